// Whatever comes, in whatever order - damaged recordings, events that were left out - the model stays whole:
// no life is lost or told to have ended twice.
#include <random>

#include "tests/signals/tape.h"

namespace sysgood::signals {
namespace {

constexpr const char* calls[] = {
    "kill",
    "tgkill",
    "tkill",
    "rt_sigqueueinfo",
    "pidfd_send_signal",
    "rt_sigaction",
    "rt_sigprocmask",
    "rt_sigreturn",
    "sigaltstack",
    "rt_sigsuspend",
    "ppoll",
    "epoll_pwait",
    "rt_sigtimedwait",
    "read",
    "timer_create",
    "timer_settime",
    "setitimer",
    "clone",
    "clone3",
    "execve",
    "setpgid",
    "setsid",
    "prctl",
    "restart_syscall",
    "nanosleep",
    "write",
    "exit_group",
};

class RandomTrace {
 public:
  RandomTrace(Abi abi, unsigned seed) : tape_(abi), random_(seed) {}

  void run(int events) {
    for (int i = 0; i < events; ++i) step();
    tape_.finish();
  }
  const Told& told() const { return tape_.told(); }
  const Model& model() const { return tape_.model(); }

 private:
  uint64_t below(uint64_t end) { return random_() % end; }
  Tid tid() { return static_cast<Tid>(100 + below(6)); }
  int signal() { return static_cast<int>(below(3) ? 10 + below(10) : below(70)); }
  uint64_t address() { return 0x1000 * (1 + below(6)); }

  void memory() {
    std::vector<uint64_t> words(below(40));
    for (uint64_t& word : words) word = below(2) ? below(64) : random_();
    if (!words.empty()) tape_.with(address(), words);
  }

  void step() {
    const Tid of = tid();
    switch (below(12)) {
      case 0:
      case 1:
      case 2:
      case 3:
        memory();
        tape_.enter(of, calls[below(std::size(calls))],
                    {below(2) ? static_cast<uint64_t>(tid()) : below(3), below(2) ? address() : below(70),
                     address(), address(), address(), address()},
                    address());
        break;
      case 4:
      case 5:
      case 6: {
        memory();
        if (!below(4)) tape_.with_fact(Fact::Kind::fd_path, below(3), "anon_inode:[signalfd]");
        constexpr int64_t values[] = {0, 1, 128, -1, -4, -512, -513, -514, -516};
        tape_.leave(of, values[below(std::size(values))]);
        break;
      }
      case 7:
      case 8: {
        constexpr int codes[] = {0, 0x80, -1, -2, -6, 1, 2, 5, 6, 77, -60};
        tape_.deliver(of, signal(), {codes[below(std::size(codes))], tid(), static_cast<int>(below(3))},
                      address(), address());
        break;
      }
      case 9:
        tape_.pass(of, GroupStop{{19}});
        break;
      case 10:
        if (below(2))
          tape_.start(of, below(2) ? of : tid(), tid(), static_cast<ThreadStart::How>(1 + below(5)));
        else
          tape_.pass(of, SignalState{random_(), random_(), random_(), random_(), random_()});
        break;
      default:
        switch (below(4)) {
          case 0:
            return tape_.pass(of, Exec{tid()});
          case 1:
            return tape_.pass(of, Exited{0});
          case 2:
            return tape_.pass(of, Killed{{signal()}, false});
          default:
            return tape_.pass(of, Detached{});
        }
    }
  }

  Tape tape_;
  std::mt19937_64 random_;
};

std::string last_of(const Told& told, uint64_t id) {
  std::string last;
  for (const std::string& moment : told.moments)
    if (moment.ends_with(" " + std::to_string(id))) last += moment + "; ";
  return last;
}

TEST(SignalModelRandom, EveryLifeEndsOnce) {
  size_t lives = 0;
  for (unsigned seed = 0; seed < 400; ++seed) {
    RandomTrace trace(all_abis[seed % all_abis.size()], seed);
    trace.run(400);
    for (const auto& [id, life] : trace.told().lives)
      ASSERT_EQ(trace.told().finishes.count(id), 1u)
          << "seed " << seed << ", life " << id << ", fate " << static_cast<int>(life.fate) << ", effect "
          << static_cast<int>(life.effect) << ", last: " << last_of(trace.told(), id);
    lives += trace.told().lives.size();
    ASSERT_FALSE(::testing::Test::HasFailure()) << "seed " << seed;
  }
  EXPECT_GT(lives, 10000u);
}

}  // namespace
}  // namespace sysgood::signals
