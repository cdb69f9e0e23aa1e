"""Short addresses that one can type from paper: `c/k7m3q` leads to a session’s page.

The code is worked out from the identifier alone, so that it never changes while the identifier does not. Two sessions
may share the five signs that one types: their short page then offers both. A list names its sessions by all seven.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.fnv import fnv1a
from generator.views.parts.links import SESSIONS, Link, page_of

SHORT = "c"
SIGNS = "23456789bcdfghjkmnpqrstvwxyz"
FULL, TYPED = 7, 5


@dataclass(frozen=True, slots=True)
class ShortPage:
    """What stands at a short address: the pages it leads to, nearly always one."""

    path: str
    links: tuple[Link, ...]


def full_code(session_id: str) -> str:
    """« k7m3q2h »: no vowel, so that no word comes out; no sign that looks like another."""
    value, signs = fnv1a(session_id), ""
    for _ in range(FULL):
        value, place = divmod(value, len(SIGNS))
        signs += SIGNS[place]
    return signs


def short_address(session_id: str) -> str:
    """The site-relative address as it is typed; a server finds the page of that folder."""
    return f"{SHORT}/{full_code(session_id)[:TYPED]}"


def short_pages(titles: Mapping[str, str]) -> tuple[ShortPage, ...]:
    """The pages of the short addresses, in their order; `titles` are those of the sessions, by identifier."""
    found: dict[str, list[Link]] = {}
    for session_id in sorted(titles):
        link = Link(titles[session_id], page=page_of(SESSIONS, session_id))
        found.setdefault(short_address(session_id), []).append(link)
    return tuple(ShortPage(f"{address}/index.html", tuple(links)) for address, links in sorted(found.items()))
