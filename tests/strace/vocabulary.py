"""What the installed strace has names for, and what of a line it can say at all."""

import re

from differences import STRING, name_of, pieces

CONSTANT = re.compile(r"\b[A-Z][A-Z0-9_]{3,}\b(?!\?)")
# A value without a name, of this family.
NAMELESS = re.compile(r"(.*) /\* (\w+_\?\?\?) \*/")
BYTES = re.compile(r'"(?:\\.|[^"\\])*"(?:\.\.\.)?')
BYTES_OF_AN_INT = re.compile(r"\[-?\d+\]")
# What is shown of an argument of which nothing is known.
NUMBER = re.compile(r"(?:\w+=)?(0x[0-9a-f]+|-?\d+|NULL)(?:<.*>)?")


def constants(text):
    return set(CONSTANT.findall(STRING.sub("", text)))


def number(text):
    return int(text, 8) if re.fullmatch("0[0-7]+", text) else int(text.replace("NULL", "0"), 0)


def could_not_tell(theirs, ours):
    """Theirs is a number, or bytes, and ours is more than that, or the same number."""
    if BYTES.fullmatch(theirs):
        return not BYTES.fullmatch(ours)
    if BYTES_OF_AN_INT.fullmatch(theirs):
        return not BYTES.fullmatch(ours) and not BYTES_OF_AN_INT.fullmatch(ours)
    their_number, our_number = NUMBER.fullmatch(theirs), NUMBER.fullmatch(ours)
    if not their_number or not our_number:
        return bool(their_number)
    # An int in a register has an upper half that means nothing.
    return (number(their_number[1]) - number(our_number[1])) % (1 << 32) == 0


class Vocabulary:
    """The words that this strace has in it: names of constants, of fields."""

    def __init__(self, strace):
        with open(strace, "rb") as file:
            self.words = {word.decode() for word in re.findall(rb"\w{2,}(?:\?\?\?)?", file.read())}

    def lacks_a_constant_of(self, theirs, ours):
        """Ours has constants, or the name of a family of them, that strace has not, and all that theirs has."""
        nameless = NAMELESS.fullmatch(ours)
        if nameless and nameless[1] == theirs:
            return nameless[2] not in self.words
        more = constants(ours) - constants(theirs)
        return bool(more) and more.isdisjoint(self.words) and constants(theirs) <= constants(ours)

    def lacks_a_field_of(self, text):
        names = [name_of(piece) for piece in pieces(text)]
        return any(name and name not in self.words for name in names)
