// seccomp(2) and its filters as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {
namespace {

// Instructions at 0x3000, a program of `n` of them at 0x2000.
FakeMemory filter(uint16_t n) {
  auto instruction = [](uint64_t code, uint64_t jt, uint64_t jf, uint64_t k) {
    return code | jt << 16 | jf << 24 | k << 32;
  };
  return FakeMemory()
      .u64(0x2000, {n, 0x3000})
      .u64(0x3000,
           {instruction(0x20, 0, 0, 4), instruction(0x15, 1, 2, 0xc000003e), instruction(0x6, 0, 0, 0x50001),
            instruction(0x16, 0, 0, 0), instruction(0x6, 0, 0, 0x12340000), instruction(0x54, 0, 0, 7)});
}

TEST(ProcessCalls, Seccomp) {
  check({
      {{.name = "seccomp", .arguments = {0, 0, 0}, .result = 0},
       "seccomp(SECCOMP_SET_MODE_STRICT, 0, NULL) = 0"},
      {{.name = "seccomp", .arguments = {1, 9, 0x2000}, .memory = filter(6), .result = 3},
       "seccomp(SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC|SECCOMP_FILTER_FLAG_NEW_LISTENER, {len=6, "
       "filter=0x3000}) = 3"},
      {{.name = "seccomp",
        .arguments = {1, 0, 0x2000},
        .memory = filter(6),
        .result = 0,
        .style = {.verbose = true}},
       "seccomp(SECCOMP_SET_MODE_FILTER, 0, {len=6, filter=[BPF_STMT(BPF_LD|BPF_W|BPF_ABS, 0x4), "
       "BPF_JUMP(BPF_JMP|BPF_K|BPF_JEQ, 0xc000003e, 0x1, 0x2), BPF_STMT(BPF_RET|BPF_K, "
       "SECCOMP_RET_ERRNO|0x1), "
       "BPF_STMT(BPF_RET|BPF_A, SECCOMP_RET_KILL_THREAD), BPF_STMT(BPF_RET|BPF_K, 0x12340000 /* "
       "SECCOMP_RET_??? "
       "*/), BPF_STMT(BPF_ALU|BPF_K|BPF_AND, 0x7)]}) = 0"},
      {{.name = "seccomp",
        .arguments = {2, 0, 0x1000},
        .memory = FakeMemory().u32(0x1000, {0x7fff0000}),
        .result = 0},
       "seccomp(SECCOMP_GET_ACTION_AVAIL, 0, [SECCOMP_RET_ALLOW]) = 0"},
      {{.name = "seccomp",
        .arguments = {3, 0, 0x1000},
        .memory = FakeMemory().u16(0x1000, {80, 24, 64}),
        .result = 0},
       "seccomp(SECCOMP_GET_NOTIF_SIZES, 0, {seccomp_notif=80, seccomp_notif_resp=24, seccomp_data=64}) = 0"},
      {{.name = "seccomp", .arguments = {4, 5, 0x1000}, .result = -22},
       "seccomp(0x4 /* SECCOMP_SET_MODE_??? */, 0x5, 0x1000) = -1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
