"""A real record of a demonstration gives nobody to call or to write to, whatever its kind, not even in a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.findings import Finding, Severity
from tests.validate.base import AID, CONFIG, PARTNER, PROGRAMME, REAL, TERRITORY, VENUE
from tests.validate.conftest import REMOVE, Change

Findings = Callable[..., tuple[Finding, ...]]
RULE = "actionable-fact-without-example"


def real(file: str) -> tuple[Change, ...]:
    """The record of a file said real, with a source."""
    return (file, "exemple", REMOVE), (file, "sources", [{"titre": "Fiche d’essai"}])


ACTIONABLE: dict[str, tuple[Change, ...]] = {
    "phone in a partner's text": ((REAL, "description", "Appeler le 03 83 00 00 00."),),
    "phone in a venue's text": (
        *real(VENUE),
        (VENUE, "horaires_ouverture", REMOVE),
        (VENUE, "acces_precision", "0383000000"),
    ),
    "phone in a programme's text": (*real(PROGRAMME), (PROGRAMME, "porte_precision", "Appeler le 03 83 00 00 00.")),
    "phone of a programme's step": (
        *real(PROGRAMME),
        (PROGRAMME, "etapes", [{"type": "bilan", "texte": "+33 3 83 00 00 00"}]),
    ),
    "mail in an aid's text": (*real(AID), (AID, "demande", "Écrire à aides@nancy.fr.")),
    "number of fiction in an aid's text": (*real(AID), (AID, "demande", "Appeler le 03 53 01 00 01.")),
    "phone of a territory": ((TERRITORY, "contact", {"telephone": "03 53 01 00 01"}),),
    "mail of a territory": ((TERRITORY, "contact", {"courriel": "accueil@example.org"}),),
    "person of a territory": ((TERRITORY, "contact", {"personne": "Marie Durand", "consentement": "2026-09-01"}),),
    "phone in a territory's text": ((TERRITORY, "mentions", "Appeler le 03.83.00.00.00."),),
}


def said(found: tuple[Finding, ...]) -> list[Finding]:
    return [each for each in found if each.rule == RULE]


@pytest.mark.parametrize("name", ACTIONABLE)
def test_each_is_one_error_in_the_file_of_the_real_record(findings: Findings, name: str) -> None:
    (found,) = said(findings(*ACTIONABLE[name]))
    assert found.severity is Severity.ERROR
    assert found.location.path == ACTIONABLE[name][-1][0]


@pytest.mark.parametrize("name", ACTIONABLE)
def test_each_is_left_alone_outside_a_demonstration(findings: Findings, name: str) -> None:
    assert said(findings(*ACTIONABLE[name], (CONFIG, "demonstration", REMOVE))) == []


def test_only_what_may_be_invented_is_told_to_say_so(findings: Findings) -> None:
    (territory,) = said(findings(*ACTIONABLE["phone in a territory's text"]))
    (aid,) = said(findings(*ACTIONABLE["mail in an aid's text"]))
    assert "exemple" not in territory.fix
    assert "exemple: oui" in aid.fix


def test_a_real_partner_with_contacts_is_said_once_not_again_for_their_notes(findings: Findings) -> None:
    contact = {"telephone": "03 83 00 00 00", "precision": "Ou le 03 83 00 00 01."}
    assert len(said(findings((REAL, "contacts", [contact])))) == 1


def test_numbers_that_reach_nobody_and_addresses_of_sources_are_left_alone(findings: Findings) -> None:
    figures = (REAL, "description", "Un comité qui coordonne 56 715 licences, dossier 0123456789012.")
    source = (REAL, "sources", [{"titre": "Fiche d’essai", "url": "https://example.org/0383000000"}])
    invented = (PARTNER, "description", "Appelez le 03 53 01 00 01.")
    assert said(findings(figures, source, invented, (TERRITORY, "contact", {"site": "https://example.org/"}))) == []
