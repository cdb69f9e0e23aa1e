"""The site built from `tests/projects/complet`, read once for all the tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.reading import SiteReading
from tests.support.projects import build_site, copy_project


@pytest.fixture(scope="session")
def complete_site(tmp_path_factory: pytest.TempPathFactory) -> SiteReading:
    """Every page of the site; nobody writes into it."""
    folder: Path = tmp_path_factory.mktemp("complet")
    build_site(copy_project("complet", folder), folder / "site")
    return SiteReading(folder / "site")
