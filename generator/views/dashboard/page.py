"""The dashboard of the coordination: how fresh and how complete the records are, what the check says, what ends soon.

Counts only, of records and never of people; nothing here follows a reader.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.findings import Finding
from generator.model.freshness import covering, freshness
from generator.views.context import ViewContext
from generator.views.dashboard.calls import CallGroup, call_count, call_groups
from generator.views.dashboard.completeness import CompletenessView, completeness_view
from generator.views.dashboard.ending import ending_rows, horizon
from generator.views.dashboard.findings import findings_by_rule, findings_by_territory
from generator.views.dashboard.tasks import TaskRow
from generator.views.guide.frame import DASHBOARD_PAGE, guide_frame
from generator.views.parts.links import SESSIONS, TERRITORIES, Link, page_of
from generator.views.parts.pieces import Frame
from generator.views.parts.rows import RecordRow
from generator.views.words.names import capitalised, sort_name
from generator.views.words.phrases import NBSP, counted, session_count
from generator.views.words.time import date_words
from generator.vocabulary import FieldGroup, Freshness

_STATES = {
    Freshness.FRESH: ("vérifié", "vérifiés"),
    Freshness.TO_REVIEW: ("à revoir", "à revoir"),
    Freshness.STALE: ("périmé", "périmés"),
    Freshness.NEVER: ("jamais vérifié", "jamais vérifiés"),
}
_CHECKED = (FieldGroup.HOURS, FieldGroup.PRICE, FieldGroup.CONTACT, FieldGroup.PLACES)


@dataclass(frozen=True, slots=True)
class DashboardView:
    """What `tableau-de-bord.html` shows."""

    frame: Frame
    title: str
    lead: str
    limits: str
    jumps: tuple[Link, ...]
    how: str
    territories: tuple[RecordRow, ...]
    groups: tuple[RecordRow, ...]
    calls: tuple[CallGroup, ...]
    completeness: CompletenessView
    measured: str
    findings: tuple[RecordRow, ...]
    rules: tuple[RecordRow, ...]
    ending_title: str
    ending: tuple[TaskRow, ...]


def _states(states: Iterable[Freshness]) -> str:
    """« 20 vérifiés, 3 à revoir, 1 périmé »."""
    counts = Counter(states)
    return ", ".join(
        f"{counts[state]}{NBSP}{words[counts[state] > 1]}" for state, words in _STATES.items() if counts[state]
    )


def _by_territory(context: ViewContext) -> tuple[RecordRow, ...]:
    rows, limits = [], context.directory.config.freshness
    for territory in sorted(context.directory.territories.values(), key=lambda each: sort_name(each.name)):
        offerings = context.by_territory.get(territory.id, ())
        link = Link(territory.name, page=page_of(TERRITORIES, territory.id))
        states = (freshness(each.session.verifications, context.today, limits) for each in offerings)
        rows.append(RecordRow(link, _states(states), session_count(len(offerings))))
    return tuple(rows)


def _by_group(context: ViewContext) -> tuple[RecordRow, ...]:
    """A row a group of facts, over the sessions that have such facts."""
    limits = context.directory.config.freshness
    states: dict[FieldGroup, list[Freshness]] = {group: [] for group in _CHECKED}
    for offering in context.directory.offerings:
        for group, known in covering(offering).items():
            states[group].append(freshness(known, context.today, limits, group))
    return tuple(
        RecordRow(Link(capitalised(group.label), page=page_of(SESSIONS)), _states(each), session_count(len(each)))
        for group, each in states.items()
        if each
    )


def _jumps(calls: int, ending: int, findings: int) -> tuple[Link, ...]:
    """The parts of the page, each with how much there is in it."""
    return (
        Link("À appeler", page=f"{DASHBOARD_PAGE}#appels", note=session_count(calls)),
        Link("Ce qui finit bientôt", page=f"{DASHBOARD_PAGE}#echeances", note=str(ending)),
        Link("Ce que dit la vérification", page=f"{DASHBOARD_PAGE}#remarques", note=counted(findings, "remarque")),
        Link("Ce qui est rempli", page=f"{DASHBOARD_PAGE}#completude"),
        Link("La fraîcheur", page=f"{DASHBOARD_PAGE}#fraicheur"),
    )


def dashboard_page(context: ViewContext, findings: Sequence[Finding]) -> DashboardView:
    """The view of `tableau-de-bord.html`; `findings` are those of the check that let the site be built."""
    limits, day = context.directory.config.freshness, date_words(context.today, weekday=False)
    ending = ending_rows(context)
    real = "Seules les fiches «\u00a0(exemple)\u00a0» sont comptées\u00a0: une démonstration n’ajoute rien aux vraies."
    return DashboardView(
        frame=guide_frame(
            DASHBOARD_PAGE, "Tableau de bord", "Ce qui est à vérifier, à compléter et à renouveler dans l’annuaire."
        ),
        title="Tableau de bord",
        lead=f"Pour la coordination, au {day}, ce qui presse d’abord. Des fiches comptées, jamais des personnes.",
        jumps=_jumps(call_count(context), len(ending), len(findings)),
        how="Appelez, corrigez la fiche, puis mettez la date du jour dans « verifications », même si rien n’a changé.",
        limits=f"À revoir à partir de {limits.review}{NBSP}mois, périmé à partir de {limits.stale}{NBSP}mois.",
        territories=_by_territory(context),
        groups=_by_group(context),
        calls=call_groups(context),
        completeness=completeness_view(context),
        measured=real if context.pinned else "",
        findings=findings_by_territory(context, findings),
        rules=findings_by_rule(findings),
        ending_title=f"Ce qui finit d’ici au {date_words(horizon(context.today), weekday=False)}",
        ending=ending,
    )
