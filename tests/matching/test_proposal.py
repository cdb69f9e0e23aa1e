"""The proposed list differs in activity, day and place."""

from __future__ import annotations

from dataclasses import replace

from generator.model.finder import Criteria, FinderRow, FinderTable
from generator.model.matching import find
from generator.model.proposal import propose
from generator.vocabulary import Theme
from tests.matching.reading import TODAY, read_table


def proposed(*rows: FinderRow) -> list[str]:
    table: FinderTable = replace(read_table(), rows=rows)
    return [match.row.id for match in propose(find(table, Criteria(), TODAY), table, Criteria(), 2)]


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


def test_two_days_of_a_programme_come_together() -> None:
    monday = replace(slot("a", "circuit", 0, "x"), programme="p", partner="q")
    thursday = replace(slot("b", "circuit", 3, "x", 4000), programme="p", partner="q")
    elsewhere = replace(slot("c", "yoga", 3, "z"), programme="p", partner="other")
    assert proposed(monday, thursday, elsewhere) == ["a", "b"]


def test_what_is_not_weekly_and_interviews_come_only_when_nothing_else_does() -> None:
    monthly = replace(slot("a", "marche", 1, "x"), weekly=False)
    interview = replace(slot("b", "entretien", 3, "y"), theme=Theme.ASSESSMENT)
    assert proposed(monthly, interview, slot("c", "gym", 1, "z", 4000)) == ["c"]
    assert proposed(monthly, interview) == ["a", "b"]


def test_two_sessions_at_the_same_hour_are_never_proposed_together() -> None:
    one, other = (replace(slot(i, i, 1, i), hours=((1, 600, 660),)) for i in ("a", "b"))
    after = replace(slot("c", "c", 1, "c", 4000), hours=((1, 660, 720),))
    assert proposed(one, other, after) == ["a", "c"]
    assert proposed(one, replace(other, hours=((1, 659, 700),)), after) == ["a", "c"]


def test_what_is_kept_for_others_is_never_proposed_unless_asked() -> None:
    kept = replace(slot("a", "gym", 1, "x"), audiences=("ados",), only_audiences=True)
    ill = replace(slot("b", "gym", 1, "x"), conditions=("avc",), only_conditions=True)
    women = replace(slot("c", "gym", 1, "x"), women_only=True)
    young = replace(slot("d", "gym", 1, "x"), age_max=17)
    everyone = slot("e", "gym", 1, "x", 4000)
    assert proposed(kept, ill, women, young, everyone) == ["e"]
    table = replace(read_table(), rows=(kept, ill, women, young, everyone))
    asked = (
        (Criteria(audiences=("ados",)), "a"),
        (Criteria(conditions=("avc",)), "b"),
        (Criteria(women=True), "c"),
        (Criteria(age=15), "d"),
    )
    for criteria, first in asked:
        assert first in [match.row.id for match in propose(find(table, criteria, TODAY), table, criteria)]


def test_what_is_sure_comes_before_what_is_to_be_confirmed_even_on_neighbouring_days() -> None:
    asked = Criteria(conditions=("diabete",))
    known = replace(slot("a", "gym", 1, "x"), conditions=("diabete",), hours=((1, 600, 660),))
    beside = replace(slot("b", "marche", 2, "y", 4000), conditions=("diabete",), hours=((2, 600, 660),))
    clash = replace(slot("c", "yoga", 4, "z"), hours=((2, 630, 690), (4, 600, 660)))
    table = replace(read_table(), rows=(known, clash, beside))
    result = find(table, asked, TODAY)
    assert [match.row.id for match in result.matches] == ["a", "b", "c"]
    assert [match.row.id for match in propose(result, table, asked, 3)] == ["a", "b"]
