// Signals: asm-generic/signal.h, linux/signalfd.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto sa_flags = names("SA_???", {{"SA_RESTORER", 0x04000000},
                                                  {"SA_ONSTACK", 0x08000000},
                                                  {"SA_RESTART", 0x10000000},
                                                  {"SA_INTERRUPT", 0x20000000},
                                                  {"SA_NODEFER", 0x40000000},
                                                  {"SA_RESETHAND", 0x80000000},
                                                  {"SA_SIGINFO", 4},
                                                  {"SA_NOCLDSTOP", 1},
                                                  {"SA_NOCLDWAIT", 2},
                                                  {"SA_UNSUPPORTED", 0x400},
                                                  {"SA_EXPOSE_TAGBITS", 0x800}});
inline constexpr auto sig_how = names("SIG_???", {{"SIG_BLOCK", 0}, {"SIG_UNBLOCK", 1}, {"SIG_SETMASK", 2}});
inline constexpr auto handler_names =
    names("", {{"SIG_DFL", 0}, {"SIG_IGN", 1}, {"SIG_ERR", ~0ull, On{narrow_abis, 0xffffffff}}});
inline constexpr auto ss_flags =
    names("SS_???", {{"SS_ONSTACK", 1}, {"SS_DISABLE", 2}, {"SS_AUTODISARM", 0x80000000}});
inline constexpr auto sfd_flags = names("SFD_???", {{"SFD_CLOEXEC", 0x80000}, {"SFD_NONBLOCK", 0x800}});

inline constexpr auto pidfd_signal_flags =
    names("PIDFD_SIGNAL_???",
          {{"PIDFD_SIGNAL_THREAD", 1}, {"PIDFD_SIGNAL_THREAD_GROUP", 2}, {"PIDFD_SIGNAL_PROCESS_GROUP", 4}});

inline constexpr Type handler = one_of(handler_names, Size::word);
// What signal(2) takes and answers; SIG_ERR is an answer of the C library's alone.
inline constexpr auto set_handler_names = names("", {{"SIG_DFL", 0}, {"SIG_IGN", 1}});
inline constexpr Type set_handler = one_of(set_handler_names, Size::word);

inline constexpr auto sigaction_wide =
    record({{"sa_handler", handler, at(0)},
            {"sa_mask", sigset, at(24)},
            {"sa_flags", flags(sa_flags, Size::word), at(8)},
            {"sa_restorer", sized_as(xlong, Size::word), when("sa_flags", 0x04000000), at(16)}});
inline constexpr auto sigaction_narrow =
    record(20, {{"sa_handler", handler, at(0)},
                {"sa_mask", sigset, at(12)},
                {"sa_flags", flags(sa_flags, Size::word), at(4)},
                {"sa_restorer", sized_as(xlong, Size::word), when("sa_flags", 0x04000000), at(8)}});
inline constexpr auto sigaction = per_abi({{wide_abis, sigaction_wide}, {narrow_abis, sigaction_narrow}});

// sigaction(2) and its like have masks of one word: struct old_sigaction.
inline constexpr Type old_sigset = sized_as(sigset, Size::b4);
inline constexpr auto old_sigaction =
    record(16, {{"sa_handler", handler, at(0)},
                {"sa_mask", old_sigset, at(4)},
                {"sa_flags", flags(sa_flags, Size::word), at(8)},
                {"sa_restorer", sized_as(xlong, Size::word), when("sa_flags", 0x04000000), at(12)}});
inline constexpr auto stack = record({{"ss_sp", address}, {"ss_flags", flags(ss_flags)}, {"ss_size", usize}});

// A pointer to a mask is only looked at when its size is that of the kernel's: sigset_of("sigsetsize").
consteval Type sigset_of(std::string_view size) { return in(sigset, sized(size)); }
// pselect6's sixth argument.
inline constexpr auto sigset_with_size =
    record({{"sigmask", sigset_of("sigsetsize")}, {"sigsetsize", usize}});

inline constexpr auto sigev_names =
    names("SIGEV_???", {{"SIGEV_SIGNAL", 0}, {"SIGEV_NONE", 1}, {"SIGEV_THREAD", 2}, {"SIGEV_THREAD_ID", 4}});
inline constexpr auto sigval_wide = record(8, {{"sival_int", s32, at(0)}, {"sival_ptr", address, at(0)}});
inline constexpr auto sigval_narrow = record(4, {{"sival_int", s32, at(0)}, {"sival_ptr", address, at(0)}});
inline constexpr auto sigval = per_abi({{wide_abis, sigval_wide}, {narrow_abis, sigval_narrow}});
// Where no signal is meant the number is only a number.
inline constexpr auto sigev_signals = cases({{0, signo}, {2, signo}, {4, signo}, otherwise(u32)});
consteval auto sigevent_of(int word) {
  return record(64, {{"sigev_value", sigval, when_not("sigev_value", 0), at(0)},
                     {"sigev_signo", select("sigev_notify", sigev_signals), at(word)},
                     {"sigev_notify", one_of(sigev_names), at(word + 4)},
                     {"sigev_notify_thread_id", pid, when_is("sigev_notify", 4), at(word + 8)},
                     {"sigev_notify_function", address, when_is("sigev_notify", 2), at(word + 8)},
                     {"sigev_notify_attributes", address, when_is("sigev_notify", 2), at(2 * word + 8)}});
}
inline constexpr auto sigevent_wide = sigevent_of(8), sigevent_narrow = sigevent_of(4);
inline constexpr auto sigevent = per_abi({{wide_abis, sigevent_wide}, {narrow_abis, sigevent_narrow}});

}  // namespace sysgood::describe
