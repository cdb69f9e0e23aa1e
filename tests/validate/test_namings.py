"""An identifier written otherwise: capitals, accents, underscore, one letter too many. The right one is then named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.findings import Finding, Severity, quoted
from generator.validate.references import TARGETS, field_key
from tests.validate.base import AID, PARTNER, PROGRAMME, TERRITORY, VENUE
from tests.validate.cases import SLOT

Findings = Callable[..., tuple[Finding, ...]]
ACCENTS = str.maketrans("aeiouc", "àéîôùç")
NAMINGS = [
    (PARTNER, f"{SLOT}.lieu", "salle"),
    (PARTNER, f"{SLOT}.activite", "gym-douce"),
    (PARTNER, f"{SLOT}.programme", "tremplin"),
    (PARTNER, f"{SLOT}.aides", ["bourse"]),
    (PARTNER, f"{SLOT}.publics.groupes", ["seniors"]),
    (PARTNER, f"{SLOT}.etape_suivante.creneaux", ["gym-jeudi"]),
    (PARTNER, f"{SLOT}.tarifs.0.vaut_pour", ["gym-jeudi"]),
    (PARTNER, f"{SLOT}.etape_suivante.programmes", ["tremplin"]),
    (PARTNER, "territoires", ["pays"]),
    (VENUE, "territoire", "pays"),
    (VENUE, "proprietaire", "club"),
    (PROGRAMME, "territoires", ["pays"]),
    (PROGRAMME, "publics", ["seniors"]),
    (AID, "territoires", ["pays"]),
    (AID, "cumulable_avec", ["bourse"]),
    (TERRITORY, "voisins", ["pays"]),
]
NOT_TRIED = {"pathologies", "pathologies_exclues", "envies", "equipements", "communes_desservies", "communes"} | {
    "commune"
}
"""Vocabularies that the base project lacks, read as the activities are; codes, not guessed from each other."""


@pytest.mark.parametrize(("file", "path", "right"), NAMINGS)
def test_the_right_identifier_is_named_on_the_spot(
    findings: Findings, file: str, path: str, right: str | list[str]
) -> None:
    word = right if isinstance(right, str) else right[0]
    for wrong in {word.upper(), word.translate(ACCENTS), f"{word}s", word.replace("-", "_")} - {word}:
        found = findings((file, path, wrong if isinstance(right, str) else [wrong]))
        (told,) = [each for each in found if quoted(wrong) in each.message and each.severity is Severity.ERROR]
        assert told.location.path == file
        assert quoted(word) in told.fix


def test_every_key_that_names_something_is_tried() -> None:
    tried = {path.rpartition(".")[2] for _, path, _ in NAMINGS}
    assert {field_key(kind, attribute) for kind, attribute in TARGETS} - tried == NOT_TRIED
