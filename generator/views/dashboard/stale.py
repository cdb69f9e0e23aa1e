"""What to verify, the most harmful first: one line a slot, ready for a terminal or a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.freshness import covering
from generator.model.harm import DueGroup, appearances, due_groups, harm
from generator.views.context import ViewContext
from generator.views.finder.rows import day_number, finder_table
from generator.views.words.phrases import NBSP, joined


@dataclass(frozen=True, slots=True)
class StaleLine:
    """A slot to verify: `due` says which facts and how old, `phone` whom to call, `seen` how often people meet it."""

    session: str
    title: str
    partner: str
    territory: str
    phone: str
    due: str
    groups: str
    last: str
    seen: int
    harm: int


def _words(due: DueGroup) -> str:
    age = "jamais vérifié" if due.months is None else f"{due.months}{NBSP}mois"
    return f"{due.group.label}{NBSP}: {age}"


def phone_of(offering: Offering) -> str:
    """Whom to call to verify a slot, as written: the slot's own contact, else the structure's; empty without any."""
    contacts = (*offering.session.contacts, *offering.partner.contacts)
    return next((contact.phone for contact in contacts if contact.phone), "")


def _line(context: ViewContext, offering: Offering, due: Sequence[DueGroup], seen: int) -> StaleLine:
    session = offering.session
    dates = [each.on for each in session.verifications if each.on <= context.today]
    return StaleLine(
        session=session.id,
        title=session.title,
        partner=offering.partner.name,
        territory=offering.territory.id,
        phone=phone_of(offering),
        due=joined(map(_words, due)),
        groups=",".join(each.group.value for each in due),
        last=max(dates).isoformat() if dates else "",
        seen=seen,
        harm=harm(seen, due, context.directory.config.freshness),
    )


def stale_lines(context: ViewContext, territory: str = "") -> tuple[StaleLine, ...]:
    """The slots to verify, of one territory or of all; the number of sightings always counts every commune."""
    seen = appearances(finder_table(context), day_number(context.today))
    limits = context.directory.config.freshness
    lines = []
    for offering in context.directory.offerings:
        due = due_groups(covering(offering), context.today, limits)
        if due and territory in ("", offering.territory.id):
            lines.append(_line(context, offering, due, seen.get(offering.session.id, 0)))
    return tuple(sorted(lines, key=lambda line: (-line.harm, line.last, line.session)))
