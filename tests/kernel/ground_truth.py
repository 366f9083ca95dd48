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
BIRTH = re.compile(r"-(\d+)\s+\[\d+\].*: task_newtask: pid=(\d+) ")
# A whole call or the first half of one; the second halves begin with "<...".
CALL = re.compile(r"^(\d+) +\[ *(\d+)\] (?!<\.\.\.)[a-z0-9_]+\(")


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(77)


def calls(instance, root):
    """The calls of every thread, and the threads that `root` and its descendants have created. Process ids begin again
    at the smallest when they are used up, so a child's may be less than its parent's."""
    counts = collections.Counter()
    born = set()
    for line in instance.lines():
        call, birth = EVENT.search(line), BIRTH.search(line)
        if call:
            counts[int(call.group(1)), int(call.group(2))] += 1
        elif birth and int(birth.group(1)) in born | {root}:
            born.add(int(birth.group(2)))
    return counts, born


def main():
    sysgood, program = sys.argv[1], sys.argv[2:]
    try:
        instance = tracefs.Instance(["raw_syscalls/sys_enter", "task/task_newtask"], ["event-fork"])
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
            traced = collections.Counter()
            shell_pid = None
            with open(text, encoding="utf-8", errors="replace") as lines:
                for line in lines:
                    match = CALL.match(line)
                    if match:
                        traced[int(match.group(1)), int(match.group(2))] += 1
                        shell_pid = shell_pid or int(match.group(1))
            kernel, born = calls(instance, shell_pid)
    finally:
        instance.close()

    # The shell itself was traced before the tracepoint knew it.
    born_later = {pid for pid, _ in traced if pid != shell_pid}
    missing = {key: (kernel[key], traced[key]) for key in kernel if key[0] in born_later and kernel[key] > traced[key]}
    invented = {key: (kernel[key], traced[key]) for key in traced if key[0] in born_later and kernel[key] < traced[key]}
    unseen = born ^ born_later
    total = sum(n for (pid, _), n in kernel.items() if pid in born_later)
    print(f"{total} calls of {len(born_later)} threads by the kernel's count")
    for what, found in (("missing", missing), ("invented", invented), ("threads of one side alone", unseen)):
        if found:
            print(f"{what}: (thread, number): (kernel, traced) = {found}"[:2000])
    if missing or invented or unseen or total < 100:
        sys.exit(1)


if __name__ == "__main__":
    main()
