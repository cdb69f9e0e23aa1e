"""One person after another: a list judged again, questions in their order, nothing left of who came before."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.finder_states import press, settle
from tests.support.accessibility import assert_accessible

ORIENTER = "orienter.html"
PERSISTED = "window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"
LEVEL = '[name="level"]'


def commune(page: Page, rank: int = 0) -> str:
    return page.locator("#communes option").nth(rank).get_attribute("value") or ""


def choose(page: Page, level: str) -> None:
    page.locator(f'{LEVEL}[value="{level}"]').check(force=True)


def propose(page: Page, level: str = "minime") -> None:
    page.locator("#commune").fill(commune(page))
    choose(page, level)
    page.locator('[data-part="go"]').click()
    expect(page.locator('[data-part="tray"] > li').first).to_be_visible()


def test_the_tray_has_the_order_of_the_paper(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    settle(page)
    chosen = ["prunus-memoire", "roseaux-aquagym", "cedres-etiquettes", "aulnes-gym-assise"]
    page.evaluate("(ids) => Annuaire.shortlist.set(ids)", chosen)
    expect(page.locator('[data-part="tray"] > li')).to_have_count(len(chosen))
    titles = page.locator('[data-part="tray"] button').all_text_contents()
    page.goto(f"{site_server}feuille.html")
    expect(page.locator(".app-act__name")).to_have_count(len(chosen))
    names = page.locator(".app-act__name").all_text_contents()
    assert [title.removeprefix("Retirer ") for title in titles] == names


def test_a_list_is_judged_again_when_the_level_changes(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    propose(page)
    lines = page.locator('[data-part="tray"] > li')
    before = lines.count()
    choose(page, "severe")
    struck = lines.filter(has=page.locator("s"))
    settle(page)
    wrong = struck.count()
    assert 0 < wrong <= before
    expect(struck.first).to_contain_text("Ne convient plus\u00a0: encadrement kiné")
    for place in ("print", "tray-print"):
        expect(page.locator(f'[data-part="{place}"]')).to_contain_text("convien")
    assert_accessible(page)
    page.locator('[data-part="print"]').click()
    remove = page.locator('[data-part="tray-fit"]')
    expect(remove).to_be_focused()
    assert page.url.endswith(ORIENTER)
    remove.click()
    expect(lines).to_have_count(before - wrong)
    expect(page.locator('[data-part="print"]')).not_to_contain_text("convien")


def test_the_list_that_a_proposal_replaced_is_one_press_away(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    settle(page)
    page.locator("ol.app-cards [data-add-session]").last.click()
    kept = page.evaluate("Annuaire.shortlist.ids()")
    propose(page)
    said = page.locator('[data-part="proposed"]')
    expect(said).to_contain_text("Liste proposée")
    assert_accessible(page)
    said.get_by_role("button", name="Reprendre la liste d’avant").click()
    assert page.evaluate("Annuaire.shortlist.ids()") == kept
    expect(said).to_be_empty()


def test_what_was_taken_out_by_hand_is_not_proposed_again(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    propose(page)
    first = page.evaluate("Annuaire.shortlist.ids()[0]")
    page.locator('[data-part="tray"] button').first.click()
    expect(page.locator('#resultats [data-part="status"]')).to_contain_text("Retiré\u00a0: ")
    page.locator('[data-part="go"]').click()
    assert first not in page.evaluate("Annuaire.shortlist.ids()")
    page.locator("[data-new-person]").click()
    propose(page)
    assert first in page.evaluate("Annuaire.shortlist.ids()")


def test_nothing_to_propose_says_why_and_leaves_the_list(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    propose(page)
    kept = page.evaluate("Annuaire.shortlist.ids()")
    page.locator('[name="audiences"][value="femmes-enceintes"]').check(force=True)
    page.locator('[name="age"]').fill("15")
    page.locator('[data-part="go"]').click()
    said = page.locator('[data-part="level-said"]')
    expect(said).to_contain_text("Rien n’est proposé")
    expect(said).to_contain_text("à confirmer (")
    assert page.evaluate("Annuaire.shortlist.ids()") == kept
    page.locator('[name="age"]').fill("")
    expect(said).to_be_empty()


def test_what_no_longer_suits_is_left_out_of_the_copy_and_said(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    propose(page)
    choose(page, "severe")
    settle(page)
    wrong = page.locator('[data-part="tray"] > li s').count()
    text = page.evaluate(
        "() => Annuaire.finderTray.record(null, new Map(Annuaire.shortlist.ids().slice(0, 1).map((id) => [id, 'x'])))"
    )
    assert "1\u00a0ne convient plus" in text.split("\n")[0]
    assert len(text.split("\n")) <= 6
    page.locator('[data-part="copy"]').click()
    expect(page.locator('[data-part="copy"]')).to_contain_text(f"sans ce qui ne convient plus ({wrong})")


def test_the_copy_for_the_record_is_the_one_of_the_sheet(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    propose(page)
    page.locator('[name="audiences"][value="seniors"]').check(force=True)
    settle(page)
    criteria = "{ ...Annuaire.finderForm.nothing(), ...Annuaire.store.read('criteres') }"
    asked = f"Annuaire.matching.find(Annuaire.table.finder(), {criteria}, Annuaire.today(), 'accord')"
    text = page.evaluate(f"() => Annuaire.finderTray.record({asked})")
    assert "limitation minime" in text
    assert "À confirmer\u00a0: seniors" in text
    page.goto(f"{site_server}feuille.html")
    expect(page.locator("[data-part=record]")).to_have_text(text, use_inner_text=False)


def test_a_wish_a_distance_or_a_price_never_marks_the_list(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    propose(page)
    page.locator('[name="price"][value="0"]').check(force=True)
    page.locator("#rayon").select_option("20")
    for wish in page.locator('[name="wishes"]').all()[:1]:
        wish.check(force=True)
    expect(page.locator('[data-part="tray"] s')).to_have_count(0)


def test_nothing_is_proposed_before_the_level_is_chosen(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    page.locator("#commune").fill(commune(page))
    page.locator('[data-part="go"]').click()
    expect(page.locator('[data-part="level-said"]')).to_have_text("Choisissez d’abord la limitation.")
    expect(page.locator(LEVEL).first).to_be_focused()
    expect(page.locator('[data-part="tray"] > li')).to_have_count(0)
    assert_accessible(page)
    choose(page, "minime")
    expect(page.locator('[data-part="level-said"]')).to_be_empty()
    page.locator('[data-part="go"]').click()
    expect(page.locator('[data-part="tray"] > li').first).to_be_visible()


def test_enter_in_the_commune_only_confirms_it(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    choose(page, "moderee")
    page.locator("#commune").fill(commune(page))
    page.locator("#commune").press("Enter")
    expect(page.locator(f'{LEVEL}[value="moderee"]')).to_be_focused()
    expect(page.locator('[data-part="tray"] > li')).to_have_count(0)


def described(page: Page) -> None:
    """A person is described as far as the form goes."""
    page.locator("#commune").fill(commune(page))
    choose(page, "moderee")
    page.locator("#rayon").select_option("500")
    page.locator("#tri").select_option("prix")
    page.locator(".app-many summary").first.click()
    page.locator('[name="conditions"]').first.check(force=True)
    page.locator('[name="age"]').fill("71")
    page.locator("#programmes > summary").click()
    page.locator("#programmes select").first.select_option(index=1)
    page.locator("ol.app-cards [data-add-session]").first.click()


def assert_nobody(page: Page) -> None:
    """The form and the list hold nothing of anyone."""
    expect(page.locator("#commune")).to_have_value("")
    expect(page.locator("#rayon")).to_have_value("100")
    expect(page.locator('[name="age"]')).to_have_value("")
    expect(page.locator("#tri")).to_have_value("accord")
    expect(page.locator("#programmes select").first).to_have_value("")
    expect(page.locator(f"{LEVEL}:checked")).to_have_count(0)
    expect(page.locator('[name="conditions"]:checked')).to_have_count(0)
    expect(page.locator('[data-part="tray"] > li')).to_have_count(0)
    expect(page.locator("details[open]")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_new_person_finds_an_empty_form_whichever_way_one_goes(
    open_page: OpenPage, request: pytest.FixtureRequest, scheme: str
) -> None:
    home = request.getfixturevalue("site_server") if scheme == "http" else None
    home = home or request.getfixturevalue("built_site").as_uri() + "/"
    page = open_page(home).visit(ORIENTER)
    described(page)
    page.goto(f"{home}glossaire.html")
    page.goto(f"{home}{ORIENTER}")
    expect(page.locator('[name="age"]')).to_have_value("71")
    page.locator(".app-tray [data-new-person]").click()
    expect(page.locator("#commune")).to_be_focused()
    assert page.evaluate("window.scrollY") == 0
    assert_nobody(page)
    page.go_back()
    page.go_back()
    assert_nobody(page)
    page.go_forward()
    page.go_forward()
    assert_nobody(page)
    page.reload()
    assert_nobody(page)


def test_a_page_kept_whole_by_the_browser_reads_again_what_is_kept(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    described(page)
    page.evaluate("sessionStorage.clear()")
    page.evaluate(PERSISTED)
    expect(page.locator(f"{LEVEL}:checked")).to_have_count(0)
    expect(page.locator('[name="conditions"]:checked')).to_have_count(0)
    expect(page.locator("#rayon")).to_have_value("100")
    expect(page.locator('[data-part="tray"] > li')).to_have_count(0)


def test_after_half_an_hour_of_rest_a_page_kept_whole_is_empty(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    described(page)
    page.evaluate("sessionStorage.setItem('annuaire-touche', String(Date.now() - 31 * 60 * 1000))")
    page.evaluate(PERSISTED)
    assert_nobody(page)


def test_no_field_of_the_finder_is_filled_by_the_browser(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    assert (
        page.evaluate(
            "[...document.querySelectorAll('[data-module=finder] :is(input, select)')]"
            ".filter((one) => (one.form || one).autocomplete !== 'off').map((one) => one.outerHTML)"
        )
        == []
    )


def test_the_distance_is_always_one_of_its_choices(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    page.locator("#commune").fill(commune(page))
    options = page.locator("#rayon option").evaluate_all("all => all.map((one) => one.value)")
    page.locator("#rayon").select_option("20")
    press(page.locator('[data-part="out"] > summary'))
    offer = page.locator('[data-part="out-body"] button').filter(has_text="de plus").filter(has_text="km").first
    press(offer)
    chosen = page.locator("#rayon").input_value()
    assert chosen in options
    assert int(chosen) > 20
    page.reload()
    expect(page.locator("#rayon")).to_have_value(chosen)
    page.evaluate("sessionStorage.setItem('annuaire-criteres', JSON.stringify({ commune: '', within: 110 }))")
    page.reload()
    expect(page.locator("#rayon")).to_have_value("100")


def test_a_severe_limitation_says_why_so_few_and_where_to_read_more(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    top = page.locator('[data-part="top"]')
    expect(top).to_be_hidden()
    choose(page, "severe")
    expect(top).to_contain_text("Encadrement kiné, ergothérapeute ou psychomotricien obligatoire")
    expect(top).to_contain_text("Code de la santé publique, article D.1172-3.")
    expect(top.get_by_role("link", name="Prescrire en pratique")).to_be_visible()
    assert_accessible(page)


def test_what_is_made_for_those_asked_for_and_just_too_far_is_offered(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    page.locator('[name="audiences"][value="femmes-enceintes"]').check(force=True)
    page.locator("#rayon").select_option("20")
    top = page.locator('[data-part="top"]')
    for rank in range(page.locator("#communes option").count()):
        page.locator("#commune").fill(commune(page, rank))
        settle(page)
        if top.is_visible():
            break
    expect(top).to_contain_text("Un créneau fait pour\u00a0: femmes enceintes, à ")
    top.get_by_role("button").click()
    expect(top).to_be_hidden()
    page.locator("ol.app-cards .app-why summary").first.click()
    expect(page.locator(".app-why[open]").first).to_contain_text("Fait pour\u00a0: femmes enceintes")


def test_a_group_that_nobody_near_names_is_said(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    page.locator('[name="audiences"][value="femmes-enceintes"]').check(force=True)
    top = page.locator('[data-part="top"]')
    expect(top).to_be_hidden()
    page.locator("#commune").fill("Pompey")
    settle(page)
    page.locator("#rayon").select_option("100")
    expect(top).to_contain_text("Aucun créneau à moins de 10\u00a0km ne dit accueillir\u00a0: femmes enceintes.")
    expect(top).to_contain_text("Le plus proche est à ")
    expect(top).to_contain_text("Coordination du territoire")
    page.locator('[name="audiences"][value="femmes-enceintes"]').uncheck(force=True)
    expect(top).to_be_hidden()


def test_why_says_words_and_never_an_identifier(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    settle(page)
    for why in page.locator("ol.app-cards .app-why summary").all():
        why.click()
    said = page.locator(".app-why[open] li b").all_inner_texts()
    assert "à confirmer" in said
    assert [text for text in said if "-" in text] == []


def test_the_three_questions_know_where_the_person_lives(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    page.locator("#commune").fill(commune(page))
    page.locator("#programmes > summary").click()
    expect(page.locator("#programmes select").first).not_to_have_value("")
    ranks = page.locator("[data-programme]:visible").evaluate_all("all => all.map((one) => Number(one.dataset.rank))")
    assert ranks == sorted(ranks)


def test_what_is_reserved_for_others_comes_last_and_says_so(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("trouver.html")
    more = page.locator('[data-part="more"]')
    settle(page)
    while more.is_visible():
        press(more)
        settle(page)
    said = page.locator("ol.app-cards > li").evaluate_all(
        "all => all.map((one) => one.querySelector('.app-tag--warn')?.textContent.startsWith('Réservé') || false)"
    )
    assert True in said
    assert said == sorted(said)


def test_a_programme_without_sessions_here_says_whom_to_ask(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(ORIENTER)
    page.locator("#commune").fill(commune(page))
    page.locator("#champ-programme").select_option(index=1)
    page.locator('[name="price"][value="0"]').check(force=True)
    page.locator('[name="age"]').fill("3")
    top = page.locator('[data-part="top"]')
    expect(top).to_contain_text("Aucun créneau ici pour le programme")
    expect(top.locator('a[href*="programmes/"]')).to_be_visible()
    expect(top.locator('a[href*="territoires/"]').first).to_be_visible()
    assert_accessible(page)


def test_a_shared_postcode_offers_the_choice(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).page

    def shared(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("31170", "31770"))

    page.route("**/assets/data/finder.js", shared)
    page.goto(f"{site_server}{ORIENTER}")
    page.locator("#commune").fill("31770")
    empty = page.locator('[data-part="empty"]')
    expect(empty).to_contain_text("«\u00a031770\u00a0» désigne plusieurs communes. Choisissez la vôtre.")
    choices = empty.get_by_role("button")
    expect(choices).to_have_count(2)
    name = choices.last.inner_text()
    choices.last.click()
    expect(page.locator("#commune")).to_have_value(name)
    expect(empty).not_to_contain_text("désigne plusieurs communes")
