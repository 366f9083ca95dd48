// Requests of descriptors, files and file systems.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/block_device.h"

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
    {"FIFREEZE", unused},
    {"FITHAW", unused},
    {"FITRIM", in(fstrim_range)},
    {"FS_IOC_GETFLAGS", out(flags(inode_flags))},
    {"FS_IOC_SETFLAGS", in(flags(inode_flags))},
    {"FS_IOC32_GETFLAGS", out(flags(inode_flags))},
    {"FS_IOC32_SETFLAGS", in(flags(inode_flags))},
    {"FS_IOC_FSGETXATTR", out(fsxattr)},
    {"FS_IOC_FSSETXATTR", in(fsxattr_set)},
    {"FS_IOC_GETFSLABEL", out(path, until_null)},
    {"FS_IOC_SETFSLABEL", in(path, until_null)},
};

}  // namespace

constinit const IoctlFamily file_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
