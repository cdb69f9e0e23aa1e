"""Findings on the terminal, and as JSON for tools; forges have their own module."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn

import click

from generator.findings import Finding, Severity, in_order
from generator.pipeline import CheckResult

if TYPE_CHECKING:
    from rich.console import Console

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
_MOST_RECALLED = 10
_PLURALS = {Severity.ERROR: "erreurs", Severity.WARNING: "avertissements", Severity.INFO: "conseils"}
_KINDS = {
    "partners": ("structure", "structures"),
    "sessions": ("créneau", "créneaux"),
    "venues": ("lieu", "lieux"),
    "programmes": ("programme", "programmes"),
    "aids": ("aide", "aides"),
    "territories": ("territoire", "territoires"),
    "words": ("mot", "mots"),
}


def console(stderr: bool = False) -> Console:
    """The terminal; colours only where there are any. Loaded when there is something to say."""
    from rich.console import Console  # noqa: PLC0415

    return Console(highlight=False, markup=False, emoji=False, soft_wrap=True, stderr=stderr)


def harmless(text: str) -> str:
    """The text without what could drive a terminal or turn its lines round."""
    return "".join(" " if unicodedata.category(char).startswith("C") else char for char in text)


def harmless_lines(text: str) -> str:
    """As `harmless`, the ends of lines kept."""
    return "\n".join(map(harmless, text.split("\n")))


def stop_at_errors(result: CheckResult, for_tool: bool = False) -> NoReturn:
    """Print the errors and leave with 1; `for_tool`: beside standard output, which a tool reads."""
    print_errors(result, console(stderr=for_tool))
    click.get_current_context().exit(1)


def print_findings(findings: Iterable[Finding], screen: Console) -> None:
    """Each finding on three lines: where and which, what is wrong, how to mend it; in the order of the files."""
    from rich.text import Text  # noqa: PLC0415

    for finding in in_order(findings):
        head = Text(harmless(str(finding.location)), "bold")
        head.append("  ").append(finding.severity.label, _STYLES[finding.severity])
        head.append("  ").append(finding.rule, "dim")
        screen.print(head)
        screen.print(Text(f"  {harmless(finding.message)}"))
        if finding.fix:
            screen.print(Text(f"  → {harmless(finding.fix)}"))
        screen.print()


def recalled(findings: Collection[Finding]) -> str:
    """The places of the errors again, below other findings among which they are lost; an empty text otherwise."""
    errors = [finding for finding in in_order(findings) if finding.severity is Severity.ERROR]
    if not errors or len(errors) == len(findings):
        return ""
    lines = [harmless(f"  {each.location}  {each.rule}") for each in errors[:_MOST_RECALLED]]
    if more := len(errors) - len(lines):
        lines.append(f"  … et {_number(more, 'autre', 'autres')}, plus haut.")
    return "\n".join(["À corriger d’abord\N{NO-BREAK SPACE}:", *lines])


def print_errors(result: CheckResult, screen: Console) -> None:
    """The errors alone: what stands in the way of a command that is not about the data."""
    print_findings((each for each in result.findings if each.severity is Severity.ERROR), screen)


def summary(result: CheckResult) -> str:
    """« 2 erreurs, 1 avertissement. 45 structures, 150 créneaux… »"""
    return f"{numbers(result.findings) or 'Aucune erreur'}. {_records(result.counts)}".strip()


def numbers(findings: Iterable[Finding]) -> str:
    """« 2 erreurs, 1 avertissement »; an empty text when there is nothing to tell."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(_number(counts[each], each.label, _PLURALS[each]) for each in Severity if counts[each])


def as_json(result: CheckResult) -> str:
    """The report for other tools; `line` and `column` are 0 for a whole file."""
    findings = [
        {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "path": finding.location.path,
            "line": finding.location.line,
            "column": finding.location.column,
            "message": finding.message,
            "fix": finding.fix,
        }
        for finding in result.findings
    ]
    counts = {kind: result.counts.get(kind, 0) for kind in _KINDS}
    return json.dumps({"findings": findings, "counts": counts}, ensure_ascii=False, indent=2)


def _number(number: int, one: str, several: str) -> str:
    return f"{number} {one if number < 2 else several}"


def _records(counts: Mapping[str, int]) -> str:
    said = [_number(counts[kind], *words) for kind, words in _KINDS.items() if kind in counts]
    return f"{', '.join(said)}." if said else ""
