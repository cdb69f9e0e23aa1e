"""The schemas say to an editor what the loader says to the command."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft7Validator

from generator.exchange.fields import KINDS, Kind
from generator.exchange.json_schema import schema_files, schema_of
from tests.exchange.editor import files_of, flags, read
from tests.support.projects import PROJECTS

VALIDATORS = {kind.name: Draft7Validator(schema_of(kind)) for kind in KINDS}
BY_NAME = {kind.name: kind for kind in KINDS}

PARTNER = """\
nom: Gym des Bleuets
type: association
territoires: [val]
description: On y bouge.
"""
SESSION = """\
creneaux:
  - id: bleuets-gym
    titre: Gym
    activite: gym-douce
    lieu: salle
    horaires: [{jour: mardi, debut: "10:00", fin: "11:00"}]
    niveaux: [aucune]
    encadrement: [{qualification: diplome-sport}]
"""


def _errors(name: str, text: str) -> list[str]:
    return [error.message for error in VALIDATORS[name].iter_errors(read(text))]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_schema_is_itself_valid(kind: Kind) -> None:
    Draft7Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("project", ["complet", "minimal"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_an_editor_flags_no_valid_file(project: str, kind: Kind) -> None:
    for file in files_of(PROJECTS / project, kind):
        assert not flags(kind, file), file


@pytest.mark.parametrize(
    "written",
    [
        "exemple: oui",
        "exemple: Non",
        "exemple: true",
        "contacts:",
        "contacts: [{role: accueil, telephone: 0353011234}]",
        "adresse: {code_postal: 54340, commune: 54430}",
        "verifications: [{le: 14/09/2026, par: accueil, moyen: telephone}]",
        "langues: [français, 3]",
        "langues:\n  - |\n    français\n  - a\n    b",
        SESSION + '    tarifs: [{montant: 95, par: annee}, {montant: "7,50", par: seance}, {montant: 7.5}]',
        SESSION + "    effort: {duree: 60}\n    etape_has: '2'",
        SESSION.replace('"10:00"', "10h").replace('"11:00"', "11 h 30"),
        SESSION.replace("jour: mardi", "jour: mardi, frequence: mensuelle, rang: 2"),
    ],
)
def test_what_the_loader_takes_an_editor_takes(written: str) -> None:
    assert _errors("partner", f"{PARTNER}{written}\n") == []


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("partner", PARTNER.replace("nom:", "nomm:")),
        ("partner", PARTNER.replace("type: association\n", "")),
        ("partner", PARTNER.replace("type: association", "type: associations")),
        ("partner", PARTNER.replace("territoires: [val]", "territoires: val")),
        ("partner", PARTNER.replace("[val]", "[Le Val]")),
        ("partner", PARTNER.replace("description: On y bouge.", "description:")),
        ("partner", f"{PARTNER}exemple: peut-être\n"),
        ("partner", f"{PARTNER}verifications: [{{le: 2026/09/14, par: accueil, moyen: telephone}}]\n"),
        ("partner", PARTNER + SESSION.replace('"10:00"', '"25:00"')),
        ("partner", PARTNER + SESSION.replace("10:00", "10-11")),
        ("partner", PARTNER + SESSION.replace("[aucune]", "[legere]")),
        ("partner", f"{PARTNER}{SESSION}    tarifs: [{{montant: -5}}]\n"),
        ("partner", f"{PARTNER}{SESSION}    tarifs: [{{montant: gratuit}}]\n"),
        ("venue", "nom: Salle\ntype: salle\nterritoire: val\nadresse: 2 rue de l’Exemple\n"),
        ("venue", "nom: S\ntype: salle\nterritoire: val\nadresse: {code_postal: '1', commune: '54430'}\n"),
        ("venue", "nom: S\ntype: salle\nterritoire: val\naccessibilite: {ascenceur: oui}\n"),
        ("partner", f"{PARTNER}{SESSION}    tarifs: [{{montant: 50 %}}]\n"),
        ("aid", "nom: A\ndonneur: M\nterritoires: [val]\ndescription: D\ntaux: 50 €\ndemande: E\n"),
        ("partner", f"{PARTNER}langues:\n  - |\n    a\n    b\n"),
        ("vocabulary", "id: gym-douce\nnom: gym douce\n"),
        ("weights", "envie: 30\n"),
    ],
)
def test_an_editor_flags_what_the_loader_refuses(kind: str, written: str) -> None:
    assert _errors(kind, written)


def test_each_key_has_a_french_title_and_description_and_each_word_its_label() -> None:
    for text in schema_files().values():
        schema = json.loads(text)
        for definition in (schema, *schema.get("definitions", {}).values()):
            for key, shown in definition.get("properties", {}).items():
                assert shown["title"], key
                assert "description" in shown or "allOf" in shown, key
            if "enum" in definition:
                assert len(definition["enumDescriptions"]) == len(definition["enum"])
                assert all(definition["enumDescriptions"])


def test_the_words_of_the_documentation_of_the_code_stay_out_of_the_schemas() -> None:
    assert "(HSDS" not in "".join(schema_files().values())
    assert "description" not in schema_of(BY_NAME["partner"])["definitions"]["Session"]
