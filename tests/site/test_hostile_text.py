"""Hostile text in every field of every record: wherever it ends it is text, escaped once."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.site.hostile import ATTACK, HostileText, spoil_project
from tests.site.reading import PageReader, SiteReading
from tests.support.projects import build_site, copy_project

MARK = re.compile(r"\(1\d{3}\) ")
ESCAPED_TWICE = ("&lt;script", "&lt;img", "&quot;", "&#34;", "&#39;", "&#x27;", "&amp;amp;", "&amp;lt;")
"""What the attack's signs would look like to a reader; « &amp; » and « &lt;b » are in the attack itself."""
NOT_ON_PAGES = {
    "partners.verifications.par",
    "venues.verifications.par",
    "site_config.description",
    "site_config.editeur",
    "vocabulary.poids.nom",
}
"""Fields for machines, for the finder or for the description of pages, which a page need not show as text."""
FOR_COORDINATORS = ".silences.raison"
"""The end of the fields that only coordinators read, in the files themselves."""


@dataclass(frozen=True)
class Spoiled:
    """The site of the hostile project, and which field carries which mark."""

    site: SiteReading
    text: HostileText

    def data(self, name: str) -> Any:
        """What the data script `name` hands over, or the article of a sheet."""
        script = (self.site.root / "assets" / "data" / name).read_text(encoding="utf-8")
        return json.loads(re.sub(r"^[^(]+\(", "[", script.rstrip().removesuffix(";").removesuffix(")")) + "]")


@pytest.fixture(scope="module")
def spoiled(tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    folder: Path = tmp_path_factory.mktemp("hostile")
    text = spoil_project(copy_project("complet", folder), ATTACK)
    build_site(folder / "complet", folder / "site")
    return Spoiled(SiteReading(folder / "site"), text)


def misread(text: str) -> list[str]:
    """Each place of `text` where a mark is not followed by the whole attack, or the attack is escaped twice."""
    after = [text[mark.start() :][:600] for mark in MARK.finditer(text)]
    return [words[:90] for words in after if ATTACK not in words] + [
        sign for sign in ESCAPED_TWICE if sign in text.replace(ATTACK, "")
    ]


def strings(value: Any) -> list[str]:
    """Every text in a JSON value, keys included."""
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in strings(part)]
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    return [value] if isinstance(value, str) else []


def test_the_attack_is_made_in_every_kind_of_record(spoiled: Spoiled) -> None:
    kinds = {where.split(".")[0] for where in spoiled.text.spoiled.values()}
    assert kinds == {"partners", "venues", "programmes", "aids", "territories", "vocabulary", "site_config"}
    assert len(set(spoiled.text.spoiled.values())) > 80


def test_every_field_reaches_a_page_whole_and_escaped_once(spoiled: Spoiled) -> None:
    shown: set[str] = set()
    for page in spoiled.site.pages.values():
        assert misread(page.text) == [], page.path
        shown |= {spoiled.text.spoiled[mark] for mark in MARK.findall(page.text)}
    missing = {where for where in spoiled.text.spoiled.values() if not where.endswith(FOR_COORDINATORS)}
    assert sorted(missing - shown - NOT_ON_PAGES) == []


def test_attributes_hold_the_text_whole_and_no_tag_comes_from_it(spoiled: Spoiled) -> None:
    for page in spoiled.site.pages.values():
        assert page.inline_code == (), page.path
        for tag in page.tags:
            assert tag.name != "img", page.path
            for name, value in tag.attributes.items():
                assert not name.startswith("on"), f"{page.path} {tag}"
                assert name in ("href", "content") or misread(value) == [], f"{page.path} {tag}"


def test_no_link_runs_anything(spoiled: Spoiled) -> None:
    schemes = {
        address.split(":")[0].strip().lower()
        for page in spoiled.site.pages.values()
        for _, address in page.addresses()
        if ":" in address
    }
    assert schemes <= {"http", "https", "tel", "mailto", "sms", "geo"}


def test_prefilled_mails_keep_the_text_in_one_header(spoiled: Spoiled) -> None:
    mails = [
        address
        for page in spoiled.site.pages.values()
        for _, address in page.addresses()
        if address.startswith("mailto:") and "?" in address
    ]
    assert mails
    for mail in mails:
        assert re.fullmatch(r"mailto:[^?&\s]*\?subject=[^&<>\"' \n]*&body=[^&<>\"' \n]*", mail), mail


@pytest.mark.parametrize("name", ["finder.js", "search.js"])
def test_data_hold_the_text_as_it_was_written(spoiled: Spoiled, name: str) -> None:
    texts = strings(spoiled.data(name))
    assert sum(ATTACK in text for text in texts) > 20
    assert [text[:80] for text in texts if any(sign in text.replace(ATTACK, "") for sign in ESCAPED_TWICE)] == []


def test_sheets_hold_the_text_escaped_once(spoiled: Spoiled) -> None:
    sheets = sorted((spoiled.site.root / "assets" / "data" / "sheets").glob("*.js"))
    assert sheets
    for file in sheets:
        article = PageReader(spoiled.data(f"sheets/{file.name}")[1])
        assert ATTACK in "".join(article.pieces), file.name
        assert misread("".join(article.pieces)) == [], file.name
        assert not article.inline_code, file.name
        assert not {tag.name for tag in article.tags} & {"img", "script"}, file.name


def test_no_script_of_the_site_holds_the_end_of_a_script(spoiled: Spoiled) -> None:
    for folder in ("data", "maps"):
        files = sorted((spoiled.site.root / "assets" / folder).rglob("*.js"))
        assert files
        for file in files:
            text = file.read_text(encoding="utf-8")
            assert "</script" not in text, file.name
            assert "<!--" not in text, file.name
            assert not re.search("[\u2028\u2029]", text), file.name


def test_calendars_keep_the_text_in_its_property(spoiled: Spoiled) -> None:
    calendars = sorted((spoiled.site.root / "creneaux").glob("*.ics"))
    assert calendars
    for file in calendars:
        lines = re.sub("\r\n[ \t]", "", file.read_bytes().decode("utf-8")).split("\r\n")
        for line in lines:
            assert "\n" not in line, file.name
            assert re.match(r"[A-Z][A-Z-]*[;:]", line) or line == "", f"{file.name}: {line[:60]}"
        summaries = [line for line in lines if line.startswith("SUMMARY")]
        assert all("<script>window.hacked=1</script>" in line for line in summaries), file.name
