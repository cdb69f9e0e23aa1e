"""One rule: hard word for patients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.records import (
    Partner,
)
from generator.model.session import NextStep, Session
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

PATIENT_TEXTS = ("description", "plain_text", "patient")
HARD_WORDS = {
    "proprioception": "équilibre",
    "proprioceptif": "d’équilibre",
    "motricité": "mouvement",
    "cardio-respiratoire": "pour le souffle",
    "comorbidité": "autre maladie",
    "pathologie": "maladie",
    "iatrogène": "dû aux médicaments",
    "sédentarité": "rester assis longtemps",
    "bénéficiaire": "personne",
    "dispositif": "programme",
    "étiologie": "cause",
    "observance": "suivi du traitement",
}


@rule(Severity.WARNING)
def hard_word_for_patients(context: RuleContext) -> Iterator[Problem]:
    """Un texte destiné au patient contient un mot de métier.

    Pourquoi : un mot qu’on ne comprend pas fait renoncer à appeler.
    Corriger : employer le mot simple.
    """
    for text in context.texts:
        if text.attribute not in PATIENT_TEXTS or not isinstance(text.holder, (Session, Partner, NextStep)):
            continue
        for word, simple in HARD_WORDS.items():
            if re.search(rf"\b{word}", text.text, re.IGNORECASE):
                yield Problem(text.where, f"{quoted(word)} est un mot de métier.", f"Écrire plutôt {quoted(simple)}.")
                break
