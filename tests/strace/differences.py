"""Where two lines of a trace differ, as narrowly as their brackets allow.

differences(theirs, ours) are pairs of the smallest arguments, fields and elements that are not the same on both sides;
what is on one side only has an empty string on the other.
"""

import difflib
import re

STRING = re.compile(r'"(\\.|[^"\\])*"')
FIELD = re.compile(r"(\w+)=(.*)", re.DOTALL)
# Strings and comments, also with one in them, whose brackets and commas are none, brackets, and commas.
TOKEN = re.compile(r'"(?:\\.|[^"\\])*"|/\*(?:/\*.*?\*/|.)*?\*/|[(\[{]|[)\]}]|, ', re.DOTALL)


def pieces(text):
    """Text between the commas that are in no bracket, string or comment."""
    depth, start, found = 0, 0, []
    for token in TOKEN.finditer(text):
        what = token[0]
        if what in "([{":
            depth += 1
        elif what in ")]}":
            depth -= 1
        elif what == ", " and not depth:
            found.append(text[start:token.start()])
            start = token.end()
    return [*found, text[start:]] if text else []


def enclosed(text):
    """(bracket, what is in it, what is behind it) of a text that begins with one, or None."""
    if not text or text[0] not in "([{":
        return None
    depth = 0
    for token in TOKEN.finditer(text):
        if token[0] in "([{":
            depth += 1
        elif token[0] in ")]}":
            depth -= 1
            if not depth:
                return text[0], text[1:token.start()], text[token.end():]
    return None


def split_line(line):
    """A call's name, its arguments, its result."""
    name, bracket, rest = line.partition("(")
    inner = enclosed(bracket + rest)
    return (name, inner[1], inner[2].lstrip()) if inner else (line, "", "")


def name_of(piece):
    field = FIELD.fullmatch(piece)
    return field[1] if field else None


def cut_short(theirs, ours):
    """Pairs of the elements of two lists of which one ends earlier, and says so; or None."""
    n = min(len(theirs), len(ours)) - 1
    if n < 1 or not (theirs[-1].startswith("...") or ours[-1].startswith("...")):
        return None
    return [*zip(theirs[:n], ours[:n]), (", ".join(theirs[n:]), ", ".join(ours[n:]))]


def aligned(theirs, ours):
    """Pairs of pieces that belong together: fields of one name, or those at one place where they are as many."""
    their_names, our_names = [name_of(p) for p in theirs], [name_of(p) for p in ours]
    if len(theirs) == len(ours) and their_names == our_names:
        return list(zip(theirs, ours))
    if not any(their_names + our_names):
        return cut_short(theirs, ours)
    pairs = []
    for what, a, b, c, d in difflib.SequenceMatcher(None, their_names, our_names, autojunk=False).get_opcodes():
        if what == "equal":
            pairs += zip(theirs[a:b], ours[c:d])
        else:
            pairs.append((", ".join(theirs[a:b]), ", ".join(ours[c:d])))
    return pairs


def differences(theirs, ours, settled=lambda theirs, ours: False):
    """The pairs; what `settled` holds of is not looked into."""
    if theirs == ours:
        return []
    if settled(theirs, ours):
        return []
    a, b = FIELD.fullmatch(theirs), FIELD.fullmatch(ours)
    if a and b and a[1] == b[1]:
        found = differences(a[2], b[2], settled)
        # A name says more than what it is of.
        return [(theirs, ours)] if found == [(a[2], b[2])] else found
    inner, other = enclosed(theirs), enclosed(ours)
    if inner and other and inner[0] == other[0] and inner[2] == other[2]:
        pairs = aligned(pieces(inner[1]), pieces(other[1]))
        if pairs is not None:
            return [found for pair in pairs for found in differences(*pair, settled)]
    return [(theirs, ours)]


def differences_of_lines(theirs, ours, settled=lambda theirs, ours: False):
    (name, arguments, result), (our_name, our_arguments, our_result) = split_line(theirs), split_line(ours)
    if name != our_name:
        return [(theirs, ours)]
    found = differences(f"({arguments})", f"({our_arguments})", settled)
    a, b = pieces(arguments), pieces(our_arguments)
    if found == [(f"({arguments})", f"({our_arguments})")] and len(a) != len(b):
        # One has more of them: those in the same place are the same ones.
        n = min(len(a), len(b))
        found = [pair for i in range(n) for pair in differences(a[i], b[i], settled)]
        found += differences(", ".join(a[n:]), ", ".join(b[n:]), settled)
    return found + differences(result, our_result, settled)
