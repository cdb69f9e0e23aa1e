"""Maps by folium, without what a saved folium map brings: no network, no inline code, no random name.

folium builds the map and its bounds; the places are handed as JSON to `templates/assets/js/map.js`, which makes every
label from DOM text, since Leaflet takes strings for HTML and folium writes them into JavaScript template literals.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template

from generator.render.scripts import json_text
from generator.views.parts.pieces import MapPoint, MapView

MAP_SCRIPTS = ("assets/leaflet/leaflet.js",)
MAP_STYLES = ("assets/leaflet/leaflet.css",)
_CLOSEST_ZOOM = 14
_CLOSEST_ALONE = 12
"""A place that is alone is shown among the communes around it."""
_MARGIN, _BESIDE_ZOOM = 36, 76
"""Pixels round the places; on the left, room for the buttons that zoom."""


class _LocalMap(folium.Map):
    """A folium map that asks for no asset of a CDN and is named after its view."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 - folium reads a list on the class
    default_css: list[tuple[str, str]] = []  # noqa: RUF012

    def __init__(self, view: MapView) -> None:
        super().__init__(
            tiles=None,
            zoom_control=False,
            attributionControl=False,
            scrollWheelZoom=False,
            zoomSnap=0.25,
            max_bounds_viscosity=1.0,
        )
        self._name = "map"
        self._id = view.script_name


class _Points(MacroElement):
    """Hands points to a function of `Annuaire.map`, as JSON that is inert in any script."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "Annuaire.map.{{ this.function }}({{ this._parent.get_name() }}, {{ this.json }});"
        "{% endmacro %}"
    )

    def __init__(self, function: str, points: Iterable[MapPoint]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "points"
        self.function = function
        self.json = _inert([_columns(point) for point in points])


def _columns(point: MapPoint) -> list[Any]:
    return [
        round(point.latitude, 5),
        round(point.longitude, 5),
        point.label,
        point.detail,
        point.page,
        point.number,
    ]


def _inert(rows: list[list[Any]]) -> str:
    """JSON whose strings hold no brace: folium renders its own output as a template a second time."""
    return json_text(rows).replace("{", "\\u007b").replace("}", "\\u007d")


def map_script_path(view: MapView) -> str:
    """The site-relative path of a map's script."""
    return f"assets/maps/{view.id}.js"


def render_map(view: MapView) -> bytes:
    """The script that draws a map in the element of `parts/map.html`; the same bytes for the same view."""
    drawn = _LocalMap(view)
    drawn.add_child(_Points("communes", view.communes))
    drawn.add_child(_Points("places", view.points))
    framed = [(point.latitude, point.longitude) for point in (view.points or view.communes)]
    if framed:
        alone = len(framed) == 1
        south, west = (min(values) for values in zip(*framed, strict=True))
        north, east = (max(values) for values in zip(*framed, strict=True))
        drawn.fit_bounds(
            [[south, west], [north, east]],
            padding_top_left=(_MARGIN if alone else _BESIDE_ZOOM, _MARGIN),
            padding_bottom_right=(_MARGIN, _MARGIN),
            max_zoom=_CLOSEST_ALONE if alone else _CLOSEST_ZOOM,
        )
    figure: Any = drawn.get_root()
    figure.render()
    body = "\n".join(line.strip() for line in figure.script.render().split("\n") if line.strip())
    return f"Annuaire.map.draw({json_text(drawn.get_name())}, function () {{\n{body}\n}});\n".encode()
