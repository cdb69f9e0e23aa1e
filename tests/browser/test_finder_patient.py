"""The finder in a patient’s eyes: what was understood, unknown places, words for points, help when a part fails."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import settle
from tests.support.accessibility import assert_accessible

TROUVER = "trouver.html"


def without_part(page: Page, name: str) -> None:
    """Take a part out of the page before its scripts run."""
    page.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => "
        f"""document.querySelector('[data-part="{name}"]')?.remove(), {{ capture: true, once: true }})"""
    )


@pytest.mark.parametrize(
    "part",
    ["tray", "share", "more", "clear", "map", "out", "where", "recap", "said", "status", "commune-said", "empty"],
)
def test_a_missing_part_never_stops_the_answers(open_page: OpenPage, site_server: str, part: str) -> None:
    watched = open_page(site_server)
    without_part(watched.page, part)
    watched.page.goto(f"{site_server}{TROUVER}")
    expect(watched.page.locator("ol.app-cards > li").first).to_be_visible()
    expect(watched.page.locator('[data-part="failed"]')).to_be_hidden()


def test_when_the_answers_fail_the_page_says_where_to_look(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).page
    without_part(page, "cards")
    page.goto(f"{site_server}{TROUVER}")
    failed = page.locator('[data-part="failed"]')
    expect(failed).to_be_visible()
    expect(failed.locator('a[href$="communes/index.html"]')).to_be_visible()
    expect(failed.locator('a[href$="creneaux/index.html"]')).to_be_visible()


@pytest.mark.parametrize("path", [TROUVER, "orienter.html"])
def test_an_unknown_commune_gives_no_answers_and_says_why(open_page: OpenPage, site_server: str, path: str) -> None:
    page = open_page(site_server).visit(path)
    page.locator("#commune").fill("Zanzibar")
    expect(page.locator('[data-part="empty"]')).to_contain_text("« Zanzibar » n’est pas dans l’annuaire")
    expect(page.locator("ol.app-cards > li")).to_have_count(0)
    settle(page)
    assert_accessible(page)
    page.locator('[data-part="go"]').click()
    expect(page.locator("#commune")).to_be_focused()
    page.locator("#commune").fill("")
    expect(page.locator("ol.app-cards > li").first).to_be_visible()
    expect(page.locator('[data-part="empty"]')).to_be_hidden()


def test_a_commune_half_known_is_offered_and_not_taken(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    name = (page.locator("#communes option").first.get_attribute("value") or "").split(" (")[0]
    page.locator("#commune").fill(f"Zanzibar {name}")
    expect(page.locator("ol.app-cards > li")).to_have_count(0)
    page.locator('[data-part="empty"] button').filter(has_text=name).first.click()
    expect(page.locator("#commune")).to_have_value(page.locator("#communes option").first.get_attribute("value") or "")
    expect(page.locator('[data-part="empty"]').get_by_text("n’est pas dans l’annuaire")).to_have_count(0)


def test_days_among_the_words_are_said_and_can_be_taken_away(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    page.fill('[name="text"]', "gym mardi matin")
    chips = page.locator('[data-part="said"] button')
    expect(chips).to_have_count(3)
    assert [chip.inner_text().split()[-1] for chip in chips.all()] == ["mardi", "matin", "gym"]
    assert_accessible(page)
    chips.first.click()
    assert page.locator('[name="text"]').input_value() == "gym matin"
    expect(chips).to_have_count(2)
    page.reload()
    assert page.locator('[name="text"]').input_value() == "gym matin"


def test_words_tied_by_a_small_word_are_one_need(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    page.fill('[name="text"]', "gym à la chaise, gym et marche")
    chips = page.locator('[data-part="said"] button')
    expect(chips).to_have_count(3)
    chips.first.click()
    assert page.locator('[name="text"]').input_value() == "gym et marche"


def test_two_words_say_how_many_sessions_answer_both_or_each(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    page.fill('[name="text"]', "gym parachute")
    expect(page.locator('[data-part="said"]')).to_contain_text("Aucun créneau ne réunit « gym » et « parachute »")
    expect(page.locator('[data-part="said"]')).to_contain_text("0 pour « parachute »")


def test_a_ticked_wish_that_brings_nothing_says_so(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    wishes = page.locator('[name="wishes"]').all()
    for wish in wishes:
        wish.check(force=True)
    page.locator('[name="moments"]:not([disabled])').first.check(force=True)
    settle(page)
    empty = [wish for wish in wishes if wish.locator("xpath=..").locator("small").inner_text().startswith("0")]
    assert empty
    said = page.locator('[data-part="said"] p').filter(has_text="rien avec ces choix")
    expect(said).to_have_count(len(empty))


def test_everyone_reads_reasons_in_words_and_unfolds_the_points(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    page.locator(".app-why > summary").first.click()
    why = page.locator(".app-why[open]").first
    expect(why.locator("li").first).to_be_visible()
    expect(why.locator("li b")).to_have_count(0)
    why.locator("details summary").click()
    expect(why.locator("details p")).to_contain_text("En tout")
    assert_accessible(page)


def test_professionals_read_the_points_at_once(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    page.locator(".app-why > summary").first.click()
    expect(page.locator(".app-why[open] li b").last).to_be_visible()


def test_the_name_of_a_day_ticks_its_four_parts(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    day = page.get_by_role("checkbox", name="mardi, toute la journée")
    day.check()
    assert page.locator('[name="moments"]:checked').count() == 4
    expect(day).to_be_checked()
    page.locator('[name="moments"]:checked').first.uncheck(force=True)
    settle(page)
    assert day.evaluate("box => box.indeterminate")
    day.check()
    day.uncheck()
    assert page.locator('[name="moments"]:checked').count() == 0


def test_from_the_answers_the_keyboard_goes_back_to_the_questions_and_skips_the_map(
    open_page: OpenPage, site_server: str
) -> None:
    page = open_page(site_server).visit(TROUVER)
    page.locator("#commune").fill(page.locator("#communes option").first.get_attribute("value") or "")
    page.locator("#commune").press("Enter")
    page.keyboard.press("Tab")
    again = page.get_by_role("link", name="Préciser les questions")
    expect(again).to_be_focused()
    assert again.bounding_box()["height"] > 10  # type: ignore[index]
    settle(page)
    expect(page.locator(".leaflet-marker-icon").first).to_be_attached()
    assert set(page.locator(".leaflet-marker-icon").evaluate_all("all => all.map((one) => one.tabIndex)")) == {-1}


def test_a_reader_of_the_screen_hears_each_answer_once_when_the_hand_rests(
    open_page: OpenPage, site_server: str
) -> None:
    page = open_page(site_server).visit(TROUVER)
    expect(page.locator("main [data-part=status]")).to_contain_text("convien")
    page.evaluate(
        """() => {
          globalThis.heard = [];
          const hear = (records) => heard.push(records[0].target.textContent);
          for (const status of document.querySelectorAll("main [role=status]"))
            new MutationObserver(hear).observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    before = page.locator("main [data-part=status]").inner_text()
    page.locator("[name=text]").press_sequentially("marche", delay=20)
    expect(page.locator("main [data-part=status]")).not_to_have_text(before)
    page.wait_for_timeout(700)
    assert len(page.evaluate("heard")) == 1


def test_the_door_says_when_a_commune_is_unknown_and_forgets_the_words_of_before(
    open_page: OpenPage, site_server: str
) -> None:
    watched = open_page(site_server, viewport={"width": 360, "height": 640})
    page = watched.visit("index.html")
    page.evaluate("Annuaire.store.write('criteres', { text: 'piscine', level: 'minime' })")
    page.fill("#porte-commune", "Nancyyy")
    page.locator("[data-module=door][data-target='trouver.html'] button").click()
    expect(page.locator("[data-module=door] [role=status]")).to_contain_text("n’est pas dans l’annuaire")
    expect(page.locator("#porte-commune")).to_be_focused()
    page.fill("#porte-commune", "Pompey")
    page.locator("[data-module=door][data-target='trouver.html'] button").click()
    page.wait_for_url("**/trouver.html")
    expect(page.locator("[name=text]")).to_have_value("")
    expect(page.locator("[data-part=count]")).to_be_in_viewport()
    expect(watched.visit(TROUVER).locator("[data-part=count]")).not_to_be_in_viewport()
    watched.assert_quiet()


def test_gratuit_is_a_word_one_searches(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(TROUVER)
    page.fill("[name=text]", "gratuit")
    expect(page.locator(".app-card").first).to_contain_text("Gratuit")
    settle(page)
    assert page.locator("[data-part=said]").inner_text().count("0 pour") == 0


def test_a_street_before_a_known_commune_is_one_press_from_it(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server, viewport={"width": 360, "height": 640}).visit("index.html")
    door = page.locator("[data-module=door][data-target='trouver.html']")
    page.fill("#porte-commune", "rue Haute Pompey")
    door.locator("button[type=submit], button:not([type])").click()
    expect(door.get_by_role("status")).to_contain_text("Voulez-vous dire Pompey (54340)\u202f?")
    assert_accessible(page)
    door.get_by_role("button", name="Pompey (54340)").click()
    page.wait_for_url("**/trouver.html")
    expect(page.locator("#commune")).to_have_value("Pompey (54340)")
    page.locator("#commune").fill("54 340")
    settle(page)
    expect(page.locator('[data-part="empty"]').get_by_text("n’est pas dans l’annuaire")).to_have_count(0)
    expect(page.locator("ol.app-cards > li").first).to_be_visible()
