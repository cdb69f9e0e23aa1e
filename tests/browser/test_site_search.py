"""The header's search as people use it: keys, fingers, ears, a narrow screen, and what Enter does without a choice."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.support.accessibility import assert_accessible

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1440, "height": 900}
KEPT = "JSON.parse(sessionStorage.getItem('annuaire-criteres') || '{}')"
GIVE = "(criteria) => Annuaire.store.write('criteres', criteria)"


def ask(page: Page, words: str) -> Locator:
    """Type words into the header's field; the answers."""
    page.locator("#recherche").focus()
    page.keyboard.type(words)
    options = page.get_by_role("listbox", name="Réponses").get_by_role("option")
    expect(options.first).to_be_visible()
    return options


def kept(page: Page) -> dict[str, Any]:
    """The criteria that pass from page to page."""
    criteria: dict[str, Any] = page.evaluate(KEPT)
    return criteria


def test_enter_without_a_choice_asks_the_finder_for_the_words(open_page: OpenPage, site_address: str) -> None:
    watched = open_page(site_address)
    page = watched.visit("communes/54430.html")
    ask(page, "gym douce")
    page.keyboard.press("Enter")
    page.wait_for_url("**/trouver.html")
    assert page.url == f"{site_address}trouver.html"
    expect(page.locator('main [name="text"]')).to_have_value("gym douce")
    watched.assert_quiet()


def test_place_and_person_stay_and_what_was_sought_before_goes(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    page.evaluate(GIVE, {"commune": "54430", "within": 100, "age": 78, "activities": ["marche"], "moments": 3})
    ask(page, "gym")
    page.keyboard.press("Enter")
    page.wait_for_url("**/trouver.html")
    assert kept(page) == {"commune": "54430", "within": 100, "age": 78, "text": "gym"}


def test_the_last_row_asks_for_the_words_in_every_session(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    last = ask(page, "gym").last
    expect(last).to_have_text("Chercher «\u00a0gym\u00a0» dans tous les créneaux")
    last.click()
    page.wait_for_url("**/trouver.html")
    assert kept(page)["text"] == "gym"


def test_enter_on_an_answer_opens_it_and_keeps_nothing(open_page: OpenPage, site_address: str) -> None:
    page = open_page(site_address).visit("aides/index.html")
    expect(ask(page, "pompey").first).to_contain_text("Commune")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/communes/54430.html")
    assert kept(page) == {}


def test_keys_follow_the_combobox_pattern(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    field = page.get_by_role("combobox", name="Chercher dans l’annuaire")
    options = ask(page, "gym")
    expect(field).to_have_attribute("aria-expanded", "true")
    listbox = page.get_by_role("listbox")
    assert field.get_attribute("aria-controls") == listbox.get_attribute("id")
    for key, place in (("ArrowUp", -1), ("ArrowDown", 0), ("End", -1), ("Home", 0), ("ArrowDown", 1)):
        page.keyboard.press(key)
        chosen = options.nth(place) if place >= 0 else options.last
        expect(chosen).to_have_attribute("aria-selected", "true")
        assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
        expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(listbox).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("gym")
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    expect(listbox).to_be_visible()


def test_home_and_end_move_in_the_words_until_an_answer_is_chosen(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    ask(page, "ym")
    page.keyboard.press("Home")
    page.keyboard.type("g")
    expect(page.locator("#recherche")).to_have_value("gym")


def test_no_match_says_so_and_leads_elsewhere(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    options = ask(page, "voiture")
    said = "Rien pour «\u00a0voiture\u00a0». Essayez une activité ou une commune."
    expect(page.locator(".app-search").get_by_role("status")).to_have_text(said)
    expect(page.locator(".app-search__message")).to_have_text(said)
    assert [option.get_attribute("href") for option in options.all()] == ["trouver.html", "communes/index.html"]


def test_the_count_is_said_and_what_is_typed_stays_text(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    status = page.locator(".app-search").get_by_role("status")
    ask(page, "gym")
    expect(status).to_contain_text("réponses")
    page.locator("#recherche").fill("<img src=zzzz onerror=zzzz>")
    expect(status).to_contain_text("Rien pour «\u00a0<img src=zzzz onerror=zzzz>\u00a0»")
    assert page.locator(".app-search img").count() == 0


def test_a_session_near_home_comes_before_one_far_away(open_page: OpenPage, site_server: str) -> None:
    order = []
    for commune in ("54430", "31557"):
        page = open_page(site_server).visit("index.html")
        page.evaluate(GIVE, {"commune": commune})
        sessions = ask(page, "gym").filter(has_text="Créneau")
        order.append(sessions.first.inner_text())
    assert "Pompey" in order[0]
    assert "Tournefeuille" in order[1]


def test_an_unfinished_word_brings_first_what_its_title_begins_like(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    first = page.evaluate(
        """() => new Annuaire.siteSearch.Searcher({
          stop: [], kind: ["A", "A", "A"], title: ["aquagym douce", "gym douce", "gym"],
          detail: ["", "", ""], page: ["1", "2", "3"],
          names: [[], [], []], group: ["", "", ""], commune: ["x", "x", "x"], places: {},
          searched: {
            texts: ["aquagym gym douce", "gym douce", "gym"],
            strong: [[0], [1], [2]], medium: [[], [], []], weak: [[], [], []],
          },
        }).find("gym dou", "", 5).map(({ title }) => title)"""
    )
    assert first == ["gym douce", "aquagym douce"]


def test_sessions_of_one_title_are_one_answer_that_asks_the_finder(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    answers = page.evaluate(
        """() => new Annuaire.siteSearch.Searcher({
          stop: [], kind: ["K", "K", "K"], title: ["Gym", "Gym", "Yoga"],
          detail: ["a", "b", "c"], page: ["1", "2", "3"],
          names: [[], [], []], group: ["Gym", "gym", "Yoga"], commune: ["x", "y", "x"],
          places: { x: ["Ici", 48, 6], y: ["Là", 49, 6] },
          searched: { texts: ["gym", "yoga gym"], strong: [[0], [0], [1]], medium: [[], [], []], weak: [[], [], []] },
        }).find("gym", "y", 5)"""
    )
    assert answers == [
        {
            "kind": "K",
            "title": "Gym",
            "detail": "2\u00a0créneaux\u00a0: Là, Ici",
            "page": "trouver.html",
            "words": "gym",
        },
        {"kind": "K", "title": "Yoga", "detail": "c", "page": "3", "words": ""},
    ]


def test_data_are_loaded_on_the_first_focus_only(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    assert page.locator('script[src$="data/search.js"]').count() == 0
    page.locator("#recherche").focus()
    expect(page.locator('script[src$="data/search.js"]')).to_have_count(1)
    ask(page, "gym")
    assert page.locator('script[src$="data/search.js"]').count() == 1


@pytest.mark.parametrize("words", ["gym", "voiture"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_panel_is_accessible_and_fits_the_screen(
    open_page: OpenPage, site_server: str, scheme: str, words: str
) -> None:
    for size in (PHONE, DESK):
        page = open_page(site_server, color_scheme=scheme, viewport=size).visit("index.html")
        ask(page, words)
        page.keyboard.press("ArrowDown")
        box = page.locator(".app-search__results").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert box["y"] + box["height"] <= size["height"]
        assert_accessible(page)


ALARMING = ("mal à la poitrine", "je me sens mal", "malaise", "douleur thoracique", "évanouie", "urgence")
CALM = ("cancer du sein", "reprendre son souffle", "mal de dos", "cœur", "infarctus", "angine de poitrine", "")


def test_words_that_cannot_wait_say_whom_to_call_first(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("index.html")
    alarm = page.locator(".app-search__alarm")
    options = ask(page, "je n’arrive plus à respirer")
    expect(alarm).to_have_text("C’est maintenant\u202f? Appelez le\u00a015 ou le\u00a0112. Quand s’arrêter.")
    links = [link.get_attribute("href") for link in alarm.get_by_role("link").all()]
    assert [link.rsplit("/", 1)[-1] for link in links if link] == ["tel:15", "tel:112", "quand-s-arreter.html"]
    expect(page.locator("form[role=search] [role=status]")).to_contain_text("Appelez le 15 ou le 112.")
    expect(options.last).to_be_visible()
    assert_accessible(page)
    page.locator("#recherche").fill("mal de dos")
    expect(alarm).to_be_hidden()


def test_an_alarm_is_heard_in_these_words_and_in_no_ordinary_ones(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    heard = "(all) => all.map((text) => Annuaire.alarm.heard(Annuaire.value('finder').alarms, text))"
    assert page.evaluate(heard, [*ALARMING, *CALM]) == [True] * len(ALARMING) + [False] * len(CALM)
    note, words = page.locator("[data-part=top]"), page.locator('main [name="text"]')
    words.fill("mal à la poitrine")
    expect(note).to_contain_text("Appelez le\u00a015 ou le\u00a0112.")
    expect(note.get_by_role("link", name="15")).to_have_attribute("href", "tel:15")
    words.fill("mal de dos")
    expect(note).to_be_hidden()
