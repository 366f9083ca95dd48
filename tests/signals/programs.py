#!/usr/bin/env python3
"""The report on signals of programs that live on them: timeout, a shell with job control, make, Python, Java, Go. What
each must have in its report is said beside it; and of all of them that nothing is linked wrongly, and that the totals
are the kernel's, where its tracepoints can be read.

Usage: programs.py SYSGOOD [PROGRAM...]

Exit status 77 when one that was asked for is not installed, and with all of them when none is.
"""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "kernel"))
import signal_tracepoints  # noqa: E402
import tracefs  # noqa: E402

SYSGOOD = ""
KERNEL = True
RUNS = []


class Failed(Exception):
    pass


class Missing(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Failed(what)


def needs(program):
    path = shutil.which(program)
    if not path:
        raise Missing(f"{program} is not installed")
    return path


def report(command, **options):
    run = signal_tracepoints.Run(SYSGOOD, command, kernel=KERNEL, **options)
    RUNS.append(run)
    return run


def check_links(run):
    ids = [life["id"] for life in run.lives]
    check(len(ids) == len(set(ids)) and all(ids), "ids are unique")
    for life in run.lives:
        others = [life.get(key) for key in ("merged_into", "cancelled_by", "continued_by")]
        others += [life.get(key, {}).get("life") for key in ("blocked", "unblocked")]
        others.append(life.get("handler", {}).get("inside"))
        for other in filter(None, others):
            check(other in ids and other != life["id"], f"{life} refers to {other}")
        check(life["cause"] != "unknown", f"{life} has an origin")
        check(life["fate"] not in ("pending", "let_go"), f"{life} has an end")
        if life["cause"] == "call":
            check(life.get("by") and life.get("sender"), f"{life} has a call and a sender")
            if run.kernel:
                check(run.kernel.process_of.get(life["by"]["tid"]) == life["sender"],
                      f"{life} is by a thread of its sender")


def lives(run, name, **members):
    return [life for life in run.lives
            if life["signal"] == name and all(life.get(key) == value for key, value in members.items())]


def timeout(number):
    run = report([needs("timeout"), "-s", number, "0.3", needs("sleep"), "50"])
    name = "SIG" + number
    ended = lives(run, name, effect="terminates")
    check(len(ended) == 1, f"one {name} ends sleep")
    sleep, sender = ended[0]["process"], ended[0]["sender"]
    check(ended[0]["cause"] == "call" and ended[0]["by"]["name"] == "kill" and sender != sleep, f"{ended} is timeout's")
    timers = lives(run, "SIGALRM", process=sender)
    check(len(timers) == 1 and timers[0]["cause"] == "posix_timer" and timers[0]["by"]["name"] == "timer_settime" and
          timers[0]["handler"]["end"] == "returned", f"its timer: {timers}")
    child = lives(run, "SIGCHLD", process=sender)
    check([(each["cause"], each["sender"]) for each in child] == [("child", sleep)], f"sleep's end: {child}")
    return run


def timeout_term():
    return timeout("TERM")


def timeout_int():
    return timeout("INT")


class Terminal:
    """Who types at a shell, and reads what comes."""

    def __init__(self):
        self.master, self.slave = pty.openpty()
        self.text = ""

    def options(self):
        def take_terminal():
            os.setsid()
            os.close(os.open(os.ttyname(self.slave), os.O_RDWR))  # which makes it the controlling one

        return {"stdin": self.slave, "stdout": self.slave, "stderr": self.slave, "preexec_fn": take_terminal}

    def type(self, text):
        os.write(self.master, text.encode())

    def expect(self, pattern):
        end = time.monotonic() + 60
        while not (match := re.search(pattern, self.text)):
            check(time.monotonic() < end and select.select([self.master], [], [], 60)[0],
                  f"{pattern} comes behind {self.text[-300:]!r}")
            self.text += os.read(self.master, 65536).decode(errors="replace")
        self.text = self.text[match.end():]
        return match

    def command(self, text):
        """Its output and its status, which the next prompt shows."""
        self.type(text + "\n")
        return self.expect(r"(?s)(.*?)(\d+)ready> ")

    @staticmethod
    def until_children_are(shell, names):
        """What a shell forks has its signals set up, and is no shell any more, when it executes its program."""
        def name(child):
            try:
                with open(f"/proc/{child}/comm", encoding="utf-8") as comm:
                    return comm.read().strip()
            except OSError:
                return None  # ended meanwhile

        end = time.monotonic() + 60
        while True:
            with open(f"/proc/{shell}/task/{shell}/children", encoding="ascii") as children:
                found = sorted(filter(None, map(name, children.read().split())))
            if found == names:
                return
            check(time.monotonic() < end, f"the shell's children are {names}: {found}")
            time.sleep(0.001)

    def until_foreground_is(self, wanted):
        while not wanted(os.tcgetpgrp(self.master)):
            time.sleep(0.001)


def job_control():
    shell = needs("bash")
    terminal = Terminal()
    status = []

    def act(_):
        terminal.expect("ready> ")
        shell_group = os.tcgetpgrp(terminal.master)
        terminal.command("sleep 100 | cat &")
        terminal.until_children_are(shell_group, ["cat", "sleep"])
        terminal.command("kill -TSTP %1")
        while "sleep" not in terminal.command("jobs -s")[1]:
            pass
        terminal.type("fg\n")
        terminal.until_foreground_is(lambda group: group != shell_group)
        terminal.type("\x03")
        status.append(terminal.expect(r"(\d+)ready> ")[1])
        terminal.command("sleep 100 &")
        terminal.until_children_are(shell_group, ["sleep"])
        terminal.command("kill -TERM %1; wait %1")
        terminal.type("exit 7\n")
        terminal.expect("exit")

    environment = {"PATH": os.environ["PATH"], "PS1": "$?ready> ", "TERM": "dumb", "INPUTRC": "/dev/null"}
    run = report([shell, "--norc", "--noprofile", "--noediting", "-i"], act=act, env=environment, **terminal.options())
    os.close(terminal.master)
    os.close(terminal.slave)
    check(run.status == 7 and status == ["130"], f"status {run.status}, of the job {status}")
    stops = lives(run, "SIGTSTP", effect="stops")
    shells = {life["sender"] for life in stops}
    check(len(stops) == 2 and len(shells) == 1, f"both ends of the pipeline stop: {stops}")
    bash = shells.pop()
    jobs = {life["process"] for life in stops}
    for stop in stops:
        check(stop["cause"] == "call" and stop["by"]["name"] == "kill" and stop.get("continued_by"), f"{stop}")
        by = next(life for life in run.lives if life["id"] == stop["continued_by"])
        check(by["signal"] == "SIGCONT" and by["cause"] == "call" and by["sender"] == bash, f"fg: {by}")
    typed = lives(run, "SIGINT", cause="kernel", effect="terminates")
    check({life["process"] for life in typed} == jobs and len(typed) == 2, f"^C ends both: {typed}")
    ended = lives(run, "SIGTERM", effect="terminates")
    check([life["sender"] for life in ended] == [bash], f"kill %1: {ended}")
    told = lives(run, "SIGCHLD", process=bash, cause="child")
    check(jobs | {ended[0]["process"]} <= {life["sender"] for life in told}, f"bash hears of its children: {told}")
    return run


def make():
    program = needs("make")
    with tempfile.TemporaryDirectory() as directory:
        targets = " ".join(f"t{i}" for i in range(8))
        with open(os.path.join(directory, "Makefile"), "w", encoding="ascii") as file:
            file.write(f"all: {targets}\n{targets}:\n\t@true $@; sleep 0; echo > $@\n")
        run = report([program, "-C", directory, "-j4"])
    check(run.status == 0, f"status {run.status}")
    told = lives(run, "SIGCHLD", cause="child")
    makes = [process for process in {life["process"] for life in told}
             if sum(life["process"] == process for life in told) == 8]
    check(len(makes) == 1, "make hears of its eight children")
    check(len({life["sender"] for life in told if life["process"] == makes[0]}) == 8, f"of each once: {told}")
    return run


PYTHON = r"""
import os, signal, threading, time

signal.signal(signal.SIGUSR1, lambda *_: None)
os.kill(os.getpid(), signal.SIGUSR1)

signal.signal(signal.SIGALRM, lambda *_: None)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR2])
os.kill(os.getpid(), signal.SIGUSR2)
os.kill(os.getpid(), signal.SIGUSR2)
assert signal.sigwait([signal.SIGUSR2]) == signal.SIGUSR2

signal.setitimer(signal.ITIMER_REAL, 1)
signal.pause()

ends = os.pipe()
thread = threading.Thread(target=os.read, args=(ends[0], 1))
thread.start()
def waits():
    task = f"/proc/self/task/{thread.native_id}/"
    call = open(task + "syscall").read().split()
    read = "63" if os.uname().machine == "aarch64" else "0"
    return call[:2] == [read, hex(ends[0])] and open(task + "stat").read().rpartition(") ")[2][0] == "S"
while not waits():
    time.sleep(0.001)
woken = os.pipe()
os.set_blocking(woken[1], False)
signal.set_wakeup_fd(woken[1])
signal.pthread_kill(thread.ident, signal.SIGUSR1)
assert os.read(woken[0], 1) == bytes([signal.SIGUSR1])  # its handler has run
os.write(ends[1], b"!")
thread.join()
"""


def python():
    run = report([sys.executable, "-I", "-c", PYTHON])
    check(run.status == 0, f"status {run.status}")
    first, second = lives(run, "SIGUSR1")
    process = first["process"]
    for life in (first, second):
        check(life["cause"] == "call" and life["sender"] == process and life["effect"] == "handler" and
              life["handler"]["end"] == "returned", f"{life}")
    check(first["by"]["name"] == "kill" and "interrupted" not in first, f"{first}")
    check(second["by"]["name"] == "tgkill" and second["thread"] == second["receiver"] != process, f"{second}")
    broken = second.get("interrupted")
    check(broken, f"{second} interrupts a read")
    check((broken["call"]["name"], broken["call"]["tid"], broken["outcome"]) == ("read", second["thread"], "eintr"),
          f"{broken}")
    alarm, = lives(run, "SIGALRM")
    check(alarm["cause"] == "interval_timer" and alarm["by"]["name"] == "setitimer" and
          alarm["handler"]["end"] == "returned", f"{alarm}")
    # Where there is no pause(2), it is made of another call.
    pause = "ppoll" if os.uname().machine == "aarch64" else "pause"
    check((alarm["interrupted"]["call"]["name"], alarm["interrupted"]["outcome"]) == (pause, "eintr"), f"{alarm}")
    taken, merged = lives(run, "SIGUSR2")
    check(taken["fate"] == "consumed" and taken["fate_by"]["name"] == "rt_sigtimedwait" and
          taken["blocked"]["call"]["name"] == "rt_sigprocmask", f"{taken}")
    check(merged["fate"] == "merged" and merged["merged_into"] == taken["id"], f"{merged}")
    return run


JAVA = """
public class Demo {
  static Object nothing;
  static int hash(Object object) { return object.hashCode(); }
  static void work() {
    int caught = 0;
    for (int i = 0; i < 20; i++)
      try { hash(nothing); } catch (NullPointerException e) { caught++; }
    if (caught != 20) System.exit(1);
  }
  public static void main(String[] arguments) throws Exception {
    Thread[] threads = new Thread[3];
    for (int i = 0; i < 3; i++) (threads[i] = new Thread(Demo::work)).start();
    for (Thread thread : threads) thread.join();
    System.gc();
  }
}
"""


def java():
    virtual_machine, compiler = needs("java"), needs("javac")
    run = report([virtual_machine, "-version"])
    check(run.status == 0, f"status {run.status}")
    check_all(run)
    with tempfile.TemporaryDirectory() as directory:
        source = os.path.join(directory, "Demo.java")
        with open(source, "w", encoding="ascii") as file:
            file.write(JAVA)
        subprocess.run([compiler, "-d", directory, source], check=True)
        run = report([virtual_machine, "-Xcomp", "-XX:CompileCommand=quiet", "-XX:CompileCommand=compileonly,Demo::*",
                      "-cp", directory, "Demo"])
    check(run.status == 0, f"status {run.status}")
    faults = lives(run, "SIGSEGV")
    # Its way to find a null pointer: the handler has the thread go on elsewhere.
    check(len(faults) >= 3, f"{len(faults)} SIGSEGV")
    for life in faults:
        check(life["cause"] == "fault" and life["effect"] == "handler" and life["thread"] == life["receiver"] and
              life["handler"]["end"] == "returned", f"{life}")
    check(any("resumed" in life["handler"] for life in faults), "the thread goes on elsewhere")
    return run


GO = """
package main

import "sync"

var sink [4]uint64

func spin(i int, done *sync.WaitGroup) {
	defer done.Done()
	x := uint64(i)
	for n := 0; n < 400000000; n++ {
		x = x*6364136223846793005 + 1
	}
	sink[i] = x
}

func main() {
	var done sync.WaitGroup
	for i := 0; i < 4; i++ {
		done.Add(1)
		go spin(i, &done)
	}
	done.Wait()
}
"""


def go():
    compiler = needs("go")
    with tempfile.TemporaryDirectory() as directory:
        source, program = os.path.join(directory, "spin.go"), os.path.join(directory, "spin")
        with open(source, "w", encoding="ascii") as file:
            file.write(GO)
        subprocess.run([compiler, "build", "-o", program, source], check=True, cwd=directory,
                       env={**os.environ, "HOME": directory, "GO111MODULE": "off"})
        run = report([program])
    check(run.status == 0, f"status {run.status}")
    preemptions = lives(run, "SIGURG", fate="delivered")
    check(len(preemptions) > 3, f"{len(preemptions)} SIGURG")
    for life in preemptions:
        check(life["cause"] == "call" and life["by"]["name"] == "tgkill" and life["sender"] == life["process"] and
              life["effect"] == "handler", f"{life}")
        check(life["handler"]["end"] in ("returned", "exited"), f"{life}")
    moved = {life["handler"]["resumed"].get("function") for life in preemptions if "resumed" in life["handler"]}
    check(any((name or "").startswith("runtime.asyncPreempt") for name in moved), f"preempted threads go on at {moved}")
    return run


PROGRAMS = [timeout_term, timeout_int, job_control, make, python, java, go]


def check_all(run):
    check_links(run)
    found = run.differences()
    check(not found, "\n".join(found))


def main():
    global SYSGOOD, KERNEL
    SYSGOOD = os.path.abspath(sys.argv[1])
    try:
        tracefs.Instance(signal_tracepoints.EVENTS).close()
    except tracefs.Unavailable as why:
        KERNEL = False
        print(f"not compared with the kernel: {why}")
    # Programs that were begun with them ignored would not be ended by them.
    for each in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(each, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("SIGTERM"))  # leaves no tracepoints behind
    ran = failed = 0
    for program in PROGRAMS:
        if sys.argv[2:] and program.__name__ not in sys.argv[2:]:
            continue
        run = None
        RUNS.clear()
        try:
            run = program()
            check_all(run)
        except Missing as why:
            print(f"SKIPPED: {program.__name__}: {why}")
            continue
        except Failed as why:
            print(f"{program.__name__}: not so: {why}")
            for each in RUNS:
                each.dump()
            failed += 1
        ran += 1
        if run:
            print(f"{program.__name__}: {len(run.lives)} signals" + "".join(f"\n  exempt: {each}" for each in run.exempt))
    if not ran:
        sys.exit(77)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
