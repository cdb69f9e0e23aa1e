"""The shape of a closed vocabulary: a value for YAML, a French label and a French definition, declared once.

Closed vocabularies are those the rules reason about; words that coordinators may add live in `data/vocabulary/`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word of a closed vocabulary; its value is what YAML holds, its label what people read.

    `plain` says the label in the words of patients; it is the label itself where that is plain enough.
    """

    label: str
    definition: str
    plain: str

    def __new__(cls, value: str, label: str, definition: str = "", plain: str = "") -> Self:
        """Make a member from its value, label, definition and plain label."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = label
        term.definition = definition
        term.plain = plain or label
        return term

    @property
    def rank(self) -> int:
        """Place in the order of declaration, from 0."""
        return list(type(self)).index(self)
