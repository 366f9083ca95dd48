#!/usr/bin/env python3
"""Holds a trace against the kernel's own: with the raw_syscalls tracepoint on the same run, no call of a traced thread
is missing and none is invented.

Usage: ground_truth.py SYSGOOD WORKLOAD [ARGUMENT...]

The program runs below a shell, which first names itself to the tracepoint: everything it starts is followed by both.
Needs root and tracefs; exit status 77 (skipped, said loudly) where there is none.
"""

import collections
import os
import re
import subprocess
import sys
import tempfile

import tracefs

EVENT = re.compile(r"-(\d+)\s+\[\d+\].*: sys_enter: NR (-?\d+) ")
# A whole call or the first half of one; the second halves begin with "<...".
CALL = re.compile(r"^(\d+) +\[ *(\d+)\] (?!<\.\.\.)[a-z0-9_]+\(")


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(77)


def calls(instance):
    counts = collections.Counter()
    for line in instance.lines():
        match = EVENT.search(line)
        if match:
            counts[int(match.group(1)), int(match.group(2))] += 1
    return counts


def main():
    sysgood, program = sys.argv[1], sys.argv[2:]
    try:
        instance = tracefs.Instance(["raw_syscalls/sys_enter"], ["event-fork"])
    except tracefs.Unavailable as why:
        skip(why)
    try:
        tracefs.write(f"{instance.path}/set_event_pid", "2147483")  # nobody, until the shell adds itself
        instance.start()
        with tempfile.TemporaryDirectory() as directory:
            text = os.path.join(directory, "trace.txt")
            shell = ["sh", "-c", f'echo $$ >> {instance.path}/set_event_pid; "$@"; exit $?', "sh", *program]
            done = subprocess.run([sysgood, "-f", "-n", "-o", text, *shell], timeout=250, check=False,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if done.returncode:
                print(f"the program ended with {done.returncode}")
            instance.stop()
            kernel = calls(instance)
            traced = collections.Counter()
            with open(text, encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    match = CALL.match(line)
                    if match:
                        traced[int(match.group(1)), int(match.group(2))] += 1
    finally:
        instance.close()

    shell_pid = min(pid for pid, _ in traced)
    born_later = {pid for pid, _ in traced if pid != shell_pid}
    missing = {key: (kernel[key], traced[key]) for key in kernel if key[0] in born_later and kernel[key] > traced[key]}
    invented = {key: (kernel[key], traced[key]) for key in traced if key[0] in born_later and kernel[key] < traced[key]}
    # What ran on another CPU when the tracepoint was enabled is told of until it is switched away.
    unseen = {pid for pid, _ in kernel if pid > shell_pid} - {pid for pid, _ in traced}
    total = sum(n for (pid, _), n in kernel.items() if pid in born_later)
    print(f"{total} calls of {len(born_later)} threads by the kernel's count")
    for what, found in (("missing", missing), ("invented", invented), ("threads not traced", unseen)):
        if found:
            print(f"{what}: (thread, number): (kernel, traced) = {found}"[:2000])
    if missing or invented or unseen or total < 100:
        sys.exit(1)


if __name__ == "__main__":
    main()
