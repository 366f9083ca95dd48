// The signal frame as the kernel leaves it on the stack for a handler: struct rt_sigframe and those of 32-bit
// programs in arch/x86/include/asm/sigframe.h, arch/arm64/kernel/{signal,signal32}.c. All offsets are in
// bytes from the stack pointer that rt_sigreturn(2), or sigreturn(2), enters with. On x86 the frame's first
// word, the address that the handler returns to, lies below that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "arch/abi.h"
#include "arch/registers.h"

namespace sysgood {

// 64-bit ABIs have one frame. On the others a handler without SA_SIGINFO has another one than a handler with
// it, and goes back by another call.
enum class FrameKind : uint8_t {
  rt,     // rt_sigreturn(2)
  plain,  // sigreturn(2)
};

// Of struct ucontext and the struct sigcontext in it. What a plain frame lacks is 0: the siginfo_t, and all
// of the alternate stack. `registers` have the names of register_layout(), in the order in which they lie;
// one that the frame does not hold is not among them: orig_rax, the segment bases, and the selectors that the
// kernel writes as 0.
struct SignalFrameLayout {
  // How much of the frame has all that is named here. aarch64: with the records of the vector registers and
  // of the fault, which the kernel writes first; those of larger vectors, behind them, say nothing here.
  uint32_t size;
  uint32_t popped;  // on the way back: at the handler's first instruction the stack pointer is lower
  uint32_t siginfo;
  uint32_t ucontext;
  uint32_t uc_flags;
  uint32_t uc_link;
  uint32_t ss_sp;
  uint32_t ss_flags;  // 32 bits
  uint32_t ss_size;
  uint32_t uc_sigmask;
  uint32_t mask_upper;  // where the mask is in two words that lie apart, the upper one; else 0
  std::span<const Register> registers;
  uint32_t fault_address;  // x86: cr2
  uint32_t err;            // x86 only, as `trapno`: the error code that the exception pushed
  uint32_t trapno;
  uint32_t records;  // aarch64 only: __reserved, a list of struct _aarch64_ctx; 0: there is none
};

const SignalFrameLayout& signal_frame_layout(Abi abi, FrameKind kind = FrameKind::rt);

// Code that calls rt_sigreturn(2) and nothing else: what a handler returns to. Where no unwinding information
// covers it (aarch64's vDSO), this is how a frame is known to be a signal's. 64-bit ABIs only.
std::span<const std::string_view> sigreturn_trampolines(Abi abi);

// `frame`: what could be read of it, from the stack pointer on. What lies beyond it is nothing.

// The value is that of NT_PRSTATUS, as wide as there; a selector's upper bits are zero in both.
std::optional<uint64_t> saved_register(Abi abi, std::span<const std::byte> frame, std::string_view name,
                                       FrameKind kind = FrameKind::rt);

// The mask that comes into force again when the handler returns, with bit N-1 for signal N.
std::optional<uint64_t> saved_mask(Abi abi, std::span<const std::byte> frame, FrameKind kind = FrameKind::rt);

// The alternate stack as sigaltstack(2) says it, in force again when the handler returns.
struct SavedAltstack {
  uint64_t sp = 0;
  uint32_t flags = 0;
  uint64_t size = 0;
  friend bool operator==(const SavedAltstack&, const SavedAltstack&) = default;
};
std::optional<SavedAltstack> saved_altstack(Abi abi, std::span<const std::byte> frame,
                                            FrameKind kind = FrameKind::rt);

// What the processor said about the thread's last fault. The kernel keeps it in the thread and writes it into
// every frame, so it is about this frame's signal only when that is a fault itself.
struct FaultError {
  uint64_t code = 0;     // x86: the exception's error code; aarch64: ESR_EL1
  uint64_t trap = 0;     // x86: the exception's number, 14 is a page fault; aarch64: ESR_EL1.EC
  uint64_t address = 0;  // where; of the last page fault on x86, FAR_EL1 on aarch64
  friend bool operator==(const FaultError&, const FaultError&) = default;
};
// Nothing on aarch64 when there was no fault: the record is left out then. Nothing on arm: its frame says no
// more than whether it was a write.
std::optional<FaultError> fault_error(Abi abi, std::span<const std::byte> frame,
                                      FrameKind kind = FrameKind::rt);

}  // namespace sysgood
