"""The shape of a rule: a function from a context to problems, whose docstring is its public page.

A rule's identifier is its function's name in kebab-case, its severity is the decorator's, its title and its advice are
read from the docstring. Where the rules are found is the registry's business.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.findings import Finding, Severity
from generator.model.catalogue import Where
from generator.validate.context import RuleContext


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the part of a file where it lies, what is wrong with its value, how to mend it."""

    where: Where
    message: str
    fix: str


Check = Callable[[RuleContext], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and its public page: title, why it matters, how to mend (French, one paragraph each)."""

    id: str
    severity: Severity
    title: str
    why: str
    mend: str
    check: Check

    def finding(self, problem: Problem) -> Finding:
        """What is told of a problem that this rule saw."""
        return Finding(problem.where.location, self.severity, self.id, problem.message, problem.fix)


def _paragraphs(docstring: str) -> tuple[str, str, str]:
    """Title, « Pourquoi » and « Corriger » of a docstring; ValueError when one is missing."""
    text = " ".join(inspect.cleandoc(docstring).replace("\n\n", "\n").split("\n"))
    title, found_why, rest = text.partition("Pourquoi\u00a0:")
    why, found_mend, mend = rest.partition("Corriger\u00a0:")
    parts = title.strip(), why.strip(), mend.strip()
    if not (found_why and found_mend and all(parts)):
        raise ValueError(f"docstring without title, « Pourquoi » or « Corriger »: {docstring!r}")
    return parts


def rule(severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of a check function."""

    def decorate(check: Check) -> Rule:
        title, why, mend = _paragraphs(check.__doc__ or "")
        return Rule(check.__name__.replace("_", "-"), severity, title, why, mend, check)

    return decorate
