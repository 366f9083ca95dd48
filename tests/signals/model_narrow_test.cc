// The kernel's rules for 32-bit programs: words of four bytes, sets of one word, two kinds of frames.
#include <cstring>

#include "tests/signals/model_fixture.h"
#include "tracer/signals/siginfo.h"

namespace sysgood::signals {
namespace {

class SignalModelNarrow : public SignalModel {};
INSTANTIATE_TEST_SUITE_P(Abis, SignalModelNarrow, testing::Values(Abi::i386, Abi::arm),
                         [](const auto& each) { return std::string(abi_name(each.param)); });

TEST_P(SignalModelNarrow, AHandlerReturnsByItsOwnCall) {
  for (const FrameKind kind : {FrameKind::rt, FrameKind::plain}) {
    Tape each{GetParam()};
    each.start(100, 100, 0);
    each.action(100, sigusr1, on_usr1, kind == FrameKind::rt ? uint64_t{Action::siginfo} : 0,
                bit(sigusr2) | bit(40));
    each.call(100, "kill", {100, sigusr1});
    each.deliver(100, sigusr1, {si_user, 100}, 0xf7f00002, 0xffff7000);
    each.enter(100, "getpid", {}, 0xffff5000);
    EXPECT_EQ(each.model().thread(100)->blocked, (SigSet{bit(sigusr1) | bit(sigusr2) | bit(40)}));
    each.leave(100, 100);
    each.sigreturn(100, bit(40), 0xf7f00002, 0xffff7000, 0xffff5000, 0, kind);
    EXPECT_EQ(each.model().thread(100)->blocked, SigSet{bit(40)});
    const HandlerRun& run = *each.life(1).handler;
    EXPECT_EQ(run.end, HandlerRun::End::returned);
    EXPECT_EQ(run.resumed_ip, 0u);
    EXPECT_TRUE(run.changed.empty());
    EXPECT_EQ(run.resumed_mask, SigSet{bit(40)}) << "it has changed it";
  }
}

TEST_P(SignalModelNarrow, SetsOfOneWordLeaveTheSignalsAboveAlone) {
  tape.set_mask(100, sig_block, bit(40));
  tape.with_narrow(0x9100, {bit(sigusr1)});
  tape.call(100, "sigprocmask", {sig_setmask, 0x9100, 0});
  EXPECT_EQ(thread(100).blocked, (SigSet{bit(sigusr1) | bit(40)}));
  tape.with_narrow(0x9100, {bit(sigusr1)});
  tape.call(100, "sigprocmask", {sig_unblock, 0x9100, 0});
  EXPECT_EQ(thread(100).blocked, SigSet{bit(40)});
}

TEST_P(SignalModelNarrow, SigactionOfOneWord) {
  tape.with_narrow(0x9000, {on_usr1, bit(sigusr2), Action::restart, 0});
  tape.call(100, "sigaction", {sigusr1, 0x9000, 0});
  const Action& action = process(100).dispositions->of({sigusr1});
  EXPECT_EQ(action.handler, on_usr1);
  EXPECT_EQ(action.flags, Action::restart);
  EXPECT_EQ(action.mask, SigSet{bit(sigusr2)});
}

// What the program was told itself is in its own layout.
TEST(NarrowSiginfo, IsWidened) {
  std::array<std::byte, 128> narrow{};
  const auto put = [&](size_t at, int32_t value) { std::memcpy(narrow.data() + at, &value, sizeof value); };
  put(0, sigusr1);
  put(8, si_queue);
  put(12, 77);
  put(16, 1000);
  put(20, -5);
  const auto queued = widened(narrow);
  EXPECT_EQ(SigInfo(queued).signo(), sigusr1);
  EXPECT_EQ(SigInfo(queued).code(), si_queue);
  EXPECT_EQ(SigInfo(queued).pid(), 77);
  EXPECT_EQ(SigInfo(queued).value_int(), -5);

  put(0, 17);
  put(8, cld_exited);
  put(20, 3);
  const auto child = widened(narrow);
  EXPECT_EQ(SigInfo(child).status(), 3);
  EXPECT_EQ(SigInfo(child).pid(), 77);

  put(0, 11);
  put(8, 1);
  put(12, static_cast<int32_t>(0xf7f00010));
  const auto fault = widened(narrow);
  EXPECT_EQ(SigInfo(fault).address(), 0xf7f00010u);
}

}  // namespace
}  // namespace sysgood::signals
