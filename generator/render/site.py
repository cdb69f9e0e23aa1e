"""The views of the whole site turned into pages and files, in memory.

Knows which template, which data file and which map belong to what; writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import jinja2

from generator.render.data import data_files
from generator.render.environment import make_environment, root_of
from generator.render.maps import MAP_SCRIPTS, MAP_STYLES, map_script_path, render_map
from generator.render.output import RenderedPage, RenderedSite, SiteFrame
from generator.render.sheets import sheet_files
from generator.views.parts.pieces import MapView
from generator.views.site import SitePage, SiteViews


def _render_page(environment: jinja2.Environment, page: SitePage) -> RenderedPage:
    frame = page.view.frame
    template = environment.get_template(f"pages/{page.template}")
    map_view: MapView | None = getattr(page.view, "map", None)
    scripts = (*MAP_SCRIPTS, map_script_path(map_view)) if map_view else ()
    return RenderedPage(
        path=frame.path,
        title=frame.title,
        description=frame.description,
        article=template.render(root=root_of(frame.path), page=page.view),
        section=frame.section,
        scripts=(*scripts, *frame.scripts),
        styles=(*(MAP_STYLES if map_view else ()), *frame.styles),
        layout=page.layout,
    )


def _map_files(views: SiteViews) -> Mapping[str, bytes]:
    maps = (getattr(page.view, "map", None) for page in views.pages)
    return {map_script_path(view): render_map(view) for view in maps if isinstance(view, MapView)}


def _short_files(environment: jinja2.Environment, views: SiteViews) -> Mapping[str, bytes]:
    """The short addresses: each a page of its own that leads on, light enough for an old phone."""
    template = environment.get_template("pages/court.html")
    return {
        page.path: template.render(root=root_of(page.path), page=page, name=views.name, banner=views.banner).encode()
        for page in views.short
    }


def render_site(views: SiteViews, templates: Path) -> RenderedSite:
    """All pages and generated files of the site; `templates` is the folder that holds `pages/` and `parts/`."""
    environment = make_environment(templates)
    files: dict[str, bytes] = {}
    files.update(_map_files(views))
    files.update(data_files(views.finder))
    files.update(sheet_files(environment, views.sheets))
    files.update({path: text.encode() for path, text in views.calendars.items()})
    files.update(_short_files(environment, views))
    return RenderedSite(
        frame=SiteFrame(
            name=views.name,
            tagline=views.tagline,
            description=views.description,
            banner=views.banner,
            noindex=views.noindex,
            canonical_base=views.address,
        ),
        pages=tuple(_render_page(environment, page) for page in views.pages),
        files=files,
    )
