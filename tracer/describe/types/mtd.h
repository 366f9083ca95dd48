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
inline constexpr auto mtd_oob_buf = record({{"start", x32}, {"length", x32}, {"ptr", address}});
inline constexpr auto mtd_oob_buf64 = record(
    24, {{"start", x64, at(0)}, {"length", x32, at(12)}, {"usr_ptr", Type{Kind::address, Size::b8}, at(16)}});
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
                                                  {"usr_data", Type{Kind::address, Size::b8}, at(24)},
                                                  {"usr_oob", Type{Kind::address, Size::b8}, at(32)},
                                                  {"mode", one_of(mtd_write_modes, Size::b1), at(40)}});

inline constexpr auto ubi_attach_req = record(24, {{"ubi_num", s32, at(0)},
                                                   {"mtd_num", s32, at(4)},
                                                   {"vid_hdr_offset", s32, at(8)},
                                                   {"max_beb_per1024", s16, at(12)}});

inline constexpr auto mtd_otp_kinds =
    names("MTD_OTP_???", {{"MTD_OTP_OFF", 0}, {"MTD_OTP_FACTORY", 1}, {"MTD_OTP_USER", 2}});
inline constexpr auto mtd_ecc_uses = names("MTD_NANDECC_???", {{"MTD_NANDECC_OFF", 0},
                                                               {"MTD_NANDECC_PLACE", 1},
                                                               {"MTD_NANDECC_AUTOPLACE", 2},
                                                               {"MTD_NANDECC_PLACEONLY", 3},
                                                               {"MTD_NANDECC_AUTOPL_USR", 4}});
inline constexpr auto nand_oob_pair = record({{"", array(x32, 2)}});
inline constexpr auto nand_oobinfo = record(200, {{"useecc", one_of(mtd_ecc_uses), at(0)},
                                                  {"eccbytes", x32, at(4)},
                                                  {"oobfree", array(nand_oob_pair, 8), at(8)},
                                                  {"eccpos", array(x32, 32), at(72)}});
inline constexpr auto nand_oobfree = record({{"offset", x32}, {"length", x32}});
inline constexpr auto nand_ecclayout = record(
    {{"eccbytes", x32}, {"eccpos", array(x32, 64)}, {"oobavail", x32}, {"oobfree", array(nand_oobfree, 8)}});

inline constexpr auto ubi_volume_kinds =
    names("UBI_???_VOLUME", {{"UBI_DYNAMIC_VOLUME", 3}, {"UBI_STATIC_VOLUME", 4}});
inline constexpr auto ubi_volume_flags = names("UBI_VOL_???", {{"UBI_VOL_SKIP_CRC_CHECK_FLG", 1}});
inline constexpr auto ubi_properties = names("UBI_VOL_PROP_???", {{"UBI_VOL_PROP_DIRECT_WRITE", 1}});

inline constexpr auto ubi_data_kinds =
    names("UBI_???", {{"UBI_LONGTERM", 1}, {"UBI_SHORTTERM", 2}, {"UBI_UNKNOWN", 3}});
// char[UBI_MAX_VOLUME_NAME + 1], and a NUL behind as many as are told.
inline constexpr Type ubi_name = up_to(text, 128, "name_len", 1, 1);
inline constexpr auto ubi_mkvol_req = record(152, {{"vol_id", s32, at(0)},
                                                   {"alignment", s32, at(4)},
                                                   {"bytes", s64, at(8)},
                                                   {"vol_type", one_of(ubi_volume_kinds, Size::b1), at(16)},
                                                   {"flags", flags(ubi_volume_flags, Size::b1), at(17)},
                                                   {"name_len", s16, at(18)},
                                                   {"name", ubi_name, at(24)}});
inline constexpr auto ubi_rsvol_req = record(12, {{"bytes", s64, at(0)}, {"vol_id", s32, at(8)}});
inline constexpr auto ubi_rename =
    record(136, {{"vol_id", s32, at(0)}, {"name_len", s16, at(4)}, {"name", ubi_name, at(8)}});
inline constexpr auto ubi_rnvol_req =
    record(4368, {{"count", s32, at(0)}, {"ents", up_to(ubi_rename, 32, "count"), at(16)}});
inline constexpr auto ubi_leb_change_req = record(
    16, {{"lnum", s32, at(0)}, {"bytes", s32, at(4)}, {"dtype", one_of(ubi_data_kinds, Size::b1), at(8)}});
inline constexpr auto ubi_map_req =
    record(8, {{"lnum", s32, at(0)}, {"dtype", one_of(ubi_data_kinds, Size::b1), at(4)}});
inline constexpr auto ubi_set_vol_prop_req =
    record(16, {{"property", one_of(ubi_properties, Size::b1), at(0)}, {"value", x64, at(8)}});

}  // namespace sysgood::describe
