// Requests of block devices.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/dm.h"

namespace sysgood::describe {

namespace {

constexpr auto dm_texts = cases({dm_data_case(DmData::string, text)}),
               dm_answers = cases({dm_data_case(DmData::answer, text)}),
               dm_messages = cases({dm_data_case(DmData::message, dm_target_msg)}),
               dm_names = cases({dm_data_case(DmData::names, dm_name_list)}),
               dm_versions = cases({dm_data_case(DmData::versions, dm_target_versions)}),
               dm_target_specs = cases({dm_data_case(DmData::targets, dm_target_spec)}),
               dm_target_states = cases({dm_data_case(DmData::target_states, dm_target_state)}),
               dm_dependencies = cases({dm_data_case(DmData::dependencies, dm_target_deps)});

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
    {"BLKTRACESETUP", inout(blk_user_trace_setup)},
    {"BLKTRACESTART", unused},
    {"BLKTRACESTOP", unused},
    {"BLKTRACETEARDOWN", unused},
    {"BLKPG", in(blkpg_ioctl_arg)},
    {"HDIO_GETGEO", out(hd_geometry)},
    {"LOOP_SET_FD", fd},
    {"LOOP_CLR_FD", unused},
    {"LOOP_SET_STATUS", in(loop_info)},
    {"LOOP_GET_STATUS", out(loop_info)},
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
    {"DM_VERSION", dm(dm_ioctl, Dir::in), dm(dm_ioctl, Dir::out)},
    {"DM_REMOVE_ALL", dm(dm_any, Dir::in), dm(dm_any, Dir::out)},
    {"DM_DEV_CREATE", dm(dm_ioctl, Dir::in), dm(dm_ioctl_answer, Dir::out)},
    {"DM_DEV_REMOVE", dm(dm_ioctl_event, Dir::in), dm(dm_ioctl, Dir::out)},
    {"DM_DEV_SUSPEND", dm(dm_ioctl_suspend, Dir::in), dm(dm_ioctl_answer, Dir::out)},
    {"DM_DEV_STATUS", dm(dm_ioctl, Dir::in), dm(dm_ioctl_answer, Dir::out)},
    {"DM_TABLE_CLEAR", dm(dm_ioctl, Dir::in), dm(dm_ioctl_answer, Dir::out)},
    {"DM_LIST_DEVICES", dm(dm_list, Dir::in), dm(dm_list, Dir::out, dm_names)},
    {"DM_LIST_VERSIONS", dm(dm_list, Dir::in), dm(dm_list, Dir::out, dm_versions)},
    // "List the version of the named target", in the name of the header.
    {"DM_GET_TARGET_VERSION", dm(dm_data, Dir::in), dm(dm_data, Dir::out, dm_versions)},
    {"DM_DEV_RENAME", dm(dm_data_event, Dir::in, dm_texts), dm(dm_data_answer, Dir::out)},
    {"DM_DEV_WAIT", dm(dm_data_event, Dir::in), dm(dm_data_answer, Dir::out, dm_target_states)},
    {"DM_TABLE_LOAD", dm(dm_data_targets, Dir::in, dm_target_specs), dm(dm_data_answer, Dir::out)},
    {"DM_TABLE_STATUS", dm(dm_data, Dir::in), dm(dm_data_answer, Dir::out, dm_target_states)},
    {"DM_TABLE_DEPS", dm(dm_data, Dir::in), dm(dm_data_answer, Dir::out, dm_dependencies)},
    {"DM_TARGET_MSG", dm(dm_data, Dir::in, dm_messages), dm(dm_data_answer, Dir::out, dm_answers)},
    {"DM_DEV_SET_GEOMETRY", dm(dm_data, Dir::in, dm_texts), dm(dm_data, Dir::out)},
    {"DM_DEV_ARM_POLL", dm(dm_ioctl, Dir::in), dm(dm_ioctl, Dir::out)},
};

}  // namespace

constinit const IoctlFamily block_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
