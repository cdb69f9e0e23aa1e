"""Sessions chosen by their identifiers, made into the view of one sheet, and what the page of the site starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.model.finder import hectometres
from generator.model.records import Commune
from generator.model.week import regular, suggested_week, week_start
from generator.views.context import ViewContext
from generator.views.session.doubts import Doubts, confirm_words
from generator.views.session.net import NOBODY
from generator.views.session.times import is_weekly, weekdays_of
from generator.views.sheet.article import DATES_SHOWN, ArticleOptions, SheetArticleView, public_address, sheet_article
from generator.views.sheet.doctor import DoctorRow, doctor_row
from generator.views.sheet.facts import SheetFacts, coordination_of, sheet_facts
from generator.views.sheet.list import (
    FEW,
    SheetListView,
    afters_of,
    aids_of,
    aside_words,
    grouped,
    handed_words,
    level_boxes,
    mark_words,
    papers_of,
    record_words,
    reference_of,
    suggested_words,
    week_lines,
    week_rows,
    weekly_alone,
)
from generator.views.sheet.map import sheet_map
from generator.views.sheet.price import aids_for, covered_price, covering, shared_words
from generator.views.words.distance import kilometres
from generator.views.words.phrases import NBSP, joined
from generator.vocabulary import LimitationLevel, Mode

FRAGMENT = "feuille.html#liste="


@dataclass(frozen=True, slots=True)
class SheetData:
    """What is shipped for one session: its article, its row of the doctor's copy, its facts."""

    article: SheetArticleView
    row: DoctorRow
    facts: SheetFacts


@dataclass(frozen=True, slots=True)
class ListOptions:
    """What is known of the person and of the paper; nothing of it is kept. `home`: where distances are counted from.

    `kept`: the sessions in the order in which they were chosen, the best first, where the paper has another.
    """

    home: Commune | None = None
    situation: Situation | None = None
    remark: str = ""
    map: bool = False
    level: LimitationLevel | None = None
    doubts: Mapping[str, Doubts] = field(default_factory=dict)
    kept: tuple[str, ...] = ()


def sheet_data(context: ViewContext, offering: Offering, options: ArticleOptions | None = None) -> SheetData:
    """Everything about one session that a sheet may need."""
    article = sheet_article(context, offering, options)
    row = doctor_row(context, offering, article.number)
    aids = aids_for(context, offering, (options and options.situation) or NOBODY)
    return SheetData(article, row, sheet_facts(context, offering, article, row, aids))


def distance_phrase(offering: Offering, home: Commune | None) -> str:
    """« À 2,6 km de Frouard. », as the crow flies; empty without a place or a commune to count from."""
    if home is None or offering.position is None or offering.session.mode is not Mode.ON_SITE:
        return ""
    far = kilometres(hectometres((home.latitude, home.longitude), offering.position))
    return f"À {far} de {home.name}."


def day_in_digits(day: date) -> str:
    """« 23/11/2026 », for the medical record."""
    return f"{day:%d/%m/%Y}"


EMPTY = SheetListView(
    territories="",
    week=week_rows((), ()),
    lines=(),
    suggested="",
    aside="",
    articles=(),
    map=None,
    papers=(),
    aids=(),
    few=True,
    afters=(),
    coordination=(),
    single=False,
    sport=True,
    origin="",
    link="",
    remark="",
    levels=level_boxes(),
    rows=(),
    reference="",
    handed="",
    doubts="",
    supervisors="",
    places="",
    reports="",
    record="",
)


def _suggested(offerings: Sequence[Offering], kept: Sequence[str]) -> list[int]:
    """The numbers of the two sessions of the suggested week, in the order in which they were `kept`; or none."""
    ids = [offering.session.id for offering in offerings]
    by_id = dict(zip(ids, offerings, strict=True))
    order = [by_id[name].session for name in kept or ids]
    days = (weekdays_of(one.schedules) if regular(is_weekly(one.schedules), one.theme) else () for one in order)
    return sorted(ids.index(order[place].id) + 1 for place in suggested_week(tuple(days)))


def _payers(facts: Sequence[SheetFacts]) -> tuple[int, ...]:
    return covering([one.opens for one in facts], [one.id for one in facts])


def _list_of(facts: Sequence[SheetFacts], doubtful: Sequence[bool], suggested: Sequence[int]) -> SheetListView:
    """What follows from the facts, from what is in doubt and from the suggested week."""
    paid = [replace(one, aids=()) if payer else one for one, payer in zip(facts, _payers(facts), strict=True)]
    marks = [mark_words(doubt, number in suggested) for number, doubt in enumerate(doubtful, 1)]
    return replace(
        EMPTY,
        territories=joined(dict.fromkeys(one.territory for one in facts)),
        week=week_rows(facts, marks),
        lines=week_lines(facts, doubtful),
        suggested=suggested_words(suggested),
        aside=aside_words(facts),
        papers=papers_of(facts),
        aids=aids_of(paid),
        few=len(facts) <= FEW,
        coordination=coordination_of(facts),
        single=weekly_alone(facts),
        sport=any(one.sport for one in facts),
        reference=reference_of(one.digest for one in facts),
        handed=handed_words(facts),
        supervisors=grouped([one.supervisors for one in facts]),
        places=grouped([one.places for one in facts]),
        reports=grouped([one.report for one in facts]),
    )


def chronological(offerings: Sequence[Offering]) -> list[Offering]:
    """The sessions in the order of the week, those that start together as they were."""
    return sorted(offerings, key=lambda offering: week_start(offering.session))


def _said_once(made: Sequence[SheetData]) -> tuple[SheetArticleView, ...]:
    """The articles as one list: no price of their own for those that another opens, the aids that several share."""
    payers = _payers([one.facts for one in made])
    shared = shared_words([() if payer else one.facts.aids for one, payer in zip(made, payers, strict=True)])
    return tuple(
        replace(one.article, price=covered_price(payer), price_plain="", also="", fees="", aids="")
        if payer
        else replace(one.article, shared=words)
        for one, payer, words in zip(made, payers, shared, strict=True)
    )


def sheet_list(context: ViewContext, offerings: Sequence[Offering], options: ListOptions) -> SheetListView:
    """The sheet of some sessions, in their order, on the day of the context."""
    in_doubt = [options.doubts.get(offering.session.id, Doubts()) for offering in offerings]
    made = [
        sheet_data(
            context,
            offering,
            ArticleOptions(
                str(number), distance_phrase(offering, options.home), doubt.ask, options.situation, DATES_SHOWN
            ),
        )
        for number, (offering, doubt) in enumerate(zip(offerings, in_doubt, strict=True), 1)
    ]
    facts = [one.facts for one in made]
    view = _list_of(facts, [bool(one.ask) for one in in_doubt], _suggested(offerings, options.kept))
    confirm = confirm_words(in_doubt)
    level = options.level.label if options.level else ""
    names = ",".join(one.code for one in facts)
    return replace(
        view,
        articles=_said_once(made),
        rows=tuple(one.row for one in made),
        afters=afters_of(one.article.after for one in made),
        map=sheet_map(facts, context.directory.communes, options.home) if options.map else None,
        origin=f"Distances à vol d’oiseau, depuis le centre de {options.home.name}." if options.home else "",
        link=public_address(context, f"{FRAGMENT}{names}"),
        remark=options.remark,
        levels=level_boxes(options.level),
        doubts=confirm,
        record=record_words(facts, day_in_digits(context.today), view.reference, confirm, level),
    )


def refusals_of(context: ViewContext, offerings: Sequence[Offering]) -> tuple[str, ...]:
    """Why some of the sessions may not be printed, one sentence each; empty when all may."""
    articles = (sheet_article(context, offering) for offering in offerings)
    return tuple(f"«{NBSP}{article.id}{NBSP}»{NBSP}: {article.refused}" for article in articles if article.refused)
