"""What must hold whatever is asked, over tables and criteria drawn at random."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.finder import Criteria, FinderRow, FinderTable
from generator.model.matching import find
from generator.model.proposal import propose
from generator.model.search_text import Searched
from generator.vocabulary import LimitationLevel, Mode, PlacesState, Requirement
from generator.vocabulary.matching import InHand, RemoteWish
from tests.matching.reading import TODAY, read_table

pytestmark = pytest.mark.slow

WORDS = ("a", "b", "c")
INSEE = ("54001", "54002", "54003")
LEVELS = list(LimitationLevel)


def words(most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(WORDS), max_size=most, unique=True).map(tuple)


def row(identifier: int) -> st.SearchStrategy[FinderRow]:
    return st.builds(
        FinderRow,
        id=st.just(f"s{identifier:02}"),
        activity=st.sampled_from(WORDS),
        mode=st.sampled_from([mode.value for mode in Mode]),
        position=st.none() | st.tuples(st.floats(48, 49), st.floats(6, 7)),
        served=st.lists(st.sampled_from(INSEE), max_size=2).map(tuple),
        moments=st.integers(0, (1 << 28) - 1),
        weekdays=st.lists(st.integers(0, 6), max_size=2, unique=True).map(tuple),
        levels=st.integers(0, 15),
        severe_allowed=st.booleans(),
        supervisors=words(),
        age_min=st.integers(0, 60),
        age_max=st.integers(40, 150),
        women_only=st.booleans(),
        audiences=words(),
        wishes=words(),
        conditions=words(),
        excluded_conditions=words(1),
        prescription=st.sampled_from([term.value for term in Requirement]),
        reports=st.booleans(),
        price=st.none() | st.integers(0, 6000),
        places=st.sampled_from([term.value for term in PlacesState]),
        access_yes=words(1),
        access_no=words(1),
        verified=st.sampled_from([0, 20261101, 20260501, 20251101]),
        season_end=st.sampled_from([0, 20270630, 20261001]),
        searched=st.sampled_from([Searched(("gym douce",)), Searched(("marche",), ("Pompey",)), Searched(("yoga",))]),
    )


@st.composite
def tables(draw: st.DrawFn) -> FinderTable:
    rows = tuple(draw(row(i)) for i in range(draw(st.integers(0, 8))))
    return replace(read_table(), rows=rows)


CRITERIA = st.builds(
    Criteria,
    commune=st.sampled_from(["", *INSEE]),
    within=st.none() | st.integers(0, 600),
    text=st.sampled_from(["", "gym", "gim douce", "pompey marche"]),
    activities=words(),
    wishes=words(),
    moments=st.integers(0, (1 << 28) - 1),
    audiences=words(),
    age=st.none() | st.integers(0, 120),
    women=st.booleans(),
    price=st.none() | st.integers(0, 6000),
    access=words(),
    remote=st.sampled_from(list(RemoteWish)),
    level=st.none() | st.sampled_from(LEVELS),
    conditions=words(),
    prescription=st.sampled_from(list(InHand)),
    supervisors=words(),
    report=st.booleans(),
    places=st.booleans(),
)
LOOSER: dict[str, Any] = {
    "within": None,
    "text": "",
    "activities": (),
    "wishes": (),
    "moments": 0,
    "audiences": (),
    "age": None,
    "women": False,
    "price": None,
    "access": (),
    "remote": RemoteWish.ANY,
    "level": None,
    "conditions": (),
    "programme": "",
    "prescription": InHand.YES,
    "supervisors": (),
    "report": False,
    "places": False,
}


def matched(table: FinderTable, criteria: Criteria) -> set[str]:
    return {match.row.id for match in find(table, criteria, TODAY).matches}


@settings(max_examples=25)
@given(tables(), CRITERIA)
def test_every_session_is_either_a_match_or_set_aside_with_one_reason(table: FinderTable, criteria: Criteria) -> None:
    result = find(table, criteria, TODAY)
    said = [*(match.row.id for match in result.matches), *(item.row.id for item in result.excluded)]
    assert sorted(said) == sorted(row.id for row in table.rows)
    assert all(item.failed for item in result.excluded)
    assert sum(result.counts().values()) == len(result.excluded)


@settings(max_examples=25)
@given(tables(), CRITERIA)
def test_a_severe_limitation_never_gets_a_session_without_one_of_the_three(
    table: FinderTable, criteria: Criteria
) -> None:
    result = find(table, replace(criteria, level=LimitationLevel.SEVERE), TODAY)
    assert all(match.row.severe_allowed for match in result.matches)


@pytest.mark.parametrize("question", sorted(LOOSER))
@settings(max_examples=25)
@given(table=tables(), criteria=CRITERIA)
def test_giving_up_a_condition_never_removes_a_match(question: str, table: FinderTable, criteria: Criteria) -> None:
    looser = replace(criteria, **{question: LOOSER[question]})
    assert matched(table, criteria) <= matched(table, looser)


@settings(max_examples=25)
@given(tables(), CRITERIA, st.integers(0, 300))
def test_going_farther_never_removes_a_match(table: FinderTable, criteria: Criteria, more: int) -> None:
    within = criteria.within or 0
    near, far = replace(criteria, within=within), replace(criteria, within=within + more)
    assert matched(table, near) <= matched(table, far)


@settings(max_examples=25)
@given(tables(), CRITERIA, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_never_matters(table: FinderTable, criteria: Criteria, shuffler: Any) -> None:
    rows = list(table.rows)
    shuffler.shuffle(rows)
    assert find(table, criteria, TODAY) == find(replace(table, rows=tuple(rows)), criteria, TODAY)


@settings(max_examples=25)
@given(tables(), CRITERIA)
def test_the_score_is_the_sum_of_the_reasons(table: FinderTable, criteria: Criteria) -> None:
    for match in find(table, criteria, TODAY).matches:
        assert match.score == sum(reason.points for reason in match.reasons)


@settings(max_examples=25)
@given(tables(), CRITERIA)
def test_a_proposed_list_holds_each_match_once_and_no_full_session(table: FinderTable, criteria: Criteria) -> None:
    result = find(table, criteria, TODAY)
    chosen = propose(result, table, criteria)
    assert len({match.row.id for match in chosen}) == len(chosen) <= 5
    assert all(match in result.matches for match in chosen)
    assert not {match.row.places for match in chosen} & {PlacesState.FULL.value, PlacesState.WAITING_LIST.value}
