"""The page of an aid: how much, who may have it, how to ask, until when, with which others it adds up."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.cost import add_up
from generator.model.money import Aid
from generator.views.context import ViewContext
from generator.views.parts.links import AIDS, TERRITORIES, Link, page_of
from generator.views.parts.notes import Note
from generator.views.parts.pieces import Frame, SourceLine
from generator.views.parts.report import ReportView, report_view
from generator.views.parts.sources import source_lines
from generator.views.session.days import DayRows, count_by_day, rows_by_day, several_days_words
from generator.views.session.money import NOT_REIMBURSED, aid_view
from generator.views.words.money import aid_amount_words
from generator.views.words.names import capitalised, shown_name
from generator.views.words.phrases import NBSP, sentence, session_count

ADDS_UP = "Elle peut s’ajouter à ces aides."
ADDS_UP_WITH_NONE = "Elle ne s’ajoute à aucune autre aide connue ici."


@dataclass(frozen=True, slots=True)
class AidPageView:
    """Finished phrases for `aides/<id>.html`."""

    frame: Frame
    title: str
    description: str
    notes: tuple[Note, ...]
    amount: str
    giver: str
    who: tuple[str, ...]
    how: str
    until: str
    adds_up: tuple[Link, ...]
    adds_up_words: str
    territories: tuple[Link, ...]
    sessions_title: str
    sessions_note: str
    days: tuple[DayRows, ...]
    reminder: str
    sources: tuple[SourceLine, ...]
    report: ReportView


def _adds_up(context: ViewContext, aid: Aid) -> tuple[Link, ...]:
    """The aids that both records say add up; one record alone is not enough to promise it."""
    known = (context.directory.aids.get(item) for item in aid.adds_up_with)
    return tuple(
        Link(shown_name(other), page=page_of(AIDS, other.id)) for other in known if other and add_up(aid, other)
    )


def aid_page(context: ViewContext, aid: Aid) -> AidPageView:
    """The view of one aid's page, on the day of the context; an aid that is over says so at the top."""
    title, page, view = shown_name(aid), page_of(AIDS, aid.id), aid_view(context, aid)
    offerings = context.by_aid.get(aid.id, ())
    territories = [context.directory.territories[t] for t in aid.territories if t in context.directory.territories]
    others = _adds_up(context, aid)
    over = (Note(f"Aide terminée{NBSP}:", f"{view.until} On ne peut plus la demander.", "stop", "alerte"),)
    return AidPageView(
        frame=Frame(
            path=page,
            title=title,
            description=sentence(aid.description),
            crumb=Link("Toutes les aides", page=page_of(AIDS)),
        ),
        title=title,
        description=sentence(aid.description),
        notes=over if view.over else (),
        amount=capitalised(aid_amount_words(aid)),
        giver=sentence(f"Donnée par {aid.giver}"),
        who=view.who or (f"Conditions{NBSP}: à confirmer auprès de {aid.giver}.",),
        how=view.how,
        until=view.until,
        adds_up=others,
        adds_up_words=ADDS_UP if others else ADDS_UP_WITH_NONE,
        territories=tuple(Link(item.name, page=page_of(TERRITORIES, item.id)) for item in territories),
        sessions_title=f"Les activités concernées{NBSP}: {session_count(len(offerings))}"
        if offerings
        else "Les activités concernées",
        sessions_note=several_days_words(count_by_day(offerings), len(offerings)),
        days=rows_by_day(context, page, offerings),
        reminder=NOT_REIMBURSED,
        sources=source_lines(aid.sources),
        report=report_view(context, title, page, territories[0] if territories else None, "aids", aid.id),
    )
