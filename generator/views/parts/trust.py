"""How far one may trust a record's page: when it was verified, whether it is to review or périmé.

The warning is that of the day of the build; the browser adds the ages of the day the page is read.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import Verification
from generator.model.config import FreshnessLimits
from generator.model.freshness import freshness, last_verification
from generator.views.context import ViewContext
from generator.views.parts.pieces import Fact
from generator.views.parts.trust_tags import TrustTag, state_fact, tags_of
from generator.views.words.phrases import NBSP, joined, sentence
from generator.views.words.time import verified_words
from generator.vocabulary import Freshness


@dataclass(frozen=True, slots=True)
class TrustView:
    """`tags` are the lines under the title, `tag` all in one; `warning` is empty while the page is fresh."""

    tag: Fact
    tags: tuple[TrustTag, ...]
    warning: str
    lines: tuple[str, ...]
    stale: bool


def state_of(context: ViewContext, verifications: tuple[Verification, ...]) -> Freshness:
    """How old the verifications of a record are, on the day of the build."""
    return freshness(verifications, context.today, context.directory.config.freshness)


def age_warning(state: Freshness, limits: FreshnessLimits) -> str:
    """What must be said of a page of that state; empty while it is fresh."""
    call = "Appelez avant de vous déplacer."
    if state is Freshness.NEVER:
        return f"Personne n’a encore vérifié cette page. {call}"
    if state is Freshness.STALE:
        return f"Cette page n’a pas été vérifiée depuis plus de {limits.stale}{NBSP}mois. Elle peut être fausse. {call}"
    if state is Freshness.TO_REVIEW:
        return f"Cette page n’a pas été vérifiée depuis plus de {limits.review}{NBSP}mois. {call}"
    return ""


def _line(verification: Verification) -> str:
    what = joined(group.label for group in verification.groups)
    return sentence(f"{verified_words(verification)} ({verification.by}){NBSP}: {what}")


def trust_view(context: ViewContext, verifications: tuple[Verification, ...]) -> TrustView:
    """What is said of the verifications of one record, the last first."""
    state = state_of(context, verifications)
    lines = sorted((item for item in verifications if item.on <= context.today), key=lambda v: v.on, reverse=True)
    return TrustView(
        tag=state_fact(state, last_verification(verifications, context.today)),
        tags=tags_of(context, verifications),
        warning=age_warning(state, context.directory.config.freshness),
        lines=tuple(_line(item) for item in lines),
        stale=state in (Freshness.STALE, Freshness.NEVER),
    )
