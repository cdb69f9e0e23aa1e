"""The catalogue of rules is what lies in the folder; each rule has its public page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator.validate.rules as folder
from generator.validate import Rule, all_rules
from tests.content.typography import faults

FILES = {path.stem.replace("_", "-") for path in Path(folder.__path__[0]).glob("*.py") if path.stem != "__init__"}


def test_the_catalogue_is_the_folder() -> None:
    assert {rule.id for rule in all_rules()} == FILES


def test_there_are_rules_enough_for_the_field() -> None:
    assert len(FILES) >= 30


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_has_a_page_in_good_french(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.mend):
        assert text.endswith(".")
        assert faults(re.sub(r"«[^»]*»|\\(\"[^)]*\"\\)", "«\u00a0…\u00a0»", text)) == []
