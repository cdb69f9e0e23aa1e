"""The examples of `data/README.md` are records one can copy: added to `data/`, they bring no error."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from generator.findings import Severity
from generator.load import load_project
from generator.validate import run
from tests.content.typography import faults, prose_of
from tests.support.projects import REPOSITORY

README = REPOSITORY / "data" / "README.md"


def test_the_examples_of_the_readme_are_without_error(tmp_path: Path, demonstration_day: date) -> None:
    partner, venue = re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    shutil.copytree(REPOSITORY / "data", tmp_path / "data")
    shutil.copy(REPOSITORY / "site_config.yml", tmp_path)
    (tmp_path / "data" / "partners" / "gym-des-bleuets.yml").write_text(partner, encoding="utf-8")
    (tmp_path / "data" / "venues" / "salle-des-bleuets.yml").write_text(venue, encoding="utf-8")

    loaded = load_project(tmp_path)

    assert loaded.findings == ()
    assert loaded.catalogue is not None
    assert "gym-des-bleuets" in {entry.record.id for entry in loaded.catalogue.partners}
    assert "salle-des-bleuets" in {entry.record.id for entry in loaded.catalogue.venues}
    errors = [one.message for one in run(loaded.catalogue, demonstration_day) if one.severity is Severity.ERROR]
    assert errors == []


def test_the_readme_counts_seven_steps() -> None:
    steps = re.findall(r"^(\d)\. \*\*", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert steps == list("1234567")


def test_the_readme_keeps_french_typography() -> None:
    assert faults(prose_of(README.read_text(encoding="utf-8"))) == []
