"""One session as the doctor's copy shows it: its slot over the four items of the official form, and a plain line.

Never an imitation of the official form: the items stand ready to be copied onto it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.directory import Offering
from generator.views.context import ViewContext
from generator.views.parts.place import place_view
from generator.views.session.people import FULL_STATES, levels_words, places_dated, supervisors_short
from generator.views.session.pro import UNKNOWN, duration_words, frequency_words, reports_words
from generator.views.session.reach import reach_view
from generator.views.words.names import capitalised, shown_title
from generator.views.words.phrases import joined
from generator.views.words.time import date_words, short_schedule_words


@dataclass(frozen=True, slots=True)
class DoctorRow:
    """What is said of one session, finished; `line` is the same for the medical record, without line breaks.

    `supervisors`, `places` and `report` are said once for all the sessions that share them (`list.grouped`).
    """

    id: str
    number: str
    when: str
    phone: str
    title: str
    place: str
    levels: str
    supervisors: str
    kinds: str
    duration: str
    frequency: str
    intensity: str
    places: str
    report: str
    line: str


def not_yet_words(context: ViewContext, offering: Offering) -> str:
    """Why one cannot come next week, for the week and its list: « pause jusqu’au 6 décembre »; empty when one can."""
    session, today = offering.session, context.today
    pauses = [last for first, last, _ in offering.suspensions if first <= today.isoformat() <= last]
    if pauses:
        return f"pause jusqu’au {date_words(date.fromisoformat(max(pauses)), weekday=False, year=False)}"
    if session.next_start and session.next_start > today:
        return f"dès le {date_words(session.next_start, weekday=False, year=False)}"
    return "complet" if session.places and session.places.state in FULL_STATES else ""


def doctor_row(context: ViewContext, offering: Offering, number: str = "") -> DoctorRow:
    """The row of one session; what nobody has said is « à confirmer »."""
    session, effort = offering.session, offering.session.effort
    place, reach = place_view(context, offering), reach_view(offering)
    phone = reach.phone.text if reach.phone else ""
    not_yet, title = not_yet_words(context, offering), shown_title(offering)
    when = short_schedule_words(session.schedules) + (f" ({not_yet})" if not_yet else "")
    duration = duration_words(session).replace("minutes", "min")
    supervisors, kinds = supervisors_short(session), joined(kind.label for kind in effort.kinds) or UNKNOWN
    led = supervisors if session.supervision else f"encadrement {UNKNOWN}"
    line = ", ".join(filter(None, (when, title, place.commune, led, duration, phone)))
    return DoctorRow(
        id=session.id,
        number=number,
        when=when,
        phone=phone,
        title=title,
        place=", ".join(dict.fromkeys(filter(None, (place.name, place.commune)))),
        levels=levels_words(session.levels) or UNKNOWN,
        supervisors=supervisors,
        kinds=capitalised(kinds),
        duration=duration,
        frequency=frequency_words(session),
        intensity=effort.intensity.label if effort.intensity else UNKNOWN,
        places=places_dated(session, context.today),
        report=reports_words(session),
        line=" ".join(line.split("\n")),
    )
