"""The optional questions about a person's situation, so that the browser can work out what is left to pay.

Only what some fee or aid depends on is asked. The answers stay in the browser; nothing is worked out here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.eligibility import Situation, aid_case, fee_case
from generator.views.context import ViewContext
from generator.views.session.money import commune_names, open_aids
from generator.vocabulary.cost import CostFactor
from generator.vocabulary.matching import InHand

ELSEWHERE = "ailleurs"
TITLE = "Préciser la situation, pour un prix plus juste"
PRIVACY = (
    "Facultatif. Ces réponses servent seulement à calculer le prix."
    " Elles restent sur cet appareil\u00a0: rien n’est envoyé."
    " Elles s’effacent avec «\u00a0Nouvelle personne\u00a0», ou après 30\u00a0minutes sans geste."
)
_LABELS = {
    CostFactor.AGE: "Âge",
    CostFactor.COMMUNE: "Commune où l’on habite",
    CostFactor.INCOME: "Quotient familial, en euros",
    CostFactor.MINIMUM_INCOME: "Touche un minimum social",
    CostFactor.CHRONIC_DISEASE: "Affection de longue durée (ALD)",
    CostFactor.STUDENT: "Fait des études",
    CostFactor.PRESCRIPTION: "Ordonnance en main",
    CostFactor.SCHEME_YEAR: "Année dans le programme\u00a0: 1, 2…",
}
_TYPED = frozenset({CostFactor.AGE, CostFactor.INCOME, CostFactor.SCHEME_YEAR})


@dataclass(frozen=True, slots=True)
class SituationChoice:
    """An answer one may choose: what the script reads, what people read."""

    value: str
    label: str


_YES_NO = (SituationChoice("", "Non précisé"), SituationChoice("oui", "Oui"), SituationChoice("non", "Non"))
_IN_HAND = (
    SituationChoice(InHand.UNKNOWN.value, "Non précisé"),
    SituationChoice(InHand.YES.value, "Oui"),
    SituationChoice(InHand.NO.value, "Non"),
)


@dataclass(frozen=True, slots=True)
class SituationQuestion:
    """A question by the factor it settles: typed without choices; `name` when it is the finder's own criterion."""

    factor: str
    label: str
    choices: tuple[SituationChoice, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class SituationView:
    """The questions, their title, and what becomes of the answers."""

    title: str
    questions: tuple[SituationQuestion, ...]
    privacy: str


def _factors(context: ViewContext, offering: Offering) -> set[CostFactor]:
    """What the price of a session depends on, of a person nothing is known of."""
    cases = [fee_case(fee, Situation()) for fee in offering.session.fees]
    cases += [aid_case(aid, Situation(), context.today) for aid in open_aids(context, offering)]
    return {factor for case in cases for factor in case.unknown}


def _communes(context: ViewContext, offerings: Iterable[Offering]) -> tuple[SituationChoice, ...]:
    named = {code for o in offerings for aid in open_aids(context, o) for code in aid.conditions.communes}
    names = commune_names(context.directory)
    known = sorted((names.get(code, code), code) for code in named)
    there = tuple(SituationChoice(code, name) for name, code in known)
    return (SituationChoice("", "Non précisée"), *there, SituationChoice(ELSEWHERE, "Une autre commune"))


def situation_view(
    context: ViewContext, offerings: Iterable[Offering], left_out: frozenset[CostFactor] = frozenset()
) -> SituationView | None:
    """The questions that change the price of some sessions, but those asked elsewhere; None when there are none."""
    sessions = tuple(offerings)
    depends = {factor for offering in sessions for factor in _factors(context, offering)}
    wanted = [factor for factor in _LABELS if factor in depends - left_out]
    choices = {CostFactor.COMMUNE: _communes(context, sessions), CostFactor.PRESCRIPTION: _IN_HAND}
    questions = tuple(
        SituationQuestion(
            factor=factor.value,
            label=_LABELS[factor],
            choices=() if factor in _TYPED else choices.get(factor, _YES_NO),
            name="prescription" if factor is CostFactor.PRESCRIPTION else "",
        )
        for factor in wanted
    )
    return SituationView(TITLE, questions, PRIVACY) if questions else None
