"""The worked example of `CONTRIBUTING.md`: copied as it is printed, it is in our style and its rule works."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from generator.findings import Finding, Location
from generator.validate import registry
from generator.validate.rule import Rule
from tests.support.projects import REPOSITORY
from tests.validate import cases
from tests.validate.conftest import spoiled, written
from tests.validate.places import place_of

DOCUMENT = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
FILE, EXAMPLE = re.findall(r"```python\n(.*?)```", DOCUMENT, re.DOTALL)
(PLACE,) = re.findall(r'`"group-of-one": \(\((.*)\),\),`', DOCUMENT)
CASES = f"CASES = {{\n{EXAMPLE}}}\n"
NAME = "group_of_one"


@pytest.fixture
def example() -> cases.Case:
    scope: dict[str, Any] = dict(vars(cases))
    exec(CASES, scope)
    found: cases.Case = scope["CASES"][NAME.replace("_", "-")]
    return found


@pytest.fixture
def with_the_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rule:
    """The rule of the document among the others, as if its file were in the folder."""
    file = tmp_path / f"{NAME}.py"
    file.write_text(FILE, encoding="utf-8")
    spec = spec_from_file_location(NAME, file)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    made: Rule = getattr(module, NAME)
    rules = (*registry.all_rules(), made)
    monkeypatch.setattr(registry, "all_rules", lambda: rules)
    return made


def test_the_rule_speaks_where_it_is_wrong_and_nowhere_else(
    findings: Callable[..., tuple[Finding, ...]], with_the_rule: Rule, example: cases.Case
) -> None:
    (told,) = [finding for finding in findings(*example.faulty) if finding.rule == with_the_rule.id]
    path, keys = eval(PLACE, dict(vars(cases)))
    line, column = place_of(written(spoiled(example.faulty)[path]), keys)
    assert told.location == Location(path, line, column)
    assert "ne compte qu’une personne" in told.message
    assert [finding for finding in findings(*example.clean) if finding.rule == with_the_rule.id] == []


@pytest.mark.parametrize(
    ("place", "text"), [(f"generator/validate/rules/{NAME}.py", FILE), ("tests/validate/cases.py", CASES)]
)
def test_ruff_leaves_the_example_as_it_is_printed(place: str, text: str) -> None:
    for command in (("format", "--check", "--diff"), ("check", *(("--ignore=F821",) if text is CASES else ()))):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", place, "-"],
            input=text,
            capture_output=True,
            encoding="utf-8",
            check=False,
            cwd=REPOSITORY,
        )
        assert done.returncode == 0, done.stdout + done.stderr
