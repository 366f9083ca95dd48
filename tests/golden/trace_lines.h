// Traces in their canonical form written by hand, one line a line of text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tracer/golden/canonical.h"

namespace sysgood::golden {

// "P1 | read(3) = 0". A signal behind "~" may come anywhere; "*" says that other threads are there, "+" that
// the line makes one and "-" that it waits for the end of a process; "section NAME" and "end" are markers.
inline Line trace_line(std::string_view text) {
  Line line;
  const auto take = [&text](std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
  };
  if (take("section ") || text == "end") {
    line.kind = Line::Kind::section;
    line.thread = "P1";
    line.text = text == "end" ? "" : text;
    return line;
  }
  for (bool more = true; more;) {
    more = true;
    if (take("~"))
      line.async = true;
    else if (take("*"))
      line.alone = false;
    else if (take("+"))
      line.parts = true;
    else if (take("-"))
      line.joins = true;
    else
      more = false;
  }
  take(" ");
  line.thread = text.substr(0, text.find(' '));
  text.remove_prefix(line.thread.size() + 1);
  while (take("| ")) ++line.depth;
  line.text = text;
  if (text.starts_with("--- "))
    line.kind = text.starts_with("--- stopped by ") ? Line::Kind::stop : Line::Kind::signal;
  else if (text.starts_with("+++ "))
    line.kind = Line::Kind::end;
  return line;
}

inline std::vector<Line> trace_of(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(one.size() + 1, text.size()));
    if (!one.empty()) lines.push_back(trace_line(one));
  }
  return lines;
}

}  // namespace sysgood::golden
