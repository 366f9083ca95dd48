// Devices of virtual machines that the kernel serves: linux/vhost.h, linux/vhost_types.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto vhost_vring_state = record({{"index", u32}, {"num", u32}});
inline constexpr auto vhost_vring_state_asked = record({{"index", u32}, {"num", u32, filled}});
inline constexpr auto vhost_vring_file = record({{"index", u32}, {"fd", fd}});
// Numbers of bits.
inline constexpr auto vhost_vring_flags = names("VHOST_VRING_F_???", {{"VHOST_VRING_F_LOG", 0}});
inline constexpr auto vhost_vring_addr = record({{"index", u32},
                                                 {"flags", names_as(Kind::bit_numbers, vhost_vring_flags)},
                                                 {"desc_user_addr", x64},
                                                 {"used_user_addr", x64},
                                                 {"avail_user_addr", x64},
                                                 {"log_guest_addr", x64}});
inline constexpr auto vhost_memory_region =
    record({{"guest_phys_addr", x64}, {"memory_size", u64}, {"userspace_addr", x64}, {"", padding(8)}});
inline constexpr auto vhost_memory =
    record(8, {{"nregions", u32, at(0)}, {"regions", flexible(vhost_memory_region, "nregions"), at(8)}});
inline constexpr auto vhost_worker_state = record({{"worker_id", u32}});
inline constexpr auto vhost_vring_worker = record({{"index", u32}, {"worker_id", u32}});
inline constexpr auto vhost_vring_worker_asked = record({{"index", u32}, {"worker_id", u32, filled}});
inline constexpr auto vhost_scsi_target = record(
    232, {{"abi_version", s32, at(0)}, {"vhost_wwpn", chars(224), at(4)}, {"vhost_tpgt", u16, at(228)}});
inline constexpr auto vhost_vdpa_config_asked = record({{"off", u32}, {"len", u32}});
inline constexpr auto vhost_vdpa_config =
    record(8, {{"off", u32, at(0)}, {"len", u32, at(4)}, {"buf", flexible(hex_bytes, "len"), at(8)}});
inline constexpr auto vhost_vdpa_config_found =
    record(8, {{"len", Type{Kind::none, Size::b4}, at(4)}, {"buf", flexible(hex_bytes, "len"), at(8)}});
inline constexpr auto vhost_vdpa_iova_range = record({{"first", x64}, {"last", x64}});
inline constexpr auto vhost_features_array =
    record(8, {{"count", u64, at(0)}, {"features", flexible(x64, "count"), at(8)}});
inline constexpr auto virtio_states = names("VIRTIO_CONFIG_S_???", {{"VIRTIO_CONFIG_S_ACKNOWLEDGE", 1},
                                                                    {"VIRTIO_CONFIG_S_DRIVER", 2},
                                                                    {"VIRTIO_CONFIG_S_DRIVER_OK", 4},
                                                                    {"VIRTIO_CONFIG_S_FEATURES_OK", 8},
                                                                    {"VIRTIO_CONFIG_S_NEEDS_RESET", 0x40},
                                                                    {"VIRTIO_CONFIG_S_FAILED", 0x80}});

}  // namespace sysgood::describe
