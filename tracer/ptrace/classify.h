// What a wait status means. Pure: ptrace's folklore lives here and nowhere else, and a table tests it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "tracer/ptrace/stop.h"
#include "tracer/ptrace/wait_status.h"

namespace sysgood::ptrace {

// What the kernel must be asked before the status can be understood.
enum class Question : uint8_t {
  nothing,
  syscall_info,   // PTRACE_GET_SYSCALL_INFO
  siginfo,        // PTRACE_GETSIGINFO, and PTRACE_GET_SYSCALL_INFO for the instruction pointer
  event_message,  // PTRACE_GETEVENTMSG
};
Question question(WaitStatus status);

// PTRACE_GET_SYSCALL_INFO's answer, in our words.
struct SyscallInfo {
  enum class Op : uint8_t { none, entry, exit, seccomp };
  Op op = Op::none;
  uint32_t audit_arch = 0;
  uint64_t ip = 0;
  uint64_t sp = 0;
  uint64_t number = 0;
  std::array<uint64_t, 6> args{};
  uint32_t seccomp_data = 0;
  int64_t value = 0;
  bool is_error = false;
};

// The kernel's answer. Unset when the thread died before it could be asked (ESRCH): then the stop is Gone,
// but for a signal's, which is worth telling without its details.
struct Answer {
  std::optional<SyscallInfo> syscall;
  std::optional<std::array<std::byte, 128>> siginfo;
  std::optional<uint64_t> message;
};

// The thread was killed between the stop and our question; its end will be reported.
struct Gone {
  friend bool operator==(const Gone&, const Gone&) = default;
};

using Report = std::variant<Stop, End, Gone>;

Report classify(WaitStatus status, const Answer& answer);

}  // namespace sysgood::ptrace
