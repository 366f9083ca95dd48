// Instructions of BPF programs as bpf(2) loads them: linux/bpf.h, linux/bpf_common.h. Those of seccomp(2) and
// of sockets are others: filter.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/filter.h"

namespace sysgood::describe {

// The lowest three bits are the class. As in filter.h, but with more sizes, modes and operations.
inline constexpr auto ebpf_load = names("BPF_???", {{"BPF_LD", 0, 7},
                                                    {"BPF_LDX", 1, 7},
                                                    {"BPF_ST", 2, 7},
                                                    {"BPF_STX", 3, 7},
                                                    {"BPF_W", 0, 0x18},
                                                    {"BPF_H", 8, 0x18},
                                                    {"BPF_B", 0x10, 0x18},
                                                    {"BPF_DW", 0x18, 0x18},
                                                    {"BPF_IMM", 0, 0xe0},
                                                    {"BPF_ABS", 0x20, 0xe0},
                                                    {"BPF_IND", 0x40, 0xe0},
                                                    {"BPF_MEM", 0x60, 0xe0},
                                                    {"BPF_MEMSX", 0x80, 0xe0},
                                                    {"BPF_XADD", 0xc0, 0xe0}});
inline constexpr auto ebpf_arithmetic = names("BPF_???", {{"BPF_ALU", 4, 7},
                                                          {"BPF_ALU64", 7, 7},
                                                          {"BPF_K", 0, 8},
                                                          {"BPF_X", 8, 8},
                                                          {"BPF_ADD", 0, 0xf0},
                                                          {"BPF_SUB", 0x10, 0xf0},
                                                          {"BPF_MUL", 0x20, 0xf0},
                                                          {"BPF_DIV", 0x30, 0xf0},
                                                          {"BPF_OR", 0x40, 0xf0},
                                                          {"BPF_AND", 0x50, 0xf0},
                                                          {"BPF_LSH", 0x60, 0xf0},
                                                          {"BPF_RSH", 0x70, 0xf0},
                                                          {"BPF_NEG", 0x80, 0xf0},
                                                          {"BPF_MOD", 0x90, 0xf0},
                                                          {"BPF_XOR", 0xa0, 0xf0},
                                                          {"BPF_MOV", 0xb0, 0xf0},
                                                          {"BPF_ARSH", 0xc0, 0xf0},
                                                          {"BPF_END", 0xd0, 0xf0}});
inline constexpr auto ebpf_jump = names("BPF_???", {{"BPF_JMP", 5, 7},
                                                    {"BPF_JMP32", 6, 7},
                                                    {"BPF_K", 0, 8},
                                                    {"BPF_X", 8, 8},
                                                    {"BPF_JA", 0, 0xf0},
                                                    {"BPF_JEQ", 0x10, 0xf0},
                                                    {"BPF_JGT", 0x20, 0xf0},
                                                    {"BPF_JGE", 0x30, 0xf0},
                                                    {"BPF_JSET", 0x40, 0xf0},
                                                    {"BPF_JNE", 0x50, 0xf0},
                                                    {"BPF_JSGT", 0x60, 0xf0},
                                                    {"BPF_JSGE", 0x70, 0xf0},
                                                    {"BPF_CALL", 0x80, 0xf0},
                                                    {"BPF_EXIT", 0x90, 0xf0},
                                                    {"BPF_JLT", 0xa0, 0xf0},
                                                    {"BPF_JLE", 0xb0, 0xf0},
                                                    {"BPF_JSLT", 0xc0, 0xf0},
                                                    {"BPF_JSLE", 0xd0, 0xf0},
                                                    {"BPF_JCOND", 0xe0, 0xf0}});
inline constexpr auto ebpf_codes = cases({{4, flags(ebpf_arithmetic, Size::b1)},
                                          {7, flags(ebpf_arithmetic, Size::b1)},
                                          {5, flags(ebpf_jump, Size::b1)},
                                          {6, flags(ebpf_jump, Size::b1)},
                                          otherwise(flags(ebpf_load, Size::b1))});
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
