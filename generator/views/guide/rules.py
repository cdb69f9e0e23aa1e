"""The rule guide: every rule of the catalogue and every fault of shape, with why it matters and how to mend it.

The catalogue is the folder of rules; nothing is listed here. Each section's anchor is the rule's name in reports.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.findings import Severity
from generator.load.shape import Shape, spaced
from generator.validate import Rule, all_rules
from generator.views.guide.frame import RULES_PAGE, guide_frame, readable
from generator.views.parts.links import Link
from generator.views.parts.pieces import Frame
from generator.views.words.names import capitalised
from generator.views.words.phrases import counted

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
    """A rule: its name in reports, which is also its anchor, what it finds, why it matters, how to mend it."""

    name: str
    title: str
    why: str
    mend: str


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
    """The place of a rule, or of a fault of shape, in the guide."""
    return f"{RULES_PAGE}#{name}"


def rule_titles() -> dict[str, str]:
    """The French title of every rule and fault of shape, by its name in reports."""
    titles = {rule.id: readable(rule.title).rstrip(".") for rule in all_rules()}
    return titles | {shape.value: shape.label for shape in Shape}


def _rule(rule: Rule) -> RuleView:
    return RuleView(
        rule.id, readable(rule.title).rstrip("."), *(capitalised(readable(text)) for text in (rule.why, rule.mend))
    )


def _group(title: str, anchor: str, lead: str, rules: Iterable[RuleView]) -> RuleGroupView:
    listed = tuple(rules)
    return RuleGroupView(title, anchor, counted(len(listed), "règle"), lead, listed)


def rules_guide() -> GuideRulesView:
    """The view of `contribuer/regles.html`."""
    groups = [
        _group(title, anchor, lead, (_rule(rule) for rule in all_rules() if rule.severity is severity))
        for severity, anchor, title, lead in _GROUPS
    ]
    faults = (RuleView(shape.value, spaced(shape.label), "", spaced(shape.definition)) for shape in Shape)
    lead = (
        "Ces fautes empêchent de lire le fichier. Ce sont des erreurs\u00a0: rien n’est publié tant qu’il en reste une."
    )
    groups.append(_group("Les fautes d’écriture", "ecriture", lead, faults))
    shown = tuple(group for group in groups if group.rules)
    number = sum(len(group.rules) for group in shown)
    return GuideRulesView(
        frame=guide_frame(
            RULES_PAGE, "Les règles", "Chaque règle que l’ordinateur vérifie, pourquoi, et comment corriger."
        ),
        title="Les règles",
        lead=f"L’ordinateur vérifie {counted(number, 'règle')} à chaque changement. Chaque message nomme la sienne.",
        jumps=tuple(Link(group.title, page=rule_page(group.anchor), note=group.count) for group in shown),
        groups=shown,
    )
