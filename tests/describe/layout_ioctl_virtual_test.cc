// The records of the automounter's and of vhost's requests lie as the kernel's headers lay them, the same on
// every ABI. Those of newer kernels than the headers are of the size that their requests carry.
#include <gtest/gtest.h>
// It is no C++, and what is looked at here does not need it.
#define _LINUX_VIRTIO_RING_H
#include <linux/auto_fs.h>
#include <linux/vhost_types.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/autofs.h"
#include "tracer/describe/types/vhost.h"

namespace sysgood::describe {
namespace {

template <class Table>
constexpr bool same_for_32_bits(const Table& t, size_t size) {
  return element_size(t, Abi::i386) == size && element_size(t, Abi::arm) == size;
}
#define IS_LONG(record, type)                                       \
  static_assert(is_long(describe::record, sizeof(struct ::type)) && \
                same_for_32_bits(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(autofs_packet_hdr, autofs_packet_hdr);
LIES(autofs_packet_hdr, autofs_packet_hdr, proto_version);
LIES(autofs_packet_hdr, autofs_packet_hdr, type);
IS_LONG(autofs_packet_expire, autofs_packet_expire);
LIES(autofs_packet_expire, autofs_packet_expire, hdr);
LIES(autofs_packet_expire, autofs_packet_expire, len);
LIES(autofs_packet_expire, autofs_packet_expire, name);
// struct autofs_dev_ioctl: linux/auto_dev-ioctl.h is no C++. Four numbers, a union of eight bytes, the path.
constexpr size_t after_numbers = 16, after_union = after_numbers + 8;
static_assert(autofs_header == after_union && is_long(autofs_mountpoint_found, after_union));
static_assert(lies(autofs_plain, "ver_major", 0) && lies(autofs_plain, "ver_minor", 4) &&
              lies(autofs_plain, "size", 8) && lies(autofs_plain, "ioctlfd", 12) &&
              lies(autofs_plain, "path", after_union));
static_assert(lies(autofs_version, "ver_minor", 4) && lies(autofs_openmount, "ioctlfd", 12));
static_assert(lies(autofs_protover, "protover", after_numbers) &&
              lies(autofs_protosubver, "protosubver", after_numbers) &&
              lies(autofs_openmount, "openmount", after_numbers) &&
              lies(autofs_ready, "ready", after_numbers) && lies(autofs_fail, "fail", after_numbers) &&
              lies(autofs_setpipefd, "setpipefd", after_numbers) &&
              lies(autofs_timeout, "timeout", after_numbers) &&
              lies(autofs_requester, "requester", after_numbers) &&
              lies(autofs_expire, "expire", after_numbers) &&
              lies(autofs_askumount, "askumount", after_numbers) &&
              lies(autofs_ismountpoint, "ismountpoint.in", after_numbers) &&
              lies(autofs_mountpoint_found, "ismountpoint.out", after_numbers));
static_assert(is_long(args_fail, 8) && is_long(args_requester, 8) && is_long(args_timeout, 8) &&
              is_long(args_mountpoint_found, 8) && is_long(args_openmount, 4));

IS_LONG(vhost_vring_state, vhost_vring_state);
LIES(vhost_vring_state, vhost_vring_state, index);
LIES(vhost_vring_state, vhost_vring_state, num);
IS_LONG(vhost_vring_state_asked, vhost_vring_state);
IS_LONG(vhost_vring_file, vhost_vring_file);
LIES(vhost_vring_file, vhost_vring_file, index);
LIES(vhost_vring_file, vhost_vring_file, fd);
IS_LONG(vhost_vring_addr, vhost_vring_addr);
LIES(vhost_vring_addr, vhost_vring_addr, index);
LIES(vhost_vring_addr, vhost_vring_addr, flags);
LIES(vhost_vring_addr, vhost_vring_addr, desc_user_addr);
LIES(vhost_vring_addr, vhost_vring_addr, used_user_addr);
LIES(vhost_vring_addr, vhost_vring_addr, avail_user_addr);
LIES(vhost_vring_addr, vhost_vring_addr, log_guest_addr);
IS_LONG(vhost_memory_region, vhost_memory_region);
LIES(vhost_memory_region, vhost_memory_region, guest_phys_addr);
LIES(vhost_memory_region, vhost_memory_region, memory_size);
LIES(vhost_memory_region, vhost_memory_region, userspace_addr);
IS_LONG(vhost_memory, vhost_memory);
LIES(vhost_memory, vhost_memory, nregions);
LIES(vhost_memory, vhost_memory, regions);
IS_LONG(vhost_scsi_target, vhost_scsi_target);
LIES(vhost_scsi_target, vhost_scsi_target, abi_version);
LIES(vhost_scsi_target, vhost_scsi_target, vhost_wwpn);
LIES(vhost_scsi_target, vhost_scsi_target, vhost_tpgt);
IS_LONG(vhost_vdpa_config, vhost_vdpa_config);
LIES(vhost_vdpa_config, vhost_vdpa_config, off);
LIES(vhost_vdpa_config, vhost_vdpa_config, len);
LIES(vhost_vdpa_config, vhost_vdpa_config, buf);
IS_LONG(vhost_vdpa_config_asked, vhost_vdpa_config);
IS_LONG(vhost_vdpa_config_found, vhost_vdpa_config);
LIES(vhost_vdpa_config_found, vhost_vdpa_config, buf);
IS_LONG(vhost_vdpa_iova_range, vhost_vdpa_iova_range);
// VHOST_NEW_WORKER, VHOST_GET_VRING_WORKER, VHOST_GET_FEATURES_ARRAY.
static_assert(is_long(vhost_worker_state, 4) && is_long(vhost_vring_worker, 8) &&
              is_long(vhost_features_array, 8));

}  // namespace
}  // namespace sysgood::describe
