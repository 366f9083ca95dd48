// The ABIs a traced program can have, as facts. Nothing here depends on the host: a recording made on one
// architecture is decoded on another with the same tables.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sysgood {

// The values are written into recordings: never renumber.
enum class Abi : uint8_t { x86_64 = 1, aarch64 = 2, i386 = 3, arm = 4 };

inline constexpr std::array all_abis{Abi::x86_64, Abi::aarch64, Abi::i386, Abi::arm};

// Some of them.
struct Abis {
  uint8_t bits = 0;
  constexpr Abis() = default;
  constexpr Abis(Abi abi) : bits(static_cast<uint8_t>(1u << static_cast<unsigned>(abi))) {}
  constexpr bool has(Abi abi) const { return bits >> static_cast<unsigned>(abi) & 1; }
  constexpr bool empty() const { return !bits; }
  friend constexpr Abis operator|(Abis a, Abis b) {
    Abis both;
    both.bits = a.bits | b.bits;
    return both;
  }
  friend constexpr bool operator==(Abis, Abis) = default;
};
constexpr Abis operator|(Abi a, Abi b) { return Abis(a) | Abis(b); }
inline constexpr Abis every_abi = Abi::x86_64 | Abi::aarch64 | Abi::i386 | Abi::arm,
                      x86_abis = Abi::x86_64 | Abi::i386, arm_abis = Abi::aarch64 | Abi::arm,
                      narrow_abis = Abi::i386 | Abi::arm, wide_abis = Abi::x86_64 | Abi::aarch64;

// Sizes in bytes. `word` is sizeof(long) and of a pointer, `align64` the alignment of a 64-bit integer in a
// struct.
struct DataModel {
  uint8_t word;
  uint8_t align64;
};

struct AbiInfo {
  Abi abi;
  std::string_view name;  // of 64-bit ones as `uname -m` says it
  uint32_t audit_arch;    // AUDIT_ARCH_*, linux/audit.h: what PTRACE_GET_SYSCALL_INFO answers
  DataModel model;
  // Of the kernel that runs it when its tracer is a 64-bit program: what ptrace(2) tells such a tracer, a
  // siginfo_t above all, is in this ABI.
  Abi kernel;
};

constexpr AbiInfo abi_info(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return {abi, "aarch64", 0xC00000B7, {8, 8}, abi};
    case Abi::i386:
      return {abi, "i386", 0x40000003, {4, 4}, Abi::x86_64};
    case Abi::arm:
      return {abi, "arm", 0x40000028, {4, 8}, Abi::aarch64};
    case Abi::x86_64:
      break;
  }
  return {Abi::x86_64, "x86_64", 0xC000003E, {8, 8}, Abi::x86_64};
}

constexpr DataModel data_model(Abi abi) { return abi_info(abi).model; }
constexpr Abi kernel_abi(Abi abi) { return abi_info(abi).kernel; }
constexpr bool is_narrow(Abi abi) { return data_model(abi).word == 4; }
constexpr std::string_view abi_name(Abi abi) { return abi_info(abi).name; }

constexpr std::optional<Abi> abi_from_audit_arch(uint32_t arch) {
  for (Abi abi : all_abis)
    if (abi_info(abi).audit_arch == arch) return abi;
  return std::nullopt;
}

// The value as stored in a recording; nothing when a newer sysgood wrote an ABI this one does not know.
constexpr std::optional<Abi> abi_from_number(uint64_t number) {
  for (Abi abi : all_abis)
    if (static_cast<uint64_t>(abi) == number) return abi;
  return std::nullopt;
}

// A number as wide as a word of the ABI.
constexpr uint64_t word_of(Abi abi, uint64_t number) { return is_narrow(abi) ? number & 0xffffffff : number; }

// The ABI this program itself was compiled for.
constexpr Abi host_abi() {
#if defined(__aarch64__)
  return Abi::aarch64;
#else
  return Abi::x86_64;
#endif
}

}  // namespace sysgood
