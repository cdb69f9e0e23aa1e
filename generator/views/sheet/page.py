"""The page of the list to print, and the frame of every sheet: what stands on it whatever the list.

The browser fills the page with the sessions that were added; the command line gives the same templates a full list.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.exchange.ics import CALENDAR_END, calendar_head
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.session.money import NOT_REIMBURSED
from generator.views.session.situation import SituationView, situation_view
from generator.views.sheet.article import printed_address, public_address
from generator.views.sheet.compose import EMPTY
from generator.views.sheet.list import SheetListView
from generator.views.words.time import date_words

TITLE, DOCTOR_TITLE = "Mes activités physiques", "Activités proposées – copie pour le dossier"
FORM = "prescrire.html"
CALENDAR_NAME = "Mes activités"
DATA = ("assets/data/finder.js", "assets/data/cost.js")
STYLES = ("feuille.css", "feuille-copies.css", "feuille-ecran.css")
SCRIPTS = tuple(f"sheet{part}.js" for part in ("-list", "-week", "-map", "-text", "-article", "-out", "-tools", ""))


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """What is the same on every sheet; `form` is our page that leads to the official form.

    `short_address` is typed by hand.
    """

    title: str
    doctor_title: str
    site_name: str
    banner: str
    printed: str
    address: str
    short_address: str
    reminder: str
    form: Link


@dataclass(frozen=True, slots=True)
class SheetPageView:
    """Finished phrases for `feuille.html`; `calendar` is what stands before and after the events of a list."""

    frame: Frame
    sheet: SheetFrame
    list: SheetListView
    browse: Link
    calendar: tuple[str, str]
    stale_months: int
    stale_words: str
    situation: SituationView | None


def sheet_frame(context: ViewContext) -> SheetFrame:
    """The frame of the sheets of this site."""
    config = context.directory.config
    return SheetFrame(
        title=TITLE,
        doctor_title=DOCTOR_TITLE,
        site_name=config.name,
        banner=config.demonstration.banner if config.demonstration else "",
        printed=date_words(context.today, weekday=False),
        address=config.address or "",
        short_address=printed_address(config.address or "").rstrip("/"),
        reminder=NOT_REIMBURSED,
        form=Link(printed_address(public_address(context, FORM)) or "Prescrire en pratique", page=FORM),
    )


def sheet_page(context: ViewContext) -> SheetPageView:
    """The empty sheet of the site."""
    limits = context.directory.config.freshness
    return SheetPageView(
        frame=Frame(
            path="feuille.html",
            title="Ma liste d’activités",
            description="La liste des activités choisies, à imprimer.",
            section="liste",
            scripts=(*DATA, *(f"assets/{name}" for name in SCRIPTS)),
            styles=tuple(f"assets/{name}" for name in STYLES),
        ),
        sheet=sheet_frame(context),
        list=EMPTY,
        browse=Link("Voir toutes les activités", page=page_of(SESSIONS)),
        calendar=(calendar_head(CALENDAR_NAME), CALENDAR_END),
        stale_months=limits.stale,
        stale_words=f"Cette page n’a pas été vérifiée depuis plus de {limits.stale}\N{NO-BREAK SPACE}mois.",
        situation=situation_view(context, context.directory.offerings),
    )
