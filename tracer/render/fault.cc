#include "tracer/render/fault.h"

#include <algorithm>

#include "tracer/render/register_values.h"

namespace sysgood {

namespace {

constexpr int sigill = 4, sigtrap = 5, sigbus = 7, sigfpe = 8, sigsegv = 11, sigsys = 31;
constexpr int32_t si_kernel = 0x80, segv_cperr = 10, bus_adraln = 1;
constexpr uint64_t first_page = 4096;
// How far from the stack pointer a function still reaches for its own stack.
constexpr uint64_t stack_reach = 64 * 1024;

uint64_t load(std::span<const std::byte> bytes) {
  uint64_t value = 0;
  for (size_t i = bytes.size(); i-- > 0;) value = value << 8 | std::to_integer<uint64_t>(bytes[i]);
  return value;
}

// Bits 47 to 63 are alike. Programs that asked for 57 bits of address space are told of these by page faults,
// which come with an address.
bool canonical(uint64_t address) {
  const uint64_t top = address >> 47;
  return top == 0 || top == 0x1ffff;
}

class Explainer {
 public:
  Explainer(const Event& event, const SignalDelivery& delivery, const std::optional<FaultError>& error)
      : event_(event),
        info_(delivery.info),
        error_(error),
        registers_(register_bytes(event)),
        values_(event.abi, registers_) {
    fault_.signal = delivery.signal;
    fault_.code = static_cast<int32_t>(number(8, 4));
    fault_.abi = event.abi;
    fault_.ip = delivery.ip;
    for (const Fact& fact : event.captured.facts) {
      if (fact.kind != Fact::Kind::mapping) continue;
      if (auto mapping = parse_mapping(fact.text)) mappings_.push_back(std::move(*mapping));
    }
  }

  std::optional<FaultExplanation> explain() {
    if (fault_.code <= 0) return std::nullopt;
    switch (fault_.signal.number) {
      case sigsegv:
      case sigbus:
        instruction_at_ip();
        if (fault_.code == si_kernel)
          no_address();
        else
          memory();
        break;
      case sigill:
        instruction_at_ip();
        illegal();
        break;
      case sigfpe:
        instruction_at_ip();
        arithmetic();
        break;
      case sigtrap:
        trap();
        break;
      case sigsys:
        call();
        break;
      default:
        return std::nullopt;
    }
    return std::move(fault_);
  }

 private:
  using Kind = Instruction::Kind;
  using Access = FaultAccess::Kind;

  static std::span<const std::byte> register_bytes(const Event& event) {
    for (const Fact& fact : event.captured.facts)
      if (fact.kind == Fact::Kind::registers) return std::as_bytes(std::span(fact.text));
    return {};
  }
  uint64_t number(size_t offset, size_t size) const { return load(info_.subspan(offset, size)); }
  std::span<const std::byte> code(uint64_t address) const { return event_.captured.memory.find(address, 16); }
  std::optional<Instruction> disassembled(uint64_t address) const {
    return disassemble(event_.abi, code(address), address, registers_);
  }

  void instruction_at_ip() {
    fault_.instruction = disassembled(fault_.ip);
    if (fault_.instruction) return;
    const auto bytes = code(fault_.ip);
    fault_.code_bytes.assign(bytes.begin(), bytes.end());
  }

  // ---- memory ----

  void memory() {
    if (fault_.signal.number == sigsegv && fault_.code == segv_cperr) {
      fault_.cause = FaultCause::shadow_stack;  // of no address
      return;
    }
    fault_.address = number(16, 8);
    // Of an alignment check x86_64 has no address.
    if (fault_.signal.number == sigbus && fault_.code == bus_adraln && *fault_.address == 0 &&
        fault_.instruction)
      take_operand([](const MemoryAccess& m) { return m.address && m.size > 1 && *m.address % m.size != 0; });
    find_mappings();
    if (!fault_.access.operand) find_access();
    fault_.cause = fault_.signal.number == sigbus ? bus_cause() : segv_cause();
  }

  void find_mappings() {
    const uint64_t address = *fault_.address;
    for (const Mapping& mapping : mappings_) {
      if (mapping.contains(address)) fault_.mapping = mapping;
      if (mapping.end <= address && (!fault_.below || mapping.end > fault_.below->end))
        fault_.below = mapping;
      if (mapping.start > address && (!fault_.above || mapping.start < fault_.above->start))
        fault_.above = mapping;
    }
  }

  // aarch64 takes no notice of a data address's upper byte, and the kernel leaves it out of si_addr.
  bool reaches(const MemoryAccess& access, uint64_t address) const {
    const uint64_t mask = event_.abi == Abi::aarch64 ? ~uint64_t{0} >> 8 : ~uint64_t{0};
    return access.address && ((address - access.first) & mask) < access.extent;
  }

  void find_access() {
    const uint64_t address = *fault_.address;
    FaultAccess& access = fault_.access;
    if (address == fault_.ip) {
      access.kind = Access::execute;
      fault_.instruction.reset();  // it was never looked at
      return;
    }
    if (fault_.instruction)
      for (const MemoryAccess& each : fault_.instruction->memory)
        if (!access.operand && reaches(each, address)) access.operand = each;
    if (access.operand) access.kind = kind_of(*access.operand);
    if (access.kind == Access::unknown || access.kind == Access::read_write) ask_processor();
    // The rest of an instruction whose beginning lies in the page below.
    if (access.kind == Access::unknown && !fault_.instruction && address > fault_.ip &&
        address - fault_.ip < 16)
      access.kind = Access::execute;
  }

  static Access kind_of(const MemoryAccess& access) {
    return access.read && access.written ? Access::read_write : access.written ? Access::write : Access::read;
  }

  void ask_processor() {
    if (!error_) return;
    const uint64_t code = error_->code;
    if (x86_abis.has(event_.abi)) {
      if (error_->trap != 14) return;
      fault_.access.kind = code & 0x10 ? Access::execute : code & 2 ? Access::write : Access::read;
    } else if (error_->trap == 0x20 || error_->trap == 0x21) {
      fault_.access.kind = Access::execute;
    } else if (error_->trap == 0x24 || error_->trap == 0x25) {
      // ESR_ELx.WnR; with ESR_ELx.CM it is set for what only maintains caches.
      fault_.access.kind = (code & 0x40) && !(code & 0x100) ? Access::write : Access::read;
    }
  }

  FaultCause segv_cause() {
    switch (fault_.code) {
      case 3:
        fault_.lower = number(32, 8);
        fault_.upper = number(40, 8);
        return FaultCause::bounds;
      case 4:
        fault_.protection_key = static_cast<uint32_t>(number(32, 4));
        return FaultCause::protection_key;
      case 8:
      case 9:
        return FaultCause::memory_tag;
      default:
        return cause_by_mapping();
    }
  }

  FaultCause bus_cause() const {
    switch (fault_.code) {
      case bus_adraln:
        return FaultCause::misaligned;
      case 2:
        return fault_.mapping && fault_.mapping->of_file() ? FaultCause::past_end_of_file
                                                           : FaultCause::unknown;
      case 3:
      case 4:
      case 5:
        return FaultCause::broken_memory;
      default:
        return FaultCause::unknown;
    }
  }

  FaultCause cause_by_mapping() const {
    constexpr int32_t maperr = 1;
    if (!fault_.mapping && *fault_.address < first_page) return FaultCause::null_pointer;
    if (stack_is_full()) return FaultCause::stack_full;
    if (!fault_.mapping)
      return fault_.code == maperr || !mappings_.empty() ? FaultCause::not_mapped : FaultCause::unknown;
    const Mapping& mapping = *fault_.mapping;
    const Access access = fault_.access.kind;
    if (access == Access::execute)
      return mapping.executable() ? FaultCause::guarded : FaultCause::not_executable;
    const bool reads = access != Access::write,
               writes = access == Access::write || access == Access::read_write;
    if (writes && !mapping.writable()) return FaultCause::not_writable;
    if (reads && !mapping.readable()) return FaultCause::not_readable;
    return access == Access::unknown ? FaultCause::unknown : FaultCause::guarded;
  }

  // A stack ends where nothing is mapped below it, or at pages without permissions that a threads library
  // puts there.
  bool stack_is_full() const {
    const auto sp = values_.stack_pointer();
    const uint64_t address = *fault_.address;
    if (!fault_.above || !fault_.above->writable() || fault_.access.kind == Access::execute) return false;
    const uint64_t gap = fault_.above->start - address;
    const bool near_sp = sp && (address - *sp + stack_reach) < 2 * stack_reach;
    if (fault_.mapping)
      return near_sp && fault_.mapping->permissions == "---p" && fault_.mapping->end == fault_.above->start;
    if (fault_.above->path == "[stack]") return near_sp || gap <= stack_reach;
    return near_sp && gap <= stack_reach;
  }

  // ---- faults for which the kernel has no address ----

  void no_address() {
    if (!x86_abis.has(event_.abi)) {
      fault_.cause = FaultCause::signal_frame;
      return;
    }
    fault_.cause = FaultCause::general_protection;
    if (!fault_.instruction) return;
    const Instruction& instruction = *fault_.instruction;
    const auto is_wild = [](const MemoryAccess& m) { return m.address && !canonical(*m.address); };
    const auto is_misaligned = [](const MemoryAccess& m) {
      return m.address && m.size >= 16 && *m.address % m.size != 0;
    };
    if (instruction.kind == Kind::privileged) {
      fault_.cause = FaultCause::privileged;
    } else if (take_operand(is_wild)) {
      fault_.cause = FaultCause::not_canonical;
    } else if (instruction.kind == Kind::transfer) {
      if (instruction.target && canonical(*instruction.target)) return;
      fault_.cause = FaultCause::not_canonical;
      fault_.address = instruction.target;
      fault_.access.kind = Access::execute;
    } else if (take_operand(is_misaligned)) {
      fault_.cause = FaultCause::misaligned;
      find_mappings();
    }
  }

  template <class Test>
  bool take_operand(Test test) {
    const auto& all = fault_.instruction->memory;
    const auto found = std::ranges::find_if(all, test);
    if (found == all.end()) return false;
    fault_.access = {kind_of(*found), *found};
    fault_.address = found->address;
    return true;
  }

  // ---- instructions ----

  void illegal() {
    if (!fault_.instruction && is_narrow(event_.abi))
      fault_.cause = FaultCause::unknown;  // it was not disassembled
    else if (!fault_.instruction)
      fault_.cause = fault_.code_bytes.empty() ? FaultCause::unknown : FaultCause::no_instruction;
    else if (fault_.instruction->kind == Kind::undefined)
      fault_.cause = FaultCause::undefined;
    else
      fault_.cause = FaultCause::not_supported;
  }

  void arithmetic() {
    constexpr int32_t intdiv = 1;
    fault_.cause = fault_.code == intdiv ? FaultCause::division : FaultCause::floating_point;
    if (fault_.code != intdiv || !fault_.instruction || fault_.instruction->kind != Kind::division) return;
    std::optional<uint64_t> divisor;
    if (fault_.instruction->divisor) {
      divisor = fault_.instruction->divisor->value;
    } else if (!fault_.instruction->memory.empty()) {
      const MemoryAccess& operand = fault_.instruction->memory.front();
      const auto bytes = event_.captured.memory.find(operand.address.value_or(0), operand.size);
      if (operand.address && bytes.size() == operand.size) divisor = load(bytes);
    }
    if (divisor) fault_.cause = *divisor ? FaultCause::quotient_too_large : FaultCause::division_by_zero;
  }

  void trap() {
    constexpr int32_t brkpt = 1, trace = 2, hwbkpt = 4, perf = 6;
    fault_.cause = FaultCause::trap;
    if (fault_.code == trace) fault_.cause = FaultCause::single_step;
    if (fault_.code == perf) fault_.cause = FaultCause::perf_event;
    if (fault_.code == hwbkpt) {
      fault_.cause = FaultCause::hardware_breakpoint;
      fault_.address = number(16, 8);
    }
    if (fault_.code != si_kernel && fault_.code != brkpt) return;
    // x86_64 goes on behind it: int3 is of one byte, int 3 of two.
    const uint64_t sizes[] = {0, 1, 2};
    for (const uint64_t size :
         x86_abis.has(event_.abi) ? std::span(sizes).subspan(1) : std::span(sizes).first(1)) {
      auto before = disassembled(fault_.ip - size);
      if (!before || before->kind != Kind::breakpoint || (size != 0 && before->size != size)) continue;
      fault_.instruction = std::move(before);
      fault_.cause = FaultCause::breakpoint;
      return;
    }
    if (fault_.code == brkpt) fault_.cause = FaultCause::breakpoint;
  }

  void call() {
    constexpr int32_t user_dispatch = 2;
    FaultCall& call = fault_.call.emplace();
    call.number = static_cast<uint32_t>(number(24, 4));
    call.audit_arch = static_cast<uint32_t>(number(28, 4));
    call.abi = abi_from_audit_arch(call.audit_arch);
    fault_.cause = fault_.code == user_dispatch ? FaultCause::user_dispatch : FaultCause::seccomp;
  }

  const Event& event_;
  std::span<const std::byte, 128> info_;
  const std::optional<FaultError>& error_;
  std::span<const std::byte> registers_;
  RegisterValues values_;
  std::vector<Mapping> mappings_;
  FaultExplanation fault_;
};

}  // namespace

std::optional<FaultExplanation> explain_fault(const Event& event, const std::optional<FaultError>& error) {
  const auto* delivery = std::get_if<SignalDelivery>(&event.what);
  if (!delivery || !delivery->info_known) return std::nullopt;
  return Explainer(event, *delivery, error).explain();
}

}  // namespace sysgood
