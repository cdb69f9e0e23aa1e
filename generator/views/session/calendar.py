"""The calendar file of a session: its real dates for a year, with its place and whom to call.

Only the words are decided here; the format is `exchange.ics`.
"""

from __future__ import annotations

from datetime import date

from generator.exchange.ics import Notice, Series, calendar_text
from generator.model.calendar import year_ahead
from generator.model.directory import Offering
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, page_of
from generator.views.parts.notes import alert_words, current_alerts
from generator.views.parts.place import place_view
from generator.views.session.reach import reach_view
from generator.views.words.names import shown_title
from generator.views.words.phrases import NBSP, sentence
from generator.vocabulary import AlertType

ATTENTION = f"Attention{NBSP}: "


def _stamp(offering: Offering, today: date) -> date:
    return max((item.on for item in offering.session.verifications if item.on <= today), default=today)


def _notices(offering: Offering, today: date) -> tuple[Notice, ...]:
    """What is announced and not over; all but a mere piece of information is marked in the title too."""
    alerts = current_alerts((*offering.session.alerts, *offering.partner.alerts), today)
    return tuple(
        Notice(one.since, one.until, alert_words(one), "" if one.kind is AlertType.INFORMATION else ATTENTION)
        for one in alerts
    )


def session_series(context: ViewContext, offering: Offering) -> Series:
    """The events of one session; a confidential address is never in them."""
    place, reach, session = place_view(context, offering), reach_view(offering), offering.session
    base = context.directory.config.address or ""
    zone, today = offering.territory.holiday_zone, context.today
    call = f"{reach.label}{NBSP}: {reach.phone.text}" if reach.phone else ""
    return Series(
        id=session.id,
        title=shown_title(offering),
        occurrences=year_ahead(session.schedules, zone, today, offering.suspensions),
        stamp=_stamp(offering, today),
        location=", ".join((place.name, *place.lines[:1])),
        url=f"{base}{page_of(SESSIONS, session.id)}" if base else "",
        description=" ".join(filter(None, (sentence(call), "Appelez avant de venir la première fois."))),
        notices=_notices(offering, today),
    )


def session_calendar(context: ViewContext, offering: Offering) -> str:
    """The iCalendar text of one session, CRLF line ends included (RFC 5545)."""
    return calendar_text(shown_title(offering), (session_series(context, offering),))
