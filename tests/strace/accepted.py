"""The differences between strace's text and ours that are meant to be, and why.

A row is: calls; what our line has in it; "theirs\\nours" where they differ; why that is so (rules.py). What both tell of
one thing is the same in both: by \\1, or as groups whose names begin with `theirs` and `ours`, whose numbers make the same
number (`_half`: of its lower 32 bits).
"""

TEXT = r'"(?:\\.|[^"\\])*"(?:\.\.\.)?'
CHARACTERS = r'(?:\\.|[^"\\])*'
ADDRESS = r"0x[0-9a-f]+"
NUMBER = r"(?:0x[0-9a-f]+|-?\d+)"
RXRPC = r"sa_family=(AF_RXRPC|0x21[ ,])"
# Of these it shows six registers, and the result as a number.
NEWER_CALLS = (r"(?:set|get|list|remove)xattrat|futex_(?:wake|wait|requeue)|file_[gs]etattr|open_tree_attr|fchmodat2|cachestat|"
               r"lsm_\w+|statmount|listmount|map_shadow_stack|mseal")

NO_KERNEL = "an answer that no kernel gives to these arguments"
NOT_DECODED = "strace knows the name, not what it is of"
ONLY_A_NUMBER = "descriptors of which strace shows the number alone"
NOT_READ = "strace shows a part of what cannot be read whole, or nothing where a part can"
NEWER_FIELDS = "fields that a command of newer kernels has, and bytes that none has"
NEWER_NAME = "newer headers have another name"
UNKNOWN_NUMBER = "strace does not know the constant that decides"
SET_OF_NODES = "a set of no nodes, or of more than there are"
SIGNAL_OF_A_DESCRIPTOR = "the signal that F_SETSIG chose carries a descriptor"
NO_NAME_OF_A_KIND = "a kind of mapping without a name"
HARDWARE_ADDRESS = "how long the address of an unknown kind of hardware is"
NO_SUCH_SIZE = "sizes that no page has"
ABOVE_32_BITS = "bits above 32, which strace shows in raw constants alone"
MORE_THAN_IS_READ = "more than is ever read of one call"
UPPER_HALF = "the upper half of a set lies there"
NO_VERSION = "data of a header that is of no version"

# "(KEYCTL_WATCH_KEY, key, watch queue, watch" and an argument that it does not have.
WATCH_KEY = r"(\((?:KEYCTL_WATCH_KEY|0x20(?: /\* KEYCTL_WATCH_KEY \*/)?), )"
WATCH_ARGUMENTS = r", (?P<theirs2_half>0x[0-9a-f]+|0), (?P<theirs3_half>0x[0-9a-f]+|0), (?:0x[0-9a-f]+|0)\)\n\1"
WATCH_OURS = r", (?P<ours2_half>-?\d+)(?:<.*>)?, (?P<ours3_half>0x[0-9a-f]+|-?\d+)\)"

# In raw numbers, the prctl(2), arch_prctl(2), fcntl(2) and so on that strace 6.1 does not know: a value once, as what it is.
RAW_DECIDES = [
    ("fcntl", r", 0x403, ", r"(?P<theirs>0x[0-9a-f]+)\n(?P<ours_half>\d+)(?:<.*>)?", UNKNOWN_NUMBER),  # F_DUPFD_QUERY
    ("fcntl", r", 0x404\)", r"\((.*, 0x404), (?:0x[0-9a-f]+|0)\)\n\(\1\)", UNKNOWN_NUMBER),  # F_CREATED_QUERY
    ("fcntl", r", 0x40[b-e], ", r"0x[0-9a-f]+\n\[(?:0x[0-9a-f]+|0)\]", UNKNOWN_NUMBER),  # F_GET_RW_HINT... of a file
    # ARCH_GET_UNTAG_MASK, ARCH_FORCE_TAGGED_SVA, ARCH_GET_MAX_TAG_BITS, ARCH_SHSTK_STATUS
    ("arch_prctl", r"\((0x4001|0x4003|0x5005), ", rf"0x[0-9a-f]+\n\[{NUMBER}\]", UNKNOWN_NUMBER),
    ("arch_prctl", r"\(0x4002, ", r"(?P<theirs>0x[0-9a-f]+)\n(?P<ours>\d+)", UNKNOWN_NUMBER),
    ("prctl", r"\((0x43|0x4e|0x41555856), ", r"(?P<theirs>0x[0-9a-f]+)\n(?P<ours>\d+)", UNKNOWN_NUMBER),
    ("prctl", r"\(0x45, ", r"\(0x45, (?P<theirs>0x[0-9a-f]+|0)(?:, (?:0x[0-9a-f]+|0)){3}\)\n"
     r"\(0x45, (?P<ours>0x[0-9a-f]+|0)(?:\|(?P<ours_mode>0x[0-9a-f]+)<<2)?(?:\|(?P<ours_rest>0x[0-9a-f]+))?\)", UNKNOWN_NUMBER),
    ("prctl", r"\(0x45, ", rf"\(0x45(?:, {NUMBER}){{4}}\)\n\(0x45, .*<<2.*\)", UNKNOWN_NUMBER),
    ("prctl", r"\(0x41555856, ", r"0x[0-9a-f]+\n\[\{a_type=.*\]", UNKNOWN_NUMBER),
    ("prctl", r"\(0x46\)", r"= 0\n= 0 \(0\)", UNKNOWN_NUMBER),
    ("prctl", r"\(0x47, ", rf"\((0x47, {NUMBER}, {NUMBER})(?:, {NUMBER}){{2}}\)\n\(\1\)", UNKNOWN_NUMBER),
    ("prctl", r"\(0x46\)", rf"\(0x46(?:, {NUMBER}){{4}}\)\n\(0x46\)", UNKNOWN_NUMBER),
    ("arch_prctl", r"\(0x4004\)", rf"\(0x4004, {NUMBER}\)\n\(0x4004\)", UNKNOWN_NUMBER),
    ("prctl", r"\(0x4a, ", r"0x[0-9a-f]+\n\[(?:0x[0-9a-f]+|0)\]", UNKNOWN_NUMBER),
]

RULES = RAW_DECIDES + [
    # What is better in ours: README.md names these.
    (".*", r"sa_family=(AF_|0x)", r'sa_data=".*\n(?:sa_protocol|can_ifindex|sat_port|fsa_ax25|sap_addr|spn_obj|addrtype|'
     r'sllc_arphrd|siucv_port|srose_addr|sib_pkey)=.*', "addresses of sockets that strace shows as bytes"),
    (".*", r"si_code=(0x[1-6] /\* )?POLL_", r"si_code=(0x[1-6])\nsi_code=(?:\1 /\* )?POLL_\w+( \*/)?", SIGNAL_OF_A_DESCRIPTOR),
    (".*", r"si_code=((0x[1-6] /\* )?POLL_|0x[1-6],)", r"(?:si_pid=-?\d+, si_uid=\d+, )?si_int=(-?\d+), si_ptr=\w+\nsi_band=-?\d+, si_fd=\1(<.*>)?",
     SIGNAL_OF_A_DESCRIPTOR),
    ("prctl", r"PR_SET_MM, PR_SET_MM_MAP_SIZE|PR_SET_MM_MAP_SIZE \*/|\(0x23, 0xf,", r"0x[0-9a-f]+\n\[\d+\]", NOT_DECODED),
    ("prctl", r"PR_SET_MM, PR_SET_MM_MAP,|PR_SET_MM_MAP \*/|\(0x23, 0xe,", r"0x[0-9a-f]+\n\{start_code=.*, exe_fd=-?\d+(<.*>)?\}",
     NOT_DECODED),
    ("bpf", r"BPF_ENABLE_STATS|\(0x20, ", r"0x[0-9a-f]+\n\{enable_stats=\{type=.*\}", NOT_DECODED),
    ("bpf", r"BPF_ITER_CREATE|\(0x21, ", r"0x[0-9a-f]+\n\{iter_create=\{link_fd=.*\}", NOT_DECODED),
    ("bpf", r"BPF_LINK_DETACH|\(0x22, ", r"0x[0-9a-f]+\n\{link_detach=\{link_fd=.*\}", NOT_DECODED),
    ("bpf", r"BPF_PROG_BIND_MAP|\(0x23, ", r"0x[0-9a-f]+\n\{prog_bind_map=\{prog_fd=.*\}", NOT_DECODED),
    ("bpf", r"\(0x24, ", r"0x[0-9a-f]+\n\{token_create=\{flags=.*\}", UNKNOWN_NUMBER),
    ("bpf", r"\(0x25, ", r"0x[0-9a-f]+\n\{prog_stream_read=\{.*\}", UNKNOWN_NUMBER),
    ("keyctl", r"KEYCTL_WATCH_KEY|\(0x20, ", WATCH_KEY + r"(?P<theirs_half>0x[0-9a-f]+|0)" + WATCH_ARGUMENTS + r"(?P<ours_half>-?\d+)" + WATCH_OURS, NOT_DECODED),
    ("keyctl", r"KEYCTL_WATCH_KEY", WATCH_KEY + r"0xf{7}(?:f{8})?[0-9a-f]" + WATCH_ARGUMENTS + r"(?:\S+ /\* )?KEY_SPEC_\w+(?: \*/)?" + WATCH_OURS, NOT_DECODED),
    ("ptrace", r"PTRACE_GET_RSEQ_CONFIGURATION", r"(?P<theirs>0x[0-9a-f]+)\n(?P<ours>\d+)", NOT_DECODED),
    ("io_uring_setup", r"", r"resv2=(0x[0-9a-f]+)\nuser_addr=\1", NEWER_NAME),
    ("io_uring_enter", r"IORING_ENTER_EXT_ARG|\{sigmask=|, 0x(?:[0-9a-f]*[89a-f]|[0-9a-f]*[4-7c-f][0-9a-f]), ", r"NULL\n0|(?:0x[0-9a-f]+|~?\[.*\])\n\{sigmask=.*, sigmask_sz=\d+, (?:min_wait_usec=\d+, )?ts=.*\}|~?\[.*\]\n0x[0-9a-f]+",
     "strace takes the extended argument for a signal mask"),
    ("futex", r"FUTEX_LOCK_PI2(_PRIVATE)?\|FUTEX_CLOCK_REALTIME",
     r"(0x1[08]d) /\* FUTEX_\?\?\? \*/\n(?:\1 /\* )?FUTEX_LOCK_PI2\w*\|FUTEX_CLOCK_REALTIME( \*/)?", "an operation without its clock"),
    ("bpf", r"BPF_MAP_UPDATE_ELEM", r"flags=(0x[0-9a-f]+) /\* BPF_\?\?\? \*/\nflags=(?:\1 /\* )?BPF_\w+(\|BPF_\w+)*(\|0x[0-9a-f]+)?( \*/)?",
     "flags that are told one at a time"),
    ("keyctl", r"KEYCTL_PKEY_(ENCRYPT|DECRYPT|SIGN)|\(0x(19|1a|1b), ", rf'"(?P<begin>{CHARACTERS}){CHARACTERS}"(\.\.\.)?\n"(?P=begin)"(\.\.\.)?',
     "as many bytes as there is room for, not as were written"),
    ("adjtimex|clock_adjtime", r"(NULL|0x[0-9a-f]+)\) ", r"= (\d+)\n= \1 \(TIME_\w+\)|= (\d+) \(INJECTED\)\n= \2 \(TIME_\w+\) \(INJECTED\)",
     "what is answered is not said where nothing can be read"),
    ("epoll_pwait2|pselect6|ppoll", r"= -1 ", r"0x[0-9a-f]+\n\{tv_sec=-?\d+, tv_nsec=-?\d+\}",
     "a signal mask or a time that was given is shown though the call failed"),
    ("epoll_pwait|epoll_pwait2|pselect6|ppoll", r"= -1 ", r"0x[0-9a-f]+\n~?\[[^\]]*\]",
     "a signal mask or a time that was given is shown though the call failed"),
    ("[lf]?setxattr", r", 65536, ", r'("[^\n]*)"\n\1\\0"\.\.\.', "that a text is cut is not said where it is cut at a NUL"),
    ("exit|exit_group", r"= \?$", r"= (?:0|-1 ENOENT .*|\?.*)\n= \?", "a call that does not return is told whole at its entry"),
    ("get_mempolicy", r"MPOL_", r"(\w+) /\* MPOL_\?\?\? \*/\n(MPOL_[\w|]+|\1 /\* MPOL_[\w|]+ \*/)", "modes with their flags by name"),
    ("open_by_handle_at", r"= \d+<", r"= (\d+)\n= \1<.*>", ONLY_A_NUMBER),
    ("bpf", r"BPF_(ENABLE_STATS|ITER_CREATE|TOKEN_CREATE|RAW_TRACEPOINT_OPEN)|, (NULL|0x[0-9a-f]+), \d+\) += \d+<", r"= (\d+)\n= \1<.*>", ONLY_A_NUMBER),
    ("clone3", r"cgroup=\d+<", r"cgroup=(\d+)\ncgroup=\1<.*>", ONLY_A_NUMBER),

    # Calls that strace does not know.
    (NEWER_CALLS, "", r"= (?:0|-1 ENOENT .*)\n= (?:3|0x3)(?: \(.*\)|<.*>)? \(INJECTED\)", "strace answers for no call that it does not know"),
    ("open_tree_attr", "", r"= (\d+)\n= \1<.*>", ONLY_A_NUMBER),
    ("landlock_create_ruleset", r"LANDLOCK_CREATE_RULESET_ERRATA|, 0x2\)", r"= (\d+)<.*>\n= \1|= 3 \(INJECTED\)\n= 0x3 \(INJECTED\)",
     "what a newer flag has it answer is no descriptor"),
    ("membarrier", r"MEMBARRIER_CMD_GET_REGISTRATIONS", r"= (0x3|3) \(INJECTED\)\n= (0x3|3) \(MEMBARRIER_CMD_GLOBAL\|MEMBARRIER_CMD_GLOBAL_EXPEDITED\) \(INJECTED\)",
     UNKNOWN_NUMBER),
    # LANDLOCK_RULE_NET_PORT
    ("landlock_add_rule", r", 0x2, ", r"0x[0-9a-f]+\n\{allowed_access=0(?:x[0-9a-f]+)?, port=\d+\}", UNKNOWN_NUMBER),

    ("[gs]etsockopt", r"SOL_(ICMPV6|UDPLITE|ROSE|NETROM|X25|RFCOMM|MPTCP|MCTP|SMC|VSOCK)|, 0x(12|3a|6[ab]|88|10[346]|11[c-f]), ",
     r"(?P<theirs>\d+)\n(?P<ours>0x[0-9a-f]+|0)( /\* \w+(_\?\?\?)? \*/)?", "levels of whose options strace has no table", True),

    ("setsockopt", r"(PACKET_[RT]X_RING|, 0x107, 0x(5|d),).*, 28\)", r"0x[0-9a-f]+\n\{tp_block_size=.*, tp_feature_req_word=\w+\}",
     "a ring of TPACKET_V3"),
    ("setsockopt", r"(PACKET_(ADD|DROP)_MEMBERSHIP|SO_ATTACH_FILTER|SO_ATTACH_REUSEPORT_CBPF|, 0x107, 0x[12],|, 0x1, 0x1a,).*, \d{3,}\)", r"0x[0-9a-f]+\n\{(mr_ifindex|len)=.*\}", NOT_READ),

    # What strace has wrong.
    ("getsockopt", r"SO_MEMINFO|, 0x1, 0x37, ", r"(\d+)\n\[(?:SK_MEMINFO_RMEM_ALLOC|0(?: /\* \w+ \*/)?)\]=\1", NOT_DECODED),
    ("mount_setattr", r"", r"= (\d+)<.*>\n= \1", "strace takes what it answers for a descriptor"),
    ("bpf", r"BPF_OBJ_PIN", r"= (\d+)<.*>\n= \1", "strace takes what it answers for a descriptor"),
    ("socket", r"\(0x3, ", r"(0x[0-9a-f]+|0) /\* AX25_P_\w*(\?\?\?)? \*/\n\1", "a comment among raw constants"),
    ("statx", r"STATX_MNT_ID_UNIQUE|stx_mask=0x[0-9a-f]*[4-7c-f][0-9a-f]{3},", r"\nstx_mnt_id=\w+", "strace does not know the bit for it"),
    ("futex", r"", r"(\S+)( /\* FUTEX_OP_\?\?\? \*/)?(\S*)( /\* FUTEX_OP_CMP_\?\?\? \*/)?(\S*)\n\1\3\5", "a comment among raw constants"),
    ("ptrace", r"\(0x42(0f|1[0-4]), ", r"(?P<theirs>0x[0-9a-f]+|NULL)\n(?P<ours>\d+)|0x[0-9a-f]+\n\{(op|mode|rseq_abi_pointer|flags)=.*\}", UNKNOWN_NUMBER),
    ("statx", r"", r"(|\|0x[0-9a-f]+)\n0\1", "flags of which none is set are shown as nothing"),
    ("landlock_create_ruleset", r"LANDLOCK_CREATE_RULESET_VERSION\|", r"= (\d+)\n= \1<.*>", NO_KERNEL),
    ("poll", r"\(INJECTED\)", r"= 3 \(\[0x[0-9a-f]+\]\) \(INJECTED\)\n= 3 \(INJECTED\)|= 3 \(INJECTED\)\n= 3 \(\[.*\]\) \(INJECTED\)|"
     r"= 3 \((\[.*), 0x[0-9a-f]+\]\) \(INJECTED\)\n= 3 \(\1\]\) \(INJECTED\)|(= 3 \(\[.*), \{fd=.*, \.\.\.\](.*)\n\2, \.\.\.\]\3", NO_KERNEL),
    ("ppoll", r"\(INJECTED\)", r"= 3 \((?:\[0x[0-9a-f]+\], )?(left \{.*\})\) \(INJECTED\)\n= 3 \(\1\) \(INJECTED\)|"
     r"= 3 \(INJECTED\)\n= 3 \(left \{.*\}\) \(INJECTED\)|"
     r"= 3 \((\[.*), 0x[0-9a-f]+\](.*)\) \(INJECTED\)\n= 3 \(\2\]\3\) \(INJECTED\)|(= 3 \(\[.*), \{fd=.*, \.\.\.\](.*)\n\4, \.\.\.\]\5", NO_KERNEL),
    ("select", r"\(INJECTED\)", r"(= 3 \(.*\])\](.*)\n\1\2", NO_KERNEL),
    ("capset|capget", r"", r"(\w+=(?:1<<\w+\|)*)(?P<upper>0x[0-9a-f]{1,8})(?: /\* CAP_\?\?\? \*/)?\n\1(?P=upper)[0]{8}", UPPER_HALF),
    ("capset|capget", r"", r"(\w+=)(?:0x(?P<lower>[0-9a-f]+)\|)?(?P<upper>0x[0-9a-f]{1,8})\n\1(?P=upper)[0]*(?P=lower)", UPPER_HALF),
    ("capset|capget", r"", r"(\w+=)(?P<upper>0x[0-9a-f]{1,8})( /\* (?:1<<\w+|0x[0-9a-f]+|\|)* \*/)?\n\1(?P=upper)[0]{8}\3", UPPER_HALF),
    ("capset|capget", r"", r"(\w+=)0x(?P<lower>[0-9a-f]+) /\* (.*) \*/\|(?P<upper>0x[0-9a-f]{1,8}) /\* ((?:1<<\w+\|?)*)(?:0x\w+)? \*/\n\1(?P=upper)[0]*(?P=lower) /\* \3\|\5(?:0x\w+)? \*/", UPPER_HALF),
    ("socket", r"\(0x17, ", r"(?P<theirs>0x[0-9a-f]+)\n(?P<ours>\d+)", "AF_IRDA has no protocols of AF_CAN"),
    ("socket", r"AF_IRDA", r"(?:CAN_\w+|(0x[0-9a-f]+|0) /\* IRDAPROTO_\?\?\? \*/)\n\d+", "AF_IRDA has no protocols of AF_CAN"),
    (".*", r"sa_family=((0x[0-9a-f]+ /\* )?AF_NFC|0x27,)", r'dev_idx=(\d+ /\* )?if_nametoindex\("\w+"\)( \*/)?\ndev_idx=\d+', "the number of a device for NFC is no network interface's"),
    ("(send|recv)mmsg", r"", rf'iov_base={TEXT}\niov_base=0x[0-9a-f]+|msg_iov=\[.*\]\nmsg_iov=0x[0-9a-f]+|iov_base=\[\[?\{{nlmsg_len=.*\niov_base={TEXT}',
     MORE_THAN_IS_READ),
    ("(send|recv)mmsg", r"\.\.\. /\* 0x", r"\{.*\n\.\.\. /\* 0x[0-9a-f]+ \*/", MORE_THAN_IS_READ),
    ("prctl", r"PR_GET_SPECULATION_CTRL|\(0x34, ", r"= (\d+) \(\w+\)\n= \1", "what an earlier call answered"),
    ("ptrace", r"8\*[DEFG]S", r"8\*SS\+\d+\n8\*(?:[DEFG]S|[FG]S_BASE)", "registers that are passed over"),

    # What means nothing to any kernel.
    ("get_mempolicy|set_mempolicy|mbind|migrate_pages", r", (1|\d{20})[,)]", r"0x[0-9a-f]+\n\[(?:0x[0-9a-f]+(, |$)|0, )*.*\]", SET_OF_NODES),
    ("get_mempolicy", r", 0, ", r"\[\]\n0x[0-9a-f]+", SET_OF_NODES),
    ("[lf]?getxattr", r", 0\)", rf"{TEXT}\n0x[0-9a-f]+", "nothing is written where there is room for nothing"),
    ("capget", r"version=0", r"\{effective=.*, permitted=.*, inheritable=.*\}\n0x[0-9a-f]+", NO_VERSION),
    ("capset", r"_LINUX_CAPABILITY_VERSION_\?\?\?", r"(\w+=0x)([0-9a-f]{1,8}) /\* (.*) \*/\n\g<1>[0-9a-f]{1,8}\2 /\* \3\|.* \*/".replace("\\g<1>", "\\1(?:)"), NO_VERSION),
    ("capset|capget", r"version=0|capset\((0x|NULL)|capget\((0x|NULL)", r"0x[0-9a-f]+\n\{effective=.*, permitted=.*, inheritable=.*\}", NO_VERSION),
    ("capset", r"_LINUX_CAPABILITY_VERSION_\?\?\?", r"\{effective=.*, permitted=.*, inheritable=.*\}\n0x[0-9a-f]+", NO_VERSION),
    ("capset|capget", r"version=0|capset\((0x|NULL)|capget\((0x|NULL)", r"((?:effective|permitted|inheritable)=1<<.*)\n\1\|(?:1<<|0x).*",
     NO_VERSION),
    ("get_thread_area", r"", r"\(\{(entry_number=-?\d+), (?:(base_addr=.*)|\.\.\.)\}\)\n\((?:\{\1, (?(2)\.\.\.|base_addr=.*)\}|0x[0-9a-f]+)\)",
     "x86_64 has no such call"),
    ("semget|msgget", r"", r"(0x[0-9a-f]+|0)([0-7]{3,4})\n\1\|\2", "a number that is put behind another one"),
    ("mmap|remap_file_pages", r"", r"(?P<theirs_half>0x[0-9a-f]) /\* MAP_\?\?\? \*/\|(.*?)(?:\|(?P<theirs_rest>0x[0-9a-f]+))?\n\2\|(?P<ours>0x[0-9a-f]+)", NO_NAME_OF_A_KIND),
    ("mmap|remap_file_pages", r"", r"(?P<theirs_half>0x[0-9a-f]) /\* MAP_\?\?\? \*/\|(?P<theirs_rest>0x[0-9a-f]+)\n(?P<ours>0x[0-9a-f]+) /\* MAP_\?\?\? \*/",
     NO_NAME_OF_A_KIND),
    ("mmap|remap_file_pages", r"", r"(0x[0-9a-f]+) /\* 0x[0-9a-f] /\* MAP_\?\?\? \*/.*\n\1 /\* (?!0x[0-9a-f] /).*", NO_NAME_OF_A_KIND),
    ("mmap|remap_file_pages", r"", r"(MAP_\w+(?:\|MAP_\w+)*)\n\1\|0x[0-9a-f]{1,8}0{8}|(0x[0-9a-f]+ /\* MAP_\w+(?:\|MAP_\w+)*) \*/\n\2\|0x[0-9a-f]{1,8}0{8} \*/", ABOVE_32_BITS),
    (r"perf_event_open|ioctl\(PERF_EVENT_IOC_MODIFY_ATTRIBUTES\)", r"", r"(config=.*) (/\* \w+_\?\?\? \*/)(<<\d+)(.*)\n\1\3 \2\4", "a comment before what it is of is over"),
    ("msgsnd|msgrcv", r", (8200|18446744073709551615|\d{10,20}), ", r"\{mtype=.*\}\n0x[0-9a-f]+", "a message longer than any"),
    ("mincore|move_pages", r"= -1 ", r"\[\]\n0x[0-9a-f]+", "no pages, shown though the call failed"),
    ("ptrace", r"PTRACE_(SECCOMP_GET_(FILTER|METADATA)|GET_RSEQ_CONFIGURATION)|\(0x420[cd], ", r"(0x[0-9a-f]+)?\n(\[.*\]|\{rseq_abi_pointer=\".*\"\}|flags=\S+)", NO_KERNEL),
    ("ptrace", r"PTRACE_SECCOMP_GET_METADATA", r"\{filter_off=\d+\}\n0x[0-9a-f]+", NO_KERNEL),
    ("getdents|getdents64", r"", r"(\(-?\d+\S*, 0x[0-9a-f]+) /\* 0\+ entries \*/(, .*\))\n\1(?: /\* 0 entries \*/)?\2", NO_KERNEL),
    ("getdents|getdents64", r"", r"(0x[0-9a-f]+)\n\1 /\* 0 entries \*/", NO_KERNEL),
    ("getdents(64)?", r"NULL", r"(\[\]|NULL /\* 0 entries \*/)\nNULL", NO_KERNEL),
    ("recvmmsg", r"\(INJECTED\)", r"\[(?:(.+), )?\.\.\.\]\n\[(?:\1)?\]", NO_KERNEL),
    ("sendfile", r"", r"(\[\d+\]) => \1\n\1", NO_KERNEL),
    ("getcwd", r"= 3 \(INJECTED\)", rf'"({CHARACTERS})"\.\.\.\n"\1{CHARACTERS}"(\.\.\.)?', NO_KERNEL),
    ("getcwd", r"= 3 \(INJECTED\)", rf'{TEXT}\n0x[0-9a-f]+', NO_KERNEL),
    ("syslog|getrandom", r"= 3 \(INJECTED\)", rf'"({CHARACTERS}){CHARACTERS}"\n"\1"|{TEXT}\n0x[0-9a-f]+|0x[0-9a-f]+\n{TEXT}', NO_KERNEL),
    ("process_vm_readv", r"= 3 \(INJECTED\)", rf'iov_base={TEXT}\niov_base={TEXT}', NO_KERNEL),
    ("getgroups", r"= 3 \(INJECTED\)", r"\[(.*), .*\]\n\[\1\]", NO_KERNEL),
    ("preadv2|recvmmsg", r"\(INJECTED\)", rf'iov_base=""\niov_base=({TEXT}|0x[0-9a-f]+)', NO_KERNEL),
    ("keyctl", r"KEYCTL_CAPABILITIES|\(0x1f, ", r"\[(.*), .*\]\n\[\1\]|\[\]\n0x[0-9a-f]+|\[.*\.\.\. /\* 0x[0-9a-f]+ \*/\]\n0x[0-9a-f]+", NO_KERNEL),
    ("getgroups", r"\(0, ", r"\[.*\]\n\[\]", "how many there are is asked, not which"),
    ("restart_syscall", r"", r"<\.\.\. resuming interrupted \w+ \.\.\.>\n<\.\.\. resuming interrupted system call \.\.\.>",
     "which call was interrupted is remembered only where one was"),
    (".*", r"sa_family=((0x[0-9a-f]+ /\* )?AF_(AX25|NFC|NETROM)|0x(3|6|27),)", r"(?:\.\.\.|fsa_digipeater=\[\.\.\.\])?\n(?:\.\.\.|fsa_digipeater=.*)?|fsa_digipeater=\[(.*)\]\nfsa_digipeater=\[\1, .*\]",
     "bytes behind an address, and digipeaters that are not there"),
    (".*", r"sll_halen=", r"sll_addr=(\[.*)\]\nsll_addr=\1\]|sll_addr=(\[.*), .*\]\nsll_addr=\2, \.\.\.\]", "hardware addresses longer than any"),
    ("prctl|seccomp|setsockopt", r"", r"(BPF_(?:STMT|JUMP)\([^,\n]+?)(?: /\* BPF_\?\?\? \*/)?(, .*)\n\1(?:\|0x[0-9a-f]+00)?\2", "bits that no instruction has"),
    ("mmap|remap_file_pages", r"", r"(?:0x[0-9a-f] /\* MAP_\?\?\? \*/\||MAP_FILE\|)?(.*?)(?:\|0x[0-9a-f]+)?\|\d+<<MAP_HUGE_SHIFT\n.*0x[0-9a-f]+", NO_SUCH_SIZE),
    ("mmap|remap_file_pages", r"", r"(0x[0-9a-f]+) /\* [^<\n]*\d+<<MAP_HUGE_SHIFT \*/\n\1 /\* [^<\n]*(?:\d+<<MAP_HUGE_SHIFT\|)?0x[0-9a-f]+ \*/", NO_SUCH_SIZE),
    ("bpf", r"", r"(?:\.\.\.)?\n(?:attach_bpf_fd|flags|open_flags|attach_flags|cookie|relative_fd)=.*", NEWER_FIELDS),
    ("bpf", r"(LINK_CREATE|GET_FD_BY_ID|OBJ_PIN|OBJ_GET|RAW_TRACEPOINT_OPEN|PROG_DETACH|PROG_ATTACH|ITER_CREATE|BTF_LOAD|PROG_TEST_RUN|BPF_LINK_UPDATE|PROG_QUERY|BTF_GET_FD_BY_ID)", r"\.\.\.\n", NEWER_FIELDS),
    ("bpf", r"", r'extra_data="(\\x..)+" /\* bytes \d+\.\.\d+ \*/\n(?:(?:flags|open_flags|attach_flags|cookie|relative_fd|\w+_fd)=.*)?', NEWER_FIELDS),
    ("bpf", r"BPF_(PROG_LOAD|MAP_CREATE)|\((0x5|0), ", r"(\w+=(NULL|0), )*\w+=(NULL|0)\n|line_info=0x[0-9a-f]+, line_info_cnt=0\n", "fields at the end of what is given, or behind it"),
    ("bpf", r"insns=\[", r"\.\.\.\n\{code=.*", "strace shows 4096 instructions at most"),
    ("bpf", r"insns=\[", r"code=(BPF_JMP32|0x6)\ncode=\1\|(BPF_K\|BPF_JA|0\|0)", "jumps of 32 bits"),
    ("bpf", r"insns=\[", r"code=(BPF_JMP32\|)0x[0-9a-f]+ /\* BPF_\?\?\? \*/\ncode=\1BPF_[KX]\|(BPF_J\w+|BPF_CALL|BPF_EXIT|0xf0 /\* BPF_\?\?\? \*/)", "jumps of 32 bits"),
    ("bpf", r"insns=\[", r"code=(0x6\|)(?P<theirs>0x[0-9a-f]+) /\* BPF_\?\?\? \*/\ncode=\1(?P<ours>0x8|0)\|(?P<ours_condition>0x[0-9a-f]+|0)", "jumps of 32 bits"),
    ("sched_setattr", r"KEEP_POLICY|sched_flags=0x", r"sched_policy=0x[0-9a-f]+( /\* SCHED_\?\?\? \*/)?\n", "a policy that is none, and is not set"),
    ("perf_event_open", r"", r"(aux_sample_size=\d+|sample_max_stack=\d+) /\* bytes \d+\.\.\d+: .*\n\1", "fields that newer headers have in bits"),
    ("bpf", r"", r'extra_data="(?:\\x..)+" /\* bytes \d+\.\.\d+ \*/\n(?:expected_revision|btf_log_true_size|btf_flags|btf_token_fd|core_relos|core_relo_rec_size|log_true_size|prog_token_fd|fd_array_cnt|signature)=.*', NEWER_FIELDS),
    ("bpf", r"", r'extra_data="(?:\\x..)+?((?:\\x..)+)" /\* bytes \d+\.\.(\d+) \*/\nextra_data="\1" /\* bytes \d+\.\.\2 \*/', NEWER_FIELDS),
    ("bpf", r"", r"(numa_node=4294967295)\n\1 /\* NUMA_NO_NODE \*/", "strace leaves this name out among raw constants"),
    ("bpf", r"BPF_LINK_CREATE|\(0x1c, ", r"\n\w+=\{.*\}", NEWER_FIELDS),
    ("io_uring_register", r"IORING_REGISTER_USE_REGISTERED_RING", r"(0x[89a-f][0-9a-f]{7}) /\* IORING_REGISTER_\?\?\? \*/\n(?:\1 /\* )?IORING_REGISTER_USE_REGISTERED_RING\|.*",
     "strace does not know the flag of the operation", True),
    ("io_uring_register", r"\(-?\d+\S*, 0x80000000", r"(?P<theirs>0x[89a-f][0-9a-f]{7})(?: /\* IORING_REGISTER_\?\?\? \*/)?\n"
     r"(?P<ours>0x80000000)(?: /\* IORING_REGISTER_USE_REGISTERED_RING \*/)?\|(?P<ours_operation>0x[0-9a-f]+|0)(?: /\* \w+(?:\?\?\?)? \*/)?",
     "strace does not know the flag of the operation", True),
    ("io_uring_register", r"= -1 ", r"(\[\[.*\]) => 0x[0-9a-f]+\n\1", "strace shows where an answer would be that there is none of"),
    ("io_uring_register", r"PROBE.*, 0\) ", r"ops=\[\]\n", "no operations are asked for"),
    ("io_uring_register", r"", r"opcode=(0x[0-9a-f]+|0) /\* op: .*\nopcode=\1", "of no kind"),
    ("io_uring_register", r"min_left=", r"pad=0x[0-9a-f]+\nflags=\w+(?: /\* \w+\?\?\? \*/)?, min_left=\d+", NEWER_NAME),
    ("io_uring_register", r"IORING_RESTRICTION_\?\?\?", r"opcode=(\w+ /\* \w+\?\?\? \*/) /\* .*\nopcode=\1", "of no kind"),
    ("io_uring_register", r"resv=", r"resv=\[(?:0x[0-9a-f]+|0)(?:, (?:0x[0-9a-f]+|0)){2}\]\n(min_left=.*|resv=\[(?:0x[0-9a-f]+|0)(?:, (?:0x[0-9a-f]+|0)){4}\])", NEWER_NAME),
    # IORING_REGISTER_SYNC_CANCEL and what came later.
    ("io_uring_register", r"\(-?\d+\S*, 0x(18|19|1[a-f]|2[0-3]), ", r"0x[0-9a-f]+\n\{.*\}", UNKNOWN_NUMBER),
    ("fsmount", r"MOUNT_ATTR_NOSYMFOLLOW", r"((?:MOUNT_ATTR_\w+\|)*)0x[0-9a-f]+(?: /\* MOUNT_ATTR_\?\?\? \*/)?\n\1MOUNT_ATTR_NOSYMFOLLOW(\|0x[0-9a-f]+)?|"
     r"(0x[0-9a-f]+ /\* (?:MOUNT_ATTR_\w+\|)*)(?:0x[0-9a-f]+|MOUNT_ATTR_\?\?\?) \*/\n\3MOUNT_ATTR_NOSYMFOLLOW(\|0x[0-9a-f]+)? \*/",
     "an attribute that strace knows of mount_setattr alone"),
    ("quotactl(_fd)?", r"", r"\{dqb_bhardlimit=.*\}\n0x[0-9a-f]+", NOT_READ),
    ("landlock_create_ruleset", r"\?\?\?", r"\.\.\.\n\?\?\?", NOT_READ),
    (r"perf_event_open|ioctl\(PERF_EVENT_IOC_MODIFY_ATTRIBUTES\)", r"", r"\{type=.*\}\n0x[0-9a-f]+|0x[0-9a-f]+\n\{type=[^,]*, size=[^,]*\}", NOT_READ),
    ("keyctl", r"", rf"((?:\w+=)?)0x[0-9a-f]+\n\1{TEXT}", NOT_READ),
    (".*", r"sa_family=\"", r"((?:\w+=)?)0x[0-9a-f]+\n\1\{sa_family=\"\\x..\"\}", "an address of one byte"),
    ("msgsnd|msgrcv", r", 0, ", r'mtext=""\n|0x[0-9a-f]+\n\{mtype=-?\d+\}', "no text is not shown"),
    ("ptrace", r"EFLAGS", r"8\*EFL\n8\*EFLAGS", "the name is the C library's"),
    ("perf_event_open", r"bp_type=", r"bp_type=(0x[567]) /\* HW_BREAKPOINT_INVALID \*/\nbp_type=(\1 /\* HW_BREAKPOINT_\?\?\? \*/|HW_BREAKPOINT_INVALID)",
     "the name of one value stands for all that have none"),
    ("fcntl", r"F_(GET|SET)LKW?64|, 0x[cde], ", r"0\nNULL", "a 64-bit kernel has no such command"),
    ("landlock_create_ruleset", r"", r"\{handled_access_fs=.*, \.\.\.\}\n0x[0-9a-f]+", NOT_READ),
    ("sched_getattr", r", ([0-9]|[1-3][0-9]|4[0-7]), \d+\)", r"(sched_\w+=).*\n\1.*|size=\d{1,6}\nsize=\d{7,}|\nsched_util_min=.*|\{size=(\d+)\}\n\{size=\2, sched_.*|\{size=.*\}\n0x[0-9a-f]+|0x[0-9a-f]+\n\{size=.*\}",
     NO_KERNEL),
    ("sched_getattr", r"", r"\{size=\d{10}, .*\n0x[0-9a-f]+", NO_KERNEL),
    ("name_to_handle_at", r"AT_HANDLE_MNT_ID_UNIQUE|, 0x1\) ", r"\[(?P<theirs_half>-?\d+)\]\n\[(?P<ours_half>0x[0-9a-f]+|0)\]|\[-?\d+\]\n0x[0-9a-f]+",
     "strace does not know the flag that makes it larger"),
    ("name_to_handle_at", r", 0x[0-9a-f]+, \[", r"0x[0-9a-f]+\n\[(?:-?\d+|0x[0-9a-f]+)\]", NO_KERNEL),
    (".*", RXRPC, rf'\n(sin6?_port=.*|sin6_scope_id=.*|{TEXT})|{TEXT}\nsin6_port=.*', "another length than that of its family"),
    (".*", RXRPC, rf"transport=\{{(family=\w+)\}}\ntransport=\{{\1, {TEXT}\}}", "another length than that of its family"),
    (".*", RXRPC, rf'"(?P<begin>{CHARACTERS}?)(?:\\0*)?"\n"(?P=begin){CHARACTERS}"(?:\.\.\.)?', "another length than that of its family"),
    (".*", r"sa_family=((0x[0-9a-f]+ /\* )?AF_NFC|0x27,)", rf'service_name="(?P<begin>{CHARACTERS}?)(?:\\0*)?"\nservice_name="(?P=begin){CHARACTERS}"(?:\.\.\.)?',
     "a name longer than there is room for"),
    (".*", r"iov_base=", r"iov_base=\[?\[?\{nlmsg_len=.*\niov_base=0x[0-9a-f]+", NOT_READ),

    # Requests of ioctl(2).
    (r"ioctl(\(.*)?", "", r"((?:0x\w+ /\* )?)_IOC\([^<>]*\)( \*/)?\n\1\w+(\(\d+\))?( or \w+)*( \*/)?", "strace does not know the request", True),
    (r"ioctl\(HIDIOCGNAME\)", "", r"HIDIOCSFEATURE(\(\d+\))\nHIDIOCGNAME\1|(0x\w+ /\* )HIDIOCSFEATURE(\(\d+\) \*/)\n\2HIDIOCGNAME\3",
     "strace takes it for HIDIOCSFEATURE, whose number differs in the direction", True),
    (r"ioctl\(EVIOC[GS]ABS\)", "", r"(\w+=)(?P<theirs_half>\d+)\n\1(?P<ours_half>-\d+)", "the values of an axis have a sign"),
    (r"ioctl\((TC[GS]ET|TIOC[GS]LCK|SNDCTL_TMR).*\)", "", r"(c_[iocl]flag=)\n\1[0]|(c_[iocl]flag=.+)\|\n\2",
     "flags of which none is set are shown as nothing, behind others with a | before it"),
    (r"ioctl\(.*", "", r"((\w+=)?(\S+)) => \3\n\1", "what the call left as it was has become nothing else"),
    (r"ioctl\(DM_\w+\)", "", r"0x[0-9a-f]+\n(\[\{version=\[\d+, \d+, \d+\](, data_size=\d{1,2})? /\* (unsupported|data_size too small)[\w ]* \*/\}\]( => )?){1,2}",
     "strace shows nothing of a header that says it has but a few bytes"),
    (r"ioctl\((SIOCGSKNS|USERFAULTFD_IOC_NEW|NS_MNT_GET_(NEXT|PREV)|PIDFD_GET_\w+_NAMESPACE|TIOCGPTPEER|KVM_CREATE_GUEST_MEMFD)\)", "",
     r"= (\d+)\n= \1<.*>", ONLY_A_NUMBER),
    (r"ioctl\(.*", "", r"\[.*\.\.\. /\* 0x[0-9a-f]+ \*/\]\n0x[0-9a-f]+", "an array that ends where the memory does"),
    (r"ioctl\(NS_GET_NSTYPE\)", "", r"(= .*) \(\{index=.*\}\)\n\1", "a remark left over from another call"),
    (r"ioctl\(SECCOMP_IOCTL_NOTIF_RECV\)", r"", r"\{id=.*\} => (\{id=.*\})\n\1|\{id=.*\}( => 0x[0-9a-f]+)?\n0x[0-9a-f]+",
     "the kernel takes nothing but zeros (seccomp_unotify(2)), and strace shows what is not"),
    (r"ioctl\(PTP_.*\)", r"", r"(?:\w+=)?(.*\})\n(?:\w+=)?\1 /\* \d{4,}-\d\d-\d\dT[\d:.+-]* \*/", "strace leaves these dates out beside raw constants"),
    (r"ioctl\(SG_IO\)", r"", r"\[\d+\]\n(\{interface_id=.*\}|0x[0-9a-f]+)", "strace shows of an unknown version its number alone"),
    (r"ioctl\(UBI_IOC(MK|RN)VOL\)", r"", r'name=""\.\.\.\nname=".*|.*name_len=-.*\n.*name_len=-.*|ents=\[\]\nents=\[.*\]', "a length or a number below zero"),
    (r"ioctl\(RTC_PARAM_GET\)", r"= -1 ", r"(\{.*\}) => 0x[0-9a-f]+\n\1", "strace shows where an answer would be that there is none of"),
    (r"ioctl\(UFFDIO_REGISTER\)", r"_UFFDIO_(MOVE|POISON)", r"ioctls=.*\nioctls=.*", UNKNOWN_NUMBER),
    (r"ioctl\(PERF_EVENT_IOC_MODIFY_ATTRIBUTES\)", r"", r"(.*) /\* bytes \d+\.\.\d+: .*\n\1", "fields that newer headers have in bits"),
    (r"ioctl\(VIDIOC_ENUM_FRAME\w+\)", r"", r"pixel_format=(v4l2_fourcc\(.*\))\npixel_format=\1 /\* V4L2_PIX_FMT_(YUVX32|P010_4L4) \*/", "strace does not know the constant"),
    (r"ioctl\(PERF_EVENT_IOC_QUERY_BPF\)", r"", r"\{ids_len=\d+, \.\.\.\}\n0x[0-9a-f]+|\.\.\.\n", NOT_READ),
    (r"ioctl\(SIOC[GS]IFHW\w+\)", r"sa_family=0, ", r'sa_data="((?:\\x..){7})(?:\\x00){7}"\nsa_data="\1"', "an address of AX.25 is as long as that also as bytes"),
    ("prctl", r"\(0x45 /\*", r"0x[0-9a-f]+\n(?:0x10 /\* PR_RISCV_V_VSTATE_CTRL_INHERIT \*/\|)?0x[0-3] /\* \w+ \*/<<2\|0x[0-3] /\* \w+ \*/", UNKNOWN_NUMBER),
    (r"ioctl\(TIOCSSERIAL\)", r"", r"\((.*)\)\n\(\1, .*\)", "strace shows no argument of it"),
    (r"ioctl\((TC[GS]ET.*|TIOC[GS]LCKTRMIOS|SNDCTL_TMR_.*)\)", r"ADDRB", r"(c_cflag=.*\|0x20000000)( /\* \?\?\? \*/)?\n\1 /\* ADDRB \*/",
     "strace does not know the constant"),
    (r"ioctl\(VIDIOC_(S|TRY)_EXT_CTRLS\)", r"controls=(NULL|0x|\[.*\.\.\. /\*)",
     r"(\{.*\})\n\1 => \{controls=(NULL|0x[0-9a-f]+|\[.*\.\.\. /\* 0x[0-9a-f]+ \*/\])(, error_idx=\d+)?\}", "what has become of controls that cannot be read"),
    (r"ioctl\(BTRFS_IOC_QGROUP_LIMIT\)", r"= -1 ", r"0x[0-9a-f]+\n\{qgroupid=.*\}", "the kernel reads it, though its number says that it is written"),
    (r"ioctl\(BTRFS_IOC_CLONE\)", r"", r"(\d+)\n\1<.*>", ONLY_A_NUMBER),
    (r"ioctl\(BTRFS_IOC_TREE_SEARCH(_V2)?\)", r"",
     r"\n(min_objectid=(256 /\* )?BTRFS_FIRST_FREE_OBJECTID( \*/)?|max_objectid=(\d+ /\* )?BTRFS_LAST_FREE_OBJECTID( \*/)?)",
     "the usual bounds are left out"),
    (r"ioctl\(BTRFS_IOC_(SPACE_INFO|SNAP_CREATE_V2|SUBVOL_CREATE_V2)\)", r"", r"(qgroups|spaces)=0x[0-9a-f]+\n(\1=\[.*\])?", NOT_READ),
    (r"ioctl\(BTRFS_IOC_SPACE_INFO\)", r"", r"(\{.*\} => \{total_spaces=\d+), spaces=0x[0-9a-f]+\}\n\1(, spaces=\[.*\.\.\. /\* 0x[0-9a-f]+ \*/\])?\}", NOT_READ),
    (r"ioctl\(BTRFS_IOC_FILE_EXTENT_SAME\)", r"", r"(\{.*\.\.\. /\* 0x[0-9a-f]+ \*/\]\})\n\1 => \{info=\[.*\.\.\. /\* 0x[0-9a-f]+ \*/\]\}", NOT_READ),
    (r"ioctl\((EVIOCGMTSLOTS|KD[GS]KBSENT)\)", r"", r"\{.*\}\n0x[0-9a-f]+", NOT_READ),
    (r"ioctl\(EVIOCG(BIT|KEY|LED|PROP|SND|SW)\)", r"\(INJECTED\)", r"0x[0-9a-f]+\n\[.*\]", NOT_READ),
    (r"ioctl\((TC[GS]ET.*|TIOC[GS]LCKTRMIOS|SNDCTL_TMR_.*)\)", r"ADDRB",
     r"(c_cflag=.*?)((?:\|?CMSPAR)?(?:\|?CRTSCTS)?)\|?0x2[0-9a-f]{7}(?: \*/)?\n\1\|?ADDRB\|?\2(?:\|0x[0-9a-f]+)?(?: \*/)?",
     "strace does not know the constant"),
    (r"ioctl\(SIOC.*\)", r'sa_data="', r'sa_data=("(?:\\x\w\w)*)(?:\\x\w\w)*"( /\* [0-9a-f:]+ \*/)?\nsa_data=\1"( /\* [0-9a-f:]+ \*/)?',
     "how long a hardware address is, of which the comment may have other bytes than the text"),
    (r"ioctl\(BTRFS_IOC_SPACE_INFO\)", r"", r"(\{space_slots=0\} => \{total_spaces=0), (\.\.\.|spaces=\[\])\}\n\1\}", "which there are was not asked"),
    (r"ioctl\(BTRFS_IOC_DEV_REPLACE\)", r"time_st\w+=-", r"(.*time_st\w+=)\d{19,20}\b.*\n\1-\d+.*", "a time after the last"),
    ("setsockopt", r"mr_alen=0, ", r"mr_address=[0-9a-f:]+\nmr_address=", "what strace showed of an address before"),

    # On aarch64 alone.
    ("ptrace", r"PTRACE_\?\?\?", r"\((0x\w+) /\* COMPAT_PTRACE_\w+ \*/, (\S+), .*\)\n\(\1 /\* PTRACE_\?\?\? \*/, \2, .*\)",
     "requests of 32-bit tracers", False, "aarch64"),
    ("ptrace", r"\(0x15 /\*", r"0x[0-9a-f]+\n(?:PTRACE_O_\w+\|?)+(?:0x[0-9a-f]+)?", "a request of other machines", False, "aarch64"),
    ("ptrace", r"PTRACE_[GS]ETREGSET", r"iov_base=0x[0-9a-f]+\niov_base=\{.*\}", NOT_DECODED, False, "aarch64"),
    ("quotactl(_fd)?", r"", r"(\w+_version=)\d+\n\1-\d+", "a byte with a sign", False, "aarch64"),
    (r"ioctl\(KVM_[GS]ET_REGS\)", r"", r"0x[0-9a-f]+\n\{sp=.*\}", NOT_DECODED, False, "aarch64"),
    ("sched_getattr", r"", r"0x[0-9a-f]+<<32\|(\d+)\n\1", "bits above 32, which no kernel looks at", False, "aarch64"),
    ("sched_getattr", r", \d{10}, \d+\)", r"\nsched_policy=.*", NO_KERNEL, False, "aarch64"),
    (r"rt_sig\w+", r"", r"si_syscall=(?P<theirs_half>\d+)\nsi_syscall=(?P<ours_half>-\d+)", "an int", False, "aarch64"),
]
