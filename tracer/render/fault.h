// Why a thread was given SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP or SIGSYS by the kernel: the instruction,
// what it did, where, and what was wrong with that. From the facts of a SignalDelivery alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arch/signal_frame.h"
#include "tracer/event/event.h"
#include "tracer/event/mapping.h"
#include "tracer/render/disassembly.h"

namespace sysgood {

enum class FaultCause : uint8_t {
  unknown,
  // of memory
  null_pointer,  // in the first page
  not_mapped,    // no mapping is there
  not_readable,  // the mapping's permissions
  not_writable,
  not_executable,
  stack_full,  // below the stack that the thread is on
  guarded,     // the mapping's permissions allow it
  protection_key,
  bounds,
  memory_tag,
  shadow_stack,
  not_canonical,  // no address at all, x86_64
  misaligned,
  past_end_of_file,  // perhaps: the kernel says only that nothing is behind the mapping there
  broken_memory,
  // of instructions
  privileged,
  general_protection,  // the processor does not say more
  signal_frame,        // the kernel could not put one on the stack, or take it from there
  no_instruction,
  undefined,      // meant to be none
  not_supported,  // an instruction that the processor does not have or does not allow
  division_by_zero,
  quotient_too_large,
  division,  // one of both: the divisor is not known
  floating_point,
  breakpoint,
  single_step,
  hardware_breakpoint,
  perf_event,
  trap,
  // of system calls
  seccomp,
  user_dispatch,
};

struct FaultAccess {
  enum class Kind : uint8_t { unknown, read, write, read_write, execute };
  Kind kind = Kind::unknown;
  std::optional<MemoryAccess> operand;  // the instruction's that did it
};

struct FaultCall {
  uint32_t audit_arch = 0;
  std::optional<Abi> abi;  // nothing when it is of none that is known
  uint32_t number = 0;
};

struct FaultExplanation {
  Signal signal;
  int32_t code = 0;  // si_code
  Abi abi{};
  uint64_t ip = 0;
  std::optional<Instruction> instruction;
  std::vector<std::byte> code_bytes;  // at ip, when they are no instruction
  std::optional<uint64_t> address;    // what memory the fault is about
  FaultAccess access;
  FaultCause cause = FaultCause::unknown;
  std::optional<Mapping> mapping;       // that the address lies in; or else
  std::optional<Mapping> below, above;  // the nearest ones
  std::optional<uint32_t> protection_key;
  std::optional<uint64_t> lower, upper;  // of bounds
  std::optional<FaultCall> call;
};

// Nothing for what is no fault: another signal, or one that a program sent. `error`: what the signal frame
// says, where somebody has read it; it decides where the instruction does not.
std::optional<FaultExplanation> explain_fault(const Event& event,
                                              const std::optional<FaultError>& error = {});

// A few lines of text without newlines; the last ones say why.
std::vector<std::string> fault_lines(const FaultExplanation& fault);

}  // namespace sysgood
