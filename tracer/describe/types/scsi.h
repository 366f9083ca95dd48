// scsi/sg.h.
#pragma once

#include "tracer/describe/lang.h"

namespace sysgood::describe {

// The number of a version is a letter, and told as that in every style.
inline constexpr Type sg_nothing{Kind::none};
inline constexpr auto sg_version_3 = parts(Size::b4, {part(0xffffffff, 0, sg_nothing, "'S'")}),
                      sg_version_4 = parts(Size::b4, {part(0xffffffff, 0, sg_nothing, "'Q'")});
inline constexpr auto sg_directions = names("SG_DXFER_???", {{"SG_DXFER_NONE", 0xffffffff},
                                                             {"SG_DXFER_TO_DEV", 0xfffffffe},
                                                             {"SG_DXFER_FROM_DEV", 0xfffffffd},
                                                             {"SG_DXFER_TO_FROM_DEV", 0xfffffffc}});
inline constexpr auto sg_flags = names("SG_FLAG_???", {{"SG_FLAG_DIRECT_IO", 1},
                                                       {"SG_FLAG_UNUSED_LUN_INHIBIT", 2},
                                                       {"SG_FLAG_MMAP_IO", 4},
                                                       {"SG_FLAG_NO_DXFER", 0x10000},
                                                       {"SG_FLAG_Q_AT_TAIL", 0x10},
                                                       {"SG_FLAG_Q_AT_HEAD", 0x20}});
inline constexpr auto sg_info =
    names("SG_INFO_???", {{"SG_INFO_CHECK", 1}, {"SG_INFO_DIRECT_IO", 2}, {"SG_INFO_MIXED_IO", 4}});
// The data goes one way or the other, from one buffer or from several, of which together as much is meant as
// dxfer_len says.
inline constexpr auto sg_iovec_in =
    record({{"iov_base", in(bytes, ret_up_to("iov_len"))}, {"iov_len", usize}});
inline constexpr auto sg_iovec_out =
    record({{"iov_base", out(bytes, ret_up_to("iov_len"))}, {"iov_len", usize}});
// Those whose lengths are their own.
inline constexpr auto sg_whole_iovec_in =
    record({{"iov_base", in(bytes, count("iov_len"))}, {"iov_len", usize}});
inline constexpr auto sg_whole_iovec_out =
    record({{"iov_base", out(bytes, count("iov_len"))}, {"iov_len", usize}});
inline constexpr auto sg_data = cases({{0xfffffffe, in(hex_bytes, count("dxfer_len"))},
                                       {0xfffffffd, out(hex_bytes, count("dxfer_len"))},
                                       {0xfffffffc, in(hex_bytes, count("dxfer_len"))},
                                       otherwise(sg_nothing)});
inline constexpr auto sg_vectors = cases({{0xfffffffe, in(sg_iovec_in, count("iovec_count"))},
                                          {0xfffffffd, out(sg_iovec_out, count("iovec_count"))},
                                          {0xfffffffc, in(sg_iovec_in, count("iovec_count"))},
                                          otherwise(sg_nothing)});
// What comes back where it goes both ways: sg(4): "the user buffer is copied into the kernel buffers before
// the transfer".
inline constexpr auto sg_data_back =
    cases({{0xfffffffc, out(hex_bytes, count("dxfer_len"))}, otherwise(sg_nothing)});
inline constexpr auto sg_vectors_back =
    cases({{0xfffffffc, out(sg_whole_iovec_out, count("iovec_count"))}, otherwise(sg_nothing)});
// Where what has the size of a word or is behind it lies: the status where `status` says.
consteval RecordOf<24> sg_io_hdr_of(uint16_t size, int word, int status) {
  return record(
      size,
      {{"interface_id", sg_version_3, at(0)},
       {"dxfer_direction", one_of(sg_directions), at(4)},
       {"cmd_len", u8, at(8)},
       {"cmdp", in(hex_bytes, count("cmd_len")), at(16 + word)},
       {"mx_sb_len", u8, at(9)},
       {"iovec_count", u16, at(10)},
       {"dxfer_len", u32, at(12)},
       {"dxfer_len", sg_nothing, tally, at(12)},
       {"timeout", u32, at(16 + 3 * word)},
       {"flags", flags(sg_flags), at(20 + 3 * word)},
       {"dxferp", select("dxfer_direction", sg_data), when_is("iovec_count", 0), at(16)},
       {"dxferp", select("dxfer_direction", sg_vectors), when_not("iovec_count", 0), at(16)},
       {"dxferp", select("dxfer_direction", sg_data_back), when_is("iovec_count", 0), filled, at(16)},
       {"dxferp", select("dxfer_direction", sg_vectors_back), when_not("iovec_count", 0), filled, at(16)},
       {"status", x8, filled, at(status)},
       {"masked_status", x8, filled, at(status + 1)},
       {"msg_status", x8, filled, at(status + 2)},
       {"sb_len_wr", u8, filled, at(status + 3)},
       {"sbp", out(hex_bytes, count("sb_len_wr")), filled, at(16 + 2 * word)},
       {"host_status", x16, filled, at(status + 4)},
       {"driver_status", x16, filled, at(status + 6)},
       {"resid", s32, filled, at(status + 8)},
       {"duration", u32, filled, at(status + 12)},
       {"info", flags(sg_info), filled, at(status + 16)}});
}
inline constexpr auto sg_io_hdr = sg_io_hdr_of(88, 8, 64), sg_io_hdr_narrow = sg_io_hdr_of(64, 4, 44);

// linux/bsg.h: the fourth version, whose pointers are as wide everywhere.
inline constexpr auto bsg_protocols = names("BSG_PROTOCOL_???", {{"BSG_PROTOCOL_SCSI", 0}});
inline constexpr auto bsg_sub_protocols =
    names("BSG_SUB_PROTOCOL_???", {{"BSG_SUB_PROTOCOL_SCSI_CMD", 0},
                                   {"BSG_SUB_PROTOCOL_SCSI_TMF", 1},
                                   {"BSG_SUB_PROTOCOL_SCSI_TRANSPORT", 2}});
inline constexpr auto bsg_flags =
    names("BSG_FLAG_???", {{"BSG_FLAG_Q_AT_TAIL", 0x10}, {"BSG_FLAG_Q_AT_HEAD", 0x20}});
inline constexpr auto sg_io_v4 = record(
    160, {{"guard", sg_version_4, at(0)},
          {"protocol", one_of(bsg_protocols), at(4)},
          {"subprotocol", one_of(bsg_sub_protocols), at(8)},
          {"request_len", u32, at(12)},
          {"request", in(hex_bytes, count("request_len")), at(16)},
          {"request_tag", x64, at(24)},
          {"request_attr", u32, at(32)},
          {"request_priority", u32, at(36)},
          {"request_extra", u32, at(40)},
          {"max_response_len", u32, at(44)},
          {"dout_iovec_count", u32, at(56)},
          {"dout_xfer_len", u32, at(60)},
          {"din_iovec_count", u32, at(64)},
          {"din_xfer_len", u32, at(68)},
          {"dout_xferp", in(hex_bytes, count("dout_xfer_len")), when_is("dout_iovec_count", 0), at(72)},
          {"dout_xferp", in(sg_whole_iovec_in, count("dout_iovec_count")), when_not("dout_iovec_count", 0),
           at(72)},
          {"timeout", u32, at(88)},
          {"flags", flags(bsg_flags), at(92)},
          {"usr_ptr", x64, at(96)},
          {"response_len", u32, filled, at(132)},
          {"response", out(hex_bytes, count("response_len")), filled, at(48)},
          {"din_xferp", out(hex_bytes, count("din_xfer_len")), when_is("din_iovec_count", 0), filled, at(80)},
          {"din_xferp", out(sg_whole_iovec_out, count("din_iovec_count")), when_not("din_iovec_count", 0),
           filled, at(80)},
          {"driver_status", x32, filled, at(108)},
          {"transport_status", x32, filled, at(112)},
          {"device_status", x32, filled, at(116)},
          {"retry_delay", u32, filled, at(120)},
          {"info", flags(sg_info), filled, at(124)},
          {"duration", u32, filled, at(128)},
          {"response_len", u32, filled, at(132)},
          {"din_resid", s32, filled, at(136)},
          {"dout_resid", s32, filled, at(140)},
          {"generated_tag", x64, filled, at(144)}});

// The first number says of which version it is. The fourth is longer: what is behind the third's end is read
// where it can be, whatever it is.
inline constexpr auto sg_io_unknown = record({{"interface_id", x32}});
inline constexpr auto sg_io_versions = cases({{'S', sg_io_hdr}, {'Q', sg_io_v4}, otherwise(sg_io_unknown)});
inline constexpr auto sg_io_versions_narrow =
    cases({{'S', sg_io_hdr_narrow}, {'Q', sg_io_v4}, otherwise(sg_io_unknown)});
inline constexpr Type sg_word{Kind::none, Size::b8};
inline constexpr auto sg_io_wide = record(88, {{"interface_id", padding(4), at(0)},
                                               {"", select("interface_id", sg_io_versions), at(0)},
                                               {"", up_to(sg_word, 9, "interface_id"), filled, at(88)}});
inline constexpr auto sg_io_narrow = record(64, {{"interface_id", padding(4), at(0)},
                                                 {"", select("interface_id", sg_io_versions_narrow), at(0)},
                                                 {"", up_to(sg_word, 12, "interface_id"), filled, at(64)}});
inline constexpr auto sg_io =
    per_abi({{Abi::x86_64 | Abi::aarch64, sg_io_wide}, {Abi::i386 | Abi::arm, sg_io_narrow}});

inline constexpr auto sg_resets = names("SG_SCSI_RESET_???", {{"SG_SCSI_RESET_NOTHING", 0},
                                                              {"SG_SCSI_RESET_DEVICE", 1},
                                                              {"SG_SCSI_RESET_BUS", 2},
                                                              {"SG_SCSI_RESET_HOST", 3},
                                                              {"SG_SCSI_RESET_TARGET", 4}});
inline constexpr auto sg_reset_flags = names("SG_SCSI_RESET_???", {{"SG_SCSI_RESET_NO_ESCALATE", 0x100}});
inline constexpr auto sg_reset =
    parts(Size::b4, {optional_part(0x100, 0, flags(sg_reset_flags)), part(0xfffffeff, 0, one_of(sg_resets))});
// The first of SG_MAX_QUEUE.
// A char of C, which has a sign on some processors.
inline constexpr auto plain_char = per_abi({{x86_abis, s8}, {arm_abis, u8}});
inline constexpr auto sg_req_info = record({{"req_state", plain_char},
                                            {"orphan", plain_char},
                                            {"sg_io_owned", plain_char},
                                            {"problem", plain_char},
                                            {"pack_id", s32},
                                            {"usr_ptr", address},
                                            {"duration", u32},
                                            {"unused", padding(4)}});
inline constexpr auto sg_scsi_id = record(32, {{"host_no", s32, at(0)},
                                               {"channel", s32, at(4)},
                                               {"scsi_id", x32, at(8)},
                                               {"lun", s32, at(12)},
                                               {"scsi_type", x32, at(16)},
                                               {"h_cmd_per_lun", s16, at(20)},
                                               {"d_queue_depth", s16, at(22)}});

}  // namespace sysgood::describe
