"""Every record page of a whole project, poured, is what MkDocs makes of the same article."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.load.editorial import read_editorial
from generator.pipeline import HOUSE, check
from generator.publish.skeletons import Skeleton
from generator.render.output import RenderedPage, RenderedSite
from generator.render.site import render_site
from generator.views.site import site_views
from tests.publish.site_parts import Workshop
from tests.support.projects import PROJECTS, TODAY


@pytest.fixture(scope="module")
def rendered() -> RenderedSite:
    checked = check(PROJECTS / "complet", lambda _: TODAY)
    assert checked.directory
    editorial = read_editorial(HOUSE / "content")
    return render_site(site_views(checked.directory, TODAY, editorial, checked.findings), HOUSE / "templates")


def as_markdown(page: RenderedPage) -> str:
    """The page as someone would write it in `content/`: its facts on top (JSON is YAML), then its article."""
    facts = {"title": page.title, "description": page.description, "section": page.section, "layout": page.layout}
    files = {"scripts": list(page.scripts), "styles": list(page.styles)}
    return f"---\n{json.dumps(facts | files, ensure_ascii=False)}\n---\n\n{page.article}\n"


def normal(text: str) -> bytes:
    """The bytes, but for two choices that change nothing on the page.

    A quote is « &#34; » in MkDocs's templates and « &quot; » from Python; Markdown empties lines that hold only blanks.
    """
    text = text.replace("&#34;", "&quot;").replace("&#39;", "&#x27;")
    return re.sub("^ +$", "", text, flags=re.MULTILINE).encode()


def test_every_record_page_is_what_mkdocs_makes_of_its_article(rendered: RenderedSite, tmp_path: Path) -> None:
    poured, made = (Workshop(tmp_path / name, frame=rendered.frame) for name in ("poured", "made"))
    for page in rendered.pages:
        made.put(f"content/{page.path.removesuffix('.html')}.md", as_markdown(page))
    poured.publish(*rendered.pages)
    made.publish()
    assert {page.layout for page in rendered.pages} == {"full", "sheet", "wide"}
    assert len({Skeleton.of(page) for page in rendered.pages}) > 5
    different = [page.path for page in rendered.pages if normal(poured.read(page.path)) != normal(made.read(page.path))]
    assert different == []
