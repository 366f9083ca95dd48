"""Requests of ioctl(2) and options of sockets whose argument strace never decodes: only that it shows numbers or bytes in
every case of a run tells them."""

import re

from differences import pieces, split_line
from vocabulary import could_not_tell

NUMBER = re.compile(r"0x[0-9a-f]+|0")
BYTES = re.compile(r'"(?:\\.|[^"\\])*"(?:\.\.\.)?|\[-?\d+\]|0x[0-9a-f]+|NULL')
# The place of the argument, what strace shows of one that it does not know, why it may differ.
KINDS = {
    "ioctl": (2, NUMBER, "strace shows the request's argument as a number"),
    "getsockopt": (3, BYTES, "options of sockets that strace shows as bytes"),
    "setsockopt": (3, BYTES, "options of sockets that strace shows as bytes"),
}


class Undecoded:
    """Of one run, from all of strace's lines."""

    def __init__(self, lines):
        seen, decoded = set(), set()
        for line in lines:
            what, argument = self._split(line)
            if what:
                (seen if KINDS[what[0]][1].fullmatch(argument) else decoded).add(what)
        self.never = seen - decoded

    @staticmethod
    def _split(line):
        """(call, what selects the meaning of the argument), the argument."""
        name = line[:line.find("(")]
        if name not in KINDS:
            return None, None
        place = KINDS[name][0]
        arguments = pieces(split_line(line)[1])
        if len(arguments) <= place:
            return None, None
        return (name, *arguments[1:place]), arguments[place]

    def why(self, theirs):
        """A function of the sides of a difference: why it may be, or None."""
        what, argument = self._split(theirs)
        if what not in self.never:
            return lambda a, b: None
        _, plain, reason = KINDS[what[0]]
        # What strace shows as bytes may well be a number.
        return lambda a, b: reason if a == argument and plain.fullmatch(a) and could_not_tell(a, b) else None
