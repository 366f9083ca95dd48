// Requests of cameras and other sources of video: linux/videodev2.h.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/v4l2.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    {"VIDIOC_QUERYCAP", out(v4l2_capability)},
    {"VIDIOC_ENUM_FMT", inout(v4l2_fmtdesc)},
    {"VIDIOC_G_FMT", inout(v4l2_format_asked)},
    {"VIDIOC_S_FMT", in(v4l2_format), out(v4l2_format_set)},
    {"VIDIOC_TRY_FMT", in(v4l2_format), out(v4l2_format_set)},
    {"VIDIOC_REQBUFS", inout(v4l2_requestbuffers)},
    {"VIDIOC_QUERYBUF", inout(v4l2_buffer)},
    {"VIDIOC_QBUF", inout(v4l2_buffer)},
    {"VIDIOC_DQBUF", inout(v4l2_dequeued)},
    {"VIDIOC_G_FBUF", out(v4l2_framebuffer)},
    {"VIDIOC_S_FBUF", in(v4l2_framebuffer)},
    {"VIDIOC_STREAMON", in(one_of(v4l2_buffer_kinds))},
    {"VIDIOC_STREAMOFF", in(one_of(v4l2_buffer_kinds))},
    {"VIDIOC_G_PARM", inout(v4l2_streamparm_asked)},
    {"VIDIOC_S_PARM", in(v4l2_streamparm), out(v4l2_streamparm_set)},
    {"VIDIOC_G_STD", out(x64)},
    {"VIDIOC_S_STD", in(x64)},
    {"VIDIOC_ENUMSTD", inout(v4l2_standard)},
    {"VIDIOC_ENUMINPUT", inout(v4l2_input)},
    {"VIDIOC_G_INPUT", out(u32)},
    {"VIDIOC_S_INPUT", inout(u32)},
    {"VIDIOC_G_CTRL", inout(v4l2_control)},
    {"VIDIOC_S_CTRL", inout(v4l2_control_set)},
    {"VIDIOC_G_TUNER", inout(v4l2_tuner_asked)},
    {"VIDIOC_S_TUNER", in(v4l2_tuner), out(v4l2_tuner_set)},
    {"VIDIOC_QUERYCTRL", inout(v4l2_queryctrl)},
    {"VIDIOC_QUERY_EXT_CTRL", inout(v4l2_query_ext_ctrl)},
    {"VIDIOC_CROPCAP", inout(v4l2_cropcap)},
    {"VIDIOC_G_CROP", inout(v4l2_crop)},
    {"VIDIOC_S_CROP", in(v4l2_crop_set)},
    {"VIDIOC_G_EXT_CTRLS", inout_always(v4l2_ext_controls_asked)},
    {"VIDIOC_S_EXT_CTRLS", in(v4l2_ext_controls), inout_always(v4l2_ext_controls_set)},
    {"VIDIOC_TRY_EXT_CTRLS", in(v4l2_ext_controls), inout_always(v4l2_ext_controls_set)},
    {"VIDIOC_ENUM_FRAMESIZES", inout(v4l2_frmsizeenum)},
    {"VIDIOC_ENUM_FRAMEINTERVALS", inout(v4l2_frmivalenum)},
    {"VIDIOC_CREATE_BUFS", in(v4l2_create_buffers), Hook::created_buffers},
};

}  // namespace

constinit const IoctlFamily video_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
