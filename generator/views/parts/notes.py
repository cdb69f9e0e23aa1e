"""Notes above a page's text: warnings of age, and dated announcements until their last day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model.config import FreshnessLimits
from generator.model.directory import Offering
from generator.model.session import Alert
from generator.views.context import ViewContext
from generator.views.parts.trust import TrustView, age_warning
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP, sentence, sentences
from generator.views.words.time import period_words
from generator.vocabulary import AlertType, Freshness

_LOOKS = {AlertType.SUSPENSION: ("stop", "alerte"), AlertType.INFORMATION: ("", "info")}


@dataclass(frozen=True, slots=True)
class Note:
    """A note above the page's text; `tone` is `warn`, `stop` or empty."""

    title: str
    text: str
    tone: str
    icon: str


def current_alerts(alerts: Iterable[Alert], today: date) -> tuple[Alert, ...]:
    """The announcements that are not over, in the order of their first day."""
    return tuple(sorted((a for a in alerts if a.until >= today), key=lambda a: (a.since, a.until, a.text)))


def alert_title(alert: Alert) -> str:
    """« Suspendu, du 19 décembre 2026 au 3 janvier 2027 »."""
    return f"{capitalised(alert.kind.label)}, {period_words(alert.since, alert.until)}"


def alert_words(alert: Alert) -> str:
    """« Suspendu, du 19 décembre 2026 au 3 janvier 2027. Le gymnase est fermé. »"""
    return sentences(alert_title(alert), alert.text)


def alert_note(alert: Alert) -> Note:
    """A dated announcement as a note; a suspension is the strongest."""
    tone, icon = _LOOKS.get(alert.kind, ("warn", "alerte"))
    return Note(sentence(alert_title(alert)), sentence(alert.text), tone, icon)


def trust_note(trust: TrustView) -> tuple[Note, ...]:
    """The warning of a record that was not verified for long: strong when périmé, mild when to review."""
    if not trust.warning:
        return ()
    return (_age_note(Freshness.STALE if trust.stale else Freshness.TO_REVIEW, trust.warning),)


def _age_note(state: Freshness, warning: str) -> Note:
    mild = state is Freshness.TO_REVIEW
    return Note(f"À vérifier{NBSP}:" if mild else f"Attention{NBSP}:", warning, "warn" if mild else "stop", "alerte")


def aged_notes(limits: FreshnessLimits) -> tuple[tuple[int, Note], ...]:
    """The notes that a page deserves once it is so many months old, the oldest first: the browser adds them."""
    ages = ((limits.stale, Freshness.STALE), (limits.review, Freshness.TO_REVIEW))
    return tuple((months, _age_note(state, age_warning(state, limits))) for months, state in ages)


def session_notes(context: ViewContext, offering: Offering, trust: TrustView) -> tuple[Note, ...]:
    """The notes of a session: its age, then its own announcements and those of its partner."""
    alerts = current_alerts((*offering.session.alerts, *offering.partner.alerts), context.today)
    return (*trust_note(trust), *(alert_note(alert) for alert in alerts))
