"""What the indexes list, how they group it, and that they work without JavaScript."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from generator.views.indexes.activities import activities_index
from generator.views.indexes.all import index_pages
from generator.views.indexes.programmes import programmes_index
from generator.views.indexes.records import aids_index, partners_index, venues_index
from generator.views.indexes.sessions import sessions_index
from generator.views.indexes.territories import communes_index, territories_index
from tests.views.complete_project import (
    HOSTILE,
    context,
    directory,
    headings_in,
    ids_in,
    links_in,
    rendered,
    words_in,
)

NBSP = "\u00a0"


@pytest.fixture(scope="module")
def indexes() -> dict[str, tuple[str, Any]]:
    return {view.frame.path: (template, view) for template, view in index_pages(context())}


WITHOUT_RECORD_NAMES = {"activites/index.html"}
KINDS = ("creneaux", "structures", "lieux", "programmes", "aides", "activites", "communes", "territoires")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_an_index_with_headings_in_order(indexes: dict[str, tuple[str, Any]], kind: str) -> None:
    levels = headings_in(rendered(*indexes[f"{kind}/index.html"]))
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("kind", KINDS)
def test_jump_links_lead_to_a_place_of_the_page(indexes: dict[str, tuple[str, Any]], kind: str) -> None:
    article = rendered(*indexes[f"{kind}/index.html"])
    places = {link.partition("#")[2] for link in links_in(article) if link.startswith(f"../{kind}/index.html#")}
    assert places <= ids_in(article)
    assert len(article.split(' id="')) - 1 == len(ids_in(article))


def test_sessions_stand_under_each_of_their_days_by_territory_then_hour() -> None:
    monday = sessions_index(context()).days[0]
    assert (monday.title, monday.anchor, monday.count) == ("Lundi", "lundi", f"4{NBSP}créneaux")
    assert [(place.title, place.anchor) for place in monday.places] == [
        ("Deux Rivières", "lundi-deux-rivieres"),
        ("Grand Parc", "lundi-grand-parc"),
    ]
    assert [row.title.text for row in monday.places[0].rows] == [
        "Marche du lundi (exemple)",
        "Équilibre et force (exemple)",
    ]


def test_every_session_is_on_the_index_of_sessions(indexes: dict[str, tuple[str, Any]]) -> None:
    links = links_in(rendered(*indexes["creneaux/index.html"]))
    assert {f"../creneaux/{offering.session.id}.html" for offering in directory().offerings} <= set(links)


def test_a_row_says_when_where_and_how_much() -> None:
    tuesday = sessions_index(context()).days[1]
    row = tuesday.places[0].rows[0]
    assert row.when.replace(NBSP, " ") == "14 h – 15 h"
    assert row.place == "Salle des Aulnes (exemple), Pompey"
    assert "96" in row.price
    assert row.warning == ""


def test_a_rhythm_that_is_not_weekly_is_said_in_the_row() -> None:
    wednesday = sessions_index(context()).days[2]
    assert wednesday.places[0].rows[0].when.endswith("une semaine sur deux")


def test_a_stale_session_says_so_in_its_row() -> None:
    rows = [row for day in sessions_index(context()).days for place in day.places for row in place.rows]
    assert {row.title.text for row in rows if row.warning} == {"Nage douce (exemple)"}


def test_dated_workshops_come_last_with_their_dates() -> None:
    last = sessions_index(context()).days[-1]
    assert (last.title, last.anchor) == ("À certaines dates", "dates")
    assert "5" in last.places[0].rows[0].when


def test_a_day_without_session_keeps_its_heading() -> None:
    view = sessions_index(context(offerings=()))
    assert [day.title for day in view.days][-1] == "Dimanche"
    assert words_in(rendered("index-creneaux.html", view)).count("Aucun créneau ce jour-là.") == 7


def test_each_territory_has_its_count_and_its_days() -> None:
    rivers = sessions_index(context()).territories[0]
    assert (rivers.page.text, rivers.count) == ("Deux Rivières", f"8{NBSP}créneaux")
    assert [(day.text, day.note) for day in rivers.days][:2] == [("Lundi", "2"), ("Mardi", "1")]


def test_structures_are_in_each_of_their_territories_in_alphabetical_order() -> None:
    groups = partners_index(context()).groups
    assert [group.title for group in groups] == ["Deux Rivières", "Grand Parc"]
    assert [row.title.text for row in groups[1].rows] == [
        "Comité de la Plaine",
        "Kinésithérapeutes du Moulin (exemple)",
        "Maison des Cèdres (exemple)",
    ]
    assert groups[1].rows[1].detail == "Cabinet ou maison de santé, Colomiers"


def test_a_confidential_venue_shows_its_commune_and_nothing_more() -> None:
    rows = {row.title.text: row for row in venues_index(context()).groups[0].rows}
    assert rows["Résidence des Prunus (exemple)"].detail == "Résidence, Saizerais"


def test_an_aid_says_until_when_or_that_it_is_over_or_that_nobody_knows() -> None:
    aids = directory().aids
    changed = {
        **aids,
        "bourse": aids["bourse"].model_copy(update={"valid_until": None}),
        "coup-de-pouce": aids["coup-de-pouce"].model_copy(update={"valid_until": aids["ticket"].valid_from}),
    }
    rows = {row.title.text: row.count for row in aids_index(context(aids=changed)).groups[0].rows}
    assert rows["Bourse de rentrée (exemple)"] == "date de fin à confirmer"
    assert rows["Coup de pouce (exemple)"].startswith("terminée le")
    assert rows["Ticket bien-être (exemple)"].replace(NBSP, " ") == "jusqu’au 30 juin 2027"


def test_activities_are_grouped_by_family_and_one_without_session_says_so() -> None:
    without = context(offerings=tuple(o for o in directory().offerings if o.activity.id != "marche"))
    groups = {group.title: group for group in activities_index(without).groups}
    assert list(groups) == ["Alimentation", "Bien-être", "Dans l’eau", "Dehors", "Gym et renforcement"]
    assert [(row.title.text, row.count) for row in groups["Dehors"].rows] == [("Marche", "aucun créneau")]


def test_communes_and_territories_come_with_their_counts() -> None:
    communes = communes_index(context()).groups[0]
    assert (communes.rows[0].title.text, communes.rows[0].detail) == ("Frouard", "54390")
    assert communes.rows[2].count == f"3{NBSP}créneaux"
    territories = territories_index(context()).groups[0]
    assert [row.detail for row in territories.rows] == [f"4{NBSP}communes", f"2{NBSP}communes"]


def test_programmes_are_read_from_the_person_to_what_follows() -> None:
    groups = programmes_index(context()).groups
    assert [(group.title, len(group.rows)) for group in groups] == [("Deux Rivières", 2), ("Grand Parc", 2)]
    row = groups[0].rows[1]
    assert row.page.text == "Tremplin des Aulnes (exemple)"
    assert row.status.text == "Ouvert"
    assert row.audience == "Adultes ayant une maladie chronique. Avoir 18 ans ou plus."
    assert row.door == "Médecin ou la personne elle-même"
    assert row.documents == "Ordonnance."
    assert row.path == ("Prescription", "Relais")
    assert row.shape.endswith("Rien la première année.")
    assert row.after == "Vous rejoignez un groupe près de chez vous."
    assert row.sessions is not None
    assert row.sessions.page == "programmes/tremplin-des-aulnes.html#creneaux"


def test_what_is_not_known_of_a_programme_is_to_be_confirmed() -> None:
    row = programmes_index(context()).groups[0].rows[0]
    assert row.status.text == "Ouverture à confirmer"
    assert row.documents == "Papier à confirmer."
    assert row.shape == "Prix à confirmer."
    assert row.sessions is None


def test_real_programmes_come_before_invented_ones() -> None:
    programmes = directory().programmes
    last = programmes["plan-de-la-plaine"].model_copy(update={"name": "Zèbre"})
    rows = programmes_index(context(programmes={**programmes, last.id: last})).groups[0].rows
    assert [row.page.text for row in rows] == ["Zèbre", "Tremplin des Aulnes (exemple)"]


def test_a_number_of_sessions_said_by_the_rhythm_is_not_repeated() -> None:
    programmes = directory().programmes
    rhythm = programmes["suites-de-naissance"].model_copy(update={"frequency": "dix séances, renouvelables"})
    groups = programmes_index(context(programmes={**programmes, rhythm.id: rhythm})).groups
    assert groups[1].rows[1].shape == "Dix séances, renouvelables. Prix à confirmer."


def test_hostile_names_reach_the_indexes_as_text() -> None:
    changes: dict[str, Any] = {}
    for kind in ("partners", "venues", "programmes", "aids", "territories"):
        records = getattr(directory(), kind)
        names = {"name": HOSTILE, "short_name": HOSTILE} if kind == "territories" else {"name": HOSTILE}
        changes[kind] = {key: record.model_copy(update=names) for key, record in records.items()}
    for template, view in index_pages(context(**changes)):
        article = rendered(template, view)
        assert "<script" not in article
        if view.frame.path not in WITHOUT_RECORD_NAMES:
            assert "&lt;script&gt;alert(1)&lt;/script&gt; ${x} {{ 7*7 }}" in article
