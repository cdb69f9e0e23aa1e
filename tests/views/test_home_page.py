"""What the home page counts and offers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.views.finder.rows import finder_table
from generator.views.pages.home import BAR_HEIGHT, FRESH_WIDTH, home_page
from tests.views.complete_project import context, directory, links_in, rendered, words_in


def test_each_weekday_has_a_bar_with_its_number_and_leads_to_its_day() -> None:
    bars = home_page(context()).bars
    assert [bar.count for bar in bars] == ["4", "2", "2", "3", "2", "3", "1"]
    assert [bar.start + bar.rest for bar in bars][:2] == ["Lundi", "Mardi"]
    assert bars[1].page == "creneaux/index.html#mardi"


def test_the_highest_bar_fills_the_drawing_and_every_bar_stands_on_the_ground() -> None:
    bars = home_page(context()).bars
    assert max(bar.height for bar in bars) == BAR_HEIGHT
    assert {bar.y + bar.height for bar in bars} == {BAR_HEIGHT}


def test_dated_workshops_are_counted_in_the_week_and_named_apart() -> None:
    dated = home_page(context()).dated
    assert dated is not None
    assert dated.text == "Dont 1\u00a0atelier à certaines dates"
    assert dated.page == "creneaux/index.html#dates"


def test_the_bars_count_as_the_finder_does_and_say_why_they_add_up_to_more() -> None:
    view, rows = home_page(context()), finder_table(context()).rows
    assert [int(bar.count) for bar in view.bars] == [sum(day in row.weekdays for row in rows) for day in range(7)]
    assert sum(int(bar.count) for bar in view.bars) > len(rows)
    assert view.days_note in words_in(rendered("accueil.html", view))


def test_freshness_is_one_figure_with_its_date() -> None:
    fresh = home_page(context()).fresh
    assert fresh is not None
    assert fresh.number == "13"
    assert fresh.sentence.replace("\u00a0", " ") == (
        "créneaux sur 15 vérifiés depuis moins de 6 mois, au 23 novembre 2026."
    )
    assert fresh.rest == "1 à revoir. 1 périmé ou jamais vérifié, retiré des listes imprimées."


def test_the_parts_of_the_freshness_bar_follow_each_other_and_fill_it() -> None:
    fresh = home_page(context()).fresh
    assert fresh is not None
    assert fresh.warn[0] == fresh.ok
    assert fresh.stop[0] == fresh.ok + fresh.warn[1]
    assert sum(fresh.stop) == FRESH_WIDTH


def test_territories_come_with_their_counts_the_largest_first() -> None:
    rows = home_page(context()).territories
    assert [(row.title.text, row.count) for row in rows] == [
        ("Deux Rivières", "8\u00a0créneaux"),
        ("Grand Parc", "7\u00a0créneaux"),
    ]


def test_only_activities_that_exist_are_offered_by_family() -> None:
    small = replace(context(), by_activity={"marche": context().by_activity["marche"]})
    assert [(c.family, c.activities) for c in home_page(small).choices] == [("Dehors", (("marche", "Marche"),))]


def test_an_empty_directory_has_a_home_page_without_a_freshness_figure() -> None:
    view = home_page(context(offerings=()))
    assert view.fresh is None
    assert view.dated is None
    assert [bar.height for bar in view.bars] == [0] * 7
    assert "Aucun territoire" not in rendered("accueil.html", view)


@pytest.mark.parametrize(
    "page",
    [
        "communes/index.html",
        "activites/index.html",
        "orienter.html",
        "contribuer.html",
        "programmes/index.html",
        "qui-verifie.html",
        "tel:+33199001212",
    ],
)
def test_the_three_doors_and_the_telephone_work_without_javascript(page: str) -> None:
    assert page in links_in(rendered("accueil.html", home_page(context())))


def test_the_form_of_the_first_door_is_for_scripts_only_and_sends_nothing() -> None:
    article = rendered("accueil.html", home_page(context()))
    form = article[article.index("<form") : article.index("</form>")]
    assert "app-js-only" in form
    assert 'data-target="trouver.html"' in form
    assert " action=" not in form
    assert '<option value="Pompey">54340</option>' in form


def test_the_site_s_contact_is_left_out_when_there_is_none() -> None:
    config = directory().config.model_copy(update={"contact": None})
    assert "Besoin de parler" not in words_in(rendered("accueil.html", home_page(context(config=config))))
