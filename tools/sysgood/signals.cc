// The report on signals: of a recording, or of a program that is run for it.
#include <unistd.h>

#include <cstdio>

#include "tools/sysgood/commands.h"
#include "tools/sysgood/output.h"
#include "tools/sysgood/report_sink.h"
#include "tracer/event/dispatcher.h"
#include "tracer/event/trace_reader.h"

namespace sysgood::tool {

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
