"""The home page: three doors, the week as bars, freshness in one figure, the territories, the way to the programmes.

Everything counted is counted here; the form of the first door needs its script, two links stand in for it without one.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.freshness import freshness
from generator.views.context import ViewContext
from generator.views.parts.contacts import ContactView, contact_view
from generator.views.parts.links import PROGRAMMES, SESSIONS, TERRITORIES, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.parts.rows import RecordRow
from generator.views.session.days import BY_DATES, count_by_day, day_title, several_days_words
from generator.views.words.names import capitalised, sort_name
from generator.views.words.phrases import NBSP, counted, sentence, session_count
from generator.views.words.time import date_words
from generator.vocabulary import Freshness

BAR_HEIGHT, BAR_WIDTH, FRESH_WIDTH = 112, 22, 150
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """A weekday: its page, number, name in two parts (the second is hidden on a phone), rectangle in SVG units."""

    page: str
    count: str
    start: str
    rest: str
    words: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Choices:
    """A family of activities of the first door: identifier and name of each."""

    family: str
    activities: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FreshView:
    """Freshness: the figure, its sentence, what is not fresh; the bar's parts (x and width, of 150 units)."""

    number: str
    sentence: str
    rest: str
    ok: int
    warn: tuple[int, int]
    stop: tuple[int, int]


@dataclass(frozen=True, slots=True)
class HomePageView:
    """What the home page shows."""

    frame: Frame
    week_title: str
    bars: tuple[Bar, ...]
    dated: Link | None
    days_note: str
    communes: tuple[tuple[str, str], ...]
    choices: tuple[Choices, ...]
    fresh: FreshView | None
    contact: ContactView | None
    territories_title: str
    territories: tuple[RecordRow, ...]
    programmes: Link


def _bars(counts: dict[str, int]) -> tuple[Bar, ...]:
    days = [(day, number) for day, number in counts.items() if day != BY_DATES]
    highest = max((number for _, number in days), default=0) or 1
    bars = []
    for day, number in days:
        height = max(round(BAR_HEIGHT * number / highest), BAR_WIDTH) if number else 0
        name = day_title(day)
        page = f"{page_of(SESSIONS)}#{day}"
        words = f"{NBSP}: {session_count(number)}"
        bars.append(Bar(page, str(number), name[:_SHORT], name[_SHORT:], words, BAR_HEIGHT - height, height))
    return tuple(bars)


def _choices(context: ViewContext) -> tuple[Choices, ...]:
    families: dict[str, list[tuple[str, str]]] = {}
    for word in context.directory.words.get("activites", {}).values():
        if word.id in context.by_activity:
            families.setdefault(word.family or "Autres activités", []).append((word.id, capitalised(word.name)))
    ordered = sorted(families.items(), key=lambda item: sort_name(item[0]))
    return tuple(
        Choices(family, tuple(sorted(pairs, key=lambda pair: sort_name(pair[1])))) for family, pairs in ordered
    )


def _fresh(context: ViewContext) -> FreshView | None:
    limits = context.directory.config.freshness
    states = [freshness(o.session.verifications, context.today, limits) for o in context.directory.offerings]
    if not states:
        return None
    total, fresh = len(states), states.count(Freshness.FRESH)
    review = states.count(Freshness.TO_REVIEW)
    stale = total - fresh - review
    ok, warn = FRESH_WIDTH * fresh // total, FRESH_WIDTH * review // total
    rest = [f"{review} à revoir." if review else ""]
    if stale:
        words = "périmé ou jamais vérifié, retiré" if stale < 2 else "périmés ou jamais vérifiés, retirés"
        rest.append(f"{stale} {words} des listes imprimées.")
    said = f"{'créneau' if fresh < 2 else 'créneaux'} sur {total} {'vérifié' if fresh < 2 else 'vérifiés'}"
    since = f"depuis moins de {limits.review}{NBSP}mois, au {date_words(context.today, weekday=False)}."
    return FreshView(
        number=str(fresh),
        sentence=f"{said} {since}",
        rest=" ".join(filter(None, rest)),
        ok=ok,
        warn=(ok, warn),
        stop=(ok + warn, FRESH_WIDTH - ok - warn),
    )


def _territories(context: ViewContext) -> tuple[RecordRow, ...]:
    rows = [
        (len(context.by_territory.get(territory.id, ())), territory)
        for territory in sorted(context.directory.territories.values(), key=lambda t: sort_name(t.short_name))
    ]
    return tuple(
        RecordRow(Link(territory.short_name, page=page_of(TERRITORIES, territory.id)), "", session_count(number))
        for number, territory in sorted(rows, key=lambda row: -row[0])
    )


def _communes(context: ViewContext) -> tuple[tuple[str, str], ...]:
    communes = sorted(context.directory.communes.values(), key=lambda commune: sort_name(commune.name))
    return tuple((commune.name, ", ".join(commune.postcodes)) for commune in communes)


def home_page(context: ViewContext) -> HomePageView:
    """The view of `index.html`."""
    config, counts = context.directory.config, count_by_day(context.directory.offerings)
    dated = counts[BY_DATES]
    number = len(context.directory.territories)
    return HomePageView(
        frame=Frame("index.html", "Accueil", sentence(config.description)),
        week_title=f"La semaine, jour par jour{NBSP}: {session_count(len(context.directory.offerings))}",
        bars=_bars(counts),
        dated=Link(f"Dont {counted(dated, 'atelier')} à certaines dates", page=f"{page_of(SESSIONS)}#{BY_DATES}")
        if dated
        else None,
        days_note=several_days_words(counts, len(context.directory.offerings)),
        communes=_communes(context),
        choices=_choices(context),
        fresh=_fresh(context),
        contact=contact_view(config.contact) if config.contact else None,
        territories_title=capitalised(counted(number, "territoire")),
        territories=_territories(context),
        programmes=Link("Comparer les programmes", page=page_of(PROGRAMMES)),
    )
