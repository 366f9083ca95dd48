// The model against the kernel: at every stop of every workload, what it keeps of the stopped thread is what
// /proc/TID/status says.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "tools/sysgood/commands.h"
#include "tracer/signals/model.h"

namespace sysgood::signals {
namespace {

using Status = std::map<std::string, uint64_t>;

Status status_of(Tid tid) {
  Status status;
  std::ifstream file("/proc/" + std::to_string(tid) + "/status");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("Sig") || line.starts_with("ShdPnd"))
      status[line.substr(0, 6)] = std::strtoull(line.c_str() + 7, nullptr, 16);
  return status;
}

// Signals that nobody was seen to send: that one is pending is not known before it comes.
class Unannounced : public Listener {
 public:
  void delivered(const Life& life) override { note(life); }
  void consumed(const Life& life) override { note(life); }
  std::map<Tid, SigSet> of_process;

 private:
  void note(const Life& life) {
    if (life.cause != Cause::call && life.cause != Cause::child) of_process[life.process].add(life.signal);
  }
};

class AgainstKernel : public Sink {
 public:
  void receive(const Event& event, const Event* entry) override {
    if (const auto* start = std::get_if<ThreadStart>(&event.what)) tids_[event.tid] = start->process;
    ++number_;
    model_.receive(event, entry);
    const bool stopped =
        std::holds_alternative<SyscallEntry>(event.what) || std::holds_alternative<SyscallExit>(event.what) ||
        std::holds_alternative<SignalDelivery>(event.what) || std::holds_alternative<GroupStop>(event.what);
    if (const Thread* thread = model_.thread(event.tid); stopped && thread) compare(*thread, event);
    if (std::holds_alternative<Exited>(event.what) || std::holds_alternative<Killed>(event.what))
      tids_.erase(event.tid);
  }
  void flush() override {}
  void finish() override { model_.finish(); }

  // Comparisons that were made of each kind, and of those that had something to compare.
  struct Count {
    int made = 0, not_empty = 0;
  };
  std::map<std::string, Count> counts;
  struct Difference {
    Tid process;
    SigSet unknown_to_model, unknown_to_kernel;
    std::string text;
  };
  std::vector<std::string> differences() const {
    std::vector<std::string> all;
    for (const Difference& each : differences_) {
      const auto known = unannounced_.of_process.find(each.process);
      const SigSet excused = known == unannounced_.of_process.end() ? SigSet{} : known->second;
      if (!each.unknown_to_kernel.empty() || !each.unknown_to_model.without(excused).empty())
        all.push_back(each.text);
    }
    return all;
  }

 private:
  void compare(const Thread& thread, const Event& event) {
    const Status kernel = status_of(thread.tid);
    if (kernel.empty()) return;  // killed meanwhile
    const Process& process = *model_.process(thread.process);
    check("SigBlk", event, kernel, thread.blocked, {});
    bool dispositions_move = false;
    SigSet in_flight;  // what others may have sent, or taken, since their last event
    for (const auto& [tid, its] : tids_) {
      const Thread* other = model_.thread(tid);
      if (!other) continue;
      for (const LifePtr& life : other->sending) {
        in_flight.add(life->signal);
        if (life->signal == sigcont) in_flight = in_flight | stopping;
        if (stopping.has(life->signal)) in_flight.add(sigcont);
      }
      if (tid == thread.tid) continue;
      if (model_.process(other->process)->dispositions == process.dispositions &&
          other->call == SignalCall::rt_sigaction)
        dispositions_move = true;
      if (other->process == thread.process)
        in_flight = other->call == SignalCall::rt_sigtimedwait
                        ? SigSet{~uint64_t{0}}
                        : in_flight | SigSet{~(other->waiting ? *other->waiting : other->blocked).bits};
      const Process& theirs = *model_.process(other->process);
      if (theirs.parent == process.id) {
        in_flight.add(sigchld);
        in_flight.add(theirs.exit_signal);
      }
      if (theirs.id == process.parent && process.parent_death.number) in_flight.add(process.parent_death);
    }
    for (const auto& [id, timer] : process.timers)
      if (timer.armed) in_flight.add(timer.signal);
    for (size_t i = 0; i < 3; ++i)
      if (process.interval_timers[i].armed) in_flight.add(Signal{i == 0 ? 14 : i == 1 ? 26 : 27});
    if (!dispositions_move) {
      check("SigIgn", event, kernel, process.dispositions->ignored(), {});
      check("SigCgt", event, kernel, process.dispositions->caught(), {});
    }
    check("SigPnd", event, kernel, thread.pending.set(), in_flight);
    check("ShdPnd", event, kernel, process.pending.set(), in_flight);
  }

  void check(const std::string& what, const Event& event, const Status& kernel, SigSet model,
             SigSet without) {
    const SigSet expected = SigSet{kernel.at(what)}.without(without), got = model.without(without);
    Count& count = counts[what];
    ++count.made;
    count.not_empty += !expected.empty();
    if (got == expected) return;
    char text[200];
    std::snprintf(text, sizeof text, "%s of thread %d is %llx, the model has %llx, at event %d (kind %zu)",
                  what.c_str(), event.tid, static_cast<unsigned long long>(expected.bits),
                  static_cast<unsigned long long>(got.bits), number_, event.what.index());
    if (const auto* entry = std::get_if<SyscallEntry>(&event.what))
      std::snprintf(text + strlen(text), 40, ", entry of %llu",
                    static_cast<unsigned long long>(entry->number));
    const bool pending = what.ends_with("Pnd");
    differences_.push_back({tids_[event.tid], pending ? expected.without(got) : SigSet{},
                            pending ? got.without(expected) : SigSet{1}, text});
  }

  Unannounced unannounced_;
  Model model_{unannounced_};
  std::vector<Difference> differences_;
  std::map<Tid, Tid> tids_;
  int number_ = 0;
};

std::vector<std::string> workloads() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(std::string(SOURCE_DIR) + "/workloads"))
    if (file.path().extension() == ".c" && file.path().stem() != "hang" &&
        file.path().stem() != "attach_me" && file.path().stem() != "attach_pending" &&
        file.path().stem() != "threads_storm")
      names.push_back(file.path().stem());
  std::sort(names.begin(), names.end());
  return names;
}

class KernelState : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(Workloads, KernelState, testing::ValuesIn(workloads()),
                         [](const auto& each) { return each.param; });

TEST_P(KernelState, IsTheModels) {
  tool::Options options;
  options.command = tool::Command::signals;
  options.text.follow_forks = true;
  options.program = {std::string(BUILD_DIR) + "/workloads/" + GetParam()};
  AgainstKernel check;
  tool::trace(options, "test", &check);
  for (const std::string& difference : check.differences()) ADD_FAILURE() << difference;
  EXPECT_GT(check.counts["SigBlk"].made, 10);
  for (const auto& [what, count] : check.counts)
    RecordProperty(what, std::to_string(count.not_empty) + " of " + std::to_string(count.made));
}

}  // namespace
}  // namespace sysgood::signals
