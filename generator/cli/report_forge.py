"""Findings for forges: GitHub's annotations and job summary, GitLab's Code Quality report."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.cli.report import harmless
from generator.findings import Finding, Severity
from generator.views.diff.markdown import inert

MOST_ANNOTATIONS = 10
"""GitHub shows ten annotations of a step and drops the others without a word."""
MOST_SUMMARY = 900_000
"""Bytes; GitHub refuses a job summary beyond 1 MiB."""
_ORDER = tuple(Severity)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_QUALITY = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors, then warnings, then infos; in each, the order of the files."""
    return sorted(findings, key=lambda finding: (_ORDER.index(finding.severity), finding.sort_key))


def workflow_commands(findings: Sequence[Finding]) -> str:
    """Workflow commands, one a line, escaped as GitHub asks."""
    return "\n".join(map(_annotation, findings))


def job_summary(findings: Sequence[Finding], counts: str) -> str:
    """Markdown for the job's page: the counts, then each finding with its place and its mend."""
    lines = ["## Vérification des fiches", "", inert(counts), ""]
    size = 0
    for number, finding in enumerate(findings):
        line = _summary_line(finding)
        size += len(line.encode()) + 1
        if size > MOST_SUMMARY:
            lines.append(f"- … et {len(findings) - number} autres constats.")
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def code_quality(findings: Iterable[Finding]) -> str:
    """GitLab's Code Quality report; a fingerprint does not depend on the line, so that moved text stays one issue."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in worst_first(findings):
        same = f"{finding.location.path}\0{finding.rule}\0{finding.message}"
        seen[same] += 1
        issues.append(
            {
                "description": f"{finding.message} {finding.fix}".strip(),
                "check_name": finding.rule,
                "fingerprint": hashlib.sha256(f"{same}\0{seen[same]}".encode()).hexdigest(),
                "severity": _QUALITY[finding.severity],
                "location": {"path": finding.location.path, "lines": {"begin": max(1, finding.location.line)}},
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _summary_line(finding: Finding) -> str:
    where, message, fix = (inert(harmless(text)) for text in (str(finding.location), finding.message, finding.fix))
    return f"- **{finding.severity.label}** {where} — {message}{f' *{fix}*' if fix else ''}"


def _annotation(finding: Finding) -> str:
    where = finding.location
    properties = {"file": where.path}
    if where.line:
        properties |= {"line": str(where.line), "col": str(where.column)}
    properties["title"] = finding.rule
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_LEVELS[finding.severity]} {listed}::{_data(f'{finding.message} {finding.fix}'.strip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
