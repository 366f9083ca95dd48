// Where each general register lies in the kernel's NT_PRSTATUS register set (PTRACE_GETREGSET): struct
// user_regs_struct on x86_64, struct user_pt_regs on aarch64; of 32-bit programs struct user_regs_struct32
// and what arm's headers call struct pt_regs. Little-endian on all, offsets and sizes in bytes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "arch/abi.h"

namespace sysgood {

struct Register {
  std::string_view name;
  uint16_t offset;
  uint8_t size;
};

// `arguments` and `syscall_number` hold at a system call's entry, `result` at its exit. On aarch64 result and
// first argument share x0, so the argument is gone by then, and at every system call stop x7 reads 0 (entry)
// or 1 (exit) instead of the program's value (report_syscall in arch/arm64/kernel/ptrace.c). 32-bit ARM keeps
// the first argument in orig_r0.
struct RegisterLayout {
  uint16_t size;                        // of the whole set
  std::span<const Register> registers;  // ascending offsets, no gaps
  Register program_counter;
  Register stack_pointer;
  Register syscall_number;
  std::array<Register, 6> arguments;
  Register result;
};

const RegisterLayout& register_layout(Abi abi);

}  // namespace sysgood
