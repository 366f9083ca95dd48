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
    {"sigreturn", rt_sigreturn},
    {"sigaction", sigaction},
    {"sigprocmask", sigprocmask},
    {"signal", SignalCall::signal},
    {"ssetmask", ssetmask},
    {"sigaltstack", sigaltstack},
    {"rt_sigsuspend", rt_sigsuspend},
    {"sigsuspend", sigsuspend},
    {"ppoll", ppoll},
    {"ppoll_time64", ppoll},
    {"pselect6", pselect6},
    {"pselect6_time64", pselect6},
    {"epoll_pwait", epoll_pwait},
    {"epoll_pwait2", epoll_pwait2},
    {"io_pgetevents", io_pgetevents},
    {"io_pgetevents_time64", io_pgetevents},
    {"rt_sigtimedwait", rt_sigtimedwait},
    {"rt_sigtimedwait_time64", rt_sigtimedwait},
    {"read", read},
    {"timer_create", timer_create},
    {"timer_settime", timer_settime},
    {"timer_settime64", timer_settime64},
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
    {"clock_nanosleep_time64", clock_nanosleep64, false},
    {"poll", poll, false},
    {"write", write, false},
    {"writev", writev, false},
    {"pwrite64", pwrite64, false},
    {"sendto", sendto, false},
    {"send", sendto, false},
    {"sendmsg", sendmsg, false},
    {"sendfile", sendfile, false},
    {"sendfile64", sendfile, false},
};

using ByNumber = std::array<SignalCall, CallSet::numbers>;

ByNumber table_of(Abi abi) {
  ByNumber table{};
  for (const Row& row : rows)
    for_each_number(abi, row.name, [&](uint64_t number) { table[call_index(abi, number)] = row.call; });
  return table;
}

}  // namespace

SignalCall signal_call(Abi abi, uint64_t number) {
  static const std::array tables = [] {
    std::array<ByNumber, all_abis.size()> all;
    for (size_t i = 0; i < all.size(); ++i) all[i] = table_of(all_abis[i]);
    return all;
  }();
  const size_t index = call_index(abi, number);
  if (index >= call_indices) return SignalCall::other;
  for (size_t i = 0; i < all_abis.size(); ++i)
    if (all_abis[i] == abi) return tables[i][index];
  return SignalCall::other;
}

FrameKind frame_kind(Abi abi, uint64_t number) {
  return syscall_name(abi, number) == "sigreturn" ? FrameKind::plain : FrameKind::rt;
}

CallSet needed_calls() {
  CallSet calls;
  for (const Abi abi : all_abis)
    for (const Row& row : rows)
      if (row.needed) for_each_number(abi, row.name, [&](uint64_t number) { calls.set(abi, number); });
  return calls;
}

std::optional<uint64_t> read_number(const MemoryImage& memory, uint64_t address, size_t size) {
  const auto bytes = memory.find(address, size);
  if (bytes.size() < size) return std::nullopt;
  uint64_t number = 0;
  for (size_t i = 0; i < size; ++i) number |= std::to_integer<uint64_t>(bytes[i]) << (8 * i);
  return number;
}

std::optional<SigSet> read_set(const Event& event, uint64_t address, size_t size) {
  if (!address) return std::nullopt;
  const auto bits = read_number(event.captured.memory, address, size);
  return bits ? std::optional(SigSet{*bits}.without(never_blocked)) : std::nullopt;
}

std::optional<SigSet> temporary_mask(SignalCall call, const Event& entry) {
  const auto& args = std::get<SyscallEntry>(entry.what).args;
  switch (call) {
    case rt_sigsuspend:
      return read_set(entry, args[0]);
    case sigsuspend:
      return SigSet{args[2]}.without(never_blocked);
    case ppoll:
      return read_set(entry, args[3]);
    case epoll_pwait:
    case epoll_pwait2:
      return read_set(entry, args[4]);
    case pselect6:
    case io_pgetevents: {
      // A pointer to { const sigset_t *ss; size_t ss_len; }.
      const auto set = read_number(entry.captured.memory, args[5], data_model(entry.abi).word);
      return set ? read_set(entry, *set) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace sysgood::signals
