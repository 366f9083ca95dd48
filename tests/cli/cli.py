#!/usr/bin/env python3
"""The command line as its users meet it: exit statuses, messages, files left behind, signals, attach, sudden death.

Usage: cli.py SYSGOOD WORKLOADS [TEST...]
"""

import os
import re
import resource
import signal
import subprocess
import sys

from harness import SYSGOOD, asleep, check, content, line_of, main, run, start, traced, until, workload

# Each line: arguments, status, what standard error must match (one line and no more).
MISTAKES = [
    (["/nonexistent/program"], 1, r"^sysgood: Can't stat '/nonexistent/program': No such file or directory\n$"),
    (["no-such-program-anywhere"], 1, r"^sysgood: Can't stat 'no-such-program-anywhere': No such file or directory\n$"),
    (["/etc"], 1, r"^sysgood: cannot run '/etc': it is a directory\n$"),
    (["-o", "out", "/etc/passwd"], 1, r"^sysgood: cannot run '/etc/passwd': Permission denied\n$"),
    (["record", "-o", "out", "/etc/passwd"], 1, r"^sysgood: cannot run '/etc/passwd': Permission denied\n$"),
    (["-p", "1073741823", "-o", "out"], 1, r"^sysgood: .*1073741823.*No such process\n$"),
    (["-o", "/nonexistent/out", "true"], 1, r"^sysgood: .*/nonexistent/out.*No such file or directory\n$"),
    (["record", "-o", "/nonexistent/out", "true"], 1, r"^sysgood: .*/nonexistent/out.*No such file or directory\n$"),
    (["view", "/nonexistent/run.sgt"], 1, r"^sysgood: .*/nonexistent/run.sgt.*No such file or directory\n$"),
    (["view", "/etc/passwd"], 1, r"^sysgood: .*/etc/passwd.*\n$"),
    (["view", "/dev/null"], 1, r"^sysgood: .*/dev/null.*\n$"),
    ([], 1, r"^sysgood: must have PROG \[ARGS\] or -p PID\nTry 'sysgood --help' for more information.\n$"),
    (["--no-such-option", "true"], 1, r"^sysgood: .*--no-such-option.*\nTry 'sysgood --help' for more information.\n$"),
    (["-s", "x", "true"], 1, r"^sysgood: invalid -s argument: 'x'\nTry 'sysgood --help' for more information.\n$"),
    (["-e", "trace=nosuchcall", "true"], 1, r"^sysgood: invalid system call 'nosuchcall'\n"),
    (["-e", "signal=NOSUCH", "true"], 1, r"^sysgood: invalid signal 'NOSUCH'\n"),
    (["-p", "x"], 1, r"^sysgood: .*'x'"),
]


def test_mistakes(directory):
    for arguments, status, message in MISTAKES:
        got, out, err = run(*arguments, cwd=directory)
        check(got == status, f"{arguments}: status {got}: {err}")
        check(re.search(message, err), f"{arguments}: said {err!r}")
        check(not out, f"{arguments}: printed {out!r}")
        check(not os.listdir(directory), f"{arguments}: left {os.listdir(directory)}")


def test_no_permission_to_attach(directory):
    if os.geteuid() != 0:
        return
    victim = start(workload("hang"))
    line_of(victim)
    os.chmod(directory, 0o755)

    def become_nobody():
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)

    copy = os.path.join(directory, "sysgood")
    subprocess.run(["cp", SYSGOOD, copy], check=True)
    status, _, err = run("-p", str(victim.pid), name=copy, preexec_fn=become_nobody)
    victim.kill()
    victim.wait()
    check(status == 1 and "Operation not permitted" in err and err.count("\n") == 1, f"{status} {err!r}")


def test_exit_status_and_output_are_the_programs(directory):
    for code in (0, 1, 42, 255):
        run("-o", "out", workload("exits"), str(code), cwd=directory, expect=code)
        run("record", "-o", "out", workload("exits"), str(code), cwd=directory, expect=code)
    native = subprocess.run(["sh", "-c", "echo out; echo err >&2"], capture_output=True, check=True)
    _, out, err = run("-f", "-o", "out", "sh", "-c", "echo out; echo err >&2", cwd=directory, expect=0)
    check(out == native.stdout.decode() and err == native.stderr.decode(), f"{out!r} {err!r}")


def test_death_by_signal_is_passed_on(directory):
    for number in (signal.SIGTERM, signal.SIGSEGV, signal.SIGKILL, signal.SIGINT, signal.SIGRTMIN + 1):
        status, _, _ = run("-o", "out", workload("killed"), str(int(number)), cwd=directory)
        check(status == -number, f"signal {number}: status {status}")
        check("+++ killed by SIG" in content(f"{directory}/out"), "the trace says so")
    check(not [f for f in os.listdir(directory) if f.startswith("core")], "no core file of ours")


def test_signal_state_is_inherited_untouched(directory):
    script = "grep -E '^(SigBlk|SigIgn|SigCgt)' /proc/self/status"

    def prepare():
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})

    native = subprocess.run(["sh", "-c", script], capture_output=True, check=True, preexec_fn=prepare).stdout.decode()
    _, out, _ = run("-f", "-o", "out", "sh", "-c", script, cwd=directory, preexec_fn=prepare)
    check(out == native and "SigBlk" in out, f"{native} became {out}")


def test_attach_and_let_go(directory):
    victim = start(workload("attach_me"), "4")
    check("ready" in line_of(victim), "attach_me is ready")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        tracer = subprocess.Popen([SYSGOOD, "-f", "-p", str(victim.pid), "-o", "out"], cwd=directory,
                                  stderr=subprocess.PIPE, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))
        check(b"attached with 5 threads" in tracer.stderr.readline(), "the message on attaching")
        victim.send_signal(signal.SIGUSR2)
        check("alive" in line_of(victim), "it works while traced")
        until(lambda: asleep(victim.pid), "all its threads in their calls again")
        tracer.send_signal(number)
        _, err = tracer.communicate(timeout=30)
        check(tracer.returncode == -number, f"ended with {tracer.returncode}")
        check(err.count(b" detached\n") == 5, f"told: {err.decode()}")
        check(not traced(victim.pid), "still traced")
        victim.send_signal(signal.SIGUSR2)
        check("alive" in line_of(victim), "it lives on")
        text = content(f"{directory}/out")
        check("alive" in text and text.count("<detached ...>") >= 1, f"the trace: {text}")
        check("ERESTART" not in text.splitlines()[-1], "our own interruption is not told as the program's")
    victim.terminate()
    check(victim.wait(30) == 0, "its end is undisturbed")


def test_a_launched_program_gets_our_signal(directory):
    tracer = start(SYSGOOD, "record", "-o", "run.sgt", workload("hang"), cwd=directory)
    line_of(tracer)
    tracer.send_signal(signal.SIGTERM)
    check(tracer.wait(30) == -signal.SIGTERM, f"ended with {tracer.returncode}")
    _, out, _ = run("view", "run.sgt", cwd=directory, expect=0)
    check("read(" in out, "the recording is whole")


def test_sudden_death_keeps_what_happened(directory):
    tracer = start(SYSGOOD, "-o", "out", "--record=run.sgt", workload("hang"), cwd=directory)
    line_of(tracer)
    recording = os.path.join(directory, "run.sgt")
    # The program hangs in its last read; within moments that is in the files.
    until(lambda: content(f"{directory}/out").endswith("read(3, "), "the hanging call in the text")
    until(lambda: "read(3, " in run("view", recording)[1], "the hanging call in the recording")
    tracer.kill()
    tracer.wait()
    status, out, err = run("view", recording)
    check(status == 1 and "cut short" in err, f"{status} {err}")
    check(out.splitlines()[-1].startswith("read(3, "), f"the last line: {out.splitlines()[-1]}")
    check(err.count("\n") == 1, err)


def test_kill_on_exit(directory):
    for options, survives in (([], True), (["--kill-on-exit"], False)):
        tracer = start(SYSGOOD, *options, "-o", "out", "sh", "-c", "echo $$; exec sleep 1000", cwd=directory)
        program = int(line_of(tracer))
        until(lambda: "clock_nanosleep(" in content(f"{directory}/out"), "it sleeps")
        tracer.kill()
        tracer.wait()
        if survives:
            until(lambda p=program: not traced(p), "it is let go")
            check(os.path.exists(f"/proc/{program}"), "it lives on")
            os.kill(program, signal.SIGKILL)
        # A zombie until whoever inherited it has looked.
        until(lambda p=program: re.search(r"State:\s+Z", content(f"/proc/{p}/status")) or not os.path.exists(f"/proc/{p}"),
              "it is gone")


def test_any_cut_is_read_up_to_the_last_block(directory):
    run("record", "-o", "run.sgt", "sh", "-c", "true | true; ls / > /dev/null", cwd=directory, expect=0)
    with open(f"{directory}/run.sgt", "rb") as file:
        whole = file.read()
    _, full, _ = run("view", "run.sgt", cwd=directory, expect=0)
    for size in list(range(0, len(whole), max(1, len(whole) // 40))) + [len(whole) - 1]:
        with open(f"{directory}/cut.sgt", "wb") as file:
            file.write(whole[:size])
        status, out, err = run("view", "cut.sgt", cwd=directory)
        check(status == 1 and err.startswith("sysgood: ") and err.count("\n") == 1, f"{size}: {status} {err!r}")
        kept = out.splitlines()
        if kept and kept[-1].endswith("<unfinished ...>"):
            kept.pop()  # the call it was cut in
        check(full.splitlines()[:len(kept)] == kept, f"{size}: shows what was not recorded")


def test_disk_full(directory):
    status, _, err = run("-o", "/dev/full", "ls", "/", cwd=directory)
    check(status == 1 and re.match(r"^sysgood: cannot write /dev/full.*No space left on device\n$", err), f"{status} {err!r}")
    marker = os.path.join(directory, "done")
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))  # noqa: E731
    status, _, err = run("-f", "-o", "out", "sh", "-c", f"ls -lR /etc /usr/bin > /dev/null; mkdir {marker}", cwd=directory,
                         preexec_fn=limit)
    check(status == 1 and "cannot write" in err and err.count("cannot write") == 1, f"{status} {err!r}")
    until(lambda: os.path.isdir(marker), "the program goes on without us")


def test_separate_files(directory):
    run("-ff", "-o", "out", "sh", "-c", "(exit 3); (exit 4); true", cwd=directory, expect=0)
    files = sorted(f for f in os.listdir(directory) if f.startswith("out."))
    check(len(files) == 3, files)
    ends = sorted(content(f"{directory}/{f}").splitlines()[-1] for f in files)
    check(ends == ["+++ exited with 0 +++", "+++ exited with 3 +++", "+++ exited with 4 +++"], ends)
    run("-ff", "-o", "out", "--record=run.sgt", workload("fork_tree"), cwd=directory, expect=0)
    live = {f: content(f"{directory}/{f}") for f in os.listdir(directory) if f.startswith("out.") and f not in files}
    for f in live:
        os.unlink(f"{directory}/{f}")
    run("view", "run.sgt", "-ff", "-o", "out", cwd=directory, expect=0)
    viewed = {f: content(f"{directory}/{f}") for f in os.listdir(directory) if f.startswith("out.") and f not in files}
    check(live == viewed and len(live) > 3, f"{sorted(live)} became {sorted(viewed)}")


def test_pipes(directory):
    run("-o", "|cat > piped", "true", cwd=directory, expect=0)
    check(content(f"{directory}/piped").endswith("+++ exited with 0 +++\n"), "output through a command")
    status, out, _ = run("record", "-o", "-", workload("exits"), "0", cwd=directory)
    check(status == 0 and out, "a recording through standard output")


def test_called_strace(directory):
    link = os.path.join(directory, "my-strace")
    os.symlink(SYSGOOD, link)
    _, _, err = run("record", "x", name=link, expect=1)
    check(err == f"{link}: Can't stat 'record': No such file or directory\n", err)
    _, _, err = run(name=link, expect=1)
    check(err == f"{link}: must have PROG [ARGS] or -p PID\nTry '{link} -h' for more information.\n", err)
    _, _, err = run("true", name=link, expect=0)
    check(err.startswith('execve("') and err.endswith("+++ exited with 0 +++\n"), err)


def test_options_of_the_run_are_viewed_unless_others_are_given(directory):
    run("-f", "-o", "out", "-e", "trace=openat", "-s", "5", "--record=run.sgt", "cat", "/etc/passwd", cwd=directory)
    _, out, _ = run("view", "run.sgt", cwd=directory, expect=0)
    check(out == content(f"{directory}/out") and "openat" in out, out)
    run("record", "-o", "run.sgt", "cat", "/etc/passwd", cwd=directory, expect=0)
    _, short, _ = run("view", "run.sgt", cwd=directory, expect=0)
    _, longer, _ = run("view", "-s", "4096", "-v", "-y", "-tt", "run.sgt", cwd=directory, expect=0)
    check('"PATH=' not in short and '"PATH=' in longer, "environments are recorded")
    check("</etc/passwd>" not in short and "</etc/passwd>" in longer, "paths are recorded")
    check("nobody" in longer and "nobody" not in short, "strings are recorded to 4 KiB")
    calls = lambda text: [re.sub(r".*?(\w+)\(.*", r"\1", line) for line in text.splitlines()]  # noqa: E731
    check(len(calls(short)) == len(calls(longer)), "the same calls")


def test_memory_does_not_grow(directory):
    def peak(calls):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        del before
        done = subprocess.Popen([SYSGOOD, "record", "-o", "run.sgt", workload("threads_storm"), str(calls), "10"],
                                cwd=directory, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(done.pid, 0)
        done.returncode = status
        check(status == 0, f"status {status}")
        return usage.ru_maxrss

    small, large = peak(20), peak(800)
    check(large < small + 4096, f"{small} KiB became {large} KiB with forty times the calls")


if __name__ == "__main__":
    sys.exit(main(globals()))
