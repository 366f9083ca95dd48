// Memory: asm-generic/mman-common.h, asm-generic/mman.h, linux/mman.h, linux/mempolicy.h, linux/membarrier.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto protections = names("PROT_???", {{"PROT_NONE", 0},
                                                       {"PROT_READ", 1},
                                                       {"PROT_WRITE", 2},
                                                       {"PROT_EXEC", 4},
                                                       {"PROT_SEM", 8},
                                                       {"PROT_BTI", On{Abi::aarch64, 0x10}},
                                                       {"PROT_MTE", On{Abi::aarch64, 0x20}},
                                                       {"PROT_GROWSDOWN", 0x1000000},
                                                       {"PROT_GROWSUP", 0x2000000}});
// The type of mapping is a field of four bits. Six more are the logarithm of the size of huge pages: the
// sizes that asm-generic/hugetlb_encode.h knows.
inline constexpr auto map_flags = names("MAP_???", {{"MAP_FILE", 0, 0xf},
                                                    {"MAP_SHARED", 1, 0xf},
                                                    {"MAP_PRIVATE", 2, 0xf},
                                                    {"MAP_SHARED_VALIDATE", 3, 0xf},
                                                    {"MAP_DROPPABLE", 8, 0xf},
                                                    {"MAP_FIXED", 0x10},
                                                    {"MAP_ANONYMOUS", 0x20},
                                                    {"MAP_32BIT", On{x86_abis, 0x40}},
                                                    {"MAP_ABOVE4G", On{x86_abis, 0x80}},
                                                    {"MAP_NORESERVE", 0x4000},
                                                    {"MAP_POPULATE", 0x8000},
                                                    {"MAP_NONBLOCK", 0x10000},
                                                    {"MAP_GROWSDOWN", 0x100},
                                                    {"MAP_DENYWRITE", 0x800},
                                                    {"MAP_EXECUTABLE", 0x1000},
                                                    {"MAP_LOCKED", 0x2000},
                                                    {"MAP_STACK", 0x20000},
                                                    {"MAP_HUGETLB", 0x40000},
                                                    {"MAP_SYNC", 0x80000},
                                                    {"MAP_FIXED_NOREPLACE", 0x100000},
                                                    {"14<<MAP_HUGE_SHIFT", 14u << 26, 0xfc000000},
                                                    {"16<<MAP_HUGE_SHIFT", 16u << 26, 0xfc000000},
                                                    {"19<<MAP_HUGE_SHIFT", 19u << 26, 0xfc000000},
                                                    {"20<<MAP_HUGE_SHIFT", 20u << 26, 0xfc000000},
                                                    {"21<<MAP_HUGE_SHIFT", 21u << 26, 0xfc000000},
                                                    {"23<<MAP_HUGE_SHIFT", 23u << 26, 0xfc000000},
                                                    {"24<<MAP_HUGE_SHIFT", 24u << 26, 0xfc000000},
                                                    {"25<<MAP_HUGE_SHIFT", 25u << 26, 0xfc000000},
                                                    {"28<<MAP_HUGE_SHIFT", 28u << 26, 0xfc000000},
                                                    {"29<<MAP_HUGE_SHIFT", 29u << 26, 0xfc000000},
                                                    {"30<<MAP_HUGE_SHIFT", 30u << 26, 0xfc000000},
                                                    {"31<<MAP_HUGE_SHIFT", 31u << 26, 0xfc000000},
                                                    {"34<<MAP_HUGE_SHIFT", 34u << 26, 0xfc000000}});
inline constexpr Type protection = flags(protections, Size::word),
                      mapping_flags = flags(map_flags, Size::word);

inline constexpr auto mremap_flags =
    names("MREMAP_???", {{"MREMAP_MAYMOVE", 1}, {"MREMAP_FIXED", 2}, {"MREMAP_DONTUNMAP", 4}});
inline constexpr auto memory_advice = names(
    "MADV_???", {{"MADV_NORMAL", 0},           {"MADV_RANDOM", 1},          {"MADV_SEQUENTIAL", 2},
                 {"MADV_WILLNEED", 3},         {"MADV_DONTNEED", 4},        {"MADV_FREE", 8},
                 {"MADV_REMOVE", 9},           {"MADV_DONTFORK", 10},       {"MADV_DOFORK", 11},
                 {"MADV_MERGEABLE", 12},       {"MADV_UNMERGEABLE", 13},    {"MADV_HUGEPAGE", 14},
                 {"MADV_NOHUGEPAGE", 15},      {"MADV_DONTDUMP", 16},       {"MADV_DODUMP", 17},
                 {"MADV_WIPEONFORK", 18},      {"MADV_KEEPONFORK", 19},     {"MADV_COLD", 20},
                 {"MADV_PAGEOUT", 21},         {"MADV_POPULATE_READ", 22},  {"MADV_POPULATE_WRITE", 23},
                 {"MADV_DONTNEED_LOCKED", 24}, {"MADV_COLLAPSE", 25},       {"MADV_HWPOISON", 100},
                 {"MADV_SOFT_OFFLINE", 101},   {"MADV_GUARD_INSTALL", 102}, {"MADV_GUARD_REMOVE", 103}});
inline constexpr auto msync_flags = names("MS_???", {{"MS_SYNC", 4}, {"MS_ASYNC", 1}, {"MS_INVALIDATE", 2}});
inline constexpr auto mlock_flags = names("MLOCK_???", {{"MLOCK_ONFAULT", 1}});
inline constexpr auto mlockall_flags =
    names("MCL_???", {{"MCL_CURRENT", 1}, {"MCL_FUTURE", 2}, {"MCL_ONFAULT", 4}});
inline constexpr auto pkey_rights = names("PKEY_???", {{"PKEY_DISABLE_ACCESS", 1},
                                                       {"PKEY_DISABLE_WRITE", 2},
                                                       {"PKEY_DISABLE_EXECUTE", 4},
                                                       {"PKEY_DISABLE_READ", 8}});
inline constexpr auto shadow_stack_flags =
    names("SHADOW_STACK_???", {{"SHADOW_STACK_SET_TOKEN", 1}, {"SHADOW_STACK_SET_MARKER", 2}});
inline constexpr auto userfaultfd_flags =
    names("UFFD_???", {{"UFFD_USER_MODE_ONLY", 1}, {"O_NONBLOCK", 0x800}, {"O_CLOEXEC", 0x80000}});

// A policy is a mode with flags.
inline constexpr uint64_t policy_mode = ~0xe000ull;
inline constexpr auto memory_policies = names("MPOL_???", {{"MPOL_DEFAULT", 0, policy_mode},
                                                           {"MPOL_PREFERRED", 1, policy_mode},
                                                           {"MPOL_BIND", 2, policy_mode},
                                                           {"MPOL_INTERLEAVE", 3, policy_mode},
                                                           {"MPOL_LOCAL", 4, policy_mode},
                                                           {"MPOL_PREFERRED_MANY", 5, policy_mode},
                                                           {"MPOL_WEIGHTED_INTERLEAVE", 6, policy_mode},
                                                           {"MPOL_F_STATIC_NODES", 0x8000},
                                                           {"MPOL_F_RELATIVE_NODES", 0x4000},
                                                           {"MPOL_F_NUMA_BALANCING", 0x2000}});
inline constexpr auto get_policy_flags =
    names("MPOL_???", {{"MPOL_F_NODE", 1}, {"MPOL_F_ADDR", 2}, {"MPOL_F_MEMS_ALLOWED", 4}});
inline constexpr auto move_flags =
    names("MPOL_???", {{"MPOL_MF_STRICT", 1}, {"MPOL_MF_MOVE", 2}, {"MPOL_MF_MOVE_ALL", 4}});
// Moving is all that can be asked of pages.
inline constexpr auto move_pages_flags = without_first<1>(move_flags);
// Words of a set of nodes.
inline constexpr Type node_word{Kind::wide_hex, Size::word};

inline constexpr auto membarrier_commands =
    names("MEMBARRIER_CMD_???", {{"MEMBARRIER_CMD_QUERY", 0},
                                 {"MEMBARRIER_CMD_GLOBAL", 1},
                                 {"MEMBARRIER_CMD_GLOBAL_EXPEDITED", 2},
                                 {"MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED", 4},
                                 {"MEMBARRIER_CMD_PRIVATE_EXPEDITED", 8},
                                 {"MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED", 0x10},
                                 {"MEMBARRIER_CMD_PRIVATE_EXPEDITED_SYNC_CORE", 0x20},
                                 {"MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_SYNC_CORE", 0x40},
                                 {"MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ", 0x80},
                                 {"MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED_RSEQ", 0x100},
                                 {"MEMBARRIER_CMD_GET_REGISTRATIONS", 0x200}});
inline constexpr auto membarrier_flags = names("MEMBARRIER_CMD_FLAG_???", {{"MEMBARRIER_CMD_FLAG_CPU", 1}});

inline constexpr auto cachestat_range = record({{"off", u64}, {"len", u64}});
inline constexpr auto cachestat = record({{"nr_cache", u64},
                                          {"nr_dirty", u64},
                                          {"nr_writeback", u64},
                                          {"nr_evicted", u64},
                                          {"nr_recently_evicted", u64}});

}  // namespace sysgood::describe
