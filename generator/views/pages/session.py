"""The page of a session: everything a person needs to go there, and the professionals' block.

What stands where is decided here; the phrases come from the modules of time, money, place and people.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.directory import Offering
from generator.views.context import ViewContext
from generator.views.parts.links import COMMUNES, PARTNERS, PROGRAMMES, SESSIONS, Link, page_of
from generator.views.parts.notes import Note, session_notes
from generator.views.parts.pieces import Fact, Frame, MapView, SourceLine, Term
from generator.views.parts.place import PlaceView, access_facts, access_link, place_view, venue_map
from generator.views.parts.report import ReportView, report_view
from generator.views.parts.sources import source_lines
from generator.views.parts.trust import TrustView
from generator.views.session.first import (
    FirstTime,
    after_links,
    after_words,
    bring_words,
    document_term,
    documents_of,
    first_time,
)
from generator.views.session.money import PriceView, price_view
from generator.views.session.net import LeftToPay, left_to_pay
from generator.views.session.people import for_me_facts, is_full, places_fact, supervisors_lines
from generator.views.session.pro import professional_terms
from generator.views.session.reach import ReachView, reach_view
from generator.views.session.situation import SituationView, situation_view
from generator.views.session.times import (
    DayMark,
    NextDates,
    SlotLine,
    calendar_notes,
    headline_view,
    next_dates_view,
    slot_lines,
    slots_of,
    week_strip,
)
from generator.views.session.trust import session_trust
from generator.views.words.names import shown_name, shown_title
from generator.views.words.phrases import sentence, sentences
from generator.views.words.time import schedules_words

DATES_PINNED, DATES_AHEAD = 5, 12
NOBODY_SAID = "À voir avec la personne qui encadre, ou avec votre médecin."


@dataclass(frozen=True, slots=True)
class SessionPageView:
    """Finished phrases for `creneaux/<id>.html`, in the order of the page."""

    frame: Frame
    id: str
    title: str
    plain: str
    description: str
    trust: TrustView
    notes: tuple[Note, ...]
    strip: tuple[DayMark, ...]
    slots: tuple[SlotLine, ...]
    next: NextDates
    places: Fact | None
    place: PlaceView
    price: PriceView
    left: LeftToPay
    situation: SituationView | None
    reach: ReachView
    calendar: Link | None
    first: FirstTime
    bring: str
    for_me: tuple[Fact, ...]
    access: tuple[Fact, ...]
    access_page: Link | None
    map: MapView | None
    dates: NextDates
    date_notes: tuple[str, ...]
    supervisors: tuple[str, ...]
    organiser: Link
    programme: Link | None
    documents: tuple[Term, ...]
    after: tuple[str, ...]
    after_links: tuple[Link, ...]
    professional: tuple[Term, ...]
    sources: tuple[SourceLine, ...]
    report: ReportView


def _frame(context: ViewContext, offering: Offering, place: PlaceView) -> Frame:
    session, commune = offering.session, offering.commune
    slots = slots_of(session.schedules)
    when = " ".join(filter(None, (slots[0].day, slots[0].start))) if slots else ""
    crumb = Link("Toutes les activités", page=page_of(SESSIONS))
    if commune and commune.insee in context.directory.communes:
        crumb = Link(f"Activités à {commune.name}", page=page_of(COMMUNES, commune.insee))
    return Frame(
        path=page_of(SESSIONS, session.id),
        title=", ".join(filter(None, (shown_title(offering), when, place.commune))),
        description=sentences(schedules_words(session.schedules), ", ".join(filter(None, (place.name, place.commune)))),
        crumb=crumb,
        section="trouver",
    )


def plain_words(offering: Offering) -> str:
    """What one does there, in plain words: the session's own, else the activity's definition."""
    session = offering.session
    return sentence(session.plain_text or session.description or offering.activity.definition or "")


def _description(offering: Offering) -> str:
    text = sentence(offering.session.description or "")
    return "" if text == plain_words(offering) else text


def _programme_link(offering: Offering) -> Link | None:
    programme = offering.programme
    return Link(shown_name(programme), page=page_of(PROGRAMMES, programme.id)) if programme else None


def session_page(context: ViewContext, offering: Offering) -> SessionPageView:
    """The view of one session's page, on the day of the context."""
    session, partner, title = offering.session, offering.partner, shown_title(offering)
    place, trust = place_view(context, offering), session_trust(context, offering)
    price, following = price_view(context, offering), after_links(context, offering)
    dates = next_dates_view(context, offering, count=DATES_PINNED if context.pinned else DATES_AHEAD)
    return SessionPageView(
        frame=_frame(context, offering, place),
        id=session.id,
        title=title,
        plain=plain_words(offering),
        description=_description(offering),
        trust=trust,
        notes=session_notes(context, offering, trust),
        strip=week_strip(session.schedules),
        slots=slot_lines(session.schedules),
        next=headline_view(context, offering, 1 if context.pinned else 3, dated=True),
        places=None if is_full(session) else places_fact(session, context.today),
        place=place,
        price=price,
        left=left_to_pay(context, offering, price),
        situation=situation_view(context, (offering,)),
        reach=reach_view(offering, context.today),
        calendar=Link("Agenda", page=f"{SESSIONS}/{session.id}.ics") if dates.dates else None,
        first=first_time(session),
        bring=bring_words(session),
        for_me=for_me_facts(context.directory, offering),
        access=access_facts(offering.venue),
        access_page=access_link(offering.venue),
        map=venue_map(context, offering.venue, f"creneau-{session.id}"),
        dates=dates,
        date_notes=calendar_notes(context, offering),
        supervisors=supervisors_lines(session),
        organiser=Link(shown_name(partner), page=page_of(PARTNERS, partner.id)),
        programme=_programme_link(offering),
        documents=tuple(document_term(document) for document in documents_of(offering)),
        after=after_words(offering) or (() if following else (NOBODY_SAID,)),
        after_links=following,
        professional=professional_terms(context.directory, offering),
        sources=source_lines(partner.sources),
        report=report_view(context, title, page_of(SESSIONS, session.id), offering.territory, "partners", partner.id),
    )
