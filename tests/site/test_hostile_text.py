"""Hostile text in every field of every record: wherever it ends it is text, escaped once."""

from __future__ import annotations

import re

import pytest

from tests.site.hostile import Spoiled
from tests.site.reading import SiteReading

NOT_ON_PAGES = {
    "partners.verifications.par",
    "venues.verifications.par",
    "site_config.description",
    "site_config.editeur",
    "vocabulary.poids.nom",
}
"""Fields for machines, for the finder or for the description of pages, which a page need not show as text."""
FOR_COORDINATORS = ".silences.raison"
"""The end of the fields that only coordinators read, in the files themselves; so is `regle`, which `check` cites."""


@pytest.fixture(scope="module")
def pages(attacked: Spoiled) -> SiteReading:
    return SiteReading(attacked.root)


def test_the_attack_is_made_in_every_kind_of_record(attacked: Spoiled) -> None:
    kinds = {where.split(".")[0] for where in attacked.text.spoiled.values()}
    assert kinds == {"partners", "venues", "programmes", "aids", "territories", "vocabulary", "site_config"}
    assert len(set(attacked.text.spoiled.values())) > 80


def test_every_field_reaches_a_page_whole_and_escaped_once(attacked: Spoiled, pages: SiteReading) -> None:
    for page in pages.pages.values():
        assert attacked.text.misread(page.text) == [], page.path
    shown = attacked.text.fields_in(page.text for page in pages.pages.values())
    missing = {where for where in attacked.text.spoiled.values() if not where.endswith(FOR_COORDINATORS)}
    assert sorted(missing - shown - NOT_ON_PAGES) == []


def test_attributes_hold_the_text_whole_and_no_tag_comes_from_it(attacked: Spoiled, pages: SiteReading) -> None:
    for page in pages.pages.values():
        assert page.inline_code == (), page.path
        for tag in page.tags:
            assert tag.name != "img", page.path
            for name, value in tag.attributes.items():
                assert not name.startswith("on"), f"{page.path} {tag}"
                assert name in ("href", "content") or attacked.text.misread(value) == [], f"{page.path} {tag}"


def test_no_link_runs_anything(pages: SiteReading) -> None:
    schemes = {
        address.split(":")[0].strip().lower()
        for page in pages.pages.values()
        for _, address in page.addresses()
        if ":" in address
    }
    assert schemes <= {"http", "https", "tel", "mailto", "sms", "geo"}


def test_prefilled_mails_keep_the_text_in_one_header(pages: SiteReading) -> None:
    mails = [
        address
        for page in pages.pages.values()
        for _, address in page.addresses()
        if address.startswith("mailto:") and "?" in address
    ]
    assert mails
    for mail in mails:
        assert re.fullmatch(r"mailto:[^?&\s]*\?subject=[^&<>\"' \n]*&body=[^&<>\"' \n]*", mail), mail


def test_no_script_of_the_site_holds_the_end_of_a_script(attacked: Spoiled) -> None:
    for folder in ("data", "maps"):
        files = sorted((attacked.root / "assets" / folder).rglob("*.js"))
        assert files
        for file in files:
            text = file.read_text(encoding="utf-8")
            assert "</script" not in text, file.name
            assert "<!--" not in text, file.name
            assert not re.search("[\u2028\u2029]", text), file.name
