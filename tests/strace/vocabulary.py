"""What the installed strace has names for, and what of a line it can say at all."""

import re

from differences import STRING, name_of, pieces

CONSTANT = re.compile(r"\b[A-Z][A-Z0-9_]{3,}\b(?!\?)")
# A value without a name, of this family.
NAMELESS = re.compile(r"(.*) /\* (\w+_\?\?\?) \*/")
BYTES = re.compile(r'"(?:\\.|[^"\\])*"(?:\.\.\.)?')
OCTAL = re.compile("0[0-7]+")
BYTES_OF_AN_INT = re.compile(r"\[-?\d+\]")
# What is shown of an argument of which nothing is known.
NUMBER = re.compile(r"(?:\w+=)?(0x[0-9a-f]+|-?\d+|NULL)")
# The same, as a descriptor or with its name.
NUMBER_AND_NAME = re.compile(r"(?:\w+=)?(0x[0-9a-f]+|-?\d+|NULL)(?:<.*>| /\* .* \*/)?")
VALUE = re.compile(r"(0x[0-9a-f]+|\d+)(?: /\* (.*) \*/)?")


def constants(text):
    return set(CONSTANT.findall(STRING.sub("", text)))


def flags(text):
    """The value where it is told, what is told by name."""
    text = re.sub(r"^(?:\w+=)?(?:htons\((.*)\))?", r"\1", text)
    value = VALUE.fullmatch(text)
    told = (value[2] or "") if value else text
    named = {flag for flag in told.split("|") if not re.fullmatch(r"|0x[0-9a-f]+|\d+|.*_\?\?\??( \*/)?", flag)}
    return number(value[1]) if value else None, named


def number(text):
    return int(text, 8) if OCTAL.fullmatch(text) else int(text.replace("NULL", "0"), 0)


def could_not_tell(theirs, ours):
    """Theirs is a number, or bytes, and ours is more than that, or the same number."""
    if not ours:
        return re.fullmatch(r"(0x[0-9a-f]+|\d+)(, (0x[0-9a-f]+|\d+))*", theirs) is not None
    if BYTES.fullmatch(theirs):
        return not BYTES.fullmatch(ours)
    if BYTES_OF_AN_INT.fullmatch(theirs):
        return not BYTES.fullmatch(ours) and not BYTES_OF_AN_INT.fullmatch(ours)
    their_number, our_number = NUMBER.fullmatch(theirs), NUMBER_AND_NAME.fullmatch(ours)
    if not their_number or not our_number:
        return bool(their_number)
    # A register of which an int is passed has an upper half that means nothing; of a umode_t there are 16 bits.
    bits = 16 if OCTAL.fullmatch(our_number[1]) else 32
    return (number(their_number[1]) - number(our_number[1])) % (1 << bits) == 0


class Vocabulary:
    """The words that this strace has in it: names of constants, of fields."""

    def __init__(self, strace):
        with open(strace, "rb") as file:
            self.words = {word.decode() for word in re.findall(rb"\w{2,}(?:\?\?\?)?", file.read())}

    def lacks_a_constant_of(self, theirs, ours):
        """Ours has constants, or the name of a family of them, that strace has not, and else what theirs has."""
        if theirs.startswith("= ") and ours.startswith(theirs + " ("):
            theirs, ours = "", ours[len(theirs) + 2:-1]
        nameless = NAMELESS.fullmatch(ours)
        if nameless and nameless[1] == theirs:
            return nameless[2] not in self.words
        (their_value, their_flags), (our_value, our_flags) = flags(theirs), flags(ours)
        if their_value is not None and our_value is not None and their_value != our_value:
            return False
        more = constants(ours) - constants(theirs)
        return bool(more) and more.isdisjoint(self.words) and their_flags <= our_flags

    def lacks_a_field_of(self, text):
        names = [name_of(piece) for piece in pieces(text)]
        return any(name and name not in self.words for name in names)
