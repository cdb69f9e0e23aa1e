"""All the pages of the site, in the order of their paths: which view goes with which template.

The one list of page kinds; what a page shows is decided in its own module.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from generator.findings import Finding
from generator.model.config import Demonstration
from generator.model.directory import Directory
from generator.model.editorial import EditorialPage
from generator.views.context import ViewContext, make_context
from generator.views.dashboard.page import dashboard_page
from generator.views.finder.data import FinderData, finder_data
from generator.views.finder.page import orient_page, search_page
from generator.views.guide.fields import fields_guide
from generator.views.guide.rules import rule_pages, rules_guide
from generator.views.guide.word_lists import words_guide
from generator.views.indexes.all import index_pages
from generator.views.pages.activity import activity_page
from generator.views.pages.aid import aid_page
from generator.views.pages.commune import commune_page
from generator.views.pages.home import home_page
from generator.views.pages.partner import partner_page
from generator.views.pages.programme import programme_page
from generator.views.pages.session import session_page
from generator.views.pages.territory import territory_page
from generator.views.pages.venue import venue_page
from generator.views.parts.links import SESSIONS
from generator.views.parts.pieces import Frame
from generator.views.parts.short_links import ShortPage, short_pages
from generator.views.session.calendar import session_calendar
from generator.views.sheet.compose import SheetData, sheet_data
from generator.views.sheet.page import sheet_page
from generator.views.words.names import shown_title
from generator.views.words.time import date_words


class PageView(Protocol):
    """What every page's view has."""

    @property
    def frame(self) -> Frame:
        """Path, title, description, crumb, menu entry."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """A view, the template that shows it and the layout of its frame."""

    template: str
    view: PageView
    layout: str = "wide"


@dataclass(frozen=True, slots=True)
class SiteViews:
    """Everything `render` turns into bytes; `calendars` maps a site-relative path to iCalendar text; `short` are the
    pages of the addresses that one types.
    """

    name: str
    tagline: str
    description: str
    banner: str
    noindex: bool
    address: str
    pages: tuple[SitePage, ...]
    sheets: tuple[SheetData, ...]
    calendars: Mapping[str, str]
    short: tuple[ShortPage, ...]
    finder: FinderData


def _record_pages(context: ViewContext) -> Iterator[SitePage]:
    directory = context.directory
    for offering in directory.offerings:
        yield SitePage("creneau.html", session_page(context, offering))
    for partner in directory.partners.values():
        yield SitePage("structure.html", partner_page(context, partner))
    for venue in directory.venues.values():
        yield SitePage("lieu.html", venue_page(context, venue))
    for programme in directory.programmes.values():
        yield SitePage("programme.html", programme_page(context, programme))
    for aid in directory.aids.values():
        yield SitePage("aide.html", aid_page(context, aid))
    for activity in directory.words.get("activites", {}).values():
        yield SitePage("activite.html", activity_page(context, activity))
    for commune in directory.communes.values():
        yield SitePage("commune.html", commune_page(context, commune))
    for territory in directory.territories.values():
        yield SitePage("territoire.html", territory_page(context, territory))


def _site_pages(context: ViewContext) -> Iterator[SitePage]:
    yield SitePage("accueil.html", home_page(context))
    yield SitePage("finder.html", search_page(context), "full")
    yield SitePage("finder.html", orient_page(context), "full")
    yield SitePage("feuille.html", sheet_page(context), "sheet")
    for template, view in index_pages(context):
        yield SitePage(template, view)


def _coordination_pages(context: ViewContext, findings: Sequence[Finding]) -> Iterator[SitePage]:
    yield SitePage("guide-champs.html", fields_guide())
    yield SitePage("guide-regles.html", rules_guide())
    yield SitePage("guide-mots.html", words_guide(context))
    yield SitePage("tableau-de-bord.html", dashboard_page(context, findings))


def _searched(pages: Sequence[SitePage], kind: str, *, last: bool = False) -> Iterator[EditorialPage]:
    """Pages without a record, as the header's search finds them."""
    for frame in (page.view.frame for page in pages):
        yield EditorialPage(frame.path, frame.title, frame.description, kind=kind, last=last)


def _banner(demonstration: Demonstration | None) -> str:
    """What the banner says, and the day on which the demonstration is: its dates do not move."""
    if demonstration is None:
        return ""
    return f"{demonstration.banner} La démonstration est au {date_words(demonstration.on, weekday=False)}."


def site_views(
    directory: Directory, today: date, editorial: tuple[EditorialPage, ...] = (), findings: Sequence[Finding] = ()
) -> SiteViews:
    """Every view of the site, on the day `today`; the header's search finds the editorial pages too.

    `findings` are those of the check, counted on the dashboard.
    """
    context = make_context(directory, today)
    config = directory.config
    site, coordination = tuple(_site_pages(context)), tuple(_coordination_pages(context, findings))
    rules = (SitePage("regle.html", rule) for rule in rule_pages())
    pages = (*site, *coordination, *rules, *_record_pages(context))
    found = (*editorial, *_searched(site, "Page"), *_searched(coordination, "Guide du coordinateur", last=True))
    return SiteViews(
        name=config.name,
        tagline=config.tagline,
        description=config.description,
        banner=_banner(config.demonstration),
        noindex=config.demonstration is not None,
        address=config.address or "",
        pages=tuple(sorted(pages, key=lambda page: page.view.frame.path)),
        sheets=tuple(sheet_data(context, offering) for offering in directory.offerings),
        calendars={
            f"{SESSIONS}/{offering.session.id}.ics": session_calendar(context, offering)
            for offering in directory.offerings
        },
        short=short_pages({offering.session.id: shown_title(offering) for offering in directory.offerings}),
        finder=finder_data(context, found),
    )
