"""The smallest pieces of French: joining words, ending a sentence, counting, naming a word of a vocabulary.

Nothing of dates or money, which have their own modules.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.directory import Directory

NBSP = "\u00a0"
THIN = "\u202f"


def joined(parts: Iterable[str], last: str = "et") -> str:
    """« a », « a et b », « a, b et c »; empty parts are left out."""
    words = [part for part in parts if part]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def sentence(text: str) -> str:
    """The text with a capital and a final full stop, unless it already ends a sentence."""
    text = text.strip()
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?", "…", ":", "»")) else f"{text}."


def lowered(text: str) -> str:
    """The text within a sentence: its first letter small unless an acronym's, no full stop at its end."""
    small = text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"
    return small.rstrip(".")


def sentences(*texts: str | None) -> str:
    """Several sentences one after the other; what is absent is left out."""
    return " ".join(sentence(text) for text in texts if text)


def counted(number: int, one: str, many: str = "") -> str:
    """« 1 créneau », « 3 créneaux »; zero is singular, as French wants; thousands are set apart by U+202F."""
    return f"{number:,}".replace(",", THIN) + NBSP + (one if number < 2 else many or f"{one}s")


def word_name(directory: Directory, vocabulary: str, identifier: str) -> str:
    """What is shown of a word of `data/vocabulary/`; its identifier when the word is not there."""
    word = directory.words.get(vocabulary, {}).get(identifier)
    return word.name if word else identifier.replace("-", " ")


def session_count(number: int) -> str:
    """« 12 créneaux », « aucun créneau »."""
    return counted(number, "créneau", "créneaux") if number else "aucun créneau"
