"""The same input gives the same bytes, wherever and whenever."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.publish.site_parts import files_of
from tests.support.projects import REPOSITORY

BUILD = """
import sys
from pathlib import Path
from tests.publish.site_parts import Workshop, a_page
workshop = Workshop(Path(sys.argv[1]))
workshop.put("content/b.md", "---\\ntitle: B\\n---\\n\\n# B\\n\\n!!! note \\"À savoir\\"\\n    Texte.\\n")
workshop.put("content/images/a.svg", "<svg/>")
pages = [a_page(f"creneaux/{n}.html", section=s) for n, s in enumerate(("trouver", "orienter", "", "liste"))]
workshop.publish(*pages, a_page("index.html"), files={"b": b"2", "a": b"1"})
"""


def test_another_folder_hash_seed_time_zone_and_locale_change_nothing(tmp_path: Path) -> None:
    sites = []
    for number, (zone, language) in enumerate((("Europe/Paris", "C.UTF-8"), ("Pacific/Auckland", "C"))):
        folder = tmp_path / f"dossier {number}"
        folder.mkdir()
        environment = {"PYTHONHASHSEED": str(number), "TZ": zone, "LC_ALL": language, "SOURCE_DATE_EPOCH": str(number)}
        subprocess.run(
            [sys.executable, "-c", BUILD, str(folder)],
            check=True,
            cwd=REPOSITORY,
            env={**os.environ, **environment, "PYTHONPATH": str(REPOSITORY)},
        )
        sites.append(files_of(folder / "site"))
    assert sites[0] == sites[1]
    assert {"texte.html", "b.html", "images/a.svg", "creneaux/3.html", "index.html"} <= set(sites[0])
