"""What is left to pay once the aids a person may have are taken off: a range wherever something is not known.

The highest price counts only the aids the person surely has, at their surest amount; the lowest counts every aid that
is not ruled out. Aids add up only when each names the other; of the combinations allowed, the best one counts. Rates
are taken of the full price, licence and extras included, and no aid exceeds it. Who may have what: `eligibility`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from generator.model.eligibility import Case, Situation, aid_case, fee_case
from generator.model.money import Aid, Fee
from generator.model.price import MONTHS, PriceRange, Span, half_up, times_a_year, year_of_fee
from generator.model.season import Rhythm
from generator.vocabulary.cost import CostFactor

MOST_AIDS = 12
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class AidShare:
    """An aid that is counted, and what it takes off in a year, in euros."""

    aid: str
    per_year: Decimal


@dataclass(frozen=True, slots=True)
class Refusal:
    """An aid that is not counted at all, and why."""

    aid: str
    factors: tuple[CostFactor, ...]


@dataclass(frozen=True, slots=True)
class NetCost:
    """What is left to pay; a price is None when it cannot be known.

    `full_year` and `full_month` are the price before aids; `used` are the aids counted in the highest price, `possible`
    those counted in the lowest; `unknowns` is what the width of the range comes from, empty when the price is sure.
    """

    per_month: PriceRange | None
    per_year: PriceRange | None
    full_year: PriceRange | None
    full_month: PriceRange | None
    used: tuple[AidShare, ...]
    possible: tuple[AidShare, ...]
    refused: tuple[Refusal, ...]
    unknowns: tuple[CostFactor, ...]


@dataclass(frozen=True, slots=True)
class _Left:
    price: Fraction
    shares: tuple[AidShare, ...]


def candidate_fees(fees: Sequence[Fee], situation: Situation) -> list[tuple[Fee, Case]]:
    """The fees that may be the person's: where one made for them is sure, fees without condition no longer count."""
    cases = [(fee, fee_case(fee, situation)) for fee in fees]
    possible = [(fee, case) for fee, case in cases if not case.unmet]
    sure = any(case.conditional and not case.unknown for _, case in possible)
    return [(fee, case) for fee, case in possible if case.conditional or not sure]


def reduction(aid: Aid, full: Fraction, rhythm: Rhythm) -> Span:
    """What an aid takes off a year's full price; the ceiling of an amount is the year's, of a rate the period's."""
    times = times_a_year(aid.period, rhythm)
    ceiling = None if aid.ceiling is None else Fraction(aid.ceiling)
    limit = full if ceiling is None or times is None else min(full, ceiling * times)
    if aid.amount is not None:
        highest = full if times is None else Fraction(aid.amount) * times
        highest = min(highest, full) if ceiling is None else min(highest, full, ceiling)
        return Span(Fraction(0) if times is None else highest, highest)
    if aid.rate is not None:
        highest = min(limit, full * Fraction(aid.rate) / HUNDRED)
        return Span(Fraction(0) if times is None and ceiling is not None else highest, highest)
    return Span(Fraction(0), limit)


def add_up(one: Aid, other: Aid) -> bool:
    """Whether two aids may be had together: each names the other."""
    return other.id in one.adds_up_with and one.id in other.adds_up_with


def best_combination(offers: Sequence[tuple[Aid, Fraction]]) -> tuple[Fraction, tuple[tuple[Aid, Fraction], ...]]:
    """The allowed combination that takes most off; among equals, the first in the order given."""
    best: tuple[Fraction, tuple[tuple[Aid, Fraction], ...]] = (Fraction(0), ())
    for index, (aid, value) in enumerate(offers):
        if sum(rest for _, rest in offers[index:]) <= best[0]:
            break
        total, chosen = best_combination([offer for offer in offers[index + 1 :] if add_up(aid, offer[0])])
        if value + total > best[0]:
            best = value + total, ((aid, value), *chosen)
    return best


def _left(full: Fraction, offers: Iterable[tuple[Aid, Fraction]]) -> _Left:
    largest = sorted((offer for offer in offers if offer[1]), key=lambda offer: (-offer[1], offer[0].id))[:MOST_AIDS]
    price, shares = full, []
    for aid, value in best_combination(sorted(largest, key=lambda offer: offer[0].id))[1]:
        shares.append(AidShare(aid.id, half_up(min(value, price))))
        price -= min(value, price)
    return _Left(price, tuple(share for share in shares if share.per_year))


def _refusals(aids: Sequence[tuple[Aid, Case]], counted: frozenset[str]) -> tuple[Refusal, ...]:
    return tuple(
        Refusal(aid.id, case.unmet or (CostFactor.COMBINATION,)) for aid, case in aids if aid.id not in counted
    )


def _fee_factors(candidates: Sequence[tuple[Fee, Case]], rhythm: Rhythm) -> set[CostFactor]:
    factors = {factor for _, case in candidates for factor in case.unknown}
    if not candidates:
        factors.add(CostFactor.PRICE)
    if sum(1 for _, case in candidates if not case.unknown) > 1:
        factors.add(CostFactor.FORMULA)
    for fee, _ in candidates:
        if fee.up_to is not None and fee.up_to != fee.amount:
            factors.add(CostFactor.VARIES)
        if year_of_fee(fee, rhythm) is None:
            factors.add(CostFactor.PERIOD if fee.period is None else CostFactor.SESSIONS)
    return factors


def _aid_factors(aids: Sequence[tuple[Aid, Case]], rhythm: Rhythm) -> set[CostFactor]:
    factors = {factor for _, case in aids if not case.unmet for factor in case.unknown}
    for aid, case in aids:
        if case.unmet:
            continue
        if aid.amount is None and aid.rate is None:
            factors.add(CostFactor.AID_AMOUNT)
        if times_a_year(aid.period, rhythm) is None and (aid.rate is None or aid.ceiling is not None):
            factors.add(CostFactor.SESSIONS)
    return factors


def _in_order(factors: set[CostFactor]) -> tuple[CostFactor, ...]:
    return tuple(factor for factor in CostFactor if factor in factors)


def net_cost(fees: Sequence[Fee], aids: Sequence[Aid], situation: Situation, on: date, rhythm: Rhythm) -> NetCost:
    """What is left to pay, per year and, spread over twelve, per month; `rhythm` says how often one comes."""
    candidates = candidate_fees(fees, situation)
    cases = [(aid, aid_case(aid, situation, on)) for aid in sorted(aids, key=lambda aid: aid.id)]
    possible = [(aid, case) for aid, case in cases if not case.unmet]
    years = [year_of_fee(fee, rhythm) for fee, _ in candidates]
    spans = [year for year in years if year is not None]
    if not spans or len(spans) < len(years):
        refused = tuple(Refusal(aid.id, case.unmet) for aid, case in cases if case.unmet)
        return NetCost(None, None, None, None, (), (), refused, _in_order(_fee_factors(candidates, rhythm)))
    lows = [_left(span.low, ((aid, reduction(aid, span.low, rhythm).high) for aid, _ in possible)) for span in spans]
    sure = [aid for aid, case in possible if not case.unknown]
    highs = [_left(span.high, ((aid, reduction(aid, span.high, rhythm).low) for aid in sure)) for span in spans]
    low, high = min(lows, key=lambda left: left.price), max(highs, key=lambda left: left.price)
    left = Span(low.price, high.price)
    full = Span(min(span.low for span in spans), max(span.high for span in spans))
    counted = frozenset(share.aid for each in (*lows, *highs) for share in each.shares)
    beaten = len(sure) == len(possible)  # an aid that may not be had beats no other for sure
    return NetCost(
        per_month=left.rounded(MONTHS),
        per_year=left.rounded(),
        full_year=full.rounded(),
        full_month=full.rounded(MONTHS),
        used=high.shares,
        possible=low.shares,
        refused=_refusals(cases, counted if beaten else counted | {aid.id for aid, _ in possible}) if full.high else (),
        unknowns=_in_order(_fee_factors(candidates, rhythm) | _aid_factors(cases, rhythm))
        if left.low != left.high
        else (),
    )
