"""The first time: whom one calls, who welcomes, what to bring, which papers, what follows.

Says only what the record says; what is missing is « à confirmer » where the reader would need it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.base import Document
from generator.model.directory import Offering
from generator.model.session import Session
from generator.views.context import ViewContext
from generator.views.parts.links import PROGRAMMES, SESSIONS, Link, page_of, web_link
from generator.views.parts.pieces import Term
from generator.views.words.names import capitalised, shown_name, shown_title
from generator.views.words.phrases import NBSP, joined, lowered, sentence, sentences

_SMALL = frozenset(["d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "un", "une", "vos", "votre"])
_PRICE_UNKNOWN = f"prix{NBSP}: à confirmer"


@dataclass(frozen=True, slots=True)
class FirstTime:
    """What happens the first time, in order, and what is good to know before."""

    steps: tuple[str, ...]
    notes: tuple[str, ...]


def _trial(session: Session, none: str, free: str, paid: str, unknown: str) -> str:
    """The sentence that is true of a trial, with the record's note; empty when nobody has said."""
    trial = session.trial
    if trial is None:
        return ""
    said = {True: free, False: paid, None: unknown}[trial.free] if trial.possible else none
    if trial.possible and trial.free is None:
        return sentences(said, trial.note)
    return sentence(f"{said}{NBSP}: {lowered(trial.note)}" if trial.note else said)


def trial_words(session: Session) -> str:
    """« Une séance d’essai est possible, elle est gratuite. », or what is known of it."""
    possible = "Une séance d’essai est possible"
    costs = (f"{possible}, elle est gratuite", f"{possible}, elle est payante", f"{possible} ({_PRICE_UNKNOWN})")
    return _trial(session, "Il n’y a pas de séance d’essai", *costs)


def company_words(session: Session) -> str:
    """Whether someone may come along; empty when nobody has said."""
    company = {True: "Vous pouvez venir avec quelqu’un.", False: "On ne peut pas venir accompagné.", None: ""}
    return company[session.first_step.companion]


def _within(who: str) -> str:
    """Who welcomes, after a colon: « le maître-nageur, près de la rampe »; a name keeps its capital."""
    return lowered(who) if re.match(r"(?:L[ae]s?|Une?|Des|Votre)\s|L’", who) else who


def first_steps(session: Session) -> tuple[str, ...]:
    """What happens the first time, in order, from the welcome on; unknown is said."""
    first = session.first_step
    welcome = sentence(f"Accueil{NBSP}: {_within(first.welcomed_by)}") if first.welcomed_by else ""
    steps = tuple(filter(None, (welcome, *(sentence(step) for step in first.steps))))
    return steps or (f"À confirmer en appelant{NBSP}: qui vous accueille, et comment.",)


def first_time(session: Session) -> FirstTime:
    """The first time, with what is good to know before: someone may come along, one may try."""
    return FirstTime(first_steps(session), tuple(filter(None, (company_words(session), trial_words(session)))))


def bring_words(session: Session) -> str:
    """What to bring and wear, in one line; unknown is said."""
    first = session.first_step
    return sentences(first.bring, _not_in(first.bring or "", first.dress or "")) or "à confirmer en appelant."


def _not_in(bring: str, dress: str) -> str:
    """What is said of dress, unless its every word is said of what to bring."""
    return dress if _words(dress) - _words(bring) else ""


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - _SMALL


def _trial_short(session: Session) -> str:
    """The same of a trial as `trial_words`, as short as paper wants it."""
    costs = ("Séance d’essai gratuite", "Séance d’essai payante", f"Séance d’essai possible ({_PRICE_UNKNOWN})")
    return _trial(session, "Pas de séance d’essai", *costs)


def _to_ask(session: Session) -> str:
    """What nobody has said of the first time, to be asked when one calls."""
    company = "si quelqu’un peut venir avec vous" if session.first_step.companion is None else ""
    trial = "si l’on peut essayer" if session.trial is None else ""
    asked = joined((company, trial))
    return f"Demandez {asked}." if asked else ""


def first_welcome_words(session: Session) -> str:
    """The first time as the sheet says it first: who welcomes, whether someone may come along, whether one may try.

    What nobody has said is to be asked: paper leaves no doubt whether it was forgotten.
    """
    said = (first_steps(session)[0], company_words(session), _trial_short(session), _to_ask(session))
    return " ".join(filter(None, said))


def then_words(session: Session) -> str:
    """What happens then, in one paragraph; empty when nobody has said."""
    return " ".join(first_steps(session)[1:])


def documents_of(offering: Offering) -> tuple[Document, ...]:
    """The papers of the session, then those of its programme, each name once."""
    programme = offering.programme.documents if offering.programme else ()
    return tuple({document.name: document for document in (*programme, *offering.session.documents)}.values())


def document_term(document: Document) -> Term:
    """A paper: who fills it, what to know, where it is."""
    who = f"à remplir par {document.filled_by.label}"
    return Term(capitalised(document.name), sentences(who, document.note), web_link("Le document", document.url))


def after_words(offering: Offering) -> tuple[str, ...]:
    """What comes after, for the person; the programme's own words follow the session's; empty when nobody has said."""
    steps = (offering.session.next_step, offering.programme.follow_up if offering.programme else None)
    return tuple(dict.fromkeys(sentence(step.patient) for step in steps if step and step.patient))


def after_links(context: ViewContext, offering: Offering) -> tuple[Link, ...]:
    """The sessions and programmes that follow, those that the directory knows."""
    directory, links = context.directory, []
    for step in (offering.session.next_step, offering.programme.follow_up if offering.programme else None):
        if step is None:
            continue
        links += [
            Link(shown_title(context.by_session[item]), page=page_of(SESSIONS, item))
            for item in step.sessions
            if item in context.by_session and item != offering.session.id
        ]
        links += [
            Link(shown_name(directory.programmes[item]), page=page_of(PROGRAMMES, item))
            for item in step.programmes
            if item in directory.programmes
        ]
    return tuple(dict.fromkeys(links))
