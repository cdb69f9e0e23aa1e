"""Fees, aids and rhythms as they travel to the browser, which works out what is left to pay as `model.cost` does.

Sums are whole cents and rates hundredths of a percent, so that the scripts count exactly; days are such as 20261122.
Nothing here is worked out or worded: the phrases are those of `vocabulary.cost`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from generator.model.money import Aid, Fee
from generator.model.price import is_card
from generator.views.context import ViewContext
from generator.views.finder.packing import column
from generator.views.session.money import short_price
from generator.views.session.net import least_without_sum, rhythm_of
from generator.views.words.money import short_fee
from generator.views.words.names import shown_name
from generator.vocabulary import AidPayment
from generator.vocabulary.cost import CostFactor, CostPhrase

HUNDREDTHS = 100


def hundredths(value: Decimal | None) -> int | None:
    """Euros in cents, or a rate in hundredths of a percent; both are declared with two decimals at most."""
    return None if value is None else int(value * HUNDREDTHS)


def plain_fee(fee: Fee) -> dict[str, object]:
    """A fee for the scripts; `size` is the number of sessions that a card pays."""
    band = fee.income_band
    highest = fee.amount if fee.up_to is None else fee.up_to
    bounds = [hundredths(band.low), hundredths(band.high)] if band else []
    return {
        "amounts": [hundredths(amount) for amount in sorted((fee.amount, highest))],
        "par": fee.period.value if fee.period else None,
        "size": fee.sessions if is_card(fee) else 1,
        "extras": [[hundredths(extra.amount), extra.period.value] for extra in fee.extras],
        "band": bounds if bounds != [None, None] else [],
        "year": fee.scheme_year,
        "whom": fee.audience is not None,
        "words": list(short_fee(fee)),
    }


def _day(day: date | None) -> int | None:
    return None if day is None else day.year * 10_000 + day.month * 100 + day.day


def _asked(aid: Aid) -> list[str]:
    """The conditions that one meets or not, by yes or no."""
    asked = aid.conditions
    wanted = (
        (CostFactor.CHRONIC_DISEASE, asked.chronic_disease),
        (CostFactor.STUDENT, asked.student),
        (CostFactor.MINIMUM_INCOME, asked.minimum_income),
        (CostFactor.PRESCRIPTION, asked.prescription),
    )
    return [factor.value for factor, is_asked in wanted if is_asked]


def plain_aid(aid: Aid) -> dict[str, object]:
    """An aid for the scripts; an absent condition is None, or empty."""
    asked = aid.conditions
    ages = [asked.age_min, asked.age_max]
    return {
        "id": aid.id,
        "name": shown_name(aid),
        "amount": hundredths(aid.amount),
        "rate": hundredths(aid.rate),
        "ceiling": hundredths(aid.ceiling),
        "par": aid.period.value,
        "later": aid.payment is AidPayment.REFUNDED,
        "adds": list(aid.adds_up_with),
        "dates": [_day(aid.valid_from), _day(aid.valid_until)],
        "ages": ages if ages != [None, None] else [],
        "income": hundredths(asked.income_max),
        "communes": list(asked.communes),
        "asks": _asked(aid),
        "year": asked.scheme_year,
        "note": asked.note is not None,
    }


def _lasting(aids: Iterable[Aid], today: date) -> list[Aid]:
    """The aids that may be asked for on that day or later."""
    return [aid for aid in aids if aid.valid_until is not None and aid.valid_until >= today]


def cost_words() -> dict[str, object]:
    """The phrases and what a price depends on, in the order in which it is said."""
    return {
        "phrases": {phrase.value: phrase.label for phrase in CostPhrase},
        "factors": {factor.value: factor.label for factor in CostFactor},
    }


def cost_columns(context: ViewContext) -> dict[str, object]:
    """The whole content of `assets/data/cost.js`: words, aids by identifier, and a row for each session."""
    offerings = context.directory.offerings
    aids = {aid.id: aid for offering in offerings for aid in _lasting(offering.aids, context.today)}
    rhythms = [rhythm_of(context, offering) for offering in offerings]
    return {
        **cost_words(),
        "aids": {name: plain_aid(aid) for name, aid in sorted(aids.items())},
        "sessions": {
            "id": column([offering.session.id for offering in offerings]),
            "fees": column([[plain_fee(fee) for fee in offering.session.fees] for offering in offerings]),
            "aids": column([[aid.id for aid in _lasting(offering.aids, context.today)] for offering in offerings]),
            "rhythm": column([[rhythm.sessions, rhythm.months] for rhythm in rhythms]),
            "words": column([list(short_price(offering)) for offering in offerings]),
            "least": column([least_without_sum(context, offering) for offering in offerings]),
        },
    }
