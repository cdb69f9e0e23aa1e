"""Where it takes place: name, address, stops, access, map. A confidential address never leaves this module.

For a confidential venue only its name and commune are said; stops, access notes and coordinates could give it away.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import Address
from generator.model.directory import Directory, Offering
from generator.model.records import Partner, Stop, Venue
from generator.views.context import ViewContext
from generator.views.parts.links import VENUES, Link, map_link, page_of, web_link
from generator.views.parts.pieces import Fact, MapPoint, MapView
from generator.views.words.names import shown_name
from generator.views.words.phrases import NBSP, counted, joined, sentence, word_name
from generator.vocabulary import AccessFeature, Answer, Mode

CONFIDENTIAL = "Adresse donnée à l’inscription"
MOST_SERVED = 4
_ICONS = {
    AccessFeature.WHEELCHAIR: "fauteuil",
    AccessFeature.STEP_FREE: "plain",
    AccessFeature.LIFT: "plat",
    AccessFeature.ADAPTED_TOILETS: "wc",
    AccessFeature.ADAPTED_CHANGING: "vestiaire",
    AccessFeature.PARKING: "parking",
    AccessFeature.ADAPTED_PARKING: "parking",
    AccessFeature.HEARING_LOOP: "boucle",
    AccessFeature.SEATS: "personne",
}

_ON_PAPER = {
    AccessFeature.WHEELCHAIR: "fauteuil roulant",
    AccessFeature.ADAPTED_PARKING: "place réservée",
    AccessFeature.HEARING_LOOP: "boucle auditive",
    AccessFeature.SEATS: "sièges",
}
_TO_ENTER = (AccessFeature.WHEELCHAIR, AccessFeature.STEP_FREE)


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where: `name` (with its page when there is a venue), then finished lines; `route` opens the phone's own map."""

    name: str
    page: Link | None
    lines: tuple[str, ...]
    commune: str
    route: Link | None = None


def address_words(directory: Directory, address: Address | None) -> str:
    """« 2 rue de l’Exemple, 54340 Pompey »."""
    if address is None:
        return ""
    commune = directory.communes.get(address.commune)
    town = f"{address.postcode}{NBSP}{commune.name}" if commune else address.postcode
    return ", ".join(filter(None, (address.street, town)))


def partner_address(directory: Directory, partner: Partner) -> str:
    """A structure's address, unless it is that of a confidential venue."""
    address = partner.address
    secret = {(v.address.street, v.address.commune) for v in directory.venues.values() if v.confidential}
    if address and address.street and (address.street, address.commune) in secret:
        return f"{CONFIDENTIAL}."
    return address_words(directory, address)


def stop_words(stop: Stop) -> str:
    """« Bus 5, arrêt Mairie, à 150 m »."""
    metres = f"à {stop.metres:,}{NBSP}m à pied".replace(",", "\u202f") if stop.metres is not None else ""
    return sentence(", ".join(filter(None, (stop.line, f"arrêt «{NBSP}{stop.name}{NBSP}»", metres))))


def venue_lines(directory: Directory, venue: Venue, transport: str | None = None) -> tuple[str, ...]:
    """The address and how to come, or that the address is given on registration; a stop is named once."""
    if venue.confidential:
        commune = directory.communes.get(venue.address.commune)
        return (f"{CONFIDENTIAL}{f', à {commune.name}' if commune else ''}.",)
    own = transport or ""
    stops = (stop_words(stop) for stop in venue.stops if stop.name not in own)
    return tuple(filter(None, (address_words(directory, venue.address), sentence(own), *stops)))


def place_view(context: ViewContext, offering: Offering) -> PlaceView:
    """The place of a session: its venue, or « à distance », or the communes where someone comes home."""
    directory, session, venue = context.directory, offering.session, offering.venue
    commune = offering.commune.name if offering.commune else ""
    if session.mode is Mode.AT_HOME:
        names = (directory.communes[insee].name for insee in session.served_communes if insee in directory.communes)
        where = joined(names) or offering.territory.short_name
        return PlaceView("Chez vous", None, (f"On vient à votre domicile, si vous habitez{NBSP}: {where}.",), where)
    if session.mode is Mode.REMOTE:
        line = "De chez vous, par téléphone ou par internet. Demandez comment en appelant."
        return PlaceView("À distance", None, (line,), "")
    if venue is None:
        return PlaceView(f"Lieu{NBSP}: à confirmer en appelant", None, (), commune)
    return PlaceView(
        name=shown_name(venue),
        page=Link(shown_name(venue), page=page_of(VENUES, venue.id)),
        lines=venue_lines(directory, venue, session.transport),
        commune=commune,
        route=route_link(venue),
    )


def route_link(venue: Venue) -> Link | None:
    """The way there on a phone, unless the address is confidential or the coordinates unknown."""
    if venue.confidential or venue.latitude is None or venue.longitude is None:
        return None
    return map_link(venue.latitude, venue.longitude)


def _served_short(directory: Directory, offering: Offering) -> str:
    """The first communes where someone comes home, and how many others."""
    served = offering.session.served_communes
    names = [directory.communes[insee].name for insee in served if insee in directory.communes]
    if not names:
        return f"dans le territoire {offering.territory.short_name}"
    if len(names) <= MOST_SERVED:
        return joined(names, "ou")
    others = counted(len(names) - MOST_SERVED + 1, "autre commune", "autres communes")
    return f"{', '.join(names[: MOST_SERVED - 1])} ou {others}"


def place_short(context: ViewContext, offering: Offering) -> str:
    """The place in one line, for a card: « Salle des Tilleuls (exemple), Pompey », « À distance, de chez vous »."""
    if offering.session.mode is Mode.REMOTE:
        return "À distance, sans sortir de chez vous"
    if offering.session.mode is Mode.AT_HOME:
        return f"Chez vous, si vous habitez {_served_short(context.directory, offering)}"
    place = place_view(context, offering)
    return ", ".join(filter(None, (place.name, place.commune)))


def access_facts(venue: Venue | None) -> tuple[Fact, ...]:
    """Every access fact of a venue: yes, no, and what nobody has said (« à confirmer »)."""
    if venue is None:
        return ()
    yes, no, unknown = [], [], []
    for feature in AccessFeature:
        answer = venue.access.get(feature, Answer.UNKNOWN)
        if answer is Answer.YES:
            yes.append(Fact(_ICONS[feature], feature.label[:1].upper() + feature.label[1:]))
        elif answer is Answer.NO:
            no.append(Fact("croix", f"Non{NBSP}: {feature.label}", "warn"))
        else:
            unknown.append(feature.label)
    note = [Fact("info", sentence(venue.access_note))] if venue.access_note and not venue.confidential else []
    asked = [Fact("info", f"À confirmer en appelant{NBSP}: {joined(unknown)}.")] if unknown else []
    return (*yes, *note, *no, *asked)


def sheet_access(venue: Venue | None) -> tuple[Fact, ...]:
    """What paper has room for: the access facts that are known to be there, and whether one cannot enter on wheels."""
    if venue is None:
        return ()
    there = [
        Fact(_ICONS[one], _ON_PAPER.get(one, one.label)) for one in AccessFeature if venue.access.get(one) is Answer.YES
    ]
    closed = [Fact("croix", f"non{NBSP}: {one.label}") for one in _TO_ENTER if venue.access.get(one) is Answer.NO]
    return (*there, *closed)


def access_link(venue: Venue | None) -> Link | None:
    """The venue's page on acceslibre, unless its address is confidential."""
    return None if venue is None or venue.confidential else web_link("Sa fiche sur acceslibre", venue.access_url)


def equipment_words(directory: Directory, venue: Venue) -> str:
    """What the venue offers; only commas between, since some names hold « et »."""
    return ", ".join(word_name(directory, "equipements", item) for item in venue.equipment)


def venue_map(context: ViewContext, venue: Venue | None, map_id: str) -> MapView | None:
    """A small map of one venue among its territory's communes; none for a confidential address."""
    if venue is None or venue.confidential or venue.latitude is None or venue.longitude is None:
        return None
    territory = context.directory.territories[venue.territory]
    point = MapPoint(
        venue.latitude,
        venue.longitude,
        shown_name(venue),
        page=page_of(VENUES, venue.id),
        detail=address_words(context.directory, venue.address),
        number="1",
    )
    communes = tuple(MapPoint(item.latitude, item.longitude, item.name) for item in territory.communes)
    return MapView(id=map_id, title=f"Plan{NBSP}: {shown_name(venue)}", points=(point,), communes=communes)
