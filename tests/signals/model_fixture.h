// What the tests of the model begin with: a process 100 on a tape, for every ABI.
#pragma once

#include <gmock/gmock.h>

#include "tests/signals/tape.h"

namespace sysgood::signals {

inline constexpr int sigusr1 = 10, sigusr2 = 12, sigrt = 34;
inline constexpr uint64_t on_usr1 = 0x401000, on_usr2 = 0x402000;
inline constexpr uint64_t sig_block = 0, sig_unblock = 1, sig_setmask = 2;
constexpr uint64_t bit(int signal) { return SigSet::bit({signal}); }

class SignalModel : public testing::TestWithParam<Abi> {
 protected:
  SignalModel() { tape.start(100, 100, 0); }
  const Thread& thread(Tid tid) { return *tape.model().thread(tid); }
  const Process& process(Tid tid) { return *tape.model().process(tid); }
  Tape tape{GetParam()};
};
}  // namespace sysgood::signals
