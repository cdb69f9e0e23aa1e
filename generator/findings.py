"""What is wrong with the data, said to the person who wrote it.

A finding is one mistake: where it lies, what is wrong with its value, how to mend it. Findings are made by `load`
(shape) and `validate` (meaning) and printed by `cli`; nothing here decides what is wrong.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: an error stops the build, a warning does not, an info only advises."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The French word printed before the message."""
        return {"error": "erreur", "warning": "avertissement", "info": "conseil"}[self.value]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a data file: project-relative POSIX path, line and column from 1 (0, 0: the whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: the rule's kebab-case name, where, what is wrong, how to mend it (French sentences)."""

    location: Location
    severity: Severity
    rule: str
    message: str
    fix: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Path, then line, then column: the order in which findings are printed."""
        return (self.location.path, self.location.line, self.location.column, self.rule, self.message)


_INVISIBLE = {
    "\x00": "caractère nul",
    "\t": "tabulation",
    "\r": "retour à la ligne",
    "\x1b": "échappement",
    "\x7f": "effacement",
    "\x85": "retour à la ligne",
    "\N{NO-BREAK SPACE}": "espace insécable",
    "\N{SOFT HYPHEN}": "trait d’union invisible",
    "\N{NARROW NO-BREAK SPACE}": "espace fine insécable",
    "\N{ZERO WIDTH SPACE}": "espace de largeur nulle",
    "\N{ZERO WIDTH NON-JOINER}": "antiliant de largeur nulle",
    "\N{ZERO WIDTH JOINER}": "liant de largeur nulle",
    "\N{LINE SEPARATOR}": "séparateur de lignes",
    "\N{PARAGRAPH SEPARATOR}": "séparateur de paragraphes",
    "\N{WORD JOINER}": "liant de mots",
    "\N{ZERO WIDTH NO-BREAK SPACE}": "espace insécable de largeur nulle",
}
_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def invisible_name(char: str) -> str:
    """« espace de largeur nulle (U+200B) »: a character that cannot be seen, in words."""
    name = _INVISIBLE.get(char) or ("marque de sens d’écriture" if char in _TURNING else "caractère de commande")
    return f"{name} (U+{ord(char):04X})"


def _seen(char: str) -> str:
    """A character as it can be shown: spaces and ends of lines as a space, what cannot be seen by its name."""
    if char.isprintable():
        return char
    return " " if char.isspace() or unicodedata.category(char) == "Cs" else f"[{invisible_name(char)}]"


def quoted(value: object, longest: int = 60) -> str:
    """A value between French quotation marks, on one line, printable, cut after `longest` characters."""
    text = " ".join("".join(map(_seen, str(value))).split())
    shown = text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
    return f"«\N{NO-BREAK SPACE}{shown}\N{NO-BREAK SPACE}»"


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted by path and line, each mistake once."""
    return tuple(sorted(set(findings), key=lambda finding: finding.sort_key))


def has_errors(findings: Iterable[Finding]) -> bool:
    """True when at least one finding stops the build."""
    return any(finding.severity is Severity.ERROR for finding in findings)
