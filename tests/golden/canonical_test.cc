// {events -> lines}: what is the same in every run, from events made by hand.
#include "tracer/golden/canonical.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/render/tape.h"
#include "tools/sysgood/call_filter.h"

namespace sysgood::golden {
namespace {

using How = ThreadStart::How;
using sysgood::testing::FakeMemory;
using sysgood::testing::Tape;

constexpr int eintr = 4, restartsys = 512, restart_block = 516, restartnohand = 514;
constexpr uint64_t handler_at = 0x401000;
constexpr int usr1 = 10, alrm = 14, chld = 17;

// A traced program with process id 10.
class Story {
 public:
  explicit Story(CanonicalOptions options = {}) : trace_(options), tape(trace_) {
    tape.pass(10, ThreadStart{How::launched, 10, 0});
    memory.zeros(0x128, 8);  // the mask that rt_sigreturn puts back
  }
  Story& call(Tid tid, std::string_view name, std::vector<uint64_t> args, int64_t value) {
    tape.enter(tid, name, std::move(args), memory).leave(tid, value, memory);
    return *this;
  }
  Story& enter(Tid tid, std::string_view name, std::vector<uint64_t> args = {}) {
    tape.enter(tid, name, std::move(args), memory);
    return *this;
  }
  Story& leave(Tid tid, int64_t value) {
    tape.leave(tid, value, memory);
    return *this;
  }
  Story& handle(int signal, uint64_t handler = handler_at, uint64_t flags = 0) {
    memory.u64(0x9000, {handler, flags, 0, 0});
    return call(10, "rt_sigaction", {static_cast<uint64_t>(signal), 0x9000, 0, 8}, 0);
  }
  // From `sender` with kill(2); from the kernel when there is none.
  Story& signal(Tid tid, int number, Tid sender = 0) {
    SignalDelivery delivery{.signal = {number}, .info_known = true};
    delivery.info[0] = static_cast<std::byte>(number);
    if (sender)
      delivery.info[16] = static_cast<std::byte>(sender);
    else
      delivery.info[8] = std::byte{0x80};  // SI_KERNEL
    return pass(tid, delivery);
  }
  Story& sigreturn(Tid tid, int64_t value = 0) { return enter(tid, "rt_sigreturn").leave(tid, value); }
  Story& pass(Tid tid, Happening what) {
    tape.pass(tid, std::move(what));
    return *this;
  }
  Story& exit(Tid tid, int code = 0) { return pass(tid, Exited{code}); }

  // One line a line: "~" where a signal may come anywhere, "*" where others were there.
  std::string lines() {
    tape.finish();
    std::string out;
    for (const Line& line : trace_.lines()) {
      if (line.kind == Line::Kind::section) out += "section ";
      if (line.async) out += '~';
      if (!line.alone) out += '*';
      out += line.thread + ' ';
      for (int i = 0; i < line.depth; ++i) out += "| ";
      out += line.text + '\n';
    }
    return out;
  }

 private:
  CanonicalTrace trace_;

 public:
  Tape tape;
  FakeMemory memory;
};

constexpr std::string_view ended = "P1 +++ exited with 0 +++\n";
std::string with_end(std::string_view text) { return std::string(text) + std::string(ended); }

TEST(Canonical, CallsAreOneLine) {
  Story run;
  run.memory.string(0x1000, "hi");
  run.call(10, "write", {1, 0x1000, 2}, 2).call(10, "getpid", {}, 10).call(10, "getppid", {}, 4711);
  run.call(10, "close", {7}, -9).exit(10);
  EXPECT_EQ(run.lines(), with_end("P1 write(1, \"hi\", 2) = 2\n"
                                  "P1 getpid() = P1\n"
                                  "P1 getppid() = _\n"
                                  "P1 close(7) = -1 EBADF (Bad file descriptor)\n"));
}

TEST(Canonical, ARestartedCallIsOneLine) {
  Story run;
  run.handle(usr1);
  // By its number again, after a handler with SA_RESTART.
  run.enter(10, "read", {3, 0x1000, 0}).leave(10, -restartsys).signal(10, usr1).sigreturn(10, 0);
  run.call(10, "read", {3, 0x1000, 0}, 0);
  run.exit(10);
  EXPECT_EQ(run.lines(),
            with_end("P1 rt_sigaction(SIGUSR1, {sa_handler=0x401000, sa_mask=[], sa_flags=0}, NULL, 8) = 0\n"
                     "~P1 --- SIGUSR1 {si_code=SI_KERNEL} runs 0x401000, interrupts read ---\n"
                     "P1 | rt_sigreturn({mask=[]})\n"
                     "P1 read(3, \"\", 0) = 0\n"));
}

TEST(Canonical, ACallThatWasNotRestartedFailsWithEintr) {
  Story run;
  run.handle(usr1);
  run.enter(10, "pause").leave(10, -restartnohand).signal(10, usr1);
  run.call(10, "close", {3}, 0).sigreturn(10, -eintr).exit(10);
  EXPECT_EQ(run.lines(),
            with_end("P1 rt_sigaction(SIGUSR1, {sa_handler=0x401000, sa_mask=[], sa_flags=0}, NULL, 8) = 0\n"
                     "P1 pause() = -1 EINTR (Interrupted system call)\n"
                     "P1 --- SIGUSR1 {si_code=SI_KERNEL} runs 0x401000, interrupts pause ---\n"
                     "P1 | close(3) = 0\n"
                     "P1 | rt_sigreturn({mask=[]})\n"));
}

TEST(Canonical, RestartSyscallGoesOnWithTheCall) {
  Story run;
  run.memory.u64(0x1000, {5, 0});
  run.enter(10, "nanosleep", {0x1000, 0}).leave(10, -restart_block).signal(10, chld);
  run.enter(10, "restart_syscall").leave(10, -restart_block).signal(10, chld);
  run.enter(10, "restart_syscall").leave(10, 0).exit(10);
  EXPECT_EQ(
      run.lines(),
      with_end(
          "~P1 --- SIGCHLD {si_code=SI_KERNEL, si_pid=0, si_status=0} ignored, interrupts nanosleep ---\n"
          "~P1 --- SIGCHLD {si_code=SI_KERNEL, si_pid=0, si_status=0} ignored, interrupts nanosleep ---\n"
          "P1 nanosleep({tv_sec=5, tv_nsec=0}, NULL) = 0\n"));
}

TEST(Canonical, HandlersInHandlers) {
  Story run;
  run.handle(usr1).handle(alrm);
  run.signal(10, usr1).call(10, "close", {1}, 0).signal(10, alrm).call(10, "close", {2}, 0);
  run.sigreturn(10).call(10, "close", {3}, 0).sigreturn(10).call(10, "close", {4}, 0).sigreturn(10).exit(10);
  const std::string lines = run.lines();
  EXPECT_EQ(lines.substr(lines.find("~P1")),
            with_end("~P1 --- SIGUSR1 {si_code=SI_KERNEL} runs 0x401000 ---\n"
                     "P1 | close(1) = 0\n"
                     "~P1 | --- SIGALRM {si_code=SI_KERNEL} runs 0x401000 ---\n"
                     "P1 | | close(2) = 0\n"
                     "P1 | | rt_sigreturn({mask=[]})\n"
                     "P1 | close(3) = 0\n"
                     "P1 | rt_sigreturn({mask=[]})\n"
                     "P1 close(4) = 0\n"
                     "P1 rt_sigreturn({mask=[]})\n"));  // one too many: of no handler
}

// read is interrupted, then a call of the handler's own is, and both are restarted.
TEST(Canonical, RestartsInAHandler) {
  Story run;
  run.handle(usr1).handle(alrm);
  run.enter(10, "read", {3, 0, 0}).leave(10, -restartsys).signal(10, usr1);
  run.enter(10, "read", {4, 0, 0}).leave(10, -restartsys).signal(10, alrm).sigreturn(10, -eintr);
  run.call(10, "close", {4}, 0).sigreturn(10).call(10, "read", {3, 0, 0}, 0).exit(10);
  const std::string lines = run.lines();
  EXPECT_EQ(lines.substr(lines.find("~P1")),
            with_end("~P1 --- SIGUSR1 {si_code=SI_KERNEL} runs 0x401000, interrupts read ---\n"
                     "P1 | read(4, _, 0) = -1 EINTR (Interrupted system call)\n"
                     "~P1 | --- SIGALRM {si_code=SI_KERNEL} runs 0x401000, interrupts read ---\n"
                     "P1 | | rt_sigreturn({mask=[]})\n"
                     "P1 | close(4) = 0\n"
                     "P1 | rt_sigreturn({mask=[]})\n"
                     "P1 read(3, NULL, 0) = 0\n"));
}

TEST(Canonical, SignalsOfOnesOwnDoing) {
  Story run;
  run.handle(usr1);
  run.call(10, "kill", {10, usr1}, 0).signal(10, usr1, 10).sigreturn(10);
  SignalDelivery fault{.signal = {11}, .info_known = true};
  fault.info[0] = std::byte{11};
  fault.info[8] = std::byte{1};  // SEGV_MAPERR
  run.pass(10, fault).pass(10, Killed{{11}, true});
  const std::string lines = run.lines();
  EXPECT_EQ(lines.substr(lines.find("P1 kill")),
            "P1 kill(P1, SIGUSR1) = 0\n"
            "P1 --- SIGUSR1 {si_code=SI_USER, si_pid=P1} runs 0x401000 ---\n"
            "P1 | rt_sigreturn({mask=[]})\n"
            "P1 --- SIGSEGV {si_code=SEGV_MAPERR, si_addr=NULL} terminates ---\n"
            "P1 +++ killed by SIGSEGV (core dumped) +++\n");
}

TEST(Canonical, WhatASignalDoes) {
  Story run;
  run.handle(usr1, 1).handle(alrm, handler_at, 0x80000000);  // SIG_IGN; SA_RESETHAND
  for (const int signal : {usr1, alrm, alrm, chld, 18, 19}) run.signal(10, signal);
  run.pass(10, GroupStop{{19}}).pass(10, SignalDelivery{.signal = {9}}).pass(10, Killed{{9}, false});
  const std::string lines = run.lines();
  EXPECT_EQ(lines.substr(lines.find("~P1")),
            "~P1 --- SIGUSR1 {si_code=SI_KERNEL} ignored ---\n"
            "~P1 --- SIGALRM {si_code=SI_KERNEL} runs 0x401000 ---\n"
            "~P1 --- SIGALRM {si_code=SI_KERNEL} terminates ---\n"
            "~P1 --- SIGCHLD {si_code=SI_KERNEL, si_pid=0, si_status=0} ignored ---\n"
            "~P1 --- SIGCONT {si_code=SI_KERNEL} continues ---\n"
            "~P1 --- SIGSTOP {si_code=SI_KERNEL} stops ---\n"
            "P1 --- stopped by SIGSTOP ---\n"
            "~P1 --- SIGKILL terminates ---\n"
            "P1 +++ killed by SIGKILL +++\n");
}

TEST(Canonical, ACallThatNeverReturned) {
  Story run;
  run.enter(10, "exit_group", {3}).pass(10, Exited{3});
  EXPECT_EQ(run.lines(), "P1 exit_group(3) = ?\nP1 +++ exited with 3 +++\n");
  Story killed;
  killed.memory.u64(0x1000, {5, 0});
  killed.enter(10, "nanosleep", {0x1000, 0x2000}).leave(10, -restart_block).enter(10, "restart_syscall");
  killed.pass(10, Killed{{9}, false});
  EXPECT_EQ(killed.lines(), "P1 nanosleep({tv_sec=5, tv_nsec=0}, _) = ?\nP1 +++ killed by SIGKILL +++\n");
  Story detached;
  detached.pass(10, Detached{});
  EXPECT_EQ(detached.lines(), "P1 +++ detached +++\n");
}

TEST(Canonical, ProcessesAndThreads) {
  Story run;
  run.enter(10, "fork").pass(11, ThreadStart{How::fork, 11, 10}).leave(10, 11);
  run.call(11, "getpid", {}, 11).call(11, "getppid", {}, 10).exit(11);
  run.signal(10, chld, 11).call(10, "wait4", {11, 0, 0, 0}, 11).call(10, "kill", {~uint64_t{10}, 0}, -3);
  run.memory.string(0x1000, "/proc/11/task/11/comm").string(0x2000, "/proc/4711/comm");
  run.call(10, "unlink", {0x1000}, -2).call(10, "unlink", {0x2000}, -2).exit(10);
  EXPECT_EQ(run.lines(),
            with_end("*P1 fork() = P2\n"
                     "*P2 getpid() = P2\n"
                     "*P2 getppid() = P1\n"
                     "*P2 +++ exited with 0 +++\n"
                     "~P1 --- SIGCHLD {si_code=SI_USER, si_pid=P2} ignored ---\n"
                     "P1 wait4(P2, NULL, 0, NULL) = P2\n"
                     "P1 kill(-P2, 0) = -1 ESRCH (No such process)\n"
                     "P1 unlink(\"/proc/P2/task/P2/comm\") = -1 ENOENT (No such file or directory)\n"
                     "P1 unlink(\"/proc/4711/comm\") = -1 ENOENT (No such file or directory)\n"));
}

// The thread goes on as the leader, and all others are gone: from there on there is one.
TEST(Canonical, AnExecOfAThread) {
  Story run;
  run.pass(11, ThreadStart{How::clone, 10, 10}).pass(12, ThreadStart{How::clone, 10, 10});
  run.memory.string(0x1000, "/bin/x");
  run.enter(10, "pause").enter(12, "close", {3}).enter(11, "execve", {0x1000, 0, 0});
  run.pass(12, Exited{0}).pass(10, Exec{11}).leave(10, 0);
  run.call(10, "write", {1, 0, 0}, 0).exit(10);
  const std::string lines = run.lines();
  EXPECT_EQ(lines,
            "*T1.3 close(3) = ?\n"
            "*T1.3 +++ exited with 0 +++\n"
            "*P1 pause() = ?\n"
            "T1.2 execve(\"/bin/x\", NULL, NULL) = 0\n"
            "T1.2 +++ goes on as P1 +++\n"
            "P1 write(1, NULL, 0) = 0\n" +
                std::string(ended));
}

TEST(Canonical, ValuesThatAreChance) {
  Story run;
  run.memory.u64(0x1000, {5, 7}).u64(0x2000, {0, 0, 1, 0});
  run.memory.u32(0x3000, {11});
  run.call(10, "clock_gettime", {0, 0x1000}, 0);
  run.call(10, "nanosleep", {0x1000, 0x2000}, 0);
  run.call(10, "clock_nanosleep", {1, 1, 0x1000, 0}, 0);  // an absolute time
  run.call(10, "clock_nanosleep", {1, 0, 0x1000, 0}, 0);
  run.call(10, "setitimer", {0, 0x2000, 0x2000}, 0);
  run.call(10, "time", {0}, 1700000000);
  run.call(10, "alarm", {3}, 0).call(10, "alarm", {3}, 2);
  run.pass(11, ThreadStart{How::clone, 10, 10});
  run.call(10, "futex", {0x3000, 0, 11, 0x1000}, 0);         // FUTEX_WAIT for a thread's id
  run.call(10, "futex", {0x3000, 0, 1, 0x1000}, 0);          // relative
  run.call(10, "futex", {0x3000, 9, 1, 0x1000, 0, ~0u}, 0);  // FUTEX_WAIT_BITSET: absolute
  run.call(10, "getrandom", {0x1000, 8, 0}, 8);
  const std::string lines = run.lines();
  EXPECT_EQ(lines,
            "P1 clock_gettime(CLOCK_REALTIME, _) = 0\n"
            "P1 nanosleep({tv_sec=5, tv_nsec=7}, 0x2000) = 0\n"
            "P1 clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, _, NULL) = 0\n"
            "P1 clock_nanosleep(CLOCK_MONOTONIC, 0, {tv_sec=5, tv_nsec=7}, NULL) = 0\n"
            "P1 setitimer(ITIMER_REAL, {it_interval={tv_sec=0, tv_usec=0}, it_value={tv_sec=1, tv_usec=0}}, "
            "_) = 0\n"
            "P1 time(NULL) = _\n"
            "P1 alarm(3) = 0\n"
            "P1 alarm(3) = _\n"
            "*P1 futex(0x3000, FUTEX_WAIT, T1.2, {tv_sec=5, tv_nsec=7}) = 0\n"
            "*P1 futex(0x3000, FUTEX_WAIT, 1, {tv_sec=5, tv_nsec=7}) = 0\n"
            "*P1 futex(0x3000, FUTEX_WAIT_BITSET, 1, _, FUTEX_BITSET_MATCH_ANY) = 0\n"
            "*P1 getrandom(_, 8, 0) = 8\n");
}

TEST(Canonical, StandardStreamsAndFiles) {
  Story run;
  auto& known = run.tape.facts.known;
  for (uint64_t fd = 0; fd < 3; ++fd) known[{Fact::Kind::fd_path, fd}] = "/dev/pts/4";
  known[{Fact::Kind::fd_path, 3}] = "/tmp/x";
  known[{Fact::Kind::fd_path, 4}] = "pipe:[4711]";
  Event exec;
  exec.tid = 10;
  exec.what = Exec{10};
  for (uint64_t fd = 0; fd < 3; ++fd) exec.captured.facts.add(Fact::Kind::fd_path, fd, "/dev/pts/4");
  exec.captured.facts.add(Fact::Kind::cwd, 0, "/home/me");
  exec.captured.facts.add(Fact::Kind::program, 0, "/home/me/prog");
  CanonicalOptions options;
  options.startup = true;
  CanonicalTrace trace(options);
  Tape tape(trace);
  tape.facts.known = known;
  tape.facts.known[{Fact::Kind::fd_path, 5}] = "/home/me/x";
  tape.pass(10, ThreadStart{How::launched, 10, 0});
  trace.receive(exec, nullptr);
  for (const uint64_t fd : {1, 3, 4, 5}) tape.enter(10, "fsync", {fd}).leave(10, 0);
  tape.finish();
  std::string lines;
  for (const Line& line : trace.lines()) lines += line.text + '\n';
  EXPECT_EQ(lines, "fsync(1) = 0\nfsync(3</tmp/x>) = 0\nfsync(4<pipe:[1]>) = 0\nfsync(5<[cwd]/x>) = 0\n");
}

// In which directory a program was built must not decide where a string is cut.
TEST(Canonical, StringsAreCutWherePathsHaveTheirNames) {
  const std::string tail(50, 'x');
  for (const size_t depth : {1, 30, 55, 60, 64, 65, 200, 1000}) {
    const std::string cwd = "/" + std::string(depth, 'd');
    Event exec;
    exec.tid = 10;
    exec.what = Exec{10};
    exec.captured.facts.add(Fact::Kind::cwd, 0, cwd);
    exec.captured.facts.add(Fact::Kind::program, 0, cwd + "/prog");
    CanonicalTrace trace({});
    Tape tape(trace);
    FakeMemory memory;
    memory.string(0x10000, cwd + "/prog");
    memory.string(0x11000, cwd + "/" + tail);
    memory.string(0x12000, cwd + "/" + tail + "12345678");
    memory.string(0x13000, cwd + "/" + tail + "123456789");
    memory.string(0x14000, "PATH=/bin:" + cwd + "/bin");
    memory.string(0x15000, cwd + "2/" + tail + tail);
    tape.pass(10, ThreadStart{How::launched, 10, 0});
    trace.receive(exec, nullptr);
    for (uint64_t at = 0x10000; at <= 0x15000; at += 0x1000)
      tape.enter(10, "memfd_create", {at, 0}, memory).leave(10, -1, memory);
    tape.finish();
    std::string lines;
    for (const Line& line : trace.lines()) lines += line.text.substr(0, line.text.find(", 0)")) + '\n';
    const std::string other = (cwd + "2/" + tail + tail).substr(0, 64);
    EXPECT_EQ(lines,
              "memfd_create(\"[program]\"\n"
              "memfd_create(\"[cwd]/" +
                  tail +
                  "\"\n"
                  "memfd_create(\"[cwd]/" +
                  tail +
                  "12345678\"\n"
                  "memfd_create(\"[cwd]/" +
                  tail +
                  "12345678\"...\n"
                  "memfd_create(\"PATH=/bin:[cwd]/bin\"\n"
                  "memfd_create(\"" +
                  other + "\"...\n")
        << depth;
  }
}

// A golden is lines, whatever a file is called.
TEST(Canonical, AMappedFileWithALineFeedInItsName) {
  Story run;
  run.tape.facts.known[{Fact::Kind::fd_path, 3}] = "/tmp/a\nb";
  run.call(10, "mmap", {0, 4096, 1, 2, 3, 0}, 0x7f0000000000).exit(10);
  EXPECT_EQ(run.lines(),
            with_end("P1 mmap(NULL, 4096, PROT_READ, MAP_PRIVATE, 3</tmp/a\\nb>, 0) = [a\\nb]\n"));
}

// As no kernel tells it, but a damaged recording may.
TEST(Canonical, AProcessOfAParentThatIsNotKnown) {
  Story run;
  run.tape.pass(20, ThreadStart{How::fork, 20, 99});
  run.call(20, "getpid", {}, 20).exit(20);
  EXPECT_NE(run.lines().find("P2 getpid() = P2\n"), std::string::npos) << run.lines();
}

TEST(Canonical, AProcessIdThatIsNone) {
  Story run;
  run.call(10, "getpgid", {10}, INT64_MIN).exit(10);
  EXPECT_EQ(run.lines(), with_end("P1 getpgid(P1) = _\n"));
}

TEST(Canonical, SectionsAndFilters) {
  CanonicalOptions options;
  options.calls = tool::call_filter("!close");
  options.signals.set({chld}, false);
  Story run(options);
  run.memory.string(0x1000, "/sysgood/one").string(0x2000, "/sysgood/");
  run.call(10, "access", {0x1000, 0}, -2).call(10, "getpid", {}, 10).call(10, "close", {3}, 0);
  run.signal(10, chld).signal(10, 18).call(10, "access", {0x2000, 0}, -2).exit(10);
  EXPECT_EQ(run.lines(), with_end("section P1 one\n"
                                  "P1 getpid() = P1\n"
                                  "~P1 --- SIGCONT {si_code=SI_KERNEL} continues ---\n"
                                  "section P1 \n"));
}

TEST(Canonical, WhatIsNotWholeSaysSo) {
  CanonicalTrace trace({});
  Tape tape(trace);
  tape.pass(10, ThreadStart{How::launched, 10, 0}).pass(10, Lost{3, "the disk was full"});
  tape.finish();
  EXPECT_EQ(trace.incomplete(), "the disk was full");
  EXPECT_TRUE(trace.lines().empty());
}

// Attached in the middle: exits without entries, ids that nobody has seen born.
TEST(Canonical, WhatWasNotSeenBeginning) {
  Story run;
  run.leave(10, 0).leave(77, 0).call(77, "getppid", {}, 10).pass(78, Exec{79}).sigreturn(80);
  run.pass(81, Exited{1}).pass(81, Exited{1}).pass(82, Detached{});
  EXPECT_NE(run.lines().find("getppid() = P1"), std::string::npos);
}

}  // namespace
}  // namespace sysgood::golden
