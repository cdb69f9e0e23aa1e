"""The states of the finder and of the sheet that scripts make: one place for those who judge what is on the page."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

SETTLED = 400
"""Milliseconds after which what moves on a page has come to rest."""
Show = Callable[[Page], None]


def settle(page: Page) -> None:
    """Waits until the finder has nothing left to show: cards, numbers and map."""
    expect(page.locator('[data-part="cards"][aria-busy]')).to_have_count(0)


def press(below: Locator) -> None:
    """Presses what stands below the cards by key: those far down take their height only when one comes near them."""
    below.press("Enter")


def add_first(page: Page, count: int) -> None:
    """Adds the first sessions to the list, once all the cards are there: they come a few at a time."""
    buttons = page.locator("ol.app-cards [data-add-session]")
    expect(buttons.nth(count - 1)).to_be_attached()
    settle(page)
    for button in buttons.all()[:count]:
        button.click()


def commune(page: Page) -> str:
    """The first commune that the page knows."""
    return str(page.locator("#communes option").first.get_attribute("value"))


def results(page: Page) -> None:
    """Answers near a commune, with their map."""
    page.fill("#commune", commune(page))
    expect(page.locator(".app-card").first).to_be_visible()
    settle(page)
    expect(page.locator(".app-map__target").first).to_be_attached()


def popup(page: Page) -> None:
    """The answers, one of them opened on the map."""
    results(page)
    page.locator(".app-map__target").first.click()
    expect(page.locator(".leaflet-popup a").first).to_be_visible()


def reasons(page: Page) -> None:
    """Why a session is there, and why others are not."""
    results(page)
    for summary in (".app-why > summary", '[data-part="out"] > summary', '[data-part="out-body"] details > summary'):
        page.locator(summary).first.evaluate("(summary) => summary.click()")
    expect(page.locator(".app-out__links li").first).to_be_visible()


def shared(page: Page) -> None:
    """What a link to the search would say."""
    press(page.locator('[data-part="share"]'))
    expect(page.locator('[data-part="share-said"]')).to_be_visible()


def nothing(page: Page) -> None:
    """No answer: what to change, whom to ask."""
    page.fill("#commune", commune(page))
    page.locator('[name="text"]').evaluate(
        "(field) => { field.value = 'parachute'; field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    expect(page.locator('[data-part="empty"]')).to_be_visible()


def unknown(page: Page) -> None:
    """A commune that is not in the directory."""
    page.fill("#commune", "Zanzibar")
    expect(page.locator('[data-part="empty"]')).to_be_visible()


def questions(page: Page) -> None:
    """The three questions for who does not know the programmes, one of them answered."""
    page.locator("#programmes > summary").click()
    page.locator("#programmes select").first.select_option(index=1)
    expect(page.locator("[data-programme]:visible").first).to_be_visible()


def proposed(page: Page) -> None:
    """A list beside the answers."""
    results(page)
    add_first(page, 3)
    expect(page.locator('[data-part="tray"] > li')).to_have_count(3)


STATES: dict[str, Show] = {
    show.__name__: show for show in (results, popup, reasons, shared, nothing, unknown, questions, proposed)
}
PAGES = {
    "trouver.html": tuple(name for name in STATES if name != "questions"),
    "orienter.html": tuple(STATES),
}
