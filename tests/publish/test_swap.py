"""The older site stays whole until the other is complete."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish import PublishError, swap
from tests.publish.site_parts import Workshop, a_page, files_of
from tests.support.projects import REPOSITORY

STOPPED_BUILD = """
import sys, time
from pathlib import Path
from generator.publish import swap as room
from tests.publish.site_parts import Workshop, a_page

def stop(*arguments):
    print("stopped", flush=True)
    time.sleep(600)

class Slow(dict):
    def __getitem__(self, path):
        stop()

where, folder = sys.argv[1], Path(sys.argv[2])
workshop = Workshop(folder)
if where == "renames":
    room._exchange = lambda one, other: False
    Path.rename = lambda self, target, rename=Path.rename: stop() if self.name == "site" and "construction" in str(
        self.parent) else rename(self, target)
workshop.publish(a_page("other.html"), files=Slow({"a": b""}) if where == "files" else {})
"""


def killed_build(where: str, folder: Path) -> None:
    """Start a build in a process of its own; kill it for good where it stopped."""
    with subprocess.Popen(
        [sys.executable, "-c", STOPPED_BUILD, where, str(folder)],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "stopped\n"
        process.send_signal(signal.SIGKILL)


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_build_killed_in_the_middle_leaves_the_older_site_and_is_cleaned_later(workshop: Workshop) -> None:
    workshop.publish(a_page("old.html"))
    before = files_of(workshop.site)
    killed_build("files", workshop.folder)
    assert files_of(workshop.site) == before
    assert hidden(workshop.folder) != []
    workshop.publish(a_page("new.html"))
    assert (workshop.site / "new.html").is_file()
    assert not (workshop.site / "old.html").exists()
    assert hidden(workshop.folder) == []


def test_without_the_system_call_a_build_killed_between_two_renames_gives_the_older_site_back(
    workshop: Workshop,
) -> None:
    workshop.publish(a_page("old.html"))
    before = files_of(workshop.site)
    killed_build("renames", workshop.folder)
    assert not workshop.site.exists()
    with pytest.raises(PublishError):
        workshop.publish(a_page("too/deep/page.html"))
    assert files_of(workshop.site) == before


def test_two_renames_do_where_names_cannot_be_exchanged(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    workshop.publish(a_page("old.html"))
    workshop.publish(a_page("new.html"))
    assert (workshop.site / "new.html").is_file()
    assert hidden(workshop.folder) == []


def test_a_failed_build_leaves_the_older_site(workshop: Workshop) -> None:
    workshop.publish(a_page("old.html"))
    before = files_of(workshop.site)
    with pytest.raises(PublishError):
        workshop.publish(a_page("new.html"), files={"../escaped": b""})
    assert files_of(workshop.site) == before
    assert hidden(workshop.folder) == []


def test_a_folder_that_is_not_ours_is_never_replaced(workshop: Workshop) -> None:
    photo = workshop.put("photos/chat.jpg", "miaou")
    with pytest.raises(PublishError, match="n’est pas vide"):
        workshop.publish(to=photo.parent)
    with pytest.raises(PublishError, match="est un fichier"):
        workshop.publish(to=photo)
    assert photo.read_text(encoding="utf-8") == "miaou"


def test_an_empty_folder_and_missing_parents_are_taken(workshop: Workshop) -> None:
    (workshop.folder / "vide").mkdir()
    for destination in (workshop.folder / "vide", workshop.folder / "a" / "b" / "site"):
        workshop.publish(to=destination)
        assert (destination / ".annuaire-site").is_file()


def test_a_place_where_nothing_can_be_written_is_said_in_one_sentence(workshop: Workshop) -> None:
    file = workshop.put("fichier", "")
    with pytest.raises(PublishError, match="ne peut pas être écrit"):
        workshop.publish(to=file / "site")
