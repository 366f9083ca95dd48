#!/usr/bin/env python3
"""What became of every signal of every workload: the report of `sysgood signals`, against tests/signals/stories.

Usage: stories.py SYSGOOD WORKLOADS [--bless] [--repeat N] [NAME...]

Each run also shows that the report on the running program is that on its recording, byte for byte.
"""

import argparse
import difflib
import os
import platform
import subprocess
import sys
import tempfile

from scenarios import SCENARIOS
from story_text import events_of, story

HERE = os.path.dirname(os.path.abspath(__file__))
STORIES = os.path.join(HERE, "stories")
SOURCES = {name for name in os.listdir(os.path.join(HERE, "../../workloads")) if name.endswith(".c")}
SKIPPED = 77
# What is different from run to run by the program's own design: patterns of lines, and of headings of lives.
VARIES = {
    # Two children end at the same time.
    "kill_group": [r"^SIGCHLD to process P1$"],
    # A spawned child may have ended while posix_spawn(3) still blocks all signals.
    "fork_tree": [r"^blocked since"],
}
# Programs that wait for the tick of a timer that comes at the right moment, however many come before: patterns of what
# such a one does.
TICKS = {
    "itimer_restart": r"^interrupts read",
    "nanosleep_interrupted": r"^interrupts (clock_)?nanosleep",
}


class Failed(Exception):
    pass


def run(*command, **options):
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False, **options)


def told(sysgood, *arguments):
    """What a command that only reads a recording prints."""
    done = run(sysgood, *arguments)
    if done.returncode or done.stderr:
        raise Failed(f"{arguments}: status {done.returncode} {done.stderr.decode()}")
    return done.stdout.decode()


def story_of_recording(sysgood, recording, name=""):
    return story(told(sysgood, "signals", recording), told(sysgood, "signals", "--lint", recording),
                 events_of(told(sysgood, "view", "--json", recording)), SOURCES, VARIES.get(name, ()), TICKS.get(name))


def story_of_workload(sysgood, workloads, name, directory):
    """None where this kernel lacks what the workload shows."""
    recording, live = (os.path.join(directory, each) for each in ("run.sgt", "live"))
    if name in SCENARIOS:
        SCENARIOS[name](sysgood, workloads, recording)
        return story_of_recording(sysgood, recording)
    done = run(sysgood, "signals", "--lint", "-o", live, f"--record={recording}", "--",
               os.path.join(workloads, name), cwd=directory)
    if done.returncode == SKIPPED:
        return None
    with open(live, encoding="utf-8") as file:
        if file.read() != told(sysgood, "signals", "--lint", recording):
            raise Failed("the report on the running program is not that on its recording")
    return story_of_recording(sysgood, recording, name)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def compare(sysgood, workloads, name, bless):
    """What is wrong, as text; None where this kernel cannot tell."""
    common = os.path.join(STORIES, name + ".story")
    # Faults are told with the processor's own instructions.
    own = os.path.join(STORIES, f"{name}.{platform.machine()}.story")
    path = own if os.path.exists(own) else common
    try:
        with tempfile.TemporaryDirectory() as directory:
            found = story_of_workload(sysgood, workloads, name, directory)
    except (Failed, subprocess.TimeoutExpired) as failure:
        return f"FAIL {name}: {failure}\n"
    if found is None:
        return None
    if bless:
        if platform.machine() != "x86_64" and found != read(common):
            path = own
        with open(path, "w", encoding="utf-8") as file:
            file.write(found)
        return ""
    expected = read(path)
    if found == expected:
        return ""
    return f"FAIL {name}\n" + "".join(difflib.unified_diff(
        expected.splitlines(True), found.splitlines(True), path, f"{name}, as it was now", n=4))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sysgood", type=os.path.abspath)
    parser.add_argument("workloads", type=os.path.abspath)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--bless", action="store_true", help="write down what is told now")
    parser.add_argument("--repeat", type=int, default=1)
    given = parser.parse_intermixed_args()
    names = given.names or sorted(file[:-6] for file in os.listdir(STORIES) if file.count(".") == 1)
    passed = failed = skipped = 0
    for _ in range(given.repeat):
        for name in names:
            wrong = compare(given.sysgood, given.workloads, name, given.bless)
            passed += wrong == ""
            skipped += wrong is None
            failed += bool(wrong)
            if wrong:
                print(wrong, flush=True)
    print(f"{passed} stories passed, {failed} failed, {skipped} skipped")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
