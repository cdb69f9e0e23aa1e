"""A report of changes as French Markdown for a pull request. All that comes from the data is made inert."""

from __future__ import annotations

import re

from generator.views.diff.changes import ChangeLine, ChangeReport
from generator.views.words.phrases import NBSP, THIN, counted

MOST_LINES = 80
MOST_CHARACTERS = 60_000
"""GitHub refuses a comment beyond 65,536."""
CUT = "\n\nLa suite est trop longue\u00a0: elle n’est pas montrée."
NOTHING = "Aucun changement visible."
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~!@&]|:(?=\S)|(?<=w)\.(?=\S)")


def inert(text: str) -> str:
    """The text on one line, with every sign that Markdown, HTML or a forge could take for an order as an entity."""
    line = " ".join("".join(char if char.isprintable() or char.isspace() else " " for char in text).split(" "))
    line = re.sub(r"[\r\n\t\v\f]+", " ", line)
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", line)


def _line(line: ChangeLine) -> str:
    place = f" ({inert(line.place)})" if line.place else ""
    changes = f"{THIN}; ".join(inert(change) for change in line.changes if change)
    return f"- **{inert(line.name)}**{place}{NBSP}: {changes}"


def as_markdown(report: ChangeReport) -> str:
    """The report, cut at the end of a line when a forge would refuse it; one sentence when nothing changes."""
    parts = ["## Ce que les patients verront changer", ""]
    counts = ", ".join(filter(None, report.counts))
    if counts:
        parts += [f"{counts}.", ""]
    if report.doubts:
        parts += ["### À regarder une deuxième fois", "", *(f"- ⚠ {inert(doubt)}" for doubt in report.doubts), ""]
    for section in report.sections:
        parts += [f"### {section.title}", "", *map(_line, section.lines[:MOST_LINES])]
        if len(section.lines) > MOST_LINES:
            parts.append(f"- … et {counted(len(section.lines) - MOST_LINES, 'autre')}.")
        parts.append("")
    if report.unread:
        parts += ["### Fiches illisibles, non comparées", "", *(f"- {inert(name)}" for name in report.unread), ""]
    if not (report.sections or report.doubts or report.unread):
        parts.append(NOTHING)
    text = "\n".join(parts).rstrip("\n")
    if len(text) <= MOST_CHARACTERS:
        return text
    return text[:MOST_CHARACTERS].rpartition("\n")[0].rstrip() + CUT
