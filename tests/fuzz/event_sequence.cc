#include "tests/fuzz/event_sequence.h"

#include <fmt/format.h>

#include "arch/syscalls.h"
#include "tests/fuzz/woven_memory.h"
#include "tracer/event/frame.h"

namespace sysgood::fuzz {

namespace {

// What the sinks know more of than their arguments.
constexpr std::string_view calls[] = {"kill",
                                      "tgkill",
                                      "tkill",
                                      "rt_sigqueueinfo",
                                      "pidfd_send_signal",
                                      "rt_sigaction",
                                      "sigaction",
                                      "signal",
                                      "rt_sigprocmask",
                                      "rt_sigreturn",
                                      "sigreturn",
                                      "sigaltstack",
                                      "sigsuspend",
                                      "ppoll",
                                      "epoll_pwait",
                                      "rt_sigtimedwait",
                                      "read",
                                      "timer_create",
                                      "setitimer",
                                      "alarm",
                                      "clone",
                                      "clone3",
                                      "fork",
                                      "vfork",
                                      "execve",
                                      "setpgid",
                                      "setsid",
                                      "prctl",
                                      "restart_syscall",
                                      "nanosleep",
                                      "write",
                                      "exit_group",
                                      "wait4",
                                      "mmap",
                                      "mremap",
                                      "brk",
                                      "openat",
                                      "close",
                                      "futex",
                                      "munmap",
                                      "timer_settime",
                                      "rt_sigsuspend",
                                      "socketcall",
                                      "ipc",
                                      "mkdirat",
                                      "pipe2",
                                      "socket",
                                      "arch_prctl",
                                      "getpid",
                                      "signalfd4",
                                      "sendmsg",
                                      "ioctl",
                                      "seccomp",
                                      "set_tid_address"};

constexpr int64_t results[] = {0,  1,   3,   4,    100,  101,  102,  128,  -1,
                               -4, -10, -14, -512, -513, -514, -516, -4095};

class Sequence {
 public:
  explicit Sequence(Input& input) : input_(input), abi_(all_abis[input.below(all_abis.size())]) {}

  std::vector<Event> make(size_t most) {
    std::vector<Event> events;
    while (!input_.empty() && events.size() < most) events.push_back(event());
    return events;
  }

 private:
  Tid tid() { return static_cast<Tid>(100 + input_.below(input_.one_in(16) ? 256 : 4)); }
  int signal() { return static_cast<int>(input_.below(3) ? 1 + input_.below(20) : input_.below(80)); }
  uint64_t address() { return input_.one_in(16) ? input_.next() : 0x20000 + 8 * input_.below(8); }
  // Also what no signal has: it is 32 bits in a file.
  Signal any_signal() { return {input_.one_in(32) ? static_cast<int>(input_.next()) : signal()}; }

  uint64_t argument() {
    switch (input_.below(6)) {
      case 0:
        return address();
      case 1:
        return static_cast<uint64_t>(tid());
      case 2:
        return static_cast<uint64_t>(signal());
      case 3:
        return ~input_.below(256);
      case 4:
        return input_.one_in(4) ? input_.next() : 0;
      default:
        return input_.below(16);
    }
  }

  Happening call() {
    SyscallEntry entry;
    const auto numbers = syscall_numbers(abi_);
    entry.number = numbers[input_.below(numbers.size())].number;
    if (input_.below(8))
      if (const auto number = syscall_number(abi_, input_.one_of(calls))) entry.number = *number;
    if (input_.one_in(32)) entry.number = input_.next();
    for (uint64_t& bits : entry.args) bits = argument();
    entry.sp = address();
    entry.ip = address();
    return entry;
  }

  std::array<std::byte, 128> info() {
    std::array<std::byte, 128> info{};
    const uint32_t code =
        input_.one_in(3) ? ~static_cast<uint32_t>(input_.below(8)) : static_cast<uint32_t>(input_.below(10));
    const uint64_t words[] = {static_cast<uint64_t>(signal()), code | (input_.one_in(4) ? uint64_t{0x80} : 0),
                              static_cast<uint64_t>(tid()) | input_.below(4) << 32, address(),
                              input_.below(64)};
    std::memcpy(info.data(), words, sizeof words);
    return info;
  }

  Happening happening() {
    switch (input_.below(16)) {
      case 0:
      case 1:
      case 2:
      case 3:
        return call();
      case 4:
      case 5:
      case 6:
      case 7: {
        SyscallExit exit;
        exit.value = input_.one_in(32) ? static_cast<int64_t>(input_.next()) : input_.one_of(results);
        exit.is_error = input_.one_in(16) ? input_.flip() : exit.value < 0;
        exit.ip = address();
        exit.sp = address();
        return exit;
      }
      case 8:
      case 9:
        return SignalDelivery{any_signal(), !input_.one_in(8), info(), address()};
      case 10:
        return GroupStop{any_signal()};
      case 11:
        return ThreadStart{static_cast<ThreadStart::How>(1 + input_.below(5)), tid(), tid()};
      case 12:
        return SignalState{input_.next(), input_.below(256), input_.below(256), input_.next(), input_.next()};
      case 13:
        return Exec{tid()};
      case 14:
        if (input_.flip()) return Exited{static_cast<int>(input_.below(300))};
        return Killed{any_signal(), input_.flip()};
      default:
        if (input_.flip()) return Detached{};
        return Lost{input_.below(70000), std::string(input_.text(input_.below(20)))};
    }
  }

  std::string some_text() { return std::string(input_.text(input_.below(24))); }

  std::string text_of(Fact::Kind kind) {
    using enum Fact::Kind;
    if (input_.one_in(8)) return some_text();
    static constexpr std::string_view paths[] = {"anon_inode:[signalfd]", "socket:[1]", "pipe:[2]",
                                                 "/tmp/x.AbC123", "/dev/null"};
    switch (kind) {
      case fd_path:
      case program:
        return std::string(input_.one_of(paths));
      case auxv: {
        std::string text;
        for (uint64_t n = input_.below(8); n; --n) {
          const uint64_t pair[] = {input_.below(40), address()};
          text.append(reinterpret_cast<const char*>(pair), sizeof pair);
        }
        return text;
      }
      case frame:
      case symbol:
        return pack({input_.flip() ? "/bin/x" : some_text(), input_.below(256),
                     input_.flip() ? "f" : some_text(), input_.below(256),
                     input_.flip() ? "a.c" : some_text(), static_cast<uint32_t>(input_.below(300)),
                     input_.one_in(4)});
      case registers: {
        static constexpr size_t sizes[] = {27 * 8, 34 * 8, 17 * 4, 18 * 4, 0, 1000};
        const auto words = woven(input_.bytes(80), Abi::x86_64);
        std::string text(reinterpret_cast<const char*>(words.data()), words.size());
        text.resize(input_.one_of(sizes));
        return text;
      }
      case mapping: {
        static constexpr std::string_view permissions[] = {"r-xp", "rw-p", "---p", "r--s", ""};
        const uint64_t start = address() & ~uint64_t{0xfff};
        return fmt::format("{:x}-{:x} {} {:08x} 08:01 12 {}", start, start + (input_.below(4) << 12),
                           input_.one_of(permissions), input_.below(3) << 12,
                           input_.flip() ? "[stack]" : "/lib/" + some_text());
      }
      case pending_info: {
        const auto bytes = info();
        return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
      }
      case errno_value:
      case held:
      case injected:
        return "";
      case netlink_protocol:
        return std::to_string(input_.below(24));
      default:
        return some_text();
    }
  }

  Captured captured() {
    Captured out;
    for (uint64_t n = input_.one_in(3) ? input_.below(4) : 0; n; --n) {
      const auto words = woven(input_.bytes(2 * input_.below(32)), abi_);
      out.memory.add(address(), words);
    }
    for (uint64_t n = input_.one_in(3) ? input_.below(5) : 0; n; --n) {
      const auto kind = static_cast<Fact::Kind>(1 + input_.below(16));
      out.facts.add(kind, argument(), text_of(kind));
    }
    return out;
  }

  Event event() {
    Event out;
    out.tid = tid();
    if (input_.one_in(16)) abi_ = all_abis[input_.below(all_abis.size())];
    out.abi = abi_;
    monotonic_ns_ += input_.one_in(32) ? input_.next() : input_.below(70000);
    out.monotonic_ns = static_cast<int64_t>(monotonic_ns_ % (uint64_t{1} << 62));
    out.realtime_ns = out.monotonic_ns + 1'700'000'000'000'000'000;
    if (input_.one_in(8)) out.system_time_ns = static_cast<int64_t>(input_.below(70000));
    if (input_.one_in(64)) out.realtime_ns = static_cast<int64_t>(input_.next());
    if (input_.one_in(64)) out.monotonic_ns = static_cast<int64_t>(input_.next());
    out.what = happening();
    out.captured = captured();
    return out;
  }

  Input& input_;
  Abi abi_;
  uint64_t monotonic_ns_ = 1;
};

}  // namespace

std::vector<Event> event_sequence(Input& input, size_t most) { return Sequence(input).make(most); }

}  // namespace sysgood::fuzz
