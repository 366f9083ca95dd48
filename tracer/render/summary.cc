#include "tracer/render/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "tracer/decode/touches.h"
#include "tracer/describe/syscalls.h"
#include "tracer/render/text_call.h"

namespace sysgood {

namespace {

struct Row {
  uint64_t ns = 0;
  std::array<std::string, 6> cells;
};

constexpr std::array<std::string_view, 6> titles = {"% time", "seconds", "usecs/call",
                                                    "calls",  "errors",  "syscall"};
constexpr std::array<size_t, 6> least_widths = {6, 11, 11, 9, 9, 16};

// `total_ns` of all rows, for the percentage.
Row make_row(uint64_t ns, uint64_t total_ns, uint64_t calls, uint64_t errors, std::string name) {
  const double percent = total_ns ? 100.0 * static_cast<double>(ns) / static_cast<double>(total_ns) : 0;
  Row row;
  row.ns = ns;
  row.cells = {fmt::format("{:.2f}", percent),
               fmt::format("{:.6f}", static_cast<double>(ns) / 1e9),
               fmt::format("{}", calls ? ns / calls / 1000 : 0),
               fmt::format("{}", calls),
               errors ? fmt::format("{}", errors) : "",
               std::move(name)};
  return row;
}

// Right-aligned, but for the name.
template <class Cells>
void append_line(std::string& out, const Cells& cells, const std::array<size_t, 6>& widths) {
  for (size_t i = 0; i + 1 < cells.size(); ++i)
    fmt::format_to(std::back_inserter(out), "{:>{}} ", cells[i], widths[i]);
  out.append(cells.back()).append("\n");
}

uint64_t difference(int64_t from, int64_t to) {
  return to > from ? static_cast<uint64_t>(to) - static_cast<uint64_t>(from) : 0;
}

}  // namespace

SummarySink::SummarySink(const TextOptions& options, Write write)
    : options_(options), write_(std::move(write)) {}

bool SummarySink::wanted(const Event& entry) {
  const auto& call = std::get<SyscallEntry>(entry.what);
  if (!options_.calls.has(entry.abi, call.number)) return false;
  if (options_.paths.empty()) return true;
  arena_.reset();
  KeptMemory memory(entry.captured.memory);
  KeptFacts facts(entry.captured);
  Limits limits;
  limits.paths = true;
  const Call described{entry.abi, call, nullptr, describe::find_syscall(entry.abi, call.number)};
  return touches(decode_call(described, {memory, facts}, nullptr, limits, arena_), options_.paths);
}

void SummarySink::receive(const Event& event, const Event* entry) {
  const auto* exit = std::get_if<SyscallExit>(&event.what);
  if (!exit || !entry || !wanted(*entry)) return;
  Count& count = counts_[{entry->abi, std::get<SyscallEntry>(entry->what).number}];
  ++count.calls;
  if (exit->is_error) ++count.errors;
  count.wall_ns += difference(entry->monotonic_ns, event.monotonic_ns);
  if (entry->system_time_ns < 0 || event.system_time_ns < 0) return;
  system_time_known_ = true;
  count.system_ns += difference(entry->system_time_ns, event.system_time_ns);
}

std::string SummarySink::table() const {
  if (counts_.empty()) return {};
  // A recording may have been made without asking for CPU time: then the time that passed is all there is.
  const auto time = [&](const Count& c) { return system_time_known_ ? c.system_ns : c.wall_ns; };
  uint64_t ns = 0, calls = 0, errors = 0;
  for (const auto& [key, count] : counts_) {
    ns += time(count);
    calls += count.calls;
    errors += count.errors;
  }
  std::vector<Row> rows;
  for (const auto& [key, count] : counts_) {
    std::string name;
    append_syscall_name(name, key.first, key.second);
    rows.push_back(make_row(time(count), ns, count.calls, count.errors, std::move(name)));
  }
  // Calls that took the same time stay in the order of their numbers.
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.ns > b.ns; });
  Row total = make_row(ns, ns, calls, errors, "total");
  total.cells[0] = "100.00";  // also of nothing

  std::array<size_t, 6> widths = least_widths;
  for (size_t i = 0; i < widths.size(); ++i) {
    for (const Row& row : rows) widths[i] = std::max(widths[i], row.cells[i].size());
    widths[i] = std::max(widths[i], total.cells[i].size());
  }
  // strace leaves a blank behind the longest name.
  for (const Row& row : rows) widths.back() = std::max(widths.back(), row.cells.back().size() + 1);
  std::array<std::string, 6> dashes;
  for (size_t i = 0; i < dashes.size(); ++i) dashes[i].assign(widths[i], '-');

  std::string out;
  append_line(out, titles, widths);
  append_line(out, dashes, widths);
  for (const Row& row : rows) append_line(out, row.cells, widths);
  append_line(out, dashes, widths);
  append_line(out, total.cells, widths);
  return out;
}

void SummarySink::finish() {
  const std::string text = table();
  if (!text.empty()) write_(text);
}

}  // namespace sysgood
