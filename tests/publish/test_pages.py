"""What a published page holds."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.publish import PublishError
from tests.publish.site_parts import THEME, Workshop, a_frame, a_page

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: https://data.geopf.fr; "
    "object-src 'none'; base-uri 'none'; form-action 'none'"
)
HOSTILE = "<script>alert(1)</script> \"'`${x}{{ 7*7 }} & \u202eعربي 🏊"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;"


@pytest.mark.parametrize("path", ["fiche.html", "creneaux/fiche.html"])
@pytest.mark.parametrize("base", ["", "https://exemple.org/annuaire/"])
def test_a_poured_page_is_what_mkdocs_makes_of_the_same_article(tmp_path: Path, path: str, base: str) -> None:
    article = '<article>\n<h1>Gym &amp; marche</h1>\n<p class="x">Texte « accentué ».</p>\n</article>'
    poured, made = Workshop(tmp_path / "poured"), Workshop(tmp_path / "made")
    poured.frame = made.frame = a_frame(canonical_base=base, noindex=True, banner="Démonstration")
    page = a_page(
        path,
        title="Gym & <marche>",
        description="L’eau, le \"vélo\" & 'la marche'",
        article=article,
        section="trouver",
        scripts=("assets/leaflet/leaflet.js", "cartes/a.js"),
        styles=("assets/leaflet/leaflet.css",),
        layout="wide",
    )
    head = (
        "title: 'Gym & <marche>'\ndescription: \"L’eau, le \\\"vélo\\\" & 'la marche'\"\n"
        "section: trouver\nlayout: wide\n"
        "scripts: [assets/leaflet/leaflet.js, cartes/a.js]\nstyles: [assets/leaflet/leaflet.css]\n"
    )
    made.put(f"content/{path.replace('.html', '.md')}", f"---\n{head}---\n\n{article}\n")
    poured.publish(page)
    made.publish()
    assert normal(poured.read(path)) == normal(made.read(path))


def normal(text: str) -> str:
    """The same characters, whichever of two escapes was chosen for quotes."""
    return text.replace("&#34;", "&quot;").replace("&#39;", "&#x27;")


def test_a_page_links_its_files_in_order_from_where_it_stands(workshop: Workshop) -> None:
    workshop.publish(
        a_page("a.html", scripts=("x.js", "y.js")), a_page("creneaux/b.html", scripts=("x.js",), styles=("s t.css",))
    )
    assert re.findall(r'<script src="([^"]+)"', workshop.read("a.html")) == [
        "assets/frame.js",
        "assets/app.js",
        "assets/data/site.js",
        "x.js",
        "y.js",
    ]
    nested = workshop.read("creneaux/b.html")
    own = ("frame.js", "app.js", "data/site.js")
    assert re.findall(r'<script src="([^"]+)"', nested) == [*(f"../assets/{name}" for name in own), "../x.js"]
    assert re.findall(r'rel="stylesheet" href="([^"]+)"', nested) == ["../assets/app.css", "../s%20t.css"]
    assert '<html lang="fr" data-root="../">' in nested
    assert '<html lang="fr" data-root="">' in workshop.read("a.html")


def test_the_current_section_and_only_it_is_marked(workshop: Workshop) -> None:
    workshop.publish(a_page("a.html", section="orienter"), a_page("b.html"))
    assert re.findall(r'href="([^"]+)" aria-current', workshop.read("a.html")) == ["orienter.html"]
    assert "aria-current" not in workshop.read("b.html")


def test_every_page_carries_the_strict_policy_and_no_inline_code(workshop: Workshop) -> None:
    workshop.publish(a_page("a.html"), a_page("creneaux/b.html", layout="full"))
    for path in ("a.html", "creneaux/b.html", "texte.html"):
        text = workshop.read(path)
        assert text.count(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">') == 1
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", text)
        assert "xx-marker" not in text


def test_hostile_text_is_escaped_once_wherever_the_frame_shows_it(workshop: Workshop) -> None:
    workshop.frame = a_frame(name=HOSTILE, tagline=HOSTILE, description=HOSTILE, banner=HOSTILE)
    workshop.publish(a_page("a.html", title=HOSTILE, description=HOSTILE))
    for path in ("a.html", "texte.html"):
        text = workshop.read(path)
        assert "<script>alert" not in text
        assert "&amp;lt;" not in text
        assert text.count(ESCAPED) >= 4
        assert "{{ 7*7 }}" in text


def test_text_that_looks_like_a_marker_or_a_group_reference_is_poured_as_it_is(workshop: Workshop) -> None:
    workshop.publish(a_page("a.html", title=r"\1 \g<0>", article="<p>xx-marker-title-xx</p>"))
    assert r"<title>\1 \g&lt;0&gt; – Annuaire</title>" in workshop.read("a.html")
    assert "<p>xx-marker-title-xx</p>" in workshop.read("a.html")


def test_noindex_canonical_and_banner_show_only_when_asked(workshop: Workshop) -> None:
    workshop.publish(a_page("a.html"))
    plain = workshop.read("a.html")
    assert "noindex" not in plain
    assert "canonical" not in plain
    assert "app-demo" not in plain
    workshop.frame = a_frame(noindex=True, canonical_base="https://exemple.org/", banner="Démonstration")
    workshop.publish(a_page("creneaux/a.html"))
    full = workshop.read("creneaux/a.html")
    assert '<meta name="robots" content="noindex">' in full
    assert '<link rel="canonical" href="https://exemple.org/creneaux/a.html">' in full
    assert '<aside class="app-demo"' in full
    assert '<link rel="canonical" href="https://exemple.org/texte.html">' in workshop.read("texte.html")


def test_the_footer_names_only_editorial_pages_that_exist(workshop: Workshop) -> None:
    workshop.put("content/glossaire.md", "---\ntitle: Glossaire\n---\n\n# Glossaire\n")
    workshop.publish(a_page("creneaux/a.html"))
    text = workshop.read("creneaux/a.html")
    assert '<a href="../glossaire.html">Glossaire</a>' in text
    assert "contribuer.html" not in text


def test_only_editorial_pages_load_the_stylesheet_of_material(workshop: Workshop) -> None:
    workshop.publish(a_page("a.html"))
    assert "assets/material.css" not in workshop.read("a.html")
    assert "assets/material.css" in workshop.read("texte.html")
    assert not list(workshop.site.rglob("*bundle*"))
    assert not list(workshop.site.rglob("xx-skeleton*"))


def test_a_theme_that_loses_or_doubles_a_marker_is_refused(workshop: Workshop, tmp_path: Path) -> None:
    workshop.theme = tmp_path / "theme"
    shutil.copytree(THEME, workshop.theme)
    frame = (THEME / "main.html").read_text(encoding="utf-8")
    for changed in (
        frame.replace("<title>{{ page.title }}", "<title>"),
        frame.replace("</head>", "{{ policy }}</head>"),
    ):
        workshop.put("theme/main.html", changed)
        with pytest.raises(PublishError, match=r"au lieu d’une|une fois"):
            workshop.publish(a_page("a.html"))
    assert not workshop.site.exists()


@pytest.mark.parametrize(
    "path", ["a/b/c.html", "a.htm", "../a.html", "/a.html", "a//b.html", "texte.html", "TEXTE.html"]
)
def test_a_page_in_an_impossible_or_taken_place_is_refused(workshop: Workshop, path: str) -> None:
    with pytest.raises(PublishError):
        workshop.publish(a_page(path))


def test_links_between_editorial_pages_end_in_html(workshop: Workshop) -> None:
    workshop.put("content/autre.md", "---\ntitle: Autre\n---\n\n# Autre\n\n[a](texte.md) [b](creneaux/index.html)\n")
    report = workshop.publish(a_page("creneaux/index.html"))
    assert 'href="texte.html"' in workshop.read("autre.html")
    assert 'href="creneaux/index.html"' in workshop.read("autre.html")
    assert report.warnings == ()


def test_aligned_tables_become_named_regions_with_classes(workshop: Workshop) -> None:
    workshop.put("content/t.md", "---\ntitle: T\n---\n\n# T\n\n## Prix\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n")
    workshop.publish()
    text = workshop.read("t.html")
    assert (
        '<div aria-label="Tableau\N{NO-BREAK SPACE}: Prix" class="app-scroll" role="region" tabindex="0"><table>'
        in text
    )
    assert '<td class="app-align-right">2</td>' in text
    assert "style=" not in text


def test_the_cells_of_a_wide_table_say_their_column(workshop: Workshop) -> None:
    workshop.put("content/t.md", "---\ntitle: T\n---\n\n# T\n\n| Qui | *Où* | Quand |\n|---|---|---|\n| a | b | c |\n")
    workshop.publish()
    text = workshop.read("t.html")
    assert 'class="app-scroll app-scroll--cards"' in text
    assert '<td data-label="Qui">a</td>\n<td data-label="Où">b</td>\n<td data-label="Quand">c</td>' in text


def test_the_report_counts_what_was_written(workshop: Workshop) -> None:
    report = workshop.publish(a_page("a.html"), files={"data/b.js": b"12345"})
    written = [file for file in workshop.site.rglob("*") if file.is_file() and file.name != ".annuaire-site"]
    assert (report.record_pages, report.editorial_pages, report.files) == (1, 1, len(written))
    assert report.size == sum(file.stat().st_size for file in written)


def test_a_page_without_a_layout_is_refused(workshop: Workshop) -> None:
    with pytest.raises(PublishError):
        workshop.publish(replace(a_page("a.html"), layout=""))
