"""The Jinja environment: everything is escaped here, once, and an unknown name is an error.

Templates loop, include and test presence; the two functions they are given turn links and icons into markup.
"""

from __future__ import annotations

from pathlib import Path

import jinja2
from jinja2.runtime import Context

from generator.views.parts.links import Link


@jinja2.pass_context
def _rel(context: Context, page: str) -> str:
    """A site-relative page made relative to the page being rendered."""
    return f"{context['root']}{page}"


@jinja2.pass_context
def _href(context: Context, link: Link) -> str:
    """The address of a link: absolute, or relative to the page being rendered."""
    return link.href or f"{context['root']}{link.page}"


def make_environment(templates: Path) -> jinja2.Environment:
    """The environment over the project's templates; an unknown name or attribute raises `UndefinedError`."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.globals["rel"] = _rel
    environment.globals["href"] = _href
    return environment


def root_of(page: str) -> str:
    """The prefix from a page to the site's root: empty, or one `../` a folder."""
    return "../" * page.count("/")
