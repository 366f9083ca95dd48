// ioctl of clocks, flash and lines of GPIO as text.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

// The number that the kernel chose.
TEST(IoctlDevices, AttachFlash) {
  CallCase call = ioctl(0x40186f40, FakeMemory().zeros(at, 24).u32(at, {0xffffffff, 2, 3}));
  call.memory_after = FakeMemory().zeros(at, 24).u32(at, {5, 2, 3});
  check({{call,
          "ioctl(3, UBI_IOCATT, {ubi_num=-1, mtd_num=2, vid_hdr_offset=3, max_beb_per1024=0} => [5]) = 0"}});
}

TEST(IoctlDevices, ClockParameters) {
  const auto parameter = [](uint64_t which, uint64_t value) {
    return empty().u64(at, {which, value}).u32(at + 16, {7});
  };
  check({
      {ioctl(0x40187014, parameter(0, 5), -25),
       "ioctl(3, RTC_PARAM_SET, {param=RTC_PARAM_FEATURES, "
       "uvalue=1<<RTC_FEATURE_ALARM|1<<RTC_FEATURE_NEED_WEEK_DAY, index=7}) = -1 ENOTTY (Inappropriate ioctl "
       "for device)"},
      {ioctl(0x40187014, parameter(1, ~0ull)),
       "ioctl(3, RTC_PARAM_SET, {param=RTC_PARAM_CORRECTION, svalue=-1, index=7}) = 0"},
      {ioctl(0x40187014, parameter(2, 1)),
       "ioctl(3, RTC_PARAM_SET, {param=RTC_PARAM_BACKUP_SWITCH_MODE, uvalue=RTC_BSM_DIRECT, index=7}) = 0"},
      {ioctl(0x40187013, parameter(1, ~0ull)),
       "ioctl(3, RTC_PARAM_GET, {param=RTC_PARAM_CORRECTION, index=7} => {svalue=-1}) = 0"},
      {ioctl(0x40187013, parameter(0, 1).u32(at + 20, {8})),
       "ioctl(3, RTC_PARAM_GET, {param=RTC_PARAM_FEATURES, index=7, __pad=0x8} => "
       "{uvalue=1<<RTC_FEATURE_ALARM, __pad=0x8}) = 0"},
      {ioctl(0x40187013, parameter(1, 1), -25),
       "ioctl(3, RTC_PARAM_GET, {param=RTC_PARAM_CORRECTION, index=7}) = -1 ENOTTY (Inappropriate ioctl for "
       "device)"},
  });
}

TEST(IoctlDevices, ClockOffsets) {
  FakeMemory samples = empty().u32(at, {1});
  for (uint64_t i = 0; i < 4; ++i) samples.u64(at + 16 + 16 * i, {60 * i + 60}).u32(at + 24 + 16 * i, {i});
  check({
      // Two for each sample, and one.
      {ioctl(0x43403d05, samples),
       "ioctl(3, PTP_SYS_OFFSET, {n_samples=1, ts=[{sec=60, nsec=0} /* 1970-01-01T00:01:00+0000 */, "
       "{sec=120, nsec=1} /* 1970-01-01T00:02:00.000000001+0000 */, {sec=180, nsec=2} /* "
       "1970-01-01T00:03:00.000000002+0000 */]}) = 0"},
      {ioctl(0xc4c03d09, samples),
       "ioctl(3, PTP_SYS_OFFSET_EXTENDED, {n_samples=1, ts=[[{sec=60, nsec=0} /* 1970-01-01T00:01:00+0000 "
       "*/, {sec=120, nsec=1} /* 1970-01-01T00:02:00.000000001+0000 */, {sec=180, nsec=2} /* "
       "1970-01-01T00:03:00.000000002+0000 */]]}) = 0"},
      {ioctl(0x43403d05, empty().u32(at, {1, 0, 0, 9}), -95),
       "ioctl(3, PTP_SYS_OFFSET, {n_samples=1, rsv=[0, 0, 0x9]}) = -1 EOPNOTSUPP (Operation not supported)"},
  });
}

TEST(IoctlDevices, Volumes) {
  const auto volume = [](uint64_t length, std::string_view name) {
    return empty()
        .u32(at, {1, 1})
        .u64(at + 8, {4096})
        .u8(at + 16, {3})
        .u16(at + 18, {length})
        .bytes(at + 24, name);
  };
  const std::string made =
      "ioctl(3, UBI_IOCMKVOL, {vol_id=1, alignment=1, bytes=4096, vol_type=UBI_DYNAMIC_VOLUME, flags=0, "
      "name_len=";
  // As many characters as are told, and whether there are more.
  check({
      {ioctl(0x40986f00, volume(3, "vol")), made + "3, name=\"vol\"} => [1]) = 0"},
      {ioctl(0x40986f00, volume(6, "vol")), made + "6, name=\"vol\"} => [1]) = 0"},
      {ioctl(0x40986f00, volume(3, "volume")), made + "3, name=\"vol\"...} => [1]) = 0"},
      {ioctl(0x40986f00, volume(0, "vol")), made + "0, name=\"\"...} => [1]) = 0"},
      {ioctl(0x40186f40, empty().u32(at, {5, 2, 0}).u16(at + 12, {20})),
       "ioctl(3, UBI_IOCATT, {ubi_num=5, mtd_num=2, vid_hdr_offset=0, max_beb_per1024=20} => [5]) = 0"},
  });
}

TEST(IoctlDevices, Lines) {
  // num_lines, config.flags, config.num_attrs
  const FakeMemory line = empty()
                              .u32(at + 560, {1})
                              .u32(at, {4})
                              .u64(at + 288, {4})
                              .u32(at + 296, {12})
                              .u32(at + 320, {2})
                              .u64(at + 328, {5, 7});
  std::string attributes;
  for (int i = 0; i < 10; ++i) attributes += i ? ", {attr={id=0, data=0}, mask=0}" : "{values=0x5, mask=0x7}";
  check({
      // There is room for ten attributes.
      {ioctl(0xc250b407, FakeMemory(line).u32(at + 572, {6}).u32(at + 568, {5}), -22),
       "ioctl(3, GPIO_V2_GET_LINE_IOCTL, {num_lines=1, offsets=[4], consumer=\"\", "
       "config={flags=GPIO_V2_LINE_FLAG_INPUT, num_attrs=12, attrs=[" +
           attributes + "]}, padding=[0x5, 0x6, 0, 0, 0]}) = -1 EINVAL (Invalid argument)"},
      {ioctl(0xc250b407, FakeMemory(line).u32(at + 296, {0}).u32(at + 564, {16}), -22),
       "ioctl(3, GPIO_V2_GET_LINE_IOCTL, {num_lines=1, offsets=[4], consumer=\"\", "
       "config={flags=GPIO_V2_LINE_FLAG_INPUT, num_attrs=0}, event_buffer_size=16}) = -1 EINVAL (Invalid "
       "argument)"},
      {ioctl(0xc100b405, empty().string(at, "line").u32(at + 240, {1})),
       "ioctl(3, GPIO_V2_GET_LINEINFO_IOCTL, {offset=0} => {name=\"line\", consumer=\"\", flags=0, "
       "num_attrs=0, "
       "padding=[0x1, 0, 0, 0]}) = 0"},
      // What an attribute is of says its number.
      {ioctl(0xc100b405, empty().u32(at + 68, {4}).u64(at + 80, {1, 0x204, 2, 5, 3, 1000, 4, 9})),
       "ioctl(3, GPIO_V2_GET_LINEINFO_IOCTL, {offset=0} => {name=\"\", consumer=\"\", flags=0, num_attrs=4, "
       "attrs=[{flags=GPIO_V2_LINE_FLAG_INPUT|GPIO_V2_LINE_FLAG_BIAS_PULL_DOWN}, {values=0x5}, "
       "{debounce_period_us=1000}, {id=4, data=0x9}]}) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
