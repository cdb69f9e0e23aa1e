"""The shared helpers that other tests trust without looking."""

from __future__ import annotations

from multiprocessing import get_context
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.support.once import once
from tests.support.server import serve


def _count(folder: str) -> None:
    def work(result: Path) -> None:
        with result.open("a", encoding="utf-8") as log:
            log.write("x")

    once(Path(folder), "work", work)


def test_work_is_done_once_for_several_processes(tmp_path: Path) -> None:
    with get_context("spawn").Pool(3) as pool:
        pool.map(_count, [str(tmp_path)] * 6)
    assert (tmp_path / "work").read_text(encoding="utf-8") == "x"


def test_work_that_failed_is_tried_again(tmp_path: Path) -> None:
    def fail(result: Path) -> None:
        raise OSError(result)

    with pytest.raises(OSError, match="work"):
        once(tmp_path, "work", fail)
    assert once(tmp_path, "work", Path.touch).exists()


def test_a_folder_is_served_on_the_loopback_address(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("bonjour", encoding="utf-8")
    with serve(tmp_path) as address:
        assert address.startswith("http://127.0.0.1:")
        assert urlopen(address + "a.html").read() == b"bonjour"
