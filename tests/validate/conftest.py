"""A small valid project held as plain data, which each case spoils in one place."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.findings import Finding
from generator.load import load_project
from generator.validate import run
from tests.support.projects import TODAY
from tests.validate.base import BASE

Change = tuple[str, str, Any]
"""File, dotted path inside it, new value; `REMOVE` takes the key away."""

REMOVE = ...


class _Plain(yaml.SafeDumper):
    """Writes no anchor, which the loader refuses."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _set(node: Any, path: str, value: Any) -> None:
    steps: list[Any] = [int(step) if step.isdigit() else step for step in path.split(".")]
    *parents, last = steps
    for step in parents:
        node = node[step] if isinstance(node, list) else node.setdefault(step, {})
    if value is REMOVE:
        del node[last]
    elif isinstance(node, list) and last == len(node):
        node.append(value)
    else:
        node[last] = value


def spoiled(changes: tuple[Change, ...]) -> Mapping[str, Any]:
    """The base project's files with the changes made; a path of `` replaces the whole file."""
    files: dict[str, Any] = copy.deepcopy(dict(BASE))
    for name, path, value in changes:
        if path:
            _set(files[name], path, copy.deepcopy(value))
        else:
            files[name] = copy.deepcopy(value)
    return files


def written(content: Any) -> str:
    """A file as it is written: blocks only, each scalar on the line of its key."""
    return yaml.dump(content, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100_000)


@pytest.fixture
def findings(tmp_path: Path) -> Callable[..., tuple[Finding, ...]]:
    """What load and the rules find in the base project with some changes, on a day."""

    def check(*changes: Change, today: date = TODAY) -> tuple[Finding, ...]:
        for name, content in spoiled(changes).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written(content), encoding="utf-8")
        loaded = load_project(tmp_path)
        assert loaded.catalogue is not None
        return (*loaded.findings, *run(loaded.catalogue, today))

    return check
