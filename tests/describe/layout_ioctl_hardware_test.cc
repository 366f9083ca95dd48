// The records of ioctl's hardware requests lie as the kernel's headers lay them.
#include <gtest/gtest.h>
#include <linux/counter.h>
#include <linux/gpio.h>
#include <linux/loop.h>
#include <linux/ptp_clock.h>
#include <linux/rtc.h>
#include <linux/tee.h>
#include <mtd/mtd-abi.h>
#include <mtd/ubi-user.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/counter.h"
#include "tracer/describe/types/gpio.h"
#include "tracer/describe/types/mtd.h"
#include "tracer/describe/types/ptp.h"
#include "tracer/describe/types/rtc.h"
#include "tracer/describe/types/tee.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(gpio_handle_request, gpiohandle_request);
LIES(gpio_handle_request, gpiohandle_request, lines);
LIES(gpio_handle_request, gpiohandle_request, lineoffsets);
LIES(gpio_handle_request, gpiohandle_request, flags);
LIES(gpio_handle_request, gpiohandle_request, default_values);
LIES(gpio_handle_request, gpiohandle_request, consumer_label);
IS_LONG(gpio_handle_made, gpiohandle_request);
LIES(gpio_handle_made, gpiohandle_request, fd);
IS_LONG(gpio_handle_data, gpiohandle_data);
LIES(gpio_handle_data, gpiohandle_data, values);
IS_LONG(gpio_handle_config, gpiohandle_config);
LIES(gpio_handle_config, gpiohandle_config, flags);
LIES(gpio_handle_config, gpiohandle_config, default_values);
IS_LONG(gpio_event_request, gpioevent_request);
LIES(gpio_event_request, gpioevent_request, lineoffset);
LIES(gpio_event_request, gpioevent_request, handleflags);
LIES(gpio_event_request, gpioevent_request, eventflags);
LIES(gpio_event_request, gpioevent_request, consumer_label);
IS_LONG(gpio_event_made, gpioevent_request);
LIES(gpio_event_made, gpioevent_request, fd);
IS_LONG(gpio_v2_attribute, gpio_v2_line_attribute);
LIES(gpio_v2_other, gpio_v2_line_attribute, id);
LIES(gpio_v2_other, gpio_v2_line_attribute, padding);
LIES(gpio_v2_values, gpio_v2_line_attribute, values);
LIES(gpio_v2_flags, gpio_v2_line_attribute, flags);
LIES(gpio_v2_debounce, gpio_v2_line_attribute, debounce_period_us);
IS_LONG(gpio_v2_line_info, gpio_v2_line_info);
LIES(gpio_v2_line_info, gpio_v2_line_info, name);
LIES(gpio_v2_line_info, gpio_v2_line_info, consumer);
LIES(gpio_v2_line_info, gpio_v2_line_info, flags);
LIES(gpio_v2_line_info, gpio_v2_line_info, num_attrs);
LIES(gpio_v2_line_info, gpio_v2_line_info, attrs);
IS_LONG(gpio_v2_config_attribute, gpio_v2_line_config_attribute);
LIES(gpio_v2_config_attribute, gpio_v2_line_config_attribute, mask);
IS_LONG(gpio_v2_line_config, gpio_v2_line_config);
LIES(gpio_v2_line_config, gpio_v2_line_config, flags);
LIES(gpio_v2_line_config, gpio_v2_line_config, num_attrs);
LIES(gpio_v2_line_config, gpio_v2_line_config, padding);
LIES(gpio_v2_line_config, gpio_v2_line_config, attrs);
IS_LONG(gpio_v2_line_request, gpio_v2_line_request);
LIES(gpio_v2_line_request, gpio_v2_line_request, num_lines);
LIES(gpio_v2_line_request, gpio_v2_line_request, offsets);
LIES(gpio_v2_line_request, gpio_v2_line_request, consumer);
LIES(gpio_v2_line_request, gpio_v2_line_request, config);
LIES(gpio_v2_line_request, gpio_v2_line_request, event_buffer_size);
IS_LONG(gpio_v2_line_made, gpio_v2_line_request);
LIES(gpio_v2_line_made, gpio_v2_line_request, fd);
IS_LONG(ptp_extts_request2, ptp_extts_request);
LIES(ptp_extts_request2, ptp_extts_request, index);
LIES(ptp_extts_request2, ptp_extts_request, flags);
LIES(ptp_extts_request2, ptp_extts_request, rsv);
IS_LONG(ptp_pin_desc2, ptp_pin_desc);
LIES(ptp_pin_desc2, ptp_pin_desc, index);
LIES(ptp_pin_desc2, ptp_pin_desc, rsv);
LIES(ptp_pin_desc2, ptp_pin_desc, name);
LIES(ptp_pin_desc2, ptp_pin_desc, func);
LIES(ptp_pin_desc2, ptp_pin_desc, chan);
IS_LONG(ptp_pin_set2, ptp_pin_desc);
LIES(ptp_pin_set2, ptp_pin_desc, index);
LIES(ptp_pin_set2, ptp_pin_desc, func);
LIES(ptp_pin_set2, ptp_pin_desc, chan);
LIES(ptp_pin_set2, ptp_pin_desc, rsv);
IS_LONG(ptp_perout_request, ptp_perout_request);
LIES(ptp_perout_request, ptp_perout_request, start);
LIES(ptp_perout_request, ptp_perout_request, phase);
LIES(ptp_perout_request, ptp_perout_request, period);
LIES(ptp_perout_request, ptp_perout_request, index);
LIES(ptp_perout_request, ptp_perout_request, flags);
LIES(ptp_perout_request, ptp_perout_request, on);
IS_LONG(ptp_sys_offset, ptp_sys_offset);
LIES(ptp_sys_offset, ptp_sys_offset, n_samples);
LIES(ptp_sys_offset, ptp_sys_offset, rsv);
LIES(ptp_sys_offset, ptp_sys_offset, ts);
IS_LONG(ptp_sys_offset_extended, ptp_sys_offset_extended);
LIES(ptp_sys_offset_extended, ptp_sys_offset_extended, n_samples);
LIES(ptp_sys_offset_extended, ptp_sys_offset_extended, rsv);
LIES(ptp_sys_offset_extended, ptp_sys_offset_extended, ts);
IS_LONG(nand_oobinfo, nand_oobinfo);
LIES(nand_oobinfo, nand_oobinfo, useecc);
LIES(nand_oobinfo, nand_oobinfo, eccbytes);
LIES(nand_oobinfo, nand_oobinfo, oobfree);
LIES(nand_oobinfo, nand_oobinfo, eccpos);
IS_LONG(nand_oobfree, nand_oobfree);
LIES(nand_oobfree, nand_oobfree, offset);
LIES(nand_oobfree, nand_oobfree, length);
IS_LONG(nand_ecclayout, nand_ecclayout_user);
LIES(nand_ecclayout, nand_ecclayout_user, eccbytes);
LIES(nand_ecclayout, nand_ecclayout_user, eccpos);
LIES(nand_ecclayout, nand_ecclayout_user, oobavail);
LIES(nand_ecclayout, nand_ecclayout_user, oobfree);
IS_LONG(ubi_mkvol_req, ubi_mkvol_req);
LIES(ubi_mkvol_req, ubi_mkvol_req, vol_id);
LIES(ubi_mkvol_req, ubi_mkvol_req, alignment);
LIES(ubi_mkvol_req, ubi_mkvol_req, bytes);
LIES(ubi_mkvol_req, ubi_mkvol_req, vol_type);
LIES(ubi_mkvol_req, ubi_mkvol_req, flags);
LIES(ubi_mkvol_req, ubi_mkvol_req, name_len);
LIES(ubi_mkvol_req, ubi_mkvol_req, name);
IS_LONG(ubi_rsvol_req, ubi_rsvol_req);
LIES(ubi_rsvol_req, ubi_rsvol_req, bytes);
LIES(ubi_rsvol_req, ubi_rsvol_req, vol_id);
IS_LONG(ubi_rnvol_req, ubi_rnvol_req);
LIES(ubi_rnvol_req, ubi_rnvol_req, count);
LIES(ubi_rnvol_req, ubi_rnvol_req, ents);
IS_LONG(ubi_leb_change_req, ubi_leb_change_req);
LIES(ubi_leb_change_req, ubi_leb_change_req, lnum);
LIES(ubi_leb_change_req, ubi_leb_change_req, bytes);
LIES(ubi_leb_change_req, ubi_leb_change_req, dtype);
IS_LONG(ubi_map_req, ubi_map_req);
LIES(ubi_map_req, ubi_map_req, lnum);
LIES(ubi_map_req, ubi_map_req, dtype);
IS_LONG(ubi_set_vol_prop_req, ubi_set_vol_prop_req);
LIES(ubi_set_vol_prop_req, ubi_set_vol_prop_req, property);
LIES(ubi_set_vol_prop_req, ubi_set_vol_prop_req, value);
IS_LONG(tee_version, tee_ioctl_version_data);
LIES(tee_version, tee_ioctl_version_data, impl_id);
LIES(tee_version, tee_ioctl_version_data, gen_caps);
LIES(tee_version, tee_ioctl_version_data, impl_caps);
IS_LONG(tee_shm_made, tee_ioctl_shm_alloc_data);
LIES(tee_shm_made, tee_ioctl_shm_alloc_data, size);
LIES(tee_shm_made, tee_ioctl_shm_alloc_data, flags);
LIES(tee_shm_made, tee_ioctl_shm_alloc_data, id);
IS_LONG(tee_shm_registered, tee_ioctl_shm_register_data);
LIES(tee_shm_registered, tee_ioctl_shm_register_data, length);
LIES(tee_shm_registered, tee_ioctl_shm_register_data, flags);
LIES(tee_shm_registered, tee_ioctl_shm_register_data, id);
IS_LONG(tee_buffer, tee_ioctl_buf_data);
LIES(tee_buffer, tee_ioctl_buf_data, buf_len);
LIES(tee_buffer, tee_ioctl_buf_data, buf_ptr);
IS_LONG(tee_cancel, tee_ioctl_cancel_arg);
LIES(tee_cancel, tee_ioctl_cancel_arg, cancel_id);
LIES(tee_cancel, tee_ioctl_cancel_arg, session);
IS_LONG(tee_close_session, tee_ioctl_close_session_arg);
LIES(tee_close_session, tee_ioctl_close_session_arg, session);
IS_LONG(counter_component, counter_component);
LIES(counter_component, counter_component, type);
LIES(counter_component, counter_component, scope);
LIES(counter_component, counter_component, parent);
LIES(counter_component, counter_component, id);
IS_LONG(counter_watch, counter_watch);
LIES(counter_watch, counter_watch, component);
LIES(counter_watch, counter_watch, event);
LIES(counter_watch, counter_watch, channel);
IS_LONG(rtc_pll_info, rtc_pll_info);
LIES(rtc_pll_info, rtc_pll_info, pll_ctrl);
LIES(rtc_pll_info, rtc_pll_info, pll_value);
LIES(rtc_pll_info, rtc_pll_info, pll_max);
LIES(rtc_pll_info, rtc_pll_info, pll_min);
LIES(rtc_pll_info, rtc_pll_info, pll_posmult);
LIES(rtc_pll_info, rtc_pll_info, pll_negmult);
LIES(rtc_pll_info, rtc_pll_info, pll_clock);
IS_LONG(loop_info64, loop_info64);
LIES(loop_info64, loop_info64, lo_device);
LIES(loop_info64, loop_info64, lo_inode);
LIES(loop_info64, loop_info64, lo_rdevice);
LIES(loop_info64, loop_info64, lo_offset);
LIES(loop_info64, loop_info64, lo_sizelimit);
LIES(loop_info64, loop_info64, lo_number);
LIES(loop_info64, loop_info64, lo_encrypt_type);
LIES(loop_info64, loop_info64, lo_encrypt_key_size);
LIES(loop_info64, loop_info64, lo_flags);
LIES(loop_info64, loop_info64, lo_file_name);
LIES(loop_info64, loop_info64, lo_crypt_name);
LIES(loop_info64, loop_info64, lo_encrypt_key);
LIES(loop_info64, loop_info64, lo_init);
IS_LONG(ptp_clock_time, ptp_clock_time);
LIES(ptp_clock_time, ptp_clock_time, sec);
LIES(ptp_clock_time, ptp_clock_time, nsec);
LIES(ptp_clock_time, ptp_clock_time, reserved);
IS_LONG(ptp_clock_caps, ptp_clock_caps);
LIES(ptp_clock_caps, ptp_clock_caps, max_adj);
LIES(ptp_clock_caps, ptp_clock_caps, n_alarm);
LIES(ptp_clock_caps, ptp_clock_caps, n_ext_ts);
LIES(ptp_clock_caps, ptp_clock_caps, n_per_out);
LIES(ptp_clock_caps, ptp_clock_caps, pps);
LIES(ptp_clock_caps, ptp_clock_caps, n_pins);
LIES(ptp_clock_caps, ptp_clock_caps, cross_timestamping);
LIES(ptp_clock_caps, ptp_clock_caps, adjust_phase);
LIES(ptp_clock_caps, ptp_clock_caps, rsv);
IS_LONG(ptp_extts_request, ptp_extts_request);
LIES(ptp_extts_request, ptp_extts_request, index);
LIES(ptp_extts_request, ptp_extts_request, flags);
IS_LONG(ptp_sys_offset_precise, ptp_sys_offset_precise);
LIES(ptp_sys_offset_precise, ptp_sys_offset_precise, device);
LIES(ptp_sys_offset_precise, ptp_sys_offset_precise, sys_realtime);
LIES(ptp_sys_offset_precise, ptp_sys_offset_precise, sys_monoraw);
LIES(ptp_sys_offset_precise, ptp_sys_offset_precise, rsv);
IS_LONG(ptp_pin_desc, ptp_pin_desc);
LIES(ptp_pin_desc, ptp_pin_desc, index);
LIES(ptp_pin_desc, ptp_pin_desc, name);
LIES(ptp_pin_desc, ptp_pin_desc, func);
LIES(ptp_pin_desc, ptp_pin_desc, chan);
IS_LONG(ptp_pin_set, ptp_pin_desc);
LIES(ptp_pin_set, ptp_pin_desc, index);
LIES(ptp_pin_set, ptp_pin_desc, func);
LIES(ptp_pin_set, ptp_pin_desc, chan);
IS_LONG(mtd_info_user, mtd_info_user);
LIES(mtd_info_user, mtd_info_user, type);
LIES(mtd_info_user, mtd_info_user, flags);
LIES(mtd_info_user, mtd_info_user, size);
LIES(mtd_info_user, mtd_info_user, erasesize);
LIES(mtd_info_user, mtd_info_user, writesize);
LIES(mtd_info_user, mtd_info_user, oobsize);
LIES(mtd_info_user, mtd_info_user, padding);
IS_LONG(erase_info_user, erase_info_user);
LIES(erase_info_user, erase_info_user, start);
LIES(erase_info_user, erase_info_user, length);
IS_LONG(erase_info_user64, erase_info_user64);
LIES(erase_info_user64, erase_info_user64, start);
LIES(erase_info_user64, erase_info_user64, length);
IS_LONG(mtd_oob_buf, mtd_oob_buf);
LIES(mtd_oob_buf, mtd_oob_buf, start);
LIES(mtd_oob_buf, mtd_oob_buf, length);
LIES(mtd_oob_buf, mtd_oob_buf, ptr);
IS_LONG(mtd_oob_buf64, mtd_oob_buf64);
LIES(mtd_oob_buf64, mtd_oob_buf64, start);
LIES(mtd_oob_buf64, mtd_oob_buf64, length);
LIES(mtd_oob_buf64, mtd_oob_buf64, usr_ptr);
IS_LONG(region_info_user, region_info_user);
LIES(region_info_user, region_info_user, regionindex);
LIES(region_info_user, region_info_user, offset);
LIES(region_info_user, region_info_user, erasesize);
LIES(region_info_user, region_info_user, numblocks);
IS_LONG(otp_info, otp_info);
LIES(otp_info, otp_info, start);
LIES(otp_info, otp_info, length);
LIES(otp_info, otp_info, locked);
IS_LONG(mtd_ecc_stats, mtd_ecc_stats);
LIES(mtd_ecc_stats, mtd_ecc_stats, corrected);
LIES(mtd_ecc_stats, mtd_ecc_stats, failed);
LIES(mtd_ecc_stats, mtd_ecc_stats, badblocks);
LIES(mtd_ecc_stats, mtd_ecc_stats, bbtblocks);
IS_LONG(mtd_write_req, mtd_write_req);
LIES(mtd_write_req, mtd_write_req, start);
LIES(mtd_write_req, mtd_write_req, len);
LIES(mtd_write_req, mtd_write_req, ooblen);
LIES(mtd_write_req, mtd_write_req, usr_data);
LIES(mtd_write_req, mtd_write_req, usr_oob);
LIES(mtd_write_req, mtd_write_req, mode);
IS_LONG(ubi_attach_req, ubi_attach_req);
LIES(ubi_attach_req, ubi_attach_req, ubi_num);
LIES(ubi_attach_req, ubi_attach_req, mtd_num);
LIES(ubi_attach_req, ubi_attach_req, vid_hdr_offset);
LIES(ubi_attach_req, ubi_attach_req, max_beb_per1024);
IS_LONG(gpiochip_info, gpiochip_info);
LIES(gpiochip_info, gpiochip_info, name);
LIES(gpiochip_info, gpiochip_info, label);
LIES(gpiochip_info, gpiochip_info, lines);
IS_LONG(gpioline_info, gpioline_info);
LIES(gpioline_info, gpioline_info, line_offset);
IS_LONG(gpioline_answer, gpioline_info);
LIES(gpioline_answer, gpioline_info, flags);
LIES(gpioline_answer, gpioline_info, name);
LIES(gpioline_answer, gpioline_info, consumer);
IS_LONG(gpio_v2_line_values, gpio_v2_line_values);
LIES(gpio_v2_line_values, gpio_v2_line_values, bits);
LIES(gpio_v2_line_values, gpio_v2_line_values, mask);
IS_LONG(gpio_v2_line_mask, gpio_v2_line_values);
LIES(gpio_v2_line_mask, gpio_v2_line_values, mask);
IS_LONG(gpio_v2_line_bits, gpio_v2_line_values);
LIES(gpio_v2_line_bits, gpio_v2_line_values, bits);
IS_LONG(rtc_param, rtc_param);
LIES(rtc_param, rtc_param, param);
LIES(rtc_param, rtc_param, uvalue);
LIES(rtc_param, rtc_param, svalue);
LIES(rtc_param, rtc_param, index);
LIES(rtc_param, rtc_param, __pad);
#undef IS_LONG
#undef LIES

TEST(IoctlHardwareRecords, LieAsTheHeadersLayThem) {}

}  // namespace
}  // namespace sysgood::describe
