"""The question of the specification, asked of the repository's own data as it is written there."""

from __future__ import annotations

import json
from typing import Any

from tests.support.projects import run_annuaire

ASKED = ("find", "--commune", "54318", "--within", "15", "--level", "moderee", "--day", "mardi", "--json")
MATCH = {"session": str, "title": str, "score": int, "distance_km": float, "reasons": list}
REASON = {"code": str, "words": str, "points": int, "kind": str}
EXCLUDED = {"session": str, "title": str, "reason": str, "code": str, "source": str}


def shape(value: dict[str, Any]) -> dict[str, type]:
    return {key: type(item) for key, item in value.items()}


def test_the_question_of_the_specification_is_answered_session_by_session() -> None:
    done = run_annuaire(*ASKED)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert list(found) == ["understood", "matches", "excluded"]
    assert found["matches"]
    assert found["excluded"]
    for match in found["matches"]:
        assert shape(match) in (MATCH, MATCH | {"distance_km": type(None)})
        assert match["distance_km"] is None or 0 <= match["distance_km"] <= 15
        assert all(shape(reason) == REASON for reason in match["reasons"])
        assert match["score"] == sum(reason["points"] for reason in match["reasons"])
    assert all(shape(item) == EXCLUDED and item["reason"] for item in found["excluded"])
    every = [*found["matches"], *found["excluded"]]
    assert len({item["session"] for item in every}) == len(every)
    assert all(item["title"].endswith(" (exemple)") for item in every), "every session of the demonstration is invented"
