"""Who supervises, who is welcome, whether there is room: the words of people, for cards, pages and sheets.

What each profession may supervise is judged by the rules and the matching, never here.
"""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.directory import Directory, Offering
from generator.model.session import Session, Supervision
from generator.views.parts.pieces import Fact
from generator.views.words.names import capitalised, shown_name
from generator.views.words.phrases import NBSP, counted, joined, sentence, word_name
from generator.views.words.time import date_words
from generator.vocabulary import LimitationLevel, PlacesState, Requirement

PLACES_KEPT = timedelta(weeks=6)
FULL_STATES = frozenset({PlacesState.FULL, PlacesState.WAITING_LIST})


def levels_words(levels: tuple[LimitationLevel, ...]) -> str:
    """« aucune, minime ou modérée »: the levels of limitation a session accepts."""
    ordered = sorted(set(levels), key=lambda level: level.rank)
    return joined((level.label.replace("limitation", "").strip() for level in ordered), "ou")


def levels_exact(session: Session) -> str:
    """The levels accepted, in the prescriber's words; unknown is said."""
    return f"Limitation{NBSP}: {levels_words(session.levels) or 'à confirmer'}"


def levels_fact(session: Session) -> Fact:
    """The levels accepted, in the words of patients: « Pour qui : on bouge sans gêne ou avec un peu de gêne »."""
    ordered = sorted(set(session.levels), key=lambda level: level.rank)
    moves = joined((level.plain for level in ordered), "ou")
    return Fact("reglages", f"Pour qui{NBSP}: {f'on bouge {moves}' if moves else 'à confirmer'}")


def _beside(supervision: Supervision) -> str:
    return " (en complément d’un autre professionnel de santé)" if supervision.complementary else ""


def supervisor_words(supervision: Supervision) -> str:
    """« enseignant en activité physique adaptée (en complément d’un autre professionnel) », under its exact name."""
    return f"{supervision.qualification.label}{_beside(supervision)}"


def supervisors_short(session: Session) -> str:
    """The supervisors in one line, each profession once, under its exact name; unknown is said."""
    return joined(dict.fromkeys(item.qualification.label for item in session.supervision)) or "à confirmer"


def supervisors_plain(session: Session) -> str:
    """The supervisors in one line, each profession once, in the words of patients."""
    labels = dict.fromkeys(item.qualification.plain for item in session.supervision)
    return capitalised(joined(labels)) or f"Encadrement{NBSP}: à confirmer"


def supervisors_lines(session: Session) -> tuple[str, ...]:
    """One sentence a supervisor, in the words of patients, with what the coordinator says of them."""
    lines = []
    for item in session.supervision:
        note = sentence(item.note) if item.note else ""
        lines.append(" ".join(filter(None, (sentence(f"{item.qualification.plain}{_beside(item)}"), note))))
    return tuple(lines) or (f"Encadrement{NBSP}: à confirmer.",)


def places_words(session: Session) -> str:
    """« 4 places, au 16 novembre 2026 », « complet, liste d’attente », « à confirmer »."""
    places = session.places
    if places is None or places.state is PlacesState.UNKNOWN:
        return "à confirmer"
    words = places.state.label
    if places.number and places.state in (PlacesState.OPEN, PlacesState.FEW):
        words = counted(places.number, "place") + (" (presque complet)" if places.state is PlacesState.FEW else "")
    return f"{words}, au {date_words(places.on, weekday=False)}" if places.on else words


def is_full(session: Session) -> bool:
    """Whether the last that was known is that there is no room."""
    return session.places is not None and session.places.state in FULL_STATES


def places_doubtful(session: Session, today: date) -> bool:
    """Whether what is known of the places is older than six weeks: it is then to be asked, never a fact."""
    places = session.places
    return places is not None and places.on is not None and today - places.on > PLACES_KEPT


def places_dated(session: Session, today: date) -> str:
    """`places_words`, and « à confirmer » behind what is older than six weeks."""
    return places_words(session) + (f"{NBSP}: à confirmer" if places_doubtful(session, today) else "")


def places_fact(session: Session, today: date) -> Fact:
    """Whether there is room and since when one knows; what is older than six weeks is « à confirmer »."""
    if session.places is None or session.places.state is PlacesState.UNKNOWN:
        return Fact("groupe", "Places à confirmer")
    full, words = is_full(session), capitalised(places_dated(session, today))
    return Fact("alerte" if full else "groupe", words, "warn" if full else "")


def ages_words(session: Session) -> str:
    """« de 18 à 60 ans », « à partir de 60 ans », « jusqu’à 17 ans », or nothing."""
    low, high = session.audience.age_min, session.audience.age_max
    if low is not None and high is not None:
        return f"de {low} à {high}{NBSP}ans"
    if low is not None:
        return f"à partir de {low}{NBSP}ans"
    return f"jusqu’à {high}{NBSP}ans" if high is not None else ""


def groups_words(directory: Directory, session: Session) -> str:
    """The audiences welcomed, joined; when there are no others, that comes first."""
    groups = joined(word_name(directory, "publics", group) for group in session.audience.groups)
    return f"seulement{NBSP}: {groups}" if groups and session.audience.only else groups


_PRESCRIPTION = {
    Requirement.REQUIRED: Fact("doc", "Il faut une ordonnance de votre médecin."),
    Requirement.OPTIONAL: Fact("info", "Une ordonnance est possible, elle n’est pas obligatoire."),
    Requirement.NOT_NEEDED: Fact("ok", "Pas besoin d’ordonnance."),
    Requirement.UNKNOWN: Fact("info", "Ordonnance\u00a0: à confirmer en appelant."),
}
_CERTIFICATE = {
    Requirement.REQUIRED: Fact("doc", "Il faut un certificat médical."),
    Requirement.OPTIONAL: Fact("info", "Un certificat médical est possible, il n’est pas obligatoire."),
    Requirement.NOT_NEEDED: Fact("ok", "Pas besoin de certificat médical."),
    Requirement.UNKNOWN: Fact("info", "Certificat médical\u00a0: à confirmer en appelant."),
}


def conditions_words(directory: Directory, session: Session) -> str:
    """The illnesses welcomed; only commas between them, since many names hold « et »."""
    return ", ".join(word_name(directory, "pathologies", item) for item in session.conditions)


def _door_facts(offering: Offering) -> tuple[Fact, ...]:
    """What the programme of a session asks before one may come."""
    programme = offering.programme
    if programme is None:
        return ()
    doors = joined((door.label for door in programme.doors), "ou") or "à confirmer"
    entry = f"Ce créneau fait partie du programme {shown_name(programme)}. Qui peut vous y adresser{NBSP}: {doors}."
    conditions = (Fact("info", sentence(condition)) for condition in programme.entry_conditions)
    return (Fact("doc", entry), *conditions)


def refusals(directory: Directory, session: Session) -> tuple[str, ...]:
    """Who cannot come: the illnesses, then the coordinator's own words, each as a sentence that says no."""
    names = joined((word_name(directory, "pathologies", item) for item in session.excluded_conditions), "ou")
    texts = (*([names] if names else []), *session.exclusions)
    return tuple(sentence(f"Ne convient pas{NBSP}: {text[:1].lower()}{text[1:]}") for text in texts)


def papers_words(session: Session) -> tuple[str, str]:
    """Whether a prescription, then a certificate, is asked for."""
    return _PRESCRIPTION[session.prescription].text, _CERTIFICATE[session.certificate].text


def for_me_facts(directory: Directory, offering: Offering) -> tuple[Fact, ...]:
    """« Est-ce pour moi ? »: levels, audience, illnesses welcomed, what is asked, who cannot come; unknown is said."""
    session = offering.session
    levels = levels_fact(session)
    facts = [Fact(levels.icon, sentence(levels.text))]
    people = [ages_words(session), groups_words(directory, session)]
    if session.audience.women_only:
        people.append("réservé aux femmes")
    who = capitalised(", ".join(filter(None, people)))
    facts.append(Fact("personne", sentence(who or "Âge et public à confirmer en appelant")))
    if session.audience.note:
        facts.append(Fact("info", sentence(session.audience.note)))
    if session.conditions:
        names = conditions_words(directory, session)
        welcome = "Réservé aux" if session.conditions_only else "Accueille les"
        facts.append(Fact("ok", f"{welcome} personnes concernées par{NBSP}: {names}."))
    facts.extend(Fact("stop", text, "stop") for text in refusals(directory, session))
    facts.append(Fact("info", "Votre médecin vous dira si cette activité vous convient."))
    facts.extend(_door_facts(offering))
    return (*facts, _PRESCRIPTION[session.prescription], _CERTIFICATE[session.certificate])
