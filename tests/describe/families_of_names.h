// Which constants of the C headers belong into which of our tables: whatever a header defines of a pattern is
// in the tables that have the anchor.
#pragma once

#include <string_view>

namespace sysgood::describe::testing {

inline constexpr std::string_view
    file_headers =
        "linux/fcntl.h linux/fs.h linux/eventpoll.h linux/poll.h linux/fadvise.h linux/falloc.h "
        "linux/close_range.h linux/openat2.h linux/stat.h linux/xattr.h linux/inotify.h linux/fanotify.h "
        "linux/magic.h linux/aio_abi.h linux/quota.h linux/dqblk_xfs.h linux/mount.h linux/pidfd.h",
    memory_headers = "linux/mman.h linux/memfd.h linux/mempolicy.h linux/membarrier.h linux/userfaultfd.h",
    process_headers =
        "linux/types.h linux/sched.h linux/wait.h linux/time.h linux/resource.h linux/ioprio.h "
        "linux/capability.h linux/securebits.h linux/personality.h linux/prctl.h asm/prctl.h linux/futex.h "
        "linux/kcmp.h linux/signal.h asm/siginfo.h linux/signalfd.h linux/timerfd.h linux/timex.h "
        "linux/ptrace.h asm/ptrace-abi.h linux/elf.h linux/seccomp.h linux/audit.h",
    machine_headers =
        "linux/reboot.h linux/random.h linux/module.h linux/kexec.h linux/landlock.h linux/lsm.h "
        "linux/perf_event.h linux/hw_breakpoint.h linux/bpf.h linux/io_uring.h linux/keyctl.h linux/tty.h",
    ipc_headers = "linux/ipc.h linux/sem.h linux/msg.h linux/shm.h",
    network_headers =
        "asm/socket.h linux/in.h linux/in6.h linux/udp.h linux/if_packet.h linux/netlink.h linux/if_arp.h "
        "linux/if_ether.h linux/if.h linux/vm_sockets.h linux/if_xdp.h linux/if_alg.h linux/sctp.h",
    tcp_headers = "linux/tcp.h", library_headers = "sys/eventfd.h", terminal_headers = "asm/termios.h";

struct NameFamily {
  std::string_view anchor;   // a name of the table
  std::string_view headers;  // separated by blanks
  std::string_view pattern;  // a regular expression of whole names
};

inline constexpr NameFamily name_families[] = {
    // Files.
    {"O_RDONLY", file_headers, "O_[A-Z]+"},
    {"F_DUPFD", file_headers, "F_(GET|SET|DUP|OFD|ADD|CANCEL|NOTIFY|CREATED)[A-Z_]*"},
    {"F_RDLCK", file_headers, "F_[A-Z]+LCK"},
    {"F_SEAL_SEAL", file_headers, "F_SEAL_[A-Z_]+"},
    {"F_OWNER_TID", file_headers, "F_OWNER_[A-Z]+"},
    {"DN_ACCESS", file_headers, "DN_[A-Z]+"},
    {"RWH_WRITE_LIFE_NOT_SET", file_headers, "RW[HF]_WRITE_LIFE_[A-Z_]+"},
    {"LOCK_SH", file_headers, "LOCK_[A-Z]+"},
    {"AT_STATX_FORCE_SYNC", file_headers, "AT_STATX_[A-Z_]+"},
    {"AT_SYMLINK_NOFOLLOW", file_headers, "AT_(?!FDCWD|STATX)[A-Z_]+"},
    {"SEEK_SET", file_headers, "SEEK_[A-Z]+"},
    {"RENAME_NOREPLACE", file_headers, "RENAME_[A-Z]+"},
    {"RWF_HIPRI", file_headers, "RWF_[A-Z]+"},
    {"FS_XFLAG_REALTIME", file_headers, "FS_XFLAG_[A-Z]+"},
    {"FS_SECRM_FL", file_headers, "FS_[A-Z_]+_FL"},
    {"SYNC_FILE_RANGE_WRITE", file_headers, "SYNC_FILE_RANGE_[A-Z_]+"},
    {"EPOLL_CTL_ADD", file_headers, "EPOLL_CTL_[A-Z]+"},
    {"EPOLL_CLOEXEC", file_headers, "EPOLL_[A-Z]+"},
    {"EPOLLIN", file_headers, "EPOLL[A-Z]+"},
    {"POLLIN", file_headers, "POLL[A-Z_]+"},
    {"EFD_SEMAPHORE", library_headers, "EFD_[A-Z_]+"},
    {"POSIX_FADV_NORMAL", file_headers, "POSIX_FADV_[A-Z]+"},
    {"FALLOC_FL_KEEP_SIZE", file_headers, "FALLOC_FL_[A-Z_]+"},
    {"CLOSE_RANGE_UNSHARE", file_headers, "CLOSE_RANGE_[A-Z]+"},
    {"RESOLVE_NO_XDEV", file_headers, "RESOLVE_[A-Z_]+"},
    {"STATX_MODE", file_headers, "STATX_(?!ATTR)[A-Z_]+"},
    {"STATX_ATTR_IMMUTABLE", file_headers, "STATX_ATTR_[A-Z_]+"},
    {"XATTR_CREATE", file_headers, "XATTR_(CREATE|REPLACE)"},
    {"IN_ACCESS", file_headers, "IN_(?!CLOEXEC|NONBLOCK)[A-Z_]+"},
    {"FAN_MARK_ADD", file_headers, "FAN_MARK_[A-Z_]+"},
    {"FAN_CLASS_NOTIF", file_headers, "FAN_CLASS_[A-Z_]+"},
    {"FAN_CLOEXEC", file_headers, "FAN_(CLOEXEC|NONBLOCK|UNLIMITED_[A-Z]+|ENABLE_[A-Z]+|REPORT_[A-Z_]+)"},
    {"FAN_ACCESS", file_headers,
     "FAN_(ACCESS|MODIFY|ATTRIB|CLOSE_[A-Z]+|OPEN[A-Z_]*|MOVED?_?[A-Z]*|CREATE|DELETE_?[A-Z]*|FS_ERROR|Q_[A-"
     "Z]+|"
     "ACCESS_PERM|EVENT_ON_CHILD|RENAME|ONDIR)"},
    {"QNX4_SUPER_MAGIC", file_headers, "[A-Z0-9_]+_MAGIC(_NUMBER)?"},
    {"IOCB_CMD_PREAD", file_headers, "IOCB_CMD_[A-Z]+"},
    {"IOCB_FLAG_RESFD", file_headers, "IOCB_FLAG_[A-Z]+"},
    {"Q_SYNC", file_headers, "Q_X?(SYNC|QUOTA[A-Z]+|GET[A-Z]+|SET[A-Z]+)"},
    {"USRQUOTA", file_headers, "[A-Z]{3}QUOTA"},
    {"QFMT_VFS_OLD", file_headers, "QFMT_[A-Z_0-9]+"},
    {"QIF_BLIMITS", file_headers, "QIF_[A-Z_]+"},
    {"DQF_ROOT_SQUASH", file_headers, "DQF_[A-Z_]+"},
    {"IIF_BGRACE", file_headers, "IIF_[A-Z_]+"},
    {"FS_QUOTA_UDQ_ACCT", file_headers, "FS_QUOTA_[UGP]DQ_[A-Z]+"},
    {"FS_USER_QUOTA", file_headers, "FS_[A-Z]+_QUOTA"},
    // Memory.
    {"PROT_READ", memory_headers, "PROT_[A-Z]+"},
    {"MAP_SHARED", memory_headers, "MAP_[A-Z0-9_]+"},
    {"MADV_NORMAL", memory_headers, "MADV_[A-Z_]+"},
    {"MREMAP_MAYMOVE", memory_headers, "MREMAP_[A-Z]+"},
    {"MS_SYNC", memory_headers, "MS_[A-Z]+"},
    {"MCL_CURRENT", memory_headers, "MCL_[A-Z]+"},
    {"MLOCK_ONFAULT", memory_headers, "MLOCK_[A-Z]+"},
    {"PKEY_DISABLE_ACCESS", memory_headers, "PKEY_DISABLE_[A-Z]+"},
    {"MFD_CLOEXEC", memory_headers, "MFD_[A-Z_0-9]+"},
    {"MPOL_DEFAULT", memory_headers,
     "MPOL_[A-EG-LN-Z][A-Z_]+|MPOL_F_(STATIC_NODES|RELATIVE_NODES|NUMA_[A-Z]+)"},
    {"MPOL_F_NODE", memory_headers, "MPOL_F_(NODE|ADDR|MEMS_ALLOWED)"},
    {"MPOL_MF_MOVE", memory_headers, "MPOL_MF_[A-Z_]+"},
    {"MEMBARRIER_CMD_QUERY", memory_headers, "MEMBARRIER_CMD_(?!FLAG)[A-Z_]+"},
    {"MEMBARRIER_CMD_FLAG_CPU", memory_headers, "MEMBARRIER_CMD_FLAG_[A-Z_]+"},
    {"UFFD_USER_MODE_ONLY", memory_headers, "UFFD_USER_[A-Z_]+"},
    {"UFFD_FEATURE_EVENT_FORK", memory_headers, "UFFD_FEATURE_[A-Z_]+"},
    {"_UFFDIO_REGISTER", memory_headers, "_UFFDIO_[A-Z]+"},
    {"UFFDIO_REGISTER_MODE_WP", memory_headers, "UFFDIO_REGISTER_MODE_[A-Z]+"},
    {"UFFDIO_COPY_MODE_WP", memory_headers, "UFFDIO_COPY_MODE_[A-Z]+"},
    // Processes.
    {"CLONE_VM", process_headers, "CLONE_[A-Z_0-9]+"},
    {"SCHED_FIFO", process_headers, "SCHED_[A-Z]+"},
    {"SCHED_FLAG_RECLAIM", process_headers, "SCHED_FLAG_[A-Z_]+"},
    {"WNOHANG", process_headers, "(W|__W)(?!ORDSIZE)[A-Z]+"},
    {"P_ALL", process_headers, "P_[A-Z]+"},
    {"RLIMIT_CPU", process_headers, "RLIMIT_[A-Z]+"},
    {"RUSAGE_SELF", process_headers, "RUSAGE_[A-Z]+"},
    {"PRIO_PROCESS", process_headers, "PRIO_[A-Z]+"},
    {"IOPRIO_WHO_PROCESS", process_headers, "IOPRIO_WHO_[A-Z]+"},
    {"IOPRIO_CLASS_NONE", process_headers, "IOPRIO_CLASS_[A-Z]+"},
    {"CAP_CHOWN", process_headers, "CAP_[A-Z_]+"},
    {"_LINUX_CAPABILITY_VERSION_1", process_headers, "_LINUX_CAPABILITY_VERSION_[0-9]+"},
    {"SECBIT_NOROOT", process_headers, "SECBIT_[A-Z_]+"},
    {"PER_LINUX", process_headers, "PER_[A-Z0-9_]+"},
    {"ADDR_NO_RANDOMIZE", process_headers,
     "UNAME26|ADDR_[A-Z0-9_]+|FDPIC_FUNCPTRS|MMAP_PAGE_ZERO|READ_IMPLIES_EXEC|SHORT_INODE|WHOLE_SECONDS|"
     "STICKY_[A-Z]+"},
    {"PR_SET_PDEATHSIG", process_headers,
     "PR_((GET|SET)_(?!MM_|VMA_|PTRACER_ANY)[A-Z_]+|TASK_PERF[A-Z_]+|CAP_AMBIENT|CAPBSET_[A-Z]+|MCE_KILL|MPX_"
     "[A-Z_]+|"
     "PAC_(RESET|SET|GET)[A-Z_]+|SVE_[GS]ET_VL|SME_[GS]ET_VL|SCHED_CORE|RISCV_[A-Z_]+|PPC_[A-Z_]+)"},
    {"PR_SET_MM_START_CODE", process_headers, "PR_SET_MM_[A-Z_]+"},
    {"PR_SET_VMA_ANON_NAME", process_headers, "PR_SET_VMA_[A-Z_]+"},
    {"PR_CAP_AMBIENT_RAISE", process_headers, "PR_CAP_AMBIENT_[A-Z_]+"},
    {"PR_SPEC_STORE_BYPASS", process_headers, "PR_SPEC_(STORE_BYPASS|INDIRECT_BRANCH|L1D_FLUSH)"},
    {"PR_SPEC_PRCTL", process_headers,
     "PR_SPEC_(NOT_AFFECTED|PRCTL|ENABLE|DISABLE|FORCE_DISABLE|DISABLE_NOEXEC)"},
    {"PR_PAC_APIAKEY", process_headers, "PR_PAC_AP[A-Z]+KEY"},
    {"PR_SCHED_CORE_GET", process_headers, "PR_SCHED_CORE_(?!SCOPE)[A-Z_]+"},
    {"PR_SYS_DISPATCH_ON", process_headers, "PR_SYS_DISPATCH_[A-Z]+"},
    {"PR_FP_MODE_FR", process_headers, "PR_FP_MODE_[A-Z]+"},
    {"PR_TSC_ENABLE", process_headers, "PR_TSC_[A-Z]+"},
    {"PR_UNALIGN_SIGBUS", process_headers, "PR_UNALIGN_[A-Z]+"},
    {"PR_MTE_TCF_SYNC", process_headers, "PR_MTE_TCF_(NONE|SYNC|ASYNC)"},
    {"ARCH_SET_GS", process_headers, "ARCH_[A-Z0-9_]+"},
    {"FUTEX_WAIT", process_headers, "FUTEX_(?!OP_|BITSET|32|OWNER|WAITERS|TID)[A-Z_0-9]+"},
    {"FUTEX_OP_SET", process_headers, "FUTEX_OP_(?!CMP|OPARG)[A-Z]+"},
    {"FUTEX_OP_CMP_EQ", process_headers, "FUTEX_OP_CMP_[A-Z]+"},
    {"KCMP_FILE", process_headers, "KCMP_[A-Z_]+"},
    {"PIDFD_NONBLOCK", file_headers, "PIDFD_(NONBLOCK|THREAD)"},
    // Signals and time.
    {"SA_RESTART", process_headers, "SA_[A-Z_]+"},
    {"SIG_BLOCK", process_headers, "SIG_(BLOCK|UNBLOCK|SETMASK)"},
    {"SS_ONSTACK", process_headers, "SS_[A-Z]+"},
    {"SIGEV_SIGNAL", process_headers, "SIGEV_[A-Z_]+"},
    {"SI_USER", process_headers, "SI_[A-Z]+"},
    {"ILL_ILLOPC", process_headers, "ILL_[A-Z]+"},
    {"FPE_INTDIV", process_headers, "FPE_[A-Z]+"},
    {"SEGV_MAPERR", process_headers, "SEGV_[A-Z]+"},
    {"BUS_ADRALN", process_headers, "BUS_[A-Z_]+"},
    {"TRAP_BRKPT", process_headers, "TRAP_(?!PERF_)[A-Z_]+"},
    {"CLD_EXITED", process_headers, "CLD_[A-Z]+"},
    {"POLL_IN", process_headers, "POLL_(IN|OUT|MSG|ERR|PRI|HUP)"},
    {"SYS_SECCOMP", process_headers, "SYS_[A-Z_]+"},
    {"SFD_CLOEXEC", process_headers, "SFD_[A-Z_]+"},
    {"CLOCK_REALTIME", process_headers, "CLOCK_[A-Z_]+"},
    {"ITIMER_REAL", process_headers, "ITIMER_[A-Z]+"},
    {"TIMER_ABSTIME", process_headers, "TIMER_[A-Z]+"},
    {"TFD_CLOEXEC", process_headers, "TFD_(CLOEXEC|NONBLOCK)"},
    {"TFD_TIMER_ABSTIME", process_headers, "TFD_TIMER_[A-Z_]+"},
    {"ADJ_OFFSET_SINGLESHOT", process_headers, "ADJ_[A-Z_]+"},
    {"STA_PLL", process_headers, "STA_[A-Z]+"},
    {"TIME_OK", process_headers, "TIME_(OK|INS|DEL|OOP|WAIT|ERROR|BAD)"},
    // The machine.
    {"LINUX_REBOOT_MAGIC2", machine_headers, "LINUX_REBOOT_MAGIC2[A-Z]?"},
    {"LINUX_REBOOT_CMD_RESTART", machine_headers, "LINUX_REBOOT_CMD_[A-Z_0-9]+"},
    {"GRND_NONBLOCK", machine_headers, "GRND_[A-Z]+"},
    {"MODULE_INIT_IGNORE_VERMAGIC", machine_headers, "MODULE_INIT_[A-Z_]+"},
    {"KEXEC_FILE_UNLOAD", machine_headers, "KEXEC_FILE_[A-Z_]+"},
    {"KEXEC_ARCH_386", machine_headers, "KEXEC_ARCH_(?!MASK)[A-Z_0-9]+"},
    {"KEXEC_ON_CRASH", machine_headers, "KEXEC_(ON|PRESERVE|UPDATE)_[A-Z_]+"},
    {"LANDLOCK_ACCESS_FS_EXECUTE", machine_headers, "LANDLOCK_ACCESS_FS_[A-Z_]+"},
    {"LANDLOCK_ACCESS_NET_BIND_TCP", machine_headers, "LANDLOCK_ACCESS_NET_[A-Z_]+"},
    {"LANDLOCK_SCOPE_SIGNAL", machine_headers, "LANDLOCK_SCOPE_[A-Z_]+"},
    {"LANDLOCK_RULE_PATH_BENEATH", machine_headers, "LANDLOCK_RULE_[A-Z_]+"},
    // System V.
    {"SEM_STAT", ipc_headers, "SEM_(STAT|INFO|STAT_ANY)|(GET|SET)(PID|VAL|ALL|NCNT|ZCNT)"},
    {"MSG_STAT", ipc_headers, "MSG_(STAT|INFO|STAT_ANY)"},
    {"MSG_NOERROR", ipc_headers, "MSG_(NOERROR|EXCEPT|COPY)"},
    {"SHM_LOCK", ipc_headers, "SHM_(UN)?LOCK|SHM_(STAT|INFO|STAT_ANY)"},
    {"SHM_RDONLY", ipc_headers, "SHM_(RDONLY|RND|REMAP|EXEC)"},
    {"IPC_CREAT", ipc_headers, "IPC_(CREAT|EXCL|NOWAIT)"},
    // Mounts.
    {"MS_RDONLY", file_headers, "MS_[A-Z]+"},
    {"FSOPEN_CLOEXEC", file_headers, "FSOPEN_[A-Z]+"},
    {"FSPICK_CLOEXEC", file_headers, "FSPICK_[A-Z_]+"},
    {"FSMOUNT_CLOEXEC", file_headers, "FSMOUNT_[A-Z_]+"},
    {"FSCONFIG_SET_FLAG", file_headers, "FSCONFIG_[A-Z_]+"},
    {"MOUNT_ATTR_RDONLY", file_headers, "MOUNT_ATTR_(?!SIZE)[A-Z_]+"},
    {"MOVE_MOUNT_F_SYMLINKS", file_headers, "MOVE_MOUNT_[A-Z_]+"},
    {"OPEN_TREE_CLONE", file_headers, "OPEN_TREE_[A-Z_]+"},
    // Tracing, filtering, counting.
    {"PTRACE_PEEKTEXT", process_headers, "PTRACE_(?!O_|EVENT_|SYSCALL_INFO_|PEEKSIGINFO_)[A-Z_0-9]+"},
    {"PTRACE_O_TRACEFORK", process_headers, "PTRACE_O_[A-Z_]+"},
    {"PTRACE_SYSCALL_INFO_ENTRY", process_headers, "PTRACE_SYSCALL_INFO_[A-Z_]+"},
    {"NT_PRSTATUS", process_headers, "NT_[A-Z_0-9]+"},
    {"SECCOMP_SET_MODE_STRICT", process_headers, "SECCOMP_(SET_MODE_[A-Z]+|GET_[A-Z_]+)"},
    {"SECCOMP_FILTER_FLAG_LOG", process_headers, "SECCOMP_FILTER_FLAG_[A-Z_]+"},
    {"SECCOMP_RET_KILL_THREAD", process_headers, "SECCOMP_RET_(?!ACTION|DATA)[A-Z_]+"},
    {"SECCOMP_MODE_STRICT", process_headers, "SECCOMP_MODE_[A-Z]+"},
    {"SECCOMP_ADDFD_FLAG_SETFD", process_headers, "SECCOMP_ADDFD_FLAG_[A-Z]+"},
    {"AUDIT_ARCH_SPARC", process_headers, "AUDIT_ARCH_[A-Z_0-9]+"},
    {"PERF_TYPE_HARDWARE", machine_headers, "PERF_TYPE_[A-Z]+"},
    {"PERF_ATTR_SIZE_VER0", machine_headers, "PERF_ATTR_SIZE_VER[0-9]+"},
    {"PERF_COUNT_HW_CPU_CYCLES", machine_headers, "PERF_COUNT_HW_(?!CACHE_(L|D|I|B|N|OP|RESULT))[A-Z_]+"},
    {"PERF_COUNT_SW_CPU_CLOCK", machine_headers, "PERF_COUNT_SW_[A-Z_]+"},
    {"PERF_COUNT_HW_CACHE_L1D", machine_headers, "PERF_COUNT_HW_CACHE_(L1D|L1I|LL|DTLB|ITLB|BPU|NODE)"},
    {"PERF_SAMPLE_IP", machine_headers, "PERF_SAMPLE_(?!BRANCH_|REGS_ABI)[A-Z_]+"},
    {"PERF_SAMPLE_BRANCH_USER", machine_headers, "PERF_SAMPLE_BRANCH_(?!.*_SHIFT)[A-Z_]+"},
    {"PERF_FORMAT_GROUP", machine_headers, "PERF_FORMAT_[A-Z_]+"},
    {"PERF_FLAG_FD_OUTPUT", machine_headers, "PERF_FLAG_[A-Z_]+"},
    {"HW_BREAKPOINT_R", machine_headers, "HW_BREAKPOINT_(?!LEN)[A-Z]+"},
    {"BPF_MAP_CREATE", machine_headers,
     "BPF_(MAP_(CREATE|[A-Z]+_(ELEM|KEY|BATCH)|FREEZE)|PROG_(?!TYPE)[A-Z_]+|OBJ_[A-Z_]+|RAW_TRACEPOINT_OPEN|"
     "BTF_[A-Z_]+|"
     "TASK_FD_QUERY|LINK_(?!TYPE)[A-Z_]+|ENABLE_STATS|ITER_CREATE)"},
    {"BPF_MAP_TYPE_HASH", machine_headers, "BPF_MAP_TYPE_[A-Z_0-9]+"},
    {"BPF_PROG_TYPE_KPROBE", machine_headers, "BPF_PROG_TYPE_[A-Z_0-9]+"},
    {"BPF_CGROUP_INET_INGRESS", machine_headers,
     "BPF_(CGROUP|SK|TRACE|LSM|XDP|PERF|FLOW|LIRC|MODIFY|STRUCT)_(?!DISSECTOR_CONTINUE|.*(STORAGE|RB_|MSG_F))"
     "[A-Z_0-9]+"},
    {"IORING_SETUP_IOPOLL", machine_headers, "IORING_SETUP_[A-Z_0-9]+"},
    {"IORING_FEAT_NODROP", machine_headers, "IORING_FEAT_[A-Z_0-9]+"},
    {"IORING_ENTER_GETEVENTS", machine_headers, "IORING_ENTER_[A-Z_]+"},
    {"IORING_REGISTER_BUFFERS", machine_headers, "IORING_(UN)?REGISTER_[A-Z_0-9]+"},
    {"KEYCTL_GET_KEYRING_ID", machine_headers, "KEYCTL_(?!SUPPORTS|CAPS|MOVE_)[A-Z_]+"},
    {"KEY_SPEC_THREAD_KEYRING", machine_headers, "KEY_SPEC_[A-Z_]+"},
    {"KEY_REQKEY_DEFL_DEFAULT", machine_headers, "KEY_REQKEY_DEFL_[A-Z_]+"},
    {"KEYCTL_SUPPORTS_SIGN", machine_headers, "KEYCTL_SUPPORTS_[A-Z]+"},
    // Sockets.
    {"SO_DEBUG", network_headers, "SO_(?!VM_SOCKETS)[A-Z_]+"},
    {"IP_TOS", network_headers, "IP_(?!PMTUDISC|DEFAULT|DF|MF|OFFSET)[A-Z_]+"},
    {"IPV6_ADDRFORM", network_headers, "IPV6_(?!PMTUDISC|PRIORITY|FLOWINFO_|TLV|PREFER|FL_)[A-Z_0-9]+"},
    {"IPPROTO_ICMP", network_headers, "IPPROTO_(?!MAX)[A-Z0-9]+"},
    {"TCP_NODELAY", tcp_headers,
     "TCP_(NODELAY|MAXSEG|CORK|KEEP[A-Z]+|SYNCNT|LINGER2|DEFER_ACCEPT|WINDOW_CLAMP|INFO|QUICKACK|CONGESTION|"
     "MD5SIG(_EXT)?|"
     "REPAIR(_QUEUE|_OPTIONS|_WINDOW)?|QUEUE_SEQ|FASTOPEN[A-Z_]*|TIMESTAMP|NOTSENT_LOWAT|CC_INFO|SAVE[A-Z_]+|"
     "ULP|ZEROCOPY_"
     "RECEIVE|INQ|TX_DELAY|"
     "USER_TIMEOUT|THIN_[A-Z_]+|AO_[A-Z_]+)"},
    {"UDP_CORK", network_headers, "UDP_(?!ENCAP_)[A-Z0-9_]+"},
    {"PACKET_ADD_MEMBERSHIP", network_headers,
     "PACKET_(?!HOST|BROADCAST|MULTICAST|OTHERHOST|OUTGOING|LOOPBACK|USER|KERNEL|FASTROUTE|MR_|FANOUT_)[A-Z_]"
     "+"},
    {"NETLINK_ADD_MEMBERSHIP", network_headers,
     "NETLINK_(ADD_MEMBERSHIP|DROP_MEMBERSHIP|PKTINFO|BROADCAST_ERROR|NO_ENOBUFS|[RT]X_RING|LISTEN_[A-Z_]+|"
     "LIST_[A-Z]+|"
     "CAP_ACK|EXT_ACK|GET_STRICT_CHK)"},
    {"NETLINK_ROUTE", network_headers,
     "NETLINK_(ROUTE|UNUSED|USERSOCK|FIREWALL|SOCK_DIAG|NFLOG|XFRM|SELINUX|ISCSI|AUDIT|FIB_LOOKUP|CONNECTOR|"
     "NETFILTER|"
     "IP6_FW|DNRTMSG|KOBJECT_UEVENT|GENERIC|SCSITRANSPORT|ECRYPTFS|RDMA|CRYPTO|SMC)"},
    {"ARPHRD_ETHER", network_headers, "ARPHRD_[A-Z0-9_]+"},
    {"ETH_P_AX25", network_headers, "ETH_P_[A-Z0-9_]+"},
    {"IFF_UP", network_headers, "IFF_[A-Z_]+"},
    {"VMADDR_CID_LOCAL", network_headers, "VMADDR_CID_[A-Z]+"},
    {"XDP_COPY", network_headers, "XDP_(SHARED_UMEM|COPY|ZEROCOPY|USE_[A-Z_]+)"},
    {"ALG_SET_KEY", network_headers, "ALG_SET_[A-Z_]+"},
    // Terminals.
    {"N_TTY", machine_headers, "N_[A-Z0-9_]+"},
    {"TIOCM_DTR", terminal_headers, "TIOCM_[A-Z0-9]+"},
};

struct SkippedName {
  std::string_view pattern;  // of fnmatch(3)
  std::string_view why;
};

inline constexpr std::string_view a_mask = "a mask of several", a_count = "how many there are",
                                  bit_number = "the number of a bit, not its value",
                                  shown_as_number = "shown as a number before <<..._SHIFT",
                                  too_wide = "beyond the 16 bits of ifr_flags";

inline constexpr SkippedName skipped_names[] = {
    {"CLONE_ARGS_SIZE_VER?", "the size of a record"},
    {"CLONE_DETACHED", "ignored since Linux 2.6.2, and a number for strace"},
    {"DQF_PRIVATE", bit_number},
    {"DQF_*_B", bit_number},
    {"FAN_MARK_INODE", "0, which is what there is without the others"},
    {"FUTEX_CMD_MASK", a_mask},
    {"IOPRIO_CLASS_MASK", a_mask},
    {"IOPRIO_CLASS_SHIFT", "where a bit field is"},
    {"IORING_REGISTER_FILES_SKIP", "a descriptor, not an operation"},
    {"KCMP_TYPES", a_count},
    {"MAP_HUGE_MASK", a_mask},
    {"MAP_TYPE", a_mask},
    {"MFD_HUGE_*", shown_as_number},
    {"MOUNT_ATTR_RELATIME", "0, which is what there is without the others"},
    {"MOUNT_ATTR__ATIME", a_mask},
    {"MPOL_MF_INTERNAL", "the first of those that the kernel keeps to itself"},
    {"MPOL_MF_LAZY", "refused by the kernel, whose header says UNSUPPORTED"},
    {"PERF_*_MAX", a_count},
    {"PER_*", "a number of 8 bits with flags, which are shown by their own names"},
    {"POLLFREE", "the kernel's own"},
    {"PRIO_M??", "the ends of a range"},
    {"PR_SCHED_CORE_MAX", a_count},
    {"QIF_*_B", bit_number},
    {"QIF_DQBLKSIZE", "a size, not a flag"},
    {"SIGEV_*_SIZE", "the size of a record"},
    {"STATX__RESERVED", "reserved"},
};

}  // namespace sysgood::describe::testing
