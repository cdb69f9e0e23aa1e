"""A directory of any size, made from the repository's own by turning each record into many that differ.

Names, places, days, hours, prices and verification days are drawn with a fixed seed, so that the columns of the
finder's data are as varied, and as hard to compress, as those of a large directory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from random import Random

from generator.load import load_project
from generator.model.directory import Directory, Offering, link
from generator.model.records import Partner, Venue
from generator.model.schedule import Schedule
from generator.model.session import Session
from generator.render.data import data_files
from generator.views.context import make_context
from generator.views.finder.data import finder_data
from generator.vocabulary import Weekday

REPOSITORY = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 22)
_KINDS = ("Gym", "Club", "Atelier", "Foyer", "Amicale", "Cercle", "Groupe", "Rendez-vous", "Matinée", "Pause")
_OF = (
    "tilleuls",
    "moulin",
    "lavoir",
    "coteaux",
    "halles",
    "forges",
    "vergers",
    "remparts",
    "étang",
    "marronniers",
    "fontaine",
    "vignes",
    "carrières",
    "lilas",
    "source",
    "clairière",
    "passerelle",
    "verrerie",
)
_TONES = ("pour tous", "en douceur", "sans forcer", "au calme", "du soir", "entre nous", "pas à pas", "à son rythme")


def _name(drawn: Random) -> str:
    return f"{drawn.choice(_KINDS)} des {drawn.choice(_OF)} {drawn.choice(_TONES)}"


def _schedule(schedule: Schedule, drawn: Random) -> Schedule:
    minutes = drawn.choice((-60, -30, 0, 0, 15, 30, 60))

    def moved(hour: time) -> time:
        total = min(23 * 60 + 45, max(0, hour.hour * 60 + hour.minute + minutes))
        return time(total // 60, total % 60)

    weekday = drawn.choice(list(Weekday)[:6]) if schedule.weekday else None
    return schedule.model_copy(update={"start": moved(schedule.start), "end": moved(schedule.end), "weekday": weekday})


def _session(session: Session, round_: int, drawn: Random) -> Session:
    factor = drawn.choice((80, 90, 100, 110, 125, 140))
    fees = tuple(fee.model_copy(update={"amount": fee.amount * factor // 100}) for fee in session.fees)
    checked = tuple(
        one.model_copy(update={"on": TODAY - timedelta(days=drawn.randrange(300))}) for one in session.verifications
    )
    return session.model_copy(
        update={
            "id": f"{session.id}-{round_}",
            "title": f"{session.title} {drawn.choice(_TONES)}",
            "schedules": tuple(_schedule(one, drawn) for one in session.schedules),
            "fees": fees,
            "verifications": checked,
        }
    )


def _venue(venue: Venue, round_: int, directory: Directory, drawn: Random) -> Venue:
    commune = directory.communes[drawn.choice(sorted(directory.communes))]
    return venue.model_copy(
        update={
            "id": f"{venue.id}-{round_}",
            "name": f"Salle des {drawn.choice(_OF)}",
            "latitude": round(commune.latitude + drawn.uniform(-0.01, 0.01), 5),
            "longitude": round(commune.longitude + drawn.uniform(-0.01, 0.01), 5),
            "address": venue.address.model_copy(update={"commune": commune.insee, "postcode": commune.postcodes[0]}),
        }
    )


def _round(directory: Directory, round_: int, drawn: Random) -> list[Offering]:
    venues = {v.id: _venue(v, round_, directory, drawn) for v in directory.venues.values()}
    partners: dict[str, Partner] = {
        p.id: p.model_copy(update={"id": f"{p.id}-{round_}", "name": _name(drawn)}) for p in directory.partners.values()
    }
    made = []
    for offering in directory.offerings:
        venue = venues[offering.venue.id] if offering.venue else None
        session = _session(offering.session, round_, drawn).model_copy(update={"venue": venue.id if venue else None})
        commune = directory.communes[venue.address.commune] if venue else offering.commune
        made.append(
            replace(offering, session=session, partner=partners[offering.partner.id], venue=venue, commune=commune)
        )
    return made


def synthetic_directory(count: int) -> Directory:
    """The repository's directory with `count` sessions instead of its own."""
    catalogue = load_project(REPOSITORY).catalogue
    assert catalogue is not None
    seed, drawn = link(catalogue), Random(count)
    offerings: list[Offering] = []
    while len(offerings) < count:
        offerings += _round(seed, len(offerings), drawn)
    kept = tuple(sorted(offerings[:count], key=lambda offering: offering.session.id))
    return replace(
        seed,
        offerings=kept,
        venues={o.venue.id: o.venue for o in kept if o.venue},
        partners={o.partner.id: o.partner for o in kept},
    )


def data_scripts(count: int) -> Mapping[str, bytes]:
    """The data files that the finder's page loads, for that many sessions: site-relative path to bytes."""
    context = make_context(synthetic_directory(count), TODAY)
    return data_files(finder_data(context))
