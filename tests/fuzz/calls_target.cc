// Every described call with registers and a memory that the input chooses.
#include <vector>

#include "tests/decode/wild_arguments.h"
#include "tests/fuzz/call_laws.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/wild_facts.h"
#include "tests/fuzz/woven_memory.h"

namespace sysgood::fuzz {
namespace {

struct KnownCall {
  Abi abi;
  std::string_view name;
  const describe::Syscall* description;
};

const std::vector<KnownCall>& known_calls() {
  static const std::vector<KnownCall> all = [] {
    std::vector<KnownCall> known;
    for (const Abi abi : all_abis)
      for (const SyscallNumber& number : syscall_numbers(abi))
        if (const auto* call = describe::find_syscall(abi, number.number))
          known.push_back({abi, number.name, call});
    return known;
  }();
  return all;
}

constexpr int64_t results[] = {0,   1,   2,  3,   8,    16,        64,        255,   5000, -1,
                               -14, -22, -4, -38, -512, INT64_MAX, INT64_MIN, -4095, -4096};

void run(Input& input) {
  const auto& calls = known_calls();
  const KnownCall& call = calls[input.below(calls.size())];
  testing::CallCase c{.abi = call.abi, .name = std::string(call.name)};
  c.arguments = testing::registers_for(*call.description, call.abi, input);
  // Most pointers lead to what the input says, and there to a place of its own for each.
  for (uint64_t& argument : c.arguments)
    if (argument >= testing::page && argument < testing::page * (testing::pages + 1) && !input.one_in(4))
      argument = WovenMemory::begin + 8 * input.below(64);
  c.sp = WovenMemory::begin + 8 * input.below(8);
  if (!input.one_in(8)) c.result = input.one_of(results);
  choose_style(c, input);

  static constexpr int protocols[] = {-1, -1, 0, 0, 4, 6, 7, 9, 12, 15, 16, 21, 33};
  WildFacts facts(input.below(256), input.one_of(protocols));
  const uint64_t noise = input.below(3) ? 1 + input.below(256) : 0;
  const bool changed = input.flip(), weave = !input.one_in(4);
  const auto first = input.bytes(changed ? input.left() / 2 : input.left());
  const auto second = changed ? input.rest() : first;
  const auto bytes_of = [&](std::span<const std::byte> from) {
    return weave ? woven(from, c.abi) : std::vector<std::byte>(from.begin(), from.end());
  };
  WovenMemory before(bytes_of(first), noise), after(bytes_of(second), noise);
  hold_call_laws(c, before, after, facts);
}

}  // namespace
}  // namespace sysgood::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  sysgood::fuzz::Input input(data, size);
  sysgood::fuzz::run(input);
  return 0;
}
