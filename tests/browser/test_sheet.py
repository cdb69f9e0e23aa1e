"""« Ma liste » in a browser: what it prints, what it hands over, what it forgets."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import icalendar
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from generator.model.eligibility import Situation
from generator.model.finder import Criteria
from generator.render.pdf import pdf_of
from generator.render.sheet_text import text_of
from generator.render.sheets import SheetCopies, sheet_document
from generator.views.finder.rows import finder_table
from generator.views.parts.short_links import full_code, short_address
from generator.views.session.doubts import doubts
from generator.views.sheet.compose import ListOptions, sheet_list
from generator.views.sheet.list import SheetListView
from generator.views.sheet.page import sheet_frame
from tests.browser.conftest import OpenPage
from tests.support.accessibility import assert_accessible
from tests.support.projects import REPOSITORY
from tests.views.complete_project import context, directory

NAMES = ("aulnes-gym-assise", "roseaux-aquagym", "moulin-force", "ormes-marche", "cedres-cuisine")
FIVE = ("aulnes-gym-assise", "aulnes-equilibre", "moulin-force", "roseaux-aquagym", "cedres-cuisine")
TEN = tuple(o.session.id for o in directory().offerings if o.session.id not in (*FIVE, "roseaux-nage-douce"))[:5] + FIVE
DOCTOR = SheetCopies(patient=False, doctor=True)
HALF, MARGIN, POINTS, NINE_POINTS = 145, 14, 72 / 25.4, 12
SHARED = ("ormes-marche", "aulnes-gym-assise", "aulnes-gym-jeudi")
LINK = "feuille.html#liste="
HOME = "54430"
SETTINGS = ".app-tools__settings > summary"
OF_THE_LIST = "Àphotographierpourouvrircetteliste"


def the_list(*names: str, home: str = "", remark: str = "") -> SheetListView:
    commune = directory().communes[home] if home else None
    offerings = [directory().offering(name) for name in names]
    options = ListOptions(commune, Situation(commune=home or None), remark, map=True)
    return sheet_list(context(), offerings, options)


def document(view: SheetListView, copies: SheetCopies | None = None) -> str:
    return sheet_document(view, sheet_frame(context()), copies or SheetCopies(), REPOSITORY / "templates")


def opened(open_page: OpenPage, address: str, *names: str, home: str = "", **options: Any) -> Page:
    """The page with a list, and a commune chosen in the finder before."""
    watched = open_page(address, **options)
    if home:
        page = watched.visit("trouver.html")
        page.evaluate("(insee) => Annuaire.store.write('criteres', { commune: insee })", home)
    page = watched.visit(LINK + ",".join(names))
    expect(page.locator(".app-act")).to_have_count(len(names))
    return page


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\ufffe\u00ad\u0002\u2010-]+", "", text)


def pdf_text(content: bytes) -> str:
    return squeezed("".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)))


def text_in(page: Page, part: str, plain: bool = False) -> str:
    script = "([part, plain]) => Annuaire.sheetText.textOf(document.querySelector(`[data-part=${part}]`), plain)"
    return str(page.evaluate(script, [part, plain]))


def test_a_price_that_opens_two_activities_is_said_once_whatever_is_known_of_the_person(
    open_page: OpenPage, site_server: str
) -> None:
    page = opened(open_page, site_server, *SHARED)
    prices = page.locator("[data-part=price]").all_text_contents()
    assert prices[2] == "Rien de plus" != prices[1]
    page.click(".app-situation summary")
    page.fill("[data-situation=age]", "62")
    expect(page.locator("[data-part=price]").nth(1)).not_to_have_text(prices[1])
    assert page.locator("[data-part=price]").nth(2).text_content() == "Rien de plus"
    page.click(f"[data-act=remove-{SHARED[1]}]")
    expect(page.locator(".app-act")).to_have_count(2)
    assert page.locator("[data-part=price]").nth(1).text_content() != "Rien de plus"


@pytest.mark.parametrize("names", [NAMES[:1], NAMES, SHARED])
def test_the_page_says_what_the_command_line_says(
    open_page: OpenPage, site_address: str, names: tuple[str, ...]
) -> None:
    page = opened(open_page, site_address, *names, home=HOME)
    view = the_list(*names, home=HOME)
    for plain in (False, True):
        assert text_in(page, "patient", plain) == text_of(document(view), plain)
    page.check("input[value=prescripteur]")
    assert text_in(page, "doctor") == text_of(document(view, DOCTOR))
    assert page.locator("[data-part=record]").text_content() == view.record


def test_what_is_in_doubt_for_the_person_is_what_the_command_line_says(open_page: OpenPage, site_server: str) -> None:
    criteria = Criteria(conditions=("cancer-du-sein",), audiences=("seniors",), access=("fauteuil",))
    asked = {name: getattr(criteria, name) for name in ("conditions", "audiences", "access")}
    watched = open_page(site_server)
    watched.visit("trouver.html").evaluate("(asked) => Annuaire.store.write('criteres', asked)", asked)
    page = watched.visit(LINK + ",".join(NAMES))
    expect(page.locator(".app-act")).to_have_count(len(NAMES))
    found = doubts(finder_table(context()), criteria, NAMES)
    view = sheet_list(context(), [directory().offering(name) for name in NAMES], ListOptions(doubts=found))
    patient, doctor = text_in(page, "patient"), text_of(document(view, DOCTOR))
    assert patient == text_of(document(view))
    assert patient.count("À demander en appelant\u00a0: accueil selon votre santé") == len(NAMES)
    assert "cancer" not in patient
    assert patient.count("à confirmer en appelant)") == len(view.lines)
    entries = [entry for row in view.week for cell in row.cells for entry in cell.entries]
    notes = [words for entry in entries for words in (entry.note, entry.mark) if words]
    assert page.locator(".app-week__note").all_text_contents() == notes
    page.check("input[value=prescripteur]")
    assert text_in(page, "doctor") == doctor
    assert "À confirmer\u00a0: cancer du sein (1, 2, 3, 4 et 5)\u202f; " in doctor
    assert "accès en fauteuil roulant (4)" in doctor  # the fifth says that one cannot


def test_paper_from_the_browser_and_from_the_command_line_hold_the_same_facts(
    open_page: OpenPage, site_server: str
) -> None:
    page = opened(open_page, site_server, *NAMES, home=HOME)
    page.check("[data-option=map]")
    foot = squeezed("Annuaire complet – Deux Rivières et Grand Parc – imprimé le 23 novembre 2026")
    from_browser = pdf_text(page.pdf(prefer_css_page_size=True))
    from_command = pdf_text(pdf_of(document(the_list(*NAMES, home=HOME))))
    assert "page1/" in from_browser
    signs = []
    for text in (from_browser, from_command):
        assert foot in text
        said = text.replace(foot, "").replace(OF_THE_LIST, "")  # the browser draws no code of the whole list
        said = re.sub(r"page\d+/\d|Votresemaine", "", said)  # the caption is for those who listen
        signs.append(Counter(said.replace("•", "")))
    assert signs[0] == signs[1]


def lowest(content: bytes) -> list[float]:
    """How far down each page its last words are, above its foot, in millimetres from the top."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        text, high = page.get_textpage(), page.get_height()
        boxes = [text.get_charbox(i) for i in range(text.count_chars()) if text.get_text_range(i, 1).strip()]
        found.append(max(high - bottom for _, bottom, _, _ in boxes if bottom > MARGIN * POINTS) / POINTS)
    return found


@pytest.mark.parametrize(("names", "most"), [(FIVE, HALF), (TEN, 260)])
def test_the_doctors_copy_of_five_is_half_a_page_and_of_ten_one(
    open_page: OpenPage, site_server: str, names: tuple[str, ...], most: float
) -> None:
    criteria = Criteria(conditions=("cancer-du-sein",))
    watched = open_page(site_server)
    watched.visit("trouver.html").evaluate(
        "() => Annuaire.store.write('criteres', { conditions: ['cancer-du-sein'], text: 'zzz' })"
    )
    page = watched.visit(LINK + ",".join(names))
    expect(page.locator(".app-act")).to_have_count(len(names))
    page.check("input[value=prescripteur]")
    options = ListOptions(doubts=doubts(finder_table(context()), criteria, names))
    view = sheet_list(context(), [directory().offering(name) for name in names], options)
    for content in (page.pdf(prefer_css_page_size=True), pdf_of(document(view, DOCTOR))):
        assert squeezed(view.doubts) in pdf_text(content)
        assert len(lowest(content)) == 1
        assert lowest(content)[0] <= most
    page.emulate_media(media="print")
    sizes = "(nodes) => Math.min(...nodes.map((node) => parseFloat(getComputedStyle(node).fontSize)))"
    assert page.locator(".app-doc, .app-doc *").evaluate_all(sizes) >= NINE_POINTS


def test_the_map_is_the_one_of_the_command_line(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, *NAMES, home=HOME)
    page.check("[data-option=map]")
    made = page.locator(".app-plan__svg text").all_text_contents()
    drawn = re.findall(r"<text[^>]*>([^<]*)</text>", document(the_list(*NAMES, home=HOME)))
    assert sorted(made) == sorted(drawn)
    signs = "(r) => [r.getAttribute('x'), r.getAttribute('width')].join()"
    script = f"(nodes) => nodes.map({signs})"
    places = page.locator(".app-plan__svg > rect[rx]").evaluate_all(script)
    view = the_list(*NAMES, home=HOME).map
    assert view is not None
    assert places == [f"{place.left},{place.wide}" for place in view.places]
    side = "(nodes) => nodes.map((n) => [n.textContent, n.getAttribute('text-anchor')].join())"
    names = page.locator(".app-plan__svg > text[dx], .app-plan__svg g text[font-size='16']").evaluate_all(side)
    assert view.home is not None
    assert names == [f"{mark.text},{mark.anchor}" for mark in (*view.communes, view.home)]


def test_nothing_of_the_person_is_in_an_address_a_request_or_kept(open_page: OpenPage, site_server: str) -> None:
    asked: list[str] = []
    page = opened(open_page, site_server, *NAMES[:2], home=HOME)
    page.on("request", lambda request: asked.append(request.url))
    page.fill("[data-part=words]", "Secret de famille")
    page.check("[data-option=large]")
    commune = directory().communes[HOME].name
    mail = page.get_attribute("[data-part=mail]", "href") or ""
    for address in (page.url, mail, *asked):
        assert "Secret" not in address
        assert "famille" not in address
        assert f"de%20{commune}" not in address
        assert HOME not in address
    assert page.url == f"{site_server}{LINK}{','.join(NAMES[:2])}"
    assert "Secret" in text_in(page, "patient")
    kept = "() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])"
    assert "Secret" not in page.evaluate(kept)
    page.click(".app-tools [data-new-person]")
    expect(page.locator(".app-act")).to_have_count(0)
    assert page.input_value("[data-part=words]") == ""
    left = json.loads(page.evaluate(kept))
    assert "liste" not in json.dumps(left)
    assert HOME not in json.dumps(left)


def test_the_link_to_share_holds_identifiers_only_and_brings_the_list_back(
    open_page: OpenPage, site_server: str
) -> None:
    page = opened(open_page, site_server, *NAMES[:2], home=HOME)
    link = page.evaluate("() => Annuaire.sheetOut.link(Annuaire.shortlist.ids(), '')")
    assert link == f"{site_server}{LINK}{full_code(NAMES[0])},{full_code(NAMES[1])}"
    other = open_page(site_server).visit(link.removeprefix(site_server))
    expect(other.locator(".app-act__name")).to_have_count(2)


def test_the_mail_has_no_recipient_and_the_calendar_all_the_sessions(
    open_page: OpenPage, site_server: str, tmp_path: Path
) -> None:
    page = opened(open_page, site_server, *NAMES[:2])
    assert (page.get_attribute("[data-part=mail]", "href") or "").startswith("mailto:?subject=")
    page.click(".app-tools__more summary")
    with page.expect_download() as waiting:
        page.click("[data-part=calendar]")
    file = tmp_path / "a.ics"
    waiting.value.save_as(file)
    assert b"\r\n" in file.read_bytes()
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")
    events = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    titles = {str(event["SUMMARY"]).split(" (")[0] for event in events}
    assert titles == {"Gym douce assise", "Attention\u00a0: Gym douce assise", "Aquagym"}


def test_a_list_that_was_given_outlives_time_and_not_a_new_person(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(f"{LINK}{NAMES[1]},{NAMES[0]}")
    articles = page.locator(".app-act")
    expect(articles).to_have_count(2)
    page.evaluate("() => Annuaire.store.write('criteres', { level: 'minime' })")
    page.evaluate("() => Annuaire.store.wipe()")
    expect(articles).to_have_count(2)
    assert page.evaluate("() => Annuaire.store.read('criteres', null)") is None
    page.reload()
    expect(articles).to_have_count(2)
    page.locator('[data-act^="remove-"]').first.click()
    expect(articles).to_have_count(1)
    assert page.url == site_server + "feuille.html"
    page.reload()
    expect(articles).to_have_count(1)
    page = open_page(site_server).visit(f"{LINK}{NAMES[1]},{NAMES[0]}")
    page.click(".app-tools [data-new-person]")
    expect(page.locator(".app-act")).to_have_count(0)
    assert page.url == site_server + "feuille.html"


def test_a_stale_session_is_said_and_not_printed(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(f"{LINK}roseaux-nage-douce,ormes-marche")
    expect(page.locator(".app-act")).to_have_count(1)
    assert "n’a pas été vérifiée depuis plus de" in page.inner_text(".app-sheet__refused")
    page.emulate_media(media="print")
    expect(page.locator(".app-sheet__refused")).to_be_hidden()
    page.emulate_media(media="screen")
    assert page.inner_text(".app-act [data-part=number]") == "1"


def test_a_session_that_is_not_for_the_person_described_is_said_and_not_printed(
    open_page: OpenPage, site_server: str
) -> None:
    watched = open_page(site_server)
    page = watched.visit("trouver.html")
    page.evaluate("() => Annuaire.store.write('criteres', { level: 'severe', text: 'zzz', price: 100 })")
    page = watched.visit(f"{LINK}{NAMES[1]},{NAMES[0]}")
    expect(page.locator(".app-sheet__refused")).to_have_count(2)
    assert "limitation sévère" in page.inner_text(".app-sheet__refused >> nth=0")
    page.evaluate("() => Annuaire.store.write('criteres', { level: 'minime', text: 'zzz', price: 100 })")
    expect(page.locator(".app-sheet__refused")).to_have_count(0)
    expect(page.locator(".app-act")).to_have_count(2)


def test_the_suggested_week_is_that_of_the_finder_whatever_the_order_on_paper(
    open_page: OpenPage, site_server: str
) -> None:
    names = ("ormes-marche", "aulnes-gym-assise", "aulnes-gym-jeudi")
    kept = (names[2], names[1], names[0])
    page = open_page(site_server).visit("feuille.html")
    page.evaluate("(ids) => Annuaire.shortlist.set(ids)", kept)
    expect(page.locator(".app-act__name").first).to_contain_text("Marche du lundi")
    view = sheet_list(context(), [directory().offering(name) for name in names], ListOptions(kept=kept))
    assert page.text_content("[data-part=suggested]") == view.suggested != the_list(*names).suggested
    assert page.locator(".app-week__note").all_text_contents() == ["semaine type", "semaine type"]
    assert text_in(page, "patient") == text_of(document(view))


def test_numbers_follow_the_week_until_someone_moves_an_activity(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("feuille.html")
    page.evaluate("(ids) => Annuaire.shortlist.set(ids)", [NAMES[1], NAMES[0]])
    expect(page.locator(".app-act__name").first).to_contain_text("Gym douce assise")
    assert page.text_content("[data-cell='1-1'] .app-num") == "1"
    page.click(f"[data-act=down-{NAMES[0]}]")
    expect(page.locator(".app-act__name").first).to_contain_text("Aquagym")
    page.reload()
    expect(page.locator(".app-act__name").first).to_contain_text("Aquagym")


def test_plain_words_for_a_price_that_depends_on_the_person(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, "aulnes-equilibre")
    page.check("[data-option=plain]")
    assert page.is_visible("[data-part=price-plain]")
    assert not page.is_visible("[data-part=price-note]")
    assert "À préciser" not in page.inner_text("[data-part=patient]")


def test_no_border_stands_on_the_edge_where_the_printer_cuts(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, *NAMES[:2])
    page.emulate_media(media="print")
    room = """() => Math.min(...[...document.querySelectorAll(".app-week, .app-stop, .app-act__do")].map((box) =>
      box.closest(".app-sheet").getBoundingClientRect().right - box.getBoundingClientRect().right))"""
    assert page.evaluate(room) > 1.3


def test_order_changes_numbers_everywhere(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, *NAMES[:2])
    before = page.text_content("[data-part=reference]")
    page.click(f"[data-act=down-{NAMES[0]}]")
    expect(page.locator(".app-act__name").first).to_contain_text("Aquagym")
    assert page.text_content("[data-part=reference]") != before
    assert page.text_content("[data-cell='2-2'] .app-num") == "1"


def test_an_aid_one_cannot_have_leaves_the_sheet(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, NAMES[0])
    assert "Coup de pouce" in page.inner_text("[data-part=aids]")
    page.click(".app-situation summary")
    page.fill("[data-situation=age]", "62")
    expect(page.locator("[data-part=aids]")).not_to_contain_text("Coup de pouce")
    assert "Coup de pouce" not in page.inner_text("[data-part=aid-names]")


def test_the_level_asked_for_is_ticked_for_the_doctor_and_forgotten_with_the_person(
    open_page: OpenPage, site_server: str
) -> None:
    watched = open_page(site_server)
    page = watched.visit("trouver.html")
    page.evaluate("() => Annuaire.store.write('criteres', { level: 'moderee' })")
    page = watched.visit(LINK + NAMES[0])
    expect(page.locator(".app-act")).to_have_count(1)
    assert page.is_checked("input[value=les-deux]")
    assert page.get_attribute(".app-tick--on", "data-level") == "moderee"
    page.click(".app-tools [data-new-person]")
    page.reload()
    expect(page.locator(".app-tick--on")).to_have_count(0)


def test_nothing_that_was_chosen_for_a_person_stays_for_the_next(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, NAMES[0])
    for name in ("large", "plain", "map"):
        page.check(f"[data-option={name}]")
    page.check("input[value=les-deux]")
    page.fill("[data-part=words]", "Secret")
    page.click(".app-tools [data-new-person]")
    expect(page.locator(".app-act")).to_have_count(0)
    assert page.locator("[data-option]:checked").count() == 0
    assert page.input_value("input[name=pour]:checked") == "patient"
    assert page.text_content("[data-part=remark]") == ""
    assert page.locator(".app-plan").count() == 0
    assert not re.search("app-(large|plain)", page.get_attribute("body", "class") or "")


def test_an_empty_list_prints_no_blank_form(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit("feuille.html")
    expect(page.locator("[data-part=nothing]")).to_be_visible()
    said = pdf_text(page.pdf(prefer_css_page_size=True))
    assert squeezed("Cette liste ne contient aucune activité à imprimer.") in said
    for words in ("Remis le", "Lundi", "Papiers", "Arrêtez-vous", "Patient"):
        assert squeezed(words) not in said


def test_what_may_not_be_printed_is_not_counted_either(open_page: OpenPage, site_server: str) -> None:
    page = open_page(site_server).visit(f"{LINK}roseaux-nage-douce,ormes-marche")
    count = page.locator('[data-module="list-count"]')
    expect(count).to_have_text("1 activité")
    page.goto(site_server)
    expect(count).to_have_text("1 activité")
    page.goto(f"{site_server}feuille.html")
    page.click("[data-act=remove-ormes-marche]")
    expect(count).to_be_hidden()
    said = pdf_text(page.pdf(prefer_css_page_size=True))
    assert squeezed("aucune activité à imprimer") in said
    assert "vérifi" not in said


def test_a_short_address_leads_to_the_page_of_its_activity(open_page: OpenPage, site_address: str) -> None:
    page = open_page(site_address).visit(f"{short_address(NAMES[0])}/index.html", follow=True)
    page.wait_for_url(f"**/creneaux/{NAMES[0]}.html")


@pytest.mark.parametrize("width", [320, 360, 820, 1440])
def test_the_sheet_fits_its_screen_and_is_accessible(open_page: OpenPage, site_server: str, width: int) -> None:
    page = opened(open_page, site_server, *NAMES, viewport={"width": width, "height": 800})
    if width < 768:
        page.click(SETTINGS)
    page.check("input[value=les-deux]")
    page.check("[data-option=map]")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(page)


def test_a_telephone_shows_the_living_sheet(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, NAMES[0], viewport={"width": 360, "height": 800})
    assert page.get_attribute(".app-act__tel", "href") == "tel:+33353011235"
    assert (page.get_attribute(".app-act__live a >> nth=0", "href") or "").startswith("geo:")
    assert (page.get_attribute(".app-act__live a >> nth=1", "href") or "").endswith(f"{NAMES[0]}.ics")
    assert not page.is_visible(".app-week")
    assert page.is_visible(".app-weeklist")
    box = page.locator(".app-act__tel").bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_no_line_of_an_activity_is_a_heading_without_words(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, *FIVE, home=HOME)
    script = """(terms) => terms.filter((term) => term.checkVisibility() && !term.nextElementSibling.innerText.trim())
      .map((term) => term.innerText)"""
    terms = page.locator("[data-session] dl dt")
    assert terms.count() > len(FIVE)
    assert terms.evaluate_all(script) == []
    page.emulate_media(media="print")
    assert terms.evaluate_all(script) == []
    hidden = """(names) => Annuaire.sheetArticle.article({
        id: "x", facts: { id: "x", aids: names.map((name) => ({ name })) },
        article: `<dl><dt data-part="price-line">Prix</dt>
          <dd data-part="price-line"><b data-part="aid-names"></b></dd></dl>`,
      }, 1, { income: "", other: "" }, { ask: "", shared: "", payer: 0 }).querySelector("dt").hidden"""
    assert [page.evaluate(hidden, names) for names in ([], ["Coup de pouce"])] == [True, False]


def test_on_a_telephone_the_numbers_to_call_come_before_the_settings(open_page: OpenPage, site_server: str) -> None:
    page = opened(open_page, site_server, *NAMES[:2], viewport={"width": 360, "height": 780})
    call = page.locator("a.app-weeklist__tel").first
    expect(call).to_be_in_viewport()
    box = call.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    called = page.locator(".app-stop__call a").evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    assert called == ["tel:15", "tel:112", "sms:114"]
    copies = page.locator('input[name="pour"]').first
    expect(copies).to_be_hidden()
    page.click(SETTINGS)
    expect(copies).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(copies).to_be_visible()
    expect(page.locator(SETTINGS)).to_be_hidden()
