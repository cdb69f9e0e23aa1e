"""YAML: exact places, everything stays text, and what the reader refuses is said in French."""

from __future__ import annotations

import pytest

from generator.load.nodes import DEEPEST, read_nodes
from generator.load.text import decode
from tests.load.conftest import PARTNER, Findings, only


def test_every_scalar_stays_the_text_that_was_written() -> None:
    document = read_nodes("a: 18:30\nb: 01000\nc: no\nd: 1e3\ne: 2026-01-01\nf: '  x '\n", "x.yml")
    assert document.data == {"a": "18:30", "b": "01000", "c": "no", "d": "1e3", "e": "2026-01-01", "f": "  x "}


def test_every_part_has_its_line_and_column() -> None:
    document = read_nodes("a:\n  - b: 1\n    é: [x, {y: z}]\n", "x.yml")
    assert document.source.positions[("a", 0, "b")] == (2, 8)
    assert document.source.positions[("a", 0, "é", 1, "y")] == (3, 16)
    assert document.keys[("a", 0, "é")].column == 5


def test_an_unknown_part_stands_where_its_nearest_parent_stands() -> None:
    document = read_nodes("a:\n  b: 1\n", "x.yml")
    assert document.source.at("a", "c", 3).line == 2


def test_a_blank_value_is_absent_and_remembered() -> None:
    document = read_nodes("a:\nb: ~\nc: ''\nd: null\ne: 'null'\n", "x.yml")
    assert document.data == {"e": "null"}
    assert document.blank == {("a",), ("b",), ("c",), ("d",)}


@pytest.mark.parametrize(
    ("yaml", "rule", "line", "column"),
    [
        ("nom: A\nnom: B\n", "duplicate-key", 2, 1),
        ("nom: &a A\n", "yaml-anchor", 1, 6),
        ("nom: *a\n", "yaml-anchor", 1, 6),
        ("nom: !!str A\n", "yaml-tag", 1, 6),
        ("nom: !python/object:os.system A\n", "yaml-tag", 1, 6),
        ("nom: A\n---\nnom: B\n", "several-documents", 2, 1),
        ("langues:\n  - a\n  -\n", "empty-value", 3, 4),
        ("? [a, b]\n: c\n", "key-not-text", 1, 3),
    ],
)
def test_what_yaml_allows_and_a_record_does_not(yaml: str, rule: str, line: int, column: int) -> None:
    found = only(read_nodes(yaml, "x.yml").findings)
    assert (found.rule, found.location.line, found.location.column) == (rule, line, column)


@pytest.mark.parametrize(
    "escape", ["\\0", "\\a", "\\b", "\\e", "\\f", "\\r", "\\t", "\\x7F", "\\x9B", "\\N", "\\L", "\\P", "\\uFEFF"]
)
def test_a_control_character_written_as_an_escape_is_seen(escape: str) -> None:
    for yaml, place in (
        (f'nom: "a{escape}b"\n', (1, 6)),
        (f'a:\n  - "{escape}"\n', (2, 5)),
        (f'"a{escape}": b\n', (1, 1)),
    ):
        found = only(read_nodes(yaml, "x.yml").findings)
        assert (found.rule, found.location.line, found.location.column) == ("control-character", *place)
        assert "U+" in found.message


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066"])
def test_what_turns_letters_round_is_judged_alike_written_or_escaped(sign: str) -> None:
    escape = f"\\u{ord(sign):04X}"
    for text in (f'nom: "a {sign} b"\n', f'nom: "{sign}b"\n', f'- "{sign}b"\n'):
        assert decode(text.encode(), "x.yml")[1] == []
        assert read_nodes(text.replace(sign, escape), "x.yml").findings == ()
        assert read_nodes(text, "x.yml").findings == ()
    assert [found.rule for found in decode(f"nom: |\n  a\n  {sign}b\n".encode(), "x.yml")[1]] == ["control-character"]
    assert only(read_nodes(f'nom: "a\\n {escape}b"\n', "x.yml").findings).rule == "control-character"


def test_breaks_of_lines_and_insecables_may_be_escaped() -> None:
    document = read_nodes('nom: "a\\nb\\_c\\u202Fd"\r\nautre: |\r\n  e\r\n  f\r\n', "x.yml")
    assert (document.findings, document.data) == ((), {"nom": "a\nb\u00a0c\u202fd", "autre": "e\nf\n"})


def test_a_duplicate_key_keeps_the_first_value_and_names_its_line(findings: Findings) -> None:
    found = only(findings(PARTNER + "nom: Autre\n"))
    assert "ligne 1" in found.message


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 60_000, "- " * 120_000, "a: &a [*a]\n" * 10])
def test_a_bomb_is_refused_at_once(bomb: str) -> None:
    assert read_nodes(bomb, "x.yml").findings


def test_too_many_levels_are_one_finding() -> None:
    found = only(read_nodes("nom: " + "[" * (DEEPEST + 2) + "]" * (DEEPEST + 2), "x.yml").findings)
    assert found.rule == "nested-too-deep"


@pytest.mark.parametrize(
    ("yaml", "line", "said", "mend"),
    [
        ("nom: Club : le bon\n", 1, "deux-points", "guillemets"),
        ('nom: "Club\ntype: x\n', 1, "jamais refermé", "guillemet"),
        ('nom: "Club\ntype: "x"\n', 1, "jamais refermé", "guillemet"),
        ("nom: 'L'eau vive'\n", 1, "suit un guillemet", "guillemets doubles"),
        ("langues: [a, b\ntype: x\n", 1, "crochet", "crochet"),
        ("adresse: {rue: a\ntype: x\n", 1, "accolade", "accolade"),
        ("adresse:\n  rue: a\n commune: b\n", 3, "1 espace devant, il en faut 2", "devant la clé"),
        ("nom: a\n  type: b\n", 2, "2 espaces devant, il en faut 0", "sans espace"),
        ("a:\n- b: c\n  d:\n  - e\n- f\n  g: h\n", 5, "n’est pas une clé", "mettre son tiret sous les autres"),
        ("a:\n  - b: c\n    d:\n    - e\n    -f\n    g: h\n", 5, "touche le mot", "espace après le tiret"),
        ("nom: a\ntype：b\nlangues: c\n", 2, "deux-points après la clé", "«\u00a0type: b\u00a0»"),
        ("a:\n  - b: c\n   d: e\n", 3, "3 espaces devant, il en faut 4", "4 espaces devant la clé"),
        ("a:\n  - b: c\n   - b: d\n", 3, "3 espaces devant, il en faut 2", "2 espaces devant le tiret"),
        ("a:\n  - b: c\n  -b: d\n", 3, "touche le mot", "Mettre une espace après le tiret"),
        ("nom: @a\n", 1, "signe réservé", "guillemets"),
        ("nom: - a\n", 1, "tiret", "ligne"),
        ("- a\nnom: b\n", 2, "alignée", "colonne"),
        ("nom: a\ntype association\nlangues: b\n", 2, "deux-points", "«\u00a0type: association\u00a0»"),
        ('nom: "a\\qb"\n', 1, "barre oblique", "doubler"),
        ('nom: "a\\uD800b"\n', 1, "celui d’aucun caractère", "taper le caractère lui-même"),
        ('nom: "\\UFFFFFFFF"\n', 1, "celui d’aucun caractère", "taper le caractère lui-même"),
        ('nom: "a\\u12"\n', 1, "n’est pas complet", "Doubler la barre"),
        ("nom: * a\n", 1, "*", "guillemets"),
        ("nom: , a\n", 1, "signe réservé", "guillemets"),
        ("nom:Club\ntype: x\n", 1, "Il manque une espace après les deux-points", "nom: Club"),
        ("a:\n  - b:c\n    d: e\n", 2, "Il manque une espace après les deux-points", "b: c"),
        ("a:\n  - b\n    d: e\n", 2, "n’est pas une clé", "deux-points"),
        ("a:\n  b\nc: d\n  e: f\n", 2, "n’est pas une clé", "deux-points"),
        ("a:\n  b: c\nd: e\n  f: g\n  h: i\n", 3, "mal alignée", "2 espaces devant la clé"),
        ("a:\n  - b: c\n  d: e\n    f: g\n    h: i\n", 3, "alignée", ""),
        ("a:\n  - b: c\n    d:\n      - e: f\n    ~ g: h\n      i: j\n", 5, "n’est pas une clé", "deux-points"),
        ("  - a: b\nc: d\n", 1, "tiret de trop", "qu’un"),
        ("a:\n  - b: c\n    lieu:salle\n    d: e\n", 3, "Il manque une espace après les deux-points", "lieu: salle"),
        ("a:\n  - - b: c\n    d: e\n", 2, "tiret de trop", "qu’un"),
        ("a:\n  é- b: c\n    d: e\n", 2, "n’est pas une clé", "deux-points"),
        ("- a:\n    - b\nc: d\n  e: f\n", 3, "alignée", ""),
        ("- a: b\n  c:\n-  d\n  e: f\n  g: h\n", 3, "mal alignée", "devant le tiret"),
        ("texte: un\n  deux\n   trois: x\n", 3, "alignée", "espace"),
        ("texte: |\n  un\n  deux\n type: x\n", 4, "alignée", "espace"),
        ("a:\n  b: c\n  t: u\nv-w: x\n  y: z\nlangues: [fr]\n", 4, "mal alignée", "2 espaces devant la clé"),
        ("a:\n  - id: b\n    c:\n      - d: e\n    - id: f\n", 5, "il en faut 2", "2 espaces devant le tiret"),
        ("a:\n  - id: b\n- id: f\n", 3, "pas d’espace devant, il en faut 2", "2 espaces devant le tiret"),
        ("a:\n  horaires\n    - b: c\n  d: e\n", 2, "après la clé «\u00a0horaires", "Écrire «\u00a0horaires:"),
        ("a:\n  titre = Gym\n  d: e\n", 2, "après la clé «\u00a0titre", "Écrire «\u00a0titre: Gym\u00a0»"),
        ("a:\n  18h30-19h30\n  d: e\n", 2, "18h30-19h30", 'fin: "19:30"'),
        ("nom: Club : « le bon »\n", 1, "deux-points", '"Club\u00a0: «\u00a0le bon\u00a0»"'),
        ("a: « b : c »\n", 1, "deux-points", '«\u00a0a: "b\u00a0: c"\u00a0»'),
        ("a:\n  b: c  - d: e\n", 2, "au milieu de la ligne", "avant «\u00a0- d:\u00a0»"),
        ("a: b\ndu lundi au vendredi\n", 2, "n’est pas une clé", "sur une ligne"),
        ("nom: @marche\n", 1, "«\u00a0nom: @marche\u00a0»", "guillemets"),
        (
            "a:\n  id: b\n    c: d\n    e: f\n",
            2,
            "Il manque un tiret devant «\u00a0id: b\u00a0»",
            "«\u00a0- id: b\u00a0»",
        ),
        ("a:\n- id: b\n    c: d\n    e: f\n", 2, "mal alignée", "2 espaces devant le tiret"),
        ("a:\n  - b: |\n    un texte\n    suivi\n    c: d\n", 3, "n’est pas décalé sous sa clé", "Mettre 6 espaces"),
        ('a: {jour: mardi debut: "10:00"}\n', 1, "virgule entre les clés", "Séparer les clés par des virgules"),
        ('a: {jour: mardi; debut: "10:00"}\n', 1, '«\u00a0{jour: mardi; debut: "10:00"}\u00a0»', "des virgules"),
        ('a:\n  - {jour:mardi, fin: "10:00"}\n', 2, "une espace après les deux-points", "jour: mardi"),
        ("nom: a\ntelephone: ?\ntype: b\n", 2, "«\u00a0?\u00a0» n’est pas une valeur", "Retirer la ligne"),
        ("a:\n  - b: -\n    c: d\n", 2, "«\u00a0-\u00a0» n’est pas une valeur", "Retirer la ligne"),
        ("nom: a\ntelephone: ?", 2, "«\u00a0?\u00a0» n’est pas une valeur", "Retirer la ligne"),
        ("nom: a\nlangues: [fr, en", 2, "crochet", "crochet"),
        ("nom: a\nadresse: {rue: b,\n", 2, "accolade", "accolade"),
    ],
)
def test_a_mistake_of_writing_is_said_in_french_with_its_mend(yaml: str, line: int, said: str, mend: str) -> None:
    found = only(read_nodes(yaml, "x.yml").findings)
    assert (found.rule, found.location.line) == ("yaml-syntax", line)
    assert said in found.message
    assert mend in found.fix
