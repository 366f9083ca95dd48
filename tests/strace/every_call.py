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

from differences import STRING, differences_of_lines, name_of, pieces

# What the caller calls in earnest.
ITS_OWN = "execve,openat,lseek,mmap,prctl,seccomp,exit_group"
# seed of the cases, options of the tracer
RUNS = [
    (1, []),
    (2, ["-v", "-s", "64", "-e", "abbrev=none"]),
    (3, ["-e", f"inject=!{ITS_OWN}:retval=3"]),
]

BYTES = r'("(\\.|[^"\\])*"(\.\.\.)?|\[-?\d+\])'  # an option of a socket of which strace knows nothing

# Calls, what our line has to have, what the two are where they differ ("theirs\nours"), why that is so.
ACCEPTED = [
]
RULES = [(re.compile(calls), re.compile(line), re.compile(pattern, re.DOTALL), why)
         for calls, line, pattern, why in ACCEPTED]
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

    def settled(a, b):
        for calls, line, pattern, why in RULES:
            if calls.fullmatch(call) and line.search(ours) and pattern.fullmatch(f"{a}\n{b}"):
                reasons.append(why)
                return True
        return False

    decided = False
    for a, b in differences_of_lines(theirs, ours, settled):
        if decided:
            reasons.append("strace does not know the constant that decides")
        elif known.lacks_a_constant_of(b):
            reasons.append("strace does not know the constant")
            decided = re.fullmatch(r"(\w+=)?\w+", b) is not None
        elif re.fullmatch(r"|\.\.\.|/\* bytes .*", a, re.DOTALL) and known.lacks_a_field_of(b):
            reasons.append("strace does not know the field")
        else:
            unexplained.append((a, b))
    return reasons, unexplained


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
    accepted = 0
    for case, (call, a, b) in enumerate(zip(calls, theirs, ours)):
        if a == b or (wanted and call not in wanted):
            continue
        if a.startswith("syscall_0x"):
            reasons["strace does not know the call"] += 1
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
          f"{sum(a == b for a, b in zip(theirs, ours))} the same, {sum(reasons.values())} accepted, "
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
