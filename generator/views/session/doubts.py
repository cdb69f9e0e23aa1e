"""What the records do not say of a session for the person described: to ask on the telephone, to confirm.

The patient's copy names no illness; the doctor's copy does. The browser says the same with the same words
(templates/assets/js/doubts.js), which a test compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.conditions import Asked, Seen
from generator.model.finder import Criteria, FinderRow, FinderTable
from generator.model.fit import Reason, reasons
from generator.views.words.phrases import NBSP, THIN, joined
from generator.vocabulary.matching import Fit

ASK = f"À demander en appelant{NBSP}: "
WORDS: Mapping[Fit, tuple[str, str]] = {
    Fit.CONDITION_UNKNOWN: ("accueil selon votre santé", "{mot}"),
    Fit.AUDIENCE_UNKNOWN: ("accueil ({mot})", "{mot}"),
    Fit.ACCESS_UNKNOWN: ("{mot}", "{mot}"),
    Fit.AGE_UNKNOWN: ("s’il prend cet âge", "âge"),
    Fit.PRESCRIPTION_UNKNOWN: ("s’il faut une ordonnance", "ordonnance obligatoire ou non"),
}
"""What is unknown, as the patient asks it and as the doctor reads it."""


@dataclass(frozen=True, slots=True)
class Doubts:
    """Of one session: a sentence for the patient, words for the doctor; both empty where nothing is in doubt."""

    ask: str = ""
    confirm: tuple[str, ...] = ()


def _known(line: Reason, row: FinderRow) -> bool:
    """Whether the record answers, be it no: then the sheet says so elsewhere."""
    return line.fit not in WORDS or line.word[1] in row.access_no


def _said(lines: Iterable[Reason], labels: Mapping[str, Mapping[str, str]], reader: int) -> tuple[str, ...]:
    found = (
        WORDS[line.fit][reader].replace("{mot}", labels.get(line.word[0], {}).get(line.word[1], line.word[1]))
        for line in lines
    )
    return tuple(dict.fromkeys(found))


def confirm_words(found: Iterable[Doubts]) -> str:
    """« insuffisance cardiaque (1 et 3) ; parking (2). »: what the doctor reads, by activity, in their order."""
    numbers: dict[str, list[str]] = {}
    for number, one in enumerate(found, 1):
        for text in one.confirm:
            numbers.setdefault(text, []).append(str(number))
    said = f"{THIN}; ".join(f"{text} ({joined(those)})" for text, those in numbers.items())
    return f"{said}." if said else ""


def shipped_words() -> Mapping[str, object]:
    """The same words for the browser: « ask » and, by fit, the patient's and the doctor's."""
    return {"ask": ASK, "words": {fit.value: list(said) for fit, said in WORDS.items()}}


def doubts(table: FinderTable, criteria: Criteria, sessions: Sequence[str]) -> Mapping[str, Doubts]:
    """The doubts of some sessions of the table, by identifier."""
    asked, rows = Asked(table, criteria, today=0, texts=False), {row.id: row for row in table.rows}
    made = {}
    for session in sessions:
        row = rows[session]
        lines = [line for line in reasons(asked, Seen(row, None, 0)) if not _known(line, row)]
        ask = f"{THIN}; ".join(_said(lines, table.labels, 0))
        made[session] = Doubts(f"{ASK}{ask}." if ask else "", _said(lines, table.labels, 1))
    return made
