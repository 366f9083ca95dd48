// Which arm of siginfo_t is shown: by signal, code, and what is zero. The texts are strace 6.1's for
// rt_sigqueueinfo(2), which shows what any program makes up; where they differ from it a comment says so.
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "tracer/decode/decode.h"
#include "tracer/render/text_value.h"

namespace sysgood {
namespace {

struct Info {
  int32_t signo, code;
  std::array<uint32_t, 10> words{};  // from byte 16 on
  int32_t error = 0;
};

std::string text(const Info& info, Abi abi = Abi::x86_64) {
  std::array<std::byte, 128> bytes{};
  const int32_t head[] = {info.signo, info.error, info.code};
  std::memcpy(bytes.data(), head, sizeof head);
  std::memcpy(bytes.data() + 16, info.words.data(), sizeof info.words);
  Arena arena;
  std::string out;
  append_value(out, *decode_siginfo(abi, bytes, arena), abi, {});
  return out;
}

constexpr int usr1 = 10, ill = 4, trap = 5, bus = 7, segv = 11, chld = 17, io = 29, sys = 31, rt = 34;
constexpr int si_asyncio = -4, si_dethread = -7, si_asyncnl = -60;
constexpr int si_queue = -1, si_timer = -2, si_mesgq = -3, si_sigio = -5, si_tkill = -6, si_kernel = 0x80;

TEST(Siginfo, WhatProgramsSend) {
  EXPECT_EQ(text({usr1, 0, {1, 2}}), "{si_signo=SIGUSR1, si_code=SI_USER, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({usr1, 0, {1, 2, 3}}), "{si_signo=SIGUSR1, si_code=SI_USER, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({usr1, si_tkill, {1, 2, 3}}), "{si_signo=SIGUSR1, si_code=SI_TKILL, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({rt, si_queue, {1, 2, 3, 4}}),
            "{si_signo=SIGRT_2, si_code=SI_QUEUE, si_pid=1, si_uid=2, si_int=3, si_ptr=0x400000003}");
  EXPECT_EQ(text({rt, si_queue, {1, 2, 0, 4}}),
            "{si_signo=SIGRT_2, si_code=SI_QUEUE, si_pid=1, si_uid=2, si_int=0, si_ptr=0x400000000}");
  EXPECT_EQ(text({rt, si_queue, {1, 2}}), "{si_signo=SIGRT_2, si_code=SI_QUEUE, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({usr1, si_mesgq, {1, 2}}), "{si_signo=SIGUSR1, si_code=SI_MESGQ, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({usr1, si_timer, {1, 2}}),
            "{si_signo=SIGUSR1, si_code=SI_TIMER, si_timerid=0x1, si_overrun=2, si_int=0, si_ptr=NULL}");
  EXPECT_EQ(text({usr1, si_sigio, {1, 2, 3}}),
            "{si_signo=SIGUSR1, si_code=SI_SIGIO, si_band=8589934593, si_fd=3}");
  EXPECT_EQ(text({usr1, -100, {1, 2}}), "{si_signo=SIGUSR1, si_code=0xffffff9c, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({usr1, si_queue, {1, 2}, 5}),
            "{si_signo=SIGUSR1, si_code=SI_QUEUE, si_errno=EIO, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({77, si_queue, {1, 2}}), "{si_signo=77, si_code=SI_QUEUE, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({0, 0, {1, 2}}), "{}");
}

// Negative codes are a program's, whatever the signal: its number means nothing for the arm then.
TEST(Siginfo, WhatProgramsMakeUp) {
  const struct {
    int code;
    std::string_view name;
  } codes[] = {{si_queue, "SI_QUEUE"},       {si_mesgq, "SI_MESGQ"},     {si_asyncio, "SI_ASYNCIO"},
               {si_dethread, "SI_DETHREAD"}, {si_asyncnl, "SI_ASYNCNL"}, {-8, "0xfffffff8"},
               {-100, "0xffffff9c"},         {INT32_MIN, "0x80000000"}};
  const struct {
    int signal;
    std::string_view name;
  } signals[] = {{ill, "SIGILL"},   {trap, "SIGTRAP"}, {bus, "SIGBUS"}, {8, "SIGFPE"},  {segv, "SIGSEGV"},
                 {chld, "SIGCHLD"}, {io, "SIGIO"},     {sys, "SIGSYS"}, {rt, "SIGRT_2"}};
  for (const auto& code : codes)
    for (const auto& signal : signals) {
      std::string head("{si_signo=");
      head.append(signal.name).append(", si_code=").append(code.name).append(", si_pid=1, si_uid=2");
      EXPECT_EQ(text({signal.signal, code.code, {1, 2}}), head + "}");
      EXPECT_EQ(text({signal.signal, code.code, {1, 2, 3}}), head + ", si_int=3, si_ptr=0x3}");
      EXPECT_EQ(text({signal.signal, code.code, {1, 2, 0xffffffff, 0x7f00}}),
                head + ", si_int=-1, si_ptr=0x7f00ffffffff}");
    }
  EXPECT_EQ(text({segv, si_tkill, {1, 2}}), "{si_signo=SIGSEGV, si_code=SI_TKILL, si_pid=1, si_uid=2}");
  EXPECT_EQ(text({chld, si_timer, {1, 2, 3}}),
            "{si_signo=SIGCHLD, si_code=SI_TIMER, si_timerid=0x1, si_overrun=2, si_int=3, si_ptr=0x3}");
  EXPECT_EQ(text({io, si_sigio, {0x41, 0, 3}}), "{si_signo=SIGIO, si_code=SI_SIGIO, si_band=65, si_fd=3}");
}

TEST(Siginfo, WhatTheKernelSends) {
  EXPECT_EQ(text({14, si_kernel}), "{si_signo=SIGALRM, si_code=SI_KERNEL}");
  EXPECT_EQ(text({usr1, si_kernel, {1, 0}}), "{si_signo=SIGUSR1, si_code=SI_KERNEL, si_pid=1, si_uid=0}");
  EXPECT_EQ(text({usr1, si_kernel, {0, 0, 3}}),
            "{si_signo=SIGUSR1, si_code=SI_KERNEL, si_int=3, si_ptr=0x3}");
  EXPECT_EQ(text({usr1, si_kernel, {0, 2, 3}}),
            "{si_signo=SIGUSR1, si_code=SI_KERNEL, si_pid=0, si_uid=2, si_int=3, si_ptr=0x3}");
  EXPECT_EQ(text({segv, si_kernel}), "{si_signo=SIGSEGV, si_code=SI_KERNEL, si_addr=NULL}");
  EXPECT_EQ(text({trap, si_kernel}), "{si_signo=SIGTRAP, si_code=SI_KERNEL, si_addr=NULL}");
  EXPECT_EQ(text({io, si_kernel, {1, 2, 3}}), "{si_signo=SIGIO, si_code=SI_KERNEL}");
  EXPECT_EQ(text({usr1, 7, {1, 2}}), "{si_signo=SIGUSR1, si_code=0x7, si_pid=1, si_uid=2}");
  // F_SETSIG sends any signal with the codes of SIGIO; strace takes them for a sender.
  EXPECT_EQ(text({rt, 1, {0x41, 0, 3}}), "{si_signo=SIGRT_2, si_code=POLL_IN, si_band=65, si_fd=3}");
}

TEST(Siginfo, Faults) {
  EXPECT_EQ(text({segv, 1, {1, 2}}), "{si_signo=SIGSEGV, si_code=SEGV_MAPERR, si_addr=0x200000001}");
  EXPECT_EQ(text({segv, 3, {1, 2, 0, 0, 5, 6, 7, 8}}),
            "{si_signo=SIGSEGV, si_code=SEGV_BNDERR, si_addr=0x200000001, si_lower=0x600000005, "
            "si_upper=0x800000007}");
  EXPECT_EQ(text({segv, 4, {1, 2, 0, 0, 5}}),
            "{si_signo=SIGSEGV, si_code=SEGV_PKUERR, si_addr=0x200000001, si_pkey=5}");
  EXPECT_EQ(text({segv, 99, {1}}), "{si_signo=SIGSEGV, si_code=0x63, si_addr=0x1}");
  EXPECT_EQ(text({bus, 1, {1}}), "{si_signo=SIGBUS, si_code=BUS_ADRALN, si_addr=0x1}");
  EXPECT_EQ(text({bus, 4, {1, 0, 12}}),
            "{si_signo=SIGBUS, si_code=BUS_MCEERR_AR, si_addr=0x1, si_addr_lsb=0xc}");
  EXPECT_EQ(text({ill, 2, {1}}), "{si_signo=SIGILL, si_code=ILL_ILLOPN, si_addr=0x1}");
  EXPECT_EQ(text({8, 1, {1}}), "{si_signo=SIGFPE, si_code=FPE_INTDIV, si_addr=0x1}");
  EXPECT_EQ(text({trap, 1, {1}}), "{si_signo=SIGTRAP, si_code=TRAP_BRKPT, si_addr=0x1}");
}

// Every code by its name, the arm that it has, and the first code that has neither.
TEST(Siginfo, CodesOfFaults) {
  struct Codes {
    int signal;
    std::string_view name;
    std::vector<std::string_view> codes;  // from 1 on
  };
  const Codes all[] = {
      {ill,
       "SIGILL",
       {"ILL_ILLOPC", "ILL_ILLOPN", "ILL_ILLADR", "ILL_ILLTRP", "ILL_PRVOPC", "ILL_PRVREG", "ILL_COPROC",
        "ILL_BADSTK", "ILL_BADIADDR"}},
      {8,
       "SIGFPE",
       {"FPE_INTDIV", "FPE_INTOVF", "FPE_FLTDIV", "FPE_FLTOVF", "FPE_FLTUND", "FPE_FLTRES", "FPE_FLTINV",
        "FPE_FLTSUB"}},
      {segv, "SIGSEGV", {"SEGV_MAPERR", "SEGV_ACCERR"}},
      {bus, "SIGBUS", {"BUS_ADRALN", "BUS_ADRERR", "BUS_OBJERR"}},
      {trap, "SIGTRAP", {"TRAP_BRKPT", "TRAP_TRACE", "TRAP_BRANCH", "TRAP_HWBKPT", "TRAP_UNK"}},
  };
  for (const Codes& of : all) {
    int code = 0;
    for (const std::string_view name : of.codes)
      EXPECT_EQ(text({of.signal, ++code, {0x10}}),
                "{si_signo=" + std::string(of.name) + ", si_code=" + std::string(name) + ", si_addr=0x10}");
    EXPECT_EQ(text({of.signal, 0x63, {0x10}}),
              "{si_signo=" + std::string(of.name) + ", si_code=0x63, si_addr=0x10}");
    EXPECT_EQ(text({of.signal, 0x81, {0x10}}),
              "{si_signo=" + std::string(of.name) + ", si_code=0x81, si_addr=0x10}");
  }
  EXPECT_EQ(text({segv, 9, {1}}), "{si_signo=SIGSEGV, si_code=SEGV_MTESERR, si_addr=0x1}");
  EXPECT_EQ(text({segv, 10, {1}}), "{si_signo=SIGSEGV, si_code=SEGV_CPERR, si_addr=0x1}");
  EXPECT_EQ(text({bus, 5, {1, 0, 21}}),
            "{si_signo=SIGBUS, si_code=BUS_MCEERR_AO, si_addr=0x1, si_addr_lsb=0x15}");
  EXPECT_EQ(text({8, 14, {1}}), "{si_signo=SIGFPE, si_code=FPE_FLTUNK, si_addr=0x1}");
  // What the program asked perf_event_open(2) for; strace leaves it out.
  EXPECT_EQ(text({trap, 6, {1, 0, 0xbeef, 0x12, 1, 1}}),
            "{si_signo=SIGTRAP, si_code=TRAP_PERF, si_addr=0x1, si_perf_data=0x120000beef, si_perf_type=1, "
            "si_perf_flags=0x1}");
}

TEST(Siginfo, CodesOfPolling) {
  const std::string_view codes[] = {"POLL_IN", "POLL_OUT", "POLL_MSG", "POLL_ERR", "POLL_PRI", "POLL_HUP"};
  int code = 0;
  for (const std::string_view name : codes)
    EXPECT_EQ(text({io, ++code, {0x41, 0, 3}}),
              "{si_signo=SIGIO, si_code=" + std::string(name) + ", si_band=65, si_fd=3}");
  EXPECT_EQ(text({io, 7, {0x41, 0, 3}}), "{si_signo=SIGIO, si_code=0x7}");
}

TEST(Siginfo, CodesOfChildren) {
  const std::string_view codes[] = {"CLD_KILLED",  "CLD_DUMPED",    "CLD_TRAPPED",
                                    "CLD_STOPPED", "CLD_CONTINUED", "0x7"};
  int code = 1;
  for (const std::string_view name : codes)
    EXPECT_EQ(text({chld, ++code, {1, 2, 11}}),
              "{si_signo=SIGCHLD, si_code=" + std::string(name) +
                  ", si_pid=1, si_uid=2, si_status=SIGSEGV, si_utime=0, si_stime=0}");
}

TEST(Siginfo, Children) {
  EXPECT_EQ(
      text({chld, 1, {1, 2, 3, 0, 5, 0, 100}}),
      "{si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=1, si_uid=2, si_status=3, si_utime=5 /* 0.05 s */, "
      "si_stime=100 /* 1.00 s */}");
  EXPECT_EQ(text({chld, 2, {1, 2, 9}}),
            "{si_signo=SIGCHLD, si_code=CLD_KILLED, si_pid=1, si_uid=2, si_status=SIGKILL, si_utime=0, "
            "si_stime=0}");
  EXPECT_EQ(text({chld, 0, {1, 2, 3}}), "{si_signo=SIGCHLD, si_code=SI_USER, si_pid=1, si_uid=2}");
}

TEST(Siginfo, Seccomp) {
  EXPECT_EQ(text({sys, 1, {1, 2, 39, 0xC000003E}}),
            "{si_signo=SIGSYS, si_code=SYS_SECCOMP, si_call_addr=0x200000001, si_syscall=__NR_getpid, "
            "si_arch=AUDIT_ARCH_X86_64}");
  EXPECT_EQ(text({sys, 1, {1, 2, 172, 0xC00000B7}}, Abi::aarch64),
            "{si_signo=SIGSYS, si_code=SYS_SECCOMP, si_call_addr=0x200000001, si_syscall=__NR_getpid, "
            "si_arch=AUDIT_ARCH_AARCH64}");
  EXPECT_EQ(text({sys, 1, {0, 0, 39, 0x40000028}}),
            "{si_signo=SIGSYS, si_code=SYS_SECCOMP, si_call_addr=NULL, si_syscall=39, "
            "si_arch=AUDIT_ARCH_ARM}");
  EXPECT_EQ(text({sys, 2, {0, 0, 3, 0}}),
            "{si_signo=SIGSYS, si_code=SYS_USER_DISPATCH, si_call_addr=NULL, si_syscall=3, "
            "si_arch=0 /* AUDIT_ARCH_??? */}");
  EXPECT_EQ(text({sys, 99, {1, 0, 39, 0xC000003E}}),
            "{si_signo=SIGSYS, si_code=0x63, si_call_addr=0x1, si_syscall=__NR_getpid, "
            "si_arch=AUDIT_ARCH_X86_64}");
}

}  // namespace
}  // namespace sysgood
