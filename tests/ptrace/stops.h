// Runs a workload under the Supervisor and writes down what happened, one word a happening, for tests that
// compare whole sequences: "execve(" "execve)" "SIGUSR1" "stop SIGSTOP" "exit 3". Threads are named by birth:
// 0, 1, 2...
#pragma once

#include <functional>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "arch/syscalls.h"
#include "tracer/ptrace/supervisor.h"

namespace sysgood::ptrace::testing {

inline std::string workload(const std::string& name) { return std::string(BUILD_DIR) + "/workloads/" + name; }

struct Step {
  int thread;
  std::string what;
  friend bool operator==(const Step&, const Step&) = default;
  friend void PrintTo(const Step& s, std::ostream* out) { *out << s.thread << " " << s.what; }
};

class Observer {
 public:
  explicit Observer(Supervisor& supervisor) : supervisor_(supervisor) {}
  std::vector<Step> steps;
  // Called for every stop before it is resumed.
  std::function<void(const Stopped&)> at_stop;

  void run() {
    for (;;) {
      Happened h = supervisor_.wait();
      if (std::holds_alternative<NoneLeft>(h)) return;
      if (auto* started = std::get_if<Started>(&h)) {
        index(started->tid);
      } else if (auto* ended = std::get_if<Ended>(&h)) {
        std::string what;
        if (const auto* e = std::get_if<Exited>(&ended->end)) {
          what = "exit " + std::to_string(e->code);
        } else {
          what = "killed ";
          append_signal(what, std::get<Killed>(ended->end).signal);
        }
        steps.push_back({index(ended->tid), what});
      } else if (auto* stopped = std::get_if<Stopped>(&h)) {
        note(*stopped);
        if (at_stop) at_stop(*stopped);
        std::move(*stopped).resume();
      }
    }
  }

  // The steps of one thread, without the system calls but those named.
  std::vector<std::string> of(int thread, const std::vector<std::string>& calls = {}) const {
    std::vector<std::string> result;
    for (const Step& s : steps) {
      if (s.thread != thread) continue;
      const bool call = s.what.ends_with("(") || s.what.ends_with(")");
      bool wanted = !call;
      for (const auto& name : calls) wanted |= s.what == name + "(" || s.what == name + ")";
      if (wanted) result.push_back(s.what);
    }
    return result;
  }
  size_t threads() const { return order_.size(); }

 private:
  int index(Tid tid) { return order_.try_emplace(tid, static_cast<int>(order_.size())).first->second; }

  void note(const Stopped& stopped) {
    const Tid tid = stopped.tid();
    std::string what;
    if (const auto* entry = std::get_if<SyscallEntry>(&stopped.stop())) {
      call_[tid] = std::string(syscall_name(stopped.abi(), entry->number));
      what = call_[tid] + "(";
    } else if (std::holds_alternative<SyscallExit>(stopped.stop())) {
      what = call_[tid] + ")";
    } else if (const auto* d = std::get_if<SignalDelivery>(&stopped.stop())) {
      append_signal(what, d->signal);
    } else if (const auto* g = std::get_if<GroupStop>(&stopped.stop())) {
      what = "stop ";
      append_signal(what, g->signal);
    } else if (const auto* n = std::get_if<NewChild>(&stopped.stop())) {
      what = "child " + std::to_string(index(n->child));
    } else if (const auto* e = std::get_if<Exec>(&stopped.stop())) {
      what = "exec";
      if (e->former != tid) {
        what += " by " + std::to_string(index(e->former));
        call_[tid] = call_[e->former];
      }
    } else {
      return;
    }
    steps.push_back({index(tid), what});
  }

  Supervisor& supervisor_;
  std::map<Tid, int> order_;
  std::map<Tid, std::string> call_;
};

}  // namespace sysgood::ptrace::testing
