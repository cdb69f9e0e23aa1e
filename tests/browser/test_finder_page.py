"""The finder as people use it: gestures, list, what is set aside, nothing said about the person outside the tab."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import press, settle
from tests.support.accessibility import assert_accessible


def count(page: Page) -> int:
    """How many sessions suit, as the page says once it has said all."""
    settle(page)
    words = page.locator('[data-part="count"]').inner_text()
    return 0 if words.startswith("Aucun") else int(words.split()[0])


@pytest.mark.parametrize("path", ["trouver.html", "orienter.html"])
def test_results_are_there_at_once_and_nothing_is_asked_elsewhere(
    open_page: OpenPage, site_address: str, path: str
) -> None:
    watched = open_page(site_address)
    page = watched.visit(path)
    expect(page.locator("ol.app-cards > li").first).to_be_visible()
    assert count(page) > 0
    watched.assert_quiet()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["trouver.html", "orienter.html"])
def test_results_why_and_set_aside_are_accessible(
    open_page: OpenPage, site_server: str, path: str, scheme: str
) -> None:
    page = open_page(site_server, color_scheme=scheme).visit(path)
    page.locator(".app-why summary").first.click()
    press(page.locator('[data-part="out"] summary').first)
    assert_accessible(page)


def test_an_empty_answer_offers_what_to_change_and_is_accessible(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    page.fill('[name="text"]', "parachute")
    assert count(page) == 0
    assert_accessible(page)
    page.locator('[data-part="empty"] button').first.click()
    assert count(page) > 0


def test_a_list_is_proposed_and_printed_in_four_gestures(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator("#commune").fill(first_commune(page))
    page.locator('[name="level"][value="minime"]').check(force=True)
    page.locator('[data-part="go"]').click()
    page.locator('[data-part="print"]').click()
    expect(page.locator('[data-part="items"] > li').first).to_be_visible()
    assert page.url.endswith("feuille.html")


def test_the_keyboard_alone_goes_the_same_way(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator("#commune").focus()
    page.keyboard.type(first_commune(page))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator('[data-part="print"]')).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator('[data-part="items"] > li').first).to_be_visible()


def first_commune(page: Page) -> str:
    return page.locator("#communes option").first.get_attribute("value") or ""


def test_the_list_can_be_reordered_and_emptied(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    for place in range(2):
        page.locator("ol.app-cards [data-add-session]").nth(place).click()
    assert page.locator('[data-module="list-count"]').inner_text().startswith("2")
    page.goto(f"{site_server}feuille.html")
    items = page.locator('[data-part="items"] > li')
    expect(items).to_have_count(2)
    before = [item.get_attribute("data-session") for item in items.all()]
    page.locator('[data-act^="down-"]').first.click()
    page.wait_for_function(
        "first => document.querySelector('[data-part=items] > li').dataset.session !== first", arg=before[0]
    )
    assert [item.get_attribute("data-session") for item in items.all()] == before[::-1]
    page.locator('[data-act^="remove-"]').first.click()
    expect(items).to_have_count(1)
    page.locator("[data-new-person]").first.click()
    expect(items).to_have_count(0)
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key !== 'annuaire-touche')") == []


def test_nothing_about_the_person_leaves_the_tab(open_page: OpenPage, site_server: str) -> None:
    watched = open_page(site_server)
    page = watched.visit("orienter.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#commune").fill(first_commune(page))
    page.locator('[name="level"][value="severe"]').check(force=True)
    page.locator('[name="age"]').fill("71")
    page.locator('[data-part="go"]').click()
    with page.expect_navigation(wait_until="load"):
        page.locator('[data-part="print"]').click()
    assert not any("?" in url or "severe" in url for url in [page.url, *asked])
    assert page.evaluate("localStorage.length") == 0
    assert page.context.cookies() == []
    watched.assert_quiet()


def test_criteria_come_back_when_one_returns_to_the_finder(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator('[name="level"][value="moderee"]').check(force=True)
    known = count(page)
    page.goto(f"{site_server}index.html")
    page.goto(f"{site_server}orienter.html")
    assert page.locator('[name="level"][value="moderee"]').is_checked()
    assert count(page) == known


def test_each_count_is_what_the_choice_leaves(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator('[name="level"][value="minime"]').check(force=True)
    for box in page.locator('[name="wishes"]').all()[:4]:
        settle(page)
        said = int(box.locator("xpath=..").locator("small").inner_text().split()[0])
        box.check(force=True)
        assert count(page) == said
        box.uncheck(force=True)


def test_each_distance_says_how_many_sessions_it_would_leave(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    assert not any("(" in words for words in page.locator("#rayon option").all_inner_texts())
    page.locator("#commune").fill(first_commune(page))
    page.locator('[name="level"][value="minime"]').check(force=True)
    settle(page)
    said = [int(words.split("(")[1].rstrip(")")) for words in page.locator("#rayon option").all_inner_texts()]
    assert len(set(said)) > 1
    for place, number in enumerate(said):
        page.locator("#rayon").select_option(index=place)
        assert count(page) == number


def test_what_one_cannot_simply_join_is_counted_apart(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator('[name="age"]').fill("70")
    page.locator('[name="audiences"][value="seniors"]').check(force=True)
    settle(page)
    more, cards = page.locator('[data-part="more"]'), page.locator("ol.app-cards > li")
    while more.is_visible():
        press(more)
        settle(page)
    closed = re.compile("Complet")
    full = cards.filter(has_text=closed)
    unsure = cards.filter(has_text="À confirmer :").filter(has_not_text=closed).count()
    assert full.count()
    assert unsure
    sessions = f"{cards.count()}\u00a0créneaux"
    others = f"{unsure}\u00a0à confirmer, {full.count()}\u00a0complets"
    suit = cards.count() - unsure - full.count()
    words = page.locator('[data-part="count"]').inner_text()
    assert words == f"{sessions}\u00a0: {suit}\u00a0{'convient' if suit == 1 else 'conviennent'}, {others}"


def test_a_place_among_the_words_is_one_press_from_a_search_around_it(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    name = first_commune(page).split(" (")[0]
    page.locator("#mots").fill(f"gym {name}")
    page.get_by_role("button", name=f"Chercher autour de {name}").click()
    settle(page)
    assert page.locator("#commune").input_value().startswith(name)
    assert page.locator("#mots").input_value() == "gym"
    expect(page.get_by_role("button", name="Chercher autour de")).to_have_count(0)


def test_the_heading_says_when_no_session_has_all_the_words(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    heading = page.locator('[data-part="count"]')
    page.locator("#mots").fill("gym marche")
    settle(page)
    expect(heading).to_contain_text("Aucun créneau n’a tous ces mots\u00a0: ")
    page.locator("#mots").fill("marche")
    settle(page)
    expect(heading).to_contain_text("convien")


def test_the_sessions_are_one_key_after_the_buttons(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    settle(page)
    page.locator('[data-part="print"]').focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller aux créneaux")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#resultats")).to_be_focused()


def test_the_header_search_is_led_by_keyboard(open_page: OpenPage, site_server: str) -> None:
    watched = open_page(site_server)
    page = watched.visit("glossaire.html")
    field = page.get_by_role("combobox", name="Chercher dans l’annuaire")
    field.fill("gymnastque")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    assert_accessible(page)
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert not page.url.endswith("glossaire.html")
    watched.assert_quiet()


def test_escape_closes_the_header_search(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    page.fill("#recherche", "gym")
    expect(page.locator("#recherche-resultats")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#recherche-resultats")).to_be_hidden()


HOME = "index.html"


def test_a_list_is_printed_in_five_gestures_from_the_home_page(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(HOME)
    page.get_by_role("navigation").get_by_role("link", name="Orienter").first.click()
    page.locator("#commune").fill(first_commune(page))
    page.locator('[name="level"][value="minime"]').check(force=True)
    page.locator('[data-part="go"]').click()
    page.locator('[data-part="print"]').click()
    expect(page.locator('[data-part="items"] > li').first).to_be_visible()


def test_a_shared_link_says_commune_activity_day_and_price_and_nothing_else(
    open_page: OpenPage, site_server: str
) -> None:
    watched = open_page(site_server)
    page = watched.visit("orienter.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#commune").fill(first_commune(page))
    page.locator('[name="level"][value="severe"]').check(force=True)
    page.locator('[name="age"]').fill("71")
    for group in page.locator(".app-many summary").all():
        group.click()
    for name in ("conditions", "activities", "audiences", "access"):
        page.locator(f'[name="{name}"]').first.check(force=True)
    page.locator('[name="price"][value="2000"]').check(force=True)
    press(page.locator('[data-part="share"]'))
    link = page.locator('[data-part="share-said"] input').input_value()
    said = {part.split("=")[0] for part in link.split("#")[1].split("&")}
    assert said <= {"commune", "activite", "jour", "prix"}
    assert "severe" not in link
    assert "?" not in link
    assert all(url.startswith(site_server) and "?" not in url and "#" not in url for url in asked)
    assert page.evaluate("localStorage.length") == 0
    activity = page.locator('[name="activities"]').first.get_attribute("value")
    page.goto("about:blank")
    page.goto(link)
    assert page.locator(f'[name="activities"][value="{activity}"]').is_checked()
    assert page.locator('[name="price"][value="2000"]').is_checked()
    assert "#" not in page.url


def test_what_is_set_aside_is_summed_up_and_opens(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator('[name="level"][value="severe"]').check(force=True)
    title = page.locator('[data-part="out-title"]')
    expect(title).to_contain_text("limitation sévère")
    settle(page)
    assert title.inner_text().split()[1].startswith("écarté")
    press(page.locator('[data-part="out"] > summary'))
    press(page.locator('[data-part="out-body"] details summary').first)
    expect(page.locator(".app-out__links a").first).to_be_visible()
    expect(page.locator('[data-part="out-body"]')).to_contain_text("Code de la santé publique, article D.1172-3.")


def test_giving_up_one_condition_brings_what_it_says(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    page.fill('[name="text"]', "parachute")
    settle(page)
    offer = page.locator('[data-part="empty"] button').first
    more = int(offer.inner_text().split(":")[1].split()[0])
    press(offer)
    assert count(page) == more


def test_an_empty_answer_names_someone_to_ask(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    page.locator("#commune").fill(first_commune(page))
    page.fill('[name="text"]', "parachute")
    expect(page.locator('[data-part="empty"] a[href*="territoires/"]').first).to_be_visible()
    assert_accessible(page)


def test_three_questions_lead_to_a_programme_its_door_and_its_sessions(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator("#programmes > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    programme = page.locator("[data-programme]:visible").filter(has=page.locator("button")).first
    expect(programme.locator(".app-door-tag")).to_be_visible()
    assert_accessible(page)
    chosen = programme.get_attribute("data-programme")
    programme.get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert page.locator('[name="programme"]').input_value() == chosen
    assert count(page) > 0


def test_the_page_is_heard_in_the_order_of_the_gestures(open_page: OpenPage, site_server: str) -> None:
    heard = open_page(site_server).visit("orienter.html").locator("main").aria_snapshot()
    places = [
        heard.index(words)
        for words in ("Orienter une personne", "Elle habite", "Limitation", "Proposer", "Trier par", "La liste")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("words", "offer", "field", "left"),
    [
        ("pour femme enceinte", "Chercher pour\u00a0: femmes enceintes", "audiences", ""),
        ("gym, mal de dos", "Chercher avec\u00a0: mal de dos", "conditions", "gym"),
    ],
)
def test_the_name_of_a_group_or_an_illness_is_one_press_from_its_box(
    open_page: OpenPage, site_server: str, words: str, offer: str, field: str, left: str
) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.fill('main [name="text"]', words)
    button = page.get_by_role("button", name=offer)
    button.click()
    settle(page)
    assert page.locator(f'[name="{field}"]:checked').count() == 1
    expect(page.locator('main [name="text"]')).to_have_value(left)
    expect(button).to_have_count(0)
    page.fill('main [name="text"]', "gym")
    settle(page)
    expect(page.get_by_role("button", name="Chercher avec")).to_have_count(0)
