"""The finder in words: labels of everything one may ask, and a line of « Pourquoi ? » filled in.

The script fills the same templates with the same labels; what they say is declared in `vocabulary.matching`.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.directory import Directory
from generator.model.fit import Reason
from generator.views.words.distance import kilometres
from generator.views.words.phrases import NBSP
from generator.vocabulary import AccessFeature, DayPart, LimitationLevel, PlacesState, Qualification, Weekday
from generator.vocabulary.matching import NEAR_STOP, NEAR_STOP_LABEL
from generator.vocabulary.term import Term


def _terms(vocabulary: type[Term]) -> dict[str, str]:
    return {term.value: term.label for term in vocabulary}


def finder_labels(directory: Directory) -> Mapping[str, Mapping[str, str]]:
    """Kind of word → identifier → label; `moments` are « weekday-part » by their ranks."""
    words = {
        name: {word.id: word.name for word in directory.words.get(name, {}).values()}
        for name in ("activites", "envies", "pathologies", "publics")
    }
    return {
        **words,
        "programmes": {programme.id: programme.name for programme in directory.programmes.values()},
        "niveaux": _terms(LimitationLevel),
        "encadrement": _terms(Qualification),
        "places": _terms(PlacesState),
        "acces": {**_terms(AccessFeature), NEAR_STOP: NEAR_STOP_LABEL},
        "moments": {f"{day.rank}-{part.rank}": f"{day.label} {part.label}" for day in Weekday for part in DayPart},
    }


def euros(cents: int) -> str:
    """« 7,50 € », « 20 € »."""
    return f"{cents // 100}{f',{cents % 100:02}' if cents % 100 else ''}{NBSP}€"


def reason_words(reason: Reason, labels: Mapping[str, Mapping[str, str]]) -> str:
    """A line of « Pourquoi ? » with a capital: « À 2,6 km sur les 15 km demandés »."""
    kind, identifier = reason.word
    filled = (
        reason.fit.label.replace("{distance}", kilometres(reason.amount))
        .replace("{rayon}", kilometres(reason.limit))
        .replace("{prix}", euros(reason.amount))
        .replace("{plafond}", euros(reason.limit))
        .replace("{mot}", labels.get(kind, {}).get(identifier, identifier))
    )
    return filled[:1].upper() + filled[1:]
