"""French phrases of prices and aids: an amount, a fee, a whole price in one line, an aid, what is left to pay.

Finished, with their insécables; sums are worked out in the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from babel.numbers import format_decimal

from generator.model.cost import NetCost
from generator.model.money import Aid, Fee, IncomeBand
from generator.model.price import PriceRange, is_card
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP, THIN, counted, joined, lowered
from generator.vocabulary import Included, Period
from generator.vocabulary.cost import CostFactor, CostPhrase

MASCULINE = frozenset({Included.EQUIPMENT})
EURO = f"{NBSP}€"
TO_CONFIRM = "Prix à confirmer"
BAND = "quotient familial"


def number_words(value: Decimal) -> str:
    """« 7,50 », « 95 », « 1 250 » with U+202F between thousands; cents only when there are some."""
    pattern = "#,##0" if value == value.to_integral_value() else "#,##0.00"
    return str(format_decimal(value, pattern, locale="fr"))


def euros(amount: Decimal) -> str:
    """« 7,50 € », « 95 € »."""
    return number_words(amount) + EURO


def range_words(low: Decimal, high: Decimal) -> str:
    """« 95 € », « de 20 à 100 € »."""
    return euros(low) if low == high else CostPhrase.RANGE.filled(bas=number_words(low), haut=euros(high))


def _per(period: Period | None) -> str:
    if period is None:
        return ""
    return f", {period.label}" if period is Period.ONCE else f" {period.label}"


def bounds_of(fee: Fee) -> tuple[Decimal, Decimal]:
    """The least and the most that a fee may be."""
    high = fee.amount if fee.up_to is None else fee.up_to
    return min(fee.amount, high), max(fee.amount, high)


def amount_words(fee: Fee) -> str:
    """« 95 € par an », « 60 € les 10 séances », « gratuit »: the amount and what it pays for."""
    low, high = bounds_of(fee)
    if not high:
        return "gratuit"
    if is_card(fee) and fee.sessions:
        many = f"les {counted(fee.sessions, 'séance')}" if fee.sessions > 1 else Period.SESSION.label
        return f"{range_words(low, high)} {many}"
    sessions = f" ({counted(fee.sessions, 'séance')})" if fee.sessions else ""
    return range_words(low, high) + _per(fee.period) + sessions


def included_words(included: Iterable[Included]) -> str:
    """« licence comprise », « licence et matériel compris »; empty for nothing."""
    things = tuple(dict.fromkeys(included))
    if not things:
        return ""
    plural = "s" if len(things) > 1 else ""
    agreed = "compris" if MASCULINE & set(things) else f"comprise{plural}"
    return f"{joined(thing.label for thing in things)} {agreed}"


def band_words(band: IncomeBand) -> str:
    """« quotient familial jusqu’à 600 », « … de 601 à 1 000 », « … à partir de 1 001 »; empty without bounds."""
    low, high = band.low or None, band.high
    if low is not None and high is not None:
        return f"{BAND} de {number_words(low)} à {number_words(high)}"
    if high is not None:
        return f"{BAND} jusqu’à {number_words(high)}"
    return f"{BAND} à partir de {number_words(low)}" if low is not None else ""


def ordinal_year(number: int) -> str:
    """« 1re année », « 2e année »."""
    return f"{number}{'re' if number == 1 else 'e'} année"


def _for_whom(fee: Fee) -> str:
    parts = (
        fee.audience or "",
        band_words(fee.income_band) if fee.income_band else "",
        ordinal_year(fee.scheme_year) if fee.scheme_year else "",
    )
    return ", ".join(part for part in parts if part)


def extras_words(fee: Fee) -> tuple[str, ...]:
    """« plus 20 € par an (licence) », a phrase for each thing that is added."""
    return tuple(f"plus {euros(e.amount)}{_per(e.period)} ({e.name})" for e in fee.extras if e.amount)


def short_fee(fee: Fee) -> tuple[str, str]:
    """A fee in a few words, and what is added to it: « 96 € par an » and « plus 20 € (licence) »."""
    return capitalised(amount_words(fee)), ", ".join(extras_words(fee))


def _price_words(fee: Fee) -> str:
    return ", ".join(part for part in (amount_words(fee), included_words(fee.includes), *extras_words(fee)) if part)


def fee_words(fee: Fee) -> str:
    """All that is said of a fee: « 95 € par an, licence comprise », « quotient familial jusqu’à 600 : 40 € par an »."""
    whom = _for_whom(fee)
    words = f"{whom}{NBSP}: {_price_words(fee)}" if whom else _price_words(fee)
    return f"{words} ({lowered(fee.note)})" if fee.note else words


def fees_by_person(fees: Sequence[Fee]) -> str:
    """« quotient familial jusqu’à 600 : 40 € par an ; de 601 à 1 200 : 80 € par an, licence comprise ».

    What all the fees have in common is said once, at the end.
    """
    shared = len({(fee.includes, extras_words(fee)) for fee in fees}) == 1
    common = (included_words(fees[0].includes), *extras_words(fees[0])) if shared else ()
    words, banded = [], False
    for fee in fees:
        whom = _for_whom(fee).removeprefix(f"{BAND} ") if banded else _for_whom(fee)
        price = amount_words(fee) if shared else _price_words(fee)
        words.append(f"{whom}{NBSP}: {price}" if whom else price)
        banded = bool(fee.income_band) and not fee.audience
    return ", ".join(filter(None, (f"{THIN}; ".join(words), *common)))


def aid_amount_words(aid: Aid) -> str:
    """« 50 € par an », « 50 % du prix, jusqu’à 60 € par an », « 2,50 € la séance, 60 € au plus »."""
    if aid.amount is not None:
        most = f", {euros(aid.ceiling)} au plus" if aid.ceiling is not None else ""
        return euros(aid.amount) + _per(aid.period) + most
    most = f"jusqu’à {euros(aid.ceiling)}{_per(aid.period)}" if aid.ceiling is not None else ""
    if aid.rate is not None:
        return ", ".join(part for part in (f"{number_words(aid.rate)}{NBSP}% du prix", most) if part)
    return most or "montant à confirmer"


def age_words(low: int | None, high: int | None) -> str:
    """« à partir de 65 ans », « jusqu’à 25 ans », « de 18 à 25 ans »; empty without bounds."""
    if low and high is not None:
        return f"de {low} à {high}{NBSP}ans"
    if low:
        return f"à partir de {low}{NBSP}ans"
    return f"jusqu’à {high}{NBSP}ans" if high is not None else ""


def conditions_words(aid: Aid, commune_names: Mapping[str, str]) -> tuple[str, ...]:
    """Who may have an aid, a short phrase for each condition; a commune without a known name shows its code."""
    asked = aid.conditions
    places = ", ".join(commune_names.get(insee, insee) for insee in asked.communes)
    many = len(asked.communes) > 1
    phrases = (
        age_words(asked.age_min, asked.age_max),
        f"quotient familial jusqu’à {number_words(asked.income_max)}" if asked.income_max is not None else "",
        f"habiter {'une de ces communes' if many else 'cette commune'}{NBSP}: {places}" if places else "",
        "être en affection de longue durée (ALD)" if asked.chronic_disease else "",
        "être étudiante ou étudiant" if asked.student else "",
        "toucher un minimum social" if asked.minimum_income else "",
        "avoir une ordonnance" if asked.prescription else "",
        f"être en {ordinal_year(asked.scheme_year)} du programme" if asked.scheme_year else "",
        asked.note or "",
    )
    return tuple(phrase for phrase in phrases if phrase)


def month_words(left: PriceRange) -> str:
    """« 4 € par mois », « de 4 à 8 € par mois »."""
    return CostPhrase.MONTH.filled(somme=range_words(left.low, left.high))


def year_words(left: PriceRange) -> str:
    """« 48 € par an », « de 48 à 96 € par an »."""
    return CostPhrase.YEAR.filled(somme=range_words(left.low, left.high))


def net_words(net: NetCost) -> str:
    """« 48 € par an, soit 4 € par mois en moyenne », « de 48 à 96 € par an, soit … », « Rien à payer »."""
    if net.per_month is None or net.per_year is None:
        return CostPhrase.UNKNOWN.label
    if not net.per_year.high:
        return CostPhrase.NOTHING.label
    return CostPhrase.YEAR_AND_MONTH.filled(an=year_words(net.per_year), mois=month_words(net.per_month))


def unknown_words(factors: Sequence[CostFactor]) -> str:
    """« À préciser : votre âge et le nombre de séances. »; empty when nothing is unknown."""
    return CostPhrase.TO_SETTLE.filled(facteurs=joined(factor.label for factor in factors)) if factors else ""
