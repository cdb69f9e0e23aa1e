"""What is left to pay for a session, in words: the price in large type, and the sum that leads to it.

The sum is `model.cost`; this module chooses which words stand where. `templates/assets/js/cost-words.js` chooses alike
for the person's own situation, with the same phrases. What is unknown is said, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.model.cost import AidShare, NetCost, candidate_fees, net_cost
from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.model.money import Aid, Fee
from generator.model.price import PriceRange, search_price
from generator.model.season import Rhythm, yearly_rhythm
from generator.views.context import ViewContext
from generator.views.parts.pieces import Term
from generator.views.session.money import PriceView, aids_words, open_aids, short_price
from generator.views.words.money import (
    euros,
    month_words,
    net_words,
    range_words,
    short_fee,
    unknown_words,
    year_words,
)
from generator.views.words.names import capitalised, shown_name
from generator.views.words.phrases import joined, sentence
from generator.vocabulary import AidPayment, Period
from generator.vocabulary.cost import CostPhrase

NOBODY = Situation()
_AT_ONCE = (Period.YEAR, Period.CYCLE, Period.ONCE)


@dataclass(frozen=True, slots=True)
class NetPrice:
    """`label` above, `big` in large type, `note` under it."""

    label: str
    big: str
    note: str


@dataclass(frozen=True, slots=True)
class LeftToPay:
    """On a session's own page: the price in large type; then price, minus each aid, rest, and notes under them.

    `lines` and `notes` are empty when there is no sum to show.
    """

    box: NetPrice
    lines: tuple[Term, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeastPrice:
    """The least that may be left to pay, in cents a month (None: unknown), and whether it is surely that."""

    cents: int | None
    sure: bool


# Page, card, sheet and data files of one session all ask; walking through its year costs more than all the rest.
_rhythm = lru_cache(maxsize=20_000)(yearly_rhythm)


def rhythm_of(context: ViewContext, offering: Offering) -> Rhythm:
    """How often a session takes place in its season."""
    return _rhythm(offering.session.schedules, offering.territory.holiday_zone, context.today)


def net_of(context: ViewContext, offering: Offering, situation: Situation = NOBODY) -> NetCost:
    """What is left to pay for a session on the day of the context, by the aids that may be asked for."""
    rhythm = rhythm_of(context, offering)
    return net_cost(offering.session.fees, open_aids(context, offering), situation, context.today, rhythm)


def paid_words(fees: Sequence[Fee], situation: Situation, said: tuple[str, str]) -> tuple[str, str]:
    """What is paid before any aid, in the unit in which it is asked; `said` is what all the fees say together.

    Only where one fee of several is the person's own does it stand alone.
    """
    candidates = candidate_fees(fees, situation)
    return short_fee(candidates[0][0]) if len(candidates) == 1 and len(fees) > 1 else said


def is_yearly(fees: Sequence[Fee]) -> bool:
    """Whether one pays for a year, a season or for good, and not as one goes along."""
    return all(fee.period in _AT_ONCE for fee in fees)


def _left_words(year: PriceRange, month: PriceRange, yearly: bool) -> tuple[str, str]:
    """What is left to pay, in the unit in which one pays; then the same in the other."""
    if not year.high:
        return CostPhrase.NOTHING.label, ""
    if yearly:
        return capitalised(year_words(year)), CostPhrase.SPREAD.filled(mois=month_words(month))
    return capitalised(month_words(month)), CostPhrase.SPREAD_YEAR.filled(an=year_words(year))


def pay_first_words(net: NetCost, later: Mapping[str, str]) -> str:
    """That one pays first what an aid gives back; `later`: the names of such aids, of which none refused is named."""
    names = [later[aid] for aid in sorted(set(later) - {refusal.aid for refusal in net.refused})]
    return CostPhrase.PAY_FIRST.filled(aides=joined(names)) if names else ""


def refunded(aids: Iterable[Aid]) -> dict[str, str]:
    """The names of the aids that are paid back afterwards, by identifier."""
    return {aid.id: shown_name(aid) for aid in aids if aid.payment is AidPayment.REFUNDED}


def net_words_of(net: NetCost, paid: tuple[str, str], aids: Sequence[Aid], yearly: bool) -> NetPrice:
    """The words of a price: what is left to pay, the same in another unit, what it is before aids.

    `paid`: see `paid_words`; `aids`: those that may be asked for; `yearly`: see `is_yearly`.
    What aids cannot change, or nobody can work out, stands as it is asked.
    """
    (big, added), aided = paid, bool(aids)
    if not aided or net.per_year is None or net.per_month is None:
        return NetPrice((CostPhrase.BEFORE_AIDS if aided else CostPhrase.PRICE).label, big, sentence(added))
    settle = unknown_words(net.unknowns)
    if net.full_year is None or net.per_year == net.full_year:
        return NetPrice(CostPhrase.PRICE.label, big, " ".join(filter(None, (sentence(added), settle))))
    left, spread = _left_words(net.per_year, net.per_month, yearly)
    before = CostPhrase.BEFORE.filled(prix=f"{big[:1].lower()}{big[1:]}")
    first = pay_first_words(net, refunded(aids))
    note = " ".join(filter(None, (spread, before, sentence(added), first, settle)))
    average = net.per_year.high and not yearly
    return NetPrice((CostPhrase.LEFT_AVERAGE if average else CostPhrase.LEFT).label, left, note)


def net_price(context: ViewContext, offering: Offering, situation: Situation | None = None) -> NetPrice:
    """The price of a session for a person; without a `situation` nothing is known of them."""
    known = situation or NOBODY
    paid = paid_words(offering.session.fees, known, short_price(offering))
    net, fees = net_of(context, offering, known), offering.session.fees
    return net_words_of(net, paid, open_aids(context, offering), is_yearly(fees))


def card_price(context: ViewContext, offering: Offering) -> tuple[str, str]:
    """What is paid, in its own unit; then the same per month, so that cards compare, and the aids that may lower it."""
    (big, added), fees = short_price(offering), offering.session.fees
    full = net_of(context, offering).full_month
    monthly = all(fee.period is Period.MONTH for fee in fees)
    spread = CostPhrase.SPREAD.filled(mois=month_words(full)) if full and full.high and not monthly else ""
    aids = aids_words(context, offering)
    return big, " ".join(filter(None, (sentence(added), spread, sentence(aids))))


def _off(sure: Decimal | None, most: Decimal | None) -> str:
    amounts = [amount for amount in (sure, most) if amount is not None]
    phrase = CostPhrase.OFF if len(set(amounts)) == 1 else CostPhrase.OFF_UP_TO
    return phrase.filled(somme=euros(max(amounts)))


def _by_aid(shares: Iterable[AidShare]) -> dict[str, Decimal]:
    return {share.aid: share.per_year for share in shares}


def sum_rows(net: NetCost, names: Mapping[str, str]) -> tuple[Term, ...]:
    """Price, minus each aid, rest: one line each; `names` are those of the open aids. Empty when there is no sum."""
    if not names or net.full_year is None or not net.full_year.high:
        return ()
    used, possible = _by_aid(net.used), _by_aid(net.possible)
    lines = [Term(CostPhrase.FULL_YEAR.label, range_words(net.full_year.low, net.full_year.high))]
    for aid in sorted({*used, *possible}):
        phrase = CostPhrase.LESS if aid in used else CostPhrase.LESS_MAYBE
        lines.append(Term(phrase.filled(aide=names[aid]), _off(used.get(aid), possible.get(aid))))
    return (*lines, Term(CostPhrase.REST.label, capitalised(net_words(net))))


def sum_notes(net: NetCost) -> tuple[str, ...]:
    """What is to be said under the sum: aids that exclude each other, what is not known."""
    both = net.used and {share.aid for share in net.used} - {share.aid for share in net.possible}
    return tuple(filter(None, (CostPhrase.EXCLUSIVE.label if both else "", unknown_words(net.unknowns))))


def left_to_pay(context: ViewContext, offering: Offering, price: PriceView) -> LeftToPay:
    """What is left to pay for a session by a person of whom nothing is known; `price` is what its fees say."""
    net, box = net_of(context, offering), net_price(context, offering)
    lines = sum_rows(net, {aid.id: shown_name(aid) for aid in open_aids(context, offering)})
    return LeftToPay(
        box=box if lines else NetPrice(box.label, price.big, price.detail),
        lines=lines,
        notes=sum_notes(net) if lines else (),
    )


def least_without_sum(context: ViewContext, offering: Offering) -> int | None:
    """At least this many cents a month where no sum can be worked out and no aid can lower the price."""
    if open_aids(context, offering):
        return None
    price = search_price(offering.session.fees, rhythm_of(context, offering).per_month)
    return None if price is None else int(price * 100)


def least_price(context: ViewContext, offering: Offering, situation: Situation = NOBODY) -> LeastPrice:
    """What the finder judges a session's price by."""
    net = net_of(context, offering, situation)
    if net.per_month is None:
        return LeastPrice(least_without_sum(context, offering), sure=False)
    return LeastPrice(int(net.per_month.low * 100), net.per_month.low == net.per_month.high)
