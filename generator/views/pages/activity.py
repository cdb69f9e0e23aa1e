"""The page of an activity: what it is in a sentence, other words for it, and its sessions by territory."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.records import Word
from generator.views.context import ViewContext
from generator.views.parts.links import ACTIVITIES, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.session.card import CardView, cards_by_weekday
from generator.views.words.names import capitalised, sort_name
from generator.views.words.phrases import NBSP, joined, sentence, session_count


@dataclass(frozen=True, slots=True)
class CardPlace:
    """The sessions of one territory; `anchor` is the heading's id."""

    title: str
    anchor: str
    count: str
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class ActivityPageView:
    """What `activites/<id>.html` shows; `related` are the other activities of the family."""

    frame: Frame
    title: str
    definition: str
    synonyms: str
    count: str
    jumps: tuple[Link, ...]
    places: tuple[CardPlace, ...]
    related: tuple[Link, ...]
    finder: Link


def cards_of(context: ViewContext, offerings: tuple[Offering, ...]) -> tuple[CardView, ...]:
    """The cards of some sessions in the order of the week."""
    return tuple(card for group in cards_by_weekday(context, offerings) for card in group.cards)


def _places(context: ViewContext, offerings: tuple[Offering, ...]) -> tuple[CardPlace, ...]:
    by_territory: dict[str, list[Offering]] = {}
    for offering in offerings:
        by_territory.setdefault(offering.territory.id, []).append(offering)
    places = (
        CardPlace(found[0].territory.short_name, name, session_count(len(found)), cards_of(context, tuple(found)))
        for name, found in by_territory.items()
    )
    return tuple(sorted(places, key=lambda place: sort_name(place.title)))


def _related(context: ViewContext, activity: Word) -> tuple[Link, ...]:
    words = context.directory.words.get("activites", {}).values()
    family = [word for word in words if activity.family and word.family == activity.family and word.id != activity.id]
    return tuple(
        Link(capitalised(word.name), page=page_of(ACTIVITIES, word.id))
        for word in sorted(family, key=lambda word: sort_name(word.name))
    )


def activity_page(context: ViewContext, activity: Word) -> ActivityPageView:
    """The view of one activity; without a session it still says what it is and what is like it."""
    offerings = context.by_activity.get(activity.id, ())
    name, path = capitalised(activity.name), page_of(ACTIVITIES, activity.id)
    places = _places(context, offerings)
    definition = sentence(activity.definition or "")
    return ActivityPageView(
        frame=Frame(
            path=path,
            title=name,
            description=definition or f"{name}{NBSP}: {session_count(len(offerings))}.",
            crumb=Link("Toutes les activités", page=page_of(ACTIVITIES)),
            section="trouver",
        ),
        title=name,
        definition=definition,
        synonyms=f"On dit aussi{NBSP}: {joined(activity.synonyms, 'ou')}." if activity.synonyms else "",
        count=capitalised(sentence(session_count(len(offerings)))),
        jumps=tuple(Link(place.title, page=f"{path}#{place.anchor}", note=place.count) for place in places),
        places=places,
        related=_related(context, activity),
        finder=Link("Chercher par commune, par jour ou par prix", page=f"trouver.html#activite={activity.id}"),
    )
