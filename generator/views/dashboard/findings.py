"""The warnings and advice of the last check, counted by territory and by rule; never one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.findings import Finding, Severity
from generator.views.context import ViewContext
from generator.views.guide.rules import rule_page, rule_titles
from generator.views.parts.links import TERRITORIES, Link, page_of
from generator.views.parts.rows import RecordRow
from generator.views.words.names import sort_name
from generator.views.words.phrases import NBSP, THIN, counted

_WORDS = {
    Severity.ERROR: ("erreur", "erreurs"),
    Severity.WARNING: ("avertissement", "avertissements"),
    Severity.INFO: ("conseil", "conseils"),
}


def _territory_of_file(context: ViewContext) -> dict[str, str]:
    """The first territory of each record's file, by path."""
    directory = context.directory
    owned: dict[tuple[str, str], str] = {("territories", name): name for name in directory.territories}
    owned |= {("venues", venue.id): venue.territory for venue in directory.venues.values()}
    for kind, records in (
        ("partners", directory.partners),
        ("programmes", directory.programmes),
        ("aids", directory.aids),
    ):
        owned |= {(kind, record.id): record.territories[0] for record in records.values() if record.territories}
    return {path: owned[key] for key, path in directory.files.items() if key in owned}


def _counts(findings: Sequence[Finding]) -> str:
    numbers = Counter(finding.severity for finding in findings)
    said = [counted(numbers[severity], *words) for severity, words in _WORDS.items() if numbers[severity]]
    return ", ".join(said) or "rien à signaler"


def _said(findings: Sequence[Finding]) -> str:
    """« 2 avertissements : Une aide n’existe plus (2) », the most frequent first."""
    counts, titles = Counter(finding.rule for finding in findings), rule_titles()
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    each = f"{THIN}; ".join(f"{titles.get(name, name)} ({number})" for name, number in ordered)
    return f"{_counts(findings)}{NBSP}: {each}" if each else _counts(findings)


def findings_by_territory(context: ViewContext, findings: Sequence[Finding]) -> tuple[RecordRow, ...]:
    """A row a territory, then one for the words and settings when they hold a finding."""
    owner = _territory_of_file(context)
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(owner.get(finding.location.path, ""), []).append(finding)
    rows = [
        RecordRow(Link(each.name, page=page_of(TERRITORIES, each.id)), _said(grouped.get(each.id, ())))
        for each in sorted(context.directory.territories.values(), key=lambda each: sort_name(each.name))
    ]
    if common := grouped.get(""):
        rows.append(RecordRow(Link("Mots et réglages", page="contribuer/mots.html"), _said(common)))
    return tuple(rows)


def findings_by_rule(findings: Sequence[Finding]) -> tuple[RecordRow, ...]:
    """A row a rule, the one that speaks most often first, with its place in the rule guide."""
    counts, titles = Counter(finding.rule for finding in findings), rule_titles()
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        RecordRow(Link(titles.get(name, name), page=rule_page(name)), name, counted(number, "fois", "fois"))
        for name, number in ordered
    )
