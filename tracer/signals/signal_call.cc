#include "tracer/signals/signal_call.h"

#include <array>
#include <iterator>
#include <string_view>

#include "arch/syscalls.h"

namespace sysgood::signals {

namespace {

struct Row {
  std::string_view name;
  SignalCall call;
  bool needed = true;
};
using enum SignalCall;
constexpr Row rows[] = {
    {"kill", kill},
    {"tkill", tkill},
    {"tgkill", tgkill},
    {"rt_sigqueueinfo", rt_sigqueueinfo},
    {"rt_tgsigqueueinfo", rt_tgsigqueueinfo},
    {"pidfd_send_signal", pidfd_send_signal},
    {"rt_sigaction", rt_sigaction},
    {"rt_sigprocmask", rt_sigprocmask},
    {"rt_sigreturn", rt_sigreturn},
    {"sigaltstack", sigaltstack},
    {"rt_sigsuspend", rt_sigsuspend},
    {"ppoll", ppoll},
    {"pselect6", pselect6},
    {"epoll_pwait", epoll_pwait},
    {"epoll_pwait2", epoll_pwait2},
    {"io_pgetevents", io_pgetevents},
    {"rt_sigtimedwait", rt_sigtimedwait},
    {"read", read},
    {"timer_create", timer_create},
    {"timer_settime", timer_settime},
    {"timer_delete", timer_delete},
    {"setitimer", setitimer},
    {"alarm", alarm},
    {"clone", clone},
    {"clone3", clone3},
    {"fork", fork},
    {"vfork", vfork},
    {"execve", execve},
    {"execveat", execveat},
    {"setpgid", setpgid},
    {"setsid", setsid},
    {"getpgrp", getpgrp},
    {"getpgid", getpgid},
    {"prctl", prctl},
    {"pidfd_open", pidfd_open},
    {"restart_syscall", restart_syscall},
    {"exit", SignalCall::exit},
    {"exit_group", exit_group},
    {"nanosleep", nanosleep, false},
    {"clock_nanosleep", clock_nanosleep, false},
    {"poll", poll, false},
    {"write", write, false},
    {"writev", writev, false},
    {"pwrite64", pwrite64, false},
    {"sendto", sendto, false},
    {"sendmsg", sendmsg, false},
    {"sendfile", sendfile, false},
};

using ByNumber = std::array<SignalCall, CallSet::numbers>;

ByNumber table_of(Abi abi) {
  ByNumber table{};
  for (const Row& row : rows)
    if (const auto number = syscall_number(abi, row.name); number && *number < table.size())
      table[*number] = row.call;
  return table;
}

}  // namespace

SignalCall signal_call(Abi abi, uint64_t number) {
  static const std::array tables = [] {
    std::array<ByNumber, all_abis.size()> all;
    for (size_t i = 0; i < all.size(); ++i) all[i] = table_of(all_abis[i]);
    return all;
  }();
  if (number >= CallSet::numbers) return SignalCall::other;
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi) return tables[i][number];
  return SignalCall::other;
}

CallSet needed_calls() {
  CallSet calls;
  for (const Abi abi : all_abis)
    for (const Row& row : rows)
      if (const auto number = syscall_number(abi, row.name); number && row.needed) calls.set(abi, *number);
  return calls;
}

std::optional<uint64_t> read_number(const MemoryImage& memory, uint64_t address, size_t size) {
  const auto bytes = memory.find(address, size);
  if (bytes.size() < size) return std::nullopt;
  uint64_t number = 0;
  for (size_t i = 0; i < size; ++i) number |= std::to_integer<uint64_t>(bytes[i]) << (8 * i);
  return number;
}

std::optional<SigSet> read_set(const Event& event, uint64_t address) {
  if (!address) return std::nullopt;
  const auto bits = read_number(event.captured.memory, address, 8);
  return bits ? std::optional(SigSet{*bits}.without(never_blocked)) : std::nullopt;
}

std::optional<SigSet> temporary_mask(SignalCall call, const Event& entry) {
  const auto& args = std::get<SyscallEntry>(entry.what).args;
  switch (call) {
    case rt_sigsuspend:
      return read_set(entry, args[0]);
    case ppoll:
      return read_set(entry, args[3]);
    case epoll_pwait:
    case epoll_pwait2:
      return read_set(entry, args[4]);
    case pselect6:
    case io_pgetevents: {
      // A pointer to { const sigset_t *ss; size_t ss_len; }.
      const auto set = read_number(entry.captured.memory, args[5], 8);
      return set ? read_set(entry, *set) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace sysgood::signals
