"""What every HTML file of the site carries, and what none may hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.reading import SiteReading
from tests.support.projects import build_site, copy_project

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: https://data.geopf.fr; "
    "object-src 'none'; base-uri 'none'; form-action 'none'"
)
STRICTER = (
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"  # short addresses: no script at all
)
FORGE = re.compile(r"^forge:\n(?:  .*\n)+", re.MULTILINE)


@pytest.fixture(scope="module")
def site_without_forge(tmp_path_factory: pytest.TempPathFactory) -> SiteReading:
    """The same data, with no forge nor public address in the settings."""
    folder = tmp_path_factory.mktemp("sans-forge")
    project = copy_project("complet", folder)
    settings = project / "site_config.yml"
    text = settings.read_text(encoding="utf-8")
    assert FORGE.search(text)
    settings.write_text(re.sub("^adresse:.*\n", "", FORGE.sub("", text), flags=re.MULTILINE), encoding="utf-8")
    build_site(project, folder / "site")
    return SiteReading(folder / "site")


@pytest.fixture(params=["with-forge", "without-forge"])
def site(request: pytest.FixtureRequest) -> SiteReading:
    """The site with a forge and a public address configured, then without."""
    name = "complete_site" if request.param == "with-forge" else "site_without_forge"
    reading = request.getfixturevalue(name)
    assert isinstance(reading, SiteReading)
    return reading


def test_every_page_carries_the_whole_policy_before_anything_loads(site: SiteReading) -> None:
    for page in site.pages.values():
        policies = [tag for tag in page.tags if tag.attributes.get("http-equiv") == "Content-Security-Policy"]
        expected = STRICTER if page.path.startswith("c/") else POLICY
        assert [tag.attributes["content"] for tag in policies] == [expected], page.path
        first_load = next(index for index, tag in enumerate(page.tags) if tag.name in ("script", "link"))
        assert page.tags.index(policies[0]) < first_load, page.path


def test_no_style_attribute_no_inline_code_and_no_handler_anywhere(site: SiteReading) -> None:
    inline = [
        f"{page.path}:{tag.line} <{tag.name} {name}>"
        for page in site.pages.values()
        for tag in page.tags
        for name in tag.attributes
        if name == "style" or name.startswith("on")
    ]
    code = [f"{page.path}: {text[:60]}" for page in site.pages.values() for text in page.inline_code]
    frames = [
        f"{page.path}:{tag.line} <{tag.name}>"
        for page in site.pages.values()
        for tag in page.tags
        if tag.name in ("iframe", "object", "embed", "base", "style", "frame")
    ]
    assert inline + code + frames == []


def test_every_page_says_its_language_title_and_what_it_is_about(site: SiteReading) -> None:
    for page in site.pages.values():
        assert page.tags[0].attributes.get("lang") == "fr", page.path
        described = [tag.attributes["content"] for tag in page.tags if tag.attributes.get("name") == "description"]
        assert len(described) == 1, page.path
        assert described[0].strip(), page.path
        assert re.search("<title>[^<]+ – Annuaire complet</title>", page.markup), page.path
        assert [tag.name for tag in page.tags].count("h1") == 1, page.path
        assert [tag.name for tag in page.tags].count("main") == 1, page.path


def test_titles_tell_pages_apart(site: SiteReading) -> None:
    titles: dict[str, list[str]] = {}
    for page in site.pages.values():
        found = re.search("<title>([^<]*)</title>", page.markup)
        titles.setdefault(found[1] if found else "", []).append(page.path)
    assert {title: paths for title, paths in titles.items() if len(paths) > 1} == {}


def test_a_demonstration_says_so_on_every_page_and_asks_not_to_be_indexed(site: SiteReading) -> None:
    for page in site.pages.values():
        robots = [tag.attributes["content"] for tag in page.tags if tag.attributes.get("name") == "robots"]
        assert robots == ["noindex"], page.path
        assert any(tag.attributes.get("class") == "app-demo" for tag in page.tags), page.path


def test_only_a_configured_forge_offers_to_edit_a_record(
    complete_site: SiteReading, site_without_forge: SiteReading
) -> None:
    with_forge = [page.path for page in complete_site.pages.values() if "/depot/modifier/data/" in page.markup]
    assert {Path(path).parts[0] for path in with_forge} >= {
        "creneaux", "structures", "lieux", "programmes", "aides", "territoires",
    }  # fmt: skip
    assert [page.path for page in site_without_forge.pages.values() if "/depot/modifier/" in page.markup] == []
