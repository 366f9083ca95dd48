#!/usr/bin/env python3
"""Every call with valid, odd and wild arguments, none of them made, under the installed strace and under sysgood.

Usage: every_call.py SYSGOOD MAKE_CASES CALLER [-v] [--bless] [CALL...]

Both must show every invocation, in one line each, and end as the program does. The two texts are the same but for what
ACCEPTED says, with its reasons. Arguments that no kernel takes are many, and what is shown of them matters little: how
many lines of a call still differ is written down in every_call.MACHINE, by run and call, and may only become less.
--bless writes it anew. -v shows every difference, not one of each call.
"""

import collections
import os
import platform
import re
import subprocess
import sys
import tempfile
import time

# What the caller calls in earnest.
ITS_OWN = "execve,openat,lseek,mmap,prctl,seccomp,exit_group"
# seed of the cases, options of the tracer
RUNS = [
    (1, []),
    (2, ["-v", "-s", "64", "-e", "abbrev=none"]),
    (3, ["-e", f"inject=!{ITS_OWN}:retval=3"]),
]

# Calls, what either line must match, why that is so.
ACCEPTED = [
    ("exit|exit_group", r"= \?$", "a call that does not return is told whole at its entry, and these two return here"),
    ("restart_syscall", r"", "which call was interrupted is remembered only where one was"),
    ("futex", r"/\* FUTEX_OP_", "an operation without a name, in the middle of a number of parts"),
    ("mmap|remap_file_pages", r"/\* MAP_\?\?\? \*/", "a kind of mapping without a name"),
    ("get_mempolicy", r"MPOL_F_(STATIC|RELATIVE)_NODES|MPOL_F_NUMA", "modes with their flags by name"),
    ("get_mempolicy|set_mempolicy|mbind|migrate_pages", r", 1[,)]|\[\]", "a set of no nodes"),
    ("getxattr|fgetxattr|lgetxattr", r'"", 0\)', "nothing is written where there is room for nothing"),
    ("capset|capget", r"", "what lies behind the data depends on a header that cannot be read or has bits of no meaning"),
    ("msgsnd|msgrcv", r"", "a message longer than any"),
    ("semget|msgget|shmget", r"0x[0-9a-f]{9,}", "the upper half of an int"),
    ("epoll_pwait|epoll_pwait2|pselect6|ppoll", r"= -1 ", "a signal mask that was given is shown though the call failed"),
    (r"ioctl\(.*", r"_IOC\(", "strace does not know the request"),
    (r"ioctl\(HIDIOCGNAME\)", r"", "strace takes it for HIDIOCSFEATURE, whose number differs in the direction"),
    (r"ioctl\(EVIOC[GS]ABS\)", r"", "the values of an axis have a sign"),
    (r"ioctl\((TC[GS]ET|TIOC[GS]LCK|SNDCTL_TMR).*\)", r"c_[ioc]flag=(,|[^,]*\|,)|c_lflag=,",
     "flags of which none is set are shown as nothing, behind others with a | before it"),
    (r"ioctl\(.*", r"(=|, |\{)(\S+) => \2([,)}]|$)", "what the call left as it was has become nothing else"),
    (r"ioctl\(SIOC[GS]IF.*\)", r"ifr_\w+=\{sa_family=", "addresses of families that are no interface's"),
    (r"ioctl\(SIOC.*\)", r"sa_data=[0-9a-f:]+\}", "how long the address of an unknown kind of hardware is"),
    (r"ioctl\(DM_.*\)", r"unsupported device mapper ABI version", "strace remarks it behind the version"),
    (r"ioctl\(.*", r"\.\.\. /\* 0x", "an array that ends where the memory does"),
    (r"ioctl\(NS_GET_NSTYPE\)", r"\(\{index=", "a remark left over from another call"),
    (".*", r'if_nametoindex\("lo"\)', "a name of a network interface is not in the program's memory"),
]
HERE = os.path.dirname(os.path.abspath(__file__))
STILL_DIFFERENT = os.path.join(HERE, f"every_call.{platform.machine()}")


def run(command, directory):
    done = subprocess.run(command, cwd=directory, stdin=subprocess.DEVNULL, capture_output=True, timeout=1800,
                          check=False, env={"PATH": os.environ["PATH"], "TZ": "UTC0", "LC_ALL": "C"})
    return done.returncode, done.stderr.decode(errors="replace")


def lines_of(path):
    """The lines of the cases: behind what the caller does to prepare itself, before its end."""
    with open(path, encoding="latin1") as file:
        lines = file.read().split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith("seccomp(SECCOMP_SET_MODE_FILTER")) + 1
    end = max(i for i, line in enumerate(lines) if line.startswith("exit_group(0)"))
    return lines[start:end]


class Known:
    """The names that this strace has in its tables."""

    def __init__(self, strace):
        with open(strace, "rb") as file:
            self.words = set(re.findall(rb"[A-Z][A-Z0-9]*_[A-Z0-9_]+", file.read()))

    def lacks_a_name_of(self, line):
        return any(word.encode() not in self.words for word in re.findall(r"[A-Z][A-Z0-9]*_[A-Z0-9_]+", line))


def reason(call, theirs, ours, known):
    if theirs.startswith("syscall_0x"):
        return "strace does not know the call"
    without_strings = re.sub(r'"(\\.|[^"\\])*"', '""', ours)
    if known.lacks_a_name_of(without_strings):
        return "strace does not know the constant"
    for calls, pattern, why in ACCEPTED:
        if re.fullmatch(calls, call) and (re.search(pattern, theirs) or re.search(pattern, ours)):
            return why
    return None


def undecoded(calls, theirs):
    """The requests of ioctl(2) whose argument strace shows as a number in every case, or not at all."""
    plain = re.compile(r"ioctl\(-?\d+, [^{}\[\]\"]*?, (0x[0-9a-f]+|0)\) += .*")
    decoded = {call for call, line in zip(calls, theirs) if not plain.fullmatch(line)}
    return {call for call in calls if call.startswith("ioctl(")} - decoded


def same_but_for_argument(theirs, ours):
    """The request is called the same by both, and both show an argument."""
    request = re.match(r"ioctl\(-?\d+, (.*), (0x[0-9a-f]+|0)\) += ", theirs)
    return bool(request) and re.match(r"ioctl\(-?\d+, " + re.escape(request[1]) + ", .", ours) is not None


def first_difference(theirs, ours):
    at = next((i for i, (a, b) in enumerate(zip(theirs, ours)) if a != b), min(len(theirs), len(ours)))
    at = max(0, at - 70)
    return f"    {'...' if at else ''}{theirs[at:at + 160]}\n    {'...' if at else ''}{ours[at:at + 160]}"


def compare(sysgood, make_cases, caller, seed, options, known, wanted, verbose, allowed):
    with tempfile.TemporaryDirectory() as directory:
        cases, names = os.path.join(directory, "cases"), os.path.join(directory, "names")
        subprocess.run([make_cases, str(seed), cases, names], check=True, stdout=subprocess.DEVNULL)
        with open(names, encoding="ascii") as file:
            calls = file.read().split()
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
    numbers = undecoded(calls, theirs)
    for case, (call, a, b) in enumerate(zip(calls, theirs, ours)):
        if a == b or (wanted and call not in wanted):
            continue
        why = reason(call, a, b, known)
        if not why and call in numbers and same_but_for_argument(a, b):
            why = "strace shows the request's argument as a number"
        if why:
            reasons[why] += 1
        else:
            different[call].append((case, a, b))
    found = {call: len(lines) for call, lines in different.items()}
    print(f"run {seed} ({' '.join(options) or 'no options'}): {len(calls)} invocations of {len(set(calls))} calls, "
          f"{sum(a == b for a, b in zip(theirs, ours))} the same, {sum(reasons.values())} accepted, "
          f"{sum(found.values())} differ; strace {took['strace']:.1f} s, sysgood {took[sysgood]:.1f} s")
    for why, count in reasons.most_common():
        print(f"  {count} accepted: {why}")
    for call, lines in sorted(different.items(), key=lambda item: -len(item[1])):
        more = len(lines) > allowed.get((seed, call), 0)
        if not more and not verbose:
            continue
        print(f"  {call}: {len(lines)} differ{f', {allowed.get((seed, call), 0)} are known' if more else ''}")
        for case, a, b in lines if verbose else lines[-2:]:
            print(f"   case {case}\n{first_difference(a, b)}")
    return found


def still_different():
    """{(run, call): how many}, or None where nobody has written it down for this machine."""
    if not os.path.exists(STILL_DIFFERENT):
        return None
    with open(STILL_DIFFERENT, encoding="ascii") as file:
        return {(int(seed), call): int(count) for seed, call, count in map(str.split, file)}


def main():
    flags = {argument for argument in sys.argv[1:] if argument in ("-v", "--bless")}
    arguments = [argument for argument in sys.argv[1:] if argument not in flags]
    sysgood, make_cases, caller = map(os.path.abspath, arguments[:3])
    strace = subprocess.run(["which", "strace"], capture_output=True, text=True, check=True).stdout.strip()
    known, allowed = Known(strace), still_different()
    found = {}
    for seed, options in RUNS:
        of_run = compare(sysgood, make_cases, caller, seed, options, known, arguments[3:], "-v" in flags, allowed or {})
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
    fewer = sum(allowed.values()) - sum(found.values()) if not arguments[3:] else 0
    if not worse and fewer > 0:
        print(f"{fewer} fewer differences than are written down: --bless")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
