"""What is left to pay, in the browser: counted as Python counts it, for a situation that stays in the tab."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.model.eligibility import Situation
from generator.model.finder import Criteria
from generator.model.matching import find
from generator.views.sheet.compose import ListOptions, chronological, sheet_list
from generator.vocabulary.matching import Order
from tests.browser.conftest import OpenPage
from tests.browser.test_finder_scripts import ASK
from tests.matching.reading import TODAY, in_full, plain_criteria, plain_table, read_table
from tests.matching.situations import read_situations
from tests.model.net_cost_plain import plain_cases
from tests.support.accessibility import assert_accessible
from tests.views.complete_project import context

SESSION = "creneaux/aulnes-gym-assise.html"
COUNT = """(cases) => cases.map(({ session, person, today }) => {
  const net = Annuaire.cost.net(session.fees, session.aids, person, today, session.rhythm);
  return { ...net, unknowns: [...new Set(net.unknowns)].sort() };
})"""


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def box(page: Page) -> str:
    return plain(page.locator(".app-slot__key [data-cost]").inner_text())


def answer(page: Page, question: str, text: str) -> None:
    field = page.locator(f'[data-situation="{question}"]')
    if field.evaluate("field => field.tagName") == "SELECT":
        field.select_option(text)
    else:
        field.fill(text)


def test_every_case_of_the_table_is_counted_alike(open_page: OpenPage, site_server: str) -> None:
    cases = plain_cases()["cases"]
    found = open_page(site_server).visit("index.html").evaluate(COUNT, cases)
    for case, net in zip(cases, found, strict=True):
        assert net == case["net"], case["name"]


def test_prices_that_are_not_sure_are_judged_and_explained_alike(open_page: OpenPage, site_server: str) -> None:
    known = read_table()
    table = replace(known, rows=tuple(replace(row, price_sure=False) for row in known.rows))
    asked = [Criteria(), Criteria(price=0), Criteria(price=1000)]
    questions = [[plain_criteria(criteria), TODAY, Order.FIT] for criteria in asked]
    answers = open_page(site_server).visit("index.html").evaluate(ASK, [plain_table(table), questions])

    def as_json(value: Any) -> Any:
        return [as_json(item) for item in value] if isinstance(value, list | tuple) else value

    for criteria, given in zip(asked, answers, strict=True):
        expected = in_full(table, criteria, find(table, criteria, TODAY))
        assert given == {name: as_json(value) for name, value in expected.items()}


def test_a_situation_narrows_the_price_and_forgetting_it_brings_the_first_words_back(
    open_page: OpenPage, site_address: str
) -> None:
    watched = open_page(site_address)
    page = watched.visit(SESSION)
    first = box(page)
    assert "de 3,58 à 11,67 € par mois" in first
    page.locator(".app-situation summary").click()
    answer(page, "age", "30")
    expect(page.locator("[data-part=price-sum] tr")).to_have_count(3)
    assert "votre âge" not in box(page)
    answer(page, "age", "71")
    answer(page, "commune", "54430")
    answer(page, "quotient_familial", "650,50")
    expect(page.locator("[data-part=price-sum-notes]")).not_to_contain_text("quotient")
    page.locator("[data-part=forget]").click()
    expect(page.locator("[data-part=price-sum] tr")).to_have_count(4)
    assert box(page) == first
    assert page.locator('[data-situation="age"]').input_value() == ""
    watched.assert_quiet()


def test_a_number_that_is_none_is_marked_and_counts_for_nothing(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(SESSION)
    first = box(page)
    page.locator(".app-situation summary").click()
    answer(page, "quotient_familial", "beaucoup")
    expect(page.locator('[data-situation="quotient_familial"]')).to_have_attribute("aria-invalid", "true")
    assert box(page) == first


def test_answers_follow_from_page_to_page_and_end_with_a_new_person(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(SESSION)
    page.locator(".app-situation summary").click()
    answer(page, "age", "71")
    page.goto(f"{site_server}orienter.html")
    assert page.locator('[name="age"]').input_value() == "71"
    price = page.locator('[data-session="aulnes-gym-assise"] .app-price')
    expect(price).to_contain_text("Après les aides")
    page.locator("[data-new-person]").first.click()
    expect(price).not_to_contain_text("Après les aides")
    expect(price).to_contain_text("par an")
    assert page.evaluate("Object.keys(sessionStorage).filter((key) => key !== 'annuaire-touche')") == []


def test_the_sheet_says_the_price_that_the_command_line_prints(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("feuille.html")
    page.evaluate("Annuaire.shortlist.set(['aulnes-gym-assise', 'aulnes-gym-jeudi', 'cedres-cuisine'])")
    page.locator(".app-situation summary").click()
    answer(page, "age", "71")
    answer(page, "quotient_familial", "650,50")
    answer(page, "commune", "54430")
    person = Situation(age=71, income=Decimal("650.50"), commune="54430")
    names = ("aulnes-gym-assise", "aulnes-gym-jeudi", "cedres-cuisine")
    offerings = chronological([context().by_session[name] for name in names])
    for expected in sheet_list(context(), offerings, ListOptions(situation=person)).articles:
        article, price = page.locator(f'[data-sheet-session="{expected.id}"]'), expected.price
        expect(article.locator('[data-part="price-label"]')).to_have_text(price.label)
        expect(article.locator('[data-part="price"]')).to_have_text(price.big)
        for note in article.locator('[data-part="price-note"]').all():
            expect(note).to_have_text(price.note)
        assert not price.note or article.locator('[data-part="price-note"]').count() == 1
        expect(article.locator('[data-part="shared"]')).to_have_text(expected.shared)


def test_the_price_asked_is_the_one_after_aids(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("orienter.html")
    card = page.locator('[data-session="aulnes-gym-assise"]')
    page.locator('[name="price"][value="1000"]').check(force=True)
    expect(card).to_have_count(1)
    page.locator('[name="age"]').fill("30")
    page.locator('[name="price"][value="0"]').check(force=True)
    expect(card).to_have_count(0)


def test_nothing_of_the_situation_leaves_the_tab(open_page: OpenPage, site_server: str) -> None:
    watched = open_page(site_server)
    page = watched.visit("trouver.html")
    asked: list[tuple[str, str | None]] = []
    page.on("request", lambda request: asked.append((request.url, request.post_data)))
    page.locator(".app-situation summary").click()
    answer(page, "quotient_familial", "651,17")
    answer(page, "ordonnance", "oui")
    page.locator('[name="age"]').fill("73")
    page.goto(f"{site_server}{SESSION}")
    page.goto(f"{site_server}feuille.html")
    for url, body in [*asked, (page.url, None)]:
        address = url.removeprefix(site_server)
        assert body is None
        assert not any(sign in address for sign in ("?", "#", "651", "65117", "73", "quotient", "ordonnance", "age="))
    assert page.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    kept = page.evaluate("JSON.parse(sessionStorage.getItem('annuaire-situation')).quotient_familial")
    assert kept == 65117
    watched.assert_quiet()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_questions_are_accessible_when_open(open_page: OpenPage, site_server: str, scheme: str) -> None:
    for viewport in ({"width": 360, "height": 800}, {"width": 1440, "height": 900}):
        page = open_page(site_server, color_scheme=scheme, viewport=viewport).visit(SESSION)
        page.locator(".app-situation summary").click()
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_the_range_is_there(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server, java_script_enabled=False).visit(SESSION)
    assert "Il vous reste à payer" in box(page)
    expect(page.locator(".app-situation")).to_be_hidden()


@pytest.mark.parametrize("name", ["trouver", "orienter"])
def test_the_finder_reads_what_prices_a_person_only_when_something_is_told(
    open_page: OpenPage, site_address: str, name: str
) -> None:
    watched = open_page(site_address)
    page = watched.visit(f"{name}.html")
    expect(page.locator(".app-card")).not_to_have_count(0)
    before = page.locator('[data-session="aulnes-gym-assise"] .app-price')
    expect(before).not_to_contain_text("Après les aides")
    assert page.evaluate("Annuaire.value('cost') === undefined")
    page.locator('[name="age"]').fill("71")
    expect(before).to_contain_text("Après les aides")
    assert page.evaluate("Annuaire.value('cost') !== undefined")
    watched.assert_quiet()


def test_without_the_file_of_prices_the_finder_still_answers(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).page
    page.route("**/assets/data/cost.js", lambda route: route.abort())
    page.goto(f"{site_server}trouver.html")
    shown = page.locator('[data-session="aulnes-gym-assise"] .app-price')
    expect(shown).to_contain_text("€")
    first = shown.text_content()
    page.locator('[name="age"]').fill("71")
    expect(page.locator("[data-part=count]")).to_contain_text("convien")
    assert shown.text_content() == first


SITUATIONS = """async (told) => {
  await Annuaire.load('assets/data/cost.js');
  const table = Annuaire.table.finder();
  return told.map(([criteria, person, order]) => {
    Annuaire.store.write('situation', person);
    Annuaire.costShow.priceRows(table, criteria);
    const { matches, asked, excluded } = Annuaire.matching.find(table, criteria, Annuaire.today(), order);
    const words = (reason) => `${Annuaire.table.say(table, reason)} ${reason.points < 0 ? '' : '+'}${reason.points}`;
    return {
      matches: matches.map(({ row, score }) => `${row.id} ${score}`),
      too_dear: excluded.filter(({ reason }) => reason === 'trop-cher').map(({ row }) => row.id),
      first: matches.length ? Annuaire.matching.explain(asked, matches[0]).map(words) : [],
    };
  });
}"""
FIELDS = {
    "income": "quotient_familial",
    "chronic_disease": "ald",
    "student": "etudiant",
    "minimum_income": "minima_sociaux",
    "scheme_year": "annee_parcours",
}


def test_every_situation_is_answered_by_the_finder_as_by_the_command_line(
    open_page: OpenPage, site_server: str
) -> None:
    def kept(person: dict[str, Any]) -> dict[str, Any]:
        return {FIELDS[name]: round(value * 100) if name == "income" else value for name, value in person.items()}

    told = read_situations()
    asked = [[plain_criteria(one.criteria), kept(one.person), one.order] for one in told]
    answers = open_page(site_server).visit("orienter.html").evaluate(SITUATIONS, asked)
    for one, given in zip(told, answers, strict=True):
        assert given == one.expected, one.name
