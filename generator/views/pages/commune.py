"""The page of a commune: what there is on the spot, at home and within reach; the nearest when there is nothing.

Distances are as the crow flies from the centre of the commune, and the page says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.geo import distance_km
from generator.model.records import Commune, Territory
from generator.views.context import ViewContext
from generator.views.pages.maps import commune_map
from generator.views.parts.links import COMMUNES, TERRITORIES, Link, page_of
from generator.views.parts.pieces import Frame, MapView, Term
from generator.views.parts.rows import RecordRow, commune_row
from generator.views.session.days import DayRows, count_by_day, rows_by_day, several_days_words
from generator.views.session.rows import SessionRow, row_of
from generator.views.words.distance import distance_words
from generator.views.words.names import sort_name
from generator.views.words.phrases import NBSP, counted, sentence, session_count
from generator.views.words.time import short_schedule_words
from generator.vocabulary import Mode

REACH_KM, NEAREST_KM = 10, 50
MOST_AROUND, MOST_NEAREST, MOST_NEIGHBOURS = 10, 10, 8
_KM_PER_DEGREE = 111.0


@dataclass(frozen=True, slots=True)
class CommunePageView:
    """What `communes/<insee>.html` shows."""

    frame: Frame
    title: str
    lead: str
    jumps: tuple[Link, ...]
    about: tuple[Term, ...]
    here_title: str
    here: tuple[DayRows, ...]
    here_note: str
    around_title: str
    around: tuple[SessionRow, ...]
    around_more: str
    around_none: str
    home_title: str
    home: tuple[SessionRow, ...]
    neighbours: tuple[RecordRow, ...]
    map: MapView | None
    finder: Link


def _elsewhere(context: ViewContext, commune: Commune, within_km: float) -> list[tuple[float, Offering]]:
    """The sessions on the spot elsewhere than in the commune, with their distance, the nearest first.

    Degrees of latitude rule most of them out before any distance is worked out.
    """
    centre, found = (commune.latitude, commune.longitude), []
    for offering in context.directory.offerings:
        place = offering.position
        if place is None or abs(place[0] - centre[0]) * _KM_PER_DEGREE > within_km:
            continue
        here = offering.commune is not None and offering.commune.insee == commune.insee
        if offering.session.mode is Mode.ON_SITE and not here:
            distance = distance_km(centre, place)
            if distance <= within_km:
                found.append((distance, offering))
    return sorted(found, key=lambda item: (item[0], item[1].session.id))


def _around(context: ViewContext, near: list[tuple[float, Offering]]) -> tuple[SessionRow, ...]:
    return tuple(
        row_of(context, offering, short_schedule_words(offering.session.schedules), f"à {distance_words(distance)}")
        for distance, offering in near
    )


def _at_home(context: ViewContext, commune: Commune) -> tuple[Offering, ...]:
    territory = context.directory.territory_of[commune.insee]
    found = []
    for offering in context.directory.offerings:
        session = offering.session
        remote = session.mode is Mode.REMOTE and offering.territory.id == territory.id
        if remote or (session.mode is Mode.AT_HOME and commune.insee in session.served_communes):
            found.append(offering)
    return tuple(found)


def _neighbours(context: ViewContext, commune: Commune) -> tuple[RecordRow, ...]:
    centre = (commune.latitude, commune.longitude)
    others = [
        (distance_km(centre, (other.latitude, other.longitude)), other)
        for other in context.directory.communes.values()
        if other.insee != commune.insee and abs(other.latitude - commune.latitude) * _KM_PER_DEGREE <= 3 * REACH_KM
    ]
    near = sorted(others, key=lambda item: (item[0], sort_name(item[1].name)))[:MOST_NEIGHBOURS]
    return tuple(
        commune_row(context, other, f"centre à {distance_words(distance)}")
        for distance, other in near
        if distance <= 3 * REACH_KM
    )


def _around_title(near: int, within: bool) -> str:
    if within:
        return f"À moins de {REACH_KM}{NBSP}km{NBSP}: {session_count(near)}"
    return "Les créneaux les plus proches" if near else "Autour"


def _lead(here: int, near: int) -> str:
    said = session_count(here) if here else "Aucun créneau"
    around = f", {session_count(near)} à moins de {REACH_KM}{NBSP}km" if near else ""
    return f"{said} dans la commune{around}."


def _about(commune: Commune, territory: Territory) -> tuple[Term, ...]:
    """What is known of the commune itself, for the foot of the page."""
    people = (Term("Population", f"{counted(commune.population, 'habitant')}."),) if commune.population else ()
    return (*people, Term("Territoire de santé", "", Link(territory.name, page=page_of(TERRITORIES, territory.id))))


def _jumps(path: str, here: int, home: int, near: int) -> tuple[Link, ...]:
    parts = (("ici", "Dans la commune", here), ("chez-vous", "Chez vous", home), ("autour", "Autour", near))
    return tuple(Link(text, page=f"{path}#{anchor}", note=str(number)) for anchor, text, number in parts if number)


def commune_page(context: ViewContext, commune: Commune) -> CommunePageView:
    """The view of one commune."""
    territory = context.directory.territory_of[commune.insee]
    here = tuple(o for o in context.by_commune.get(commune.insee, ()) if o.session.mode is Mode.ON_SITE)
    near = _elsewhere(context, commune, REACH_KM)
    farther = [] if here or near else _elsewhere(context, commune, NEAREST_KM)[:MOST_NEAREST]
    shown = near[:MOST_AROUND] or farther
    hidden = len(near) - len(shown) if near else 0
    home, lead = _at_home(context, commune), _lead(len(here), len(near))
    path = page_of(COMMUNES, commune.insee)
    return CommunePageView(
        frame=Frame(
            path=path,
            title=f"{commune.name}{NBSP}: bouger près de chez soi",
            description=lead,
            crumb=Link("Toutes les communes", page=page_of(COMMUNES)),
            section="trouver",
        ),
        title=commune.name,
        lead=lead,
        jumps=_jumps(path, len(here), len(home), len(near) or len(shown)),
        about=_about(commune, territory),
        here_title=f"Dans la commune{NBSP}: {session_count(len(here))}",
        here=rows_by_day(context, path, here),
        here_note=several_days_words(count_by_day(here), len(here)),
        around_title=_around_title(len(near) or len(shown), bool(near)),
        around=_around(context, shown),
        around_more=sentence(f"et {session_count(hidden)} de plus") if hidden else "",
        around_none=f"Aucun créneau ailleurs à moins de {REACH_KM if here else NEAREST_KM}{NBSP}km.",
        home_title="Chez vous ou à distance",
        home=tuple(row_of(context, o, short_schedule_words(o.session.schedules)) for o in home),
        neighbours=_neighbours(context, commune),
        finder=Link("Chercher autour, par jour ou par prix", page=f"trouver.html#commune={commune.insee}"),
        map=commune_map(context, commune, (*here, *(offering for _, offering in shown))),
    )
