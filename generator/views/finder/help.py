"""What the finder says when nothing fits: each territory with its coordination, and the Maisons Sport-Santé."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import Territory
from generator.views.context import ViewContext
from generator.views.parts.links import PARTNERS, TERRITORIES, Link, page_of, phone_link
from generator.views.words.names import shown_name
from generator.vocabulary import PartnerType


@dataclass(frozen=True, slots=True)
class Coordination:
    """Whom to call for a territory: its page, its coordination's telephone."""

    page: Link
    phone: Link


def coordinations(context: ViewContext) -> tuple[Coordination, ...]:
    """The territories whose coordination has a telephone."""
    found = []
    for territory in context.directory.territories.values():
        phone = phone_link(territory.contact.phone) if territory.contact else None
        if phone:
            page = Link(territory.short_name, page=page_of(TERRITORIES, territory.id))
            found.append(Coordination(page, phone))
    return tuple(found)


def _centre(territory: Territory) -> str:
    """The INSEE code of its most populated commune, where a search may start."""
    return max(territory.communes, key=lambda commune: (commune.population or 0, commune.insee)).insee


def territory_facts(context: ViewContext) -> list[dict[str, object]]:
    """Each territory: page, coordination's telephone, communes, declared neighbours, most populated commune."""
    facts: list[dict[str, object]] = []
    for territory in context.directory.territories.values():
        phone = phone_link(territory.contact.phone) if territory.contact else None
        facts.append(
            {
                "id": territory.id,
                "name": territory.short_name,
                "page": page_of(TERRITORIES, territory.id),
                "phone": [phone.text, phone.href] if phone else None,
                "communes": [commune.insee for commune in territory.communes],
                "neighbours": list(territory.neighbours),
                "centre": _centre(territory),
            }
        )
    return facts


def keeper(context: ViewContext) -> list[str] | None:
    """The telephone of whoever keeps the directory, in words and as a link: for a territory that has none."""
    contact = context.directory.config.contact
    phone = phone_link(contact.phone) if contact else None
    return [phone.text, phone.href] if phone else None


def sport_health_houses(context: ViewContext) -> list[dict[str, object]]:
    """Each Maison Sport-Santé whose commune is known, placed at its centre."""
    directory = context.directory
    houses: list[dict[str, object]] = []
    for partner in directory.partners.values():
        commune = directory.communes.get(partner.address.commune) if partner.address else None
        if partner.kind is PartnerType.SPORT_HEALTH_HOUSE and commune:
            position = [commune.latitude, commune.longitude]
            page = page_of(PARTNERS, partner.id)
            houses.append({"name": shown_name(partner), "page": page, "position": position})
    return houses
