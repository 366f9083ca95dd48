// Requests of the automounter.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/autofs.h"

namespace sysgood::describe {

namespace {

constexpr Count own = own_size("size", autofs_header);

constexpr Request requests[] = {
    {"AUTOFS_IOC_READY", usize},
    {"AUTOFS_IOC_FAIL", usize},
    {"AUTOFS_IOC_PROTOVER", out(s32)},
    {"AUTOFS_IOC_SETTIMEOUT", inout(usize)},
    {"AUTOFS_IOC_EXPIRE", out(autofs_packet_expire)},
    {"AUTOFS_IOC_EXPIRE_MULTI", in(flags(autofs_expiries))},
    {"AUTOFS_IOC_PROTOSUBVER", out(s32)},
    {"AUTOFS_IOC_ASKUMOUNT", out(s32)},
    {"AUTOFS_DEV_IOCTL_VERSION", inout(autofs_version, own)},
    {"AUTOFS_DEV_IOCTL_PROTOVER", inout(autofs_protover, own)},
    {"AUTOFS_DEV_IOCTL_PROTOSUBVER", inout(autofs_protosubver, own)},
    {"AUTOFS_DEV_IOCTL_OPENMOUNT", inout(autofs_openmount, own)},
    {"AUTOFS_DEV_IOCTL_CLOSEMOUNT", in(autofs_plain, own)},
    {"AUTOFS_DEV_IOCTL_READY", in(autofs_ready, own)},
    {"AUTOFS_DEV_IOCTL_FAIL", in(autofs_fail, own)},
    {"AUTOFS_DEV_IOCTL_SETPIPEFD", in(autofs_setpipefd, own)},
    {"AUTOFS_DEV_IOCTL_CATATONIC", in(autofs_plain, own)},
    {"AUTOFS_DEV_IOCTL_TIMEOUT", inout(autofs_timeout, own)},
    {"AUTOFS_DEV_IOCTL_REQUESTER", inout(autofs_requester, own)},
    {"AUTOFS_DEV_IOCTL_EXPIRE", in(autofs_expire, own)},
    {"AUTOFS_DEV_IOCTL_ASKUMOUNT", inout(autofs_askumount, own)},
    {"AUTOFS_DEV_IOCTL_ISMOUNTPOINT", in(autofs_ismountpoint, own), out(autofs_mountpoint_found)},
};

}  // namespace

constinit const IoctlFamily autofs_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
