// The report on signals: of a recording, or of a program that is run for it.
#include <unistd.h>

#include <cstdio>

#include "tools/sysgood/commands.h"
#include "tools/sysgood/output.h"
#include "tracer/event/dispatcher.h"
#include "tracer/event/trace_reader.h"
#include "tracer/render/lint_report.h"
#include "tracer/render/remarks.h"
#include "tracer/render/signal_report.h"
#include "tracer/render/text_stack.h"

namespace sysgood::tool {

namespace {

class ReportSink : public Sink {
 public:
  void receive(const Event& event, const Event* entry) override {
    if (!start_ns_) start_ns_ = event.monotonic_ns;
    lint(event, entry);
    model_.receive(event, entry);
    if (!std::holds_alternative<SignalDelivery>(event.what)) return;
    if (auto remarks = remarks_on(event); !remarks.empty())
      remarks_[report_.last_delivered()] = std::move(remarks);
  }
  void flush() override {}
  void finish() override {
    model_.finish();
    for (const signals::Life& life : report_.lives()) lint_.finished(life);
  }

  void write(const Options& options, const std::function<void(std::string_view)>& out) {
    if (options.lint)
      (options.json ? write_lint_json : write_lint)(lint_.findings(), out);
    else if (options.json)
      write_signal_report_json(report_, remarks_, out);
    else
      write_signal_report(report_, remarks_, start_ns_, out);
  }

  // Calls of handlers of which the lint could not see how they came about.
  uint64_t calls_without_stack() const { return calls_without_stack_; }

 private:
  // A recorded stack is that of the call's return, one that was taken for the lint that of its entry.
  void lint(const Event& event, const Event* entry) {
    const auto* call = std::get_if<SyscallEntry>(entry ? &entry->what : &event.what);
    const signals::Thread* thread = model_.thread(event.tid);
    if (!call || !thread) return;
    const bool has_any = has_stack(event.captured.facts) || (entry && has_stack(entry->captured.facts));
    if (entry && thread->in_handler() && thread->call != signals::SignalCall::rt_sigreturn && !has_any)
      ++calls_without_stack_;
    lint_.called(event, {event.tid, event.abi, call->number, event.monotonic_ns}, *thread);
  }

  uint64_t calls_without_stack_ = 0;
  signals::Report report_;
  signals::Model model_{report_};
  signals::Lint lint_;
  Remarks remarks_;
  int64_t start_ns_ = 0;
};

}  // namespace

Outcome signals(const Options& options, const std::string& name) {
  ReportSink sink;
  Outcome outcome;
  // What cannot be written is said before the program runs.
  Stream output = open_output(options.report, options.append, STDOUT_FILENO);
  if (options.input.empty()) {
    outcome = trace(options, name, &sink);
  } else {
    TraceReader reader(options.input);
    Dispatcher dispatcher;
    dispatcher.add(sink);
    for (Event event; reader.next(event);) dispatcher.pass(event);
    dispatcher.finish();
    if (!reader.ending().whole) {
      std::fprintf(stderr, "%s: %s: %s\n", name.c_str(), options.input.c_str(), reader.ending().why.c_str());
      outcome.status = 1;
    }
  }
  if (options.lint && sink.calls_without_stack())
    std::fprintf(stderr,
                 "%s: %llu calls that handlers made have no stack and were not judged: record with -kk\n",
                 name.c_str(), static_cast<unsigned long long>(sink.calls_without_stack()));
  sink.write(options, [&](std::string_view text) { output.write(text); });
  output.finish();
  return outcome;
}

}  // namespace sysgood::tool
