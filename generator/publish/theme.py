"""Runs MkDocs once over the editorial pages and the skeletons, with a configuration made in memory.

MkDocs is known here and nowhere else. It stops at the text of the pages: record pages are poured by `skeletons`.
"""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from generator.publish.errors import PublishError, quoted
from generator.publish.skeletons import POLICY, Skeleton
from generator.render.output import SiteFrame

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "tables",
    "toc",
    "generator.publish.markdown",
)


@dataclass(frozen=True, slots=True)
class ThemedPages:
    """What MkDocs wrote: a folder of editorial pages, pictures and skeletons; its warnings, in its own words."""

    folder: Path
    warnings: tuple[str, ...]


class NoOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves __init_subclass__ untyped
    """MkDocs wants a class of options of every plug-in; ours is told everything by its constructor."""


class FramePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]  # as above
    """Gives the theme our frame with escaping on, and keeps Material's own assets out of the site."""

    def __init__(self, frame: SiteFrame, skeletons: frozenset[str]) -> None:
        """`skeletons`: source paths of pages that are not editorial."""
        super().__init__()
        self.frame = frame
        self.skeletons = skeletons

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Drop what the theme would copy: its scripts, worker and pictures are not used."""
        for file in list(files):
            if file.src_dir != config.docs_dir:
                files.remove(file)
        return files

    def on_env(self, env: Any, /, *, config: MkDocsConfig, files: Files) -> Any:
        """Every value is escaped unless a template says why not."""
        env.autoescape = True
        editorial = frozenset(file.url for file in files.documentation_pages() if file.src_uri not in self.skeletons)
        env.globals.update(frame=self.frame, editorial=editorial, policy=POLICY)
        return env


def run_mkdocs(
    work: Path, *, content: Path, theme: Path, frame: SiteFrame, skeletons: Sequence[Skeleton]
) -> ThemedPages:
    """Build `content` and the skeletons in the empty folder `work`. Raises `PublishError` when MkDocs cannot."""
    docs = work / "docs"
    _take(content, docs) if content.is_dir() else docs.mkdir()
    for skeleton in skeletons:
        _write_skeleton(docs / skeleton.source, skeleton)
    with _listening() as warnings:
        try:
            config = _configuration(work, docs, theme, frame)
            config.plugins["frame"] = FramePlugin(frame, frozenset(skeleton.source for skeleton in skeletons))
            build(config)
        except MkDocsException as error:
            raise PublishError(f"MkDocs n’a pas pu construire les pages de texte ({error}).") from error
    return ThemedPages(Path(config.site_dir), tuple(warnings))


def _take(content: Path, docs: Path) -> None:
    """Copy the editorial pages. Raises `PublishError` for what cannot be copied, or read by MkDocs."""

    def refuse(folder: str, names: list[str]) -> tuple[str, ...]:
        for path in (Path(folder, name) for name in names):
            if path.is_symlink() or not (path.is_dir() or path.is_file()):
                raise PublishError(f"{quoted(path)} est un lien ou un fichier spécial\N{NO-BREAK SPACE}: le retirer.")
            if path.suffix == ".md" and path.is_file() and not _is_utf8(path.read_bytes()):
                raise PublishError(f"La page {quoted(path)} n’est pas enregistrée en UTF-8.")
        return ()

    shutil.copytree(content, docs, ignore=refuse)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def _configuration(work: Path, docs: Path, theme: Path, frame: SiteFrame) -> MkDocsConfig:
    """The whole configuration; no file is read. MkDocs knows no record page, so it does not judge links to pages."""
    config = MkDocsConfig(config_file_path=str(work / "mkdocs.yml"))
    config.load_dict(
        {
            "site_name": frame.name,
            "site_url": frame.canonical_base,
            "docs_dir": str(docs),
            "site_dir": str(work / "built"),
            "use_directory_urls": False,
            "theme": {"name": "material", "custom_dir": str(theme), "language": "fr", "font": False},
            "plugins": [],
            "markdown_extensions": list(EXTENSIONS),
            "validation": {"links": {"not_found": "ignore", "absolute_links": "warn", "unrecognized_links": "warn"}},
        }
    )
    failed, _ = config.validate()
    if failed:
        raise PublishError(f"MkDocs refuse sa configuration ({'; '.join(f'{key}: {error}' for key, error in failed)}).")
    config.theme.static_templates.clear()
    return config


def _write_skeleton(path: Path, skeleton: Skeleton) -> None:
    """A Markdown page whose every value is a marker."""
    path.parent.mkdir(parents=True, exist_ok=True)
    head = "".join(f"{key}: {json.dumps(value)}\n" for key, value in skeleton.front_matter.items())
    path.write_text(f"---\n{head}---\n\n{skeleton.body}\n", encoding="utf-8")


@contextmanager
def _listening() -> Iterator[list[str]]:
    """MkDocs's warnings, collected in place of being printed."""
    heard: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    logger, listener = logging.getLogger("mkdocs"), Listener(logging.WARNING)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(listener)
    try:
        yield heard
    finally:
        logger.removeHandler(listener)
        logger.propagate = propagated
