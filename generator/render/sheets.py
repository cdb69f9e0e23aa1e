"""The sheets: what is shipped of each session, and a whole list as one document of its own.

A page opened from a USB stick can load a script but not fetch; the script holds JSON texts and nothing that runs. The
document is made of the same templates and stylesheet as the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import jinja2
from markupsafe import Markup

from generator.render.codes import code_of
from generator.render.environment import make_environment
from generator.render.scripts import call_script
from generator.views.sheet.article import SheetArticleView
from generator.views.sheet.compose import SheetData
from generator.views.sheet.list import SheetListView
from generator.views.sheet.page import STYLES, SheetFrame

BASE_STYLES = ("tokens.css", "base.css", "utility.css")


@dataclass(frozen=True, slots=True)
class SheetCopies:
    """Which copies of a list are wanted, and how."""

    patient: bool = True
    doctor: bool = False
    large: bool = False
    plain: bool = False


def _article(environment: jinja2.Environment, article: SheetArticleView, root: str) -> str:
    template = environment.get_template("parts/feuille-article.html")
    return template.render(root=root, sheet=article, code=code_of(article.code_text))


def sheet_files(environment: jinja2.Environment, sheets: Iterable[SheetData]) -> Mapping[str, bytes]:
    """`assets/data/sheets/<id>.js` for each session: `Annuaire.sheet(id, article, row, facts)`."""
    row = environment.get_template("parts/feuille-ligne.html")
    return {
        f"assets/data/sheets/{data.facts.id}.js": call_script(
            "sheet",
            data.facts.id,
            _article(environment, data.article, ""),
            row.render(row=data.row),
            asdict(data.facts),
        )
        for data in sheets
    }


def css_string(text: str) -> str:
    """The text as a CSS string, which ends neither early nor the `<style>` it stands in."""
    plain = "".join(char if char >= " " else " " for char in text)
    return '"' + "".join(f"\\{ord(char):x} " if char in '"\\<>&' else char for char in plain) + '"'


def page_boxes(frame: SheetFrame, view: SheetListView, copies: SheetCopies) -> str:
    """The foot of each page: site, territory, day of printing; the number of the page is in the stylesheet."""
    foot = " – ".join(filter(None, (frame.site_name, view.territories, f"imprimé le {frame.printed}")))
    size = "12pt" if copies.large else "10pt"
    return f"@page {{ @bottom-left {{ content: {css_string(foot)}; font-size: {size}; }} }}"


def sheet_document(view: SheetListView, frame: SheetFrame, copies: SheetCopies, templates: Path) -> str:
    """A whole list as one HTML document that needs no other file; `templates` holds `parts/` and `assets/`."""
    environment = make_environment(templates)
    folder = templates / "assets" / "css"
    files = (*(folder / name for name in BASE_STYLES), *(folder / "pages" / name for name in STYLES))
    styles = "\n".join(file.read_text(encoding="utf-8") for file in files)
    # Finished, escaped HTML of the same environment, and our own stylesheet.
    articles = [Markup(_article(environment, article, frame.address)) for article in view.articles]
    return environment.get_template("parts/feuille-document.html").render(
        root=frame.address,
        list=view,
        sheet=frame,
        copies=copies,
        articles=articles,
        list_code=code_of(view.link),
        styles=Markup(f"{styles}\n{page_boxes(frame, view, copies)}"),
    )
