// Which structs of the kernel our records are.
#pragma once

#include <string_view>

#include "tracer/describe/types/aio.h"
#include "tracer/describe/types/block_device.h"
#include "tracer/describe/types/capability.h"
#include "tracer/describe/types/clone.h"
#include "tracer/describe/types/epoll.h"
#include "tracer/describe/types/fcntl.h"
#include "tracer/describe/types/file_attr.h"
#include "tracer/describe/types/filter.h"
#include "tracer/describe/types/futex.h"
#include "tracer/describe/types/io.h"
#include "tracer/describe/types/io_uring.h"
#include "tracer/describe/types/ipc.h"
#include "tracer/describe/types/kcmp.h"
#include "tracer/describe/types/keys.h"
#include "tracer/describe/types/landlock.h"
#include "tracer/describe/types/ldt.h"
#include "tracer/describe/types/lsm.h"
#include "tracer/describe/types/machine.h"
#include "tracer/describe/types/message.h"
#include "tracer/describe/types/mman.h"
#include "tracer/describe/types/mount.h"
#include "tracer/describe/types/mqueue.h"
#include "tracer/describe/types/open.h"
#include "tracer/describe/types/perf_event.h"
#include "tracer/describe/types/poll.h"
#include "tracer/describe/types/ptrace.h"
#include "tracer/describe/types/quota.h"
#include "tracer/describe/types/resource.h"
#include "tracer/describe/types/rtc.h"
#include "tracer/describe/types/sched.h"
#include "tracer/describe/types/seccomp.h"
#include "tracer/describe/types/signal.h"
#include "tracer/describe/types/sockaddr.h"
#include "tracer/describe/types/socket_option.h"
#include "tracer/describe/types/stat.h"
#include "tracer/describe/types/statfs.h"
#include "tracer/describe/types/statmount.h"
#include "tracer/describe/types/termios.h"
#include "tracer/describe/types/time.h"
#include "tracer/describe/types/timex.h"
#include "tracer/describe/types/userfaultfd.h"
#include "tracer/describe/types/xattr.h"

namespace sysgood::describe::testing {

struct KernelRecord {
  std::string_view name;    // ours
  std::string_view kernel;  // the kernel's
  Type ours;
};

inline constexpr KernelRecord kernel_records[] = {
    {"cachestat", "cachestat", cachestat},
    {"cachestat_range", "cachestat_range", cachestat_range},
    {"cap_user_data", "__user_cap_data_struct", cap_user_data},
    {"cap_user_header", "__user_cap_header_struct", cap_user_header},
    {"clone_args", "clone_args", clone_args},
    {"epoll_event", "epoll_event", epoll_event},
    {"f_owner_ex", "f_owner_ex", f_owner_ex},
    {"file_attr", "file_attr", file_attr},
    {"file_clone_range", "file_clone_range", file_clone_range},
    {"flock_request", "flock", flock_request},
    {"fs_disk_quota", "fs_disk_quota", fs_disk_quota},
    {"fs_qfilestat", "fs_qfilestat", fs_qfilestat},
    {"fs_qfilestat", "fs_qfilestatv", fs_qfilestat},
    {"fs_quota_stat", "fs_quota_stat", fs_quota_stat},
    {"fs_quota_statv", "fs_quota_statv", fs_quota_statv},
    {"fsxattr", "fsxattr", fsxattr},
    {"futex_waitv", "futex_waitv", futex_waitv},
    {"if_dqblk", "if_dqblk", if_dqblk},
    {"if_dqinfo", "if_dqinfo", if_dqinfo},
    {"if_nextdqblk", "if_nextdqblk", if_nextdqblk},
    {"io_cqring_offsets", "io_cqring_offsets", io_cqring_offsets},
    {"io_event", "io_event", io_event},
    {"io_sqring_offsets", "io_sqring_offsets", io_sqring_offsets},
    {"io_uring_params", "io_uring_params", io_uring_params},
    {"iocb", "iocb", iocb},
    {"iovec_range", "iovec", iovec_range},
    {"ipc_perm", "ipc64_perm", ipc_perm},
    {"itimerspec", "__kernel_itimerspec", itimerspec},
    {"itimerval", "__kernel_old_itimerval", itimerval},
    {"kcmp_epoll_slot", "kcmp_epoll_slot", kcmp_epoll_slot},
    {"keyctl_dh_params", "keyctl_dh_params", keyctl_dh_params},
    {"keyctl_pkey_query", "keyctl_pkey_query", keyctl_pkey_query},
    {"landlock_net_port", "landlock_net_port_attr", landlock_net_port},
    {"landlock_path_beneath", "landlock_path_beneath_attr", landlock_path_beneath},
    {"landlock_ruleset", "landlock_ruleset_attr", landlock_ruleset},
    {"linger", "linger", linger},
    {"loop_config", "loop_config", loop_config},
    {"loop_info64", "loop_info64", loop_info64},
    {"lsm_ctx", "lsm_ctx", lsm_ctx},
    {"mnt_id_req", "mnt_id_req", statmount_request},
    {"mount_attr", "mount_attr", mount_attr},
    {"mq_attr", "mq_attr", mq_attr},
    {"msginfo", "msginfo", msginfo},
    {"msqid_ds", "msqid64_ds", msqid_ds},
    {"new_utsname", "new_utsname", new_utsname},
    {"open_how", "open_how", open_how},
    {"packet_mreq", "packet_mreq", packet_mreq},
    {"perf_event_attr", "perf_event_attr", perf_event_attr},
    {"pollfd", "pollfd", pollfd},
    {"ptrace_peeksiginfo", "ptrace_peeksiginfo_args", ptrace_peeksiginfo},
    {"ptrace_syscall_info", "ptrace_syscall_info", ptrace_syscall_info},
    {"rlimit", "rlimit64", rlimit},
    {"rtc_time", "rtc_time", rtc_time},
    {"rtc_wkalrm", "rtc_wkalrm", rtc_wkalrm},
    {"rusage", "rusage", rusage},
    {"sched_attr", "sched_attr", sched_attr},
    {"seccomp_metadata", "seccomp_metadata", seccomp_metadata},
    {"seccomp_notif_sizes", "seccomp_notif_sizes", seccomp_notif_sizes},
    {"sembuf", "sembuf", sembuf},
    {"semid_ds", "semid64_ds", semid_ds},
    {"seminfo", "seminfo", seminfo},
    {"shm_info", "shm_info", shm_info},
    {"shmid_ds", "shmid64_ds", shmid_ds},
    {"shminfo", "shminfo64", shminfo},
    {"sigaction", "sigaction", sigaction},
    {"sigset_with_size", "__aio_sigset", sigset_with_size},
    {"sock_filter", "sock_filter", sock_filter},
    {"sock_fprog", "sock_fprog", sock_fprog},
    {"sockaddr_nl", "sockaddr_nl", sockaddr_nl},
    {"stack", "sigaltstack", stack},
    {"stat", "stat", stat},
    {"statfs", "statfs", statfs},
    {"statmount", "statmount", statmount},
    {"statx", "statx", statx},
    {"statx_timestamp", "statx_timestamp", statx_timestamp},
    {"sysinfo", "sysinfo", sysinfo},
    {"timespec", "__kernel_timespec", timespec},
    {"timeval", "__kernel_old_timeval", timeval},
    {"timex", "__kernel_timex", timex},
    {"timezone", "timezone", timezone},
    {"tms", "tms", tms},
    {"tpacket_stats", "tpacket_stats_v3", tpacket_stats},
    {"ucred", "ucred", ucred},
    {"uffdio_api", "uffdio_api", uffdio_api},
    {"uffdio_copy", "uffdio_copy", uffdio_copy},
    {"uffdio_range", "uffdio_range", uffdio_range},
    {"uffdio_register", "uffdio_register", uffdio_register},
    {"uffdio_zeropage", "uffdio_zeropage", uffdio_zeropage},
    {"user_desc", "user_desc", user_desc},
    {"winsize", "winsize", winsize},
    {"xattr_args", "xattr_args", xattr_args_set},
};

// Fields that have another name in the kernel; none means that they are something else than one of its
// fields.
struct Renamed {
  std::string_view record, ours, theirs;
};
inline constexpr Renamed renamed_fields[] = {
    {"perf_event_attr", "flags", ""},
    {"sock_filter", "jumps", ""},
};

// What is different and may be.
struct AcceptedDifference {
  std::string_view record, difference, why;
};
inline constexpr AcceptedDifference accepted_differences[] = {
    {"file_clone_range", "src_fd", "64 bits are given for a descriptor, the kernel looks at 32"},
    {"fs_disk_quota", "timer_hi", "the upper halves of times, as strace leaves them out"},
    {"fs_quota_statv", "qs_rtbwarnlimit", "as strace leaves it out"},
    {"ipc_perm", "seq", "the kernel's own count"},
    {"loop_info64", "lo_encrypt_key", "as many bytes as its size says"},
    {"msqid_ds", "msg_cbytes", "as strace leaves it out"},
    {"pollfd", "revents", "shown with the result"},
    {"sockaddr_nl", "nl_family", "shown before it, as that of any address"},
};

// Fields that the kernel's struct has since this version.
struct NewerField {
  std::string_view record;
  std::string_view field;
  int major, minor;
};
inline constexpr NewerField newer_fields[] = {
    {"ptrace_syscall_info", "flags", 6, 16},
    {"statmount", "fs_subtype", 6, 13},
    {"statmount", "sb_source", 6, 13},
    {"statmount", "opt_num", 6, 13},
    {"statmount", "opt_array", 6, 13},
    {"statmount", "opt_sec_num", 6, 13},
    {"statmount", "opt_sec_array", 6, 13},
    {"statmount", "supported_mask", 6, 15},
    {"statmount", "mnt_uidmap_num", 6, 15},
    {"statmount", "mnt_uidmap", 6, 15},
    {"statmount", "mnt_gidmap_num", 6, 15},
    {"statmount", "mnt_gidmap", 6, 15},
    {"statx", "stx_dio_read_offset_align", 6, 14},
    {"statx", "stx_atomic_write_unit_max_opt", 6, 16},
};

// Names of ours that are #defines of exported headers, and enumerators of something else inside of the
// kernel.
struct OtherEnumerator {
  std::string_view name;
  std::string_view why;
};
inline constexpr OtherEnumerator other_enumerators[] = {
    {"SOCK_DESTROY", "of linux/sock_diag.h; in the kernel also a flag of a socket"},
};

// Enumerations of the kernel's that our tables have all of, found by one of their names.
inline constexpr std::string_view whole_enumerations[] = {
    "BPF_CGROUP_INET_INGRESS",
    "BPF_LINK_TYPE_RAW_TRACEPOINT",
    "BPF_MAP_CREATE",
    "BPF_MAP_TYPE_HASH",
    "BPF_PROG_TYPE_KPROBE",
    "FSCONFIG_SET_FLAG",
    "IORING_OP_NOP",
    "KCMP_FILE",
    "LANDLOCK_RULE_NET_PORT",
    "MEMBARRIER_CMD_QUERY",
    "MPOL_DEFAULT",
    "PERF_COUNT_HW_CACHE_L1D",
    "PERF_COUNT_HW_CPU_CYCLES",
    "PERF_COUNT_SW_CPU_CLOCK",
    "PERF_FORMAT_GROUP",
    "PERF_SAMPLE_IP",
    "PERF_TYPE_HARDWARE",
};

}  // namespace sysgood::describe::testing
