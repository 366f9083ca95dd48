// The records of ioctl's other devices lie as the kernel's headers lay them. Those of newer kernels than the
// headers, of files and of guests as well, are of the size that their requests carry.
#include <gtest/gtest.h>
#include <linux/hidraw.h>
#include <linux/input.h>
#include <linux/random.h>
#include <linux/serial.h>
#include <linux/uinput.h>
#include <linux/userfaultfd.h>
#include <linux/vt.h>
#include <linux/watchdog.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/ioctl_names.h"
#include "tracer/describe/types/fs_ioctl.h"
#include "tracer/describe/types/input_device.h"
#include "tracer/describe/types/kvm.h"
#include "tracer/describe/types/pidfd.h"
#include "tracer/describe/types/random.h"
#include "tracer/describe/types/serial.h"
#include "tracer/describe/types/serial_port.h"
#include "tracer/describe/types/userfaultfd.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record, type) static_assert(is_long(describe::record, sizeof(struct ::type)))
#define LIES(record, type, field) \
  static_assert(lies(describe::record, #field, offsetof(struct ::type, field)))

IS_LONG(rand_pool_info, rand_pool_info);
LIES(rand_pool_info, rand_pool_info, entropy_count);
LIES(rand_pool_info, rand_pool_info, buf_size);
LIES(rand_pool_info, rand_pool_info, buf);
IS_LONG(watchdog_info, watchdog_info);
LIES(watchdog_info, watchdog_info, options);
LIES(watchdog_info, watchdog_info, firmware_version);
LIES(watchdog_info, watchdog_info, identity);
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

#undef IS_LONG
#undef LIES

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
