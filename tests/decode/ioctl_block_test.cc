// ioctl of block devices and discs as text.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/decode/call_text.h"

namespace sysgood::testing {
namespace {

constexpr uint64_t at = 0x10000000;

struct Row {
  uint64_t request;
  FakeMemory memory;
  std::string text;
  int64_t result = 0;
  bool verbose = false;
  Abi abi = Abi::x86_64;
};

void expect(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CallCase call{.abi = row.abi,
                  .name = "ioctl",
                  .arguments = {3, row.request, at},
                  .memory = row.memory,
                  .result = row.result};
    call.style.verbose = row.verbose;
    EXPECT_EQ(text_of(call), "ioctl(3, " + row.text) << row.text;
  }
}

constexpr std::string_view no_such_device = ") = -1 ENXIO (No such device or address)";
std::string failed(std::string text) { return text.append(no_such_device); }

FakeMemory empty() { return FakeMemory().zeros(at, 8192); }

TEST(IoctlBlock, LoopDevices) {
  // lo_number, lo_device, lo_inode, lo_rdevice, lo_offset, lo_encrypt_type, lo_encrypt_key_size, lo_flags
  const FakeMemory plain = empty()
                               .u32(at, {5})
                               .u64(at + 8, {0x801, 77, 0x705})
                               .u32(at + 32, {0x1000, 0, 0, 4})
                               .string(at + 48, "/disk")
                               .u64(at + 144, {1, 2})
                               .u8(at + 160, {3});
  const FakeMemory keyed = FakeMemory(plain).u32(at + 36, {2, 4}).bytes(at + 112, "secret");
  expect({
      {0x4c02, plain,
       failed("LOOP_SET_STATUS, {lo_number=5, lo_offset=0x1000, lo_flags=LO_FLAGS_AUTOCLEAR, "
              "lo_name=\"/disk\", ...}"),
       -6},
      {0x4c02, keyed,
       failed("LOOP_SET_STATUS, {lo_number=5, lo_offset=0x1000, lo_encrypt_type=LO_CRYPT_DES, "
              "lo_encrypt_key_size=4, lo_flags=LO_FLAGS_AUTOCLEAR, lo_name=\"/disk\", "
              "lo_encrypt_key=\"secr\", ...}"),
       -6},
      {0x4c03, plain,
       "LOOP_GET_STATUS, {lo_number=5, lo_device=makedev(0x8, 0x1), lo_inode=77, lo_rdevice=makedev(0x7, "
       "0x5), lo_offset=0x1000, lo_encrypt_type=LO_CRYPT_NONE, lo_encrypt_key_size=0, "
       "lo_flags=LO_FLAGS_AUTOCLEAR, lo_name=\"/disk\", lo_encrypt_key=\"\", lo_init=[0x1, 0x2], "
       "reserved=[0x3, 0, 0, 0]}) = 0",
       0, true},
      {0x4c03, plain, failed("LOOP_GET_STATUS, 0x10000000"), -6},
      // Its numbers of devices are narrower than a word there.
      {0x4c03,
       empty()
           .u32(at, {5})
           .u16(at + 4, {0x801})
           .u32(at + 8, {77})
           .u16(at + 12, {0x705})
           .u32(at + 16, {0x1000, 0, 0, 4})
           .string(at + 32, "/disk")
           .u32(at + 128, {1, 2})
           .u8(at + 136, {3}),
       "LOOP_GET_STATUS, {lo_number=5, lo_device=makedev(0x8, 0x1), lo_inode=77, lo_rdevice=makedev(0x7, "
       "0x5), lo_offset=0x1000, lo_encrypt_type=LO_CRYPT_NONE, lo_encrypt_key_size=0, "
       "lo_flags=LO_FLAGS_AUTOCLEAR, lo_name=\"/disk\", lo_encrypt_key=\"\", lo_init=[0x1, 0x2], "
       "reserved=[0x3, 0, 0, 0]}) = 0",
       0, true, Abi::i386},
      {0x4c03,
       empty()
           .u32(at, {5, 0x801})
           .u64(at + 8, {77})
           .u32(at + 16, {0x705, 0x1000, 0, 0, 4})
           .string(at + 36, "/disk"),
       "LOOP_GET_STATUS, {lo_number=5, lo_device=makedev(0x8, 0x1), lo_inode=77, lo_rdevice=makedev(0x7, "
       "0x5), lo_offset=0x1000, lo_encrypt_type=LO_CRYPT_NONE, lo_encrypt_key_size=0, "
       "lo_flags=LO_FLAGS_AUTOCLEAR, lo_name=\"/disk\", lo_encrypt_key=\"\", lo_init=[0, 0], reserved=[0, 0, "
       "0, 0]}) = 0",
       0, true, Abi::aarch64},
      {0x4c0a, empty().u32(at, {4, 512}).u64(at + 240, {1}),
       failed("LOOP_CONFIGURE, {fd=4, block_size=512, info={lo_offset=0, lo_number=0, lo_flags=0, "
              "lo_file_name=\"\", ...}, __reserved=[0x1, 0, 0, 0, 0, 0, 0, 0]}"),
       -6},
      // A key is no longer than there is room for.
      {0x4c04, empty().u32(at + 44, {1, 33}).bytes(at + 184, std::string(32, 'k')).u64(at + 216, {~0ull}),
       failed("LOOP_SET_STATUS64, {lo_offset=0, lo_number=0, lo_encrypt_type=LO_CRYPT_XOR, "
              "lo_encrypt_key_size=33, lo_flags=0, lo_file_name=\"\", lo_crypt_name=\"\", "
              "lo_encrypt_key=\"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\", ...}"),
       -6},
  });
}

TEST(IoctlBlock, Traces) {
  const FakeMemory setup = empty()
                               .string(at, "sda")
                               .u16(at + 32, {0xffff})
                               .u32(at + 36, {4096, 4})
                               .u64(at + 48, {1, 2})
                               .u32(at + 64, {99});
  expect({
      {0xc0481273, setup,
       "BLKTRACESETUP, {act_mask=65535, buf_size=4096, buf_nr=4, start_lba=1, end_lba=2, pid=99, "
       "name=\"sda\"}) = 0"},
      {0xc0481273, setup,
       failed("BLKTRACESETUP, {act_mask=65535, buf_size=4096, buf_nr=4, start_lba=1, end_lba=2, pid=99}"),
       -6},
      {0xc0401273,
       empty()
           .string(at, "sda")
           .u16(at + 32, {1})
           .u32(at + 36, {4096, 4})
           .u64(at + 44, {1, 2})
           .u32(at + 60, {99}),
       "BLKTRACESETUP, {act_mask=1, buf_size=4096, buf_nr=4, start_lba=1, end_lba=2, pid=99, name=\"sda\"}) "
       "= 0",
       0, false, Abi::i386},
  });
}

TEST(IoctlBlock, DriveCommands) {
  const FakeMemory identify = empty().u8(at, {0xec, 2, 3, 1}).bytes(at + 4, "abcdef");
  const std::string asked =
      "HDIO_DRIVE_CMD, {command=ATA_CMD_ID_ATA, sector_number=2, feature=3, sector_count=1}";
  std::string data = "\\x61\\x62\\x63\\x64\\x65\\x66";
  for (int i = 6; i < 32; ++i) data += "\\x00";
  expect({
      {0x31f, identify, asked + " => {status=0xec, error=2, nsector=3, buf=\"" + data + "\"...}) = 0"},
      {0x31f, empty().u8(at, {0xe5}),
       "HDIO_DRIVE_CMD, {command=ATA_CMD_CHK_POWER, sector_number=0, feature=0, sector_count=0} => "
       "{status=0xe5, error=0, nsector=0}) = 0"},
      // What the drive says of an error is an answer as well.
      {0x31f, empty().u8(at, {0x51, 4, 1, 0}),
       "HDIO_DRIVE_CMD, {command=ATA_CMD_CONFIG_STREAM, sector_number=4, feature=1, sector_count=0} => "
       "{status=0x51, error=4, nsector=1}) = -1 EIO (Input/output error)",
       -5},
      {0x31f, identify, asked + ") = -1 EINVAL (Invalid argument)", -22},
  });
}

TEST(IoctlBlock, ScsiCommands) {
  constexpr uint64_t data = at + 0x400, command = at + 0x500, sense = at + 0x600, vectors = at + 0x700;
  const auto header = [&](uint64_t direction, uint64_t n_vectors, uint64_t where) {
    return empty()
        .u32(at, {'S', direction})
        .u8(at + 8, {6, 32})
        .u16(at + 10, {n_vectors})
        .u32(at + 12, {8})
        .u64(at + 16, {where, command, sense})
        .u32(at + 40, {1000, 2})
        .u8(at + 64, {2, 1, 0, 2})
        .u16(at + 68, {0, 8})
        .u32(at + 72, {0, 5, 1})
        .bytes(data, "DATADATA")
        .u8(command, {0x12, 0, 0, 0, 8, 0})
        .u8(sense, {0x70, 0})
        .u64(vectors, {data, 4, data + 4, 100});
  };
  const auto shown = [](std::string direction, int n, std::string moved) {
    return "SG_IO, {interface_id='S', dxfer_direction=" + direction +
           ", cmd_len=6, cmdp=\"\\x12\\x00\\x00\\x00\\x08\\x00\", mx_sb_len=32, iovec_count=" +
           std::to_string(n) + ", dxfer_len=8, timeout=1000, flags=SG_FLAG_UNUSED_LUN_INHIBIT" + moved;
  };
  const std::string answer =
      ", status=0x2, masked_status=0x1, msg_status=0, sb_len_wr=2, sbp=\"\\x70\\x00\", host_status=0, "
      "driver_status=0x8, resid=0, duration=5, info=SG_INFO_CHECK}) = 0";
  const std::string bytes = "\"\\x44\\x41\\x54\\x41\\x44\\x41\\x54\\x41\"";
  // Of two buffers as much as dxfer_len says.
  const std::string split = "[{iov_base=\"DATA\", iov_len=4}, {iov_base=\"DATA\", iov_len=100}]";
  constexpr uint64_t none = 0xffffffff, to = 0xfffffffe, from = 0xfffffffd, both = 0xfffffffc;
  expect({
      {0x2285, header(none, 0, data), shown("SG_DXFER_NONE", 0, "") + answer},
      {0x2285, header(to, 0, data), shown("SG_DXFER_TO_DEV", 0, ", dxferp=" + bytes) + answer},
      {0x2285, header(from, 0, data), shown("SG_DXFER_FROM_DEV", 0, ", dxferp=" + bytes) + answer},
      {0x2285, header(from, 0, data),
       shown("SG_DXFER_FROM_DEV", 0, ", dxferp=0x10000400}) = -1 EINVAL (Invalid argument)"), -22},
      {0x2285, header(both, 0, data),
       shown("SG_DXFER_TO_FROM_DEV", 0, ", dxferp=" + bytes + " => dxferp=" + bytes) + answer},
      {0x2285, header(to, 2, vectors), shown("SG_DXFER_TO_DEV", 2, ", dxferp=" + split) + answer},
      {0x2285, header(from, 2, vectors), shown("SG_DXFER_FROM_DEV", 2, ", dxferp=" + split) + answer},
      {0x2285, empty(), "SG_IO, {interface_id=0}) = -1 EINVAL (Invalid argument)", -22},
      // What the third version has before the end of memory is all of it.
      {0x2285, FakeMemory().zeros(at, 88).u32(at, {'S', none}),
       "SG_IO, {interface_id='S', dxfer_direction=SG_DXFER_NONE, cmd_len=0, cmdp=NULL, mx_sb_len=0, "
       "iovec_count=0, dxfer_len=0, timeout=0, flags=0}) = -1 EINVAL (Invalid argument)",
       -22},
      {0x2285,
       empty()
           .u32(at, {'S', none})
           .u8(at + 8, {6, 32})
           .u32(at + 20, {command, sense, 1000, 2})
           .u8(at + 44, {2, 1, 0, 2})
           .u16(at + 48, {0, 8})
           .u32(at + 52, {0, 5, 1})
           .u8(command, {0x12, 0, 0, 0, 8, 0})
           .u8(sense, {0x70, 0}),
       "SG_IO, {interface_id='S', dxfer_direction=SG_DXFER_NONE, cmd_len=6, "
       "cmdp=\"\\x12\\x00\\x00\\x00\\x08\\x00\", mx_sb_len=32, iovec_count=0, dxfer_len=0, timeout=1000, "
       "flags=SG_FLAG_UNUSED_LUN_INHIBIT" +
           answer,
       0, false, Abi::i386},
  });
}

TEST(IoctlBlock, ScsiCommandsOfTheFourthVersion) {
  constexpr uint64_t data = at + 0x400, command = at + 0x500, sense = at + 0x600;
  const FakeMemory header = empty()
                                .u32(at, {'Q', 0, 0, 6})
                                .u64(at + 16, {command, 5})
                                .u32(at + 32, {1, 2, 3, 32})
                                .u64(at + 48, {sense})
                                .u32(at + 56, {0, 4, 0, 8})
                                .u64(at + 72, {data, data + 4})
                                .u32(at + 88, {1000, 0x30})
                                .u64(at + 96, {9})
                                .u32(at + 108, {10, 11, 12, 13, 4, 15, 2, 16, 17})
                                .u64(at + 144, {18})
                                .bytes(data, "TO__FROMFROM")
                                .u8(command, {0x12, 0, 0, 0, 8, 0})
                                .u8(sense, {0x70, 0});
  const std::string asked =
      "SG_IO, {guard='Q', protocol=BSG_PROTOCOL_SCSI, subprotocol=BSG_SUB_PROTOCOL_SCSI_CMD, request_len=6, "
      "request=\"\\x12\\x00\\x00\\x00\\x08\\x00\", request_tag=0x5, request_attr=1, request_priority=2, "
      "request_extra=3, max_response_len=32, dout_iovec_count=0, dout_xfer_len=4, din_iovec_count=0, "
      "din_xfer_len=8, dout_xferp=\"\\x54\\x4f\\x5f\\x5f\", timeout=1000, "
      "flags=BSG_FLAG_Q_AT_TAIL|BSG_FLAG_Q_AT_HEAD, usr_ptr=0x9";
  const std::string answer =
      ", response_len=2, response=\"\\x70\\x00\", din_xferp=\"\\x46\\x52\\x4f\\x4d\\x46\\x52\\x4f\\x4d\", "
      "driver_status=0xa, transport_status=0xb, device_status=0xc, retry_delay=13, info=SG_INFO_MIXED_IO, "
      "duration=15, response_len=2, din_resid=16, dout_resid=17, generated_tag=0x12}) = 0";
  expect({
      {0x2285, header, asked + answer},
      {0x2285, header, asked + "}) = -1 EINVAL (Invalid argument)", -22},
      {0x2285, header, asked + answer, 0, false, Abi::i386},
  });
  // However little is shown of a text or an array.
  CallCase brief{.name = "ioctl", .arguments = {3, 0x2285, at}, .memory = header, .result = 0};
  brief.limits.string = brief.limits.elements = 100;
  const std::string text = text_of(brief);
  brief.limits.elements = 1;
  EXPECT_EQ(text_of(brief), text);
}

TEST(IoctlBlock, ScsiDevices) {
  expect({
      {0x2284, empty().u32(at, {1}), failed("SG_SCSI_RESET, [SG_SCSI_RESET_DEVICE]"), -6},
      {0x2284, empty().u32(at, {0x104}),
       failed("SG_SCSI_RESET, [SG_SCSI_RESET_NO_ESCALATE|SG_SCSI_RESET_TARGET]"), -6},
      {0x2284, empty().u32(at, {0x105}),
       failed("SG_SCSI_RESET, [SG_SCSI_RESET_NO_ESCALATE|0x5 /* SG_SCSI_RESET_??? */]"), -6},
      {0x2286, empty().u8(at, {1, 0, 1, 0xff}).u32(at + 4, {7}).u64(at + 8, {9}).u32(at + 16, {100}),
       "SG_GET_REQUEST_TABLE, {req_state=1, orphan=0, sg_io_owned=1, problem=-1, pack_id=7, usr_ptr=0x9, "
       "duration=100}) = 0"},
      {0x2205, empty().u32(at, {1}), "SG_GET_TRANSFORM, [1]) = 0"},
  });
}

TEST(IoctlBlock, Extents) {
  // FS_IOC_FIEMAP
  expect({
      {0xc020660b, empty().u64(at, {0, 4096}).u32(at + 24, {4}),
       "FS_IOC_FIEMAP, {fm_start=0, fm_length=4096, fm_flags=0, fm_extent_count=4} => {fm_flags=0, "
       "fm_mapped_extents=0, fm_extents=[]}) = 0",
       0, true},
      {0xc020660b, empty().u64(at, {0, 4096}).u32(at + 20, {1, 4}).u64(at + 32, {1, 2, 3}).u32(at + 72, {1}),
       "FS_IOC_FIEMAP, {fm_start=0, fm_length=4096, fm_flags=0, fm_extent_count=4} => {fm_flags=0, "
       "fm_mapped_extents=1, fm_extents=[{fe_logical=1, fe_physical=2, fe_length=3, "
       "fe_flags=FIEMAP_EXTENT_LAST}]}) = 0",
       0, true},
  });
}

}  // namespace
}  // namespace sysgood::testing
