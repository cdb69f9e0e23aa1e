"""What `site_config.yml` says: the site's name, addresses, freshness limits, and whether this is a demonstration."""

from __future__ import annotations

from typing import Annotated

from generator.model.base import Contact, Count, Line, Record, Today, key


class Forge(Record):
    """Where the files live, for « Modifier cette fiche »."""

    edit_url: Annotated[Line, key("modifier", "Adresse d’édition ; {chemin} est remplacé par le fichier")]


class Demonstration(Record):
    """A demonstration: its pinned today, so that it does not rot, and its banner."""

    on: Annotated[Today, key("date", "Le jour de la démonstration", "2026-11-22")]
    banner: Annotated[Line, key("bandeau", "Ce que dit le bandeau")]


class FreshnessLimits(Record):
    """Ages in whole months: from `review` a record is to review, from `stale` it is périmé."""

    review: Annotated[Count, key("a_revoir_mois", "Mois avant « à revoir »", "6")] = 6
    stale: Annotated[Count, key("perime_mois", "Mois avant « périmé »", "12")] = 12


class SiteConfig(Record):
    """The whole of `site_config.yml`."""

    name: Annotated[Line, key("nom", "Nom du site")]
    tagline: Annotated[Line, key("sous_titre", "Sous le nom, en haut de page")]
    description: Annotated[Line, key("description", "Pour les moteurs de recherche")]
    address: Annotated[Line | None, key("adresse", "Adresse publique, avec https:// et / à la fin")] = None
    editor: Annotated[Line, key("editeur", "Qui publie")]
    contact: Annotated[Contact | None, key("contact", "À qui écrire")] = None
    forge: Annotated[Forge | None, key("forge", "Où modifier les fichiers")] = None
    demonstration: Annotated[Demonstration | None, key("demonstration", "Seulement pour une démonstration")] = None
    freshness: Annotated[FreshnessLimits, key("fraicheur", "Limites d’âge des vérifications")] = FreshnessLimits()
