"""QR codes as one SVG path, drawn from a text; nothing else of a picture is decided here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import segno

QUIET = 4
MASK = 3


@dataclass(frozen=True, slots=True)
class Code:
    """A drawing `size` modules wide, quiet zone included; `path` is the `d` of the dark modules."""

    size: int
    path: str


def _runs(row: Iterable[int], line: int) -> Iterator[str]:
    """The dark modules of a row, those side by side as one rectangle."""
    start = 0
    cells = [*row, 0]
    for place, dark in enumerate(cells):
        before = cells[place - 1] if place else 0
        if dark and not before:
            start = place
        elif before and not dark:
            yield f"M{start + QUIET} {line + QUIET}h{place - start}v1h-{place - start}z"


def code_of(text: str) -> Code | None:
    """The code of an address; none for an empty one, or one too long for any code.

    The mask is fixed: every reader takes any of the eight, and trying them all takes eight times as long.
    """
    if not text:
        return None
    try:
        made = segno.make(text, error="m", micro=False, boost_error=False, mask=MASK)
    except segno.DataOverflowError:
        return None
    rows = [bytes(row) for row in made.matrix]
    path = "".join(part for line, row in enumerate(rows) for part in _runs(row, line))
    return Code(len(rows) + 2 * QUIET, path)
