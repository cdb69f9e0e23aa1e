"""Whom the coordination calls: the slots that the freshness counts call to review, périmés or never verified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.freshness import freshness, last_verification
from generator.views.context import ViewContext
from generator.views.dashboard.stale import phone_of
from generator.views.dashboard.tasks import TaskRow, task_row
from generator.views.parts.links import SESSIONS, Link, page_of, phone_link
from generator.views.words.names import shown_name, shown_title, sort_name
from generator.views.words.phrases import NBSP, counted
from generator.views.words.time import date_words
from generator.vocabulary import Freshness

MOST = 10
"""Calls shown for a territory: what twenty minutes allow."""
_STATES = {
    Freshness.TO_REVIEW: "à revoir",
    Freshness.STALE: "périmé, n’est plus proposé",
    Freshness.NEVER: "jamais vérifié, n’est pas proposé",
}


@dataclass(frozen=True, slots=True)
class CallGroup:
    """The calls of a territory, what was verified longest ago first, never verified before all; `more`: the others."""

    territory: str
    rows: tuple[TaskRow, ...]
    more: str


def call_groups(context: ViewContext) -> tuple[CallGroup, ...]:
    """A group a territory that has calls to make, in alphabetical order."""
    groups = []
    for territory in sorted(context.directory.territories.values(), key=lambda each: sort_name(each.name)):
        due = _due(context, context.by_territory.get(territory.id, ()))
        if due:
            rows = tuple(_row(context, offering) for offering in due[:MOST])
            groups.append(CallGroup(territory.name, rows, _more(len(due) - len(rows), territory.id)))
    return tuple(groups)


def call_count(context: ViewContext) -> int:
    """How many slots are to be verified, shown or not."""
    return sum(len(_due(context, offerings)) for offerings in context.by_territory.values())


def _more(number: int, territory: str) -> str:
    """How many calls are not shown, and the command that lists them."""
    if number <= 0:
        return ""
    command = f"«{NBSP}annuaire stale --territory {territory}{NBSP}»"
    return f"Et {counted(number, 'autre créneau', 'autres créneaux')}{NBSP}: {command} les donne tous."


def _due(context: ViewContext, offerings: Iterable[Offering]) -> list[Offering]:
    limits = context.directory.config.freshness
    due = [o for o in offerings if freshness(o.session.verifications, context.today, limits) is not Freshness.FRESH]
    return sorted(due, key=lambda each: (_last(context, each), each.session.id))


def _last(context: ViewContext, offering: Offering) -> str:
    """The day of the last verification, for sorting; empty when there is none."""
    last = last_verification(offering.session.verifications, context.today)
    return last.on.isoformat() if last else ""


def _row(context: ViewContext, offering: Offering) -> TaskRow:
    last = last_verification(offering.session.verifications, context.today)
    state = freshness(offering.session.verifications, context.today, context.directory.config.freshness)
    when = f" (vérifié le {date_words(last.on, weekday=False)})" if last else ""
    return task_row(
        context,
        Link(shown_title(offering), page=page_of(SESSIONS, offering.session.id)),
        f"{shown_name(offering.partner)}, {_STATES[state]}{when}",
        ("partners", offering.partner.id),
        phone_link(phone_of(offering)),
    )
