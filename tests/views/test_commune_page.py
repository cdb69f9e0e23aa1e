"""What there is in a commune, around it and at home."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.records import Commune
from generator.views.pages.commune import NEAREST_KM, CommunePageView, commune_page
from generator.views.session.rows import SessionRow
from tests.views.complete_project import context, directory, links_in, rendered, words_in

NBSP = "\u00a0"


def page_of_commune(insee: str) -> CommunePageView:
    return commune_page(context(), directory().communes[insee])


def empty_commune(latitude: float, longitude: float) -> CommunePageView:
    """A commune of Grand Parc without sessions of its own, at some place."""
    fields = {"latitude": latitude, "longitude": longitude, "insee": "31001", "name": "Loin", "postcodes": ("31001",)}
    far = Commune.model_validate(fields)
    communes = {**directory().communes, far.insee: far}
    owners = {**directory().territory_of, far.insee: directory().territories["grand-parc"]}
    return commune_page(context(communes=communes, territory_of=owners), far)


def names_of(rows: Iterable[SessionRow]) -> set[str]:
    return {row.id for row in rows}


def test_sessions_of_the_commune_come_first_on_each_of_their_days() -> None:
    view = page_of_commune("54430")
    assert view.here_title == f"Dans la commune{NBSP}: 3{NBSP}créneaux"
    assert [(day.jump.text, names_of(day.rows)) for day in view.here] == [
        ("Lundi", {"aulnes-equilibre"}),
        ("Mardi", {"aulnes-gym-assise"}),
        ("Jeudi", {"aulnes-gym-jeudi", "aulnes-equilibre"}),
    ]
    assert view.here_note == f"Certains ont lieu plusieurs jours{NBSP}: on les compte à chacun de leurs jours."


def test_one_can_call_and_add_from_each_row_and_the_commune_itself_comes_last() -> None:
    view = page_of_commune("54430")
    article = rendered("commune.html", view)
    assert article.count('data-add-session="aulnes-gym-assise"') == 1
    assert 'href="tel:+33353011235"' in article
    assert "habitants" not in view.lead
    text = words_in(article)
    assert text.index("La commune Population") > text.index("Communes proches")


def test_sessions_within_ten_kilometres_follow_the_nearest_first_with_their_distance() -> None:
    view = page_of_commune("54430")
    assert view.around_title == f"À moins de 10{NBSP}km{NBSP}: 5{NBSP}créneaux"
    assert view.around[0].place == "Bassin des Roseaux (exemple), Frouard"
    assert view.around[0].note.replace(NBSP, " ") == "à 2,5 km"
    assert not {row.title.text for row in view.around} & {row.title.text for day in view.here for row in day.rows}


def test_an_empty_commune_shows_the_nearest_that_one_can_go_to() -> None:
    pompey = directory().communes["54430"]
    view = empty_commune(pompey.latitude, pompey.longitude - 0.5)
    assert view.around_title == "Les créneaux les plus proches"
    assert view.around[0].place == "Résidence des Prunus (exemple), Saizerais"
    assert "Voici ce qu’il y a autour." in words_in(rendered("commune.html", view))


def test_what_is_too_far_to_go_to_is_not_proposed() -> None:
    view = empty_commune(44.5, 1.3)
    assert (view.here, view.around) == ((), ())
    words = words_in(rendered("commune.html", view))
    assert f"Aucun créneau ailleurs à moins de {NEAREST_KM}{NBSP}km." in words
    assert "Voici ce qu’il y a autour." not in words


def test_a_commune_with_its_own_sessions_does_not_send_people_far_away() -> None:
    pompey = directory().communes["54430"]
    view = commune_page(context(), pompey.model_copy(update={"longitude": pompey.longitude - 0.5}))
    assert (view.around_title, view.around) == ("Autour", ())
    assert f"Aucun créneau ailleurs à moins de 10{NBSP}km." in words_in(rendered("commune.html", view))


def test_sessions_at_home_and_remote_are_shown_where_they_come() -> None:
    home = page_of_commune("31557").home
    assert names_of(home) == {"moulin-a-domicile", "cedres-parole"}
    places = {row.id: row.place for row in home}
    assert places["cedres-parole"] == "À distance, sans sortir de chez vous"
    assert places["moulin-a-domicile"].startswith("Chez vous, si vous habitez ")
    assert page_of_commune("54430").home == ()


def test_a_session_at_home_is_not_in_the_commune_of_its_structure() -> None:
    assert "moulin-a-domicile" not in {row.id for day in page_of_commune("31149").here for row in day.rows}


def test_the_map_holds_each_place_once_and_no_confidential_one() -> None:
    view = page_of_commune("54430").map
    assert view is not None
    assert [(point.number, point.label) for point in view.points] == [
        ("1", "Salle des Aulnes (exemple)"),
        ("2", "Bassin des Roseaux (exemple)"),
        ("3", "Parc des Ormes (exemple)"),
    ]
    assert {point.label for point in view.communes} == {"Pompey", "Frouard", "Liverdun", "Saizerais"}


def test_neighbouring_communes_come_with_distance_and_count() -> None:
    rows = page_of_commune("54430").neighbours
    assert [row.title.text for row in rows] == ["Frouard", "Liverdun", "Saizerais"]
    assert rows[0].detail.replace(NBSP, " ") == "centre à 2,7 km"


def test_the_territory_and_every_session_are_linked_without_javascript() -> None:
    links = links_in(rendered("commune.html", page_of_commune("54430")))
    assert "../territoires/deux-rivieres.html" in links
    assert "../creneaux/ormes-marche.html" in links
    assert "../communes/54215.html" in links
