#!/usr/bin/env python3
"""Calls that are not made: the same options under the installed strace and under sysgood.

Usage: inject.py SYSGOOD WORKLOADS [NAME...]

What is compared: the text, call by call; what the program itself says it got, and how it ended; and of sysgood what a
recording shows, the summary, JSON, a program that was attached to, stories of signals and goldens.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../strace"))
from normalise import normalise, pids_stand_apart  # noqa: E402

SYSGOOD = WORKLOADS = ""
NOTHING_INJECTED = "not shown, not injected"


def workload(*arguments):
    return [os.path.join(WORKLOADS, "injected"), *arguments]


# name: options of the tracer, what `injected` does.
RUNS = {
    "error by name": (["-e", "inject=openat:error=EMFILE:when=3+"], "calls"),
    "error by number": (["-e", "inject=openat:error=4095:when=3..4"], "calls"),
    "restart code": (["-e", "inject=read:error=ERESTARTNOINTR:when=2"], "calls"),
    "fault": (["-e", "fault=openat:when=3"], "calls"),
    "fault with error": (["--fault=openat:error=EINTR:when=4"], "calls"),
    "number": (["--inject=lseek:retval=9223372036854775808"], "calls"),
    "descriptor": (["-y", "-e", "inject=openat,dup3:retval=0:when=3+"], "calls"),
    "no descriptor": (["-y", "-e", "inject=openat:retval=4294967295:when=3"], "calls"),
    "buffer": (["-e", "inject=read:retval=5:when=2+"], "calls"),
    "too much of a buffer": (["-e", "inject=read:retval=0x100000:when=2+"], "calls"),
    "structure": (["-e", "inject=/fstatat,mmap:retval=0:when=5+"], "calls"),
    "flags": (["-e", "inject=fcntl:retval=1"], "calls"),
    "all flags": (["-e", "inject=fcntl:retval=-1"], "calls"),
    "octal": (["-e", "inject=umask:retval=18"], "calls"),
    "all ones": (["-e", "inject=umask,getppid,madvise,lseek:retval=-1"], "calls"),
    "large": (["-e", "inject=openat,getppid,umask,lseek:retval=0xfffffffe00000007:when=2+"], "calls"),
    "ready": (["-e", "inject=ppoll:retval=1"], "calls"),
    "no kill": (["-e", "inject=kill,close:retval=0", "-e", "trace=kill,close"], "calls"),
    "class": (["-e", "inject=%desc:error=EBADF:when=9+"], "calls"),
    "regular expression": (["-e", "inject=/^(un)?link|umask:error=EPERM"], "calls"),
    "all but": (["-e", "inject=!%memory,%process,%file,%desc,write,prctl,setitimer,set_robust_list,rseq,"
                 "set_tid_address,prlimit64,getrandom,?arch_prctl:retval=77"], "calls"),
    "unknown call": (["-e", "inject=?nosuchcall,umask:error=EPERM"], "calls"),
    "last one wins": (["-e", "inject=all:error=EIO:when=1000", "-e", "fault=openat:when=3", "-e",
                       "inject=openat:retval=9:when=4"], "calls"),
    NOTHING_INJECTED: (["-e", "trace=read", "-e", "inject=umask:error=EPERM"], "calls"),
    "only a path": (["-P", "/dev/null", "-e", "inject=openat:error=EACCES:when=2"], "calls"),
    "only successful": (["-z", "-e", "inject=umask,getppid:retval=-1", "-e", "fault=lseek"], "calls"),
    "only failed": (["-Z", "-e", "inject=umask,getppid:retval=-1", "-e", "fault=lseek"], "calls"),
    "durations": (["-T", "-e", "trace=umask", "-e", "fault=umask"], "calls"),
    "raw": (["-X", "raw", "-e", "inject=fcntl:retval=2"], "calls"),
    "first": (["-e", "inject=chdir,unlinkat:error=EPERM:when=1"], "tracees"),
    "third": (["-e", "inject=chdir,unlinkat:error=EPERM:when=3"], "tracees"),
    "from the third": (["-e", "inject=chdir:error=EPERM:when=3+"], "tracees"),
    "second to third": (["-e", "inject=chdir:error=EPERM:when=2..3"], "tracees"),
    "every second": (["-e", "inject=chdir,unlinkat:retval=3:when=1+2"], "tracees"),
    "every third up to the fifth": (["-e", "inject=chdir:error=EPERM:when=2..5+3"], "tracees"),
    "two rules": (["-e", "inject=chdir:retval=1:when=2", "-e", "inject=unlinkat:retval=2:when=2"], "tracees"),
    "execve fails": (["-e", "inject=execve:error=EACCES:when=1"], "exec"),
    "execve seems to succeed": (["-e", "inject=execve:retval=0"], "exec"),
    "exit_group fails": (["-e", "inject=exit_group:error=EPERM:when=1"], "exit"),
    "exit_group and exit seem to succeed": (["-e", "inject=exit_group,exit:retval=6:when=1"], "exit"),
    "rt_sigreturn": (["-e", "inject=rt_sigreturn:retval=0:when=2", "-e", "trace=!write"], "handler"),
}


class Failed(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Failed(what)


def run(command, directory):
    done = subprocess.run(["setarch", "-R", *command], cwd=directory, stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=120, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return file.read()


# pthread_join waits only where the thread has not ended yet.
def of_the_moment(line):
    return line.startswith("futex(") and "FUTEX_WAIT_BITSET|FUTEX_CLOCK_REALTIME" in line


def normal(path):
    # Where the results of a library's start depend on the moment: the rest is normalise()'s.
    return [[re.sub(r"\{.*\}", "{}", line) if "FSTATAT" in line else line for line in thread if not of_the_moment(line)]
            for thread in normalise(re.sub(r"<\d+\.\d+>$", "<TIME>", read(path), flags=re.MULTILINE))]


# A handler that cannot return runs into whatever code lies behind it, with whatever the registers hold.
def up_to_lost_return(threads):
    kept = []
    for thread in threads:
        end = next((i for i, line in enumerate(thread) if line.startswith("rt_sigreturn") and "(INJECTED)" in line),
                   len(thread))
        kept.append(thread[:end + 1])
    return kept


def same_as_strace(directory, name, options, what):
    theirs, ours, recording = (os.path.join(directory, n) for n in ("strace.txt", "sysgood.txt", "run.sgt"))
    for _ in range(10):
        before = run(["strace", "-f", *options, "-o", theirs, *workload(what)], directory)
        after = run([SYSGOOD, "-f", *options, "-o", ours, f"--record={recording}", *workload(what)], directory)
        check(os.path.exists(theirs) and os.path.exists(ours), f"{before} / {after}")
        if pids_stand_apart(read(theirs), read(ours)):
            break
    else:
        raise Failed("every process had an id that stands in the other's text")
    warning = [re.sub("^strace: ", "", line) for line in before[2].splitlines()]
    check(warning == [re.sub("^sysgood: ", "", line) for line in after[2].splitlines()], f"{before} / {after}")
    check(before[:2] == after[:2], f"the program itself: {before} / {after}")
    expected, found = normal(theirs), normal(ours)
    if what == "handler":
        expected, found = up_to_lost_return(expected), up_to_lost_return(found)
    for a, b in zip(expected, found):
        for x, y in zip(a, b):
            check(x == y, f"\n  {x}\n  {y}")
    check([len(x) for x in expected] == [len(x) for x in found], f"{expected} / {found}")
    injected = sum("(INJECTED)" in line for thread in found for line in thread)
    check((injected == 0) == (name == NOTHING_INJECTED), f"{injected} injected")
    viewed = subprocess.run([SYSGOOD, "view", recording], capture_output=True, check=True).stdout
    check(viewed.decode(errors="surrogateescape") == read(ours), "view is not the live text")


# What threads do at the same time depends on the moment (whether a thread's id is still where clone3 put it): two runs
# of strace would differ as well, but not six times in a row.
def same_as_strace_sometimes(directory, name, options, what):
    for attempt in range(6):
        try:
            return same_as_strace(directory, name, options, what)
        except Failed:
            if attempt == 5:
                raise


def test_summary(directory):
    theirs, ours = (run([tracer, "-c", "-e", "fault=umask,lseek", "-e", "inject=fcntl:retval=-1", "-e",
                         "trace=umask,lseek,fcntl", *workload("calls")], directory) for tracer in ("strace", SYSGOOD))
    counts = [sorted((line.split()[-1], line.split()[3:-1]) for line in out[2].splitlines()
                     if line.split() and line.split()[-1] in ("umask", "lseek", "fcntl", "total")) for out in (theirs, ours)]
    check(counts[0] == counts[1] and len(counts[0]) == 4, counts)


def test_json(directory):
    out = os.path.join(directory, "json")
    run([SYSGOOD, "--json", "-o", out, "-e", "fault=umask:when=1", "-e", "inject=fcntl:retval=-1:when=2", "-e",
         "trace=umask,fcntl", *workload("calls")], directory)
    calls = [line for line in map(json.loads, read(out).splitlines()) if line["event"] == "syscall"]
    told = [(c["name"], c["result"].get("error", c["result"].get("value")), c.get("injected")) for c in calls]
    check(told[0] == ("fcntl", 0, None) and told[1] == ("fcntl", -1, True) and told[2] == ("umask", "ENOSYS", True), told)


def test_attached(directory):
    ours = os.path.join(directory, "attached")
    victim = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    tracer = subprocess.Popen([SYSGOOD, "-f", "-e", "inject=write:retval=3:when=1", "-o", ours, "-p", str(victim.pid)],
                              stderr=subprocess.PIPE)
    tracer.stderr.readline()  # "Process ... attached"
    victim.stdin.write(b"one\n")
    victim.stdin.close()
    output = victim.stdout.read()
    victim.wait()
    tracer.wait()
    check(output == b"\n", output)  # cat believes that three of four bytes were written
    check(re.search(r'write\(1, "one\\n", 4\) += 3 \(INJECTED\)', read(ours)), read(ours))


# Under the seccomp filter that a story of signals alone is told with.
def test_story(directory):
    ours, recording = (os.path.join(directory, n) for n in ("story", "story.sgt"))
    status, out, _ = run([SYSGOOD, "-f", "-o", ours, f"--record={recording}", "--signals=story", "-e", "trace=kill,umask",
                          "-e", "inject=kill:retval=0", "-e", "fault=umask", "sh", "-c",
                          "umask 022; kill -USR1 $$; echo lives"], directory)
    check(status == 0 and out == "lives\n", (status, out))
    text = read(ours)
    check(re.search(r"kill\(\d+, SIGUSR1\) += 0 \(INJECTED\)", text), text)
    check(re.search(r"umask\(022\) += -1 ENOSYS \(Function not implemented\) \(INJECTED\)", text), text)
    check("SIGUSR1 {" not in text and "#1" not in text.replace("SIGCHLD", ""), text)
    report = subprocess.run([SYSGOOD, "signals", recording], capture_output=True, check=True, text=True).stdout
    check("SIGUSR1" not in report, report)


def test_golden(directory):
    golden = os.path.join(directory, "umask.golden")
    arguments = ["-e", "fault=umask", "--", *workload("calls")]
    made = run([SYSGOOD, "check", golden, "--bless", "-e", "trace=umask,close", *arguments], directory)
    check(made[0] == 0 and "umask(022) = -1 ENOSYS (Function not implemented) (INJECTED)" in read(golden), read(golden))
    check(run([SYSGOOD, "check", golden, *arguments], directory)[0] == 0, "not the same again")
    check(run([SYSGOOD, "check", golden, *arguments[2:]], directory)[0] == 1, "the same without injection")


def main():
    global SYSGOOD, WORKLOADS
    SYSGOOD, WORKLOADS, wanted = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    tests = {name: lambda d, n=name, r=row: same_as_strace_sometimes(d, n, *r) for name, row in RUNS.items()}
    tests.update({name[5:]: test for name, test in globals().items() if name.startswith("test_")})
    passed = failed = 0
    for name, test in tests.items():
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory() as directory:
            try:
                test(directory)
                passed += 1
            except Failed as failure:
                print(f"FAIL {name}: {failure}")
                failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
