"""Maps: folium's script, our data in it as inert JSON, nothing from elsewhere, the same bytes each time."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.render.maps import map_script_path, render_map
from generator.views.parts.pieces import MapPoint, MapView

HOSTILE = "`${alert(1)}` </script><img src=x onerror=alert(1)> {{ 7*7 }} \" ' \\ \u2028 \u202e👵"


def _view(label: str = "Salle", detail: str = "Pompey", page: str = "lieux/salle.html") -> MapView:
    point = MapPoint(48.77, 6.12, label, page, detail, "1")
    return MapView("lieu-salle-des-tilleuls", "Carte", (point,), (MapPoint(48.78, 6.1, label),))


def _rows(script: str, function: str) -> list[list[object]]:
    match = re.search(rf"Annuaire\.map\.{function}\(\w+, (.*)\);", script)
    assert match
    rows: list[list[object]] = json.loads(match[1])
    return rows


def test_a_map_is_one_call_with_folium_s_script() -> None:
    script = render_map(_view()).decode()
    assert script.startswith('Annuaire.map.draw("map_lieu_salle_des_tilleuls", function () {')
    assert "L.map(" in script
    assert "fitBounds" in script


def test_points_come_back_from_the_script_as_they_were() -> None:
    script = render_map(_view()).decode()
    assert _rows(script, "places") == [[48.77, 6.12, "Salle", "Pompey", "lieux/salle.html", "1"]]
    assert _rows(script, "communes") == [[48.78, 6.1, "Salle", "", "", ""]]


@given(st.text(max_size=500))
def test_any_label_stays_text(label: str) -> None:
    script = render_map(_view(label)).decode()
    assert _rows(script, "places")[0][2] == label


def test_hostile_text_leaves_neither_its_json_string_nor_the_script() -> None:
    script = render_map(_view(HOSTILE, HOSTILE, HOSTILE)).decode()
    assert "<" not in script
    assert "\u2028" not in script
    assert _rows(script, "places")[0][2:5] == [HOSTILE, HOSTILE, HOSTILE]


def test_no_address_of_the_network_is_in_a_map() -> None:
    assert "http" not in render_map(_view()).decode()


def test_the_same_view_gives_the_same_bytes() -> None:
    assert render_map(_view()) == render_map(_view())


def test_a_map_without_any_point_still_draws() -> None:
    script = render_map(MapView("vide", "Carte", ())).decode()
    assert "fitBounds" not in script


def test_the_script_stands_under_assets() -> None:
    assert map_script_path(_view()) == "assets/maps/lieu-salle-des-tilleuls.js"
