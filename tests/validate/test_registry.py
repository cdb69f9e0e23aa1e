"""The catalogue of rules is what lies in the folder; each rule has its public page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic.fields import FieldInfo

import generator.validate.rules as folder
from generator.model.base import Insee, Record, Slug
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue, Word
from generator.validate import Rule, all_rules
from generator.validate.references import TARGETS
from tests.content.typography import faults

FILES = {path.stem.replace("_", "-") for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__"}

SLUGS = {repr(get_args(each)[1].pattern) for each in (Slug, Insee)}
OWN = {"id", "insee", "rule"}


def test_the_catalogue_is_the_folder() -> None:
    assert {rule.id for rule in all_rules()} == FILES


def test_there_are_rules_enough_for_the_field() -> None:
    assert len(FILES) >= 30


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_has_a_page_in_good_french(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.mend):
        assert text.endswith(".")
        assert faults(re.sub(r"«[^»]*»|\\(\"[^)]*\"\\)", "«\u00a0…\u00a0»", text)) == []


def test_every_field_that_holds_identifiers_is_checked_for_unknown_ones() -> None:
    """A slug names a record or a word, unless it is the record's own."""
    seen: set[type[Record]] = set()
    todo: list[type[Record]] = [Partner, Venue, Programme, Aid, Territory, Word]
    while todo:
        kind = todo.pop()
        seen.add(kind)
        for name, info in kind.model_fields.items():
            assert (kind, name) in TARGETS or name in OWN or not _holds(info, SLUGS), f"{kind.__name__}.{name}"
            todo += [part for part in _records(info.annotation) if part not in seen]


def _holds(info: FieldInfo, patterns: set[str]) -> bool:
    return any(pattern in repr((info.annotation, info.metadata)) for pattern in patterns)


def _records(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [part for argument in get_args(annotation) for part in _records(argument)]
