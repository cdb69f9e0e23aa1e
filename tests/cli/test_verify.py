"""`annuaire verify`: stamps what is named, and nothing when something is wrong."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Project = Callable[[str], Path]
AULNES = "data/partners/gym-des-aulnes.yml"


def changed_lines(root: Path, before: dict[Path, str]) -> list[str]:
    """The lines that differ in the whole project, `-` or `+` first."""
    lines = []
    for file, old in before.items():
        new = file.read_text(encoding="utf-8")
        lines += [line for line in difflib.ndiff(old.splitlines(), new.splitlines()) if line[0] in "-+"]
    assert {*root.glob("**/*.yml")} == {*before}
    return lines


def contents(root: Path) -> dict[Path, str]:
    return {file: file.read_text(encoding="utf-8") for file in sorted(root.glob("**/*.yml"))}


def test_a_slot_a_structure_and_a_venue_are_stamped(annuaire: Run, project: Project) -> None:
    root = project("complet")
    before = contents(root)
    names = ("aulnes-gym-jeudi", "gym-des-aulnes", "salle-des-aulnes")
    result = annuaire("verify", *names, "--on", "2026-11-20", "--by", "telephone", project=root)
    assert result.exit_code == 0
    assert changed_lines(root, before) == [
        *("+   - le: 2026-11-20", "+     par: coordination du territoire", "+     moyen: telephone"),
        *(
            "-       - le: 2026-03-10",
            "+       - le: 2026-11-20",
            "-         moyen: courriel",
            "+         moyen: telephone",
        ),
        *("-   - le: 2026-10-12", "+   - le: 2026-11-20", "-     moyen: sur-place", "+     moyen: telephone"),
    ]
    assert annuaire("check", project=root).exit_code == 0


def test_facts_and_structure_can_be_said_and_the_day_is_today(annuaire: Run, project: Project) -> None:
    root = project("complet")
    options = ("--by", "sur place", "--what", "horaires, tarifs", "--who", "mairie de Pompey")
    assert annuaire("verify", "ormes-marche", *options, project=root).exit_code == 0
    text = (root / "data/partners/marche-des-ormes.yml").read_text(encoding="utf-8")
    assert (
        "      - le: 2026-11-23\n        par: mairie de Pompey\n        moyen: sur-place\n"
        "        quoi: [horaires, tarifs]\n"
    ) in text


def test_one_call_may_stamp_all_the_slots_of_a_structure(annuaire: Run, project: Project) -> None:
    root = project("complet")
    result = annuaire("verify", "gym-des-aulnes", "--with-slots", "--by", "telephone", project=root)
    assert len(result.stdout.splitlines()) == 5
    assert "--with-slots" not in result.stdout
    assert (root / AULNES).read_text(encoding="utf-8").count("le: 2026-11-23") == 5


def test_a_structure_alone_says_that_its_slots_were_left(annuaire: Run, project: Project) -> None:
    result = annuaire("verify", "gym-des-aulnes", "--by", "telephone", project=project("complet"))
    assert "Ses 4\u00a0créneaux n’ont pas été datés\u00a0: ajouter --with-slots." in result.stdout


def test_a_verification_is_said_added_or_dated(annuaire: Run, project: Project) -> None:
    root = project("complet")
    dated = annuaire("verify", "prunus-memoire", "--by", "telephone", project=root).stdout
    added = annuaire("verify", "prunus-memoire", "--by", "telephone", "--what", "horaires", project=root).stdout
    assert "vérification datée du 2026-11-23" in dated
    assert "vérification ajoutée, du 2026-11-23" in added


def test_the_editor_of_the_site_is_never_said_to_have_verified(annuaire: Run, project: Project) -> None:
    root = project("complet")
    before = (root / AULNES).read_text(encoding="utf-8")
    annuaire("verify", "gym-des-aulnes", "--by", "telephone", project=root)
    assert (root / AULNES).read_text(encoding="utf-8").count("par: coordination du territoire") == (
        before.count("par: coordination du territoire") + 1
    )


def test_a_second_time_changes_nothing(annuaire: Run, project: Project) -> None:
    root = project("complet")
    annuaire("verify", "prunus-memoire", "--by", "telephone", project=root)
    before = contents(root)
    assert "déjà datée" in annuaire("verify", "prunus-memoire", "--by", "telephone", project=root).stdout
    assert changed_lines(root, before) == []


def test_identifiers_may_stand_between_commas_or_be_paths(annuaire: Run, project: Project) -> None:
    root = project("complet")
    names = ("prunus-memoire,aulnes-gym-jeudi", "data/venues/parc-des-ormes.yml")
    result = annuaire("verify", *names, "--by", "telephone", project=root)
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["aulnes-gym-jeudy", "--by", "telephone"], "aulnes-gym-jeudi"),
        (["prunus-memoire", "aulnes-gym-jeudy", "--by", "telephone"], "aulnes-gym-jeudi"),
        (["prunus-memoire", "--by", "telephone", "--on", "2026-11-24"], "pas encore venu"),
        (["prunus-memoire", "--by", "telephone", "--on", "2026-11-09"], "plus récente"),
        (["prunus-memoire", "--by", "pigeon"], "pigeon"),
        (["prunus-memoire", "--by", "telephone", "--what", "horaire"], "horaires"),
        (["prunus-memoire"], "--by"),
        (["--by", "telephone"], "Il manque"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    arguments: list[str], said: str, annuaire: Run, project: Project
) -> None:
    root = project("complet")
    before = contents(root)
    result = annuaire("verify", *arguments, project=root)
    assert result.exit_code == 2
    assert said in result.stderr
    assert changed_lines(root, before) == []


def test_a_name_borne_by_a_structure_and_a_venue_is_asked_again(annuaire: Run, project: Project) -> None:
    root = project("complet")
    venues = root / "data/venues"
    (venues / "gym-des-aulnes.yml").write_text(
        (venues / "salle-des-aulnes.yml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    result = annuaire("verify", "gym-des-aulnes", "--by", "telephone", project=root)
    assert result.exit_code == 2
    assert "«\u00a0venues/gym-des-aulnes\u00a0»" in result.stderr
    assert annuaire("verify", "venues/gym-des-aulnes", "--by", "telephone", project=root).exit_code == 0


def test_an_unreadable_file_is_said(annuaire: Run, project: Project) -> None:
    root = project("complet")
    (root / AULNES).write_text("nom: [\n", encoding="utf-8")
    result = annuaire("verify", "gym-des-aulnes", "--by", "telephone", project=root)
    assert result.exit_code == 2
    assert "annuaire check" in result.stderr


def test_the_day_may_be_written_as_in_the_records(annuaire: Run, project: Project) -> None:
    root = project("complet")
    done = annuaire("verify", "aulnes-gym-jeudi", "--by", "telephone", "--on", "20/11/2026", project=root)
    assert done.exit_code == 0
    assert done.stdout.startswith("«\u00a0aulnes-gym-jeudi\u00a0»")
    assert "2026-11-20" in (root / "data/partners/gym-des-aulnes.yml").read_text(encoding="utf-8")
