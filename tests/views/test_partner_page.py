"""What the page of a structure says of its rights, its contacts and its sessions."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.model.records import Partner
from generator.views.pages.partner import PartnerPageView, partner_page
from tests.views.complete_project import context, directory, headings_in, rendered, words_in

NBSP = "\u00a0"


def page_of_partner(name: str, **changes: object) -> PartnerPageView:
    return partner_page(context(), directory().partners[name].model_copy(update=changes))


def test_contacts_sessions_and_venues_are_there() -> None:
    view = page_of_partner("gym-des-aulnes")
    assert [contact.who for contact in view.contacts] == ["Les inscriptions", "Camille Exemple"]
    assert view.sessions_title == f"Ses activités{NBSP}: 4{NBSP}créneaux"
    assert [group.title for group in view.groups] == ["Lundi", "Mardi", "Jeudi", "Vendredi"]
    assert [link.text for link in view.venues] == ["Salle des Aulnes (exemple)"]


def test_an_ended_label_is_said_to_be_over() -> None:
    (label, agreement) = page_of_partner("gym-des-aulnes").labels
    assert (
        label.text == f"Comité de la Plaine, terminé depuis le 31{NBSP}août 2026. Preuve{NBSP}: Courrier de mai 2024."
    )
    assert agreement.text == f"Prêt d’une salle, jusqu’au 31{NBSP}août 2028."


@pytest.mark.parametrize(
    ("accreditation", "kind", "words"),
    [
        (
            {"statut": "a_confirmer", "source": "Dossier public"},
            "Maison Sport-Santé (habilitation à confirmer)",
            f"Habilitation à confirmer. Source{NBSP}: Dossier public.",
        ),
        (
            {"statut": "accordee", "numero": "MSS-1", "fin": "2028-01-31"},
            "Maison Sport-Santé",
            f"Habilitation accordée, numéro MSS-1, jusqu’au 31{NBSP}janvier 2028.",
        ),
    ],
)
def test_the_title_maison_sport_sante_never_goes_beyond_what_is_known(
    accreditation: dict[str, str], kind: str, words: str
) -> None:
    data = {
        "id": "maison",
        "nom": "Maison d’essai",
        "type": "maison-sport-sante",
        "territoires": ["deux-rivieres"],
        "description": "Une maison.",
        "habilitation": accreditation,
    }
    view = partner_page(context(), Partner.model_validate(data))
    assert view.kind == kind
    assert view.facts[0].text == words


def test_a_structure_without_contact_nor_session_says_so() -> None:
    view = page_of_partner("gym-des-aulnes", contacts=(), id="inconnue")
    text = words_in(rendered("structure.html", view))
    assert f"Contact{NBSP}: à confirmer." in text
    assert "Aucun créneau de cette structure n’est dans l’annuaire." in text


def test_a_real_structure_is_not_called_an_example() -> None:
    assert page_of_partner("gym-des-aulnes", example=False).title == "Gymnastique des Aulnes"


@pytest.mark.parametrize("name", sorted(directory().partners))
def test_headings_are_in_order(name: str) -> None:
    levels = headings_in(rendered("structure.html", page_of_partner(name)))
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
