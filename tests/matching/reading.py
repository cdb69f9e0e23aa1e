"""Reads the table and the cases of this folder, for Python and, as JSON, for the shipped scripts."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from generator.model.finder import Criteria, FinderRow, FinderTable
from generator.model.matching import FindResult
from generator.model.proposal import propose
from generator.model.search_text import STOP_WORDS, Searched
from generator.model.time_words import TIME_WORDS
from generator.views.finder.answer import head, others_of
from generator.views.finder.labels import reason_words
from generator.vocabulary import LimitationLevel
from generator.vocabulary.matching import Fit, InHand, Order, Question, RemoteWish, SetAside
from generator.vocabulary.term import Term

FOLDER = Path(__file__).parent
TODAY = 20261122
_TERMS: dict[str, type[Term]] = {"level": LimitationLevel, "remote": RemoteWish, "prescription": InHand}


@dataclass(frozen=True)
class Case:
    """One line of a table of cases."""

    file: str
    name: str
    criteria: Criteria
    today: int
    order: Order
    expected: dict[str, Any]


def _term(vocabulary: type[Term], value: str) -> Term:
    return next(term for term in vocabulary if term.value == value)


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _row(base: dict[str, Any], given: dict[str, Any]) -> FinderRow:
    facts = {**base, **given}
    facts.pop("base", None)
    texts = Searched(*(tuple(facts.pop(name, ())) for name in ("strong", "medium", "weak")))
    return FinderRow(**{name: _frozen(value) for name, value in facts.items()}, searched=texts)


@lru_cache(maxsize=1)
def read_table() -> FinderTable:
    raw = yaml.safe_load((FOLDER / "table.yml").read_text(encoding="utf-8"))
    return FinderTable(
        rows=tuple(_row(raw["base"], given) for given in raw["rows"]),
        communes={insee: (latitude, longitude) for insee, (latitude, longitude) in raw["communes"].items()},
        labels=raw["labels"],
        weights=raw["weights"],
        cautious=tuple(raw["cautious"]),
    )


def criteria(given: dict[str, Any]) -> Criteria:
    known = {name: _frozen(value) for name, value in given.items()}
    for name, vocabulary in _TERMS.items():
        if name in known:
            known[name] = _term(vocabulary, known[name])
    return Criteria(**known)


@lru_cache(maxsize=1)
def read_cases() -> tuple[Case, ...]:
    cases = []
    for path in sorted((FOLDER / "cases").glob("*.yml")):
        for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
            order = next(order for order in Order if order.value == raw.get("order", "accord"))
            asked = criteria(raw.get("criteria", {}))
            cases.append(Case(path.stem, raw["name"], asked, raw.get("today", TODAY), order, raw["expected"]))
    return tuple(cases)


def summed_up(table: FinderTable, criteria: Criteria, result: FindResult) -> dict[str, Any]:
    """A result as the cases write it: `id score` in order, sessions set aside by reason, the first match's reasons."""
    by_reason: dict[str, list[str]] = {}
    for item in result.excluded:
        by_reason.setdefault(item.reason.value, []).append(item.row.id)
    told: dict[str, Any] = {
        "matches": [f"{match.row.id} {match.score}" for match in result.matches],
        "excluded": by_reason,
    }
    told["proposed"] = [match.row.id for match in propose(result, table, criteria)]
    if result.understood:
        told["understood"] = list(result.understood)
    if result.matches:
        told["first"] = [f"{reason_words(line, table.labels)} {line.points:+d}" for line in result.matches[0].reasons]
    return told


def in_full(table: FinderTable, criteria: Criteria, result: FindResult) -> dict[str, Any]:
    """All that Python and the scripts must agree on, as plain values."""
    return {
        "matches": [
            [
                match.row.id,
                match.score,
                match.distance,
                match.next_day,
                [f"{reason_words(line, table.labels)} {line.points:+d}" for line in match.reasons],
            ]
            for match in result.matches
        ],
        "excluded": [[item.row.id, item.reason.value, item.failed] for item in result.excluded],
        "proposed": [match.row.id for match in propose(result, table, criteria)],
        "understood": result.understood,
        "count": head(len(result.matches), others_of(result.matches)),
    }


def plain_table(table: FinderTable) -> dict[str, Any]:
    """The table as JSON for the scripts, texts numbered."""
    numbers: dict[str, int] = {}
    searched = [
        [[numbers.setdefault(text, len(numbers)) for text in texts] for texts in (s.strong, s.medium, s.weak)]
        for s in (row.searched for row in table.rows)
    ]
    rows = [{f.name: getattr(row, f.name) for f in fields(row) if f.name != "searched"} for row in table.rows]
    return {
        "rows": rows,
        "prices": {"whose": "", "of": None},
        "searched": searched,
        "texts": list(numbers),
        "stop": sorted(STOP_WORDS),
        "when": {said: [word.label, word.days, word.parts] for said, word in TIME_WORDS.items()},
        "communes": {insee: list(place) for insee, place in table.communes.items()},
        "labels": table.labels,
        "weights": dict(table.weights),
        "review_months": table.review_months,
        "stale_months": table.stale_months,
        "cautious": list(table.cautious),
        "levels": [level.value for level in LimitationLevel],
        "questions": [question.value for question in Question],
        "set_aside": {reason.value: [reason.label, reason.definition] for reason in SetAside},
        "fit": {fit.value: [fit.label, fit.definition] for fit in Fit},
    }


def plain_criteria(asked: Criteria) -> dict[str, Any]:
    """Criteria as the scripts hold them."""
    return {field.name: getattr(asked, field.name) for field in fields(asked)} | {"level": asked.level or ""}


def read_communes() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The communes of `communes.yml`, and what is typed with what is meant."""
    raw = yaml.safe_load((FOLDER / "communes.yml").read_text(encoding="utf-8"))
    return raw["communes"], raw["cases"]
