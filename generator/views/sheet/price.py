"""The money of a sheet beside the price in large type: the fees, the aids to ask for, or one plain sentence.

The large type is `session.net`. Aids are said once for a whole list (`list.aids_of`): one asks for each once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.cost import NetCost
from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.model.money import Aid
from generator.views.context import ViewContext
from generator.views.session.money import aid_view, open_aids, short_price
from generator.views.session.net import NOBODY, NetPrice, net_of, net_price, paid_words, pay_first_words, refunded
from generator.views.words.money import aid_amount_words, fees_by_person
from generator.views.words.names import capitalised, shown_name
from generator.views.words.phrases import NBSP, joined, lowered, sentence, sentences
from generator.vocabulary import Period
from generator.vocabulary.cost import CostFactor, CostPhrase

SHARED = "Plafond commun aux activités de la liste."
MORE_IN_ALL = "Vous paierez plus en tout."
INCOMES = frozenset({CostFactor.INCOME, CostFactor.MINIMUM_INCOME})
_AFTER_AIDS = (CostPhrase.LEFT.label, CostPhrase.LEFT_AVERAGE.label)


@dataclass(frozen=True, slots=True)
class SheetAid:
    """An aid that a session takes: its name, then how much, for whom, how to ask and until when.

    `shared` is to be said where several activities of a list take it; empty without a yearly ceiling.
    """

    id: str
    name: str
    words: str
    shared: str


def covering(opened: Sequence[tuple[str, ...]], ids: Sequence[str]) -> tuple[int, ...]:
    """By session of a list, the number of the activity whose price opens it too, 0 for none; `opened`: by session.

    Where two open each other, the first one is paid; what is opened already opens nothing.
    """

    def opens(one: int, other: int) -> bool:
        mutual = ids[one] in opened[other]
        return one != other and ids[other] in opened[one] and not (mutual and other < one)

    places = range(len(ids))
    covered = {place for place in places if any(opens(one, place) for one in places)}
    return tuple(next((one + 1 for one in places if one not in covered and opens(one, place)), 0) for place in places)


def covered_price(number: int) -> NetPrice:
    """The price of an activity that the price of the activity `number` opens too: it is not said twice."""
    return NetPrice(f"Si vous payez l’activité{NBSP}{number}", "Rien de plus", "")


def shared_words(aids: Sequence[Sequence[SheetAid]]) -> tuple[str, ...]:
    """By activity of a list, the aids it shares with others under one ceiling: prices cannot simply be added."""
    takers: dict[SheetAid, list[int]] = {}
    for number, some in enumerate(aids, 1):
        for aid in some:
            takers.setdefault(aid, []).append(number)
    said = {aid: _shared(aid, numbers) for aid, numbers in takers.items() if aid.shared and len(numbers) > 1}
    return tuple(
        sentences(*(said[aid] for aid in some if aid in said), MORE_IN_ALL if said.keys() & some else "")
        for some in aids
    )


def _shared(aid: SheetAid, numbers: Sequence[int]) -> str:
    return f"Aide à partager entre les activités {joined(map(str, numbers))} (plafond commun){NBSP}: {aid.name}."


def fees_sentence(offering: Offering) -> str:
    """Every fee, where it depends on the person; empty when the price in large type has said it."""
    fees = offering.session.fees
    depends = any(fee.audience or fee.income_band or fee.scheme_year for fee in fees)
    return sentence(capitalised(fees_by_person(fees))) if depends and len(fees) > 1 else ""


def _aid_words(context: ViewContext, aid: Aid) -> str:
    view = aid_view(context, aid)
    who = f"Pour l’avoir{NBSP}: {joined(lowered(words) for words in view.who)}" if view.who else ""
    return sentences(aid_amount_words(aid), who, view.how, view.until)


def _capped_by_year(aid: Aid) -> bool:
    """Whether an aid declares the most it gives in a year: the ceiling of a rate is that of its own period."""
    return aid.ceiling is not None and (aid.amount is not None or aid.period is Period.YEAR)


def aids_for(context: ViewContext, offering: Offering, situation: Situation = NOBODY) -> tuple[SheetAid, ...]:
    """The open aids of a session, without those that this person surely cannot have; none where nothing is to pay."""
    net = net_of(context, offering, situation)
    if net.full_year is not None and not net.full_year.high:
        return ()
    refused = {refusal.aid for refusal in net.refused}
    return tuple(
        SheetAid(aid.id, shown_name(aid), _aid_words(context, aid), SHARED if _capped_by_year(aid) else "")
        for aid in open_aids(context, offering)
        if aid.id not in refused
    )


def aid_names(aids: Sequence[SheetAid]) -> str:
    """« Aides possibles : Coup de pouce et Ticket bien-être. »; empty without any."""
    label = "Aide possible" if len(aids) == 1 else "Aides possibles"
    return f"{label}{NBSP}: {joined(aid.name for aid in aids)}." if aids else ""


def plain_words_of(net: NetCost, price: NetPrice, paid: tuple[str, str], aids: Sequence[Aid]) -> str:
    """Under the large type, in plain words: all that is sure; else the price asked at the desk, and to ask for more.

    The large type is that price, unless aids are already taken from it. `paid` and `aids`: see `net_words_of`.
    """
    if not net.unknowns:
        return price.note
    (big, added), income = paid, bool(INCOMES.intersection(net.unknowns))
    if price.label not in _AFTER_AIDS:
        return sentences(added, (CostPhrase.ON_INCOME if income else CostPhrase.ON_PERSON).label)
    asked = f"{big[:1].lower()}{big[1:]}"
    plain = (CostPhrase.PLAIN_RANGE if asked.startswith("de ") else CostPhrase.PLAIN).filled(prix=asked)
    ask = (CostPhrase.LEFT_ON_INCOME if income else CostPhrase.LEFT_ON_PERSON).label
    return sentences(plain, added, ask, pay_first_words(net, refunded(aids)))


def plain_price(context: ViewContext, offering: Offering, situation: Situation = NOBODY) -> str:
    """`plain_words_of` a session, for a person."""
    paid = paid_words(offering.session.fees, situation, short_price(offering))
    net, price = net_of(context, offering, situation), net_price(context, offering, situation)
    return plain_words_of(net, price, paid, open_aids(context, offering))
