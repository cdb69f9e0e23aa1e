"""The finder's two pages: the same form with everyone's questions, and with those of a professional.

Gives the questions and their choices in French; what they answer is found in the browser by the scripts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.views.context import ViewContext
from generator.views.finder.fields import (
    Choice,
    DayRow,
    Question,
    access_question,
    any_of,
    commune_choices,
    day_rows,
    distance_choices,
    level_choices,
    parts_hint,
    price_question,
    remote_question,
    term_choices,
    words,
)
from generator.views.finder.help import Coordination, coordinations
from generator.views.finder.programme_guide import Guide, programme_guide
from generator.views.parts.links import COMMUNES, SESSIONS, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.session.situation import SituationView, situation_view
from generator.vocabulary import DayPart, Qualification
from generator.vocabulary.cost import CostFactor
from generator.vocabulary.matching import InHand, Order

_SCRIPTS = ("assets/leaflet/leaflet.js", "assets/data/finder.js")
_ASKED_ANYWAY = frozenset({CostFactor.AGE, CostFactor.COMMUNE})


@dataclass(frozen=True, slots=True)
class FinderPage:
    """One page of the finder; a question without choices is not asked there."""

    frame: Frame
    kind: str
    title: str
    lead: str
    where_label: str
    communes: tuple[Choice, ...]
    distances: tuple[Choice, ...]
    levels: tuple[Choice, ...]
    searched: bool
    go: str
    lists: tuple[Question, ...]
    many: tuple[Question, ...]
    wishes: Question
    parts: tuple[str, ...]
    parts_hint: str
    days: tuple[DayRow, ...]
    prices: Question
    audiences: Question
    boxes: tuple[Question, ...]
    orders: tuple[Choice, ...]
    all_sessions: Link
    all_communes: Link
    coordinations: tuple[Coordination, ...]
    print_label: str
    situation: SituationView | None
    guide: Guide | None = None


def search_page(context: ViewContext) -> FinderPage:
    """`trouver.html`: the questions that everyone can answer."""
    directory, offerings = context.directory, context.directory.offerings
    activities = words(directory, "activites", (offering.activity.id for offering in offerings))
    wishes = (w for o in offerings for w in (*o.session.wishes, *o.activity.wishes))
    groups = (group for offering in offerings for group in offering.session.audience.groups)
    return FinderPage(
        frame=Frame(
            path="trouver.html",
            title="Trouver une activité",
            description="Trouver une activité physique adaptée, près de chez soi, le jour qui convient.",
            section="trouver",
            scripts=_SCRIPTS,
            styles=("assets/leaflet/leaflet.css",),
        ),
        kind="trouver",
        title="Trouver une activité",
        lead="Dites où vous habitez. Vous pouvez ensuite choisir les jours, le prix et vos envies.",
        where_label="J’habite",
        communes=commune_choices(directory),
        distances=distance_choices(),
        levels=(),
        searched=True,
        go="Voir les créneaux",
        lists=(remote_question(),),
        many=(Question("activities", "Activités", activities),),
        wishes=Question("wishes", "Mes envies", words(directory, "envies", wishes)),
        parts=tuple(part.label for part in DayPart),
        parts_hint=parts_hint(),
        days=day_rows(),
        prices=price_question(),
        audiences=Question("audiences", "Pour qui", words(directory, "publics", groups)),
        boxes=(access_question(), Question("flags", "Aussi", (Choice("women", "Réservé aux femmes"),))),
        orders=term_choices(Order),
        all_sessions=Link("tous les créneaux, jour par jour", page=page_of(SESSIONS)),
        all_communes=Link("les communes", page=page_of(COMMUNES)),
        coordinations=coordinations(context),
        print_label="Voir et imprimer ma liste",
        situation=situation_view(context, offerings, _ASKED_ANYWAY),
    )


def _professional_lists(context: ViewContext) -> tuple[Question, ...]:
    """Programme, prescription, place: one answer each."""
    directory = context.directory
    used = {offering.programme.id for offering in directory.offerings if offering.programme}
    programmes = tuple(Choice(p.id, p.name) for p in directory.programmes.values() if p.id in used)
    return (
        Question("programme", "Programme", any_of(programmes, "Tous")),
        Question("prescription", "Ordonnance en main", term_choices(InHand)),
        remote_question(),
    )


def _professional_sets(context: ViewContext, activities: Question) -> tuple[Question, ...]:
    """Illness, activity, supervisor: several answers each, those that the data can answer."""
    sessions = [offering.session for offering in context.directory.offerings]
    named = (c for s in sessions for c in (*s.conditions, *s.excluded_conditions))
    leading = {item.qualification for session in sessions for item in session.supervision}
    return (
        Question("conditions", "Pathologies ou ALD", words(context.directory, "pathologies", named)),
        activities,
        Question("supervisors", "Encadrement", term_choices(term for term in Qualification if term in leading)),
    )


def orient_page(context: ViewContext) -> FinderPage:
    """`orienter.html`: the same, with level, illness, programme, supervisor, report and places."""
    page = search_page(context)
    flags = (
        Choice("places", "Places libres"),
        Choice("report", "Retour au prescripteur"),
        Choice("women", "Réservé aux femmes"),
    )
    frame = replace(
        page.frame,
        path="orienter.html",
        title="Orienter une personne",
        description="De la situation d’une personne aux créneaux qui lui conviennent.",
        section="orienter",
    )
    return replace(
        page,
        frame=frame,
        kind="orienter",
        title="Orienter une personne",
        lead="",
        where_label="Elle habite",
        levels=level_choices(),
        searched=False,
        go="Proposer une liste",
        lists=_professional_lists(context),
        many=_professional_sets(context, page.many[0]),
        guide=programme_guide(context),
        wishes=replace(page.wishes, legend="Ses envies"),
        boxes=(Question("flags", "Pour vous", flags), access_question()),
        print_label="Imprimer",
        situation=situation_view(context, context.directory.offerings, _ASKED_ANYWAY | {CostFactor.PRESCRIPTION}),
    )
