// Arguments of system calls that are shown as bare numbers or under another name than in the kernel's
// prototype, each with the reason why. Patterns are those of fnmatch(3): "mmap.off", "futex(0x3).uaddr2",
// "*.start".
#pragma once

#include <string_view>

namespace sysgood::describe::testing {

struct Accepted {
  std::string_view pattern, why;
};

inline constexpr std::string_view range =
                                      "where a range of the program's memory begins: nothing is read there",
                                  no_flags = "no flag is defined in 6.18: 0 is the only value",
                                  other_case = "by the selecting argument: this is the case of unknown ones",
                                  no_such_command = "of another ABI's kernel alone",
                                  handle = "a handle that the kernel gave, of no structure",
                                  address_alone = "the address is what it means: strace shows it as well",
                                  as_strace = "a number, as in strace's text",
                                  must_be_zero =
                                      "unused by this option: what is there is shown in hex, as strace does",
                                  not_looked_at = "the kernel does not look at it";

inline constexpr Accepted bare_arguments[] = {
    {"*.start", range},
    {"*map*.addr", range},
    {"shm*.shmaddr", range},
    {"mremap.new_addr", range},
    {"get_mempolicy.addr", range},
    {"brk.brk", address_alone},
    {"pidfd_getfd.fd", "a number of the other process's, which is no descriptor of the caller"},
    {"clone.child_stack", address_alone},
    {"clone.tls", address_alone},
    {"clone.child_tidptr",
     "written when the child starts, and once more when it ends: not by this call's return"},
    {"arch_prctl(0x1001).base", address_alone},
    {"arch_prctl(0x1002).base", address_alone},
    {"futex*.uaddr", "which word it is, is told by its address; its value may change at any time"},
    {"futex*.uaddr2", "which word it is, is told by its address; its value may change at any time"},
    {"futex_wait.val", "any bits of the user's"},
    {"init_module.umod", "an ELF image: what it is, no line can say"},
    {"kexec_load.entry", "a physical address"},
    {"set_robust_list.head", "looked at when the thread ends, not now"},
    {"set_tid_address.tidptr", "written when the thread ends, not now"},
    {"rseq.*", as_strace},
    {"sysfs.*", as_strace},
    {"ustat.ubuf", as_strace},
    {"ioperm.*", as_strace},
    {"mmap.off", as_strace},
    {"kcmp.idx?", as_strace},
    {"personality.query", "0xffffffff asks and sets nothing"},
    {"io_*.ctx*", handle},
    {"getcpu.unused", not_looked_at},
    {"epoll_ctl(0x2).event", not_looked_at},
    {"close_range.fd", "the bounds of a range of numbers, not descriptors"},
    {"close_range.max_fd", "the bounds of a range of numbers, not descriptors"},
    {"io_uring_register(0x8).arg", "for more operations than the kernel takes nothing is looked at"},
    {"landlock_add_rule.flags", no_flags},
    {"futex_requeue.flags", no_flags},
    {"futex_waitv.flags", no_flags},
    {"cachestat.flags", no_flags},
    {"copy_file_range.flags", no_flags},
    {"lsm_*.flags", as_strace},
    {"mseal.flags", no_flags},
    {"pidfd_getfd.flags", no_flags},
    {"pkey_alloc.flags", no_flags},
    {"process_madvise.flags", no_flags},
    {"process_mrelease.flags", no_flags},
    {"process_vm_*v.flags", no_flags},
    {"sched_?etattr.flags", no_flags},
    {"seccomp.flags", other_case},
    {"seccomp(0x[23]).flags", no_flags},
    {"set_mempolicy_home_node.flags", no_flags},
    {"statmount.flags", no_flags},
    {"arch_prctl.arg2", other_case},
    {"fcntl.arg", other_case},
    {"fcntl(0x[cde]).arg", no_such_command},
    {"fsconfig.*", other_case},
    {"fsconfig(0x[05])._value", not_looked_at},
    {"futex.utime", other_case},
    {"futex.val3", other_case},
    {"futex(*).uaddr2", address_alone},
    {"io_uring_register.arg", other_case},
    {"io_uring_register(0x[1359ac]).arg", not_looked_at},
    {"io_uring_register(0x12).arg", not_looked_at},
    {"ioctl.arg", other_case},
    {"keyctl.arg?", other_case},
    {"keyctl(0x18).password", must_be_zero},
    {"msgctl.buf", other_case},
    {"prctl.arg?", other_case},
    {"prctl(*).arg?", must_be_zero},
    {"prctl(0x4e).flags", no_flags},
    {"prctl(*).addr", address_alone},
    {"prctl(0x3b).*", address_alone},
    {"ptrace.*", other_case},
    {"ptrace(*).addr", address_alone},
    {"ptrace(*).data", as_strace},
    {"quotactl*.addr", other_case},
    {"seccomp.uargs", other_case},
    {"semctl.arg", other_case},
    {"shmctl.buf", other_case},
    {"syslog.buf", other_case},
    {"syslog(0x8).buf", not_looked_at},
};

// Arguments that have another name than the kernel's.
inline constexpr Accepted other_names[] = {
    {"capget.dataptr_one", "the same argument, as an older version of its record"},
    {"capset.data_one", "the same argument, as an older version of its record"},
    {"clone.*", "the name is in the text, and is strace's"},
    {"clone3.uargs_filled", "what the record has become"},
    {"personality.given", "it is what the others look at"},
    {"personality.query", "the same argument, when it asks"},
    {"poll.fds", "poll(2) calls it so, and so does who calls it"},
    {"ppoll.fds", "poll(2) calls it so, and so does who calls it"},
    {"pselect6.*", "select(2) calls them so: the kernel's inp says little"},
    {"select.*", "select(2) calls them so: the kernel's inp says little"},
};

// Arguments of the kernel's that are not shown, and shown ones that are not the kernel's.
inline constexpr Accepted other_arguments[] = {
    {"preadv.pos_h", "the upper half of the position, on 32-bit ABIs"},
    {"pwritev.pos_h", "the upper half of the position, on 32-bit ABIs"},
    {"reboot.arg", "only where the command takes one"},
    {"rt_sigreturn.frame", "what lies on the stack"},
};

}  // namespace sysgood::describe::testing
