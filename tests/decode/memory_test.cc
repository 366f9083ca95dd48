// Memory calls as text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

struct Row {
  CallCase call;
  std::string text;
};

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(text_of(row.call), row.text) << row.call.name;
}

constexpr uint64_t minus_one = ~uint64_t{0};

TEST(MemoryCalls, Map) {
  expect({
      {{.name = "mmap", .arguments = {0, 4096, 3, 0x22, minus_one, 0}, .result = 0x7f0000001000},
       "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f0000001000"},
      {{.name = "mmap", .arguments = {0, 4096, 3, 0x22, minus_one, 0}},
       "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0"},
      {{.name = "mmap", .arguments = {0x10000, 4096, 5, 0x812, 3, 0x1000}, .result = 0x10000},
       "mmap(0x10000, 4096, PROT_READ|PROT_EXEC, MAP_PRIVATE|MAP_FIXED|MAP_DENYWRITE, 3, 0x1000) = 0x10000"},
      {{.name = "mmap", .arguments = {0, 0, 0, 0, 0, 0}, .result = -22},
       "mmap(NULL, 0, PROT_NONE, MAP_FILE, 0, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "mmap", .arguments = {0, 4096, 1, 5, 3, 0}, .result = -22},
       "mmap(NULL, 4096, PROT_READ, 0x5 /* MAP_??? */, 3, 0) = -1 EINVAL (Invalid argument)"},
      {{.name = "mmap", .arguments = {0, 1 << 21, 3, 0x40022 | 21u << 26, minus_one, 0}, .result = -12},
       "mmap(NULL, 2097152, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS|MAP_HUGETLB|21<<MAP_HUGE_SHIFT, "
       "-1, "
       "0) = -1 ENOMEM (Cannot allocate memory)"},
      {{.name = "mmap", .arguments = {0, 4096, 0x10, 0x62, minus_one, 0}, .result = 0x1000},
       "mmap(NULL, 4096, 0x10 /* PROT_??? */, MAP_PRIVATE|MAP_ANONYMOUS|MAP_32BIT, -1, 0) = 0x1000"},
      {{.abi = Abi::aarch64,
        .name = "mmap",
        .arguments = {0, 4096, 0x10, 0x62, minus_one, 0},
        .result = 0x1000},
       "mmap(NULL, 4096, PROT_BTI, MAP_PRIVATE|MAP_ANONYMOUS|0x40, -1, 0) = 0x1000"},
      // mmap(2): an unsupported flag beside MAP_SHARED_VALIDATE is EOPNOTSUPP, of all 64 bits.
      {{.name = "mmap", .arguments = {0, 4096, 1, 0x100000003, 3, 0}, .result = -95},
       "mmap(NULL, 4096, PROT_READ, MAP_SHARED_VALIDATE|0x100000000, 3, 0) = -1 EOPNOTSUPP (Operation not "
       "supported)"},
      {{.abi = Abi::i386, .name = "mmap2", .arguments = {0, 4096, 1, 0xf00000001, 3, 0}, .result = 0x1000},
       "mmap2(NULL, 4096, PROT_READ, MAP_SHARED, 3, 0) = 0x1000"},
      // MAP_32BIT and MAP_ABOVE4G are x86's: no bit of aarch64's has their names.
      {{.abi = Abi::aarch64,
        .name = "mmap",
        .arguments = {0, 4096, 0, ~uint64_t{0x3ffffc}, 3, 0},
        .result = -22},
       "mmap(NULL, 4096, PROT_NONE, MAP_SHARED_VALIDATE|0xffffffffffc00000, 3, 0) = -1 EINVAL (Invalid "
       "argument)"},
      {{.name = "munmap", .arguments = {0x1000, minus_one}, .result = -22},
       "munmap(0x1000, 18446744073709551615) = -1 EINVAL (Invalid argument)"},
      {{.name = "mprotect", .arguments = {0x1000, 4096, 0x1000001}, .result = 0},
       "mprotect(0x1000, 4096, PROT_READ|PROT_GROWSDOWN) = 0"},
      {{.name = "pkey_mprotect", .arguments = {0x1000, 4096, 1, minus_one}, .result = 0},
       "pkey_mprotect(0x1000, 4096, PROT_READ, -1) = 0"},
      {{.name = "pkey_alloc", .arguments = {0, 3}, .result = 1},
       "pkey_alloc(0, PKEY_DISABLE_ACCESS|PKEY_DISABLE_WRITE) = 1"},
      {{.name = "mremap", .arguments = {0x1000, 4096, 8192, 1, 0x5000}, .result = 0x2000},
       "mremap(0x1000, 4096, 8192, MREMAP_MAYMOVE) = 0x2000"},
      {{.name = "mremap", .arguments = {0x1000, 4096, 8192, 3, 0x5000}, .result = 0x5000},
       "mremap(0x1000, 4096, 8192, MREMAP_MAYMOVE|MREMAP_FIXED, 0x5000) = 0x5000"},
      {{.name = "brk", .arguments = {0}, .result = 0x5555}, "brk(NULL) = 0x5555"},
      {{.name = "remap_file_pages", .arguments = {0x1000, 4096, 0, 1, 0x10000}, .result = -22},
       "remap_file_pages(0x1000, 4096, PROT_NONE, 1, MAP_FILE|MAP_NONBLOCK) = -1 EINVAL (Invalid argument)"},
  });
}

TEST(MemoryCalls, Advise) {
  expect({
      {{.name = "madvise", .arguments = {0x1000, 4096, 4}, .result = 0},
       "madvise(0x1000, 4096, MADV_DONTNEED) = 0"},
      {{.name = "madvise", .arguments = {0x1000, 4096, 5}, .result = -22},
       "madvise(0x1000, 4096, 0x5 /* MADV_??? */) = -1 EINVAL (Invalid argument)"},
      {{.name = "process_madvise",
        .arguments = {3, 0x1000, 1, 20, 0},
        .memory = FakeMemory().u64(0x1000, {0x2000, 4096}),
        .result = 4096},
       "process_madvise(3, [{iov_base=0x2000, iov_len=4096}], 1, MADV_COLD, 0) = 4096"},
      {{.name = "msync", .arguments = {0x1000, 4096, 6}, .result = 0},
       "msync(0x1000, 4096, MS_SYNC|MS_INVALIDATE) = 0"},
      {{.name = "mlock2", .arguments = {0x1000, 4096, 1}, .result = 0},
       "mlock2(0x1000, 4096, MLOCK_ONFAULT) = 0"},
      {{.name = "mlockall", .arguments = {7}, .result = 0},
       "mlockall(MCL_CURRENT|MCL_FUTURE|MCL_ONFAULT) = 0"},
      {{.name = "munlockall", .result = 0}, "munlockall() = 0"},
      // A byte a page, and one for a part of a page.
      {{.name = "mincore",
        .arguments = {0x10000, 8193, 0x1000},
        .memory = FakeMemory().u8(0x1000, {1, 0xfe, 3, 9}),
        .result = 0},
       "mincore(0x10000, 8193, [1, 0, 1]) = 0"},
      {{.name = "mincore",
        .arguments = {0x10000, 0, 0x1000},
        .memory = FakeMemory().u8(0x1000, {1}),
        .result = 0},
       "mincore(0x10000, 0, []) = 0"},
      {{.name = "mincore",
        .arguments = {0x10000, 1, 0x1000},
        .memory = FakeMemory().u8(0x1000, {1}),
        .result = -12},
       "mincore(0x10000, 1, 0x1000) = -1 ENOMEM (Cannot allocate memory)"},
      {{.name = "membarrier", .arguments = {0, 0, 0}, .result = 0},
       "membarrier(MEMBARRIER_CMD_QUERY, 0) = 0"},
      {{.name = "membarrier", .arguments = {0, 0, 0}, .result = 3},
       "membarrier(MEMBARRIER_CMD_QUERY, 0) = 0x3 (MEMBARRIER_CMD_GLOBAL|MEMBARRIER_CMD_GLOBAL_EXPEDITED)"},
      {{.name = "membarrier", .arguments = {0x80, 1, 3}, .result = 0},
       "membarrier(MEMBARRIER_CMD_PRIVATE_EXPEDITED_RSEQ, MEMBARRIER_CMD_FLAG_CPU, 3) = 0"},
      {{.name = "userfaultfd", .arguments = {0x80801}, .result = 3},
       "userfaultfd(UFFD_USER_MODE_ONLY|O_NONBLOCK|O_CLOEXEC) = 3"},
      {{.name = "process_mrelease", .arguments = {3, 1}, .result = -22},
       "process_mrelease(3, 0x1) = -1 EINVAL (Invalid argument)"},
      {{.name = "cachestat",
        .arguments = {3, 0x1000, 0x2000, 0},
        .memory = FakeMemory().u64(0x1000, {0, 4096}).u64(0x2000, {1, 2, 3, 4, 5}),
        .result = 0},
       "cachestat(3, {off=0, len=4096}, {nr_cache=1, nr_dirty=2, nr_writeback=3, nr_evicted=4, "
       "nr_recently_evicted=5}, 0) = 0"},
  });
}

TEST(MemoryCalls, Nodes) {
  const FakeMemory nodes = FakeMemory().u64(0x1000, {5, 0});
  expect({
      {{.name = "mbind", .arguments = {0x7000, 4096, 0x8002, 0x1000, 65, 3}, .memory = nodes, .result = 0},
       "mbind(0x7000, 4096, MPOL_BIND|MPOL_F_STATIC_NODES, [0x00000000000005], 65, "
       "MPOL_MF_STRICT|MPOL_MF_MOVE) = "
       "0"},
      {{.name = "mbind", .arguments = {0x7000, 4096, 3, 0x1000, 66, 0}, .memory = nodes, .result = 0},
       "mbind(0x7000, 4096, MPOL_INTERLEAVE, [0x00000000000005, 0000000000000000], 66, 0) = 0"},
      {{.name = "set_mempolicy", .arguments = {0, 0, 0}, .result = 0},
       "set_mempolicy(MPOL_DEFAULT, NULL, 0) = 0"},
      {{.name = "set_mempolicy", .arguments = {99, 0x9000, 64}, .result = -22},
       "set_mempolicy(0x63 /* MPOL_??? */, 0x9000, 64) = -1 EINVAL (Invalid argument)"},
      {{.name = "get_mempolicy",
        .arguments = {0x3000, 0x1000, 64, 0x7000, 3},
        .memory = FakeMemory(nodes).u32(0x3000, {1}),
        .result = 0},
       "get_mempolicy([MPOL_PREFERRED], [0x00000000000005], 64, 0x7000, MPOL_F_NODE|MPOL_F_ADDR) = 0"},
      {{.name = "migrate_pages", .arguments = {minus_one, 64, 0x1000, 0x1000}, .memory = nodes, .result = -3},
       "migrate_pages(-1, 64, [0x00000000000005], [0x00000000000005]) = -1 ESRCH (No such process)"},
      {{.name = "move_pages",
        .arguments = {0, 2, 0x1000, 0x3000, 0x4000, 2},
        .memory = FakeMemory().u64(0x1000, {0x7000, 0}).u32(0x3000, {0, 1}).u32(0x4000, {1, 0xfffffff2}),
        .result = 0},
       "move_pages(0, 2, [0x7000, NULL], [0, 1], [1, -EFAULT], MPOL_MF_MOVE) = 0"},
      {{.name = "move_pages",
        .arguments = {0, minus_one, 0x1000, 0, 0x4000, 0},
        .memory = FakeMemory().u64(0x1000, {0x7000}),
        .result = -7},
       "move_pages(0, 18446744073709551615, 0x1000, NULL, 0x4000, 0) = -1 E2BIG (Argument list too long)"},
      {{.name = "move_pages",
        .arguments = {0, 1 << 20, 0x1000, 0, 0x4000, 0},
        .memory = FakeMemory().u64(0x1000, {0x7000}),
        .result = -7},
       "move_pages(0, 1048576, [0x7000, ... /* 0x1008 */], NULL, 0x4000, 0) = -1 E2BIG (Argument list too "
       "long)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
