"""What a difference is accepted by: a table of rules, and which of them were of use."""

import collections
import functools
import platform
import re
from typing import NamedTuple

from vocabulary import number


class Rule(NamedTuple):
    calls: str  # names of calls; "ioctl(NAME)" is that of a request
    line: str  # what our line must have in it
    difference: str  # "theirs\nours", as narrow as brackets allow (differences.py), or all within a bracket
    why: str
    decides: bool = False  # where strace does not know this, it shows what depends on it as numbers
    machine: str = ""  # where alone there is such a thing


def same_numbers(match):
    """Groups whose names are `theirs...` and `ours...` make the same number."""
    sides = {"theirs": 0, "ours": 0}
    bits = 32 if any(name.endswith("_half") for name in match.groupdict()) else 64
    for name, text in match.groupdict().items():
        side = re.match("theirs|ours", name)
        if side and text:
            sides[side[0]] |= number(text) % (1 << bits)
    return sides["theirs"] == sides["ours"]


class Rules:
    def __init__(self, rows):
        self.rules = [Rule(*row) for row in rows]
        self.used = collections.Counter()
        self.of_call = functools.lru_cache(None)(self._of_call)

    def _of_call(self, call):
        return [(re.compile(rule.line), re.compile(rule.difference), rule) for rule in self.rules
                if re.fullmatch(rule.calls, call) and rule.machine in ("", platform.machine())]

    def of_line(self, call, ours):
        """A function of the two sides of a difference: the rule that accepts it, or None."""
        candidates = [(difference, rule) for line, difference, rule in self.of_call(call) if line.search(ours)]

        def accepting(theirs, ours):
            for difference, rule in candidates:
                match = difference.fullmatch(f"{theirs}\n{ours}")
                if match and same_numbers(match):
                    self.used[rule] += 1
                    return rule
            return None

        return accepting

    def unused(self):
        return [rule for rule in self.rules if not self.used[rule] and rule.machine in ("", platform.machine())]
