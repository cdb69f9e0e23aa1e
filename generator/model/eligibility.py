"""Which fees and aids a person may have: conditions met, unmet, or unknown because the person did not say.

What it comes to in euros is worked out in `cost`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.money import Aid, Fee, IncomeBand
from generator.vocabulary.cost import CostFactor


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of a person; None is unknown. `age` in years, `income` the quotient familial in euros."""

    age: int | None = None
    income: Decimal | None = None
    commune: str | None = None
    chronic_disease: bool | None = None
    student: bool | None = None
    minimum_income: bool | None = None
    prescription: bool | None = None
    scheme_year: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """The conditions a person does not meet, those nobody can tell, and whether there was any condition at all."""

    unmet: tuple[CostFactor, ...] = ()
    unknown: tuple[CostFactor, ...] = ()
    conditional: bool = False


def _case(checks: list[tuple[CostFactor, bool | None]]) -> Case:
    """A case from conditions, each met (True), unmet (False) or unknown (None)."""
    return Case(
        unmet=tuple(factor for factor, met in checks if met is False),
        unknown=tuple(factor for factor, met in checks if met is None),
        conditional=bool(checks),
    )


def _within(value: Decimal | int | None, low: Decimal | int | None, high: Decimal | int | None) -> bool | None:
    """Whether a value lies between two bounds, both included, an absent bound being open; None when unknown."""
    return None if value is None else (low is None or value >= low) and (high is None or value <= high)


def _same(value: str | int | None, wanted: tuple[str | int, ...]) -> bool | None:
    return None if value is None else value in wanted


def _band(band: IncomeBand | None, income: Decimal | None) -> list[tuple[CostFactor, bool | None]]:
    if band is None or (band.low is None and band.high is None):
        return []
    return [(CostFactor.INCOME, _within(income, band.low, band.high))]


def fee_case(fee: Fee, situation: Situation) -> Case:
    """Whether a fee is the person's; whom it is `for`, being free text, is always unknown."""
    checks = _band(fee.income_band, situation.income)
    if fee.scheme_year is not None:
        checks.append((CostFactor.SCHEME_YEAR, _same(situation.scheme_year, (fee.scheme_year,))))
    if fee.audience is not None:
        checks.append((CostFactor.AUDIENCE, None))
    return _case(checks)


def aid_case(aid: Aid, situation: Situation, on: date) -> Case:
    """Whether a person may have an aid on a day; a condition in free text is always unknown."""
    asked = aid.conditions
    valid = (aid.valid_from is None or aid.valid_from <= on) and (aid.valid_until is None or on <= aid.valid_until)
    checks: list[tuple[CostFactor, bool | None]] = [(CostFactor.VALIDITY, valid)]
    if asked.age_min is not None or asked.age_max is not None:
        checks.append((CostFactor.AGE, _within(situation.age, asked.age_min, asked.age_max)))
    if asked.income_max is not None:
        checks.append((CostFactor.INCOME, _within(situation.income, None, asked.income_max)))
    if asked.communes:
        checks.append((CostFactor.COMMUNE, _same(situation.commune, asked.communes)))
    for factor, wanted, told in (
        (CostFactor.CHRONIC_DISEASE, asked.chronic_disease, situation.chronic_disease),
        (CostFactor.STUDENT, asked.student, situation.student),
        (CostFactor.MINIMUM_INCOME, asked.minimum_income, situation.minimum_income),
        (CostFactor.PRESCRIPTION, asked.prescription, situation.prescription),
    ):
        if wanted:
            checks.append((factor, told))
    if asked.scheme_year is not None:
        checks.append((CostFactor.SCHEME_YEAR, _same(situation.scheme_year, (asked.scheme_year,))))
    if asked.note is not None:
        checks.append((CostFactor.OTHER_CONDITION, None))
    return _case(checks)
