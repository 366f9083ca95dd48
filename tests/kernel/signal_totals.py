#!/usr/bin/env python3
"""Holds the report on signals against the kernel's own count: with the tracepoints signal_generate and signal_deliver
on the same run, every signal to a traced process is in the report, as often, and none is invented.

Usage: signal_totals.py SYSGOOD PROGRAM [ARGUMENT...]

What is compared and what is exempt: signal_tracepoints.py. Needs root and tracefs; exit status 77 (skipped, said
loudly) where there is none.
"""

import sys

import signal_tracepoints
import tracefs


def main():
    try:
        run = signal_tracepoints.Run(sys.argv[1], sys.argv[2:])
    except tracefs.Unavailable as why:
        print(f"SKIPPED: {why}")
        sys.exit(77)
    events = run.kernel.events
    print(f"{sum(e.what == 'generate' for e in events)} generated and {sum(e.what == 'deliver' for e in events)} "
          f"delivered by the kernel's count, {len(run.lives)} lives")
    found = run.differences()
    for each in run.exempt:
        print(f"exempt: {each}")
    for each in found:
        print(each)
    if found or not run.kernel.root:
        run.dump()
        sys.exit(1)


if __name__ == "__main__":
    main()
