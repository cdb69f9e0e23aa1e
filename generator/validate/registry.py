"""Finds the rules in their folder and runs them all; holds no list of its own."""

from __future__ import annotations

import pkgutil
from datetime import date
from functools import cache
from importlib import import_module

from generator.findings import Finding, in_order
from generator.model.catalogue import Catalogue
from generator.validate import rules
from generator.validate.context import RuleContext
from generator.validate.muting import silences
from generator.validate.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of its identifier; LookupError when a module does not hold the rule of its name."""
    found = []
    for info in pkgutil.iter_modules(rules.__path__):
        candidate = getattr(import_module(f"{rules.__name__}.{info.name}"), info.name, None)
        if not isinstance(candidate, Rule):
            raise LookupError(f"{rules.__name__}.{info.name} holds no rule of its own name")
        found.append(candidate)
    return tuple(sorted(found, key=lambda rule: rule.id))


def run(catalogue: Catalogue, today: date) -> tuple[Finding, ...]:
    """All findings but the muted, sorted by path and line; `today` is the day on which dates are judged."""
    rules_run = all_rules()
    context = RuleContext(catalogue, today, {rule.id: rule.severity for rule in rules_run})
    muted = silences(context)
    return in_order(
        rule.finding(problem)
        for rule in rules_run
        for problem in rule.check(context)
        if not any(silence.covers(rule.id, problem.where) for silence in muted)
    )
