"""The finder's data as it travels to the browser: columns, labels, reasons, communes, and what each card shows.

Finished values only, ready for JSON; the matching itself is declared in `model.matching` and copied by the scripts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date

from generator.model.editorial import EditorialPage
from generator.model.finder import FinderRow, FinderTable
from generator.model.search_text import STOP_WORDS
from generator.model.session import Session
from generator.model.time_words import TIME_WORDS
from generator.views.context import ViewContext
from generator.views.finder.cost import cost_columns
from generator.views.finder.fields import DISTANCES
from generator.views.finder.help import keeper, sport_health_houses, territory_facts
from generator.views.finder.packing import column, packed_days
from generator.views.finder.rows import day_number, finder_table, references_of
from generator.views.finder.site_search import search_columns
from generator.views.finder.texts import MEDIUM, STRONG, WEAK, text_book
from generator.views.parts.notes import aged_notes
from generator.views.session.card import session_card
from generator.views.session.doubts import shipped_words
from generator.views.words.names import EXAMPLE
from generator.vocabulary import Frequency, LimitationLevel
from generator.vocabulary.alarm import ALARMS
from generator.vocabulary.matching import MANY, PERSONAL, SAFETY, Fit, FitKind, Question, SetAside

_JUDGED = {
    "activites": "activity",
    "lieux": "venue",
    "structures": "partner",
    "jours": "weekdays",
    "encadrement": "supervisors",
    "envies": "wishes",
    "pathologies": "conditions",
    "publics": "audiences",
    "programmes": "programme",
    "themes": "theme",
}


@dataclass(frozen=True, slots=True)
class FinderData:
    """The data files a page may load: the finder's table, what prices are made of, the search's, the site's."""

    finder: Mapping[str, object]
    cost: Mapping[str, object]
    search: Mapping[str, object]
    site: Mapping[str, object]


def _judged(table: FinderTable, base: date) -> dict[str, object]:
    columns: dict[str, object] = {}
    for field in fields(FinderRow):
        if field.name not in ("dates", "searched"):
            columns[field.name] = column([getattr(row, field.name) for row in table.rows])
    columns["dates"] = column([packed_days(row.dates, base) for row in table.rows])
    return columns


def _only_dates(session: Session) -> bool:
    """On certain dates and no weekday: `generator.model.week.week_start` puts it after Sunday."""
    return all(schedule.frequency is Frequency.DATES for schedule in session.schedules)


def _shown(context: ViewContext) -> dict[str, object]:
    offerings = context.directory.offerings
    cards = [session_card(context, offering) for offering in offerings]
    return {
        "name": column([offering.session.title for offering in offerings]),
        "example": column([offering.example for offering in offerings]),
        "territory": column([offering.territory.id for offering in offerings]),
        "place": column([card.place for card in cards]),
        "starts": column([[card.instead, card.joinable] for card in cards]),
        "dated": column([_only_dates(offering.session) for offering in offerings]),
        "exact_levels": column([card.exact_levels for card in cards]),
        "phone": column([card.phone.href if card.phone else "" for card in cards]),
        "slots": column([[[slot.day, slot.start, slot.end] for slot in card.slots] for card in cards]),
        "price_words": column([[card.price, card.price_note] for card in cards]),
        **{
            f"fact{place}": column([[f.icon, f.text, f.tone] for f in (card.facts[place] for card in cards)])
            for place in range(min((len(card.facts) for card in cards), default=0))
        },
    }


def _found_by(context: ViewContext) -> dict[str, object]:
    """Texts by kind and identifier, and what each session refers to; what a judged column says is not said again."""
    book = text_book(context.directory)
    refers = [references_of(book, offering) for offering in context.directory.offerings]
    used = {kind: {i for refer in refers for i in refer[kind]} for kind in book.texts}
    return {
        "classes": [STRONG[1:], MEDIUM, WEAK],
        "judged": _JUDGED,
        "texts": {
            kind: {i: text for i, text in known.items() if i in used[kind]} for kind, known in book.texts.items()
        },
        "refers": {kind: column([refer[kind] for refer in refers]) for kind in book.texts if kind not in _JUDGED},
    }


def finder_columns(context: ViewContext, table: FinderTable) -> dict[str, object]:
    """The whole content of `assets/data/finder.js`."""
    directory = context.directory
    return {
        "base": context.today.isoformat(),
        "example_words": EXAMPLE,
        "stop": sorted(STOP_WORDS),
        "alarms": ALARMS,
        "when": {said: [word.label, word.days, word.parts] for said, word in TIME_WORDS.items()},
        "labels": table.labels,
        "weights": dict(table.weights),
        "review_months": table.review_months,
        "stale_months": table.stale_months,
        "cautious": list(table.cautious),
        "reaches": DISTANCES,
        "levels": [level.value for level in LimitationLevel],
        "questions": [question.value for question in Question],
        "question_words": {question.value: question.label for question in Question},
        "set_aside": {reason.value: [reason.label, reason.definition, MANY.get(reason, "")] for reason in SetAside},
        "fit_kinds": {kind.value: kind.label for kind in FitKind},
        "safety": [reason.value for reason in SAFETY],
        "personal": [reason.value for reason in PERSONAL],
        "doubts": shipped_words(),
        "fit": {fit.value: [fit.label, fit.definition] for fit in Fit},
        "communes": [
            [c.insee, c.name, " ".join(c.postcodes), c.latitude, c.longitude] for c in directory.communes.values()
        ],
        "territories": territory_facts(context),
        "houses": sport_health_houses(context),
        "keeper": keeper(context),
        "entered": {p.id: p.territories for p in directory.programmes.values()},
        "found_by": _found_by(context),
        "judged": _judged(table, context.today),
        "shown": _shown(context),
    }


def finder_data(context: ViewContext, editorial: Iterable[EditorialPage] = ()) -> FinderData:
    """Everything the scripts read, on the day of the context."""
    table = finder_table(context)
    return FinderData(
        finder=finder_columns(context, table),
        cost=cost_columns(context),
        search=search_columns(context, editorial),
        site={
            "today": day_number(context.today) if context.pinned else 0,
            "aged": [
                [months, note.tone, note.title, note.text]
                for months, note in aged_notes(context.directory.config.freshness)
            ],
        },
    )
