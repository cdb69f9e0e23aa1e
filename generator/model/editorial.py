"""An editorial page as the header's search knows it: where it is and what it says, without its markup."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """`path`: site-relative page; `headings`: its titles, in order; all plain text."""

    path: str
    title: str
    description: str
    headings: tuple[str, ...] = ()
