// The report on signals: of a recording, or of a program that is run for it.
#include <unistd.h>

#include <cstdio>

#include "tools/sysgood/commands.h"
#include "tools/sysgood/output.h"
#include "tracer/event/dispatcher.h"
#include "tracer/event/trace_reader.h"
#include "tracer/render/remarks.h"
#include "tracer/render/signal_report.h"

namespace sysgood::tool {

namespace {

class ReportSink : public Sink {
 public:
  void receive(const Event& event, const Event* entry) override {
    if (!start_ns_) start_ns_ = event.monotonic_ns;
    model_.receive(event, entry);
    if (!std::holds_alternative<SignalDelivery>(event.what)) return;
    if (auto remarks = remarks_on(event); !remarks.empty())
      remarks_[report_.last_delivered()] = std::move(remarks);
  }
  void flush() override {}
  void finish() override { model_.finish(); }

  void write(bool json, const std::function<void(std::string_view)>& out) {
    if (json)
      write_signal_report_json(report_, remarks_, out);
    else
      write_signal_report(report_, remarks_, start_ns_, out);
  }

 private:
  signals::Report report_;
  signals::Model model_{report_};
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
  sink.write(options.json, [&](std::string_view text) { output.write(text); });
  output.finish();
  return outcome;
}

}  // namespace sysgood::tool
