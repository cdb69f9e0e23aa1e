"""The pictures of `data/README.md` are there, light, told in words, and none lies about unused."""

from __future__ import annotations

import re

from tests.support.projects import REPOSITORY

DATA = REPOSITORY / "data"
SHOWN = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", (DATA / "README.md").read_text(encoding="utf-8"))
HEAVIEST = 80 * 1024


def test_every_picture_is_there_and_light() -> None:
    assert SHOWN
    for _, address in SHOWN:
        file = DATA / address
        assert file.read_bytes().startswith(b"\x89PNG"), address
        assert file.stat().st_size < HEAVIEST, address


def test_every_picture_is_told_in_words() -> None:
    assert all(len(words) > 20 for words, _ in SHOWN)


def test_no_picture_is_left_over() -> None:
    assert {f"images/{file.name}" for file in (DATA / "images").iterdir()} == {address for _, address in SHOWN}
