"""Runs with somebody who is not traced: a sender, or whoever was there before the trace began. Each makes the
recording `recording`."""

import os
import platform
import signal
import subprocess
import time


READ = "63 " if platform.machine() == "aarch64" else "0 "  # read(2)'s number


def content(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def until(condition):
    for _ in range(6000):
        if condition():
            return
        time.sleep(0.005)
    raise subprocess.TimeoutExpired("until", 30)


def reads(pid, traced):
    """It is blocked in read(2), not in a stop of its tracer's."""
    status = content(f"/proc/{pid}/status")
    return ("State:\tS" in status and ("TracerPid:\t0" not in status) == traced
            and content(f"/proc/{pid}/syscall").startswith(READ))


def take_a_name():
    """The sender's name is told: it must not depend on how this machine calls its Python."""
    with open("/proc/self/comm", "w", encoding="utf-8") as file:
        file.write("a_sender")


def start(*command):
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def sender_not_traced(sysgood, workloads, recording):
    take_a_name()
    log = recording + ".log"
    tracer = start(sysgood, "-o", log, f"--record={recording}", "--signals=story", os.path.join(workloads, "hang"))
    pid = int(tracer.stdout.readline().split()[1])
    for number in (signal.SIGWINCH, signal.SIGSTOP, signal.SIGCONT, signal.SIGTERM):
        if number == signal.SIGCONT:
            # Before that, the SIGCONT would only take the SIGSTOP back.
            until(lambda: "--- stopped by SIGSTOP ---" in content(log))
        else:
            until(lambda: reads(pid, True))
        os.kill(pid, number)
    tracer.communicate(timeout=60)


def attached(sysgood, workloads, recording):
    """(victim, tracer) with two signals of ours and one of its own pending."""
    take_a_name()
    victim = start(os.path.join(workloads, "attach_pending"))
    victim.stdout.readline()
    until(lambda: reads(victim.pid, False))
    os.kill(victim.pid, signal.SIGUSR1)
    os.kill(victim.pid, signal.SIGUSR2)
    log = recording + ".log"
    tracer = start(sysgood, "-o", log, f"--record={recording}", "--signals=story", "-p", str(victim.pid))
    # It has a tracer before its calls are traced: those only are when it is seen to read again.
    until(lambda: "read(0, " in content(log) and reads(victim.pid, True))
    return victim, tracer


def attached_with_pending(sysgood, workloads, recording):
    victim, tracer = attached(sysgood, workloads, recording)
    victim.communicate(b"!", timeout=60)
    tracer.communicate(timeout=60)


def let_go_with_pending(sysgood, workloads, recording):
    victim, tracer = attached(sysgood, workloads, recording)
    tracer.send_signal(signal.SIGINT)
    tracer.communicate(timeout=60)
    victim.communicate(b"!", timeout=60)


SCENARIOS = {each.__name__: each for each in (sender_not_traced, attached_with_pending, let_go_with_pending)}
