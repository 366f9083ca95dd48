#include "tools/sysgood/report_sink.h"

#include "tracer/render/lint_report.h"
#include "tracer/render/remarks.h"
#include "tracer/render/text_stack.h"

namespace sysgood::tool {

void ReportSink::receive(const Event& event, const Event* entry) {
  if (!start_ns_) start_ns_ = event.monotonic_ns;
  lint(event, entry);
  model_.receive(event, entry);
  if (!std::holds_alternative<SignalDelivery>(event.what)) return;
  if (auto remarks = remarks_on(event); !remarks.empty())
    remarks_[report_.last_delivered()] = std::move(remarks);
}

void ReportSink::finish() {
  model_.finish();
  for (const signals::Life& life : report_.lives()) lint_.finished(life);
}

void ReportSink::write(const Options& options, const std::function<void(std::string_view)>& out) {
  if (options.lint)
    (options.json ? write_lint_json : write_lint)(lint_.findings(), out);
  else if (options.json)
    write_signal_report_json(report_, remarks_, out);
  else
    write_signal_report(report_, remarks_, start_ns_, out);
}

// A recorded stack is that of the call's return, one that was taken for the lint that of its entry.
void ReportSink::lint(const Event& event, const Event* entry) {
  const auto* call = std::get_if<SyscallEntry>(entry ? &entry->what : &event.what);
  const signals::Thread* thread = model_.thread(event.tid);
  if (!call || !thread) return;
  const bool has_any = has_stack(event.captured.facts) || (entry && has_stack(entry->captured.facts));
  if (entry && thread->in_handler() && thread->call != signals::SignalCall::rt_sigreturn && !has_any)
    ++calls_without_stack_;
  lint_.called(event, {event.tid, event.abi, call->number, event.monotonic_ns}, *thread);
}

}  // namespace sysgood::tool
