"""From finished pages to a folder one can open: the whole room on one screen."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from generator.publish.assets import write_assets
from generator.publish.errors import PublishError, quoted
from generator.publish.policy import content_security_policy
from generator.publish.skeletons import FOLDER, POLICY, Mould, Skeleton
from generator.publish.swap import staging, swap
from generator.publish.theme import run_mkdocs
from generator.publish.writer import SiteWriter
from generator.render.output import RenderedSite


@dataclass(frozen=True, slots=True)
class PublishReport:
    """What was written. `size` in bytes; `warnings`: MkDocs's remarks on editorial pages, in its own words."""

    record_pages: int
    editorial_pages: int
    files: int
    size: int
    warnings: tuple[str, ...] = ()


def publish(rendered: RenderedSite, *, content: Path, theme: Path, assets: Path, destination: Path) -> PublishReport:
    """Write the site to `destination`, in the place of an older one.

    `content`: folder of editorial Markdown. `theme`: templates of the page frame. `assets`: stylesheets and scripts.
    Raises `PublishError`, in French, when the site cannot be written; the older one is then as it was.
    """
    destination = destination.resolve()
    with staging(destination) as work:
        writer = SiteWriter(work / "site")
        skeletons = sorted({Skeleton.of(page) for page in rendered.pages} | {Skeleton(0, "", "wide")})
        themed = run_mkdocs(work, content=content, theme=theme, frame=rendered.frame, skeletons=skeletons)
        policy = content_security_policy((themed.folder / f"{skeletons[0].stem}.html").read_text(encoding="utf-8"))
        editorial = _write_editorial(writer, themed.folder, policy)
        _write_records(writer, rendered, skeletons, themed.folder, policy)
        write_assets(writer, assets, theme)
        for path in sorted(rendered.files):
            writer.write(path, rendered.files[path])
        swap(writer.root, destination)
    return PublishReport(len(rendered.pages), editorial, writer.count, writer.size, themed.warnings)


def _write_records(
    writer: SiteWriter, rendered: RenderedSite, skeletons: list[Skeleton], built: Path, policy: str
) -> None:
    """Pour every record page into its mould."""
    moulds = {
        skeleton: Mould(
            skeleton,
            (built / f"{skeleton.stem}.html").read_text(encoding="utf-8"),
            policy=policy,
            canonical_base=rendered.frame.canonical_base,
        )
        for skeleton in skeletons
    }
    for page in sorted(rendered.pages, key=lambda page: page.path):
        writer.write(page.path, moulds[Skeleton.of(page)].pour(page).encode())


def _write_editorial(writer: SiteWriter, built: Path, policy: str) -> int:
    """Copy what MkDocs made of `content`, policy filled in; returns the number of pages."""
    pages = 0
    for file in sorted(built.rglob("*")):
        path = file.relative_to(built).as_posix()
        if not file.is_file() or path.startswith(FOLDER):
            continue
        if file.suffix != ".html":
            writer.write(path, file.read_bytes())
            continue
        text = file.read_text(encoding="utf-8")
        if text.count(POLICY) != 1:
            raise PublishError(f"La page {quoted(path)} ne porte pas la politique de sécurité une fois.")
        writer.write(path, text.replace(POLICY, html.escape(policy, quote=False)).encode())
        pages += 1
    return pages
