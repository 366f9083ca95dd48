// Classic BPF programs, as seccomp(2) and SO_ATTACH_FILTER take them: linux/filter.h, linux/bpf_common.h.
#pragma once

#include "tracer/describe/at_most.h"
#include "tracer/describe/lang.h"

namespace sysgood::describe {

// The lowest three bits of the code are the class, which says what the others are. Names of the newer
// language are told where an old program has them, as strace does.
inline constexpr auto bpf_classes = names("BPF_???", {{"BPF_LD", 0},
                                                      {"BPF_LDX", 1},
                                                      {"BPF_ST", 2},
                                                      {"BPF_STX", 3},
                                                      {"BPF_ALU", 4},
                                                      {"BPF_JMP", 5},
                                                      {"BPF_RET", 6},
                                                      {"BPF_MISC", 7}});
inline constexpr auto bpf_sizes =
    names("BPF_???", {{"BPF_W", 0}, {"BPF_H", 8}, {"BPF_B", 0x10}, {"BPF_DW", 0x18}});
inline constexpr auto bpf_modes = names("BPF_???", {{"BPF_IMM", 0},
                                                    {"BPF_ABS", 0x20},
                                                    {"BPF_IND", 0x40},
                                                    {"BPF_MEM", 0x60},
                                                    {"BPF_LEN", 0x80},
                                                    {"BPF_MSH", 0xa0},
                                                    {"BPF_XADD", 0xc0}});
inline constexpr auto bpf_sources = names("BPF_???", {{"BPF_K", 0}, {"BPF_X", 8}});
inline constexpr auto bpf_operations = names("BPF_???", {{"BPF_ADD", 0},
                                                         {"BPF_SUB", 0x10},
                                                         {"BPF_MUL", 0x20},
                                                         {"BPF_DIV", 0x30},
                                                         {"BPF_OR", 0x40},
                                                         {"BPF_AND", 0x50},
                                                         {"BPF_LSH", 0x60},
                                                         {"BPF_RSH", 0x70},
                                                         {"BPF_NEG", 0x80},
                                                         {"BPF_MOD", 0x90},
                                                         {"BPF_XOR", 0xa0},
                                                         {"BPF_MOV", 0xb0},
                                                         {"BPF_ARSH", 0xc0},
                                                         {"BPF_END", 0xd0}});
inline constexpr auto bpf_conditions = names("BPF_???", {{"BPF_JA", 0},
                                                         {"BPF_JEQ", 0x10},
                                                         {"BPF_JGT", 0x20},
                                                         {"BPF_JGE", 0x30},
                                                         {"BPF_JSET", 0x40},
                                                         {"BPF_JNE", 0x50},
                                                         {"BPF_JSGT", 0x60},
                                                         {"BPF_JSGE", 0x70},
                                                         {"BPF_CALL", 0x80},
                                                         {"BPF_EXIT", 0x90},
                                                         {"BPF_JLT", 0xa0},
                                                         {"BPF_JLE", 0xb0},
                                                         {"BPF_JSLT", 0xc0},
                                                         {"BPF_JSLE", 0xd0}});
inline constexpr auto bpf_values = names("BPF_???", {{"BPF_K", 0}, {"BPF_X", 8}, {"BPF_A", 0x10}});
inline constexpr auto bpf_transfers = names("BPF_???", {{"BPF_TAX", 0}, {"BPF_TXA", 0x80}});
inline constexpr auto bpf_nothing_more = names("BPF_???", {{"BPF_LD", 0}});
inline constexpr Part bpf_class = part(7, 0, one_of(bpf_classes));
inline constexpr Part bpf_beyond = optional_part(0xff00, 0, x32);  // no code has so many bits
inline constexpr auto bpf_load = parts(
    Size::b2, {bpf_class, part(0x18, 0, one_of(bpf_sizes)), part(0xe0, 0, one_of(bpf_modes)), bpf_beyond});
inline constexpr auto bpf_store =
    parts(Size::b2, {bpf_class, optional_part(0xfff8, 0, one_of(bpf_nothing_more))});
inline constexpr auto bpf_arithmetic = parts(Size::b2, {bpf_class, part(8, 0, one_of(bpf_sources)),
                                                        part(0xf0, 0, one_of(bpf_operations)), bpf_beyond});
inline constexpr auto bpf_jump = parts(Size::b2, {bpf_class, part(8, 0, one_of(bpf_sources)),
                                                  part(0xf0, 0, one_of(bpf_conditions)), bpf_beyond});
inline constexpr auto bpf_return = parts(Size::b2, {bpf_class, part(0x18, 0, one_of(bpf_values)),
                                                    optional_part(0xffe0, 0, one_of(bpf_nothing_more))});
inline constexpr auto bpf_misc = parts(Size::b2, {bpf_class, part(0xf8, 0, one_of(bpf_transfers)),
                                                  optional_part(0xff00, 0, one_of(bpf_nothing_more))});

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
consteval PartsOf<2> bpf_statement(const PartsOf<N>& code, Type operand) {
  return macro("BPF_STMT", Size::b8, {part(0xffff, 0, code), part(0xffffffff00000000, 32, operand)});
}
template <size_t N>
consteval PartsOf<4> bpf_jumping(const PartsOf<N>& code) {
  return macro("BPF_JUMP", Size::b8,
               {part(0xffff, 0, code), part(0xffffffff00000000, 32, x32), part(0xff0000, 16, x8),
                part(0xff000000, 24, x8)});
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
inline constexpr uint16_t bpf_maxinsns = 4096;  // BPF_MAXINSNS
inline constexpr auto sock_fprog =
    record({{"len", u16}, {"filter", in(sock_filter, count_first("len", bpf_maxinsns)), brief}});
inline constexpr auto seccomp_fprog =
    record({{"len", u16}, {"filter", in(seccomp_filter, count_first("len", bpf_maxinsns)), brief}});

}  // namespace sysgood::describe
