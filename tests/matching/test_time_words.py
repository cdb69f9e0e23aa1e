"""Days and parts of the day said among other words."""

from __future__ import annotations

import pytest

from generator.model.asking import moments
from generator.model.time_words import understand
from generator.vocabulary import DayPart, Weekday

SATURDAY, SUNDAY = Weekday.SATURDAY, Weekday.SUNDAY


@pytest.mark.parametrize(
    ("text", "days", "parts", "rest"),
    [
        ("piscine samedi soir", [SATURDAY], [DayPart.EVENING], "piscine"),
        ("Les samedis", [SATURDAY], [], ""),
        ("samedi ou dimanche", [SATURDAY, SUNDAY], [], ""),
        ("week-end", [SATURDAY, SUNDAY], [], ""),
        ("weekend matin", [SATURDAY, SUNDAY], [DayPart.MORNING], ""),
        ("gym l’après-midi", [], [DayPart.AFTERNOON], "gym l"),
        ("gym aprem", [], [DayPart.AFTERNOON], "gym"),
        ("à midi", [], [DayPart.NOON], ""),
        ("soirée", [], [DayPart.EVENING], ""),
    ],
)
def test_days_and_parts_ask_for_moments_and_leave_the_other_words(
    text: str, days: list[Weekday], parts: list[DayPart], rest: str
) -> None:
    said = understand(text)
    assert (said.moments, said.rest) == (moments(days, parts), rest)


@pytest.mark.parametrize("text", ["à la", "pas trop cher", "J’ai envie de"])
def test_small_words_alone_ask_for_nothing(text: str) -> None:
    assert understand(text).rest == ""


def test_each_label_is_said_once_in_the_order_of_the_words() -> None:
    assert understand("soir samedi, samedis, après midi").labels == ("soir", "samedi", "après-midi")


@pytest.mark.parametrize("text", ["", "marche", "après-ski", "danse latine", "mardigras"])
def test_a_text_without_time_is_left_as_it_is(text: str) -> None:
    said = understand(text)
    assert (said.moments, said.labels, said.rest) == (0, (), text)
