// Requests of /dev/vhost-*.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/vhost.h"

namespace sysgood::describe {

namespace {

constexpr Request requests[] = {
    {"VHOST_SET_FEATURES", in(x64)},
    {"VHOST_GET_FEATURES", out(x64)},
    {"VHOST_SET_MEM_TABLE", in(vhost_memory)},
    {"VHOST_SET_LOG_BASE", in(x64)},
    {"VHOST_SET_LOG_FD", in(fd)},
    {"VHOST_NEW_WORKER", out(vhost_worker_state)},
    {"VHOST_FREE_WORKER", in(vhost_worker_state)},
    {"VHOST_SET_VRING_NUM", in(vhost_vring_state)},
    {"VHOST_SET_VRING_ADDR", in(vhost_vring_addr)},
    {"VHOST_SET_VRING_BASE", in(vhost_vring_state)},
    {"VHOST_GET_VRING_BASE", inout(vhost_vring_state_asked)},
    {"VHOST_SET_VRING_ENDIAN", in(vhost_vring_state)},
    {"VHOST_GET_VRING_ENDIAN", inout(vhost_vring_state_asked)},
    {"VHOST_ATTACH_VRING_WORKER", in(vhost_vring_worker)},
    {"VHOST_GET_VRING_WORKER", inout(vhost_vring_worker_asked)},
    {"VHOST_SET_VRING_KICK", in(vhost_vring_file)},
    {"VHOST_SET_VRING_CALL", in(vhost_vring_file)},
    {"VHOST_SET_VRING_ERR", in(vhost_vring_file)},
    {"VHOST_SET_VRING_BUSYLOOP_TIMEOUT", in(vhost_vring_state)},
    {"VHOST_GET_VRING_BUSYLOOP_TIMEOUT", inout(vhost_vring_state_asked)},
    {"VHOST_SET_BACKEND_FEATURES", in(x64)},
    {"VHOST_GET_BACKEND_FEATURES", out(x64)},
    {"VHOST_NET_SET_BACKEND", in(vhost_vring_file)},
    {"VHOST_SCSI_SET_ENDPOINT", in(vhost_scsi_target)},
    {"VHOST_SCSI_CLEAR_ENDPOINT", in(vhost_scsi_target)},
    {"VHOST_SCSI_GET_ABI_VERSION", out(s32)},
    {"VHOST_SCSI_SET_EVENTS_MISSED", in(u32)},
    {"VHOST_SCSI_GET_EVENTS_MISSED", out(u32)},
    {"VHOST_VSOCK_SET_GUEST_CID", in(u64)},
    {"VHOST_VSOCK_SET_RUNNING", in(s32)},
    {"VHOST_VDPA_GET_DEVICE_ID", out(u32)},
    {"VHOST_VDPA_GET_STATUS", out(flags(virtio_states, Size::b1))},
    {"VHOST_VDPA_SET_STATUS", in(flags(virtio_states, Size::b1))},
    {"VHOST_VDPA_GET_CONFIG", in(vhost_vdpa_config_asked), out(vhost_vdpa_config_found)},
    {"VHOST_VDPA_SET_CONFIG", in(vhost_vdpa_config)},
    {"VHOST_VDPA_SET_VRING_ENABLE", in(vhost_vring_state)},
    {"VHOST_VDPA_GET_VRING_NUM", out(u16)},
    {"VHOST_VDPA_SET_CONFIG_CALL", in(fd)},
    {"VHOST_VDPA_GET_IOVA_RANGE", out(vhost_vdpa_iova_range)},
    {"VHOST_VDPA_GET_CONFIG_SIZE", out(u32)},
    {"VHOST_VDPA_GET_AS_NUM", out(u32)},
    {"VHOST_VDPA_GET_VRING_GROUP", inout(vhost_vring_state_asked)},
    {"VHOST_VDPA_SET_GROUP_ASID", in(vhost_vring_state)},
    {"VHOST_VDPA_GET_VRING_DESC_GROUP", inout(vhost_vring_state_asked)},
    {"VHOST_VDPA_GET_VQS_COUNT", out(u32)},
    {"VHOST_VDPA_GET_GROUP_NUM", out(u32)},
    {"VHOST_VDPA_GET_VRING_SIZE", inout(vhost_vring_state_asked)},
    {"VHOST_SET_FEATURES_ARRAY", in(vhost_features_array)},
    {"VHOST_GET_FEATURES_ARRAY", out(vhost_features_array)},
    {"VHOST_SET_FORK_FROM_OWNER", in(u8)},
    {"VHOST_GET_FORK_FROM_OWNER", out(u8)},
};

}  // namespace

constinit const IoctlFamily vhost_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
