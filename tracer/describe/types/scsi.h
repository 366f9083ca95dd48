// scsi/sg.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto sg_interfaces = names("", {{"'S'", 'S'}});
inline constexpr auto sg_directions = names("SG_DXFER_???", {{"SG_DXFER_NONE", 0xffffffff},
                                                             {"SG_DXFER_TO_DEV", 0xfffffffe},
                                                             {"SG_DXFER_FROM_DEV", 0xfffffffd},
                                                             {"SG_DXFER_TO_FROM_DEV", 0xfffffffc}});
inline constexpr auto sg_flags = names("SG_FLAG_???", {{"SG_FLAG_DIRECT_IO", 1},
                                                       {"SG_FLAG_LUN_INHIBIT", 2},
                                                       {"SG_FLAG_MMAP_IO", 4},
                                                       {"SG_FLAG_NO_DXFER", 0x10000},
                                                       {"SG_FLAG_Q_AT_TAIL", 0x10},
                                                       {"SG_FLAG_Q_AT_HEAD", 0x20}});
inline constexpr auto sg_info =
    names("SG_INFO_???", {{"SG_INFO_CHECK", 1}, {"SG_INFO_DIRECT_IO", 2}, {"SG_INFO_MIXED_IO", 4}});
// The data goes one way or the other.
inline constexpr auto sg_data = cases({{0xfffffffe, in(hex_bytes, count("dxfer_len"))},
                                       {0xfffffffd, out(hex_bytes, count("dxfer_len"))},
                                       otherwise(address)});
inline constexpr auto sg_io_hdr = record(88, {{"interface_id", one_of(sg_interfaces), at(0)},
                                              {"dxfer_direction", one_of(sg_directions), at(4)},
                                              {"cmd_len", u8, at(8)},
                                              {"cmdp", in(hex_bytes, count("cmd_len")), at(24)},
                                              {"mx_sb_len", u8, at(9)},
                                              {"iovec_count", u16, at(10)},
                                              {"dxfer_len", u32, at(12)},
                                              {"timeout", u32, at(40)},
                                              {"flags", flags(sg_flags), at(44)},
                                              {"dxferp", select("dxfer_direction", sg_data), at(16)},
                                              {"status", x8, filled, at(64)},
                                              {"masked_status", x8, filled, at(65)},
                                              {"msg_status", x8, filled, at(66)},
                                              {"sb_len_wr", u8, filled, at(67)},
                                              {"sbp", out(hex_bytes, count("sb_len_wr")), filled, at(32)},
                                              {"host_status", x16, filled, at(68)},
                                              {"driver_status", x16, filled, at(70)},
                                              {"resid", s32, filled, at(72)},
                                              {"duration", u32, filled, at(76)},
                                              {"info", flags(sg_info), filled, at(80)}});
inline constexpr auto sg_resets = names("SG_SCSI_RESET_???", {{"SG_SCSI_RESET_NOTHING", 0},
                                                              {"SG_SCSI_RESET_DEVICE", 1},
                                                              {"SG_SCSI_RESET_BUS", 2},
                                                              {"SG_SCSI_RESET_HOST", 3},
                                                              {"SG_SCSI_RESET_TARGET", 4}});
inline constexpr auto sg_scsi_id = record(32, {{"host_no", s32, at(0)},
                                               {"channel", s32, at(4)},
                                               {"scsi_id", x32, at(8)},
                                               {"lun", s32, at(12)},
                                               {"scsi_type", x32, at(16)},
                                               {"h_cmd_per_lun", s16, at(20)},
                                               {"d_queue_depth", s16, at(22)}});

}  // namespace sysgood::describe
