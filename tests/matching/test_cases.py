"""Every case of tests/matching/cases, in Python; the shipped scripts answer the same in tests/browser."""

from __future__ import annotations

import pytest

from generator.model.matching import find
from tests.matching.reading import Case, read_cases, read_table, summed_up

CASES = read_cases()


def test_there_are_at_least_sixty_cases() -> None:
    assert len(CASES) >= 60


def test_names_of_cases_are_unique() -> None:
    assert len({(case.file, case.name) for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}: {case.name}")
def test_case_gives_the_expected_sessions_scores_and_reasons(case: Case) -> None:
    table = read_table()
    assert summed_up(table, case.criteria, find(table, case.criteria, case.today, case.order)) == case.expected
