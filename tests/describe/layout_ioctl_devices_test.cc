// The records of ioctl's devices and files lie as the kernel's headers lay them. Those of newer kernels than
// the headers are of the size that their requests carry. KVM's registers are x86's.
#include <gtest/gtest.h>
#include <linux/blktrace_api.h>
#include <linux/bsg.h>
#include <linux/btrfs.h>
#include <linux/dm-ioctl.h>
#include <linux/fiemap.h>
#include <linux/fs.h>
#include <linux/fscrypt.h>
#include <linux/fsverity.h>
#include <linux/gpio.h>
#include <linux/hidraw.h>
#include <linux/input.h>
#include <linux/kvm.h>
#include <linux/loop.h>
#include <linux/ptp_clock.h>
#include <linux/random.h>
#include <linux/rtc.h>
#include <linux/serial.h>
#include <linux/uinput.h>
#include <linux/userfaultfd.h>
#include <linux/videodev2.h>
#include <linux/vt.h>
#include <linux/watchdog.h>
#include <mtd/mtd-abi.h>
#include <mtd/ubi-user.h>
#include <scsi/sg.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/btrfs.h"
#include "tracer/describe/types/dm.h"
#include "tracer/describe/types/fs_ioctl.h"
#include "tracer/describe/types/gpio.h"
#include "tracer/describe/types/input_device.h"
#include "tracer/describe/types/kvm.h"
#include "tracer/describe/types/mtd.h"
#include "tracer/describe/types/pidfd.h"
#include "tracer/describe/types/ptp.h"
#include "tracer/describe/types/random.h"
#include "tracer/describe/types/rtc.h"
#include "tracer/describe/types/scsi.h"
#include "tracer/describe/types/serial.h"
#include "tracer/describe/types/serial_port.h"
#include "tracer/describe/types/tun.h"
#include "tracer/describe/types/userfaultfd.h"
#include "tracer/describe/types/v4l2.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(fiemap_extent, fiemap_extent);
LIES(fiemap_extent, fiemap_extent, fe_logical);
LIES(fiemap_extent, fiemap_extent, fe_physical);
LIES(fiemap_extent, fiemap_extent, fe_length);
LIES(fiemap_extent, fiemap_extent, fe_flags);
IS_LONG(fiemap, fiemap);
LIES(fiemap, fiemap, fm_start);
LIES(fiemap, fiemap, fm_length);
LIES(fiemap, fiemap, fm_flags);
LIES(fiemap, fiemap, fm_extent_count);
IS_LONG(fiemap_answer, fiemap);
LIES(fiemap_answer, fiemap, fm_flags);
LIES(fiemap_answer, fiemap, fm_mapped_extents);
LIES(fiemap_answer, fiemap, fm_extents);
IS_LONG(dedupe_destination, file_dedupe_range_info);
LIES(dedupe_destination, file_dedupe_range_info, dest_fd);
LIES(dedupe_destination, file_dedupe_range_info, dest_offset);
IS_LONG(dedupe_result, file_dedupe_range_info);
LIES(dedupe_result, file_dedupe_range_info, bytes_deduped);
LIES(dedupe_result, file_dedupe_range_info, status);
IS_LONG(file_dedupe_range, file_dedupe_range);
LIES(file_dedupe_range, file_dedupe_range, src_offset);
LIES(file_dedupe_range, file_dedupe_range, src_length);
LIES(file_dedupe_range, file_dedupe_range, dest_count);
LIES(file_dedupe_range, file_dedupe_range, info);
IS_LONG(fscrypt_policy_v1, fscrypt_policy_v1);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, version);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, contents_encryption_mode);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, filenames_encryption_mode);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, flags);
LIES(fscrypt_policy_v1, fscrypt_policy_v1, master_key_descriptor);
IS_LONG(fscrypt_key_specifier, fscrypt_key_specifier);
LIES(fscrypt_key_specifier, fscrypt_key_specifier, type);
IS_LONG(fscrypt_add_key_arg, fscrypt_add_key_arg);
LIES(fscrypt_add_key_arg, fscrypt_add_key_arg, key_spec);
LIES(fscrypt_add_key_arg, fscrypt_add_key_arg, raw_size);
LIES(fscrypt_add_key_arg, fscrypt_add_key_arg, key_id);
IS_LONG(fscrypt_remove_key_arg, fscrypt_remove_key_arg);
LIES(fscrypt_remove_key_arg, fscrypt_remove_key_arg, key_spec);
LIES(fscrypt_remove_key_arg, fscrypt_remove_key_arg, removal_status_flags);
IS_LONG(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, key_spec);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, status);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, status_flags);
LIES(fscrypt_get_key_status_arg, fscrypt_get_key_status_arg, user_count);
IS_LONG(fsverity_enable_arg, fsverity_enable_arg);
LIES(fsverity_enable_arg, fsverity_enable_arg, version);
LIES(fsverity_enable_arg, fsverity_enable_arg, hash_algorithm);
LIES(fsverity_enable_arg, fsverity_enable_arg, block_size);
LIES(fsverity_enable_arg, fsverity_enable_arg, salt_size);
LIES(fsverity_enable_arg, fsverity_enable_arg, salt_ptr);
LIES(fsverity_enable_arg, fsverity_enable_arg, sig_size);
LIES(fsverity_enable_arg, fsverity_enable_arg, sig_ptr);
IS_LONG(fsverity_digest, fsverity_digest);
LIES(fsverity_digest, fsverity_digest, digest_algorithm);
LIES(fsverity_digest, fsverity_digest, digest_size);
LIES(fsverity_digest, fsverity_digest, digest);
IS_LONG(fsverity_read_metadata_arg, fsverity_read_metadata_arg);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, metadata_type);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, offset);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, length);
LIES(fsverity_read_metadata_arg, fsverity_read_metadata_arg, buf_ptr);
IS_LONG(rand_pool_info, rand_pool_info);
LIES(rand_pool_info, rand_pool_info, entropy_count);
LIES(rand_pool_info, rand_pool_info, buf_size);
LIES(rand_pool_info, rand_pool_info, buf);
IS_LONG(watchdog_info, watchdog_info);
LIES(watchdog_info, watchdog_info, options);
LIES(watchdog_info, watchdog_info, firmware_version);
LIES(watchdog_info, watchdog_info, identity);
IS_LONG(kvm_userspace_memory_region, kvm_userspace_memory_region);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, slot);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, flags);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, guest_phys_addr);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, memory_size);
LIES(kvm_userspace_memory_region, kvm_userspace_memory_region, userspace_addr);
#ifdef __x86_64__  // asm/kvm.h is each architecture's own
IS_LONG(kvm_segment, kvm_segment);
LIES(kvm_segment, kvm_segment, base);
LIES(kvm_segment, kvm_segment, limit);
LIES(kvm_segment, kvm_segment, selector);
LIES(kvm_segment, kvm_segment, type);
LIES(kvm_segment, kvm_segment, present);
LIES(kvm_segment, kvm_segment, dpl);
LIES(kvm_segment, kvm_segment, db);
LIES(kvm_segment, kvm_segment, s);
LIES(kvm_segment, kvm_segment, l);
LIES(kvm_segment, kvm_segment, g);
LIES(kvm_segment, kvm_segment, avl);
IS_LONG(kvm_dtable, kvm_dtable);
LIES(kvm_dtable, kvm_dtable, base);
LIES(kvm_dtable, kvm_dtable, limit);
#endif
IS_LONG(kvm_irq_level, kvm_irq_level);
LIES(kvm_irq_level, kvm_irq_level, irq);
LIES(kvm_irq_level, kvm_irq_level, level);
IS_LONG(kvm_one_reg, kvm_one_reg);
LIES(kvm_one_reg, kvm_one_reg, id);
LIES(kvm_one_reg, kvm_one_reg, addr);
IS_LONG(kvm_irqfd, kvm_irqfd);
LIES(kvm_irqfd, kvm_irqfd, fd);
LIES(kvm_irqfd, kvm_irqfd, gsi);
LIES(kvm_irqfd, kvm_irqfd, flags);
IS_LONG(kvm_ioeventfd, kvm_ioeventfd);
LIES(kvm_ioeventfd, kvm_ioeventfd, datamatch);
LIES(kvm_ioeventfd, kvm_ioeventfd, addr);
LIES(kvm_ioeventfd, kvm_ioeventfd, len);
LIES(kvm_ioeventfd, kvm_ioeventfd, fd);
LIES(kvm_ioeventfd, kvm_ioeventfd, flags);
IS_LONG(kvm_dirty_log, kvm_dirty_log);
LIES(kvm_dirty_log, kvm_dirty_log, slot);
LIES(kvm_dirty_log, kvm_dirty_log, dirty_bitmap);
IS_LONG(kvm_device_attr, kvm_device_attr);
LIES(kvm_device_attr, kvm_device_attr, flags);
LIES(kvm_device_attr, kvm_device_attr, group);
LIES(kvm_device_attr, kvm_device_attr, attr);
LIES(kvm_device_attr, kvm_device_attr, addr);
IS_LONG(kvm_create_device, kvm_create_device);
LIES(kvm_create_device, kvm_create_device, type);
LIES(kvm_create_device, kvm_create_device, fd);
LIES(kvm_create_device, kvm_create_device, flags);
IS_LONG(kvm_enable_cap, kvm_enable_cap);
LIES(kvm_enable_cap, kvm_enable_cap, cap);
LIES(kvm_enable_cap, kvm_enable_cap, flags);
LIES(kvm_enable_cap, kvm_enable_cap, args);
#ifdef __x86_64__  // asm/kvm.h is each architecture's own
// In C++ the headers' __DECLARE_FLEX_ARRAY takes room; in C it does not, and the entries are next.
static_assert(lies(describe::kvm_cpuid2, "entries", offsetof(struct ::kvm_cpuid2, padding) + sizeof(__u32)));
static_assert(lies(describe::kvm_msrs, "entries", offsetof(struct ::kvm_msrs, pad) + sizeof(__u32)));
static_assert(lies(describe::kvm_msr_list, "indices",
                   offsetof(struct ::kvm_msr_list, nmsrs) + sizeof(__u32)));
IS_LONG(kvm_cpuid_entry2, kvm_cpuid_entry2);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, function);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, index);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, flags);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, eax);
LIES(kvm_cpuid_entry2, kvm_cpuid_entry2, edx);
IS_LONG(kvm_msr_entry, kvm_msr_entry);
LIES(kvm_msr_entry, kvm_msr_entry, data);
IS_LONG(kvm_msi, kvm_msi);
LIES(kvm_msi, kvm_msi, data);
LIES(kvm_msi, kvm_msi, flags);
IS_LONG(kvm_clock_data, kvm_clock_data);
LIES(kvm_clock_data, kvm_clock_data, clock);
LIES(kvm_clock_data, kvm_clock_data, flags);
IS_LONG(kvm_regs_x86, kvm_regs);
LIES(kvm_regs_x86, kvm_regs, rax);
LIES(kvm_regs_x86, kvm_regs, rbx);
LIES(kvm_regs_x86, kvm_regs, rcx);
LIES(kvm_regs_x86, kvm_regs, rdx);
LIES(kvm_regs_x86, kvm_regs, rsi);
LIES(kvm_regs_x86, kvm_regs, rdi);
LIES(kvm_regs_x86, kvm_regs, rsp);
LIES(kvm_regs_x86, kvm_regs, rbp);
LIES(kvm_regs_x86, kvm_regs, r8);
LIES(kvm_regs_x86, kvm_regs, r9);
LIES(kvm_regs_x86, kvm_regs, r10);
LIES(kvm_regs_x86, kvm_regs, r11);
LIES(kvm_regs_x86, kvm_regs, r12);
LIES(kvm_regs_x86, kvm_regs, r13);
LIES(kvm_regs_x86, kvm_regs, r14);
LIES(kvm_regs_x86, kvm_regs, r15);
LIES(kvm_regs_x86, kvm_regs, rip);
LIES(kvm_regs_x86, kvm_regs, rflags);
IS_LONG(kvm_sregs, kvm_sregs);
LIES(kvm_sregs, kvm_sregs, cs);
LIES(kvm_sregs, kvm_sregs, ds);
LIES(kvm_sregs, kvm_sregs, es);
LIES(kvm_sregs, kvm_sregs, fs);
LIES(kvm_sregs, kvm_sregs, gs);
LIES(kvm_sregs, kvm_sregs, ss);
LIES(kvm_sregs, kvm_sregs, tr);
LIES(kvm_sregs, kvm_sregs, ldt);
LIES(kvm_sregs, kvm_sregs, gdt);
LIES(kvm_sregs, kvm_sregs, idt);
LIES(kvm_sregs, kvm_sregs, cr0);
LIES(kvm_sregs, kvm_sregs, cr2);
LIES(kvm_sregs, kvm_sregs, cr3);
LIES(kvm_sregs, kvm_sregs, cr4);
LIES(kvm_sregs, kvm_sregs, cr8);
LIES(kvm_sregs, kvm_sregs, efer);
LIES(kvm_sregs, kvm_sregs, apic_base);
LIES(kvm_sregs, kvm_sregs, interrupt_bitmap);
#endif
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
IS_LONG(input_id, input_id);
LIES(input_id, input_id, bustype);
LIES(input_id, input_id, vendor);
LIES(input_id, input_id, product);
LIES(input_id, input_id, version);
IS_LONG(input_absinfo, input_absinfo);
LIES(input_absinfo, input_absinfo, value);
LIES(input_absinfo, input_absinfo, minimum);
LIES(input_absinfo, input_absinfo, maximum);
LIES(input_absinfo, input_absinfo, fuzz);
LIES(input_absinfo, input_absinfo, flat);
LIES(input_absinfo, input_absinfo, resolution);
IS_LONG(input_keymap_entry, input_keymap_entry);
LIES(input_keymap_entry, input_keymap_entry, flags);
LIES(input_keymap_entry, input_keymap_entry, len);
LIES(input_keymap_entry, input_keymap_entry, index);
LIES(input_keymap_entry, input_keymap_entry, keycode);
LIES(input_keymap_entry, input_keymap_entry, scancode);
IS_LONG(ff_trigger, ff_trigger);
LIES(ff_trigger, ff_trigger, button);
LIES(ff_trigger, ff_trigger, interval);
IS_LONG(ff_replay, ff_replay);
LIES(ff_replay, ff_replay, length);
LIES(ff_replay, ff_replay, delay);
IS_LONG(ff_rumble_effect, ff_rumble_effect);
LIES(ff_rumble_effect, ff_rumble_effect, strong_magnitude);
LIES(ff_rumble_effect, ff_rumble_effect, weak_magnitude);
IS_LONG(ff_envelope, ff_envelope);
LIES(ff_envelope, ff_envelope, attack_length);
LIES(ff_envelope, ff_envelope, attack_level);
LIES(ff_envelope, ff_envelope, fade_length);
LIES(ff_envelope, ff_envelope, fade_level);
IS_LONG(ff_constant_effect, ff_constant_effect);
LIES(ff_constant_effect, ff_constant_effect, level);
LIES(ff_constant_effect, ff_constant_effect, envelope);
IS_LONG(ff_ramp_effect, ff_ramp_effect);
LIES(ff_ramp_effect, ff_ramp_effect, start_level);
LIES(ff_ramp_effect, ff_ramp_effect, end_level);
LIES(ff_ramp_effect, ff_ramp_effect, envelope);
IS_LONG(ff_periodic_effect, ff_periodic_effect);
LIES(ff_periodic_effect, ff_periodic_effect, waveform);
LIES(ff_periodic_effect, ff_periodic_effect, period);
LIES(ff_periodic_effect, ff_periodic_effect, magnitude);
LIES(ff_periodic_effect, ff_periodic_effect, offset);
LIES(ff_periodic_effect, ff_periodic_effect, phase);
LIES(ff_periodic_effect, ff_periodic_effect, envelope);
LIES(ff_periodic_effect, ff_periodic_effect, custom_len);
LIES(ff_periodic_effect, ff_periodic_effect, custom_data);
IS_LONG(ff_condition_effect, ff_condition_effect);
LIES(ff_condition_effect, ff_condition_effect, right_saturation);
LIES(ff_condition_effect, ff_condition_effect, left_saturation);
LIES(ff_condition_effect, ff_condition_effect, right_coeff);
LIES(ff_condition_effect, ff_condition_effect, left_coeff);
LIES(ff_condition_effect, ff_condition_effect, deadband);
LIES(ff_condition_effect, ff_condition_effect, center);
static_assert(lies(describe::ff_effect, "rumble", offsetof(struct ::ff_effect, u)));
static_assert(lies(describe::ff_effect, "periodic", offsetof(struct ::ff_effect, u.periodic)));
static_assert(lies(describe::ff_effect, "condition", offsetof(struct ::ff_effect, u.condition)));
static_assert(lies(describe::ff_effect, "ramp", offsetof(struct ::ff_effect, u.ramp)));
// Its request carries its size: EVIOCSFF is 0x402c4580 of 32-bit programs.
static_assert(element_size(describe::ff_effect, Abi::i386) == 0x2c);
static_assert(element_size(describe::ff_effect, Abi::arm) == 0x2c);
static_assert(element_size(describe::ff_periodic_effect, Abi::i386) == 0x2c - 16);
IS_LONG(ff_effect, ff_effect);
LIES(ff_effect, ff_effect, type);
LIES(ff_effect, ff_effect, id);
LIES(ff_effect, ff_effect, direction);
LIES(ff_effect, ff_effect, trigger);
LIES(ff_effect, ff_effect, replay);
IS_LONG(uinput_setup, uinput_setup);
LIES(uinput_setup, uinput_setup, id);
LIES(uinput_setup, uinput_setup, name);
LIES(uinput_setup, uinput_setup, ff_effects_max);
IS_LONG(uinput_abs_setup, uinput_abs_setup);
LIES(uinput_abs_setup, uinput_abs_setup, code);
LIES(uinput_abs_setup, uinput_abs_setup, absinfo);
IS_LONG(hidraw_devinfo, hidraw_devinfo);
LIES(hidraw_devinfo, hidraw_devinfo, bustype);
LIES(hidraw_devinfo, hidraw_devinfo, vendor);
LIES(hidraw_devinfo, hidraw_devinfo, product);
IS_LONG(v4l2_capability, v4l2_capability);
LIES(v4l2_capability, v4l2_capability, driver);
LIES(v4l2_capability, v4l2_capability, card);
LIES(v4l2_capability, v4l2_capability, bus_info);
LIES(v4l2_capability, v4l2_capability, version);
LIES(v4l2_capability, v4l2_capability, capabilities);
LIES(v4l2_capability, v4l2_capability, device_caps);
IS_LONG(v4l2_requestbuffers, v4l2_requestbuffers);
LIES(v4l2_requestbuffers, v4l2_requestbuffers, type);
LIES(v4l2_requestbuffers, v4l2_requestbuffers, memory);
LIES(v4l2_requestbuffers, v4l2_requestbuffers, count);
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
IS_LONG(btrfs_vol_args, btrfs_ioctl_vol_args);
LIES(btrfs_vol_args, btrfs_ioctl_vol_args, fd);
LIES(btrfs_vol_args, btrfs_ioctl_vol_args, name);
IS_LONG(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args);
LIES(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args, assign);
LIES(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args, src);
LIES(btrfs_qgroup_assign_args, btrfs_ioctl_qgroup_assign_args, dst);
IS_LONG(serial_icounter, serial_icounter_struct);
LIES(serial_icounter, serial_icounter_struct, cts);
LIES(serial_icounter, serial_icounter_struct, dsr);
LIES(serial_icounter, serial_icounter_struct, rng);
LIES(serial_icounter, serial_icounter_struct, dcd);
LIES(serial_icounter, serial_icounter_struct, rx);
LIES(serial_icounter, serial_icounter_struct, tx);
LIES(serial_icounter, serial_icounter_struct, frame);
LIES(serial_icounter, serial_icounter_struct, overrun);
LIES(serial_icounter, serial_icounter_struct, parity);
LIES(serial_icounter, serial_icounter_struct, brk);
LIES(serial_icounter, serial_icounter_struct, buf_overrun);
IS_LONG(serial_struct, serial_struct);
LIES(serial_struct, serial_struct, type);
LIES(serial_struct, serial_struct, line);
LIES(serial_struct, serial_struct, port);
LIES(serial_struct, serial_struct, irq);
LIES(serial_struct, serial_struct, flags);
LIES(serial_struct, serial_struct, xmit_fifo_size);
LIES(serial_struct, serial_struct, custom_divisor);
LIES(serial_struct, serial_struct, baud_base);
LIES(serial_struct, serial_struct, close_delay);
LIES(serial_struct, serial_struct, io_type);
LIES(serial_struct, serial_struct, hub6);
LIES(serial_struct, serial_struct, closing_wait);
LIES(serial_struct, serial_struct, iomem_base);
LIES(serial_struct, serial_struct, iomem_reg_shift);
LIES(serial_struct, serial_struct, port_high);
LIES(serial_struct, serial_struct, iomap_base);
// drivers/tty/tty_io.c, struct serial_struct32.
static_assert(element_size(describe::serial_struct, Abi::i386) == 60);
static_assert(offset_of(describe::serial_struct, "port_high", Abi::arm) == 52);
IS_LONG(serial_rs485, serial_rs485);
LIES(serial_rs485, serial_rs485, flags);
LIES(serial_rs485, serial_rs485, delay_rts_before_send);
LIES(serial_rs485, serial_rs485, delay_rts_after_send);
IS_LONG(vt_mode, vt_mode);
LIES(vt_mode, vt_mode, mode);
LIES(vt_mode, vt_mode, waitv);
LIES(vt_mode, vt_mode, relsig);
LIES(vt_mode, vt_mode, acqsig);
LIES(vt_mode, vt_mode, frsig);
IS_LONG(vt_stat, vt_stat);
LIES(vt_stat, vt_stat, v_active);
LIES(vt_stat, vt_stat, v_signal);
LIES(vt_stat, vt_stat, v_state);
IS_LONG(uffdio_writeprotect, uffdio_writeprotect);
LIES(uffdio_writeprotect, uffdio_writeprotect, range);
LIES(uffdio_writeprotect, uffdio_writeprotect, mode);
IS_LONG(uffdio_continue, uffdio_continue);
LIES(uffdio_continue, uffdio_continue, range);
LIES(uffdio_continue, uffdio_continue, mode);
LIES(uffdio_continue, uffdio_continue, mapped);
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
IS_LONG(rtc_param, rtc_param);
LIES(rtc_param, rtc_param, param);
LIES(rtc_param, rtc_param, uvalue);
LIES(rtc_param, rtc_param, svalue);
LIES(rtc_param, rtc_param, index);
LIES(rtc_param, rtc_param, __pad);
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

// asm/kvm.h of arm64: struct kvm_regs.
static_assert(element_size(kvm_regs_arm64, Abi::aarch64) == ioc_size(0x8360ae81));

TEST(IoctlDeviceRecords, LieAsTheHeadersLayThem) {}

// linux/fs.h, linux/pidfd.h, linux/kvm.h and others of newer kernels.
TEST(IoctlDeviceRecords, AreAsLongAsTheirRequestsSay) {
  const struct {
    uint32_t request;
    Type type;
  } rows[] = {
      {0x80111500, fsuuid2},
      {0x80811501, fs_sysfs_path},
      {0xc0606610, pm_scan_arg},
      {0xc0686611, procmap_query},
      {0xc048ff0b, pidfd_info},
      {0x8010b70a, mnt_ns_info},
      {0x40088a01, epoll_params},
      {0xc028aa05, uffdio_move},
      {0xc020aa08, uffdio_poison},
      {0x40a0ae49, kvm_userspace_memory_region2},
      {0x4020aed2, kvm_memory_attributes},
      {0xc040aed4, kvm_create_guest_memfd},
  };
  for (const auto& row : rows)
    for (const Abi abi : {Abi::x86_64, Abi::aarch64}) {
      EXPECT_NE(ioctl_name(abi, row.request), "") << row.request;
      EXPECT_EQ(element_size(row.type, abi), ioc_size(row.request)) << ioctl_name(abi, row.request);
    }
}

}  // namespace
}  // namespace sysgood::describe
