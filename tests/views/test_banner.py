"""The banner of a demonstration says on which day it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.load import load_project
from generator.model.config import Demonstration
from generator.model.directory import link
from generator.views.site import site_views


def test_the_banner_says_the_day_and_is_only_there_in_a_demonstration(
    project: Callable[[str], Path], today: date
) -> None:
    catalogue = load_project(project("minimal")).catalogue
    assert catalogue
    directory = link(catalogue)
    shown = Demonstration(on=date(2026, 11, 22), banner="Tout est inventé.")
    config = directory.config.model_copy(update={"demonstration": shown})
    banner = site_views(replace(directory, config=config), today).banner
    assert banner == "Tout est inventé. La démonstration est au 22\u00a0novembre 2026."
    assert site_views(replace(directory, config=config.model_copy(update={"demonstration": None})), today).banner == ""
