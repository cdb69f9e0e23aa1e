"""One rule: sentence too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.money import Aid
from generator.model.records import (
    Partner,
    Programme,
)
from generator.model.session import NextStep, Session
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

LIMITS = {"description": 25, "plain_text": 15, "patient": 25, "how_to_ask": 25}
PATIENT_RECORDS = (Session, Partner, NextStep, Programme, Aid)


@rule(Severity.WARNING)
def sentence_too_long(context: RuleContext) -> Iterator[Problem]:
    """Une phrase destinée au patient est trop longue.

    Pourquoi : au-delà de 25 mots, une phrase se relit ; en langage simple, au-delà de 15.
    Corriger : couper la phrase en deux.
    """
    for text in context.texts:
        limit = LIMITS.get(text.attribute)
        if limit is None or not isinstance(text.holder, PATIENT_RECORDS):
            continue
        for sentence in re.split(r"(?<=[.!?…])\s+", text.text):
            words = len(re.findall(r"[\w’'-]+", sentence))
            if words > limit:
                yield Problem(
                    text.where,
                    f"La phrase qui commence par {quoted(sentence[:40])} a {words} mots, {limit} au plus.",
                    "La couper en deux.",
                )
                break
