"""Text search that forgives: accents, ligatures, plurals, beginnings of words, typing mistakes.

Both sides are folded alike; integers only, so that the finder's script ranks as this module does. Knows no record.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

# fmt: off
STOP_WORDS = frozenset({
    "le", "la", "les", "l", "un", "une", "des", "du", "de", "d", "et", "ou", "en", "au",
    "aux", "a", "pour", "par", "sur", "dans", "avec", "qui", "que", "se", "s", "mon", "ma", "mes",
    "son", "sa", "ses", "ce", "cette", "je", "j", "est", "il", "elle", "chez", "quand",
    "tu", "on", "nous", "vous", "ils", "elles", "me", "m", "te", "t", "moi", "toi", "lui", "leur", "leurs", "ton", "ta",
    "tes", "notre", "nos", "votre", "vos", "ces", "ca", "c", "cela", "y", "n", "ne", "pas", "qu", "si", "mais", "donc",
    "ai", "as", "ont", "avons", "avez", "avais", "avoir", "suis", "es", "sont", "sommes", "etes",
    "veux", "veut", "voudrais", "voudrait", "vouloir", "peux", "peut", "pouvoir", "pourrais", "dois", "doit", "faut",
    "aimerais", "aimerait", "souhaite", "souhaiterais", "cherche", "cherchons", "fais", "fait", "faire", "vais",
    "besoin", "envie", "mal", "trop", "plus", "tres", "peu", "cher", "chere", "comme", "comment", "quel", "quelle",
    "bonjour", "mari",
})
# fmt: on
EXACT, BEGINNING, ONE_MISTAKE, TWO_MISTAKES = 4, 3, 2, 1
WHOLE = 3
"""Letters of a stem that only answers itself when it stands in a text; two may be the beginning of anything."""
STRONG, MEDIUM, WEAK = 3, 2, 1
_JOINED = re.compile(r"[^\W_]{2,}(?:['’-][^\W_]+)+")
_SAINTS = {"st": "saint", "ste": "sainte"}
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def fold(text: str) -> str:
    """Lower case without accents or ligatures; apostrophes, hyphens and signs become one space."""
    decomposed = unicodedata.normalize("NFD", text.lower().translate(_LIGATURES))
    bare = "".join(c for c in decomposed if unicodedata.category(c)[0] != "M")
    kept = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in bare)
    return " ".join(kept.split())


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux") and len(word) > 4:
        return word[:-3] + "al"
    plural = word[-1] == "s" or word.endswith("eux") or (word.endswith("oux") and len(word) > 4)
    return word[:-1] if plural else word


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The folded word without its French plural, final `e`, `er` or doubled consonant; short words stay whole."""
    if len(word) < 4 or word.isdecimal():
        return word
    word = _singular(word)
    for ending in ("er", "ee"):
        if len(word) > 4 and word.endswith(ending):
            word = word[:-2]
            break
    else:
        if len(word) > 3 and word[-1] == "e":
            word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


@lru_cache(maxsize=65536)
def words_of(text: str) -> tuple[str, ...]:
    """The stems of a text, small words left out unless there is nothing else."""
    words = [_SAINTS.get(word, word) for word in fold(text).split()]
    kept = [word for word in words if word not in STOP_WORDS] or words
    return tuple(stem(word) for word in kept)


def joined_names(text: str) -> frozenset[str]:
    """The stems of names with an apostrophe or a hyphen, written as one word: « prescrimouv », « bienêtre »."""
    return frozenset(stem(fold(name).replace(" ", "")) for name in _JOINED.findall(text))


def _row(previous: Sequence[int], before: Sequence[int] | None, left: str, right: str, i: int) -> list[int]:
    row = [i]
    for j in range(1, len(right) + 1):
        same = left[i - 1] == right[j - 1]
        best = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (0 if same else 1))
        if before is not None and j > 1 and left[i - 1] == right[j - 2] and left[i - 2] == right[j - 1]:
            best = min(best, before[j - 2] + 1)
        row.append(best)
    return row


def within_mistakes(left: str, right: str, limit: int) -> int:
    """Typing mistakes between two words (letter added, lost, changed, two swapped), or `limit + 1` when more."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] | None = None
    previous = list(range(len(right) + 1))
    for i in range(1, len(left) + 1):
        row = _row(previous, before, left, right, i)
        if min(row) > limit:
            return limit + 1
        before, previous = previous, row
    return min(previous[-1], limit + 1)


def allowed(word: str) -> int:
    """How many typing mistakes a word may hold; none when it is short, or a number."""
    if word.isdecimal() or len(word) < 4:
        return 0
    return 2 if len(word) >= 8 else 1


@dataclass(frozen=True, slots=True)
class TextIndex:
    """Distinct texts and the stems they hold; asks how well each text answers each word of a query."""

    texts: Mapping[str, frozenset[str]]
    vocabulary: tuple[str, ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> TextIndex:
        """Index the texts, each once."""
        indexed = {text: joined_names(text).union(words_of(text)) for text in texts}
        return cls(indexed, tuple(sorted({word for words in indexed.values() for word in words})))

    def _similar(self, word: str) -> dict[str, int]:
        """Quality of each stem of the vocabulary for a word asked; mistakes only when nothing begins like it.

        A short word that stands there itself is no beginning: « ado » does not ask for the Adour.
        """
        if word in self.vocabulary and len(word) == WHOLE:
            return {word: EXACT}
        found = {known: BEGINNING for known in self.vocabulary if len(word) > 1 and known.startswith(word)}
        if word in self.vocabulary:
            found[word] = EXACT
        if found:
            return found
        limit = allowed(word)
        near = ((known, within_mistakes(word, known, limit)) for known in self.vocabulary) if limit else ()
        return {known: TWO_MISTAKES if n == 2 else ONE_MISTAKE for known, n in near if n <= limit}

    def qualities(self, query: str) -> tuple[Mapping[str, int], ...]:
        """For each word of the query, the texts that answer it with their quality, 1 to 4.

        A word also answers as one with its neighbour: « aqua gym » finds « aquagym ».
        """
        asked = words_of(query)
        similar = [self._similar(word) for word in asked]
        for i in range(len(asked) - 1):
            joined = asked[i] + asked[i + 1]
            if joined in self.vocabulary:
                similar[i] = {**similar[i], joined: EXACT}
                similar[i + 1] = {**similar[i + 1], joined: EXACT}
        return tuple(self._by_text(words) for words in similar)

    def _by_text(self, similar: Mapping[str, int]) -> Mapping[str, int]:
        return {
            text: max(similar[word] for word in shared)
            for text, words in self.texts.items()
            if (shared := [word for word in words if word in similar])
        }


@dataclass(frozen=True, slots=True)
class Searched:
    """The texts of one thing searched for, by how much they say about it."""

    strong: tuple[str, ...]
    medium: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.strong, *self.medium, *self.weak)


def _quality(thing: Searched, quality: Mapping[str, int]) -> int:
    classes = ((STRONG, thing.strong), (MEDIUM, thing.medium), (WEAK, thing.weak))
    return max((weight * quality.get(text, 0) for weight, texts in classes for text in texts), default=0)


def relevance(index: TextIndex, things: Sequence[Searched], query: str) -> tuple[int, ...]:
    """For each thing 0, or 1 to 1,000: those that answer as many of the words as the best one does."""
    qualities = index.qualities(query)
    if not qualities:
        return (0,) * len(things)
    answers = [[_quality(thing, quality) for quality in qualities] for thing in things]
    counts = [sum(1 for value in answer if value) for answer in answers]
    best = max(counts, default=0)
    ceiling = STRONG * EXACT * len(qualities)
    return tuple(
        1000 * sum(answer) // ceiling if best and count == best else 0
        for answer, count in zip(answers, counts, strict=True)
    )
