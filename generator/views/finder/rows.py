"""The finder's table from the directory: one flat row per session, with everything a search may ask.

Gathers facts and nothing more: what is said on a card is `session.card`'s, what suits whom is the matching's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from generator.model.calendar import year_ahead
from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.model.finder import PARTS_OF_DAY, FinderRow, FinderTable
from generator.model.freshness import last_verification
from generator.model.records import Venue
from generator.model.schedule import Schedule
from generator.model.season import season
from generator.views.context import ViewContext
from generator.views.finder.labels import finder_labels
from generator.views.finder.texts import References, TextBook, references, searched, text_book
from generator.views.session.net import NOBODY, least_price
from generator.views.session.times import is_weekly, weekday_ranks, weekdays_of
from generator.vocabulary import Answer, DayPart, Door, PlacesState, ProgrammeStatus
from generator.vocabulary.matching import NEAR_STOP, NEAR_STOP_METRES


def day_number(day: date) -> int:
    """A day as the finder counts it: 20261122."""
    return day.year * 10_000 + day.month * 100 + day.day


def _moments(schedules: Iterable[Schedule]) -> int:
    bits = 0
    for schedule in schedules:
        for weekday in weekday_ranks(schedule):
            bits |= 1 << (weekday * PARTS_OF_DAY + DayPart.of(schedule.start).rank)
    return bits


def _hours(schedules: Iterable[Schedule]) -> tuple[tuple[int, int, int], ...]:
    """Each day of the timetable with its first and last minute, to know whether two sessions overlap."""
    return tuple(
        (day, s.start.hour * 60 + s.start.minute, s.end.hour * 60 + s.end.minute)
        for s in schedules
        for day in weekday_ranks(s)
    )


def _dates(context: ViewContext, offering: Offering) -> tuple[int, ...]:
    zone = offering.territory.holiday_zone
    found = year_ahead(offering.session.schedules, zone, context.today, offering.suspensions)
    return tuple(dict.fromkeys(day_number(occurrence.day) for occurrence in found))


def _suspensions(offering: Offering) -> tuple[tuple[int, int], ...]:
    return tuple((int(first.replace("-", "")), int(last.replace("-", ""))) for first, last, _ in offering.suspensions)


def _access(venue: Venue | None, wanted: Answer) -> tuple[str, ...]:
    if venue is None or venue.confidential:
        return ()
    features = [feature.value for feature, answer in sorted(venue.access.items()) if answer is wanted]
    metres = [stop.metres for stop in venue.stops if stop.metres is not None]
    near = Answer.UNKNOWN if not metres else Answer.YES if min(metres) <= NEAR_STOP_METRES else Answer.NO
    return (*features, NEAR_STOP) if near is wanted else tuple(features)


def wishes_of(offering: Offering) -> tuple[str, ...]:
    """The wishes a session answers: its own and its activity's."""
    return tuple(sorted({*offering.session.wishes, *offering.activity.wishes}))


def audiences_of(offering: Offering) -> tuple[str, ...]:
    """The audiences of a session, else those of its programme."""
    programme = offering.programme
    return offering.session.audience.groups or (programme.groups if programme else ())


def references_of(book: TextBook, offering: Offering) -> References:
    """What a session refers to, for the texts by which it is found."""
    days = weekdays_of(offering.session.schedules)
    return references(book, offering, wishes_of(offering), audiences_of(offering), days)


def _timed(context: ViewContext, offering: Offering, row: FinderRow) -> FinderRow:
    """A row with when the session takes place."""
    schedules = offering.session.schedules
    _, end = season(schedules)
    return replace(
        row,
        moments=_moments(schedules),
        weekdays=weekdays_of(schedules),
        hours=_hours(schedules),
        weekly=is_weekly(schedules),
        season_end=day_number(end) if end else 0,
        suspensions=_suspensions(offering),
        dates=_dates(context, offering),
    )


def finder_row(context: ViewContext, offering: Offering, book: TextBook) -> FinderRow:
    """One session as the matching reads it."""
    session, programme, audience = offering.session, offering.programme, offering.session.audience
    verified = last_verification(session.verifications, context.today)
    price = least_price(context, offering)
    leading = [item.qualification for item in session.supervision if not item.complementary]
    row = FinderRow(
        id=session.id,
        activity=offering.activity.id,
        mode=session.mode.value,
        theme=session.theme.value,
        venue=offering.venue.id if offering.venue else "",
        partner=offering.partner.id,
        position=offering.position,
        served=session.served_communes,
        levels=sum(1 << level.rank for level in set(session.levels)),
        severe_allowed=any(qualification.supervises_severe for qualification in leading),
        supervisors=tuple(dict.fromkeys(item.qualification.value for item in session.supervision)),
        age_min=audience.age_min or 0,
        age_max=150 if audience.age_max is None else audience.age_max,
        women_only=audience.women_only,
        audiences=audiences_of(offering),
        only_audiences=audience.only,
        wishes=wishes_of(offering),
        conditions=session.conditions,
        only_conditions=session.conditions_only,
        excluded_conditions=session.excluded_conditions,
        programme=programme.id if programme else "",
        programme_status=(programme.status if programme else ProgrammeStatus.OPEN).value,
        own_door=programme is None or not programme.doors or Door.SELF in programme.doors,
        prescription=session.prescription.value,
        reports=bool(session.reports),
        price=price.cents,
        price_sure=price.sure,
        places=(session.places.state if session.places else PlacesState.UNKNOWN).value,
        access_yes=_access(offering.venue, Answer.YES),
        access_no=_access(offering.venue, Answer.NO),
        verified=day_number(verified.on) if verified else 0,
        searched=searched(book, session.title, references_of(book, offering)),
    )
    return _timed(context, offering, row)


def finder_table(context: ViewContext) -> FinderTable:
    """Everything a search reads, on the day of the context."""
    directory, limits = context.directory, context.directory.config.freshness
    book = text_book(directory)
    return FinderTable(
        rows=tuple(finder_row(context, offering, book) for offering in directory.offerings),
        communes={c.insee: (c.latitude, c.longitude) for c in directory.communes.values()},
        labels=finder_labels(directory),
        weights=directory.weights,
        review_months=limits.review,
        stale_months=limits.stale,
        cautious=tuple(word.id for word in directory.words.get("publics", {}).values() if word.cautious),
    )


def priced_for(context: ViewContext, table: FinderTable, situation: Situation) -> FinderTable:
    """The table with the least that this person may have to pay, as the browser works it out."""
    if situation == NOBODY:
        return table
    prices = [least_price(context, context.by_session[row.id], situation) for row in table.rows]
    rows = (replace(row, price=p.cents, price_sure=p.sure) for row, p in zip(table.rows, prices, strict=True))
    return replace(table, rows=tuple(rows))
