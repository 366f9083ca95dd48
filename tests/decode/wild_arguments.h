// Registers for a call: numbers that its arguments may well be given.
#pragma once

#include <cstdint>
#include <iterator>
#include <vector>

#include "tests/decode/choices.h"
#include "tests/decode/wild_memory.h"
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/syscalls.h"

namespace sysgood::testing {

// A number that an argument may well be given.
inline uint64_t register_for(const describe::Type& t, Choices& random) {
  static constexpr uint64_t odd[] = {
      0, 1, 2, 3, 7, 16, 64, 4096, ~0ull, 0xffffffff, 1ull << 31, 1ull << 63, 0x7fffffff, ~0ull << 32};
  const auto& names = t.names.all;
  switch (random.below(8)) {
    case 0:
      return odd[random.below(std::size(odd))];
    case 1:
      return random.next();
    case 2:
      return random.below(70);
    default:
      break;
  }
  if (!names.empty()) {
    uint64_t v = 0;
    for (uint64_t n = random.below(3) + 1; n; --n)
      v = t.kind == describe::Kind::flag_set ? v | names.data[random.below(names.n)].value
                                             : names.data[random.below(names.n)].value;
    return v;
  }
  if (t.kind == describe::Kind::select && !t.cases.empty() && random.below(2))
    return t.cases.data[random.below(t.cases.n)].value;
  if (t.dir != describe::Dir::value || t.kind == describe::Kind::hook || t.kind == describe::Kind::select)
    return page + random.below(page * pages);
  return random.below(300);
}

// The request's number, or one that its macro makes.
inline uint64_t number_of(const describe::Request& request, Abi abi, Choices& random) {
  for (const describe::IoctlMacro& macro : describe::ioctl_macros())
    if (macro.name == request.name) return macro.value | (random.next() & ~macro.mask);
  for (const auto& rows : describe::ioctl_names::pages())
    for (const auto& row : rows)
      if (row.on & describe::ioctl_names::bit_of(abi) && row.name.find(request.name) != row.name.npos)
        return row.number;
  return random.next();
}

inline std::vector<uint64_t> registers_for(const describe::Syscall& call, Abi abi, Choices& random) {
  std::vector<uint64_t> registers(6);
  for (uint64_t& r : registers) r = register_for(describe::Type{describe::Kind::address}, random);
  for (size_t i = 0; i < call.nargs; ++i) registers[i] = register_for(call.args[i].type, random);
  if (call.by.empty() || !random.below(4)) return registers;
  if (call.by.find) {
    const auto& families = describe::ioctl_families();
    const auto& family = families.data[random.below(families.n)];
    const describe::Request& request = family.data[random.below(family.n)];
    registers[1] = number_of(request, abi, random);
    registers[2] = register_for(request.argument.type, random);
    return registers;
  }
  const auto& variant = call.by.variants.data[random.below(call.by.variants.n)];
  size_t selector = 0;
  while (call.args[selector].name != call.by.selector) ++selector;
  registers[selector] = variant.value;
  for (size_t i = 0; i < variant.nargs; ++i)
    registers[selector + 1 + i] = register_for(variant.args[i].type, random);
  return registers;
}

}  // namespace sysgood::testing
