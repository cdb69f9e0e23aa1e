"""What `render` hands to `publish`: finished pages and files, as text and bytes.

The contract between the two rooms and nothing more: HTML here is already escaped, and `publish` never changes it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """One record page, poured into a skeleton of the theme.

    `path`: site-relative POSIX path ending in `.html`, at most one folder deep. `title` and `description`: plain text,
    escaped by `publish`. `article`: escaped HTML of the page's content, its own `<h1>` included. `section`: which entry
    of the main menu is current (`trouver`, `orienter`, `programmes`, `liste`, or empty). `scripts` and `styles`:
    site-relative paths of further files. `layout`: CSS modifier of the content (`wide`, `full`, `text`, `sheet`).
    """

    path: str
    title: str
    description: str
    article: str
    section: str = ""
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    layout: str = "wide"


@dataclass(frozen=True, slots=True)
class SiteFrame:
    """What every page shows around its content: finished French text, plain.

    `banner` is empty outside a demonstration; `canonical_base` is empty, or the site's absolute `https://…/` address.
    """

    name: str
    tagline: str
    description: str
    banner: str
    noindex: bool
    canonical_base: str


@dataclass(frozen=True, slots=True)
class RenderedSite:
    """Everything `publish` writes that does not come from `content/` or the theme.

    `files` maps a site-relative POSIX path to its bytes (search data, map scripts, calendars…).
    """

    frame: SiteFrame
    pages: tuple[RenderedPage, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
