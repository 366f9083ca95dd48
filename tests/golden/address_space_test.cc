// What lies where, as the calls of a process tell it.
#include "tracer/golden/address_space.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <string_view>

namespace sysgood::golden {
namespace {

constexpr uint64_t K = 1024, M = 1024 * K;
constexpr uint64_t map_at = 0x7f0000000000, other_at = 0x7f1000000000, stack_at = 0x7ffd12345678;
constexpr uint64_t loader_at = 0x7f2000000000, program_at = 0x555500000000, vdso_at = 0x7ffe00000000;

std::string auxv() {
  std::string out;
  for (const uint64_t word : {uint64_t{3}, program_at + 64, uint64_t{7}, loader_at, uint64_t{33}, vdso_at,
                              uint64_t{0}, uint64_t{0}})
    out.append(reinterpret_cast<const char*>(&word), sizeof word);
  return out;
}

TEST(AddressSpace, NumbersThatAreNoAddresses) {
  const AddressSpace space;
  struct Row {
    uint64_t address;
    std::string_view name;
  };
  const Row rows[] = {
      {0, "0x0"},
      {1, "0x1"},
      {0xffff, "0xffff"},
      {0x10000, "0x10000"},
      {0xffffffff, "0xffffffff"},
      {0x100000000, "[unmapped]"},
      {0x7fffffffffff, "[unmapped]"},
      {uint64_t{1} << 48, "0x1000000000000"},
      {~uint64_t{0}, "0xffffffffffffffff"},
  };
  for (const Row& r : rows) EXPECT_EQ(space.name(r.address, 0), r.name);
}

TEST(AddressSpace, AMapIsNamedFromItsBeginning) {
  AddressSpace space;
  space.mapped(map_at, 16 * K, "[map 1]");
  space.mapped(other_at, 16 * K, "[libc.so.6]");
  EXPECT_EQ(space.name(map_at, 0), "[map 1]");
  EXPECT_EQ(space.name(map_at + 1, 0), "[map 1]+0x1");
  EXPECT_EQ(space.name(map_at + 16 * K - 1, 0), "[map 1]+0x3fff");
  EXPECT_EQ(space.name(map_at + 16 * K, 0), "[map 1]+0x4000") << "the end of a buffer is a place in it";
  EXPECT_EQ(space.name(map_at + 16 * K + 1, 0), "[unmapped]");
  EXPECT_EQ(space.name(map_at - 1, 0), "[unmapped]");
  // Where in a file's mapping is the linker's doing.
  EXPECT_EQ(space.name(other_at + 0x123, 0), "[libc.so.6]");
  // One that begins where another ends is itself.
  space.mapped(map_at + 16 * K, 4 * K, "[map 2]");
  EXPECT_EQ(space.name(map_at + 16 * K, 0), "[map 2]");
  // Over the middle of what is there.
  space.mapped(map_at + 4 * K, 4 * K, "[map 3]");
  EXPECT_EQ(space.name(map_at + 4 * K - 1, 0), "[map 1]+0xfff");
  EXPECT_EQ(space.name(map_at + 5 * K, 0), "[map 3]+0x400");
  EXPECT_EQ(space.name(map_at + 8 * K, 0), "[map 1]+0x2000") << "an offset counts from where it began";
}

TEST(AddressSpace, WhatWasUnmappedIsGone) {
  AddressSpace space;
  space.mapped(map_at, 16 * K, "[map 1]");
  space.mapped(other_at, 16 * K, "[libc.so.6]");
  space.unmapped(map_at + 4 * K, 4 * K);
  EXPECT_EQ(space.name(map_at + 0x800, 0), "[map 1]+0x800");
  EXPECT_EQ(space.name(map_at + 5 * K, 0), "[map 1 gone]+0x1400");
  EXPECT_EQ(space.name(map_at + 9 * K, 0), "[map 1]+0x2400");
  space.unmapped(map_at, 16 * K);
  EXPECT_EQ(space.name(map_at, 0), "[map 1 gone]");
  EXPECT_EQ(space.name(map_at + 5 * K, 0), "[map 1 gone]+0x1400");
  space.unmapped(other_at, 8 * K);
  EXPECT_EQ(space.name(other_at + 1, 0), "[unmapped]");
  EXPECT_EQ(space.name(other_at + 9 * K, 0), "[libc.so.6]");
  // Until something else comes there.
  space.mapped(map_at, 4 * K, "[map 2]");
  EXPECT_EQ(space.name(map_at, 0), "[map 2]");
  EXPECT_EQ(space.name(map_at + 5 * K, 0), "[map 1 gone]+0x1400");
  // Nothing at all, and all there is.
  space.unmapped(map_at, 0);
  EXPECT_EQ(space.name(map_at, 0), "[map 2]");
  space.unmapped(0, uint64_t{1} << 47);
  EXPECT_EQ(space.name(map_at, 0), "[map 2 gone]");
}

TEST(AddressSpace, WhatWasMovedKeepsItsName) {
  AddressSpace space;
  space.mapped(map_at, 8 * K, "[map 1]");
  space.moved(map_at, 8 * K, other_at, 32 * K);
  EXPECT_EQ(space.name(map_at, 0), "[unmapped]");
  EXPECT_EQ(space.name(other_at, 0), "[map 1]");
  EXPECT_EQ(space.name(other_at + 31 * K, 0), "[map 1]+0x7c00");
  // In its place, smaller.
  space.moved(other_at, 32 * K, other_at, 4 * K);
  EXPECT_EQ(space.name(other_at + 0xfff, 0), "[map 1]+0xfff");
  EXPECT_EQ(space.name(other_at + 5 * K, 0), "[unmapped]");
  space.moved(program_at, 4 * K, loader_at, 4 * K);
  EXPECT_EQ(space.name(loader_at, 0), "[map]") << "of what was never seen";
}

TEST(AddressSpace, HeapAndStack) {
  AddressSpace space;
  EXPECT_EQ(space.name(stack_at, stack_at), "[unmapped]");
  space.begin_stack(stack_at);
  EXPECT_EQ(space.name(stack_at, stack_at), "[stack]");
  EXPECT_EQ(space.name(stack_at + 4 * K, 0), "[stack]");
  EXPECT_EQ(space.name(stack_at - 4 * M, 0), "[stack]");
  EXPECT_EQ(space.name(stack_at - 9 * M, 0), "[unmapped]");
  space.begin_stack(map_at);
  EXPECT_EQ(space.name(stack_at, stack_at), "[stack]") << "it begins once";

  constexpr uint64_t heap = 0x555600000000;
  space.broke(heap);
  EXPECT_EQ(space.name(heap, 0), "[heap]");
  EXPECT_EQ(space.name(heap + 1, 0), "[unmapped]");
  space.broke(heap + 64 * K);
  EXPECT_EQ(space.name(heap + 4 * K, 0), "[heap]");
  EXPECT_EQ(space.name(heap + 64 * K, 0), "[heap]");
  space.broke(heap);
  EXPECT_EQ(space.name(heap, 0), "[heap]");

  // The inside of a mapping that the thread's stack pointer is in.
  space.mapped(map_at, 64 * K, "[map 1]");
  EXPECT_EQ(space.name(map_at + 32 * K, map_at + 30 * K), "[stack]");
  EXPECT_EQ(space.name(map_at, map_at + 30 * K), "[map 1]");
  EXPECT_EQ(space.name(map_at + 32 * K, stack_at), "[map 1]+0x8000");
  space.mapped(other_at, 64 * K, "[map 2]");
  EXPECT_EQ(space.name(map_at + 32 * K, other_at + 30 * K), "[map 1]+0x8000");
}

TEST(AddressSpace, ANewProgramHasItsOwn) {
  AddressSpace space;
  EXPECT_FALSE(space.has_loader());
  space.mapped(map_at, 8 * K, "[map 1]");
  space.begin_stack(stack_at);
  space.broke(program_at + M);
  space.broke(program_at + 2 * M);
  space.exec(Abi::x86_64, auxv(), nullptr);
  EXPECT_TRUE(space.has_loader());
  EXPECT_EQ(space.name(map_at, 0), "[unmapped]");
  EXPECT_EQ(space.name(stack_at, 0), "[unmapped]");
  EXPECT_EQ(space.name(program_at + M + 1, 0), "[unmapped]");
  EXPECT_EQ(space.name(program_at + 100, 0), "[program]");
  EXPECT_EQ(space.name(loader_at + 0x5000, 0), "[loader]");
  EXPECT_EQ(space.name(vdso_at + 1, 0), "[vdso]");
  // Cut short, or nothing: nothing is known.
  const std::string words = auxv();
  for (const size_t size : {size_t{0}, size_t{1}, size_t{15}}) {
    space.exec(Abi::x86_64, std::string_view(words).substr(0, size), nullptr);
    EXPECT_FALSE(space.has_loader());
    EXPECT_EQ(space.name(program_at + 100, 0), "[unmapped]");
  }
  // A file that cannot be read has no symbols.
  space.exec(Abi::aarch64, auxv(), std::make_shared<const ProgramSymbols>("/nonexistent"));
  EXPECT_EQ(space.name(program_at + 100, 0), "[program]");
}

}  // namespace
}  // namespace sysgood::golden
