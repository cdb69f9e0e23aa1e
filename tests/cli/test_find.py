"""`annuaire find` over the test project."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def folder(project: Callable[[str], Path]) -> Path:
    return project("complet")


def answer(annuaire: Run, folder: Path, *options: str) -> dict[str, Any]:
    result = annuaire("find", *options, "--json", project=folder)
    assert result.exit_code == 0, result.stderr
    parsed: dict[str, Any] = json.loads(result.stdout)
    return parsed


def test_json_holds_each_session_once_with_its_reasons(annuaire: Run, folder: Path) -> None:
    found = answer(annuaire, folder)
    said = [*(match["session"] for match in found["matches"]), *(item["session"] for item in found["excluded"])]
    assert len(said) == len(set(said)) >= 12
    assert set(found["matches"][0]) == {"session", "title", "score", "distance_km", "reasons"}
    assert all(item["reason"] and item["source"] for item in found["excluded"])


def test_an_invented_session_is_marked_for_a_tool_as_on_a_page(annuaire: Run, folder: Path) -> None:
    found = answer(annuaire, folder, "--level", "minime")
    assert found["matches"]
    assert found["excluded"]
    assert all(item["title"].endswith(" (exemple)") for item in [*found["matches"], *found["excluded"]])


def test_scores_are_the_sums_of_the_points(annuaire: Run, folder: Path) -> None:
    for match in answer(annuaire, folder, "--level", "minime")["matches"]:
        assert match["score"] == sum(reason["points"] for reason in match["reasons"])


def test_a_severe_limitation_says_why_others_are_set_aside(annuaire: Run, folder: Path) -> None:
    found = answer(annuaire, folder, "--level", "severe")
    reasons = {item["reason"] for item in found["excluded"]}
    assert any("kiné, ergothérapeute ou psychomotricien" in reason for reason in reasons)


def test_a_commune_is_understood_by_code_postcode_and_name(annuaire: Run, folder: Path) -> None:
    by_code = answer(annuaire, folder, "--commune", "54430", "--within", "15")
    assert answer(annuaire, folder, "--commune", "54340", "--within", "15") == by_code
    assert answer(annuaire, folder, "--commune", "pompé", "--within", "15") == by_code


def test_nothing_found_is_no_failure(annuaire: Run, folder: Path) -> None:
    result = annuaire("find", "--text", "parachute", project=folder)
    assert result.exit_code == 0
    assert "Aucun créneau ne convient." in result.stdout
    assert "ne répond pas aux mots cherchés" in result.stdout


def test_what_is_to_be_confirmed_is_counted_apart(annuaire: Run, folder: Path) -> None:
    result = annuaire("find", "--audience", "seniors", project=folder)
    said = "12\u00a0créneaux\u00a0: 1\u00a0convient, 9\u00a0à confirmer, 2\u00a0complets."
    assert result.stdout.startswith(said)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--commune", "Atlantide-sur-Mer"), "n’est pas dans l’annuaire"),
        (("--within", "10"), "ajouter la commune"),
        (("--activity", "parachute"), "n’est pas connu"),
        (("--level", "enorme"), "enorme"),
        (("--day", "octidi"), "octidi"),
        (("--within", "-3"), "-3"),
        *(
            ((option, word), f"«\u00a0{word}\u00a0» n’est pas un nombre.")
            for option in ("--within", "--price", "--income")
            for word in ("nan", "inf", "-inf", "beaucoup")
        ),
    ],
)
def test_what_is_not_understood_ends_in_one_sentence(
    annuaire: Run, folder: Path, options: tuple[str, ...], said: str
) -> None:
    result = annuaire("find", *options, project=folder)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_mistyped_word_gets_a_suggestion(annuaire: Run, folder: Path) -> None:
    listed = answer(annuaire, folder)["matches"]
    assert listed
    result = annuaire("find", "--supervisor", "kinesitherapeut", project=folder)
    assert result.exit_code == 2
    assert "kinesitherapeute" in result.stderr


def test_errors_in_the_data_are_shown_and_end_with_one(annuaire: Run, folder: Path) -> None:
    broken = next((folder / "data" / "partners").glob("*.yml"))
    broken.write_text("nom: [", encoding="utf-8")
    result = annuaire("find", project=folder)
    assert result.exit_code == 1
    assert broken.name in result.stdout + result.stderr


def test_a_tool_reads_nothing_but_json(annuaire: Run, folder: Path) -> None:
    broken = next((folder / "data" / "partners").glob("*.yml"))
    broken.write_text("nom: [", encoding="utf-8")
    result = annuaire("find", "--json", project=folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert broken.name in result.stderr


def test_a_text_that_turns_letters_round_does_not_reach_the_terminal(annuaire: Run, folder: Path) -> None:
    file = folder / "data/partners/gym-des-aulnes.yml"
    text = file.read_text(encoding="utf-8").replace("titre: Gym douce", "titre: Gym \u202edouce")
    file.write_text(text, encoding="utf-8")
    result = annuaire("find", project=folder)
    assert "Gym  douce" in result.stdout
    assert "\u202e" not in result.stdout


def test_days_said_in_the_text_are_told_and_asked(annuaire: Run, folder: Path) -> None:
    result = annuaire("find", "--text", "le samedi soir", project=folder)
    assert result.stdout.startswith("Compris\u00a0: samedi, soir.\n")
    said, asked = (answer(annuaire, folder, *o) for o in (("--text", "mardi"), ("--day", "mardi")))
    assert said["matches"] == asked["matches"]
    assert said["understood"] == ["mardi"]


def test_a_commune_of_which_one_word_is_unknown_is_not_guessed(annuaire: Run, folder: Path) -> None:
    assert annuaire("find", "--commune", "Zanzibar 54", project=folder).exit_code == 2


def test_what_is_said_of_the_person_changes_the_price_asked(annuaire: Run, folder: Path) -> None:
    asked = ("--prescription", "oui", "--order", "prix")
    first, second = (
        [match["session"] for match in answer(annuaire, folder, *asked, "--scheme-year", year)["matches"]]
        for year in ("1", "2")
    )
    assert sorted(first) == sorted(second)
    assert first != second
