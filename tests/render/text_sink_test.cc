// {events -> lines}: how calls of several threads are cut, resumed, led and ended, without a tracee.
#include "tracer/render/text_sink.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "arch/syscalls.h"
#include "tracer/event/dispatcher.h"

namespace sysgood {
namespace {

class Lines : public TextOutput {
 public:
  void write(Tid tid, std::string_view text) override {
    all += text;
    by_thread[tid] += text;
  }
  void flush() override {}
  std::string all;
  std::map<Tid, std::string> by_thread;
};

// Events made by hand, a microsecond apart.
class Story {
 public:
  explicit Story(TextOptions options) : sink_(options, lines_) { dispatcher_.add(sink_); }

  Story& start(Tid tid) { return pass(tid, ThreadStart{ThreadStart::How::clone, tid, 0}); }
  Story& enter(Tid tid, const char* call, std::array<uint64_t, 6> args = {}) {
    return pass(tid, SyscallEntry{syscall_number(Abi::x86_64, call).value(), args, 0x1000, 0x2000});
  }
  Story& leave(Tid tid, int64_t value) { return pass(tid, SyscallExit{value, value < 0, 0x1002, 0x2000}); }
  Story& signal(Tid tid, int number) {
    SignalDelivery d{.signal = {number}, .info_known = true, .ip = 0x1234};
    d.info[0] = static_cast<std::byte>(number);
    d.info[8] = std::byte{0x80};  // SI_KERNEL
    return pass(tid, d);
  }
  Story& pass(Tid tid, Happening what) {
    Event e;
    e.tid = tid;
    e.abi = Abi::x86_64;
    e.monotonic_ns = now_ += 1000;
    e.realtime_ns = 1'000'000'000'000 + now_;
    e.what = std::move(what);
    dispatcher_.pass(e);
    return *this;
  }
  Story& later(int64_t ns) {
    now_ += ns;
    return *this;
  }
  std::string text() {
    dispatcher_.finish();
    return lines_.all;
  }
  Lines& lines() { return lines_; }

 private:
  Lines lines_;
  TextSink sink_;
  Dispatcher dispatcher_;
  int64_t now_ = 0;
};

TextOptions to_file() {
  TextOptions o;
  o.to_file = true;
  o.follow_forks = true;
  o.column = 0;
  return o;
}

TEST(TextSink, OneThread) {
  EXPECT_EQ(Story(to_file())
                .start(7)
                .enter(7, "getpid")
                .leave(7, 7)
                .enter(7, "exit_group", {3})
                .pass(7, Exited{3})
                .text(),
            "7     getpid() = 7\n"
            "7     exit_group(3) = ?\n"
            "7     +++ exited with 3 +++\n");
}

TEST(TextSink, ResultsStandInTheirColumnWhereTheyCan) {
  TextOptions o;
  o.to_file = true;
  EXPECT_EQ(
      Story(o).start(7).enter(7, "getpid").leave(7, 7).enter(7, "close", {0xffffffff}).leave(7, -9).text(),
      "getpid()                                = 7\n"
      "close(-1)                               = -1 EBADF (Bad file descriptor)\n");
  o.column = 10;
  EXPECT_EQ(
      Story(o).start(7).enter(7, "getpid").leave(7, 7).enter(7, "munmap", {0x1000, 4096}).leave(7, 0).text(),
      "getpid()  = 7\n"
      "munmap(0x1000, 4096) = 0\n");
}

TEST(TextSink, ColumnsCountFromTheStartOfEachLine) {
  TextOptions o;
  o.to_file = true;
  o.follow_forks = true;
  o.column = 30;
  EXPECT_EQ(Story(o)
                .start(7)
                .start(8)
                .enter(7, "read", {3, 0x5000, 10})
                .leave(7, -11)
                .enter(7, "getpid")
                .leave(7, 7)
                .enter(7, "getuid")
                .enter(8, "getpid")
                .leave(8, 7)
                .leave(7, 0)
                .enter(7, "exit_group", {3})
                .text(),
            "7     read(3, 0x5000, 10)     = -1 EAGAIN (Resource temporarily unavailable)\n"
            "7     getpid()                = 7\n"
            "7     getuid( <unfinished ...>\n"
            "8     getpid()                = 7\n"
            "7     <... getuid resumed>)   = 0\n"
            "7     exit_group(3)           = ?\n");
}

TEST(TextSink, TwoThreadsCutEachOther) {
  EXPECT_EQ(Story(to_file())
                .start(7)
                .start(8)
                .enter(7, "read", {3, 0x5000, 10})
                .enter(8, "getpid")
                .leave(8, 7)
                .leave(7, -11)
                .enter(7, "close", {3})
                .enter(8, "getuid")
                .leave(7, 0)
                .leave(8, 0)
                .text(),
            "7     read(3,  <unfinished ...>\n"
            "8     getpid() = 7\n"
            "7     <... read resumed>0x5000, 10) = -1 EAGAIN (Resource temporarily unavailable)\n"
            "7     close(3 <unfinished ...>\n"
            "8     getuid( <unfinished ...>\n"
            "7     <... close resumed>) = 0\n"
            "8     <... getuid resumed>) = 0\n");
}

TEST(TextSink, ASignalCutsAnotherThreadsLine) {
  EXPECT_EQ(Story(to_file()).start(7).start(8).enter(7, "getpid").signal(8, 10).leave(7, 7).text(),
            "7     getpid( <unfinished ...>\n"
            "8     --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_KERNEL} ---\n"
            "7     <... getpid resumed>) = 7\n");
}

TEST(TextSink, WhatIsInACallWhenItEnds) {
  EXPECT_EQ(Story(to_file())
                .start(7)
                .start(8)
                .start(9)
                .enter(8, "read", {3, 0x5000, 10})
                .enter(7, "pause")
                .pass(7, Killed{{9}, false})
                .pass(8, Killed{{11}, true})
                .enter(9, "read", {3, 0x5000, 10})
                .pass(9, Detached{})
                .text(),
            "8     read(3,  <unfinished ...>\n"
            "7     pause() = ?\n"
            "7     +++ killed by SIGKILL +++\n"
            "8     <... read resumed> <unfinished ...>) = ?\n"
            "8     +++ killed by SIGSEGV (core dumped) +++\n"
            "9     read(3,  <detached ...>\n");
}

TEST(TextSink, TheTraceEndsInsideACall) {
  EXPECT_EQ(Story(to_file()).start(7).enter(7, "read", {3, 0x5000, 10}).text(),
            "7     read(3,  <unfinished ...>\n");
}

TEST(TextSink, ExecveOfAThreadSupersedesTheLeader) {
  Story story(to_file());
  story.start(7).start(8).enter(7, "pause").enter(8, "execve", {}).pass(7, Exec{8}).leave(7, 0);
  EXPECT_EQ(story.text(),
            "7     pause( <unfinished ...>\n"
            "8     execve(NULL, NULL, NULL <pid changed to 7 ...>\n"
            "7     <... pause resumed>) = ?\n"
            "7     +++ superseded by execve in pid 8 +++\n"
            "7     <... execve resumed>) = 0\n");
}

TEST(TextSink, RestartedCallsSayWhatTheyResume) {
  EXPECT_EQ(Story(to_file())
                .start(7)
                .enter(7, "poll", {0, 0, 5})
                .leave(7, -516)
                .pass(7, GroupStop{{19}})
                .enter(7, "restart_syscall")
                .leave(7, 0)
                .text(),
            "7     poll(NULL, 0, 5) = ? ERESTART_RESTARTBLOCK (Interrupted by signal)\n"
            "7     --- stopped by SIGSTOP ---\n"
            "7     restart_syscall(<... resuming interrupted poll ...>) = 0\n");
  EXPECT_EQ(Story(to_file()).start(7).enter(7, "restart_syscall").leave(7, 0).text(),
            "7     restart_syscall(<... resuming interrupted system call ...>) = 0\n");
}

TEST(TextSink, OnATerminalOnlySeveralThreadsHaveNames) {
  TextOptions o;
  o.column = 0;
  EXPECT_EQ(Story(o)
                .start(7)
                .enter(7, "getpid")
                .leave(7, 7)
                .start(8)
                .enter(7, "getpid")
                .leave(7, 7)
                .pass(8, Exited{0})
                .enter(7, "getpid")
                .leave(7, 7)
                .text(),
            "getpid() = 7\n"
            "[pid     7] getpid() = 7\n"
            "[pid     8] +++ exited with 0 +++\n"
            "getpid() = 7\n");
}

TEST(TextSink, Leaders) {
  TextOptions o;
  o.to_file = true;
  o.column = 0;
  o.clock = TextOptions::Clock::unix_time;
  o.clock_digits = 6;
  o.duration_digits = 6;
  o.syscall_number = true;
  o.instruction_pointer = true;
  EXPECT_EQ(Story(o).start(7).enter(7, "getpid").leave(7, 7).signal(7, 10).pass(7, Exited{0}).text(),
            "1000.000002 [  39] [0000000000001000] getpid() = 7 <0.000001>\n"
            "1000.000004 [  39] [0000000000001234] --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_KERNEL} ---\n"
            "1000.000005 [  39] [????????????????] +++ exited with 0 +++\n");
  TextOptions relative;
  relative.to_file = true;
  relative.column = 0;
  relative.relative_digits = 6;
  EXPECT_EQ(Story(relative)
                .start(7)
                .enter(7, "getpid")
                .leave(7, 7)
                .later(2'000'000'000)
                .enter(7, "getpid")
                .leave(7, 7)
                .text(),
            "     0.000000 getpid() = 7\n"
            "     2.000002 getpid() = 7\n");
}

TEST(TextSink, OutcomeDecides) {
  TextOptions o = to_file();
  o.successful = false;
  EXPECT_EQ(Story(o)
                .start(7)
                .enter(7, "getpid")
                .leave(7, 7)
                .enter(7, "close", {9})
                .signal(7, 10)
                .leave(7, -9)
                .text(),
            "7     --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_KERNEL} ---\n"
            "7     close(9) = -1 EBADF (Bad file descriptor)\n");
  o.successful = true;
  o.failed = false;
  EXPECT_EQ(Story(o).start(7).enter(7, "getpid").leave(7, 7).enter(7, "close", {9}).leave(7, -9).text(),
            "7     getpid() = 7\n");
}

TEST(TextSink, Selections) {
  TextOptions o = to_file();
  o.calls = CallSet::none();
  o.calls.set(Abi::x86_64, syscall_number(Abi::x86_64, "getuid").value());
  o.signals.set({10}, false);
  o.exits = false;
  EXPECT_EQ(Story(o)
                .start(7)
                .enter(7, "getpid")
                .leave(7, 7)
                .enter(7, "getuid")
                .leave(7, 0)
                .signal(7, 10)
                .signal(7, 12)
                .pass(7, Exited{0})
                .text(),
            "7     getuid() = 0\n"
            "7     --- SIGUSR2 {si_signo=SIGUSR2, si_code=SI_KERNEL} ---\n");
}

TEST(TextSink, AFileForEachThreadHasNoNamesInIt) {
  TextOptions o = to_file();
  o.separately = true;
  Story story(o);
  story.start(7).start(8).enter(7, "read", {3, 0x5000, 10}).enter(8, "getpid").leave(8, 7).leave(7, 0);
  story.text();
  EXPECT_EQ(story.lines().by_thread[8], "getpid() = 7\n");
  EXPECT_EQ(story.lines().by_thread[7], "read(3, \"\", 10) = 0\n");
}

TEST(TextSink, UnknownCallsKeepTheirRegisters) {
  EXPECT_EQ(
      Story(to_file()).start(7).pass(7, SyscallEntry{0xdead, {1, 2, 3, 4, 5, 6}, 0, 0}).leave(7, -38).text(),
      "7     syscall_0xdead(0x1, 0x2, 0x3, 0x4, 0x5, 0x6) = -1 ENOSYS (Function not implemented)\n");
}

TEST(TextSink, WhatWasLostIsSaid) {
  EXPECT_EQ(Story(to_file()).start(7).pass(7, Lost{12, "a damaged block"}).text(),
            "7     +++ lost 12 events: a damaged block +++\n");
}

}  // namespace
}  // namespace sysgood
