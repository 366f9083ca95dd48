"""The report on a run's signals in a form that is the same in every run: who is who by birth, and nothing that
depends on time, addresses, or the lines of a source file."""

import json
import re

UNITS = r"(?:ns|us|ms|s)"
DURATION = rf"\d+(?:\.\d+)? {UNITS}\b"
HEADING = re.compile(r"^ *\d+\.\d{6} (SIG\w+) #(\d+) to (thread|process) (\d+)$")
# A thread that opens a signal only while it waits: whether it waited already when another one sent the signal is a
# matter of time.
OPENED_BY_WAITING = re.compile(r"^blocked since .*, until its own (rt_sigsuspend|ppoll|pselect6|epoll_pwait)\b")
MANY = 5
FRAME = re.compile(r"^ +in .*?\((\S+\.c):\d+\)")

REPLACEMENTS = [
    # A time is left out when there is none to tell.
    (re.compile(rf" (about )?{DURATION} (before|later)"), ""),
    (re.compile(rf": it waited {DURATION}"), ""),
    (re.compile(rf" after {DURATION}"), ""),
    (re.compile(DURATION), "_"),
    (re.compile(r"(\.c):\d+\)"), r"\1)"),
    # The C library's own files and places.
    (re.compile(r" \((?!\w+\.c\))[\w.-]+\.[chS](:\d+)?\)"), ""),
    (re.compile(r"\S*/([^/\s]+)\+0x[0-9a-f]+"), r"\1+_"),
    (re.compile(r"\b([A-Za-z_]\w*)\+0x[0-9a-f]+"), r"\1+_"),
    (re.compile(r"0x[0-9a-f]{5,}"), "_"),
    (re.compile(r"\d+ (bytes|KiB|MiB|GiB|TiB) (below|above)"), r"_ \2"),
    (re.compile(r"(?<= )/\S*/([^/\s]+)(?=,)"), r"\1"),
    (re.compile(r"and \d+ times more"), "and _ times more"),
    (re.compile(r"_usercnt\b"), ""),  # a part of the C library's function, by its own name only where that is known
]


class Names:
    """Processes P1, P2... in a walk over the tree of births; the threads of one are P1, P1.2, P1.3..."""

    def __init__(self, events):
        self.of = {}
        children, threads, roots = {}, {}, []
        for event in events:
            if event["event"] != "start":
                continue
            tid, process, parent = event["tid"], event["process"], event.get("parent")
            threads.setdefault(process, [])
            if tid != process:
                threads[process].append(tid)
            elif parent:
                children.setdefault(parent, []).append(tid)
            else:
                roots.append(tid)
        for root in roots:
            self._walk(root, children, threads)

    def _walk(self, process, children, threads):
        name = f"P{1 + sum('.' not in each for each in self.of.values())}"
        self.of[process] = name
        for number, tid in enumerate(threads.get(process, []), 2):
            self.of[tid] = f"{name}.{number}"
        for tid in [process, *threads.get(process, [])]:
            for child in children.get(tid, []):
                self._walk(child, children, threads)

    def put_into(self, text):
        def name(match):
            return match.group(1) + self.of.get(int(match.group(2)), "somebody else")
        text = re.sub(r"\b(of |process |thread |child |parent |delivered to )(\d+)\b(?! bytes?\b)", name, text)
        return re.sub(r"\b(?:process|thread) (P\d|somebody)", r"\1", text)


def place(name):
    return [int(number) for number in re.findall(r"\d+", name)]


def split(report):
    """(table, senders, [(heading, sentences)]) of `sysgood signals`."""
    head, *rest = report.split("\n\n")
    if not rest:
        return head.splitlines(), [], []
    lives = []
    for section in rest[1:]:
        heading, *lines = section.splitlines()
        lives.append((HEADING.match(heading).groups(), [line[12:] for line in lines]))
    return head.splitlines(), rest[0].splitlines(), lives


def without_stack(lines, sources):
    """Of a stack the program's own frames, each once: how deep a recursion comes is the compiler's matter."""
    kept = []
    for line in lines:
        if line.startswith("  ..."):
            continue
        if line.startswith("  in "):
            frame = FRAME.match(line)
            if not frame or frame.group(1) not in sources:
                continue
            line = re.sub(r"\+0x[0-9a-f]+", "", line)
        if not kept or kept[-1] != line:
            kept.append(line)
    return kept


def without_chance(lines, varies):
    chance = [OPENED_BY_WAITING] if not lines[0].startswith("sent by its own ") else []
    return [line for line in lines if not any(each.search(line) for each in chance + varies)]


def folded(lives):
    """[(first number, last number, signal, target, lines)]: many alike in a row are one."""
    rows = []
    for signal, number, target, lines in lives:
        if rows and rows[-1][-1][1:] == (signal, target, lines):
            rows[-1].append((number, signal, target, lines))
        else:
            rows.append([(number, signal, target, lines)])
    for row in rows:
        for first, last in [(row[0], row[-1])] if len(row) > MANY else [(each, each) for each in row]:
            yield first[0], last[0], *first[1:]


def without_numbers(lines):
    return [re.sub(r"(?<= )[1-9]\d*(?= |$)", "_", line) for line in lines]


def story(report, lint, events, sources, varies=(), tick=None):
    """`varies`: patterns of lines that a run of this program may have or not, or of headings of lives. `tick`: only
    lives with such a line count, once each kind."""
    varies = [re.compile(each) for each in varies]
    names = Names(events)

    def stable(text):
        for pattern, replacement in REPLACEMENTS:
            text = pattern.sub(replacement, text)
        return names.put_into(text)

    table, senders, lives = split(report)
    lives = [(signal, int(number), f"{kind} {names.of[int(target)]}", lines)
             for (signal, number, kind, target), lines in lives]
    lives.sort(key=lambda life: (place(life[2]), life[1]))
    numbers = {old: new for new, (_, old, _, _) in enumerate(lives, 1)}

    def renumbered(text):
        # What follows nothing of that is a number of aarch64's instructions.
        return re.sub(r"\b((?:SIG\w+|first|to) )#(\d+)",
                      lambda match: f"{match[1]}#{numbers[int(match[2])]}", text)

    # The columns of durations begin behind "pending".
    width = table[0].find("pending") + len("pending") if len(table) > 1 else None
    out = [line[:width].rstrip() for line in table]
    if senders:
        out.append("")
        count = {}
        for line in senders:
            signal, number, sender = re.match(r"(\S+) +(\d+)  (.*)", line).groups()
            key = (signal, stable(sender))
            count[key] = count.get(key, 0) + int(number)
        order = [line.split()[0] for line in table[1:]]
        for signal, sender in sorted(count, key=lambda key: (order.index(key[0]), key[1])):
            out.append(f"{signal:<11} {count[signal, sender]:>9}  {sender}")
    told = [(signal, numbers[number], target, [renumbered(stable(line)) for line in without_stack(lines, sources)])
            for signal, number, target, lines in lives]
    told = [(signal, number, target, without_chance(lines, varies)) for signal, number, target, lines in told
            if not any(each.search(f"{signal} to {target}") for each in varies)]
    if tick:
        out = out[:1] + without_numbers(out[1:])
        kinds = {(signal, target, *lines) for signal, _, target, lines in told if any(re.search(tick, l) for l in lines)}
        told = [(signal, number, target, lines) for number, (signal, target, *lines) in enumerate(sorted(kinds), 1)]
    for first, last, signal, target, lines in folded(told):
        out += ["", f"{signal} #{first} to {target}" if first == last else f"{signal} #{first} to #{last} to {target}"]
        out += ["    " + line for line in lines]
    out += ["", "lint:"]
    # The slow way out of a mutex is a function of its own, which only a C library with internal symbols names.
    out += sorted("    " + renumbered(stable(line)) for line in lint.splitlines()
                  if not line.startswith(" ") and "calls pthread_mutex_unlock," not in line)
    return "\n".join(out) + "\n"


def events_of(text):
    return [json.loads(line) for line in text.split("\n") if line]
