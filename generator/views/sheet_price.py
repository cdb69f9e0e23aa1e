"""The price in large type on the sheet: what is left to pay when it can be worked out, else what the fees say.

The sum is `model.cost`; this module only chooses its words. What is unknown is said, never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.cost import net_cost
from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.model.season import yearly_rhythm
from generator.views.context import ViewContext
from generator.views.session_money import open_aids, short_price
from generator.views.words_money import net_words, unknown_words

LEFT = "Il vous reste à payer"
BEFORE_AIDS = "Prix avant les aides"
PRICE = "Prix"


@dataclass(frozen=True, slots=True)
class SheetPrice:
    """`label` above, `big` in large type, `note` under it."""

    label: str
    big: str
    note: str


def sheet_price(context: ViewContext, offering: Offering, situation: Situation | None = None) -> SheetPrice:
    """The price of a session for a person; without a `situation` nothing is known of them."""
    session, aids = offering.session, open_aids(context, offering)
    known = situation or Situation()
    big, note = short_price(offering)
    if not aids and (known == Situation() or len(session.fees) < 2):
        return SheetPrice(PRICE, big, note)
    rhythm = yearly_rhythm(session.schedules, offering.territory.holiday_zone, context.today)
    net = net_cost(session.fees, aids, known, context.today, rhythm)
    if net.per_year is None:
        return SheetPrice(BEFORE_AIDS if aids else PRICE, big, note)
    month, _, year = net_words(net).partition(", soit ")
    spread = f"Soit {year}." if year else ""
    return SheetPrice(LEFT, month, " ".join(filter(None, (spread, unknown_words(net.unknowns)))))
