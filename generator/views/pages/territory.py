"""The page of a territory: its path, programmes, week, places, communes, partners, figures, contact and sources.

A sample made for a demonstration says so first, and that the site is not affiliated to the body it describes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.directory import Offering
from generator.model.records import Partner, Territory
from generator.views.context import ViewContext
from generator.views.pages.maps import territory_map
from generator.views.parts.contacts import ContactView, contact_view
from generator.views.parts.links import PARTNERS, TERRITORIES, Link, page_of
from generator.views.parts.pieces import Fact, Frame, MapView, SourceLine, Term
from generator.views.parts.programme import FigureView, StepView, figure_views, step_views
from generator.views.parts.programme_rows import ProgrammeRow, programme_rows, programmes_of
from generator.views.parts.report import ReportView, report_view
from generator.views.parts.rows import RecordRow, RowGroup, commune_row
from generator.views.parts.sources import source_lines
from generator.views.session.days import count_by_day, day_page, day_title, several_days_words
from generator.views.words.names import capitalised, shown_name, sort_name
from generator.views.words.phrases import NBSP, counted, sentence, session_count
from generator.vocabulary import PartnerType, Scope


@dataclass(frozen=True, slots=True)
class TerritoryPageView:
    """What `territoires/<id>.html` shows; `notices` come before everything else."""

    frame: Frame
    title: str
    lead: str
    notices: tuple[Fact, ...]
    contact: ContactView | None
    week_title: str
    week: tuple[Link, ...]
    week_note: str
    path: tuple[StepView, ...]
    programmes: tuple[ProgrammeRow, ...]
    figures: tuple[FigureView, ...]
    map: MapView | None
    communes_title: str
    communes: tuple[RecordRow, ...]
    partners_title: str
    partners: tuple[RowGroup, ...]
    neighbours: tuple[Link, ...]
    about: tuple[Term, ...]
    report: ReportView
    sources: tuple[SourceLine, ...]


def _notices(context: ViewContext, territory: Territory) -> tuple[Fact, ...]:
    notices = []
    if territory.scope is Scope.DEMONSTRATION:
        words = f"{capitalised(territory.scope.label)}{NBSP}: toutes les communes du territoire ne sont pas ici."
        notices.append(Fact("info", words))
    if context.pinned:
        apart = f"Ce site n’est pas affilié à la structure citée, {territory.name}."
        notices.append(Fact("info", f"{apart} Les créneaux, les prix et les téléphones sont inventés."))
    return tuple(notices)


def _week(territory: Territory, offerings: Sequence[Offering]) -> tuple[Link, ...]:
    return tuple(
        Link(day_title(day), page=day_page(day, territory.id), note=str(number))
        for day, number in count_by_day(offerings).items()
        if number
    )


def _partner_row(context: ViewContext, partner: Partner) -> RecordRow:
    number = len(context.by_partner.get(partner.id, ()))
    page = Link(shown_name(partner), page=page_of(PARTNERS, partner.id))
    return RecordRow(page, sentence(partner.description), session_count(number) if number else "")


def _partners(context: ViewContext, partners: Sequence[Partner]) -> tuple[RowGroup, ...]:
    groups = []
    for kind in PartnerType:
        found = sorted((p for p in partners if p.kind is kind), key=lambda p: (sort_name(p.name), p.id))
        if found:
            rows = tuple(_partner_row(context, partner) for partner in found)
            groups.append(RowGroup(capitalised(kind.label), f"type-{kind.value}", str(len(rows)), rows))
    return tuple(groups)


def _about(context: ViewContext, territory: Territory) -> tuple[Term, ...]:
    terms = [
        Term("Éditeur", territory.editor),
        Term("Périmètre", capitalised(territory.scope.label)),
        Term("Vacances scolaires", capitalised(territory.holiday_zone.label)),
    ]
    if territory.legal:
        terms.append(Term("Mentions légales", sentence(territory.legal)))
    return tuple(terms)


def _frame(territory: Territory) -> Frame:
    return Frame(
        path=page_of(TERRITORIES, territory.id),
        title=territory.name,
        description=sentence(territory.description),
        crumb=Link("Tous les territoires", page=page_of(TERRITORIES)),
    )


def territory_page(context: ViewContext, territory: Territory) -> TerritoryPageView:
    """The view of one territory."""
    directory, frame = context.directory, _frame(territory)
    offerings = context.by_territory.get(territory.id, ())
    partners = [partner for partner in directory.partners.values() if territory.id in partner.territories]
    communes = sorted(territory.communes, key=lambda commune: sort_name(commune.name))
    neighbours = (directory.territories.get(item) for item in territory.neighbours)
    return TerritoryPageView(
        frame=frame,
        title=territory.name,
        lead=frame.description,
        notices=_notices(context, territory),
        contact=contact_view(territory.contact) if territory.contact else None,
        week_title=f"La semaine{NBSP}: {session_count(len(offerings))}",
        week=_week(territory, offerings),
        week_note=several_days_words(count_by_day(offerings), len(offerings)),
        path=step_views(territory.path),
        programmes=programme_rows(context, programmes_of(context, territory.id)),
        figures=figure_views(territory.figures),
        map=territory_map(context, territory),
        communes_title=capitalised(counted(len(communes), "commune")),
        communes=tuple(commune_row(context, commune) for commune in communes),
        partners_title=capitalised(counted(len(partners), "structure")),
        partners=_partners(context, partners),
        neighbours=tuple(Link(item.name, page=page_of(TERRITORIES, item.id)) for item in neighbours if item),
        about=_about(context, territory),
        report=report_view(context, territory.name, frame.path, territory, "territories", territory.id),
        sources=source_lines(territory.sources),
    )
