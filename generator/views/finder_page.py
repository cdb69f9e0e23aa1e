"""The finder's two pages: the same form with everyone's questions, and with those of a professional.

Gives the questions and their choices in French; what they answer is found in the browser by the scripts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.model.directory import Directory
from generator.model.finder import PARTS_OF_DAY
from generator.views.context import ViewContext
from generator.views.finder_words import kilometres
from generator.views.links import SESSIONS, Link, page_of
from generator.views.names import capitalised
from generator.views.parts import Frame
from generator.views.phrases import NBSP
from generator.vocabulary import AccessFeature, DayPart, LimitationLevel, Qualification, Weekday
from generator.vocabulary.matching import NEAR_STOP, NEAR_STOP_LABEL, InHand, Order, RemoteWish
from generator.vocabulary.term import Term

DISTANCES = (20, 50, 100, 150, 200, 300, 500)
USUAL_DISTANCE = 100
PRICES = (1000, 2000, 4000)
_SCRIPTS = ("assets/leaflet/leaflet.js", "assets/data/site.js", "assets/data/finder.js", "assets/data/cost.js")
_ASKED_ACCESS = (
    AccessFeature.WHEELCHAIR,
    AccessFeature.STEP_FREE,
    AccessFeature.PARKING,
    AccessFeature.HEARING_LOOP,
    AccessFeature.SEATS,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one may choose: what the script reads, what people read, and whether it is chosen at first."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A group of choices: `name` of its fields, its legend, and what may be said under it."""

    name: str
    legend: str
    choices: tuple[Choice, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the week and its four parts; the values are the bits that the finder counts with."""

    day: str
    cells: tuple[Choice, ...]


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
    wishes: Question
    parts: tuple[str, ...]
    parts_hint: str
    days: tuple[DayRow, ...]
    prices: Question
    audiences: Question
    boxes: tuple[Question, ...]
    orders: tuple[Choice, ...]
    all_sessions: Link
    print_label: str


def _terms(terms: Iterable[Term]) -> tuple[Choice, ...]:
    return tuple(Choice(term.value, capitalised(term.label)) for term in terms)


def _any(choices: Iterable[Choice], label: str) -> tuple[Choice, ...]:
    return (Choice("", label, chosen=True), *choices)


def _words(directory: Directory, name: str, used: Iterable[str]) -> tuple[Choice, ...]:
    known, kept = directory.words.get(name, {}), set(used)
    words = (word for word in known.values() if word.id in kept)
    return tuple(Choice(word.id, capitalised(word.name)) for word in sorted(words, key=lambda word: word.name.lower()))


def _communes(directory: Directory) -> tuple[Choice, ...]:
    communes = sorted(directory.communes.values(), key=lambda commune: (commune.name, commune.insee))
    return tuple(Choice(c.insee, f"{c.name} ({', '.join(c.postcodes)})") for c in communes)


def _distances() -> tuple[Choice, ...]:
    near = tuple(Choice(str(value), kilometres(value), value == USUAL_DISTANCE) for value in DISTANCES)
    return (*near, Choice("", "Partout"))


def _days() -> tuple[DayRow, ...]:
    return tuple(
        DayRow(
            day.label,
            tuple(
                Choice(str(1 << (day.rank * PARTS_OF_DAY + part.rank)), f"{day.label} {part.label}") for part in DayPart
            ),
        )
        for day in Weekday
    )


def _parts_hint() -> str:
    hours = (f"{capitalised(part.label)}{NBSP}: {part.definition.replace(' h', f'{NBSP}h')}." for part in DayPart)
    return " ".join(hours)


def _prices() -> Question:
    choices = (
        Choice("0", "Gratuit"),
        *(Choice(str(cents), f"{cents // 100}{NBSP}€ ou moins") for cents in PRICES),
        Choice("", "Peu importe", chosen=True),
    )
    return Question("price", "Prix par mois", choices)


def _access() -> Question:
    features = (*_terms(_ASKED_ACCESS), Choice(NEAR_STOP, capitalised(NEAR_STOP_LABEL)))
    return Question("access", "Accès", features, f"Ce que l’on ne sait pas est dit «{NBSP}à confirmer{NBSP}».")


def _remote() -> Question:
    return Question("remote", "Sur place ou chez soi", _terms(RemoteWish))


def search_page(context: ViewContext) -> FinderPage:
    """`trouver.html`: the questions that everyone can answer."""
    directory, offerings = context.directory, context.directory.offerings
    activities = _words(directory, "activites", (offering.activity.id for offering in offerings))
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
        communes=_communes(directory),
        distances=_distances(),
        levels=(),
        searched=True,
        go="Voir les créneaux",
        lists=(Question("activities", "Activité", _any(activities, "Toutes")), _remote()),
        wishes=Question("wishes", "Mes envies", _words(directory, "envies", wishes)),
        parts=tuple(part.label for part in DayPart),
        parts_hint=_parts_hint(),
        days=_days(),
        prices=_prices(),
        audiences=Question("audiences", "Pour qui", _words(directory, "publics", groups)),
        boxes=(_access(), Question("flags", "Aussi", (Choice("women", "Réservé aux femmes"),))),
        orders=_terms(Order),
        all_sessions=Link("Tous les créneaux, jour par jour", page=page_of(SESSIONS)),
        print_label="Voir et imprimer ma liste",
    )


def _levels() -> tuple[Choice, ...]:
    return tuple(Choice(term.value, " ".join(term.label.replace("limitation", "").split())) for term in LimitationLevel)


def _professional_lists(context: ViewContext, activities: Question) -> tuple[Question, ...]:
    """Illness, activity, programme, prescription, supervisor, place: those that the data can answer."""
    directory = context.directory
    sessions = [offering.session for offering in directory.offerings]
    named = (c for s in sessions for c in (*s.conditions, *s.excluded_conditions))
    conditions = _words(directory, "pathologies", named)
    used = {offering.programme.id for offering in directory.offerings if offering.programme}
    programmes = tuple(Choice(p.id, p.name) for p in directory.programmes.values() if p.id in used)
    leading = {item.qualification for session in sessions for item in session.supervision}
    supervisors = _terms(term for term in Qualification if term in leading)
    return (
        Question("conditions", "Pathologie ou ALD", _any(conditions, "Non précisée")),
        activities,
        Question("programme", "Programme", _any(programmes, "Tous")),
        Question("prescription", "Ordonnance en main", _terms(InHand)),
        Question("supervisors", "Encadrement", _any(supervisors, "Tous")),
        _remote(),
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
        levels=_levels(),
        searched=False,
        go="Proposer une liste",
        lists=_professional_lists(context, page.lists[0]),
        wishes=replace(page.wishes, legend="Ses envies"),
        boxes=(Question("flags", "Pour vous", flags), _access()),
        print_label="Imprimer",
    )
