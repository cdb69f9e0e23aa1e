"""Every address written in the site leads somewhere, and every page is reached by links alone."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from tests.site.reading import SiteReading, Target

FINDER = ("trouver.html", "orienter.html")
SCHEMES = {"http", "https", "tel", "mailto", "sms", "geo"}


def is_finder_state(target: Target) -> bool:
    """The fragment holds first questions for the finder's script; without scripts the page opens all the same."""
    return target.path in FINDER and re.fullmatch(r"[a-z]+=[\w-]+(&[a-z]+=[\w-]+)*", target.anchor) is not None


def test_every_internal_address_leads_to_a_file_and_an_anchor_of_the_site(complete_site: SiteReading) -> None:
    broken = []
    for page in complete_site.pages.values():
        for tag, address in page.addresses():
            target = complete_site.target(page, address)
            if target is not None and not is_finder_state(target) and not complete_site.holds(target):
                broken.append(f"{page.path}:{tag.line} <{tag.name}> {address}")
    assert broken == []


def test_every_page_is_reached_from_the_home_page_by_links_alone(complete_site: SiteReading) -> None:
    reached, to_read = {"index.html"}, ["index.html"]
    while to_read:
        page = complete_site.pages[to_read.pop()]
        for tag, address in page.addresses():
            target = complete_site.target(page, address)
            if tag.name == "a" and target and target.path in complete_site.pages and target.path not in reached:
                reached.add(target.path)
                to_read.append(target.path)
    typed_from_paper = {path for path in complete_site.pages if path.startswith("c/")}
    assert sorted(set(complete_site.pages) - reached - typed_from_paper) == []
    assert typed_from_paper


def test_links_end_in_a_file_and_never_in_a_folder(complete_site: SiteReading) -> None:
    folders = [
        f"{page.path}:{tag.line} {address}"
        for page in complete_site.pages.values()
        for tag, address in page.addresses()
        if not urlsplit(address).scheme and urlsplit(address).path.endswith("/")
    ]
    assert folders == []


def test_addresses_that_leave_the_site_have_a_known_scheme_and_load_nothing(complete_site: SiteReading) -> None:
    strange = [
        f"{page.path}:{tag.line} <{tag.name}> {address}"
        for page in complete_site.pages.values()
        for tag, address in page.addresses()
        if complete_site.target(page, address) is None
        and (urlsplit(address).scheme not in SCHEMES or (tag.name != "a" and tag.attributes.get("rel") != "canonical"))
    ]
    assert strange == []


def test_described_and_labelled_elements_are_on_the_same_page(complete_site: SiteReading) -> None:
    names = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list")
    lost = [
        f"{page.path}:{tag.line} {name}={tag.attributes[name]}"
        for page in complete_site.pages.values()
        for tag in page.tags
        for name in names
        for wanted in tag.attributes.get(name, "").split()
        if wanted not in page.anchors
    ]
    assert lost == []


def test_no_page_uses_an_identifier_twice(complete_site: SiteReading) -> None:
    doubled = []
    for page in complete_site.pages.values():
        ids = [tag.attributes["id"] for tag in page.tags if "id" in tag.attributes]
        doubled += [f"{page.path} #{name}" for name in sorted({name for name in ids if ids.count(name) > 1})]
    assert doubled == []
