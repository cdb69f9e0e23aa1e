"""What the page of an activity says."""

from __future__ import annotations

from generator.views.pages.activity import ActivityPageView, activity_page
from tests.views.complete_project import context, directory, links_in, rendered, words_in

NBSP = "\u00a0"


def page_of_activity(name: str) -> ActivityPageView:
    return activity_page(context(), directory().words["activites"][name])


def test_it_is_explained_and_its_other_names_are_given() -> None:
    view = page_of_activity("gym-assise")
    assert (view.title, view.definition) == ("Gym assise", "On bouge assis sur une chaise.")
    assert view.synonyms == f"On dit aussi{NBSP}: gym sur chaise."
    assert view.count == f"2{NBSP}créneaux."


def test_sessions_are_grouped_by_territory() -> None:
    places = page_of_activity("equilibre").places
    assert [(place.title, place.anchor, place.count) for place in places] == [
        ("Deux Rivières", "deux-rivieres", f"1{NBSP}créneau"),
        ("Grand Parc", "grand-parc", f"1{NBSP}créneau"),
    ]
    assert places[0].cards[0].page.text == "Équilibre et force (exemple)"


def test_an_activity_without_session_says_so_and_leads_to_others() -> None:
    word = directory().words["activites"]["aquagym"]
    view = activity_page(context(offerings=()), word)
    article = rendered("activite.html", view)
    assert view.count == "Aucun créneau."
    assert "Cette activité n’est pas proposée pour le moment." in words_in(article)
    assert "../activites/natation.html" in links_in(article)


def test_an_activity_without_definition_has_a_description_for_search_engines() -> None:
    assert page_of_activity("marche").frame.description == f"Marche{NBSP}: 2{NBSP}créneaux."
