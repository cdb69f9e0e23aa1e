"""What a session costs and which aids exist, ready to show; the sum that is left to pay is worked out elsewhere.

An aid whose dates are past is never offered; it is said to be over on the session's own page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.directory import Directory, Offering
from generator.model.money import Aid, Fee
from generator.views.context import ViewContext
from generator.views.parts.links import AIDS, Link, page_of
from generator.views.session.shared import also_of
from generator.views.words.fees import fees_words
from generator.views.words.money import aid_amount_words, conditions_words, fee_words
from generator.views.words.names import capitalised, shown_name
from generator.views.words.phrases import NBSP, sentence, sentences
from generator.views.words.time import date_words
from generator.vocabulary import Period
from generator.vocabulary.cost import CostPhrase

NOT_REIMBURSED = "Le sport sur ordonnance n’est pas remboursé par l’Assurance Maladie."
YEARLY = "Vous arrivez en cours d’année\u202f? Demandez le prix pour les mois qui restent."


@dataclass(frozen=True, slots=True)
class AidView:
    """An aid as shown on a session: its page, the amount, who may have it, how to ask, until when."""

    name: Link
    amount: str
    who: tuple[str, ...]
    how: str
    until: str
    over: bool


@dataclass(frozen=True, slots=True)
class PriceView:
    """`big` in large, `detail` under it; then every fee and aid; `notes` are finished sentences."""

    big: str
    detail: str
    fees: tuple[str, ...]
    aids: tuple[AidView, ...]
    notes: tuple[str, ...]


def is_open(aid: Aid, today: date) -> bool:
    """Whether an aid may be asked for on that day; without an end date, it may not be promised."""
    started = aid.valid_from is None or aid.valid_from <= today
    return started and aid.valid_until is not None and today <= aid.valid_until


def commune_names(directory: Directory) -> Mapping[str, str]:
    """INSEE code → name, for the conditions of aids."""
    return {insee: commune.name for insee, commune in directory.communes.items()}


def until_words(aid: Aid, today: date) -> str:
    """Until when an aid can be asked for, that it is over, or that it has not begun."""
    if aid.valid_until is None:
        return f"Date de fin{NBSP}: à confirmer."
    last = date_words(aid.valid_until, weekday=False)
    if aid.valid_until < today:
        return f"Cette aide s’est terminée le {last}."
    if aid.valid_from and aid.valid_from > today:
        return f"À demander à partir du {date_words(aid.valid_from, weekday=False)}, jusqu’au {last}."
    return f"À demander jusqu’au {last}."


def aid_view(context: ViewContext, aid: Aid) -> AidView:
    """One aid, on the day of the context."""
    return AidView(
        name=Link(shown_name(aid), page=page_of(AIDS, aid.id)),
        amount=capitalised(aid_amount_words(aid)),
        who=tuple(sentence(text) for text in conditions_words(aid, commune_names(context.directory))),
        how=sentences(capitalised(aid.payment.label) if aid.payment else "", aid.how_to_ask),
        until=until_words(aid, context.today),
        over=aid.valid_until is not None and aid.valid_until < context.today,
    )


def open_aids(context: ViewContext, offering: Offering) -> tuple[Aid, ...]:
    """The aids of a session that may be asked for on the day."""
    return tuple(aid for aid in offering.aids if is_open(aid, context.today))


def _programme_cost(offering: Offering) -> str:
    programme = offering.programme
    if programme is None or not programme.cost:
        return ""
    return sentence(f"Dans le programme {shown_name(programme)}{NBSP}: {programme.cost}")


def short_price(offering: Offering) -> tuple[str, str]:
    """The price in a few words, and of the rest only what is added and what it depends on."""
    words = fees_words(offering.session.fees)
    return words.price, words.added


def aids_words(context: ViewContext, offering: Offering) -> str:
    """« aide possible : Coup de pouce », one named and how many others; empty without aid or when nothing is to pay."""
    fees = offering.session.fees
    names = [shown_name(aid) for aid in open_aids(context, offering)]
    if not names or (fees and all(fee.amount == 0 and not fee.up_to for fee in fees)):
        return ""
    more = len(names) - 1
    if not more:
        return f"aide possible{NBSP}: {names[0]}"
    others = CostPhrase.MORE_AIDS if more == 1 else CostPhrase.MORE_AIDS_MANY
    return f"aides possibles{NBSP}: {others.filled(aide=names[0], nombre=str(more))}"


def _fee_line(context: ViewContext, fee: Fee, offering: Offering) -> str:
    words, also = capitalised(fee_words(fee)), also_of(context, fee, offering)
    return sentences(words, also) if also else words


def price_view(context: ViewContext, offering: Offering) -> PriceView:
    """Everything that is known of the price of a session."""
    words = fees_words(offering.session.fees)
    note = sentences(words.rest, aids_words(context, offering))
    session, programme = offering.session, offering.programme
    fees = tuple(_fee_line(context, fee, offering) for fee in session.fees)
    funder = programme.funder if programme else None
    detail = note or (sentence(f"Financé par {funder}") if funder and not session.fees else "")
    unknown = "" if session.fees else "Demandez le prix en appelant."
    yearly = YEARLY if any(fee.period is Period.YEAR and fee.amount for fee in session.fees) else ""
    return PriceView(
        big=words.price,
        detail=detail,
        fees=fees,
        aids=tuple(aid_view(context, aid) for aid in offering.aids),
        notes=tuple(filter(None, (unknown, yearly, _programme_cost(offering), NOT_REIMBURSED))),
    )
