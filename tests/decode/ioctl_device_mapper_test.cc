// The device mapper's requests as text: a header, and what lies where it says.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t at = 0x10000000, data = at + 312;

struct Header {
  uint64_t version = 4, minor = 47, size = 4096, start = 312, targets = 0, flags = 0;
  uint64_t device = 0;
  std::string_view name = {};
};

FakeMemory memory(const Header& header) {
  return FakeMemory()
      .zeros(at, 8192)
      .u32(at, {header.version, header.minor, 0, header.size, header.start, header.targets, 1, header.flags,
                7, 0})
      .u64(at + 40, {header.device})
      .bytes(at + 48, header.name)
      .bytes(at + 176, "u-1");
}

uint64_t number(uint64_t request) { return 0xc138fd00 + request; }

struct Row {
  uint64_t request;
  FakeMemory memory;
  std::string text;
  int64_t result = 0;
  bool verbose = true;
};

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CallCase call{.name = "ioctl",
                  .arguments = {3, number(row.request), at},
                  .memory = row.memory,
                  .result = row.result};
    call.style.verbose = row.verbose;
    if (row.verbose) call.limits.elements = Limits::all_elements;
    EXPECT_EQ(text_of(call), "ioctl(3, " + row.text) << row.text;
  }
}

// Both are the same where the call changes nothing.
FakeMemory target(FakeMemory memory, uint64_t offset, uint64_t start, uint64_t next, std::string_view type,
                  std::string_view text) {
  return memory.u64(data + offset, {start, 100})
      .u32(data + offset + 16, {0xfffffffb, next})
      .bytes(data + offset + 24, type)
      .string(data + offset + 40, text);
}

TEST(IoctlDeviceMapper, Headers) {
  const FakeMemory plain = memory({.name = "one"});
  expect({
      {0, memory({.version = 5}),
       "DM_VERSION, [{version=[5, 47, 0] /* unsupported device mapper ABI version */}]) = -1 EINVAL (Invalid "
       "argument)",
       -22},
      {0, memory({.size = 304}),
       "DM_VERSION, [{version=[4, 47, 0], data_size=304 /* data_size too small */}]) = -1 EINVAL (Invalid "
       "argument)",
       -22},
      {0, memory({.size = 305}),
       "DM_VERSION, [{version=[4, 47, 0], data_size=305, uuid=\"u-1\", flags=0}] => [{version=[4, 47, 0], "
       "data_size=305, uuid=\"u-1\", flags=0}]) = 0"},
      {1, plain,
       "DM_REMOVE_ALL, [{version=[4, 47, 0], data_size=4096, flags=0}] => [{version=[4, 47, 0], "
       "data_size=4096, flags=0}]) = 0"},
      // Who suspends gives no cookie.
      {6, memory({.flags = 2, .device = 0xfd01}),
       "DM_DEV_SUSPEND, [{version=[4, 47, 0], data_size=4096, dev=makedev(0xfd, 0x1), uuid=\"u-1\", "
       "flags=DM_SUSPEND_FLAG}] => [{version=[4, 47, 0], data_size=4096, dev=makedev(0xfd, 0x1), "
       "uuid=\"u-1\", target_count=0, open_count=1, event_nr=7, flags=DM_SUSPEND_FLAG}]) = 0"},
      {6, plain,
       "DM_DEV_SUSPEND, [{version=[4, 47, 0], data_size=4096, name=\"one\", uuid=\"u-1\", event_nr=7, "
       "flags=0}]) = -1 ENXIO (No such device or address)",
       -6},
  });
}

TEST(IoctlDeviceMapper, NoHeader) {
  EXPECT_EQ(text_of({.name = "ioctl", .arguments = {3, number(0), 0}, .result = -14}),
            "ioctl(3, DM_VERSION, 0) = -1 EFAULT (Bad address)");
  EXPECT_EQ(text_of({.name = "ioctl",
                     .arguments = {3, number(0), at},
                     .memory = FakeMemory().zeros(at, 304),
                     .result = 0}),
            "ioctl(3, DM_VERSION, 0x10000000) = 0");
}

TEST(IoctlDeviceMapper, Targets) {
  const FakeMemory loaded = target(target(memory({.targets = 2, .name = "one"}), 0, 0, 48, "linear", "8:1 0"),
                                   48, 100, 96, "crypt", "aes");
  const std::string before =
      "DM_TABLE_LOAD, [{version=[4, 47, 0], data_size=4096, data_start=312, name=\"one\", uuid=\"u-1\", "
      "target_count=2, flags=0}, ";
  const std::string after =
      "] => [{version=[4, 47, 0], data_size=4096, data_start=312, name=\"one\", uuid=\"u-1\", "
      "target_count=2, open_count=1, event_nr=7, flags=0}]) = 0";
  const std::string status =
      "DM_TABLE_STATUS, [{version=[4, 47, 0], data_size=4096, data_start=312, name=\"one\", uuid=\"u-1\", "
      "flags=0}] => [{version=[4, 47, 0], data_size=4096, data_start=312, name=\"one\", uuid=\"u-1\", "
      "target_count=2, open_count=1, event_nr=7, flags=0}, ";
  const std::string first = "{sector_start=0, length=100, target_type=\"linear\", string=\"8:1 0\"}, ";
  expect({
      {9, loaded,
       before + first + "{sector_start=100, length=100, target_type=\"crypt\", string=\"aes\"}" + after},
      {9, loaded, before + "..." + after, 0, false},
      // The next one begins within the one before it.
      {9, target(loaded, 0, 0, 40, "linear", "8:1 0"),
       before + first + "??? /* misplaced struct dm_target_spec */" + after},
      // In an answer the places are told from the first one.
      {12, loaded,
       status + "{sector_start=0, length=100, status=-5, target_type=\"linear\", string=\"8:1 0\"}, "
                "{sector_start=100, length=100, status=-5, target_type=\"crypt\", string=\"aes\"}]) = 0"},
      {12, loaded, status + "...]) = 0", 0, false},
      {9, memory({.targets = 0}),
       "DM_TABLE_LOAD, [{version=[4, 47, 0], data_size=4096, data_start=312, uuid=\"u-1\", target_count=0, "
       "flags=0}]) = -1 EINVAL (Invalid argument)",
       -22, false},
      // A text ends where the data does.
      {9, target(memory({.size = 312 + 42, .targets = 1}), 0, 0, 0, "linear", "8:1 0"),
       "DM_TABLE_LOAD, [{version=[4, 47, 0], data_size=354, data_start=312, uuid=\"u-1\", target_count=1, "
       "flags=0}, {sector_start=0, length=100, target_type=\"linear\", string=\"8:\"...}]) = -1 EINVAL "
       "(Invalid argument)",
       -22},
  });
}

TEST(IoctlDeviceMapper, Lists) {
  const std::string list =
      "DM_LIST_DEVICES, [{version=[4, 47, 0], data_size=4096, data_start=312, flags=0}] "
      "=> [{version=[4, 47, 0], data_size=4096, data_start=312, flags=0}, ";
  const auto names = [](uint64_t minor) {
    return memory({.minor = minor})
        .u64(data, {0xfd00})
        .u32(data + 8, {24})
        .string(data + 12, "one")
        .u32(data + 16 + (312 + 16) % 8, {5})
        .u64(data + 24, {0xfd01})
        .string(data + 24 + 12, "two");
  };
  expect({
      {2, names(47),
       list +
           "{dev=makedev(0xfd, 0), name=\"one\", event_nr=5}, {dev=makedev(0xfd, 0x1), name=\"two\"}]) = 0"},
      {2, names(36),
       "DM_LIST_DEVICES, [{version=[4, 36, 0], data_size=4096, data_start=312, flags=0}] => [{version=[4, "
       "36, 0], data_size=4096, data_start=312, flags=0}, {dev=makedev(0xfd, 0), name=\"one\"}, "
       "{dev=makedev(0xfd, 0x1), name=\"two\"}]) = 0"},
      {2, names(47), list + "...]) = 0", 0, false},
      {2, names(47).u32(data + 8, {12}),
       list + "{dev=makedev(0xfd, 0), name=\"one\"}, ??? /* misplaced struct dm_name_list */]) = 0"},
      {13,
       memory({})
           .u32(data, {24, 1, 2, 3})
           .string(data + 16, "zero")
           .u32(data + 24, {0, 4, 5, 6})
           .string(data + 40, "error"),
       "DM_LIST_VERSIONS, [{version=[4, 47, 0], data_size=4096, data_start=312, flags=0}] => [{version=[4, "
       "47, 0], data_size=4096, data_start=312, flags=0}, {name=\"zero\", version=[1, 2, 3]}, "
       "{name=\"error\", version=[4, 5, 6]}]) = 0"},
      {17, memory({.name = "zero"}).u32(data, {0, 1, 2, 3}).string(data + 16, "zero"),
       "DM_GET_TARGET_VERSION, [{version=[4, 47, 0], data_size=4096, data_start=312, name=\"zero\", "
       "uuid=\"u-1\", flags=0}] => [{version=[4, 47, 0], data_size=4096, data_start=312, name=\"zero\", "
       "uuid=\"u-1\", flags=0}, {name=\"zero\", version=[1, 2, 3]}]) = 0"},
  });
}

TEST(IoctlDeviceMapper, Dependencies) {
  const std::string deps =
      "DM_TABLE_DEPS, [{version=[4, 47, 0], data_size=4096, data_start=312, uuid=\"u-1\", flags=0}] => "
      "[{version=[4, 47, 0], data_size=4096, data_start=312, uuid=\"u-1\", target_count=0, open_count=1, "
      "event_nr=7, flags=0}, ";
  expect({
      {11, memory({}).u32(data, {2}).u64(data + 8, {0x801, 0x802}),
       deps + "{count=2, deps=[makedev(0x8, 0x1), makedev(0x8, 0x2)]}]) = 0"},
      {11, memory({}).u32(data, {473}), deps + "??? /* misplaced struct dm_target_deps */]) = 0"},
  });
}

TEST(IoctlDeviceMapper, Texts) {
  const std::string header = "[{version=[4, 47, 0], data_size=4096, data_start=312, uuid=\"u-1\", ";
  const std::string failed = "]) = -1 EINVAL (Invalid argument)";
  expect({
      {5, memory({}).string(data, "new name"),
       "DM_DEV_RENAME, " + header + "event_nr=7, flags=0}, {string=\"new name\"}" + failed, -22},
      {5, memory({}), "DM_DEV_RENAME, " + header + "event_nr=7, flags=0}, ..." + failed, -22, false},
      {15, memory({}).string(data, "10 20 30 0"),
       "DM_DEV_SET_GEOMETRY, " + header + "flags=0}, {string=\"10 20 30 0\"}" + failed, -22},
      {14, memory({}).u64(data, {9}).string(data + 8, "check"),
       "DM_TARGET_MSG, " + header + "flags=0}, {sector=9, message=\"check\"}" + failed, -22},
      // An answer is there only where it says so.
      {14, memory({.flags = 0x10000}).u64(data, {9}).string(data + 8, "check"),
       "DM_TARGET_MSG, " + header + "flags=DM_DATA_OUT_FLAG}, {sector=9, message=\"check\"}] => " + header +
           "target_count=0, open_count=1, event_nr=7, flags=DM_DATA_OUT_FLAG}, {string=\"\\t\"}]) = 0"},
      {5, memory({.start = 4097}),
       "DM_DEV_RENAME, [{version=[4, 47, 0], data_size=4096, data_start=4097, uuid=\"u-1\", event_nr=7, "
       "flags=0}, ??? /* misplaced string */" +
           failed,
       -22},
  });
}

// `data` fills up what the alignment of 64-bit integers would leave: it is the same everywhere.
TEST(IoctlDeviceMapper, Narrow) {
  EXPECT_EQ(
      text_of({.abi = Abi::i386,
               .name = "ioctl",
               .arguments = {3, number(0), at},
               .memory = memory({.name = "one"}),
               .result = 0}),
      "ioctl(3, DM_VERSION, [{version=[4, 47, 0], data_size=4096, name=\"one\", uuid=\"u-1\", flags=0}] "
      "=> [{version=[4, 47, 0], data_size=4096, name=\"one\", uuid=\"u-1\", flags=0}]) = 0");
}

}  // namespace
}  // namespace sysgood::testing
