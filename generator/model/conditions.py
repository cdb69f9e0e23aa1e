"""The conditions a session must meet, one function a question: the reason it is set aside, or nothing.

Unknown is never a no: a fact that the row does not hold lets it through, and the fit says « à confirmer ».
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.model.finder import Criteria, FinderRow, FinderTable, months_between
from generator.vocabulary import LimitationLevel, Mode, PlacesState, ProgrammeStatus, Requirement
from generator.vocabulary.matching import InHand, Question, RemoteWish, SetAside


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions, the day, and what each row answers that was worked out once: distance and text."""

    table: FinderTable
    criteria: Criteria
    today: int
    texts: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """A row as seen from the questions: hundreds of metres (None: unknown, or not on site), relevance 0 to 1,000."""

    row: FinderRow
    distance: int | None
    relevance: int


_CLOSED: Mapping[str, SetAside] = {
    ProgrammeStatus.FULL: SetAside.PROGRAMME_FULL,
    ProgrammeStatus.PLANNED: SetAside.PROGRAMME_PLANNED,
}


def _state(asked: Asked, seen: Seen) -> SetAside | None:
    row = seen.row
    if any(first <= asked.today <= last for first, last in row.suspensions):
        return SetAside.SUSPENDED
    if row.season_end and row.season_end < asked.today:
        return SetAside.SEASON_OVER
    if row.verified and months_between(row.verified, asked.today) >= asked.table.stale_months:
        return SetAside.STALE
    return None


def _level(asked: Asked, seen: Seen) -> SetAside | None:
    level = asked.criteria.level
    if level is None:
        return None
    if level is LimitationLevel.SEVERE and not seen.row.severe_allowed:
        return SetAside.SEVERE
    return None if seen.row.levels & (1 << level.rank) else SetAside.LEVEL


def _age(asked: Asked, seen: Seen) -> SetAside | None:
    age = asked.criteria.age
    if age is None or seen.row.age_min <= age <= seen.row.age_max:
        return None
    return SetAside.TOO_YOUNG if age < seen.row.age_min else SetAside.TOO_OLD


def _condition(asked: Asked, seen: Seen) -> SetAside | None:
    excluded = set(asked.criteria.conditions) & set(seen.row.excluded_conditions)
    return SetAside.CONDITION if excluded else None


def _programme(asked: Asked, seen: Seen) -> SetAside | None:
    row, wanted = seen.row, asked.criteria.programme
    if wanted and row.programme != wanted:
        return SetAside.OTHER_PROGRAMME
    return _CLOSED.get(row.programme_status) if row.programme else None


def _prescription(asked: Asked, seen: Seen) -> SetAside | None:
    if asked.criteria.prescription is not InHand.NO:
        return None
    if seen.row.prescription == Requirement.REQUIRED:
        return SetAside.PRESCRIPTION
    return None if seen.row.own_door else SetAside.DOOR


def takes(row: FinderRow, audience: str, table: FinderTable) -> bool:
    """Whether an audience may come: a list that is not closed turns away only those who must be cautious."""
    if not row.audiences or audience in row.audiences:
        return True
    return not row.only_audiences and audience not in table.cautious


def _audience(asked: Asked, seen: Seen) -> SetAside | None:
    wanted = asked.criteria.audiences
    return SetAside.AUDIENCE if wanted and not any(takes(seen.row, one, asked.table) for one in wanted) else None


def _women(asked: Asked, seen: Seen) -> SetAside | None:
    return SetAside.NOT_WOMEN_ONLY if asked.criteria.women and not seen.row.women_only else None


def _mode(asked: Asked, seen: Seen) -> SetAside | None:
    wanted = asked.criteria.remote
    return None if wanted is RemoteWish.ANY or wanted == seen.row.mode else SetAside.MODE


def _where(asked: Asked, seen: Seen) -> SetAside | None:
    row, criteria = seen.row, asked.criteria
    if row.mode == Mode.AT_HOME and criteria.commune and row.served and criteria.commune not in row.served:
        return SetAside.NOT_SERVED
    if criteria.within is not None and seen.distance is not None and seen.distance > criteria.within:
        return SetAside.TOO_FAR
    return None


def _text(asked: Asked, seen: Seen) -> SetAside | None:
    return SetAside.TEXT if asked.texts and not seen.relevance else None


def _activity(asked: Asked, seen: Seen) -> SetAside | None:
    wanted = asked.criteria.activities
    return SetAside.ACTIVITY if wanted and seen.row.activity not in wanted else None


def _wish(asked: Asked, seen: Seen) -> SetAside | None:
    wanted = asked.criteria.wishes
    return SetAside.WISH if wanted and not set(wanted) & set(seen.row.wishes) else None


def _moment(asked: Asked, seen: Seen) -> SetAside | None:
    wanted = asked.criteria.moments
    return SetAside.MOMENT if wanted and not wanted & seen.row.moments else None


def _price(asked: Asked, seen: Seen) -> SetAside | None:
    most, price = asked.criteria.price, seen.row.price
    return SetAside.PRICE if most is not None and price is not None and price > most else None


def _access(asked: Asked, seen: Seen) -> SetAside | None:
    return SetAside.ACCESS if set(asked.criteria.access) & set(seen.row.access_no) else None


def _supervisor(asked: Asked, seen: Seen) -> SetAside | None:
    wanted = asked.criteria.supervisors
    return SetAside.SUPERVISOR if wanted and not set(wanted) & set(seen.row.supervisors) else None


def _report(asked: Asked, seen: Seen) -> SetAside | None:
    return SetAside.REPORT if asked.criteria.report and not seen.row.reports else None


def _places(asked: Asked, seen: Seen) -> SetAside | None:
    full = seen.row.places in (PlacesState.FULL, PlacesState.WAITING_LIST)
    return SetAside.FULL if asked.criteria.places and full else None


Condition = Callable[[Asked, Seen], SetAside | None]
_BY_QUESTION: dict[Question, Condition] = {
    Question.WHERE: _where,
    Question.STATE: _state,
    Question.LEVEL: _level,
    Question.AGE: _age,
    Question.CONDITION: _condition,
    Question.PROGRAMME: _programme,
    Question.PRESCRIPTION: _prescription,
    Question.AUDIENCE: _audience,
    Question.WOMEN: _women,
    Question.MODE: _mode,
    Question.TEXT: _text,
    Question.ACTIVITY: _activity,
    Question.WISH: _wish,
    Question.MOMENT: _moment,
    Question.PRICE: _price,
    Question.ACCESS: _access,
    Question.SUPERVISOR: _supervisor,
    Question.REPORT: _report,
    Question.PLACES: _places,
}
CONDITIONS: tuple[Condition, ...] = tuple(_BY_QUESTION[question] for question in Question)


def judge(asked: Asked, seen: Seen) -> tuple[SetAside | None, int]:
    """The first reason to set a row aside, if any, and the bits (by rank of `Question`) of all questions it fails."""
    first: SetAside | None = None
    failed = 0
    for bit, condition in enumerate(CONDITIONS):
        if reason := condition(asked, seen):
            first = first or reason
            failed |= 1 << bit
    return first, failed
