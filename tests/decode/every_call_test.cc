// Every described call with registers and memory that mean nothing: decoding must end, stay inside what it
// was given, answer the same from what was kept, and write one line of printable characters.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/decode/call_text.h"
#include "tests/decode/larger_capture.h"
#include "tests/decode/wild_arguments.h"
#include "tests/decode/wild_memory.h"
#include "tests/describe/walk.h"
#include "tracer/decode/decoder.h"

namespace sysgood::testing {
namespace {

using describe::Const;
using describe::Field;
using describe::Hook;
using describe::Kind;
using describe::Syscall;
using describe::Type;

std::string check_line(const CallCase& c, Memory& before, Memory& after, Facts& facts) {
  std::string line = text_with(c, before, after, facts);
  EXPECT_FALSE(line.starts_with("live and kept")) << line;
  EXPECT_TRUE(line.starts_with(c.name + "(")) << line;
  for (const char ch : line)
    if (ch < 0x20 || ch >= 0x7f) {
      ADD_FAILURE() << "not printable: " << line;
      break;
    }
  return line;
}

// "select/" is select, described as what it is where its arguments cannot be read.
std::string name_of(const Syscall& call) { return std::string(call.name.substr(0, call.name.find('/'))); }

template <class Visit>
void for_each_call(Visit visit) {
  for (const Abi abi : all_abis)
    for (const SyscallNumber& number : syscall_numbers(abi))
      if (const Syscall* call = describe::find_syscall(abi, number.number)) visit(abi, *call);
}

constexpr int64_t results[] = {0, 1, 3, 64, 5000, INT64_MAX, INT64_MIN, -1, -14, -38, -513, -4095, -4096};

TEST(EveryCall, OfZerosAndOnes) {
  Hole hole;
  Noise noise(1);
  OddPaths facts;
  for_each_call([&](Abi abi, const Syscall& call) {
    for (const uint64_t bits : {uint64_t{0}, ~uint64_t{0}})
      for (Memory* memory : {static_cast<Memory*>(&hole), static_cast<Memory*>(&noise)})
        for (const std::optional<int64_t>& result : {std::optional<int64_t>{}, {0}, {-1}, {INT64_MAX}}) {
          CallCase c{.abi = abi, .name = name_of(call)};
          c.arguments.assign(6, bits);
          c.result = result;
          c.sp = bits;
          check_line(c, *memory, *memory, facts);
        }
  });
}

TEST(EveryCall, OfNoise) {
  OddPaths facts;
  Hole hole;
  // More by hand: SYSGOOD_ROUNDS=10000.
  const char* const asked = std::getenv("SYSGOOD_ROUNDS");
  const uint64_t rounds_per_call = asked ? std::strtoull(asked, nullptr, 10) : 20;
  uint64_t seed = 0;
  size_t lines = 0, distinct = 0, spent = 0;
  for_each_call([&](Abi abi, const Syscall& call) {
    std::set<std::string> seen;
    uint64_t rounds = rounds_per_call + 2 * call.by.variants.size();
    if (call.by.find) rounds += 50 * describe::ioctl_families().size();
    for (uint64_t round = 0; round < rounds; ++round) {
      Random random(++seed);
      Noise before(random.next()), after(random.next());
      CallCase c{.abi = abi, .name = name_of(call)};
      c.arguments = registers_for(call, abi, random);
      c.sp = page + random.below(page * pages);
      if (random.below(8)) c.result = results[random.below(std::size(results))];
      c.limits.paths = c.style.paths = random.below(2);
      c.limits.environment = c.style.verbose = random.below(4) == 0;
      if (random.below(4) == 0) c.limits.string = static_cast<uint32_t>(random.below(300));
      c.limits.elements = static_cast<uint32_t>(random.below(20));
      if (random.below(4) == 0) c.style.constants = static_cast<ValueStyle::Constants>(random.below(3));
      if (random.below(4) == 0) c.style.hex_strings = static_cast<ValueStyle::HexStrings>(random.below(3));
      const std::string line = check_line(c, before, after, facts);
      if (round % 4 == 0) check_line(c, hole, hole, facts);
      if (c.result) {
        Limits large = c.limits;
        large.string += 200;
        large.elements += 5;
        large.environment = large.paths = true;
        const Kept kept = keep(c, large, before, after, facts);
        spent += kept.spent;
        if (!kept.spent) {
          EXPECT_EQ(text_of_kept(c, kept), line);
        }
      }
      EXPECT_LE(std::max(before.largest_read(), after.largest_read()), size_t{1} << 20)
          << "nothing is ever read in such pieces";
      seen.insert(line);
      ++lines;
    }
    distinct += seen.size();
  });
  EXPECT_GE(lines, 170u * 2 * rounds_per_call);
  // The 6 are what chance adds to so few: the square root of what one in a thousand is of 20 rounds.
  EXPECT_LE(spent, lines / 500) << "calls that ask for more than is read of one are no longer rare";
  EXPECT_GE(distinct, lines / 2) << "the registers do not reach what there is to decode";
}

// Arrays of arrays of buffers, all of them the same memory: what is read does not multiply.
TEST(EveryCall, OfHostileSizes) {
  // Every other word is a pointer to here, the others are large sizes.
  struct Same : Memory {
    uint64_t bytes = 0;
    size_t read(uint64_t address, std::span<std::byte> to) override {
      static constexpr uint64_t words[] = {0x10000, 0x0000100000001000, 0x10000, 0x0000100000001000};
      const auto pattern = std::as_bytes(std::span(words));
      for (size_t i = 0; i < to.size(); i += 16)
        std::memcpy(&to[i], &pattern[address % 16], std::min<size_t>(16, to.size() - i));
      bytes += to.size();
      return to.size();
    }
    size_t read_string(uint64_t address, std::span<std::byte> to) override {
      const size_t n = read(address, to);
      for (size_t i = 0; i < n; ++i)
        if (to[i] == std::byte{0}) return i + 1;
      return n;
    }
  };
  OddPaths facts;
  Limits limits;
  limits.string = limits.elements = 4096;
  limits.environment = true;
  uint64_t most = 0;
  for_each_call([&](Abi abi, const Syscall& description) {
    for (size_t shift = 0; shift < 2; ++shift) {
      Call call;
      call.abi = abi;
      call.entry.number = *syscall_number(abi, name_of(description));
      call.entry.sp = 0x10000;
      for (size_t i = 0; i < 6; ++i) call.entry.args[i] = (i + shift) % 2 ? 0x10000 : 4096;
      call.description = &description;
      SyscallExit exit;
      exit.value = 4096;
      call.exit = &exit;
      Same memory;
      const Source source{memory, facts};
      Arena arena;
      decode_call(call, source, &source, limits, arena);
      EXPECT_LE(memory.bytes, uint64_t{8} << 20) << description.name;
      most = std::max(most, memory.bytes);
    }
  });
  EXPECT_GE(most, uint64_t{1} << 20) << "no call has arrays of buffers";
}

// Every hook that a description names does something: what no function handles is shown as an address.
TEST(EveryHook, IsHandled) {
  struct Roomy : Scope {
    uint64_t get(std::string_view) const override { return 600; }
  } scope;
  struct Maps : Facts {
    std::string_view ask(Fact::Kind, uint64_t) override { return "anon_inode:bpf-map"; }
  } facts;
  std::map<std::pair<Hook, bool>, Type> named;  // and whether it is about a result
  describe::testing::walk([&](const std::string& path, const Type& t) {
    if (t.kind == Kind::hook) named.insert({{t.hook, path.ends_with("=result")}, t});
  });
  EXPECT_GE(named.size(), 5u);
  for (const auto& [key, example] : named) {
    const auto [hook, about_result] = key;
    bool handled = hook == Hook::siginfo;  // a type of its own: siginfo_record()
    for (uint64_t seed = 1; seed < 200 && !handled; ++seed) {
      Noise memory(seed);
      const Source source{memory, facts};
      Call call;
      // Result hooks look at the call's description for their arguments.
      static constexpr Syscall any("any");
      call.description = &any;
      call.entry.sp = page * 2;
      SyscallExit exit;
      exit.value = seed % 2 ? 48 : 0;
      call.exit = &exit;
      const Limits limits;
      Arena arena;
      Decoder decoder(call, source, &source, limits, arena);
      Type t = example;
      t.by = "size";
      t.dir = seed % 4 < 2 ? describe::Dir::in : describe::Dir::out;
      if (about_result)
        handled = run_result_hook(decoder, hook, scope) != nullptr;
      else if (const Value* v = run_hook(decoder, t, page * seed, scope, source))
        handled = v->is != Value::Is::pointer;
    }
    EXPECT_TRUE(handled) << "hook " << static_cast<int>(hook) << (about_result ? " of a result" : "");
  }
}

}  // namespace
}  // namespace sysgood::testing
