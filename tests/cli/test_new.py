"""`annuaire new`: a file that holds no error, questions in French, nothing overwritten."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.edit.form_text import form_text
from generator.edit.kinds import KINDS
from generator.load.disk import SourceFile
from generator.load.nodes import read_nodes
from generator.load.record import validate
from generator.model.suggestion import slug

Run = Callable[..., Result]
Project = Callable[[str], Path]
TOWN = "communes.0"
ANSWERS: dict[str, dict[str, str]] = {
    "partner": {
        "nom": "Gym d’été : la suite",
        "type": "association",
        "territoires": "deux-rivieres, grand-parc",
        "description": "On bouge : doucement",
    },
    "venue": {
        "nom": "Salle #1",
        "type": "salle",
        "territoire": "deux-rivieres",
        "adresse.rue": "2 rue de l’Exemple",
        "adresse.commune": "Pompey",
        "latitude": "48.7741",
        "longitude": "6.1139",
    },
    "programme": {
        "nom": "Un pas après l’autre",
        "porteur": "CPTS",
        "territoires": "deux-rivieres",
        "description": "Douze séances.",
        "pour_qui": "Adultes",
        "porte_entree": "medecin",
    },
    "aid": {
        "nom": "Aide",
        "donneur": "Commune",
        "territoires": "deux-rivieres",
        "description": "Une aide.",
        "montant": "7,50",
        "demande": "À l’inscription.",
        "valide_jusqu_au": "31/12/2027",
    },
    "territory": {
        "nom": "CPTS d’essai",
        "nom_court": "Essai",
        "editeur": "CPTS d’essai",
        "description": "Un territoire.",
        "zone_vacances": "B",
        f"{TOWN}.insee": "01001",
        f"{TOWN}.nom": "L’Abergement-Clémenciat",
        f"{TOWN}.codes_postaux": "01400",
        f"{TOWN}.latitude": "46.1534",
        f"{TOWN}.longitude": "4.9261",
    },
    "session": {
        "titre": "Gym du soir",
        "activite": "gym-douce",
        "lieu": "salle-des-aulnes",
        "horaires.0.jour": "mercredi",
        "horaires.0.debut": "18:30",
        "horaires.0.fin": "19 h 30",
        "niveaux": "aucune,minime",
        "encadrement.0.qualification": "enseignant-apa",
        "verifications.0.par": "coordination du territoire",
        "verifications.0.moyen": "telephone",
    },
}
FOLDERS = {
    "partner": "partners",
    "venue": "venues",
    "programme": "programmes",
    "aid": "aids",
    "territory": "territories",
}


def settings_of(answers: dict[str, str]) -> list[str]:
    return [part for key, value in answers.items() for part in ("--set", f"{key}={value}")]


@pytest.mark.parametrize("kind", FOLDERS)
def test_the_asked_fields_give_a_file_without_error(kind: str, annuaire: Run, project: Project) -> None:
    root = project("complet")
    result = annuaire("new", kind, *settings_of(ANSWERS[kind]), "--id", "fiche-neuve", project=root)
    assert result.exit_code == 0, result.output
    text = (root / "data" / FOLDERS[kind] / "fiche-neuve.yml").read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../schemas/{kind}.schema.json\n")
    assert annuaire("check", project=root).exit_code == 0


@pytest.mark.parametrize("kind", FOLDERS)
def test_answers_to_questions_give_the_same_file(kind: str, project: Project) -> None:
    root = project("complet")
    answers = "".join(f"{value}\n" for value in ANSWERS[kind].values()) + "\n" * 12
    done = CliRunner().invoke(main, ["new", kind, "--project", str(root)], input=answers, catch_exceptions=False)
    assert done.exit_code == 0, done.output
    asked = root / "data" / FOLDERS[kind] / f"{slug(ANSWERS[kind]['nom'])}.yml"
    by_questions = asked.read_text(encoding="utf-8")
    asked.unlink()
    CliRunner().invoke(main, ["new", kind, *settings_of(ANSWERS[kind]), "--project", str(root)])
    assert asked.read_text(encoding="utf-8") == by_questions


def test_a_wrong_answer_is_asked_again(project: Project) -> None:
    root = project("complet")
    answers = ["Club", "asociation", "association", "deux-riviere", "deux-rivieres", "Un club."]
    done = CliRunner().invoke(
        main, ["new", "partner", "--project", str(root)], input="\n".join(answers) + "\n" * 8, catch_exceptions=False
    )
    assert done.exit_code == 0
    assert "Vouliez-vous dire «\u00a0association\u00a0»" in done.output
    assert "Vouliez-vous dire «\u00a0deux-rivieres\u00a0»" in done.output
    assert (root / "data/partners/club.yml").exists()


def test_names_are_taken_for_what_they_name(project: Project) -> None:
    root = project("complet")
    said = ["Association d’ici", "Association", "Deux rivières", "Un club.", "2 rue de l’Exemple", "pompey"]
    phones = ["O3 53 01 99 98", "03 53 01 99 98", "club@", ""]
    done = CliRunner().invoke(
        main, ["new", "partner", "--id", "club", "--project", str(root)], input="\n".join([*said, *phones]) + "\n"
    )
    assert done.exit_code == 0, done.output
    assert "n’est pas un numéro de téléphone français" in done.output
    assert "n’est pas une adresse électronique" in done.output
    assert "annuaire new session --in club" in done.output
    text = (root / "data/partners/club.yml").read_text(encoding="utf-8")
    assert "type: association\n" in text
    assert "territoires: [deux-rivieres]" in text
    slot = [
        "association d’ici",
        "Gym",
        "gymnastique",
        "salle des aulnes",
        "Mardi",
        "9h30",
        "11h",
        "aucune et minime",
    ]
    more = ["enseignant-apa", "CPTS", "Téléphone", *[""] * 6]
    done = CliRunner().invoke(main, ["new", "session", "--project", str(root)], input="\n".join([*slot, *more]) + "\n")
    assert done.exit_code == 0, done.output
    text = (root / "data/partners/club.yml").read_text(encoding="utf-8")
    assert "activite: gym-douce\n    lieu: salle-des-aulnes\n    horaires:\n      - jour: mardi\n" in text
    assert "niveaux: [aucune, minime]" in text


def test_only_the_communes_of_the_territory_are_shown(project: Project) -> None:
    root = project("complet")
    said = "Salle\nsalle\ngrand-parc\n2 rue de l’Exemple\n"
    done = CliRunner().invoke(main, ["new", "venue", "--project", str(root)], input=said)
    assert "Pompey" not in done.output


def test_an_answer_refused_at_the_end_does_not_cost_the_others(project: Project) -> None:
    root = project("complet")
    said = ["Club", "association", "deux-rivieres", "Un club.", "", "", "03 83 91 00 00", ""]
    done = CliRunner().invoke(main, ["new", "partner", "--project", str(root)], input="\n".join(said) + "\n")
    assert done.exit_code == 1
    assert "Corriger la réponse dans cette commande" in done.output
    assert "--set 'contacts.0.telephone=03 83 91 00 00'" in done.output


def test_a_venue_without_a_record_says_how_to_make_it(project: Project) -> None:
    root = project("complet")
    said = "Gym\ngym-douce\nStade\n"
    done = CliRunner().invoke(main, ["new", "session", "--in", "gym-des-aulnes", "--project", str(root)], input=said)
    assert "annuaire new venue" in done.output


def test_the_question_of_the_latitude_says_where_to_find_it(project: Project) -> None:
    known = [value for key, value in ANSWERS["venue"].items() if key not in ("latitude", "longitude")]
    done = CliRunner().invoke(
        main, ["new", "venue", "--project", str(project("complet"))], input="\n".join(known) + "\n"
    )
    assert "www.geoportail.gouv.fr" in done.output
    assert "--set adresse.commune=Pompey" in done.output


def test_what_was_answered_is_not_lost_when_the_person_stops(project: Project) -> None:
    root = str(project("complet"))
    done = CliRunner().invoke(main, ["new", "partner", "--id", "ete", "--project", root], input="Gym d’été\n\n")
    assert done.exit_code == 2
    assert "Cette réponse est nécessaire." in done.output
    assert "annuaire new partner --id ete --set exemple=oui --set 'nom=Gym d’été'" in done.output


def test_a_slot_joins_its_structure_and_keeps_the_rest_of_the_file(annuaire: Run, project: Project) -> None:
    root = project("complet")
    file = root / "data/partners/gym-des-aulnes.yml"
    before = file.read_text(encoding="utf-8")
    options = settings_of(ANSWERS["session"])
    result = annuaire("new", "session", *options, "--in", "gym-des-aulnes", project=root)
    assert result.exit_code == 0, result.output
    after = file.read_text(encoding="utf-8")
    assert after.startswith(before)
    assert "\n  - id: gym-du-soir\n    titre: Gym du soir\n" in after
    assert '        debut: "18:30"\n' in after
    assert "        - le: 2026-11-23\n" in after.replace("      - le", "        - le")
    assert annuaire("check", project=root).exit_code == 0


def test_an_existing_file_stays(annuaire: Run, project: Project) -> None:
    root = project("complet")
    file = root / "data/partners/gym-des-aulnes.yml"
    before = file.read_bytes()
    result = annuaire("new", "partner", *settings_of(ANSWERS["partner"]), "--id", "gym-des-aulnes", project=root)
    assert (result.exit_code, file.read_bytes()) == (2, before)
    assert "existe déjà" in result.stderr


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "asociation"}, "association"),
        ({"territoires": "nulle-part"}, "nulle-part"),
        ({"inconnue": "x"}, "inconnue"),
        ({"contacts.1.telephone": "x"}, "contacts.1.telephone"),
        ({"nom": "???"}, "--id"),
    ],
)
def test_what_cannot_be_written_is_said(changes: dict[str, str], said: str, annuaire: Run, project: Project) -> None:
    root = project("complet")
    result = annuaire("new", "partner", *settings_of({**ANSWERS["partner"], **changes}), project=root)
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(list(root.glob("data/partners/*.yml"))) == 6


def test_a_fault_that_a_rule_finds_is_shown_and_nothing_is_written(annuaire: Run, project: Project) -> None:
    root = project("complet")
    answers = {**ANSWERS["session"], "niveaux": "severe"}
    before = (root / "data/partners/gym-des-aulnes.yml").read_bytes()
    result = annuaire("new", "session", *settings_of(answers), "--in", "gym-des-aulnes", project=root)
    assert result.exit_code == 1
    assert "sévère" in result.stdout
    assert (root / "data/partners/gym-des-aulnes.yml").read_bytes() == before


def test_missing_answers_are_named_when_nobody_can_be_asked(annuaire: Run, project: Project) -> None:
    result = annuaire("new", "partner", "--set", "nom=Club", project=project("complet"))
    assert result.exit_code == 2
    assert "--set type=… --set territoires=… --set description=…" in result.stderr


def test_invented_records_belong_to_demonstrations(annuaire: Run, project: Project) -> None:
    demonstration, real = project("complet"), project("minimal")
    options = settings_of(ANSWERS["partner"])
    annuaire("new", "partner", *options, "--id", "inventee", project=demonstration)
    annuaire("new", "partner", *options, "--id", "reelle", "--reel", project=demonstration)
    assert "\nexemple: oui\n" in (demonstration / "data/partners/inventee.yml").read_text(encoding="utf-8")
    assert "exemple" not in (demonstration / "data/partners/reelle.yml").read_text(encoding="utf-8")
    config = real / "site_config.yml"
    if "demonstration:" not in config.read_text(encoding="utf-8"):
        assert annuaire("new", "partner", *options, "--exemple", project=real).exit_code == 2


@pytest.mark.parametrize(
    ("name", "identifier"), [("Gym d’été", "gym-d-ete"), ("L'Œuf & Cie !", "l-oeuf-cie"), ("…", "")]
)
def test_a_name_gives_an_identifier(name: str, identifier: str) -> None:
    assert slug(name) == identifier


@pytest.mark.parametrize("kind", FOLDERS)
def test_every_commented_key_is_well_formed_once_uncommented(kind: str, tmp_path: Path) -> None:
    made = KINDS[kind]
    text = form_text(made, {"nom": "x"})
    for block in re.split(r"\n#\n", text)[1:]:
        lines = [line.removeprefix("# ") for line in block.splitlines() if not line.startswith("##")]
        file = SourceFile(tmp_path, made.folder, "essai.yml")
        document = read_nodes("\n".join(lines) + "\n", file.path)
        assert not document.findings, block
        assert document.data
        _, faults = validate(made.record, document, document.data)
        assert {fault.rule for fault in faults} <= {"missing-key"}, block


def test_the_structure_of_a_slot_is_known_before_anything_else_is_asked(project: Project, annuaire: Run) -> None:
    root = project("complet")
    refused = annuaire("new", "session", "--in", "gym-des-aulne", project=root)
    assert refused.exit_code == 2
    assert "Vouliez-vous dire «\u00a0gym-des-aulnes\u00a0»" in refused.stderr
    assert "Nom du créneau" not in refused.output
    asked = CliRunner().invoke(
        main, ["new", "session", "--project", str(root)], input="gym-des-aulne\ngym-des-aulnes\n"
    )
    assert asked.output.index("Vouliez-vous dire") < asked.output.index("Nom du créneau")


def test_a_structure_whose_file_is_wrong_is_not_said_to_be_missing(project: Project, annuaire: Run) -> None:
    root = project("complet")
    file = root / "data/partners/gym-des-aulnes.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("type: association", "type: asociation"), encoding="utf-8")
    refused = annuaire("new", "session", "--in", "gym-des-aulnes", project=root)
    assert "contient une erreur" in refused.stderr
