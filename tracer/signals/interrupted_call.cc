#include "tracer/signals/interrupted_call.h"

#include <cstring>

#include "arch/errors.h"
#include "arch/registers.h"

namespace sysgood::signals {

std::optional<Interrupted> interrupted_call(Abi abi, Tid tid, std::span<const std::byte> registers) {
  if (!x86_abis.has(abi)) return std::nullopt;
  const RegisterLayout& layout = register_layout(abi);
  if (registers.size() < layout.size) return std::nullopt;
  const auto value = [&](const Register& each) {
    uint64_t bits = 0;
    std::memcpy(&bits, registers.data() + each.offset, each.size);
    return bits;
  };
  const auto as_signed = [&](const Register& each) {
    const uint64_t bits = value(each);
    return each.size == 4 ? static_cast<int32_t>(bits) : static_cast<int64_t>(bits);
  };
  // arch/x86/kernel/signal.c: "orig_ax >= 0", did the thread come from a system call; it is -1 for
  // interrupts.
  const auto number = as_signed(layout.syscall_number);
  const auto result = as_signed(layout.result);
  constexpr int64_t most = 1024;
  if (number < 0 || result > 0 || result < -most) return std::nullopt;
  constexpr int eintr = 4;
  const int code = static_cast<int>(-result);
  if (code != eintr && !restart_code(code)) return std::nullopt;
  Interrupted call;
  call.call = {tid, abi, static_cast<uint64_t>(number), 0};
  for (size_t i = 0; i < call.args.size(); ++i) call.args[i] = value(layout.arguments[i]);
  call.code = code;
  return call;
}

}  // namespace sysgood::signals
