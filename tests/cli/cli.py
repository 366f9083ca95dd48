#!/usr/bin/env python3
"""The command line as its users meet it: exit statuses, messages, files left behind, signals, attach, sudden death.

Usage: cli.py SYSGOOD WORKLOADS [TEST...]
"""

import os
import re
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

SYSGOOD = WORKLOADS = ""


class Failed(Exception):
    pass


def check(condition, what):
    if not condition:
        raise Failed(what)


def run(*arguments, name=None, expect=None, **options):
    """Runs sysgood (or a link to it called `name`); returns (status, stdout, stderr)."""
    done = subprocess.run([name or SYSGOOD, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                          check=False, **options)
    out, err = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    if expect is not None:
        check(done.returncode == expect, f"{arguments}: status {done.returncode}, not {expect}: {err}")
    return done.returncode, out, err


def start(*command, **options):
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, **options)


def line_of(process):
    ready, _, _ = select.select([process.stdout], [], [], 30)
    check(ready, "no line within 30 s")
    return process.stdout.readline().decode()


def until(condition, what):
    """Polls for something that has no event to wait for. A failure takes 30 s, success no longer than it needs."""
    for _ in range(3000):
        if condition():
            return
        time.sleep(0.01)
    raise Failed(f"not within 30 s: {what}")


def content(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except FileNotFoundError:
        return ""


def asleep(pid):
    """Every thread is blocked in a call: neither running nor in one of our stops."""
    return all(content(f"/proc/{pid}/task/{tid}/stat").rpartition(")")[2].split()[0] == "S"
               for tid in os.listdir(f"/proc/{pid}/task"))


def traced(pid):
    status = content(f"/proc/{pid}/status")
    match = re.search(r"TracerPid:\s+(\d+)", status)
    return bool(match) and match.group(1) != "0"


def workload(name):
    return os.path.join(WORKLOADS, name)


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


def golden(directory, text, name="x.golden"):
    path = os.path.join(directory, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def test_check_is_the_same_or_differs(directory):
    path = os.path.join(directory, "x.golden")
    _, out, err = run("check", path, "--bless", "--repeat=3", "--", workload("signals_self"), expect=0)
    check(out == f"{path}: written\n" and not err, f"{out} {err}")
    check(content(path).startswith("sysgood golden 1\n\nP1 "), "the golden begins so")
    _, out, err = run("check", path, "--", workload("signals_self"), expect=0)
    check(not out and not err, f"nothing to say: {out} {err}")
    # A recording of it is the same, wherever its standard output went.
    run("record", "-o", f"{directory}/run.sgt", workload("signals_self"), expect=0)
    run("check", path, f"{directory}/run.sgt", expect=0)
    _, out, _ = run("check", path, "--", workload("timer_posix"), expect=1)
    check(re.match(rf"{path}:\d+: this came instead\n  expected:\n", out) and "\n  + " in out, out)
    # Blessed again it says what there is now; once more, and nothing changes.
    run("check", path, "--bless", "--", workload("timer_posix"), expect=0)
    _, out, _ = run("check", path, "--bless", "--", workload("timer_posix"), expect=0)
    check("the same as before" in out, out)


def test_check_says_what_it_cannot_compare(directory):
    good = golden(directory, "sysgood golden 1\nP1 ...\n")
    for arguments, said in (
            ([f"{directory}/none.golden", "--", "true"], "none.golden: No such file or directory; --bless writes it"),
            ([good, "--", f"{directory}/no-program"], "no-program"),
            ([good, f"{directory}/none.sgt"], "none.sgt: No such file or directory"),
            ([directory, "--", "true"], "Is a directory"),
            ([golden(directory, "P1 exit_group(0) = ?\n", "y1"), "--", "true"], "y1:1: this is no golden"),
            ([golden(directory, "sysgood golden 1\nP1 read($a, _, 1) = 1\n", "y2"), "--", "true"], "y2:2: captured and compared"),
            ([golden(directory, "sysgood golden 1\ncalls: no_such_call\nP1 ...\n", "y3"), "--", "true"], "no_such_call"),
            ([golden(directory, "sysgood golden 1\nreplace: /(/ x\n...\n", "y4"), "--", "true"], "y4:2: replace"),
            ([golden(directory, "sysgood golden 1\n...\nP1 exit_group(0) = ?\n", "y5"), "--bless", "--", "false"], "y5:2: this cannot be kept"),
    ):
        _, out, err = run("check", *arguments, expect=2)
        check(not out and err.startswith("sysgood: ") and err.count("\n") == 1 and said in err, f"{arguments}: {out}{err}")
    for arguments in ([], [good], [good, "x", "--", "true"], [good, "--repeat=0", "--", "true"], [good, "--nothing"],
                      [good, "--format=yaml", "--", "true"], [good, "-e", "trace=read", "--", "true"]):
        _, out, err = run("check", *arguments, expect=2)
        check(not out and err.count("\n") == 2 and "check --help" in err, f"{arguments}: {out}{err}")
    # A recording that was cut short must not pass for one that ends here.
    run("record", "-o", f"{directory}/run.sgt", "true", expect=0)
    whole = open(f"{directory}/run.sgt", "rb").read()
    with open(f"{directory}/cut.sgt", "wb") as file:
        file.write(whole[:-1])
    _, _, err = run("check", golden(directory, "sysgood golden 1\n...\n"), f"{directory}/cut.sgt", expect=2)
    check("cut short" in err, err)


def test_check_for_machines(directory):
    path = golden(directory, "sysgood golden 1\nP1 exit_group(0) = ?\nP1 +++ exited with 0 +++\n", "a<b.golden")
    _, out, _ = run("check", path, "--format=tap", "--", "true", expect=0)
    check(out == "TAP version 13\n1..1\nok 1 - a<b.golden\n", out)
    _, out, _ = run("check", path, "--format=tap", "--", "false", expect=1)
    check(out.splitlines()[2] == "not ok 1 - a<b.golden" and all(l.startswith("# ") for l in out.splitlines()[3:]), out)
    for program, failures in (("true", 0), ("false", 1)):
        _, out, _ = run("check", path, "--format=junit", "--", program, expect=failures)
        suite = xml.etree.ElementTree.fromstring(out)
        check(int(suite.get("failures")) == failures == len(suite.findall("testcase/failure")), out)
        check(suite.find("testcase").get("name") == "a<b.golden", out)


def test_check_tells_what_is_not_stable(directory):
    path = os.path.join(directory, "x.golden")
    status, out, _ = run("check", path, "--bless", "--repeat=2", "--", "sh", "-c", "echo $$")
    check(status == 1 and not os.path.exists(path), f"{status}: {out}")
    check(re.search(r"not the same in run 1 and run 2:\n  - P1 write\(1, .*\n  \+ P1 write\(1, ", out), out)
    _, _, err = run("check", path, "--repeat=2", "--", "true", expect=2)
    check("the same in 2 runs" in err and not os.path.exists(path), err)


def test_check_skips_what_cannot_run_here(directory):
    path = golden(directory, "sysgood golden 1\nP1 exit_group(0) = ?\nP1 +++ exited with 0 +++\n")
    run("check", path, "--skip=77", "--", "true", expect=0)
    run("check", path, "--skip=77", "--", "sh", "-c", "exit 78", expect=1)
    _, out, _ = run("check", path, "--skip=77", "--format=tap", "--", "sh", "-c", "exit 77", expect=77)
    check("ok 1 - x.golden # SKIP" in out, out)
    _, out, _ = run("check", path, "--skip=77", "--format=junit", "--", "sh", "-c", "exit 77", expect=77)
    check(xml.etree.ElementTree.fromstring(out).find("testcase/skipped") is not None, out)


def test_check_of_sections(directory):
    script = "test -e /sysgood/here; cd /; test -e /sysgood/; cd /tmp; test -e /sysgood/there; cd /usr"
    path = golden(directory, "sysgood golden 1\nsection here\nP1 chdir(\"/\") = 0\nend\n"
                             "section there\nP1 chdir(\"/usr\") = 0\n...\nend\n")
    run("check", path, "--", "sh", "-c", script, expect=0)
    _, out, _ = run("check", path, "--", "sh", "-c", script.replace("cd /usr", "cd /var"), expect=1)
    check(f"{path}:6: " in out, out)
    _, out, _ = run("check", path, "--", "sh", "-c", script.split("; cd /tmp")[0], expect=1)
    check(f"{path}:5: the trace has no such section" in out, out)


def test_check_gives_the_program_no_descriptors_of_ours(directory):
    path = os.path.join(directory, "x.golden")
    run("check", path, "--bless", "--", "sh", "-c", ": </etc/passwd", expect=0)
    check("= 3</etc/passwd>" in content(path), content(path))
    with open(path, encoding="utf-8") as left_open:
        os.set_inheritable(left_open.fileno(), True)
        run("check", path, "--", "sh", "-c", ": </etc/passwd", expect=0, close_fds=False)


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


def main():
    global SYSGOOD, WORKLOADS
    SYSGOOD, WORKLOADS, wanted = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), sys.argv[3:]
    failed = passed = 0
    for name, test in sorted(globals().items()):
        if not name.startswith("test_") or (wanted and name not in wanted):
            continue
        with tempfile.TemporaryDirectory() as directory:
            try:
                test(directory)
                passed += 1
            except (Failed, subprocess.TimeoutExpired) as failure:
                print(f"FAIL {name}: {failure}")
                failed += 1
    print(f"{passed} tests passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
