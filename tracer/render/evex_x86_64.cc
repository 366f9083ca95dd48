// The instructions of AVX-512 that capstone 4 does not know and that C libraries search strings with, which
// makes them the ones that meet bad pointers. They only read memory. Intel's manual, volume 2, 2.7.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "tracer/render/capstone_instruction.h"

namespace sysgood {

namespace {

struct Known {
  uint8_t map, prefix, opcode;  // EVEX.mmm, EVEX.pp
  std::string_view name, wide;  // by EVEX.W
  bool to_mask;                 // the result goes to a mask register
  bool immediate;
};
constexpr Known all_known[] = {
    {1, 1, 0x64, "vpcmpgtb", "vpcmpgtb", true, false},
    {1, 1, 0x65, "vpcmpgtw", "vpcmpgtw", true, false},
    {1, 1, 0x74, "vpcmpeqb", "vpcmpeqb", true, false},
    {1, 1, 0x75, "vpcmpeqw", "vpcmpeqw", true, false},
    {2, 1, 0x00, "vpshufb", "vpshufb", false, false},
    {2, 1, 0x26, "vptestmb", "vptestmw", true, false},
    {2, 1, 0x27, "vptestmd", "vptestmq", true, false},
    {2, 1, 0x8d, "vpermb", "vpermw", false, false},
    {2, 2, 0x26, "vptestnmb", "vptestnmw", true, false},
    {2, 2, 0x27, "vptestnmd", "vptestnmq", true, false},
    {3, 1, 0x25, "vpternlogd", "vpternlogq", false, true},
    {3, 1, 0x3e, "vpcmpub", "vpcmpuw", true, true},
    {3, 1, 0x3f, "vpcmpb", "vpcmpw", true, true},
};

constexpr std::string_view general[] = {"rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
                                        "r8",  "r9",  "r10", "r11", "r12", "r13", "r14", "r15"};

class Bytes {
 public:
  explicit Bytes(std::span<const std::byte> bytes) : bytes_(bytes) {}
  uint8_t next() {
    if (at_ == bytes_.size()) {
      short_ = true;
      return 0;
    }
    return std::to_integer<uint8_t>(bytes_[at_++]);
  }
  int32_t next_word() {
    uint32_t word = 0;
    for (int i = 0; i < 4; ++i) word |= static_cast<uint32_t>(next()) << (8 * i);
    return static_cast<int32_t>(word);
  }
  bool all_there() const { return !short_; }
  uint32_t position() const { return static_cast<uint32_t>(at_); }

 private:
  std::span<const std::byte> bytes_;
  size_t at_ = 0;
  bool short_ = false;
};

// The prefix's bits that extend a number are stored inverted.
unsigned extended(unsigned low, unsigned inverted_bit, int shift) {
  return low | (inverted_bit ? 0u : 1u << shift);
}

}  // namespace

std::optional<Instruction> disassemble_evex(std::span<const std::byte> code, uint64_t address,
                                            const RegisterValues& values) {
  Bytes bytes(code);
  if (bytes.next() != 0x62) return std::nullopt;
  const unsigned p0 = bytes.next(), p1 = bytes.next(), p2 = bytes.next(), opcode = bytes.next();
  const unsigned modrm = bytes.next(), mod = modrm >> 6;
  const auto known = std::ranges::find_if(all_known, [&](const Known& each) {
    return each.map == (p0 & 7) && each.prefix == (p1 & 3) && each.opcode == opcode;
  });
  const unsigned length = p2 >> 5 & 3;
  const bool broadcast = p2 & 0x10;
  if (!bytes.all_there() || known == std::end(all_known) || mod == 3 || length == 3 || broadcast)
    return std::nullopt;
  const uint64_t size = uint64_t{16} << length;

  Instruction result{.address = address};
  const auto use = [&](std::string_view name) {
    const auto value = values.value(name);
    const bool listed =
        std::ranges::find(result.registers, name, &UsedRegister::name) != result.registers.end();
    if (value && !listed) result.registers.push_back({std::string(name), *value, true, false});
    return value;
  };
  std::optional<uint64_t> where = 0;
  std::string place;
  bool relative = false;
  unsigned base = modrm & 7, base_rule = base;
  if (base == 4) {
    const unsigned sib = bytes.next();
    base = base_rule = sib & 7;
    const unsigned index = extended(sib >> 3 & 7, p0 & 0x40, 3);
    if (index != 4) {
      const auto value = use(general[index]);
      place = fmt::format("{}*{}", general[index], 1 << (sib >> 6));
      where = value ? std::optional(*value << (sib >> 6)) : std::nullopt;
    }
  } else {
    relative = mod == 0 && base == 5;
  }
  if (relative) {
    place = "rip";
  } else if (mod != 0 || base_rule != 5) {
    const std::string_view name = general[extended(base, p0 & 0x20, 3)];
    const auto value = use(name);
    place = place.empty() ? std::string(name) : fmt::format("{} + {}", name, place);
    where = where && value ? std::optional(*where + *value) : std::nullopt;
  }
  int64_t displacement = 0;
  if (mod == 1)
    displacement = static_cast<int8_t>(bytes.next()) * static_cast<int64_t>(size);
  else if (mod == 2 || base_rule == 5)
    displacement = bytes.next_word();
  const unsigned immediate = known->immediate ? bytes.next() : 0;
  if (!bytes.all_there()) return std::nullopt;
  result.size = bytes.position();
  if (where) *where += static_cast<uint64_t>(displacement);
  if (where && relative) *where += address + result.size;
  const auto bits = static_cast<uint64_t>(displacement);
  if (place.empty())
    place = fmt::format("{:#x}", bits);
  else if (displacement != 0)
    place += fmt::format(" {} {:#x}", displacement < 0 ? '-' : '+', displacement < 0 ? -bits : bits);

  static constexpr std::array<std::string_view, 3> sizes{"xmm", "ymm", "zmm"};
  const std::string_view vector = sizes[length];
  const unsigned low = modrm >> 3 & 7;
  const unsigned target = known->to_mask ? low : extended(extended(low, p0 & 0x80, 3), p0 & 0x10, 4);
  const unsigned source = extended(~p1 >> 3 & 15, p2 & 8, 4);
  result.text =
      fmt::format("{} {}{}", (p1 & 0x80) ? known->wide : known->name, known->to_mask ? "k" : vector, target);
  if (p2 & 7) result.text += fmt::format(" {{k{}}}", p2 & 7);
  result.text += fmt::format(", {}{}, {}word ptr [{}]", vector, source, vector, place);
  if (known->immediate) result.text += fmt::format(", {}", immediate);
  result.memory.push_back({.address = where,
                           .size = size,
                           .first = where.value_or(0),
                           .extent = size,
                           .read = true,
                           .written = false});
  return result;
}

}  // namespace sysgood
