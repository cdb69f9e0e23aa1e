"""« Vouliez-vous dire … ? »: the known word nearest to a mistyped one, and the identifier that a text gives.

Nothing more: where the known words come from, and what is done with the answer, is decided elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from generator.findings import quoted

NEAR_ENOUGH = 70.0
LONGEST = 80
SHORTEST = 2


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text without accents, capitals, underscores or spaces: how identifiers are compared."""
    folded = unicodedata.normalize("NFD", text[:LONGEST].replace("œ", "oe").replace("æ", "ae"))
    letters = "".join(char for char in folded if not unicodedata.combining(char))
    return "-".join(letters.lower().replace("_", " ").replace("-", " ").split())


def slug(text: str) -> str:
    """The identifier that a text gives, « Gym d’été »: `gym-d-ete`; an empty text when none can be made of it."""
    return "-".join(re.findall("[a-z0-9]+", plain(text.lower())))[:LONGEST].rstrip("-")


def closest(text: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `text`, or the only one it begins, or shares a word with; the first among equals."""
    typed, words = plain(text).strip("."), {word: plain(word) for word in sorted(known)}
    if found := process.extractOne(typed, words, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH):
        return str(found[2])
    begun = [word for word, letters in words.items() if len(typed) >= SHORTEST and letters.startswith(typed)]
    if len(begun) == 1:
        return begun[0]
    said = {part.removesuffix("s") for part in typed.split("-") if len(part) > SHORTEST}
    shared = [word for word, letters in words.items() if said & {part.removesuffix("s") for part in letters.split("-")}]
    return shared[0] if len(shared) == 1 else None


def did_you_mean(text: str, known: Iterable[str]) -> str:
    """« Vouliez-vous dire … ? », or an empty text when nothing known is near."""
    word = closest(text, known)
    return f"Vouliez-vous dire {quoted(word)}\N{NARROW NO-BREAK SPACE}?" if word else ""
