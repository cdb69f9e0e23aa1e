"""Every record's page lets a reader report an error and, with a forge, leads to its file."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.model.base import Contact
from generator.model.config import Forge
from generator.views.context import ViewContext
from generator.views.pages.aid import aid_page
from generator.views.pages.partner import partner_page
from generator.views.pages.programme import programme_page
from generator.views.pages.session import session_page
from generator.views.pages.territory import territory_page
from generator.views.pages.venue import venue_page
from generator.views.parts.report import report_view
from generator.vocabulary import ErrorReason, Term
from tests.views.complete_project import context, directory, links_in, rendered

FORGE = Forge(edit_url="https://forge.example.org/edit/{chemin}")
SITE_MAIL, TERRITORY_MAIL = "site@example.org", "territoire@example.org"
KINDS = ("creneau", "structure", "lieu", "programme", "aide", "territoire")


def with_mails(territory: bool = True) -> ViewContext:
    known = directory()
    contact = Contact(email=TERRITORY_MAIL) if territory else None
    territories = {name: each.model_copy(update={"contact": contact}) for name, each in known.territories.items()}
    config = known.config.model_copy(update={"forge": FORGE, "contact": Contact(email=SITE_MAIL)})
    offerings = tuple(replace(each, territory=territories[each.territory.id]) for each in known.offerings)
    return context(config=config, territories=territories, offerings=offerings)


def page_and_file(kind: str, seen: ViewContext) -> tuple[str, str]:
    """The article of a record of that kind, and the path of its file."""
    known = seen.directory
    offering = known.offerings[0]
    if kind == "creneau":
        return rendered("creneau.html", session_page(seen, offering)), known.files["partners", offering.partner.id]
    if kind == "structure":
        return rendered("structure.html", partner_page(seen, offering.partner)), known.files[
            "partners", offering.partner.id
        ]
    makers = {
        "lieu": ("venues", known.venues, venue_page),
        "programme": ("programmes", known.programmes, programme_page),
        "aide": ("aids", known.aids, aid_page),
        "territoire": ("territories", known.territories, territory_page),
    }
    folder, records, make = makers[kind]
    name, record = next(iter(records.items()))
    return rendered(f"{kind}.html", make(seen, record)), known.files[folder, name]  # type: ignore[operator]


def mails_in(article: str) -> list[str]:
    return [link for link in links_in(article) if link.startswith("mailto:") and "subject=" in link]


@pytest.mark.parametrize("kind", KINDS)
def test_each_reason_opens_a_prefilled_mail(kind: str) -> None:
    article, _ = page_and_file(kind, with_mails())
    mails = mails_in(article)
    assert len(mails) == len(ErrorReason)
    for reason, mail in zip(ErrorReason, mails, strict=True):
        asked = parse_qs(urlsplit(mail).query)
        assert asked["subject"][0].startswith(f"{reason.label}\u00a0: ")
        assert "Page\u00a0: " in asked["body"][0]
        assert ".html" in asked["body"][0]


@pytest.mark.parametrize("kind", KINDS)
def test_with_a_forge_the_page_leads_to_its_file(kind: str) -> None:
    article, path = page_and_file(kind, with_mails())
    assert f"https://forge.example.org/edit/{path}" in [unquote(link) for link in links_in(article)]


@pytest.mark.parametrize("kind", KINDS)
def test_without_forge_there_is_no_way_to_the_file(kind: str) -> None:
    without = context(config=directory().config.model_copy(update={"forge": None}))
    article, _ = page_and_file(kind, without)
    assert "Modifier cette fiche" not in article


def test_the_territory_answers_and_else_the_site() -> None:
    for territory, wanted in ((True, TERRITORY_MAIL), (False, SITE_MAIL)):
        seen = with_mails(territory)
        owner = next(iter(seen.directory.territories.values()))
        view = report_view(seen, "Salle", "lieux/salle.html", owner, "venues", "salle")
        assert {urlsplit(link.href).path for link in view.links} == {wanted}


def test_nobody_to_write_to_means_no_mail() -> None:
    known = directory()
    config = known.config.model_copy(update={"contact": None})
    view = report_view(context(config=config), "Salle", "lieux/salle.html", None, "venues", "salle")
    assert view.links == ()
    assert view.edit is None


def test_the_reasons_are_those_of_the_field() -> None:
    reasons: list[Term] = list(ErrorReason)
    assert [reason.value for reason in reasons] == [
        "horaires",
        "tarif",
        "n-existe-plus",
        "complet",
        "contact",
        "acces",
        "autre",
    ]


def test_the_mail_names_the_page_and_its_name_cannot_add_a_field() -> None:
    seen = with_mails()
    view = report_view(seen, "x&bcc=a@b.fr\r\nCc: y", "lieux/x.html", None, "venues", "x")
    for link in view.links:
        assert set(parse_qs(urlsplit(link.href).query)) == {"subject", "body"}
        assert "\n" not in link.href
