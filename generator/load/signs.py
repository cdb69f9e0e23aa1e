"""The signs that a word processor or a web page leaves on a line, and that look like those a record is made of.

Looks at one line at a time, once the YAML reader has given up near it; says nothing of signs inside a text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.findings import quoted
from generator.load.culprit import Culprit
from generator.load.shape import Shape

_FENCE = re.compile(r" *(```)")
_CONFLICT = re.compile(r" *(<{7}|\|{7}|={7}|>{7})(?: .*)?")
_BULLET = re.compile(r"( *)([–—•·‣▪◦]|\*(?= )) *(\S.*)")
_INDENT = re.compile(r"[ -]*([^\S \r\n])")
_AFTER_COLON = re.compile(r"[ -]*([\w.-]+):([^\S \r\n])\s*(.*)")


def strange_sign(lines: Sequence[str], number: int) -> Culprit | None:
    """The sign to blame on line `number` (from 0), or on the one above."""
    for index in (number, number - 1):
        if 0 <= index < len(lines) and (found := _on_line(lines[index], index)):
            return found
    return None


def _on_line(line: str, number: int) -> Culprit | None:
    if match := _FENCE.match(line):
        message = f"La ligne {quoted(line)} vient d’une page d’aide, pas de la fiche."
        return Culprit(number, match.start(1), message, "Effacer les lignes qui commencent par « ``` ».")
    if match := _CONFLICT.fullmatch(line):
        message = f"La ligne {quoted(line)} vient de deux versions qui n’ont pas été réunies."
        return Culprit(number, match.start(1), message, Shape.CONFLICT_MARKER.definition)
    if match := _BULLET.fullmatch(line):
        message = f"Le signe « {match[2]} » commence la ligne {quoted(line)}, à la place d’un tiret."
        return Culprit(number, len(match[1]), message, f"Écrire un tiret simple : {quoted(f'- {match[3]}')}.")
    if match := _INDENT.match(line):
        message = f"Une espace insécable, que rien ne distingue à l’œil, commence la ligne {quoted(line)}."
        return Culprit(number, match.start(1), message, "Effacer les espaces devant le premier mot, puis les retaper.")
    if match := _AFTER_COLON.fullmatch(line):
        message = f"Une espace insécable, que rien ne distingue à l’œil, suit les deux-points : {quoted(line)}."
        mend = f"L’effacer et taper une espace simple : {quoted(f'{match[1]}: {match[3]}')}."
        return Culprit(number, match.start(2), message, mend)
    return None
