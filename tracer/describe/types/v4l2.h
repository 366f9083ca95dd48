// linux/videodev2.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto v4l2_capabilities = names("V4L2_CAP_???", {{"V4L2_CAP_VIDEO_CAPTURE", 1},
                                                                 {"V4L2_CAP_VIDEO_OUTPUT", 2},
                                                                 {"V4L2_CAP_VIDEO_OVERLAY", 4},
                                                                 {"V4L2_CAP_VBI_CAPTURE", 0x10},
                                                                 {"V4L2_CAP_VBI_OUTPUT", 0x20},
                                                                 {"V4L2_CAP_SLICED_VBI_CAPTURE", 0x40},
                                                                 {"V4L2_CAP_SLICED_VBI_OUTPUT", 0x80},
                                                                 {"V4L2_CAP_RDS_CAPTURE", 0x100},
                                                                 {"V4L2_CAP_VIDEO_OUTPUT_OVERLAY", 0x200},
                                                                 {"V4L2_CAP_HW_FREQ_SEEK", 0x400},
                                                                 {"V4L2_CAP_RDS_OUTPUT", 0x800},
                                                                 {"V4L2_CAP_VIDEO_CAPTURE_MPLANE", 0x1000},
                                                                 {"V4L2_CAP_VIDEO_OUTPUT_MPLANE", 0x2000},
                                                                 {"V4L2_CAP_VIDEO_M2M_MPLANE", 0x4000},
                                                                 {"V4L2_CAP_VIDEO_M2M", 0x8000},
                                                                 {"V4L2_CAP_TUNER", 0x10000},
                                                                 {"V4L2_CAP_AUDIO", 0x20000},
                                                                 {"V4L2_CAP_RADIO", 0x40000},
                                                                 {"V4L2_CAP_MODULATOR", 0x80000},
                                                                 {"V4L2_CAP_SDR_CAPTURE", 0x100000},
                                                                 {"V4L2_CAP_EXT_PIX_FORMAT", 0x200000},
                                                                 {"V4L2_CAP_SDR_OUTPUT", 0x400000},
                                                                 {"V4L2_CAP_META_CAPTURE", 0x800000},
                                                                 {"V4L2_CAP_READWRITE", 0x1000000},
                                                                 {"V4L2_CAP_ASYNCIO", 0x2000000},
                                                                 {"V4L2_CAP_STREAMING", 0x4000000},
                                                                 {"V4L2_CAP_META_OUTPUT", 0x8000000},
                                                                 {"V4L2_CAP_TOUCH", 0x10000000},
                                                                 {"V4L2_CAP_IO_MC", 0x20000000},
                                                                 {"V4L2_CAP_DEVICE_CAPS", 0x80000000}});
inline constexpr auto v4l2_buffer_kinds =
    names("V4L2_BUF_TYPE_???", {{"V4L2_BUF_TYPE_VIDEO_CAPTURE", 1},
                                {"V4L2_BUF_TYPE_VIDEO_OUTPUT", 2},
                                {"V4L2_BUF_TYPE_VIDEO_OVERLAY", 3},
                                {"V4L2_BUF_TYPE_VBI_CAPTURE", 4},
                                {"V4L2_BUF_TYPE_VBI_OUTPUT", 5},
                                {"V4L2_BUF_TYPE_SLICED_VBI_CAPTURE", 6},
                                {"V4L2_BUF_TYPE_SLICED_VBI_OUTPUT", 7},
                                {"V4L2_BUF_TYPE_VIDEO_OUTPUT_OVERLAY", 8},
                                {"V4L2_BUF_TYPE_VIDEO_CAPTURE_MPLANE", 9},
                                {"V4L2_BUF_TYPE_VIDEO_OUTPUT_MPLANE", 0xa},
                                {"V4L2_BUF_TYPE_SDR_CAPTURE", 0xb},
                                {"V4L2_BUF_TYPE_SDR_OUTPUT", 0xc},
                                {"V4L2_BUF_TYPE_META_CAPTURE", 0xd},
                                {"V4L2_BUF_TYPE_META_OUTPUT", 0xe},
                                {"V4L2_BUF_TYPE_PRIVATE", 0x80}});
inline constexpr auto v4l2_memories = names("V4L2_MEMORY_???", {{"V4L2_MEMORY_MMAP", 1},
                                                                {"V4L2_MEMORY_USERPTR", 2},
                                                                {"V4L2_MEMORY_OVERLAY", 3},
                                                                {"V4L2_MEMORY_DMABUF", 4}});
// include/uapi/linux/version.h: KERNEL_VERSION(a, b, c).
inline constexpr auto kernel_version =
    macro("KERNEL_VERSION", Size::b4, {part(0xffff0000, 16, u32), part(0xff00, 8, u32), part(0xff, 0, u32)});
inline constexpr auto v4l2_capability =
    record(104, {{"driver", chars(16), at(0)},
                 {"card", chars(32), at(16)},
                 {"bus_info", chars(32), at(48)},
                 {"version", kernel_version, at(80)},
                 {"capabilities", flags(v4l2_capabilities), at(84)},
                 {"device_caps", flags(v4l2_capabilities), when("capabilities", 0x80000000), at(88)}});
inline constexpr auto v4l2_requestbuffers = record(20, {{"type", one_of(v4l2_buffer_kinds), at(4)},
                                                        {"memory", one_of(v4l2_memories), at(8)},
                                                        {"count", u32, changes, at(0)}});

}  // namespace sysgood::describe
