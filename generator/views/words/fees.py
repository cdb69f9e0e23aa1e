"""All the fees of a session as one price, in parts: each page says those it has room for, and none reads a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.money import Fee
from generator.model.price import is_card, is_free
from generator.views.words.money import TO_CONFIRM, amount_words, bounds_of, extras_words, included_words
from generator.views.words.names import capitalised
from generator.views.words.phrases import joined
from generator.vocabulary import Period

SOME_EXTRAS = "avec des frais en plus dans certains cas"


@dataclass(frozen=True, slots=True)
class FeesWords:
    """« De 20 à 100 € par an », « une seule fois », « licence comprise », « plus 20 € (carte) », « selon … »."""

    price: str
    once: str = ""
    included: str = ""
    extras: tuple[str, ...] = ()
    according_to: str = ""

    @property
    def added(self) -> str:
        """What is added to the price and what it depends on, for a card."""
        return _line(self.once, *self.extras, self.according_to)

    @property
    def rest(self) -> str:
        """All but the price."""
        return _line(self.once, self.included, *self.extras, self.according_to)

    @property
    def line(self) -> str:
        """Everything in one line."""
        return _line(self.price, self.rest)


def fees_words(fees: Sequence[Fee]) -> FeesWords:
    """A price: « De 20 à 100 € par an », selon le quotient familial; « 2 € la séance ou 60 € par an »."""
    if not fees:
        return FeesWords(TO_CONFIRM)
    if all(is_free(fee) for fee in fees):
        return FeesWords("Gratuit")
    groups: dict[tuple[Period | None, int | None], list[Fee]] = {}
    for fee in fees:
        groups.setdefault((fee.period, _card_size(fee)), []).append(fee)
    once = Period.ONCE.label if len(groups) == 1 and fees[0].period is Period.ONCE and _highest(fees) else ""
    shown = [[fee.model_copy(update={"period": None}) for fee in fees]] if once else list(groups.values())
    extras = {extras_words(fee) for fee in fees}
    return FeesWords(
        price=capitalised(amount_words(shown[0][0]) if len(fees) == 1 else joined(map(_range_words, shown), "ou")),
        once=once,
        included=included_words(fees[0].includes) if len(fees) == 1 else "",
        extras=extras.pop() if len(extras) == 1 else (SOME_EXTRAS,),
        according_to=_according_to(fees),
    )


def _line(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _according_to(fees: Sequence[Fee]) -> str:
    reasons = (
        ("le quotient familial", any(fee.income_band for fee in fees)),
        ("l’année dans le programme", any(fee.scheme_year is not None for fee in fees)),
        ("la situation", any(fee.audience for fee in fees)),
    )
    named = joined(reason for reason, holds in reasons if holds)
    return f"selon {named}" if named else ""


def _highest(fees: Sequence[Fee]) -> Decimal:
    return max(bounds_of(fee)[1] for fee in fees)


def _range_words(group: Sequence[Fee]) -> str:
    """The fees of one period as one range; a free one is said so."""
    low, high = min(bounds_of(fee)[0] for fee in group), _highest(group)
    if not high:
        return "gratuit"
    shown = group[0].model_copy(update={"amount": low or high, "up_to": high, "sessions": _card_size(group[0])})
    return amount_words(shown) if low else f"de 0 à {amount_words(shown)}"


def _card_size(fee: Fee) -> int | None:
    return fee.sessions if is_card(fee) else None
