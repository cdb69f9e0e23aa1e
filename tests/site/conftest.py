"""The site built from `tests/projects/complet`, read once for all the tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.hostile import ATTACK, LONG, Spoiled, spoiled_site
from tests.site.reading import SiteReading


@pytest.fixture(scope="session")
def complete_site(built_site: Path) -> SiteReading:
    """Every page of the site; nobody writes into it."""
    return SiteReading(built_site)


@pytest.fixture(scope="session")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    """The site whose every text is an attack."""
    return spoiled_site(tmp_path_factory, "attaque", ATTACK)


@pytest.fixture(scope="session")
def stretched(tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    """The site whose every text has 500 letters, most of them in one word."""
    return spoiled_site(tmp_path_factory, "longueur", LONG)
