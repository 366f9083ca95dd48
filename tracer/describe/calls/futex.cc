// Waiting in user space: futex(2).
#include "tracer/describe/types/futex.h"

#include "tracer/describe/at_most.h"
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/time.h"

namespace sysgood::describe {

namespace {

// Where an operation takes no timeout, the kernel takes the pointer's register for a second number.
// A time is in the ABI's words, or always of 64 bits.
consteval auto futex_variants_with(Type time) {
  return variants({
      {0, {{"val", u32}, {"utime", in(time)}}},
      {1, {{"val", u32}}},
      {2, {{"val", u32}}},
      {3, {{"val", u32}, {"val2", u32}, {"uaddr2", address}}},
      {4, {{"val", u32}, {"val2", u32}, {"uaddr2", address}, {"val3", u32}}},
      {5, {{"val", u32}, {"val2", u32}, {"uaddr2", address}, {"val3", futex_wake_op}}},
      {6, {{"utime", in(time), at(3)}}},
      {7},
      {8},
      {9, {{"val", u32}, {"utime", in(time)}, {"val3", futex_bitset, at(5)}}},
      {10, {{"val", u32}, {"val3", futex_bitset, at(5)}}},
      {11, {{"val", u32}, {"utime", in(time)}, {"uaddr2", address}}},
      {12, {{"val", u32}, {"val2", u32}, {"uaddr2", address}, {"val3", u32}}},
      {13, {{"utime", in(time), at(3)}}},
  });
}
constexpr auto futex_variants = futex_variants_with(timespec),
               futex_time64_variants = futex_variants_with(timespec64);

constexpr Syscall calls[] = {
    {"futex",
     {{"uaddr", address},
      {"op", one_of(futex_ops)},
      {"val", u32},
      {"utime", address},
      {"uaddr2", address},
      {"val3", x32}},
     by("op", futex_variants, futex_op_mask)},
    {"futex_requeue",
     {{"waiters", in(futex_requeue_waiter, fixed(2))},
      {"flags", x32},
      {"nr_wake", s32},
      {"nr_requeue", s32}}},
    {"futex_time64",
     {{"uaddr", address},
      {"op", one_of(futex_ops)},
      {"val", u32},
      {"utime", address},
      {"uaddr2", address},
      {"val3", x32}},
     by("op", futex_time64_variants, futex_op_mask)},
    {"futex_wait",
     {{"uaddr", address},
      {"val", xlong},
      {"mask", futex2_mask},
      {"flags", flags(futex2_names)},
      {"timeout", in(timespec64)},
      {"clockid", clock_id}}},
    {"futex_waitv",
     {{"waiters", in(futex_waitv, count_first("nr_futexes", futex_waitv_max))},
      {"nr_futexes", u32},
      {"flags", x32},
      {"timeout", in(timespec64)},
      {"clockid", clock_id}}},
    {"futex_wake", {{"uaddr", address}, {"mask", futex2_mask}, {"nr", s32}, {"flags", flags(futex2_names)}}},
    {"get_robust_list", {{"pid", pid}, {"head_ptr", out(address)}, {"len_ptr", out(usize)}}},
    {"set_robust_list", {{"head", address}, {"len", usize}}},
};

}  // namespace

constinit const Family futex_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
