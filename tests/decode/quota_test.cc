// Disk quotas as text.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t command(uint64_t c, uint64_t type) { return c << 8 | type; }

struct Row {
  uint64_t command, id;
  std::string arguments;  // behind the device
};

// Each command of a device and of a descriptor, whose memory is the bytes 0, 1, 2...
TEST(QuotaCalls, ByCommand) {
  FakeMemory memory = FakeMemory().string(0x1000, "/dev/sda1").string(0x2000, "");
  for (uint64_t i = 0; i < 200; ++i) memory.u8(0x3000 + i, {i});
  const std::string limits =
      "{dqb_bhardlimit=506097522914230528, dqb_bsoftlimit=1084818905618843912, "
      "dqb_curspace=1663540288323457296, dqb_ihardlimit=2242261671028070680, "
      "dqb_isoftlimit=2820983053732684064, dqb_curinodes=3399704436437297448";
  const std::string info =
      "{dqi_bgrace=506097522914230528, dqi_igrace=1084818905618843912, "
      "dqi_flags=0x13121110 /* DQF_??? */, dqi_valid=IIF_FLAGS|0x17161510}";
  const std::string xfs =
      "{d_version=0, d_flags=FS_USER_QUOTA, d_fieldmask=0x302, d_id=117835012, "
      "d_blk_hardlimit=1084818905618843912, d_blk_softlimit=1663540288323457296, "
      "d_ino_hardlimit=2242261671028070680, d_ino_softlimit=2820983053732684064, "
      "d_bcount=3399704436437297448, d_icount=3978425819141910832, ...}";
  const Row rows[] = {
      {command(0x800001, 0), 7, "QCMD(Q_SYNC, USRQUOTA)|"},
      {command(0x800003, 3), 7, "QCMD(Q_QUOTAOFF, 0x3 /* ???QUOTA */)|"},
      {command(0x800004, 0), 7, "QCMD(Q_GETFMT, USRQUOTA)|, [0x3020100 /* QFMT_VFS_??? */]"},
      {command(0x800005, 1), 7, "QCMD(Q_GETINFO, GRPQUOTA)|, " + info},
      {command(0x800006, 1), 7, "QCMD(Q_SETINFO, GRPQUOTA)|, " + info},
      {command(0x800007, 1), ~0ull, "QCMD(Q_GETQUOTA, GRPQUOTA)|, -1, " + limits + ", ...}"},
      {command(0x800008, 2), 7, "QCMD(Q_SETQUOTA, PRJQUOTA)|, 7, " + limits + ", ...}"},
      {command(0x800009, 2), 7,
       "QCMD(Q_GETNEXTQUOTA, PRJQUOTA)|, 7, " + limits + ", dqb_id=1195787588, ...}"},
      {command(0x5801, 0), 7, "QCMD(Q_XQUOTAON, USRQUOTA)|, [0x3020100 /* FS_QUOTA_??? */]"},
      {command(0x5802, 0), 7, "QCMD(Q_XQUOTAOFF, USRQUOTA)|, [0x3020100 /* FS_QUOTA_??? */]"},
      {command(0x5803, 0), 7, "QCMD(Q_XGETQUOTA, USRQUOTA)|, 7, " + xfs},
      {command(0x5804, 0), 7, "QCMD(Q_XSETQLIM, USRQUOTA)|, 7, " + xfs},
      {command(0x5805, 0), 7, "QCMD(Q_XGETQSTAT, USRQUOTA)|, {qs_version=0, ...}"},
      {command(0x5806, 0), 7, "QCMD(Q_XQUOTARM, USRQUOTA)|, [0x3020100 /* FS_???_QUOTA */]"},
      {command(0x5807, 0), 7, "QCMD(Q_XQUOTASYNC, USRQUOTA)|"},
      {command(0x5808, 0), 7, "QCMD(Q_XGETQSTATV, USRQUOTA)|, {qs_version=0, ...}"},
      {command(0x5809, 0), 7, "QCMD(Q_XGETNEXTQUOTA, USRQUOTA)|, 7, " + xfs},
      {command(0x123456, 0), 7, "QCMD(0x123456 /* Q_??? */, USRQUOTA)|, 7, 0x3000"},
  };
  for (const Row& row : rows) {
    const size_t at = row.arguments.find('|');
    const std::string what = row.arguments.substr(0, at), rest = row.arguments.substr(at + 1);
    EXPECT_EQ(text_of({.name = "quotactl",
                       .arguments = {row.command, 0x1000, row.id, 0x3000},
                       .memory = memory,
                       .result = 0}),
              "quotactl(" + what + ", \"/dev/sda1\"" + rest + ") = 0");
    EXPECT_EQ(text_of({.abi = Abi::aarch64,
                       .name = "quotactl_fd",
                       .arguments = {3, row.command, row.id, 0x3000},
                       .memory = memory,
                       .result = 0}),
              "quotactl_fd(3, " + what + rest + ") = 0");
  }
  EXPECT_EQ(text_of({.name = "quotactl",
                     .arguments = {command(0x800002, 0), 0x1000, 4, 0x2000},
                     .memory = memory,
                     .result = -1}),
            "quotactl(QCMD(Q_QUOTAON, USRQUOTA), \"/dev/sda1\", QFMT_VFS_V1, \"\") = -1 EPERM (Operation not "
            "permitted)");
  EXPECT_EQ(text_of({.name = "quotactl",
                     .arguments = {command(0x800007, 0), 0x1000, 4, 0x3000},
                     .memory = memory,
                     .result = -3}),
            "quotactl(QCMD(Q_GETQUOTA, USRQUOTA), \"/dev/sda1\", 4, 0x3000) = -1 ESRCH (No such process)");
}

TEST(QuotaCalls, InFull) {
  FakeMemory memory = FakeMemory().string(0x1000, "/dev/sda1");
  for (uint64_t i = 0; i < 200; ++i) memory.u8(0x3000 + i, {i});
  auto last = [&](uint64_t c) {
    CallCase one{.name = "quotactl", .arguments = {c, 0x1000, 7, 0x3000}, .memory = memory, .result = 0};
    one.style.verbose = true;
    const std::string text = text_of(one);
    return text.substr(text.find('{'));
  };
  EXPECT_EQ(last(command(0x5805, 0)),
            "{qs_version=0, qs_flags=FS_QUOTA_UDQ_ENFD|0x300, qs_uquota={qfs_ino=1084818905618843912, "
            "qfs_nblks=1663540288323457296, qfs_nextents=454695192}, qs_gquota={qfs_ino=2820983053732684064, "
            "qfs_nblks=3399704436437297448, qfs_nextents=858927408}, qs_incoredqs=993671480, "
            "qs_btimelimit=1061043516, qs_itimelimit=1128415552, qs_rtbtimelimit=1195787588, "
            "qs_bwarnlimit=18760, qs_iwarnlimit=19274}) = 0");
  EXPECT_EQ(
      last(command(0x5808, 0)),
      "{qs_version=0, qs_flags=FS_QUOTA_UDQ_ENFD|0x300, qs_incoredqs=117835012, "
      "qs_uquota={qfs_ino=1084818905618843912, qfs_nblks=1663540288323457296, qfs_nextents=454695192}, "
      "qs_gquota={qfs_ino=2820983053732684064, qfs_nblks=3399704436437297448, qfs_nextents=858927408}, "
      "qs_pquota={qfs_ino=4557147201846524216, qfs_nblks=5135868584551137600, qfs_nextents=1263159624}, "
      "qs_btimelimit=1397903696, qs_itimelimit=1465275732, qs_rtbtimelimit=1532647768, "
      "qs_bwarnlimit=23900, qs_iwarnlimit=24414}) = 0");
  const std::string xfs = last(command(0x5803, 0));
  EXPECT_EQ(xfs.substr(xfs.find("d_itimer")),
            "d_itimer=993671480, d_btimer=1061043516, d_iwarns=16704, d_bwarns=17218, "
            "d_rtb_hardlimit=5714589967255750984, d_rtb_softlimit=6293311349960364368, "
            "d_rtbcount=6872032732664977752, d_rtbtimer=1667391840, d_rtbwarns=25956}) = 0");
}

}  // namespace
}  // namespace sysgood::testing
