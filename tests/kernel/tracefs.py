"""A buffer of the kernel's tracepoints that is nobody else's."""

import os
import subprocess

TRACING = "/sys/kernel/tracing"


class Unavailable(Exception):
    """Why this machine has no tracepoints for us."""


def write(path, text):
    with open(path, "w", encoding="ascii") as file:
        file.write(text)


class Instance:
    def __init__(self, events, options=(), clock=None, size_kb=65536):
        if os.geteuid() != 0:
            raise Unavailable("the kernel's tracepoints need root")
        if not os.path.exists(f"{TRACING}/instances"):
            subprocess.run(["mount", "-t", "tracefs", "nodev", TRACING], check=False, capture_output=True)
        if not os.path.exists(f"{TRACING}/instances"):
            raise Unavailable("this kernel has no tracefs")
        self.path = f"{TRACING}/instances/sysgood-{os.getpid()}"
        os.mkdir(self.path)
        self.switches = [f"{self.path}/events/{event}/enable" for event in events]
        for event, switch in zip(events, self.switches):
            if not os.path.exists(switch):
                os.rmdir(self.path)
                raise Unavailable(f"this kernel has no tracepoint {event}")
        write(f"{self.path}/buffer_size_kb", str(size_kb))
        if clock:
            write(f"{self.path}/trace_clock", clock)
        for option in options:
            write(f"{self.path}/options/{option}", "1")

    def start(self):
        for switch in self.switches:
            write(switch, "1")

    def stop(self):
        for switch in self.switches:
            write(switch, "0")

    def close(self):
        self.stop()
        os.rmdir(self.path)

    def lines(self):
        for cpu in os.listdir(f"{self.path}/per_cpu"):
            with open(f"{self.path}/per_cpu/{cpu}/stats", encoding="ascii") as stats:
                for line in stats:
                    if line.startswith(("overrun", "dropped events")) and not line.strip().endswith(": 0"):
                        raise RuntimeError(f"the kernel's buffer was too small: {line}")
        with open(f"{self.path}/trace", encoding="ascii", errors="replace") as trace:
            yield from trace
