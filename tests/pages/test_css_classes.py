"""Markup and styles name the same classes: what a template or a script writes is styled, what is styled is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.support.projects import REPOSITORY

TEMPLATES = REPOSITORY / "templates"
# A class in its own right: not a file name such as `app-header.html`, nor a piece of a longer word.
CLASS = re.compile(
    r"(?<![\w/.-])app-[a-z0-9]+(?:-[a-z0-9]+)*(?:__[a-z0-9-]+?)?(?:--[a-z0-9-]*)?"
    r"(?![\w-]*\.(?:html|css|js))(?![\w-])"
)
SELECTOR = re.compile(r"\.(app-[a-zA-Z0-9_-]+)")
MARKDOWN = re.compile(r"\{:[^}\n]*\.(app-[\w-]+)")
COMMENT = re.compile(r"/\*.*?\*/|\{#.*?#\}", re.DOTALL)

LAYOUTS = ("wide", "text", "full", "sheet")
# Names written in two pieces: the first piece, and what follows it.
PIECES = {
    "app-body--": LAYOUTS,
    "app-main--": LAYOUTS,
    "app-tag--": ("ok", "warn", "stop"),
    "app-note--": ("ok", "warn", "stop"),
    "app-express__row--": ("trouver", "orienter"),
    "app-": ("ok", "warn", "stop"),
}
# Written, and not styled.
WITHOUT_STYLE = {
    "app-body": "the frame of a page, for what one layout alone will need",
    **{f"app-{part}--{layout}": "as above" for part in ("body", "main") for layout in LAYOUTS},
    "app-text": "an editorial page is styled through md-typeset",
    "app-bars__full": "the day in full; its end, app-bars__rest, goes on a narrow screen",
    "app-row__body": "its parts are styled",
    "app-map--live": "a map drawn by a script",
    "app-express__row--orienter": "the row's own columns are this page's",
    "app-act__next": "a line of the sheet's plain text",
    "app-act__note": "plain text of the sheet",
    "app-act__text": "plain text of the sheet",
    "app-sheet__map": "its figure is styled",
    "app-sheet__refused": "a note like another",
}
# Styled, and written by neither template nor script.
WRITTEN_ELSEWHERE = {
    "app-align-right": "the publish room puts it in tables of editorial pages",
    "app-align-center": "the publish room puts it in tables of editorial pages",
    "app-scroll": "the publish room puts it around tables of editorial pages",
    "app-scroll--cards": "the publish room puts it around those of three columns and more",
}


def written() -> set[str]:
    """Every class of templates, scripts and editorial pages, those in two pieces made whole."""
    found: set[str] = set()
    for path in REPOSITORY.glob("content/**/*.md"):
        found |= set(MARKDOWN.findall(path.read_text(encoding="utf-8")))
    for path in [*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.js")]:
        text = COMMENT.sub("", path.read_text(encoding="utf-8")) if path.suffix == ".html" else path.read_text("utf-8")
        found |= set(CLASS.findall(text))
        found |= {start for start in PIECES if re.search(rf"(?<![\w-]){start}(?:\{{\{{|\$\{{|\" *\+)", text)}
    whole = {start + end for start in found & set(PIECES) for end in PIECES[start]}
    return (found - set(PIECES)) | whole


def styled() -> set[str]:
    """Every class of the stylesheets."""
    return {name for text in stylesheets() for name in SELECTOR.findall(text)}


def stylesheets() -> Iterator[str]:
    for path in sorted(TEMPLATES.rglob("*.css")):
        yield COMMENT.sub("", path.read_text(encoding="utf-8"))


def test_every_class_written_is_styled() -> None:
    assert sorted(written() - styled() - set(WITHOUT_STYLE)) == []


def test_every_class_styled_is_written() -> None:
    assert sorted(styled() - written() - set(WRITTEN_ELSEWHERE)) == []


def test_both_dark_schemes_hold_the_same_values() -> None:
    text = (TEMPLATES / "assets" / "css" / "tokens.css").read_text(encoding="utf-8")
    by_system = re.search(r":root:not\(\[data-app-scheme=\"clair\"\]\) \{(.*?)\}", text, re.DOTALL)
    by_choice = re.search(r":root\[data-app-scheme=\"sombre\"\] \{(.*?)\}", text, re.DOTALL)
    assert by_system
    assert by_choice
    values = [set(re.findall(r"(--app-[\w-]+): ([^;]+);", block.group(1))) for block in (by_system, by_choice)]
    assert values[0] == values[1]
    assert values[0]


def test_every_variable_used_is_declared() -> None:
    text = "\n".join(stylesheets())
    used = set(re.findall(r"var\((--app-[\w-]+)", text))
    declared = set(re.findall(r"(--app-[\w-]+):", text))
    assert used == declared


def test_the_exceptions_are_still_needed() -> None:
    assert sorted(set(WITHOUT_STYLE) - (written() - styled())) == []
    assert sorted(set(WRITTEN_ELSEWHERE) - (styled() - written())) == []
