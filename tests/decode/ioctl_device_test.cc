// ioctl of devices as text.
#include <gtest/gtest.h>

#include "tests/decode/ioctl_rows.h"

namespace sysgood::testing {
namespace {

CallCase verbose(uint64_t request) {
  CallCase call = counted(request);
  call.style.verbose = true;
  return call;
}

TEST(IoctlDevices, Numbers) {
  check({
      {counted(0x80503d01),
       "ioctl(3, PTP_CLOCK_GETCAPS, {max_adj=1, n_alarm=2, n_ext_ts=3, n_per_out=4, pps=5, n_pins=6, "
       "cross_timestamping=7, adjust_phase=8, rsv=[0x9, 0xa, 0xb, 0xc, 0xd, 0xe, 0xf, 0x10, 0x11, 0x12, "
       "0x13, 0x14]}) = 0"},
      {counted(0x40103d02), "ioctl(3, PTP_EXTTS_REQUEST, {index=1, flags=PTP_RISING_EDGE}) = 0"},
      {counted(0xc0403d08),
       "ioctl(3, PTP_SYS_OFFSET_PRECISE, {device={sec=8589934593, nsec=3, reserved=0x4} /* "
       "2242-03-16T12:56:33.000000003+0000 */, sys_realtime={sec=25769803781, nsec=7, reserved=0x8} /* "
       "2786-08-12T14:49:41.000000007+0000 */, sys_monoraw={sec=42949672969, nsec=11, reserved=0xc}, "
       "rsv=[0xd, 0xe, 0xf, 0x10]}) = 0"},
      {counted(0xc0603d06),
       "ioctl(3, PTP_PIN_GETFUNC, {index=17, name=\"\\1\", func=0x12 /* PTP_PF_??? */, chan=19}) = 0"},
      {counted(0x40603d07), "ioctl(3, PTP_PIN_SETFUNC, {index=17, func=0x12 /* PTP_PF_??? */, chan=19}) = 0"},
      {counted(0x80204d01),
       "ioctl(3, MIXER_READ(1) or MEMGETINFO, {type=MTD_RAM, flags=0x2 /* MTD_??? */, size=0x3, "
       "erasesize=0x4, writesize=0x5, oobsize=0x6, padding=0x800000007}) = 0"},
      {counted(0x40084d02), "ioctl(3, MIXER_WRITE(2) or MEMERASE, {start=0x1, length=0x2}) = 0"},
      {counted(0x40104d14),
       "ioctl(3, MIXER_WRITE(20) or MEMERASE64, {start=0x200000001, length=0x400000003}) = 0"},
      {counted(0xc0104d03), "ioctl(3, MEMWRITEOOB, {start=0x1, length=0x2, ptr=0x400000003}) = 0"},
      {counted(0xc0184d15),
       "ioctl(3, MEMWRITEOOB64, {start=0x200000001, length=0x4, usr_ptr=0x600000005}) = 0"},
      {counted(0x40084d05), "ioctl(3, MIXER_WRITE(5) or MEMLOCK, {start=0x1, length=0x2}) = 0"},
      {counted(0x80044d07), "ioctl(3, MIXER_READ(7) or MEMGETREGIONCOUNT, [1]) = 0"},
      {counted(0xc0104d08),
       "ioctl(3, MEMGETREGIONINFO, {regionindex=0x4, offset=0x1, erasesize=0x2, numblocks=0x3}) = 0"},
      {counted(0x40084d0b), "ioctl(3, MIXER_WRITE(11) or MEMGETBADBLOCK, [8589934593]) = 0"},
      {counted(0x800c4d10), "ioctl(3, MIXER_READ(16) or OTPLOCK, {start=0x1, length=0x2, locked=3}) = 0"},
      {counted(0x80104d12),
       "ioctl(3, MIXER_READ(18) or ECCGETSTATS, {corrected=0x1, failed=0x2, badblocks=0x3, bbtblocks=0x4}) = "
       "0"},
      {counted(0xc0304d18),
       "ioctl(3, MEMWRITE, {start=0x200000001, len=0x400000003, ooblen=0x600000005, usr_data=0x800000007, "
       "usr_oob=0xa00000009, mode=0xb /* MTD_OPS_??? */}) = 0"},
      {counted(0x40046f01), "ioctl(3, UBI_IOCRMVOL, [1]) = 0"},
      {counted(0x40046f41), "ioctl(3, UBI_IOCDET, [1]) = 0"},
      {counted(0x40084f00), "ioctl(3, UBI_IOCVOLUP, [8589934593]) = 0"},
      {counted(0x40044f01), "ioctl(3, UBI_IOCEBER, [1]) = 0"},
      {counted(0x2276),
       "ioctl(3, SG_GET_SCSI_ID, {host_no=1, channel=2, scsi_id=0x3, lun=4, scsi_type=0x5, h_cmd_per_lun=6, "
       "d_queue_depth=0}) = 0"},
      {counted(0x2272), "ioctl(3, SG_GET_RESERVED_SIZE, [1]) = 0"},
      {counted(0x2201), "ioctl(3, SG_SET_TIMEOUT, [1]) = 0"},
      {counted(0x2282), "ioctl(3, SG_GET_VERSION_NUM, [1]) = 0"},
      {counted(0x2284), "ioctl(3, SG_SCSI_RESET, [SG_SCSI_RESET_DEVICE]) = 0"},
      {counted(0x227e), "ioctl(3, SG_SET_DEBUG, [1]) = 0"},
      {counted(0x227b), "ioctl(3, SG_SET_FORCE_PACK_ID, [1]) = 0"},
      {counted(0x80045200), "ioctl(3, RNDGETENTCNT, [1]) = 0"},
      {counted(0x80184540), "ioctl(3, EVIOCGABS(ABS_X), {value=1, minimum=2, ...}) = 0"},
      {counted(0x401845c0), "ioctl(3, EVIOCSABS(ABS_X), {value=1, minimum=2, ...}) = 0"},
      {counted(0x80284504), "ioctl(3, EVIOCGKEYCODE_V2, {flags=1, len=0, ...}) = 0"},
      {counted(0x40304580), "ioctl(3, EVIOCSFF, {type=0x1 /* FF_??? */, id=0, direction=2, ...}) = 0"},
  });
}

TEST(IoctlDevices, Verbose) {
  check({
      {verbose(0x80184540),
       "ioctl(3, EVIOCGABS(ABS_X), {value=1, minimum=2, maximum=3, fuzz=4, flat=5, resolution=6}) = 0"},
      {verbose(0x80284504),
       "ioctl(3, EVIOCGKEYCODE_V2, {flags=1, len=0, index=0, keycode=KEY_1, scancode=[0x3, 0, 0, 0, 0x4, 0, "
       "0, 0, 0x5, 0, 0, 0, 0x6, 0, 0, 0, 0x7, 0, 0, 0, 0x8, 0, 0, 0, 0x9, 0, 0, 0, 0xa, 0, 0, 0]}) = 0"},
      {verbose(0x40304580),
       "ioctl(3, EVIOCSFF, {type=0x1 /* FF_??? */, id=0, direction=2, trigger={button=0, interval=3}, "
       "replay={length=0, delay=4}}) = 0"},
      {verbose(0x8090ae81),
       "ioctl(3, KVM_GET_REGS, {rax=0x200000001, rbx=0x400000003, rcx=0x600000005, rdx=0x800000007, "
       "rsi=0xa00000009, rdi=0xc0000000b, rsp=0xe0000000d, rbp=0x100000000f, r8=0x1200000011, "
       "r9=0x1400000013, r10=0x1600000015, r11=0x1800000017, r12=0x1a00000019, r13=0x1c0000001b, "
       "r14=0x1e0000001d, r15=0x200000001f, rip=0x2200000021, rflags=0x2400000023}) = 0"},
      {verbose(0x8138ae83),
       "ioctl(3, KVM_GET_SREGS, {cs={base=0x200000001, limit=3, selector=4, type=0, present=0, dpl=5, db=0, "
       "s=0, l=0, g=6, avl=0}, ds={base=0x800000007, limit=9, selector=10, type=0, present=0, dpl=11, db=0, "
       "s=0, l=0, g=12, avl=0}, es={base=0xe0000000d, limit=15, selector=16, type=0, present=0, dpl=17, "
       "db=0, s=0, l=0, g=18, avl=0}, fs={base=0x1400000013, limit=21, selector=22, type=0, present=0, "
       "dpl=23, db=0, s=0, l=0, g=24, avl=0}, gs={base=0x1a00000019, limit=27, selector=28, type=0, "
       "present=0, dpl=29, db=0, s=0, l=0, g=30, avl=0}, ss={base=0x200000001f, limit=33, selector=34, "
       "type=0, present=0, dpl=35, db=0, s=0, l=0, g=36, avl=0}, tr={base=0x2600000025, limit=39, "
       "selector=40, type=0, present=0, dpl=41, db=0, s=0, l=0, g=42, avl=0}, ldt={base=0x2c0000002b, "
       "limit=45, selector=46, type=0, present=0, dpl=47, db=0, s=0, l=0, g=48, avl=0}, "
       "gdt={base=0x3200000031, limit=51}, idt={base=0x3600000035, limit=55}, cr0=249108103225, "
       "cr2=257698037819, cr3=266287972413, cr4=274877907007, cr8=283467841601, efer=292057776195, "
       "apic_base=0x4600000045, interrupt_bitmap=[0x4800000047, 0x4a00000049, 0x4c0000004b, 0x4e0000004d]}) "
       "= 0"},
  });
}

TEST(IoctlDevices, Records) {
  check({
      {ioctl(0x40085203,
             FakeMemory().zeros(at, 8192).u32(at, {0x8}).u32(at + 0x4, {0x3}).bytes(at + 0x8, "abc")),
       "ioctl(3, RNDADDENTROPY, {entropy_count=8, buf_size=3, buf=\"abc\"}) = 0"},
      {ioctl(0x8030450a,
             FakeMemory().zeros(at, 8192).u32(at, {0x2f}).u32(at + 0x4, {0x1}).u32(at + 0x8, {0x2})),
       "ioctl(3, EVIOCGMTSLOTS(48), {code=ABS_MT_SLOT, values=[1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]}) = 0"},
      {ioctl(0x40304580, FakeMemory().zeros(at, 8192).u16(at, {0x50})),
       "ioctl(3, EVIOCSFF, {type=FF_RUMBLE, id=0, direction=0, ...}) = 0"},
      {ioctl(0x80685600, FakeMemory()
                             .zeros(at, 8192)
                             .bytes(at, "drv")
                             .bytes(at + 0x10, "card")
                             .bytes(at + 0x30, "bus")
                             .u32(at + 0x50, {0x50203})
                             .u32(at + 0x54, {0x84200001})
                             .u32(at + 0x58, {0x4000001})),
       "ioctl(3, VIDIOC_QUERYCAP, {driver=\"drv\", card=\"card\", bus_info=\"bus\", "
       "version=KERNEL_VERSION(5, 2, 3), "
       "capabilities=V4L2_CAP_VIDEO_CAPTURE|V4L2_CAP_EXT_PIX_FORMAT|V4L2_CAP_STREAMING|V4L2_CAP_DEVICE_CAPS, "
       "device_caps=V4L2_CAP_VIDEO_CAPTURE|V4L2_CAP_STREAMING}) = 0"},
      {ioctl(0x8044b401, FakeMemory()
                             .zeros(at, 8192)
                             .bytes(at, "gpiochip0")
                             .bytes(at + 0x20, "label")
                             .u32(at + 0x40, {0x10})),
       "ioctl(3, GPIO_GET_CHIPINFO_IOCTL, {name=\"gpiochip0\", label=\"label\", lines=16}) = 0"},
      {ioctl(0xc048b402, FakeMemory()
                             .zeros(at, 8192)
                             .u32(at, {0x5})
                             .u32(at + 0x4, {0x1})
                             .bytes(at + 0x8, "nm")
                             .bytes(at + 0x28, "use")),
       "ioctl(3, GPIO_GET_LINEINFO_IOCTL, {line_offset=5} => {flags=GPIOLINE_FLAG_KERNEL, name=\"nm\", "
       "consumer=\"use\"}) = 0"},
      {ioctl(0xc010b40e, FakeMemory().zeros(at, 8192).u64(at, {0x1}).u64(at + 0x8, {0x3})),
       "ioctl(3, GPIO_V2_LINE_GET_VALUES_IOCTL, {mask=0x3} => {bits=0x1}) = 0"},
      {ioctl(0xc010b40f, FakeMemory().zeros(at, 8192).u64(at, {0x1}).u64(at + 0x8, {0x3})),
       "ioctl(3, GPIO_V2_LINE_SET_VALUES_IOCTL, {bits=0x1, mask=0x3}) = 0"},
      {ioctl(0x40045612, FakeMemory().zeros(at, 8192).u32(at, {0x1})),
       "ioctl(3, VIDIOC_STREAMON, [V4L2_BUF_TYPE_VIDEO_CAPTURE]) = 0"},
      {ioctl(0xc138fd03, FakeMemory()
                             .zeros(at, 8192)
                             .u32(at, {0x4})
                             .u32(at + 0xc, {0x1000})
                             .u32(at + 0x10, {0x138})
                             .bytes(at + 0x30, "dmname")
                             .bytes(at + 0xb0, "uu")),
       "ioctl(3, DM_DEV_CREATE, [{version=[4, 0, 0], data_size=4096, name=\"dmname\", uuid=\"uu\", flags=0}] "
       "=> [{version=[4, 0, 0], data_size=4096, name=\"dmname\", uuid=\"uu\", target_count=0, open_count=0, "
       "event_nr=0, flags=0}]) = 0"},
      {ioctl(0xc138fd06, FakeMemory()
                             .zeros(at, 8192)
                             .u32(at, {0x4})
                             .u32(at + 0xc, {0x1000})
                             .u32(at + 0x10, {0x138})
                             .u32(at + 0x1c, {0x1})
                             .bytes(at + 0x30, "dmname")),
       "ioctl(3, DM_DEV_SUSPEND, [{version=[4, 0, 0], data_size=4096, name=\"dmname\", event_nr=0, "
       "flags=DM_READONLY_FLAG}] => [{version=[4, 0, 0], data_size=4096, name=\"dmname\", target_count=0, "
       "open_count=0, event_nr=0, flags=DM_READONLY_FLAG}]) = 0"},
      {ioctl(0xc138fd04, FakeMemory()
                             .zeros(at, 8192)
                             .u32(at, {0x4})
                             .u32(at + 0xc, {0x1000})
                             .u32(at + 0x10, {0x138})
                             .u32(at + 0x14, {0x3})
                             .u32(at + 0x18, {0x1})
                             .u32(at + 0x1c, {0x1})
                             .u32(at + 0x20, {0x2})
                             .u32(at + 0x28, {0xfd01})
                             .bytes(at + 0x30, "dmname")),
       "ioctl(3, DM_DEV_REMOVE, [{version=[4, 0, 0], data_size=4096, dev=makedev(0xfd, 0x1), "
       "name=\"dmname\", event_nr=2, flags=DM_READONLY_FLAG}] => [{version=[4, 0, 0], data_size=4096, "
       "dev=makedev(0xfd, 0x1), name=\"dmname\", flags=DM_READONLY_FLAG}]) = 0"},
      {ioctl(0x2285, FakeMemory()
                         .zeros(at, 8192)
                         .u32(at, {0x53})
                         .u32(at + 0x4, {0xfffffffd})
                         .u8(at + 0x8, {0x6})
                         .u8(at + 0x9, {0x20})
                         .u16(at + 0xa, {0x0})
                         .u32(at + 0xc, {0x10})
                         .u64(at + 0x10, {0x10000100})
                         .u64(at + 0x18, {0x10000200})
                         .u64(at + 0x20, {0x10000300})
                         .u32(at + 0x28, {0x1000})
                         .u32(at + 0x2c, {0x1})
                         .u32(at + 0x30, {0x2})
                         .u64(at + 0x38, {0x10000400})
                         .u8(at + 0x40, {0x2})
                         .u8(at + 0x43, {0x2})
                         .u16(at + 0x46, {0x1})
                         .u32(at + 0x4c, {0x5})
                         .u32(at + 0x50, {0x5})
                         .u32(at + 0x54, {0x1})
                         .u64(at + 0x100, {0x12})
                         .u64(at + 0x200, {0x102030405060708})
                         .u64(at + 0x300, {0xf0f1})),
       "ioctl(3, SG_IO, {interface_id='S', dxfer_direction=SG_DXFER_FROM_DEV, cmd_len=6, "
       "cmdp=\"\\x08\\x07\\x06\\x05\\x04\\x03\", mx_sb_len=32, iovec_count=0, dxfer_len=16, timeout=4096, "
       "flags=SG_FLAG_DIRECT_IO, "
       "dxferp=\"\\x12\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\", "
       "status=0x2, masked_status=0, msg_status=0, sb_len_wr=2, sbp=\"\\xf1\\xf0\", host_status=0, "
       "driver_status=0x1, resid=0, duration=5, info=SG_INFO_CHECK|SG_INFO_MIXED_IO}) = 0"},
      {ioctl(0x2285, FakeMemory()
                         .zeros(at, 8192)
                         .u32(at, {0x53})
                         .u32(at + 0x4, {0xfffffffe})
                         .u8(at + 0x8, {0x6})
                         .u8(at + 0x9, {0x20})
                         .u32(at + 0xc, {0x10})
                         .u64(at + 0x10, {0x10000100})
                         .u64(at + 0x18, {0x10000200})
                         .u64(at + 0x20, {0x10000300})
                         .u32(at + 0x28, {0x1000})
                         .u32(at + 0x2c, {0x1})
                         .u64(at + 0x100, {0x12})
                         .u64(at + 0x200, {0x102030405060708})),
       "ioctl(3, SG_IO, {interface_id='S', dxfer_direction=SG_DXFER_TO_DEV, cmd_len=6, "
       "cmdp=\"\\x08\\x07\\x06\\x05\\x04\\x03\", mx_sb_len=32, iovec_count=0, dxfer_len=16, timeout=4096, "
       "flags=SG_FLAG_DIRECT_IO, "
       "dxferp=\"\\x12\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\", "
       "status=0, masked_status=0, msg_status=0, sb_len_wr=0, sbp=\"\", host_status=0, driver_status=0, "
       "resid=0, duration=0, info=0}) = 0"},
      {ioctl(0x80404506, FakeMemory().zeros(at, 8192).bytes(at, "keyboard"), 8),
       "ioctl(3, EVIOCGNAME(64), \"keyboard\") = 8"},
      {ioctl(0x80084509, FakeMemory().zeros(at, 8192).u32(at, {0x3}), 8),
       "ioctl(3, EVIOCGPROP(8), [INPUT_PROP_POINTER INPUT_PROP_DIRECT]) = 8"},
      {ioctl(0x80084520, FakeMemory().zeros(at, 8192).u32(at, {0xf}), 8),
       "ioctl(3, EVIOCGBIT(0, 8), [EV_SYN EV_KEY EV_REL EV_ABS]) = 8"},
      {ioctl(0x80604521, FakeMemory().zeros(at, 8192).u64(at, {0xe}), 8),
       "ioctl(3, EVIOCGBIT(EV_KEY, 96), [KEY_ESC KEY_1 KEY_2]) = 8"},
      {ioctl(0x80084519, FakeMemory().zeros(at, 8192).u16(at, {0x7}), 8),
       "ioctl(3, EVIOCGLED(8), [LED_NUML LED_CAPSL LED_SCROLLL]) = 8"},
      {ioctl(0x80084523, FakeMemory().zeros(at, 8192).u16(at, {0x7}), 8),
       "ioctl(3, EVIOCGBIT(EV_ABS, 8), [ABS_X ABS_Y ABS_Z]) = 8"},
  });
}

TEST(IoctlDevices, Events) {
  check({
      {ioctl(0xc008240a, empty().u32(at, {4, 2, 8, 9})),
       "ioctl(3, PERF_EVENT_IOC_QUERY_BPF, {ids_len=4, prog_cnt=2, ids=[8, 9]}) = 0"},
      {ioctl(0xc008240a, empty().u32(at, {4, 2, 8, 9}), -28),
       "ioctl(3, PERF_EVENT_IOC_QUERY_BPF, {ids_len=4}) = -1 ENOSPC (No space left on device)"},
      {ioctl(0x4008240b, empty().u32(at, {5, 136}).u32(at + 52, {3}), -22),
       "ioctl(3, PERF_EVENT_IOC_MODIFY_ATTRIBUTES, {type=PERF_TYPE_BREAKPOINT, size=PERF_ATTR_SIZE_VER8, "
       "config=0, sample_period=0, sample_type=0, read_format=0, precise_ip=0 /* arbitrary skid */, ...}) = "
       "-1 "
       "EINVAL (Invalid argument)"},
      {ioctl(0xc020aa00, empty().u64(at, {4096, 4096, 1, 0x18})),
       "ioctl(3, UFFDIO_REGISTER, {range={start=0x1000, len=0x1000}, mode=UFFDIO_REGISTER_MODE_MISSING, "
       "ioctls=1<<_UFFDIO_COPY|1<<_UFFDIO_ZEROPAGE}) = 0"},
      {ioctl(0xc020aa00, empty().u64(at, {4096, 4096, 1, 2})),
       "ioctl(3, UFFDIO_REGISTER, {range={start=0x1000, len=0x1000}, mode=UFFDIO_REGISTER_MODE_MISSING, "
       "ioctls=0x2 /* UFFDIO_??? */}) = 0"},
      {ioctl(0x40085203, empty(), -22),
       "ioctl(3, RNDADDENTROPY, {entropy_count=0, buf_size=0, buf=\"\"}) = -1 EINVAL (Invalid argument)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
