// Scheduling and priorities as text.
#include <gtest/gtest.h>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {
namespace {

TEST(ProcessCalls, Scheduling) {
  const FakeMemory attr = FakeMemory()
                              .u32(0x1000, {56, 0})
                              .u64(0x1008, {0x60})
                              .u32(0x1010, {0xfffffffb, 0})
                              .u64(0x1018, {1, 2, 3})
                              .u32(0x1030, {100, 900});
  check({
      {{.name = "sched_getaffinity",
        .arguments = {0, 128, 0x1000},
        .memory = FakeMemory().u64(0x1000, {0x8000000000000005}),
        .result = 8},
       "sched_getaffinity(0, 128, [0 2 63]) = 8"},
      {{.name = "sched_getaffinity", .arguments = {0, 8, 0x1000}}, "sched_getaffinity(0, 8, "},
      {{.name = "sched_getaffinity", .arguments = {0, 1, 0x1000}, .result = -22},
       "sched_getaffinity(0, 1, 0x1000) = -1 EINVAL (Invalid argument)"},
      {{.name = "sched_setaffinity",
        .arguments = {0, 3, 0x1000},
        .memory = FakeMemory().u8(0x1000, {5, 0, 0x80}),
        .result = 0},
       "sched_setaffinity(0, 3, [0 2 23]) = 0"},
      {{.name = "sched_setaffinity", .arguments = {0, 0, 0x1000}, .result = -22},
       "sched_setaffinity(0, 0, []) = -1 EINVAL (Invalid argument)"},
      {{.name = "sched_setaffinity",
        .arguments = {0, 256, 0x1000},
        .memory = FakeMemory().zeros(0x1000, 256).u8(0x1000, {2}),
        .result = 0},
       "sched_setaffinity(0, 256, [1 ...]) = 0"},
      {{.name = "sched_getscheduler", .arguments = {0}, .result = 3},
       "sched_getscheduler(0) = 3 (SCHED_BATCH)"},
      {{.name = "sched_setscheduler",
        .arguments = {0, 1, 0x1000},
        .memory = FakeMemory().u32(0x1000, {50}),
        .result = 0},
       "sched_setscheduler(0, SCHED_FIFO, [50]) = 0"},
      {{.name = "sched_get_priority_max", .arguments = {8}, .result = -22},
       "sched_get_priority_max(0x8 /* SCHED_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "sched_getparam",
        .arguments = {0, 0x1000},
        .memory = FakeMemory().u32(0x1000, {5}),
        .result = 0},
       "sched_getparam(0, [5]) = 0"},
      {{.name = "sched_getattr", .arguments = {0, 0x1000, 4096, 0}, .memory = attr, .result = 0},
       "sched_getattr(0, {size=56, sched_policy=SCHED_OTHER, sched_flags=SCHED_FLAG_UTIL_CLAMP_MIN|"
       "SCHED_FLAG_UTIL_CLAMP_MAX, sched_nice=-5, sched_priority=0, sched_runtime=1, sched_deadline=2, "
       "sched_period=3, sched_util_min=100, sched_util_max=900}, 4096, 0) = 0"},
      // A size between the two that there are has no part of the fields behind the first.
      {{.name = "sched_getattr",
        .arguments = {0, 0x1000, 51, 0},
        .memory = FakeMemory().u32(0x1000, {51}).zeros(0x1004, 60),
        .result = 0},
       "sched_getattr(0, {size=51, sched_policy=SCHED_OTHER, sched_flags=0, sched_nice=0, sched_priority=0, "
       "sched_runtime=0, sched_deadline=0, sched_period=0}, 51, 0) = 0"},
      {{.name = "sched_getattr", .arguments = {0, 0x1000, 48, 0}, .memory = attr, .result = -3},
       "sched_getattr(0, 0x1000, 48, 0) = -1 ESRCH (No such process)"},
      // 48 bytes, whether the record says so or says nothing.
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 0},
        .memory = FakeMemory().zeros(0x1000, 48),
        .result = 0},
       "sched_setattr(0, {size=0, sched_policy=SCHED_OTHER, sched_flags=0, sched_nice=0, sched_priority=0, "
       "sched_runtime=0, sched_deadline=0, sched_period=0}, 0) = 0"},
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 0},
        .memory = FakeMemory().zeros(0x1000, 56).u32(0x1000, {56, 0, 0x18}),
        .result = 0},
       "sched_setattr(0, {size=56, sched_flags=SCHED_FLAG_KEEP_POLICY|SCHED_FLAG_KEEP_PARAMS, "
       "sched_util_min=0, "
       "sched_util_max=0}, 0) = 0"},
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 1},
        .memory = FakeMemory().u32(0x1000, {47}),
        .result = -7},
       "sched_setattr(0, {size=47}, 1) = -1 E2BIG (Argument list too long)"},
      {{.name = "sched_setattr",
        .arguments = {0, 0x1000, 0},
        .memory = FakeMemory().zeros(0x1000, 64).u32(0x1000, {64, 5}),
        .result = -7},
       "sched_setattr(0, {size=64, sched_policy=SCHED_IDLE, sched_flags=0, sched_nice=0, sched_priority=0, "
       "sched_runtime=0, sched_deadline=0, sched_period=0, sched_util_min=0, sched_util_max=0, ...}, 0) = -1 "
       "E2BIG (Argument list too long)"},
      {{.name = "getpriority", .arguments = {0, 0}, .result = 20}, "getpriority(PRIO_PROCESS, 0) = 20"},
      {{.name = "setpriority", .arguments = {2, 1000, 0xfffffffb}, .result = -13},
       "setpriority(PRIO_USER, 1000, -5) = -1 EACCES (Permission denied)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
