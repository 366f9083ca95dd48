"""Makes two traces of the same program comparable: whole lines per thread, in the order of the thread's birth, with
addresses, process ids, times and random names replaced."""

import re

# Leading "1234  " of -f -o.
LINE = re.compile(r"^(?:(\d+) +)?(.*)$")
UNFINISHED = " <unfinished ...>"
RESUMED = re.compile(r"^<\.\.\. (\w+) resumed>(.*)$")

REPLACEMENTS = [
    # What strace 6.1 has wrong: a signal chosen by F_SETSIG carries a band and a descriptor, not a pid.
    (re.compile(r"(SIGRT_\d+), si_code=0x1, si_pid=(\d+), si_uid=0, si_int=(\d+), si_ptr=0x[0-9a-f]+}"),
     r"\1, si_code=POLL_IN, si_band=\2, si_fd=\3}"),
    # Flags of which none is set are shown as nothing, with -X raw.
    (re.compile(r"^(statx\(-?\d+, \"[^\"]*\", )\|"), r"\g<1>0|"),
    # What differs from run to run.
    (re.compile(r"0x[0-9a-f]{5,}"), "ADDRESS"),
    (re.compile(r"/tmp/(cc|tmp|git-|sysgood-files-)[A-Za-z0-9_]{6,8}"), r"/tmp/\1RANDOM"),
    # A signalfd's siginfo has the sender's pid in it.
    (re.compile(r'^(read\(\d+(?:<[^>]*>)?, "\\n\\0)[^"]*'), r"\1SIGNALFD"),
    (re.compile(r'^(getrandom\(")[^"]*'), r"\1RANDOM"),
    (re.compile(r"tv_n?sec=\d+"), "tv=TIME"),
    (re.compile(r"tv_usec=\d+"), "tv=TIME"),
    (re.compile(r"(st_|stx_)?([amc]|b)time(_nsec)?=[^,}]*"), "time=TIME"),
    (re.compile(r"si_[us]time=\d+( /\* [0-9.]+ s \*/)?"), "si_time=TIME"),
    # How late somebody looked.
    (re.compile(r"si_overrun=\d+"), "si_overrun=OVERRUN"),
    (re.compile(r"^(timer_getoverrun\(\d+\) += )\d+"), r"\1OVERRUN"),
    (re.compile(r"^times\(.*\)( +)= \d+"), "times(TIME)= TIME"),
    (re.compile(r"ru_\w+=[^,}]*"), "ru=USAGE"),
    (re.compile(r"^(sysinfo\(\{)[^}]*"), r"\1SYSTEM"),
    (re.compile(r" /\* \d{4}-\d\d-\d\dT[^*]*\*/"), " /* DATE */"),
    (re.compile(r"(stx?|d)_ino=\d+"), r"\1_ino=INODE"),
    (re.compile(r"(pipe|socket|net|mnt):\[\d+\]"), r"\1:[INODE]"),
    # strace 6.1 knows no more of these than their path.
    (re.compile(r"<(eventfd|signalfd):\[[^\]]*\]>"), r"<anon_inode:[\1]>"),
    (re.compile(r"<pid:\d+>"), "<pid:PID>"),
    # Inodes, ports and port ids of sockets.
    (re.compile(r"<(?:TCP|UDP|RAW|UNIX|NETLINK)[-\w]*:\[.*?\]>"), lambda m: re.sub(r"\d{4,}", "NUMBER", m.group(0))),
    (re.compile(r"f_(bfree|bavail|ffree)=\d+"), r"f_\1=FREE"),
    (re.compile(r"htons\(\d{5}\)"), "htons(EPHEMERAL)"),
    (re.compile(r"ndm_(confirmed|used|updated)=\d+"), r"ndm_\1=AGE"),
    (re.compile(r"idiag_(inode|cookie)=(\d+|\[[^\]]*\])"), r"idiag_\1=SOCKET"),
]
RESULT = re.compile(r"\) += ")


class Thread:
    def __init__(self):
        self.lines = []
        self.open = None


def threads(text):
    """[(pid, [whole line...])], in order of first appearance."""
    by_pid = {}
    for raw in text.splitlines():
        pid, line = LINE.match(raw).groups()
        thread = by_pid.setdefault(pid or "0", Thread())
        resumed = RESUMED.match(line)
        if resumed and thread.open is not None:
            line = thread.open + resumed.group(2)
            thread.open = None
        if line.endswith(UNFINISHED):
            thread.open = line[: -len(UNFINISHED)]
            continue
        thread.lines.append(line)
    for thread in by_pid.values():
        if thread.open is not None:
            thread.lines.append(thread.open + UNFINISHED)
    return [(pid, thread.lines) for pid, thread in by_pid.items()]


def misplaced_results(text, column=40):
    """Lines whose result does not begin at the column, or one blank behind the call where that is longer."""
    bad = []
    for line in text.splitlines():
        match = re.match(r'^[^"/]*\)( +)= ', line)  # without strings, which may hold anything
        if match and not (match.end() - 2 == column or (len(match.group(1)) == 1 and match.end() - 2 > column)):
            bad.append(line)
    return bad


def children(lines, known):
    """The threads made by these lines, in order."""
    made = []
    for line in lines:
        match = re.match(r"^(?:clone|clone3|fork|vfork)\(.* = (\d+)$", line)
        if match and match.group(1) in known:
            made.append(match.group(1))
    return made


def by_birth(found):
    """Threads in order of a walk over the tree of births, which does not depend on who ran first."""
    known = dict(found)
    order = []

    def walk(pid):
        order.append(pid)
        for child in children(known[pid], known):
            if child not in order:
                walk(child)

    for pid, _ in found:
        if pid not in order:
            walk(pid)
    return [(pid, known[pid]) for pid in order]


def pids_stand_apart(one, other):
    """Whether no process of either trace has an id that the other has as a number: two runs have other processes, so
    that it means something else there, and would not be replaced. Such a run says nothing; the next has other ids."""
    for text, against in ((one, other), (other, one)):
        pids = {pid for pid, _ in threads(text)} - {"0"}
        if pids & set(re.findall(r"(?<!\\)\b\d+\b", against)):
            return False
    return True


def normalise(text, own_times=False):
    """One list of lines a thread; signals apart, for when they come depends on the machine's mood. `own_times`: the
    program gives all times itself, so that they are the same every time."""
    replacements = [each for each in REPLACEMENTS if not own_times or each[1] not in ("tv=TIME", " /* DATE */")]
    ordered = by_birth(threads(text))
    names = {pid: f"PID{i}" for i, (pid, _) in enumerate(ordered) if pid != "0"}
    # Not \374, a byte.
    pids = re.compile(r"(?<!\\)\b(" + "|".join(names) + r")\b") if names else None
    result = []
    for _, lines in ordered:
        calls, signals = [], []
        for line in lines:
            for pattern, replacement in replacements:
                line = pattern.sub(replacement, line)
            if pids:
                line = pids.sub(lambda m: names[m.group(1)], line)
            line = re.sub(r"^(getppid\(\) +=) \d+", r"\1 TRACER", line)
            # The column depends on where a line was cut and what was replaced: misplaced_results() looks after it.
            line = RESULT.sub(") = ", line)
            # Whether a signal finds the thread waiting, so that it waits again, is a matter of time.
            if "= ? ERESTARTSYS (" in line:
                continue
            # mkstemp asks for a random number when it does not like the one that the time of day gave it.
            while "O_CREAT|O_EXCL" in line and calls and calls[-1].startswith('getrandom("RANDOM", 8,'):
                calls.pop()
            (signals if line.startswith("--- ") else calls).append(line)
        result.append(calls + sorted(signals))
    return result
