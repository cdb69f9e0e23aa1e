"""The whole flow on one screen: load → validate → link → views → render → publish.

Only calls the rooms, in order, and stops after the report when it holds an error: nothing is then built and an older
site stays as it was. Details belong to the rooms. Beyond the check, which all jobs need, each opens its own rooms when
it comes to them: to load them all takes longer than many a job.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from generator.findings import Finding, has_errors, in_order
from generator.load import LoadResult, load_project, load_sessions
from generator.model.catalogue import Catalogue
from generator.model.config import SiteConfig
from generator.model.directory import BrokenReferenceError, Directory, link
from generator.validate import run

if TYPE_CHECKING:
    from generator.model.asking import Questions
    from generator.publish import PublishReport
    from generator.views.dashboard.stale import StaleLine
    from generator.views.diff.changes import ChangeReport
    from generator.views.finder.answer import Answer
    from generator.vocabulary.matching import Order

HOUSE = Path(__file__).resolve().parents[1]
ChooseDay = Callable[[SiteConfig], date]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The report on a project; `directory` is there only without errors, `today` when the settings are readable."""

    findings: tuple[Finding, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    today: date | None = None
    directory: Directory | None = None


@dataclass(frozen=True, slots=True)
class FoundResult:
    """The report, and the finder's answer when the data hold no error."""

    checked: CheckResult
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class StaleResult:
    """The report, and what to verify when the data hold no error."""

    checked: CheckResult
    lines: tuple[StaleLine, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The report, and what was written; nothing was when `published` is absent."""

    checked: CheckResult
    published: PublishReport | None = None


def check(root: Path, choose_day: ChooseDay) -> CheckResult:
    """Read and judge the project in `root`; `choose_day` says which day it is, knowing the project's settings."""
    return _judged(load_project(root), choose_day)


def check_sessions(root: Path, choose_day: ChooseDay, sessions: Collection[str]) -> CheckResult:
    """Read and judge no more than some sessions need; the whole project as soon as anything there is amiss."""
    try:
        checked = _judged(load_sessions(root, sessions), choose_day)
    except BrokenReferenceError:
        return check(root, choose_day)
    offered = {offering.session.id for offering in checked.directory.offerings} if checked.directory else set()
    return checked if offered.issuperset(sessions) else check(root, choose_day)


def _judged(loaded: LoadResult, choose_day: ChooseDay) -> CheckResult:
    catalogue = loaded.catalogue
    if catalogue is None:
        return CheckResult(loaded.findings)
    today = choose_day(catalogue.config.record)
    findings = in_order((*loaded.findings, *run(catalogue, today)))
    directory = None if has_errors(findings) else link(catalogue)
    return CheckResult(findings, _counts(catalogue), today, directory)


def build(root: Path, choose_day: ChooseDay, destination: Path) -> BuildResult:
    """Check the project and, without errors, write its site to `destination`. PublishError: it cannot be written."""
    checked = check(root, choose_day)
    if checked.directory is None or checked.today is None:
        return BuildResult(checked)
    from generator.load.editorial import read_editorial
    from generator.publish import publish
    from generator.render.site import render_site
    from generator.views.site import site_views

    content = root / "content" if (root / "content").is_dir() else HOUSE / "content"
    views = site_views(checked.directory, checked.today, read_editorial(content), checked.findings)
    rendered = render_site(views, HOUSE / "templates")
    published = publish(
        rendered,
        content=content,
        theme=HOUSE / "templates" / "theme",
        assets=HOUSE / "templates" / "assets",
        destination=destination,
    )
    return BuildResult(checked, published)


def find(root: Path, choose_day: ChooseDay, asked: Questions, order: Order) -> FoundResult:
    """Answer as the finder's page does. UnknownWordError: a question holds a word that is not known."""
    checked = check(root, choose_day)
    if checked.directory is None or checked.today is None:
        return FoundResult(checked)
    from generator.model.asking import criteria_of, situation_of
    from generator.model.matching import find as search
    from generator.views.context import make_context
    from generator.views.finder.answer import answer
    from generator.views.finder.rows import day_number, finder_table, priced_for

    context = make_context(checked.directory, checked.today)
    table = finder_table(context)
    criteria = criteria_of(asked, checked.directory, table)
    table = priced_for(context, table, situation_of(asked, criteria.commune))
    return FoundResult(checked, answer(context, table, search(table, criteria, day_number(checked.today), order)))


def stale(root: Path, choose_day: ChooseDay, territory: str = "") -> StaleResult:
    """What to verify first, in one territory or in all."""
    checked = check(root, choose_day)
    if checked.directory is None or checked.today is None:
        return StaleResult(checked)
    from generator.views.context import make_context
    from generator.views.dashboard.stale import stale_lines

    return StaleResult(checked, stale_lines(make_context(checked.directory, checked.today), territory))


def compare(base: Path, head: Path) -> ChangeReport | None:
    """What people will see change from one state of a project to another; None when one has no readable settings."""
    from generator.views.diff.changes import change_report

    before, after = load_project(base).catalogue, load_project(head).catalogue
    return change_report(before, after) if before and after else None


def _counts(catalogue: Catalogue) -> Mapping[str, int]:
    """How many records of each kind could be read."""
    return {
        "partners": len(catalogue.partners),
        "sessions": sum(1 for _ in catalogue.sessions()),
        "venues": len(catalogue.venues),
        "programmes": len(catalogue.programmes),
        "aids": len(catalogue.aids),
        "territories": len(catalogue.territories),
        "words": sum(len(entries) for entries in catalogue.words.values()),
    }
