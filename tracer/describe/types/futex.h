// futex(2): linux/futex.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// The operation with its two flags, where the kernel takes them together.
inline constexpr auto futex_ops =
    names("FUTEX_???", {{"FUTEX_WAIT", 0},
                        {"FUTEX_WAKE", 1},
                        {"FUTEX_FD", 2},
                        {"FUTEX_REQUEUE", 3},
                        {"FUTEX_CMP_REQUEUE", 4},
                        {"FUTEX_WAKE_OP", 5},
                        {"FUTEX_LOCK_PI", 6},
                        {"FUTEX_UNLOCK_PI", 7},
                        {"FUTEX_TRYLOCK_PI", 8},
                        {"FUTEX_WAIT_BITSET", 9},
                        {"FUTEX_WAKE_BITSET", 10},
                        {"FUTEX_WAIT_REQUEUE_PI", 11},
                        {"FUTEX_CMP_REQUEUE_PI", 12},
                        {"FUTEX_LOCK_PI2", 13},
                        {"FUTEX_WAIT_PRIVATE", 0x80},
                        {"FUTEX_WAKE_PRIVATE", 0x81},
                        {"FUTEX_FD|FUTEX_PRIVATE_FLAG", 0x82},
                        {"FUTEX_REQUEUE_PRIVATE", 0x83},
                        {"FUTEX_CMP_REQUEUE_PRIVATE", 0x84},
                        {"FUTEX_WAKE_OP_PRIVATE", 0x85},
                        {"FUTEX_LOCK_PI_PRIVATE", 0x86},
                        {"FUTEX_UNLOCK_PI_PRIVATE", 0x87},
                        {"FUTEX_TRYLOCK_PI_PRIVATE", 0x88},
                        {"FUTEX_WAIT_BITSET_PRIVATE", 0x89},
                        {"FUTEX_WAKE_BITSET_PRIVATE", 0x8a},
                        {"FUTEX_WAIT_REQUEUE_PI_PRIVATE", 0x8b},
                        {"FUTEX_CMP_REQUEUE_PI_PRIVATE", 0x8c},
                        {"FUTEX_LOCK_PI2_PRIVATE", 0x8d},
                        {"FUTEX_WAIT|FUTEX_CLOCK_REALTIME", 0x100},
                        {"FUTEX_WAIT_BITSET|FUTEX_CLOCK_REALTIME", 0x109},
                        {"FUTEX_WAIT_REQUEUE_PI|FUTEX_CLOCK_REALTIME", 0x10b},
                        {"FUTEX_LOCK_PI2|FUTEX_CLOCK_REALTIME", 0x10d},
                        {"FUTEX_WAIT_PRIVATE|FUTEX_CLOCK_REALTIME", 0x180},
                        {"FUTEX_WAIT_BITSET_PRIVATE|FUTEX_CLOCK_REALTIME", 0x189},
                        {"FUTEX_WAIT_REQUEUE_PI_PRIVATE|FUTEX_CLOCK_REALTIME", 0x18b},
                        {"FUTEX_LOCK_PI2_PRIVATE|FUTEX_CLOCK_REALTIME", 0x18d}});
// The operation without its flags; the kernel knows no more of them.
inline constexpr uint64_t futex_op_mask = 0x7f;

inline constexpr auto futex_bitsets = names("", {{"FUTEX_BITSET_MATCH_ANY", 0xffffffff}});
inline constexpr Type futex_bitset = one_of(futex_bitsets);

// FUTEX_OP(op, oparg, cmp, cmparg): what FUTEX_WAKE_OP does to the second futex, and when it wakes there.
inline constexpr auto futex_wake_op_shift = names("FUTEX_OP_???", {{"FUTEX_OP_OPARG_SHIFT", 8}});
inline constexpr auto futex_wake_ops = names("FUTEX_OP_???", {{"FUTEX_OP_SET", 0},
                                                              {"FUTEX_OP_ADD", 1},
                                                              {"FUTEX_OP_OR", 2},
                                                              {"FUTEX_OP_ANDN", 3},
                                                              {"FUTEX_OP_XOR", 4}});
inline constexpr auto futex_wake_cmps = names("FUTEX_OP_CMP_???", {{"FUTEX_OP_CMP_EQ", 0},
                                                                   {"FUTEX_OP_CMP_NE", 1},
                                                                   {"FUTEX_OP_CMP_LT", 2},
                                                                   {"FUTEX_OP_CMP_LE", 3},
                                                                   {"FUTEX_OP_CMP_GT", 4},
                                                                   {"FUTEX_OP_CMP_GE", 5}});
inline constexpr auto futex_wake_op =
    parts(Size::b4, {optional_part(0x80000000, 28, one_of(futex_wake_op_shift), "<<28"),
                     part(0x70000000, 28, one_of(futex_wake_ops), "<<28"), part(0xfff000, 12, x32, "<<12"),
                     part(0xf000000, 24, one_of(futex_wake_cmps), "<<24"), part(0xfff, 0, x32)});

// futex_waitv and its relatives.
inline constexpr auto futex2_flags = names("FUTEX_???", {{"FUTEX_32", 2}, {"FUTEX_PRIVATE_FLAG", 0x80}});
// The newer calls by their newer names: a size in the lowest two bits, and flags.
inline constexpr auto futex2_names = names("FUTEX2_???", {{"FUTEX2_SIZE_U8", 0, 3},
                                                          {"FUTEX2_SIZE_U16", 1, 3},
                                                          {"FUTEX2_SIZE_U32", 2, 3},
                                                          {"FUTEX2_SIZE_U64", 3, 3},
                                                          {"FUTEX2_NUMA", 4},
                                                          {"FUTEX2_MPOL", 8},
                                                          {"FUTEX2_PRIVATE", 0x80}});
inline constexpr Type futex2_mask = one_of(futex_bitsets, Size::word);
inline constexpr auto futex_requeue_waiter = record({{"val", x64},
                                                     {"uaddr", sized_as(address, Size::b8)},
                                                     {"flags", flags(futex2_names)},
                                                     {"__reserved", x32, when_not("__reserved", 0)}});
inline constexpr uint16_t futex_waitv_max = 128;  // FUTEX_WAITV_MAX
inline constexpr auto futex_waitv = record({{"val", x64},
                                            {"uaddr", sized_as(address, Size::b8)},
                                            {"flags", flags(futex2_flags)},
                                            {"__reserved", x32, when_not("__reserved", 0)}});

}  // namespace sysgood::describe
