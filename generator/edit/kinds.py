"""The kinds of files that can be made, and what is asked for each: enough for a file without error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.exchange import fields
from generator.exchange.json_schema import modeline
from generator.model.base import Record
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue
from generator.model.session import Session


@dataclass(frozen=True, slots=True)
class Kind:
    """What to make: folder, record, how it is called, keys asked (`needed`), keys proposed (`useful`).

    A key is dotted: `contacts.0.telephone`. `holder`: the list of the partner's file in which a slot stands.
    """

    folder: str
    record: type[Record]
    called: str
    needed: tuple[str, ...]
    useful: tuple[str, ...] = ()
    holder: str = ""

    @property
    def schema(self) -> str:
        """What editors read to complete the file; empty for what has no file of its own."""
        return next((modeline(kind) for kind in fields.KINDS if kind.record is self.record), "")

    @property
    def may_be_example(self) -> bool:
        """Whether the record itself says that it is invented."""
        return "example" in self.record.model_fields


_ADDRESS = ("adresse.rue", "adresse.commune", "adresse.code_postal")
_COMMUNE = ("insee", "nom", "codes_postaux", "latitude", "longitude")

KINDS: Mapping[str, Kind] = {
    "partner": Kind(
        "partners",
        Partner,
        "Structure",
        ("nom", "type", "territoires", "description"),
        (*_ADDRESS, "contacts.0.telephone", "contacts.0.courriel"),
    ),
    "session": Kind(
        "partners",
        Session,
        "Créneau",
        (
            *("titre", "activite", "lieu", "horaires.0.jour", "horaires.0.debut", "horaires.0.fin", "niveaux"),
            *("encadrement.0.qualification", "verifications.0.le", "verifications.0.par", "verifications.0.moyen"),
        ),
        (
            *("horaires.0.du", "horaires.0.au", "horaires.0.vacances_scolaires"),
            *("tarifs.0.montant", "tarifs.0.par", "etape_suivante.patient"),
        ),
        holder="creneaux",
    ),
    "venue": Kind(
        "venues",
        Venue,
        "Lieu",
        ("nom", "type", "territoire", *_ADDRESS, "latitude", "longitude"),
        ("capacite", "accessibilite.fauteuil", "accessibilite.plain-pied", "accessibilite.parking"),
    ),
    "programme": Kind(
        "programmes",
        Programme,
        "Programme",
        ("nom", "porteur", "territoires", "description", "pour_qui", "porte_entree"),
        ("suite.patient", "statut", "sources.0.titre"),
    ),
    "aid": Kind(
        "aids",
        Aid,
        "Aide",
        ("nom", "donneur", "territoires", "description", "montant", "demande", "valide_jusqu_au"),
        ("par",),
    ),
    "territory": Kind(
        "territories",
        Territory,
        "Territoire",
        ("nom", "nom_court", "editeur", "description", "zone_vacances", *(f"communes.0.{key}" for key in _COMMUNE)),
    ),
}
