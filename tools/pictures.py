"""Remakes the pictures of README.md and data/README.md: real messages of `annuaire check`, real pages of the site.

Run from the root of the repository, with a Chromium on the machine: .venv/bin/python -m tools.pictures
"""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, FloatRect, sync_playwright

from tests.support.chromium import launch
from tests.support.projects import REPOSITORY

DATA = REPOSITORY / "data"
IMAGES = DATA / "images"
FRONT = REPOSITORY / ".github" / "images" / "orienter.png"
RECORD = "data/partners/gym-des-bleuets.yml"
MISTAKES: Mapping[str, str] = {
    "type: association": "type: asociation",
    'debut: "10:00"': 'debut: "10h75"',
    "    verifications:": "    verification:",
}
"""What a person in a hurry types, by what is right."""
MEANT: Mapping[str, str] = {
    'fin: "11:00"': 'fin: "09:00"',
    "lieu: salle-des-tilleuls": "lieu: salle-des-tilleul",
    'telephone: "03 53 01 99 99"': 'telephone: "03 53 01 99"',
}
"""Mistakes of meaning, which show once the file can be read."""
STYLE = """
body { margin: 0; width: 46rem; background: #16202a; color: #f2f5f7; }
pre { margin: 0; padding: 1rem 1.25rem; font: 15px/1.5 "DejaVu Sans Mono", monospace; white-space: pre-wrap; }
b { color: #ffffff; } .error { color: #ff9c9c; font-weight: bold; } .warning { color: #ffd27a; }
"""


def main() -> None:
    """Remake every picture."""
    IMAGES.mkdir(exist_ok=True)
    example = _example()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        project, browser = _project(Path(folder)), launch(playwright)
        _terminal(browser, "faute-ecriture.png", _check(project, _changed(example, MISTAKES)))
        _terminal(browser, "faute-de-sens.png", _check(project, _changed(example, MEANT)))
        _terminal(browser, "sans-faute.png", _check(project, example))
        site = Path(folder) / "site"
        _annuaire("build", project, "--site", str(site))
        _page(browser, "creneau.png", site / "creneaux" / "bleuets-gym-mardi.html", "main", 560)
        _page(browser, "tableau-de-bord.png", site / "tableau-de-bord.html", "#appels", 620)
        (project / RECORD).unlink()
        _annuaire("build", project, "--site", str(site))
        _front(browser, site / "orienter.html")
    for picture in (FRONT, *sorted(IMAGES.glob("*.png"))):
        print(f"{picture.relative_to(REPOSITORY)}: {picture.stat().st_size // 1024} KiB")


def _example() -> str:
    found = re.search(r"```yaml\n(.*?)```", (DATA / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    if not found:
        raise SystemExit("data/README.md holds no example")
    return found[1]


def _changed(text: str, changes: Mapping[str, str]) -> str:
    for right, wrong in changes.items():
        if right not in text:
            raise SystemExit(f"the example of data/README.md no longer holds {right!r}")
        text = text.replace(right, wrong)
    return text


def _project(folder: Path) -> Path:
    project = folder / "annuaire"
    shutil.copytree(DATA, project / "data")
    shutil.copy(REPOSITORY / "site_config.yml", project)
    return project


def _annuaire(command: str, project: Path, *arguments: str) -> str:
    program = (sys.executable, "-m", "generator", command, "--project", str(project), *arguments)
    return subprocess.run(program, capture_output=True, encoding="utf-8", check=False, cwd=REPOSITORY).stdout


def _check(project: Path, record: str) -> str:
    """What the command says of the record, and its summary when the record is without fault."""
    (project / RECORD).write_text(record, encoding="utf-8")
    blocks = _annuaire("check", project).strip().split("\n\n")
    mine = [block for block in blocks if block.startswith(RECORD)]
    return "\n\n".join(mine or blocks[-1:])


def _terminal(browser: Browser, name: str, said: str) -> None:
    lines = []
    for line in said.splitlines():
        text = html.escape(line)
        text = re.sub(r"^(data/\S+)", r"<b>\1</b>", text)
        text = re.sub(r"(?<=</b>  )(erreur)", r'<span class="error">\1</span>', text)
        lines.append(re.sub(r"(?<=</b>  )(avertissement)", r'<span class="warning">\1</span>', text))
    page = browser.new_page(viewport={"width": 736, "height": 200})
    page.set_content(f"<style>{STYLE}</style><pre>$ annuaire check\n\n" + "\n".join(lines) + "</pre>")
    page.locator("pre").screenshot(path=IMAGES / name)
    page.close()


def _page(browser: Browser, name: str, file: Path, part: str, height: int) -> None:
    """The top of a part of a page, `height` pixels of it."""
    page = browser.new_page(viewport={"width": 736, "height": 900}, color_scheme="light")
    page.goto(file.as_uri())
    top = int((page.locator(part).bounding_box() or {"y": 0})["y"])
    clip: FloatRect = {"x": 0, "y": top, "width": 736, "height": height}
    page.screenshot(path=IMAGES / name, clip=clip, full_page=True)
    page.close()


def _front(browser: Browser, file: Path) -> None:
    """A list proposed to a prescriber, in as few colours as the eye needs."""
    page = browser.new_page(viewport={"width": 1366, "height": 900}, color_scheme="light", locale="fr-FR")
    page.goto(file.as_uri())
    page.fill("#commune", "Frouard")
    page.locator("input[name=level][value=moderee]").check(force=True)
    page.get_by_role("button", name="Proposer une liste").click()
    page.get_by_text("La liste\u00a0: 5 activités").wait_for()
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    picture.quantize(128, dither=Image.Dither.NONE).save(FRONT, optimize=True)
    page.close()


if __name__ == "__main__":
    main()
