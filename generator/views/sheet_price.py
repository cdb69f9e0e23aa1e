"""What stands under a price on the sheet: every fee, every aid with its conditions, or one plain sentence.

The large type is `session_net`.
"""

from __future__ import annotations

from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.views.context import ViewContext
from generator.views.phrases import NBSP, THIN, joined, sentence
from generator.views.session_money import aid_view, open_aids
from generator.views.session_net import NOBODY, net_of, net_price
from generator.views.words_money import aid_amount_words, fee_words
from generator.vocabulary.cost import CostFactor

ON_INCOME = "Le prix dépend de vos revenus\N{NO-BREAK SPACE}: demandez."
ON_PERSON = "Une aide peut faire baisser ce prix\N{NO-BREAK SPACE}: demandez."
INCOMES = frozenset({CostFactor.INCOME, CostFactor.MINIMUM_INCOME})


def price_details(context: ViewContext, offering: Offering) -> str:
    """Every fee, then every aid with its conditions, how to ask and until when; empty when there is nothing to add."""
    aids, fees = open_aids(context, offering), offering.session.fees
    said = [sentence(f"Prix{NBSP}: {f'{THIN}; '.join(map(fee_words, fees))}")] if len(fees) > 1 or aids else []
    for aid in aids:
        view = aid_view(context, aid)
        who = f" Pour l’avoir{NBSP}: {joined(lowered(words) for words in view.who)}." if view.who else ""
        head = f"Aide{NBSP}: {view.name.text}, {aid_amount_words(aid)}."
        said.append(f"{head}{who} {sentence(view.how)} {sentence(view.until)}")
    return " ".join(said)


def plain_price(context: ViewContext, offering: Offering, situation: Situation = NOBODY) -> str:
    """The same in one plain sentence: what is left after aids when it is sure, else that one has to ask."""
    unknowns = net_of(context, offering, situation).unknowns
    if not unknowns:
        return net_price(context, offering, situation).note
    return ON_INCOME if INCOMES.intersection(unknowns) else ON_PERSON


def lowered(text: str) -> str:
    """The text within a sentence: its first letter small, no full stop at its end."""
    return f"{text[:1].lower()}{text[1:]}".rstrip(".")
