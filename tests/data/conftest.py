"""The repository's own data, read once by the real loader. Only the tests of this folder read `data/`."""

from __future__ import annotations

from datetime import date

import pytest

from generator.load import load_project
from generator.model.catalogue import Catalogue
from tests.support.projects import REPOSITORY


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Every record of `data/`; the shape of the files must be without fault."""
    loaded = load_project(REPOSITORY)
    assert [f"{found.location} {found.message}" for found in loaded.findings] == []
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture(scope="session")
def demonstration_day(catalogue: Catalogue) -> date:
    """The pinned today of the demonstration."""
    demonstration = catalogue.config.record.demonstration
    assert demonstration is not None
    return demonstration.on
