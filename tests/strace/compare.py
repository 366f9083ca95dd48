#!/usr/bin/env python3
"""Runs real programs under the installed strace and under sysgood, and compares the two texts.

Usage: compare.py SYSGOOD WORKLOADS [NAME...]
       compare.py SYSGOOD WORKLOADS --stories   that `view --signals=story` is the live text, of every workload with signals

For each program, and for the workloads as 32-bit programs too: the same calls in the same order in every thread, and
the same text. Also one run of sysgood that writes text and a recording, and `sysgood view` of that recording: the same
bytes. Programs whose own behaviour depends on timing get a few attempts: two runs of strace would differ as well.
"""

import difflib
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

from normalise import misplaced_results, normalise

ATTEMPTS = 6
SETUP = """
mkdir repo && if command -v git >/dev/null; then cd repo && git init -q . && echo a > a && git add a &&
git -c user.name=t -c user.email=t@t commit -qm a && echo b > b && cd ..; fi &&
printf '#include <stdio.h>\\nint main(void) { puts("hello"); }\\n' > hello.c && mkdir -p tree/x/y && touch tree/x/f
"""
PROGRAMS = {
    "true": ["true"],
    "ls": ["ls", "-l", "/"],
    "cat": ["cat", "hello.c"],
    "find": ["find", "tree"],
    "pipeline": ["sh", "-c", "cat hello.c | wc -l"],
    "subshell": ["sh", "-c", "(exit 3); kill -USR1 $$; echo no"],
    "python": ["python3", "-c", "import os; os.listdir('.'); print(os.stat('.').st_mode)"],
    "sockets": ["python3", "-S", "-c", "import socket; a, b = socket.socketpair(); a.send(b'x'); b.recv(9); "
                "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); s.getsockname()[0]"],
    "git": ["git", "-C", "repo", "status"],
    "gcc": ["gcc", "hello.c", "-o", "hello"],
    "date": ["date", "-u", "-d", "@0"],
    "failure": ["ls", "/nonexistent"],
}
WORKLOADS = ["all_siginfo", "all_threads_call", "big_write", "blocked_then_unblocked", "changed_during_call",
             "core_dump", "daemonize", "edge_of_mapping", "edges", "exit_races", "fault_handler", "fault_null_call", "fault_sigbus",
             "fault_sigfpe", "fault_sigill", "fault_sigsegv_map", "fault_sigsys", "fault_sigtrap", "files",
             "fork_tree", "group_stop", "handler", "job_control", "kill_from_thread", "many_arguments", "many_iovecs",
             "memory", "nested_handlers", "netlink", "orphan", "pid_namespace", "pipes_events", "rt_queue_in_order",
             "sa_nodefer", "sa_onstack", "sa_resethand", "siginfo_child", "siginfo_dumped", "siginfo_poll",
             "siglongjmp_out", "signalfd_reads", "signals_fetched", "signals_self", "sigsuspend_wakes",
             "sigwait_takes", "sockets", "spawn_posix", "spawn_trees", "ss_autodisarm", "thread_directed",
             "timer_fires", "timer_posix", "traced_victim", "unreadable", "vfork_exec"]
# More of the same programs' text, compared with strace as well.
MORE_OPTIONS = [["-y"], ["-v", "-s", "300"], ["-x", "-a", "20"], ["-e", "trace=!%memory,%signal,close", "-qq"]]
# Programs whose descriptors are more than files, with what they are.
WITH_DESCRIPTORS = ["cat", "sockets", "files", "pipes_events", "pidfd_send", "signalfd_reads", "spawn_posix", "timer_kinds"]
WITH_MORE_OPTIONS = ["ls", "find", "pipeline", "git", "files", "sockets", "edges", "memory", "signals_self", "timer_posix"]
# Programs that give calls all kinds of values, and how these can be shown.
OF_VALUES = ["addresses", "dates", "file_kinds"]
STYLES = [["-v"], ["-X", "raw"], ["-X", "verbose"], ["-yy"], ["-s", "8"], ["-e", "abbrev=none"]]
OPTION_SETS = [
    [],
    ["-v", "-s", "200"],
    ["-y", "-T", "-tt"],
    ["-i", "-n", "-ttt", "-r", "-x"],
    ["-xx", "-X", "raw", "-a", "20"],
    ["-X", "verbose", "-q"],
    ["-z"],
    ["-Z", "-e", "trace=%file"],
    ["-e", "trace=!%memory,close", "-e", "signal=!SIGCHLD", "-qq"],
    ["-yy", "-xx"],
    ["--decode-fds=socket,dev"],
    ["-c"],
    ["-k"],
    ["-kk", "--stack-trace-frame-limit=4"],
    ["-k", "-z", "-e", "trace=!%memory"],
]
# Programs whose stacks are compared: position-independent ones of one thread, whose order of lines is always the same.
STACKS = ["handler", "nested_handlers", "sa_onstack", "segv", "stack"]


def run(command, directory):
    environment = {"PATH": os.environ["PATH"], "LANG": "C", "HOME": directory, "TZ": "UTC0"}
    # Without address randomisation the allocator behaves alike in both runs.
    done = subprocess.run(["setarch", "-R", *command], cwd=directory, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=120)
    return done.returncode, done.stdout


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return file.read()


def without_structures(lines):
    """What strace can tell of ARM's programs on aarch64, where it says itself "Proper structure decoding for this
    personality is not supported": it reads them as 64-bit programs', or shows where they are."""
    for line in lines:
        while (shorter := re.sub(r"\{[^{}]*\}", "POINTER", line)) != line:
            line = shorter
        yield re.sub(r"\b(ADDRESS|NULL|0x[0-9a-f]+)\b", "POINTER", line)


def compare_once(sysgood, program, directory, options=()):
    theirs, ours, recording = (os.path.join(directory, n) for n in ("strace.txt", "sysgood.txt", "sysgood.sgt"))
    # `ls -l /` shows how many processes there are and when /tmp was changed: what is not the same twice is asked again.
    for _ in range(5):
        before = run(["strace", "-f", *options, "-o", theirs, *program], directory)
        after = run([sysgood, "-f", *options, "-o", ours, f"--record={recording}", *program], directory)
        if before == after:
            break
    if before != after:
        return [f"the program itself behaves differently: {before} / {after}"]
    viewed = subprocess.run([sysgood, "view", recording], capture_output=True, check=False)
    if viewed.returncode or viewed.stdout != open(ours, "rb").read():
        return [f"view is not the live text (status {viewed.returncode}): {viewed.stderr.decode()}"]
    for tracer, text in (("strace", read(theirs)), ("sysgood", read(ours))):
        bad = misplaced_results(text, 20 if "20" in options else 40)
        if bad:
            return [f"{tracer} puts results in the wrong column:", *bad]
    own_times = os.path.basename(program[0]) == "dates"
    expected, found = normalise(read(theirs), own_times), normalise(read(ours), own_times)
    if len(expected) != len(found):
        return [f"strace saw {len(expected)} threads, sysgood {len(found)}"]
    if platform.machine() == "aarch64" and "workloads32" in program[0]:
        expected, found = ([list(without_structures(thread)) for thread in trace] for trace in (expected, found))
    differences = []
    for i, (a, b) in enumerate(zip(expected, found)):
        differences += difflib.unified_diff(a, b, f"strace thread {i}", f"sysgood thread {i}", lineterm="", n=0)
    if not sum(len(t) for t in expected):
        return ["strace printed nothing: the comparison would be empty"]
    return differences


def compare(sysgood, name, program, directory, options=()):
    for _ in range(ATTEMPTS):
        differences = compare_once(sysgood, program, directory, options)
        if not differences:
            return True
    print(f"FAIL {name}: {' '.join([*options, *program])}")
    print("\n".join(differences[:40]))
    return False


def stacks_of(tracer, program, directory):
    """The lines as [what] and their frames as (module, offset): which name a tracer has for these is its own matter."""
    text = os.path.join(directory, "stacks.txt")
    run([tracer, "-k", "-o", text, program], directory)
    frame = re.compile(r" > (.*)\(.*\) \[(0x[0-9a-f]+)\]$")
    return [frame.match(line).groups() if frame.match(line) else re.split(r"[({]", line)[:1]
            for line in read(text).splitlines()]


def same_stacks(sysgood, name, program, directory):
    if "stack-trace=libunwind" not in subprocess.run(["strace", "-V"], capture_output=True, text=True).stdout:
        return True  # libdw's offsets are those of the calls, one byte less
    theirs, ours = (stacks_of(tracer, program, directory) for tracer in ("strace", sysgood))
    frames = sum(len(line) == 2 for line in ours)
    if theirs == ours and frames > 100:
        return True
    print(f"FAIL stacks of {name}: {frames} frames")
    print("\n".join(list(difflib.unified_diff([str(x) for x in theirs], [str(x) for x in ours], lineterm="", n=0))[:20]))
    return False


def live_is_view(sysgood, options, directory, program=None):
    """Whatever text options a run has, view shows the same bytes without being told them."""
    ours, recording = (os.path.join(directory, n) for n in ("live.txt", "live.sgt"))
    program = program or ["sh", "-c", "cat hello.c | wc -l; kill -USR1 $$"]
    run([sysgood, "-f", *options, "-o", ours, f"--record={recording}", *program], directory)
    viewed = subprocess.run([sysgood, "view", recording], capture_output=True, check=False,
                            env={**os.environ, "TZ": "UTC0"})
    live = open(ours, "rb").read()
    if viewed.returncode == 0 and viewed.stdout == live and live:
        return True
    print(f"FAIL view of a run with {options} of {program}: status {viewed.returncode} {viewed.stderr.decode()}")
    print("\n".join(list(difflib.unified_diff(live.decode(errors="replace").splitlines(),
                                             viewed.stdout.decode(errors="replace").splitlines(), lineterm="", n=0))[:20]))
    return False


def with_signals(workloads):
    """The workloads whose signals have a story."""
    stories = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../signals/stories")
    names = sorted(file.removesuffix(".story") for file in os.listdir(stories))
    return [name for name in names if os.path.exists(os.path.join(workloads, name))]


def main():
    sysgood, workloads, wanted = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    stories = wanted == ["--stories"]
    # An emulated machine has not got all of them.
    absent = {name for name, command in PROGRAMS.items() if not shutil.which(command[0])}
    programs = {**{name: command for name, command in PROGRAMS.items() if name not in absent}, **{name: [os.path.join(workloads, name)] for name in WORKLOADS}}
    # The same as 32-bit programs, where they were built.
    narrow = {"32_" + name: [os.path.join(workloads + "32", name)] for name in WORKLOADS
              if os.path.exists(os.path.join(workloads + "32", name))}
    programs.update(narrow)
    passed = failed = 0
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run(["sh", "-e", "-c", SETUP], cwd=directory, check=True)
        checks = [(name, lambda n=name, p=program: compare(sysgood, n, p, directory))
                  for name, program in programs.items()]
        checks += [(name, lambda n=name, o=options: compare(sysgood, n, programs[n], directory, o))
                   for options in MORE_OPTIONS for name in WITH_MORE_OPTIONS if name not in absent]
        checks += [(name, lambda p=path, n=name, o=options: compare(sysgood, n, [p], directory, o))
                   for name in OF_VALUES for options in [[], *STYLES]
                   for path in (os.path.join(workloads, name), os.path.join(workloads + "32", name)) if os.path.exists(path)]
        checks += [(name + "_yy", lambda n=name: compare(
            sysgood, n, programs.get(n) or [os.path.join(workloads, n)], directory, ["-yy"])) for name in WITH_DESCRIPTORS]
        checks += [("stacks_" + name, lambda n=name: same_stacks(sysgood, n, os.path.join(workloads, n), directory))
                   for name in STACKS]
        checks += [("view" + "".join(options), lambda o=options: live_is_view(sysgood, o, directory))
                   for options in OPTION_SETS]
        if stories:
            checks = [(name, lambda p=os.path.join(directory_of_it, name):
                       live_is_view(sysgood, ["--signals=story"], directory, [p]))
                      for directory_of_it in (workloads, workloads + "32") for name in with_signals(workloads)
                      if os.path.exists(os.path.join(directory_of_it, name))]
        for name, check in checks:
            if wanted and not stories and name not in wanted:
                continue
            if check():
                passed += 1
            else:
                failed += 1
    print(f"{passed} comparisons passed, {failed} failed"
          + (f"; not on this machine: {' '.join(sorted(absent))}" if absent else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
