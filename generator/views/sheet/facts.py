"""What putting sessions together on a sheet needs to know of each: its hours in the week, its papers, its place.

The browser puts the list together from these facts, the command line too (`list`): they are finished phrases and
numbers, the same for everyone, and say nothing of a person.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from generator.exchange.ics import events_text
from generator.model.directory import Offering
from generator.model.freshness import last_verification
from generator.model.records import Territory
from generator.model.schedule import Schedule
from generator.model.session import Session
from generator.model.week import week_start
from generator.views.context import ViewContext
from generator.views.parts.links import mail_link, phone_link
from generator.views.parts.short_links import full_code
from generator.views.session.calendar import session_series
from generator.views.session.first import documents_of
from generator.views.session.people import places_words
from generator.views.session.shared import opened_by_paying
from generator.views.sheet.article import SheetArticleView
from generator.views.sheet.doctor import DoctorRow, not_yet_words
from generator.views.sheet.price import SheetAid
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP
from generator.views.words.time import hour_words, rhythm_words
from generator.vocabulary import Filler, Frequency, Mode, Requirement, Theme

NOON, EVENING = 12, 18
_SEATED = (Theme.WELL_BEING, Theme.FOOD)


@dataclass(frozen=True, slots=True)
class WeekCell:
    """A place in the week: `day` 0 is Monday, `part` 0 morning, 1 afternoon, 2 evening; `note` in a few words.

    A note says when it is not every week, or not yet: the start of a group, the end of a pause, a place to wait for.
    """

    day: int
    part: int
    hour: str
    note: str


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """`lines` say the week in words (« Mardi, 14 h »); `documents` are triples: the paper, who fills it, and the
    same said to a doctor.

    `verified` is a day such as 20261112, 0 when unknown; `position` is None for a place that is not shown; `weekly`
    counts sessions a week; `start` puts sessions in the order of the week (minutes since Monday); `events` are
    iCalendar events, CRLF included; `coordination`: text and address of each way; `opens`: sessions that its price
    opens too; `digest` changes with the content alone; `code` names the session in a link.
    """

    id: str
    code: str
    title: str
    activity: str
    page: str
    refused: str
    verified: int
    territory: str
    coordination: tuple[tuple[str, str], ...]
    sport: bool
    weekly: int
    start: int
    week: tuple[WeekCell, ...]
    lines: tuple[str, ...]
    documents: tuple[tuple[str, str, str], ...]
    aids: tuple[SheetAid, ...]
    supervisors: str
    places: str
    report: str
    opens: tuple[str, ...]
    record: str
    place: str
    phone: str
    position: tuple[float, float] | None
    events: str
    digest: str


def coordination_links(context: ViewContext, territory: Territory) -> tuple[tuple[str, str], ...]:
    """How to reach the territory's coordination, else the site's: text and address of each way; empty without any."""
    contact = territory.contact or context.directory.config.contact
    if contact is None:
        return ()
    ways = (
        ((contact.phone or "").replace(" ", NBSP), phone_link(contact.phone)),
        (contact.email, mail_link(contact.email)),
    )
    return tuple((text, link.href if link else "") for text, link in ways if text)


def coordination_of(facts: Sequence[SheetFacts]) -> tuple[tuple[str, str, str], ...]:
    """« 01 99 00 12 12 ou coordination@example.org », each way once, with what stands before it and its address."""
    ways = tuple(dict.fromkeys(way for one in facts for way in one.coordination))
    last = len(ways) - 1
    return tuple(("" if not i else " ou " if i == last else ", ", text, url) for i, (text, url) in enumerate(ways))


def _cell(schedule: Schedule, not_yet: str) -> WeekCell | None:
    if schedule.weekday is None or schedule.frequency is Frequency.DATES:
        return None
    part = 0 if schedule.start.hour < NOON else 1 if schedule.start.hour < EVENING else 2
    weekly = schedule.frequency is Frequency.WEEKLY
    note = "" if weekly else {Frequency.FORTNIGHTLY: "un sur deux"}.get(schedule.frequency, "une fois par mois")
    return WeekCell(schedule.weekday.rank, part, hour_words(schedule.start), ", ".join(filter(None, (note, not_yet))))


def _line(schedule: Schedule, not_yet: str) -> str:
    weekly = schedule.frequency is Frequency.WEEKLY and schedule.weekday
    day = schedule.weekday.label if weekly and schedule.weekday else rhythm_words(schedule)
    said = f"{capitalised(day)}, {hour_words(schedule.start)}"
    return f"{said} ({not_yet})" if not_yet else said


def _documents(offering: Offering) -> tuple[tuple[str, str, str], ...]:
    """The papers and who fills them; a prescription or certificate that is asked for is among them."""
    session = offering.session
    found = [(capitalised(document.name), document.filled_by) for document in documents_of(offering)]
    for requirement, name in ((session.prescription, "Ordonnance"), (session.certificate, "Certificat médical")):
        named = any(name.lower() in known.lower() for known, _ in found)
        if requirement is Requirement.REQUIRED and not named:
            found.insert(0, (name, Filler.DOCTOR))
    return tuple(
        (name, who.label, "la personne" if who is Filler.PATIENT else who.label) for name, who in dict.fromkeys(found)
    )


def _position(offering: Offering) -> tuple[float, float] | None:
    """Where the place is on the map; a confidential or remote place is on no map."""
    venue = offering.venue
    if venue is None or venue.confidential or venue.latitude is None or venue.longitude is None:
        return None
    return venue.latitude, venue.longitude


def _digest(session: Session, article: SheetArticleView, row: DoctorRow) -> str:
    """Sixteen hexadecimal digits of what the sheet says of a session, whatever the day and the person."""
    slots = (f"{slot.day} {slot.hours}" for slot in article.slots)
    phone = article.phone.text if article.phone else ""
    said = (article.id, article.title, article.text, *slots, article.place, *article.place_lines, article.bring, phone)
    judged = (row.levels, row.supervisors, row.kinds, row.duration, row.frequency, row.intensity)
    dated = (article.verified, places_words(session))
    return hashlib.sha256("\n".join((*said, *judged, *dated)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def sheet_facts(
    context: ViewContext, offering: Offering, article: SheetArticleView, row: DoctorRow, aids: tuple[SheetAid, ...]
) -> SheetFacts:
    """The facts of one session, whose article and doctor's row are made; `aids` are those it may be asked with."""
    session, not_yet = offering.session, not_yet_words(context, offering)
    cells = (_cell(schedule, not_yet) for schedule in session.schedules)
    last = last_verification(session.verifications, context.today)
    weekly = [schedule for schedule in session.schedules if schedule.frequency is Frequency.WEEKLY]
    return SheetFacts(
        id=session.id,
        code=full_code(session.id),
        title=article.title,
        activity=capitalised(offering.activity.name),
        page=article.page.page,
        refused=article.refused,
        verified=int(f"{last.on:%Y%m%d}") if last else 0,
        territory=offering.territory.short_name,
        coordination=coordination_links(context, offering.territory),
        sport=session.theme not in _SEATED,
        weekly=len(weekly),
        start=week_start(session),
        week=tuple(dict.fromkeys(cell for cell in cells if cell)),
        lines=tuple(dict.fromkeys(_line(schedule, not_yet) for schedule in session.schedules)),
        documents=_documents(offering),
        aids=aids,
        supervisors=row.supervisors,
        places=row.places,
        report=row.report,
        opens=opened_by_paying(offering),
        record=row.line,
        place=row.place if session.mode is Mode.ON_SITE else article.place,
        phone=row.phone,
        position=_position(offering),
        events=events_text(session_series(context, offering)),
        digest=_digest(session, article, row),
    )
