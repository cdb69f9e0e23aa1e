"""What the page of a territory says, and its notices in a demonstration."""

from __future__ import annotations

from itertools import pairwise

from generator.views.pages.territory import TerritoryPageView, territory_page
from tests.views.complete_project import (
    HOSTILE,
    context,
    context_outside_a_demonstration,
    directory,
    headings_in,
    ids_in,
    links_in,
    rendered,
    words_in,
)

NBSP = "\u00a0"


def page_of_territory(name: str = "deux-rivieres") -> TerritoryPageView:
    return territory_page(context(), directory().territories[name])


def test_a_sample_of_communes_says_so_first() -> None:
    notices = [notice.text for notice in page_of_territory().notices]
    assert notices[0].startswith("Échantillon de communes pour la démonstration")
    assert "pas affilié à la structure citée, CPTS des Deux Rivières." in notices[1]


def test_a_whole_territory_of_a_demonstration_is_still_not_affiliated() -> None:
    notices = [notice.text for notice in page_of_territory("grand-parc").notices]
    assert len(notices) == 1
    assert "pas affilié" in notices[0]


def test_outside_a_demonstration_there_is_no_notice_on_a_whole_territory() -> None:
    view = territory_page(context_outside_a_demonstration(), directory().territories["grand-parc"])
    assert view.notices == ()


def test_the_path_is_said_step_by_step() -> None:
    assert [(step.name, step.text, step.detail) for step in page_of_territory().path] == [
        (
            "Repérage",
            "Un soignant remarque que bouger aiderait.",
            f"Qui{NBSP}: médecin, infirmier ou kinésithérapeute.",
        ),
        ("Prescription", "Le médecin écrit l’ordonnance.", ""),
        ("Suivi", "On fait le point avec vous.", f"Quand{NBSP}: à 6 mois."),
    ]


def test_the_week_leads_to_the_days_of_the_territory() -> None:
    week = page_of_territory().week
    assert [(day.text, day.note) for day in week][:2] == [("Lundi", "2"), ("Mardi", "1")]
    assert week[0].page == "creneaux/index.html#lundi-deux-rivieres"


def test_programmes_come_with_their_doors_real_ones_first() -> None:
    rows = page_of_territory().programmes
    assert [(row.page.text, row.door) for row in rows] == [
        ("Plan de la Plaine", "Professionnel de santé"),
        ("Tremplin des Aulnes (exemple)", "Médecin ou la personne elle-même"),
    ]


def test_figures_come_with_date_and_source() -> None:
    figure = page_of_territory().figures[0]
    assert (figure.value, figure.label) == ("18 257", "Habitants")
    assert figure.detail.replace(NBSP, " ") == "Au 1er janvier 2026, source : INSEE."


def test_structures_are_grouped_by_type() -> None:
    groups = page_of_territory().partners
    assert [group.title for group in groups] == ["Association", "Comité sportif", "Autre structure"]
    assert groups[1].rows[0].title.text == "Comité de la Plaine"


def test_the_map_holds_every_open_place_of_the_territory() -> None:
    view = page_of_territory().map
    assert view is not None
    assert view.id == "territoire-deux-rivieres"
    assert {point.label for point in view.points} == {
        f"{name} (exemple)" for name in ("Salle des Aulnes", "Bassin des Roseaux", "Parc des Ormes")
    }


def test_everything_is_linked_without_javascript() -> None:
    links = links_in(rendered("territoire.html", page_of_territory()))
    for page in (
        "../communes/54430.html",
        "../structures/gym-des-aulnes.html",
        "../programmes/tremplin-des-aulnes.html",
        "../territoires/grand-parc.html",
        "../lieux/salle-des-aulnes.html",
        "https://example.org/document",
    ):
        assert page in links


def test_headings_are_in_order_and_identifiers_unique() -> None:
    article = rendered("territoire.html", page_of_territory())
    levels = headings_in(article)
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert len(article.split(' id="')) - 1 == len(ids_in(article))


def test_an_empty_territory_still_has_a_page() -> None:
    bare = directory().territories["grand-parc"].model_copy(update={"path": (), "sources": (), "neighbours": ()})
    view = territory_page(context(offerings=(), venues={}, partners={}, programmes={}), bare)
    words = words_in(rendered("territoire.html", view))
    assert "Aucun créneau pour le moment." in words
    assert view.map is None


def test_hostile_text_reaches_the_page_as_text() -> None:
    hostile = (
        directory()
        .territories["deux-rivieres"]
        .model_copy(
            update={"name": HOSTILE, "short_name": HOSTILE, "description": HOSTILE, "legal": HOSTILE, "editor": HOSTILE}
        )
    )
    article = rendered("territoire.html", territory_page(context(), hostile))
    assert "<script" not in article
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ${x} {{ 7*7 }}" in article


def test_a_confidential_place_is_never_on_the_map_even_with_coordinates() -> None:
    venues = dict(directory().venues)
    hidden = venues["salle-des-aulnes"].model_copy(update={"confidential": True})
    shown = territory_page(context(venues={**venues, hidden.id: hidden}), directory().territories["deux-rivieres"]).map
    assert shown is not None
    assert not {point.page for point in shown.points} & {"lieux/salle-des-aulnes.html"}
    assert hidden.latitude not in {point.latitude for point in shown.points}
