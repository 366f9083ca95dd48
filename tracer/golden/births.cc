#include "tracer/golden/births.h"

#include <charconv>

namespace sysgood::golden {

namespace {

constexpr char open_mark = '\x01', close_mark = '\x02';

}  // namespace

struct Births::Walk {
  const Births& births;
  std::vector<std::string> names;
  std::vector<Birth> order;
  int processes = 0;

  explicit Walk(const Births& b) : births(b), names(b.all_.size()) {
    // Not by recursion: each process may be the child of the one before.
    std::vector<Birth> waiting(b.roots_.rbegin(), b.roots_.rend());
    while (!waiting.empty()) {
      const Birth next = waiting.back();
      waiting.pop_back();
      const std::vector<Birth> children = process(next);
      waiting.insert(waiting.end(), children.rbegin(), children.rend());
    }
  }

  // Names it and its threads; answers their children, in order.
  std::vector<Birth> process(Birth leader) {
    const std::string number = std::to_string(++processes);
    std::vector<Birth> threads{leader};
    for (size_t i = 0; i < threads.size(); ++i) {
      const One& one = births.all_[static_cast<size_t>(threads[i])];
      names[static_cast<size_t>(threads[i])] = i ? "T" + number + "." + std::to_string(i + 1) : "P" + number;
      order.push_back(threads[i]);
      threads.insert(threads.begin() + static_cast<ptrdiff_t>(i) + 1, one.threads.begin(), one.threads.end());
    }
    std::vector<Birth> children;
    for (const Birth thread : threads) {
      const std::vector<Birth>& own = births.all_[static_cast<size_t>(thread)].children;
      children.insert(children.end(), own.begin(), own.end());
    }
    return children;
  }
};

Birth Births::born(Tid tid, const ThreadStart& start) {
  const auto birth = static_cast<Birth>(all_.size());
  const Birth named = start.process == tid ? unborn : of(start.process);
  const Birth leader = named == unborn ? birth : process_of(named);
  all_.push_back({leader, {}, {}});
  const Birth parent = start.parent ? of(start.parent) : unborn;
  by_tid_[tid] = birth;
  const bool is_thread = all_.back().process != birth;
  // Of threads attached to it is not known who made them: the process did.
  if (parent == unborn && is_thread)
    all_[static_cast<size_t>(leader)].threads.push_back(birth);
  else if (parent == unborn)
    roots_.push_back(birth);
  else if (is_thread && process_of(parent) == process_of(birth))
    all_[static_cast<size_t>(parent)].threads.push_back(birth);
  else
    all_[static_cast<size_t>(parent)].children.push_back(birth);
  return birth;
}

void Births::renamed(Tid former, Tid tid) {
  if (former == tid) return;
  const Birth thread = of(former);
  if (thread != unborn) by_tid_[tid] = process_of(thread);
}

Birth Births::of(Tid tid) const {
  const auto found = by_tid_.find(tid);
  return found == by_tid_.end() ? unborn : found->second;
}

std::vector<std::string> Births::names() const { return Walk(*this).names; }
std::vector<Birth> Births::in_order() const { return Walk(*this).order; }

std::string Births::mark(Birth thread) { return open_mark + std::to_string(thread) + close_mark; }

std::string Births::with_names(std::string_view text, const std::vector<std::string>& names) {
  std::string out;
  for (size_t at = 0;;) {
    const size_t start = text.find(open_mark, at);
    out += text.substr(at, start - at);
    if (start == text.npos) return out;
    const size_t end = text.find(close_mark, start);
    size_t thread = 0;
    std::from_chars(text.data() + start + 1, text.data() + end, thread);
    out += names.at(thread);
    at = end + 1;
  }
}

}  // namespace sysgood::golden
