#include "tracer/describe/classes.h"

namespace sysgood::describe {

namespace {

using Calls = std::string_view[];

// clang-format off
constexpr Calls desc_calls = {
    "bpf", "cachestat", "close", "copy_file_range", "creat", "dup", "dup2", "dup3", "epoll_create",
    "epoll_create1", "epoll_ctl", "epoll_pwait", "epoll_pwait2", "epoll_wait", "eventfd", "eventfd2",
    "execveat", "faccessat", "faccessat2", "fadvise64", "fallocate", "fanotify_init", "fanotify_mark",
    "fchdir", "fchmod", "fchmodat", "fchmodat2", "fchown", "fchownat", "fcntl", "fdatasync", "fgetxattr",
    "file_getattr", "file_setattr", "finit_module", "flistxattr", "flock", "fremovexattr", "fsconfig",
    "fsetxattr", "fsmount", "fsopen", "fspick", "fstat", "fstatfs", "fsync", "ftruncate", "futimesat",
    "getdents", "getdents64", "getxattrat", "inotify_add_watch", "inotify_init", "inotify_init1",
    "inotify_rm_watch", "io_uring_enter", "io_uring_register", "io_uring_setup", "ioctl",
    "kexec_file_load", "landlock_add_rule", "landlock_create_ruleset", "landlock_restrict_self",
    "linkat", "listxattrat", "lseek", "memfd_create", "memfd_secret", "mkdirat", "mknodat", "mmap",
    "mount_setattr", "move_mount", "mq_getsetattr", "mq_notify", "mq_open", "mq_timedreceive",
    "mq_timedsend", "name_to_handle_at", "newfstatat", "open", "open_by_handle_at", "open_tree",
    "open_tree_attr", "openat", "openat2", "perf_event_open", "pidfd_getfd", "pidfd_open",
    "pidfd_send_signal", "pipe", "pipe2", "poll", "ppoll", "pread64", "preadv", "preadv2",
    "process_madvise", "process_mrelease", "pselect6", "pwrite64", "pwritev", "pwritev2", "quotactl_fd",
    "read", "readahead", "readlinkat", "readv", "removexattrat", "renameat", "renameat2", "select",
    "sendfile", "setns", "setxattrat", "signalfd", "signalfd4", "splice", "statx", "symlinkat",
    "sync_file_range", "syncfs", "tee", "timerfd_create", "timerfd_gettime", "timerfd_settime",
    "unlinkat", "userfaultfd", "utimensat", "vmsplice", "write", "writev"};

constexpr Calls file_calls = {
    "access", "acct", "chdir", "chmod", "chown", "chroot", "creat", "execve", "execveat", "faccessat",
    "faccessat2", "fanotify_mark", "fchmodat", "fchmodat2", "fchownat", "file_getattr", "file_setattr",
    "fsconfig", "fspick", "futimesat", "getcwd", "getxattr", "getxattrat", "inotify_add_watch", "lchown",
    "lgetxattr", "link", "linkat", "listxattr", "listxattrat", "llistxattr", "lremovexattr", "lsetxattr",
    "lstat", "mkdir", "mkdirat", "mknod", "mknodat", "mount", "mount_setattr", "move_mount",
    "name_to_handle_at", "newfstatat", "open", "open_tree", "open_tree_attr", "openat", "openat2",
    "pivot_root", "quotactl", "readlink", "readlinkat", "removexattr", "removexattrat", "rename",
    "renameat", "renameat2", "rmdir", "setxattr", "setxattrat", "stat", "statfs", "statx", "swapoff",
    "swapon", "symlink", "symlinkat", "truncate", "umount2", "unlink", "unlinkat", "uselib", "utime",
    "utimensat", "utimes"};

constexpr Calls memory_calls = {
    "brk", "get_mempolicy", "io_destroy", "io_setup", "io_uring_register", "madvise", "map_shadow_stack",
    "mbind", "migrate_pages", "mincore", "mlock", "mlock2", "mlockall", "mmap", "move_pages", "mprotect",
    "mremap", "mseal", "msync", "munlock", "munlockall", "munmap", "pkey_mprotect", "remap_file_pages",
    "set_mempolicy", "set_mempolicy_home_node", "shmat", "shmdt"};

constexpr Calls process_calls = {
    "clone", "clone3", "execve", "execveat", "exit", "exit_group", "fork", "kill", "pidfd_send_signal",
    "rt_sigqueueinfo", "rt_tgsigqueueinfo", "tgkill", "tkill", "vfork", "wait4", "waitid"};

constexpr Calls creds_calls = {
    "capget", "capset", "getegid", "geteuid", "getgid", "getgroups", "getresgid", "getresuid", "getuid",
    "prctl", "setfsgid", "setfsuid", "setgid", "setgroups", "setregid", "setresgid", "setresuid",
    "setreuid", "setuid"};

constexpr Calls signal_calls = {
    "io_uring_enter", "kill", "pause", "pidfd_send_signal", "rt_sigaction", "rt_sigpending",
    "rt_sigprocmask", "rt_sigqueueinfo", "rt_sigreturn", "rt_sigsuspend", "rt_sigtimedwait",
    "rt_tgsigqueueinfo", "sigaltstack", "signalfd", "signalfd4", "tgkill", "tkill"};

constexpr Calls ipc_calls = {
    "msgctl", "msgget", "msgrcv", "msgsnd", "semctl", "semget", "semop", "semtimedop", "shmat", "shmctl",
    "shmdt", "shmget"};

constexpr Calls network_calls = {
    "accept", "accept4", "bind", "connect", "getpeername", "getpmsg", "getsockname", "getsockopt",
    "listen", "putpmsg", "recvfrom", "recvmmsg", "recvmsg", "sendfile", "sendmmsg", "sendmsg", "sendto",
    "setsockopt", "shutdown", "socket", "socketpair"};

constexpr Calls stat_calls = {"stat"};

constexpr Calls lstat_calls = {"lstat"};

constexpr Calls fstat_calls = {"fstat", "newfstatat", "statx"};

constexpr Calls every_stat_calls = {"fstat", "lstat", "newfstatat", "stat", "statx"};

constexpr Calls statfs_calls = {"statfs"};

constexpr Calls fstatfs_calls = {"fstatfs"};

constexpr Calls every_statfs_calls = {"fstatfs", "statfs", "ustat"};

constexpr Calls pure_calls = {
    "getegid", "geteuid", "getgid", "getpgrp", "getpid", "getppid", "gettid", "getuid"};

constexpr Calls clock_calls = {
    "adjtimex", "clock_adjtime", "clock_getres", "clock_gettime", "clock_settime", "gettimeofday",
    "settimeofday", "time"};

// What only 32-bit programs have of each: those of arch/numbers/i386.cc that are not in x86_64.cc, and ARM's own.
constexpr Calls narrow_desc_calls = {
    "_llseek", "_newselect", "arm_fadvise64_64", "arm_sync_file_range", "fadvise64_64", "fchown32",
    "fcntl64", "fstat64", "fstatat64", "fstatfs64", "ftruncate64", "mmap2", "mq_timedreceive_time64",
    "mq_timedsend_time64", "oldfstat", "ppoll_time64", "pselect6_time64", "readdir", "sendfile64",
    "socketcall", "timerfd_gettime64", "timerfd_settime64", "utimensat_time64"};
constexpr Calls narrow_file_calls = {
    "chown32", "fstatat64", "lchown32", "lstat64", "oldlstat", "oldstat", "stat64", "statfs64",
    "truncate64", "umount", "utimensat_time64"};
constexpr Calls narrow_memory_calls = {
    "break", "mmap2"};
constexpr Calls narrow_process_calls = {
    "waitpid"};
constexpr Calls narrow_creds_calls = {
    "getegid32", "geteuid32", "getgid32", "getgroups32", "getresgid32", "getresuid32", "getuid32",
    "setfsgid32", "setfsuid32", "setgid32", "setgroups32", "setregid32", "setresgid32", "setresuid32",
    "setreuid32", "setuid32"};
constexpr Calls narrow_signal_calls = {
    "rt_sigtimedwait_time64", "sgetmask", "sigaction", "signal", "sigpending", "sigprocmask",
    "sigreturn", "sigsuspend", "ssetmask"};
constexpr Calls narrow_ipc_calls = {
    "ipc", "semtimedop_time64"};
constexpr Calls narrow_network_calls = {
    "recv", "recvmmsg_time64", "send", "sendfile64"};
constexpr Calls narrow_stat_calls = {
    "oldstat", "stat64"};
constexpr Calls narrow_lstat_calls = {
    "lstat64", "oldlstat"};
constexpr Calls narrow_fstat_calls = {
    "fstat64", "fstatat64", "oldfstat"};
constexpr Calls narrow_every_stat_calls = {
    "fstat64", "fstatat64", "lstat64", "oldfstat", "oldlstat", "oldstat", "stat64"};
constexpr Calls narrow_statfs_calls = {
    "statfs64"};
constexpr Calls narrow_fstatfs_calls = {
    "fstatfs64"};
constexpr Calls narrow_every_statfs_calls = {
    "fstatfs64", "statfs64"};
constexpr Calls narrow_pure_calls = {
    "getegid32", "geteuid32", "getgid32", "getuid32"};
constexpr Calls narrow_clock_calls = {
    "clock_adjtime64", "clock_getres_time64", "clock_gettime64", "clock_settime64"};

// clang-format on

template <size_t N>
constexpr View<std::string_view> view(const std::string_view (&calls)[N]) {
  return {calls, N};
}

constexpr CallClass classes[] = {
    {"desc", true, view(desc_calls), view(narrow_desc_calls)},
    {"file", true, view(file_calls), view(narrow_file_calls)},
    {"memory", true, view(memory_calls), view(narrow_memory_calls)},
    {"process", true, view(process_calls), view(narrow_process_calls)},
    {"creds", false, view(creds_calls), view(narrow_creds_calls)},
    {"signal", true, view(signal_calls), view(narrow_signal_calls)},
    {"ipc", true, view(ipc_calls), view(narrow_ipc_calls)},
    {"network", true, view(network_calls), view(narrow_network_calls)},
    {"net", false, view(network_calls), view(narrow_network_calls)},
    {"stat", false, view(stat_calls), view(narrow_stat_calls)},
    {"lstat", false, view(lstat_calls), view(narrow_lstat_calls)},
    {"fstat", false, view(fstat_calls), view(narrow_fstat_calls)},
    {"%stat", false, view(every_stat_calls), view(narrow_every_stat_calls)},
    {"statfs", false, view(statfs_calls), view(narrow_statfs_calls)},
    {"fstatfs", false, view(fstatfs_calls), view(narrow_fstatfs_calls)},
    {"%statfs", false, view(every_statfs_calls), view(narrow_every_statfs_calls)},
    {"pure", false, view(pure_calls), view(narrow_pure_calls)},
    {"clock", false, view(clock_calls), view(narrow_clock_calls)},
};

}  // namespace

View<CallClass> call_classes() { return {classes, std::size(classes)}; }

}  // namespace sysgood::describe
