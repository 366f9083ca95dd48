// The ABIs a traced program can have, as facts. Nothing here depends on the host: a recording made on one
// architecture is decoded on another with the same tables.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sysgood {

// The values are written into recordings: never renumber.
enum class Abi : uint8_t { x86_64 = 1, aarch64 = 2 };

inline constexpr std::array all_abis{Abi::x86_64, Abi::aarch64};

// Sizes in bytes. `word` is sizeof(long) and of a pointer, `align64` the alignment of a 64-bit integer in a
// struct.
struct DataModel {
  uint8_t word;
  uint8_t align64;
};

// Where the kernel leaves the signal frame's saved mask, relative to the stack pointer that rt_sigreturn(2)
// enters with (struct rt_sigframe in arch/x86/include/asm/sigframe.h and arch/arm64/kernel/signal.c).
struct AbiInfo {
  Abi abi;
  std::string_view name;  // as `uname -m` says it
  uint32_t audit_arch;    // AUDIT_ARCH_*, linux/audit.h: what PTRACE_GET_SYSCALL_INFO answers
  DataModel model;
  uint32_t sigreturn_mask_offset;
};

constexpr AbiInfo abi_info(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return {abi, "aarch64", 0xC00000B7, {8, 8}, 128 + 40};
    case Abi::x86_64:
      break;
  }
  return {Abi::x86_64, "x86_64", 0xC000003E, {8, 8}, 296};
}

constexpr DataModel data_model(Abi abi) { return abi_info(abi).model; }
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

// The ABI this program itself was compiled for.
constexpr Abi host_abi() {
#if defined(__aarch64__)
  return Abi::aarch64;
#else
  return Abi::x86_64;
#endif
}

}  // namespace sysgood
