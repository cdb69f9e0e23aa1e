"""Values packed small for the browser: columns, days and texts; the scripts unpack them the same way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

_GAP_BASE, _GAP_MOST, _GAP_LONG = 48, 74, "~"


def column(values: Sequence[object]) -> object:
    """A column of JSON values; repeated values are kept once, as `{"d": distinct, "i": place of each}`."""
    places: dict[str, int] = {}
    distinct: list[object] = []
    indexes = []
    for value in values:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        if text not in places:
            places[text] = len(distinct)
            distinct.append(value)
        indexes.append(places[text])
    return {"d": distinct, "i": indexes} if len(distinct) * 2 <= len(values) else list(values)


def packed_days(days: Iterable[int], base: date) -> str:
    """Days as gaps since the one before (the first since `base`): one sign from « 0 », « ~ » for 75 days with none."""
    text, before = "", base
    for number in days:
        day = date(number // 10_000, number // 100 % 100, number % 100)
        gap = (day - before).days
        text += _GAP_LONG * (gap // (_GAP_MOST + 1)) + chr(_GAP_BASE + gap % (_GAP_MOST + 1))
        before = day
    return text


def packed_texts(groups: Sequence[Sequence[Sequence[str]]]) -> dict[str, object]:
    """Texts searched for, each once, and for each thing the numbers of its strong, medium and weak ones."""
    numbers: dict[str, int] = {}
    things = [[[numbers.setdefault(text, len(numbers)) for text in texts] for texts in thing] for thing in groups]
    return {
        "texts": list(numbers),
        "strong": column([thing[0] for thing in things]),
        "medium": column([thing[1] for thing in things]),
        "weak": column([thing[2] for thing in things]),
    }
