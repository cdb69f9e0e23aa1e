"""A line without the colon, or without the space after it, that would make it a key and its value.

Looks at the text of one line; that it should have been a key is found elsewhere.
"""

from __future__ import annotations

import re

from generator.findings import quoted
from generator.load.fields import every_key
from generator.load.when import hours_mend

_TIGHT_KEY = re.compile(r"([a-z][a-z_]*)( *):(\S.*)")
_BARE_KEY = re.compile(r"([a-z_]+)\s*(?:[=;,：]\s*|\s|$)(.*)")
_TIGHT_DASH = re.compile(r"-\w")
GENERAL = "Écrire la clé, deux-points, une espace, puis la valeur. Suite d’un texte : le remettre sur une ligne."
_IN_SENTENCES = frozenset({"a", "au", "avec", "de", "du", "fin", "le", "par", "pour", "suite"})
"""Keys that are also words which begin the rest of a sentence."""


def tight_colon(text: str) -> tuple[str, str] | None:
    """What is wrong with a key whose colon touches its value, and the mend; None when it is not one."""
    if not (tight := _TIGHT_KEY.fullmatch(text)):
        return None
    message = f"Il manque une espace après les deux-points : {quoted(text)}."
    return message, f"Écrire {quoted(f'{tight[1]}: {tight[3]}')}."


def no_colon(text: str) -> tuple[str, str]:
    """What is wrong with a text that stands where a key is wanted, and the mend."""
    if tight := tight_colon(text):
        return tight
    if _TIGHT_DASH.match(text):
        return f"Un tiret touche le mot qui le suit : {quoted(text)}.", "Mettre une espace après le tiret."
    if hours := hours_mend(text):
        return f"Il manque les clés devant ces heures : {quoted(text)}.", hours
    bare = _BARE_KEY.fullmatch(text)
    if bare and bare[1] in every_key() - _IN_SENTENCES:
        return (
            f"Il manque les deux-points après la clé « {bare[1]} » : {quoted(text)}.",
            f"Écrire {quoted(f'{bare[1]}: {bare[2]}'.strip())}.",
        )
    return f"Cette ligne n’est pas une clé suivie de deux-points et d’une espace : {quoted(text)}.", GENERAL
