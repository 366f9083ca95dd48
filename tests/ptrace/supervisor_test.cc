// {workload -> list of stops}: what the Supervisor sees of real programs, in order, thread by thread.
#include "tracer/ptrace/supervisor.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <map>

#include "tests/ptrace/stops.h"
#include "tracer/event/failure.h"
#include "tracer/ptrace/process_status.h"

namespace sysgood::ptrace {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::Observer;
using testing::workload;
using Words = std::vector<std::string>;

Observer observe(Supervisor& supervisor, const std::string& name, std::vector<std::string> arguments = {}) {
  arguments.insert(arguments.begin(), name);
  supervisor.launch(workload(name), arguments);
  Observer seen(supervisor);
  seen.run();
  return seen;
}

TEST(Supervise, FirstStopIsTheEntryOfExecve) {
  Supervisor supervisor({});
  const Observer seen = observe(supervisor, "exits", {"5"});
  ASSERT_GE(seen.steps.size(), 4u);
  EXPECT_EQ(seen.steps[0].what, "execve(");
  EXPECT_EQ(seen.steps[1].what, "exec");
  EXPECT_EQ(seen.steps[2].what, "execve)");
  EXPECT_EQ(seen.steps[seen.steps.size() - 2].what, "exit_group(");
  EXPECT_EQ(seen.steps.back().what, "exit 5");
}

TEST(Supervise, EntriesAndExitsAlternateInEveryThread) {
  Supervisor supervisor({.follow_forks = true});
  const Observer seen = observe(supervisor, "threads_storm", {"20", "50"});
  std::map<int, std::string> inside;
  size_t calls = 0;
  for (const auto& step : seen.steps) {
    std::string& call = inside[step.thread];
    if (step.what.ends_with("(")) {
      EXPECT_EQ(call, "") << step.thread << " " << step.what;
      call = step.what.substr(0, step.what.size() - 1);
    } else if (step.what.ends_with(")")) {
      EXPECT_EQ(call + ")", step.what) << step.thread;
      call.clear();
      ++calls;
    }
  }
  EXPECT_GT(calls, 64u * 20 * 3);
  EXPECT_EQ(seen.threads(), 65u);
}

TEST(Supervise, GroupStopsAreKeptAndEndedBySigcont) {
  Supervisor supervisor({.follow_forks = true});
  const Observer seen = observe(supervisor, "group_stop");
  EXPECT_THAT(seen.of(1), ElementsAre("SIGSTOP", "stop SIGSTOP", "SIGCONT", "SIGTSTP", "stop SIGTSTP",
                                      "SIGCONT", "exit 3"));
  const Words parent = seen.of(0);
  EXPECT_EQ(std::count(parent.begin(), parent.end(), "SIGCHLD"), 5);
  EXPECT_EQ(parent.back(), "exit 0");
}

TEST(Supervise, SignalsAreReinjectedOnceWithTheirSiginfo) {
  // The workload itself checks what its handlers were given, and how often, and exits 99 when that is wrong.
  for (const char* name : {"handler", "signals_self", "timer_fires", "all_siginfo", "fault_handler"}) {
    Supervisor supervisor({.follow_forks = true});
    const Observer seen = observe(supervisor, name);
    EXPECT_EQ(seen.of(0).back(), "exit 0") << name;
  }
}

TEST(Supervise, ExecFromAThreadTakesOverTheLeadersId) {
  Supervisor supervisor({.follow_forks = true});
  const Observer seen = observe(supervisor, "exec_from_thread");
  const Words leader = seen.of(0, {"execve"});
  // By the last thread born, whose own id is gone.
  EXPECT_THAT(leader, ElementsAre("execve(", "exec", "execve)", "child 1", "child 2", "child 3", "exec by 3",
                                  "execve)", "exit 7"));
  EXPECT_THAT(seen.of(3, {"execve"}), ElementsAre("execve("));
  EXPECT_EQ(seen.of(1).back(), "exit 0");
  EXPECT_EQ(seen.of(2).back(), "exit 0");
  EXPECT_EQ(supervisor.tracees(), 0u);
}

TEST(Supervise, DeathBySignal) {
  for (const int signal : {SIGTERM, SIGSEGV, SIGKILL, SIGRTMIN + 3}) {
    Supervisor supervisor({});
    const Observer seen = observe(supervisor, "killed", {std::to_string(signal)});
    std::string expected = "killed ";
    append_signal(expected, {signal});
    EXPECT_EQ(seen.of(0).back(), expected);
  }
}

TEST(Supervise, ForksAreFollowedOnlyWhenAsked) {
  Supervisor without({});
  EXPECT_EQ(observe(without, "fork_tree").threads(), 1u);
  Supervisor with({.follow_forks = true});
  EXPECT_GT(observe(with, "fork_tree").threads(), 4u);
}

TEST(Supervise, LeaderThatExitsFirstIsReportedLast) {
  Supervisor supervisor({.follow_forks = true});
  const Observer seen = observe(supervisor, "thread_exit");
  EXPECT_EQ(seen.steps.back(), (testing::Step{0, "exit 5"}));
  EXPECT_THAT(seen.of(0, {"exit"}), ::testing::Contains("exit("));
}

TEST(Supervise, AFailedLaunchTellsWhyAndLeavesNothing) {
  Supervisor supervisor({});
  const Tid child = supervisor.launch("/etc/passwd", {"/etc/passwd"});
  int why = 0;
  for (;;) {
    Happened h = supervisor.wait();
    auto* stopped = std::get_if<Stopped>(&h);
    if (!stopped) continue;
    ASSERT_EQ(stopped->tid(), child);
    const auto* exit = std::get_if<SyscallExit>(&stopped->stop());
    if (exit) {
      EXPECT_EQ(exit->value, -EACCES);
      why = supervisor.launch_error(std::move(*stopped));
      break;
    }
    std::move(*stopped).resume();
  }
  EXPECT_EQ(why, EACCES);
  EXPECT_EQ(supervisor.tracees(), 0u);
  EXPECT_EQ(waitpid(child, nullptr, WNOHANG), -1) << "it is reaped";
}

TEST(Supervise, WhatCannotBeAttachedIsAFailureThatSaysWhy) {
  Supervisor supervisor({});
  try {
    supervisor.attach(0x3fffffff);
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_THAT(failure.what(), HasSubstr("No such process"));
  }
  try {
    supervisor.attach(getpid());  // nobody traces itself
    FAIL();
  } catch (const Failure& failure) {
    EXPECT_THAT(failure.what(), HasSubstr("Operation not permitted"));
  }
}

// A program of ours that tells when it is ready, and is killed when the test is over.
class Running {
 public:
  Running(const std::string& name, const std::vector<std::string>& arguments) {
    int out[2];
    if (pipe2(out, O_CLOEXEC) < 0) std::abort();
    pid = fork();
    if (pid == 0) {
      dup2(out[1], 1);
      std::vector<char*> argv;
      const std::string path = workload(name);
      argv.push_back(const_cast<char*>(path.c_str()));
      for (const auto& a : arguments) argv.push_back(const_cast<char*>(a.c_str()));
      argv.push_back(nullptr);
      execv(path.c_str(), argv.data());
      _exit(127);
    }
    close(out[1]);
    from_ = out[0];
  }
  ~Running() {
    if (pid > 0) {
      kill(pid, SIGKILL);
      waitpid(pid, nullptr, 0);
    }
    close(from_);
  }
  std::string line() {
    std::string text;
    for (char c; read(from_, &c, 1) == 1 && c != '\n';) text += c;
    return text;
  }
  int end(int signal) {
    kill(pid, signal);
    int status = 0;
    waitpid(pid, &status, 0);
    pid = 0;
    return status;
  }
  pid_t pid;

 private:
  int from_;
};

void let_go_of_all(Supervisor& supervisor) {
  supervisor.interrupt_all();
  while (supervisor.tracees() > 0) {
    Happened h = supervisor.wait();
    if (auto* stopped = std::get_if<Stopped>(&h)) supervisor.detach(std::move(*stopped));
  }
}

TEST(Attach, AllThreadsAndDetachLeavesThemUnharmed) {
  Running program("attach_me", {"6"});
  EXPECT_THAT(program.line(), HasSubstr("ready"));
  for (int round = 1; round <= 5; ++round) {
    Supervisor supervisor({.follow_forks = true});
    EXPECT_EQ(supervisor.attach(program.pid), 7u);
    // One of them is asked to do something, and all of its calls are seen.
    kill(program.pid, SIGUSR2);
    bool wrote = false;
    while (!wrote) {
      Happened h = supervisor.wait();
      auto* stopped = std::get_if<Stopped>(&h);
      if (!stopped) continue;
      if (const auto* entry = std::get_if<SyscallEntry>(&stopped->stop()))
        wrote |= syscall_name(stopped->abi(), entry->number) == "write" && entry->args[0] == 1;
      std::move(*stopped).resume();
    }
    let_go_of_all(supervisor);
    for (const Tid tid : threads_of(program.pid)) EXPECT_EQ(process_status(tid)->tracer, 0);
    std::string alive = "alive";
    for (int i = 0; i < 6; ++i) alive += " " + std::to_string(2 * round - 1);
    EXPECT_EQ(program.line(), alive);
    kill(program.pid, SIGUSR2);
    EXPECT_THAT(program.line(), HasSubstr("alive " + std::to_string(2 * round)));
  }
  const int status = program.end(SIGTERM);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
}

TEST(Attach, AStoppedProcessStaysStoppedAfterDetach) {
  Running program("hang", {});
  program.line();
  kill(program.pid, SIGSTOP);
  int status = 0;
  ASSERT_EQ(waitpid(program.pid, &status, WUNTRACED), program.pid);
  {
    Supervisor supervisor({});
    supervisor.attach(program.pid);
    // Its first stop tells that it is in a group-stop.
    for (bool seen = false; !seen;) {
      Happened h = supervisor.wait();
      auto* stopped = std::get_if<Stopped>(&h);
      if (!stopped) continue;
      seen = std::holds_alternative<GroupStop>(stopped->stop());
      EXPECT_TRUE(seen);
      std::move(*stopped).resume();
    }
    let_go_of_all(supervisor);
  }
  const auto state = [&] {
    std::ifstream file("/proc/" + std::to_string(program.pid) + "/stat");
    std::string pid, name, letter;
    file >> pid >> name >> letter;
    return letter;
  };
  for (int i = 0; i < 1000 && state() != "T"; ++i) usleep(1000);
  EXPECT_EQ(state(), "T");
  kill(program.pid, SIGCONT);
  ASSERT_EQ(waitpid(program.pid, &status, WCONTINUED), program.pid);
  EXPECT_TRUE(WIFCONTINUED(status));
}

}  // namespace
}  // namespace sysgood::ptrace
