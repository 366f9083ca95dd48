// Under a filter the calls that are asked for are seen as they are without it, and all else is as it was.
#include "tracer/ptrace/seccomp_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <set>

#include "tests/ptrace/stops.h"
#include "tracer/signals/signal_call.h"

namespace sysgood::ptrace {
namespace {

using ::testing::ElementsAre;
using testing::Observer;
using testing::workload;
using Words = std::vector<std::string>;

CallSet only(std::initializer_list<const char*> names) {
  CallSet calls;
  for (const char* name : names) calls.set(host_abi(), *syscall_number(host_abi(), name));
  return calls;
}

// The calls a filter for `calls` stops at, by name.
Words stops_at(const CallSet& calls) {
  Words names{"execve", "execveat", "seccomp", "prctl"};
  for (const SyscallNumber& row : syscall_numbers(host_abi()))
    if (calls.has(host_abi(), row.number)) names.emplace_back(row.name);
  return names;
}

Observer observe(Supervisor& supervisor, const std::string& name, Words arguments = {}) {
  arguments.insert(arguments.begin(), name);
  supervisor.launch(workload(name), arguments);
  Observer seen(supervisor);
  seen.run();
  return seen;
}

// What happened in every thread, but for calls that are not in the set; in which order threads were born and
// what they were called differs from run to run.
std::multiset<Words> threads_of_run(const Observer& seen, const Words& calls) {
  std::multiset<Words> threads;
  for (size_t i = 0; i < seen.threads(); ++i) {
    Words steps = seen.of(static_cast<int>(i), calls);
    for (std::string& step : steps)
      if (step.starts_with("child ")) step = "child";
    threads.insert(steps);
  }
  return threads;
}

TEST(SeccompFilter, IsMadeForAnySet) {
  CallSet all_but_one = CallSet::all();
  all_but_one.set(host_abi(), SYS_getppid, false);
  CallSet unnamed;
  unnamed.set(host_abi(), CallSet::numbers - 1);
  for (const CallSet& calls :
       {CallSet::none(), CallSet::all(), all_but_one, unnamed, signals::needed_calls()}) {
    const auto filter = SeccompFilter::of(calls);
    ASSERT_TRUE(filter);
    EXPECT_GT(filter->program().size(), 0u);
  }
}

TEST(SeccompFilter, CallsThatInstallOne) {
  const auto installs = [](uint64_t number, uint64_t first, uint64_t second) {
    return installs_filter(host_abi(), {number, {first, second}, 0, 0});
  };
  EXPECT_TRUE(installs(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0));
  EXPECT_TRUE(installs(SYS_prctl, PR_SET_SECCOMP, SECCOMP_MODE_FILTER));
  EXPECT_FALSE(installs(SYS_seccomp, SECCOMP_SET_MODE_STRICT, 0));
  EXPECT_FALSE(installs(SYS_prctl, PR_SET_PDEATHSIG, SECCOMP_MODE_FILTER));
  EXPECT_FALSE(installs(SYS_getppid, SECCOMP_SET_MODE_FILTER, 0));
  // By a call of a 32-bit program as well.
  for (const Abi abi : all_abis) {
    const SyscallEntry call{*syscall_number(abi, "seccomp"), {SECCOMP_SET_MODE_FILTER, 0}, 0, 0};
    EXPECT_EQ(installs_filter(abi, call), kernel_abi(abi) == host_abi()) << abi_name(abi);
  }
}

TEST(Filtered, FirstStopIsTheEntryOfExecve) {
  Supervisor supervisor({.follow_forks = true, .calls = CallSet::none()});
  const Observer seen = observe(supervisor, "exits", {"5"});
  EXPECT_FALSE(supervisor.may_let_go());
  EXPECT_THAT(seen.of(0, stops_at({})), ElementsAre("execve(", "exec", "execve)", "exit 5"));
  EXPECT_EQ(seen.steps.size(), 4u) << "nothing else stops";
}

TEST(Filtered, WhatIsAskedForIsSeenAsWithoutAFilter) {
  const CallSet needed = signals::needed_calls();
  const Words names = stops_at(needed);
  // The last ones have filters of their own.
  for (const char* name :
       {"handler", "nested_handlers", "signals_self", "rt_queue_in_order", "sa_nodefer", "sigsuspend_wakes",
        "read_interrupted_pipe", "vfork_exec", "exec_from_thread", "spawn_posix", "fault_handler", "killed",
        "exec_in_handler", "fork_in_handler", "exec_keeps_pending", "core_dump", "own_filter_traces"}) {
    Supervisor everything({.follow_forks = true});
    const auto expected = threads_of_run(observe(everything, name), names);
    Supervisor filtered({.follow_forks = true, .calls = needed});
    const auto seen = threads_of_run(observe(filtered, name), names);
    EXPECT_TRUE(everything.may_let_go());
    EXPECT_FALSE(filtered.may_let_go());
    EXPECT_EQ(seen, expected) << name;
  }
}

TEST(Filtered, ARestartedCallIsSeen) {
  Supervisor supervisor({.follow_forks = true, .calls = only({"restart_syscall"})});
  const Observer seen = observe(supervisor, "poll_restart");
  EXPECT_EQ(seen.of(0).back(), "exit 0");
  EXPECT_THAT(seen.of(0, {"restart_syscall"}),
              ::testing::IsSupersetOf({"restart_syscall(", "restart_syscall)"}));
}

TEST(Filtered, EveryThreadsStopsAreThoseAskedFor) {
  Supervisor supervisor({.follow_forks = true, .calls = only({"getppid", "tgkill", "rt_sigreturn"})});
  const Observer seen = observe(supervisor, "threads_storm", {"20", "50", "8"});
  std::map<std::string, int> count;
  for (const auto& step : seen.steps) ++count[step.what];
  EXPECT_EQ(count["getppid("], 160);
  EXPECT_EQ(count["getppid)"], 160);
  EXPECT_EQ(count["tgkill("], 50);
  EXPECT_EQ(count["SIGUSR1"], 50);
  EXPECT_EQ(count["rt_sigreturn("], 50);
  EXPECT_EQ(count["rt_sigreturn)"], 50);
  for (const char* unasked : {"gettid(", "gettid)", "write(", "write)", "futex(", "clone3("})
    EXPECT_EQ(count[unasked], 0) << unasked;
  EXPECT_EQ(seen.threads(), 9u);
}

TEST(Filtered, CallsThatPassCostNoStop) {
  const auto stops = [](const char* calls) {
    Supervisor supervisor({.follow_forks = true, .calls = only({"kill"})});
    return observe(supervisor, "threads_storm", {calls, "0", "4"}).steps.size();
  };
  EXPECT_EQ(stops("20"), stops("20000"));
}

TEST(Filtered, GroupStopsAndDeathsAreTheSame) {
  Supervisor supervisor({.follow_forks = true, .calls = CallSet::none()});
  const Observer seen = observe(supervisor, "group_stop");
  EXPECT_THAT(seen.of(1), ElementsAre("SIGSTOP", "stop SIGSTOP", "SIGCONT", "SIGTSTP", "stop SIGTSTP",
                                      "SIGCONT", "exit 3"));
  EXPECT_EQ(seen.of(0).back(), "exit 0");
  for (const int signal : {SIGTERM, SIGSEGV, SIGKILL, SIGRTMIN + 3}) {
    Supervisor one({.follow_forks = true, .calls = CallSet::none()});
    std::string expected = "killed ";
    append_signal(expected, {signal});
    EXPECT_EQ(observe(one, "killed", {std::to_string(signal)}).of(0).back(), expected);
  }
}

TEST(Filtered, AThreadWithAFilterOfItsOwnStopsAtEveryCall) {
  Supervisor supervisor({.follow_forks = true, .calls = CallSet::none()});
  const Observer seen = observe(supervisor, "own_filter_traces");
  EXPECT_EQ(seen.of(0).back(), "exit 0") << "its calls fail as they do without us";
  EXPECT_THAT(seen.of(0, {"setitimer"}), ::testing::Not(::testing::Contains("setitimer("))) << "before it";
  EXPECT_THAT(seen.of(0, {"getppid"}), ::testing::Contains("getppid)"));
  EXPECT_THAT(seen.of(1, {"getppid"}), ElementsAre("getppid(", "getppid)", "exit 0")) << "inherited";
}

TEST(Filtered, OnlyWhereChildrenAreFollowed) {
  Supervisor supervisor({.calls = CallSet::none()});
  const Observer seen = observe(supervisor, "fork_tree");
  EXPECT_TRUE(supervisor.may_let_go());
  EXPECT_GT(seen.of(0, {"write"}).size(), 2u) << "every call stops";
  EXPECT_EQ(seen.of(0).back(), "exit 0");
}

TEST(Filtered, AFailedLaunchTellsWhy) {
  // Its calls after the execve would be seen, and it would be stopped in them.
  Supervisor supervisor({.follow_forks = true, .calls = CallSet::all()});
  const Tid child = supervisor.launch("/etc/passwd", {"/etc/passwd"});
  int why = 0;
  while (why == 0) {
    Happened h = supervisor.wait();
    auto* stopped = std::get_if<Stopped>(&h);
    if (!stopped) continue;
    if (std::holds_alternative<SyscallExit>(stopped->stop()))
      why = supervisor.launch_error(std::move(*stopped));
    else
      std::move(*stopped).resume();
  }
  EXPECT_EQ(why, EACCES);
  EXPECT_EQ(supervisor.tracees(), 0u);
  EXPECT_EQ(waitpid(child, nullptr, WNOHANG), -1) << "it is reaped";
}

// Whoever inherits this cannot install filters, as in some containers.
void forbid_filters() {
  sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_seccomp, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program{4, filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) != 0)
    _exit(77);
}

TEST(Filtered, WhereTheKernelRefusesEveryCallStops) {
  const pid_t child = fork();
  if (child == 0) {
    forbid_filters();
    Supervisor supervisor({.follow_forks = true, .calls = CallSet::none()});
    const Observer seen = observe(supervisor, "exits", {"5"});
    const Words calls = seen.of(0, {"exit_group"});
    _exit(supervisor.may_let_go() && !calls.empty() && calls[calls.size() - 2] == "exit_group(" &&
                  calls.back() == "exit 5"
              ? 0
              : 1);
  }
  int status = -1;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status)) << status;
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(Filtered, WithoutItsTracerTheProgramEnds) {
  pid_t program = 0;
  {
    Supervisor supervisor({.follow_forks = true, .calls = CallSet::none()});
    program = supervisor.launch(workload("hang"), {"hang"});
    for (bool begun = false; !begun;) {
      Happened h = supervisor.wait();
      auto* stopped = std::get_if<Stopped>(&h);
      if (!stopped) continue;
      begun = std::holds_alternative<Exec>(stopped->stop());
      std::move(*stopped).resume();
    }
  }
  int status = -1;
  do {
    ASSERT_EQ(waitpid(program, &status, __WALL), program);
  } while (WIFSTOPPED(status));
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << status;
}

}  // namespace
}  // namespace sysgood::ptrace
