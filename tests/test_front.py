"""The front page of the repository: it stands on one screen, and shows what is made."""

from __future__ import annotations

import re

import numpy as np
from PIL import Image

from tests.support.projects import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
LINES, WIDEST, HEAVIEST = 40, 1400, 100 * 1024
"""One screen of text; pixels of a page on a desk, which the front page shows smaller; bytes of a light picture."""


def test_it_stands_on_one_screen() -> None:
    assert len(README.splitlines()) <= LINES
    assert max(map(len, README.splitlines())) <= 160


def test_what_it_links_to_is_there() -> None:
    linked = [address for address in re.findall(r"\]\(([^)]+)\)", README) if "://" not in address]
    assert len(linked) > 5
    assert [address for address in linked if not (REPOSITORY / address).is_file()] == []


def test_its_one_picture_is_a_light_picture_of_the_site() -> None:
    ((told, address),) = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", README)
    file = REPOSITORY / address
    assert len(told) > 40
    assert file.stat().st_size < HEAVIEST
    with Image.open(file) as picture:
        assert picture.format == "PNG"
        assert 1000 <= picture.width <= WIDEST
        assert picture.height <= picture.width
        pixels = np.asarray(picture.convert("RGB"), dtype=np.int16).reshape(-1, 3)
    css = (REPOSITORY / "templates/assets/css/tokens.css").read_text(encoding="utf-8")
    for name, least in (("bg", 0.2), ("ink", 0.005), ("primary", 0.005)):
        colour = re.search(rf"--app-{name}: #([0-9a-f]{{6}});", css)
        assert colour
        near = (
            np.abs(pixels - np.frombuffer(bytes.fromhex(colour[1]), dtype=np.uint8).astype(np.int16)).max(axis=1) <= 8
        )
        assert near.mean() > least, f"too little of --app-{name}: {near.mean():.3f}"
