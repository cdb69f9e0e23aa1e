"""Every line of `communes.yml` in Python; the shipped scripts understand the same in tests/browser."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model.communes import understand_commune
from generator.model.records import Commune
from tests.matching.reading import read_communes

PLACES, CASES = read_communes()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["typed"] or "nothing")
def test_a_commune_is_understood_or_offered_never_guessed(case: dict[str, Any]) -> None:
    communes = [Commune.model_construct(**place) for place in PLACES]
    found = understand_commune(communes, case["typed"])
    assert {
        "one": found.one.name if found.one else None,
        "several": found.several,
        "offered": [one.name for one in found.offered],
    } == {"one": case["one"], "several": case.get("several", False), "offered": case.get("offered", [])}


def test_what_is_wrong_is_said_in_one_sentence() -> None:
    communes = [Commune.model_construct(**place) for place in PLACES]
    said = {typed: understand_commune(communes, typed).sentence(typed) for typed in ("Toul", "54670")}
    assert said["Toul"] == "«\u00a0Toul\u00a0» n’est pas dans l’annuaire."
    assert said["54670"] == "«\u00a054670\u00a0» désigne plusieurs communes."
