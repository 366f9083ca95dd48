// The records of the requests of disks, the device mapper and SCSI lie as the kernel's headers lay them.
#include <gtest/gtest.h>
#include <linux/blktrace_api.h>
#include <linux/bsg.h>
#include <linux/dm-ioctl.h>
#include <linux/loop.h>
#include <scsi/sg.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/dm.h"
#include "tracer/describe/types/scsi.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(sg_io_hdr, sg_io_hdr);
LIES(sg_io_hdr, sg_io_hdr, interface_id);
LIES(sg_io_hdr, sg_io_hdr, dxfer_direction);
LIES(sg_io_hdr, sg_io_hdr, cmd_len);
LIES(sg_io_hdr, sg_io_hdr, cmdp);
LIES(sg_io_hdr, sg_io_hdr, mx_sb_len);
LIES(sg_io_hdr, sg_io_hdr, iovec_count);
LIES(sg_io_hdr, sg_io_hdr, dxfer_len);
LIES(sg_io_hdr, sg_io_hdr, timeout);
LIES(sg_io_hdr, sg_io_hdr, flags);
LIES(sg_io_hdr, sg_io_hdr, dxferp);
LIES(sg_io_hdr, sg_io_hdr, status);
LIES(sg_io_hdr, sg_io_hdr, masked_status);
LIES(sg_io_hdr, sg_io_hdr, msg_status);
LIES(sg_io_hdr, sg_io_hdr, sb_len_wr);
LIES(sg_io_hdr, sg_io_hdr, sbp);
LIES(sg_io_hdr, sg_io_hdr, host_status);
LIES(sg_io_hdr, sg_io_hdr, driver_status);
LIES(sg_io_hdr, sg_io_hdr, resid);
LIES(sg_io_hdr, sg_io_hdr, duration);
LIES(sg_io_hdr, sg_io_hdr, info);
IS_LONG(sg_scsi_id, sg_scsi_id);
LIES(sg_scsi_id, sg_scsi_id, host_no);
LIES(sg_scsi_id, sg_scsi_id, channel);
LIES(sg_scsi_id, sg_scsi_id, scsi_id);
LIES(sg_scsi_id, sg_scsi_id, lun);
LIES(sg_scsi_id, sg_scsi_id, scsi_type);
LIES(sg_scsi_id, sg_scsi_id, h_cmd_per_lun);
LIES(sg_scsi_id, sg_scsi_id, d_queue_depth);
IS_LONG(blk_user_trace_setup, blk_user_trace_setup);
LIES(blk_user_trace_setup, blk_user_trace_setup, name);
LIES(blk_user_trace_setup, blk_user_trace_setup, act_mask);
LIES(blk_user_trace_setup, blk_user_trace_setup, buf_size);
LIES(blk_user_trace_setup, blk_user_trace_setup, buf_nr);
LIES(blk_user_trace_setup, blk_user_trace_setup, start_lba);
LIES(blk_user_trace_setup, blk_user_trace_setup, end_lba);
LIES(blk_user_trace_setup, blk_user_trace_setup, pid);
constexpr auto loop_info_here = host_abi() == Abi::aarch64 ? loop_info_aarch64 : loop_info_x86_64;
IS_LONG(loop_info_here, loop_info);
LIES(loop_info_here, loop_info, lo_number);
LIES(loop_info_here, loop_info, lo_device);
LIES(loop_info_here, loop_info, lo_inode);
LIES(loop_info_here, loop_info, lo_rdevice);
LIES(loop_info_here, loop_info, lo_offset);
LIES(loop_info_here, loop_info, lo_encrypt_type);
LIES(loop_info_here, loop_info, lo_encrypt_key_size);
LIES(loop_info_here, loop_info, lo_flags);
LIES(loop_info_here, loop_info, lo_name);
LIES(loop_info_here, loop_info, lo_encrypt_key);
LIES(loop_info_here, loop_info, lo_init);
LIES(loop_info_here, loop_info, reserved);
IS_LONG(sg_req_info, sg_req_info);
LIES(sg_req_info, sg_req_info, pack_id);
LIES(sg_req_info, sg_req_info, usr_ptr);
LIES(sg_req_info, sg_req_info, duration);
IS_LONG(sg_io_v4, sg_io_v4);
LIES(sg_io_v4, sg_io_v4, request);
LIES(sg_io_v4, sg_io_v4, request_tag);
LIES(sg_io_v4, sg_io_v4, request_attr);
LIES(sg_io_v4, sg_io_v4, request_priority);
LIES(sg_io_v4, sg_io_v4, request_extra);
LIES(sg_io_v4, sg_io_v4, max_response_len);
LIES(sg_io_v4, sg_io_v4, response);
LIES(sg_io_v4, sg_io_v4, dout_iovec_count);
LIES(sg_io_v4, sg_io_v4, dout_xfer_len);
LIES(sg_io_v4, sg_io_v4, din_iovec_count);
LIES(sg_io_v4, sg_io_v4, din_xfer_len);
LIES(sg_io_v4, sg_io_v4, dout_xferp);
LIES(sg_io_v4, sg_io_v4, din_xferp);
LIES(sg_io_v4, sg_io_v4, timeout);
LIES(sg_io_v4, sg_io_v4, flags);
LIES(sg_io_v4, sg_io_v4, usr_ptr);
LIES(sg_io_v4, sg_io_v4, driver_status);
LIES(sg_io_v4, sg_io_v4, transport_status);
LIES(sg_io_v4, sg_io_v4, device_status);
LIES(sg_io_v4, sg_io_v4, retry_delay);
LIES(sg_io_v4, sg_io_v4, info);
LIES(sg_io_v4, sg_io_v4, duration);
LIES(sg_io_v4, sg_io_v4, response_len);
LIES(sg_io_v4, sg_io_v4, din_resid);
LIES(sg_io_v4, sg_io_v4, dout_resid);
LIES(sg_io_v4, sg_io_v4, generated_tag);
IS_LONG(dm_ioctl_answer, dm_ioctl);
IS_LONG(dm_ioctl_event, dm_ioctl);
LIES(dm_ioctl_answer, dm_ioctl, version);
LIES(dm_data_answer, dm_ioctl, data_size);
LIES(dm_data_answer, dm_ioctl, data_start);
LIES(dm_data_answer, dm_ioctl, dev);
LIES(dm_data_answer, dm_ioctl, name);
LIES(dm_data_answer, dm_ioctl, uuid);
LIES(dm_data_answer, dm_ioctl, target_count);
LIES(dm_data_answer, dm_ioctl, open_count);
LIES(dm_data_answer, dm_ioctl, event_nr);
LIES(dm_data_answer, dm_ioctl, flags);
static_assert(describe::dm_header_size == offsetof(struct ::dm_ioctl, data));
IS_LONG(dm_target_spec, dm_target_spec);
LIES(dm_target_spec, dm_target_spec, sector_start);
LIES(dm_target_spec, dm_target_spec, length);
LIES(dm_target_spec, dm_target_spec, next);
LIES(dm_target_spec, dm_target_spec, target_type);
IS_LONG(dm_target_state, dm_target_spec);
LIES(dm_target_state, dm_target_spec, status);
LIES(dm_target_state, dm_target_spec, next);
LIES(dm_target_state, dm_target_spec, target_type);
IS_LONG(dm_target_deps, dm_target_deps);
LIES(dm_target_deps, dm_target_deps, count);
LIES(dm_name_list, dm_name_list, dev);
LIES(dm_name_list, dm_name_list, next);
static_assert(is_long(describe::dm_name_list, offsetof(struct ::dm_name_list, name)));
IS_LONG(dm_target_versions, dm_target_versions);
LIES(dm_target_versions, dm_target_versions, next);
LIES(dm_target_versions, dm_target_versions, version);
IS_LONG(dm_target_msg, dm_target_msg);
LIES(dm_target_msg, dm_target_msg, sector);

#undef IS_LONG
#undef LIES

}  // namespace
}  // namespace sysgood::describe
