// ioctl of btrfs as text: what a table of counted words (ioctl_media_test.cc) cannot show.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t tree_search = 0xd0009411, tree_search_v2 = 0xc0709411, ino_lookup = 0xd0009412,
                   space_info = 0xc0109414, get_dev_stats = 0xc4089434, dev_replace = 0xca289435,
                   get_supported_features = 0x80489439, get_features = 0x80189439,
                   file_extent_same = 0xc0189436;

CallCase verbose(CallCase call) {
  call.style.verbose = true;
  return call;
}

// A key that asks for everything of a tree, and two items of 8 bytes.
FakeMemory found(uint64_t items, uint64_t data_at) {
  FakeMemory memory;
  memory.zeros(at, 4096).u64(at, {5, 256, 300, 0, ~0ull, 0, ~0ull}).u32(at + 56, {1, 132, items});
  for (uint64_t i = 0; i < 2; ++i)
    memory.u64(at + data_at + 40 * i, {7, 256 + i, 0}).u32(at + data_at + 40 * i + 24, {1, 8});
  return memory;
}

TEST(IoctlBtrfs, ItemsOfATree) {
  const std::string key =
      "{key={tree_id=BTRFS_FS_TREE_OBJECTID, min_objectid=BTRFS_FIRST_FREE_OBJECTID, max_objectid=300, "
      "min_offset=0, "
      "max_offset=UINT64_MAX, min_transid=0, max_transid=UINT64_MAX, min_type=BTRFS_INODE_ITEM_KEY, "
      "max_type=BTRFS_ROOT_ITEM_KEY, nr_items=";
  const std::string
      first = "{transid=7, objectid=BTRFS_FIRST_FREE_OBJECTID, offset=0, type=BTRFS_INODE_ITEM_KEY, len=8}",
      second = "{transid=7, objectid=257, offset=0, type=BTRFS_INODE_ITEM_KEY, len=8}";
  check({
      {ioctl(tree_search, found(2, 104)),
       "ioctl(3, BTRFS_IOC_TREE_SEARCH, " + key + "2}} => {key={nr_items=2}, ...}) = 0"},
      {verbose(ioctl(tree_search, found(2, 104))), "ioctl(3, BTRFS_IOC_TREE_SEARCH, " + key +
                                                       "2}} => {key={nr_items=2}, buf=[" + first + ", " +
                                                       second + "]}) = 0"},
      {verbose(ioctl(tree_search, found(0, 104))),
       "ioctl(3, BTRFS_IOC_TREE_SEARCH, " + key + "0}} => {key={nr_items=0}, buf=[]}) = 0"},
      // What does not fit in as many bytes as there are is not there.
      {verbose(ioctl(tree_search_v2, found(2, 112).u64(at + 104, {40}))),
       "ioctl(3, BTRFS_IOC_TREE_SEARCH_V2, " + key +
           "2}, buf_size=40} => {key={nr_items=2}, buf_size=40, buf=[" + first + ", ...]}) = 0"},
      {verbose(ioctl(tree_search_v2, found(2, 112).u64(at + 104, {80}))),
       "ioctl(3, BTRFS_IOC_TREE_SEARCH_V2, " + key +
           "2}, buf_size=80} => {key={nr_items=2}, buf_size=80, buf=[" + first + ", " + second + "]}) = 0"},
  });
}

TEST(IoctlBtrfs, WhichTreeItWasIsToldWhereItWasAsked) {
  const auto lookup = [](uint64_t tree) {
    CallCase call = ioctl(ino_lookup, FakeMemory().zeros(at, 4096).u64(at, {tree, 256}));
    call.memory_after = FakeMemory().zeros(at, 4096).u64(at, {tree ? tree : 5, 256}).string(at + 16, "a/b");
    return call;
  };
  check({
      {lookup(0),
       "ioctl(3, BTRFS_IOC_INO_LOOKUP, {treeid=0, objectid=BTRFS_FIRST_FREE_OBJECTID} => "
       "{treeid=BTRFS_FS_TREE_OBJECTID, name=\"a/b\"}) = 0"},
      {lookup(300),
       "ioctl(3, BTRFS_IOC_INO_LOOKUP, {treeid=300, objectid=BTRFS_FIRST_FREE_OBJECTID} => {name=\"a/b\"}) = "
       "0"},
  });
}

TEST(IoctlBtrfs, CountedThings) {
  const auto stats = [](uint64_t n) {
    return ioctl(get_dev_stats, FakeMemory().zeros(at, 1032).u64(at, {1, n, 0, 10, 11, 12, 13, 14, 15}));
  };
  const std::string asked = "ioctl(3, BTRFS_IOC_GET_DEV_STATS, {devid=makedev(0, 0x1), nr_items=";
  const auto spaces = [](uint64_t slots, uint64_t n) {
    return verbose(ioctl(space_info, FakeMemory().u64(at, {slots, n, 1, 2, 3})));
  };
  FakeMemory same;
  same.u64(at, {5, 4096}).u16(at + 16, {3, 0}).u32(at + 20, {0});
  for (uint64_t i = 0; i < 3; ++i) same.u64(at + 24 + 32 * i, {4 + i, 100, 50}).u32(at + 48 + 32 * i, {0, 0});
  check({
      {stats(2), asked + "2, flags=0} => {nr_items=2, flags=0, [[BTRFS_DEV_STAT_WRITE_ERRS]=10, "
                         "[BTRFS_DEV_STAT_READ_ERRS]=11]}) = 0"},
      {stats(6), asked + "6, flags=0} => {nr_items=6, flags=0, [[BTRFS_DEV_STAT_WRITE_ERRS]=10, "
                         "[BTRFS_DEV_STAT_READ_ERRS]=11, "
                         "[BTRFS_DEV_STAT_FLUSH_ERRS]=12, [BTRFS_DEV_STAT_CORRUPTION_ERRS]=13, "
                         "[BTRFS_DEV_STAT_GENERATION_ERRS]=14, ...]}) = 0"},
      {spaces(1, 1),
       "ioctl(3, BTRFS_IOC_SPACE_INFO, {space_slots=1} => {total_spaces=1, "
       "spaces=[{flags=BTRFS_BLOCK_GROUP_DATA, total_bytes=2, used_bytes=3}]}) = 0"},
      // How many there are is asked, not which.
      {spaces(0, 1), "ioctl(3, BTRFS_IOC_SPACE_INFO, {space_slots=0} => {total_spaces=1}) = 0"},
      {spaces(1, 0), "ioctl(3, BTRFS_IOC_SPACE_INFO, {space_slots=1} => {total_spaces=0, spaces=[]}) = 0"},
      {ioctl(file_extent_same, same),
       "ioctl(3, BTRFS_IOC_FILE_EXTENT_SAME or FIDEDUPERANGE, {src_offset=5, src_length=4096, dest_count=3, "
       "info=[{dest_fd=4, dest_offset=100}, {dest_fd=5, dest_offset=100}, ...]} => {info=[{bytes_deduped=50, "
       "status=0}, "
       "{bytes_deduped=50, status=0}, ...]}) = 0"},
      {ioctl(file_extent_same, FakeMemory(same).u16(at + 16, {0})),
       "ioctl(3, BTRFS_IOC_FILE_EXTENT_SAME or FIDEDUPERANGE, {src_offset=5, src_length=4096, dest_count=0, "
       "info=[]}) = 0"},
  });
}

TEST(IoctlBtrfs, FeaturesAndProgress) {
  check({
      {ioctl(get_features, FakeMemory().u64(at, {2, 0, 0})),
       "ioctl(3, BTRFS_IOC_GET_FEATURES, {compat_flags=0x2 /* BTRFS_FEATURE_COMPAT_??? */, "
       "compat_ro_flags=0, "
       "incompat_flags=0}) = 0"},
      {ioctl(get_supported_features, FakeMemory().u64(at, {0, 1, 0, 0, 0, 0, 0, 0, 1})),
       "ioctl(3, BTRFS_IOC_GET_SUPPORTED_FEATURES, [{compat_flags=0, "
       "compat_ro_flags=BTRFS_FEATURE_COMPAT_RO_FREE_SPACE_TREE, incompat_flags=0} /* supported */, "
       "{compat_flags=0, "
       "compat_ro_flags=0, incompat_flags=0} /* safe to set */, {compat_flags=0, compat_ro_flags=0, "
       "incompat_flags=BTRFS_FEATURE_INCOMPAT_MIXED_BACKREF} /* safe to clear */]) = 0"},
      {ioctl(dev_replace, FakeMemory().zeros(at, 2600).u64(at, {1, 0, 1, 15, 5, 0, 7, 8})),
       "ioctl(3, BTRFS_IOC_DEV_REPLACE, {cmd=BTRFS_IOCTL_DEV_REPLACE_CMD_STATUS} => "
       "{result=BTRFS_IOCTL_DEV_REPLACE_RESULT_NO_ERROR, "
       "status={replace_state=BTRFS_IOCTL_DEV_REPLACE_STATE_STARTED, "
       "progress_1000=15 /* 1.5% */, time_started=5 /* 1970-01-01T00:00:05+0000 */, time_stopped=0, "
       "num_write_errors=7, "
       "num_uncorrectable_read_errors=8}}) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
