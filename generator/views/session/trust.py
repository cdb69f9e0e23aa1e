"""How far one may trust a session's page, card and row: what is said of any record, and of each group of its facts."""

from __future__ import annotations

from dataclasses import replace

from generator.model.directory import Offering
from generator.model.freshness import covering
from generator.views.context import ViewContext
from generator.views.parts.pieces import Fact
from generator.views.parts.trust import TrustView, state_of, trust_view
from generator.views.parts.trust_tags import group_tags
from generator.vocabulary import Freshness


def is_stale(context: ViewContext, offering: Offering) -> bool:
    """Whether the session is périmé or was never verified: it keeps its page and leaves lists and sheets."""
    return state_of(context, offering.session.verifications) in (Freshness.STALE, Freshness.NEVER)


def session_trust(context: ViewContext, offering: Offering) -> TrustView:
    """The same of a session, with a tag for each group of facts when they were not verified together."""
    trust = trust_view(context, offering.session.verifications)
    return replace(trust, tags=group_tags(context, covering(offering)) or trust.tags)


def freshness_fact(context: ViewContext, offering: Offering) -> Fact:
    """The freshness of a session, for its card."""
    return trust_view(context, offering.session.verifications).tag
