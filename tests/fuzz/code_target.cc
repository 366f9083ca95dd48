// Instructions of traced programs, which may be any bytes: disassembled, blamed for a fault, and looked at
// for where errno is.
#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "arch/registers.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/law.h"
#include "tests/fuzz/woven_memory.h"
#include "tracer/ptrace/errno_function.h"
#include "tracer/render/disassembly.h"
#include "tracer/render/fault.h"
#include "tracer/render/remarks.h"

namespace sysgood::fuzz {
namespace {

bool is_line(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f; });
}

// A register set with words of all kinds in it.
std::vector<std::byte> registers(Input& input, Abi abi) {
  auto set = woven(input.bytes(80), abi);
  if (!input.one_in(8)) set.resize(input.one_in(4) ? input.below(300) : 40 * data_model(abi).word);
  return set;
}

void explain(Input& input, Abi abi, std::span<const std::byte> code, std::span<const std::byte> set) {
  constexpr uint64_t ip = 0x21000;
  Event event;
  event.abi = abi;
  SignalDelivery delivery;
  static constexpr int signals[] = {4, 5, 7, 8, 11, 31, 1};
  delivery.signal = {input.one_of(signals)};
  delivery.info_known = !input.one_in(16);
  const uint64_t address = WovenMemory::begin + 8 * input.below(0x10000);
  const uint64_t words[] = {static_cast<uint64_t>(delivery.signal.number), input.below(12), address,
                            input.below(0x10000)};
  std::memcpy(delivery.info.data(), words, sizeof words);
  delivery.ip = ip;
  event.what = delivery;
  event.captured.memory.add(ip, code);
  event.captured.facts.add(Fact::Kind::registers, 0, {reinterpret_cast<const char*>(set.data()), set.size()});
  for (uint64_t n = input.below(4), start = 0x20000; n; --n, start += input.below(5) << 12) {
    static constexpr std::string_view permissions[] = {"r-xp", "rw-p", "---p", "r--s", "rwxp"};
    const uint64_t end = start + (input.below(16) << 12);
    event.captured.facts.add(Fact::Kind::mapping, 0,
                             fmt::format("{:x}-{:x} {} 00000000 08:01 12 {}", start, end,
                                         input.one_of(permissions), input.flip() ? "[stack]" : "/x"));
    start = end;
  }
  for (const std::string& line : remarks_on(event)) law(is_line(line), "a remark is one line", line);
}

void run(Input& input) {
  const Abi abi = all_abis[input.below(all_abis.size())];
  const auto set = registers(input, abi);
  Input choices = input;  // what is code decides what happened as well
  const auto code = input.rest();
  if (const auto instruction = disassemble(abi, code, 0x21000, set)) {
    law(instruction->size > 0 && instruction->size <= code.size(), "an instruction lies in its bytes");
    law(!instruction->text.empty() && is_line(instruction->text), "an instruction is one line",
        instruction->text);
  }
  explain(choices, abi, code.first(std::min<size_t>(code.size(), 32)), set);
  WovenMemory memory({code.begin(), code.end()}, 0);
  ptrace::errno_offset(abi, memory, WovenMemory::begin);
}

}  // namespace
}  // namespace sysgood::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sysgood::fuzz::Input input(data, size);
  sysgood::fuzz::run(input);
  return 0;
}
