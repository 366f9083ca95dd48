// Every ptrace(2) request goes through here: one place to log, to count, and to fail on purpose in tests.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "tracer/event/event.h"
#include "tracer/ptrace/classify.h"

namespace sysgood::ptrace {

// ESRCH, "the specified process does not exist, or is not currently being traced by the caller, or is not
// stopped", is an answer and not an error, because a stopped thread can be killed at any time: functions
// return false or nothing. Everything else throws Failure.

[[nodiscard]] bool seize(Tid tid, uint64_t options, int& error);  // false: `error` is errno, whatever it is
bool interrupt(Tid tid);
bool resume_to_syscall(Tid tid, Signal deliver = {});  // PTRACE_SYSCALL
bool resume(Tid tid, Signal deliver = {});             // PTRACE_CONT
bool listen(Tid tid);                                  // PTRACE_LISTEN
bool set_options(Tid tid, uint64_t options);           // PTRACE_SETOPTIONS
bool detach(Tid tid, Signal deliver = {});
std::optional<SyscallInfo> syscall_info(Tid tid);
std::optional<std::array<std::byte, 128>> siginfo(Tid tid);
std::optional<uint64_t> event_message(Tid tid);
// PTRACE_GETREGSET of NT_PRSTATUS into `registers`; answers how many bytes there are.
std::optional<size_t> register_set(Tid tid, std::span<std::byte> registers);
// The same of NT_ARM_TLS, which only aarch64 has.
std::optional<size_t> tls_register_set(Tid tid, std::span<std::byte> registers);
// NT_ARM_PAC_MASK: the bits of a code address in which aarch64's pointer authentication keeps its signature.
// 0 where the processor or the kernel has none, or the thread is gone.
uint64_t code_signature_mask(Tid tid);
// PTRACE_PEEKSIGINFO: up to 32 of what is queued for the thread, or for its whole process, from position
// `first` on.
using QueuedInfos = std::vector<std::array<std::byte, 128>>;
std::optional<QueuedInfos> queued_infos(Tid tid, bool of_process, uint64_t first);

// At a call's entry or a PTRACE_EVENT_SECCOMP: the call is not made and fails with ENOSYS.
bool skip_call(Tid tid);
// At a call's exit: what the thread gets from it. `abi` is that of the call.
bool set_result(Tid tid, Abi abi, int64_t value);

// A line for whoever debugs us, in between the requests that SYSGOOD_LOG=ptrace shows.
void log(const std::string& line);

// The kernel's answer to a question().
Answer ask(Tid tid, Question question);

// Advice for a refused attach: what forbids it and the way out.
std::string attach_advice(int error);

}  // namespace sysgood::ptrace
