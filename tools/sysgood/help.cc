// What --help prints, from the table of options.
#include <algorithm>

#include "tools/sysgood/option_table.h"
#include "tools/sysgood/options.h"

namespace sysgood::tool {

namespace {

constexpr size_t help_column = 17, width = 79;

std::string_view title(Heading heading) {
  switch (heading) {
    case Heading::startup:
      return "Startup";
    case Heading::tracing:
      return "Tracing";
    case Heading::filtering:
      return "Filtering";
    case Heading::format:
      return "Output format";
    case Heading::statistics:
      return "Statistics";
    case Heading::tampering:
      return "Tampering";
    case Heading::other:
      return "Miscellaneous";
    case Heading::hidden:
      break;
  }
  return {};
}

void append_wrapped(std::string& out, std::string_view text) {
  std::string line;
  for (const std::string_view word : words(text)) {
    if (!line.empty() && line.size() + 1 + word.size() > width) {
      out.append(line).append("\n");
      line.clear();
    }
    line.append(line.empty() ? help_column : 1, ' ').append(word);
  }
  out.append(line).append("\n");
}

// "  -s SIZE, --string-limit=SIZE"
void append_row(std::string& out, const OptionRow& row) {
  const std::string argument(row.placeholder);
  out += "  ";
  if (row.letter) {
    out.append(1, '-').append(1, row.letter);
    if (row.takes == Takes::argument) out.append(" ").append(argument);
    if (!row.names.empty()) out += ", ";
  }
  if (!row.names.empty()) {
    out.append("--").append(first_name(row));
    if (row.takes == Takes::argument) out.append("=").append(argument);
    if (row.takes == Takes::optional) out.append("[=").append(argument).append("]");
  }
  out += '\n';
  append_wrapped(out, row.help);
}

}  // namespace

std::string help_text(const std::string& name) {
  const bool commands = !name.ends_with("strace");
  std::string out = "Usage: " + name + " [OPTIONS] PROG [ARGS]\n";
  out += "   or: " + name + " [OPTIONS] -p PID\n";
  if (commands) {
    out += "   or: " + name + " record [-o FILE] [OPTIONS] PROG [ARGS]\n";
    out += "   or: " + name + " view [FILE] [--json] [-o OUT] [OPTIONS]\n";
    out += "   or: " + name + " signals [--json] [--lint] [-o OUT] [FILE | -- PROG [ARGS]]\n";
    out += "   or: " + name + " check GOLDEN [--bless] [OPTIONS] -- PROG [ARGS]\n";
    out += "   or: " + name + " check GOLDEN [--bless] [OPTIONS] FILE\n";
    out += "\nrecord writes into FILE (default sysgood.sgt) what view shows later.\n";
  }
  for (const Heading heading : {Heading::startup, Heading::tracing, Heading::filtering, Heading::format,
                                Heading::statistics, Heading::tampering, Heading::other}) {
    out.append("\n").append(title(heading)).append(":\n");
    for (const OptionRow& row : option_table())
      if (row.heading == heading) append_row(out, row);
  }
  return out;
}

}  // namespace sysgood::tool
