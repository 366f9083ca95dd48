// Requests of what the kernel itself serves: faults, counters, filters, name spaces, processes.
#include "tracer/describe/calls/ioctl_families.h"
#include "tracer/describe/types/clone.h"
#include "tracer/describe/types/open.h"
#include "tracer/describe/types/perf_event.h"
#include "tracer/describe/types/pidfd.h"
#include "tracer/describe/types/siginfo.h"
#include "tracer/describe/types/userfaultfd.h"

namespace sysgood::describe {

namespace {

constexpr auto perf_flags = names("PERF_IOC_FLAG_???", {{"PERF_IOC_FLAG_GROUP", 1}});
// The number is one of the ABI that the program itself has, or not told by name.
consteval CasesOf<2> numbers_of(uint32_t arch) {
  return cases({{arch, Type{Kind::syscall_number, Size::b4}}, otherwise(u32)});
}
constexpr auto numbers_of_x86_64 = numbers_of(0xc000003e);
constexpr auto numbers_of_aarch64 = numbers_of(0xc00000b7);
constexpr auto numbers_of_i386 = numbers_of(0x40000003);
constexpr auto numbers_of_arm = numbers_of(0x40000028);
template <size_t N>
consteval RecordOf<4> seccomp_data_of(const CasesOf<N>& numbers) {
  return record({{"nr", sized_as(select("arch", numbers), Size::b4)},
                 {"arch", one_of(audit_archs)},
                 {"instruction_pointer", address},
                 {"args", array(x64, 6)}});
}
constexpr auto seccomp_data_x86_64 = seccomp_data_of(numbers_of_x86_64);
constexpr auto seccomp_data_aarch64 = seccomp_data_of(numbers_of_aarch64);
constexpr auto seccomp_data_i386 = seccomp_data_of(numbers_of_i386);
constexpr auto seccomp_data_arm = seccomp_data_of(numbers_of_arm);
constexpr auto seccomp_data = per_abi({{Abi::x86_64, seccomp_data_x86_64},
                                       {Abi::aarch64, seccomp_data_aarch64},
                                       {Abi::i386, seccomp_data_i386},
                                       {Abi::arm, seccomp_data_arm}});
constexpr auto seccomp_notif = record({{"id", x64}, {"pid", pid}, {"flags", x32}, {"data", seccomp_data}});
constexpr auto seccomp_answer_flags =
    names("SECCOMP_USER_NOTIF_FLAG_???", {{"SECCOMP_USER_NOTIF_FLAG_CONTINUE", 1}});
constexpr auto seccomp_answer = record(
    {{"id", x64}, {"val", s64}, {"error", Type{Kind::status}}, {"flags", flags(seccomp_answer_flags)}});
constexpr auto seccomp_addfd_flags =
    names("SECCOMP_ADDFD_FLAG_???", {{"SECCOMP_ADDFD_FLAG_SETFD", 1}, {"SECCOMP_ADDFD_FLAG_SEND", 2}});
constexpr auto new_descriptor_flags = without_first<4>(open_flags);
constexpr auto seccomp_addfd = record({{"id", x64},
                                       {"flags", flags(seccomp_addfd_flags)},
                                       {"srcfd", fd},
                                       {"newfd", s32},
                                       {"newfd_flags", flags(new_descriptor_flags)}});
constexpr auto seccomp_notification_flags =
    names("SECCOMP_USER_NOTIF_FD_???", {{"SECCOMP_USER_NOTIF_FD_SYNC_WAKE_UP", 1}});
constexpr auto userfaultfd_flags =
    names("UFFD_???", {{"UFFD_USER_MODE_ONLY", 1}, {"O_NONBLOCK", 04000}, {"O_CLOEXEC", 02000000}});

constexpr auto perf_event_query_bpf = record(8, {{"ids_len", u32, at(0)},
                                                 {"prog_cnt", u32, filled, at(4)},
                                                 {"ids", flexible(u32, "prog_cnt"), filled, at(8)}});

constexpr Request requests[] = {
    {"UFFDIO_API", inout(uffdio_api)},
    {"UFFDIO_REGISTER", inout(uffdio_register)},
    {"UFFDIO_UNREGISTER", in(uffdio_range)},
    {"UFFDIO_WAKE", in(uffdio_range)},
    {"UFFDIO_COPY", inout(uffdio_copy)},
    {"UFFDIO_ZEROPAGE", inout(uffdio_zeropage)},
    {"UFFDIO_WRITEPROTECT", in(uffdio_writeprotect)},
    {"UFFDIO_CONTINUE", inout(uffdio_continue)},
    {"UFFDIO_POISON", inout(uffdio_poison)},
    {"UFFDIO_MOVE", inout(uffdio_move)},
    {"USERFAULTFD_IOC_NEW", flags(userfaultfd_flags), Returns::descriptor},
    {"PERF_EVENT_IOC_ENABLE", flags(perf_flags)},
    {"PERF_EVENT_IOC_DISABLE", flags(perf_flags)},
    {"PERF_EVENT_IOC_RESET", flags(perf_flags)},
    {"PERF_EVENT_IOC_REFRESH", s32},
    {"PERF_EVENT_IOC_PERIOD", in(u64)},
    {"PERF_EVENT_IOC_SET_OUTPUT", fd},
    {"PERF_EVENT_IOC_SET_FILTER", cstring},
    {"PERF_EVENT_IOC_ID", out(u64)},
    {"PERF_EVENT_IOC_SET_BPF", fd},
    {"PERF_EVENT_IOC_PAUSE_OUTPUT", usize},
    {"PERF_EVENT_IOC_QUERY_BPF", inout(perf_event_query_bpf)},
    {"PERF_EVENT_IOC_MODIFY_ATTRIBUTES", in(perf_event_attr, own_size("size", perf_event_attr_least))},
    {"SECCOMP_IOCTL_NOTIF_ID_VALID", in(x64)},
    {"SECCOMP_IOCTL_NOTIF_RECV", out(seccomp_notif)},
    {"SECCOMP_IOCTL_NOTIF_SEND", in(seccomp_answer)},
    {"SECCOMP_IOCTL_NOTIF_ADDFD", in(seccomp_addfd)},
    {"INOTIFY_IOC_SETNEXTWD", s32},
    {"NS_GET_OWNER_UID", out(uid)},
    {"SECCOMP_IOCTL_NOTIF_SET_FLAGS", flags(seccomp_notification_flags, Size::b8)},
    {"EPIOCSPARAMS", in(epoll_params)},
    {"EPIOCGPARAMS", out(epoll_params)},
    // Name spaces, of files in /proc/PID/ns and of descriptors of processes.
    {"NS_GET_MNTNS_ID", out(x64)},
    {"NS_GET_ID", out(x64)},
    {"NS_GET_PID_FROM_PIDNS", pid, Returns::process},
    {"NS_GET_TGID_FROM_PIDNS", pid, Returns::process},
    {"NS_GET_PID_IN_PIDNS", pid, Returns::process},
    {"NS_GET_TGID_IN_PIDNS", pid, Returns::process},
    {"NS_MNT_GET_INFO", out(mnt_ns_info)},
    {"NS_MNT_GET_NEXT", out(mnt_ns_info), Returns::descriptor},
    {"NS_MNT_GET_PREV", out(mnt_ns_info), Returns::descriptor},
    {"PIDFD_GET_CGROUP_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_IPC_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_MNT_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_NET_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_PID_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_PID_FOR_CHILDREN_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_TIME_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_TIME_FOR_CHILDREN_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_USER_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_UTS_NAMESPACE", xlong, Returns::descriptor},
    {"PIDFD_GET_INFO", in(pidfd_info_asked), out(pidfd_info, clipped(request_room))},
    {"NS_GET_USERNS", unused, Returns::descriptor},
    {"NS_GET_PARENT", unused, Returns::descriptor},
    {"NS_GET_NSTYPE", unused, returns(Returns::number, flags(clone_flags))},
};

}  // namespace

constinit const IoctlFamily kernel_ioctls{requests, std::size(requests)};

}  // namespace sysgood::describe
