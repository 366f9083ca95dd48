// Requests of block devices.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/dm.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    {"BLKROSET", in(s32)},
    {"BLKROGET", out(s32)},
    {"BLKRRPART", unused},
    {"BLKGETSIZE", out(usize)},
    {"BLKFLSBUF", unused},
    {"BLKRASET", usize},
    {"BLKRAGET", out(slong)},
    {"BLKFRASET", usize},
    {"BLKFRAGET", out(slong)},
    {"BLKSECTGET", out(u16)},
    {"BLKSSZGET", out(s32)},
    {"BLKBSZGET", out(s32)},
    {"BLKBSZSET", in(s32)},
    {"BLKGETSIZE64", out(u64)},
    {"BLKDISCARD", in(u64, fixed(2))},
    {"BLKSECDISCARD", in(u64, fixed(2))},
    {"BLKZEROOUT", in(u64, fixed(2))},
    {"BLKIOMIN", out(u32)},
    {"BLKIOOPT", out(u32)},
    {"BLKALIGNOFF", out(s32)},
    {"BLKPBSZGET", out(u32)},
    {"BLKDISCARDZEROES", out(u32)},
    {"BLKROTATIONAL", out(u16)},
    {"BLKGETDISKSEQ", out(u64)},
    {"BLKGETZONESZ", out(u32)},
    {"BLKGETNRZONES", out(u32)},
    {"BLKTRACESTART", unused},
    {"BLKTRACESTOP", unused},
    {"BLKTRACETEARDOWN", unused},
    {"BLKPG", in(blkpg_ioctl_arg)},
    {"HDIO_GETGEO", out(hd_geometry)},
    {"LOOP_SET_FD", fd},
    {"LOOP_CLR_FD", unused},
    {"LOOP_SET_STATUS64", in(loop_info64)},
    {"LOOP_GET_STATUS64", out(loop_info64)},
    {"LOOP_CHANGE_FD", fd},
    {"LOOP_SET_CAPACITY", unused},
    {"LOOP_SET_DIRECT_IO", usize},
    {"LOOP_SET_BLOCK_SIZE", usize},
    {"LOOP_CONFIGURE", in(loop_config)},
    {"LOOP_CTL_ADD", s32},
    {"LOOP_CTL_REMOVE", s32},
    {"LOOP_CTL_GET_FREE", unused},
    {"NBD_SET_SOCK", fd},
    {"NBD_SET_BLKSIZE", usize},
    {"NBD_SET_SIZE", usize},
    {"NBD_SET_SIZE_BLOCKS", usize},
    {"NBD_SET_FLAGS", flags(nbd_flags)},
    {"NBD_SET_TIMEOUT", usize},
    {"NBD_DO_IT", unused},
    {"NBD_CLEAR_SOCK", unused},
    {"NBD_CLEAR_QUE", unused},
    {"NBD_PRINT_DEBUG", unused},
    {"NBD_DISCONNECT", unused},
    // The device mapper.
    {"DM_VERSION", in(dm_ioctl, fixed(1)), out(dm_ioctl, fixed(1))},
    {"DM_REMOVE_ALL", in(dm_ioctl, fixed(1)), out(dm_ioctl, fixed(1))},
    {"DM_DEV_CREATE", in(dm_ioctl, fixed(1)), out(dm_ioctl_answer, fixed(1))},
    {"DM_DEV_REMOVE", in(dm_ioctl_event, fixed(1)), out(dm_ioctl, fixed(1))},
    {"DM_DEV_SUSPEND", in(dm_ioctl_event, fixed(1)), out(dm_ioctl_answer, fixed(1))},
    {"DM_DEV_STATUS", in(dm_ioctl, fixed(1)), out(dm_ioctl_answer, fixed(1))},
    {"DM_TABLE_CLEAR", in(dm_ioctl, fixed(1)), out(dm_ioctl_answer, fixed(1))},
    {"DM_LIST_DEVICES", in(dm_list, fixed(1)), out(dm_list, fixed(1))},
    {"DM_LIST_VERSIONS", in(dm_list, fixed(1)), out(dm_list, fixed(1))},
    {"DM_DEV_RENAME", in(dm_data_event_nr, fixed(1)), out(dm_data_answer, fixed(1))},
    {"DM_DEV_WAIT", in(dm_data_event_nr, fixed(1)), out(dm_data_answer, fixed(1))},
    {"DM_TABLE_LOAD", in(dm_data_targets, fixed(1)), out(dm_data_answer, fixed(1))},
    {"DM_TABLE_STATUS", in(dm_data, fixed(1)), out(dm_data_answer, fixed(1))},
    {"DM_TABLE_DEPS", in(dm_data, fixed(1)), out(dm_data_answer, fixed(1))},
    {"DM_TARGET_MSG", in(dm_data, fixed(1)), out(dm_data_answer, fixed(1))},
    {"DM_DEV_SET_GEOMETRY", in(dm_data, fixed(1)), out(dm_data, fixed(1))},
    {"DM_DEV_ARM_POLL", in(dm_ioctl, fixed(1)), out(dm_ioctl, fixed(1))},
};

}  // namespace

constinit const IoctlFamily block_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
