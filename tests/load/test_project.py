"""A project folder: which files are read, what becomes of a faulty one, and in which order things come."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.findings import Severity, quoted
from generator.load import load_project, load_sessions
from generator.load.disk import LARGEST
from generator.pipeline import check
from tests.load.conftest import PARTNER, Findings, LoadFile, only
from tests.load.test_wording import SESSION
from tests.support.projects import PROJECTS, TODAY


@pytest.mark.parametrize("name", ["minimal", "complet"])
def test_the_projects_of_the_tests_have_no_fault_of_shape(name: str) -> None:
    assert load_project(PROJECTS / name).findings == ()


def test_the_minimal_project_gives_its_records() -> None:
    catalogue = load_project(PROJECTS / "minimal").catalogue
    assert catalogue
    assert [entry.record.id for entry in catalogue.partners] == ["club-unique"]
    assert [entry.session.id for entry in catalogue.sessions()] == ["gym-unique"]
    assert catalogue.words["activites"][0].record.name == "gym douce"


def test_a_rule_can_point_at_any_part_of_a_file() -> None:
    catalogue = load_project(PROJECTS / "minimal").catalogue
    assert catalogue
    session = next(catalogue.sessions())
    place = (session.where / "horaires" / 0 / "fin").location
    line = (PROJECTS / "minimal" / place.path).read_text(encoding="utf-8").splitlines()[place.line - 1]
    assert line[place.column - 1 :] == '"11:00"'


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("partners/club.yaml", "wrong-extension"),
        ("partners/club.YML", "wrong-extension"),
        ("partners/club.txt", "wrong-extension"),
        ("partners/Club.yml", "bad-file-name"),
        ("partners/club sympa.yml", "bad-file-name"),
        ("partners/sous-dossier/club.yml", "unexpected-file"),
        ("partenaires/club.yml", "unexpected-file"),
        ("club.yml", "unexpected-file"),
    ],
)
def test_a_file_that_is_not_in_its_place_is_one_finding(path: str, rule: str, findings: Findings) -> None:
    assert only(findings(PARTNER, path)).rule == rule


def test_a_bad_file_name_is_mended_in_the_message(findings: Findings) -> None:
    assert quoted("gym-d-ete.yml") in only(findings(PARTNER, "partners/Gym d’Été.yml")).fix


@pytest.mark.parametrize("name", ["Index.yml", "INDEX.yaml", "index.yaml"])
def test_a_file_name_is_never_mended_into_one_that_is_taken(name: str, findings: Findings) -> None:
    assert quoted("index-1.yml") in only(findings(PARTNER, f"partners/{name}")).fix


@pytest.mark.parametrize("path", ["README.md", "partners/.gitkeep", ".cache/x.yml"])
def test_a_file_that_is_no_record_is_let_alone(path: str, findings: Findings) -> None:
    assert findings("x", path) == ()


@pytest.mark.parametrize("folder", ["partners", "venues", "programmes", "aids", "territories"])
def test_no_record_takes_the_name_of_a_page_or_of_a_device(folder: str, root: Path) -> None:
    (root / "data" / folder).mkdir(exist_ok=True)
    source = next((PROJECTS / "complet/data" / folder).glob("*.yml")).read_text(encoding="utf-8")
    for name in ("index", "nul"):
        (root / "data" / folder / f"{name}.yml").write_text(f"id: {name}\n{source}", encoding="utf-8")
    told = [found for found in load_project(root).findings if found.location.path.startswith(f"data/{folder}/")]
    assert [(each.rule, each.location.line, each.location.column) for each in told] == [
        ("reserved-identifier", 1, 1)
    ] * 2
    assert [each.fix for each in told] == [
        f"Renommer le fichier, comme {quoted(f'{name}-1.yml')}." for name in ("index", "nul")
    ]


def test_a_file_that_is_too_large_is_not_read(findings: Findings) -> None:
    text = PARTNER + "#" * (262_144 - len(PARTNER.encode()))
    assert findings(text) == ()
    found = only(findings(f"{text}#"))
    assert (found.rule, found.message) == ("file-too-large", "Le fichier fait 257 Kio, 256 au plus.")


def test_a_link_out_of_the_project_is_not_followed(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text(PARTNER, encoding="utf-8")
    (root / "data/partners/club.yml").symlink_to(secret)
    assert only(load_project(root).findings).rule == "outside-link"


@pytest.mark.parametrize("folder", ["data", "data/partners"])
def test_a_folder_that_is_a_link_is_followed_only_within_the_project(
    folder: str, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    within, outside = root / "ailleurs", tmp_path_factory.mktemp("dehors") / "ailleurs"
    (root / folder).rename(within)
    (root / folder).symlink_to(within)
    assert load_project(root).findings == ()
    within.rename(outside)
    (root / folder).unlink()
    (root / folder).symlink_to(outside)
    assert {finding.rule for finding in load_project(root).findings} == {"outside-link"}
    part = load_sessions(root, ["gym-unique"]).catalogue
    assert part
    assert part.partners == ()


def test_a_project_reached_by_a_link_is_read_as_any_other(root: Path, tmp_path: Path) -> None:
    (tmp_path / "lien").symlink_to(root)
    assert load_project(tmp_path / "lien").findings == ()


@pytest.mark.parametrize("kind", ["outside", "loop", "pipe", "large"])
def test_for_some_sessions_no_file_is_read_that_a_whole_reading_refuses(
    kind: str, root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    secret, place = tmp_path_factory.mktemp("dehors") / "secret.yml", root / "data/partners/club.yml"
    secret.write_text(PARTNER + SESSION, encoding="utf-8")
    if kind == "pipe":
        os.mkfifo(place)
    elif kind == "large":
        place.write_text(PARTNER + SESSION + "#" * LARGEST, encoding="utf-8")
    else:
        place.symlink_to(secret if kind == "outside" else place)
    read = load_sessions(root, ["essai", "gym-unique"]).catalogue
    assert read
    assert [entry.record.id for entry in read.partners] == ["club-unique"]


def test_a_link_to_nothing_to_itself_or_to_a_pipe_is_one_finding(root: Path) -> None:
    folder = root / "data/partners"
    (folder / "a.yml").symlink_to(root / "rien.yml")
    (folder / "b.yml").symlink_to(folder / "b.yml")
    os.mkfifo(folder / "c.yml")
    assert [finding.location.path[-5:] for finding in load_project(root).findings] == ["a.yml", "b.yml", "c.yml"]


def test_a_file_name_that_is_no_text_does_not_stop_the_others(root: Path) -> None:
    (root / "data/partners" / os.fsdecode(b"caf\xe9.yml")).write_text(PARTNER, encoding="utf-8")
    found = only(load_project(root).findings)
    assert found.rule == "bad-file-name"
    assert found.location.path.encode()


def test_the_identifier_is_the_name_of_the_file(load_file: LoadFile) -> None:
    catalogue = load_file(PARTNER + "id: club\n").catalogue
    assert catalogue
    assert [entry.record.id for entry in catalogue.partners] == ["club", "club-unique"]


def test_another_identifier_than_the_file_name_is_one_finding(findings: Findings) -> None:
    found = only(findings(PARTNER + "id: autre\n"))
    assert (found.rule, found.location.line) == ("id-differs-from-file-name", 5)


def test_a_faulty_record_is_left_out_and_what_it_held_is_remembered(load_file: LoadFile) -> None:
    catalogue = load_file(PARTNER + "x: y\n" + SESSION).catalogue
    assert catalogue
    assert [entry.record.id for entry in catalogue.partners] == ["club-unique"]
    assert catalogue.is_unreadable("partners", "club")
    assert catalogue.is_unreadable("sessions", "essai")
    assert not catalogue.is_unreadable("sessions", "autre")


@pytest.mark.parametrize("written", ["id: Essai Un", "titre: x"])
def test_a_misspelt_identifier_may_have_been_any(written: str, load_file: LoadFile) -> None:
    catalogue = load_file(PARTNER + SESSION.replace("id: essai", written)).catalogue
    assert catalogue
    assert catalogue.is_unreadable("sessions", "essai-un")


def test_a_misspelt_code_of_a_commune_is_one_mistake(root: Path) -> None:
    file = root / "data/territories/pays-d-essai.yml"
    text = file.read_text(encoding="utf-8")
    assert text.count('"54430"') == 1, text
    file.write_text(text.replace('"54430"', '"54 430"'), encoding="utf-8")
    found = [each for each in check(root, lambda _: TODAY).findings if each.severity is Severity.ERROR]
    assert only(tuple(found)).rule == "bad-code"


def test_of_a_file_that_cannot_be_read_any_session_may_have_been(load_file: LoadFile) -> None:
    catalogue = load_file("nom: [\n").catalogue
    assert catalogue
    assert catalogue.is_unreadable("sessions", "nimporte-lequel")


def test_a_faulty_word_is_left_out_alone(load_file: LoadFile) -> None:
    text = "- id: a\n  nom: A\n- id: b\n  nm: B\n- id: a\n  nom: Bis\n"
    result = load_file(text, "vocabulary/publics.yml")
    assert [(finding.rule, finding.location.line) for finding in result.findings] == [
        ("unknown-key", 4),
        ("duplicate-word", 5),
    ]
    assert result.catalogue
    assert [entry.record.id for entry in result.catalogue.words["publics"]] == ["a"]
    assert result.catalogue.is_unreadable("publics", "b")


def test_a_vocabulary_that_is_no_list_is_one_finding(load_file: LoadFile) -> None:
    result = load_file("a: b\n", "vocabulary/publics.yml")
    assert only(result.findings).rule == "not-a-list"
    assert result.catalogue
    assert result.catalogue.is_unreadable("publics", "nimporte-lequel")


def test_the_weights_are_read(load_file: LoadFile) -> None:
    result = load_file("distance: {valeur: 30, nom: Près}\n", "vocabulary/poids.yml")
    assert result.catalogue
    assert result.catalogue.weights == {"distance": 30}
    assert "poids" not in result.catalogue.words


@pytest.mark.parametrize("text", ["distance: 30\n", "distance: {valeur: lourd, nom: Près}\n", "- distance\n"])
def test_a_faulty_weight_is_one_finding(text: str, findings: Findings) -> None:
    assert only(findings(text, "vocabulary/poids.yml")).location.path == "data/vocabulary/poids.yml"


def test_without_usable_settings_there_is_no_catalogue_but_all_findings(root: Path) -> None:
    (root / "site_config.yml").write_text("nom: Essai\n", encoding="utf-8")
    (root / "data/partners/club.yml").write_text("nom: x\n", encoding="utf-8")
    result = load_project(root)
    assert result.catalogue is None
    assert {finding.location.path for finding in result.findings} == {"site_config.yml", "data/partners/club.yml"}


def test_a_project_without_settings_is_one_finding(root: Path) -> None:
    (root / "site_config.yml").unlink()
    assert only(load_project(root).findings).rule == "missing-file"


def test_an_empty_folder_is_no_exception(tmp_path: Path) -> None:
    assert load_project(tmp_path).catalogue is None


def test_findings_come_by_path_then_line(root: Path) -> None:
    for name in ("b", "a"):
        (root / f"data/partners/{name}.yml").write_text("y: 1\nx: 2\n" + PARTNER, encoding="utf-8")
    places = [(finding.location.path, finding.location.line) for finding in load_project(root).findings]
    assert places == sorted(places)
    assert len(places) == 4
