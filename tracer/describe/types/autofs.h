// The automounter: linux/auto_fs.h, linux/auto_dev-ioctl.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto autofs_packet_kinds = names("autofs_ptype_???", {{"autofs_ptype_missing", 0},
                                                                       {"autofs_ptype_expire", 1},
                                                                       {"autofs_ptype_expire_multi", 2},
                                                                       {"autofs_ptype_missing_indirect", 3},
                                                                       {"autofs_ptype_expire_indirect", 4},
                                                                       {"autofs_ptype_missing_direct", 5},
                                                                       {"autofs_ptype_expire_direct", 6}});
inline constexpr auto autofs_packet_hdr =
    record({{"proto_version", s32}, {"type", one_of(autofs_packet_kinds)}});
inline constexpr auto autofs_packet_expire =
    record({{"hdr", autofs_packet_hdr}, {"len", s32}, {"name", chars(256)}});
inline constexpr auto autofs_expiries = names(
    "AUTOFS_EXP_???", {{"AUTOFS_EXP_IMMEDIATE", 1}, {"AUTOFS_EXP_LEAVES", 2}, {"AUTOFS_EXP_FORCED", 4}});
inline constexpr auto autofs_types = names("AUTOFS_TYPE_???", {{"AUTOFS_TYPE_ANY", 0},
                                                               {"AUTOFS_TYPE_INDIRECT", 1},
                                                               {"AUTOFS_TYPE_DIRECT", 2},
                                                               {"AUTOFS_TYPE_OFFSET", 4}});

// struct autofs_dev_ioctl: it tells its own size, which is that of its fields and of the path behind them.
inline constexpr uint32_t autofs_header = 24;
inline constexpr uint16_t autofs_longest = autofs_header + 4096;  // PATH_MAX
inline constexpr Field autofs_major{"ver_major", u32, at(0)}, autofs_minor{"ver_minor", u32, at(4)},
    autofs_size{"size", u32, at(8)}, autofs_fd{"ioctlfd", fd, at(12)},
    autofs_path{"path", flexible(text), at(autofs_header)};
consteval auto autofs_request(Field parameter) {
  return record(autofs_longest, {autofs_major, autofs_minor, autofs_size, autofs_fd, parameter, autofs_path});
}
inline constexpr auto autofs_plain =
    record(autofs_longest, {autofs_major, autofs_minor, autofs_size, autofs_fd, autofs_path});
inline constexpr auto autofs_version = record(autofs_longest, {{"ver_major", u32, changes, at(0)},
                                                               {"ver_minor", u32, changes, at(4)},
                                                               autofs_size,
                                                               autofs_fd,
                                                               autofs_path});
inline constexpr Type autofs_device{Kind::device, Size::b4};
inline constexpr auto args_protover = record({{"version", u32}});
inline constexpr auto args_protosubver = record({{"sub_version", u32}});
inline constexpr auto args_openmount = record({{"devid", autofs_device}});
inline constexpr auto args_ready = record({{"token", u32}});
inline constexpr auto args_fail = record({{"token", u32}, {"status", s32}});
inline constexpr auto args_setpipefd = record({{"pipefd", fd}});
inline constexpr auto args_requester = record({{"uid", uid}, {"gid", gid}});
inline constexpr auto args_expire = record({{"how", flags(autofs_expiries)}});
inline constexpr auto args_askumount = record({{"may_umount", u32}});
inline constexpr auto args_timeout = record({{"timeout", u64, changes}});
inline constexpr auto args_mountpoint_type = record({{"type", one_of(autofs_types)}});
inline constexpr auto args_mountpoint_found = record({{"devid", autofs_device}, {"magic", x32}});
inline constexpr auto autofs_protover = autofs_request({"protover", args_protover, filled, at(16)}),
                      autofs_protosubver = autofs_request({"protosubver", args_protosubver, filled, at(16)}),
                      autofs_ready = autofs_request({"ready", args_ready, at(16)}),
                      autofs_fail = autofs_request({"fail", args_fail, at(16)}),
                      autofs_setpipefd = autofs_request({"setpipefd", args_setpipefd, at(16)}),
                      autofs_timeout = autofs_request({"timeout", args_timeout, at(16)}),
                      autofs_requester = autofs_request({"requester", args_requester, filled, at(16)}),
                      autofs_expire = autofs_request({"expire", args_expire, at(16)}),
                      autofs_askumount = autofs_request({"askumount", args_askumount, filled, at(16)}),
                      autofs_ismountpoint = autofs_request({"ismountpoint.in", args_mountpoint_type, at(16)});
// The descriptor is the mount point's.
inline constexpr auto autofs_openmount = record(autofs_longest, {autofs_major,
                                                                 autofs_minor,
                                                                 autofs_size,
                                                                 {"ioctlfd", fd, changes, at(12)},
                                                                 {"openmount", args_openmount, at(16)},
                                                                 autofs_path});
inline constexpr auto autofs_mountpoint_found =
    record(autofs_header, {{"ismountpoint.out", args_mountpoint_found, at(16)}});

}  // namespace sysgood::describe
