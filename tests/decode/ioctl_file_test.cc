// ioctl of files, file systems and processes as text.
#include <gtest/gtest.h>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

// The words of its memory are 1, 2, 3...
CallCase counted(uint64_t request) {
  FakeMemory memory;
  for (uint64_t i = 0; i < 1100; ++i) memory.u32(at + 4 * i, {i + 1});
  return ioctl(request, memory);
}

TEST(IoctlFiles, Numbers) {
  check({
      {counted(0xc020660b),
       "ioctl(3, FS_IOC_FIEMAP, {fm_start=8589934593, fm_length=17179869187, "
       "fm_flags=FIEMAP_FLAG_SYNC|FIEMAP_FLAG_CACHE, fm_extent_count=7} => "
       "{fm_flags=FIEMAP_FLAG_SYNC|FIEMAP_FLAG_CACHE, fm_mapped_extents=6, ...}) = 0"},
      {counted(0x401c5820),
       "ioctl(3, FS_IOC_FSSETXATTR, {fsx_xflags=FS_XFLAG_REALTIME, fsx_extsize=2, fsx_projid=0x4, "
       "fsx_cowextsize=5}) = 0"},
      {counted(0x50009401), "ioctl(3, BTRFS_IOC_SNAP_CREATE, {fd=1, name=\"\\3\"}) = 0"},
      {counted(0x5000940a), "ioctl(3, BTRFS_IOC_ADD_DEV, {fd=1, name=\"\\3\"}) = 0"},
      {counted(0x80089418), "ioctl(3, BTRFS_IOC_START_SYNC, [8589934593]) = 0"},
      {counted(0x40089416), "ioctl(3, BTRFS_IOC_WAIT_SYNC, [8589934593]) = 0"},
      {counted(0x40089413), "ioctl(3, BTRFS_IOC_DEFAULT_SUBVOL, [8589934593]) = 0"},
      {counted(0x9408), "ioctl(3, BTRFS_IOC_SYNC) = 0"},
      {counted(0x941c), "ioctl(3, BTRFS_IOC_SCRUB_CANCEL) = 0"},
      {counted(0x40189429),
       "ioctl(3, BTRFS_IOC_QGROUP_ASSIGN, {assign=8589934593, src=17179869187, dst=25769803781}) = 0"},
  });
}

TEST(IoctlFiles, Records) {
  check({
      {ioctl(0xc0189436, FakeMemory()
                             .zeros(at, 8192)
                             .u16(at + 0x10, {0x2})
                             .u32(at + 0x20, {0x7})
                             .u64(at + 0x28, {0xff})
                             .u64(at + 0x30, {0x40})
                             .u32(at + 0x38, {0x1})),
       "ioctl(3, BTRFS_IOC_FILE_EXTENT_SAME or FIDEDUPERANGE, {src_offset=0, src_length=0, dest_count=2, "
       "info=[{dest_fd=0, dest_offset=7}, {dest_fd=1, dest_offset=0}]} => {info=[{bytes_deduped=255, "
       "status=64}, {bytes_deduped=0, status=0}]}) = 0"},
      {ioctl(0xc020660b, FakeMemory()
                             .zeros(at, 8192)
                             .u64(at, {0x100})
                             .u64(at + 0x8, {0xffffffffffffffff})
                             .u32(at + 0x10, {0x1})
                             .u32(at + 0x14, {0x2})
                             .u32(at + 0x18, {0x2})
                             .u64(at + 0x20, {0x5})
                             .u64(at + 0x28, {0x6})
                             .u64(at + 0x30, {0x7})
                             .u32(at + 0x48, {0x1001})),
       "ioctl(3, FS_IOC_FIEMAP, {fm_start=256, fm_length=18446744073709551615, fm_flags=FIEMAP_FLAG_SYNC, "
       "fm_extent_count=2} => {fm_flags=FIEMAP_FLAG_SYNC, fm_mapped_extents=2, ...}) = 0"},
      {ioctl(0x50009401, FakeMemory().zeros(at, 8192).u64(at, {0x3}).bytes(at + 0x8, "name")),
       "ioctl(3, BTRFS_IOC_SNAP_CREATE, {fd=3, name=\"name\"}) = 0"},
  });
}

// More extents and destinations than are shown; and what lies behind a record and cannot be read.
TEST(IoctlFiles, ManyAtTheEnd) {
  CallCase few = ioctl(0xc020660b, FakeMemory().zeros(at, 32).u32(at + 20, {1000}));
  few.style.verbose = true;
  // Of an array that ends where the memory does, what can be read is shown.
  CallCase part = ioctl(
      0xc020660b,
      FakeMemory().zeros(at, 32 + 56 + 10).u32(at + 20, {1000}).u32(at + 24, {1000}).u64(at + 32, {1, 2, 3}));
  part.style.verbose = true;
  CallCase none = ioctl(0xc020660b, FakeMemory().zeros(at, 40).u32(at + 20, {1}).u32(at + 24, {1}));
  none.style.verbose = true;
  CallCase many = ioctl(0xc0189436, FakeMemory().zeros(at, 8192).u16(at + 16, {200}));
  many.limits.elements = 1;
  check({
      {few,
       "ioctl(3, FS_IOC_FIEMAP, {fm_start=0, fm_length=0, fm_flags=0, fm_extent_count=0} => {fm_flags=0, "
       "fm_mapped_extents=1000, fm_extents=[]}) = 0"},
      {part,
       "ioctl(3, FS_IOC_FIEMAP, {fm_start=0, fm_length=0, fm_flags=0, fm_extent_count=1000} => {fm_flags=0, "
       "fm_mapped_extents=1000, fm_extents=[{fe_logical=1, fe_physical=2, fe_length=3, fe_flags=0}, ... /* "
       "0x10000058 */]}) = 0"},
      {none,
       "ioctl(3, FS_IOC_FIEMAP, {fm_start=0, fm_length=0, fm_flags=0, fm_extent_count=1} => {fm_flags=0, "
       "fm_mapped_extents=1, fm_extents=0x10000020}) = 0"},
      {many,
       "ioctl(3, BTRFS_IOC_FILE_EXTENT_SAME or FIDEDUPERANGE, {src_offset=0, src_length=0, dest_count=200, "
       "info=[{dest_fd=0, dest_offset=0}, ...]} => {info=[{bytes_deduped=0, status=0}, ...]}) = 0"},
  });
}

// What kernels newer than strace 6.1 have, and what it shows as an address.
TEST(IoctlFiles, OfNewerKernels) {
  CallCase info = ioctl(0xc048ff0b, FakeMemory().zeros(at, 72).u64(at, {3}));
  info.memory_after = FakeMemory()
                          .zeros(at, 72)
                          .u64(at, {7})
                          .u64(at + 8, {99})
                          .u32(at + 16, {5, 5, 1})
                          .u32(at + 28, {1000, 1000});
  CallCase old_info = ioctl(0xc040ff0b, FakeMemory().zeros(at, 64).u64(at, {1}).u32(at + 16, {5, 5, 1}));
  CallCase policy = ioctl(0x800c6613, FakeMemory().u8(at, {0, 1, 4, 2, 1, 2, 3, 4, 5, 6, 7, 8}));
  check({
      {info,
       "ioctl(3, PIDFD_GET_INFO, {mask=PIDFD_INFO_PID|PIDFD_INFO_CREDS} => "
       "{mask=PIDFD_INFO_PID|PIDFD_INFO_CREDS|PIDFD_INFO_CGROUPID, cgroupid=99, pid=5, tgid=5, ppid=1, "
       "ruid=1000, rgid=1000, euid=0, egid=0, suid=0, sgid=0, fsuid=0, fsgid=0}) = 0"},
      {old_info,
       "ioctl(3, PIDFD_GET_INFO, {mask=PIDFD_INFO_PID} => {mask=PIDFD_INFO_PID, pid=5, tgid=5, ppid=1}) = 0"},
      {ioctl(0xff04, FakeMemory(), 7), "ioctl(3, PIDFD_GET_NET_NAMESPACE, 0x10000000) = 7"},
      {ioctl(0x40088a01, FakeMemory().u32(at, {50}).u16(at + 4, {8}).u8(at + 6, {1, 0})),
       "ioctl(3, EPIOCSPARAMS, {busy_poll_usecs=50, busy_poll_budget=8, prefer_busy_poll=1}) = 0"},
      {policy,
       "ioctl(3, FS_IOC_SET_ENCRYPTION_POLICY, {version=0, "
       "contents_encryption_mode=FSCRYPT_MODE_AES_256_XTS, "
       "filenames_encryption_mode=FSCRYPT_MODE_AES_256_CTS, flags=FSCRYPT_POLICY_FLAGS_PAD_16, "
       "master_key_descriptor=\"\\x01\\x02\\x03\\x04\\x05\\x06\\x07\\x08\"}) = 0"},
      {ioctl(0xc0046686, FakeMemory().u16(at, {1, 4}).u8(at + 4, {0xde, 0xad, 0xbe, 0xef})),
       "ioctl(3, FS_IOC_MEASURE_VERITY, {digest_algorithm=FS_VERITY_HASH_ALG_SHA256, digest_size=4, "
       "digest=\"\\xde\\xad\\xbe\\xef\"}) = 0"},
      {ioctl(2, FakeMemory().u32(at, {4096})), "ioctl(3, FIGETBSZ, [4096]) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
