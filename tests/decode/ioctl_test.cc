// ioctl as text.
#include <gtest/gtest.h>

#include <string>

#include "tests/decode/call_rows.h"

namespace sysgood::testing {
namespace {

CallCase ioctl(uint64_t request, uint64_t argument, int64_t result, FakeMemory memory = {}) {
  return {
      .name = "ioctl", .arguments = {3, request, argument}, .memory = std::move(memory), .result = result};
}

TEST(IoctlCalls, Requests) {
  CallCase verbose = ioctl(0x5414, 0, -14);
  verbose.style.constants = ValueStyle::Constants::verbose;
  CallCase raw = verbose;
  raw.style.constants = ValueStyle::Constants::raw;
  CallCase on_arm = ioctl(0x8360ae81, 0, -9);
  on_arm.abi = Abi::aarch64;
  check({
      {ioctl(0x5499, 5, -25),
       "ioctl(3, _IOC(_IOC_NONE, 0x54, 0x99, 0), 0x5) = -1 ENOTTY (Inappropriate ioctl for device)"},
      {ioctl(0xc0085499, 0, -9),
       "ioctl(3, _IOC(_IOC_READ|_IOC_WRITE, 0x54, 0x99, 0x8), 0) = -1 EBADF (Bad file descriptor)"},
      {ioctl(0xdead000000005414, 0, -14), "ioctl(3, TIOCSWINSZ, NULL) = -1 EFAULT (Bad address)"},
      {verbose, "ioctl(3, 0x5414 /* TIOCSWINSZ */, NULL) = -1 EFAULT (Bad address)"},
      {raw, "ioctl(3, 0x5414, NULL) = -1 EFAULT (Bad address)"},
      // Sizes that differ, and sizes that the caller chooses.
      {ioctl(0x8090ae81, 0, -9), "ioctl(3, KVM_GET_REGS, NULL) = -1 EBADF (Bad file descriptor)"},
      {on_arm, "ioctl(3, KVM_GET_REGS, NULL) = -1 EBADF (Bad file descriptor)"},
      {ioctl(0x80404506, 0x1000, -9), "ioctl(3, EVIOCGNAME(64), 0x1000) = -1 EBADF (Bad file descriptor)"},
      {ioctl(0x40049409, 4, 0), "ioctl(3, BTRFS_IOC_CLONE or FICLONE, 4) = 0"},
  });
}

TEST(IoctlCalls, Terminals) {
  FakeMemory modes =
      FakeMemory().zeros(0x1000, 60).u32(0x1000, {0x500, 5, 0xbf, 0x8a3b}).u8(0x1010, {0, 3, 28, 127});
  modes.u32(0x1024, {38400, 38400});
  const std::string shown =
      "{c_iflag=ICRNL|IXON, c_oflag=NL0|CR0|TAB0|BS0|VT0|FF0|OPOST|ONLCR, c_cflag=B38400|CS8|CREAD, "
      "c_lflag=ISIG|ICANON|ECHO|ECHOE|ECHOK|IEXTEN|ECHOCTL|ECHOKE";
  CallCase verbose = ioctl(0x802c542a, 0x1000, 0, modes);
  verbose.style.verbose = true;
  CallCase raw = ioctl(0x5402, 0x1000, 0, modes);
  raw.style.constants = ValueStyle::Constants::raw;
  CallCase entered = ioctl(0x5401, 0x1000, 0, modes);
  entered.result.reset();
  check({
      {ioctl(0x5401, 0x1000, 0, modes), "ioctl(3, TCGETS, " + shown + ", ...}) = 0"},
      {entered, "ioctl(3, TCGETS, "},
      {ioctl(0x5401, 0x1000, -25, modes),
       "ioctl(3, TCGETS, 0x1000) = -1 ENOTTY (Inappropriate ioctl for device)"},
      {ioctl(0x5402, 0x1000, 0, modes), "ioctl(3, SNDCTL_TMR_START or TCSETS, " + shown + ", ...}) = 0"},
      {raw,
       "ioctl(3, 0x5402, {c_iflag=0x500, c_oflag=0|0|0|0|0|0|0x5, c_cflag=0xf|0x30|0x80, c_lflag=0x8a3b, "
       "...}) = 0"},
      {verbose,
       "ioctl(3, TCGETS2, " + shown +
           ", c_line=N_TTY, c_cc=[[VINTR]=0x3, [VQUIT]=0x1c, [VERASE]=0x7f, [VKILL]=0, [VEOF]=0, [VTIME]=0, "
           "[VMIN]=0, [VSWTC]=0, [VSTART]=0, [VSTOP]=0, [VSUSP]=0, [VEOL]=0, [VREPRINT]=0, [VDISCARD]=0, "
           "[VWERASE]=0, [VLNEXT]=0, [VEOL2]=0, [17]=0, [18]=0], c_ispeed=38400, c_ospeed=38400}) = 0"},
      {ioctl(0x5402, 0x1000, 0, FakeMemory().zeros(0x1000, 36).u32(0x1008, {0x11001})),
       "ioctl(3, SNDCTL_TMR_START or TCSETS, {c_iflag=0, c_oflag=NL0|CR0|TAB0|BS0|VT0|FF0, "
       "c_cflag=B57600|B50<<IBSHIFT|CS5, c_lflag=0, ...}) = 0"},
      {ioctl(0x5405, 0x1000, 0, FakeMemory().zeros(0x1000, 18).u16(0x1000, {1, 1, 0x30, 1})),
       "ioctl(3, TCGETA, {c_iflag=IGNBRK, c_oflag=NL0|CR0|TAB0|BS0|VT0|FF0|OPOST, c_cflag=B0|CS8, "
       "c_lflag=ISIG, "
       "...}) = 0"},
      {ioctl(0x5413, 0x1000, 0, FakeMemory().u16(0x1000, {24, 80, 1, 2})),
       "ioctl(3, TIOCGWINSZ, {ws_row=24, ws_col=80, ws_xpixel=1, ws_ypixel=2}) = 0"},
      {ioctl(0x540f, 0x1000, 0, FakeMemory().u32(0x1000, {77})), "ioctl(3, TIOCGPGRP, [77]) = 0"},
      {ioctl(0x5410, 0x1000, -25, FakeMemory().u32(0x1000, {77})),
       "ioctl(3, TIOCSPGRP, [77]) = -1 ENOTTY (Inappropriate ioctl for device)"},
      {ioctl(0x540e, 1, -1), "ioctl(3, TIOCSCTTY, 1) = -1 EPERM (Operation not permitted)"},
      {ioctl(0x5422, 1, 0), "ioctl(3, TIOCNOTTY) = 0"},
      {ioctl(0x540b, 2, 0), "ioctl(3, TCFLSH, TCIOFLUSH) = 0"},
      {ioctl(0x540a, 9, -22), "ioctl(3, TCXONC, 0x9 /* TC??? */) = -1 EINVAL (Invalid argument)"},
      {ioctl(0x5412, 0x1000, 0, FakeMemory().bytes(0x1000, "x")), "ioctl(3, TIOCSTI, \"x\") = 0"},
      {ioctl(0x5415, 0x1000, 0, FakeMemory().u32(0x1000, {0x1006})),
       "ioctl(3, TIOCMGET, [TIOCM_DTR|TIOCM_RTS|0x1000]) = 0"},
      {ioctl(0x80045430, 0x1000, 0, FakeMemory().u32(0x1000, {4})), "ioctl(3, TIOCGPTN, [4]) = 0"},
      {ioctl(0x5441, 0x80102, 5), "ioctl(3, TIOCGPTPEER, 0x80102) = 5"},
      {ioctl(0x541b, 0x1000, 0, FakeMemory().u32(0x1000, {12})), "ioctl(3, FIONREAD, [12]) = 0"},
      {ioctl(0x5421, 0x1000, 0, FakeMemory().u32(0x1000, {1})), "ioctl(3, FIONBIO, [1]) = 0"},
      {ioctl(0x5451, 0x1000, 0), "ioctl(3, FIOCLEX) = 0"},
      {ioctl(0x4b45, 77, -22), "ioctl(3, KDSKBMODE, 77 /* K_??? */) = -1 EINVAL (Invalid argument)"},
      {ioctl(0x4b45, 3, 0), "ioctl(3, KDSKBMODE, K_UNICODE) = 0"},
  });
}

TEST(IoctlCalls, Files) {
  check({
      {ioctl(0x80086601, 0x1000, 0, FakeMemory().u32(0x1000, {0x80010})),
       "ioctl(3, FS_IOC_GETFLAGS, [FS_IMMUTABLE_FL|FS_EXTENT_FL]) = 0"},
      {ioctl(0x801c581f, 0x1000, 0, FakeMemory().zeros(0x1000, 28).u32(0x1000, {0x10, 1, 2, 3, 4})),
       "ioctl(3, FS_IOC_FSGETXATTR, {fsx_xflags=FS_XFLAG_APPEND, fsx_extsize=1, fsx_nextents=2, "
       "fsx_projid=0x3, "
       "fsx_cowextsize=4}) = 0"},
      {ioctl(0x4020940d, 0x1000, -95, FakeMemory().u64(0x1000, {7, 1, 2, 3})),
       "ioctl(3, BTRFS_IOC_CLONE_RANGE or FICLONERANGE, {src_fd=7, src_offset=1, src_length=2, "
       "dest_offset=3}) = -1 "
       "EOPNOTSUPP (Operation not supported)"},
      {ioctl(0x80081272, 0x1000, 0, FakeMemory().u64(0x1000, {1 << 30})),
       "ioctl(3, BLKGETSIZE64, [1073741824]) = 0"},
      {ioctl(0x1277, 0x1000, 0, FakeMemory().u64(0x1000, {0, 512})), "ioctl(3, BLKDISCARD, [0, 512]) = 0"},
      {ioctl(0x1269, 0x1000, 0,
             FakeMemory()
                 .u32(0x1000, {1, 0, 152, 0})
                 .u64(0x1010, {0x2000})
                 .zeros(0x2000, 152)
                 .u64(0x2000, {512, 1024})
                 .u32(0x2010, {3})
                 .bytes(0x2014, "dev")),
       "ioctl(3, BLKPG, {op=BLKPG_ADD_PARTITION, flags=0, datalen=152, data={start=512, length=1024, pno=3, "
       "devname=\"dev\", volname=\"\"}}) = 0"},
      {ioctl(0x4c04, 0x1000, 0, FakeMemory().zeros(0x1000, 232).u32(0x1034, {5}).bytes(0x1038, "/x/y")),
       "ioctl(3, LOOP_SET_STATUS64, {lo_offset=0, lo_number=0, "
       "lo_flags=LO_FLAGS_READ_ONLY|LO_FLAGS_AUTOCLEAR, "
       "lo_file_name=\"/x/y\", ...}) = 0"},
      {ioctl(0x80247009, 0x1000, 0, FakeMemory().zeros(0x1000, 36).u32(0x1000, {1, 2, 3, 4, 5, 100})),
       "ioctl(3, RTC_RD_TIME, {tm_sec=1, tm_min=2, tm_hour=3, tm_mday=4, tm_mon=5, tm_year=100, ...}) = 0"},
      {ioctl(0xb703, 0, 0x40000000), "ioctl(3, NS_GET_NSTYPE) = 1073741824 (CLONE_NEWNET)"},
      {ioctl(0x2401, 1, 0), "ioctl(3, PERF_EVENT_IOC_DISABLE, PERF_IOC_FLAG_GROUP) = 0"},
  });
}

TEST(IoctlCalls, Interfaces) {
  const FakeMemory name = FakeMemory().zeros(0x1000, 40).bytes(0x1000, "eth0");
  const FakeMemory address = FakeMemory(name).u16(0x1010, {2, 0}).u8(0x1014, {127, 0, 0, 1});
  CallCase list = ioctl(0x8912, 0x2000, 0, FakeMemory(address).u32(0x2000, {400, 0}).u64(0x2008, {0x1000}));
  list.memory_after = FakeMemory(address).u32(0x2000, {40, 0}).u64(0x2008, {0x1000});
  CallCase index = ioctl(0x8933, 0x1000, 0, name);
  index.memory_after = FakeMemory(name).u32(0x1010, {2});
  check({
      {ioctl(0x8915, 0x1000, 0, address),
       "ioctl(3, SIOCGIFADDR, {ifr_name=\"eth0\", ifr_addr={sa_family=AF_INET, sin_port=htons(0), "
       "sin_addr=inet_addr(\"127.0.0.1\")}}) = 0"},
      {ioctl(0x8915, 0x1000, -99, address),
       "ioctl(3, SIOCGIFADDR, {ifr_name=\"eth0\"}) = -1 EADDRNOTAVAIL (Cannot assign requested address)"},
      {ioctl(0x8913, 0, -14), "ioctl(3, SIOCGIFFLAGS, NULL) = -1 EFAULT (Bad address)"},
      {ioctl(0x8914, 0x1000, 0, FakeMemory(name).u16(0x1010, {0x1043})),
       "ioctl(3, SIOCSIFFLAGS, {ifr_name=\"eth0\", "
       "ifr_flags=IFF_UP|IFF_BROADCAST|IFF_RUNNING|IFF_MULTICAST}) = 0"},
      {index, "ioctl(3, SIOCGIFINDEX, {ifr_name=\"eth0\", ifr_ifindex=2}) = 0"},
      {ioctl(0x8927, 0x1000, 0, FakeMemory(name).u16(0x1010, {1}).u8(0x1012, {0, 0x1b, 0x21, 0xaa, 0, 1})),
       "ioctl(3, SIOCGIFHWADDR, {ifr_name=\"eth0\", ifr_hwaddr={sa_family=ARPHRD_ETHER, "
       "sa_data=00:1b:21:aa:00:01}}) = 0"},
      {list,
       "ioctl(3, SIOCGIFCONF, {ifc_len=400 /* 10 * sizeof(struct ifreq) */ => 40 /* 1 * sizeof(struct ifreq) "
       "*/, ifc_buf=[{ifr_name=\"eth0\", ifr_addr={sa_family=AF_INET, "
       "sin_port=htons(0), sin_addr=inet_addr(\"127.0.0.1\")}}]}) = 0"},
      {ioctl(0x8913, 0x1000, -19, FakeMemory(name).bytes(0x1000, "abcdefghijklmnop")),
       "ioctl(3, SIOCGIFFLAGS, {ifr_name=\"abcdefghijklmno\"...}) = -1 ENODEV (No such device)"},
  });
}

TEST(IoctlCalls, Userfaultfd) {
  CallCase api = ioctl(0xc018aa3f, 0x1000, 0, FakeMemory().u64(0x1000, {0xaa, 0, 0}));
  api.memory_after = FakeMemory().u64(0x1000, {0xaa, 3, 1ull << 63 | 3});
  check({
      {api,
       "ioctl(3, UFFDIO_API, {api=0xaa, features=0 => "
       "features=UFFD_FEATURE_PAGEFAULT_FLAG_WP|UFFD_FEATURE_EVENT_FORK, "
       "ioctls=1<<_UFFDIO_REGISTER|1<<_UFFDIO_UNREGISTER|1<<_UFFDIO_API}) = 0"},
      {ioctl(0xc028aa03, 0x1000, -14, FakeMemory().u64(0x1000, {0x7000, 0x8000, 0x1000, 2, 0})),
       "ioctl(3, UFFDIO_COPY, {dst=0x7000, src=0x8000, len=0x1000, mode=UFFDIO_COPY_MODE_WP}) = -1 EFAULT "
       "(Bad "
       "address)"},
  });
}

}  // namespace
}  // namespace sysgood::testing
