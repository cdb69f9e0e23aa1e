"""Where facts come from, as lines at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.base import Source
from generator.views.parts.links import web_link
from generator.views.parts.pieces import SourceLine
from generator.views.words.time import date_words


def source_lines(sources: Iterable[Source]) -> tuple[SourceLine, ...]:
    """The title and date of each source, and its link when it has a web address."""
    return tuple(
        SourceLine(
            f"{source.title}, {date_words(source.on, weekday=False)}" if source.on else source.title,
            web_link("Lire la source", source.url),
        )
        for source in sources
    )
