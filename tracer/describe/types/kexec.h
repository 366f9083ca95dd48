// kexec_load(2): linux/kexec.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto kexec_archs = names("KEXEC_ARCH_???", {{"KEXEC_ARCH_DEFAULT", 0},
                                                             {"KEXEC_ARCH_386", 0x30000},
                                                             {"KEXEC_ARCH_68K", 0x40000},
                                                             {"KEXEC_ARCH_PARISC", 0xf0000},
                                                             {"KEXEC_ARCH_X86_64", 0x3e0000},
                                                             {"KEXEC_ARCH_PPC", 0x140000},
                                                             {"KEXEC_ARCH_PPC64", 0x150000},
                                                             {"KEXEC_ARCH_IA_64", 0x320000},
                                                             {"KEXEC_ARCH_ARM", 0x280000},
                                                             {"KEXEC_ARCH_S390", 0x160000},
                                                             {"KEXEC_ARCH_SH", 0x2a0000},
                                                             {"KEXEC_ARCH_MIPS_LE", 0xa0000},
                                                             {"KEXEC_ARCH_MIPS", 0x80000},
                                                             {"KEXEC_ARCH_AARCH64", 0xb70000},
                                                             {"KEXEC_ARCH_RISCV", 0xf30000},
                                                             {"KEXEC_ARCH_LOONGARCH", 0x1020000}});
inline constexpr auto kexec_load_flags = names("KEXEC_???", {{"KEXEC_ON_CRASH", 1},
                                                             {"KEXEC_PRESERVE_CONTEXT", 2},
                                                             {"KEXEC_UPDATE_ELFCOREHDR", 4},
                                                             {"KEXEC_CRASH_HOTPLUG_SUPPORT", 8}});
inline constexpr auto kexec_flags =
    parts(Size::word, {part(0xffff0000, 0, one_of(kexec_archs)),
                       optional_part(~uint64_t{0xffff0000}, 0, flags(kexec_load_flags, Size::b8))});
inline constexpr auto kexec_segment =
    record({{"buf", address}, {"bufsz", usize}, {"mem", address}, {"memsz", usize}});
inline constexpr auto kexec_file_flags = names("KEXEC_FILE_???", {{"KEXEC_FILE_UNLOAD", 1},
                                                                  {"KEXEC_FILE_ON_CRASH", 2},
                                                                  {"KEXEC_FILE_NO_INITRAMFS", 4},
                                                                  {"KEXEC_FILE_DEBUG", 8},
                                                                  {"KEXEC_FILE_NO_CMA", 0x10},
                                                                  {"KEXEC_FILE_FORCE_DTB", 0x20}});

}  // namespace sysgood::describe
