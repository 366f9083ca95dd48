// Every constant of every table that a described call can show, against the headers of its ABI.
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "arch/abi.h"
#include "tests/describe/absent_names.h"
#include "tests/describe/header_values.h"
#include "tests/describe/walk.h"

namespace sysgood::describe::testing {
namespace {

// The kernel's own headers come first: a table says what the kernel means, and the C library has some names
// of its own meaning (its O_LARGEFILE is 0). The library's headers know what the kernel does not export.
constexpr HeaderSet header_sets[] = {
    {"kernel: files and memory", "",
     "linux/fcntl.h linux/falloc.h linux/fadvise.h linux/openat2.h linux/stat.h linux/fs.h linux/fiemap.h "
     "linux/fsmap.h linux/mount.h linux/magic.h linux/mman.h linux/memfd.h linux/mempolicy.h "
     "linux/eventpoll.h "
     "linux/poll.h linux/inotify.h linux/fanotify.h linux/xattr.h linux/aio_abi.h linux/io_uring.h "
     "linux/io_uring/query.h "
     "linux/userfaultfd.h linux/membarrier.h linux/close_range.h linux/quota.h linux/dqblk_xfs.h "
     "linux/nsfs.h "
     "linux/limits.h linux/fscrypt.h linux/fsverity.h linux/blkzoned.h linux/blkpg.h linux/hdreg.h "
     "linux/loop.h linux/msdos_fs.h linux/btrfs.h linux/btrfs_tree.h linux/f2fs.h linux/memfd.h "
     "linux/random.h "
     "linux/watch_queue.h "
     "linux/pipe_fs_i.h linux/eventfd.h linux/epoll.h linux/swap.h linux/pidfd.h linux/mqueue.h linux/raw.h"},
    {"kernel: processes and signals", "",
     "stddef.h linux/sched.h linux/sched/types.h linux/wait.h linux/resource.h linux/prctl.h asm/prctl.h "
     "linux/ptrace.h "
     "asm/ptrace-abi.h linux/personality.h linux/capability.h linux/securebits.h linux/futex.h linux/rseq.h "
     "linux/seccomp.h linux/audit.h linux/elf.h linux/time.h linux/timerfd.h linux/timex.h linux/signal.h "
     "asm/siginfo.h linux/signalfd.h asm/ldt.h linux/elf-em.h linux/mseal.h linux/binfmts.h linux/oom.h "
     "linux/auxvec.h linux/ioprio.h linux/kcmp.h linux/landlock.h linux/keyctl.h linux/bpf.h "
     "linux/perf_event.h linux/hw_breakpoint.h linux/reboot.h linux/kexec.h linux/module.h linux/lsm.h "
     "linux/ipc.h linux/msg.h linux/sem.h linux/shm.h linux/acct.h linux/sysctl.h linux/taskstats.h "
     "linux/cn_proc.h linux/sysinfo.h linux/utsname.h linux/filter.h linux/version.h linux/param.h"},
    {"kernel: network", "",
     "stdint.h linux/socket.h asm/socket.h asm/sockios.h linux/sockios.h linux/net.h linux/in.h linux/in6.h "
     "linux/un.h "
     "linux/udp.h linux/icmp.h linux/icmpv6.h linux/ipv6.h linux/igmp.h linux/mroute.h linux/mroute6.h "
     "linux/if.h linux/if_ether.h linux/if_arp.h linux/if_packet.h linux/if_addr.h linux/if_link.h "
     "linux/if_tun.h linux/if_alg.h linux/if_xdp.h linux/if_bridge.h linux/if_vlan.h linux/if_tunnel.h "
     "linux/netlink.h linux/rtnetlink.h linux/neighbour.h linux/genetlink.h linux/netlink_diag.h "
     "linux/sock_diag.h linux/inet_diag.h linux/unix_diag.h linux/packet_diag.h linux/netfilter/nfnetlink.h "
     "linux/xfrm.h linux/fib_rules.h linux/net_tstamp.h linux/errqueue.h linux/vm_sockets.h linux/tipc.h "
     "linux/sctp.h linux/dccp.h linux/can.h linux/can/raw.h linux/can/bcm.h linux/tls.h "
     "linux/rxrpc.h linux/rds.h linux/llc.h linux/x25.h linux/ax25.h linux/netrom.h linux/rose.h linux/atm.h "
     "linux/phonet.h linux/caif/caif_socket.h linux/kcm.h linux/qrtr.h linux/smc.h linux/if_pppox.h "
     "linux/if_pppol2tp.h linux/nfc.h linux/isdn/capicmd.h linux/netfilter_ipv4.h linux/netfilter_ipv6.h "
     "linux/can/isotp.h linux/can/j1939.h linux/net_namespace.h linux/route.h linux/wireless.h "
     "linux/ethtool.h linux/vsockmon.h linux/mctp.h"},
    {"kernel: netlink", "",
     "linux/pkt_sched.h linux/pkt_cls.h linux/gen_stats.h linux/nexthop.h linux/smc_diag.h "
     "linux/selinux_netlink.h linux/lwtunnel.h linux/if_addrlabel.h linux/netconf.h linux/dcbnl.h "
     "linux/audit.h linux/cryptouser.h linux/if_bonding.h linux/if_bridge.h linux/rtnetlink.h"},
    {"kernel: netfilter", "",
     "linux/netfilter/nf_tables.h linux/netfilter/nf_tables_compat.h linux/netfilter/nfnetlink_conntrack.h "
     "linux/netfilter/nf_nat.h linux/netfilter/nf_conntrack_common.h linux/netfilter/nf_conntrack_tcp.h "
     "linux/netfilter/nfnetlink_queue.h linux/netfilter/nfnetlink_log.h linux/netfilter/nfnetlink_acct.h "
     "linux/netfilter/nfnetlink_cttimeout.h linux/netfilter/nfnetlink_cthelper.h "
     "linux/netfilter/nfnetlink_hook.h linux/netfilter/nfnetlink_osf.h linux/netfilter/ipset/ip_set.h"},
    {"kernel: TCP", "", "linux/tcp.h"},
    {"kernel: MPTCP", "", "linux/mptcp.h"},
    {"kernel: IP tables", "",
     "linux/netfilter_ipv4/ip_tables.h linux/netfilter_ipv6/ip6_tables.h linux/netfilter_arp/arp_tables.h"},
    {"kernel: EBT tables", "", "linux/if.h linux/netfilter_bridge/ebtables.h"},
    {"kernel: terminals", "",
     "asm/ioctls.h asm/termbits.h linux/termios.h linux/tty.h linux/tty_flags.h linux/serial.h "
     "linux/serial_core.h"},
    {"kernel: devices", "",
     "linux/ioctl.h linux/kd.h linux/keyboard.h linux/vt.h linux/tiocl.h linux/cdrom.h linux/fd.h "
     "linux/input.h "
     "linux/uinput.h linux/rtc.h "
     "linux/watchdog.h linux/hpet.h linux/nbd.h linux/kvm.h linux/vhost.h linux/vfio.h linux/dm-ioctl.h "
     "linux/dma-buf.h linux/dma-heap.h linux/sync_file.h linux/udmabuf.h linux/fb.h linux/hidraw.h "
     "linux/hiddev.h linux/usbdevice_fs.h linux/spi/spidev.h linux/i2c-dev.h linux/i2c.h linux/gpio.h "
     "linux/lirc.h linux/mtio.h linux/ppdev.h linux/ppp-ioctl.h linux/ptp_clock.h linux/pps.h linux/random.h "
     "linux/rfkill.h linux/suspend_ioctls.h linux/tee.h linux/uhid.h linux/userio.h linux/auto_fs.h "
     "linux/auto_dev-ioctl.h linux/cec.h linux/ublk_cmd.h linux/pr.h linux/sed-opal.h linux/nvme_ioctl.h "
     "linux/fsl_hypervisor.h linux/videodev2.h linux/media.h linux/v4l2-subdev.h linux/mei.h "
     "linux/virtio_net.h linux/virtio_config.h "
     "linux/counter.h linux/kcov.h linux/vduse.h linux/blktrace_api.h linux/bsg.h linux/capi.h "
     "linux/isst_if.h "
     "mtd/mtd-abi.h mtd/ubi-user.h sound/asound.h linux/soundcard.h linux/atmdev.h linux/android/binder.h "
     "linux/android/binderfs.h linux/fuse.h linux/joystick.h linux/mmc/ioctl.h linux/phantom.h "
     "rdma/rdma_user_ioctl.h linux/usb/functionfs.h linux/usb/gadgetfs.h linux/usb/raw_gadget.h "
     "misc/fastrpc.h linux/ipmi_bmc.h linux/bt-bmc.h linux/vtpm_proxy.h linux/vboxguest.h"},
    {"kernel: sequencer", "", "stdint.h linux/ioctl.h sound/asequencer.h"},
    {"library: processes", "#define _GNU_SOURCE 1\n",
     "unistd.h fcntl.h sys/file.h sys/stat.h sys/mman.h sys/wait.h sys/resource.h sys/time.h sys/times.h "
     "sys/timex.h sys/uio.h sys/epoll.h sys/eventfd.h sys/signalfd.h sys/timerfd.h sys/inotify.h "
     "sys/fanotify.h sys/poll.h sys/select.h sys/sendfile.h sys/statfs.h sys/statvfs.h sys/mount.h "
     "sys/swap.h sys/reboot.h sys/personality.h sys/prctl.h sys/quota.h sys/klog.h sys/syslog.h sys/acct.h "
     "sys/random.h sys/rseq.h sys/xattr.h sys/utsname.h sys/sysinfo.h sys/ipc.h sys/msg.h sys/sem.h "
     "sys/shm.h sys/auxv.h sys/vfs.h sys/syscall.h sys/pidfd.h sched.h signal.h time.h dirent.h mqueue.h "
     "elf.h limits.h stdio.h termios.h pthread.h spawn.h aio.h"},
    {"library: tracing", "#define _GNU_SOURCE 1\n", "sys/ptrace.h sys/user.h sys/procfs.h"},
    {"library: registers", "", "sys/reg.h"},
    {"library: network", "#define _GNU_SOURCE 1\n",
     "sys/socket.h sys/un.h sys/ioctl.h netinet/in.h netinet/ip.h netinet/ip6.h netinet/tcp.h netinet/udp.h "
     "netinet/icmp6.h netinet/if_ether.h net/if.h net/if_arp.h net/route.h net/ethernet.h netpacket/packet.h "
     "netax25/ax25.h netipx/ipx.h netrom/netrom.h netrose/rose.h netatalk/at.h netiucv/iucv.h netash/ash.h "
     "neteconet/ec.h bits/socket.h"},
    {"library: SCSI", "", "stddef.h scsi/scsi.h scsi/scsi_ioctl.h scsi/sg.h"},
    {"library: terminals", "#define _GNU_SOURCE 1\n", "termio.h pty.h sys/ttydefaults.h sys/vt.h sys/kd.h"},
};

// A pattern is a name, or the beginning of several and a *.
bool matches(std::string_view pattern, std::string_view name) {
  if (!pattern.ends_with('*')) return pattern == name;
  pattern.remove_suffix(1);
  return name.starts_with(pattern);
}

template <class List>
bool is_listed(const List& list, std::string_view name) {
  return std::ranges::any_of(list, [&](const auto& entry) { return matches(entry.name, name); });
}

// Whether headers of this version have a name, as far as our lists say.
enum class Expect : uint8_t { there, absent, either };

Expect expect_in_headers(Abi abi, std::string_view name, int64_t version) {
  for (const AbsentOn& n : names_absent_on_an_abi)
    if (n.abi == abi && matches(n.name, name)) return Expect::absent;
  for (const Newer& n : newer_names)
    if (matches(n.name, name))
      return version >= (n.major << 16 | n.minor << 8) ? Expect::there : Expect::either;
  if (is_listed(names_of_other_packages, name)) return Expect::either;
  return is_listed(names_in_no_header, name) ? Expect::absent : Expect::there;
}

// A negative int of the headers may be in our table as the 32 bits that it is, where no more are looked at:
// in numbers of 32 bits, and among flags, which have no sign.
bool same(Abi abi, uint64_t ours, int64_t theirs, const Table& table) {
  if (ours == static_cast<uint64_t>(theirs)) return true;
  if (theirs >= 0 || theirs < INT32_MIN || ours != static_cast<uint32_t>(theirs)) return false;
  return table.kinds.contains(Kind::flag_set) || std::ranges::all_of(table.sizes, [abi](Size size) {
           return scalar_size(size, data_model(abi)) <= 4;
         });
}

// "TCGETS or SNDCTL_TMR_TIMEBASE" is two names of one number.
std::vector<std::string> expressions(std::string_view name) {
  std::vector<std::string> all;
  constexpr std::string_view separator = " or ";
  for (size_t at; (at = name.find(separator)) != std::string_view::npos;
       name.remove_prefix(at + separator.size()))
    all.emplace_back(name.substr(0, at));
  all.emplace_back(name);
  return all;
}

// Compares all tables with the headers; failures are reported by name.
int compare(Abi abi, const Compiler& compiler) {
  const std::vector<Table> all = tables();
  std::set<std::string> names{"LINUX_VERSION_CODE"};
  for (const Table& table : all)
    for (const Const& c : table.names.all)
      for (std::string& name : expressions(c.name)) names.insert(std::move(name));
  const HeaderValues headers(compiler);
  const std::map<std::string, int64_t> values = headers.ask(header_sets, names);

  const auto version = values.find("LINUX_VERSION_CODE");
  if (version == values.end()) {
    ADD_FAILURE() << "no kernel headers for " << abi_name(abi);
    return 0;
  }
  int compared = 0;
  std::set<std::string> judged;
  for (const Table& table : all) {
    if (!table.abis.contains(abi)) continue;
    for (const Const& c : table.names.all) {
      if (!exists_on(c, abi)) continue;
      for (const std::string& name : expressions(c.name)) {
        const auto found = values.find(name);
        if (found != values.end()) {
          ++compared;
          if (!is_listed(names_of_other_values, name) && !same(abi, c.in(abi), found->second, table))
            ADD_FAILURE() << abi_name(abi) << ": " << name << " is " << fmt::format("{:#x}", c.in(abi))
                          << " in the table of " << table.path << ", "
                          << fmt::format("{:#x}", static_cast<uint64_t>(found->second)) << " in the headers";
        }
        if (!judged.insert(name).second) continue;
        const Expect expected = expect_in_headers(abi, name, version->second);
        if (expected == Expect::there && found == values.end())
          ADD_FAILURE() << abi_name(abi) << ": " << name << ", in the table of " << table.path
                        << ", is in no header: misspelt, or to be listed as absent";
        if (expected == Expect::absent && found != values.end())
          ADD_FAILURE() << abi_name(abi) << ": " << name
                        << " is listed as absent from the headers but is there";
      }
    }
  }
  return compared;
}

TEST(Constants, AreThoseOfTheHostsHeaders) {
  const auto compiler = compiler_for(host_abi());
  // An emulated machine has none; where the test was built they are compared for both ABIs.
  if (!compiler) GTEST_SKIP() << "no C compiler: the constants cannot be compared with anything";
  const int compared = compare(host_abi(), *compiler);
  RecordProperty("compared", compared);
  EXPECT_GE(compared, 4000);
}

TEST(Constants, AreThoseOfTheOtherAbisHeaders) {
  bool any = false;
  for (const Abi abi : all_abis) {
    if (abi == host_abi()) continue;
    if (const auto compiler = compiler_for(abi)) {
      any = true;
      EXPECT_GE(compare(abi, *compiler), 4000);
    }
  }
  if (!any) GTEST_SKIP() << "no headers of another ABI on this machine";
}

// What differs on aarch64, from arch/arm64/include/uapi/asm/{fcntl,mman}.h: also known where no headers of it
// are.
TEST(Constants, ThatDifferOnAarch64) {
  const struct {
    std::string_view name;
    uint64_t x86_64, aarch64;
  } rows[] = {
      {"O_DIRECTORY", 0200000, 040000},
      {"O_NOFOLLOW", 0400000, 0100000},
      {"O_DIRECT", 040000, 0200000},
      {"O_LARGEFILE", 0100000, 0400000},
      {"O_CREAT", 0100, 0100},
      {"O_CLOEXEC", 02000000, 02000000},
      {"O_TMPFILE", 020200000, 020040000},
      {"PROT_BTI", ~uint64_t{0}, 0x10},
      {"PROT_MTE", ~uint64_t{0}, 0x20},
      {"MAP_32BIT", 0x40, ~uint64_t{0}},
  };
  for (const auto& row : rows) {
    int met = 0;
    for (const Table& table : tables())
      for (const Const& c : table.names.all) {
        if (c.name != row.name) continue;
        ++met;
        EXPECT_EQ(c.in(Abi::x86_64), row.x86_64) << row.name << " in the table of " << table.path;
        EXPECT_EQ(c.in(Abi::aarch64), row.aarch64) << row.name << " in the table of " << table.path;
      }
    EXPECT_GE(met, 1) << row.name << " is in no table";
  }
}

TEST(Constants, TheListOfAbsentNamesIsUsed) {
  std::set<std::string> names;
  for (const Table& table : tables())
    for (const Const& c : table.names.all)
      for (std::string& name : expressions(c.name)) names.insert(std::move(name));
  std::set<std::string_view> listed;
  auto check = [&](std::string_view pattern, std::string_view why) {
    EXPECT_TRUE(std::ranges::any_of(names, [&](const std::string& name) { return matches(pattern, name); }))
        << pattern << " is in no table";
    EXPECT_TRUE(listed.insert(pattern).second) << pattern << " is listed twice";
    EXPECT_FALSE(why.empty()) << pattern << " is listed without a reason";
  };
  for (const Newer& n : newer_names) check(n.name, "newer");
  for (const Excused& n : names_of_other_packages) check(n.name, n.why);
  for (const Excused& n : names_in_no_header) check(n.name, n.why);
  for (const Excused& n : names_of_other_values) check(n.name, n.why);
  for (const AbsentOn& n : names_absent_on_an_abi) {
    EXPECT_TRUE(std::ranges::any_of(names, [&](const std::string& name) { return matches(n.name, name); }))
        << n.name << " is in no table";
    EXPECT_FALSE(n.why.empty()) << n.name;
  }
}

}  // namespace
}  // namespace sysgood::describe::testing
