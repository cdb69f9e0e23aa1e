"""Hostile text in what scripts, tools and calendars read: whole, as it was written, each field where it is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import pytest

from tests.site.hostile import JUDGED, RULE, Spoiled, accepted
from tests.site.reading import PageReader, SiteReading
from tests.support.calendar_reading import events
from tests.support.projects import TODAY, run_annuaire

WORDS = {f"vocabulary.{name}.nom" for name in ("activites", "envies", "pathologies", "publics")}
HEARD = {f"vocabulary.{name}.synonymes" for name in ("activites", "pathologies")}
NAMES = {"aids.nom", "partners.creneaux.titre", "partners.nom", "programmes.nom", "programmes.sigle", "venues.nom"}
PLACES = {"territories.communes.nom", "territories.nom_court"}
SHOWN = {
    "finder.js": WORDS | HEARD | NAMES | PLACES | {"partners.creneaux.tarifs.en_plus.nom"},
    "search.js": WORDS
    | HEARD
    | NAMES
    | PLACES
    | {"aids.description", "aids.donneur", "territories.nom"}
    | {f"{folder}.description" for folder in ("partners", "programmes", "territories", "site_config")}
    | {"programmes.porteur", "programmes.pour_qui"}
    | {"vocabulary.activites.definition", "vocabulary.activites.famille"},
}
"""The fields that each file of data shows: another one is to be added here, and looked at."""
MAPS = {"commune": 6, "creneau": 12, "lieu": 5, "territoire": 2}
CALL = re.compile(r"Annuaire\.map\.(?:communes|places)\(\w+, (\[.*\])\);")


def strings(value: Any) -> list[str]:
    """Every text in a JSON value, keys included."""
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in strings(part)]
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    return [value] if isinstance(value, str) else []


def handed(site: Spoiled, name: str) -> Any:
    """What the data script `name` hands over."""
    script = (site.root / "assets" / "data" / name).read_text(encoding="utf-8")
    return json.loads(re.sub(r"^[^(]+\(", "[", script.rstrip().removesuffix(";").removesuffix(")")) + "]")


def assert_whole(site: Spoiled, texts: Iterable[str]) -> set[str]:
    """Each hostile text is whole; gives the fields that are there."""
    kept = list(texts)
    assert [wrong for text in kept for wrong in site.text.misread(text)] == []
    return site.text.fields_in(kept)


@pytest.mark.parametrize("name", SHOWN)
def test_data_hold_each_field_as_it_was_written(attacked: Spoiled, name: str) -> None:
    assert sorted(assert_whole(attacked, strings(handed(attacked, name))) ^ SHOWN[name]) == []


@pytest.mark.parametrize("kind", MAPS)
def test_maps_hold_the_names_of_places_as_they_were_written(attacked: Spoiled, kind: str) -> None:
    files = sorted((attacked.root / "assets" / "maps").glob(f"{kind}-*.js"))
    assert len(files) == MAPS[kind]
    for file in files:
        rows = [json.loads(call) for call in CALL.findall(file.read_text(encoding="utf-8"))]
        assert len(rows) == 2, file.name
        assert {"venues.nom", "territories.communes.nom"} <= assert_whole(attacked, strings(rows)), file.name


def test_sheets_hold_the_text_escaped_once(attacked: Spoiled) -> None:
    sheets = sorted((attacked.root / "assets" / "data" / "sheets").glob("*.js"))
    assert sheets
    for file in sheets:
        article = PageReader(handed(attacked, f"sheets/{file.name}")[1])
        assert "partners.creneaux.titre" in assert_whole(attacked, ["".join(article.pieces)]), file.name
        assert not article.inline_code, file.name
        assert not {tag.name for tag in article.tags} & {"img", "script"}, file.name


def test_calendars_hold_the_text_in_its_property(attacked: Spoiled) -> None:
    calendars = sorted((attacked.root / "creneaux").glob("*.ics"))
    assert calendars
    for file in calendars:
        for line in re.sub("\r\n[ \t]", "", file.read_bytes().decode("utf-8")).split("\r\n"):
            assert "\n" not in line, file.name
            assert re.match(r"[A-Z][A-Z-]*[;:]", line) or line == "", f"{file.name}: {line[:60]}"
        for event in events(file.read_bytes()):
            assert assert_whole(attacked, [str(event["SUMMARY"])]) == {"partners.creneaux.titre"}
            place = assert_whole(attacked, [str(event.get("LOCATION", ""))])
            assert place <= {"venues.nom", "venues.adresse.rue", "territories.communes.nom"}


@pytest.mark.parametrize("name", ["attacked", "stretched"])
def test_the_answer_for_a_tool_holds_the_text_as_it_was_written(request: pytest.FixtureRequest, name: str) -> None:
    site: Spoiled = request.getfixturevalue(name)
    asked = ("--activity", "gym-douce", "--commune", "54430")
    where = ("--project", str(site.project), "--today", TODAY.isoformat())
    found = json.loads(run_annuaire("find", "--json", *asked, *where).stdout)
    for part in ("matches", "excluded"):
        assert found[part]
        for item in found[part]:
            assert assert_whole(site, [item["title"]]) == {"partners.creneaux.titre"}
    assert_whole(site, strings(found))


def test_a_report_for_a_tool_cites_a_rule_that_is_none_as_it_was_written(attacked: Spoiled) -> None:
    where = ("--project", str(attacked.project), "--today", TODAY.isoformat())
    report = json.loads(run_annuaire("check", "--format", "json", *where).stdout)
    said = [text for text in strings(report) if "n’est pas une règle" in text]
    assert said
    assert all(RULE in text for text in said)


@pytest.mark.parametrize("key", sorted(JUDGED))
def test_what_is_not_attacked_is_refused_when_it_is(attacked: Spoiled, key: str) -> None:
    """The keys that the attack spares hold no hostile text because a rule stops the build."""
    assert accepted(attacked.project, key) == []


def test_five_hundred_letters_arrive_whole(stretched: Spoiled) -> None:
    assert {len(text) for text in stretched.text.written.values()} == {500}
    for page in SiteReading(stretched.root).pages.values():
        assert stretched.text.misread(page.text) == [], page.path
    for name, fields in SHOWN.items():
        assert sorted(assert_whole(stretched, strings(handed(stretched, name))) ^ fields) == []
