#!/usr/bin/env python3
"""What is told beside calls, as its users meet it: stacks, stories of signals, what handlers should not do.

Usage: stacks_and_stories.py SYSGOOD WORKLOADS [TEST...]
"""

import os
import re
import resource
import signal
import sys

from harness import SYSGOOD, check, content, line_of, main, run, start, until, workload


def test_stacks(directory):
    recording = os.path.join(directory, "run.sgt")
    log = os.path.join(directory, "log")
    run("-kk", "-o", log, f"--record={recording}", workload("stack"), expect=0)
    text = content(log)
    frame = r"\n > \S*/workloads/stack\(%s\+0x[0-9a-f]+\) \[0x[0-9a-f]+\] \S*/stack\.c:\d+%s"
    check(re.search(r"\ngetppid\(\) += \d+\n > \S+\(getppid\+0x[0-9a-f]+\) .*" + frame % ("on_inlined", r" \(inlined\)") +
                    3 * (frame % ("recursive", "")) + frame % ("on_usr1", ""), text), text)
    check(re.search(r"\n--- SIGUSR1 \{.*\} ---\n > ", text), text)
    check(re.search(r"\nexit_group\(0\) += \?\n\+\+\+ exited with 0 \+\+\+\n > .*\n > ", text), text)
    _, viewed, _ = run("view", recording, expect=0)
    check(viewed == text, "view is not the live text")
    _, viewed, _ = run("view", "--stack-trace", recording, expect=0)
    check("(main+0x" in viewed and "stack.c:" not in viewed and "inlined" not in viewed, viewed)
    _, viewed, _ = run("view", "--stack-trace=none", recording, expect=0)
    check("\n > " not in viewed and "getppid() " in viewed, viewed)
    _, viewed, _ = run("view", "--json", recording, expect=0)
    check('"function":"on_inlined"' in viewed, viewed)
    run("record", "-o", recording, workload("stack"), expect=0)
    _, viewed, _ = run("view", "-k", recording, expect=0)
    check("\n > " not in viewed, "stacks that were not recorded")


def test_stacks_of_code_that_moves(directory):
    log = os.path.join(directory, "log")
    run("-k", "-e", "trace=getppid", "-o", log, workload("moved_code"), expect=0)
    found = re.findall(r"\ngetppid\(\) += \d+\n > /memfd:(\w+) ", content(log))
    check(found == ["first", "second"], content(log))


def story_of(trace, *program, cwd):
    """What --signals=story tells, but for calls; numbers that differ from run to run are left out."""
    run("-f", "-e", f"trace={trace}", "--signals=story", "-o", "out", *program, cwd=cwd)
    story = []
    for line in content(f"{cwd}/out").splitlines():
        line = re.sub(r"^\d+ +", "", line)
        # Which call was interrupted is told only of calls that are traced.
        if re.match(r"\w+\(|<\.\.\. | # .* is made again$", line):
            continue
        line = re.sub(r"; interrupts .*", "", line)
        line = re.sub(r"(about )?\b[\d.]+ (ns|us|ms|s)\b", "TIME", line)
        line = re.sub(r"si_[us]time=\d+( /\*.*?\*/)?", "TIME", line)
        line = re.sub(r"0x[0-9a-f]+", "ADDRESS", line)
        line = re.sub(r"#\d+", "#", line)
        story.append(re.sub(r"\b\d{3,}\b", "PID", line))
    return sorted(story)


def test_signals_alone_are_told_as_among_all_calls(directory):
    for program in (["handler"], ["nested_handlers"], ["rt_queue_in_order"], ["fork_tree"], ["exec_from_thread"],
                    ["vfork_exec"], ["group_stop"], ["thread_directed"], ["threads_storm", "20", "20", "4"],
                    ["own_filter_traces"]):
        command = [workload(program[0]), *program[1:]]
        alone, among = (story_of(trace, *command, cwd=directory) for trace in ("none", "all"))
        if program[0] not in ("handler", "nested_handlers", "rt_queue_in_order"):  # one thread
            # How far the others are when a signal comes is for the scheduler to say.
            alone, among = (sorted(re.sub(r"; blocked since.*", "", line) for line in story) for story in (alone, among))
        check(alone == among and alone, f"{program}: {set(alone) ^ set(among)} of {len(alone)} and {len(among)} lines")


def test_signals_alone_leave_other_calls_alone(directory):
    def requests(calls, trace="none"):
        _, _, err = run("-f", "-e", f"trace={trace}", "--signals=story", "-o", "out", workload("threads_storm"), str(calls), "0",
                        "2", cwd=directory, expect=0, env={**os.environ, "SYSGOOD_LOG": "ptrace"})
        return err.count("ptrace: PTRACE_")

    few, many = requests(10), requests(10000)
    check(many < few + 20, f"{few} requests became {many} with a thousand times the calls")
    check(requests(500, "all") > few + 2000, "all are counted")


def test_a_program_that_cannot_do_without_us_is_seen_out(directory):
    story = ["-f", "-e", "trace=none", "--signals=story", "-o", "out"]
    script = "trap 'echo told' TERM; echo ready; while :; do sleep 0.05; done"
    tracer = start(SYSGOOD, *story, "sh", "-c", script, cwd=directory)
    check("ready" in line_of(tracer), "it runs")
    tracer.send_signal(signal.SIGTERM)
    check("told" in line_of(tracer), "it gets our signal, and goes on")
    check(tracer.poll() is None, "and so do we")
    tracer.send_signal(signal.SIGTERM)
    check(tracer.wait(30) == -signal.SIGKILL, f"ended with {tracer.returncode}")
    ends = [line for line in content(f"{directory}/out").splitlines() if " # " not in line[:3]]
    check("+++ killed by SIGKILL +++" in ends[-1], f"the trace tells its end: {ends[-1]}")
    tracer = start(SYSGOOD, *story, workload("hang"), cwd=directory)
    line_of(tracer)
    tracer.send_signal(signal.SIGTERM)
    check(tracer.wait(30) == -signal.SIGTERM, f"ended with {tracer.returncode}")
    # Sudden death takes the program along.
    tracer = start(SYSGOOD, *story, "sh", "-c", "echo $$; exec sleep 1000", cwd=directory)
    program = int(line_of(tracer))
    tracer.kill()
    tracer.wait()
    until(lambda: re.search(r"State:\s+Z", content(f"/proc/{program}/status")) or not os.path.exists(f"/proc/{program}"),
          "it is gone")
    # Nobody to write for any more is no reason to disturb it.
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))  # noqa: E731
    status, _, err = run(*story, "sh", "-c", "for i in $(seq 200); do kill -CONT $$; done; mkdir done", cwd=directory,
                         preexec_fn=limit)
    check(status == 1 and err.count("cannot write") == 1 and os.path.isdir(f"{directory}/done"), f"{status} {err!r}")


def test_lint_says_what_it_could_not_see(directory):
    recording = os.path.join(directory, "run.sgt")
    run("record", "-o", recording, workload("lint_printf"), expect=0)
    _, out, err = run("signals", "--lint", recording, expect=0)
    check(out == "no findings\n" and "1 calls that handlers made have no stack" in err, out + err)
    run("record", "-kk", "-o", recording, workload("lint_printf"), expect=0)
    _, out, err = run("signals", "--lint", recording, expect=0)
    check("calls printf," in out and not err, out + err)


def test_lint_of_errno(directory):
    run("signals", "--lint", "-o", f"{directory}/lint", "--", workload("errno_clobbered"), expect=0)
    found = content(f"{directory}/lint")
    check(re.fullmatch(r"on_usr1 \(errno_clobbered\.c:\d+\), the handler of SIGUSR1 changes errno, from EISDIR to "
                       r"EBADF: it does not save it; 1 time, first #1\n", found), found)
    run("signals", "--lint", "--json", "-o", f"{directory}/lint", "--", workload("errno_clobbered"), expect=0)
    found = content(f"{directory}/lint")
    check('"kind":"errno_changed"' in found and '"errno_before":21,"errno_after":9' in found, found)
    run("signals", "--lint", "-o", f"{directory}/lint", "--", workload("errno_saved"), expect=0)
    check(content(f"{directory}/lint") == "no findings\n", content(f"{directory}/lint"))


if __name__ == "__main__":
    sys.exit(main(globals()))
