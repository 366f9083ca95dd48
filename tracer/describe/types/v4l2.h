// linux/videodev2.h.
#pragma once

#include "tracer/describe/lang.h"
#include "tracer/describe/types/time.h"
#include "tracer/describe/types/v4l2_controls.h"
#include "tracer/describe/types/v4l2_formats.h"
#include "tracer/describe/types/v4l2_names.h"

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
inline constexpr auto v4l2_version =
    macro("KERNEL_VERSION", Size::b4, {part(0xffff0000, 16, u32), part(0xff00, 8, u32), part(0xff, 0, u32)});
inline constexpr auto v4l2_capability =
    record(104, {{"driver", chars(16), at(0)},
                 {"card", chars(32), at(16)},
                 {"bus_info", chars(32), at(48)},
                 {"version", v4l2_version, at(80)},
                 {"capabilities", flags(v4l2_capabilities), at(84)},
                 {"device_caps", flags(v4l2_capabilities), when("device_caps", ~0ull), at(88)}});
inline constexpr auto v4l2_requestbuffers = record(20, {{"type", one_of(v4l2_buffer_kinds), at(4)},
                                                        {"memory", one_of(v4l2_memories), at(8)},
                                                        {"count", u32, changes, at(0)}});

// A fraction: the numerator is in the lower half.
inline constexpr auto v4l2_fract =
    macro("/", Size::b8, {part(0xffffffff, 0, u32), part(0xffffffff00000000, 32, u32)});
inline constexpr auto v4l2_rect = record({{"left", s32}, {"top", s32}, {"width", u32}, {"height", u32}});

inline constexpr auto v4l2_fmtdesc = record(64, {{"index", u32, at(0)},
                                                 {"type", one_of(v4l2_buffer_kinds), at(4)},
                                                 {"flags", flags(v4l2_format_flags), filled, at(8)},
                                                 {"description", chars(32), filled, at(12)},
                                                 {"pixelformat", v4l2_pixel_format, filled, at(44)}});

inline constexpr auto v4l2_pix_format = record(48, {{"width", u32, at(0)},
                                                    {"height", u32, at(4)},
                                                    {"pixelformat", v4l2_pixel_format, at(8)},
                                                    {"field", one_of(v4l2_fields), at(12)},
                                                    {"bytesperline", u32, at(16)},
                                                    {"sizeimage", u32, at(20)},
                                                    {"colorspace", one_of(v4l2_colorspaces), at(24)}});
inline constexpr auto v4l2_plane_pix_format =
    record(20, {{"sizeimage", u32, at(0)}, {"bytesperline", u32, at(4)}});
inline constexpr auto v4l2_pix_format_mplane =
    record(192, {{"width", u32, at(0)},
                 {"height", u32, at(4)},
                 {"pixelformat", v4l2_pixel_format, at(8)},
                 {"field", one_of(v4l2_fields), at(12)},
                 {"colorspace", one_of(v4l2_colorspaces), at(16)},
                 {"plane_fmt", flexible(v4l2_plane_pix_format, "num_planes", 8), at(20)},
                 {"num_planes", u8, at(180)}});
inline constexpr auto v4l2_window = record({{"w", v4l2_rect},
                                            {"field", one_of(v4l2_fields)},
                                            {"chromakey", x32},
                                            {"clips", address},
                                            {"clipcount", u32},
                                            {"bitmap", address},
                                            {"global_alpha", x8}});
inline constexpr auto v4l2_vbi_format = record(44, {{"sampling_rate", u32, at(0)},
                                                    {"offset", u32, at(4)},
                                                    {"samples_per_line", u32, at(8)},
                                                    {"sample_format", v4l2_pixel_format, at(12)},
                                                    {"start", array(u32, 2), at(16)},
                                                    {"count", array(u32, 2), at(24)},
                                                    {"flags", flags(v4l2_vbi_flags), at(32)}});
inline constexpr auto v4l2_sliced_lines = record({{"", array(x16, 24)}});
inline constexpr auto v4l2_sliced_vbi_format =
    record(112, {{"service_set", flags(v4l2_sliced_flags, Size::b2), at(0)},
                 {"service_lines", array(v4l2_sliced_lines, 2), at(2)},
                 {"io_size", u32, at(100)}});
inline constexpr auto v4l2_sdr_format =
    record(32, {{"pixelformat", v4l2_fourcc, at(0)}, {"buffersize", u32, at(4)}});
inline constexpr auto v4l2_meta_format =
    record(8, {{"dataformat", v4l2_fourcc, at(0)}, {"buffersize", u32, at(4)}});

// struct v4l2_format: which arm of its union there is, the type says. The union lies where its pointers may.
consteval auto v4l2_format_of(Show shown, int16_t union_at, uint16_t size) {
  return record(size, {{"type", one_of(v4l2_buffer_kinds), at(0)},
                       {"fmt.pix", v4l2_pix_format, when_is("type", 1), shown, at(union_at)},
                       {"fmt.pix", v4l2_pix_format, when_is("type", 2), shown, at(union_at)},
                       {"fmt.win", v4l2_window, when_is("type", 3), shown, at(union_at)},
                       {"fmt.win", v4l2_window, when_is("type", 8), shown, at(union_at)},
                       {"fmt.vbi", v4l2_vbi_format, when_is("type", 4), shown, at(union_at)},
                       {"fmt.vbi", v4l2_vbi_format, when_is("type", 5), shown, at(union_at)},
                       {"fmt.sliced", v4l2_sliced_vbi_format, when_is("type", 6), shown, at(union_at)},
                       {"fmt.sliced", v4l2_sliced_vbi_format, when_is("type", 7), shown, at(union_at)},
                       {"fmt.pix_mp", v4l2_pix_format_mplane, when_is("type", 9), shown, at(union_at)},
                       {"fmt.pix_mp", v4l2_pix_format_mplane, when_is("type", 10), shown, at(union_at)},
                       {"fmt.sdr", v4l2_sdr_format, when_is("type", 11), shown, at(union_at)},
                       {"fmt.sdr", v4l2_sdr_format, when_is("type", 12), shown, at(union_at)},
                       {"fmt.meta", v4l2_meta_format, when_is("type", 13), shown, at(union_at)},
                       {"fmt.meta", v4l2_meta_format, when_is("type", 14), shown, at(union_at)}});
}
// What the driver has made of it: the type is not told twice.
consteval auto v4l2_format_set_of(int16_t union_at, uint16_t size) {
  return record(size, {{"type", padding(4), at(0)},
                       {"fmt.pix", v4l2_pix_format, when_is("type", 1), at(union_at)},
                       {"fmt.pix", v4l2_pix_format, when_is("type", 2), at(union_at)},
                       {"fmt.win", v4l2_window, when_is("type", 3), at(union_at)},
                       {"fmt.win", v4l2_window, when_is("type", 8), at(union_at)},
                       {"fmt.vbi", v4l2_vbi_format, when_is("type", 4), at(union_at)},
                       {"fmt.vbi", v4l2_vbi_format, when_is("type", 5), at(union_at)},
                       {"fmt.sliced", v4l2_sliced_vbi_format, when_is("type", 6), at(union_at)},
                       {"fmt.sliced", v4l2_sliced_vbi_format, when_is("type", 7), at(union_at)},
                       {"fmt.pix_mp", v4l2_pix_format_mplane, when_is("type", 9), at(union_at)},
                       {"fmt.pix_mp", v4l2_pix_format_mplane, when_is("type", 10), at(union_at)},
                       {"fmt.sdr", v4l2_sdr_format, when_is("type", 11), at(union_at)},
                       {"fmt.sdr", v4l2_sdr_format, when_is("type", 12), at(union_at)},
                       {"fmt.meta", v4l2_meta_format, when_is("type", 13), at(union_at)},
                       {"fmt.meta", v4l2_meta_format, when_is("type", 14), at(union_at)}});
}
inline constexpr auto v4l2_format_set_wide = v4l2_format_set_of(8, 208),
                      v4l2_format_set_narrow = v4l2_format_set_of(4, 204);
inline constexpr auto v4l2_format_set =
    per_abi({{wide_abis, v4l2_format_set_wide}, {narrow_abis, v4l2_format_set_narrow}});
inline constexpr auto v4l2_format_asked_wide = v4l2_format_of(Show::filled, 8, 208),
                      v4l2_format_asked_narrow = v4l2_format_of(Show::filled, 4, 204);
inline constexpr auto v4l2_format_asked =
    per_abi({{wide_abis, v4l2_format_asked_wide}, {narrow_abis, v4l2_format_asked_narrow}});
inline constexpr auto v4l2_format_wide = v4l2_format_of(Show::plain, 8, 208),
                      v4l2_format_narrow = v4l2_format_of(Show::plain, 4, 204);
inline constexpr auto v4l2_format =
    per_abi({{wide_abis, v4l2_format_wide}, {narrow_abis, v4l2_format_narrow}});

inline constexpr auto v4l2_buffer_flag_set = macro(
    "+", Size::b4,
    {optional_part(0xfff81fff, 0, flags(v4l2_buffer_flags)), part(0xe000, 0, one_of(v4l2_buffer_timestamps)),
     part(0x70000, 0, one_of(v4l2_buffer_timestamp_sources))});
// struct v4l2_buffer, by where its timestamp of two longs puts what is behind it. The last field is shown
// with -v.
inline constexpr auto v4l2_sequence = record({{"sequence", u32, verbose}});
consteval auto v4l2_buffer_of(Show shown, int16_t memory_at, int16_t length_at, uint16_t size) {
  return record(size, {{"type", one_of(v4l2_buffer_kinds), at(4)},
                       {"index", u32, shown, at(0)},
                       {"memory", one_of(v4l2_memories), filled, at(memory_at)},
                       {"m.offset", x32, filled, when_is("memory", 1), at(memory_at + 4)},
                       {"m.userptr", address, filled, when_is("memory", 2), at(memory_at + 4)},
                       {"m.fd", fd, filled, when_is("memory", 4), at(memory_at + 4)},
                       {"length", u32, filled, at(length_at)},
                       {"bytesused", u32, filled, at(8)},
                       {"flags", v4l2_buffer_flag_set, filled, at(12)},
                       {"", v4l2_sequence, filled, at(memory_at - 4)}});
}
consteval auto v4l2_dequeued_of(int16_t memory_at, int16_t length_at, int16_t time_at, uint16_t size) {
  return record(size, {{"type", one_of(v4l2_buffer_kinds), at(4)},
                       {"index", u32, filled, at(0)},
                       {"memory", one_of(v4l2_memories), filled, at(memory_at)},
                       {"m.offset", x32, filled, when_is("memory", 1), at(memory_at + 4)},
                       {"m.userptr", address, filled, when_is("memory", 2), at(memory_at + 4)},
                       {"m.fd", fd, filled, when_is("memory", 4), at(memory_at + 4)},
                       {"length", u32, filled, at(length_at)},
                       {"bytesused", u32, filled, at(8)},
                       {"flags", v4l2_buffer_flag_set, filled, at(12)},
                       {"timestamp", timeval, filled, at(time_at)},
                       {"", v4l2_sequence, filled, at(memory_at - 4)}});
}
inline constexpr auto v4l2_buffer_wide = v4l2_buffer_of(Show::plain, 60, 72, 88),
                      v4l2_buffer_narrow = v4l2_buffer_of(Show::plain, 48, 56, 68);
inline constexpr auto v4l2_buffer =
    per_abi({{wide_abis, v4l2_buffer_wide}, {narrow_abis, v4l2_buffer_narrow}});
inline constexpr auto v4l2_dequeued_wide = v4l2_dequeued_of(60, 72, 24, 88),
                      v4l2_dequeued_narrow = v4l2_dequeued_of(48, 56, 20, 68);
inline constexpr auto v4l2_dequeued =
    per_abi({{wide_abis, v4l2_dequeued_wide}, {narrow_abis, v4l2_dequeued_narrow}});

inline constexpr auto v4l2_framebuffer =
    record({{"capability", x32}, {"flags", x32}, {"base", address}, {"", padding(28)}});

// struct v4l2_streamparm.
inline constexpr auto v4l2_captureparm = record(40, {{"capability", flags(v4l2_stream_capabilities), at(0)},
                                                     {"capturemode", flags(v4l2_stream_modes), at(4)},
                                                     {"timeperframe", v4l2_fract, at(8)},
                                                     {"extendedmode", x32, at(16)},
                                                     {"readbuffers", u32, at(20)}});
inline constexpr auto v4l2_outputparm = record(40, {{"capability", flags(v4l2_stream_capabilities), at(0)},
                                                    {"outputmode", flags(v4l2_stream_modes), at(4)},
                                                    {"timeperframe", v4l2_fract, at(8)},
                                                    {"extendedmode", x32, at(16)},
                                                    {"writebuffers", u32, at(20)}});
consteval auto v4l2_streamparm_of(Show shown) {
  return record(204, {{"type", one_of(v4l2_buffer_kinds), at(0)},
                      {"parm.capture", v4l2_captureparm, when_is("type", 1), shown, at(4)},
                      {"parm.output", v4l2_outputparm, when_is("type", 2), shown, at(4)}});
}
inline constexpr auto v4l2_streamparm_set =
    record(204, {{"type", padding(4), at(0)},
                 {"parm.capture", v4l2_captureparm, when_is("type", 1), at(4)},
                 {"parm.output", v4l2_outputparm, when_is("type", 2), at(4)}});
inline constexpr auto v4l2_streamparm = v4l2_streamparm_of(Show::plain),
                      v4l2_streamparm_asked = v4l2_streamparm_of(Show::filled);

consteval auto v4l2_standard_of(int16_t name_at, uint16_t size) {
  return record(size, {{"index", u32, at(0)},
                       {"name", chars(24), filled, at(name_at)},
                       {"frameperiod", v4l2_fract, filled, at(name_at + 24)},
                       {"framelines", u32, filled, at(name_at + 32)}});
}
// i386 aligns the 64 bits of its id to 32.
inline constexpr auto v4l2_standard_wide = v4l2_standard_of(16, 72),
                      v4l2_standard_narrow = v4l2_standard_of(12, 64);
inline constexpr auto v4l2_standard =
    per_abi({{wide_abis | Abi::arm, v4l2_standard_wide}, {Abi::i386, v4l2_standard_narrow}});
inline constexpr auto v4l2_input = record(80, {{"index", u32, at(0)},
                                               {"name", chars(32), filled, at(4)},
                                               {"type", one_of(v4l2_input_kinds), filled, at(36)}});
inline constexpr auto v4l2_control = record({{"id", one_of(v4l2_controls)}, {"value", s32, filled}});
inline constexpr auto v4l2_control_set = record({{"id", one_of(v4l2_controls)}, {"value", s32, changes}});
inline constexpr auto v4l2_tuner_set = record(84, {{"name", chars(32), at(4)},
                                                   {"type", one_of(v4l2_tuner_kinds), at(36)},
                                                   {"capability", flags(v4l2_tuner_capabilities), at(40)},
                                                   {"rangelow", u32, at(44)},
                                                   {"rangehigh", u32, at(48)},
                                                   {"rxsubchans", flags(v4l2_tuner_subchannels), at(52)},
                                                   {"audmode", one_of(v4l2_tuner_modes), at(56)},
                                                   {"signal", s32, at(60)},
                                                   {"afc", s32, at(64)}});
consteval auto v4l2_tuner_of(Show shown) {
  return record(84, {{"index", u32, at(0)},
                     {"name", chars(32), shown, at(4)},
                     {"type", one_of(v4l2_tuner_kinds), shown, at(36)},
                     {"capability", flags(v4l2_tuner_capabilities), shown, at(40)},
                     {"rangelow", u32, shown, at(44)},
                     {"rangehigh", u32, shown, at(48)},
                     {"rxsubchans", flags(v4l2_tuner_subchannels), shown, at(52)},
                     {"audmode", one_of(v4l2_tuner_modes), shown, at(56)},
                     {"signal", s32, shown, at(60)},
                     {"afc", s32, shown, at(64)}});
}
inline constexpr auto v4l2_tuner = v4l2_tuner_of(Show::plain), v4l2_tuner_asked = v4l2_tuner_of(Show::filled);

inline constexpr auto v4l2_control_id = macro(
    "+", Size::b4,
    {optional_part(0xc0000000, 0, flags(v4l2_next_control)), part(0x3fffffff, 0, one_of(v4l2_controls))});
inline constexpr auto v4l2_queryctrl_more =
    record({{"minimum", s32, verbose},
            {"maximum", s32, verbose},
            {"step", s32, verbose},
            {"default_value", s32, verbose},
            {"flags", flags(v4l2_control_flags), verbose},
            {"reserved", array(x32, 2), when("reserved", ~0ull), verbose}});
inline constexpr auto v4l2_query_ext_ctrl_more =
    record(192, {{"minimum", s64, verbose, at(0)},
                 {"maximum", s64, verbose, at(8)},
                 {"step", u64, verbose, at(16)},
                 {"default_value", s64, verbose, at(24)},
                 {"flags", flags(v4l2_control_flags), verbose, at(32)},
                 {"elem_size", u32, verbose, at(36)},
                 {"elems", u32, verbose, at(40)},
                 {"nr_of_dims", u32, verbose, at(44)},
                 {"dims", up_to(u32, 4, "nr_of_dims"), verbose, at(48)},
                 {"reserved", array(x32, 32), when("reserved", ~0ull), verbose, at(64)}});
inline constexpr auto v4l2_queryctrl = record(68, {{"id", v4l2_control_id, at(0)},
                                                   {"type", one_of(v4l2_control_kinds), filled, at(4)},
                                                   {"name", chars(32), filled, at(8)},
                                                   {"", v4l2_queryctrl_more, filled, at(40)}});
inline constexpr auto v4l2_query_ext_ctrl = record(232, {{"id", v4l2_control_id, at(0)},
                                                         {"type", one_of(v4l2_control_kinds), filled, at(4)},
                                                         {"name", chars(32), filled, at(8)},
                                                         {"", v4l2_query_ext_ctrl_more, filled, at(40)}});

inline constexpr auto v4l2_cropcap = record(44, {{"type", one_of(v4l2_buffer_kinds), at(0)},
                                                 {"bounds", v4l2_rect, filled, at(4)},
                                                 {"defrect", v4l2_rect, filled, at(20)},
                                                 {"pixelaspect", v4l2_fract, filled, at(36)}});
inline constexpr auto v4l2_crop = record({{"type", one_of(v4l2_buffer_kinds)}, {"c", v4l2_rect, filled}});
inline constexpr auto v4l2_crop_set = record({{"type", one_of(v4l2_buffer_kinds)}, {"c", v4l2_rect}});

inline constexpr auto v4l2_ext_control =
    record(20, {{"id", one_of(v4l2_controls), at(0)},
                {"size", u32, at(4)},
                {"string", out(bytes, count("size")), when("size", ~0ull), at(12)},
                {"value", s32, unless("size", ~0ull), at(12)},
                {"value64", s64, unless("size", ~0ull), at(12)}});
inline constexpr auto v4l2_ext_controls =
    record({{"ctrl_class", one_of(v4l2_control_classes)},
            {"count", u32},
            {"error_idx", padding(4)},
            {"", padding(8)},
            {"controls", in(v4l2_ext_control, count("count")), when("count", ~0ull)}});
// Of what was asked for: where the request failed, at which of them.
consteval auto v4l2_ext_controls_asked_of(int16_t controls_at, uint16_t size) {
  return record(size, {{"ctrl_class", one_of(v4l2_control_classes), at(0)},
                       {"count", u32, at(4)},
                       {"controls", out_always(v4l2_ext_control, count("count")), when("count", ~0ull),
                        at(controls_at)},
                       {"error_idx", u32, when("count", ~0ull), failed, at(8)}});
}
inline constexpr auto v4l2_ext_controls_asked_wide = v4l2_ext_controls_asked_of(24, 32),
                      v4l2_ext_controls_asked_narrow = v4l2_ext_controls_asked_of(20, 24);
inline constexpr auto v4l2_ext_controls_asked =
    per_abi({{wide_abis, v4l2_ext_controls_asked_wide}, {narrow_abis, v4l2_ext_controls_asked_narrow}});
// What has become of those that were set.
consteval auto v4l2_ext_controls_set_of(int16_t controls_at, uint16_t size) {
  return record(size, {{"count", padding(4), at(4)},
                       {"controls", out_always(v4l2_ext_control, count("count")), when("count", ~0ull),
                        at(controls_at)},
                       {"error_idx", u32, when("count", ~0ull), failed, at(8)}});
}
inline constexpr auto v4l2_ext_controls_set_wide = v4l2_ext_controls_set_of(24, 32),
                      v4l2_ext_controls_set_narrow = v4l2_ext_controls_set_of(20, 24);
inline constexpr auto v4l2_ext_controls_set =
    per_abi({{wide_abis, v4l2_ext_controls_set_wide}, {narrow_abis, v4l2_ext_controls_set_narrow}});
inline constexpr auto v4l2_frmsize_discrete = record({{"width", u32}, {"height", u32}});
inline constexpr auto v4l2_frmsize_stepwise = record({{"min_width", u32},
                                                      {"max_width", u32},
                                                      {"step_width", u32},
                                                      {"min_height", u32},
                                                      {"max_height", u32},
                                                      {"step_height", u32}});
inline constexpr auto v4l2_frmsizeenum =
    record(44, {{"index", u32, at(0)},
                {"pixel_format", v4l2_pixel_format, at(4)},
                {"type", one_of(v4l2_frame_size_kinds), filled, at(8)},
                {"discrete", v4l2_frmsize_discrete, when_is("type", 1), filled, at(12)},
                {"stepwise", v4l2_frmsize_stepwise, when_is("type", 3), filled, at(12)}});
inline constexpr auto v4l2_frmival_stepwise =
    record({{"min", v4l2_fract}, {"max", v4l2_fract}, {"step", v4l2_fract}});
inline constexpr auto v4l2_frmivalenum =
    record(52, {{"index", u32, at(0)},
                {"pixel_format", v4l2_pixel_format, at(4)},
                {"width", u32, at(8)},
                {"height", u32, at(12)},
                {"type", one_of(v4l2_frame_interval_kinds), filled, at(16)},
                {"discrete", v4l2_fract, when_is("type", 1), filled, at(20)},
                {"stepwise", v4l2_frmival_stepwise, when_is("type", 2), filled, at(20)},
                {"stepwise", v4l2_frmival_stepwise, when_is("type", 3), filled, at(20)}});

consteval auto v4l2_create_buffers_of(int16_t format_at, uint16_t size) {
  return record(size, {{"count", u32, at(4)},
                       {"memory", one_of(v4l2_memories), at(8)},
                       {"format", v4l2_format, at(format_at)}});
}
inline constexpr auto v4l2_create_buffers_wide = v4l2_create_buffers_of(16, 256),
                      v4l2_create_buffers_narrow = v4l2_create_buffers_of(12, 248);
inline constexpr auto v4l2_create_buffers =
    per_abi({{wide_abis, v4l2_create_buffers_wide}, {narrow_abis, v4l2_create_buffers_narrow}});
inline constexpr auto v4l2_created = record({{"index", u32}, {"count", u32}});

}  // namespace sysgood::describe
