#include "tracer/golden/match.h"

#include <algorithm>
#include <map>

#include "tracer/golden/pattern.h"

namespace sysgood::golden {

namespace {

using Index = size_t;

bool matches_line(const Pattern& pattern, const Line& line, Captures& captures) {
  if (pattern.thread != line.thread || pattern.depth != line.depth) return false;
  for (const std::string& text : pattern.either) {
    Captures tried = captures;
    if (!matches(text, line.text, tried)) continue;
    captures = std::move(tried);
    return true;
  }
  return false;
}

// Lines of one section, and what of it is still to be compared.
class Comparison {
 public:
  Comparison(const Section& section, const std::vector<Line>& trace, std::vector<Index> lines,
             Captures& captures)
      : section_(section), trace_(trace), lines_(std::move(lines)), captures_(captures) {}

  std::optional<Divergence> run() {
    if (auto missing = take_floating()) return missing;
    State state{0, 0, {}, captures_};
    if (!follow(state)) return farthest_;
    captures_ = std::move(state.captures);
    return {};
  }

 private:
  struct State {
    Index at;                      // in lines_
    size_t item;                   // of the section
    std::vector<size_t> in_group;  // of each thread of the group
    Captures captures;
  };

  const Line& line(Index at) const { return trace_[lines_[at]]; }

  // ---- signals that may come anywhere ----

  // The lines of its handler, from position `at` of the thread's own lines on; how many match.
  std::optional<size_t> match_inside(const Pattern& head, const std::vector<Index>& own, size_t at,
                                     Captures& captures) {
    size_t end = at + 1;
    while (end < own.size() && line(own[end]).depth > head.depth) ++end;
    size_t position = at + 1;
    for (size_t i = 0; i < head.inside.size(); ++i) {
      const Pattern& pattern = head.inside[i];
      if (pattern.any) return end - at;  // whatever the rest is
      if (position == end || !matches_line(pattern, line(own[position]), captures)) {
        inside_[&head] = {pattern.line, position == end ? std::nullopt : std::optional(lines_[own[position]]),
                          "the handler did not do this"};
        return {};
      }
      ++position;
    }
    if (position != end) {
      inside_[&head] = {head.line, lines_[own[position]], "the handler did more"};
      return {};
    }
    return end - at;
  }

  std::optional<Divergence> take_floating() {
    std::vector<size_t> counts(section_.anywhere.size(), 0);
    std::vector<bool> taken(lines_.size(), false);
    std::map<std::string, std::vector<Index>> by_thread;
    for (Index i = 0; i < lines_.size(); ++i) by_thread[line(i).thread].push_back(i);
    for (const bool async : {true, false})
      for (const auto& [thread, own] : by_thread)
        for (size_t at = 0; at < own.size(); ++at) {
          const Line& signal = line(own[at]);
          if (signal.kind != Line::Kind::signal || signal.async != async || taken[own[at]]) continue;
          for (size_t f = 0; f < section_.anywhere.size(); ++f) {
            const Pattern& pattern = section_.anywhere[f];
            const bool once = pattern.times == Times::once || pattern.times == Times::at_most_once;
            if (once && counts[f]) continue;
            Captures tried = captures_;
            if (!matches_line(pattern, signal, tried)) continue;
            const auto size = match_inside(pattern, own, at, tried);
            if (!size) continue;
            captures_ = std::move(tried);
            ++counts[f];
            for (size_t i = 0; i < *size; ++i) taken[own[at + i]] = true;
            break;
          }
        }
    for (size_t f = 0; f < section_.anywhere.size(); ++f) {
      const Pattern& pattern = section_.anywhere[f];
      if (!counts[f] && (pattern.times == Times::once || pattern.times == Times::at_least_once))
        return inside_.contains(&pattern)
                   ? inside_[&pattern]
                   : Divergence{pattern.line, nearest_signal(pattern), "this signal did not come, or not so"};
    }
    std::vector<Index> left;
    for (Index i = 0; i < lines_.size(); ++i)
      if (!taken[i]) left.push_back(lines_[i]);
    lines_ = std::move(left);
    return {};
  }

  // A signal of the same thread and name, to be shown beside the one that was expected.
  std::optional<size_t> nearest_signal(const Pattern& pattern) const {
    const auto name = [](std::string_view text) { return text.substr(0, text.find(' ', 4)); };
    for (const Index i : lines_)
      if (trace_[i].kind == Line::Kind::signal && trace_[i].thread == pattern.thread &&
          name(trace_[i].text) == name(pattern.either.front()))
        return i;
    return {};
  }

  // ---- what has its place ----

  void note(const State& state, size_t golden_line, const std::string& why) {
    if (noted_ && state.at < farthest_at_) return;
    noted_ = true;
    farthest_at_ = state.at;
    farthest_ = {golden_line, state.at < lines_.size() ? std::optional(lines_[state.at]) : std::nullopt, why};
  }

  // Goes on from a state to the end; false when that is impossible. A choice (how many lines `...` stands
  // for) is tried shortest first.
  bool follow(State& state) {
    for (; state.item < section_.items.size(); ++state.item, state.in_group.clear()) {
      const Item& item = section_.items[state.item];
      if (!item.group.empty()) {
        if (!follow_group(state, item.group)) return false;
        if (ended_inside_) return true;
        continue;
      }
      const Pattern& pattern = item.pattern;
      if (pattern.any) return choose_skip(state, pattern);
      if (state.at == lines_.size()) {
        note(state, pattern.line, "the trace ends before this");
        return false;
      }
      if (!matches_line(pattern, line(state.at), state.captures)) {
        note(state, pattern.line, "this came instead");
        return false;
      }
      ++state.at;
    }
    if (state.at == lines_.size()) return true;
    note(state, 0, "nothing more was expected");
    return false;
  }

  bool choose_skip(State& state, const Pattern& pattern) {
    for (;;) {
      State shorter = state;
      ++shorter.item;
      shorter.in_group.clear();
      if (follow(shorter)) {
        state = std::move(shorter);
        return true;
      }
      if (state.at == lines_.size()) return false;
      if (!pattern.thread.empty() && line(state.at).thread != pattern.thread) return false;
      ++state.at;
    }
  }

  static bool complete(const std::vector<Pattern>& sequence, size_t position) {
    return std::all_of(sequence.begin() + static_cast<ptrdiff_t>(position), sequence.end(),
                       [](const Pattern& p) { return p.any; });
  }

  bool group_complete(const State& state, const Group& group) const {
    for (size_t i = 0; i < group.size(); ++i)
      if (!complete(group[i].second, state.in_group[i])) return false;
    return true;
  }

  // Sets ended_inside_ when it went on behind the group itself, to the end.
  bool follow_group(State& state, const Group& group) {
    ended_inside_ = false;
    state.in_group.resize(group.size(), 0);
    for (;;) {
      if (group_complete(state, group)) {
        const bool any_left = [&] {
          for (size_t i = 0; i < group.size(); ++i)
            if (state.in_group[i] < group[i].second.size()) return true;
          return false;
        }();
        if (!any_left) return true;
        State after = state;
        ++after.item;
        after.in_group.clear();
        if (follow(after)) {
          state = std::move(after);
          ended_inside_ = true;
          return true;
        }
      }
      if (!step_in_group(state, group)) return false;
      if (ended_inside_) return true;
    }
  }

  bool step_in_group(State& state, const Group& group) {
    if (state.at == lines_.size()) {
      note(state, first_open(state, group), "the trace ends before this");
      return false;
    }
    const Line& now = line(state.at);
    for (size_t i = 0; i < group.size(); ++i) {
      if (group[i].first != now.thread) continue;
      const auto& sequence = group[i].second;
      size_t& position = state.in_group[i];
      if (position == sequence.size()) break;
      if (sequence[position].any) {
        // Perhaps the line is already what follows.
        State shorter = state;
        ++shorter.in_group[i];
        const Item& item = section_.items[state.item];
        if (shorter.in_group[i] < sequence.size() && follow_from_group(shorter, item.group)) {
          state = std::move(shorter);
          ended_inside_ = true;
          return true;
        }
        ++state.at;
        return true;
      }
      if (!matches_line(sequence[position], now, state.captures)) {
        note(state, sequence[position].line, "this came instead");
        return false;
      }
      ++position;
      ++state.at;
      return true;
    }
    note(state, first_open(state, group), "this came, of a thread of which nothing is expected here");
    return false;
  }

  // The group from the middle, and all that follows.
  bool follow_from_group(State& state, const Group& group) {
    if (!follow_group(state, group)) return false;
    if (ended_inside_) return true;
    ++state.item;
    state.in_group.clear();
    return follow(state);
  }

  static size_t first_open(const State& state, const Group& group) {
    for (size_t i = 0; i < group.size(); ++i)
      if (!complete(group[i].second, state.in_group[i])) return group[i].second[state.in_group[i]].line;
    return 0;
  }

  const Section& section_;
  const std::vector<Line>& trace_;
  std::vector<Index> lines_;
  Captures& captures_;
  std::map<const Pattern*, Divergence> inside_;  // signals that came, but whose handlers did something else
  Divergence farthest_;
  Index farthest_at_ = 0;
  bool noted_ = false;
  bool ended_inside_ = false;
};

// The lines of each section of the trace, by order; without sections all lines but the markers.
std::vector<Index> lines_of(const std::vector<Line>& trace, const std::string& section, Index& from,
                            bool& found) {
  std::vector<Index> lines;
  found = section.empty();
  for (; from < trace.size(); ++from) {
    const Line& line = trace[from];
    if (line.kind != Line::Kind::section) {
      if (found) lines.push_back(from);
    } else if (!section.empty() && found) {
      break;
    } else if (!section.empty()) {
      found = line.text == section;
    }
  }
  return lines;
}

}  // namespace

std::optional<Divergence> compare(const Golden& golden, const std::vector<Line>& trace) {
  Captures captures;
  Index from = 0;
  static const Section nothing;
  if (golden.sections.empty()) {
    bool found = false;
    return Comparison(nothing, trace, lines_of(trace, "", from, found), captures).run();
  }
  for (const Section& section : golden.sections) {
    bool found = false;
    std::vector<Index> lines = lines_of(trace, section.name, from, found);
    if (!found) return Divergence{section.line, {}, "the trace has no such section"};
    if (auto divergence = Comparison(section, trace, std::move(lines), captures).run()) return divergence;
  }
  return {};
}

}  // namespace sysgood::golden
