"""Short addresses: worked out from the identifier alone, the same for ever, and shared at worst."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.render.environment import make_environment, root_of
from generator.views.parts.links import Link
from generator.views.parts.short_links import FULL, SIGNS, ShortPage, full_code, short_address, short_pages
from tests.support.projects import REPOSITORY

PRINTED = {"aulnes-gym-assise": "tvfyt77", "ormes-marche": "w9brvz4"}


def page_text(page: ShortPage) -> str:
    template = make_environment(REPOSITORY / "templates").get_template("pages/court.html")
    return template.render(root=root_of(page.path), page=page, name="Annuaire", banner="")


def test_a_printed_code_never_changes() -> None:
    for name, code in PRINTED.items():
        assert full_code(name) == code
        assert short_address(name) == f"c/{code[:5]}"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1))
def test_a_code_holds_signs_that_nobody_confuses(name: str) -> None:
    assert len(full_code(name)) == FULL
    assert set(full_code(name)) <= set(SIGNS)


def test_few_sessions_share_an_address_and_none_a_full_code() -> None:
    names = [f"session-{number}" for number in range(5000)]
    assert len(short_pages(dict.fromkeys(names, "x"))) >= 4990
    assert len({full_code(name) for name in names}) == 5000


def test_a_short_page_leads_on_at_once() -> None:
    (page,) = short_pages({"aulnes-gym-assise": "Gym <douce>"})
    assert page.path == f"{short_address('aulnes-gym-assise')}/index.html"
    text = page_text(page)
    assert 'content="0; url=../../creneaux/aulnes-gym-assise.html"' in text
    assert "Gym &lt;douce&gt;" in text
    assert "<script" not in text


def test_two_sessions_that_share_an_address_are_both_offered() -> None:
    page = ShortPage(
        "c/bbbbb/index.html", (Link("Gym", page="creneaux/a.html"), Link("Marche", page="creneaux/b.html"))
    )
    text = page_text(page)
    assert 'http-equiv="refresh"' not in text
    assert text.count("<li>") == 2
