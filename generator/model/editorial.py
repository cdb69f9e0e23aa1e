"""A page without a record as the header's search knows it: where it is and what it says, without its markup."""

from __future__ import annotations

from dataclasses import dataclass

HELP = "Page d’aide"
"""What an editorial page is called among the answers."""


@dataclass(frozen=True, slots=True)
class EditorialPage:
    """`path`: site-relative page; `headings`: its titles, in order; `words`: what people type to find it; plain text.

    `kind` says what it is, in French; `last` puts it after every record that answers as well.
    """

    path: str
    title: str
    description: str
    headings: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    kind: str = HELP
    last: bool = False
