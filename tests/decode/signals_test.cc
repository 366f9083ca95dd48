// The signal and timer families as text.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

TEST(SignalCalls, Text) {
  const Row rows[] = {
      {{.name = "kill", .arguments = {uint64_t(-1), 15}, .result = 0}, "kill(-1, SIGTERM) = 0"},
      {{.name = "kill", .arguments = {1, 0}, .result = -1},
       "kill(1, 0) = -1 EPERM (Operation not permitted)"},
      {{.name = "rt_sigaction",
        .arguments = {10, 0x1000, 0x2000, 8},
        .memory = FakeMemory().u64(0x1000, {0x401000, 0x14000004, 0x402000, 0x200}).u64(0x2000, {1, 0, 0, 0}),
        .result = 0},
       "rt_sigaction(SIGUSR1, {sa_handler=0x401000, sa_mask=[USR1], "
       "sa_flags=SA_RESTORER|SA_RESTART|SA_SIGINFO, "
       "sa_restorer=0x402000}, {sa_handler=SIG_IGN, sa_mask=[], sa_flags=0}, 8) = 0"},
      {{.name = "rt_sigaction", .arguments = {9, 0, 0, 8}, .result = -22},
       "rt_sigaction(SIGKILL, NULL, NULL, 8) = -1 EINVAL (Invalid argument)"},
      {{.name = "rt_sigprocmask",
        .arguments = {0, 0x1000, 0x2000, 8},
        .memory = FakeMemory().u64(0x1000, {~0ull}).u64(0x2000, {0x400000200}),
        .result = 0},
       "rt_sigprocmask(SIG_BLOCK, ~[], [USR1 RT_3], 8) = 0"},
      {{.name = "rt_sigprocmask",
        .arguments = {2, 0x1000, 0x2000, 8},
        .memory = FakeMemory().u64(0x1000, {0})},
       "rt_sigprocmask(SIG_SETMASK, [], "},
      {{.name = "rt_sigprocmask", .arguments = {7, 0x1000, 0, 8}, .result = -14},
       "rt_sigprocmask(0x7 /* SIG_??? */, 0x1000, NULL, 8) = -1 EFAULT (Bad address)"},
      {{.name = "rt_sigtimedwait",
        .arguments = {0x1000, 0x2000, 0x3000, 8},
        .memory = FakeMemory()
                      .u64(0x1000, {0x200})
                      .u32(0x2000, {10, 0, 0xfffffffa, 0, 1234, 1000})
                      .zeros(0x2018, 104)
                      .u64(0x3000, {5, 7}),
        .result = 10},
       "rt_sigtimedwait([USR1], {si_signo=SIGUSR1, si_code=SI_TKILL, si_pid=1234, si_uid=1000}, {tv_sec=5, "
       "tv_nsec=7}, 8) = 10 (SIGUSR1)"},
      {{.name = "sigaltstack",
        .arguments = {0x1000, 0},
        .memory = FakeMemory().u64(0x1000, {0x7f0000, 0x2, 0x2000}),
        .result = 0},
       "sigaltstack({ss_sp=0x7f0000, ss_flags=SS_DISABLE, ss_size=8192}, NULL) = 0"},
      {{.name = "rt_sigreturn", .memory = FakeMemory().u64(0x5000 + 296, {1}), .result = -4, .sp = 0x5000},
       "rt_sigreturn({mask=[HUP]}) = -1 EINTR (Interrupted system call)"},
      {{.abi = Abi::aarch64,
        .name = "rt_sigreturn",
        .memory = FakeMemory().u64(0x5000 + 168, {0}),
        .result = 5,
        .sp = 0x5000},
       "rt_sigreturn({mask=[]}) = 5"},
      {{.name = "signalfd4",
        .arguments = {uint64_t(-1), 0x1000, 8, 0x80800},
        .memory = FakeMemory().u64(0x1000, {0x200}),
        .result = 5},
       "signalfd4(-1, [USR1], 8, SFD_CLOEXEC|SFD_NONBLOCK) = 5"},
      {{.name = "pause", .result = -514}, "pause() = ? ERESTARTNOHAND (To be restarted if no handler)"},
      {{.name = "timer_create",
        .arguments = {0, 0x1000, 0x2000},
        .memory = FakeMemory().zeros(0x1000, 64).u32(0x1000, {3, 0, 10, 0}).u32(0x2000, {0}),
        .result = 0},
       "timer_create(CLOCK_REALTIME, {sigev_value={sival_int=3, sival_ptr=0x3}, sigev_signo=SIGUSR1, "
       "sigev_notify=SIGEV_SIGNAL}, [0]) = 0"},
      {{.name = "timer_create",
        .arguments = {0, 0x1000, 0x2000},
        .memory = FakeMemory().zeros(0x1000, 64).u32(0x1000, {0, 0, 10, 0}).u32(0x2000, {0}),
        .result = 0},
       "timer_create(CLOCK_REALTIME, {sigev_signo=SIGUSR1, sigev_notify=SIGEV_SIGNAL}, [0]) = 0"},
      {{.name = "timer_settime",
        .arguments = {0, 1, 0x1000, 0},
        .memory = FakeMemory().u64(0x1000, {0, 0, 1, 2}),
        .result = 0},
       "timer_settime(0, TIMER_ABSTIME, {it_interval={tv_sec=0, tv_nsec=0}, it_value={tv_sec=1, tv_nsec=2}}, "
       "NULL) = "
       "0"},
      {{.name = "clock_nanosleep",
        .arguments = {1, 0, 0x1000, 0x2000},
        .memory = FakeMemory().u64(0x1000, {1, 5}).u64(0x2000, {0, 9}),
        .result = -516},
       "clock_nanosleep(CLOCK_MONOTONIC, 0, {tv_sec=1, tv_nsec=5}, {tv_sec=0, tv_nsec=9}) = ? "
       "ERESTART_RESTARTBLOCK "
       "(Interrupted by signal)"},
      {{.name = "nanosleep",
        .arguments = {0x1000, 0x2000},
        .memory = FakeMemory().u64(0x1000, {1, 5}).u64(0x2000, {0, 9}),
        .result = 0},
       "nanosleep({tv_sec=1, tv_nsec=5}, 0x2000) = 0"},
      // Nothing is left where the call was not interrupted.
      {{.name = "nanosleep",
        .arguments = {0x1000, 0x2000},
        .memory = FakeMemory().u64(0x1000, {1, 5}).u64(0x2000, {0, 9}),
        .result = -14},
       "nanosleep({tv_sec=1, tv_nsec=5}, 0x2000) = -1 EFAULT (Bad address)"},
      {{.name = "rt_sigaction",
        .arguments = {10, 0x1000, 0, 8},
        .memory = FakeMemory().u64(0x1000, {1, 0x30000007, 0, 0}),
        .result = 0},
       "rt_sigaction(SIGUSR1, {sa_handler=SIG_IGN, sa_mask=[], "
       "sa_flags=SA_RESTART|SA_INTERRUPT|SA_SIGINFO|SA_NOCLDSTOP|SA_NOCLDWAIT}, NULL, 8) = 0"},
      // A mask of a size that is not the kernel's is not looked at.
      {{.name = "rt_sigprocmask",
        .arguments = {0, 0x1000, 0x2000, 4},
        .memory = FakeMemory().u64(0x1000, {0x200}).u64(0x2000, {0}),
        .result = -22},
       "rt_sigprocmask(SIG_BLOCK, 0x1000, 0x2000, 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "rt_sigpending",
        .arguments = {0x1000, 8},
        .memory = FakeMemory().u64(0x1000, {0x200}),
        .result = 0},
       "rt_sigpending([USR1], 8) = 0"},
      {{.name = "rt_sigsuspend",
        .arguments = {0x1000, 8},
        .memory = FakeMemory().u64(0x1000, {0}),
        .result = -514},
       "rt_sigsuspend([], 8) = ? ERESTARTNOHAND (To be restarted if no handler)"},
      {{.name = "rt_sigtimedwait",
        .arguments = {0x1000, 0, 0, 4},
        .memory = FakeMemory().u64(0x1000, {0x200}),
        .result = -22},
       "rt_sigtimedwait(0x1000, NULL, NULL, 4) = -1 EINVAL (Invalid argument)"},
      {{.name = "signalfd4", .arguments = {uint64_t(-1), 0, 8, 1}, .result = -14},
       "signalfd4(-1, NULL, 8, 0x1 /* SFD_??? */) = -1 EFAULT (Bad address)"},
      {{.name = "rt_sigaction",
        .arguments = {9, 0x1000, 0, 8},
        .memory = FakeMemory().u64(0x1000, {0x401000, 0xffffffff80000000, 0, 0}),
        .result = -22},
       "rt_sigaction(SIGKILL, {sa_handler=0x401000, sa_mask=[], sa_flags=SA_RESETHAND|0xffffffff00000000}, "
       "NULL, 8) = -1 EINVAL (Invalid argument)"},
      {{.name = "rt_sigaction",
        .arguments = {34, 0x1000, 0, 8},
        .memory = FakeMemory().u64(0x1000, {~0ull, 0x100000000, 0, 0}),
        .result = 0},
       "rt_sigaction(SIGRT_2, {sa_handler=SIG_ERR, sa_mask=[], sa_flags=0x100000000 /* SA_??? */}, NULL, 8) "
       "= "
       "0"},
      {{.name = "sigaltstack",
        .arguments = {0x1000, 0},
        .memory = FakeMemory().u64(0x1000, {0, 0x80000001, 2}),
        .result = -12},
       "sigaltstack({ss_sp=NULL, ss_flags=SS_ONSTACK|SS_AUTODISARM, ss_size=2}, NULL) = -1 ENOMEM (Cannot "
       "allocate memory)"},
      {{.name = "rt_sigqueueinfo",
        .arguments = {1 << 30, 10, 0x1000},
        .memory = FakeMemory().u32(0x1000, {10, 5, uint64_t(-1), 0, 1, 2, 3}).zeros(0x101c, 100),
        .result = -3},
       "rt_sigqueueinfo(1073741824, SIGUSR1, {si_signo=SIGUSR1, si_code=SI_QUEUE, si_errno=EIO, si_pid=1, "
       "si_uid=2, si_int=3, si_ptr=0x3}) = -1 ESRCH (No such process)"},
      {{.name = "rt_sigqueueinfo",
        .arguments = {1 << 30, 10, 0x1000},
        .memory = FakeMemory().zeros(0x1000, 128),
        .result = -3},
       "rt_sigqueueinfo(1073741824, SIGUSR1, {}) = -1 ESRCH (No such process)"},
      {{.name = "tkill", .arguments = {1 << 30, uint64_t(-1)}, .result = -3},
       "tkill(1073741824, -1) = -1 ESRCH (No such process)"},
      {{.name = "nanosleep",
        .arguments = {0x1000, 0},
        .memory = FakeMemory().u64(0x1000, {uint64_t(-2), uint64_t(-3)}),
        .result = -22},
       "nanosleep({tv_sec=-2, tv_nsec=18446744073709551613}, NULL) = -1 EINVAL (Invalid argument)"},
      {{.name = "setitimer",
        .arguments = {1, 0x1000, 0x2000},
        .memory = FakeMemory().u64(0x1000, {0, 1, 2, uint64_t(-1)}),
        .result = -22},
       "setitimer(ITIMER_VIRTUAL, {it_interval={tv_sec=0, tv_usec=1}, it_value={tv_sec=2, "
       "tv_usec=18446744073709551615}}, 0x2000) = -1 EINVAL (Invalid argument)"},
      {{.name = "time", .arguments = {0}, .result = 0}, "time(NULL) = 0"},
      {{.name = "timer_create",
        .arguments = {0, 0x1000, 0x2000},
        .memory = FakeMemory().zeros(0x1000, 64).u32(0x1000, {3, 0, 10, 1}).u32(0x2000, {3}),
        .result = 0},
       "timer_create(CLOCK_REALTIME, {sigev_value={sival_int=3, sival_ptr=0x3}, sigev_signo=10, "
       "sigev_notify=SIGEV_NONE}, [3]) = 0"},
      {{.name = "timer_create",
        .arguments = {0, 0x1000, 0x2000},
        .memory = FakeMemory().zeros(0x1000, 64).u32(0x1000, {3, 0, 10, 4, 77}),
        .result = -22},
       "timer_create(CLOCK_REALTIME, {sigev_value={sival_int=3, sival_ptr=0x3}, sigev_signo=SIGUSR1, "
       "sigev_notify=SIGEV_THREAD_ID, sigev_notify_thread_id=77}, 0x2000) = -1 EINVAL (Invalid argument)"},
      {{.name = "timer_create",
        .arguments = {0, 0x1000, 0x2000},
        .memory = FakeMemory().zeros(0x1000, 64).u32(0x1000, {3, 0, 10, 2, 5, 0, 9}).u32(0x2000, {2}),
        .result = 0},
       "timer_create(CLOCK_REALTIME, {sigev_value={sival_int=3, sival_ptr=0x3}, sigev_signo=SIGUSR1, "
       "sigev_notify=SIGEV_THREAD, sigev_notify_function=0x5, sigev_notify_attributes=0x9}, [2]) = 0"},
  };
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

TEST(TimeCalls, TheTimeIsShownAsADate) {
  setenv("TZ", "UTC", 1);
  tzset();
  EXPECT_EQ(text_of({.name = "time",
                     .arguments = {0x1000},
                     .memory = FakeMemory().u64(0x1000, {1795232804}),
                     .result = 1795232804}),
            "time([1795232804 /* 2026-11-21T03:46:44+0000 */]) = 1795232804 (2026-11-21T03:46:44+0000)");
  unsetenv("TZ");
  tzset();
}

}  // namespace
}  // namespace sysgood::testing
