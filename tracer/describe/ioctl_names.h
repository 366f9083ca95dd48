// The names of ioctl(2)'s requests. One number can mean several things, "SNDCTL_TMR_START or TCSETS": which,
// only the driver behind the descriptor knows.
#pragma once

#include <cstdint>
#include <string_view>

#include "arch/abi.h"
#include "tracer/describe/type.h"

namespace sysgood::describe {

namespace ioctl_names {

// The ABIs on which a number has its name: most requests carry the size of a struct, which is the ABI's.
enum : uint8_t { on_x86_64 = 1, on_aarch64 = 2, on_i386 = 4, on_arm = 8, everywhere = 15 };

struct Row {
  uint32_t number;
  std::string_view name;  // all there are, joined by " or "
  uint8_t on = everywhere;
};

constexpr uint8_t bit_of(Abi abi) {
  switch (abi) {
    case Abi::aarch64:
      return on_aarch64;
    case Abi::i386:
      return on_i386;
    case Abi::arm:
      return on_arm;
    case Abi::x86_64:
      break;
  }
  return on_x86_64;
}

// All of them, in pages.
View<View<Row>> pages();

}  // namespace ioctl_names

// The name of a request, or nothing. O(log n).
std::string_view ioctl_name(Abi abi, uint32_t request);

// Requests that a macro with arguments makes: EVIOCGNAME(64), EVIOCGBIT(EV_KEY, 96).
struct IoctlMacro {
  std::string_view name;
  uint32_t value;
  uint32_t mask;         // the bits that are not its arguments
  bool counted = false;  // it takes what is to be added to the value's number,
  bool sized = true;     // and the size that its caller has room for
  Names names{};         // of what is added
  bool alone = false;    // not for a number that is a request by itself: the macro is the younger
};

// Null where no macro makes the number.
const IoctlMacro* ioctl_macro(uint32_t request);
View<IoctlMacro> ioctl_macros();

// asm-generic/ioctl.h: 8 bits number, 8 bits type, 14 bits size, 2 bits direction.
constexpr uint32_t ioc_number(uint32_t request) { return request & 0xff; }
constexpr uint32_t ioc_type(uint32_t request) { return request >> 8 & 0xff; }
constexpr uint32_t ioc_size(uint32_t request) { return request >> 16 & 0x3fff; }
constexpr uint32_t ioc_direction(uint32_t request) { return request >> 30; }

}  // namespace sysgood::describe
