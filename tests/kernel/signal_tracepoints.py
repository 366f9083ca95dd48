"""A run of `sysgood signals --json` with the kernel's tracepoints on signals beside it, and what differs.

Compared for every process and signal, of traced processes only:

- What was generated. signal_generate is there for every signal, also for one that is "already pending" (merged, in the
  report) or ignored. A trace is told of a signal by the call that sends it, by the end, stop or continuation of the
  child it tells of, or else when it arrives. So a signal of the kernel (a timer's, a terminal's, a descriptor's) or of
  a process that is not traced is not in the report if it never arrives: because it was merged into one that waited,
  came to a process that was ending, was pending when that ended, or was taken back by timer_delete(2). These, and only
  these, are exempt; `exempt` names them.
- A process that has ended and waits to be waited for is in the trace no more; a signal to it is ignored. `exempt` names
  them, too. One that was sent while it was ending may be in the report or not.
- A signal that was taken without asking for its siginfo, which the report then does not know the sender of, counts for
  whichever is missing.
- What was merged, of those that a trace is told of.
- What was delivered: signal_deliver, which is not there for what rt_sigtimedwait(2) or a signalfd takes, but is for
  ignored signals of traced threads. Different for SIGKILL: each thread of a process that ends has one, whatever ends
  it (exit_group(2), an execve(2) of another thread, another fatal signal). So one is expected for each process that
  somebody sent SIGKILL while it lived.
- A thread that is killed in its delivery stop: kernel/signal.c, ptrace_signal(), sends it the signal once more, which
  is ignored as the process is ending, and it is not delivered. The report has it as delivered, because the stop was
  seen; in the kernel's count that second generation is taken for the delivery.
"""

import collections
import json
import os
import re
import signal
import subprocess
import tempfile

import tracefs

LINE = re.compile(r"-(\d+)\s+\[\d+\]\s+\S+\s+(\d+\.\d+): (\w+): (.*)")
FIELD = re.compile(r"(\w+)=(\S+)")
EVENTS = ["signal/signal_generate", "signal/signal_deliver", "task/task_newtask", "sched/sched_process_exec"]
DELIVERED, IGNORED, ALREADY_PENDING = range(3)
CLONE_THREAD = 0x10000
SI_USER, SI_TIMER, SI_ASYNCIO, SI_SIGIO = 0, -2, -4, -5
# What a trace is told of by something else than the arrival.
ANNOUNCED = ("call", "child")

Event = collections.namedtuple("Event", "at by what process thread signal code result")


def name_of(number):
    return f"SIGRT_{number - 32}" if number >= 34 else signal.Signals(number).name


class Kernel:
    """What the tracepoints say of the processes that sysgood (process `tracer`) traces."""

    def __init__(self, lines, tracer):
        self.process_of = {}  # of threads that are traced
        self.events = []
        self.root = None
        below_tracer = {tracer}
        for line in lines:
            match = LINE.search(line)
            if not match:
                continue
            by, what = int(match[1]), match[3]
            fields = dict(FIELD.findall(match[4]))
            if what == "task_newtask":
                child, is_thread = int(fields["pid"]), int(fields["clone_flags"], 16) & CLONE_THREAD
                if self.root is None and by in below_tracer:
                    below_tracer.add(child)
                elif by in self.process_of:
                    self.process_of[child] = self.process_of[by] if is_thread else child
            elif what == "sched_process_exec":
                # The program's, not sysgood's own.
                if self.root is None and by in below_tracer and by != tracer:
                    self.root = by
                    self.process_of = {by: by}
            else:
                thread = int(fields["pid"]) if what == "signal_generate" else by
                if thread in self.process_of:
                    self.events.append(Event(float(match[2]), by, what[7:], self.process_of[thread], thread,
                                             int(fields["sig"]), int(fields["code"]), int(fields.get("res", 0))))

    def of(self, what):
        return [event for event in self.events if event.what == what]

    def requeued(self):
        return [e for e in self.of("generate") if e.result == IGNORED and e.by == e.thread
                and any(d.what == "generate" and d.result != IGNORED and d.signal == e.signal and
                        d.process == e.process and d.by != e.by for d in self.events)]

    def deliveries(self):
        count = collections.Counter((e.process, e.signal) for e in self.of("deliver") if e.signal != signal.SIGKILL)
        for process in {e.process for e in self.of("generate")
                        if e.signal == signal.SIGKILL and e.result == DELIVERED}:
            count[process, int(signal.SIGKILL)] = 1
        return count

    def is_announced(self, event, lives):
        """Whether a trace is told of it before it arrives."""
        if 0 < event.code < 0x80:  # a child's, or one of those that also count from 1: POLL_IN, SEGV_MAPERR
            return event.signal == signal.SIGCHLD or any(life["cause"] == "child" for life in lives)
        if event.code > 0 or event.by not in self.process_of:
            return False
        if event.code in (SI_TIMER, SI_ASYNCIO, SI_SIGIO):
            return not any(life["cause"] in ("posix_timer", "kernel") for life in lives)
        return True


class Run:
    def __init__(self, sysgood, command, kernel=True, act=None, **options):
        """`act(process)` is called while the program runs."""
        self.kernel = None
        instance = None
        if kernel:
            instance = tracefs.Instance(EVENTS, clock="mono", size_kb=16384)
        try:
            with tempfile.TemporaryDirectory() as directory:
                report = os.path.join(directory, "report.json")
                options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL,
                           "stderr": subprocess.DEVNULL, **options}
                if instance:
                    instance.start()
                with subprocess.Popen([sysgood, "signals", "--json", "-o", report, "--", *command],
                                      **options) as process:
                    try:
                        if act:
                            act(process)
                    except BaseException:
                        process.kill()
                        raise
                    self.output = process.communicate(timeout=250)[0]
                self.status = process.returncode
                if instance:
                    instance.stop()
                    self.kernel = Kernel(list(instance.lines()), process.pid)
                with open(report, encoding="utf-8") as file:
                    lines = [json.loads(line) for line in file]
        finally:
            if instance:
                instance.close()
        self.lives = [line for line in lines if line["event"] == "signal_life"]
        self.summary = {each["signal"]: each for each in lines[-1]["signals"]}
        self.exempt = []

    def differences(self):
        found = self.report_with_itself()
        if self.kernel:
            found += self.report_with_kernel()
        return found

    def report_with_itself(self):
        found = []
        for name, summary in self.summary.items():
            lives = [life for life in self.lives if life["signal"] == name]
            fates = collections.Counter(life["fate"] for life in lives)
            if summary["generated"] != len(lives):
                found.append(f"{name}: {summary['generated']} in the summary, {len(lives)} lives")
            for fate in ("delivered", "merged", "consumed", "discarded", "pending_at_exit"):
                if summary[fate] != fates[fate]:
                    found.append(f"{name}: {summary[fate]} {fate} in the summary, {fates[fate]} lives")
        return found

    def report_with_kernel(self):
        found = []
        lives_of, generated = collections.defaultdict(list), collections.defaultdict(list)
        for life in self.lives:
            lives_of[life["process"], life["number"]].append(life)
        for event in self.kernel.of("generate"):
            generated[event.process, event.signal].append(event)
        requeued = self.kernel.requeued()
        delivered = self.kernel.deliveries()
        for key in sorted({*lives_of, *generated, *delivered}):
            where = f"{name_of(key[1])} to process {key[0]}"
            lives = lives_of[key]
            again = [event for event in generated[key] if event in requeued]
            events = [event for event in generated[key] if event not in again]
            told = [event for event in events if self.kernel.is_announced(event, lives)]
            silent = [event for event in events if event not in told]
            # A SIGPIPE, SIGXFSZ or a parent's death looks like a kill(2) of the thread that is at fault.
            by_kill = [life for life in lives if life["cause"] in ("own_call", "parent_death", "untraced_call")
                       and life.get("info", {"si_code": {"symbol": "SI_USER"}})["si_code"].get("symbol") == "SI_USER"]
            announced = [life for life in lives if life["cause"] in ANNOUNCED] + by_kill
            unknown = sum(life["cause"] == "unknown" and life["fate"] == "consumed" for life in lives)
            of_unknown = max(0, min(unknown, len(told) - len(announced)))
            others = len(lives) - len(announced) - of_unknown
            too_late = sum(event.result == IGNORED for event in told)
            missing = len(told) - len(announced) - of_unknown
            if 0 < missing <= too_late:
                self.exempt.append(f"{where}: {missing} that were sent when it had ended")
            elif missing:
                found.append(f"{where}: the kernel has {len(told)} that were sent, the report {len(announced)}")
            if len(silent) < others:
                found.append(f"{where}: the kernel has {len(silent)} of its own or of others, the report {others}")
            elif len(silent) > others:
                self.exempt.append(f"{where}: {len(silent) - others} that never arrived, of " +
                                   ", ".join(f"code {e.code} result {e.result}" for e in silent))
            merged = sum(e.result == ALREADY_PENDING for e in told)
            in_report = sum(life["fate"] == "merged" for life in announced)
            # What the kernel drops because the process is ending may seem to be merged into one that waits; and whether the
            # one that ends it had been taken off the queue when the next came, only the kernel knows. Nothing follows of it.
            by_id = {life["id"]: life for life in self.lives}
            ending = sum(life["fate"] == "merged" and by_id[life["merged_into"]].get("effect") == "terminates"
                         for life in announced)
            if 0 < in_report - merged <= too_late + ending:
                self.exempt.append(f"{where}: {in_report - merged} merged that were sent when it was ending")
            elif merged != in_report:
                found.append(f"{where}: the kernel has merged {merged}, the report {in_report}")
            arrived = sum(life["fate"] == "delivered" for life in lives)
            if delivered[key] + len(again) != arrived:
                found.append(f"{where}: the kernel has delivered {delivered[key]} (and {len(again)} not after all), "
                             f"the report {arrived}")
        return found

    def dump(self):
        """All of it, to look for what differs."""
        for event in self.kernel.events if self.kernel else []:
            print(f"  {event.at:.6f} {event.by} {event.what} {name_of(event.signal)} code {event.code} "
                  f"to {event.thread} of {event.process} result {event.result}")
        for life in self.lives:
            print("  ", json.dumps({k: v for k, v in life.items() if k not in ("event", "info")}))
