"""What counts as said, what may be asked for, and how shares are rounded."""

from __future__ import annotations

import pytest

from generator.model.base import Address
from generator.model.completeness import WANTED, Completeness, average, completeness
from generator.model.money import AidConditions
from generator.model.records import Venue
from generator.model.session import Effort, FirstStep
from generator.vocabulary import AccessFeature, Answer, Mode, Requirement, VenueType
from tests.views.complete_project import directory


def venue(**changes: object) -> Venue:
    made = Venue(
        id="salle",
        name="Salle",
        kind=VenueType.ROOM,
        territory="val",
        address=Address(postcode="31190", commune="31042"),
    )
    return made.model_copy(update=changes)


@pytest.mark.parametrize("record", WANTED, ids=lambda record: record.__name__)
def test_only_attributes_that_exist_are_wanted(record: type) -> None:
    assert set(WANTED[record]) <= set(record.model_fields)  # type: ignore[attr-defined]


def test_an_empty_venue_lacks_everything_in_order() -> None:
    assert completeness(venue()) == Completeness(6, WANTED[Venue])


def test_what_is_unknown_is_not_said() -> None:
    unknown = {AccessFeature.WHEELCHAIR: Answer.UNKNOWN, AccessFeature.PARKING: Answer.UNKNOWN}
    assert "access" in completeness(venue(access=unknown)).missing
    assert "access" not in completeness(venue(access={**unknown, AccessFeature.PARKING: Answer.NO})).missing


def test_a_requirement_to_confirm_and_an_empty_part_are_missing() -> None:
    session = (
        directory()
        .offerings[0]
        .session.model_copy(
            update={
                "prescription": Requirement.UNKNOWN,
                "effort": Effort(),
                "first_step": FirstStep(companion=False),
            }
        )
    )
    missing = completeness(session).missing
    assert {"prescription", "effort"} <= set(missing)
    assert "first_step" not in missing, "no is an answer"


def test_conditions_that_ask_nothing_are_missing() -> None:
    aid = next(iter(directory().aids.values())).model_copy(update={"conditions": AidConditions()})
    assert "conditions" in completeness(aid).missing


def test_nobody_travels_to_a_remote_session_nor_to_a_hidden_address() -> None:
    session = directory().offerings[0].session
    here = completeness(session.model_copy(update={"mode": Mode.ON_SITE, "transport": None}))
    away = completeness(session.model_copy(update={"mode": Mode.REMOTE, "transport": None}))
    assert "transport" in here.missing
    assert "transport" not in away.missing
    assert away.wanted == here.wanted - 1
    assert "stops" not in completeness(venue(confidential=True)).missing


@pytest.mark.parametrize(
    ("wanted", "missing", "percent"), [(4, 0, 100), (4, 1, 75), (3, 1, 66), (200, 1, 99), (0, 0, 100)]
)
def test_shares_are_rounded_down(wanted: int, missing: int, percent: int) -> None:
    assert Completeness(wanted, ("fees",) * missing).percent == percent


def test_the_average_weighs_facts_and_not_records() -> None:
    assert average([Completeness(10, ()), Completeness(2, ("a", "b"))]) == 83
    assert average([]) == 100
