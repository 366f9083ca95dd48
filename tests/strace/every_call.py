#!/usr/bin/env python3
"""Every call with valid, odd and wild arguments, none of them made, under the installed strace and under sysgood.

Usage: every_call.py SYSGOOD MAKE_CASES CALLER [-v] [--bless] [--first] [CALL...]

Both must show every invocation, in one line each, and end as the program does. The two texts are the same but for what
accepted.py says, with its reasons; each of its rules is of use in one of the runs, and none of them accepts a line that
was the same and has a wrong number put into it. Arguments that no kernel takes are many, and what is shown of them matters
little: how many lines of a call still differ is written down in every_call.MACHINE, by run and call, and may only become
less. --bless writes it anew. -v shows every difference, not one of each call. --first makes only the first of the runs.
"""

import collections
import os
import platform
import re
import subprocess
import sys
import tempfile
import time

from accepted import RULES
from differences import differences, differences_of_lines, pieces, split_line
from rules import Rules
from undecoded import Undecoded
from vocabulary import Vocabulary, could_not_tell

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


def explain(call, theirs, ours, rules, vocabulary, undecoded):
    """Why two lines differ: the reasons, and the differences without one."""
    reasons, unexplained = [], []
    decided = None
    accepting, plain = rules.of_line(call, ours), undecoded.why(theirs)

    def settled(a, b):
        nonlocal decided
        rule = accepting(a, b)
        if not rule:
            return False
        reasons.append(rule.why)
        if rule.decides:
            decided = rule.why
        return True

    if theirs.startswith("syscall_0x"):
        reasons.append("strace does not know the call")
        # Of its arguments it shows six registers.
        (_, registers, result), (_, arguments, our_result) = split_line(theirs), split_line(ours)
        found = [pair for pair in zip(pieces(registers), pieces(arguments)) if not could_not_tell(*pair)]
        found += differences(result, our_result, settled)
    else:
        found = differences_of_lines(theirs, ours, settled)
    for a, b in found:
        if plain(a, b):
            reasons.append(plain(a, b))
        elif decided and could_not_tell(a, b):
            reasons.append(decided)
        elif vocabulary.lacks_a_constant_of(a, b):
            reasons.append("strace does not know the constant")
            if re.fullmatch(r"(\w+=)?(\w+|\w+ /\* \w+ \*/)", b):
                decided = "strace does not know the constant that decides"
        elif re.fullmatch(r"|\.\.\.|/\* bytes .*", a, re.DOTALL) and vocabulary.lacks_a_field_of(b):
            reasons.append("strace does not know the field")
        else:
            unexplained.append((a, b))
    return reasons, unexplained


NUMBER_IN_TEXT = re.compile(r'(?<![\w"\\\\:])(?:0x[0-9a-f]+|\d+)(?![\w":])')


def with_a_wrong_number(line, which):
    """The line with one of its numbers increased, or None where it has none."""
    numbers = list(NUMBER_IN_TEXT.finditer(line))
    if not numbers:
        return None
    wrong = numbers[which % len(numbers)]
    value = hex(int(wrong[0], 16) + 1) if wrong[0].startswith("0x") else str(int(wrong[0]) + 1)
    return line[:wrong.start()] + value + line[wrong.end():]


def hidden(calls, lines, rules, vocabulary, undecoded):
    """Of lines that are the same, every so-many-th with a number that is wrong: those that would be accepted."""
    for i in range(0, len(lines), 13):
        wrong = with_a_wrong_number(lines[i], i // 13)
        if wrong and not explain(calls[i], lines[i], wrong, rules, vocabulary, undecoded)[1]:
            yield wrong


def first_difference(theirs, ours):
    at = next((i for i, (a, b) in enumerate(zip(theirs, ours)) if a != b), min(len(theirs), len(ours)))
    at = max(0, at - 70)
    return f"    {'...' if at else ''}{theirs[at:at + 160]}\n    {'...' if at else ''}{ours[at:at + 160]}"


def compare(sysgood, make_cases, caller, seed, options, left_out, rules, vocabulary, wanted, verbose, allowed):
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
    undecoded = Undecoded(theirs)
    same = [case for case in range(len(calls)) if theirs[case] == ours[case]]
    wrong = list(hidden([calls[i] for i in same], [theirs[i] for i in same], Rules(RULES), vocabulary, undecoded))
    if wrong:
        print("FAIL rules that would accept what is wrong:", *wrong[:9], sep="\n  ")
        return None
    for case, (call, a, b) in enumerate(zip(calls, theirs, ours)):
        if a == b or (wanted and call not in wanted):
            continue
        whys, pairs = explain(call, a, b, rules, vocabulary, undecoded)
        if pairs:
            different[call].append((case, a, b, pairs))
        else:
            for why in set(whys):
                reasons[why] += 1
            accepted += 1
    found = {call: len(lines) for call, lines in different.items()}
    print(f"run {seed} ({' '.join(options) or 'no options'}): {len(calls)} invocations of {len(set(calls))} calls, "
          f"{len(same)} the same, {accepted} accepted, "
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
    rules, vocabulary, allowed = Rules(RULES), Vocabulary(strace), still_different()
    found = {}
    for seed, options, left_out in RUNS[:1] if "--first" in flags else RUNS:
        of_run = compare(sysgood, make_cases, caller, seed, options, left_out, rules, vocabulary, arguments[3:],
                         "-v" in flags, allowed or {})
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
    # With one run, or some of the calls, a rule may well have nothing to do; other machines have fewer calls.
    unused = rules.unused() if platform.machine() == "x86_64" and "--first" not in flags and not arguments[3:] else []
    for rule in unused:
        print(f"FAIL accepts no difference of any run: {rule}")
    return 1 if worse or unused else 0


if __name__ == "__main__":
    sys.exit(main())
