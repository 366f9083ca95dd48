// Instructions of BPF programs as bpf(2) loads them: linux/bpf.h, linux/bpf_common.h. Those of seccomp(2) and
// of sockets are others: filter.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/filter.h"

namespace sysgood::describe {

// The lowest three bits are the class. As in filter.h, but with more classes, modes and operations.
inline constexpr auto ebpf_classes = names("BPF_???", {{"BPF_LD", 0},
                                                       {"BPF_LDX", 1},
                                                       {"BPF_ST", 2},
                                                       {"BPF_STX", 3},
                                                       {"BPF_ALU", 4},
                                                       {"BPF_JMP", 5},
                                                       {"BPF_JMP32", 6},
                                                       {"BPF_ALU64", 7}});
inline constexpr auto ebpf_modes = names("BPF_???", {{"BPF_IMM", 0},
                                                     {"BPF_ABS", 0x20},
                                                     {"BPF_IND", 0x40},
                                                     {"BPF_MEM", 0x60},
                                                     {"BPF_MEMSX", 0x80},
                                                     {"BPF_XADD", 0xc0}});
inline constexpr auto ebpf_conditions = joined(bpf_conditions, {{"BPF_JCOND", 0xe0}});
inline constexpr Part ebpf_class = part(7, 0, one_of(ebpf_classes));
inline constexpr auto ebpf_load =
    parts(Size::b1, {ebpf_class, part(0x18, 0, one_of(bpf_sizes)), part(0xe0, 0, one_of(ebpf_modes))});
inline constexpr auto ebpf_arithmetic =
    parts(Size::b1, {ebpf_class, part(8, 0, one_of(bpf_sources)), part(0xf0, 0, one_of(bpf_operations))});
inline constexpr auto ebpf_jump =
    parts(Size::b1, {ebpf_class, part(8, 0, one_of(bpf_sources)), part(0xf0, 0, one_of(ebpf_conditions))});
inline constexpr auto ebpf_codes =
    cases({{4, ebpf_arithmetic}, {7, ebpf_arithmetic}, {5, ebpf_jump}, {6, ebpf_jump}, otherwise(ebpf_load)});
inline constexpr auto ebpf_registers = names("BPF_REG_???", {{"BPF_REG_0", 0},
                                                             {"BPF_REG_1", 1},
                                                             {"BPF_REG_2", 2},
                                                             {"BPF_REG_3", 3},
                                                             {"BPF_REG_4", 4},
                                                             {"BPF_REG_5", 5},
                                                             {"BPF_REG_6", 6},
                                                             {"BPF_REG_7", 7},
                                                             {"BPF_REG_8", 8},
                                                             {"BPF_REG_9", 9},
                                                             {"BPF_REG_10", 10}});
inline constexpr auto ebpf_destination = parts(Size::b1, {part(0xf, 0, one_of(ebpf_registers, Size::b1))});
inline constexpr auto ebpf_source = parts(Size::b1, {part(0xf0, 4, one_of(ebpf_registers, Size::b1))});
inline constexpr auto bpf_instruction = record(8, {{"code", select("code", ebpf_codes, 7), at(0)},
                                                   {"dst_reg", ebpf_destination, at(1)},
                                                   {"src_reg", ebpf_source, at(1)},
                                                   {"off", s16, at(2)},
                                                   {"imm", x32, at(4)}});

}  // namespace sysgood::describe
