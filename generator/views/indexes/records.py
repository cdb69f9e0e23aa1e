"""The indexes of structures, places and aids: by territory, then in alphabetical order, each with what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator.model.money import Aid
from generator.model.records import Partner, Venue
from generator.views.context import ViewContext
from generator.views.parts.links import AIDS, PARTNERS, TERRITORIES, VENUES, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.parts.rows import RecordRow, RowGroup
from generator.views.words.names import capitalised, shown_name, sort_name
from generator.views.words.phrases import counted, session_count
from generator.views.words.time import date_words

R = TypeVar("R", Partner, Venue, Aid)
ELSEWHERE = "ailleurs"


@dataclass(frozen=True, slots=True)
class RecordsIndexView:
    """What the index of a kind shows: jump links and groups of rows."""

    frame: Frame
    title: str
    lead: str
    jumps: tuple[Link, ...]
    groups: tuple[RowGroup, ...]


def records_view(kind: str, title: str, lead: str, groups: tuple[RowGroup, ...]) -> RecordsIndexView:
    """The view of `<kind>/index.html`, with one jump link a group when there are several."""
    path = page_of(kind)
    jumps = tuple(Link(group.title, page=f"{path}#{group.anchor}", note=group.count) for group in groups)
    return RecordsIndexView(Frame(path, title, lead), title, lead, jumps if len(jumps) > 1 else (), groups)


def _by_territory(
    context: ViewContext,
    records: Iterable[R],
    territories_of: Callable[[R], Iterable[str]],
    row: Callable[[R], RecordRow],
    noun: str,
) -> tuple[RowGroup, ...]:
    members: dict[str, list[R]] = {}
    for record in records:
        for territory_id in territories_of(record) or (ELSEWHERE,):
            members.setdefault(territory_id, []).append(record)
    groups = []
    for territory_id, found in members.items():
        territory = context.directory.territories.get(territory_id)
        page = Link(territory.name, page=page_of(TERRITORIES, territory_id)) if territory else None
        rows = tuple(row(record) for record in sorted(found, key=lambda item: (sort_name(item.name), item.id)))
        title = territory.short_name if territory else capitalised(ELSEWHERE)
        groups.append(RowGroup(title, territory_id, counted(len(rows), noun), rows, page))
    return tuple(sorted(groups, key=lambda group: (group.page is None, sort_name(group.title))))


def _commune(context: ViewContext, insee: str | None) -> str:
    commune = context.directory.communes.get(insee or "")
    return commune.name if commune else ""


def partners_index(context: ViewContext) -> RecordsIndexView:
    """The view of `structures/index.html`."""

    def row(partner: Partner) -> RecordRow:
        town = _commune(context, partner.address.commune if partner.address else None)
        detail = ", ".join(filter(None, (capitalised(partner.kind.label), town)))
        sessions = len(context.by_partner.get(partner.id, ()))
        page = Link(shown_name(partner), page=page_of(PARTNERS, partner.id))
        return RecordRow(page, detail, session_count(sessions) if sessions else "")

    partners = context.directory.partners.values()
    groups = _by_territory(context, partners, lambda partner: partner.territories, row, "structure")
    lead = f"{counted(len(partners), 'structure')} qui accueillent, orientent, encadrent ou prêtent une salle."
    return records_view(PARTNERS, "Les structures", lead, groups)


def venues_index(context: ViewContext) -> RecordsIndexView:
    """The view of `lieux/index.html`; a confidential address says nothing but its commune."""

    def row(venue: Venue) -> RecordRow:
        town = _commune(context, venue.address.commune)
        detail = ", ".join(filter(None, (capitalised(venue.kind.label), town)))
        page = Link(shown_name(venue), page=page_of(VENUES, venue.id))
        return RecordRow(page, detail, session_count(len(context.by_venue.get(venue.id, ()))))

    venues = context.directory.venues.values()
    groups = _by_territory(context, venues, lambda venue: (venue.territory,), row, "lieu")
    return records_view(VENUES, "Les lieux", f"{counted(len(venues), 'lieu', 'lieux')} où l’on bouge.", groups)


def aids_index(context: ViewContext) -> RecordsIndexView:
    """The view of `aides/index.html`; an aid that is over says so."""

    def row(aid: Aid) -> RecordRow:
        until = "date de fin à confirmer"
        if aid.valid_until:
            over = aid.valid_until < context.today
            until = f"{'terminée le' if over else 'jusqu’au'} {date_words(aid.valid_until, weekday=False)}"
        return RecordRow(Link(shown_name(aid), page=page_of(AIDS, aid.id)), aid.giver, until)

    aids = context.directory.aids.values()
    groups = _by_territory(context, aids, lambda aid: aid.territories, row, "aide")
    paid = "Le sport sur ordonnance n’est pas remboursé par l’Assurance Maladie."
    lead = f"{counted(len(aids), 'aide')} pour payer moins. {paid}"
    return records_view(AIDS, "Les aides", lead, groups)
