"""What the header's search is given: every record and page, what it is, where it lies, which sessions share a title."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.load import load_project
from generator.load.editorial import read_editorial
from generator.model.directory import Directory, link
from generator.model.editorial import EditorialPage
from generator.model.search_text import TextIndex, relevance
from generator.views.context import make_context
from generator.views.finder.site_search import SearchEntry, search_columns, search_entries
from generator.views.site import site_views

HELP = EditorialPage("payer-moins.html", "Payer moins", "Les aides", ("Qui aide\u202f?",), ("prix", "combien ça coûte"))


@pytest.fixture
def directory(project: Callable[[str], Path]) -> Directory:
    catalogue = load_project(project("complet")).catalogue
    assert catalogue
    return link(catalogue)


def found(entries: tuple[SearchEntry, ...], query: str) -> list[str]:
    """The pages of the entries, best first."""
    index = TextIndex.of(text for entry in entries for text in entry.searched.texts)
    values = relevance(index, [entry.searched for entry in entries], query)
    return [entries[i].page for i in sorted(range(len(entries)), key=lambda i: (-values[i], i)) if values[i]]


def values_of(packed: Any) -> list[Any]:
    """A column of the data file."""
    return packed if isinstance(packed, list) else [packed["d"][place] for place in packed["i"]]


def test_a_help_page_is_found_by_the_words_people_type(directory: Directory) -> None:
    assert found(search_entries(directory, (HELP,)), "prix")[0] == "payer-moins.html"
    assert "payer-moins.html" not in found(search_entries(directory, (replace(HELP, words=()),)), "prix")


def test_the_words_of_a_page_are_read_between_commas(tmp_path: Path) -> None:
    (tmp_path / "aides.md").write_text('---\ntitle: "Aides"\nmots: "prix, , trop cher"\n---\n', encoding="utf-8")
    assert read_editorial(tmp_path)[0].words == ("prix", "trop cher")


def test_a_page_that_comes_last_stands_after_every_record(directory: Directory) -> None:
    guide = EditorialPage("contribuer/champs.html", "Les champs", "", kind="Guide", last=True)
    pages = [entry.page for entry in search_entries(directory, (guide, HELP))]
    assert pages[0] == "payer-moins.html"
    assert pages[-1] == "contribuer/champs.html"


def test_only_communes_are_called_by_name(directory: Directory) -> None:
    named = {entry.names: entry.kind for entry in search_entries(directory, (HELP,)) if entry.names}
    assert set(named.values()) == {"Commune"}
    assert ("Pompey", "54340") in named


def test_only_sessions_are_grouped_by_their_own_title(directory: Directory) -> None:
    grouped = {entry.page: entry.group for entry in search_entries(directory, (HELP,)) if entry.group}
    assert grouped == {f"creneaux/{o.session.id}.html": o.session.title for o in directory.offerings}


def test_every_commune_that_an_entry_names_has_its_place(directory: Directory, today: date) -> None:
    columns: Any = search_columns(make_context(directory, today))
    assert {insee for insee in values_of(columns["commune"]) if insee} <= set(columns["places"])
    assert len(values_of(columns["commune"])) == len(columns["title"]) == len(values_of(columns["names"]))


def test_tools_indexes_guides_and_dashboard_are_found(directory: Directory, today: date) -> None:
    columns: Any = site_views(directory, today).finder.search
    kinds = dict(zip(columns["page"], values_of(columns["kind"]), strict=True))
    assert {kinds[page] for page in ("contribuer/champs.html", "tableau-de-bord.html")} == {"Guide du coordinateur"}
    assert {kinds[page] for page in ("trouver.html", "feuille.html", "communes/index.html")} == {"Page"}
