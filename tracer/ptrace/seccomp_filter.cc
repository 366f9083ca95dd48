#include "tracer/ptrace/seccomp_filter.h"

#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string_view>

#include "arch/syscalls.h"

namespace sysgood::ptrace {

namespace {

// execve: the launch waits for it, and it ends the calls of other threads. seccomp and prctl: see
// installs_filter().
constexpr uint64_t always[] = {SYS_execve, SYS_execveat, SYS_seccomp, SYS_prctl};

struct Release {
  void operator()(void* context) const { seccomp_release(context); }
};

// Whether calls of 32-bit programs are in the set.
bool has_other_abis(const CallSet& calls) {
  for (const Abi abi : all_abis) {
    if (abi == host_abi() || kernel_abi(abi) != host_abi()) continue;
    for (const SyscallNumber& call : syscall_numbers(abi))
      if (calls.has(abi, call.number)) return true;
  }
  return false;
}

class MemoryFile {
 public:
  MemoryFile() : fd(memfd_create("seccomp", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (fd >= 0) close(fd);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  const int fd;
};

}  // namespace

std::optional<SeccompFilter> SeccompFilter::of(const CallSet& calls) {
  CallSet stops = calls;
  for (const uint64_t number : always) stops.set(host_abi(), number);

  const uint32_t trace = SCMP_ACT_TRACE(data);
  const bool unknown = stops.has_unknown(host_abi());
  const uint32_t otherwise = unknown ? trace : SCMP_ACT_ALLOW;
  const std::unique_ptr<void, Release> context(seccomp_init(otherwise));
  if (!context) return std::nullopt;
  // libseccomp's own choice for calls of other architectures is to kill; x32 on x86_64 is one to it.
  const uint32_t of_others = has_other_abis(stops) ? trace : otherwise;
  if (seccomp_attr_set(context.get(), SCMP_FLTATR_ACT_BADARCH, of_others) != 0) return std::nullopt;
  // seccomp_attr_set(3): "2: Binary tree sorted by syscall number". The kernel runs the program for a call
  // that stops; that one passes whatever its arguments are, it finds out once (Linux 5.11).
  if (seccomp_attr_set(context.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2) != 0) return std::nullopt;
  for (uint64_t number = 0; number < CallSet::numbers; ++number) {
    if (stops.has(host_abi(), number) == unknown) continue;
    const uint32_t action = unknown ? SCMP_ACT_ALLOW : trace;
    if (seccomp_rule_add(context.get(), action, static_cast<int>(number), 0) != 0) return std::nullopt;
  }

  const MemoryFile file;
  if (file.fd < 0 || seccomp_export_bpf(context.get(), file.fd) != 0) return std::nullopt;
  const off_t size = lseek(file.fd, 0, SEEK_END);
  SeccompFilter filter;
  if (size <= 0 || static_cast<size_t>(size) > BPF_MAXINSNS * sizeof(sock_filter)) return std::nullopt;
  filter.program_.resize(static_cast<size_t>(size) / sizeof(sock_filter));
  if (pread(file.fd, filter.program_.data(), static_cast<size_t>(size), 0) != size) return std::nullopt;
  return filter;
}

bool SeccompFilter::install() const {
  const sock_fprog program{static_cast<unsigned short>(program_.size()),
                           const_cast<sock_filter*>(program_.data())};
  // seccomp(2): "SECCOMP_FILTER_FLAG_SPEC_ALLOW (since Linux 4.17): Disable Speculative Store Bypass
  // mitigation": ours is no sandbox, and the mitigation would slow the program down.
  const auto set = [&] {
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &program) == 0;
  };
  if (set()) return true;
  // seccomp(2): "EACCES The caller did not have the CAP_SYS_ADMIN capability in its user namespace, or had
  // not set no_new_privs before using SECCOMP_SET_MODE_FILTER". A program that is allowed the one does not
  // get the other: it would see the difference.
  return errno == EACCES && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && set();
}

bool installs_filter(Abi abi, const SyscallEntry& call) {
  if (kernel_abi(abi) != host_abi()) return false;
  const std::string_view name = syscall_name(abi, call.number);
  const auto operation = static_cast<uint32_t>(call.args[0]);  // int and unsigned int to the kernel
  return (name == "prctl" && operation == PR_SET_SECCOMP && call.args[1] == SECCOMP_MODE_FILTER) ||
         (name == "seccomp" && operation == SECCOMP_SET_MODE_FILTER);
}

}  // namespace sysgood::ptrace
