"""The proposed list differs in activity, day and place."""

from __future__ import annotations

from dataclasses import replace

from generator.model.finder import Criteria, FinderRow, FinderTable
from generator.model.matching import find, propose
from generator.vocabulary import Theme
from tests.matching.reading import TODAY, read_table


def proposed(*rows: FinderRow) -> list[str]:
    table: FinderTable = replace(read_table(), rows=rows)
    return [match.row.id for match in propose(find(table, Criteria(), TODAY), 2)]


def slot(identifier: str, activity: str, day: int, venue: str, price: int | None = 0) -> FinderRow:
    return FinderRow(id=identifier, activity=activity, mode="sur-place", venue=venue, weekdays=(day,), price=price)


def test_the_best_match_comes_first_then_another_activity_on_a_day_apart() -> None:
    assert proposed(
        slot("a", "gym", 1, "salle"), slot("b", "gym", 1, "salle"), slot("c", "marche", 4, "parc", price=1000)
    ) == ["a", "c"]


def test_a_neighbouring_day_comes_after_a_day_apart() -> None:
    assert proposed(slot("a", "gym", 1, "x"), slot("b", "marche", 2, "y"), slot("c", "yoga", 4, "z")) == ["a", "c"]


def test_sunday_and_monday_are_neighbours() -> None:
    assert proposed(slot("a", "gym", 0, "x"), slot("b", "marche", 6, "y"), slot("c", "yoga", 3, "z")) == ["a", "c"]


def test_a_cooking_workshop_comes_only_when_nothing_else_is_left() -> None:
    kitchen = replace(slot("a", "cuisine", 1, "x"), theme=Theme.FOOD)
    assert proposed(kitchen, slot("b", "gym", 1, "y", 4000), slot("c", "gym", 1, "y", 4000)) == ["b", "c"]
