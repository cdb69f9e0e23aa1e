"""A day at either end of the calendar, in any field that holds one, is judged and shown without an exception."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import CheckResult, check, stale
from generator.views.site import site_views
from tests.support.projects import PROJECTS, TODAY, copy_project

pytestmark = pytest.mark.slow

DAY = re.compile(r"(?P<key>^[ -]*\w+:|[{,] *\w+:|\[)?[^\n:]*?(?P<day>\d{4}-\d\d-\d\d)", re.MULTILINE)
"""A day, after the key that holds it and what stands before the key: one of each is tried in a file."""
FILES = sorted(path.relative_to(PROJECTS / "complet") for path in (PROJECTS / "complet").rglob("*.yml"))
DATED = [file for file in FILES if DAY.search((PROJECTS / "complet" / file).read_text(encoding="utf-8"))]


def checked(root: Path) -> CheckResult:
    """What check says on the day of the tests, and the site's views when it says no error."""
    result = check(root, lambda _: TODAY)
    if result.directory:
        site_views(result.directory, TODAY, (), result.findings)
    return result


@pytest.mark.parametrize("file", DATED, ids=str)
def test_a_day_at_the_end_of_the_calendar_stops_nothing(file: Path, tmp_path: Path) -> None:
    root = copy_project("complet", tmp_path)
    text = (root / file).read_text(encoding="utf-8")
    shown = 0
    for written in {found["key"]: found for found in DAY.finditer(text)}.values():
        for day in ("0001-01-01", "9999-12-31"):
            spoilt = text[: written.start("day")] + day + text[written.end("day") :]
            (root / file).write_text(spoilt, encoding="utf-8")
            shown += checked(root).directory is not None
    assert shown or file.name == "site_config.yml"


@pytest.mark.parametrize("today", [date(1970, 1, 1), date(2199, 12, 31)])
def test_the_first_and_the_last_today_stop_nothing(today: date) -> None:
    result = check(PROJECTS / "complet", lambda _: today)
    assert result.directory
    assert site_views(result.directory, today, (), result.findings).pages
    assert stale(PROJECTS / "complet", lambda _: today).checked.today == today
