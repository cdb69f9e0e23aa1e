"""The page of a programme: for whom, which door, which papers, the steps, what follows, its figures and its sessions.

Every fact of the record is shown; what nobody knows is « à confirmer ».
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import Programme
from generator.views.context import ViewContext
from generator.views.parts.links import PROGRAMMES, SESSIONS, TERRITORIES, Link, page_of, web_link
from generator.views.parts.pieces import Fact, Frame, SourceLine, Term
from generator.views.parts.programme import (
    UNKNOWN,
    FigureView,
    StepView,
    document_facts,
    doors_words,
    figure_views,
    follow_up_words,
    status_fact,
    step_views,
)
from generator.views.parts.report import ReportView, report_view
from generator.views.parts.sources import source_lines
from generator.views.session.card import CardGroup, cards_by_weekday
from generator.views.words.names import capitalised, shown_name, shown_title, uncapitalised
from generator.views.words.phrases import NBSP, counted, joined, sentence, sentences, word_name

_RADAR = ("très facile", "facile", "moyen", "difficile", "très difficile")


@dataclass(frozen=True, slots=True)
class ProgrammePageView:
    """What `programmes/<id>.html` shows; `after` are the programmes and sessions that follow."""

    frame: Frame
    title: str
    status: Fact
    lead: str
    conditions: tuple[str, ...]
    audience: str
    door: str
    door_note: str
    documents: tuple[Fact, ...]
    steps: tuple[StepView, ...]
    after_words: str
    after_professional: str
    after: tuple[Link, ...]
    terms: tuple[Term, ...]
    tools: tuple[SourceLine, ...]
    figures: tuple[FigureView, ...]
    radar: tuple[Term, ...]
    territories: tuple[Link, ...]
    sessions_title: str
    sessions: tuple[CardGroup, ...]
    report: ReportView
    sources: tuple[SourceLine, ...]


def _terms(programme: Programme) -> tuple[Term, ...]:
    """What is known of the programme, then the names of what is not."""
    count = counted(programme.session_count, "séance") if programme.session_count else ""
    asked = (
        Term("Nombre de séances", count),
        Term("Durée", programme.duration or ""),
        Term("Rythme", programme.frequency or ""),
        Term("Taille des groupes", programme.group_size or ""),
        Term("Ce que paie la personne", programme.cost or ""),
        Term("Qui finance", programme.funder or ""),
    )
    others = (
        Term("Qui le porte", programme.holder),
        Term("Thème", programme.theme.label),
        Term("Ce qu’il contient", joined(programme.components)),
        Term("Bilans", sentences(*programme.assessments)),
    )
    known = tuple(Term(term.name, capitalised(term.text)) for term in (*asked, *others) if term.text)
    unknown = joined(uncapitalised(term.name) for term in asked if not term.text)
    return (*known, Term(capitalised(UNKNOWN), sentence(unknown))) if unknown else known


def _radar(programme: Programme) -> tuple[Term, ...]:
    radar = programme.radar
    if radar is None:
        return ()
    notes = (
        ("Coût", radar.cost),
        ("Ressources humaines", radar.people),
        ("Formation", radar.training),
        ("Ingénierie", radar.engineering),
        ("Délai", radar.delay),
    )
    return tuple(
        Term(name, f"{note} sur 5, {_RADAR[note - 1]}" if note and note <= len(_RADAR) else UNKNOWN)
        for name, note in notes
    )


def _after(context: ViewContext, programme: Programme) -> tuple[Link, ...]:
    if programme.follow_up is None:
        return ()
    programmes = (context.directory.programmes[item] for item in programme.follow_up.programmes)
    offerings = (context.by_session[item] for item in programme.follow_up.sessions)
    return (
        *(Link(shown_name(item), page=page_of(PROGRAMMES, item.id)) for item in programmes),
        *(Link(shown_title(item), page=page_of(SESSIONS, item.session.id)) for item in offerings),
    )


def _audience(context: ViewContext, programme: Programme) -> str:
    groups = joined(word_name(context.directory, "publics", group) for group in programme.groups)
    return sentences(programme.audience, f"public{NBSP}: {groups}" if groups else "")


def _frame(programme: Programme, title: str) -> Frame:
    return Frame(
        path=page_of(PROGRAMMES, programme.id),
        title=title,
        description=sentence(programme.description),
        crumb=Link("Tous les programmes", page=page_of(PROGRAMMES)),
        section="programmes",
    )


def programme_page(context: ViewContext, programme: Programme) -> ProgrammePageView:
    """The view of one programme."""
    name, offerings = shown_name(programme), context.by_programme.get(programme.id, ())
    frame = _frame(programme, name)
    territories = [context.directory.territories[item] for item in programme.territories]
    first = territories[0] if territories else None
    professional = programme.follow_up.professional if programme.follow_up else None
    return ProgrammePageView(
        frame=frame,
        title=f"{name}, {programme.acronym}" if programme.acronym else name,
        status=status_fact(programme),
        lead=sentence(programme.description),
        conditions=tuple(sentence(condition) for condition in programme.entry_conditions),
        audience=_audience(context, programme),
        door=doors_words(programme),
        door_note=sentence(programme.door_note) if programme.door_note else "",
        documents=document_facts(programme),
        steps=step_views(programme.steps),
        after_words=follow_up_words(programme),
        after_professional=sentence(professional) if professional else "",
        after=_after(context, programme),
        terms=_terms(programme),
        tools=tuple(SourceLine(tool.title, web_link("Ouvrir l’outil", tool.url)) for tool in programme.tools),
        figures=figure_views(programme.figures),
        radar=_radar(programme),
        territories=tuple(Link(item.name, page=page_of(TERRITORIES, item.id)) for item in territories),
        sessions_title=f"Ses créneaux{NBSP}: {len(offerings)}" if offerings else "Ses créneaux",
        sessions=cards_by_weekday(context, offerings),
        report=report_view(context, name, frame.path, first, "programmes", programme.id),
        sources=source_lines(programme.sources),
    )
