from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.model.base import Verification
from generator.model.config import FreshnessLimits
from generator.model.freshness import freshness, last_verification, months_later, whole_months
from generator.vocabulary import FieldGroup, Freshness
from tests.model.timetables import TODAY, day

LIMITS = FreshnessLimits()


def checked(on: str, *groups: str) -> Verification:
    return Verification.model_validate(
        {"le": on, "par": "coordination", "moyen": "telephone", "quoi": list(groups) or ["tout"]}
    )


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-05-12", "2026-11-12", 6),
        ("2026-05-12", "2026-11-11", 5),
        ("2026-08-31", "2027-02-28", 5),
        ("2026-08-31", "2027-03-01", 6),
        ("2026-11-22", "2026-11-22", 0),
        ("2026-12-01", "2026-11-22", 0),
        ("2024-02-29", "2025-02-28", 11),
    ],
)
def test_only_whole_months_count(first: str, last: str, months: int) -> None:
    assert whole_months(day(first), day(last)) == months


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2026-11-22", Freshness.FRESH),
        ("2026-05-23", Freshness.FRESH),
        ("2026-05-22", Freshness.TO_REVIEW),
        ("2025-11-23", Freshness.TO_REVIEW),
        ("2025-11-22", Freshness.STALE),
    ],
)
def test_the_state_changes_on_the_day_the_limit_is_reached(on: str, state: Freshness) -> None:
    assert freshness([checked(on)], TODAY, LIMITS) is state


def test_limits_are_those_given() -> None:
    assert freshness([checked("2026-10-01")], TODAY, FreshnessLimits(review=1, stale=24)) is Freshness.TO_REVIEW


def test_nothing_verified_or_only_in_the_future_is_never() -> None:
    assert freshness([], TODAY, LIMITS) is Freshness.NEVER
    assert freshness([checked("2062-11-01")], TODAY, LIMITS) is Freshness.NEVER


def test_a_price_checked_lately_does_not_make_old_hours_fresh() -> None:
    checks = [checked("2026-11-01", "tarifs"), checked("2025-10-01")]
    assert freshness(checks, TODAY, LIMITS) is Freshness.STALE
    assert freshness(checks, TODAY, LIMITS, FieldGroup.PRICE) is Freshness.FRESH


def test_without_any_check_of_hours_the_last_of_all_counts() -> None:
    last = last_verification([checked("2026-10-01", "tarifs"), checked("2026-11-01", "contact")], TODAY)
    assert last is not None
    assert last.on == date(2026, 11, 1)


def test_a_group_never_verified_is_never() -> None:
    assert freshness([checked("2026-11-01", "tarifs")], TODAY, LIMITS, FieldGroup.PLACES) is Freshness.NEVER


@pytest.mark.parametrize(
    ("first", "months", "then"),
    [
        ("2026-05-12", 6, "2026-11-12"),
        ("2026-08-31", 6, "2027-03-01"),
        ("2026-12-31", 2, "2027-03-01"),
        ("2024-02-29", 12, "2025-03-01"),
        ("2026-10-31", 1, "2026-12-01"),
        ("2026-11-30", 1, "2026-12-30"),
        ("9999-06-01", 12, "9999-12-31"),
    ],
)
def test_months_later_is_the_first_day_on_which_so_many_are_whole(first: str, months: int, then: str) -> None:
    assert months_later(day(first), months) == day(then)
    if then < "9999":
        assert whole_months(day(first), day(then)) == months
        assert whole_months(day(first), day(then) - timedelta(days=1)) == months - 1
