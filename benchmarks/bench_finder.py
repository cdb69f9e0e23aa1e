"""How fast the finder answers: `python -m benchmarks.bench_finder`.

For 1,000 and 10,000 sessions, in Chromium as it is and slowed down six times: weight of the data, time from the data
to the first results, then how long each key struck and each choice made keeps the page busy (95th percentile). The
yardstick, twenty thousand numbers sorted by the same page before and after, says how fast the machine was meanwhile.
"""

from __future__ import annotations

import gzip
import platform
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from playwright.sync_api import Browser, Page, Route, sync_playwright

from benchmarks.synthetic import REPOSITORY, TODAY, data_scripts
from tests.support.chromium import launch
from tests.support.projects import run_annuaire
from tests.support.server import serve

QUERIES = ("gym douce", "mal de dos", "aquagim", "marche nordique mardi", "apres cancer", "kine frouard", "zzzyx")
CHOICES = (
    '[name="level"][value="moderee"]',
    '[name="wishes"]',
    '[name="moments"]:not(:disabled)',
    '[name="access"]',
    '[name="audiences"]',
    '[name="price"][value="2000"]',
    '[name="flags"]',
)
TIMED = """const laidOut = () => document.body.getBoundingClientRect();
const plainFrame = requestAnimationFrame.bind(globalThis), plainTimeout = setTimeout.bind(globalThis);
const timed = (task) => (...given) => {
  const start = performance.now();
  task(...given);
  if (!globalThis.tasks) return;
  laidOut();
  tasks.push(performance.now() - start);
};
globalThis.setTimeout = (task, ...more) => plainTimeout(timed(task), ...more);
globalThis.requestAnimationFrame = (task) => plainFrame(timed(task));
const painted = () => new Promise((done) => plainFrame(() => {
  const start = performance.now(), after = new MessageChannel();
  after.port1.onmessage = () => done(performance.now() - start);
  after.port2.postMessage(null);
}));
globalThis.gesture = async (act) => {
  await painted();
  const shown = painted(), tasks = (globalThis.tasks = []), start = performance.now();
  act();
  laidOut();
  const own = performance.now() - start, paint = await shown;
  await new Promise((done) => plainTimeout(done, 300));
  globalThis.tasks = undefined;
  return [own, own + paint, Math.max(0, ...tasks)];
};
addEventListener('DOMContentLoaded', () => {
  const first = () => document.querySelector('ol.app-cards > li');
  const seen = () => first() ? (globalThis.first = performance.now()) : setTimeout(seen, 0);
  seen();
});"""
TYPE = """async (query) => {
  const field = document.querySelector('[name="text"]'), all = [];
  const set = (text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); };
  for (let i = 1; i <= query.length; i++) all.push(await gesture(() => set(query.slice(0, i))));
  all.push(await gesture(() => set('')));
  return all;
}"""
CHOOSE = """async (selector) => {
  const fields = [...document.querySelectorAll(selector)].slice(0, 6), all = [];
  for (const field of fields) all.push(await gesture(() => field.click()));
  for (const field of fields) if (field.type === 'checkbox') all.push(await gesture(() => field.click()));
  return all;
}"""

YARDSTICK = """() => {
  const times = Array.from({ length: 40 }, () => {
    const start = performance.now();
    Array.from({ length: 20000 }, (_, i) => (i * 7919) % 10007).sort((a, b) => a - b);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[20];
}"""
ANSWERS = ('[name="age"] 7', '[name="age"] 71', '[name="age"] 30', '[data-situation="quotient_familial"] 650')
ANSWER = """async (given) => {
  const [selector, answer] = given.split(' '), field = document.querySelector(selector), all = [];
  for (const text of [answer, ''])
    all.push(await gesture(() => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }));
  return all;
}"""


def percentile(values: Sequence[float]) -> float:
    """The 95th of a hundred."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def _page(browser: Browser, address: str, data: Mapping[str, bytes], slow: int) -> Page:
    page = browser.new_page()

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(address)
        timed = b"globalThis.arrived = performance.now();" if "finder" in name else b""
        route.fulfill(body=timed + data[name], content_type="text/javascript; charset=utf-8")

    for name in ("finder", "cost"):
        page.route(f"**/assets/data/{name}.js", answer)
    page.add_init_script(TIMED)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.goto(f"{address}orienter.html")
    page.wait_for_function("globalThis.first")
    return page


def _gestures(page: Page, script: str, given: Sequence[str]) -> list[float]:
    """95th percentiles: the gesture's task, the same with the painting, the longest task that follows."""
    measured: list[list[float]] = [times for one in given for times in page.evaluate(script, one)]
    return [percentile(times) for times in zip(*measured, strict=True)]


def measures(browser: Browser, address: str, data: Mapping[str, bytes], slow: int) -> Iterator[str]:
    """What is measured, in words."""
    page: Any = _page(browser, address, data, slow)
    yield f"first results {page.evaluate('first - arrived'):.0f} ms"
    page.wait_for_timeout(1500)
    page.locator("#commune").fill("Frouard")
    page.wait_for_timeout(500)
    before = page.evaluate(YARDSTICK)
    for name, script, given in (("key", TYPE, QUERIES), ("choice", CHOOSE, CHOICES), ("answer", ANSWER, ANSWERS)):
        own, shown, after = _gestures(page, script, given)
        yield f"{name} p95 {own:.1f} ms, painted {shown:.1f} ms, then {after:.1f} ms"
    yield f"yardstick {before:.1f} and {page.evaluate(YARDSTICK):.1f} ms"
    page.close()


def _weight(data: Mapping[str, bytes], name: str) -> float:
    return len(gzip.compress(data[f"assets/data/{name}.js"], 9, mtime=0)) / 1000


def machine() -> str:
    """What the figures were taken on."""
    cpu = Path("/proc/cpuinfo")
    names = [line.split(":")[1].strip() for line in cpu.read_text().splitlines() if line.startswith("model name")]
    return f"{names[0] if names else platform.processor()} × {len(names)}, {platform.system()} {platform.release()}"


@click.command()
@click.option("--count", "counts", multiple=True, type=int, default=(1000, 10000))
@click.option("--slow", "slows", multiple=True, type=int, default=(1, 6))
def main(counts: tuple[int, ...], slows: tuple[int, ...]) -> None:
    """Print the table of measures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        built = run_annuaire("build", "--project", str(REPOSITORY), "--site", folder + "/site", "--today", str(TODAY))
        assert built.returncode == 0, built.stderr
        browser = launch(playwright)
        click.echo(f"{machine()}, Chromium {browser.version}")
        with serve(Path(folder) / "site") as address:
            for count in counts:
                data = data_scripts(count)
                weights = (f"{name}.js {_weight(data, name):.1f} KB gz" for name in ("finder", "cost"))
                click.echo(f"{count} sessions: {', '.join(weights)}")
                for slow in slows:
                    click.echo(f"  {slow}×: {', '.join(measures(browser, address, data, slow))}")
        browser.close()


if __name__ == "__main__":
    main()
