"""What people type finds what they look for: the table of queries, and every synonym of the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.load.editorial import read_editorial
from generator.model.catalogue import Catalogue
from generator.model.directory import Directory, Offering, link
from generator.model.search_text import TextIndex, relevance
from generator.views.finder.rows import audiences_of, wishes_of
from generator.views.finder.site_search import SearchEntry, search_entries
from generator.views.session.times import weekdays_of
from generator.vocabulary import Weekday
from tests.support.projects import REPOSITORY

TABLE: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "search_table.yml").read_text(encoding="utf-8"))
FIRST = 5
ENOUGH = 0.95


@dataclass(frozen=True)
class Search:
    """The header's search over the repository's data."""

    directory: Directory
    entries: tuple[SearchEntry, ...]
    index: TextIndex

    def pages(self, query: str) -> list[str]:
        """Every page found, the best first."""
        found = relevance(self.index, [entry.searched for entry in self.entries], query)
        order = sorted((i for i, value in enumerate(found) if value), key=lambda i: (-found[i], i))
        return [self.entries[i].page for i in order]


@pytest.fixture(scope="module")
def search(catalogue: Catalogue) -> Search:
    directory = link(catalogue)
    entries = search_entries(directory, read_editorial(REPOSITORY / "content"))
    return Search(directory, entries, TextIndex.of(text for entry in entries for text in entry.searched.texts))


def says(offering: Offering, kind: str, word: str) -> bool:
    """Whether a session carries a word of the table's `creneaux`."""
    days = {list(Weekday)[rank].value for rank in weekdays_of(offering.session.schedules)}
    held: dict[str, Sequence[str] | set[str]] = {
        "activite": (offering.activity.id,),
        "pathologie": offering.session.conditions,
        "public": audiences_of(offering),
        "envie": wishes_of(offering),
        "jour": days,
        "commune": (offering.commune.name,) if offering.commune else (),
        "encadrement": [item.qualification.value for item in offering.session.supervision],
    }
    return word in held[kind]


def recall(search: Search, line: dict[str, Any]) -> float:
    """The share of what a line of the table expects that is among the first answers."""
    first = search.pages(line["cherche"])[:FIRST]
    wanted = line.get("trouve", [])
    asked = line.get("creneaux", {})
    suits = {
        f"creneaux/{o.session.id}.html"
        for o in search.directory.offerings
        if asked and all(says(o, kind, word) for kind, word in asked.items())
    }
    expected = min(FIRST, len(wanted) + len(suits))
    assert expected, line
    return sum(page in wanted or page in suits for page in first) / expected


def test_the_table_holds_at_least_eighty_queries_each_once() -> None:
    assert len({line["cherche"] for line in TABLE}) == len(TABLE) >= 80


def test_what_people_type_is_found_among_the_first_five(search: Search) -> None:
    shares = {line["cherche"]: recall(search, line) for line in TABLE}
    missed = {query: share for query, share in shares.items() if share < 1}
    assert sum(shares.values()) / len(shares) >= ENOUGH, missed


def test_no_query_of_the_table_is_left_without_any_of_its_answers(search: Search) -> None:
    assert [line["cherche"] for line in TABLE if not recall(search, line)] == []


def test_every_synonym_of_an_activity_finds_it(search: Search) -> None:
    words = search.directory.words["activites"].values()
    missed = [
        (synonym, word.id)
        for word in words
        for synonym in word.synonyms
        if f"activites/{word.id}.html" not in search.pages(synonym)
    ]
    assert missed == []


@pytest.mark.parametrize(("kind", "said"), [("pathologies", "pathologie"), ("publics", "public"), ("envies", "envie")])
def test_every_synonym_finds_the_sessions_of_its_word(search: Search, kind: str, said: str) -> None:
    missed = []
    for word in search.directory.words[kind].values():
        suits = {f"creneaux/{o.session.id}.html" for o in search.directory.offerings if says(o, said, word.id)}
        missed += [(s, word.id) for s in word.synonyms if not suits <= set(search.pages(s))]
    assert missed == []


def test_equivalent_words_find_the_same_things(search: Search) -> None:
    for group in search.directory.words["synonymes"].values():
        known = set(search.pages(group.name))
        for synonym in group.synonyms:
            assert known & set(search.pages(synonym)) or not known, (group.name, synonym)
