"""A price that opens several sessions: said on each, so that nobody pays it twice.

The coordinator declares it on the fee (`Fee.also_for`); nothing is guessed from equal prices.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.directory import Offering
from generator.model.money import Fee
from generator.model.price import is_free
from generator.views.context import ViewContext
from generator.views.words.money import short_fee
from generator.views.words.names import shown_title
from generator.views.words.phrases import NBSP, joined, sentences

ALSO = f"Ce prix vaut aussi pour{NBSP}: "


def _names(context: ViewContext, fee: Fee, offering: Offering) -> str:
    others = (context.by_session[name] for name in fee.also_for if name in context.by_session)
    return joined(shown_title(other) for other in others if other.session.id != offering.session.id)


def also_of(context: ViewContext, fee: Fee, offering: Offering) -> str:
    """« Ce prix vaut aussi pour : Gym douce du jeudi. », of one fee; empty when it opens this session alone."""
    names = _names(context, fee, offering)
    return f"{ALSO}{names}." if names else ""


def also_words(context: ViewContext, offering: Offering) -> str:
    """The same of all the fees; where only some open other sessions, their amounts say which."""
    paid = _paid(offering.session.fees)
    names = {_names(context, fee, offering) for fee in paid}
    if len(names) == 1:
        return also_of(context, paid[0], offering)
    said = ((short_fee(fee)[0], _names(context, fee, offering)) for fee in paid)
    return sentences(*(f"{price}{NBSP}: vaut aussi pour {others}" for price, others in said if others))


def opened_by_paying(offering: Offering) -> tuple[str, ...]:
    """The sessions that one who pays for this one may attend for nothing more: those that each paid fee opens."""
    paid = _paid(offering.session.fees)
    first = paid[0].also_for if paid else ()
    own = offering.session.id
    return tuple(name for name in first if name != own and all(name in fee.also_for for fee in paid))


def _paid(fees: Sequence[Fee]) -> list[Fee]:
    return [fee for fee in fees if not is_free(fee)]
