"""Whom the coordination calls: the slots that the freshness counts call to review, périmés or never verified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.freshness import freshness, last_verification
from generator.views.context import ViewContext
from generator.views.links import SESSIONS, Link, page_of, phone_link
from generator.views.names import shown_name, shown_title
from generator.views.rows import sort_name
from generator.views.stale import phone_of
from generator.views.words_time import date_words
from generator.vocabulary import Freshness


@dataclass(frozen=True, slots=True)
class CallRow:
    """A slot to verify: its page, its structure and the day of its last verification, whom to call."""

    title: Link
    detail: str
    phone: Link | None


@dataclass(frozen=True, slots=True)
class CallGroup:
    """The calls of a territory, what was verified longest ago first; never verified before all."""

    territory: str
    rows: tuple[CallRow, ...]


def call_groups(context: ViewContext) -> tuple[CallGroup, ...]:
    """A group a territory that has calls to make, in alphabetical order."""
    groups = []
    for territory in sorted(context.directory.territories.values(), key=lambda each: sort_name(each.name)):
        due = _due(context, context.by_territory.get(territory.id, ()))
        if due:
            groups.append(CallGroup(territory.name, tuple(_row(context, offering) for offering in due)))
    return tuple(groups)


def _due(context: ViewContext, offerings: Iterable[Offering]) -> list[Offering]:
    limits = context.directory.config.freshness
    due = [o for o in offerings if freshness(o.session.verifications, context.today, limits) is not Freshness.FRESH]
    return sorted(due, key=lambda each: (_last(context, each), each.session.id))


def _last(context: ViewContext, offering: Offering) -> str:
    """The day of the last verification, for sorting; empty when there is none."""
    last = last_verification(offering.session.verifications, context.today)
    return last.on.isoformat() if last else ""


def _row(context: ViewContext, offering: Offering) -> CallRow:
    last = last_verification(offering.session.verifications, context.today)
    when = f"vérifié le {date_words(last.on, weekday=False)}" if last else "jamais vérifié"
    return CallRow(
        Link(shown_title(offering), page=page_of(SESSIONS, offering.session.id)),
        f"{shown_name(offering.partner)}, {when}",
        phone_link(phone_of(offering)),
    )
