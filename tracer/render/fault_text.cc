// An explained fault as lines of text.
#include <fmt/format.h>

#include "arch/syscalls.h"
#include "tracer/render/fault.h"
#include "tracer/render/text_value.h"

namespace sysgood {

namespace {

std::string plural(uint64_t bytes) { return fmt::format("{} byte{}", bytes, bytes == 1 ? "" : "s"); }

// Of whole units, as many as are in it: what matters is how near it is.
std::string distance(uint64_t bytes) {
  static constexpr std::string_view units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  if (bytes < 4096) return plural(bytes);
  size_t unit = 0;
  for (bytes >>= 10; bytes >= 1024 && unit + 1 < std::size(units); bytes >>= 10) ++unit;
  return fmt::format("{} {}", bytes, units[unit]);
}

std::string text(const Mapping& mapping) {
  std::string out =
      fmt::format("{:#x}-{:#x} {}", mapping.start, mapping.end, on_one_line(mapping.permissions));
  if (!mapping.path.empty()) out.append(" ").append(on_one_line(mapping.path));
  return out;
}

// "0x10 is in no mapping: a null pointer; the next above is ..."
std::string place(const FaultExplanation& fault, std::string_view wrong) {
  if (!fault.address) return std::string(wrong);
  const uint64_t address = *fault.address;
  std::string out = fmt::format("{:#x} ", address);
  if (fault.mapping) {
    out += fmt::format("lies in {} (offset {:#x} into it)", text(*fault.mapping),
                       address - fault.mapping->start);
  } else {
    out += "is in no mapping";
  }
  if (!wrong.empty()) out.append(": ").append(wrong);
  if (fault.mapping) return out;
  if (fault.below) {
    const uint64_t gap = address - fault.below->end;
    out += fmt::format("; the next below is {}, ", text(*fault.below));
    out += gap ? distance(gap) + " below" : "which ends there";
  }
  if (fault.above)
    out += fmt::format("; the next above is {}, {} above", text(*fault.above),
                       distance(fault.above->start - address));
  return out;
}

// What is known of memory without the lines of /proc/PID/maps, too.
std::string maybe_place(const FaultExplanation& fault, std::string_view wrong) {
  if (fault.mapping || fault.below || fault.above || !fault.address) return place(fault, wrong);
  return fmt::format("{:#x}: {}", *fault.address, wrong);
}

std::string instruction(const FaultExplanation& fault) {
  if (fault.instruction)
    return fmt::format("{} at {:#x}", fault.instruction->text, fault.instruction->address);
  if (fault.code_bytes.empty()) return fmt::format("the instruction at {:#x}", fault.ip);
  std::string bytes;
  const size_t shown = x86_abis.has(fault.abi) ? 8 : 4;
  for (size_t i = 0; i < fault.code_bytes.size() && i < shown; ++i)
    bytes += fmt::format("{:02x} ", std::to_integer<unsigned>(fault.code_bytes[i]));
  return fmt::format("the bytes {}at {:#x}", bytes, fault.ip);
}

std::string what(const FaultExplanation& fault) {
  static constexpr std::string_view kinds[] = {"access to", "read", "write", "read and write",
                                               "execution at"};
  const FaultAccess& access = fault.access;
  const std::string_view kind = kinds[static_cast<size_t>(access.kind)];
  if (access.kind == FaultAccess::Kind::execute) {
    if (fault.address == fault.ip) return fmt::format("execution at {:#x}", fault.ip);
    return fault.address ? fmt::format("execution at {:#x} by {}", *fault.address, instruction(fault))
                         : instruction(fault);
  }
  if (access.operand && access.operand->address && access.operand->size)
    return fmt::format("{} of {} at {:#x} by {}", kind, plural(access.operand->size),
                       *access.operand->address, instruction(fault));
  if (!fault.address) return instruction(fault);
  return fmt::format("{}{} {:#x} by {}", kind, access.kind == FaultAccess::Kind::unknown ? "" : " at",
                     *fault.address, instruction(fault));
}

std::string_view floating_point(int32_t code) {
  static constexpr std::string_view codes[] = {"",
                                               "",
                                               "an integer overflow",
                                               "a floating-point division by zero",
                                               "a floating-point overflow",
                                               "a floating-point underflow",
                                               "a floating-point result that is not exact",
                                               "an invalid floating-point operation",
                                               "a subscript out of range"};
  if (code > 0 && static_cast<size_t>(code) < std::size(codes)) return codes[code];
  return "a floating-point exception";
}

std::string divisor(const FaultExplanation& fault) {
  const auto& name = fault.instruction->divisor;
  if (name) return fmt::format("{}={:#x}", name->name, name->value);
  const MemoryAccess& operand = fault.instruction->memory.front();
  return fmt::format("the {} at {:#x}", plural(operand.size), *operand.address);
}

std::string call_name(const FaultCall& call) {
  const std::string_view name = call.abi ? syscall_name(*call.abi, call.number) : std::string_view();
  if (!name.empty()) return std::string(name);
  if (call.abi) return fmt::format("call {}", call.number);
  return fmt::format("call {} of architecture {:#x}", call.number, call.audit_arch);
}

std::string why(const FaultExplanation& fault) {
  using enum FaultCause;
  switch (fault.cause) {
    case unknown:
      return fault.mapping || fault.below || fault.above ? place(fault, "") : "";
    case null_pointer:
      return place(fault, "a null pointer");
    case not_mapped:
    case stack_full:
      return place(fault, "");
    case not_readable:
      return maybe_place(fault, "not readable");
    case not_writable:
      return maybe_place(fault, "not writable");
    case not_executable:
      return maybe_place(fault, "not executable");
    case guarded:
      return place(fault, "its permissions allow that, so it is a guard page or was mapped otherwise then");
    case protection_key:
      return maybe_place(fault,
                         fmt::format("protection key {} forbids that", fault.protection_key.value_or(0)));
    case bounds:
      return fmt::format("{:#x} is not within {:#x}-{:#x}", fault.address.value_or(0),
                         fault.lower.value_or(0), fault.upper.value_or(0));
    case memory_tag:
      return maybe_place(fault, "its tag is not the pointer's");
    case shadow_stack:
      return "the shadow stack forbids that: it returns to where it was not called from";
    case not_canonical:
      return fault.address ? fmt::format("{:#x} is not canonical, so it is no address", *fault.address)
                           : "the address that it goes to is not canonical";
    case misaligned:
      if (fault.access.operand && fault.access.operand->size > 1)
        return fmt::format("{:#x} is not aligned to {}", *fault.address, plural(fault.access.operand->size));
      return fmt::format("{:#x} is not aligned", fault.address.value_or(0));
    case past_end_of_file:
      return place(fault, "perhaps beyond the end of the file");
    case broken_memory:
      return maybe_place(fault, "the memory there is broken");
    case privileged:
      return "only the kernel may do that";
    case general_protection:
      return "a general protection fault, or a signal frame that the kernel could not write or read";
    case signal_frame:
      return "the kernel could not write or read a signal frame on the stack";
    case no_instruction:
      return "that is no instruction";
    case undefined:
      return "meant to be no instruction: a trap of the compiler's";
    case not_supported:
      return "the processor does not have this instruction or does not allow it";
    case division_by_zero:
      return "division by zero: " + divisor(fault);
    case quotient_too_large:
      return "the quotient does not fit: division by " + divisor(fault);
    case division:
      return "division by zero, or the quotient does not fit";
    case floating_point:
      return std::string(sysgood::floating_point(fault.code));
    case breakpoint:
      return "a breakpoint";
    case single_step:
      return "a single step";
    case hardware_breakpoint:
      return fmt::format("a hardware breakpoint or watchpoint at {:#x}", fault.address.value_or(0));
    case perf_event:
      return "a perf event";
    case trap:
      return "a trap";
    case seccomp:
      return "seccomp forbids " + (fault.call ? call_name(*fault.call) : "this call");
    case user_dispatch:
      return (fault.call ? call_name(*fault.call) : "this call") +
             " is left to the program by syscall user dispatch";
  }
  return "";
}

}  // namespace

std::vector<std::string> fault_lines(const FaultExplanation& fault) {
  std::vector<std::string> lines;
  const bool of_instruction = !fault.call && (fault.signal.number != 5 || fault.instruction);
  if (of_instruction) lines.push_back(what(fault));
  std::string registers;
  if (fault.instruction)
    for (const UsedRegister& each : fault.instruction->registers)
      if (each.read)
        registers += fmt::format("{}{}={:#x}", registers.empty() ? "" : " ", each.name, each.value);
  if (!registers.empty()) lines.push_back(std::move(registers));
  if (std::string reason = why(fault); !reason.empty()) lines.push_back(std::move(reason));
  if (fault.cause == FaultCause::stack_full) lines.emplace_back("the stack is full");
  return lines;
}

}  // namespace sysgood
