// The records of ioctl lie as the kernel's headers lay them. Those that neither ABI has for itself are the
// same on both.
#include <asm/termbits.h>
#include <gtest/gtest.h>
#include <linux/blkpg.h>
#include <linux/fs.h>
#include <linux/hdreg.h>
#include <linux/if.h>
#include <linux/loop.h>
#include <linux/rtc.h>
#include <linux/userfaultfd.h>

#include <cstddef>

#include "tests/describe/layout_checks.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/ifreq.h"
#include "tracer/describe/types/rtc.h"
#include "tracer/describe/types/termios.h"
#include "tracer/describe/types/userfaultfd.h"

namespace sysgood::describe {
namespace {

#define IS_LONG(record) static_assert(is_long(describe::record, sizeof(struct ::record)))
#define LIES(record, field) static_assert(lies(describe::record, #field, offsetof(struct ::record, field)))

IS_LONG(termios);
LIES(termios, c_iflag);
LIES(termios, c_oflag);
LIES(termios, c_cflag);
LIES(termios, c_lflag);
LIES(termios, c_line);
LIES(termios, c_cc);
IS_LONG(termios2);
LIES(termios2, c_iflag);
LIES(termios2, c_oflag);
LIES(termios2, c_cflag);
LIES(termios2, c_lflag);
LIES(termios2, c_line);
LIES(termios2, c_cc);
LIES(termios2, c_ispeed);
LIES(termios2, c_ospeed);
// asm-generic/termios.h, which cannot be included with asm/termbits.h and the C library.
static_assert(is_long(termio, 18) && lies(termio, "c_iflag", 0) && lies(termio, "c_oflag", 2) &&
              lies(termio, "c_cflag", 4) && lies(termio, "c_lflag", 6) && lies(termio, "c_line", 8) &&
              lies(termio, "c_cc", 9));
static_assert(is_long(winsize, 8) && lies(winsize, "ws_row", 0) && lies(winsize, "ws_col", 2) &&
              lies(winsize, "ws_xpixel", 4) && lies(winsize, "ws_ypixel", 6));

IS_LONG(fsxattr);
LIES(fsxattr, fsx_xflags);
LIES(fsxattr, fsx_extsize);
LIES(fsxattr, fsx_nextents);
LIES(fsxattr, fsx_projid);
LIES(fsxattr, fsx_cowextsize);
static_assert(is_long(fsxattr_set, sizeof(struct ::fsxattr)));
static_assert(lies(fsxattr_set, "fsx_xflags", offsetof(struct ::fsxattr, fsx_xflags)));
static_assert(lies(fsxattr_set, "fsx_extsize", offsetof(struct ::fsxattr, fsx_extsize)));
static_assert(lies(fsxattr_set, "fsx_projid", offsetof(struct ::fsxattr, fsx_projid)));
static_assert(lies(fsxattr_set, "fsx_cowextsize", offsetof(struct ::fsxattr, fsx_cowextsize)));
IS_LONG(fstrim_range);
LIES(fstrim_range, start);
LIES(fstrim_range, len);
LIES(fstrim_range, minlen);
IS_LONG(file_clone_range);
LIES(file_clone_range, src_fd);
LIES(file_clone_range, src_offset);
LIES(file_clone_range, src_length);
LIES(file_clone_range, dest_offset);
IS_LONG(blkpg_partition);
LIES(blkpg_partition, start);
LIES(blkpg_partition, length);
LIES(blkpg_partition, pno);
LIES(blkpg_partition, devname);
LIES(blkpg_partition, volname);
IS_LONG(blkpg_ioctl_arg);
LIES(blkpg_ioctl_arg, op);
LIES(blkpg_ioctl_arg, flags);
LIES(blkpg_ioctl_arg, datalen);
LIES(blkpg_ioctl_arg, data);
IS_LONG(hd_geometry);
LIES(hd_geometry, heads);
LIES(hd_geometry, sectors);
LIES(hd_geometry, cylinders);
LIES(hd_geometry, start);
IS_LONG(loop_info64);
LIES(loop_info64, lo_device);
LIES(loop_info64, lo_inode);
LIES(loop_info64, lo_rdevice);
LIES(loop_info64, lo_offset);
LIES(loop_info64, lo_sizelimit);
LIES(loop_info64, lo_number);
LIES(loop_info64, lo_encrypt_type);
LIES(loop_info64, lo_encrypt_key_size);
LIES(loop_info64, lo_flags);
LIES(loop_info64, lo_file_name);
LIES(loop_info64, lo_crypt_name);
LIES(loop_info64, lo_encrypt_key);
LIES(loop_info64, lo_init);
IS_LONG(loop_config);
LIES(loop_config, fd);
LIES(loop_config, block_size);
LIES(loop_config, info);

static_assert(is_long(get_flags, sizeof(struct ::ifreq)) && is_long(set_flags, sizeof(struct ::ifreq)) &&
              is_long(ifreq_name, sizeof(struct ::ifreq)) &&
              is_long(ifreq_index_only, sizeof(struct ::ifreq)));
// linux/compat.h, struct compat_ifreq.
static_assert(element_size(get_address, Abi::i386) == 32 && element_size(set_map, Abi::arm) == 32 &&
              element_size(ifreq_name, Abi::i386) == 32 && element_size(ifreq_index_only, Abi::arm) == 32);
static_assert(lies(get_flags, "ifr_name", offsetof(struct ::ifreq, ifr_name)));
static_assert(lies(get_flags, "ifr_flags", offsetof(struct ::ifreq, ifr_flags)));
static_assert(lies(set_address, "ifr_addr", offsetof(struct ::ifreq, ifr_addr)));
static_assert(lies(get_hardware, "ifr_hwaddr", offsetof(struct ::ifreq, ifr_hwaddr)));
static_assert(lies(get_map, "ifr_map", offsetof(struct ::ifreq, ifr_map)));
static_assert(lies(get_index, "ifr_ifindex", offsetof(struct ::ifreq, ifr_ifindex)));
static_assert(lies(set_name, "ifr_newname", offsetof(struct ::ifreq, ifr_newname)));
static_assert(lies(ifreq_name, "ifr_ifindex", offsetof(struct ::ifreq, ifr_ifindex)));
IS_LONG(ifmap);
LIES(ifmap, mem_start);
LIES(ifmap, mem_end);
LIES(ifmap, base_addr);
LIES(ifmap, irq);
LIES(ifmap, dma);
LIES(ifmap, port);
IS_LONG(ifconf);
LIES(ifconf, ifc_len);
LIES(ifconf, ifc_buf);

IS_LONG(rtc_time);
LIES(rtc_time, tm_sec);
LIES(rtc_time, tm_min);
LIES(rtc_time, tm_hour);
LIES(rtc_time, tm_mday);
LIES(rtc_time, tm_mon);
LIES(rtc_time, tm_year);
LIES(rtc_time, tm_wday);
LIES(rtc_time, tm_yday);
LIES(rtc_time, tm_isdst);
IS_LONG(rtc_wkalrm);
LIES(rtc_wkalrm, enabled);
LIES(rtc_wkalrm, pending);
LIES(rtc_wkalrm, time);

IS_LONG(uffdio_api);
LIES(uffdio_api, api);
LIES(uffdio_api, features);
LIES(uffdio_api, ioctls);
IS_LONG(uffdio_range);
LIES(uffdio_range, start);
LIES(uffdio_range, len);
IS_LONG(uffdio_register);
LIES(uffdio_register, range);
LIES(uffdio_register, mode);
LIES(uffdio_register, ioctls);
IS_LONG(uffdio_copy);
LIES(uffdio_copy, dst);
LIES(uffdio_copy, src);
LIES(uffdio_copy, len);
LIES(uffdio_copy, mode);
LIES(uffdio_copy, copy);
IS_LONG(uffdio_zeropage);
LIES(uffdio_zeropage, range);
LIES(uffdio_zeropage, mode);
LIES(uffdio_zeropage, zeropage);

#undef IS_LONG
#undef LIES

TEST(IoctlRecords, LieAsTheHeadersLayThem) {}

}  // namespace
}  // namespace sysgood::describe
