"""What the tests of the command line have in common: a program that runs tests, and what they run and wait for."""

import os
import re
import select
import subprocess
import sys
import tempfile
import time

if len(sys.argv) < 3:
    sys.exit(f"Usage: {os.path.basename(sys.argv[0])} SYSGOOD WORKLOADS [TEST...]")
SYSGOOD, WORKLOADS = (os.path.abspath(path) for path in sys.argv[1:3])


class Failed(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Failed(what)


def run(*arguments, name=None, expect=None, **options):
    """Runs sysgood (or a link to it called `name`); returns (status, stdout, stderr)."""
    done = subprocess.run([name or SYSGOOD, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                          check=False, **options)
    out, err = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    if expect is not None:
        check(done.returncode == expect, f"{arguments}: status {done.returncode}, not {expect}: {err}")
    return done.returncode, out, err


def start(*command, **options):
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, **options)


def line_of(process):
    ready, _, _ = select.select([process.stdout], [], [], 30)
    check(ready, "no line within 30 s")
    return process.stdout.readline().decode()


def until(condition, what):
    """Polls for something that has no event to wait for. A failure takes 30 s, success no longer than it needs."""
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.01)
    raise Failed(f"not within 30 s: {what}")


def content(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def asleep(pid):
    """Every thread is blocked in a call: neither running nor in one of our stops."""
    return all(content(f"/proc/{pid}/task/{tid}/stat").rpartition(")")[2].split()[0] == "S"
               for tid in os.listdir(f"/proc/{pid}/task"))


def traced(pid):
    status = content(f"/proc/{pid}/status")
    match = re.search(r"TracerPid:\s+(\d+)", status)
    return bool(match) and match.group(1) != "0"


def workload(name):
    return os.path.join(WORKLOADS, name)


def main(tests):
    """Runs the functions among `tests`, a module's names, that are called test_*, or those asked for."""
    wanted = sys.argv[3:]
    failed = passed = 0
    for name, test in sorted(tests.items()):
        if not name.startswith("test_") or (wanted and name not in wanted):
            continue
        with tempfile.TemporaryDirectory() as directory:
            try:
                test(directory)
                passed += 1
            except (Failed, subprocess.TimeoutExpired) as failure:
                print(f"FAIL {name}: {failure}")
                failed += 1
    print(f"{passed} tests passed, {failed} failed")
    return 1 if failed or not passed else 0
