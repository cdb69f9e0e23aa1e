"""The texts by which sessions are found: one text for each word, place and structure, its synonyms with it.

A session holds the texts of what it refers to, by importance; the scripts build the same from the same references.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.directory import Directory, Offering
from generator.model.price import is_free
from generator.model.records import Word
from generator.model.search_text import Searched, words_of
from generator.vocabulary import Qualification, Theme, Weekday

References = Mapping[str, tuple[str, ...]]
STRONG = ("titre", "activites", "synonymes")
MEDIUM = ("communes", "lieux", "structures", "jours", "encadrement", "envies", "pathologies", "publics", "prix")
FREE = {"gratuit": "gratuit gratuite"}
WEAK = ("programmes", "territoires", "themes")


@dataclass(frozen=True, slots=True)
class TextBook:
    """The text of every thing referred to: kind → identifier → text; `synonymes` are the groups of equivalent words."""

    texts: Mapping[str, Mapping[str, str]]
    groups: Mapping[str, tuple[str, ...]]


def with_synonyms(text: str, groups: Mapping[str, tuple[str, ...]]) -> str:
    """A text, with the words equivalent to those it holds, after a semicolon."""
    held = set(words_of(text))
    added = " ".join(term for terms in groups.values() if _holds(held, terms) for term in terms)
    return f"{text}; {added}" if added else text


def _holds(held: set[str], terms: Iterable[str]) -> bool:
    return any(set(words_of(term)) <= held for term in terms)


def _word_text(word: Word) -> str:
    """The names of a word, between commas: the scripts tell them apart."""
    return ", ".join((word.name, *word.synonyms))


def text_book(directory: Directory) -> TextBook:
    """Every text of a directory, equivalent words added."""
    words = directory.words
    groups = {group.id: (group.name, *group.synonyms) for group in words.get("synonymes", {}).values()}
    plain: dict[str, dict[str, str]] = {
        name: {word.id: _word_text(word) for word in words.get(name, {}).values()}
        for name in ("activites", "envies", "pathologies", "publics")
    }
    plain["communes"] = {c.insee: " ".join((c.name, *c.postcodes)) for c in directory.communes.values()}
    plain["lieux"] = {venue.id: venue.name for venue in directory.venues.values()}
    plain["structures"] = {partner.id: partner.name for partner in directory.partners.values()}
    plain["jours"] = {str(day.rank): day.label for day in Weekday}
    plain["encadrement"] = {term.value: term.label for term in Qualification}
    plain["programmes"] = {p.id: " ".join(filter(None, (p.name, p.acronym))) for p in directory.programmes.values()}
    plain["territoires"] = {territory.id: territory.short_name for territory in directory.territories.values()}
    plain["prix"] = FREE
    plain["themes"] = {theme.value: theme.label for theme in Theme}
    texts = {kind: {i: with_synonyms(text, groups) for i, text in known.items()} for kind, known in plain.items()}
    texts["synonymes"] = {identifier: " ".join(terms) for identifier, terms in groups.items()}
    return TextBook(texts, groups)


def references(
    book: TextBook, offering: Offering, wishes: tuple[str, ...], audiences: tuple[str, ...], weekdays: tuple[int, ...]
) -> References:
    """What a session refers to, by kind; `synonymes` are the groups that its own title calls for."""
    session, commune = offering.session, offering.commune
    held = set(words_of(session.title))
    return {
        "activites": (offering.activity.id,),
        "synonymes": tuple(group for group, terms in book.groups.items() if _holds(held, terms)),
        "communes": (commune.insee,) if commune else (),
        "lieux": (offering.venue.id,) if offering.venue else (),
        "structures": (offering.partner.id,),
        "jours": tuple(str(day) for day in weekdays),
        "encadrement": tuple(dict.fromkeys(item.qualification.value for item in session.supervision)),
        "envies": wishes,
        "pathologies": session.conditions,
        "publics": audiences,
        "prix": tuple(FREE) if session.fees and all(is_free(fee) for fee in session.fees) else (),
        "programmes": (offering.programme.id,) if offering.programme else (),
        "territoires": (offering.territory.id,),
        "themes": (session.theme.value,),
    }


def searched(book: TextBook, title: str, refers: References) -> Searched:
    """The texts of a session, by importance."""

    def texts(kinds: Iterable[str]) -> tuple[str, ...]:
        found = (book.texts[kind].get(identifier, "") for kind in kinds for identifier in refers.get(kind, ()))
        return tuple(dict.fromkeys(filter(None, found)))

    return Searched((title, *texts(STRONG[1:])), texts(MEDIUM), texts(WEAK))
