"""The head of an editorial page, which MkDocs would show as text: one finding of check, on its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.load import load_project
from tests.load.conftest import only


def told(root: Path, page: str | bytes) -> tuple[Finding, ...]:
    """What check says of one editorial page."""
    place = root / "content" / "aide" / "page.md"
    place.parent.mkdir(parents=True)
    place.write_bytes(page if isinstance(page, bytes) else page.encode())
    return load_project(root).findings


@pytest.mark.parametrize(
    ("page", "rule", "line", "column", "said"),
    [
        ("---\ntitle: [\n---\n# A\n", "yaml-syntax", 2, 8, "crochet"),
        ("---\r\ntitle: A\r\nmots: [\r\n---\r\n", "yaml-syntax", 3, 7, "crochet"),
        ("\ufeff---\ntitle: [\n---\n", "yaml-syntax", 2, 8, "crochet"),
        ("---\ntitle: A : b\n---\n", "yaml-syntax", 2, 10, "deux-points"),
        ("---\ntitle: A\n\n# A\n", "front-matter", 1, 1, "fermé"),
        ("---\ntitle A\n---\n", "front-matter", 2, 1, "clé: valeur"),
        ("---\ntitle: A\nmots: [a, b]\n---\n", "not-a-text", 3, 7, "mots"),
        ("---\ntitle: A\ntitle: B\n---\n", "duplicate-key", 3, 1, "ligne 2"),
        ("---\ntitle: Été\n---\n".encode("latin-1"), "not-utf-8", 2, 8, "Été"),
    ],
)
def test_a_faulty_head_is_one_finding(
    page: str | bytes, rule: str, line: int, column: int, said: str, root: Path
) -> None:
    found = only(told(root, page))
    where = found.location
    assert (found.rule, where.path, where.line, where.column) == (rule, "content/aide/page.md", line, column)
    assert said in found.message
    assert found.fix


@pytest.mark.parametrize(
    "page",
    [
        "",
        "# A\n=======\n% [\n",
        "---\ntitle: 2026\n...\n[",
        "---\n---\n[",
        "---\n\nAprès un filet.\n",
        "Texte.\n---\na: [\n",
    ],
)
def test_what_is_no_head_is_let_alone(page: str, root: Path) -> None:
    assert told(root, page) == ()
