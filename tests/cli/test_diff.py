"""`annuaire diff`: what patients will see change, between folders or git revisions."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import Result

from generator.views.diff.changes import ChangeLine, ChangeReport, ChangeSection
from generator.views.diff.markdown import CUT, as_markdown

Run = Callable[..., Result]
Project = Callable[[str], Path]
NOTHING = "Aucun changement visible."
AULNES = "data/partners/gym-des-aulnes.yml"
NAMES = {
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


def edit(root: Path, path: str, *pairs: tuple[str, str]) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")


@pytest.fixture
def before(project: Project, tmp_path: Path) -> Path:
    return Path(shutil.copytree(project("complet"), tmp_path / "before"))


@pytest.fixture
def after(before: Path, tmp_path: Path) -> Path:
    return tmp_path / "complet"


@pytest.fixture
def told(annuaire: Run, before: Path, after: Path) -> Callable[[], str]:
    def run() -> str:
        result = annuaire("diff", str(before), str(after), project=after)
        assert result.exit_code == 0, result.output
        return result.stdout.replace("\u00a0", " ").replace("\u202f", " ")

    return run


def test_nothing_changes(told: Callable[[], str]) -> None:
    assert told().endswith(f"{NOTHING}\n")


def _shuffled(data: Any, chance: random.Random) -> Any:
    """The same data with its keys, and its slots, in another order."""
    if isinstance(data, dict):
        keys = chance.sample(list(data), len(data))
        return {
            key: chance.sample(_shuffled(data[key], chance), len(data[key]))
            if key == "creneaux"
            else _shuffled(data[key], chance)
            for key in keys
        }
    return [_shuffled(item, chance) for item in data] if isinstance(data, list) else data


@pytest.mark.parametrize("seed", range(5))
def test_reordered_and_reformatted_files_change_nothing(seed: int, after: Path, told: Callable[[], str]) -> None:
    chance = random.Random(seed)
    for file in sorted(after.glob("data/*/*.yml")):
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        styles: list[dict[str, Any]] = [{"default_flow_style": True}, {"indent": 4}, {"default_style": '"'}]
        shuffled = _shuffled(data, chance)
        text = str(yaml.safe_dump(shuffled, sort_keys=False, allow_unicode=True, **chance.choice(styles)))
        file.write_text(f"# reformaté\n{text}", encoding="utf-8")
    assert told().endswith(f"{NOTHING}\n")


def test_hours_price_and_phone_are_said_before_and_after(after: Path, told: Callable[[], str]) -> None:
    edit(
        after,
        AULNES,
        ('debut: "14:00"', 'debut: "14:30"'),
        ("montant: 30\n", "montant: 40\n"),
        ("03 53 01 12 34", "03 53 01 12 99"),
    )
    text = told()
    assert "**Gym douce assise** (Pompey) : horaires mardi, 14 h – 15 h → mardi, 14 h 30 – 15 h" in text
    assert "**Gym douce du jeudi** (Pompey) : prix de 30 à 45 € par trimestre → de 40 à 45 € par trimestre" in text
    assert "**Gymnastique des Aulnes** : contacts : téléphone « 03 53 01 12 34 » → « 03 53 01 12 99 »" in text
    assert text.startswith("## Ce que les patients verront changer\n\n2 créneaux modifiés, 1 structure modifiée.\n")
    assert NOTHING not in text


def test_what_a_price_opens_besides_is_told(told: Callable[[], str], after: Path) -> None:
    edit(after, AULNES, ("vaut_pour: [aulnes-gym-jeudi]", "vaut_pour: [aulnes-gym-jeudi, aulnes-equilibre]"))
    assert (
        "**Gym douce assise** (Pompey) : le prix vaut aussi pour : Gym douce du jeudi et Équilibre et force" in told()
    )
    edit(after, AULNES, ("        vaut_pour: [aulnes-gym-jeudi, aulnes-equilibre]\n", ""))
    assert "**Gym douce assise** (Pompey) : le prix ne vaut plus que pour ce créneau" in told()


def test_new_and_removed_records_are_counted(after: Path, told: Callable[[], str]) -> None:
    file = after / "data/partners/nage-des-roseaux.yml"
    file.unlink()
    (after / "data/partners/marche-neuve.yml").write_text(
        (after / "data/partners/marche-des-ormes.yml").read_text(encoding="utf-8").replace("ormes-", "neuve-"),
        encoding="utf-8",
    )
    text = told()
    assert "2 créneaux ajoutés, 2 créneaux retirés, 1 structure ajoutée, 1 structure retirée." in text
    assert "**Nage des Roseaux** : structure retirée ; avec 2 créneaux" in text
    assert "nouveau créneau de Marche des Ormes ; lundi, 10 h – 11 h ; gratuit" in text


def test_a_report_that_a_forge_would_refuse_is_cut_at_the_end_of_a_line() -> None:
    sections = tuple(
        ChangeSection(f"Sorte {number}", (ChangeLine("Un nom", "Un lieu", ("un changement, " * 60 + "fin",)),) * 80)
        for number in range(3)
    )
    text = as_markdown(ChangeReport(sections))
    assert len(text) < 65_536
    assert text.endswith(CUT)
    assert text.removesuffix(CUT).splitlines()[-1] == text.splitlines()[4]


EVERY_VISIBLE_FIELD = [
    (AULNES, "accueil: Une bénévole vous attend à l’entrée.", "accueil: Un bénévole vous attend."),
    (AULNES, "sauf: [2026-12-01]", "sauf: [2026-12-01, 2026-12-08]"),
    (AULNES, "au: 2027-06-29", "au: 2027-06-22"),
    (AULNES, "vacances_scolaires: non", "vacances_scolaires: oui"),
    (AULNES, "comprend: [assurance, materiel]", "comprend: [assurance]"),
    (AULNES, "activite: gym-assise", "activite: equilibre"),
    (AULNES, "lieu: salle-des-aulnes", "lieu: bassin-des-roseaux"),
    (AULNES, "    langage_simple: On est assis. On bouge en douceur.\n", ""),
    (AULNES, "exemple: oui", "exemple: non"),
    ("data/venues/salle-des-aulnes.yml", "boucle-auditive: inconnu", "boucle-auditive: oui"),
    ("data/aids/ticket.yml", "nom: ", "nom: Le "),
    ("data/vocabulary/activites.yml", "nom: ", "nom: la "),
    ("data/vocabulary/poids.yml", "valeur: ", "valeur: 1"),
    ("data/territories/deux-rivieres.yml", "population: ", "population: 1"),
    ("site_config.yml", "sous_titre: Bouger", "sous_titre: Remuer"),
]


@pytest.mark.parametrize(("path", "old", "new"), EVERY_VISIBLE_FIELD)
def test_any_visible_field_is_seen(path: str, old: str, new: str, after: Path, told: Callable[[], str]) -> None:
    edit(after, path, (old, new))
    text = told()
    assert NOTHING not in text
    assert "\n- **" in text


def test_what_nobody_sees_does_not_count(after: Path, told: Callable[[], str]) -> None:
    edit(after, AULNES, ("consentement: 2026-09-01", "consentement: 2026-09-02"))
    assert told().endswith(f"{NOTHING}\n")


STAMP = (
    "      - le: 2026-11-12\n        par: coordination du territoire\n        moyen: telephone\n"
    "        quoi: [horaires, tarifs, contact, places]\n"
)
DOUBTS = [
    (AULNES, "montant: 96\n        jusqu_a: 120\n", "montant: 200\n", "le double ou plus"),
    (AULNES, "niveaux: [aucune, minime, moderee]", "niveaux: [aucune, severe]", "limitations sévères"),
    (
        AULNES,
        STAMP,
        "      []\n",
        "ont disparu",
    ),
    (AULNES, "le: 2026-11-12", "le: 2026-10-12", "recule"),
    (AULNES, "exemple: oui", "exemple: non", "n’est plus dite inventée"),
    (
        AULNES,
        "- id: aulnes-gym-jeudi",
        "- id: autre-jeudi",
        "« Gym douce du jeudi » est retiré, mais « Gym douce assise »",
    ),
    ("data/venues/salle-des-aulnes.yml", "48.7741", "48.9741", "se déplace de 22 km"),
    (
        "data/venues/residence-des-prunus.yml",
        "adresse_confidentielle: oui",
        "adresse_confidentielle: non",
        "plus confidentielle",
    ),
]


@pytest.mark.parametrize(("path", "old", "new", "said"), DOUBTS)
def test_what_is_rarely_meant_asks_for_a_second_look(
    path: str, old: str, new: str, said: str, after: Path, told: Callable[[], str]
) -> None:
    edit(after, path, (old, new))
    text = told()
    assert said in text.split("### À regarder une deuxième fois")[1].split("###")[0]


def test_nothing_in_the_data_gives_orders_to_the_forge(after: Path, told: Callable[[], str]) -> None:
    edit(
        after,
        AULNES,
        ("titre: Gym douce assise", 'titre: "<img src=x> @equipe #12 [a](b) **c** `d` www.example.org :x:"'),
    )
    line = next(line for line in told().splitlines() if "img" in line)
    assert not [sign for sign in ("<", "@", "#1", "[", "](", "`", "www.", ":x") if sign in line]


def test_an_unreadable_file_is_named_and_not_taken_for_removed(after: Path, told: Callable[[], str]) -> None:
    (after / AULNES).write_text("nom: [\n", encoding="utf-8")
    text = told()
    assert "### Fiches illisibles, non comparées\n\n- partners/gym-des-aulnes" in text
    assert "retiré" not in text


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**NAMES, "PATH": "/usr/bin:/bin", "HOME": str(folder)},
    )


@pytest.mark.parametrize("inner", ["", "sous/dossier"])
def test_git_revisions_are_read_without_a_checkout(inner: str, annuaire: Run, project: Project, tmp_path: Path) -> None:
    source = project("complet")
    repository = tmp_path / "depot"
    root = Path(shutil.copytree(source, repository / inner))
    git(repository, "init", "-q", ".")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "un")
    edit(root, AULNES, ("titre: Gym douce assise", "titre: Gym assise"))
    git(repository, "commit", "-q", "-a", "-m", "deux")
    edit(root, AULNES, ("titre: Gym assise", "titre: Gym"))
    assert (
        "«\u00a0Gym douce assise\u00a0» → «\u00a0Gym assise\u00a0»"
        in annuaire("diff", "HEAD~1", "HEAD", project=root).stdout
    )
    assert "«\u00a0Gym assise\u00a0» → «\u00a0Gym\u00a0»" in annuaire("diff", "HEAD", project=root).stdout


def test_a_folder_does_not_hide_a_revision_of_the_same_name(
    annuaire: Run, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project("complet")
    git(root, "init", "-q", ".")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "un")
    git(root, "branch", "data")
    edit(root, AULNES, ("titre: Gym douce assise", "titre: Gym assise"))
    monkeypatch.chdir(root)
    assert "«\u00a0Gym douce assise\u00a0» → «\u00a0Gym assise\u00a0»" in annuaire("diff", "data", project=root).stdout
    refused = annuaire("diff", "data/partners", project=root)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "Le dossier «\u00a0data/partners\u00a0» n’est pas celui d’un annuaire" in refused.stderr


@pytest.mark.parametrize("revision", ["jamais-vu", "--help-me", "HEAD~40", ""])
def test_an_unknown_revision_is_one_sentence(revision: str, annuaire: Run, project: Project) -> None:
    root = project("complet")
    git(root, "init", "-q", ".")
    result = annuaire("diff", "--project", str(root), "--", revision, str(root))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Erreur\u00a0: ")


def test_a_folder_without_settings_is_one_sentence(annuaire: Run, project: Project, tmp_path: Path) -> None:
    root = project("complet")
    (tmp_path / "vide").mkdir()
    assert annuaire("diff", str(tmp_path / "vide"), str(root), project=root).exit_code == 2
    (root / "site_config.yml").write_text("nom: [\n", encoding="utf-8")
    assert annuaire("diff", str(root), str(root), project=root).exit_code == 2


def test_without_a_state_to_compare_an_example_is_given(annuaire: Run, project: Project) -> None:
    result = annuaire("diff", project=project("complet"))
    assert result.exit_code == 2
    assert "par exemple HEAD ou origin/main" in result.stderr
    assert "'" not in result.stderr
