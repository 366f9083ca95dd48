// What a signal handler may call and what it may not, by name: sorted tables.
#pragma once

#include <algorithm>
#include <string_view>

namespace sysgood::signals {

// clang-format off
// Async-signal-safe by POSIX.1-2017, 2.4.3. POSIX.1-2024 took fork off the list, for _Fork.
inline constexpr std::string_view posix_safe[] = {
    "_Exit", "_exit", "abort", "accept", "access", "aio_error", "aio_return", "aio_suspend", "alarm",
    "bind", "cfgetispeed", "cfgetospeed", "cfsetispeed", "cfsetospeed", "chdir", "chmod", "chown",
    "clock_gettime", "close", "connect", "creat", "dup", "dup2", "execl", "execle", "execv", "execve",
    "faccessat", "fchdir", "fchmod", "fchmodat", "fchown", "fchownat", "fcntl", "fdatasync", "fexecve",
    "ffs", "fork", "fstat", "fstatat", "fsync", "ftruncate", "futimens", "getegid", "geteuid", "getgid",
    "getgroups", "getpeername", "getpgrp", "getpid", "getppid", "getsockname", "getsockopt", "getuid",
    "htonl", "htons", "kill", "link", "linkat", "listen", "longjmp", "lseek", "lstat", "memccpy",
    "memchr", "memcmp", "memcpy", "memmove", "memset", "mkdir", "mkdirat", "mkfifo", "mkfifoat", "mknod",
    "mknodat", "ntohl", "ntohs", "open", "openat", "pause", "pipe", "poll", "posix_trace_event",
    "pselect", "pthread_kill", "pthread_self", "pthread_sigmask", "raise", "read", "readlink",
    "readlinkat", "recv", "recvfrom", "recvmsg", "rename", "renameat", "rmdir", "select", "sem_post",
    "send", "sendmsg", "sendto", "setgid", "setpgid", "setsid", "setsockopt", "setuid", "shutdown",
    "sigaction", "sigaddset", "sigdelset", "sigemptyset", "sigfillset", "sigismember", "siglongjmp",
    "signal", "sigpause", "sigpending", "sigprocmask", "sigqueue", "sigset", "sigsuspend", "sleep",
    "sockatmark", "socket", "socketpair", "stat", "stpcpy", "stpncpy", "strcat", "strchr", "strcmp",
    "strcpy", "strcspn", "strlen", "strncat", "strncmp", "strncpy", "strnlen", "strpbrk", "strrchr",
    "strspn", "strstr", "strtok_r", "symlink", "symlinkat", "tcdrain", "tcflow", "tcflush", "tcgetattr",
    "tcgetpgrp", "tcsendbreak", "tcsetattr", "tcsetpgrp", "time", "timer_getoverrun", "timer_gettime",
    "timer_settime", "times", "umask", "uname", "unlink", "unlinkat", "utime", "utimensat", "utimes",
    "wait", "waitpid", "wcpcpy", "wcpncpy", "wcscat", "wcschr", "wcscmp", "wcscpy", "wcscspn", "wcslen",
    "wcsncat", "wcsncmp", "wcsncpy", "wcsnlen", "wcspbrk", "wcsrchr", "wcsspn", "wcsstr", "wcstok",
    "wmemchr", "wmemcmp", "wmemcpy", "wmemmove", "wmemset", "write",
};

// What POSIX.1-2024 has put on it.
inline constexpr std::string_view posix_2024_safe[] = {
    "_Fork", "accept4", "dup3", "pipe2", "ppoll",
};

// No standard says so, but on Linux the function is a system call, or a few, and touches nothing that another
// call could be in the middle of.
inline constexpr std::string_view system_calls[] = {
    "arch_prctl", "capget", "capset", "chroot", "clock_adjtime", "clock_getres", "clock_nanosleep",
    "clock_settime", "clone", "close_range", "copy_file_range", "epoll_create", "epoll_create1",
    "epoll_ctl", "epoll_pwait", "epoll_pwait2", "epoll_wait", "eventfd", "eventfd_read", "eventfd_write",
    "execveat", "fallocate", "fanotify_init", "fanotify_mark", "fgetxattr", "flistxattr", "flock",
    "fremovexattr", "fsetxattr", "fstatfs", "futimes", "futimesat", "getcpu", "getdents64", "getentropy",
    "gethostname", "getitimer", "getpgid", "getpriority", "getrandom", "getresgid", "getresuid",
    "getrlimit", "getrusage", "getsid", "gettid", "gettimeofday", "getxattr", "inotify_add_watch",
    "inotify_init", "inotify_init1", "inotify_rm_watch", "ioctl", "isatty", "killpg", "lchmod", "lchown",
    "lgetxattr", "listxattr", "llistxattr", "lockf", "lremovexattr", "lsetxattr", "lutimes", "madvise",
    "memfd_create", "mincore", "mlock", "mlock2", "mlockall", "mmap", "mount", "mprotect", "mq_getattr",
    "mq_receive", "mq_send", "mq_setattr", "mq_timedreceive", "mq_timedsend", "mremap", "msgctl",
    "msgget", "msgrcv", "msgsnd", "msync", "munlock", "munlockall", "munmap", "name_to_handle_at",
    "nanosleep", "nice", "open_by_handle_at", "personality", "pidfd_getfd", "pidfd_open",
    "pidfd_send_signal", "pivot_root", "pkey_alloc", "pkey_free", "pkey_mprotect", "posix_fadvise",
    "posix_fallocate", "posix_madvise", "prctl", "pread", "preadv", "preadv2", "preadv64v2", "prlimit",
    "process_madvise", "process_mrelease", "process_vm_readv", "process_vm_writev",
    "pthread_getaffinity_np", "pthread_setaffinity_np", "pthread_sigqueue", "ptrace", "pwrite", "pwritev",
    "pwritev2", "pwritev64v2", "readahead", "readv", "recvmmsg", "remap_file_pages", "removexattr",
    "renameat2", "rt_sigreturn", "sched_get_priority_max", "sched_get_priority_min", "sched_getaffinity",
    "sched_getcpu", "sched_getparam", "sched_getscheduler", "sched_rr_get_interval", "sched_setaffinity",
    "sched_setparam", "sched_setscheduler", "sched_yield", "semctl", "semget", "semop", "semtimedop",
    "sendfile", "sendmmsg", "setitimer", "setns", "setpgrp", "setpriority", "setrlimit", "settimeofday",
    "setxattr", "shmat", "shmctl", "shmdt", "shmget", "sigaltstack", "sigblock", "siggetmask", "sighold",
    "sigignore", "signalfd", "sigrelse", "sigreturn", "sigsetmask", "sigtimedwait", "sigwait",
    "sigwaitinfo", "splice", "statfs", "statx", "swapoff", "swapon", "sync", "sync_file_range", "syncfs",
    "syscall", "sysinfo", "tcgetsid", "tee", "tgkill", "timerfd_create", "timerfd_gettime",
    "timerfd_settime", "truncate", "ualarm", "umount", "umount2", "unshare", "usleep", "vfork", "vhangup",
    "vmsplice", "wait3", "wait4", "waitid", "writev",
};

// Likewise: they save or load registers, and some the signal mask.
inline constexpr std::string_view register_savers[] = {
    "getcontext", "makecontext", "setcontext", "setjmp", "sigsetjmp", "swapcontext",
};

// glibc's own handlers, for pthread_cancel and setuid of all threads: what they call is its own business.
inline constexpr std::string_view library_handlers[] = {
    "nptl_setxid_sighandler", "sigcancel_handler", "sighandler_setxid",
};

// Known not to be safe. Needed where a function of the library cannot be told from one of the program: in
// static binaries, and behind a frame that has no name. Inner functions of glibc are among them. Names that
// programs like to give to functions of their own, as err and warn, are not: what those call tells as much.
inline constexpr std::string_view unsafe_functions[] = {
    "_IO_do_write", "_IO_file_doallocate", "_IO_file_overflow", "_IO_file_underflow", "_IO_file_write",
    "_IO_file_xsputn", "_IO_new_file_write", "_IO_new_file_xsputn", "__assert_fail", "__cxa_atexit",
    "__lll_lock_wait", "__lll_lock_wait_private", "__run_exit_handlers", "__tls_get_addr",
    "__vfprintf_internal", "__vfwprintf_internal", "_int_free", "_int_malloc", "_int_realloc",
    "aligned_alloc", "asctime", "asprintf", "at_quick_exit", "atexit", "calloc", "clearenv", "closedir",
    "closelog", "ctime", "dlclose", "dlerror", "dlopen", "dlsym", "dprintf", "exit", "fclose", "fdopen",
    "fdopendir", "fflush", "fgetc", "fgets", "fopen", "fprintf", "fputc", "fputs", "fputwc", "fread",
    "free", "freeaddrinfo", "freopen", "fscanf", "fseek", "fseeko", "ftell", "ftello", "fwrite",
    "getaddrinfo", "getc", "getchar", "getdelim", "getenv", "getgrent", "getgrgid", "getgrnam",
    "gethostbyaddr", "gethostbyname", "getline", "getlogin", "getopt", "getpwent", "getpwnam", "getpwuid",
    "gets", "getservbyname", "gettext", "gmtime", "iconv_open", "localtime", "localtime_r", "malloc",
    "malloc_trim", "memalign", "mktime", "mtx_lock", "munmap_chunk", "new_do_write", "nl_langinfo",
    "opendir", "openlog", "pclose", "perror", "popen", "posix_memalign", "posix_spawn", "posix_spawnp",
    "printf", "psiginfo", "psignal", "pthread_atfork", "pthread_cancel", "pthread_cond_broadcast",
    "pthread_cond_signal", "pthread_cond_timedwait", "pthread_cond_wait", "pthread_create",
    "pthread_detach", "pthread_exit", "pthread_getspecific", "pthread_join", "pthread_key_create",
    "pthread_mutex_lock", "pthread_mutex_lock_full", "pthread_mutex_timedlock", "pthread_mutex_trylock",
    "pthread_mutex_unlock", "pthread_once", "pthread_rwlock_rdlock",
    "pthread_rwlock_timedrdlock", "pthread_rwlock_timedwrlock", "pthread_rwlock_unlock",
    "pthread_rwlock_wrlock", "pthread_setspecific", "ptmalloc_init", "putc", "putchar", "putenv", "puts",
    "putwchar", "pvalloc", "qsort", "qsort_r", "rand", "random", "readdir", "realloc", "reallocarray",
    "realpath", "rewind", "scandir", "scanf", "sem_timedwait", "sem_wait", "setbuf", "setenv",
    "setlocale", "setvbuf", "snprintf", "sprintf", "srand", "srandom", "sscanf", "strdup", "strerror",
    "strerror_r", "strftime", "strndup", "strptime", "strsignal", "strtod", "strtok", "syslog",
    "sysmalloc", "system", "systrim", "tcache_init", "tempnam", "tmpfile", "tmpnam", "ttyname", "tzset",
    "ungetc", "unsetenv", "valloc", "vasprintf", "vdprintf", "vfprintf", "vfscanf", "vfwprintf",
    "vprintf", "vsnprintf", "vsprintf", "vsyslog", "wprintf",
};

// clang-format on

static_assert(std::ranges::is_sorted(posix_safe) && std::ranges::is_sorted(posix_2024_safe) &&
              std::ranges::is_sorted(system_calls) && std::ranges::is_sorted(register_savers) &&
              std::ranges::is_sorted(library_handlers) && std::ranges::is_sorted(unsafe_functions));

}  // namespace sysgood::signals
