"""What a session says to health professionals: levels, supervisors, the four items of the official form, the report.

The level of a person is qualified by the prescriber (CSP annexe 11-7-2); nothing here qualifies it.
"""

from __future__ import annotations

from generator.model.directory import Directory, Offering
from generator.model.schedule import Schedule
from generator.model.session import Session
from generator.views.parts.links import PROGRAMMES, Link, page_of
from generator.views.parts.pieces import Term
from generator.views.session.people import (
    conditions_words,
    levels_words,
    papers_words,
    places_words,
    refusals,
    supervisor_words,
)
from generator.views.words.names import shown_name
from generator.views.words.phrases import NBSP, counted, joined, sentence
from generator.vocabulary import Frequency

UNKNOWN = "à confirmer"


def _minutes(schedule: Schedule) -> int:
    return (schedule.end.hour - schedule.start.hour) * 60 + schedule.end.minute - schedule.start.minute


def duration_words(session: Session) -> str:
    """The length of a session: as declared, else the timetable's."""
    if session.effort.minutes:
        return f"{session.effort.minutes}{NBSP}minutes"
    lengths = sorted({_minutes(schedule) for schedule in session.schedules} - {0})
    return joined((f"{length}{NBSP}minutes" for length in lengths if length > 0), "ou") or UNKNOWN


def frequency_words(session: Session) -> str:
    """How often: as declared, else what the timetable gives, a session a week being too few alone (HAS, ameli)."""
    if session.effort.per_week:
        return session.effort.per_week
    weekly = sum(schedule.frequency is Frequency.WEEKLY for schedule in session.schedules)
    if weekly == len(session.schedules):
        return f"{weekly}{NBSP}fois par semaine"
    return joined(dict.fromkeys(schedule.frequency.label for schedule in session.schedules))


def _group(session: Session) -> str:
    low, high = session.group_min, session.group_max
    if low and high:
        return f"{low} à {high}{NBSP}personnes"
    if high:
        return f"{counted(high, 'personne')} au plus"
    return f"{counted(low, 'personne')} au moins" if low else UNKNOWN


def reports_words(session: Session) -> str:
    """How the report comes back: « courrier, à la fin du cycle », « PARCEO (à la fin du cycle) et courrier »."""
    if len(session.reports) == 1:
        return ", ".join(filter(None, (session.reports[0].channel.label, session.reports[0].moment)))
    return joined(f"{r.channel.label}{f' ({r.moment})' if r.moment else ''}" for r in session.reports) or UNKNOWN


def _welcome(directory: Directory, session: Session) -> tuple[Term, ...]:
    welcomed = conditions_words(directory, session)
    terms = (Term("Pathologies accueillies", welcomed), Term("Exclusions", " ".join(refusals(directory, session))))
    return tuple(term for term in terms if term.text)


def _programme(offering: Offering) -> tuple[Term, ...]:
    programme = offering.programme
    if programme is None:
        return ()
    doors = joined((door.label for door in programme.doors), "ou")
    link = Link(shown_name(programme), page=page_of(PROGRAMMES, programme.id))
    return (Term("Programme", sentence(f"Porte d’entrée{NBSP}: {doors or UNKNOWN}"), link),)


def professional_terms(directory: Directory, offering: Offering) -> tuple[Term, ...]:
    """The definition list of the professionals' block; what nobody has said is « à confirmer »."""
    session, effort = offering.session, offering.session.effort
    after = session.next_step.professional if session.next_step else None
    terms = [
        Term("Limitations", levels_words(session.levels) or UNKNOWN),
        Term("Encadrement", joined(supervisor_words(item) for item in session.supervision) or UNKNOWN),
        Term("Type", joined(kind.label for kind in effort.kinds) or UNKNOWN),
        Term("Durée", duration_words(session)),
        Term("Fréquence", frequency_words(session)),
        Term("Intensité", effort.intensity.label if effort.intensity else UNKNOWN),
        *_welcome(directory, session),
        Term("Groupe", _group(session)),
        Term("Places", places_words(session)),
        Term("Ordonnance et certificat", " ".join(papers_words(session))),
        Term("Retour au prescripteur", reports_words(session)),
        *_programme(offering),
    ]
    if session.has_stage is not None:
        terms.insert(1, Term("Étape HAS", str(session.has_stage)))
    if after:
        terms.append(Term("Ensuite", sentence(after)))
    return tuple(terms)
