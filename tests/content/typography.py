"""The French typography people read, as a list of faults found in a text.

U+00A0 before « : » and inside guillemets, and between a number and its unit; U+202F before « ; », « ! », « ? »;
U+2019 as apostrophe.
"""

from __future__ import annotations

import re

_NOT_PROSE = re.compile(r"^```.*?^```|`[^`\n]*`|\]\([^)]*\)|<http[^>]*>|!(?=\[)", re.MULTILINE | re.DOTALL)
_UNITS = "mois|minutes|heures|jours|ans|séances|km|h|€|%"

FAULTS: dict[str, re.Pattern[str]] = {
    "apostrophe droite": re.compile("'"),
    "guillemet droit": re.compile('"'),
    "« sans espace insécable": re.compile("«(?!\u00a0)"),
    "» sans espace insécable": re.compile("(?<!\u00a0)»"),
    "deux-points sans U+00A0": re.compile(r"(?<!\u00a0):(?=\s|$)", re.MULTILINE),
    "ponctuation double sans U+202F": re.compile("(?<!\u202f)[;!?]"),
    "espace double autour d’une insécable": re.compile("[\u00a0\u202f][ \t\u00a0\u202f]|[ \t][\u00a0\u202f]"),
    "nombre séparé de son unité": re.compile(rf"\d(?: |)(?:{_UNITS})(?!\w)"),
    "trois points": re.compile(r"\.\.\."),
    "ligature œ absente": re.compile(r"\b(?:coeur|soeur|oeuvre|oeil|noeud|voeu)\w*", re.IGNORECASE),
    "ordinal mal abrégé": re.compile(r"\b(?:1ère|1ere|\d+ème|\d+eme)\b"),
}


def faults(text: str) -> list[str]:
    """Each fault with the words around it; an empty list for a clean text."""
    return [
        f"{name} : {text[max(0, found.start() - 20) : found.end() + 20]!r}"
        for name, pattern in FAULTS.items()
        for found in pattern.finditer(text)
    ]


def prose_of(document: str) -> str:
    """What people read in a Markdown document of the repository: neither code nor addresses."""
    return _NOT_PROSE.sub("x", document)
