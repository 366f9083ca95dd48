// ptrace's folklore as a table: {wait status, the kernel's answer -> what it is}.
#include "tracer/ptrace/classify.h"

#include <gtest/gtest.h>

namespace sysgood::ptrace {
namespace {

constexpr int sigtrap = 5, sigusr1 = 10, sigsegv = 11, sigcont = 18, sigstop = 19, sigtstp = 20, sigttin = 21,
              sigttou = 22;

Answer entry(uint64_t number) {
  Answer a;
  a.syscall = SyscallInfo{
      .op = SyscallInfo::Op::entry, .ip = 7, .sp = 8, .number = number, .args = {1, 2, 3, 4, 5, 6}};
  return a;
}
Answer exit(int64_t value, bool error) {
  Answer a;
  a.syscall = SyscallInfo{.op = SyscallInfo::Op::exit, .ip = 7, .sp = 8, .value = value, .is_error = error};
  return a;
}
Answer message(uint64_t m) {
  Answer a;
  a.message = m;
  return a;
}
Answer info(std::byte first) {
  Answer a;
  a.siginfo.emplace();
  (*a.siginfo)[0] = first;
  a.syscall = SyscallInfo{.ip = 9};
  return a;
}
SignalDelivery delivery(int signal, std::byte first) {
  SignalDelivery d{.signal = {signal}, .info_known = true, .ip = 9};
  d.info[0] = first;
  return d;
}

struct Row {
  const char* what;
  WaitStatus status;
  Question question;
  Answer answer;
  Report report;
};

TEST(Classify, Table) {
  Answer none_at_syscall;
  none_at_syscall.syscall.emplace();
  Answer seccomp;
  seccomp.syscall = SyscallInfo{.op = SyscallInfo::Op::seccomp, .number = 39, .seccomp_data = 3};

  const Row rows[] = {
      {"exit", WaitStatus::exited(3), Question::nothing, {}, End{Exited{3}}},
      {"exit 255", WaitStatus::exited(255), Question::nothing, {}, End{Exited{255}}},
      {"killed", WaitStatus::killed({9}), Question::nothing, {}, End{Killed{{9}, false}}},
      {"core", WaitStatus::killed({sigsegv}, true), Question::nothing, {}, End{Killed{{sigsegv}, true}}},
      {"real-time death", WaitStatus::killed({40}), Question::nothing, {}, End{Killed{{40}, false}}},

      {"entry", WaitStatus::stopped(sigtrap | 0x80), Question::syscall_info, entry(39),
       Stop{SyscallEntry{39, {1, 2, 3, 4, 5, 6}, 7, 8}}},
      {"return", WaitStatus::stopped(sigtrap | 0x80), Question::syscall_info, exit(-4, true),
       Stop{SyscallExit{-4, true, 7, 8}}},
      {"a large value that is no error", WaitStatus::stopped(sigtrap | 0x80), Question::syscall_info,
       exit(-4000, false), Stop{SyscallExit{-4000, false, 7, 8}}},
      {"killed before the question", WaitStatus::stopped(sigtrap | 0x80), Question::syscall_info, {}, Gone{}},
      {"moved on meanwhile", WaitStatus::stopped(sigtrap | 0x80), Question::syscall_info, none_at_syscall,
       Gone{}},

      {"signal", WaitStatus::stopped(sigusr1), Question::siginfo, info(std::byte{sigusr1}),
       Stop{delivery(sigusr1, std::byte{sigusr1})}},
      {"a real SIGTRAP is a signal", WaitStatus::stopped(sigtrap), Question::siginfo, info(std::byte{5}),
       Stop{delivery(sigtrap, std::byte{5})}},
      {"SIGSTOP before it stops anybody", WaitStatus::stopped(sigstop), Question::siginfo,
       info(std::byte{19}), Stop{delivery(sigstop, std::byte{19})}},
      {"real-time signal", WaitStatus::stopped(64), Question::siginfo, info(std::byte{64}),
       Stop{delivery(64, std::byte{64})}},
      {"signal of a dying thread",
       WaitStatus::stopped(sigcont),
       Question::siginfo,
       {},
       Stop{SignalDelivery{.signal = {sigcont}}}},

      {"group-stop", WaitStatus::stopped(sigstop, 128), Question::nothing, {}, Stop{GroupStop{{sigstop}}}},
      {"group-stop by ^Z",
       WaitStatus::stopped(sigtstp, 128),
       Question::nothing,
       {},
       Stop{GroupStop{{sigtstp}}}},
      {"group-stop by reading",
       WaitStatus::stopped(sigttin, 128),
       Question::nothing,
       {},
       Stop{GroupStop{{sigttin}}}},
      {"group-stop by writing",
       WaitStatus::stopped(sigttou, 128),
       Question::nothing,
       {},
       Stop{GroupStop{{sigttou}}}},
      {"interrupt, first stop, SIGCONT",
       WaitStatus::stopped(sigtrap, 128),
       Question::nothing,
       {},
       Stop{Interrupted{}}},

      {"fork", WaitStatus::stopped(sigtrap, 1), Question::event_message, message(77),
       Stop{NewChild{ThreadStart::How::fork, 77}}},
      {"vfork", WaitStatus::stopped(sigtrap, 2), Question::event_message, message(77),
       Stop{NewChild{ThreadStart::How::vfork, 77}}},
      {"clone", WaitStatus::stopped(sigtrap, 3), Question::event_message, message(77),
       Stop{NewChild{ThreadStart::How::clone, 77}}},
      {"clone, parent killed", WaitStatus::stopped(sigtrap, 3), Question::event_message, {}, Gone{}},
      {"exec", WaitStatus::stopped(sigtrap, 4), Question::event_message, message(78), Stop{Exec{78}}},
      {"vfork done", WaitStatus::stopped(sigtrap, 5), Question::nothing, {}, Stop{VforkDone{}}},
      {"exiting", WaitStatus::stopped(sigtrap, 6), Question::event_message, message(0x300),
       Stop{Exiting{0x300}}},
      {"seccomp", WaitStatus::stopped(sigtrap, 7), Question::syscall_info, seccomp,
       Stop{Seccomp{SyscallEntry{39, {}, 0, 0}, 3}}},
      {"an event of the future",
       WaitStatus::stopped(sigtrap, 9),
       Question::nothing,
       {},
       Stop{Unknown{WaitStatus::stopped(sigtrap, 9).raw()}}},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(question(row.status), row.question) << row.what;
    EXPECT_EQ(classify(row.status, row.answer), row.report) << row.what;
  }
}

}  // namespace
}  // namespace sysgood::ptrace
