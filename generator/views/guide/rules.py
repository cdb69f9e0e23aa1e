"""The rule guide: a page for every rule of the catalogue and every fault of shape, and the list of them all.

The catalogue is the folder of rules; nothing is listed here. Each page bears the rule's name in reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.findings import Severity
from generator.load.shape import Shape, spaced
from generator.validate import Rule, all_rules
from generator.views.guide.frame import RULES_PAGE, guide_frame, readable
from generator.views.parts.links import Link
from generator.views.parts.pieces import Frame
from generator.views.words.names import capitalised
from generator.views.words.phrases import counted

ALL_RULES = Link("Toutes les règles", page=RULES_PAGE)
_GROUPS = (
    (
        Severity.ERROR,
        "erreurs",
        "Les erreurs",
        "Une erreur tromperait quelqu’un ou casserait une page. Rien n’est publié tant qu’il en reste une.",
    ),
    (
        Severity.WARNING,
        "avertissements",
        "Les avertissements",
        "Un avertissement ne bloque rien. Il dit ce qui vieillit ou ce qui manque.",
    ),
    (Severity.INFO, "conseils", "Les conseils", "Un conseil aide à mieux écrire."),
)


@dataclass(frozen=True, slots=True)
class RuleView:
    """A rule: its page, its name in reports, what it finds, why it matters, how to mend it."""

    page: Link
    name: str
    title: str
    why: str
    mend: str


@dataclass(frozen=True, slots=True)
class RulePageView:
    """What `regles/<name>.html` shows: the rule, the group it belongs to and what that group means."""

    frame: Frame
    rule: RuleView
    group: Link
    weight: str


@dataclass(frozen=True, slots=True)
class RuleGroupView:
    """Rules of one severity, or the faults of shape."""

    title: str
    anchor: str
    count: str
    lead: str
    rules: tuple[RuleView, ...]


@dataclass(frozen=True, slots=True)
class GuideRulesView:
    """What `contribuer/regles.html` shows."""

    frame: Frame
    title: str
    lead: str
    jumps: tuple[Link, ...]
    groups: tuple[RuleGroupView, ...]


def rule_page(name: str) -> str:
    """The page of a rule, or of a fault of shape."""
    return f"regles/{name}.html"


def rule_titles() -> dict[str, str]:
    """The French title of every rule and fault of shape, by its name in reports."""
    titles = {rule.id: readable(rule.title).rstrip(".") for rule in all_rules()}
    return titles | {shape.value: shape.label for shape in Shape}


def _view(name: str, title: str, why: str, mend: str) -> RuleView:
    return RuleView(Link(title, page=rule_page(name)), name, title, why, mend)


def _rule(rule: Rule) -> RuleView:
    why, mend = (capitalised(readable(text)) for text in (rule.why, rule.mend))
    return _view(rule.id, readable(rule.title).rstrip("."), why, mend)


def _group(title: str, anchor: str, lead: str, rules: Iterable[RuleView]) -> RuleGroupView:
    listed = tuple(rules)
    return RuleGroupView(title, anchor, counted(len(listed), "règle"), lead, listed)


def _groups() -> tuple[RuleGroupView, ...]:
    groups = [
        _group(title, anchor, lead, (_rule(rule) for rule in all_rules() if rule.severity is severity))
        for severity, anchor, title, lead in _GROUPS
    ]
    faults = (_view(shape.value, spaced(shape.label), "", spaced(shape.definition)) for shape in Shape)
    lead = (
        "Ces fautes empêchent de lire le fichier. Ce sont des erreurs\u00a0: rien n’est publié tant qu’il en reste une."
    )
    groups.append(_group("Les fautes d’écriture", "ecriture", lead, faults))
    return tuple(group for group in groups if group.rules)


def rules_guide() -> GuideRulesView:
    """The view of `contribuer/regles.html`."""
    groups = _groups()
    number = sum(len(group.rules) for group in groups)
    return GuideRulesView(
        frame=guide_frame(
            RULES_PAGE, "Les règles", "Chaque règle que l’ordinateur vérifie, pourquoi, et comment corriger."
        ),
        title="Les règles",
        lead=f"L’ordinateur vérifie {counted(number, 'règle')} à chaque changement. Chaque message nomme la sienne.",
        jumps=tuple(Link(group.title, page=f"{RULES_PAGE}#{group.anchor}", note=group.count) for group in groups),
        groups=groups,
    )


def rule_pages() -> Iterator[RulePageView]:
    """The views of `regles/`, a page for each rule and each fault of shape."""
    for group in _groups():
        back = Link(group.title, page=f"{RULES_PAGE}#{group.anchor}")
        for rule in group.rules:
            frame = Frame(rule.page.page, rule.title, f"La règle «\u00a0{rule.name}\u00a0»", crumb=ALL_RULES)
            yield RulePageView(frame, rule, back, group.lead)
