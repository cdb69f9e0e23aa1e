"""What a word processor, a web page or a paste leaves in a record: the sign is named where it stands, once."""

from __future__ import annotations

import pytest

from generator.load.nodes import read_nodes
from tests.load.conftest import PARTNER, Findings, only

SPACE = "\N{NO-BREAK SPACE}"
SLOT = """\
creneaux:
  - id: essai
    titre: Essai
    activite: gym-douce
    horaires:
      - jour: mardi
        debut: "10:00"
        fin: "11:00"
    niveaux: [aucune]
    encadrement:
      - qualification: enseignant-apa
"""


@pytest.mark.parametrize(
    ("yaml", "line", "column", "said", "mend"),
    [
        ("```yaml\nnom: a\n```\n", 1, 1, "page d’aide", "```"),
        ("nom: a\ntype: b\n```\n", 3, 1, "page d’aide", "```"),
        ("a:\n  - b: c\n  – b: d\n", 3, 3, "–", "«\u00a0- b: d\u00a0»"),
        ("a:\n  - b: c\n  • b: d\n", 3, 3, "•", "«\u00a0- b: d\u00a0»"),
        ("a:\n  - b: c\n  * b: d\n", 3, 3, "*", "«\u00a0- b: d\u00a0»"),
        (f"a:\n  b: c\n{SPACE}{SPACE}d: e\n  f: g\n", 3, 1, "insécable", "retaper"),
        (f"a:\n  b:{SPACE}c\n  d: e\n", 2, 5, "insécable", "«\u00a0b: c\u00a0»"),
    ],
)
def test_a_sign_from_elsewhere_is_named(yaml: str, line: int, column: int, said: str, mend: str) -> None:
    found = only(read_nodes(yaml, "x.yml").findings)
    assert (found.rule, found.location.line, found.location.column) == ("yaml-syntax", line, column)
    assert said in found.message
    assert mend in found.fix


@pytest.mark.parametrize("text", ["- un\n    – deux\n", f"|\n  un\n  {SPACE}: deux\n  • trois\n", ">\n  ```\n  * un\n"])
def test_the_same_signs_inside_a_text_are_text(text: str) -> None:
    assert read_nodes(f"a: {text}" if text[0] != "-" else f"a:\n  {text}", "x.yml").findings == ()


def test_a_no_break_space_before_the_colon_is_named(findings: Findings) -> None:
    found = only(findings(PARTNER.replace("nom:", f"nom{SPACE}:")))
    assert (found.rule, found.location.line) == ("unknown-key", 1)
    assert "insécable" in found.message


@pytest.mark.parametrize(
    ("before", "after", "line", "said", "mend"),
    [
        ("      - qualif", "    qualif", 15, "sous «\u00a0encadrement\u00a0»", "«\u00a0- qualification: …\u00a0»"),
        ("    niveaux", "        niveaux", 13, "trop décalée", "Mettre 4 espaces"),
        ("    titre: Essai\n", "    titre: Essai\n    zzz: a\n", 8, "zzz", "contribuer/champs.html"),
        (
            "    niveaux",
            "    titre: Deux\n    activite: gym-douce\n    niveaux",
            13,
            "«\u00a0activite\u00a0»",
            "un tiret",
        ),
    ],
)
def test_one_misplaced_part_is_one_finding(
    before: str, after: str, line: int, said: str, mend: str, findings: Findings
) -> None:
    found = only(findings(PARTNER + SLOT.replace(before, after)))
    assert found.location.line == line
    assert said in found.message
    assert mend in found.message + found.fix


def test_lines_that_were_not_shifted_are_told_once(findings: Findings) -> None:
    found = only(findings(PARTNER + "adresse:\nrue: 2 rue de l’Exemple\ncode_postal: '54340'\ncommune: '54430'\n"))
    assert (found.rule, found.location.line) == ("unknown-key", 6)
    assert "sous «\u00a0adresse\u00a0»" in found.message


def test_a_key_of_the_record_written_under_one_of_its_parts_goes_to_the_edge(findings: Findings) -> None:
    found = only(findings(PARTNER + "contacts:\n  - role: accueil\n    roles: [encadre]\n".replace("roles", "langues")))
    assert "Commencer au bord de la ligne" in found.fix
