// ioctl(2): what its argument is depends on the request.
#include "tracer/describe/calls/families.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/clone.h"
#include "tracer/describe/types/ifreq.h"
#include "tracer/describe/types/ioctl_names.h"
#include "tracer/describe/types/open.h"
#include "tracer/describe/types/rtc.h"
#include "tracer/describe/types/siginfo.h"
#include "tracer/describe/types/termios.h"
#include "tracer/describe/types/userfaultfd.h"

namespace sysgood::describe {

namespace {

// The request of this name, which may be one of several names of a number; all bits where the ABI has none.
constexpr uint64_t request_on(Abi abi, std::string_view name) {
  for (const Const& c : ioctl_names.all)
    for (size_t at = c.name.find(name); at != std::string_view::npos; at = c.name.find(name, at + 1)) {
      const size_t end = at + name.size();
      if ((at == 0 || c.name[at - 1] == ' ') && (end == c.name.size() || c.name[end] == ' '))
        return c.in(abi);
    }
  throw "no such request";
}

constexpr auto perf_flags = names("PERF_IOC_FLAG_???", {{"PERF_IOC_FLAG_GROUP", 1}});
constexpr auto kvm_memory_flags =
    names("KVM_MEM_???", {{"KVM_MEM_LOG_DIRTY_PAGES", 1}, {"KVM_MEM_READONLY", 2}});
constexpr auto kvm_memory_region = record({{"slot", u32},
                                           {"flags", flags(kvm_memory_flags)},
                                           {"guest_phys_addr", x64},
                                           {"memory_size", u64},
                                           {"userspace_addr", x64}});
constexpr auto seccomp_data = record({{"nr", Type{Kind::syscall_number, Size::b4}},
                                      {"arch", one_of(audit_archs)},
                                      {"instruction_pointer", sized_as(address, Size::b8)},
                                      {"args", array(x64, 6)}});
constexpr auto seccomp_notif = record({{"id", x64}, {"pid", pid}, {"flags", x32}, {"data", seccomp_data}});
constexpr auto seccomp_answer_flags =
    names("SECCOMP_USER_NOTIF_FLAG_???", {{"SECCOMP_USER_NOTIF_FLAG_CONTINUE", 1}});
constexpr auto seccomp_answer =
    record({{"id", x64}, {"val", s64}, {"error", s32}, {"flags", flags(seccomp_answer_flags)}});
constexpr auto seccomp_addfd_flags =
    names("SECCOMP_ADDFD_FLAG_???", {{"SECCOMP_ADDFD_FLAG_SETFD", 1}, {"SECCOMP_ADDFD_FLAG_SEND", 2}});
constexpr auto new_descriptor_flags = without_first<4>(open_flags);
constexpr auto seccomp_addfd = record({{"id", x64},
                                       {"flags", flags(seccomp_addfd_flags)},
                                       {"srcfd", fd},
                                       {"newfd", s32},
                                       {"newfd_flags", flags(new_descriptor_flags)}});
constexpr auto input_id = record({{"bustype", u16}, {"vendor", u16}, {"product", u16}, {"version", u16}});

// A request whose argument has longs or pointers has another number on 32-bit ABIs.
consteval auto arguments_on(Abi abi) {
  const auto request = [abi](std::string_view name) { return request_on(abi, name); };
  return cases({
      // Terminals.
      {request("TCGETS"), out(termios)},
      {request("TCSETS"), in(termios)},
      {request("TCSETSW"), in(termios)},
      {request("TCSETSF"), in(termios)},
      {request("TCGETS2"), out(termios2)},
      {request("TCSETS2"), in(termios2)},
      {request("TCSETSW2"), in(termios2)},
      {request("TCSETSF2"), in(termios2)},
      {request("TCGETA"), out(termio)},
      {request("TCSETA"), in(termio)},
      {request("TCSETAW"), in(termio)},
      {request("TCSETAF"), in(termio)},
      {request("TIOCGLCKTRMIOS"), out(termios)},
      {request("TIOCSLCKTRMIOS"), in(termios)},
      {request("TCSBRK"), s32},
      {request("TCSBRKP"), s32},
      {request("TIOCSBRK"), unused},
      {request("TIOCCBRK"), unused},
      {request("TCXONC"), one_of(flow_actions, Size::word)},
      {request("TCFLSH"), one_of(flush_queues, Size::word)},
      {request("TIOCEXCL"), unused},
      {request("TIOCNXCL"), unused},
      {request("TIOCGEXCL"), out(s32)},
      {request("TIOCSCTTY"), s32},
      {request("TIOCNOTTY"), unused},
      {request("TIOCVHANGUP"), unused},
      {request("TIOCCONS"), unused},
      {request("TIOCGPGRP"), out(pid)},
      {request("TIOCSPGRP"), in(pid)},
      {request("TIOCGSID"), out(pid)},
      {request("TIOCOUTQ"), out(s32)},
      {request("FIONREAD"), out(s32)},
      {request("TIOCSTI"), in(bytes, fixed(1))},
      {request("TIOCGWINSZ"), out(winsize)},
      {request("TIOCSWINSZ"), in(winsize)},
      {request("TIOCMGET"), out(flags(modem_lines))},
      {request("TIOCMSET"), in(flags(modem_lines))},
      {request("TIOCMBIS"), in(flags(modem_lines))},
      {request("TIOCMBIC"), in(flags(modem_lines))},
      {request("TIOCGSOFTCAR"), out(s32)},
      {request("TIOCSSOFTCAR"), in(s32)},
      {request("TIOCGETD"), out(s32)},
      {request("TIOCSETD"), in(s32)},
      {request("TIOCPKT"), in(s32)},
      {request("TIOCGDEV"), out(u32)},
      {request("TIOCGPTN"), out(u32)},
      {request("TIOCSPTLCK"), in(s32)},
      // Descriptors.
      {request("FIONBIO"), in(s32)},
      {request("FIOASYNC"), in(s32)},
      {request("FIOCLEX"), unused},
      {request("FIONCLEX"), unused},
      {request("FIOSETOWN"), in(s32)},
      {request("FIOGETOWN"), out(s32)},
      // The console.
      {request("KDGETMODE"), out(one_of(console_modes))},
      {request("KDSETMODE"), one_of(console_modes)},
      {request("KDGKBMODE"), out(names_as(Kind::named_number, keyboard_modes))},
      {request("KDSKBMODE"), names_as(Kind::named_number, keyboard_modes)},
      {request("KDGKBMETA"), out(one_of(meta_modes))},
      {request("KDSKBMETA"), one_of(meta_modes)},
      {request("KDGKBTYPE"), out(one_of(keyboard_types, Size::b1))},
      {request("KDGETLED"), out(flags(keyboard_leds, Size::b1))},
      {request("KDSETLED"), flags(keyboard_leds, Size::b1)},
      {request("KDENABIO"), unused},
      {request("KDDISABIO"), unused},
      // Block devices.
      {request("BLKROSET"), in(s32)},
      {request("BLKROGET"), out(s32)},
      {request("BLKRRPART"), unused},
      {request("BLKGETSIZE"), out(usize)},
      {request("BLKFLSBUF"), unused},
      {request("BLKRASET"), usize},
      {request("BLKRAGET"), out(usize)},
      {request("BLKFRASET"), usize},
      {request("BLKFRAGET"), out(usize)},
      {request("BLKSECTGET"), out(u16)},
      {request("BLKSSZGET"), out(s32)},
      {request("BLKBSZGET"), out(s32)},
      {request("BLKBSZSET"), in(s32)},
      {request("BLKGETSIZE64"), out(u64)},
      {request("BLKDISCARD"), in(u64, fixed(2))},
      {request("BLKSECDISCARD"), in(u64, fixed(2))},
      {request("BLKZEROOUT"), in(u64, fixed(2))},
      {request("BLKIOMIN"), out(u32)},
      {request("BLKIOOPT"), out(u32)},
      {request("BLKALIGNOFF"), out(s32)},
      {request("BLKPBSZGET"), out(u32)},
      {request("BLKDISCARDZEROES"), out(u32)},
      {request("BLKROTATIONAL"), out(u16)},
      {request("BLKGETDISKSEQ"), out(u64)},
      {request("BLKTRACESTART"), unused},
      {request("BLKTRACESTOP"), unused},
      {request("BLKTRACETEARDOWN"), unused},
      {request("BLKPG"), in(blkpg_ioctl_arg)},
      {request("HDIO_GETGEO"), out(hd_geometry)},
      {request("LOOP_SET_FD"), fd},
      {request("LOOP_CLR_FD"), unused},
      {request("LOOP_SET_STATUS64"), in(loop_info64)},
      {request("LOOP_GET_STATUS64"), out(loop_info64)},
      {request("LOOP_CHANGE_FD"), fd},
      {request("LOOP_SET_CAPACITY"), unused},
      {request("LOOP_SET_DIRECT_IO"), usize},
      {request("LOOP_SET_BLOCK_SIZE"), usize},
      {request("LOOP_CONFIGURE"), in(loop_config)},
      {request("LOOP_CTL_ADD"), s32},
      {request("LOOP_CTL_REMOVE"), s32},
      {request("LOOP_CTL_GET_FREE"), unused},
      {request("NBD_SET_SOCK"), fd},
      {request("NBD_SET_BLKSIZE"), usize},
      {request("NBD_SET_SIZE"), usize},
      {request("NBD_SET_SIZE_BLOCKS"), usize},
      {request("NBD_SET_TIMEOUT"), usize},
      {request("NBD_DO_IT"), unused},
      {request("NBD_CLEAR_SOCK"), unused},
      {request("NBD_CLEAR_QUE"), unused},
      {request("NBD_PRINT_DEBUG"), unused},
      {request("NBD_DISCONNECT"), unused},
      // Files and file systems.
      {request("FICLONE"), fd},
      {request("FICLONERANGE"), in(file_clone_range)},
      {request("FIFREEZE"), unused},
      {request("FITHAW"), unused},
      {request("FITRIM"), in(fstrim_range)},
      {request("FS_IOC_GETFLAGS"), out(flags(inode_flags))},
      {request("FS_IOC_SETFLAGS"), in(flags(inode_flags))},
      {request("FS_IOC32_GETFLAGS"), out(flags(inode_flags))},
      {request("FS_IOC32_SETFLAGS"), in(flags(inode_flags))},
      {request("FS_IOC_FSGETXATTR"), out(fsxattr)},
      {request("FS_IOC_FSSETXATTR"), in(fsxattr_set)},
      {request("FS_IOC_GETFSLABEL"), out(path, until_null)},
      {request("FS_IOC_SETFSLABEL"), in(path, until_null)},
      // Sockets and interfaces.
      {request("SIOCATMARK"), out(s32)},
      {request("SIOCSPGRP"), in(s32)},
      {request("SIOCGPGRP"), out(s32)},
      {request("SIOCGIFNAME"), inout(ifreq_name)},
      {request("SIOCGIFCONF"), inout(ifconf)},
      {request("SIOCGIFFLAGS"), inout(get_flags)},
      {request("SIOCSIFFLAGS"), in(set_flags)},
      {request("SIOCGIFADDR"), inout(get_address)},
      {request("SIOCSIFADDR"), in(set_address)},
      {request("SIOCGIFDSTADDR"), inout(get_destination)},
      {request("SIOCSIFDSTADDR"), in(set_destination)},
      {request("SIOCGIFBRDADDR"), inout(get_broadcast)},
      {request("SIOCSIFBRDADDR"), in(set_broadcast)},
      {request("SIOCGIFNETMASK"), inout(get_netmask)},
      {request("SIOCSIFNETMASK"), in(set_netmask)},
      {request("SIOCGIFMETRIC"), inout(get_metric)},
      {request("SIOCSIFMETRIC"), in(set_metric)},
      {request("SIOCGIFMTU"), inout(get_mtu)},
      {request("SIOCSIFMTU"), in(set_mtu)},
      {request("SIOCSIFNAME"), in(set_name)},
      {request("SIOCGIFHWADDR"), inout(get_hardware)},
      {request("SIOCSIFHWADDR"), in(set_hardware)},
      {request("SIOCADDMULTI"), in(set_hardware)},
      {request("SIOCDELMULTI"), in(set_hardware)},
      {request("SIOCGIFENCAP"), out(s32)},
      {request("SIOCSIFENCAP"), in(s32)},
      {request("SIOCGIFSLAVE"), inout(get_slave)},
      {request("SIOCSIFSLAVE"), in(set_slave)},
      {request("SIOCGIFINDEX"), inout(get_index)},
      {request("SIOCGIFTXQLEN"), inout(get_queue)},
      {request("SIOCSIFTXQLEN"), in(set_queue)},
      {request("SIOCGIFMAP"), inout(get_map)},
      {request("SIOCSIFMAP"), in(set_map)},
      {request("SIOCOUTQNSD"), out(s32)},
      {request("SIOCBRADDBR"), in(text, fixed(16))},
      {request("SIOCBRDELBR"), in(text, fixed(16))},
      {request("SIOCBRADDIF"), in(ifreq_index_only)},
      {request("SIOCBRDELIF"), in(ifreq_index_only)},
      // Clocks, random numbers, watchdogs.
      {request("RTC_AIE_ON"), unused},
      {request("RTC_AIE_OFF"), unused},
      {request("RTC_UIE_ON"), unused},
      {request("RTC_UIE_OFF"), unused},
      {request("RTC_PIE_ON"), unused},
      {request("RTC_PIE_OFF"), unused},
      {request("RTC_WIE_ON"), unused},
      {request("RTC_WIE_OFF"), unused},
      {request("RTC_ALM_SET"), in(rtc_time)},
      {request("RTC_ALM_READ"), out(rtc_time)},
      {request("RTC_RD_TIME"), out(rtc_time)},
      {request("RTC_SET_TIME"), in(rtc_time)},
      {request("RTC_IRQP_READ"), out(usize)},
      {request("RTC_IRQP_SET"), usize},
      {request("RTC_EPOCH_READ"), out(usize)},
      {request("RTC_EPOCH_SET"), usize},
      {request("RTC_WKALM_SET"), in(rtc_wkalrm)},
      {request("RTC_WKALM_RD"), out(rtc_wkalrm)},
      {request("RTC_VL_READ"), out(flags(rtc_voltage))},
      {request("RTC_VL_CLR"), unused},
      {request("RNDGETENTCNT"), out(s32)},
      {request("RNDADDTOENTCNT"), in(s32)},
      {request("RNDZAPENTCNT"), unused},
      {request("RNDRESEEDCRNG"), unused},
      {request("WDIOC_GETSTATUS"), out(s32)},
      {request("WDIOC_GETBOOTSTATUS"), out(s32)},
      {request("WDIOC_GETTEMP"), out(s32)},
      {request("WDIOC_KEEPALIVE"), unused},
      {request("WDIOC_GETTIMEOUT"), out(s32)},
      {request("WDIOC_SETTIMEOUT"), in(s32)},
      {request("WDIOC_GETPRETIMEOUT"), out(s32)},
      {request("WDIOC_SETPRETIMEOUT"), in(s32)},
      {request("WDIOC_GETTIMELEFT"), out(s32)},
      // Input.
      {request("EVIOCGVERSION"), out(x32)},
      {request("EVIOCGID"), out(input_id)},
      {request("EVIOCGREP"), out(u32, fixed(2))},
      {request("EVIOCSREP"), in(u32, fixed(2))},
      {request("EVIOCGRAB"), usize},
      {request("EVIOCREVOKE"), usize},
      {request("EVIOCGEFFECTS"), out(s32)},
      {request("EVIOCRMFF"), s32},
      {request("EVIOCSCLOCKID"), in(s32)},
      // Kernel services.
      {request("UFFDIO_API"), inout(uffdio_api)},
      {request("UFFDIO_REGISTER"), inout(uffdio_register)},
      {request("UFFDIO_UNREGISTER"), in(uffdio_range)},
      {request("UFFDIO_WAKE"), in(uffdio_range)},
      {request("UFFDIO_COPY"), inout(uffdio_copy)},
      {request("UFFDIO_ZEROPAGE"), inout(uffdio_zeropage)},
      {request("PERF_EVENT_IOC_ENABLE"), flags(perf_flags)},
      {request("PERF_EVENT_IOC_DISABLE"), flags(perf_flags)},
      {request("PERF_EVENT_IOC_RESET"), flags(perf_flags)},
      {request("PERF_EVENT_IOC_REFRESH"), s32},
      {request("PERF_EVENT_IOC_PERIOD"), in(u64)},
      {request("PERF_EVENT_IOC_SET_OUTPUT"), fd},
      {request("PERF_EVENT_IOC_SET_FILTER"), cstring},
      {request("PERF_EVENT_IOC_ID"), out(u64)},
      {request("PERF_EVENT_IOC_SET_BPF"), fd},
      {request("PERF_EVENT_IOC_PAUSE_OUTPUT"), usize},
      {request("SECCOMP_IOCTL_NOTIF_ID_VALID"), in(x64)},
      {request("SECCOMP_IOCTL_NOTIF_RECV"), out(seccomp_notif)},
      {request("SECCOMP_IOCTL_NOTIF_SEND"), in(seccomp_answer)},
      {request("SECCOMP_IOCTL_NOTIF_ADDFD"), in(seccomp_addfd)},
      {request("INOTIFY_IOC_SETNEXTWD"), s32},
      {request("NS_GET_OWNER_UID"), out(uid)},
      {request("KVM_CREATE_VCPU"), s32},
      {request("KVM_SET_USER_MEMORY_REGION"), in(kvm_memory_region)},
  });
}
constexpr auto arguments = arguments_on(Abi::x86_64), arguments_i386 = arguments_on(Abi::i386),
               arguments_arm = arguments_on(Abi::arm);

// What answers more than a plain number.
constexpr auto request = [](std::string_view name) { return request_on(Abi::x86_64, name); };
constexpr auto variants_by_result = variants({
    {request("TIOCGPTPEER"), {{"arg", xlong}}, Returns::descriptor},
    {request("NS_GET_USERNS"), Returns::descriptor},
    {request("NS_GET_PARENT"), Returns::descriptor},
    {request("NS_GET_NSTYPE"), returns(Returns::number, flags(clone_flags))},
});

constexpr Syscall calls[] = {
    {"ioctl",
     {{"fd", fd}, {"cmd", ioctl_request(ioctl_names)}, {"arg", select("cmd", arguments)}},
     by("cmd", variants_by_result)},
    {"ioctl",
     {{"fd", fd}, {"cmd", ioctl_request(ioctl_names)}, {"arg", select("cmd", arguments_i386)}},
     by("cmd", variants_by_result),
     Abi::i386},
    {"ioctl",
     {{"fd", fd}, {"cmd", ioctl_request(ioctl_names)}, {"arg", select("cmd", arguments_arm)}},
     by("cmd", variants_by_result),
     Abi::arm},
};

}  // namespace

constinit const Family ioctl_calls{calls, std::size(calls)};

}  // namespace sysgood::describe
