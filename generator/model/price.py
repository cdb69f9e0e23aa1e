"""What one fee comes to in a month and in a year, exactly; aids and the person's situation are worked out in `cost`.

Sums are exact fractions of euros, rounded half up to the cent at the very end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from generator.model.money import Fee
from generator.model.season import Rhythm
from generator.vocabulary import Period

MONTHS = 12
CENTS = 100
AT_LEAST_A_MONTH = {
    Period.MONTH: Fraction(1),
    Period.TERM: Fraction(1, 4),
    Period.YEAR: Fraction(1, MONTHS),
    Period.CYCLE: Fraction(1, MONTHS),
    Period.ONCE: Fraction(1, MONTHS),
}


@dataclass(frozen=True, slots=True)
class PriceRange:
    """From `low` to `high` euros, to the cent; equal when the price is known."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Span:
    """An exact range of euros."""

    low: Fraction
    high: Fraction

    def rounded(self, parts: int = 1) -> PriceRange:
        """One `parts`-th of the range, to the cent."""
        return PriceRange(half_up(self.low / parts), half_up(self.high / parts))


def half_up(amount: Fraction) -> Decimal:
    """Euros to the cent; half a cent goes up."""
    return Decimal(floor(amount * CENTS + Fraction(1, 2))) / CENTS


def times_a_year(period: Period | None, rhythm: Rhythm) -> int | None:
    """How often an amount is paid in a year: each session, each month or term with sessions, else once.

    A year of 9 or 10 months has three terms, one of 11 or 12 has four. None when unknown.
    """
    if period is None:
        return None
    if period is Period.SESSION:
        return rhythm.sessions
    if period is Period.MONTH:
        return rhythm.months
    if period is Period.TERM:
        return max(1, (2 * rhythm.months + 3) // 6)
    return 1


def is_card(fee: Fee) -> bool:
    """Whether the amount pays a card of several sessions (`par: seance` with `seances: 10`)."""
    return fee.period is Period.SESSION and bool(fee.sessions)


def is_free(fee: Fee) -> bool:
    """Whether nothing at all is to pay."""
    return not fee.amount and not fee.up_to and not any(extra.amount for extra in fee.extras)


def _bounds(fee: Fee) -> tuple[Fraction, Fraction]:
    low, high = sorted((fee.amount, fee.amount if fee.up_to is None else fee.up_to))
    size = (fee.sessions or 1) if is_card(fee) else 1
    return Fraction(low) / size, Fraction(high) / size


def year_of_fee(fee: Fee, rhythm: Rhythm) -> Span | None:
    """What a fee and its extras come to in a year; a card counts for its share. None when it cannot be known."""
    low, high = _bounds(fee)
    lines = [(low, high, times_a_year(fee.period, rhythm))]
    lines += [(Fraction(e.amount), Fraction(e.amount), times_a_year(e.period, rhythm)) for e in fee.extras]
    total_low = total_high = Fraction(0)
    for line_low, line_high, times in lines:
        if line_high and times is None:
            return None
        total_low += line_low * (times or 0)
        total_high += line_high * (times or 0)
    return Span(total_low, total_high)


def _at_least(fee: Fee, sessions_per_month: Fraction | None) -> Fraction | None:
    total = Fraction(0)
    amounts = [(_bounds(fee)[0], fee.period), *((Fraction(e.amount), e.period) for e in fee.extras)]
    for amount, period in amounts:
        share = sessions_per_month if period is Period.SESSION else AT_LEAST_A_MONTH.get(period) if period else None
        if amount and share is None:
            return None
        total += amount * (share or 0)
    return total


def search_price(fees: Sequence[Fee], sessions_per_month: Decimal | None) -> Decimal | None:
    """At least this many euros per month, before aids, by the cheapest fee; None when no fee can be turned into months.

    A term is counted three times a year; a year, a cycle and what is paid once are spread over twelve months.
    """
    often = None if sessions_per_month is None else Fraction(sessions_per_month)
    known = [least for fee in fees if (least := _at_least(fee, often)) is not None]
    return half_up(min(known)) if known else None
