"""One rule: text in capitals."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

SHORTEST = 8


@rule(Severity.WARNING)
def text_in_capitals(context: RuleContext) -> Iterator[Problem]:
    """Un texte est tout en capitales.

    Pourquoi : il se lit moins bien, et les lecteurs d’écran peuvent l’épeler.
    Corriger : l’écrire en minuscules, avec une capitale au début.
    """
    for text in context.texts:
        letters = [letter for letter in text.text if letter.isalpha()]
        if len(letters) >= SHORTEST and text.text.upper() == text.text and " " in text.text:
            yield Problem(text.where, f"{quoted(text.text)} est tout en capitales.", "L’écrire en minuscules.")
