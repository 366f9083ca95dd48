// Disk quotas: quotactl(2), of a block device or of the file system of a descriptor.
#include "tracer/describe/types/quota.h"

#include "tracer/describe/calls/families.h"

namespace sysgood::describe {

namespace {

constexpr uint64_t quota_on = 0x80000200, quota_off = 0x80000300, get_format = 0x80000400,
                   get_info = 0x80000500, set_info = 0x80000600, get_quota = 0x80000700,
                   set_quota = 0x80000800, get_next_quota = 0x80000900, sync = 0x80000100,
                   x_quota_on = 0x580100, x_quota_off = 0x580200, x_get_quota = 0x580300,
                   x_set_limits = 0x580400, x_get_stat = 0x580500, x_remove = 0x580600, x_sync = 0x580700,
                   x_get_statv = 0x580800, x_get_next_quota = 0x580900;

// The id is a user's, group's or project's, or the format for Q_QUOTAON; where it is nothing it is not shown.
constexpr auto device_variants = variants({
    {sync, {{"special", pathname}}},
    {quota_on, {{"special", pathname}, {"id", one_of(quota_formats)}, {"addr", pathname}}},
    {quota_off, {{"special", pathname}}},
    {get_format, {{"special", pathname}, {"addr", out(one_of(quota_formats)), at(3)}}},
    {get_info, {{"special", pathname}, {"addr", out(if_dqinfo), at(3)}}},
    {set_info, {{"special", pathname}, {"addr", in(if_dqinfo), at(3)}}},
    {get_quota, {{"special", pathname}, {"id", uid}, {"addr", out(if_dqblk)}}},
    {set_quota, {{"special", pathname}, {"id", uid}, {"addr", in(if_dqblk)}}},
    {get_next_quota, {{"special", pathname}, {"id", uid}, {"addr", out(if_nextdqblk)}}},
    {x_quota_on, {{"special", pathname}, {"addr", in(flags(fs_quota_flags)), at(3)}}},
    {x_quota_off, {{"special", pathname}, {"addr", in(flags(fs_quota_flags)), at(3)}}},
    {x_get_quota, {{"special", pathname}, {"id", uid}, {"addr", out(fs_disk_quota)}}},
    {x_set_limits, {{"special", pathname}, {"id", uid}, {"addr", in(fs_disk_quota)}}},
    {x_get_stat, {{"special", pathname}, {"addr", out(fs_quota_stat), at(3)}}},
    {x_remove, {{"special", pathname}, {"addr", in(flags(fs_quota_kinds)), at(3)}}},
    {x_sync, {{"special", pathname}}},
    {x_get_statv, {{"special", pathname}, {"addr", out(fs_quota_statv), at(3)}}},
    {x_get_next_quota, {{"special", pathname}, {"id", uid}, {"addr", out(fs_disk_quota)}}},
});
constexpr auto descriptor_variants = variants({
    {sync},
    {quota_on, {{"id", one_of(quota_formats)}, {"addr", pathname}}},
    {quota_off},
    {get_format, {{"addr", out(one_of(quota_formats)), at(3)}}},
    {get_info, {{"addr", out(if_dqinfo), at(3)}}},
    {set_info, {{"addr", in(if_dqinfo), at(3)}}},
    {get_quota, {{"id", uid}, {"addr", out(if_dqblk)}}},
    {set_quota, {{"id", uid}, {"addr", in(if_dqblk)}}},
    {get_next_quota, {{"id", uid}, {"addr", out(if_nextdqblk)}}},
    {x_quota_on, {{"addr", in(flags(fs_quota_flags)), at(3)}}},
    {x_quota_off, {{"addr", in(flags(fs_quota_flags)), at(3)}}},
    {x_get_quota, {{"id", uid}, {"addr", out(fs_disk_quota)}}},
    {x_set_limits, {{"id", uid}, {"addr", in(fs_disk_quota)}}},
    {x_get_stat, {{"addr", out(fs_quota_stat), at(3)}}},
    {x_remove, {{"addr", in(flags(fs_quota_kinds)), at(3)}}},
    {x_sync},
    {x_get_statv, {{"addr", out(fs_quota_statv), at(3)}}},
    {x_get_next_quota, {{"id", uid}, {"addr", out(fs_disk_quota)}}},
});

constexpr Syscall calls[] = {
    {"quotactl",
     {{"cmd", quota_command}, {"special", pathname}, {"id", uid}, {"addr", address}},
     by("cmd", device_variants, quota_command_bits)},
    {"quotactl_fd",
     {{"fd", fd}, {"cmd", quota_command}, {"id", uid}, {"addr", address}},
     by("cmd", descriptor_variants, quota_command_bits)},
};

}  // namespace

constinit const Family quota_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
