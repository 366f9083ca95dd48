// Every described call with registers and memory that mean nothing: decoding must end, stay inside what it
// was given, answer the same from what was kept, and write one line of printable characters.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/decode/call_text.h"
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

// splitmix64: every number has an unrelated one, the same in every run.
uint64_t mix(uint64_t x) {
  x += 0x9e3779b97f4a7c15;
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
  x = (x ^ x >> 27) * 0x94d049bb133111eb;
  return x ^ x >> 31;
}

class Random {
 public:
  explicit Random(uint64_t seed) : state_(mix(seed)) {}
  uint64_t next() { return state_ = mix(state_); }
  uint64_t below(uint64_t n) { return next() % n; }

 private:
  uint64_t state_;
};

constexpr uint64_t page = 4096;
constexpr uint64_t pages = 64;  // where pointers mostly point: the first are small numbers as well

constexpr uint64_t end_of_memory = 1ull << 56;  // what lies beyond is the kernel's on every ABI

// A memory with holes. Its words are zeros, small numbers, pointers into it and noise.
class Noise : public Memory {
 public:
  explicit Noise(uint64_t seed) : seed_(seed) {}

  size_t read(uint64_t address, std::span<std::byte> to) override {
    EXPECT_LE(to.size(), size_t{1} << 20) << "nothing is ever read in such pieces";
    size_t n = 0;
    for (; n < to.size() && readable(address + n); ++n) to[n] = at(address + n);
    return n;
  }
  size_t read_string(uint64_t address, std::span<std::byte> to) override {
    size_t n = 0;
    while (n < to.size() && readable(address + n)) {
      to[n] = at(address + n);
      if (to[n++] == std::byte{0}) break;
    }
    return n;
  }

 private:
  bool readable(uint64_t address) const { return address < end_of_memory && mix(seed_ ^ address / page) % 8; }
  std::byte at(uint64_t address) {
    if (address / 8 != known_at_ || !known_) {
      known_ = true;
      known_at_ = address / 8;
      const uint64_t noise = mix(seed_ + known_at_ * 3);
      const uint64_t kinds[] = {0, noise >> 56, noise >> 8 & 0x3f0000003f, page + noise % (page * pages),
                                noise};
      word_ = kinds[noise % 5];
    }
    return static_cast<std::byte>(word_ >> (8 * (address % 8)));
  }

  uint64_t seed_;
  bool known_ = false;
  uint64_t known_at_ = 0, word_ = 0;
};

class Hole : public Memory {
 public:
  size_t read(uint64_t, std::span<std::byte>) override { return 0; }
  size_t read_string(uint64_t, std::span<std::byte>) override { return 0; }
};

class OddPaths : public Facts {
 public:
  std::string_view ask(Fact::Kind kind, uint64_t key) override {
    if (kind == Fact::Kind::cwd) return "/here";
    return key % 2 ? "/with\n<odd>\xff (deleted)" : "";
  }
};

// A number that an argument may well be given.
uint64_t register_for(const Type& t, Random& random) {
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
      v = t.kind == Kind::flag_set ? v | names.data[random.below(names.n)].value
                                   : names.data[random.below(names.n)].value;
    return v;
  }
  if (t.kind == Kind::select && !t.cases.empty() && random.below(2))
    return t.cases.data[random.below(t.cases.n)].value;
  if (t.dir != describe::Dir::value || t.kind == Kind::hook || t.kind == Kind::select)
    return page + random.below(page * pages);
  return random.below(300);
}

// The request's number, or one that its macro makes.
uint64_t number_of(const describe::Request& request, Abi abi, Random& random) {
  for (const describe::IoctlMacro& macro : describe::ioctl_macros())
    if (macro.name == request.name) return macro.value | (random.next() & ~macro.mask);
  for (const auto& rows : describe::ioctl_names::pages())
    for (const auto& row : rows)
      if (row.on & describe::ioctl_names::bit_of(abi) && row.name.find(request.name) != row.name.npos)
        return row.number;
  return random.next();
}

std::vector<uint64_t> registers_for(const Syscall& call, Abi abi, Random& random) {
  std::vector<uint64_t> registers(6);
  for (uint64_t& r : registers) r = register_for(Type{Kind::address}, random);
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

// How much is read of a memory.
class Metered : public Memory {
 public:
  explicit Metered(Memory& memory) : memory_(memory) {}
  size_t read(uint64_t address, std::span<std::byte> to) override {
    bytes_ += to.size();
    return memory_.read(address, to);
  }
  size_t read_string(uint64_t address, std::span<std::byte> to) override {
    bytes_ += to.size();
    return memory_.read_string(address, to);
  }
  uint64_t bytes() const { return bytes_; }

 private:
  Memory& memory_;
  uint64_t bytes_ = 0;
};

// What was kept by decoding with large limits serves a text with small ones: but for calls of which more
// would be read than of any (4 MiB, in pieces of up to one), where the larger capture stops earlier.
std::optional<std::string> text_from_larger_capture(const CallCase& c, const Limits& large,
                                                    Memory& memory_before, Memory& memory_after,
                                                    Facts& facts) {
  constexpr uint64_t most = 3 << 20;
  Metered before(memory_before), after(memory_after);
  Call call;
  call.abi = c.abi;
  call.entry.number = *syscall_number(c.abi, c.name);
  call.entry.sp = c.sp;
  std::ranges::copy(c.arguments, call.entry.args.begin());
  call.description = describe::find_syscall(c.abi, call.entry.number);
  SyscallExit exit;
  exit.value = *c.result;
  exit.is_error = *c.result < 0 && *c.result >= -4095;

  Captured at_entry, at_exit;
  RecordingMemory entry_memory(before, at_entry.memory), exit_memory(after, at_exit.memory);
  RecordingFacts entry_facts(facts, at_entry), exit_facts(facts, at_exit);
  KeptMemory kept_entry(at_entry.memory), kept_exit(at_exit.memory);
  KeptFacts known_at_entry(at_entry), known_at_exit(at_exit);
  Arena arena;
  const Source live_exit{exit_memory, exit_facts}, kept_at_exit{kept_exit, known_at_exit};
  decode_call(call, {entry_memory, entry_facts}, nullptr, large, arena);
  call.exit = &exit;
  decode_call(call, {kept_entry, known_at_entry}, &live_exit, large, arena);
  if (before.bytes() + after.bytes() > most) return std::nullopt;

  call.exit = nullptr;
  std::string out = c.name + "(";
  const DecodedCall entered = decode_call(call, {kept_entry, known_at_entry}, nullptr, c.limits, arena);
  const size_t shown = append_arguments(out, entered, 0, c.abi, c.style);
  call.exit = &exit;
  const DecodedCall left = decode_call(call, {kept_entry, known_at_entry}, &kept_at_exit, c.limits, arena);
  append_arguments(out, left, shown, c.abi, c.style);
  out += ") ";
  if (left.result.as == describe::Returns::nothing)
    out += "= ?";
  else
    append_result(out, left, exit, c.abi, c.style);
  return out;
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
  size_t lines = 0, distinct = 0, compared = 0, too_large = 0;
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
        const auto from_larger = text_from_larger_capture(c, large, before, after, facts);
        from_larger ? ++compared : ++too_large;
        EXPECT_EQ(from_larger.value_or(line), line);
      }
      seen.insert(line);
      ++lines;
    }
    distinct += seen.size();
  });
  EXPECT_GE(lines, 170u * 2 * rounds_per_call);
  EXPECT_LE(too_large, compared / 100);
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
  std::set<std::pair<Hook, bool>> named;  // and whether it is about a result
  describe::testing::walk([&](const std::string& path, const Type& t) {
    if (t.kind == Kind::hook) named.insert({t.hook, path.ends_with("=result")});
  });
  EXPECT_GE(named.size(), 5u);
  for (const auto& [hook, about_result] : named) {
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
      Type t{Kind::hook, describe::Size::word};
      t.hook = hook;
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
