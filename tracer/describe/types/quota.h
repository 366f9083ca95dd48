// Disk quotas: linux/quota.h, linux/dqblk_xfs.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// Behind those of today the commands of Linux 2.4 and of 2.6's beginning, that nothing takes any more.
inline constexpr auto quota_command_names =
    names("Q_???", {{"Q_SYNC", 0x800001},     {"Q_QUOTAON", 0x800002},  {"Q_QUOTAOFF", 0x800003},
                    {"Q_GETFMT", 0x800004},   {"Q_GETINFO", 0x800005},  {"Q_SETINFO", 0x800006},
                    {"Q_GETQUOTA", 0x800007}, {"Q_SETQUOTA", 0x800008}, {"Q_GETNEXTQUOTA", 0x800009},
                    {"Q_XQUOTAON", 0x5801},   {"Q_XQUOTAOFF", 0x5802},  {"Q_XGETQUOTA", 0x5803},
                    {"Q_XSETQLIM", 0x5804},   {"Q_XGETQSTAT", 0x5805},  {"Q_XQUOTARM", 0x5806},
                    {"Q_XQUOTASYNC", 0x5807}, {"Q_XGETQSTATV", 0x5808}, {"Q_XGETNEXTQUOTA", 0x5809},
                    {"Q_V1_QUOTAON", 0x100},  {"Q_V1_QUOTAOFF", 0x200}, {"Q_V1_GETQUOTA", 0x300},
                    {"Q_V1_SETQUOTA", 0x400}, {"Q_V1_SETUSE", 0x500},   {"Q_V1_SYNC", 0x600},
                    {"Q_SETQLIM", 0x700},     {"Q_V1_GETSTATS", 0x800}, {"Q_V2_GETINFO", 0x900},
                    {"Q_V2_SETINFO", 0xa00},  {"Q_V2_SETGRACE", 0xb00}, {"Q_V2_SETFLAGS", 0xc00},
                    {"Q_V2_GETQUOTA", 0xd00}, {"Q_V2_SETQUOTA", 0xe00}, {"Q_V2_SETUSE", 0xf00},
                    {"Q_V1_RSQUASH", 0x1000}, {"Q_V2_GETSTATS", 0x1100}});
inline constexpr auto quota_types = names("???QUOTA", {{"USRQUOTA", 0}, {"GRPQUOTA", 1}, {"PRJQUOTA", 2}});
// QCMD(cmd, type) is (cmd << 8 | type & 0xff).
inline constexpr uint64_t quota_command_bits = 0xffffff00;
inline constexpr auto quota_command =
    macro("QCMD", Size::b4,
          {part(quota_command_bits, 8, one_of(quota_command_names)), part(0xff, 0, one_of(quota_types))});

inline constexpr auto quota_formats = names(
    "QFMT_VFS_???",
    {{"QFMT_VFS_OLD", 1}, {"QFMT_VFS_V0", 2}, {"QFMT_OCFS2", 3}, {"QFMT_VFS_V1", 4}, {"QFMT_SHMEM", 5}});
inline constexpr auto dqb_valid_flags = names("QIF_???", {{"QIF_BLIMITS", 1},
                                                          {"QIF_SPACE", 2},
                                                          {"QIF_ILIMITS", 4},
                                                          {"QIF_INODES", 8},
                                                          {"QIF_BTIME", 0x10},
                                                          {"QIF_ITIME", 0x20}});
inline constexpr auto if_dqblk = record({{"dqb_bhardlimit", u64},
                                         {"dqb_bsoftlimit", u64},
                                         {"dqb_curspace", u64},
                                         {"dqb_ihardlimit", u64},
                                         {"dqb_isoftlimit", u64},
                                         {"dqb_curinodes", u64},
                                         {"dqb_btime", u64, verbose},
                                         {"dqb_itime", u64, verbose},
                                         {"dqb_valid", flags(dqb_valid_flags), verbose}});
inline constexpr auto if_nextdqblk = record({{"dqb_bhardlimit", u64},
                                             {"dqb_bsoftlimit", u64},
                                             {"dqb_curspace", u64},
                                             {"dqb_ihardlimit", u64},
                                             {"dqb_isoftlimit", u64},
                                             {"dqb_curinodes", u64},
                                             {"dqb_btime", u64, verbose},
                                             {"dqb_itime", u64, verbose},
                                             {"dqb_valid", flags(dqb_valid_flags), verbose},
                                             {"dqb_id", u32}});
inline constexpr auto dqi_flag_names = names("DQF_???", {{"DQF_ROOT_SQUASH", 1}, {"DQF_SYS_FILE", 0x10000}});
inline constexpr auto dqi_valid_flags =
    names("IIF_???", {{"IIF_BGRACE", 1}, {"IIF_IGRACE", 2}, {"IIF_FLAGS", 4}});
inline constexpr auto if_dqinfo = record({{"dqi_bgrace", u64},
                                          {"dqi_igrace", u64},
                                          {"dqi_flags", flags(dqi_flag_names)},
                                          {"dqi_valid", flags(dqi_valid_flags)}});

// XFS has its own.
inline constexpr auto fs_quota_kinds =
    names("FS_???_QUOTA", {{"FS_USER_QUOTA", 1}, {"FS_PROJ_QUOTA", 2}, {"FS_GROUP_QUOTA", 4}});
inline constexpr auto fs_quota_flags = names("FS_QUOTA_???", {{"FS_QUOTA_UDQ_ACCT", 1},
                                                              {"FS_QUOTA_UDQ_ENFD", 2},
                                                              {"FS_QUOTA_GDQ_ACCT", 4},
                                                              {"FS_QUOTA_GDQ_ENFD", 8},
                                                              {"FS_QUOTA_PDQ_ACCT", 0x10},
                                                              {"FS_QUOTA_PDQ_ENFD", 0x20}});
inline constexpr auto fs_disk_quota = record(112, {{"d_version", s8},
                                                   {"d_flags", flags(fs_quota_kinds, Size::b1)},
                                                   {"d_fieldmask", x16},
                                                   {"d_id", u32},
                                                   {"d_blk_hardlimit", u64},
                                                   {"d_blk_softlimit", u64},
                                                   {"d_ino_hardlimit", u64},
                                                   {"d_ino_softlimit", u64},
                                                   {"d_bcount", u64},
                                                   {"d_icount", u64},
                                                   {"d_itimer", s32, verbose},
                                                   {"d_btimer", s32, verbose},
                                                   {"d_iwarns", u16, verbose},
                                                   {"d_bwarns", u16, verbose},
                                                   {"d_rtb_hardlimit", u64, verbose, at(72)},
                                                   {"d_rtb_softlimit", u64, verbose},
                                                   {"d_rtbcount", u64, verbose},
                                                   {"d_rtbtimer", s32, verbose},
                                                   {"d_rtbwarns", u16, verbose}});
inline constexpr auto fs_qfilestat = record({{"qfs_ino", u64}, {"qfs_nblks", u64}, {"qfs_nextents", u32}});
inline constexpr auto fs_quota_stat = record(80, {{"qs_version", s8},
                                                  {"qs_flags", flags(fs_quota_flags, Size::b2), verbose},
                                                  {"qs_uquota", fs_qfilestat, verbose, at(8)},
                                                  {"qs_gquota", fs_qfilestat, verbose},
                                                  {"qs_incoredqs", u32, verbose},
                                                  {"qs_btimelimit", s32, verbose},
                                                  {"qs_itimelimit", s32, verbose},
                                                  {"qs_rtbtimelimit", s32, verbose},
                                                  {"qs_bwarnlimit", u16, verbose},
                                                  {"qs_iwarnlimit", u16, verbose}});
inline constexpr auto fs_quota_statv = record(160, {{"qs_version", s8},
                                                    {"qs_flags", flags(fs_quota_flags, Size::b2), verbose},
                                                    {"qs_incoredqs", u32, verbose},
                                                    {"qs_uquota", fs_qfilestat, verbose},
                                                    {"qs_gquota", fs_qfilestat, verbose},
                                                    {"qs_pquota", fs_qfilestat, verbose},
                                                    {"qs_btimelimit", s32, verbose},
                                                    {"qs_itimelimit", s32, verbose},
                                                    {"qs_rtbtimelimit", s32, verbose},
                                                    {"qs_bwarnlimit", u16, verbose},
                                                    {"qs_iwarnlimit", u16, verbose}});

}  // namespace sysgood::describe
