#!/usr/bin/env python3
"""A recording is shown, reported and checked on another architecture as on the one it was made on, byte for byte.

Usage: cross.py make SYSGOOD WORKLOADS DIR      on one machine: records the workloads, keeps what is said of each
       cross.py compare SYSGOOD DIR             on another one: says it of the same recordings, and compares

DIR holds NAME.sgt and, for each of the WAYS, NAME.WAY: standard output, standard error and the exit status.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

GOLDENS = pathlib.Path(__file__).parent.parent / "golden" / "traces"
# What is said of a recording. GOLDEN is the workload's golden trace.
WAYS = {
    "text": ["view"],
    "more": ["view", "-v", "-s", "300", "-tt", "-T", "-y", "-i", "-n"],
    "raw": ["view", "-X", "raw", "-xx"],
    "verbose": ["view", "-X", "verbose", "-r"],
    "json": ["view", "--json"],
    "stories": ["view", "--signals=story", "-e", "trace=none"],
    "stacks": ["view", "-k"],
    "summary": ["view", "-c"],
    "signals": ["signals"],
    "signals_json": ["signals", "--json"],
    "lint": ["signals", "--lint"],
    "check": ["check", "GOLDEN"],
}
# Record their stacks as well.
WITH_STACKS = {"stack", "handler", "nested_handlers", "sa_onstack", "fault_handler", "segv"}
FEWEST = 80


def arguments(golden):
    """What a workload's golden says it is run with."""
    found = re.search(r"^# arguments: (.*)$", golden.read_text(encoding="utf-8"), re.M)
    return found.group(1).split() if found else []


def said(sysgood, way, recording):
    """What sysgood says of a recording, and how it ends."""
    golden = GOLDENS / (recording.stem + ".golden")
    command = [str(golden) if word == "GOLDEN" else word for word in WAYS[way]]
    # A report names the file it is about; a golden is named by a path that may not be the same there.
    done = subprocess.run([sysgood, *command, recording.name], cwd=recording.parent, stdin=subprocess.DEVNULL,
                          capture_output=True, check=False, timeout=300, env={"PATH": os.environ["PATH"], "TZ": "UTC0"})
    return b"%s\n---- standard error\n%s\n---- exit status %d\n" % (
        done.stdout, done.stderr.replace(bytes(GOLDENS), b"GOLDENS"), done.returncode)


def record(sysgood, workload, golden, directory):
    name = golden.stem
    options = ["-k"] if name in WITH_STACKS else []
    recording = directory / (name + ".sgt")
    subprocess.run([sysgood, "record", *options, "-o", str(recording), str(workload), *arguments(golden)],
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, timeout=300)
    for way in WAYS:
        (directory / f"{name}.{way}").write_bytes(said(sysgood, way, recording))
    return name


def make(sysgood, workloads, directory):
    directory.mkdir(parents=True, exist_ok=True)
    jobs = [(golden, workloads / golden.stem) for golden in sorted(GOLDENS.glob("*.golden"))]
    jobs = [(golden, workload) for golden, workload in jobs if workload.exists()]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda job: record(sysgood, job[1], job[0], directory), jobs))
    print(f"cross: recorded {len(done)} workloads, {len(WAYS)} views of each")
    return len(done) >= FEWEST


def differences(sysgood, recording):
    bad = []
    for way in WAYS:
        there = recording.with_suffix("." + way).read_bytes()
        here = said(sysgood, way, recording)
        if here != there:
            lines = zip(there.splitlines() + [b"<end>"], here.splitlines() + [b"<end>"])
            first = next(((a, b) for a, b in lines if a != b), (b"?", b"?"))
            bad.append(f"FAIL {recording.stem}, {way}:\n  there: {first[0].decode(errors='replace')[:300]}\n"
                       f"  here:  {first[1].decode(errors='replace')[:300]}")
    return bad


def compare(sysgood, directory):
    recordings = sorted(directory.glob("*.sgt"))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        bad = sum(pool.map(lambda each: differences(sysgood, each), recordings), [])
    print("\n".join(bad + [f"cross: {len(recordings)} recordings, {len(WAYS)} views of each, {len(bad)} differ"]))
    if len(recordings) < FEWEST:
        print(f"cross: fewer than {FEWEST} recordings to compare")
        return False
    return not bad


def main(words):
    if len(words) == 4 and words[0] == "make":
        return make(os.path.abspath(words[1]), pathlib.Path(words[2]).resolve(), pathlib.Path(words[3]).resolve())
    if len(words) == 3 and words[0] == "compare":
        return compare(os.path.abspath(words[1]), pathlib.Path(words[2]).resolve())
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else 1)
