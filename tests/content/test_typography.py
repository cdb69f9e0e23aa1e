"""French typography of the editorial pages, and proof that the lint itself sees each fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.editorial import EditorialPage, load_pages, parse
from tests.content.typography import FAULTS, faults, prose_of
from tests.support.projects import REPOSITORY

NAMED = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "benchmarks/README.md")
DOCUMENTS = (*(REPOSITORY / name for name in NAMED), *sorted(REPOSITORY.glob("adr/*.md")))

FAULTY = {
    "apostrophe droite": "l'eau",
    "guillemet droit": 'dire "oui"',
    "« sans espace insécable": "« oui\u00a0»",
    "» sans espace insécable": "«\u00a0oui »",
    "deux-points sans U+00A0": "Source : la loi",
    "ponctuation double sans U+202F": "Une place ?",
    "espace double autour d’une insécable": "Une place \u202f?",
    "nombre séparé de son unité": "3 mois",
    "trois points": "et puis...",
    "ligature œ absente": "le coeur",
    "ordinal mal abrégé": "la 2ème fois",
}

CLEAN = (
    "«\u00a0Venez à 18\u00a0h\u00a030\u00a0: c’est 7,50\u00a0€\u202f!\u00a0» Le 1er mois\u202f; le 3\u00a0mois "
    "suivant, le cœur, https://example.org/a:b"
)


@pytest.mark.parametrize("page", load_pages(), ids=lambda page: page.name)
def test_a_page_keeps_french_typography(page: EditorialPage) -> None:
    assert faults(page.prose) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_a_document_keeps_french_typography(document: Path) -> None:
    assert faults(prose_of(document.read_text(encoding="utf-8"))) == []


def test_every_fault_has_an_example() -> None:
    assert set(FAULTY) == set(FAULTS)


@pytest.mark.parametrize(("name", "text"), FAULTY.items())
def test_the_lint_sees_the_fault(name: str, text: str) -> None:
    assert any(fault.startswith(name) for fault in faults(text))


def test_the_lint_accepts_a_clean_sentence() -> None:
    assert faults(CLEAN) == []


def test_code_targets_and_definition_markers_are_not_read_as_prose() -> None:
    page = parse("a.md", "Mot\n:   Voir `data: 'x'` et [ici](tel:15).\n{: .app-source }\n\n!!! danger \"Appelez\"\n")
    assert faults(page.prose) == []


def test_an_admonition_title_is_read_as_prose() -> None:
    assert faults(parse("a.md", '!!! danger "Appelez l\'infirmier"\n').prose) != []
