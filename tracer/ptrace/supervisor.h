// Watches over all traced threads: launches or attaches, waits for their stops in fair order, and lets go of
// them.
//
// A thread that is stopped is held as a Stopped token. Only the token can be asked or resumed, and resuming
// consumes it, so nothing can touch a running thread.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "arch/abi.h"
#include "tracer/event/selection.h"
#include "tracer/ptrace/classify.h"
#include "tracer/ptrace/stop.h"

namespace sysgood::ptrace {

class Supervisor;

class Stopped {
 public:
  Stopped(Stopped&& other) noexcept
      : tid_(std::exchange(other.tid_, 0)),
        abi_(other.abi_),
        stop_(std::move(other.stop_)),
        onward_(other.onward_) {}
  Stopped& operator=(Stopped&&) = delete;
  ~Stopped();  // a token that was neither resumed nor detached is a bug: the thread would hang

  Tid tid() const { return tid_; }
  Abi abi() const { return abi_; }
  const Stop& stop() const { return stop_; }

  // Lets the thread go on to its next stop. A signal-delivery stop delivers its signal, once, with its
  // siginfo; a thread in a group-stop stays stopped and only listens (PTRACE_LISTEN).
  void resume() &&;

 private:
  // Lets go of the thread for good, delivering what it was about to receive. A stopped process stays stopped.
  void detach() &&;
  friend class Supervisor;
  enum class Onward : uint8_t { to_syscall, to_event };  // PTRACE_SYSCALL, PTRACE_CONT
  Stopped(Tid tid, Abi abi, Stop stop, Onward onward)
      : tid_(tid), abi_(abi), stop_(std::move(stop)), onward_(onward) {}
  Signal to_deliver() const;

  Tid tid_;
  Abi abi_;
  Stop stop_;
  Onward onward_;
};

// A thread is no more. Nothing can be asked of it.
struct Ended {
  Tid tid;
  End end;
  Abi abi = host_abi();  // as it was last
};

// A thread we did not know is ours from here on. For a new child it comes before its parent's stop.
struct Started {
  Tid tid;
  ThreadStart start;
  Abi abi = host_abi();  // its maker's
};

struct Quiet {};     // a signal of our own ended the waiting; nothing happened to a tracee
struct NoneLeft {};  // no traced thread is left

using Happened = std::variant<Stopped, Ended, Started, Quiet, NoneLeft>;

struct SupervisorOptions {
  bool follow_forks = false;
  bool kill_on_exit = false;    // PTRACE_O_EXITKILL: tracees do not survive us
  bool cpu_time = false;        // let wait4 tell the system time of threads
  bool other_children = false;  // this process has children that are not traced: they are not waited for
  // What is launched, unless something is traced already, stops only at these system calls and a few more: by
  // a seccomp filter, where the kernel lets us install one. Only with follow_forks, because whoever is not
  // traced has the filter as well, and seccomp(2) says of SECCOMP_RET_TRACE: "If there is no tracer present,
  // the system call is not executed and returns a failure status with errno set to ENOSYS".
  std::optional<CallSet> calls;
};

class Supervisor {
 public:
  using Options = SupervisorOptions;

  explicit Supervisor(Options options) : options_(options) {}
  ~Supervisor();
  Supervisor(const Supervisor&) = delete;
  Supervisor& operator=(const Supervisor&) = delete;

  // Starts `path` with `arguments` as a traced child whose first reported stop is the entry of its execve.
  // Signal mask and ignored signals are those this process had when it began (`Inherited`). Throws Failure.
  Tid launch(const std::string& path, const std::vector<std::string>& arguments);
  // When the launched program's execve has failed: why (errno), and the child is gone. Call once, at its exit
  // stop.
  int launch_error(Stopped&& failed);

  // Traces a running process: this thread of it, or all with follow_forks. Throws Failure when it cannot.
  // Answers the number of threads.
  size_t attach(Tid process);

  // Blocks until something happens. Stops that are ready together are answered in turn, so a busy thread
  // cannot starve the others.
  Happened wait();

  // System CPU time of the thread that wait() answered last, in nanoseconds; -1 when not asked for.
  int64_t system_time_ns() const { return system_time_ns_; }

  // Interrupts every tracee that is running, so that wait() answers a stop for each that lives.
  void interrupt_all();

  // Lets go of a stopped thread for good; it is ours no more.
  void detach(Stopped&& stopped);

  // Whether tracees can do without us. Under our filter they cannot: it stays for good. They are killed when
  // this process ends.
  bool may_let_go() const { return !filtered_; }
  // Whether wait() answers the stops of every call of every thread, or only those of
  // SupervisorOptions::calls.
  bool sees_every_call() const { return !filtered_; }

  size_t tracees() const { return tracees_.size(); }
  std::vector<Tid> tids() const;
  // The process (thread group) of a traced thread.
  Tid process_of(Tid tid) const;

 private:
  friend class Stopped;

  struct Tracee {
    Tid process = 0;
    Abi abi = host_abi();
    bool announced = false;  // Started was answered
    ThreadStart start;
    // Under our filter only: inside a call whose entry was told; that call installs another filter; every
    // call stops all the same.
    bool in_call = false;
    bool installs_filter = false;
    bool every_call = false;
    bool makes_child = false;  // inside a call that makes one, as far as is known
    uint64_t result_at = 0;    // where the call that it is in leaves its result, when not in a register
  };
  struct Raw {
    Tid tid;
    WaitStatus status;
    int64_t system_time_ns;
  };

  uint64_t ptrace_options() const;
  bool collect();  // waits, and takes what else is ready; false: interrupted
  void add(Tid tid, ThreadStart start);
  ThreadStart find_out(Tid tid) const;
  void release_early(Tid child);
  void release_all_early();
  bool news(Tid tid, Tracee& tracee, Stop& stop);
  static void make_narrow(Tid tid, Tracee& tracee, SyscallInfo& info);
  void stop_at_every_call(Tid process);
  Stopped::Onward onward(const Tracee& tracee) const;

  Options options_;
  std::unordered_map<Tid, Tracee> tracees_;
  std::deque<Raw> ready_;
  std::deque<Raw> early_;        // of children that their makers have not reported yet
  std::deque<Happened> before_;  // what must be answered before the next raw status
  int64_t system_time_ns_ = -1;
  bool filtered_ = false;  // our filter is in what we launched
  bool none_left_ = false;
};

}  // namespace sysgood::ptrace
