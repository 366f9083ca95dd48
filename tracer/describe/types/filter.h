// Classic BPF programs, as seccomp(2) and SO_ATTACH_FILTER take them: linux/filter.h, linux/bpf_common.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// The lowest three bits of the code are the class, which says what the others are.
inline constexpr auto bpf_load = names("BPF_???", {{"BPF_LD", 0, 7},
                                                   {"BPF_LDX", 1, 7},
                                                   {"BPF_W", 0, 0x18},
                                                   {"BPF_H", 8, 0x18},
                                                   {"BPF_B", 0x10, 0x18},
                                                   {"BPF_IMM", 0, 0xe0},
                                                   {"BPF_ABS", 0x20, 0xe0},
                                                   {"BPF_IND", 0x40, 0xe0},
                                                   {"BPF_MEM", 0x60, 0xe0},
                                                   {"BPF_LEN", 0x80, 0xe0},
                                                   {"BPF_MSH", 0xa0, 0xe0}});
inline constexpr auto bpf_store = names("BPF_???", {{"BPF_ST", 2, 7}, {"BPF_STX", 3, 7}});
inline constexpr auto bpf_arithmetic = names("BPF_???", {{"BPF_ALU", 4, 7},
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
                                                         {"BPF_XOR", 0xa0, 0xf0}});
inline constexpr auto bpf_jump = names("BPF_???", {{"BPF_JMP", 5, 7},
                                                   {"BPF_K", 0, 8},
                                                   {"BPF_X", 8, 8},
                                                   {"BPF_JA", 0, 0xf0},
                                                   {"BPF_JEQ", 0x10, 0xf0},
                                                   {"BPF_JGT", 0x20, 0xf0},
                                                   {"BPF_JGE", 0x30, 0xf0},
                                                   {"BPF_JSET", 0x40, 0xf0}});
inline constexpr auto bpf_return =
    names("BPF_???", {{"BPF_RET", 6, 7}, {"BPF_K", 0, 0x18}, {"BPF_X", 8, 0x18}, {"BPF_A", 0x10, 0x18}});
inline constexpr auto bpf_misc =
    names("BPF_???", {{"BPF_MISC", 7, 7}, {"BPF_TAX", 0, 0xf8}, {"BPF_TXA", 0x80, 0xf8}});

// What a filter of seccomp answers: an action and 16 bits for it.
inline constexpr auto seccomp_actions = names("SECCOMP_RET_???", {{"SECCOMP_RET_KILL_PROCESS", 0x80000000},
                                                                  {"SECCOMP_RET_KILL_THREAD", 0},
                                                                  {"SECCOMP_RET_TRAP", 0x30000},
                                                                  {"SECCOMP_RET_ERRNO", 0x50000},
                                                                  {"SECCOMP_RET_USER_NOTIF", 0x7fc00000},
                                                                  {"SECCOMP_RET_TRACE", 0x7ff00000},
                                                                  {"SECCOMP_RET_LOG", 0x7ffc0000},
                                                                  {"SECCOMP_RET_ALLOW", 0x7fff0000}});
inline constexpr auto seccomp_return =
    parts(Size::b4, {part(0xffff0000, 0, one_of(seccomp_actions)), optional_part(0xffff, 0, x32)});

// An instruction is 64 bits: code, two jumps and an operand. It is written with the one of the header's two
// macros that can say it.
template <size_t N>
consteval PartsOf<2> bpf_statement(const NamesOf<N>& code, Type operand) {
  return macro("BPF_STMT", Size::b8,
               {part(0xffff, 0, flags(code, Size::b2)), part(0xffffffff00000000, 32, operand)});
}
template <size_t N>
consteval PartsOf<4> bpf_jumping(const NamesOf<N>& code) {
  return macro("BPF_JUMP", Size::b8,
               {part(0xffff, 0, flags(code, Size::b2)), part(0xffffffff00000000, 32, x32),
                part(0xff0000, 16, x8), part(0xff000000, 24, x8)});
}

inline constexpr auto bpf_load_statement = bpf_statement(bpf_load, x32);
inline constexpr auto bpf_store_statement = bpf_statement(bpf_store, x32);
inline constexpr auto bpf_arithmetic_statement = bpf_statement(bpf_arithmetic, x32);
inline constexpr auto bpf_jump_statement = bpf_statement(bpf_jump, x32);
inline constexpr auto bpf_return_statement = bpf_statement(bpf_return, x32);
inline constexpr auto bpf_seccomp_return_statement = bpf_statement(bpf_return, seccomp_return);
inline constexpr auto bpf_misc_statement = bpf_statement(bpf_misc, x32);
inline constexpr auto bpf_load_jumping = bpf_jumping(bpf_load);
inline constexpr auto bpf_store_jumping = bpf_jumping(bpf_store);
inline constexpr auto bpf_arithmetic_jumping = bpf_jumping(bpf_arithmetic);
inline constexpr auto bpf_jump_jumping = bpf_jumping(bpf_jump);
inline constexpr auto bpf_return_jumping = bpf_jumping(bpf_return);
inline constexpr auto bpf_misc_jumping = bpf_jumping(bpf_misc);
inline constexpr auto bpf_statements = cases({{0, bpf_load_statement},
                                              {1, bpf_load_statement},
                                              {2, bpf_store_statement},
                                              {3, bpf_store_statement},
                                              {4, bpf_arithmetic_statement},
                                              {5, bpf_jump_statement},
                                              {6, bpf_return_statement},
                                              {7, bpf_misc_statement}});
inline constexpr auto bpf_seccomp_statements = cases({{0, bpf_load_statement},
                                                      {1, bpf_load_statement},
                                                      {2, bpf_store_statement},
                                                      {3, bpf_store_statement},
                                                      {4, bpf_arithmetic_statement},
                                                      {5, bpf_jump_statement},
                                                      {6, bpf_seccomp_return_statement},
                                                      {7, bpf_misc_statement}});
inline constexpr auto bpf_jumps = cases({{0, bpf_load_jumping},
                                         {1, bpf_load_jumping},
                                         {2, bpf_store_jumping},
                                         {3, bpf_store_jumping},
                                         {4, bpf_arithmetic_jumping},
                                         {5, bpf_jump_jumping},
                                         {6, bpf_return_jumping},
                                         {7, bpf_misc_jumping}});
inline constexpr auto sock_filter =
    record(8, {{"code", padding(2), at(0)},
               {"jumps", padding(2), at(2)},
               {"", select("code", bpf_statements, 7), when_is("jumps", 0), at(0)},
               {"", select("code", bpf_jumps, 7), when_not("jumps", 0), at(0)}});
inline constexpr auto seccomp_filter =
    record(8, {{"code", padding(2), at(0)},
               {"jumps", padding(2), at(2)},
               {"", select("code", bpf_seccomp_statements, 7), when_is("jumps", 0), at(0)},
               {"", select("code", bpf_jumps, 7), when_not("jumps", 0), at(0)}});
inline constexpr auto sock_fprog = record({{"len", u16}, {"filter", in(sock_filter, count("len")), brief}});
inline constexpr auto seccomp_fprog =
    record({{"len", u16}, {"filter", in(seccomp_filter, count("len")), brief}});

}  // namespace sysgood::describe
