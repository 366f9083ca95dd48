// A fault as a row of a table: what the thread was doing, what the kernel said, and the lines that explain
// it.
#pragma once

#include <gtest/gtest.h>

#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/render/machine_state.h"
#include "tracer/render/fault.h"

namespace sysgood::testing {

inline constexpr Abi x = Abi::x86_64, a = Abi::aarch64;
inline constexpr int ill = 4, trap = 5, bus = 7, fpe = 8, segv = 11, sys = 31;

inline constexpr std::string_view head = "400000-401000 r--p 00000000 fe:00 7 /bin/p";
inline constexpr std::string_view text = "401000-402000 r-xp 00001000 fe:00 7 /bin/p";
inline constexpr std::string_view data = "403000-404000 rw-p 00003000 fe:00 7 /bin/p";
inline constexpr std::string_view reserved = "600000-601000 ---p 00000000 00:00 0";
inline constexpr std::string_view file =
    "7f0000000000-7f0000001000 rw-s 00000000 00:01 9 /memfd:empty (deleted)";
inline constexpr std::string_view guard = "7f0000000000-7f0000001000 ---p 00000000 00:00 0";
inline constexpr std::string_view thread_stack = "7f0000001000-7f0000801000 rw-p 00000000 00:00 0";
inline constexpr std::string_view stack = "7ffe0000f000-7ffe00030000 rw-p 00000000 00:00 0 [stack]";

struct FaultRow {
  Abi abi;
  std::string_view code;  // at `ip`, but before it in a trap of x86_64
  uint64_t ip = 0x401000;
  bool registers_known = true;
  RegisterMap registers{};
  int signal;
  int si_code;
  std::vector<uint32_t> words{};  // from byte 16 of siginfo on
  uint64_t address = 0;           // si_addr, over these
  std::vector<std::string_view> mappings{text};
  std::optional<FaultError> error{};
  std::string_view expected;  // lines
};

inline Event event(const FaultRow& row) {
  SignalDelivery delivery{.signal = {row.signal}, .info_known = true, .ip = row.ip};
  const auto put = [&](size_t offset, const void* from, size_t size) {
    std::memcpy(delivery.info.data() + offset, from, size);
  };
  put(0, &row.signal, 4);
  put(8, &row.si_code, 4);
  if (!row.words.empty()) put(16, row.words.data(), row.words.size() * 4);
  if (row.address != 0) put(16, &row.address, 8);
  Event event{.abi = row.abi, .what = delivery};
  auto registers = row.registers;
  registers[row.abi == x ? "rip" : "pc"] = row.ip;
  const auto set = register_set(row.abi, registers);
  if (row.registers_known)
    event.captured.facts.add(Fact::Kind::registers, 0,
                             std::string_view(reinterpret_cast<const char*>(set.data()), set.size()));
  for (const std::string_view mapping : row.mappings)
    event.captured.facts.add(Fact::Kind::mapping, 0, mapping);
  const bool behind = row.abi == x && row.signal == trap && row.ip != 0x401000;
  const auto code = hex_bytes(row.code);
  event.captured.memory.add(row.ip - (behind ? code.size() : 0), code);
  return event;
}

inline std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all.append(all.empty() ? "" : "\n").append(line);
  return all;
}

inline void expect_explained(std::span<const FaultRow> rows) {
  for (const FaultRow& row : rows) {
    const auto found = explain_fault(event(row), row.error);
    ASSERT_TRUE(found) << row.code;
    EXPECT_EQ(joined(fault_lines(*found)), row.expected) << row.code;
  }
}

}  // namespace sysgood::testing
