#!/usr/bin/env python3
"""`sysgood check` as its users meet it: what is the same, what differs, what cannot be compared.

Usage: goldens.py SYSGOOD WORKLOADS [TEST...]
"""

import os
import re
import sys
import xml.etree.ElementTree

from harness import check, content, main, run, workload


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


if __name__ == "__main__":
    sys.exit(main(globals()))
