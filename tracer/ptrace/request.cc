#include "tracer/ptrace/request.h"

#include <elf.h>
#include <sys/ptrace.h>
#include <sys/uio.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string_view>

#include "arch/registers.h"
#include "tracer/event/failure.h"

namespace sysgood::ptrace {

namespace {

using Request = decltype(PTRACE_CONT);

struct RequestName {
  Request request;
  const char* name;
};
constexpr RequestName request_names[] = {
    {PTRACE_SEIZE, "PTRACE_SEIZE"},           {PTRACE_INTERRUPT, "PTRACE_INTERRUPT"},
    {PTRACE_SYSCALL, "PTRACE_SYSCALL"},       {PTRACE_CONT, "PTRACE_CONT"},
    {PTRACE_LISTEN, "PTRACE_LISTEN"},         {PTRACE_DETACH, "PTRACE_DETACH"},
    {PTRACE_SETOPTIONS, "PTRACE_SETOPTIONS"}, {PTRACE_GET_SYSCALL_INFO, "PTRACE_GET_SYSCALL_INFO"},
    {PTRACE_GETSIGINFO, "PTRACE_GETSIGINFO"}, {PTRACE_GETEVENTMSG, "PTRACE_GETEVENTMSG"},
    {PTRACE_GETREGSET, "PTRACE_GETREGSET"},   {PTRACE_SETREGSET, "PTRACE_SETREGSET"},
    {PTRACE_POKEUSER, "PTRACE_POKEUSER"},     {PTRACE_PEEKSIGINFO, "PTRACE_PEEKSIGINFO"},
};

const char* name_of(Request request) {
  for (const RequestName& r : request_names)
    if (r.request == request) return r.name;
  return "ptrace";
}

bool logging() {
  static const bool on = [] {
    const char* channels = std::getenv("SYSGOOD_LOG");
    return channels && std::string_view(channels).find("ptrace") != std::string_view::npos;
  }();
  return on;
}

// The one call of ptrace(2). -1 with errno, as the system call answers.
long request(Request what, Tid tid, uint64_t address, uint64_t data) {
  const long answer = ::ptrace(what, tid, address, data);
  if (logging()) {
    const int error = errno;
    std::fprintf(stderr, "ptrace: %s(%d, %#lx, %#lx) = %ld%s%s\n", name_of(what), tid, address, data, answer,
                 answer < 0 ? " " : "", answer < 0 ? std::strerror(error) : "");
    errno = error;
  }
  return answer;
}

bool alive(Request what, Tid tid, long answer) {
  if (answer >= 0) return true;
  if (errno == ESRCH) return false;
  throw Failure::system(std::string(name_of(what)) + " of thread " + std::to_string(tid), errno);
}

bool simple(Request what, Tid tid, uint64_t data = 0) {
  return alive(what, tid, request(what, tid, 0, data));
}

uint64_t pointer(const void* p) { return reinterpret_cast<uint64_t>(p); }

std::optional<size_t> register_set_of_type(uint64_t type, Tid tid, std::span<std::byte> registers) {
  iovec where{registers.data(), registers.size()};
  if (!alive(PTRACE_GETREGSET, tid, request(PTRACE_GETREGSET, tid, type, pointer(&where))))
    return std::nullopt;
  return where.iov_len;
}

#if defined(__x86_64__)
bool poke_register(Tid tid, const Register& which, uint64_t value) {
  return alive(PTRACE_POKEUSER, tid, request(PTRACE_POKEUSER, tid, which.offset, value));
}
#endif

}  // namespace

bool seize(Tid tid, uint64_t options, int& error) {
  if (request(PTRACE_SEIZE, tid, 0, options) >= 0) return true;
  error = errno;
  return false;
}

bool interrupt(Tid tid) { return simple(PTRACE_INTERRUPT, tid); }
bool resume_to_syscall(Tid tid, Signal deliver) {
  return simple(PTRACE_SYSCALL, tid, static_cast<uint64_t>(deliver.number));
}
bool resume(Tid tid, Signal deliver) {
  return simple(PTRACE_CONT, tid, static_cast<uint64_t>(deliver.number));
}
bool detach(Tid tid, Signal deliver) {
  return simple(PTRACE_DETACH, tid, static_cast<uint64_t>(deliver.number));
}

bool set_options(Tid tid, uint64_t options) { return simple(PTRACE_SETOPTIONS, tid, options); }

bool listen(Tid tid) {
  // EIO: a SIGCONT arrived meanwhile and the thread is not in its group-stop any more (kernel/ptrace.c,
  // PTRACE_LISTEN: "Listen events ... only valid if the tracee is in group stop").
  const long answer = request(PTRACE_LISTEN, tid, 0, 0);
  if (answer < 0 && errno == EIO) return simple(PTRACE_SYSCALL, tid);
  return alive(PTRACE_LISTEN, tid, answer);
}

std::optional<SyscallInfo> syscall_info(Tid tid) {
  __ptrace_syscall_info raw{};
  const long size = request(PTRACE_GET_SYSCALL_INFO, tid, sizeof raw, pointer(&raw));
  if (size < 0 && (errno == EIO || errno == EINVAL))
    throw Failure("this kernel has no PTRACE_GET_SYSCALL_INFO: Linux 5.3 or newer is needed");
  if (!alive(PTRACE_GET_SYSCALL_INFO, tid, size)) return std::nullopt;
  SyscallInfo info;
  info.audit_arch = raw.arch;
  info.ip = raw.instruction_pointer;
  info.sp = raw.stack_pointer;
  switch (raw.op) {
    case PTRACE_SYSCALL_INFO_ENTRY:
      info.op = SyscallInfo::Op::entry;
      info.number = raw.entry.nr;
      std::memcpy(info.args.data(), raw.entry.args, sizeof raw.entry.args);
      break;
    case PTRACE_SYSCALL_INFO_SECCOMP:
      info.op = SyscallInfo::Op::seccomp;
      info.number = raw.seccomp.nr;
      std::memcpy(info.args.data(), raw.seccomp.args, sizeof raw.seccomp.args);
      info.seccomp_data = raw.seccomp.ret_data;
      break;
    case PTRACE_SYSCALL_INFO_EXIT:
      info.op = SyscallInfo::Op::exit;
      info.value = raw.exit.rval;
      info.is_error = raw.exit.is_error != 0;
      break;
    default:
      break;
  }
  return info;
}

std::optional<std::array<std::byte, 128>> siginfo(Tid tid) {
  std::array<std::byte, 128> info{};
  if (!alive(PTRACE_GETSIGINFO, tid, request(PTRACE_GETSIGINFO, tid, 0, pointer(info.data()))))
    return std::nullopt;
  return info;
}

std::optional<uint64_t> event_message(Tid tid) {
  unsigned long message = 0;
  if (!alive(PTRACE_GETEVENTMSG, tid, request(PTRACE_GETEVENTMSG, tid, 0, pointer(&message))))
    return std::nullopt;
  return message;
}

std::optional<size_t> register_set(Tid tid, std::span<std::byte> registers) {
  return register_set_of_type(NT_PRSTATUS, tid, registers);
}

std::optional<size_t> tls_register_set(Tid tid, std::span<std::byte> registers) {
  return register_set_of_type(NT_ARM_TLS, tid, registers);
}

uint64_t code_signature_mask(Tid tid) {
  struct {  // struct user_pac_mask
    uint64_t data;
    uint64_t instruction;
  } mask{};
  iovec where{&mask, sizeof mask};
  // EINVAL: pac_mask_get() in arch/arm64/kernel/ptrace.c answers it where system_supports_address_auth() is
  // false.
  return request(PTRACE_GETREGSET, tid, NT_ARM_PAC_MASK, pointer(&where)) < 0 ? 0 : mask.instruction;
}

// seccomp(2), SECCOMP_RET_TRACE: "The tracer can skip the system call by changing the system call number to
// -1." At an ordinary entry it is the same: a number that no call has.
bool skip_call(Tid tid) {
#if defined(__x86_64__)
  // The result is ENOSYS from the start (PUSH_AND_CLEAR_REGS rax=$-ENOSYS in arch/x86/entry/entry_64.S).
  return poke_register(tid, register_layout(host_abi()).syscall_number, ~UINT64_C(0));
#elif defined(__aarch64__)
  // Not by x8: the kernel has read it before the stop, and the number has a register set of its own. The
  // result is what x0 holds, and that is the first argument.
  int number = -1;
  iovec call{&number, sizeof number};
  return alive(PTRACE_SETREGSET, tid, request(PTRACE_SETREGSET, tid, NT_ARM_SYSTEM_CALL, pointer(&call))) &&
         set_result(tid, host_abi(), -ENOSYS);
#endif
}

bool set_result(Tid tid, Abi abi, int64_t value) {
#if defined(__x86_64__)
  // A 64-bit tracer sees every thread's registers as 64-bit ones.
  (void)abi;
  return poke_register(tid, register_layout(host_abi()).result, static_cast<uint64_t>(value));
#elif defined(__aarch64__)
  // The first register of the set, and a set may be written in part: from its beginning.
  const Register& result = register_layout(abi).result;
  uint64_t word = static_cast<uint64_t>(value);
  iovec where{&word, result.size};
  return alive(PTRACE_SETREGSET, tid, request(PTRACE_SETREGSET, tid, NT_PRSTATUS, pointer(&where)));
#endif
}

void log(const std::string& line) {
  if (logging()) std::fprintf(stderr, "ptrace: %s\n", line.c_str());
}

std::optional<QueuedInfos> queued_infos(Tid tid, bool of_process, uint64_t first) {
  QueuedInfos infos(32);
  __ptrace_peeksiginfo_args wanted{};
  wanted.off = first;
  wanted.flags = of_process ? PTRACE_PEEKSIGINFO_SHARED : 0;
  wanted.nr = static_cast<int32_t>(infos.size());
  const long count =
      request(PTRACE_PEEKSIGINFO, tid, reinterpret_cast<uintptr_t>(&wanted), pointer(infos.data()));
  if (!alive(PTRACE_PEEKSIGINFO, tid, count)) return std::nullopt;
  infos.resize(static_cast<size_t>(count));
  return infos;
}

Answer ask(Tid tid, Question question) {
  Answer answer;
  switch (question) {
    case Question::nothing:
      break;
    case Question::syscall_info:
      answer.syscall = syscall_info(tid);
      break;
    case Question::siginfo:
      answer.siginfo = siginfo(tid);
      answer.syscall = syscall_info(tid);  // where it is, and in which ABI
      break;
    case Question::event_message:
      answer.message = event_message(tid);
      break;
  }
  return answer;
}

std::string attach_advice(int error) {
  if (error != EPERM) return {};
  std::ifstream file("/proc/sys/kernel/yama/ptrace_scope");
  int scope = 0;
  if (file >> scope && scope > 0)
    return " (/proc/sys/kernel/yama/ptrace_scope is " + std::to_string(scope) +
           (scope >= 3 ? ": no process may be traced until reboot)" : ": run as root, or set it to 0)");
  return " (it belongs to another user, is traced already, or is protected: run as its user or as root)";
}

}  // namespace sysgood::ptrace
