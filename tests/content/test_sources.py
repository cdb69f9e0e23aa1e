"""Facts of the field name their source, and only the sources that were read, or are marked as not read."""

from __future__ import annotations

import re

import pytest

from tests.content.editorial import EditorialPage, load_pages

PAGES = load_pages()
BY_NAME = {page.name: page for page in PAGES}
ARTICLES_READ = {"L.1172-1", "L.1173-1", "D.1172-2", "D.1172-3", "D.1172-5"}
ANNEXES_READ = {"11-7-2"}

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def section(page: EditorialPage, fragment: str) -> str:
    """The text from the heading that declares `fragment` to the next heading."""
    start = page.body.index("{#" + fragment + "}")
    return page.body[start:].split("\n## ", maxsplit=1)[0]


@each_page
def test_a_page_names_its_sources(page: EditorialPage) -> None:
    assert page.sources


@each_page
def test_a_source_line_carries_its_class(page: EditorialPage) -> None:
    assert page.body.count("\n{: .app-source }\n") == len(page.sources)


@each_page
def test_only_articles_that_were_read_are_cited(page: EditorialPage) -> None:
    assert set(re.findall(r"\b[LRD]\.?\s?\d+-\d+(?:-\d+)*", page.prose)) <= ARTICLES_READ
    assert set(re.findall(r"annexe\s(\d+(?:-\d+)*)", page.prose)) <= ANNEXES_READ


@each_page
def test_a_decree_that_was_not_read_says_so(page: EditorialPage) -> None:
    assert all("non lu" in line for line in page.prose.splitlines() if re.search(r"arrêté du \d", line))


def test_each_section_on_prescription_names_its_source() -> None:
    page = BY_NAME["prescrire.md"]
    parts = re.split(r"^## ", page.body, flags=re.MULTILINE)[1:]
    without = [part.splitlines()[0] for part in parts if "Source\u00a0: " not in part]
    assert without == ["L’essentiel", "Donner la feuille"]


def test_a_severe_limitation_is_for_three_professions_only() -> None:
    table = section(BY_NAME["prescrire.md"], "encadrement")
    columns = "| Limitation | Kinésithérapeute, ergothérapeute, psychomotricien | Enseignant APA | Autres familles |"
    assert columns in table
    assert "| **sévère** | **oui, eux seuls** | ensuite, en complémentarité | **non** |" in table


def test_what_is_paid_is_said_plainly() -> None:
    for name in ("prescrire.md", "payer-moins.md"):
        assert re.search(r"n’est pas remboursé par l’Assurance Maladie", BY_NAME[name].body)


def test_the_demonstration_says_it_is_not_affiliated() -> None:
    for name in ("qui-verifie.md", "mentions-legales.md"):
        assert re.search(r"pas affiliée? aux CPTS citées", BY_NAME[name].body)


def test_accessibility_claims_no_audit() -> None:
    body = BY_NAME["accessibilite.md"].body
    assert "**non conforme** au RGAA" in body
    assert "aucun audit RGAA n’a été réalisé" in body
