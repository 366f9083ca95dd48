// ioctl of cameras, file systems and small devices as text: that of strace 6.1.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

struct Counted {
  uint64_t request;
  std::string text;
};

void expect(const std::vector<Counted>& rows) {
  for (const Counted& row : rows) EXPECT_EQ(text_of(counted(row.request)), row.text) << row.text;
}

TEST(IoctlMedia, Cameras) {
  expect({
      {0xc0405602,
       "ioctl(3, VIDIOC_ENUM_FMT, {index=1, type=V4L2_BUF_TYPE_VIDEO_OUTPUT, "
       "flags=V4L2_FMT_FLAG_COMPRESSED|V4L2_FMT_FLAG_EMULATED, description=\"\\4\", "
       "pixelformat=v4l2_fourcc('\\x0c', '\\x00', '\\x00', '\\x00')}) = 0"},
      {0xc0d05604,
       "ioctl(3, VIDIOC_G_FMT, {type=V4L2_BUF_TYPE_VIDEO_CAPTURE, fmt.pix={width=3, height=4, "
       "pixelformat=v4l2_fourcc('\\x05', '\\x00', '\\x00', '\\x00'), field=V4L2_FIELD_SEQ_BT, "
       "bytesperline=7, sizeimage=8, colorspace=V4L2_COLORSPACE_OPRGB}}) = 0"},
      {0xc0d05605,
       "ioctl(3, VIDIOC_S_FMT, {type=V4L2_BUF_TYPE_VIDEO_CAPTURE, fmt.pix={width=3, height=4, "
       "pixelformat=v4l2_fourcc('\\x05', '\\x00', '\\x00', '\\x00'), field=V4L2_FIELD_SEQ_BT, "
       "bytesperline=7, sizeimage=8, colorspace=V4L2_COLORSPACE_OPRGB}} => {fmt.pix={width=3, "
       "height=4, pixelformat=v4l2_fourcc('\\x05', '\\x00', '\\x00', '\\x00'), "
       "field=V4L2_FIELD_SEQ_BT, bytesperline=7, sizeimage=8, colorspace=V4L2_COLORSPACE_OPRGB}}) = 0"},
      {0xc0585609,
       "ioctl(3, VIDIOC_QUERYBUF, {type=V4L2_BUF_TYPE_VIDEO_OUTPUT, index=1, memory=0x10 /* "
       "V4L2_MEMORY_??? */, length=19, bytesused=3, "
       "flags=V4L2_BUF_FLAG_DONE|V4L2_BUF_FLAG_TIMESTAMP_UNKNOWN|V4L2_BUF_FLAG_TSTAMP_SRC_EOF, ...}) = "
       "0"},
      {0xc0585611,
       "ioctl(3, VIDIOC_DQBUF, {type=V4L2_BUF_TYPE_VIDEO_OUTPUT, index=1, memory=0x10 /* "
       "V4L2_MEMORY_??? */, length=19, bytesused=3, "
       "flags=V4L2_BUF_FLAG_DONE|V4L2_BUF_FLAG_TIMESTAMP_UNKNOWN|V4L2_BUF_FLAG_TSTAMP_SRC_EOF, "
       "timestamp={tv_sec=34359738375, tv_usec=42949672969}, ...}) = 0"},
      {0xc0cc5615,
       "ioctl(3, VIDIOC_G_PARM, {type=V4L2_BUF_TYPE_VIDEO_CAPTURE, parm.capture={capability=0x2 /* "
       "V4L2_CAP_??? */, capturemode=V4L2_MODE_HIGHQUALITY|0x2, timeperframe=4/5, extendedmode=0x6, "
       "readbuffers=7}}) = 0"},
      {0xc050561a,
       "ioctl(3, VIDIOC_ENUMINPUT, {index=1, name=\"\\2\", type=0xa /* V4L2_INPUT_TYPE_??? */}) = 0"},
      {0xc02c563a,
       "ioctl(3, VIDIOC_CROPCAP, {type=V4L2_BUF_TYPE_VIDEO_CAPTURE, bounds={left=2, top=3, width=4, "
       "height=5}, defrect={left=6, top=7, width=8, height=9}, pixelaspect=10/11}) = 0"},
      {0xc034564b,
       "ioctl(3, VIDIOC_ENUM_FRAMEINTERVALS, {index=1, pixel_format=v4l2_fourcc('\\x02', '\\x00', "
       "'\\x00', '\\x00'), width=3, height=4, type=0x5 /* V4L2_FRMIVAL_TYPE_??? */}) = 0"},
      {0xc0445624,
       "ioctl(3, VIDIOC_QUERYCTRL, {id=0x1 /* V4L2_CID_??? */, type=V4L2_CTRL_TYPE_BOOLEAN, "
       "name=\"\\3\", ...}) = 0"},
  });
}

TEST(IoctlMedia, FileSystems) {
  expect({
      {0x8400941f,
       "ioctl(3, BTRFS_IOC_FS_INFO, {max_id=8589934593, num_devices=17179869187, "
       "fsid=05000000-0600-0000-0700-000008000000, nodesize=9, sectorsize=10, clone_alignment=11, "
       "csum_type=0xc /* BTRFS_CSUM_TYPE_??? */, csum_size=0, "
       "flags=BTRFS_FS_INFO_FLAG_CSUM_INFO|BTRFS_FS_INFO_FLAG_METADATA_UUID|0xe00000008, "
       "metadata_uuid=11000000-1200-0000-1300-000014000000}) = 0"},
      {0x8030942b,
       "ioctl(3, BTRFS_IOC_QGROUP_LIMIT, {qgroupid=8589934593, "
       "lim={flags=BTRFS_QGROUP_LIMIT_MAX_RFER|BTRFS_QGROUP_LIMIT_MAX_EXCL|0x400000000, "
       "max_rfer=25769803781, max_excl=34359738375, rsv_rfer=42949672969, rsv_excl=51539607563}}) = 0"},
      {0x40309410,
       "ioctl(3, BTRFS_IOC_DEFRAG_RANGE, {start=8589934593, len=17179869187, "
       "flags=BTRFS_DEFRAG_RANGE_COMPRESS|0x600000004, extent_thresh=7, compress_type=0x8 /* "
       "BTRFS_COMPRESS_??? */}) = 0"},
      {0xd0009411,
       "ioctl(3, BTRFS_IOC_TREE_SEARCH, {key={tree_id=8589934593, min_objectid=17179869187, "
       "max_objectid=25769803781, min_offset=34359738375, max_offset=42949672969, "
       "min_transid=51539607563, max_transid=60129542157, min_type=15, max_type=16, nr_items=17}} => "
       "{key={nr_items=17}, ...}) = 0"},
      {0xc400941d,
       "ioctl(3, BTRFS_IOC_SCRUB_PROGRESS, {devid=makedev(0, 0x200001)} => "
       "{progress={data_extents_scrubbed=42949672969, tree_extents_scrubbed=51539607563, "
       "data_bytes_scrubbed=60129542157, tree_bytes_scrubbed=68719476751, read_errors=77309411345, "
       "csum_errors=85899345939, verify_errors=94489280533, no_csum=103079215127, "
       "csum_discards=111669149721, super_errors=120259084315, malloc_errors=128849018909, "
       "uncorrectable_errors=137438953503, corrected_errors=146028888097, last_physical=154618822691, "
       "unverified_errors=163208757285}}) = 0"},
  });
}

TEST(IoctlMedia, Devices) {
  expect({
      {0xc030b404,
       "ioctl(3, GPIO_GET_LINEEVENT_IOCTL, {lineoffset=1, handleflags=GPIOHANDLE_REQUEST_OUTPUT, "
       "eventflags=GPIOEVENT_REQUEST_BOTH_EDGES, consumer_label=\"\\4\"} => {fd=12}) = 0"},
      {0x40383d0c,
       "ioctl(3, PTP_PEROUT_REQUEST2, {start={sec=8589934593, nsec=3, reserved=0x4} /* "
       "2242-03-16T12:56:33.000000003+0000 */, period={sec=25769803781, nsec=7, reserved=0x8}, "
       "index=9, flags=PTP_PEROUT_DUTY_CYCLE|0x8, on={sec=51539607563, nsec=13, reserved=0xe}}) = 0"},
      {0xc018a409,
       "ioctl(3, TEE_IOC_SHM_REGISTER, {addr=0x200000001, length=0x400000003, "
       "flags=TEE_IOCTL_SHM_MAPPED|TEE_IOCTL_SHM_EXT_DMA_BUF} => {length=0x400000003, "
       "flags=TEE_IOCTL_SHM_MAPPED|TEE_IOCTL_SHM_EXT_DMA_BUF, id=6}) = 0"},
      {0x40063e00,
       "ioctl(3, COUNTER_ADD_WATCH_IOCTL, {component={type=COUNTER_COMPONENT_SIGNAL, "
       "scope=COUNTER_SCOPE_DEVICE, parent=0, id=0}, event=COUNTER_EVENT_OVERFLOW_UNDERFLOW, "
       "channel=0}) = 0"},
      {0x80207011,
       "ioctl(3, RTC_PLL_GET, {pll_ctrl=1, pll_value=2, pll_max=3, pll_min=4, pll_posmult=5, "
       "pll_negmult=6, pll_clock=34359738375}) = 0"},
      {0x31a, "ioctl(3, HDIO_GET_BUSSTATE, [0x200000001 /* BUSSTATE_??? */]) = 0"},
  });
}

}  // namespace
}  // namespace sysgood::testing
