// mtd/mtd-abi.h, mtd/ubi-user.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

inline constexpr auto mtd_kinds = names("MTD_???", {{"MTD_ABSENT", 0},
                                                    {"MTD_RAM", 1},
                                                    {"MTD_ROM", 2},
                                                    {"MTD_NORFLASH", 3},
                                                    {"MTD_NANDFLASH", 4},
                                                    {"MTD_DATAFLASH", 6},
                                                    {"MTD_UBIVOLUME", 7},
                                                    {"MTD_MLCNANDFLASH", 8}});
inline constexpr auto mtd_flags = names("MTD_???", {{"MTD_WRITEABLE", 0x400},
                                                    {"MTD_BIT_WRITEABLE", 0x800},
                                                    {"MTD_NO_ERASE", 0x1000},
                                                    {"MTD_POWERUP_LOCK", 0x2000},
                                                    {"MTD_SLC_ON_MLC_EMULATION", 0x4000}});
inline constexpr auto mtd_info_user = record(32, {{"type", one_of(mtd_kinds, Size::b1), at(0)},
                                                  {"flags", flags(mtd_flags), at(4)},
                                                  {"size", x32, at(8)},
                                                  {"erasesize", x32, at(12)},
                                                  {"writesize", x32, at(16)},
                                                  {"oobsize", x32, at(20)},
                                                  {"padding", x64, at(24)}});
inline constexpr auto erase_info_user = record({{"start", x32}, {"length", x32}});
inline constexpr auto erase_info_user64 = record({{"start", x64}, {"length", x64}});
inline constexpr auto mtd_oob_buf = record({{"start", x32}, {"length", x32}, {"ptr", xlong}});
inline constexpr auto mtd_oob_buf64 =
    record(24, {{"start", x64, at(0)}, {"length", x32, at(12)}, {"usr_ptr", x64, at(16)}});
inline constexpr auto region_info_user = record(16, {{"regionindex", x32, at(12)},
                                                     {"offset", x32, filled, at(0)},
                                                     {"erasesize", x32, filled, at(4)},
                                                     {"numblocks", x32, filled, at(8)}});
inline constexpr auto otp_info = record({{"start", x32}, {"length", x32}, {"locked", u32}});
inline constexpr auto mtd_ecc_stats =
    record({{"corrected", x32}, {"failed", x32}, {"badblocks", x32}, {"bbtblocks", x32}});
inline constexpr auto mtd_file_modes = names("MTD_FILE_MODE_???", {{"MTD_FILE_MODE_NORMAL", 0},
                                                                   {"MTD_FILE_MODE_OTP_FACTORY", 1},
                                                                   {"MTD_FILE_MODE_OTP_USER", 2},
                                                                   {"MTD_FILE_MODE_RAW", 3}});
inline constexpr auto mtd_write_modes =
    names("MTD_OPS_???", {{"MTD_OPS_PLACE_OOB", 0}, {"MTD_OPS_AUTO_OOB", 1}, {"MTD_OPS_RAW", 2}});
inline constexpr auto mtd_write_req = record(48, {{"start", x64, at(0)},
                                                  {"len", x64, at(8)},
                                                  {"ooblen", x64, at(16)},
                                                  {"usr_data", x64, at(24)},
                                                  {"usr_oob", x64, at(32)},
                                                  {"mode", one_of(mtd_write_modes, Size::b1), at(40)}});

inline constexpr auto ubi_attach_req = record(24, {{"ubi_num", s32, at(0)},
                                                   {"mtd_num", s32, at(4)},
                                                   {"vid_hdr_offset", s32, at(8)},
                                                   {"max_beb_per1024", s16, at(12)}});

}  // namespace sysgood::describe
