#include "tracer/ptrace/errno_function.h"

#include <array>
#include <cstring>
#include <span>

namespace sysgood::ptrace {

namespace {

constexpr size_t longest_function = 64;

// A register's value: the thread pointer so many times, and a number. All of it wraps.
struct Sum {
  uint64_t thread_pointers = 0, number = 0;
  Sum operator+(const Sum& other) const {
    return {thread_pointers + other.thread_pointers, number + other.number};
  }
};

std::optional<uint64_t> word_at(Memory& memory, uint64_t address) {
  uint64_t word = 0;
  if (memory.read(address, std::as_writable_bytes(std::span(&word, 1))) != sizeof word) return std::nullopt;
  return word;
}

std::optional<int64_t> offset_of(const std::optional<Sum>& result) {
  // At the thread pointer itself lies what no errno can be: the variable has not been given its place yet.
  if (!result || result->thread_pointers != 1 || result->number == 0) return std::nullopt;
  return static_cast<int64_t>(result->number);
}

// ---- x86_64: everything happens in rax ----

enum class Step {
  endbr64,
  load,
  load_thread_pointer,
  add_memory,
  add_thread_pointer,
  set,
  add,
  subtract,
  ret
};

struct Form {
  Step step;
  uint8_t size;       // of the operation code
  uint8_t immediate;  // bytes behind it
  std::array<uint8_t, 9> code;
};

// Intel's manual, volume 2. "rip" is the address of the next instruction. The word at fs:0 is the thread
// pointer itself: "ELF Handling For Thread-Local Storage", 3.4.6.
constexpr Form forms[] = {
    {Step::endbr64, 4, 0, {0xf3, 0x0f, 0x1e, 0xfa}},
    {Step::load, 3, 4, {0x48, 0x8b, 0x05}},  // mov rax,[rip+d]
    {Step::load_thread_pointer,
     9,
     0,
     {0x64, 0x48, 0x8b, 0x04, 0x25, 0x00, 0x00, 0x00, 0x00}},  // mov rax,fs:0
    {Step::add_memory, 3, 4, {0x48, 0x03, 0x05}},              // add rax,[rip+d]
    {Step::add_thread_pointer, 9, 0, {0x64, 0x48, 0x03, 0x04, 0x25, 0x00, 0x00, 0x00, 0x00}},  // add rax,fs:0
    {Step::set, 3, 4, {0x48, 0xc7, 0xc0}},                                                     // mov rax,i
    {Step::add, 2, 4, {0x48, 0x05}},                                                           // add rax,i
    {Step::add, 3, 1, {0x48, 0x83, 0xc0}},                                                     // add rax,i
    {Step::subtract, 2, 4, {0x48, 0x2d}},                                                      // sub rax,i
    {Step::subtract, 3, 1, {0x48, 0x83, 0xe8}},                                                // sub rax,i
    {Step::add, 3, 4, {0x48, 0x8d, 0x80}},  // lea rax,[rax+d]
    {Step::add, 3, 1, {0x48, 0x8d, 0x40}},  // lea rax,[rax+d]
    {Step::ret, 1, 0, {0xc3}},
};

const Form* form_of(std::span<const uint8_t> code) {
  for (const Form& form : forms)
    if (code.size() >= size_t{form.size} + form.immediate &&
        std::memcmp(code.data(), form.code.data(), form.size) == 0)
      return &form;
  return nullptr;
}

uint64_t immediate_of(const Form& form, std::span<const uint8_t> code) {
  if (form.immediate == 1) return static_cast<uint64_t>(static_cast<int8_t>(code[form.size]));
  int32_t value = 0;
  if (form.immediate) std::memcpy(&value, code.data() + form.size, sizeof value);
  return static_cast<uint64_t>(value);
}

std::optional<Sum> x86_64_result(std::span<const uint8_t> code, uint64_t address, Memory& memory) {
  std::optional<Sum> rax;
  while (const Form* form = form_of(code)) {
    const uint64_t immediate = immediate_of(*form, code);
    const size_t size = size_t{form->size} + form->immediate;
    code = code.subspan(size);
    address += size;
    Sum operand{0, immediate};
    switch (form->step) {
      case Step::endbr64:
        continue;
      case Step::ret:
        return rax;
      case Step::load:
      case Step::add_memory: {
        const auto word = word_at(memory, address + immediate);
        if (!word) return std::nullopt;
        operand = {0, *word};
        break;
      }
      case Step::load_thread_pointer:
      case Step::add_thread_pointer:
        operand = {1, 0};
        break;
      case Step::subtract:
        operand = {0, -immediate};
        break;
      default:
        break;
    }
    const bool sets =
        form->step == Step::load || form->step == Step::load_thread_pointer || form->step == Step::set;
    if (!sets && !rax) return std::nullopt;
    rax = sets ? operand : *rax + operand;
  }
  return std::nullopt;
}

// ---- aarch64: Arm's architecture reference manual, C6.2 ----

std::optional<Sum> aarch64_result(std::span<const uint8_t> code, uint64_t address, Memory& memory) {
  constexpr uint32_t bti_c = 0xd503245f, nop = 0xd503201f, ret = 0xd65f03c0;
  std::array<std::optional<Sum>, 32> x;
  for (; code.size() >= 4; code = code.subspan(4), address += 4) {
    uint32_t word = 0;
    std::memcpy(&word, code.data(), sizeof word);
    const uint32_t d = word & 31, n = word >> 5 & 31, m = word >> 16 & 31;
    if (word == ret) return x[0];
    if (word == bti_c || word == nop) continue;
    if (d == 31) return std::nullopt;
    if ((word & 0xffffffe0) == 0xd53bd040) {  // mrs Xd, tpidr_el0
      x[d] = Sum{1, 0};
    } else if ((word & 0x9f000000) == 0x90000000) {  // adrp Xd, page
      uint64_t pages = (uint64_t{word} >> 5 & 0x7ffff) << 2 | (word >> 29 & 3);
      if (pages & 0x100000) pages |= ~uint64_t{0x1fffff};
      x[d] = Sum{0, (address & ~uint64_t{0xfff}) + (pages << 12)};
    } else if ((word & 0xffc00000) == 0xf9400000) {  // ldr Xd, [Xn, #i]
      if (n == 31 || !x[n] || x[n]->thread_pointers) return std::nullopt;
      const auto loaded = word_at(memory, x[n]->number + uint64_t{word >> 10 & 0xfff} * 8);
      if (!loaded) return std::nullopt;
      x[d] = Sum{0, *loaded};
    } else if ((word & 0xffe0fc00) == 0x8b000000) {  // add Xd, Xn, Xm
      if (n == 31 || m == 31 || !x[n] || !x[m]) return std::nullopt;
      x[d] = *x[n] + *x[m];
    } else if ((word & 0xbf800000) == 0x91000000) {  // add or sub Xd, Xn, #i, whatever the shift
      if (n == 31 || !x[n]) return std::nullopt;
      const uint64_t immediate = uint64_t{word >> 10 & 0xfff} << (word & 0x400000 ? 12 : 0);
      x[d] = *x[n] + Sum{0, word & 0x40000000 ? -immediate : immediate};
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<int64_t> errno_offset(Abi abi, Memory& memory, uint64_t address) {
  std::array<uint8_t, longest_function> bytes;
  const size_t size = memory.read(address, std::as_writable_bytes(std::span(bytes)));
  const auto code = std::span<const uint8_t>(bytes).first(size);
  switch (abi) {
    case Abi::x86_64:
      return offset_of(x86_64_result(code, address, memory));
    case Abi::aarch64:
      return offset_of(aarch64_result(code, address, memory));
    case Abi::i386:
    case Abi::arm:
      break;
  }
  return std::nullopt;
}

}  // namespace sysgood::ptrace
