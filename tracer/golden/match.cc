#include "tracer/golden/match.h"

#include <algorithm>
#include <map>
#include <set>

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
      : section_(section), trace_(trace), lines_(std::move(lines)), captures_(captures) {
    for (size_t i = 0; i < section.items.size(); ++i) {
      need(i, section.items[i].pattern);
      for (const auto& [thread, sequence] : section.items[i].group)
        for (const Pattern& pattern : sequence) need(i, pattern);
    }
  }

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
    size_t matched = 0;  // lines of the golden
  };

  // How far a reading came before it stuck.
  struct Progress {
    size_t golden_line, matched, lines_left;
    std::pair<size_t, size_t> matched_only() const { return {matched, lines_left}; }
    auto operator<=>(const Progress&) const = default;
  };

  const Line& line(Index at) const { return trace_[lines_[at]]; }

  void need(size_t item, const Pattern& pattern) {
    thread_of_[pattern.line] = pattern.thread;
    choices_ += pattern.any;
    for (const std::string& text : pattern.either)
      for (const std::string& name : captured_names(text)) last_needed_[name] = item;
  }

  // Whether a state with a choice was here before. What comes again has failed: what succeeds ends it all.
  bool seen(const State& state) {
    if (choices_ < 2) return false;
    Captures needed;
    for (const auto& [name, value] : state.captures)
      if (const auto last = last_needed_.find(name); last != last_needed_.end() && last->second >= state.item)
        needed.emplace(name, value);
    return !seen_.emplace(state.item, state.at, state.in_group, std::move(needed)).second;
  }

  // ---- signals that may come anywhere ----

  // The lines of its handler, from position `at` of the thread's own lines on; how many match.
  std::optional<size_t> match_inside(const Pattern& head, const std::vector<Index>& own, size_t at,
                                     Captures& captures) {
    size_t end = at + 1;
    while (end < own.size() && line(own[end]).depth > head.depth) ++end;
    std::set<std::tuple<size_t, size_t, Captures>> failed;
    if (!follow_inside(head, own, end, 0, at + 1, captures, failed)) return {};
    return end - at;
  }

  // The handler's patterns from `i` on, its lines from `position` on.
  bool follow_inside(const Pattern& head, const std::vector<Index>& own, size_t end, size_t i,
                     size_t position, Captures& captures,
                     std::set<std::tuple<size_t, size_t, Captures>>& failed) {
    for (; i < head.inside.size(); ++i, ++position) {
      const Pattern& pattern = head.inside[i];
      for (; pattern.any; ++position) {
        if (!failed.emplace(i, position, captures).second) return false;
        Captures tried = captures;
        if (follow_inside(head, own, end, i + 1, position, tried, failed)) {
          captures = std::move(tried);
          return true;
        }
        if (position == end) return false;
      }
      if (position == end || !matches_line(pattern, line(own[position]), captures)) {
        inside_[&head] = {pattern.line, position == end ? std::nullopt : std::optional(lines_[own[position]]),
                          "the handler did not do this"};
        return false;
      }
    }
    if (position == end) return true;
    inside_[&head] = {head.line, lines_[own[position]], "the handler did more"};
    return false;
  }

  // The signal at `at` of its thread's own lines: which of the patterns it is, and how many lines it takes.
  // Those that must come go before those that may.
  std::optional<std::pair<size_t, size_t>> choose_floating(const std::vector<Index>& own, size_t at,
                                                           const std::vector<size_t>& counts) {
    for (const bool wanted : {true, false})
      for (size_t f = 0; f < section_.anywhere.size(); ++f) {
        const Pattern& pattern = section_.anywhere[f];
        const bool once = pattern.times == Times::once || pattern.times == Times::at_most_once;
        if (once && counts[f]) continue;
        if (wanted != (must_come(pattern) && !counts[f])) continue;
        Captures tried = captures_;
        if (!matches_line(pattern, line(own[at]), tried)) continue;
        const auto size = match_inside(pattern, own, at, tried);
        if (!size) continue;
        captures_ = std::move(tried);
        return std::pair(f, *size);
      }
    return {};
  }

  static bool must_come(const Pattern& pattern) {
    return pattern.times == Times::once || pattern.times == Times::at_least_once;
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
          const auto chosen = choose_floating(own, at, counts);
          if (!chosen) continue;
          ++counts[chosen->first];
          for (size_t i = 0; i < chosen->second; ++i) taken[own[at + i]] = true;
        }
    std::vector<Index> left;
    for (Index i = 0; i < lines_.size(); ++i)
      if (!taken[i]) left.push_back(lines_[i]);
    lines_ = std::move(left);
    for (size_t f = 0; f < section_.anywhere.size(); ++f) {
      const Pattern& pattern = section_.anywhere[f];
      if (!counts[f] && must_come(pattern))
        return inside_.contains(&pattern)
                   ? inside_[&pattern]
                   : Divergence{pattern.line, nearest_signal(pattern), "this signal did not come, or not so"};
    }
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

  // Of several ways to read the golden the one is told that came farthest in the thread, or, where they stuck
  // in different threads, that matched most of all; in the fewest lines.
  void note(const State& state, size_t golden_line, const std::string& why) {
    const auto own = thread_of_.find(golden_line);
    const std::string_view thread = own == thread_of_.end() ? std::string_view() : own->second;
    const Progress progress{golden_line, state.matched, lines_.size() - state.at};
    if (noted_) {
      const bool same_thread = !thread.empty() && thread == noted_thread_;
      if (same_thread ? progress < *noted_ : progress.matched_only() < noted_->matched_only()) return;
    }
    noted_ = progress;
    noted_thread_ = thread;
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
      ++state.matched;
    }
    if (state.at == lines_.size()) return true;
    note(state, 0, "nothing more was expected");
    return false;
  }

  bool choose_skip(State& state, const Pattern& pattern) {
    for (;;) {
      if (seen(state)) return false;
      const bool ends =
          state.at == lines_.size() || (!pattern.thread.empty() && line(state.at).thread != pattern.thread);
      const size_t next = state.item + 1;
      if (ends || (next < section_.items.size() && may_begin(section_.items[next], state))) {
        State shorter = state;
        ++shorter.item;
        shorter.in_group.clear();
        if (follow(shorter)) {
          state = std::move(shorter);
          return true;
        }
      }
      if (ends) return false;
      ++state.at;
    }
  }

  // Whether an item can begin with the line at hand. That `...` stands for at least one line more is no
  // divergence worth telling.
  bool may_begin(const Item& item, const State& state) const {
    return !item.group.empty() || may_begin(item.pattern, state);
  }
  bool may_begin(const Pattern& pattern, const State& state) const {
    Captures captures = state.captures;
    return pattern.any || matches_line(pattern, line(state.at), captures);
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
      if (seen(state)) return false;
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
        if ((after.item < section_.items.size() || !goes_on(state, group)) && follow(after)) {
          state = std::move(after);
          ended_inside_ = true;
          return true;
        }
        // What it was told to be missing is behind the group.
        if (!goes_on(state, group)) return false;
      }
      if (!step_in_group(state, group)) return false;
      if (ended_inside_) return true;
    }
  }

  // Whether a `...` of a group that has nothing else left takes the line at hand.
  bool goes_on(const State& state, const Group& group) const {
    if (state.at == lines_.size()) return false;
    for (size_t i = 0; i < group.size(); ++i)
      if (group[i].first == line(state.at).thread) return state.in_group[i] < group[i].second.size();
    return false;
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
        if (position + 1 < sequence.size() && may_begin(sequence[position + 1], state)) {
          State shorter = state;
          ++shorter.in_group[i];
          if (follow_from_group(shorter, group)) {
            state = std::move(shorter);
            ended_inside_ = true;
            return true;
          }
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
      ++state.matched;
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
      for (size_t p = state.in_group[i]; p < group[i].second.size(); ++p)
        if (!group[i].second[p].any) return group[i].second[p].line;
    return 0;
  }

  const Section& section_;
  const std::vector<Line>& trace_;
  std::vector<Index> lines_;
  Captures& captures_;
  std::map<std::string, size_t, std::less<>> last_needed_;  // of each name: the last item that has it
  size_t choices_ = 0;                                      // how many `...` there are
  std::set<std::tuple<size_t, Index, std::vector<size_t>, Captures>> seen_;
  std::map<const Pattern*, Divergence> inside_;  // signals that came, but whose handlers did something else
  Divergence farthest_;
  std::optional<Progress> noted_;
  std::string_view noted_thread_;
  std::map<size_t, std::string_view> thread_of_;  // by the line of the golden
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
