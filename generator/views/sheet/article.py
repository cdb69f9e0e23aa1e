"""The printed article of one session: what a person takes home, in the order of the paper.

The browser fills in the number, the distance and the price, and leaves out dates that are past; nothing else of it
changes after the build.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, Link, page_of
from generator.views.parts.notes import alert_words, current_alerts
from generator.views.parts.pieces import Fact
from generator.views.parts.place import place_view, sheet_access
from generator.views.parts.short_links import short_address
from generator.views.parts.trust import trust_view
from generator.views.session.first import after_words, bring_words, first_welcome_words, then_words
from generator.views.session.net import NOBODY, NetPrice, net_price
from generator.views.session.people import is_full, places_fact, supervisors_plain
from generator.views.session.reach import reach_view
from generator.views.session.shared import also_words
from generator.views.session.times import (
    DateView,
    NextDates,
    SlotLine,
    instead_words,
    next_dates_view,
    often_words,
    pause_to_come,
    slot_lines,
    upcoming,
)
from generator.views.sheet.price import aid_names, aids_for, fees_sentence, plain_price
from generator.views.words.names import shown_title
from generator.views.words.phrases import NBSP, sentence
from generator.views.words.season import holiday_words, pause_words, unpublished_words
from generator.views.words.time import date_words

DATES_SHOWN, DATES_SHIPPED = 3, 13


@dataclass(frozen=True, slots=True)
class DatedNote:
    """A sentence that stops being true after the day `until` (ISO), empty when it stays true."""

    text: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class SheetArticleView:
    """Finished phrases of one article; `refused` says why it may not be printed, and is empty when it may.

    `plain` is the two-sentence version; `code_text` is what the QR code says and `short` the same as one types it; all
    may be empty. `also`: what the price opens besides. `number`, `distance`, `doubts` and `shared` (the aids that a
    list shares) are filled on the command line, and by the browser on the page.
    """

    id: str
    refused: str
    number: str
    title: str
    text: str
    plain: str
    slots: tuple[SlotLine, ...]
    next: NextDates
    notes: tuple[DatedNote, ...]
    place: str
    place_lines: tuple[str, ...]
    distance: str
    access: tuple[Fact, ...]
    route: Link | None
    calendar: Link
    bring: str
    price: NetPrice
    price_plain: str
    also: str
    fees: str
    aids: str
    places: str
    reach_label: str
    phone: Link | None
    mail: Link | None
    ask: str
    doubts: str
    page: Link
    code_text: str
    short: str
    welcome: str
    steps: str
    supervisors: str
    verified: str
    after: str
    shared: str = ""


@dataclass(frozen=True, slots=True)
class ArticleOptions:
    """What the command line knows and the build does not; `dates` is how many next dates are written."""

    number: str = ""
    distance: str = ""
    doubts: str = ""
    situation: Situation | None = None
    dates: int = DATES_SHIPPED


def public_address(context: ViewContext, page: str) -> str:
    """The absolute address of a page; empty when the site has no public address."""
    base = context.directory.config.address
    return f"{base}{page}" if base else ""


def printed_address(address: str) -> str:
    """An address as one types it, without its scheme."""
    return address.removeprefix("https://").removeprefix("http://")


def _texts(offering: Offering) -> tuple[str, str]:
    """What one does there, and the same in plain words; the first is never empty when anything is known."""
    session = offering.session
    plain = sentence(session.plain_text or "")
    return sentence(session.description or "") or plain or sentence(offering.activity.definition or ""), plain


def _next(context: ViewContext, offering: Offering, count: int) -> NextDates:
    """The next dates as paper has room for: the weekday when there are several, the year when it is another.

    In their place, that it is full and since when one knows, or when a group starts.
    """
    if instead := instead_words(context, offering, dated=True):
        return NextDates(instead, ())
    days = [item.start.date() for item in upcoming(context, offering, count)]
    if not days:
        return next_dates_view(context, offering, count)
    several = len({day.weekday() for day in days}) > 1
    views = (
        DateView(day.isoformat(), date_words(day, weekday=several, year=day.year != context.today.year))
        for day in dict.fromkeys(days)
    )
    return NextDates(f"Prochaines dates{NBSP}:", tuple(views))


def _notes(context: ViewContext, offering: Offering) -> tuple[DatedNote, ...]:
    """How often, announcements, then the pause to come or what holidays change, then dates nobody knows yet."""
    session, today = offering.session, context.today
    alerts = current_alerts((*session.alerts, *offering.partner.alerts), today)
    notes = [DatedNote(often_words(session))]
    notes += [DatedNote(alert_words(alert), alert.until.isoformat()) for alert in alerts]
    if pause := pause_to_come(context, offering):
        notes.append(DatedNote(pause_words(pause), (pause.resumes or pause.last).isoformat()))
    else:
        notes.append(DatedNote(holiday_words(session.schedules)))
    notes.append(DatedNote(unpublished_words(session.schedules, today)))
    return tuple(note for note in notes if note.text)


def _places(context: ViewContext, offering: Offering) -> str:
    """Whether there is room and since when one knows; empty where dates say it, or where one comes unannounced."""
    session = offering.session
    unasked = session.walk_in and session.places is None
    return "" if unasked or is_full(session) else sentence(places_fact(session, context.today).text)


def sheet_article(context: ViewContext, offering: Offering, options: ArticleOptions | None = None) -> SheetArticleView:
    """The article of one session, on the day of the context."""
    asked, (text, plain) = options or ArticleOptions(), _texts(offering)
    session, place, reach = offering.session, place_view(context, offering), reach_view(offering, context.today)
    trust, address = trust_view(context, session.verifications), public_address(context, short_address(session.id))
    return SheetArticleView(
        id=session.id,
        refused=trust.warning if trust.stale else "",
        number=asked.number,
        title=shown_title(offering),
        text=text,
        plain="" if plain == text else plain,
        slots=slot_lines(session.schedules),
        next=_next(context, offering, asked.dates),
        notes=_notes(context, offering),
        place=place.name,
        place_lines=place.lines,
        distance=asked.distance,
        access=sheet_access(offering.venue),
        route=place.route,
        calendar=Link("Ajouter à l’agenda", page=f"{SESSIONS}/{session.id}.ics"),
        bring=sentence(bring_words(session)),
        price=net_price(context, offering, asked.situation),
        price_plain=plain_price(context, offering, asked.situation or NOBODY),
        also=also_words(context, offering),
        fees=fees_sentence(offering),
        aids=aid_names(aids_for(context, offering, asked.situation or NOBODY)),
        places=_places(context, offering),
        reach_label=reach.label,
        phone=reach.phone,
        mail=None if reach.phone else next(iter(reach.others), None),
        ask=reach.hint,
        doubts=asked.doubts,
        page=Link("La page de cette activité", page=page_of(SESSIONS, session.id)),
        code_text=address,
        short=printed_address(address),
        welcome=first_welcome_words(session),
        steps=then_words(session),
        supervisors=sentence(supervisors_plain(session)),
        verified=sentence(trust.tag.text),
        after=" ".join(after_words(offering)),
    )
