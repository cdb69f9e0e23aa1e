"""The project `complet` as the views see it, and its pages rendered, for the tests of views."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

from generator.load import load_project
from generator.model.directory import Directory, link
from generator.render.environment import make_environment, root_of
from generator.views.context import ViewContext, make_context
from tests.support.projects import PROJECTS, REPOSITORY, TODAY

HOSTILE = "<script>alert(1)</script> ${x} {{ 7*7 }} `a` \"b\" 'c' & \u202e 🏊"


@lru_cache(maxsize=1)
def directory() -> Directory:
    """The linked records of `complet`."""
    catalogue = load_project(PROJECTS / "complet").catalogue
    assert catalogue is not None
    return link(catalogue)


def context(**changes: Any) -> ViewContext:
    """The views' context on the tests' day; `changes` replace fields of the directory."""
    return make_context(replace(directory(), **changes), TODAY)


def context_outside_a_demonstration() -> ViewContext:
    """The same records in a directory that is no demonstration."""
    return context(config=directory().config.model_copy(update={"demonstration": None}))


def rendered(template: str, view: Any) -> str:
    """A page's article."""
    environment = make_environment(REPOSITORY / "templates")
    return environment.get_template(f"pages/{template}").render(root=root_of(view.frame.path), page=view)


def links_in(article: str) -> list[str]:
    """Every address of the article, unescaped."""
    return [html.unescape(address) for address in re.findall(r'<a [^>]*href="([^"]*)"', article)]


def ids_in(article: str) -> set[str]:
    """Every identifier of the article."""
    return set(re.findall(r' id="([^"]+)"', article))


def headings_in(article: str) -> list[int]:
    """The levels of the headings, in order."""
    return [int(level) for level in re.findall(r"<h([1-6])[ >]", article)]


def words_in(article: str) -> str:
    """What is read of an article: no tag, single spaces, no-break spaces kept."""
    return re.sub(r"[ \n]+", " ", html.unescape(re.sub(r"<[^>]+>", " ", article)))
