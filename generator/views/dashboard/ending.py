"""What ends within the next ninety days: aids, labels, conventions, habilitations, seasons of sessions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.season import season_end
from generator.views.context import ViewContext
from generator.views.dashboard.tasks import TaskRow, task_row
from generator.views.parts.links import AIDS, PARTNERS, SESSIONS, Link, page_of
from generator.views.words.names import shown_name, shown_title, sort_name
from generator.views.words.phrases import NBSP
from generator.views.words.time import date_words

WITHIN = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class _Ending:
    title: Link
    what: str
    until: date | None
    key: tuple[str, str]


def _endings(context: ViewContext) -> Iterator[_Ending]:
    directory = context.directory
    for aid in directory.aids.values():
        yield _Ending(Link(shown_name(aid), page=page_of(AIDS, aid.id)), "aide", aid.valid_until, ("aids", aid.id))
    for partner in directory.partners.values():
        title, key = Link(shown_name(partner), page=page_of(PARTNERS, partner.id)), ("partners", partner.id)
        for label in partner.labels:
            yield _Ending(title, f"label «{NBSP}{label.name}{NBSP}»", label.until, key)
        for convention in partner.conventions:
            yield _Ending(title, f"convention avec {convention.with_whom}", convention.until, key)
        if partner.accreditation:
            yield _Ending(title, "habilitation", partner.accreditation.until, key)
    for offering in directory.offerings:
        title = Link(shown_title(offering), page=page_of(SESSIONS, offering.session.id))
        season, key = season_end(offering.session.schedules), ("partners", offering.partner.id)
        yield _Ending(title, "dernière séance de la saison", season, key)


def horizon(today: date) -> date:
    """The last day that is looked at."""
    return today + WITHIN if today <= date.max - WITHIN else date.max


def ending_rows(context: ViewContext) -> tuple[TaskRow, ...]:
    """What ends from today to the horizon, both included, the soonest first."""
    soon = [
        (each.until, each)
        for each in _endings(context)
        if each.until and context.today <= each.until <= horizon(context.today)
    ]
    ordered = sorted(soon, key=lambda pair: (pair[0], sort_name(pair[1].title.text), pair[1].what, pair[1].title.page))
    return tuple(
        task_row(context, each.title, f"{each.what}, le {date_words(until, weekday=False)}", each.key)
        for until, each in ordered
    )
