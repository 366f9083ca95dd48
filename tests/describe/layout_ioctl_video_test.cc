// The records of ioctl's video requests lie as the kernel's headers lay them.
#include <gtest/gtest.h>
#include <linux/videodev2.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/v4l2.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(v4l2_fmtdesc, v4l2_fmtdesc);
LIES(v4l2_fmtdesc, v4l2_fmtdesc, index);
LIES(v4l2_fmtdesc, v4l2_fmtdesc, type);
LIES(v4l2_fmtdesc, v4l2_fmtdesc, flags);
LIES(v4l2_fmtdesc, v4l2_fmtdesc, description);
LIES(v4l2_fmtdesc, v4l2_fmtdesc, pixelformat);
IS_LONG(v4l2_pix_format, v4l2_pix_format);
LIES(v4l2_pix_format, v4l2_pix_format, width);
LIES(v4l2_pix_format, v4l2_pix_format, height);
LIES(v4l2_pix_format, v4l2_pix_format, pixelformat);
LIES(v4l2_pix_format, v4l2_pix_format, field);
LIES(v4l2_pix_format, v4l2_pix_format, bytesperline);
LIES(v4l2_pix_format, v4l2_pix_format, sizeimage);
LIES(v4l2_pix_format, v4l2_pix_format, colorspace);
IS_LONG(v4l2_pix_format_mplane, v4l2_pix_format_mplane);
LIES(v4l2_pix_format_mplane, v4l2_pix_format_mplane, width);
LIES(v4l2_pix_format_mplane, v4l2_pix_format_mplane, height);
LIES(v4l2_pix_format_mplane, v4l2_pix_format_mplane, pixelformat);
LIES(v4l2_pix_format_mplane, v4l2_pix_format_mplane, field);
LIES(v4l2_pix_format_mplane, v4l2_pix_format_mplane, colorspace);
LIES(v4l2_pix_format_mplane, v4l2_pix_format_mplane, plane_fmt);
LIES(v4l2_pix_format_mplane, v4l2_pix_format_mplane, num_planes);
IS_LONG(v4l2_plane_pix_format, v4l2_plane_pix_format);
LIES(v4l2_plane_pix_format, v4l2_plane_pix_format, sizeimage);
LIES(v4l2_plane_pix_format, v4l2_plane_pix_format, bytesperline);
IS_LONG(v4l2_window, v4l2_window);
LIES(v4l2_window, v4l2_window, w);
LIES(v4l2_window, v4l2_window, field);
LIES(v4l2_window, v4l2_window, chromakey);
LIES(v4l2_window, v4l2_window, clips);
LIES(v4l2_window, v4l2_window, clipcount);
LIES(v4l2_window, v4l2_window, bitmap);
LIES(v4l2_window, v4l2_window, global_alpha);
IS_LONG(v4l2_vbi_format, v4l2_vbi_format);
LIES(v4l2_vbi_format, v4l2_vbi_format, sampling_rate);
LIES(v4l2_vbi_format, v4l2_vbi_format, offset);
LIES(v4l2_vbi_format, v4l2_vbi_format, samples_per_line);
LIES(v4l2_vbi_format, v4l2_vbi_format, sample_format);
LIES(v4l2_vbi_format, v4l2_vbi_format, start);
LIES(v4l2_vbi_format, v4l2_vbi_format, count);
LIES(v4l2_vbi_format, v4l2_vbi_format, flags);
IS_LONG(v4l2_sliced_vbi_format, v4l2_sliced_vbi_format);
LIES(v4l2_sliced_vbi_format, v4l2_sliced_vbi_format, service_set);
LIES(v4l2_sliced_vbi_format, v4l2_sliced_vbi_format, service_lines);
LIES(v4l2_sliced_vbi_format, v4l2_sliced_vbi_format, io_size);
IS_LONG(v4l2_sdr_format, v4l2_sdr_format);
LIES(v4l2_sdr_format, v4l2_sdr_format, pixelformat);
LIES(v4l2_sdr_format, v4l2_sdr_format, buffersize);
IS_LONG(v4l2_meta_format, v4l2_meta_format);
LIES(v4l2_meta_format, v4l2_meta_format, dataformat);
LIES(v4l2_meta_format, v4l2_meta_format, buffersize);
IS_LONG(v4l2_framebuffer, v4l2_framebuffer);
LIES(v4l2_framebuffer, v4l2_framebuffer, capability);
LIES(v4l2_framebuffer, v4l2_framebuffer, flags);
LIES(v4l2_framebuffer, v4l2_framebuffer, base);
IS_LONG(v4l2_captureparm, v4l2_captureparm);
LIES(v4l2_captureparm, v4l2_captureparm, capability);
LIES(v4l2_captureparm, v4l2_captureparm, capturemode);
LIES(v4l2_captureparm, v4l2_captureparm, timeperframe);
LIES(v4l2_captureparm, v4l2_captureparm, extendedmode);
LIES(v4l2_captureparm, v4l2_captureparm, readbuffers);
IS_LONG(v4l2_outputparm, v4l2_outputparm);
LIES(v4l2_outputparm, v4l2_outputparm, capability);
LIES(v4l2_outputparm, v4l2_outputparm, outputmode);
LIES(v4l2_outputparm, v4l2_outputparm, timeperframe);
LIES(v4l2_outputparm, v4l2_outputparm, extendedmode);
LIES(v4l2_outputparm, v4l2_outputparm, writebuffers);
IS_LONG(v4l2_streamparm, v4l2_streamparm);
LIES(v4l2_streamparm, v4l2_streamparm, type);
IS_LONG(v4l2_standard, v4l2_standard);
LIES(v4l2_standard, v4l2_standard, index);
LIES(v4l2_standard, v4l2_standard, name);
LIES(v4l2_standard, v4l2_standard, frameperiod);
LIES(v4l2_standard, v4l2_standard, framelines);
IS_LONG(v4l2_input, v4l2_input);
LIES(v4l2_input, v4l2_input, index);
LIES(v4l2_input, v4l2_input, name);
LIES(v4l2_input, v4l2_input, type);
IS_LONG(v4l2_control, v4l2_control);
LIES(v4l2_control, v4l2_control, id);
LIES(v4l2_control, v4l2_control, value);
IS_LONG(v4l2_tuner, v4l2_tuner);
LIES(v4l2_tuner, v4l2_tuner, index);
LIES(v4l2_tuner, v4l2_tuner, name);
LIES(v4l2_tuner, v4l2_tuner, type);
LIES(v4l2_tuner, v4l2_tuner, capability);
LIES(v4l2_tuner, v4l2_tuner, rangelow);
LIES(v4l2_tuner, v4l2_tuner, rangehigh);
LIES(v4l2_tuner, v4l2_tuner, rxsubchans);
LIES(v4l2_tuner, v4l2_tuner, audmode);
LIES(v4l2_tuner, v4l2_tuner, signal);
LIES(v4l2_tuner, v4l2_tuner, afc);
IS_LONG(v4l2_queryctrl, v4l2_queryctrl);
LIES(v4l2_queryctrl, v4l2_queryctrl, id);
LIES(v4l2_queryctrl, v4l2_queryctrl, type);
LIES(v4l2_queryctrl, v4l2_queryctrl, name);
IS_LONG(v4l2_query_ext_ctrl, v4l2_query_ext_ctrl);
LIES(v4l2_query_ext_ctrl, v4l2_query_ext_ctrl, id);
LIES(v4l2_query_ext_ctrl, v4l2_query_ext_ctrl, type);
LIES(v4l2_query_ext_ctrl, v4l2_query_ext_ctrl, name);
IS_LONG(v4l2_cropcap, v4l2_cropcap);
LIES(v4l2_cropcap, v4l2_cropcap, type);
LIES(v4l2_cropcap, v4l2_cropcap, bounds);
LIES(v4l2_cropcap, v4l2_cropcap, defrect);
LIES(v4l2_cropcap, v4l2_cropcap, pixelaspect);
IS_LONG(v4l2_crop, v4l2_crop);
LIES(v4l2_crop, v4l2_crop, type);
LIES(v4l2_crop, v4l2_crop, c);
IS_LONG(v4l2_ext_control, v4l2_ext_control);
LIES(v4l2_ext_control, v4l2_ext_control, id);
LIES(v4l2_ext_control, v4l2_ext_control, size);
LIES(v4l2_ext_control, v4l2_ext_control, string);
LIES(v4l2_ext_control, v4l2_ext_control, value);
LIES(v4l2_ext_control, v4l2_ext_control, value64);
IS_LONG(v4l2_ext_controls, v4l2_ext_controls);
LIES(v4l2_ext_controls, v4l2_ext_controls, ctrl_class);
LIES(v4l2_ext_controls, v4l2_ext_controls, count);
LIES(v4l2_ext_controls, v4l2_ext_controls, error_idx);
LIES(v4l2_ext_controls, v4l2_ext_controls, controls);
IS_LONG(v4l2_ext_controls_asked, v4l2_ext_controls);
LIES(v4l2_ext_controls_asked_wide, v4l2_ext_controls, ctrl_class);
LIES(v4l2_ext_controls_asked_wide, v4l2_ext_controls, count);
LIES(v4l2_ext_controls_asked_wide, v4l2_ext_controls, error_idx);
LIES(v4l2_ext_controls_asked_wide, v4l2_ext_controls, controls);
LIES(v4l2_ext_controls_set_wide, v4l2_ext_controls, count);
LIES(v4l2_ext_controls_set_wide, v4l2_ext_controls, error_idx);
LIES(v4l2_ext_controls_set_wide, v4l2_ext_controls, controls);
// drivers/media/v4l2-core/v4l2-compat-ioctl32.c, struct v4l2_ext_controls32.
static_assert(element_size(v4l2_ext_controls_asked, Abi::i386) == 24);
static_assert(offset_of(v4l2_ext_controls_set_narrow, "controls", Abi::arm) == 20);
static_assert(offset_of(v4l2_ext_controls, "controls", Abi::i386) == 20);
IS_LONG(v4l2_frmsizeenum, v4l2_frmsizeenum);
LIES(v4l2_frmsizeenum, v4l2_frmsizeenum, index);
LIES(v4l2_frmsizeenum, v4l2_frmsizeenum, pixel_format);
LIES(v4l2_frmsizeenum, v4l2_frmsizeenum, type);
LIES(v4l2_frmsizeenum, v4l2_frmsizeenum, discrete);
LIES(v4l2_frmsizeenum, v4l2_frmsizeenum, stepwise);
IS_LONG(v4l2_frmsize_discrete, v4l2_frmsize_discrete);
LIES(v4l2_frmsize_discrete, v4l2_frmsize_discrete, width);
LIES(v4l2_frmsize_discrete, v4l2_frmsize_discrete, height);
IS_LONG(v4l2_frmsize_stepwise, v4l2_frmsize_stepwise);
LIES(v4l2_frmsize_stepwise, v4l2_frmsize_stepwise, min_width);
LIES(v4l2_frmsize_stepwise, v4l2_frmsize_stepwise, max_width);
LIES(v4l2_frmsize_stepwise, v4l2_frmsize_stepwise, step_width);
LIES(v4l2_frmsize_stepwise, v4l2_frmsize_stepwise, min_height);
LIES(v4l2_frmsize_stepwise, v4l2_frmsize_stepwise, max_height);
LIES(v4l2_frmsize_stepwise, v4l2_frmsize_stepwise, step_height);
IS_LONG(v4l2_frmivalenum, v4l2_frmivalenum);
LIES(v4l2_frmivalenum, v4l2_frmivalenum, index);
LIES(v4l2_frmivalenum, v4l2_frmivalenum, pixel_format);
LIES(v4l2_frmivalenum, v4l2_frmivalenum, width);
LIES(v4l2_frmivalenum, v4l2_frmivalenum, height);
LIES(v4l2_frmivalenum, v4l2_frmivalenum, type);
LIES(v4l2_frmivalenum, v4l2_frmivalenum, discrete);
LIES(v4l2_frmivalenum, v4l2_frmivalenum, stepwise);
IS_LONG(v4l2_create_buffers, v4l2_create_buffers);
LIES(v4l2_create_buffers, v4l2_create_buffers, count);
LIES(v4l2_create_buffers, v4l2_create_buffers, memory);
LIES(v4l2_create_buffers, v4l2_create_buffers, format);
IS_LONG(v4l2_format, v4l2_format);
LIES(v4l2_format, v4l2_format, type);
IS_LONG(v4l2_buffer, v4l2_buffer);
LIES(v4l2_buffer, v4l2_buffer, type);
LIES(v4l2_buffer, v4l2_buffer, index);
LIES(v4l2_buffer, v4l2_buffer, memory);
LIES(v4l2_buffer, v4l2_buffer, length);
LIES(v4l2_buffer, v4l2_buffer, bytesused);
LIES(v4l2_buffer, v4l2_buffer, flags);
IS_LONG(v4l2_dequeued, v4l2_buffer);
LIES(v4l2_dequeued, v4l2_buffer, type);
LIES(v4l2_dequeued, v4l2_buffer, index);
LIES(v4l2_dequeued, v4l2_buffer, memory);
LIES(v4l2_dequeued, v4l2_buffer, length);
LIES(v4l2_dequeued, v4l2_buffer, bytesused);
LIES(v4l2_dequeued, v4l2_buffer, flags);
LIES(v4l2_dequeued, v4l2_buffer, timestamp);
IS_LONG(v4l2_format_set, v4l2_format);
LIES(v4l2_format_set, v4l2_format, type);
IS_LONG(v4l2_rect, v4l2_rect);
LIES(v4l2_rect, v4l2_rect, left);
LIES(v4l2_rect, v4l2_rect, top);
LIES(v4l2_rect, v4l2_rect, width);
LIES(v4l2_rect, v4l2_rect, height);
IS_LONG(v4l2_fract, v4l2_fract);
IS_LONG(v4l2_capability, v4l2_capability);
LIES(v4l2_capability, v4l2_capability, driver);
LIES(v4l2_capability, v4l2_capability, card);
LIES(v4l2_capability, v4l2_capability, bus_info);
LIES(v4l2_capability, v4l2_capability, version);
LIES(v4l2_capability, v4l2_capability, capabilities);
LIES(v4l2_capability, v4l2_capability, device_caps);
IS_LONG(v4l2_requestbuffers, v4l2_requestbuffers);
LIES(v4l2_requestbuffers, v4l2_requestbuffers, type);
LIES(v4l2_requestbuffers, v4l2_requestbuffers, memory);
LIES(v4l2_requestbuffers, v4l2_requestbuffers, count);
#undef IS_LONG
#undef LIES

TEST(IoctlVideoRecords, LieAsTheHeadersLayThem) {}

}  // namespace
}  // namespace sysgood::describe
