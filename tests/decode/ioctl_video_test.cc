// ioctl of video devices as text: formats by name, controls that were refused, buffers that were made.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t there = 0x20000000;
constexpr uint64_t querycap = 0x80685600, s_fmt = 0xc0d05605, queryctrl = 0xc0445624,
                   g_ext_ctrls = 0xc0205647, s_ext_ctrls = 0xc0205648, create_bufs = 0xc100565c;

CallCase in(ValueStyle::Constants style, CallCase call) {
  call.style.constants = style;
  return call;
}

constexpr uint64_t yuyv = 0x56595559;
FakeMemory format(uint64_t four_characters) {
  return FakeMemory().zeros(at, 208).u32(at, {1}).u32(at + 8, {640, 480, four_characters});
}
std::string set(const std::string& format) {
  return "ioctl(3, VIDIOC_S_FMT, {type=V4L2_BUF_TYPE_VIDEO_CAPTURE, fmt.pix={width=640, height=480, "
         "pixelformat=" +
         format +
         ", field=V4L2_FIELD_ANY, bytesperline=0, sizeimage=0, colorspace=V4L2_COLORSPACE_DEFAULT}}) = -1 "
         "EINVAL (Invalid argument)";
}

TEST(IoctlVideo, FormatsHaveNames) {
  check({
      {ioctl(s_fmt, format(yuyv), -22), set("v4l2_fourcc('Y', 'U', 'Y', 'V') /* V4L2_PIX_FMT_YUYV */")},
      {ioctl(s_fmt, format(0x41), -22), set("v4l2_fourcc('A', '\\x00', '\\x00', '\\x00')")},
  });
  using Constants = ValueStyle::Constants;
  const std::string raw = text_of(in(Constants::raw, ioctl(s_fmt, format(yuyv), -22))),
                    both = text_of(in(Constants::verbose, ioctl(s_fmt, format(yuyv), -22)));
  EXPECT_NE(raw.find("pixelformat=0x56595559, field=0,"), std::string::npos) << raw;
  EXPECT_NE(both.find("pixelformat=v4l2_fourcc('Y', 'U', 'Y', 'V') /* V4L2_PIX_FMT_YUYV */, field=0 /*"),
            std::string::npos)
      << both;
}

TEST(IoctlVideo, CapabilitiesOfTheDeviceAreThoseItTells) {
  const auto device = [](uint64_t all, uint64_t own) {
    return ioctl(querycap, FakeMemory().zeros(at, 104).u32(at + 80, {0x60102, all, own}));
  };
  const std::string begin =
      "ioctl(3, VIDIOC_QUERYCAP, {driver=\"\", card=\"\", bus_info=\"\", version=KERNEL_VERSION(6, 1, 2), "
      "capabilities=V4L2_CAP_VIDEO_CAPTURE";
  check({
      {device(0x80000001, 1), begin + "|V4L2_CAP_DEVICE_CAPS, device_caps=V4L2_CAP_VIDEO_CAPTURE}) = 0"},
      {device(0x80000001, 0), begin + "|V4L2_CAP_DEVICE_CAPS}) = 0"},
      {device(1, 0), begin + "}) = 0"},
  });
}

CallCase controls(uint64_t request, int64_t result, uint64_t value_after = 5) {
  const auto memory = [](uint64_t value) {
    return FakeMemory()
        .zeros(at, 32)
        .u32(at, {0x980000, 1, 0})
        .u64(at + 24, {there})
        .u32(there, {0x980900, 0, 0})
        .u64(there + 12, {value});
  };
  CallCase call = ioctl(request, memory(5), result);
  call.memory_after = memory(value_after);
  return call;
}

TEST(IoctlVideo, ControlsAreWhatTheyHaveBecome) {
  const std::string
      one = "{ctrl_class=V4L2_CTRL_CLASS_USER, count=1, controls=[{id=V4L2_CID_BRIGHTNESS, size=0, value=",
      error = ") = -1 EINVAL (Invalid argument)";
  check({
      {controls(g_ext_ctrls, 0, 7), "ioctl(3, VIDIOC_G_EXT_CTRLS, " + one + "7, value64=7}]}) = 0"},
      {controls(g_ext_ctrls, -22),
       "ioctl(3, VIDIOC_G_EXT_CTRLS, " + one + "5, value64=5}], error_idx=0}" + error},
      {controls(s_ext_ctrls, 0, 7),
       "ioctl(3, VIDIOC_S_EXT_CTRLS, " + one +
           "5, value64=5}]} => {controls=[{id=V4L2_CID_BRIGHTNESS, size=0, value=7, "
           "value64=7}]}) = 0"},
      {controls(s_ext_ctrls, -22),
       "ioctl(3, VIDIOC_S_EXT_CTRLS, " + one +
           "5, value64=5}]} => {controls=[{id=V4L2_CID_BRIGHTNESS, size=0, value=5, "
           "value64=5}], error_idx=0}" +
           error},
      {ioctl(g_ext_ctrls, FakeMemory().zeros(at, 32).u32(at, {0x980000}), -22),
       "ioctl(3, VIDIOC_G_EXT_CTRLS, {ctrl_class=V4L2_CTRL_CLASS_USER, count=0}" + error},
  });
  // drivers/media/v4l2-core/v4l2-compat-ioctl32.c: the request has 24 bytes.
  CallCase narrow = ioctl(0xc0185647,
                          FakeMemory()
                              .u32(at, {0x980000, 1, 0, 0, 0, there, there})
                              .u32(there, {0x980900, 0, 0})
                              .u64(there + 12, {5}),
                          -22);
  narrow.memory =
      FakeMemory().u32(at, {0x980000, 1, 3, 0, 0, there}).u32(there, {0x980900, 0, 0}).u64(there + 12, {5});
  narrow.abi = Abi::i386;
  EXPECT_EQ(text_of(narrow), "ioctl(3, VIDIOC_G_EXT_CTRLS, " + one + "5, value64=5}], error_idx=3}" + error);
}

TEST(IoctlVideo, TheIdOfAControlIsOneNumber) {
  const CallCase next = ioctl(queryctrl, FakeMemory().zeros(at, 68).u32(at, {0x80980900}), -22);
  const std::string error = ") = -1 EINVAL (Invalid argument)";
  check({
      {next, "ioctl(3, VIDIOC_QUERYCTRL, {id=V4L2_CTRL_FLAG_NEXT_CTRL|V4L2_CID_BRIGHTNESS}" + error},
      {in(ValueStyle::Constants::verbose, next),
       "ioctl(3, 0xc0445624 /* VIDIOC_QUERYCTRL */, {id=0x80000000 /* V4L2_CTRL_FLAG_NEXT_CTRL */|0x980900 "
       "/* "
       "V4L2_CID_BRIGHTNESS */}" +
           error},
      {in(ValueStyle::Constants::raw, next), "ioctl(3, 0xc0445624, {id=0x80980900}" + error},
  });
}

TEST(IoctlVideo, BuffersThatWereMadeAreToldBehindTheResult) {
  const FakeMemory memory =
      FakeMemory().zeros(at, 256).u32(at, {7, 3, 1}).u32(at + 16, {11}).u32(at + 24, {yuyv, 4096});
  const std::string asked =
      "ioctl(3, VIDIOC_CREATE_BUFS, {count=3, memory=V4L2_MEMORY_MMAP, "
      "format={type=V4L2_BUF_TYPE_SDR_CAPTURE, "
      "fmt.sdr={pixelformat=v4l2_fourcc('Y', 'U', 'Y', 'V'), buffersize=4096}}}) = ";
  check({
      {ioctl(create_bufs, memory), asked + "0 ({index=7, count=3})"},
      {ioctl(create_bufs, memory, -22), asked + "-1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
