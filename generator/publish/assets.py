"""Stylesheets, scripts and pictures: joined in a declared order, or copied, under `assets/` of the site.

No file name carries a hash, so that links work from a USB stick. Third-party files come out of Python packages.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from generator.publish.errors import PublishError, quoted
from generator.publish.writer import SiteWriter

ORDER = "order.txt"
FRAME_CSS = "frame.css"
LEAFLET = (
    "leaflet.js",
    "leaflet.css",
    "images/layers.png",
    "images/layers-2x.png",
    "images/marker-icon.png",
    "images/marker-icon-2x.png",
    "images/marker-shadow.png",
)


def write_assets(writer: SiteWriter, assets: Path, theme: Path) -> None:
    """Write everything under `assets/`. Raises `PublishError` when an order file and its folder disagree.

    `css/` and `js/` of `assets` are joined into `app.css`, which the theme's `frame.css` ends, and `app.js`; their
    `pages/` folders hold files for some pages only.
    """
    frame = [theme / "assets" / FRAME_CSS]
    writer.write("assets/app.css", _join(_ordered(assets / "css", ".css") + frame))
    writer.write("assets/app.js", _join(_ordered(assets / "js", ".js")))
    for folder in (assets / "css" / "pages", assets / "js" / "pages", assets, theme / "assets"):
        for file in _files(folder):
            path = file.relative_to(folder)
            if path.parts[0] not in ("css", "js") and file not in frame:
                writer.write(f"assets/{path.as_posix()}", file.read_bytes())
    _write_packages(writer)


def _write_packages(writer: SiteWriter) -> None:
    """Leaflet, and Material's stylesheet, out of the installed packages."""
    leaflet = resources.files("xstatic.pkg.leaflet") / "data"
    for name in LEAFLET:
        writer.write(f"assets/leaflet/{name}", (leaflet / name).read_bytes())
    stylesheets = resources.files("material") / "templates" / "assets" / "stylesheets"
    found = [file for file in stylesheets.iterdir() if file.name.startswith("main.") and file.name.endswith(".min.css")]
    if len(found) != 1:
        raise PublishError("La feuille de style de Material n’est plus à sa place dans le paquet installé.")
    writer.write("assets/material.css", found[0].read_bytes())


def _ordered(folder: Path, suffix: str) -> list[Path]:
    """The files of `folder` in the order its order file declares; each file is declared, each name exists."""
    present = {file.name for file in folder.glob(f"*{suffix}")} if folder.is_dir() else set()
    order = folder / ORDER
    lines = order.read_text(encoding="utf-8").splitlines() if order.is_file() else []
    names = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if len(names) != len(set(names)) or set(names) != present:
        wrong = ", ".join(sorted(set(names) ^ present)) or "un nom y est deux fois"
        raise PublishError(f"Le fichier {quoted(order)} ne nomme pas chaque fichier une fois ({wrong}).")
    return [folder / name for name in names]


def _join(files: list[Path]) -> bytes:
    return b"\n".join(file.read_bytes() for file in files)


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file()) if folder.is_dir() else []
