"""The guide of words: the closed lists, which only the code changes, and the open ones of `data/vocabulary/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.exchange.fields import KINDS, facts_of, parts_of
from generator.model.records import Word
from generator.views.context import ViewContext
from generator.views.guide.fields import words_anchor
from generator.views.guide.frame import WORDS_PAGE, guide_frame, readable
from generator.views.parts.links import Link
from generator.views.parts.pieces import Frame, Term
from generator.views.words.names import capitalised, sort_name
from generator.views.words.phrases import NBSP, counted, sentence
from generator.vocabulary import Term as ClosedTerm

_OPEN: Mapping[str, str] = {
    "activites": "Activités",
    "envies": "Envies",
    "equipements": "Équipements",
    "pathologies": "Pathologies",
    "publics": "Publics",
    "synonymes": "Synonymes",
}


@dataclass(frozen=True, slots=True)
class WordListView:
    """A list of words: what to write, and what is shown of it; `where` says which keys or which file."""

    title: str
    anchor: str
    count: str
    where: str
    words: tuple[Term, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class GuideWordsView:
    """What `contribuer/mots.html` shows."""

    frame: Frame
    title: str
    lead: str
    jumps: tuple[Link, ...]
    closed: tuple[WordListView, ...]
    open: tuple[WordListView, ...]


def _uses() -> dict[type[ClosedTerm], list[tuple[str, str]]]:
    """Each closed vocabulary that a record takes: the keys and meanings of the fields, in order, each once."""
    uses: dict[type[ClosedTerm], list[tuple[str, str]]] = {}
    for record in dict.fromkeys(part for kind in KINDS for part in parts_of(kind.record)):
        for fact in facts_of(record):
            for words in fact.words:
                answers = words is not fact.words[0]
                pair = (fact.key, f"{fact.meaning} (réponse)" if answers else fact.meaning)
                if pair not in uses.setdefault(words, []):
                    uses[words].append(pair)
    return uses


def _closed(words: type[ClosedTerm], uses: list[tuple[str, str]]) -> WordListView:
    keys = ", ".join(dict.fromkeys(f"«{NBSP}{key}{NBSP}»" for key, _ in uses))
    return WordListView(
        title=readable(uses[0][1]),
        anchor=words_anchor(words),
        count=counted(len(words), "mot"),
        where=f"À écrire après {keys}.",
        key=uses[0][0],
        words=tuple(
            Term(str(word.value), " ".join(filter(None, (sentence(word.label), word.definition)))) for word in words
        ),
    )


def _open_word(word: Word) -> Term:
    also = f"Aussi{NBSP}: {', '.join(word.synonyms)}." if word.synonyms else ""
    return Term(word.id, " ".join(filter(None, (sentence(word.name), sentence(word.definition or ""), also))))


def _open(name: str, words: Mapping[str, Word]) -> WordListView:
    listed = sorted(words.values(), key=lambda word: sort_name(word.name))
    return WordListView(
        title=_OPEN.get(name, capitalised(name)),
        anchor=f"liste-{name}",
        count=counted(len(listed), "mot"),
        where=f"Dans le fichier data/vocabulary/{name}.yml. Vous pouvez y ajouter des mots.",
        words=tuple(_open_word(word) for word in listed),
    )


def words_guide(context: ViewContext) -> GuideWordsView:
    """The view of `contribuer/mots.html`."""
    closed = tuple(_closed(words, uses) for words, uses in _uses().items())
    opened = tuple(_open(name, words) for name, words in context.directory.words.items())
    return GuideWordsView(
        frame=guide_frame(
            WORDS_PAGE, "Les mots", "Les mots que l’on peut écrire dans les fiches, et ce que les pages en montrent."
        ),
        title="Les mots",
        lead="D’abord le mot à écrire dans la fiche, puis ce que lit le public.",
        jumps=tuple(Link(each.title, page=f"{WORDS_PAGE}#{each.anchor}", note=each.key) for each in (*opened, *closed)),
        closed=closed,
        open=opened,
    )
