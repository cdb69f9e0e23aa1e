"""One file put into a copy of the minimal project, and what the loader says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.load import LoadResult, load_project
from tests.support.projects import copy_project

LoadFile = Callable[..., LoadResult]
Findings = Callable[..., tuple[Finding, ...]]

PARTNER = """\
nom: Club d’essai
type: association
territoires: [pays-d-essai]
description: Un club.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the minimal project."""
    return copy_project("minimal", tmp_path)


@pytest.fixture
def load_file(root: Path) -> LoadFile:
    """`load_file(content, "partners/club.yml")`: the project loaded with that one file more."""

    def load(content: str | bytes, path: str = "partners/club.yml") -> LoadResult:
        file = root / "data" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_project(root)

    return load


@pytest.fixture
def findings(load_file: LoadFile) -> Findings:
    """As `load_file`, the findings only."""
    return lambda *arguments: load_file(*arguments).findings


def only(findings: tuple[Finding, ...]) -> Finding:
    """The one finding there is."""
    assert len(findings) == 1, findings
    return findings[0]
