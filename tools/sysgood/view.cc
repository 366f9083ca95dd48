// Shows a recording the way a live trace would have shown it.
#include <unistd.h>

#include <cstdio>

#include "tools/sysgood/commands.h"
#include "tools/sysgood/sinks.h"
#include "tracer/event/trace_reader.h"

namespace sysgood::tool {

Outcome view(const Options& options, const std::string& name) {
  TraceReader reader(options.input);
  TextOptions text = text_options_from(reader.info().options, options.text_arguments);
  text.to_file = true;
  text.separately = options.text.separately && !options.output.empty();
  Sinks sinks(options, text, STDOUT_FILENO);
  Dispatcher dispatcher;
  sinks.add_to(dispatcher);
  for (Event event; reader.next(event);) dispatcher.pass(event);
  dispatcher.finish();
  sinks.finish();

  const Ending& ending = reader.ending();
  if (ending.unknown_records)
    std::fprintf(stderr, "%s: %s: %llu records of a newer sysgood were passed over\n", name.c_str(),
                 options.input.c_str(), static_cast<unsigned long long>(ending.unknown_records));
  if (ending.whole) return {};
  std::fprintf(stderr, "%s: %s: %s\n", name.c_str(), options.input.c_str(), ending.why.c_str());
  return {1, 0};
}

}  // namespace sysgood::tool
