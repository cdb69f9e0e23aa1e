"""The line really at fault when the YAML reader gives up on the one below: it reads on as long as it can make sense.

Looks at lines only. Says nothing when several lines may be the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.findings import quoted
from generator.load.colon import GENERAL, no_colon
from generator.load.fields import every_key

_STEP = 2
_BLOCKS = frozenset(sign + end for sign in "|>" for end in ("", "-", "+"))
_LINE = re.compile(r"( *)((?:- +)*)(\S.*)")
_KEY = re.compile(r"""(?:[\w.-]+|"[^"]*"|'[^']*'):(?:\s+(.*))?""")


class Culprit(NamedTuple):
    """A line (from 0) and a column (from 0), what to say of it, how to mend it."""

    line: int
    column: int
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that says something: where its dashes and its text begin, whether it is a key, what stands after it."""

    number: int
    start: int
    column: int
    dashes: int
    text: str
    value: str | None

    @property
    def is_key(self) -> bool:
        return self.value is not None


def _read(lines: Sequence[str], number: int) -> _Line | None:
    match = _LINE.fullmatch(lines[number]) if 0 <= number < len(lines) else None
    if not match or match[3].startswith("#"):
        return None
    key = _KEY.fullmatch(match[3].split(" #", 1)[0].rstrip())
    return _Line(
        number,
        len(match[1]),
        len(match[1] + match[2]),
        match[2].count("-"),
        match[3],
        (key[1] or "").strip() if key else None,
    )


def _next(lines: Sequence[str], number: int, step: int) -> _Line | None:
    """The nearest line that says something, above or below."""
    while 0 <= (number := number + step) < len(lines):
        if found := _read(lines, number):
            return found
    return None


def _holder(lines: Sequence[str], line: _Line) -> _Line | None:
    """The nearest line above that a line may be part of, or beside."""
    above = _next(lines, line.number, -1)
    while above and above.column > line.column:
        above = _next(lines, above.number, -1)
    return above


def culprit(lines: Sequence[str], number: int) -> Culprit | None:
    """The line above that makes line `number` unreadable, when it surely is the wrong one."""
    line = _read(lines, number)
    above = _next(lines, number, -1)
    if line is None or above is None:
        return None
    if _no_key(lines, above, line):
        return _said_of_text(lines, above)
    if shifted := _lost_dash(lines, above, line):
        return shifted
    if above.dashes > 1 and above.start < line.column < above.column:
        return _said_of_dashes(above)
    before, after = _next(lines, above.number, -1), _next(lines, number, 1)
    if before is None and above.dashes and above.start > line.start:
        return _said_of_dashes(above)
    if before is None or above.value == "" or above.start >= line.start:
        return None
    if before.column == line.column and _no_key(lines, before, line):
        return _said_of_text(lines, before)
    if _opens(lines, before, line.column) and (_is_no_key_of_ours(above) or (after and after.column >= line.column)):
        return _said_of_place(above, before.column)
    return None


def _lost_dash(lines: Sequence[str], above: _Line, line: _Line) -> Culprit | None:
    """The first line of a list, without its dash or to the left of it, when the lines below agree with each other."""
    before, after = _next(lines, above.number, -1), _next(lines, line.number, 1)
    agreed = after is not None and after.column >= line.column == above.column + _STEP
    if not (agreed and line.is_key and not line.dashes and above.value and before and before.value == ""):
        return None
    if above.dashes == 0 and above.column > before.column:
        mend = f"Écrire {quoted(f'- {above.text}')}, sans bouger les lignes du dessous."
        return Culprit(above.number, above.column, f"Il manque un tiret devant {quoted(above.text)}.", mend)
    return _said_of_place(above, line.column) if above.dashes == 1 and above.start == before.column else None


def _is_no_key_of_ours(line: _Line) -> bool:
    """A line whose first word is a key of no record: it does not begin a part of its own."""
    return line.text.split(":", 1)[0] not in every_key()


def _opens(lines: Sequence[str], line: _Line, column: int) -> bool:
    """Whether a line, or what it is part of, stands on that column."""
    part: _Line | None = line
    while part and part.column > column:
        part = _holder(lines, part)
    return bool(part and part.column == column)


def _no_key(lines: Sequence[str], line: _Line, below: _Line) -> bool:
    """A line that should be a key and is not: neither the rest of a text nor an element of a list of words."""
    if line.is_key:
        return False
    if line.dashes:
        return line.column == below.column
    holder = _holder(lines, line)
    if holder is None or (holder.is_key and holder.column == line.column):
        return True
    # « ? » alone opens a key in YAML, and no record has such keys.
    return holder.value == "" or holder.text.startswith("?")


def keyless(lines: Sequence[str], number: int, column: int) -> Culprit | None:
    """A line whose text begins on that column and lacks the colon of its key."""
    line = _read(lines, number)
    return _said_of_text(lines, line) if line and line.column == column else None


def _said_of_text(lines: Sequence[str], line: _Line) -> Culprit:
    before = _next(lines, line.number, -1)
    if before and before.value in _BLOCKS:
        mend = f"Mettre {before.column + _STEP} espaces devant chacune des lignes du texte."
        message = f"Le texte qui suit {quoted(before.text)} n’est pas décalé sous sa clé."
        return Culprit(line.number, line.column, message, mend)
    message, mend = no_colon(line.text)
    if line.dashes and mend == GENERAL:
        mend = f"{mend} Élément de la liste du dessus : mettre son tiret sous les autres."
    return Culprit(line.number, line.column, message, mend)


def _said_of_dashes(line: _Line) -> Culprit:
    return Culprit(line.number, line.start, f"La ligne {quoted(line.text)} a un tiret de trop.", "N’en laisser qu’un.")


def _said_of_place(line: _Line, wanted: int) -> Culprit:
    spaces = wanted - (line.column - line.start)
    return Culprit(
        line.number,
        line.column,
        f"La ligne {quoted(line.text)} est mal alignée avec celles du dessus et du dessous.",
        f"Mettre {spaces} espace{'s' if spaces > 1 else ''} devant {'le tiret' if line.dashes else 'la clé'}.",
    )
