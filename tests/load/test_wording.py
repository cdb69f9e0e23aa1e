"""Values that a record cannot take: one French finding a mistake, on the value, with the mend."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from generator.findings import Severity, quoted
from generator.load import Shape, load_project
from generator.load.numbers import in_french
from tests.load.conftest import PARTNER, Findings, LoadFile, only

SESSION = """\
creneaux:
  - id: essai
    titre: Essai
    activite: gym-douce
    horaires:
      - {jour: mardi, debut: "10:00", fin: "11:00"}
    niveaux: [aucune]
    encadrement:
      - qualification: enseignant-apa
"""


@pytest.mark.parametrize(
    ("more", "rule", "line", "column", "said", "mend"),
    [
        ("descripton: x\n", "unknown-key", 5, 1, "descripton", "description"),
        ("zzzzzz: x\n", "unknown-key", 5, 1, "zzzzzz", "Les clés possibles"),
        ("adresse:\n  code_postal: '54340'\n", "missing-key", 6, 3, "commune", "54430"),
        ("adresse:\n  code_postal: '4340'\n  commune: '54430'\n", "bad-code", 6, 16, "4340", "5 chiffres"),
        ("exemple: peut-être\n", "bad-answer", 5, 10, "peut-être", "oui"),
        ("langues: français\n", "not-a-list", 5, 10, "langues", "langues: [français]"),
        ("roles: Encadré\n", "not-a-list", 5, 8, "roles", "roles: [encadre]"),
        ("roles: Encadre et oriente\n", "not-a-list", 5, 8, "roles", "roles: [encadre, oriente]"),
        ("roles: [encadre et oriente]\n", "unknown-word", 5, 9, "encadre et oriente", "[encadre, oriente]"),
        ("verifications: [{le: 1er juin 2026, par: c, moyen: telephone}]\n", "bad-date", 5, 22, "juin", "2026-06-01"),
        ("roles: {a: b}\n", "not-a-list", 5, 8, "roles", "tiret"),
        ("adresse: 2 rue\n", "not-a-mapping", 5, 10, "adresse", "code_postal"),
        ("langues: [[a]]\n", "not-a-text", 5, 11, "langues", "ligne"),
        ("roles: [prete]\n", "unknown-word", 5, 9, "prete", "repere"),
        ("roles: [encadrer]\n", "unknown-word", 5, 9, "encadrer", "Vouliez-vous dire «\u00a0encadre\u00a0»"),
        (
            "labels: [{nom: L, organisme: O, fin: 31/02/2027}]\n",
            "bad-date",
            5,
            38,
            "février 2027 n’a que 28 jours",
            "jour",
        ),
        ("labels: [{nom: L, organisme: O, fin: 31/13/2027}]\n", "bad-date", 5, 38, "31/13/2027", "2026-09-14"),
        ("adresse:\n  code_postal: '54340'\n  commune: Ailleurs\n", "bad-code", 7, 12, "Ailleurs", "code postal"),
        ("adresse:\n  code_postal: '54340'\n  commune: Pompey\n", "bad-code", 7, 12, "Pompey", "54430"),
        ("exemple: inconnu\n", "bad-answer", 5, 10, "inconnu", "Retirez la ligne"),
        ("exemple: “oui”\n", "bad-answer", 5, 10, "oui", "Remplacer “ ” par des guillemets droits"),
        ("exemple: «oui»\n", "bad-answer", 5, 10, "oui", 'guillemets droits\u00a0: «\u00a0exemple: "oui"'),
        ("habilitation: {statut: inconnu}\n", "unknown-word", 5, 24, "inconnu", "Écrire «\u00a0a_confirmer"),
        ("contacts: accueil\n", "not-a-list", 5, 11, "contacts", "en commençant par «\u00a0- role: accueil"),
        ("langues: [" + "x" * 501 + "]\n", "too-long", 5, 11, "501", "Raccourcir"),
        ("langues: ['  ']\n", "empty-value", 5, 11, "vide", "valeur"),
    ],
)
def test_a_faulty_value_of_a_partner(
    more: str, rule: str, line: int, column: int, said: str, mend: str, findings: Findings
) -> None:
    found = only(findings(PARTNER + more))
    assert (found.rule, found.location.line, found.location.column) == (rule, line, column)
    assert said in found.message
    assert mend in found.fix


@pytest.mark.parametrize(
    ("before", "after", "rule", "said"),
    [
        ("mardi", "Mardy", "unknown-word", "Mardy"),
        ('"10:00"', "25:00", "bad-time", "25:00"),
        ('"10:00"', "dix", "bad-time", "dix"),
        ("titre: Essai", "titre:", "empty-value", "titre"),
        ("id: essai", "id: Essai Un", "bad-identifier", "Essai Un"),
        ("titre: Essai", "titre: Essai\n    effectif_max: douze", "bad-number", "douze"),
        ("titre: Essai", "titre: Essai\n    effectif_max: -1", "out-of-range", "-1"),
        ("titre: Essai", "titre: Essai\n    etape_has: 121", "out-of-range", "120"),
        ("titre: Essai", "titre: Essai\n    effort: {duree: 0}", "out-of-range", "plus de 0"),
        ("titre: Essai", "titre: Essai\n    effectif_max: [1]", "not-a-text", "effectif_max"),
        ("titre: Essai", "titre: Essai\n    tarifs: [{montant: cher}]", "bad-amount", "cher"),
        ("titre: Essai", "titre: Essai\n    effectif_max: 9.5", "bad-number", "9.5"),
        ("titre: Essai", "titre: Essai\n    mode: {a: b}", "not-a-text", "mode"),
        ("titre: Essai", "titre: Essai\n    effectif_max: " + "9" * 5000, "out-of-range", "trop grand"),
    ],
)
def test_a_faulty_value_of_a_session(before: str, after: str, rule: str, said: str, findings: Findings) -> None:
    assert before in SESSION
    found = only(findings(PARTNER + SESSION.replace(before, after)))
    assert found.rule == rule
    assert said in found.message


def test_a_faulty_key_of_the_access_facts_is_found_on_the_key(findings: Findings, root_venue: str) -> None:
    found = only(findings(root_venue + "accessibilite:\n  fautueil: oui\n", "venues/essai.yml"))
    assert (found.rule, found.location.column) == ("unknown-word", 3)
    assert "«\u00a0fauteuil\u00a0»" in found.fix


def test_a_faulty_answer_of_the_access_facts_is_found_on_the_answer(findings: Findings, root_venue: str) -> None:
    found = only(findings(root_venue + "accessibilite:\n  fauteuil: peut-être\n", "venues/essai.yml"))
    assert (found.rule, found.location.column) == ("unknown-word", 13)
    assert "«\u00a0inconnu\u00a0»" in found.fix


@pytest.fixture
def root_venue() -> str:
    return "nom: Lieu\ntype: salle\nterritoire: pays-d-essai\nadresse:\n  code_postal: '54340'\n  commune: '54430'\n"


def test_a_misspelt_required_key_is_one_mistake(findings: Findings) -> None:
    found = only(findings(PARTNER.replace("description:", "descriptoin:")))
    assert found.rule == "unknown-key"


def test_nothing_is_said_below_a_part_already_found_faulty(findings: Findings) -> None:
    assert only(findings(PARTNER + "adresse: *autre\n")).rule == "yaml-anchor"


def test_an_empty_optional_key_is_no_mistake(load_file: LoadFile) -> None:
    result = load_file(PARTNER + "adresse:\nlangues: ~\nidentifiants: ''\n")
    assert result.findings == ()


def test_all_mistakes_of_a_file_are_found_at_once(findings: Findings) -> None:
    text = PARTNER + SESSION.replace("mardi", "mardy").replace("10:00", "99") + "rols: []\n"
    assert [(finding.rule, finding.location.line) for finding in findings(text)] == [
        ("unknown-word", 10),
        ("bad-time", 10),
        ("unknown-key", 14),
    ]


@pytest.mark.parametrize(
    ("written", "place", "said", "mend"),
    [
        ("montant: 50 %", (5, 10), "«\u00a050 %\u00a0» est en pour cent, et non en euros", "«\u00a0taux\u00a0»"),
        ("taux: 50\u00a0€", (5, 7), "«\u00a050 €\u00a0» est en euros, et non en pour cent", "«\u00a0montant\u00a0»"),
        ("taux: 50 €%", (5, 7), "n’est pas un nombre", ""),
        ("plafond: 60 %", (5, 10), "est en pour cent", "«\u00a0taux\u00a0»"),
    ],
)
def test_an_amount_is_never_a_rate_nor_a_rate_an_amount(
    written: str, place: tuple[int, int], said: str, mend: str, findings: Findings
) -> None:
    aid = f"nom: Aide\ndonneur: Mairie\nterritoires: [val]\ndescription: Une aide.\n{written}\ndemande: Au guichet.\n"
    found = only(findings(aid, "aids/essai.yml"))
    assert (found.rule, found.location.line, found.location.column) == ("bad-amount", *place)
    assert said in found.message
    assert mend in found.fix


@pytest.mark.parametrize("written", ['"a\\n  b"', "|\n    a\n    b", ">\n    a\n\n    b", "a\n\n    b", "'a\n\n    b'"])
def test_a_name_stands_on_one_line(written: str, findings: Findings) -> None:
    found = only(findings(f"{PARTNER}langues:\n  - {written}\n"))
    assert (found.rule, found.location.line, found.location.column) == ("several-lines", 6, 5)
    assert found.message == "«\u00a0langues\u00a0»\u00a0: «\u00a0a b\u00a0» ne tient pas sur une ligne."
    assert "sur une seule ligne" in found.fix


@pytest.mark.parametrize("written", ["|\n    a\n", "a\n    b", ">\n    a\n    b\n", "'a\n    b'"])
def test_a_line_may_be_folded(written: str, load_file: LoadFile) -> None:
    assert load_file(f"{PARTNER}langues:\n  - {written}\n").findings == ()


def test_hostile_text_in_a_value_comes_back_on_one_printable_line(findings: Findings) -> None:
    found = only(findings(PARTNER + 'exemple: "\\e[31m\\n\\u202e' + "x" * 200 + '"\n'))
    assert found.message.isprintable() or not re.search("[\x00-\x1f\x7f\u202e]", found.message)
    assert len(found.message) < 120


@pytest.mark.parametrize("shape", Shape)
def test_each_fault_has_a_kebab_case_name_a_title_and_a_mend(shape: Shape) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", shape.value)
    assert shape.label
    assert shape.definition.endswith(".")


def test_every_fault_of_shape_is_an_error(findings: Findings) -> None:
    assert only(findings(PARTNER + "x: y\n")).severity is Severity.ERROR


@pytest.mark.parametrize(
    ("before", "after", "mend"),
    [
        ("titre: Essai", "titre: Essai\n    tarifs: gratuit", "écrire la ligne «\u00a0- montant: 0\u00a0»"),
        ("titre: Essai", "titre: Essai\n    tarifs: [{montant: gratuit}]", "Écrire «\u00a00\u00a0»"),
        ("titre: Essai", "titre: Essai\n    effectif_max: '?'", "Retirez la ligne"),
        ("titre: Essai", "titre: Essai\n    lieu: Salle d’Été", "«\u00a0salle-d-ete\u00a0»"),
        ("jour: mardi, ", "jour: [lundi, jeudi], ", "Écrire un horaire par jour"),
        ('debut: "10:00", ', "", 'debut: "'),
        ('"10:00"', "« 10:00 »", "guillemets droits"),
        ("qualification: enseignant-apa", "qualification: a-confirmer", "indispensable"),
    ],
)
def test_the_mend_is_what_the_person_can_write(before: str, after: str, mend: str, findings: Findings) -> None:
    assert before in SESSION
    assert mend in only(findings(PARTNER + SESSION.replace(before, after))).fix


def test_a_dash_without_its_space_is_recognised(findings: Findings) -> None:
    assert only(findings(PARTNER + "contacts:\n  -role: accueil\n")).fix == "Mettre une espace après le tiret."


def test_a_decimal_comma_in_a_position_is_given_its_point(findings: Findings, root_venue: str) -> None:
    found = only(findings(root_venue + "latitude: 48,7537\n", "venues/essai.yml"))
    assert (found.rule, found.location.column) == ("bad-number", 11)
    assert "un point\u00a0: «\u00a048.7537\u00a0»" in found.fix


@pytest.mark.parametrize(
    ("old", "new", "mend"),
    [
        ("jour: mardi", "jour: mardi et jeudi", "Écrire un horaire par jour."),
        ("id: essai", "id: Gym Essai", "«\u00a0gym-essai\u00a0»"),
        ("niveaux:", "tarifs: [{montant: 95 € par an}]\n    niveaux:", "Écrire «\u00a095\u00a0» seulement."),
        ("niveaux:", "tarifs: [{montant: 95 à 120 €}]\n    niveaux:", "«\u00a0jusqu_a: 120\u00a0»"),
        ("niveaux:", "tarifs: [{montant: 7€50}]\n    niveaux:", "Écrire «\u00a07,50\u00a0»."),
        ("niveaux:", "publics: {age_min: 60 ans}\n    niveaux:", "Écrire «\u00a060\u00a0» seulement."),
        ("niveaux:", "places: complet\n    niveaux:", "décaler de deux espaces\u00a0: «\u00a0etat: complet\u00a0»"),
        ("niveaux:", "seance_essai: oui\n    niveaux:", "«\u00a0possible: oui\u00a0»"),
        ("niveaux:", "aides: Pass Sport\n    niveaux:", "Écrire «\u00a0aides: [pass-sport]\u00a0»."),
        ("niveaux:", "aides: oui\n    niveaux:", "Écrire les mots entre crochets"),
        ("niveaux:", "etape_suivante: patient:La suite\n    niveaux:", "Écrire «\u00a0patient: La suite\u00a0»."),
        ("niveaux:", "tarifs: {montant: 95}\n    niveaux:", "un tiret devant chaque élément\u00a0: «\u00a0- montant"),
        ("niveaux: [aucune]", "niveaux: (aucune, minime)", "Écrire «\u00a0niveaux: [aucune, minime]\u00a0»"),
        ("niveaux: [aucune]", "niveaux:\n      -aucune\n      -minime", "une espace après le tiret"),
        ("niveaux:", "prix: 95\n    niveaux:", "Vouliez-vous dire «\u00a0tarifs\u00a0»"),
        ("qualification: enseignant-apa", "qualification: APA", "Vouliez-vous dire «\u00a0enseignant-apa\u00a0»"),
        ("jour: mardi", "jour: tous les mardis", "Vouliez-vous dire «\u00a0mardi\u00a0»"),
        (
            'jour: mardi, debut: "10:00", fin: "11:00"',
            "jour: mardi 10h-11h",
            "N’écrire que le jour. Écrire deux lignes",
        ),
        ("\n      - qualification: enseignant-apa", " animateur", "«\u00a0- qualification: animateur\u00a0»"),
        ("niveaux: [aucune]", "niveaux: oui", "Mots possibles\u00a0: «\u00a0aucune\u00a0»"),
        ("niveaux: [aucune]", "niveaux: [aucune minime]", "des virgules\u00a0: «\u00a0[aucune, minime]\u00a0»"),
        (
            '{jour: mardi, debut: "10:00", fin: "11:00"}',
            "mardi 10h-11h",
            "«\u00a0jour: mardi\u00a0». Écrire deux lignes",
        ),
        (
            '{jour: mardi, debut: "10:00", fin: "11:00"}',
            "{jour:mardi, debut: 10h, fin: 11h}",
            "«\u00a0jour: mardi\u00a0»",
        ),
        ("niveaux: [aucune]", "niveaux: [aucune; minime]", "des virgules\u00a0: «\u00a0[aucune, minime]\u00a0»"),
        ("id: essai", "id: essai\n    lieu: salle.yml", "comme «\u00a0salle\u00a0»"),
        ('"10:00"', "14 heures", 'Écrire «\u00a0"14:00"\u00a0».'),
        ('"10:00"', "14.30", 'Écrire «\u00a0"14:30"\u00a0».'),
        ('"10:00"', "99", "sur 24 heures"),
        ('"10:00", fin: "11:00"', "9h30-11h", '«\u00a0debut: "09:30"\u00a0», puis «\u00a0fin: "11:00"\u00a0»'),
        ('debut: "10:00", fin: "11:00"', "heures: 9h30 à 11h", '«\u00a0debut: "09:30"\u00a0»'),
        ('"11:00"}', '"11:00", du: 12/09/26}', "Écrire «\u00a02026-09-12\u00a0»."),
        ('"11:00"}', '"11:00", du: 12.09.2026}', "Écrire «\u00a02026-09-12\u00a0»."),
        ('"11:00"}', '"11:00", du: 12.19.2026}', "comme «\u00a02026-09-14\u00a0»"),
        ('"11:00"}', '"11:00", du: 12 septembre}', "comme «\u00a02026-09-14\u00a0»"),
        ('"11:00"}', '"11:00", du: 2026-9-8}', "Écrire «\u00a02026-09-08\u00a0»."),
        ('"11:00"}', '"11:00", du: 2026/09/08}', "Écrire «\u00a02026-09-08\u00a0»."),
        ('"11:00"}', '"11:00", du: 20260908}', "Écrire «\u00a02026-09-08\u00a0»."),
        ('"11:00"}', '"11:00", du: 08-sept-26}', "Écrire «\u00a02026-09-08\u00a0»."),
        ('"11:00"}', '"11:00", du: 8 févr. 2027}', "Écrire «\u00a02027-02-08\u00a0»."),
        ('"11:00"}', '"11:00", du: 8 ju 2027}', "comme «\u00a02026-09-14\u00a0»"),
        ('"11:00"}', '"11:00", du: 46273}', "Écrire «\u00a02026-09-08\u00a0», si c’est bien ce jour"),
        ('"11:00"}', '"11:00", du: 31.11.2026}', "Vérifier le jour et le mois."),
        ('"11:00"}', '"11:00", du: 31 novembre 2026}', "Vérifier le jour et le mois."),
        ("jour: mardi", "jour: mardi, frequence: 1 semaine sur 2", "Écrire «\u00a0quinzaine\u00a0»."),
        ("jour: mardi", "jour: mardi, frequence: tous les 15 jours", "Écrire «\u00a0quinzaine\u00a0»."),
        ("niveaux:", "mode: présentiel\n    niveaux:", "Écrire «\u00a0sur-place\u00a0»."),
        ("niveaux:", "tarifs: [{montant: 30 ou 50 €}]\n    niveaux:", "«\u00a0jusqu_a: 50\u00a0»"),
        ("jour: mardi", "jour: Mar.", "Vouliez-vous dire «\u00a0mardi\u00a0»"),
        ('"10:00"', "’10:00’", 'guillemets droits\u00a0: «\u00a0debut: "10:00"\u00a0»'),
        ('debut: "10:00"', 'start: "10:00"', "Vouliez-vous dire «\u00a0debut\u00a0»"),
        ("niveaux:", "tarifs: [{montant: Gratuit !}]\n    niveaux:", "Écrire «\u00a00\u00a0»."),
        ("niveaux:", "tarifs: [{montant: '1.250,00 €'}]\n    niveaux:", "Écrire «\u00a01250,00\u00a0»."),
        ("niveaux:", "tarifs: [{montant: '1.250'}]\n    niveaux:", "«\u00a01250\u00a0», ou deux chiffres au plus"),
        ("niveaux:", "tarifs: [{montant: '1,250.50'}]\n    niveaux:", "Écrire «\u00a01250,50\u00a0»."),
        (
            "niveaux:",
            "publics: {age_min: 18-65 ans}\n    niveaux:",
            "18\u00a0», puis «\u00a0age_max: 65",
        ),
        (
            "niveaux:",
            "effectif_max: 10 à 12\n    niveaux:",
            "10\u00a0», puis «\u00a0effectif_max: 12",
        ),
        ("niveaux:", "etape_has: 1-2\n    niveaux:", "des chiffres seulement"),
        ("niveaux:", "seance_essai: {possible: vrai}\n    niveaux:", "Écrire «\u00a0oui\u00a0»."),
        ("niveaux:", "seance_essai: {possible: No}\n    niveaux:", "Écrire «\u00a0non\u00a0»."),
        (
            "niveaux: [aucune]",
            "niveaux:\n      - aucune\n       - minime",
            "tous les tirets de la liste sur la même",
        ),
        ("niveaux: [aucune]", "niveaux:\n      - aucune\n      -minime", "Mettre une espace après le tiret"),
        ('"11:00"', '"24:00"', 'Écrire «\u00a0"23:59"\u00a0». Ce qui va après minuit'),
        ('"11:00"', "24h", 'Écrire «\u00a0"23:59"\u00a0»'),
        ('"11:00"', "minuit", 'Écrire «\u00a0"23:59"\u00a0»'),
        ('"10:00"', '"24:00"', 'Écrire «\u00a0"00:00"\u00a0», et le jour d’après.'),
        ('"11:00"', "midi", 'Écrire «\u00a0"12:00"\u00a0».'),
        ("niveaux:", "tarifs: [{montant: '7,505'}]\n    niveaux:", "deux chiffres au plus après la virgule"),
    ],
)
def test_what_a_slot_says_in_words_is_given_as_it_is_written(findings: Findings, old: str, new: str, mend: str) -> None:
    assert mend in only(findings(PARTNER + SESSION.replace(old, new))).fix


BEYOND = "\u202f; il faut"


@pytest.mark.parametrize(
    ("written", "said", "mend"),
    [
        ("99999999999999999999", f"est trop grand{BEYOND} au plus 100\u202f000.", "un chiffre de trop"),
        ("100000,01", f"est trop grand{BEYOND} au plus 100\u202f000.", "une virgule oubliée"),
        ("150 000 €", f"est trop grand{BEYOND} au plus 100\u202f000.", "une virgule oubliée"),
        ("-5", f"est négatif{BEYOND} au moins 0.", "Enlever le signe moins."),
        ("-7,50", f"est négatif{BEYOND} au moins 0.", "Enlever le signe moins."),
        ("\N{MINUS SIGN}5 €", f"est négatif{BEYOND} au moins 0.", "Enlever le signe moins."),
    ],
)
def test_an_amount_that_is_a_number_is_never_said_to_be_none(
    written: str, said: str, mend: str, findings: Findings
) -> None:
    found = only(findings(PARTNER + SESSION.replace("niveaux:", f'tarifs: [{{montant: "{written}"}}]\n    niveaux:')))
    assert (found.rule, found.location.line, found.location.column) == ("out-of-range", 11, 24)
    assert found.message == f"«\u00a0montant\u00a0»\u00a0: «\u00a0{written}\u00a0» {said}"
    assert mend in found.fix


@pytest.mark.parametrize("written", ["0", "100000", "100 000 €", "7,50"])
def test_an_amount_within_its_bounds_is_taken(written: str, findings: Findings) -> None:
    assert findings(PARTNER + SESSION.replace("niveaux:", f'tarifs: [{{montant: "{written}"}}]\n    niveaux:')) == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("90.5", "«\u00a090.5\u00a0» est trop grand\u202f; il faut au plus 90."),
        ("-91", "«\u00a0-91\u00a0» est trop petit\u202f; il faut au moins -90."),
        ("nan", "«\u00a0nan\u00a0» n’est pas un nombre."),
        ("1e999", "«\u00a01e999\u00a0» n’est pas un nombre."),
    ],
)
def test_a_latitude_out_of_this_world_is_said_as_it_was_written(
    written: str, said: str, findings: Findings, root_venue: str
) -> None:
    assert said in only(findings(f"{root_venue}latitude: {written}\n", "venues/essai.yml")).message


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("code_postal: 54 340", 'Écrire «\u00a0"54340"\u00a0».'),
        ("code_postal: '1000'", '«\u00a0"01000"\u00a0», si le zéro du début s’est perdu'),
        ("code_postal: F-54340", "5 chiffres"),
    ],
)
def test_a_code_that_a_spreadsheet_spoilt_is_given_whole(
    written: str, mend: str, findings: Findings, root_venue: str
) -> None:
    found = only(findings(root_venue.replace("code_postal: '54340'", written), "venues/essai.yml"))
    assert (found.rule, found.location.line, found.location.column) == ("bad-code", 5, 16)
    assert mend in found.fix


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("48.7731, 6.1112", "«\u00a0latitude: 48.7731\u00a0», puis «\u00a0longitude: 6.1112\u00a0»"),
        ("48,7731; 6,1112", "«\u00a0latitude: 48.7731\u00a0», puis «\u00a0longitude: 6.1112\u00a0»"),
        ("48°46'23\"N", "des degrés avec un point"),
        ("48,7731", "Écrire un point"),
    ],
)
def test_a_position_pasted_from_a_map_is_given_as_it_is_written(
    written: str, mend: str, findings: Findings, root_venue: str
) -> None:
    assert mend in only(findings(f"{root_venue}latitude: {written}\n", "venues/essai.yml")).fix


@pytest.mark.parametrize(
    ("number", "words"), [(90.0, "90"), (Decimal("0.50"), "0,5"), (1440, "1\u202f440"), (-180.0, "-180"), (0, "0")]
)
def test_a_bound_is_written_in_french(number: object, words: str) -> None:
    assert in_french(number) == words


@pytest.mark.parametrize("day", ["9999-12-31", "31/12/2200", "1969-12-31"])
def test_the_day_of_a_demonstration_has_the_bounds_of_today(day: str, root: Path) -> None:
    place = root / "site_config.yml"
    settings = place.read_text(encoding="utf-8")
    place.write_text(f"{settings}demonstration:\n  date: {day}\n  bandeau: Essai.\n", encoding="utf-8")
    found = only(load_project(root).findings)
    where = found.location
    assert (found.rule, where.path, where.column) == ("bad-date", "site_config.yml", 9)
    assert where.line == len(settings.splitlines()) + 2
    assert found.message.endswith(f"«\u00a0{day}\u00a0» n’est pas possible\u00a0: l’année va de 1970 à 2199.")
    assert found.fix == "Corriger l’année."


@pytest.mark.parametrize("name", ["index", "con", "nul", "aux", "com1", "lpt9"])
def test_a_name_that_is_a_page_or_a_device_is_no_identifier(name: str, findings: Findings) -> None:
    found = only(findings(PARTNER + SESSION.replace("id: essai", f"id: {name}")))
    assert (found.rule, found.location.line, found.location.column) == ("reserved-identifier", 6, 9)
    assert quoted(name) in found.message
    assert found.fix == f"Choisir un autre identifiant, comme {quoted('essai')}."


@pytest.mark.parametrize(("titled", "free"), [("Index", "index-1"), ("Con", "con-1"), ("?", "index-1")])
def test_the_identifier_proposed_is_one_that_may_be_taken(titled: str, free: str, findings: Findings) -> None:
    found = only(
        findings(PARTNER + SESSION.replace("id: essai\n    titre: Essai", f"id: index\n    titre: '{titled}'"))
    )
    assert quoted(free) in found.fix


def test_a_word_is_not_named_as_the_page_that_lists_words(findings: Findings) -> None:
    found = only(findings("- id: a\n  nom: A\n- nom: Index du temps\n  id: index\n", "vocabulary/activites.yml"))
    assert (found.rule, found.location.line, found.location.column) == ("reserved-identifier", 4, 7)
    assert quoted("index-du-temps") in found.fix


@pytest.mark.parametrize("before", ["Le club des aînés ouvre le mardi.\n", "- nom: Club\n  type: association\n"])
def test_a_file_that_is_no_record_is_told_how_a_record_begins(before: str, findings: Findings) -> None:
    found = only(findings(before))
    assert (found.rule, found.location.line, found.location.column) == ("not-a-mapping", 1, 1)
    assert found.fix.startswith("Le fichier doit commencer par la ligne «\u00a0nom: …\u00a0», au bord")
    assert ("sans tiret" in found.fix) == before.startswith("-")
    assert "«\u00a0type: …\u00a0», «\u00a0territoires: …\u00a0», «\u00a0description: …\u00a0»" in found.fix
    assert "décaler" not in found.fix


def test_a_bare_word_in_a_list_of_words_is_given_its_two_lines(findings: Findings) -> None:
    found = only(findings("- Gym douce\n", "vocabulary/publics.yml"))
    assert "«\u00a0- id: gym-douce\u00a0»" in found.fix
    assert "«\u00a0nom: Gym douce\u00a0»" in found.fix


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\u200b", "espace de largeur nulle (U+200B)"),
        ("\u2060", "liant de mots (U+2060)"),
        ("\u00ad", "trait d’union invisible (U+00AD)"),
        ("\u200e", "marque de sens d’écriture (U+200E)"),
    ],
)
def test_a_sign_that_cannot_be_seen_is_named_where_it_stands(char: str, name: str, findings: Findings) -> None:
    found = only(findings(PARTNER.replace("association", f"asso{char}ciation")))
    assert f"«\u00a0asso[{name}]ciation\u00a0»" in found.message
    found = only(findings(PARTNER.replace("type:", f"ty{char}pe:")))
    assert f"«\u00a0ty[{name}]pe\u00a0»" in found.message


def test_an_insecable_after_a_word_of_a_list_is_said(findings: Findings) -> None:
    found = only(findings(PARTNER.replace("association", "association\u00a0")))
    assert "insécable" in found.message
    assert found.fix == "Effacer la valeur et retaper «\u00a0association\u00a0»."
