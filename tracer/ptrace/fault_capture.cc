#include "tracer/ptrace/fault_capture.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "arch/registers.h"
#include "tracer/event/mapping.h"
#include "tracer/ptrace/remote_memory.h"
#include "tracer/ptrace/signal_capture.h"

namespace sysgood::ptrace {

namespace {

constexpr int sigill = 4, sigtrap = 5, sigbus = 7, sigfpe = 8, sigsegv = 11, sigsys = 31;
constexpr uint64_t code_before = 16, code_after = 16;
// Around the stack pointer, on either side: where a division finds a divisor that is a local variable.
constexpr uint64_t stack_around = 128;

struct Range {
  uint64_t begin, end;
};

// As the registers have it: every ABI is little-endian, and a tracer is of its tracee's machine.
std::optional<uint64_t> stack_pointer(const Event& event) {
  const Register& where = register_layout(event.abi).stack_pointer;
  for (const Fact& fact : event.captured.facts) {
    if (fact.kind != Fact::Kind::registers || fact.text.size() < register_layout(event.abi).size) continue;
    uint64_t value = 0;
    std::memcpy(&value, fact.text.data() + where.offset, where.size);
    return value;
  }
  return std::nullopt;
}

// Up to the first byte that cannot be read, and where that is the first, from the next page on.
void capture_memory(Event& event, Range range) {
  constexpr uint64_t page = 4096;
  RemoteMemory memory(event.tid);
  std::array<std::byte, 256> bytes;
  size_t size = memory.read(range.begin, std::span(bytes).first(range.end - range.begin));
  const uint64_t next = (range.begin / page + 1) * page;
  if (size == 0 && next > range.begin && next < range.end) {
    range.begin = next;
    size = memory.read(range.begin, std::span(bytes).first(range.end - range.begin));
  }
  if (size) event.captured.memory.add(range.begin, std::span(bytes).first(size));
}

Range around(uint64_t address, uint64_t before, uint64_t after) {
  return {address < before ? 0 : address - before,
          address > ~uint64_t{0} - after ? ~uint64_t{0} : address + after};
}

class Lines {
 public:
  explicit Lines(Tid tid) {
    std::ifstream file("/proc/" + std::to_string(tid) + "/maps");
    for (std::string line; std::getline(file, line);)
      if (auto mapping = parse_mapping(line)) all_.push_back({*mapping, line});
  }
  void want_with_neighbours(uint64_t address) {
    // They are in ascending order.
    for (size_t i = 0; i < all_.size(); ++i) {
      if (all_[i].mapping.contains(address)) all_[i].wanted = true;
      const bool ends_below = all_[i].mapping.end <= address;
      if (ends_below && (i + 1 == all_.size() || all_[i + 1].mapping.end > address)) all_[i].wanted = true;
      const bool begins_above = all_[i].mapping.start > address;
      if (begins_above && (i == 0 || all_[i - 1].mapping.start <= address)) all_[i].wanted = true;
    }
  }
  void want(uint64_t address) {
    for (Line& line : all_) line.wanted |= line.mapping.contains(address);
  }
  void add_to(Event& event) const {
    for (const Line& line : all_)
      if (line.wanted) event.captured.facts.add(Fact::Kind::mapping, 0, line.text);
  }

 private:
  struct Line {
    Mapping mapping;
    std::string text;
    bool wanted = false;
  };
  std::vector<Line> all_;
};

bool is_fault(const SignalDelivery& delivery) {
  constexpr int faults[] = {sigill, sigtrap, sigbus, sigfpe, sigsegv, sigsys};
  if (!delivery.info_known || std::ranges::find(faults, delivery.signal.number) == std::end(faults))
    return false;
  int32_t code = 0;
  std::memcpy(&code, delivery.info.data() + 8, sizeof code);
  return code > 0;
}

}  // namespace

void capture_fault(Event& event) {
  const auto* delivery = std::get_if<SignalDelivery>(&event.what);
  if (!delivery || !is_fault(*delivery)) return;
  const bool has_registers = std::ranges::any_of(
      event.captured.facts, [](const Fact& fact) { return fact.kind == Fact::Kind::registers; });
  if (!has_registers) capture_registers(event);
  const auto sp = stack_pointer(event);
  capture_memory(event, around(delivery->ip, code_before, code_after));
  if (sp && delivery->signal.number == sigfpe) capture_memory(event, around(*sp, stack_around, stack_around));

  uint64_t address = 0;
  std::memcpy(&address, delivery->info.data() + 16, sizeof address);
  Lines lines(event.tid);
  lines.want_with_neighbours(address);
  lines.want(delivery->ip);
  if (sp) lines.want(*sp);
  lines.add_to(event);
}

}  // namespace sysgood::ptrace
