"""The data files of the scripts: each one call that hands over one JSON text, loaded by a plain `<script>`."""

from __future__ import annotations

from collections.abc import Mapping

from generator.render.scripts import call_script
from generator.views.finder.data import FinderData


def data_files(data: FinderData) -> Mapping[str, bytes]:
    """Site-relative path to bytes of `Annuaire.data(name, …)` for the finder, prices, search and the site."""
    contents = {"finder": data.finder, "cost": data.cost, "search": data.search, "site": data.site}
    return {f"assets/data/{name}.js": call_script("data", name, content) for name, content in contents.items()}
