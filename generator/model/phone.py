"""A phone number as one dials it in France, whatever way it was written. Whether it exists is judged elsewhere."""

from __future__ import annotations

import re

_FRANCE = re.compile(
    r"""\s*(?:(?:\+|00)\s?33
        |   33 (?=[\s.\-()]* 0? (?:[\s.\-()]*[1-9]) (?:[\s.\-()]*\d){8} \s*$) )
        [\s.\-]* (?:\(\s?0\s?\))? [\s.\-]* 0?""",
    re.VERBOSE,
)
_BETWEEN = re.compile(r"[\s.\-()/\u2010-\u2014\u202a-\u202e\u2066-\u2069]")


def dialled(text: str) -> str:
    """« 0353010001 » for « +33 (0)3 53 01 00 01 » as for « 03.53.01.00.01 »: no prefix of France, nothing between."""
    return _BETWEEN.sub("", _FRANCE.sub("0", text, count=1) if _FRANCE.match(text) else text)
