"""Bytes that are no clean text: one clear finding, on the right line."""

from __future__ import annotations

import re

import pytest

from tests.load.conftest import PARTNER, Findings, only


@pytest.mark.parametrize(
    ("content", "rule", "line", "column"),
    [
        (b"\xef\xbb\xbf" + PARTNER.encode(), "byte-order-mark", 1, 1),
        (b"nom: Club\ndescription: Caf\xe9\n", "not-utf-8", 2, 17),
        ("nom: Club".encode("utf-16"), "not-utf-8", 1, 1),
        (b"nom: Cl\x00ub\n", "control-character", 1, 8),
        ("nom: Club\n  - \u202eid: a\n".encode(), "control-character", 2, 5),
        ("nom: Club\r\ndescription: a\u2028b\r\n".encode(), "control-character", 2, 15),
        (b"nom: Club\n\ttype: association\n", "tab-character", 2, 1),
        (b"<<<<<<< HEAD\nnom: A\n=======\nnom: B\n>>>>>>> autre\n", "conflict-marker", 1, 1),
        (f"{PARTNER}=======\n".encode(), "conflict-marker", 5, 1),
        (f"{PARTNER}=======\r\n".encode(), "conflict-marker", 5, 1),
        (f"{PARTNER}>>>>>>> autre\n".encode(), "conflict-marker", 5, 1),
        (f"{PARTNER}||||||| base\n".encode(), "conflict-marker", 5, 1),
        (f"%YAML 9.9\n---\n{PARTNER}".encode(), "yaml-directive", 1, 1),
        (f"%YAML 1.2\n---\n{PARTNER}".encode(), "yaml-directive", 1, 1),
        (f"# fiche\n%TAG ! tag:x,2000:\n---\n{PARTNER}".encode(), "yaml-directive", 2, 1),
        (f"{PARTNER}% de réussite\n".encode(), "yaml-directive", 5, 1),
        (b"", "empty-file", 1, 1),
        (b"# rien\n\n", "empty-file", 1, 1),
        (b"---\n", "empty-file", 1, 1),
        (b"~\n", "empty-file", 1, 1),
    ],
)
def test_each_fault_of_the_text_is_one_finding(
    content: bytes, rule: str, line: int, column: int, findings: Findings
) -> None:
    found = only(findings(content))
    assert (found.rule, found.location.line, found.location.column) == (rule, line, column)
    assert found.location.path == "data/partners/club.yml"


def test_a_byte_order_mark_does_not_hide_what_follows(findings: Findings) -> None:
    found = findings(b"\xef\xbb\xbf" + PARTNER.encode() + b"prenom: x\n")
    assert [finding.rule for finding in found] == ["byte-order-mark", "unknown-key"]


def test_a_latin_1_line_is_shown_as_it_was_typed(findings: Findings) -> None:
    assert "description: Café" in only(findings(b"nom: Club\ndescription: Caf\xe9\n")).message


def test_an_underline_of_equals_signs_is_no_conflict(findings: Findings) -> None:
    text = re.sub("description: .*", "description: |-\n  Titre\n  =======", PARTNER)
    assert findings(text) == ()


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", "||||||| base", ">>>>>>> autre"])
def test_a_conflict_marker_that_an_editor_shifted_is_called_so(mark: str, findings: Findings) -> None:
    found = only(findings(f"{PARTNER}adresse:\n  code_postal: '54340'\n  {mark}\n  commune: '54430'\n"))
    assert (found.location.line, found.location.column) == (7, 3)
    assert "deux versions qui n’ont pas été réunies" in found.message


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\x00", "caractère nul (U+0000)"),
        ("\x01", "caractère de commande (U+0001)"),
        ("\u2028", "séparateur de lignes (U+2028)"),
        ("\ufeff", "espace insécable de largeur nulle (U+FEFF)"),
    ],
)
def test_what_cannot_be_seen_is_named(char: str, name: str, findings: Findings) -> None:
    assert only(findings(PARTNER.replace("Club", f"Cl{char}ub"))).message.endswith(f"\u00a0: {name}.")


def test_a_percent_sign_in_a_text_is_text(findings: Findings) -> None:
    assert findings(re.sub("description: .*", "description: |-\n  Remise de\n  % du prix", PARTNER)) == ()
