"""What the page of a programme says, and what it owns not to know."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from generator.views.finder.programme_guide import programme_guide
from generator.views.pages.programme import ProgrammePageView, programme_page
from tests.views.complete_project import context, directory, headings_in, links_in, rendered, words_in

NBSP = "\u00a0"


def page_of_programme(name: str) -> ProgrammePageView:
    return programme_page(context(), directory().programmes[name])


def test_an_invented_programme_says_so_and_a_real_one_does_not() -> None:
    assert page_of_programme("tremplin-des-aulnes").title == "Tremplin des Aulnes (exemple), TDA"
    assert page_of_programme("plan-de-la-plaine").title == "Plan de la Plaine"


def test_the_door_the_papers_and_the_steps_are_said() -> None:
    view = page_of_programme("tremplin-des-aulnes")
    assert view.door == "Médecin ou la personne elle-même"
    assert view.documents[0].text == "Ordonnance, à remplir par le médecin. Le formulaire officiel."
    assert view.documents[0].link is not None
    assert view.documents[0].link.href == "https://example.org/ordonnance"
    assert [(step.name, step.detail) for step in view.steps] == [
        ("Prescription", f"Qui{NBSP}: médecin. Quand{NBSP}: au début."),
        ("Relais", ""),
    ]


def test_what_follows_leads_somewhere_so_that_nobody_stops() -> None:
    view = page_of_programme("tremplin-des-aulnes")
    assert view.after_words == "Vous rejoignez un groupe près de chez vous."
    assert [link.page for link in view.after] == [
        "programmes/suites-de-naissance.html",
        "creneaux/aulnes-gym-assise.html",
    ]


def test_all_facts_of_the_record_are_in_the_terms() -> None:
    terms = {term.name: term.text for term in page_of_programme("tremplin-des-aulnes").terms}
    assert terms["Nombre de séances"] == f"24{NBSP}séances"
    assert terms["Ce que paie la personne"] == "Rien la première année"
    assert terms["Bilans"] == "Au début. À 6 mois."


def test_unknown_facts_are_to_be_confirmed() -> None:
    view = page_of_programme("plan-de-la-plaine")
    terms = {term.name: term.text for term in view.terms}
    unknown = "Nombre de séances, durée, rythme, taille des groupes, ce que paie la personne et qui finance."
    assert terms["À confirmer"] == unknown
    assert "Durée" not in terms
    assert view.documents[0].text == f"Papiers à remplir{NBSP}: à confirmer."
    words = words_in(rendered("programme.html", view))
    assert "Les étapes sont à confirmer." in words
    assert "Aucun créneau de ce programme n’est dans l’annuaire." in words


def test_a_door_that_nobody_has_said_is_to_be_confirmed_and_hides_the_programme_from_nobody() -> None:
    programme = directory().programmes["tremplin-des-aulnes"].model_copy(update={"doors": ()})
    assert programme_page(context(), programme).door == "Porte d’entrée à confirmer"
    known = replace(directory(), programmes={programme.id: programme})
    (guided,) = programme_guide(replace(context(), directory=known)).programmes
    assert (guided.door, guided.doors) == ("Porte d’entrée à confirmer", "")


def test_figures_come_with_their_date_and_source() -> None:
    figure = page_of_programme("tremplin-des-aulnes").figures[0]
    assert (figure.value, figure.label) == ("12", "Personnes suivies")
    assert figure.detail.replace(NBSP, " ") == "Au 1er octobre 2026, source : Fiche d’essai."


def test_a_figure_without_a_date_says_so() -> None:
    programme = directory().programmes["tremplin-des-aulnes"]
    figures = tuple(figure.model_copy(update={"on": None, "source": None}) for figure in programme.figures)
    view = programme_page(context(), programme.model_copy(update={"figures": figures}))
    assert view.figures[0].detail == "Date non précisée."


def test_the_radar_is_in_words() -> None:
    radar = {term.name: term.text for term in page_of_programme("tremplin-des-aulnes").radar}
    assert radar["Coût"] == "2 sur 5, facile"
    assert radar["Délai"] == "1 sur 5, très facile"


def test_a_radar_note_out_of_its_scale_is_not_worded() -> None:
    programme = directory().programmes["tremplin-des-aulnes"]
    assert programme.radar is not None
    radar = programme.radar.model_copy(update={"cost": 9, "people": 0, "delay": None})
    view = programme_page(context(), programme.model_copy(update={"radar": radar}))
    assert [term.text for term in view.radar] == [
        "à confirmer",
        "à confirmer",
        "2 sur 5, facile",
        "3 sur 5, moyen",
        "à confirmer",
    ]


def test_its_sessions_its_territories_and_its_source_are_linked_without_javascript() -> None:
    article = rendered("programme.html", page_of_programme("tremplin-des-aulnes"))
    links = links_in(article)
    assert "../creneaux/aulnes-equilibre.html" in links
    assert "../territoires/deux-rivieres.html" in links
    assert "../programmes/index.html" in links
    assert "Fiche d’essai" in words_in(article)


def test_headings_are_in_order() -> None:
    for name in directory().programmes:
        levels = headings_in(rendered("programme.html", page_of_programme(name)))
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
