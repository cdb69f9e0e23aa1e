"""Random mutations of a whole project: never an exception, a finding where the mutation is, other files still checked.

`make fuzz` runs ten times as many; the number is read from `FUZZ_MUTATIONS`.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from generator.findings import Severity
from generator.load import Shape
from generator.pipeline import CheckResult, check
from tests.fuzz.mutations import mutate
from tests.support.projects import TODAY, copy_project

MUTATIONS = int(os.environ.get("FUZZ_MUTATIONS", "1000"))
SHARDS = 20
SHAPES = frozenset(shape.value for shape in Shape)
WITNESS = "data/aids/temoin.yml"
"""A file with one known fault: as long as it is told, other files are still checked."""


def _check(root: Path) -> CheckResult:
    return check(root, lambda _config: TODAY)


def _files(root: Path) -> list[Path]:
    return [root / "site_config.yml", *sorted(root.glob("data/*/*.yml"))]


def _holds(result: CheckResult, path: str) -> bool:
    return any(finding.location.path == path for finding in result.findings)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_mutation_gives_findings_where_it_is(shard: int, tmp_path: Path) -> None:
    root = copy_project("complet", tmp_path)
    files = _files(root)
    (root / WITNESS).write_text("nom: Témoin\ninconnue: oui\n", encoding="utf-8")
    before = {finding for finding in _check(root).findings if finding.severity is Severity.ERROR}
    faults = []
    for seed in range(shard, MUTATIONS, SHARDS):
        chance = random.Random(seed)
        file = chance.choice(files)
        original = file.read_bytes()
        path = file.relative_to(root).as_posix()
        mutation = mutate(original.decode(), chance)
        file.write_bytes(mutation.content)
        result = _check(root)
        file.write_bytes(original)
        if path != "site_config.yml" and not _holds(result, WITNESS):
            faults.append(f"{seed}: {path}: the other files were not checked after {mutation.what}")
        errors = {finding for finding in result.findings if finding.severity is Severity.ERROR} - before
        shape = [finding for finding in errors if finding.location.path == path and finding.rule in SHAPES]
        lines = {finding.location.line for finding in shape}
        if shape and not lines & {*mutation.lines, 0}:
            told = [f"{finding.location.line} {finding.rule}" for finding in shape]
            faults.append(f"{seed}: {path}: {told}, not on {sorted(mutation.lines)} after {mutation.what}")
    assert not faults, "\n".join(faults)
