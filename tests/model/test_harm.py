"""What to verify first: sightings, cost of a mistake, age."""

from __future__ import annotations

from datetime import date

import pytest

from generator.model.base import Verification
from generator.model.config import FreshnessLimits
from generator.model.finder import FinderRow, FinderTable
from generator.model.harm import DueGroup, appearances, due_groups, harm
from generator.vocabulary import FieldGroup, Freshness, LimitationLevel, Mode, VerificationMethod

TODAY = date(2026, 11, 23)
LIMITS = FreshnessLimits()
EVERY_LEVEL = sum(1 << level.rank for level in LimitationLevel if level is not LimitationLevel.SEVERE)


def verified(on: str, *groups: FieldGroup) -> Verification:
    return Verification(
        on=date.fromisoformat(on), by="x", method=VerificationMethod.PHONE, groups=groups or (FieldGroup.ALL,)
    )


def row(name: str, place: tuple[float, float], verification: int = 20261101) -> FinderRow:
    return FinderRow(
        name, "gym", Mode.ON_SITE.value, position=place, levels=EVERY_LEVEL, verified=verification, dates=(20261201,)
    )


def table(*rows: FinderRow) -> FinderTable:
    return FinderTable(rows, {"1": (48.0, 6.0), "2": (48.1, 6.0)}, weights={"distance": 30})


def test_sightings_count_communes_and_levels() -> None:
    counts = appearances(table(row("pres", (48.0, 6.0)), row("loin", (48.5, 6.0))), 20261123, top=1)
    assert counts == {"pres": 6}


def test_a_slot_that_has_become_too_old_still_counts() -> None:
    counts = appearances(table(row("vieux", (48.0, 6.0), verification=20200101)), 20261123)
    assert counts == {"vieux": 6}


def test_each_group_of_facts_has_its_own_age() -> None:
    known = [verified("2026-01-10"), verified("2026-11-10", FieldGroup.PRICE)]
    due = due_groups(dict.fromkeys((FieldGroup.PRICE, FieldGroup.HOURS), known), TODAY, LIMITS)
    assert due == (DueGroup(FieldGroup.HOURS, Freshness.TO_REVIEW, 10),)


def test_what_was_never_verified_is_due_and_comes_with_the_costliest_first() -> None:
    due = due_groups({FieldGroup.PLACES: [], FieldGroup.HOURS: [verified("2025-01-01")]}, TODAY, LIMITS)
    assert [(each.group, each.state, each.months) for each in due] == [
        (FieldGroup.HOURS, Freshness.STALE, 22),
        (FieldGroup.PLACES, Freshness.NEVER, None),
    ]


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ((1, FieldGroup.HOURS, 8), (2, FieldGroup.HOURS, 8)),
        ((1, FieldGroup.HOURS, 8), (1, FieldGroup.HOURS, 9)),
        ((1, FieldGroup.PRICE, 8), (1, FieldGroup.HOURS, 8)),
        ((0, FieldGroup.HOURS, 8), (0, FieldGroup.HOURS, 9)),
        ((1, FieldGroup.HOURS, 14), (1, FieldGroup.HOURS, None)),
    ],
)
def test_the_order_of_harm(less: tuple[int, FieldGroup, int], more: tuple[int, FieldGroup, int | None]) -> None:
    first, second = (
        harm(seen, [DueGroup(group, Freshness.STALE, months)], LIMITS) for seen, group, months in (less, more)
    )
    assert first < second
