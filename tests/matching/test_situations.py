"""Every case of tests/matching/situations.yml, in Python; the shipped scripts answer the same in tests/browser."""

from __future__ import annotations

import pytest

from tests.matching.situations import TOLD, Told, answered, read_situations


@pytest.mark.parametrize("told", read_situations(), ids=lambda told: told.name)
def test_a_situation_gives_the_expected_sessions_order_and_reasons(told: Told) -> None:
    assert answered(told) == told.expected


def test_every_answer_about_the_person_is_in_some_case() -> None:
    assert {name for told in read_situations() for name in told.person} == set(TOLD)
