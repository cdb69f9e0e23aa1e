"""How well a session fits what is asked: the declared points of « Pourquoi ? », whose sum is the score.

Integers only: a share of a weight is rounded down.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.conditions import Asked, Seen, takes
from generator.model.finder import ANY_AGE, PARTS_OF_DAY, Criteria, FinderRow, months_between
from generator.vocabulary import LimitationLevel, Mode, PlacesState, Requirement, Theme
from generator.vocabulary.matching import Fit, InHand, Weight

RESERVED_LAST, FULL_LAST, BESIDE_LAST, UNSURE_LAST = 8, 4, 2, 1
BESIDE_THEMES = (Theme.FOOD, Theme.ASSESSMENT, Theme.WELL_BEING)
REFERENCE_DISTANCE = 500
REFERENCE_PRICE = 5000
ADULT = 18


@dataclass(frozen=True, slots=True)
class Reason:
    """A line of « Pourquoi ? ».

    `word` is (kind, identifier) in the labels; `amount` and `limit` are hundreds of metres or cents.
    """

    fit: Fit
    points: int = 0
    word: tuple[str, str] = ("", "")
    amount: int = 0
    limit: int = 0


def made_for(criteria: Criteria, row: FinderRow) -> tuple[str, str] | None:
    """The audience or illness asked for which alone a session is held, as a word of the labels."""
    groups = (one for one in criteria.audiences if row.only_audiences and one in row.audiences)
    illnesses = (one for one in criteria.conditions if row.only_conditions and one in row.conditions)
    found = [*(("publics", one) for one in groups), *(("pathologies", one) for one in illnesses)]
    return found[0] if found else None


def minor(criteria: Criteria) -> bool:
    """Whether it is asked for someone under age."""
    return criteria.age is not None and criteria.age < ADULT


def ages_said(row: FinderRow) -> bool:
    """Whether the record of a session says for which ages it is."""
    return row.age_min > 0 or row.age_max < ANY_AGE


def made_for_minors(criteria: Criteria, row: FinderRow) -> bool:
    """Whether a session is for minors only, and a minor's age was told: the word « adolescents » need not be chosen."""
    return minor(criteria) and row.age_max < ADULT


def reserved(criteria: Criteria, row: FinderRow) -> bool:
    """Whether a session is kept for people whom nobody asked for: its closed lists, women, minors."""
    if made_for(criteria, row):
        return False
    minors = row.age_max < ADULT and criteria.age is None and not set(criteria.audiences) & set(row.audiences)
    groups = row.only_audiences and not made_for_minors(criteria, row)
    return groups or row.only_conditions or minors or (row.women_only and not criteria.women)


def of_the_age(criteria: Criteria, row: FinderRow) -> bool:
    """Whether the age that was told is one for which a session is made: « seniors » need not be asked for then."""
    return criteria.age is not None and row.age_min > 0


def lateness(criteria: Criteria, row: FinderRow) -> int:
    """What puts a match after the others, as bits.

    Kept for people not asked for; full; no physical activity when nothing like it is asked; perhaps not free when
    free is asked.
    """
    named = criteria.text or criteria.activities or criteria.wishes or criteria.programme
    beside = row.theme in BESIDE_THEMES and not named
    full = row.places in (PlacesState.FULL, PlacesState.WAITING_LIST)
    unsure = criteria.price == 0 and not (row.price == 0 and row.price_sure)
    held_back = RESERVED_LAST * reserved(criteria, row) + FULL_LAST * full
    return held_back + BESIDE_LAST * beside + UNSURE_LAST * unsure


def _required(asked: Asked, seen: Seen) -> Iterator[Reason]:
    criteria, row = asked.criteria, seen.row
    if criteria.level is not None:
        yield Reason(Fit.LEVEL, word=("niveaux", criteria.level.value))
    if criteria.level is LimitationLevel.SEVERE:
        yield Reason(Fit.SEVERE)
    if criteria.age is not None and ages_said(row):
        yield Reason(Fit.AGE)
    elif minor(criteria):
        yield Reason(Fit.AGE_UNKNOWN)
    if criteria.programme:
        yield Reason(Fit.PROGRAMME, word=("programmes", row.programme))
    if criteria.report:
        yield Reason(Fit.REPORT)
    if criteria.prescription is InHand.NO and row.prescription == Requirement.UNKNOWN:
        yield Reason(Fit.PRESCRIPTION_UNKNOWN)
    if row.women_only:
        yield Reason(Fit.WOMEN_ONLY)


def _text(asked: Asked, seen: Seen) -> Iterator[Reason]:
    if asked.texts:
        yield Reason(Fit.TEXT, asked.table.weights.get(Weight.TEXT, 0) * seen.relevance // 1000)


def _moment(asked: Asked, seen: Seen) -> Iterator[Reason]:
    both = asked.criteria.moments & seen.row.moments
    if both:
        bit = (both & -both).bit_length() - 1
        word = f"{bit // PARTS_OF_DAY}-{bit % PARTS_OF_DAY}"
        yield Reason(Fit.MOMENT, asked.table.weights.get(Weight.MOMENT, 0), word=("moments", word))


def _distance(asked: Asked, seen: Seen) -> Iterator[Reason]:
    criteria, row = asked.criteria, seen.row
    if not criteria.commune:
        return
    if row.mode == Mode.AT_HOME and criteria.commune in row.served:
        yield Reason(Fit.SERVED)
    if row.mode != Mode.ON_SITE:
        return
    if seen.distance is None:
        yield Reason(Fit.DISTANCE_UNKNOWN)
        return
    reference = criteria.within if criteria.within is not None else REFERENCE_DISTANCE
    near = max(0, reference - seen.distance)
    points = asked.table.weights.get(Weight.DISTANCE, 0) * near // reference if reference else 0
    fit = Fit.DISTANCE if criteria.within is None else Fit.DISTANCE_WITHIN
    yield Reason(fit, points, amount=seen.distance, limit=criteria.within or 0)


def _words(asked: Asked, seen: Seen) -> Iterator[Reason]:
    criteria, row, weights = asked.criteria, seen.row, asked.table.weights
    for wish in criteria.wishes:
        if wish in row.wishes:
            yield Reason(Fit.WISH, weights.get(Weight.WISH, 0), word=("envies", wish))
    for condition in criteria.conditions:
        if condition in row.conditions:
            yield Reason(Fit.CONDITION, weights.get(Weight.CONDITION, 0), word=("pathologies", condition))
        else:
            yield Reason(Fit.CONDITION_UNKNOWN, word=("pathologies", condition))
    for audience in criteria.audiences:
        if audience in row.audiences:
            yield Reason(Fit.AUDIENCE, weights.get(Weight.AUDIENCE, 0), word=("publics", audience))
        elif takes(row, audience, asked.table):
            yield Reason(Fit.AUDIENCE_UNKNOWN, word=("publics", audience))
    if word := made_for(criteria, row):
        yield Reason(Fit.MADE_FOR, weights.get(Weight.MADE_FOR, 0), word=word)
    elif made_for_minors(criteria, row):
        yield Reason(Fit.MADE_FOR_AGE, weights.get(Weight.MADE_FOR, 0))


def _price(asked: Asked, seen: Seen) -> Iterator[Reason]:
    price, most, weight = seen.row.price, asked.criteria.price, asked.table.weights.get(Weight.PRICE, 0)
    if price is None:
        yield Reason(Fit.PRICE_UNKNOWN)
    elif price == 0:
        yield Reason(Fit.FREE, weight) if seen.row.price_sure else Reason(Fit.FREE_IF, weight // 2)
    elif most:
        yield Reason(Fit.PRICE_UNDER, weight * max(0, most - price) // most, amount=price, limit=most)
    else:
        yield Reason(Fit.PRICE, weight * max(0, REFERENCE_PRICE - price) // REFERENCE_PRICE, amount=price)
    if price is not None and not seen.row.price_sure:
        yield Reason(Fit.PRICE_UNSURE)


def _access(asked: Asked, seen: Seen) -> Iterator[Reason]:
    if seen.row.mode != Mode.ON_SITE:
        return
    for feature in asked.criteria.access:
        if feature in seen.row.access_yes:
            yield Reason(Fit.ACCESS, asked.table.weights.get(Weight.ACCESS, 0), word=("acces", feature))
        else:
            yield Reason(Fit.ACCESS_UNKNOWN, word=("acces", feature))


def _freshness(asked: Asked, seen: Seen) -> Iterator[Reason]:
    weight = asked.table.weights.get(Weight.FRESHNESS, 0)
    if not seen.row.verified:
        yield Reason(Fit.NEVER)
    elif months_between(seen.row.verified, asked.today) >= asked.table.review_months:
        yield Reason(Fit.TO_REVIEW, weight // 3)
    else:
        yield Reason(Fit.FRESH, weight)


def _places(asked: Asked, seen: Seen) -> Iterator[Reason]:
    weight, state = asked.table.weights.get(Weight.PLACES, 0), seen.row.places
    if state == PlacesState.UNKNOWN:
        yield Reason(Fit.PLACES_UNKNOWN)
        return
    by_state: Mapping[str, int] = {PlacesState.OPEN: weight, PlacesState.FEW: weight // 2}
    points = by_state.get(state, 0)
    yield Reason(Fit.PLACES, points, word=("places", state))


def _reserved(asked: Asked, seen: Seen) -> Iterator[Reason]:
    """Points taken from a session for a group that nobody asked for, whether kept for it or only meant for it."""
    criteria, row, points = asked.criteria, seen.row, -asked.table.weights.get(Weight.RESERVED, 0)
    named = set(criteria.audiences) & set(row.audiences) or set(criteria.conditions) & set(row.conditions)
    if reserved(criteria, row):
        yield Reason(Fit.RESERVED, points)
    elif row.audiences and not named and not of_the_age(criteria, row):
        yield Reason(Fit.UNASKED, points)


_PARTS = (_required, _text, _moment, _distance, _words, _price, _access, _freshness, _places, _reserved)


def reasons(asked: Asked, seen: Seen) -> tuple[Reason, ...]:
    """Every line of « Pourquoi ? » of a row that is not set aside; the score is the sum of their points."""
    return tuple(reason for part in _PARTS for reason in part(asked, seen))
