// The live trace: from the supervisor's stops to events, and from there to text, JSON and a recording.
#include <sys/utsname.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <optional>
#include <set>

#include "arch/errors.h"
#include "tools/sysgood/commands.h"
#include "tools/sysgood/interruption.h"
#include "tools/sysgood/program.h"
#include "tools/sysgood/signal_watch.h"
#include "tools/sysgood/sinks.h"
#include "tools/sysgood/what_to_trace.h"
#include "tracer/event/failure.h"
#include "tracer/event/trace_writer.h"
#include "tracer/ptrace/capture.h"
#include "tracer/ptrace/interception.h"
#include "tracer/ptrace/stack_trace.h"
#include "tracer/ptrace/supervisor.h"

namespace sysgood::tool {

namespace {

int64_t now(clockid_t clock) {
  timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

TraceInfo describe_run(const Options& options) {
  TraceInfo info;
  info.version = SYSGOOD_VERSION;
  utsname system;
  if (uname(&system) == 0) info.kernel = system.release;
  info.start_realtime_ns = now(CLOCK_REALTIME);
  info.options = options.text_arguments;
  info.command = options.program;
  return info;
}

class Tracing {
 public:
  Tracing(const Options& options, const std::string& name, Sink* also)
      : options_(options),
        name_(name),
        supervisor_({.follow_forks = options.text.follow_forks,
                     .kill_on_exit = options.kill_on_exit,
                     .cpu_time = options.text.summary,
                     .other_children =
                         !options.output.empty() && (options.output[0] == '|' || options.output[0] == '!'),
                     .calls = filtered_calls(options)}),
        capture_(capture_limits(options), options.text.paths) {
    if (options.follows_signals()) signals_.emplace(symbols_, options.lint);
    if (also) dispatcher_.add(*also);
    if (!options.injections.empty()) interception_.emplace(injector_.emplace(options.injections));
    if (options.text.stacks != Stacks::none && !options.text.summary_only)
      stacks_.emplace(
          symbols_, options.text.stacks == Stacks::source ? ptrace::Detail::source : ptrace::Detail::symbol);
  }

  Outcome run() {
    const std::string path = options_.program.empty() ? "" : find_program(options_.program.front());
    open_outputs();
    try {
      begin(path);
    } catch (...) {
      abandon();
      throw;
    }
    try {
      follow();
    } catch (const LaunchFailure& failure) {
      abandon();
      throw Failure(failure.what());
    } catch (...) {
      let_go();
      throw;
    }
    dispatcher_.finish();
    if (sinks_) sinks_->finish();
    return outcome_;
  }

 private:
  class LaunchFailure : public Failure {
   public:
    using Failure::Failure;
  };

  void open_outputs() {
    // Only `record` and `check` have nothing to say live.
    if (options_.command == Command::trace || !options_.output.empty())
      sinks_.emplace(options_, options_.text, STDERR_FILENO);
    if (!options_.record.empty()) writer_.emplace(options_.record, describe_run(options_));
    if (signals_) dispatcher_.add(signals_->sink());
    if (writer_) dispatcher_.add(*writer_);
    if (sinks_) sinks_->add_to(dispatcher_);
  }

  void abandon() {
    if (sinks_) sinks_->abandon();
    if (writer_) writer_->abandon();
  }

  void begin(const std::string& path) {
    size_t attached = 0;
    for (const int process : options_.attach) {
      try {
        const size_t threads = supervisor_.attach(process);
        ++attached;
        attached_ = true;
        if (options_.text.attaches) tell_attached(process, threads);
      } catch (const Failure& failure) {
        if (options_.attach.size() == 1 && path.empty()) throw;
        tell(failure.what());
      }
    }
    if (!path.empty())
      launched_ = supervisor_.launch(path, options_.program);
    else if (!attached)
      throw Failure("nothing to trace");
  }

  void follow() {
    for (;;) {
      if (const int signal = interruption_.requested()) {
        if (!program_decides() && stop_by(signal)) return;
        interruption_.dismiss();
      }
      ptrace::Happened happened = supervisor_.wait();
      if (std::holds_alternative<ptrace::NoneLeft>(happened)) return;
      if (std::holds_alternative<ptrace::Quiet>(happened)) {
        if (!interruption_.ticked()) continue;
        if (dirty_)
          flush();
        else
          interruption_.stop_ticking();
        dirty_ = false;
        continue;
      }
      handle(happened);
      if (dirty_) interruption_.want_tick();
    }
  }

  void flush() {
    dispatcher_.flush();
    if (sinks_) sinks_->flush();
  }

  // A SIGINT typed at the terminal reaches the program as well. While its trace goes to a file the program is
  // what the user is looking at, so it is for the program to end or not.
  bool program_decides() const {
    const bool to_file = !options_.output.empty() || options_.command == Command::record ||
                         options_.command == Command::signals;
    return launched_ && to_file && interruption_.from_terminal();
  }

  void handle(ptrace::Happened& happened) {
    if (auto* stopped = std::get_if<ptrace::Stopped>(&happened)) {
      try {
        stop(*stopped);
      } catch (...) {
        // We are going down, the program need not.
        if (supervisor_.may_let_go())
          supervisor_.detach(std::move(*stopped));
        else
          std::move(*stopped).resume();
        throw;
      }
      if (launch_failed(*stopped)) {
        const int why = supervisor_.launch_error(std::move(*stopped));
        throw LaunchFailure(Failure::system("cannot run '" + options_.program.front() + "'", why).what());
      }
      std::move(*stopped).resume();
    } else if (auto* started = std::get_if<ptrace::Started>(&happened)) {
      start(*started);
    } else if (auto* ended = std::get_if<ptrace::Ended>(&happened)) {
      end(*ended);
    }
  }

  bool launch_failed(const ptrace::Stopped& stopped) {
    if (stopped.tid() != launched_ || execve_returned_) return false;
    const auto* exit = std::get_if<SyscallExit>(&stopped.stop());
    if (!exit) return false;
    execve_returned_ = true;
    return exit->is_error;
  }

  void stamp(Tid tid, Abi abi) {
    event_.tid = tid;
    event_.abi = abi;
    event_.realtime_ns = now(CLOCK_REALTIME);
    event_.monotonic_ns = now(CLOCK_MONOTONIC);
    event_.system_time_ns = supervisor_.system_time_ns();
    event_.captured.clear();
  }

  void pass() {
    dispatcher_.pass(event_);
    dirty_ = true;
  }

  // With -k: what the event is about happened to a thread that is stopped now.
  void add_stack(Tid tid) {
    if (stacks_) stacks_->capture(event_, tid, supervisor_.process_of(tid), options_.text.stack_limit);
  }

  // Addresses are named then, so calls that move code about matter.
  bool names_code() const { return stacks_ || signals_; }

  void forget(Tid process) {
    symbols_.forget(process);
    if (signals_) signals_->forget(process);
  }

  void stop(const ptrace::Stopped& stopped) {
    const Tid tid = stopped.tid();
    if (!supervisor_.sees_every_call()) forget_what_calls_change(tid);
    if (!newcomers_.empty() && newcomers_.erase(tid)) first_stop(stopped);
    if (const auto* entry = std::get_if<SyscallEntry>(&stopped.stop())) {
      syscall_entry(stopped, *entry);
    } else if (const auto* exit = std::get_if<SyscallExit>(&stopped.stop())) {
      syscall_exit(stopped, *exit);
    } else if (const auto* delivery = std::get_if<SignalDelivery>(&stopped.stop())) {
      if (!signals_ && !options_.text.signals.has(delivery->signal)) return;
      stamp(tid, stopped.abi());
      event_.what = *delivery;
      if (signals_) signals_->delivery(event_, supervisor_.process_of(tid));
      if (!has_stack(event_.captured.facts)) add_stack(tid);
      if (signals_)
        event_.captured.facts.add(Fact::Kind::held,
                                  static_cast<uint64_t>(now(CLOCK_MONOTONIC) - event_.monotonic_ns), {});
      pass();
    } else if (const auto* group_stop = std::get_if<GroupStop>(&stopped.stop())) {
      if (!signals_ && !options_.text.signals.has(group_stop->signal)) return;
      stamp(tid, stopped.abi());
      event_.what = *group_stop;
      add_stack(tid);
      pass();
    } else if (const auto* exec = std::get_if<Exec>(&stopped.stop())) {
      capture_.descriptors().renamed(exec->former, tid);
      if (interception_) interception_->renamed(exec->former, tid);
      stamp(tid, stopped.abi());
      event_.what = *exec;
      if (keeps_programs_) capture_.exec(event_);
      forget(tid);
      pass();
    }
  }

  // There may have been calls in between that we did not see.
  void forget_what_calls_change(Tid tid) {
    const Tid process = supervisor_.process_of(tid);
    capture_.descriptors().forget(process);
    symbols_.changed(process);
  }

  void first_stop(const ptrace::Stopped& stopped) {
    stamp(stopped.tid(), stopped.abi());
    if (SignalWatch::first_stop(event_)) pass();
  }

  void syscall_entry(const ptrace::Stopped& stopped, const SyscallEntry& entry) {
    const Tid tid = stopped.tid(), process = supervisor_.process_of(tid);
    if (knows_descriptors_) capture_.descriptors().entered(tid, process, stopped.abi(), entry);
    if (names_code()) symbols_.entered(tid, stopped.abi(), entry);
    dispatcher_.pairs().leave(tid);
    if (!calls_.has(stopped.abi(), entry.number)) return;
    stamp(tid, stopped.abi());
    event_.what = entry;
    const bool wanted = capture_.entry(event_, process);
    if (signals_) signals_->entry(event_, process);
    if (!wanted && !(options_.explains_signals() && signal_calls_.has(stopped.abi(), entry.number))) return;
    // The execve that launches the program is called by us.
    const bool ours = tid == launched_ && !execve_returned_;
    if (stacks_ && !ours && ptrace::StackTraces::taken_at_entry(event_.abi, entry.number)) add_stack(tid);
    if (options_.lint && !has_stack(event_.captured.facts)) signals_->stack_in_handler(event_, process);
    // As with strace, only calls that are shown.
    if (interception_ && wanted && !ours && options_.text.calls.has(event_.abi, entry.number))
      interception_->entry(event_);
    pass();
  }

  void syscall_exit(const ptrace::Stopped& stopped, const SyscallExit& exit) {
    const Tid tid = stopped.tid(), process = supervisor_.process_of(tid);
    if (knows_descriptors_) capture_.descriptors().returned(tid, process, exit);
    if (names_code()) symbols_.returned(tid, process);
    const Event* entry = dispatcher_.pairs().open(tid);
    if (!entry) return;
    stamp(tid, entry->abi);
    event_.what = exit;
    if (interception_) interception_->exit(event_, *entry);
    capture_.exit(event_, *entry, process);
    const bool failed = std::get<SyscallExit>(event_.what).is_error;
    const bool shown = failed ? options_.text.failed : options_.text.successful;
    if (stacks_ && shown && !has_stack(entry->captured.facts)) add_stack(tid);
    pass();
  }

  void start(const ptrace::Started& started) {
    stamp(started.tid, started.abi);
    event_.what = started.start;
    const bool child =
        started.start.how != ThreadStart::How::launched && started.start.how != ThreadStart::How::attached;
    if (child && options_.text.attaches) tell("Process " + std::to_string(started.tid) + " attached");
    if (signals_ && !child) newcomers_.insert(started.tid);
    pass();
  }

  void end(const ptrace::Ended& ended) {
    stamp(ended.tid, ended.abi);
    if (const auto* exited = std::get_if<Exited>(&ended.end)) {
      event_.what = *exited;
      if (ended.tid == launched_) outcome_ = {exited->code, 0, false};
    } else {
      const auto& killed = std::get<Killed>(ended.end);
      event_.what = killed;
      if (ended.tid == launched_) outcome_ = {128 + killed.signal.number, killed.signal.number, false};
    }
    if (ended.tid == launched_) launched_alive_ = false;
    capture_.descriptors().ended(ended.tid);
    if (interception_) interception_->ended(ended.tid);
    forget(ended.tid);
    pass();
  }

  // We were asked to end. What we launched gets the signal too, as if it had been run without us; what we
  // attached to lives on. False: we must go on.
  bool stop_by(int signal) {
    if (!supervisor_.may_let_go()) {
      ask_to_end(signal);
      return false;
    }
    if (launched_ && launched_alive_ && !interruption_.from_terminal()) kill(launched_, signal);
    let_go();
    outcome_ = {128 + signal, signal, true};
    return true;
  }

  // A program that cannot do without us is traced until it ends. When we are asked again it has to.
  void ask_to_end(int signal) {
    if (launched_alive_ && !asked_to_end_) {
      if (!interruption_.from_terminal()) kill(launched_, signal);
    } else {
      std::set<Tid> left;
      for (const Tid tid : supervisor_.tids()) left.insert(supervisor_.process_of(tid));
      for (const Tid process : left) kill(process, asked_to_end_ ? SIGKILL : signal);
    }
    asked_to_end_ = true;
  }

  // Our own part is over, by a failure.
  void see_out() {
    for (;;) {
      if (const int signal = interruption_.requested()) {
        ask_to_end(signal);
        interruption_.dismiss();
      }
      ptrace::Happened happened = supervisor_.wait();
      if (std::holds_alternative<ptrace::NoneLeft>(happened)) return;
      if (auto* stopped = std::get_if<ptrace::Stopped>(&happened)) std::move(*stopped).resume();
      if (const auto* ended = std::get_if<ptrace::Ended>(&happened))
        launched_alive_ &= ended->tid != launched_;
    }
  }

  // A call that our own interruption sent out of the kernel goes on when we are gone: it has not returned. A
  // group-stop has been told when it began.
  static bool is_our_doing(const ptrace::Stop& stop) {
    if (const auto* exit = std::get_if<SyscallExit>(&stop))
      return exit->is_error && restart_code(exit->error());
    return std::holds_alternative<GroupStop>(stop);
  }

  // Detaches from every thread at its next stop, and tells the trace about it.
  void let_go() {
    if (!supervisor_.may_let_go()) return see_out();
    if (interception_) interception_->stop_asking();
    supervisor_.interrupt_all();
    while (supervisor_.tracees() > 0) {
      ptrace::Happened happened = supervisor_.wait();
      if (std::holds_alternative<ptrace::NoneLeft>(happened)) return;
      if (auto* stopped = std::get_if<ptrace::Stopped>(&happened)) {
        const Tid tid = stopped->tid();
        const Abi abi = stopped->abi();
        if (!is_our_doing(stopped->stop()) || (interception_ && interception_->skips(tid))) stop(*stopped);
        supervisor_.detach(std::move(*stopped));
        stamp(tid, abi);
        event_.what = Detached{};
        pass();
        if (attached_ && options_.text.attaches) tell("Process " + std::to_string(tid) + " detached");
      } else if (auto* started = std::get_if<ptrace::Started>(&happened)) {
        start(*started);
      } else if (auto* ended = std::get_if<ptrace::Ended>(&happened)) {
        end(*ended);
      }
    }
  }

  void tell(const std::string& message) {
    if (sinks_)
      if (TextSink* text = sinks_->text_on_stderr()) text->interrupt_line();
    std::fprintf(stderr, "%s: %s\n", name_.c_str(), message.c_str());
  }
  void tell_attached(int process, size_t threads) {
    std::string message = "Process " + std::to_string(process) + " attached";
    if (threads > 1) message += " with " + std::to_string(threads) + " threads";
    tell(message);
  }

  const Options& options_;
  const std::string name_;
  Interruption interruption_;
  ptrace::Supervisor supervisor_;
  ptrace::Capture capture_;
  ptrace::Symbols symbols_;
  std::optional<ptrace::StackTraces> stacks_;  // -k
  std::optional<SignalWatch> signals_;
  std::optional<Injector> injector_;
  std::optional<ptrace::Interception> interception_;
  std::set<Tid> newcomers_;  // whose first stop is still to come
  std::optional<TraceWriter> writer_;
  std::optional<Sinks> sinks_;
  Dispatcher dispatcher_;
  Event event_;  // one for all: its storage is reused
  Outcome outcome_;
  Tid launched_ = 0;
  bool launched_alive_ = true;
  bool asked_to_end_ = false;  // by a request that was passed on
  bool attached_ = false;
  bool execve_returned_ = false;
  bool dirty_ = false;
  const CallSet calls_ = traced_calls(options_);
  const CallSet signal_calls_ = signals::needed_calls();  // whatever the paths they touch
  const bool knows_descriptors_ = capture_limits(options_).paths || read_from_sockets(calls_);
  // Text and JSON say nothing of what an execve has put where.
  const bool keeps_programs_ = !options_.record.empty() || options_.command == Command::check;
};

}  // namespace

Outcome trace(const Options& options, const std::string& name, Sink* also) {
  return Tracing(options, name, also).run();
}

}  // namespace sysgood::tool
