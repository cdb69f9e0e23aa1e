"""What the page of a place says, and what no view says of a confidential address."""

from __future__ import annotations

from dataclasses import asdict, replace
from itertools import pairwise

import pytest

from generator.model.base import Address
from generator.model.directory import Directory
from generator.model.records import Stop, Venue
from generator.views.context import ViewContext
from generator.views.pages.partner import partner_page
from generator.views.pages.session import session_page
from generator.views.pages.venue import VenuePageView, venue_page
from generator.views.session.calendar import session_calendar
from generator.views.session.card import session_card
from generator.views.sheet.article import sheet_article
from tests.views.complete_project import context, directory, headings_in, rendered, words_in

NBSP = "\u00a0"
SECRETS = (
    "9 rue Cachée",
    "48.7654",
    "6.0123",
    "Arrêt Secret",
    "Porte dérobée",
    "acceslibre.example",
    "I999",
    "Bus secret",
)


def page_of_venue(name: str) -> VenuePageView:
    return venue_page(context(), directory().venues[name])


def secret_context() -> ViewContext:
    """The directory where one confidential venue has every field filled with what must never show."""
    venue = directory().venues["residence-des-prunus"]
    hidden = venue.model_copy(
        update={
            "address": Address(street="9 rue Cachée", postcode="54380", commune="54490"),
            "latitude": 48.7654,
            "longitude": 6.0123,
            "stops": (Stop(name="Arrêt Secret"),),
            "access_note": "Porte dérobée",
            "access_url": "https://acceslibre.example/9",
            "data_es": "I999",
        }
    )
    return _with_venue(hidden)


def _with_venue(venue: Venue) -> ViewContext:
    known: Directory = directory()
    offerings = tuple(
        replace(o, venue=venue, session=o.session.model_copy(update={"transport": "Bus secret, arrêt Prunus"}))
        if o.venue and o.venue.id == venue.id
        else o
        for o in known.offerings
    )
    partner = known.partners["gym-des-aulnes"].model_copy(update={"address": venue.address})
    return context(
        venues={**known.venues, venue.id: venue},
        offerings=offerings,
        partners={**known.partners, partner.id: partner},
    )


def test_address_stops_access_and_lending_are_said() -> None:
    text = words_in(rendered("lieu.html", page_of_venue("salle-des-aulnes")))
    assert f"2 rue de l’Exemple, 54340{NBSP}Pompey." in text
    assert f"Bus 5, arrêt «{NBSP}Mairie{NBSP}», à 150{NBSP}m à pied." in text
    assert "Accès en fauteuil roulant" in text
    assert f"Non{NBSP}: ascenseur" in text
    assert f"À confirmer en appelant{NBSP}: boucle pour appareil auditif." in text
    assert "Prêt gratuit aux associations, sur demande écrite." in text
    assert f"Chaque mercredi, de 9{NBSP}h à 11{NBSP}h{NBSP}30." in text


def test_the_map_shows_the_place_among_the_communes_of_its_territory() -> None:
    view = page_of_venue("salle-des-aulnes")
    assert view.map is not None
    assert [point.label for point in view.map.points] == ["Salle des Aulnes (exemple)"]
    assert "Pompey" in {point.label for point in view.map.communes}


def test_a_confidential_address_is_in_no_view() -> None:
    seen = secret_context()
    offering = next(o for o in seen.directory.offerings if o.session.id == "prunus-memoire")
    views = [
        asdict(venue_page(seen, seen.directory.venues["residence-des-prunus"])),
        asdict(session_page(seen, offering)),
        asdict(session_card(seen, offering)),
        asdict(sheet_article(seen, offering)),
        asdict(partner_page(seen, seen.directory.partners["gym-des-aulnes"])),
        session_calendar(seen, offering).replace("\r\n ", ""),
    ]
    for view in views:
        assert [secret for secret in SECRETS if secret in str(view)] == []


def test_a_confidential_place_says_how_the_address_is_given() -> None:
    view = page_of_venue("residence-des-prunus")
    assert view.lines == ("Adresse donnée à l’inscription, à Saizerais.",)
    assert (view.map, view.route) == (None, None)


@pytest.mark.parametrize("name", sorted(directory().venues))
def test_headings_are_in_order(name: str) -> None:
    levels = headings_in(rendered("lieu.html", page_of_venue(name)))
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
