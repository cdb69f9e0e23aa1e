"""Codes that other directories give: what is none is a fault where it stands, in French, with the mend."""

from __future__ import annotations

import pytest

from tests.load.conftest import Findings, LoadFile, only

VENUE = """\
nom: Lieu
type: salle
territoire: pays-d-essai
adresse:
  code_postal: '54340'
  commune: '54430'
code_data_es: """
WORD = """\
- id: gym-douce
  nom: gym douce
  openactive: """
CONCEPT = "https://openactive.io/activity-list#984068a7-5b7b-4989-bb33-f96953d8960c"


@pytest.mark.parametrize("code", ["E001I544300001", "I544300001", "E012I2A0040001"])
def test_a_code_of_data_es_is_a_number_of_equipment_or_of_installation(code: str, load_file: LoadFile) -> None:
    assert load_file(VENUE + code + "\n", "venues/essai.yml").findings == ()


@pytest.mark.parametrize("code", ["<script>", "544300001", "I54430001", "E1I544300001", "'E001 I544300001'"])
def test_another_code_of_data_es_is_refused(code: str, findings: Findings) -> None:
    found = only(findings(VENUE + code + "\n", "venues/essai.yml"))
    assert (found.rule, found.location.line, found.location.column) == ("bad-code", 7, 15)
    assert "n’est pas un code de Data ES" in found.message
    assert "E001I544300001" in found.fix


def test_a_concept_of_openactive_is_an_address_of_its_list(load_file: LoadFile) -> None:
    assert load_file(WORD + CONCEPT + "\n", "vocabulary/activites.yml").findings == ()


@pytest.mark.parametrize(
    "concept", ["<script>", "gym", CONCEPT[:-1], CONCEPT.replace("https", "http"), CONCEPT.replace("#", "/")]
)
def test_another_concept_of_openactive_is_refused(concept: str, findings: Findings) -> None:
    found = only(findings(WORD + f"'{concept}'\n", "vocabulary/activites.yml"))
    assert (found.rule, found.location.line, found.location.column) == ("bad-code", 3, 15)
    assert "n’est pas un concept de la liste OpenActive" in found.message
    assert "https://openactive.io/activity-list#" in found.fix
