"""Stand-ins for what `publish` is given: a frame, pages, content and assets in a folder of the test."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.publish import PublishReport, publish
from generator.render.output import RenderedPage, RenderedSite, SiteFrame
from tests.support.projects import REPOSITORY

THEME = REPOSITORY / "templates" / "theme"


def a_frame(**values: object) -> SiteFrame:
    given: dict[str, object] = {
        "name": "Annuaire",
        "tagline": "Territoire",
        "description": "Trouver.",
        "banner": "",
        "noindex": False,
        "canonical_base": "",
    }
    return SiteFrame(**(given | values))  # type: ignore[arg-type]


def a_page(path: str, **values: object) -> RenderedPage:
    given: dict[str, object] = {"title": "Titre", "description": "Description", "article": "<h1>Titre</h1>"}
    return RenderedPage(path=path, **(given | values))  # type: ignore[arg-type]


@dataclass
class Workshop:
    """A folder with `content/` and `assets/`, from which sites are published to `site/`."""

    folder: Path
    theme: Path = THEME
    frame: SiteFrame = field(default_factory=a_frame)

    def __post_init__(self) -> None:
        self.put("content/texte.md", "---\ntitle: Texte\ndescription: Un texte\n---\n\n# Texte\n\nBonjour.\n")
        self.put("assets/css/order.txt", "a.css\n")
        self.put("assets/css/a.css", "b { color: red }\n")
        self.put("assets/js/order.txt", "a.js\n")
        self.put("assets/js/a.js", "'use strict';\n")

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def put(self, path: str, text: str) -> Path:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def publish(
        self, *pages: RenderedPage, files: Mapping[str, bytes] | None = None, to: Path | None = None
    ) -> PublishReport:
        rendered = RenderedSite(self.frame, pages, files or {})
        return publish(
            rendered,
            content=self.folder / "content",
            theme=self.theme,
            assets=self.folder / "assets",
            destination=to or self.site,
        )

    def read(self, path: str) -> str:
        return (self.site / path).read_text(encoding="utf-8")


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, by relative path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
