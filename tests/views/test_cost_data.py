from __future__ import annotations

import json
from datetime import date
from typing import Any

from generator.views.context import make_context
from generator.views.finder.cost import cost_columns
from generator.vocabulary.cost import CostFactor, CostPhrase
from tests.views.complete_project import context, directory


def unpacked(packed: Any) -> list[Any]:
    return packed if isinstance(packed, list) else [packed["d"][place] for place in packed["i"]]


def row(session: str) -> dict[str, Any]:
    columns: dict[str, Any] = json.loads(json.dumps(cost_columns(context())["sessions"]))
    place = unpacked(columns["id"]).index(session)
    return {name: unpacked(column)[place] for name, column in columns.items()}


def test_sums_travel_in_cents_and_cards_with_their_size() -> None:
    assert row("roseaux-aquagym")["fees"] == [
        {
            "amounts": [750, 750],
            "par": "seance",
            "size": 1,
            "extras": [],
            "band": [],
            "year": None,
            "whom": False,
            "words": ["7,50\u00a0€ la séance", ""],
        }
    ]
    assert row("aulnes-gym-jeudi")["fees"][0]["band"] == [0, 60000]


def test_an_aid_travels_with_its_conditions_and_dates() -> None:
    aids: Any = cost_columns(context())["aids"]
    assert aids["bourse"]["asks"] == ["ordonnance"]
    assert aids["bourse"]["dates"] == [20260901, 20270831]
    assert aids["coup-de-pouce"]["ages"] == [65, 120]
    assert aids["coup-de-pouce"]["name"].endswith("(exemple)")


def test_an_aid_that_is_over_does_not_travel() -> None:
    later = make_context(directory(), date(2027, 7, 1))
    aids: Any = cost_columns(later)["aids"]
    assert "ticket" not in aids
    assert "bourse" in aids


def test_every_phrase_and_factor_travels() -> None:
    columns: Any = cost_columns(context())
    assert set(columns["phrases"]) == {phrase.value for phrase in CostPhrase}
    assert list(columns["factors"]) == [factor.value for factor in CostFactor]
