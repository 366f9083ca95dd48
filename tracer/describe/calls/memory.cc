// Memory: mmap(2) and its relatives, mbind(2), membarrier(2), userfaultfd(2).
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/mman.h"

namespace sysgood::describe {

namespace {

// mincore's vector has a byte a page. An ABI's pages are of one size here: arm64 can have larger ones, but
// says so nowhere in what a recording keeps.
constexpr Count pages = count_per("len", 4096);
// mincore(2): "The settings of the other bits in each byte are undefined".
constexpr auto residency = parts(Size::b1, {part(1, 0, u8)});

// The kernel takes maxnode for one more than there are bits.
constexpr Count wide_words = count_per("maxnode", 64, 1), narrow_words = count_per("maxnode", 32, 1);
constexpr auto nodes =
    per_abi({{wide_abis, in(node_word, wide_words)}, {narrow_abis, in(node_word, narrow_words)}});
constexpr auto got_nodes =
    per_abi({{wide_abis, out(node_word, wide_words)}, {narrow_abis, out(node_word, narrow_words)}});

constexpr auto membarrier_variants = variants({
    // MEMBARRIER_CMD_QUERY, MEMBARRIER_CMD_GET_REGISTRATIONS
    {0,
     {{"flags", flags(membarrier_flags)}, {"cpu_id", s32, when("flags", 1)}},
     returns(Returns::hex, flags(membarrier_commands))},
    {0x200,
     {{"flags", flags(membarrier_flags)}, {"cpu_id", s32, when("flags", 1)}},
     returns(Returns::hex, flags(membarrier_commands))},
});

constexpr Syscall calls[] = {
    {"brk", {{"brk", address}}, Returns::hex},
    {"cachestat",
     {{"fd", fd}, {"cstat_range", in(cachestat_range)}, {"cstat", out(cachestat)}, {"flags", x32}}},
    {"get_mempolicy",
     {{"policy", out(flags(memory_policies))},
      {"nmask", got_nodes},
      {"maxnode", usize},
      {"addr", address},
      {"flags", flags(get_policy_flags, Size::word)}}},
    {"madvise", {{"start", address}, {"len_in", usize}, {"behavior", one_of(memory_advice)}}},
    {"map_shadow_stack",
     {{"addr", address}, {"size", usize}, {"flags", flags(shadow_stack_flags)}},
     Returns::hex},
    {"mbind",
     {{"start", address},
      {"len", usize},
      {"mode", flags(memory_policies, Size::word)},
      {"nmask", nodes},
      {"maxnode", usize},
      {"flags", flags(move_flags)}}},
    {"membarrier",
     {{"cmd", one_of(membarrier_commands)},
      {"flags", flags(membarrier_flags)},
      {"cpu_id", s32, when("flags", 1)}},
     by("cmd", membarrier_variants)},
    {"migrate_pages", {{"pid", pid}, {"maxnode", usize}, {"old_nodes", nodes}, {"new_nodes", nodes}}},
    {"mincore", {{"start", address}, {"len", usize}, {"vec", out(residency, pages)}}},
    {"mlock", {{"start", address}, {"len", usize}}},
    {"mlock2", {{"start", address}, {"len", usize}, {"flags", flags(mlock_flags)}}},
    {"mlockall", {{"flags", flags(mlockall_flags)}}},
    {"mmap",
     {{"addr", address},
      {"len", usize},
      {"prot", protection},
      {"flags", mapping_flags},
      {"fd", fd},
      {"off", xlong}},
     Returns::hex},
    {"move_pages",
     {{"pid", pid},
      {"nr_pages", usize},
      {"pages", in(address, count("nr_pages"))},
      {"nodes", in(s32, count("nr_pages"))},
      {"status", out(Type{Kind::status}, count("nr_pages"))},
      {"flags", flags(move_pages_flags)}}},
    {"mprotect", {{"start", address}, {"len", usize}, {"prot", protection}}},
    // The new address counts with both of MREMAP_MAYMOVE and MREMAP_FIXED.
    {"mremap",
     {{"addr", address},
      {"old_len", usize},
      {"new_len", usize},
      {"flags", flags(mremap_flags, Size::word)},
      {"new_addr", address, when_is("flags", 3, 3)}},
     Returns::hex},
    {"mseal", {{"start", address}, {"len", usize}, {"flags", xlong}}},
    {"msync", {{"start", address}, {"len", usize}, {"flags", flags(msync_flags)}}},
    {"munlock", {{"start", address}, {"len", usize}}},
    Syscall{"munlockall"},
    {"munmap", {{"addr", address}, {"len", usize}}},
    {"pkey_alloc", {{"flags", xlong}, {"init_val", flags(pkey_rights, Size::word)}}},
    {"pkey_free", {{"pkey", s32}}},
    {"pkey_mprotect", {{"start", address}, {"len", usize}, {"prot", protection}, {"pkey", s32}}},
    {"process_madvise",
     {{"pidfd", fd},
      {"vec", in(iovec_range, count("vlen"))},
      {"vlen", usize},
      {"behavior", one_of(memory_advice)},
      {"flags", x32}}},
    {"process_mrelease", {{"pidfd", fd}, {"flags", x32}}},
    {"remap_file_pages",
     {{"start", address}, {"size", usize}, {"prot", protection}, {"pgoff", usize}, {"flags", mapping_flags}}},
    {"set_mempolicy", {{"mode", flags(memory_policies)}, {"nmask", nodes}, {"maxnode", usize}}},
    {"set_mempolicy_home_node", {{"start", address}, {"len", usize}, {"home_node", usize}, {"flags", xlong}}},
    {"userfaultfd", {{"flags", flags(userfaultfd_flags)}}, Returns::descriptor},
};

}  // namespace

constinit const Family memory_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
