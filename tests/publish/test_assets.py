"""Stylesheets and scripts, joined in the declared order."""

from __future__ import annotations

import pytest

from generator.publish import PublishError
from tests.publish.site_parts import THEME, Workshop


def test_files_are_joined_in_the_declared_order(workshop: Workshop) -> None:
    workshop.put("assets/js/order.txt", "# d’abord\nz.js\n\na.js\n")
    workshop.put("assets/js/z.js", "z();")
    workshop.publish()
    assert workshop.read("assets/app.js") == "z();\n'use strict';\n"


def test_the_rules_of_the_frame_end_the_stylesheet(workshop: Workshop) -> None:
    workshop.publish()
    frame = (THEME / "assets" / "frame.css").read_text(encoding="utf-8")
    assert workshop.read("assets/app.css") == f"b {{ color: red }}\n\n{frame}"
    assert not (workshop.site / "assets" / "frame.css").exists()


@pytest.mark.parametrize("order", ["", "a.css\nb.css\n", "a.css\na.css\n", "../a.css\n"])
def test_an_order_that_does_not_name_each_file_once_is_refused(workshop: Workshop, order: str) -> None:
    workshop.put("assets/css/order.txt", order)
    with pytest.raises(PublishError, match=r"order\.txt"):
        workshop.publish()


def test_files_for_some_pages_and_pictures_are_copied(workshop: Workshop) -> None:
    workshop.put("assets/css/pages/feuille.css", "f")
    workshop.put("assets/js/pages/feuille.js", "g")
    workshop.put("assets/images/a.svg", "<svg/>")
    workshop.publish()
    assert workshop.read("assets/feuille.css") == "f"
    assert workshop.read("assets/feuille.js") == "g"
    assert workshop.read("assets/images/a.svg") == "<svg/>"


def test_the_map_library_comes_out_of_its_package(workshop: Workshop) -> None:
    workshop.publish()
    assert "Leaflet 1.9" in workshop.read("assets/leaflet/leaflet.js")[:300]
    assert (workshop.site / "assets/leaflet/images/marker-icon.png").is_file()


def test_a_file_that_takes_the_name_of_another_is_refused(workshop: Workshop) -> None:
    with pytest.raises(PublishError, match="même nom"):
        workshop.publish(files={"assets/app.css": b""})
