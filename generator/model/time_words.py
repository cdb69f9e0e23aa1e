"""Days and parts of the day said among other words: « piscine samedi soir » asks for Saturday evening, and a pool.

Nothing more: what is left is searched by `search_text`. `templates/assets/js/time-words.js` understands exactly alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.finder import PARTS_OF_DAY
from generator.model.search_text import STOP_WORDS, fold, stem
from generator.vocabulary import DayPart, Weekday
from generator.vocabulary.matching import AFTERNOON_WORDS, WEEKEND, WEEKEND_WORDS


@dataclass(frozen=True, slots=True)
class TimeWord:
    """What a word says of time: `days` or `parts`, bits as `FinderRow.moments` (0 for the one not said); its label."""

    label: str
    days: int = 0
    parts: int = 0


@dataclass(frozen=True, slots=True)
class Understood:
    """A text understood: the moments asked (0: none), the labels that said so, and the words left to search."""

    moments: int
    labels: tuple[str, ...]
    rest: str


def _day(*days: Weekday) -> int:
    return sum(1 << (day.rank * PARTS_OF_DAY + part.rank) for day in days for part in DayPart)


def _part(part: DayPart) -> int:
    return sum(1 << (day.rank * PARTS_OF_DAY + part.rank) for day in Weekday)


def _stems(words: str) -> str:
    return " ".join(stem(word) for word in fold(words).split())


def _known() -> Mapping[str, TimeWord]:
    known = {_stems(day.label): TimeWord(day.label, days=_day(day)) for day in Weekday}
    known.update((_stems(part.label), TimeWord(part.label, parts=_part(part))) for part in DayPart)
    afternoon = TimeWord(DayPart.AFTERNOON.label, parts=_part(DayPart.AFTERNOON))
    known.update((_stems(word), afternoon) for word in AFTERNOON_WORDS)
    known.update((_stems(word), TimeWord(WEEKEND_WORDS[0], days=_day(*WEEKEND))) for word in WEEKEND_WORDS)
    return known


TIME_WORDS = _known()
"""Stems of one or two words → what they say of time."""


def _said(words: list[str]) -> Iterable[tuple[int, TimeWord | None]]:
    """The words from the left, one or two at a time: how many, and what they say of time."""
    i = 0
    while i < len(words):
        pair = TIME_WORDS.get(" ".join(stem(word) for word in words[i : i + 2]))
        size = 2 if pair and i + 1 < len(words) else 1
        yield size, pair if size == 2 else TIME_WORDS.get(stem(words[i]))
        i += size


def understand(text: str) -> Understood:
    """What a text says of time, and what it leaves; small words alone are nothing left."""
    words, i = fold(text).split(), 0
    days = parts = 0
    labels: list[str] = []
    rest: list[str] = []
    for size, word in _said(words):
        if word is None:
            rest.extend(words[i : i + size])
        else:
            days, parts = days | word.days, parts | word.parts
            labels.append(word.label)
        i += size
    left = rest if any(word not in STOP_WORDS for word in rest) else []
    if not labels:
        return Understood(0, (), text if left else "")
    return Understood(days & parts if days and parts else days | parts, tuple(dict.fromkeys(labels)), " ".join(left))
