#!/usr/bin/env python3
"""Every call with valid, odd and wild arguments, none of them made, under the installed strace and under sysgood.

Usage: every_call.py SYSGOOD MAKE_CASES CALLER [-v] [--bless] [--first] [CALL...]

Both must show every invocation, in one line each, and end as the program does. The two texts are the same but for what
ACCEPTED says, with its reasons. Arguments that no kernel takes are many, and what is shown of them matters little: how
many lines of a call still differ is written down in every_call.MACHINE, by run and call, and may only become less.
--bless writes it anew. -v shows every difference, not one of each call. --first makes only the first of the runs.
"""

import collections
import functools
import os
import platform
import re
import subprocess
import sys
import tempfile
import time

from differences import STRING, differences_of_lines, name_of, pieces

# What the caller calls in earnest.
ITS_OWN = "execve,openat,lseek,mmap,prctl,seccomp,exit_group"
# strace 6.1 ends where the number of a real-time signal is to be told in both ways: "sprintsigmask_n: got unexpected
# return value".
SETS_OF_SIGNALS = r"rt_sig\w+|signalfd4?|ppoll|pselect6|epoll_pwait2?|io_uring_enter|io_pgetevents|ptrace"
# seed of the cases, options of the tracer, calls that are left out
RUNS = [
    (1, [], ""),
    (2, ["-v", "-s", "64", "-e", "abbrev=none"], ""),
    (3, ["-e", f"inject=!{ITS_OWN}:retval=3"], ""),
    (4, ["-yy"], ""),
    (5, ["-X", "verbose"], SETS_OF_SIGNALS),
    (6, ["-X", "raw", "-v"], ""),
]

TEXT = r'"(?:\\.|[^"\\])*"(?:\.\.\.)?'
BYTES = rf"(?:{TEXT}|\[-?\d+\])"  # what strace makes of an option of a socket of which it knows nothing
NO_KERNEL = "an answer that no kernel gives to these arguments"
NOT_DECODED = "strace knows the name, not what it is of"
ONLY_A_NUMBER = "descriptors of which strace shows the number alone"
NOT_READ = "strace shows a part of what cannot be read whole, or nothing where a part can"

# Calls, what our line has in it, the two where they differ ("theirs\nours"), why that is so.
ACCEPTED = [
    # What is better in ours: README.md names these.
    (".*", r"sa_family=(AF_|0x)", r'sa_data="[^\n]*\n(?!sa_data)\w+[=(][^\n]*',
     "addresses of sockets that strace shows as bytes"),
    ("[gs]etsockopt", r"", rf"(?:{BYTES}|0x[0-9a-f]+)\n(?:\{{.*\}}|~?\[.*\])",
     "options of sockets that strace shows as bytes"),
    ("[gs]etsockopt", r"SOL_(ICMPV6|UDPLITE|ROSE|NETROM|X25|RFCOMM|MPTCP|MCTP|SMC|VSOCK)|, 0x(12|3a|88|10[346]|11[c-f]), ",
     r"\d+\n0(x[0-9a-f]+)?( /\* \w+ \*/| /\* \w+_\?\?\? \*/)?",
     "levels of whose options strace has no table"),
    (".*", r"si_code=(0x[1-6] /\* )?POLL_", r"si_code=0x[1-6]\nsi_code=(0x[1-6] /\* )?POLL_\w+( \*/)?",
     "the signal that F_SETSIG chose carries a descriptor"),
    (".*", r"si_code=(0x[1-6] /\* )?POLL_", r"si_pid=[^\n]*si_ptr=[^\n]*\nsi_band=-?\d+, si_fd=-?\d+",
     "the signal that F_SETSIG chose carries a descriptor"),
    ("prctl", r"PR_SET_MM, PR_SET_MM_MAP|PR_SET_MM_MAP(_SIZE)? \*/|\(0x23, 0x[ef],", r"0x[0-9a-f]+\n[\[{].*[\]}]", NOT_DECODED),
    ("bpf", r"BPF_(ITER_CREATE|LINK_DETACH|PROG_BIND_MAP)|\(0x2[1-6], ", r"0x[0-9a-f]+\n\{.*\}", NOT_DECODED),
    ("keyctl", r"KEYCTL_WATCH_KEY|\(0x20, ", r"(\((?:KEYCTL_WATCH_KEY|0x20(?: /\* KEYCTL_WATCH_KEY \*/)?), ).*\n\1.*", NOT_DECODED),
    ("ptrace", r"PTRACE_GET_RSEQ_CONFIGURATION", r"0x[0-9a-f]+\n\d+", NOT_DECODED),
    ("io_uring_setup|io_uring_register", r"", r"resv2=(0x[0-9a-f]+)\nuser_addr=\1", "newer headers have another name"),
    ("io_uring_enter", r"IORING_ENTER_EXT_ARG", r"(0x[0-9a-f]+|~?\[.*\])\n(0x[0-9a-f]+|\{.*\})",
     "strace takes the extended argument for a signal mask"),
    ("futex", r"FUTEX_LOCK_PI2(_PRIVATE)?\|FUTEX_CLOCK_REALTIME",
     r"0x1?[18]0?d /\* FUTEX_\?\?\? \*/\n(0x1[08]d /\* )?FUTEX_LOCK_PI2\w*\|FUTEX_CLOCK_REALTIME( \*/)?", "an operation without its clock"),
    ("bpf", r"BPF_MAP_UPDATE_ELEM", r"flags=0x[0-9a-f]+ /\* BPF_\?\?\? \*/\nflags=(0x[0-9a-f]+ /\* )?BPF_\w+(\|BPF_\w+)*(\|0x[0-9a-f]+)?( \*/)?",
     "flags that are told one at a time"),
    ("keyctl", r"KEYCTL_PKEY_(ENCRYPT|DECRYPT|SIGN)", rf"{TEXT}\n{TEXT}",
     "as many bytes as there is room for, not as were written"),
    ("adjtimex|clock_adjtime", r"(NULL|0x[0-9a-f]+)\) ", r"= (\d+)\n= \1 \(TIME_\w+\)|= (\d+) \(INJECTED\)\n= \2 \(TIME_\w+\) \(INJECTED\)",
     "what is answered is not said where nothing can be read"),
    ("epoll_pwait|epoll_pwait2|pselect6|ppoll", r"= -1 ", r"0x[0-9a-f]+\n(~?\[[^\]]*\]|\{.*\})",
     "a signal mask or a time that was given is shown though the call failed"),
    ("[lf]?setxattr", r", 65536, ", r'("[^\n]*)"\n\1\\0"\.\.\.', "that a text is cut is not said where it is cut at a NUL"),
    ("exit|exit_group", r"= \?$", r"= .*\n= \?", "a call that does not return is told whole at its entry"),
    ("get_mempolicy", r"MPOL_", r"(\w+) /\* MPOL_\?\?\? \*/\n(MPOL_[\w|]+|\1 /\* MPOL_[\w|]+ \*/)", "modes with their flags by name"),
    (".*", r"", r'\w+=if_nametoindex\("\w+"\)\n\w+=\d+', "a name of a network interface is not in the program's memory"),
    ("open_by_handle_at", r"= \d+<", r"= (\d+)\n= \1<.*>", ONLY_A_NUMBER),
    ("bpf", r"BPF_(ENABLE_STATS|ITER_CREATE|TOKEN_CREATE)|, (NULL|0x[0-9a-f]+), \d+\) += \d+<", r"= (\d+)\n= \1<.*>", ONLY_A_NUMBER),
    ("clone3", r"cgroup=\d+<", r"cgroup=(\d+)\ncgroup=\1<.*>", ONLY_A_NUMBER),
    ("pidfd_getfd|kcmp", r"", r"(\d+)(<.*>)?\n\1(<.*>)?", "a descriptor of another process"),
    ("shmget", r"SHM_HUGE_SHIFT", r"(.*)<<26(?: /\* SHM_HUGE_SHIFT \*/)?(.*)\n\1<<SHM_HUGE_SHIFT\2", "a shift by its name alone"),
    ("fcntl", r", 0x40[34b], |, 0x40[34b]\)", r".*\n.*", "strace does not know the constant that decides"),
    ("arch_prctl", r"\(0x[45]00[0-9], ", r".*\n.*", "strace does not know the constant that decides"),
    ("prctl", r"\(0x4[1-9a-f], ", r".*\n.*", "strace does not know the constant that decides"),
    # What strace has wrong.
    ("mount_setattr", r"", r"= (\d+)<.*>\n= \1", "strace takes what it answers for a descriptor"),
    ("bpf", r"BPF_OBJ_PIN", r"= (\d+)<.*>\n= \1", "strace takes what it answers for a descriptor"),
    ("socket", r"\(0x3, ", r"(0x[0-9a-f]+|0) /\* AX25_P_\w*(\?\?\?)? \*/\n\1", "a comment among raw constants"),
    ("statx", r"", r"(|\|0x[0-9a-f]+)\n0\1", "flags of which none is set are shown as nothing"),
    ("landlock_create_ruleset", r"LANDLOCK_CREATE_RULESET_VERSION\|", r"= (\d+)\n= \1<.*>", NO_KERNEL),
    ("poll|ppoll|select", r"\(INJECTED\)", r"= 3 .*\n= 3 .*", NO_KERNEL),
    ("capset|capget", r"", r"(\w+=)(.*\|)?0x[0-9a-f]+(?: /\* CAP_\?\?\? \*/)?\n\1\2?0x[0-9a-f]{9,}",
     "nameless bits of the upper half lie there"),
    ("socket", r"AF_IRDA", r"(CAN_\w+|(0x[0-9a-f]+|0) /\* IRDAPROTO_\?\?\? \*/)\n\d+", "AF_IRDA has no protocols of AF_CAN"),
    ("prctl", r"PR_GET_SPECULATION_CTRL", r"= (\d+) \(\w+\)\n= \1", "what an earlier call answered"),
    ("ptrace", r"8\*[DEFG]S", r"8\*SS\+\d+\n8\*[DEFG]S", "registers that are passed over"),
    # What means nothing to any kernel.
    ("get_mempolicy|set_mempolicy|mbind|migrate_pages", r", (1|\d{20})[,)]", r"0x[0-9a-f]+\n\[.*\]",
     "a set of no nodes, or of more than there are"),
    ("[lf]?getxattr", r", 0\)", rf"{TEXT}\n0x[0-9a-f]+", "nothing is written where there is room for nothing"),
    ("capget", r"version=0", r"\{.*\}\n0x[0-9a-f]+", "data of a header that is of no version"),
    ("capset|capget", r"version=0|capset\((0x|NULL)|capget\((0x|NULL)", r"(0x[0-9a-f]+|\w+=\w[^\n]*)\n(\{.*\}|\w+=\w.*)",
     "data of a header that is of no version"),
    ("get_thread_area", r"", r".*\n.*", "x86_64 has no such call"),
    ("set_thread_area", r"", r"= \d+( \(.*\))?\n= \d+( \(.*\))?", "x86_64 has no such call"),
    ("semget|msgget|shmget", r"", r"0x[0-9a-f]{9,}\n(0x[0-9a-f]+|0)\|[0-7]+", "the upper half of an int"),
    ("mmap|remap_file_pages", r"", r"0x[0-9a-f]+ /\* MAP_\?\?\? \*/\|(.*)\n\1\|0x[0-9a-f]+", "a kind of mapping without a name"),
    ("perf_event_open", r"", r"(config=.*) (/\* \w+_\?\?\? \*/)(<<\d+)(.*)\n\1\3 \2\4", "a comment before what it is of is over"),
    ("futex", r"/\* FUTEX_OP_", r".*\n.*", "a comment before what it is of is over"),
    ("msgsnd|msgrcv", r", (18446744073709551615|\d{10,20}), ", r"\{mtype=.*\}\n0x[0-9a-f]+", "a message longer than any"),
    ("sched_getattr", r", ([0-9]|[1-3][0-9]|4[0-7]), \d+\)", r".*\n.*", NO_KERNEL),
    ("mincore|move_pages", r"= -1 ", r"\[\]\n0x[0-9a-f]+", "no pages, shown though the call failed"),
    ("ptrace", r"PTRACE_SECCOMP_GET_(FILTER|METADATA)", r"(0x[0-9a-f]+)?\n(\[\]|flags=\S+)", NO_KERNEL),
    ("ptrace", r"PTRACE_SECCOMP_GET_METADATA", r"\{filter_off=\d+\}\n0x[0-9a-f]+", NO_KERNEL),
    ("getdents|getdents64", r"", r"0x[0-9a-f]+( /\* \d+\+ entries \*/)?\n0x[0-9a-f]+( /\* \d+ entries \*/)?|.*\+ entries.*\n.*",
     NO_KERNEL),
    ("sendfile", r"", r"(\[\d+\]) => \1\n\1", NO_KERNEL),
    ("getcwd|syslog|getrandom|process_vm_readv", r"= 3 \(INJECTED\)", rf"(\w+=)?({TEXT}|0x[0-9a-f]+)\n(\w+=)?({TEXT}|0x[0-9a-f]+)",
     NO_KERNEL),
    ("getgroups", r"\(0, ", r"\[.*\]\n\[\]", "how many there are is asked, not which"),
    ("get_mempolicy", r", 0, ", r"\[\]\n0x[0-9a-f]+", "a set of no nodes, or of more than there are"),
    ("remap_file_pages|mmap", r"", r"0x[0-9a-f]+ /\* MAP_\?\?\? \*/\|0x[0-9a-f]+\n0x[0-9a-f]+ /\* MAP_\?\?\? \*/",
     "a kind of mapping without a name"),
    ("restart_syscall", r"", r"<\.\.\. resuming interrupted \w+ \.\.\.>\n<\.\.\. resuming interrupted system call \.\.\.>",
     "which call was interrupted is remembered only where one was"),
    (".*", r"sa_family=((0x[0-9a-f]+ /\* )?AF_(AX25|NFC|NETROM)|0x(3|6|27),)", r"(\.\.\.|fsa_digipeater=[^\n]*|)\n(\.\.\.|fsa_digipeater=.*|)",
     "bytes behind an address, and digipeaters that are not there"),
    (".*", r"sa_family=AF_INET6", r"sin6_scope_id=\d+\n", "a part of a number"),
    (".*", r"sll_halen=", r"sll_addr=(\[.*)\]\nsll_addr=.*", "hardware addresses longer than any"),
    ("prctl|seccomp|setsockopt", r"", r"(BPF_\w+\([^,\n]+?)(?: /\* BPF_\?\?\? \*/)?(, [^\n]*)\n\1(?:\|0x[0-9a-f]+00)?\2", "bits that no instruction has"),
    ("mmap|remap_file_pages", r"", r"(.*?)(\|0x[0-9a-f]+)?\|\d+<<MAP_HUGE_SHIFT\n.*0x[0-9a-f]+", "sizes that no page has"),
    ("bpf", r"", r"(\.\.\.)?\n(attach_bpf_fd|flags|open_flags|attach_flags|cookie|relative_fd)=.*|\.\.\.\n",
     "fields that a command of newer kernels has, and bytes that none has"),
    ("bpf", r"BPF_(PROG_LOAD|MAP_CREATE)", r"(\w+=(NULL|0), )*\w+=(NULL|0)\n", "fields behind the end of what is given"),
    ("bpf", r"", r"extra_data=[^\n]*\n.*", "fields that a command of newer kernels has, and bytes that none has"),
    ("perf_event_open", r"", r"(.*) /\* bytes \d+\.\.\d+: .*\n\1", "fields that newer headers have in bits"),
    ("bpf", r"BPF_LINK_CREATE", r"\n\w+=\{.*\}", "fields that a command of newer kernels has, and bytes that none has"),
    ("io_uring_register", r"IORING_REGISTER_USE_REGISTERED_RING", r".*\n.*", "strace does not know the flag of the operation"),
    ("io_uring_register", r"IORING_RESTRICTION_\?\?\?", r"opcode=(\w+ /\* \w+\?\?\? \*/) /\* .*\nopcode=\1", "of no kind"),
    ("io_uring_register", r"resv=", r"resv=\[.*\]\n(min_left=.*|resv=\[.*\])", "newer headers have another name"),
    ("fsmount", r"MOUNT_ATTR_NOSYMFOLLOW", r".*(0x[0-9a-f]+)( /\* MOUNT_ATTR_\?\?\?)?( \*/)?\n.*MOUNT_ATTR_NOSYMFOLLOW.*",
     "an attribute that strace knows of mount_setattr alone"),
    ("landlock_create_ruleset", r"\?\?\?", r"\.\.\.\n\?\?\?", NOT_READ),
    ("perf_event_open|io_uring_register", r"", r"0x[0-9a-f]+\n\{.*\}|\{.*\}\n0x[0-9a-f]+", NOT_READ),
    ("keyctl", r"", rf"(\w+=)?0x[0-9a-f]+\n(\w+=)?{TEXT}", NOT_READ),
    (".*", r"sa_family=\"", r"(\w+=)?0x[0-9a-f]+\n(\w+=)?\{sa_family=\"\\x..\"\}", "an address of one byte"),
    ("msgsnd|msgrcv", r", 0, ", r'mtext=""\n|0x[0-9a-f]+\n\{.*', "no text is not shown"),
    ("ptrace", r"EFLAGS", r"8\*EFL\n8\*EFLAGS", "the name is the C library's"),
    ("perf_event_open", r"bp_type=", r"bp_type=(0x[567]) /\* HW_BREAKPOINT_INVALID \*/\nbp_type=(\1 /\* HW_BREAKPOINT_\?\?\? \*/|HW_BREAKPOINT_INVALID)",
     "the name of one value stands for all that have none"),
    ("fcntl", r"F_(GET|SET)LKW?64", r"0\nNULL", "a 64-bit kernel has no such command"),
    ("landlock_create_ruleset", r"", r"\{handled_access_fs=.*, \.\.\.\}\n0x[0-9a-f]+", NOT_READ),
    ("sched_getattr", r"", r"\{size=\d{10}, .*\n0x[0-9a-f]+", NO_KERNEL),
    ("name_to_handle_at", r"AT_HANDLE_MNT_ID_UNIQUE", r"\[-?\d+\]\n.*", "strace does not know the flag that makes it larger"),
    ("name_to_handle_at", r", 0x[0-9a-f]+, \[", r"0x[0-9a-f]+\n\[.*\]", NO_KERNEL),
    ("getsockopt", r"SOL_NETLINK", r"\[-?\d+\]\n.*", "less than a number"),
    (".*", r"sa_family=AF_RXRPC", rf"(\w+=.*|{TEXT}|)\n(\w+=.*|{TEXT})", "another length than that of its family"),
    (".*", r"sa_family=AF_NFC", rf"service_name={TEXT}\nservice_name={TEXT}", "a name longer than there is room for"),
    (".*", r"iov_base=", r"iov_base=[\[{].*\niov_base=0x[0-9a-f]+", NOT_READ),
    # Requests of ioctl(2).
    (r"ioctl\(TIOCSSERIAL\)", r"", r"\((.*)\)\n\(\1, .*\)", "strace shows no argument of it"),
    (r"ioctl\((TC[GS]ET.*|TIOC[GS]LCKTRMIOS|SNDCTL_TMR_.*)\)", r"ADDRB",
     r"(c_cflag=[^\n]*?)((?:\|?CMSPAR)?(?:\|?CRTSCTS)?)\|?0x2[0-9a-f]{7}(?: \*/)?\n\1\|?ADDRB\|?\2(?:\|0x[0-9a-f]+)?(?: \*/)?",
     "strace does not know the constant"),
    (r"ioctl\((TC[GS]ET.*|TIOC[GS]LCKTRMIOS|SNDCTL_TMR_.*)\)", r"ADDRB", r"(c_cflag=[^\n]*\|0x20000000)( /\* \?\?\? \*/)?\n\1 /\* ADDRB \*/",
     "strace does not know the constant"),
    (r"ioctl\(SIOC.*\)", r'sa_data="', r'sa_data=("(?:\\x\w\w)*)(?:\\x\w\w)*"( /\* [0-9a-f:]+ \*/)?\nsa_data=\1"( /\* [0-9a-f:]+ \*/)?',
     "how long a hardware address is, of which the comment may have other bytes than the text"),
    (r"ioctl\(VIDIOC_(S|TRY)_EXT_CTRLS\)", r"controls=(NULL|0x)",
     r"(\{.*\})\n\1 => \{controls=(NULL|0x[0-9a-f]+)(, error_idx=\d+)?\}", "what has become of controls that cannot be read"),
    (r"ioctl\(BTRFS_IOC_QGROUP_LIMIT\)", r"= -1 ", r"0x[0-9a-f]+\n\{qgroupid=.*\}", "the kernel reads it, though its number says that it is written"),
    (r"ioctl\(BTRFS_IOC_CLONE\)", r"", r"(\d+)\n\1<.*>", ONLY_A_NUMBER),
    (r"ioctl\(BTRFS_IOC_BALANCE_V2\)", r"", r"(NULL|0x[0-9a-f]+) => \1\n\1", "what cannot be read has become nothing else"),
    (r"ioctl\(BTRFS_IOC_TREE_SEARCH(_V2)?\)", r"",
     r"\n(min_objectid=(256 /\* )?BTRFS_FIRST_FREE_OBJECTID( \*/)?|max_objectid=(\d+ /\* )?BTRFS_LAST_FREE_OBJECTID( \*/)?)",
     "the usual bounds are left out"),
    (r"ioctl\(BTRFS_IOC_(SPACE_INFO|SNAP_CREATE_V2|SUBVOL_CREATE_V2)\)", r"", r"(qgroups|spaces)=0x[0-9a-f]+\n", NOT_READ),
    (r"ioctl\(BTRFS_IOC_SPACE_INFO\)", r"", r"(\{.*\} => \{total_spaces=\d+), spaces=0x[0-9a-f]+\}\n\1\}", NOT_READ),
    (r"ioctl\(BTRFS_IOC_SPACE_INFO\)", r"", r"(\{space_slots=0\} => \{total_spaces=0), (\.\.\.|spaces=\[\])\}\n\1\}", "which there are was not asked"),
    (r"ioctl\(BTRFS_IOC_DEV_REPLACE\)", r"time_st\w+=-", r"(.*time_st\w+=)\d{19,20}\b[^\n]*\n\1-\d+.*", "a time after the last"),
    (r"ioctl\(BTRFS_IOC_GET_DEV_STATS\)", r"", r"([^\[\]]*)\[\[0(?: /\* BTRFS_DEV_STAT_WRITE_ERRS \*/)?\]=(\d+)[^\n]*\n\1\[\[BTRFS_DEV_STAT_WRITE_ERRS\]=\2.*",
     "positions by their names in every style"),
    (r"ioctl\((EVIOCGMTSLOTS|KD[GS]KBSENT)\)", r"", r"\{.*\}\n0x[0-9a-f]+", NOT_READ),
    (r"ioctl\(EVIOCG(BIT|KEY|LED|PROP|SND|SW)\)", r"\(INJECTED\)", r"0x[0-9a-f]+\n\[.*\]", NOT_READ),
]


# Requests of ioctl(2), what either line must match, why that is so.
ACCEPTED_REQUESTS = [
    (r"ioctl\(.*", r"_IOC\(", "strace does not know the request"),
    (r"ioctl\(HIDIOCGNAME\)", r"", "strace takes it for HIDIOCSFEATURE, whose number differs in the direction"),
    (r"ioctl\(EVIOC[GS]ABS\)", r"", "the values of an axis have a sign"),
    (r"ioctl\((TC[GS]ET|TIOC[GS]LCK|SNDCTL_TMR).*\)", r"c_[ioc]flag=(,|[^,]*\|,)|c_lflag=,",
     "flags of which none is set are shown as nothing, behind others with a | before it"),
    (r"ioctl\(.*", r"(=|, |\{)(\S+) => \2([,)}]|$)", "what the call left as it was has become nothing else"),
    (r"ioctl\(SIOC[GS]IF.*\)", r"ifr_\w+=\{sa_family=", "addresses of families that are no interface's"),
    (r"ioctl\(SIOC.*\)", r"sa_data=[0-9a-f:]+\}", "how long the address of an unknown kind of hardware is"),
    (r"ioctl\(DM_.*\)", r"unsupported device mapper ABI version", "strace remarks it behind the version"),
    (r"ioctl\((SIOCGSKNS|USERFAULTFD_IOC_NEW)\)", r"= \d+<", ONLY_A_NUMBER),
    (r"ioctl\(.*", r"\.\.\. /\* 0x", "an array that ends where the memory does"),
    (r"ioctl\(NS_GET_NSTYPE\)", r"\(\{index=", "a remark left over from another call"),
]


def reason_of_request(request, theirs, ours):
    for requests, pattern, why in ACCEPTED_REQUESTS:
        if re.fullmatch(requests, request) and (re.search(pattern, theirs) or re.search(pattern, ours)):
            return why
    return None


@functools.lru_cache(None)
def rules_of(call):
    return [(re.compile(line), re.compile(pattern, re.DOTALL), why) for calls, line, pattern, why in ACCEPTED
            if re.fullmatch(calls, call)]


HERE = os.path.dirname(os.path.abspath(__file__))
STILL_DIFFERENT = os.path.join(HERE, f"every_call.{platform.machine()}")


# The caller closes its gate, or where that call is left out, maps its memory.
LAST_OF_ITS_OWN = re.compile(r"seccomp\((SECCOMP_SET_MODE_FILTER|0x1[ ,])")


def run(command, directory):
    """Status, and what was written to stderr: a file, which has the same name for both."""
    with open(os.path.join(directory, "errors"), "w+", encoding="utf-8", errors="replace") as errors:
        done = subprocess.run(command, cwd=directory, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
                              timeout=1800, check=False,
                              env={"PATH": os.environ["PATH"], "TZ": "UTC0", "LC_ALL": "C"})
        errors.seek(0)
        return done.returncode, errors.read()


def lines_of(path):
    """The lines of the cases: behind what the caller does to prepare itself, before its end."""
    with open(path, encoding="latin1") as file:
        lines = file.read().split("\n")
    start = next(i for i, line in enumerate(lines) if LAST_OF_ITS_OWN.match(line)) + 1
    end = max(i for i, line in enumerate(lines) if line.startswith("exit_group(0)"))
    return lines[start:end]


class Known:
    """The words that this strace has in it: names of constants, of fields."""

    def __init__(self, strace):
        with open(strace, "rb") as file:
            self.words = {word.decode() for word in re.findall(rb"\w{2,}", file.read())}

    def lacks_a_constant_of(self, text):
        return any(word not in self.words for word in re.findall(r"\b[A-Z][A-Z0-9]*_[A-Z0-9_]+", STRING.sub("", text)))

    def lacks_a_field_of(self, text):
        names = [name_of(piece) for piece in pieces(text)]
        return any(name and name not in self.words for name in names)


def explain(call, theirs, ours, known):
    """Why two lines differ: the reasons, and the differences without one."""
    reasons, unexplained = [], []

    rules = [rule for rule in rules_of(call) if rule[0].search(ours)]

    def settled(a, b):
        for _, pattern, why in rules:
            if pattern.fullmatch(f"{a}\n{b}"):
                reasons.append(why)
                return True
        return False

    decided = False
    for a, b in differences_of_lines(theirs, ours, settled):
        if decided:
            reasons.append("strace does not know the constant that decides")
        elif known.lacks_a_constant_of(b):
            reasons.append("strace does not know the constant")
            decided = re.fullmatch(r"(\w+=)?(\w+|\w+ /\* \w+ \*/)", b) is not None
        elif re.fullmatch(r"|\.\.\.|/\* bytes .*", a, re.DOTALL) and known.lacks_a_field_of(b):
            reasons.append("strace does not know the field")
        else:
            unexplained.append((a, b))
    return reasons, unexplained


def undecoded(calls, theirs):
    """The requests of ioctl(2) whose argument strace shows as a number in every case, or not at all."""
    plain = re.compile(r"ioctl\(-?\d+(?:<[^,]*>)?, [^{}\[\]\"]*?, (0x[0-9a-f]+|0)\) += .*")
    decoded = {call for call, line in zip(calls, theirs) if not plain.fullmatch(line)}
    return {call for call in calls if call.startswith("ioctl(")} - decoded


def same_but_for_argument(theirs, ours):
    """The request is called the same by both, and both show an argument."""
    request = re.match(r"ioctl\(-?\d+(?:<[^,]*>)?, (.*), (0x[0-9a-f]+|0)\) += ", theirs)
    return bool(request) and re.match(r"ioctl\(-?\d+(?:<[^,]*>)?, " + re.escape(request[1]) + ", .", ours) is not None


def first_difference(theirs, ours):
    at = next((i for i, (a, b) in enumerate(zip(theirs, ours)) if a != b), min(len(theirs), len(ours)))
    at = max(0, at - 70)
    return f"    {'...' if at else ''}{theirs[at:at + 160]}\n    {'...' if at else ''}{ours[at:at + 160]}"


def compare(sysgood, make_cases, caller, seed, options, left_out, known, wanted, verbose, allowed):
    with tempfile.TemporaryDirectory() as directory:
        cases, names = os.path.join(directory, "cases"), os.path.join(directory, "names")
        subprocess.run([make_cases, str(seed), cases, names], check=True, stdout=subprocess.DEVNULL)
        with open(names, encoding="ascii") as file:
            calls = [call for call in file.read().split() if not re.fullmatch(left_out, call)]
        if left_out:
            options = [*options, "-e", f"trace=!/^({left_out})$"]
        texts = {}
        took = {}
        for tracer in ("strace", sysgood):
            text = os.path.join(directory, "text")
            began = time.monotonic()
            status, errors = run([tracer, *options, "-o", text, caller, cases], directory)
            took[tracer] = time.monotonic() - began
            if status or (tracer == sysgood and errors):
                print(f"FAIL {tracer}: status {status} {errors[-2000:]}")
                return None
            texts[tracer] = lines_of(text)
    theirs, ours = texts["strace"], texts[sysgood]
    if not len(theirs) == len(ours) == len(calls):
        print(f"FAIL {len(calls)} cases, strace has {len(theirs)} lines and sysgood {len(ours)}")
        return None
    reasons, different = collections.Counter(), collections.defaultdict(list)
    accepted = 0
    numbers = undecoded(calls, theirs)
    for case, (call, a, b) in enumerate(zip(calls, theirs, ours)):
        if a == b or (wanted and call not in wanted):
            continue
        why = "strace does not know the call" if a.startswith("syscall_0x") else reason_of_request(call, a, b)
        if not why and call in numbers and same_but_for_argument(a, b):
            why = "strace shows the request's argument as a number"
        if why:
            reasons[why] += 1
            accepted += 1
            continue
        whys, pairs = explain(call, a, b, known)
        if pairs:
            different[call].append((case, a, b, pairs))
        else:
            for why in set(whys):
                reasons[why] += 1
            accepted += 1
    found = {call: len(lines) for call, lines in different.items()}
    print(f"run {seed} ({' '.join(options) or 'no options'}): {len(calls)} invocations of {len(set(calls))} calls, "
          f"{sum(a == b for a, b in zip(theirs, ours))} the same, {accepted} accepted, "
          f"{sum(found.values())} differ; strace {took['strace']:.1f} s, sysgood {took[sysgood]:.1f} s")
    for why, count in reasons.most_common():
        print(f"  {count} accepted: {why}")
    for call, lines in sorted(different.items(), key=lambda item: -len(item[1])):
        more = len(lines) > allowed.get((seed, call), 0)
        if not more and not verbose:
            continue
        print(f"  {call}: {len(lines)} differ{f', {allowed.get((seed, call), 0)} are known' if more else ''}")
        for case, a, b, pairs in lines if verbose else lines[-2:]:
            print(f"   case {case}\n{first_difference(a, b)}")
            for theirs_only, ours_only in pairs:
                print(f"      {theirs_only[:200]!r}\n      {ours_only[:200]!r}")
    return found


def still_different():
    """{(run, call): how many}, or None where nobody has written it down for this machine."""
    if not os.path.exists(STILL_DIFFERENT):
        return None
    with open(STILL_DIFFERENT, encoding="ascii") as file:
        return {(int(seed), call): int(count) for seed, call, count in map(str.split, file)}


def main():
    flags = {argument for argument in sys.argv[1:] if argument in ("-v", "--bless", "--first")}
    arguments = [argument for argument in sys.argv[1:] if argument not in flags]
    sysgood, make_cases, caller = map(os.path.abspath, arguments[:3])
    strace = subprocess.run(["which", "strace"], capture_output=True, text=True, check=True).stdout.strip()
    known, allowed = Known(strace), still_different()
    found = {}
    for seed, options, left_out in RUNS[:1] if "--first" in flags else RUNS:
        of_run = compare(sysgood, make_cases, caller, seed, options, left_out, known, arguments[3:], "-v" in flags, allowed or {})
        if of_run is None:
            return 1
        found.update({(seed, call): count for call, count in of_run.items()})
    if "--bless" in flags:
        with open(STILL_DIFFERENT, "w", encoding="ascii") as file:
            file.writelines(f"{seed} {call} {count}\n" for (seed, call), count in sorted(found.items()))
        return 0
    if allowed is None:
        print(f"{STILL_DIFFERENT} is not there: only that every call is shown has been checked")
        return 0
    worse = [key for key, count in found.items() if count > allowed.get(key, 0)]
    seeds = {seed for seed, _ in found}
    fewer = sum(n for (seed, _), n in allowed.items() if seed in seeds) - sum(found.values()) if not arguments[3:] else 0
    if not worse and fewer > 0:
        print(f"{fewer} fewer differences than are written down: --bless")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
