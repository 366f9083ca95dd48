#include "tracer/golden/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace sysgood::golden {

namespace {

constexpr size_t history = 4;  // lines shown before the one that differs

std::string shown(const Line& line) {
  if (line.kind == Line::Kind::section) return line.text.empty() ? "end" : "section " + line.text;
  std::string out = line.thread + ' ';
  for (int i = 0; i < line.depth; ++i) out += "| ";
  return out + line.text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// A line ends by dots where it would fill the screen.
std::string cut(std::string_view text) {
  constexpr size_t most = 300;
  return text.size() <= most ? std::string(text) : std::string(text.substr(0, most)) + " ...";
}

std::string xml_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        // XML 1.0 has no other control characters.
        out += static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' ? '?' : c;
    }
  }
  return out;
}

std::string indented(std::string_view text, std::string_view by) {
  std::string out;
  for (const std::string_view line : lines_of(text)) {
    out += by;
    out += line;
    out += '\n';
  }
  return out;
}

}  // namespace

std::string divergence_text(const std::string& golden_path, std::string_view golden_text,
                            const Divergence& divergence, const std::vector<Line>& trace) {
  const auto golden = lines_of(golden_text);
  const size_t expected = divergence.golden_line ? divergence.golden_line : golden.size() + 1;
  std::string out = fmt::format("{}:{}: {}\n  expected:\n", golden_path, expected, divergence.why);
  for (size_t i = expected > history ? expected - history : 1; i < expected; ++i)
    out += fmt::format("    {:5}  {}\n", i, cut(golden[i - 1]));
  if (divergence.golden_line)
    out += fmt::format("  - {:5}  {}\n", expected, cut(golden[expected - 1]));
  else
    out += "           (nothing more)\n";
  out += "  found:\n";
  const size_t found = divergence.trace_line.value_or(trace.size());
  for (size_t i = found > history ? found - history : 0; i < found; ++i)
    out += fmt::format("    {:5}  {}\n", i + 1, cut(shown(trace[i])));
  if (divergence.trace_line)
    out += fmt::format("  + {:5}  {}\n", found + 1, cut(shown(trace[found])));
  else
    out += "           (nothing more)\n";
  return out;
}

std::string unstable_lines(const std::vector<std::vector<Line>>& traces) {
  // Thread by thread: the order between threads means nothing here. A signal that may come anywhere is
  // compared without its place.
  using Texts = std::vector<std::string>;
  const auto taken_apart = [](const std::vector<Line>& trace) {
    std::map<std::string, std::pair<Texts, Texts>> threads;
    std::map<std::string, int> floating;  // depth of the floating signal a thread's lines are in
    for (const Line& line : trace) {
      const auto in = floating.find(line.thread);
      const bool inside = in != floating.end() && line.depth > in->second;
      const bool floats = inside || line.async;
      if (!inside && line.async)
        floating[line.thread] = line.depth;
      else if (!floats)
        floating.erase(line.thread);
      std::string text = shown(line);
      if (const size_t at = line.async ? text.rfind(", interrupts ") : text.npos; at != text.npos)
        text = text.substr(0, at) + " ---";
      (floats ? threads[line.thread].second : threads[line.thread].first).push_back(std::move(text));
    }
    for (auto& [thread, texts] : threads) std::ranges::sort(texts.second);
    return threads;
  };
  const auto first = taken_apart(traces.front());
  std::string out;
  std::map<std::string, bool> told;
  for (size_t run = 1; run < traces.size(); ++run) {
    const auto other = taken_apart(traces[run]);
    for (const auto& [thread, texts] : first) {
      const auto same = other.find(thread);
      if (told[thread] || (same != other.end() && same->second == texts)) continue;
      told[thread] = true;
      static const std::pair<Texts, Texts> none;
      const auto& there = same == other.end() ? none : same->second;
      for (const auto& [a, b] :
           {std::pair(&texts.first, &there.first), std::pair(&texts.second, &there.second)}) {
        const auto [here, else_where] = std::ranges::mismatch(*a, *b);
        if (here == a->end() && else_where == b->end()) continue;
        out += fmt::format("not the same in run 1 and run {}:\n  - {}\n  + {}\n", run + 1,
                           here == a->end() ? thread + " (nothing more)" : cut(*here),
                           else_where == b->end() ? thread + " (nothing more)" : cut(*else_where));
      }
    }
    for (const auto& [thread, texts] : other)
      if (!first.contains(thread) && !told[thread]) {
        told[thread] = true;
        out += fmt::format("not the same in run 1 and run {}:\n  - {} is not there\n  + {} is there\n",
                           run + 1, thread, thread);
      }
  }
  return out;
}

std::string report(ReportFormat format, const Result& result) {
  switch (format) {
    case ReportFormat::tap:
      return fmt::format("TAP version 13\n1..1\n{}ok 1 - {}{}\n{}", result.passed ? "" : "not ", result.name,
                         result.skipped ? " # SKIP" : "", indented(result.details, "# "));
    case ReportFormat::junit: {
      const std::string name = xml_escaped(result.name);
      std::string out = fmt::format(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"sysgood check\" tests=\"1\" "
          "failures=\"{}\">\n  <testcase classname=\"sysgood\" name=\"{}\"",
          result.passed ? 0 : 1, name);
      if (result.skipped)
        out += ">\n    <skipped/>\n  </testcase>\n";
      else if (result.passed)
        out += "/>\n";
      else
        out += fmt::format(">\n    <failure message=\"{}\">{}</failure>\n  </testcase>\n",
                           xml_escaped(result.details.substr(0, result.details.find('\n'))),
                           xml_escaped(result.details));
      return out + "</testsuite>\n";
    }
    case ReportFormat::text:
      break;
  }
  return result.details;
}

}  // namespace sysgood::golden
