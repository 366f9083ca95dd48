// Requests of descriptors, files and file systems.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/fs_ioctl.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    // Descriptors.
    {"FIONBIO", in(s32)},
    {"FIOASYNC", in(s32)},
    {"FIOCLEX", unused},
    {"FIONCLEX", unused},
    {"FIOSETOWN", in(s32)},
    {"FIOGETOWN", out(s32)},
    // Files and file systems.
    {"FICLONE", fd},
    {"FICLONERANGE", in(file_clone_range)},
    {"FIDEDUPERANGE", in(file_dedupe_range), out(file_dedupe_answer)},
    {"FS_IOC_FIEMAP", in(fiemap), out(fiemap_answer)},
    {"FIBMAP", inout(u32)},
    {"FIGETBSZ", out(s32)},
    {"FIOQSIZE", out(s64)},
    {"FS_IOC_GETVERSION", out(u32)},
    {"FS_IOC_SETVERSION", in(u32)},
    {"FS_IOC32_GETVERSION", out(u32)},
    {"FS_IOC32_SETVERSION", in(u32)},
    {"FS_IOC_GETFSUUID", out(fsuuid2)},
    {"FS_IOC_GETFSSYSFSPATH", out(fs_sysfs_path)},
    {"PAGEMAP_SCAN", inout(pm_scan_arg)},
    {"PROCMAP_QUERY", inout(procmap_query)},
    // Encryption and integrity of files.
    {"FS_IOC_SET_ENCRYPTION_POLICY", in(fscrypt_policy_v1)},
    {"FS_IOC_GET_ENCRYPTION_POLICY", out(fscrypt_policy_v1)},
    {"FS_IOC_GET_ENCRYPTION_PWSALT", out(hex_bytes, fixed(16))},
    {"FS_IOC_GET_ENCRYPTION_NONCE", out(hex_bytes, fixed(16))},
    {"FS_IOC_ADD_ENCRYPTION_KEY", in(fscrypt_add_key_arg)},
    {"FS_IOC_REMOVE_ENCRYPTION_KEY", inout(fscrypt_remove_key_arg)},
    {"FS_IOC_REMOVE_ENCRYPTION_KEY_ALL_USERS", inout(fscrypt_remove_key_arg)},
    {"FS_IOC_GET_ENCRYPTION_KEY_STATUS", inout(fscrypt_get_key_status_arg)},
    {"FS_IOC_ENABLE_VERITY", in(fsverity_enable_arg)},
    {"FS_IOC_MEASURE_VERITY", out(fsverity_digest)},
    {"FS_IOC_READ_VERITY_METADATA", in(fsverity_read_metadata_arg)},
    {"FIFREEZE", unused},
    {"FITHAW", unused},
    {"FITRIM", in(fstrim_range)},
    {"FS_IOC_GETFLAGS", out(flags(inode_flags))},
    {"FS_IOC_SETFLAGS", in(flags(inode_flags))},
    {"FS_IOC32_GETFLAGS", out(flags(inode_flags))},
    {"FS_IOC32_SETFLAGS", in(flags(inode_flags))},
    {"FS_IOC_FSGETXATTR", out(fsxattr)},
    {"FS_IOC_FSSETXATTR", in(fsxattr_set)},
    {"FS_IOC_GETFSLABEL", out(fs_label)},
    {"FS_IOC_SETFSLABEL", in(fs_label)},
};

}  // namespace

constinit const IoctlFamily file_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
