"""A sheet of five activities as PDF, from a territory of 5,000 slots, against WeasyPrint alone on the same HTML.

Prints both times, best of five, and their ratio; exit code 1 above 1.5. Our modules are compiled before, as pip has
compiled WeasyPrint's. Run: `python -m benchmarks.bench_sheet`.
"""

from __future__ import annotations

import compileall
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import click

REPOSITORY = Path(__file__).resolve().parents[1]
MODEL = REPOSITORY / "tests" / "projects" / "minimal"
SLOTS, A_PARTNER, ACTIVITIES, RUNS, LIMIT = 5000, 4, 5, 5, 1.5
ALONE = (
    "import sys; from pathlib import Path; import weasyprint;"
    "Path(sys.argv[2]).write_bytes(weasyprint.HTML(string=Path(sys.argv[1]).read_text(encoding='utf-8'))"
    ".write_pdf(pdf_variant='pdf/ua-1'))"
)


def make_project(root: Path) -> list[str]:
    """A project of `SLOTS` slots in `root`; returns the identifiers of those to print."""
    shutil.copytree(MODEL, root)
    partner = (root / "data/partners/club-unique.yml").read_text(encoding="utf-8")
    venue = (root / "data/venues/salle-unique.yml").read_text(encoding="utf-8")
    head, _, slot = partner.partition("creneaux:\n")
    for number in range(SLOTS // A_PARTNER):
        slots = "".join(
            slot.replace("gym-unique", f"gym-{number}-{place}").replace("salle-unique", f"salle-{number}")
            for place in range(A_PARTNER)
        )
        text = f"{head.replace('Club unique', f'Club {number}')}creneaux:\n{slots}"
        (root / f"data/partners/club-{number}.yml").write_text(text, encoding="utf-8")
        (root / f"data/venues/salle-{number}.yml").write_text(venue, encoding="utf-8")
    return [f"gym-{number * SLOTS // A_PARTNER // ACTIVITIES}-0" for number in range(ACTIVITIES)]


def best(*commands: tuple[str, ...]) -> list[float]:
    """Seconds of the fastest of a few runs of each, in processes of their own, in turn: a busy machine slows all."""
    times = [[seconds(command) for command in commands] for _ in range(RUNS)]
    return [min(each) for each in zip(*times, strict=True)]


def seconds(command: tuple[str, ...]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    """Measure both in one run."""
    compileall.compile_dir(str(REPOSITORY / "generator"), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "territoire"
        named = [word for name in make_project(root) for word in ("--session", name)]
        sheet = ("-m", "generator", "sheet", "--project", str(root), "--today", "2026-11-23", *named, "--output")
        page, alone, ours = (str(Path(folder) / name) for name in ("a.html", "alone.pdf", "ours.pdf"))
        seconds((*sheet, page))
        reference, measured = best(("-c", ALONE, page, alone), (*sheet, ours))
    ratio = measured / reference
    click.echo(f"WeasyPrint seul {reference:.2f} s, annuaire sheet {measured:.2f} s")
    click.echo(f"Rapport {ratio:.2f}, {LIMIT} au plus")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
