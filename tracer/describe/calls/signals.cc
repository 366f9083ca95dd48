// Signals: signal(7), sigaction(2), kill(2), signalfd(2).
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/siginfo.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

constexpr Type mask_size = usize;

// The one call that gives a part of a set: "if (sigsetsize > sizeof(*uset)) return -EINVAL"
// (kernel/signal.c).
constexpr auto pending_by_size = cases({{1, out(sized_as(sigset, Size::b1))},
                                        {2, out(sized_as(sigset, Size::b2))},
                                        {4, out(sized_as(sigset, Size::b4))},
                                        otherwise(out(sigset, sized("sigsetsize")))});

constexpr Syscall calls[] = {
    {"kill", {{"pid", pid}, {"sig", signo}}},
    {"pidfd_send_signal",
     {{"pidfd", fd}, {"sig", signo}, {"info", in(siginfo)}, {"flags", flags(pidfd_signal_flags)}}},
    {"rt_sigaction",
     {{"sig", signo}, {"act", in(sigaction)}, {"oact", out(sigaction)}, {"sigsetsize", mask_size}}},
    {"rt_sigpending", {{"uset", select("sigsetsize", pending_by_size)}, {"sigsetsize", mask_size}}},
    {"rt_sigprocmask",
     {{"how", one_of(sig_how)},
      {"nset", in(sigset, sized("sigsetsize"))},
      {"oset", out(sigset, sized("sigsetsize"))},
      {"sigsetsize", mask_size}}},
    {"rt_sigqueueinfo", {{"pid", pid}, {"sig", signo}, {"uinfo", in(siginfo)}}},
    {"rt_sigreturn", {{"frame", hook(Hook::sigframe_mask)}}},
    {"rt_sigsuspend", {{"unewset", in(sigset, sized("sigsetsize"))}, {"sigsetsize", mask_size}}},
    {"rt_sigtimedwait",
     {{"uthese", in(sigset, sized("sigsetsize"))},
      {"uinfo", out(siginfo)},
      {"uts", in(timespec)},
      {"sigsetsize", mask_size}},
     Returns::signal},
    {"rt_tgsigqueueinfo", {{"tgid", pid}, {"pid", pid}, {"sig", signo}, {"uinfo", in(siginfo)}}},
    {"sigaltstack", {{"uss", in(stack)}, {"uoss", out(stack)}}},
    {"signalfd",
     {{"ufd", fd}, {"user_mask", in(sigset, sized("sizemask"))}, {"sizemask", mask_size}},
     Returns::descriptor},
    {"signalfd4",
     {{"ufd", fd},
      {"user_mask", in(sigset, sized("sizemask"))},
      {"sizemask", mask_size},
      {"flags", flags(sfd_flags)}},
     Returns::descriptor},
    {"tgkill", {{"tgid", pid}, {"pid", pid}, {"sig", signo}}},
    {"tkill", {{"pid", pid}, {"sig", signo}}},
    Syscall{"pause"},
    Syscall{"restart_syscall"},
};

}  // namespace

constinit const Family signal_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
