"""What is said of a programme in several places: its state, its doors, its papers, its path.

Unknown facts are said « à confirmer », never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import Document, Figure
from generator.model.records import Programme, Step
from generator.views.parts.links import web_link
from generator.views.parts.pieces import Fact
from generator.views.words.names import capitalised, uncapitalised
from generator.views.words.phrases import NBSP, counted, joined, sentence, sentences
from generator.views.words.time import date_words
from generator.vocabulary import ProgrammeStatus, StepKind

UNKNOWN = "à confirmer"
_TONES = {
    ProgrammeStatus.OPEN: ("ok", "ok"),
    ProgrammeStatus.FULL: ("alerte", "warn"),
    ProgrammeStatus.PLANNED: ("info", ""),
    ProgrammeStatus.UNKNOWN: ("info", ""),
}


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a path: its name, what happens, who and when."""

    name: str
    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A key figure: the number as written, what it counts, its date and source."""

    value: str
    label: str
    detail: str


def status_fact(programme: Programme) -> Fact:
    """« Ouvert », « Complet »… ; when nobody knows: « Ouverture à confirmer »."""
    icon, tone = _TONES[programme.status]
    unknown = programme.status is ProgrammeStatus.UNKNOWN
    return Fact(icon, f"Ouverture {UNKNOWN}" if unknown else capitalised(programme.status.label), tone)


def doors_words(programme: Programme) -> str:
    """« Médecin ou sage-femme »."""
    return capitalised(joined((door.label for door in programme.doors), "ou")) or f"Porte d’entrée {UNKNOWN}"


def document_words(document: Document) -> str:
    """« Ordonnance, à remplir par le médecin. »."""
    return sentences(f"{document.name}, à remplir par {document.filled_by.label}", document.note)


def document_facts(programme: Programme) -> tuple[Fact, ...]:
    """Each paper with who fills it and where it is found."""
    return tuple(
        Fact("doc", document_words(item), link=web_link("Voir le document", item.url)) for item in programme.documents
    ) or (Fact("doc", f"Papiers à remplir{NBSP}: {UNKNOWN}."),)


def documents_line(programme: Programme) -> str:
    """The names of the papers in one line: « Ordonnance et questionnaire de santé. »."""
    return sentence(joined(uncapitalised(item.name) for item in programme.documents) or f"Papier {UNKNOWN}")


def step_views(steps: tuple[Step, ...]) -> tuple[StepView, ...]:
    """The steps of a path in order."""
    views = []
    for step in steps:
        who = f"qui{NBSP}: {step.who}" if step.who else ""
        when = f"quand{NBSP}: {step.when}" if step.when else ""
        views.append(StepView(capitalised(step.kind.label), sentence(step.text), sentences(who, when)))
    return tuple(views)


def path_words(programme: Programme) -> tuple[str, ...]:
    """The path in a few words: « Repérage », « Prescription », « 12 séances », « Relais »."""
    sessions = counted(programme.session_count, "séance") if programme.session_count else ""
    return tuple(
        sessions if step.kind is StepKind.SESSIONS and sessions else capitalised(step.kind.label)
        for step in programme.steps
    )


def format_words(programme: Programme) -> str:
    """Length, rhythm, groups and cost in sentences; the number of sessions unless the path or the length says it."""
    said = (
        any(step.kind is StepKind.SESSIONS for step in programme.steps)
        or "séance" in f"{programme.duration} {programme.frequency}"
    )
    count = counted(programme.session_count, "séance") if programme.session_count and not said else ""
    shape = ", ".join(filter(None, (count, programme.duration, programme.frequency)))
    group = f"groupes{NBSP}: {programme.group_size}" if programme.group_size else ""
    return sentences(shape, group, programme.cost or f"prix {UNKNOWN}")


def figure_views(figures: tuple[Figure, ...]) -> tuple[FigureView, ...]:
    """The key figures; one without a date says so."""
    views = []
    for figure in figures:
        on = f"au {date_words(figure.on, weekday=False)}" if figure.on else "date non précisée"
        source = f"source{NBSP}: {figure.source}" if figure.source else ""
        views.append(
            FigureView(figure.value, capitalised(figure.label), sentence(", ".join(filter(None, (on, source)))))
        )
    return tuple(views)


def follow_up_words(programme: Programme) -> str:
    """What comes after, for the person; unknown is said."""
    known = programme.follow_up.patient if programme.follow_up else None
    return sentences(known or f"la suite est {UNKNOWN}")
