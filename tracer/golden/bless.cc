#include "tracer/golden/bless.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "tracer/golden/golden_file.h"
#include "tracer/golden/match.h"
#include "tracer/golden/pattern.h"

namespace sysgood::golden {

namespace {

// One line of a golden, and where it came from.
struct Written {
  const Line* line;
  bool floats;
};

// How the lines of a trace are laid out: stretches in which there is one thread, and groups.
struct Stretch {
  bool group = false;
  std::vector<Written> lines;
};

// P2 before T2.3 before P10.
std::pair<unsigned long, unsigned long> rank(const std::string& thread) {
  const size_t dot = thread.find('.');
  return {std::stoul(thread.substr(1)), dot == thread.npos ? 1 : std::stoul(thread.substr(dot + 1))};
}

// The process that a thread of this name belongs to.
std::string process_of(const std::string& thread) { return "P" + thread.substr(1, thread.find('.') - 1); }

// The process whose end this call has waited for, by the line's words: wait4's result or waitid's si_pid.
std::string waited_for(const Line& line) {
  constexpr std::string_view field = "si_pid=";
  const size_t at = line.text.starts_with("waitid(") ? line.text.find(field) : line.text.rfind("= ");
  if (at == line.text.npos) return {};
  const size_t from = at + (line.text.starts_with("waitid(") ? field.size() : 2);
  return line.text.substr(from, line.text.find_first_of(",} ", from) - from);
}

// A group begins where a second thread is, and ends where a process has been waited for, nobody but the
// waiting thread is left, and all the others were of processes that were waited for too: what comes then can
// only come after all of it. That a thread of one's own is gone is a matter of chance.
std::vector<Stretch> stretches(const std::vector<Line>& trace) {
  std::vector<Stretch> out;
  std::map<std::string, int> floating;  // depth of the signal that floats, of each thread in its handler
  std::set<std::string> others, ended;  // threads in the group; processes that were waited for
  for (const Line& line : trace) {
    if (line.kind == Line::Kind::section) continue;
    if (line.joins) ended.insert(waited_for(line));
    others.insert(line.thread);
    const bool grouped = !out.empty() && out.back().group;
    const bool begins = !line.alone || line.parts;
    const bool ends = line.joins && line.alone && std::ranges::all_of(others, [&](const std::string& other) {
                        return other == line.thread || ended.contains(process_of(other));
                      });
    if (out.empty() || (grouped && ends) || (!grouped && begins)) {
      out.push_back({begins && !ends, {}});
      if (ends) others = {line.thread};
    }
    // What comes while its handler runs is its handler's line.
    const auto handled = floating.find(line.thread);
    const bool inside = handled != floating.end() && line.depth > handled->second;
    if (!inside && handled != floating.end()) floating.erase(handled);
    const bool floats = line.kind == Line::Kind::signal && line.async && !inside;
    if (floats) floating[line.thread] = line.depth;
    out.back().lines.push_back({&line, floats});
  }
  for (Stretch& stretch : out)
    if (stretch.group)
      std::ranges::stable_sort(stretch.lines, {}, [](const Written& w) { return rank(w.line->thread); });
  return out;
}

// What a signal interrupts is chance when it may come anywhere.
std::string floating_text(const std::string& text) {
  const size_t at = text.rfind(", interrupts ");
  return at == text.npos ? text : text.substr(0, at) + " ---";
}

std::string text_of(const Written& written) {
  const Line& line = *written.line;
  std::string out = written.floats ? "~ " : "";
  out += line.thread + ' ';
  for (int i = 0; i < line.depth; ++i) out += "| ";
  return out + (written.floats ? floating_text(line.text) : line.text);
}

// `line_text` makes one line of the file, or several.
template <class LineText>
std::string lay_out(const std::vector<Line>& trace, LineText line_text) {
  std::string out;
  for (const Stretch& stretch : stretches(trace)) {
    if (stretch.group) out += "unordered {\n";
    std::string thread;
    for (const Written& w : stretch.lines) {
      if (stretch.group && !thread.empty() && thread != w.line->thread) out += '\n';
      thread = w.line->thread;
      out += line_text(w);
    }
    if (stretch.group) out += "}\n";
  }
  return out;
}

struct OldLine {
  LineHead head;
  std::string raw, comments, behind;  // what stands above it, and what belongs to it behind
};

// The pattern lines of each thread, in order.
struct OldFile {
  std::string header, end;  // `end`: comments behind all lines
  std::map<std::string, std::vector<OldLine>> threads;
};

OldFile take_apart(std::string_view text, Abi abi) {
  OldFile old;
  std::string pending;
  OldLine* last = nullptr;
  bool body = false;
  for (size_t at = 0, number = 1; at < text.size(); ++number) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string raw(text.substr(at, end - at));
    at = end + 1;
    const LineHead head = head_of(raw, abi);
    const size_t first = raw.find_first_not_of(" \t\r");
    const std::string word =
        first == raw.npos ? "" : raw.substr(first, raw.find_last_not_of(" \t\r") + 1 - first);
    if (head.thread == "..." || word.starts_with("section ") || head.text == "...")
      throw GoldenError(number, "this cannot be kept by --bless: edit the file by hand, or remove it first");
    if (!head.is_pattern) {
      if (word.starts_with("unordered") || word == "}" || (body && word.empty())) continue;
      (body ? pending : old.header) += raw + '\n';
      continue;
    }
    if (!body) {
      // Comments right above the first line belong to it.
      body = true;
      const size_t gap = old.header.rfind("\n\n");
      if (gap != old.header.npos) {
        pending = old.header.substr(gap + 2);
        old.header.resize(gap + 2);
      }
    }
    if (head.other_abi || head.before.find("or ") != head.before.npos) {
      // Before the first line of ours it stays in front of that one.
      pending += raw + '\n';
      if (last) last->behind += std::exchange(pending, {});
      continue;
    }
    auto& own = old.threads[head.thread];
    own.push_back({head, raw, pending, ""});
    pending.clear();
    last = &own.back();
  }
  old.end = pending;
  return old;
}

// For each new line the old one that still says it: the longest common subsequence of the thread's lines.
// When `strict`, a signal that has its place never takes the line of one that may come anywhere, nor the
// reverse.
std::map<const Line*, const OldLine*> pair_up(const OldFile& old, const std::vector<Line>& trace,
                                              bool strict) {
  std::map<const Line*, const OldLine*> pairs;
  std::map<const Line*, bool> floats;
  if (strict)
    for (const Stretch& stretch : stretches(trace))
      for (const Written& written : stretch.lines) floats[written.line] = written.floats;
  std::map<std::string, std::vector<const Line*>> by_thread;
  for (const Line& line : trace) by_thread[line.thread].push_back(&line);
  for (const auto& entry : by_thread) {
    const std::vector<const Line*>& own = entry.second;
    const auto found = old.threads.find(entry.first);
    if (found == old.threads.end()) continue;
    const std::vector<OldLine>& before = found->second;
    const auto same = [&](size_t i, size_t j) {
      Captures captures;
      if (strict && (before[i].head.before.find('~') != std::string::npos) != floats[own[j]]) return false;
      return before[i].head.depth == own[j]->depth && !before[i].head.other_abi &&
             matches(before[i].head.text, own[j]->text, captures);
    };
    std::vector<std::vector<uint32_t>> best(before.size() + 1, std::vector<uint32_t>(own.size() + 1, 0));
    for (size_t i = before.size(); i-- > 0;)
      for (size_t j = own.size(); j-- > 0;)
        best[i][j] = std::max({best[i + 1][j], best[i][j + 1], same(i, j) ? best[i + 1][j + 1] + 1 : 0});
    for (size_t i = 0, j = 0; i < before.size() && j < own.size();) {
      if (same(i, j) && best[i][j] == best[i + 1][j + 1] + 1)
        pairs[own[j++]] = &before[i++];
      else if (best[i + 1][j] >= best[i][j + 1])
        ++i;
      else
        ++j;
    }
  }
  return pairs;
}

std::string written_with(const OldFile& old, const std::map<const Line*, const OldLine*>& pairs,
                         const std::vector<Line>& trace) {
  return old.header +
         lay_out(trace,
                 [&](const Written& w) {
                   const auto kept = pairs.find(w.line);
                   if (kept == pairs.end()) return text_of(w) + '\n';
                   const OldLine& line = *kept->second;
                   return line.comments + line.raw + '\n' + line.behind;
                 }) +
         old.end;
}

}  // namespace

std::string new_golden(const Header& header, const std::vector<Line>& trace) {
  std::string out(first_words);
  out += '\n';
  if (!header.comment.empty()) out += "# " + header.comment + '\n';
  if (!header.calls.empty()) out += "calls: " + header.calls + '\n';
  if (!header.signals.empty()) out += "signals: " + header.signals + '\n';
  if (header.startup) out += "startup: shown\n";
  out += '\n';
  return out + lay_out(trace, [](const Written& w) { return text_of(w) + '\n'; });
}

std::string updated_golden(std::string_view old_text, Abi abi, const std::vector<Line>& trace) {
  const OldFile old = take_apart(old_text, abi);
  const std::string text = written_with(old, pair_up(old, trace, false), trace);
  try {
    if (!compare(parse_golden(text, abi), trace)) return text;
  } catch (const GoldenError&) {
  }
  return written_with(old, pair_up(old, trace, true), trace);
}

}  // namespace sysgood::golden
