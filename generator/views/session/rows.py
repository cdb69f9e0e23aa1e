"""A session in one compact line: when, what, where, how much.

For long lists only; a page with room shows cards.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.directory import Offering
from generator.views.context import ViewContext
from generator.views.parts.links import SESSIONS, Link, page_of
from generator.views.parts.place import place_short
from generator.views.session.reach import reach_view
from generator.views.session.times import instead_words
from generator.views.session.trust import is_stale
from generator.views.words.fees import fees_words
from generator.views.words.names import capitalised, shown_title
from generator.vocabulary import Freshness


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session in one line: when, its page, where, the price.

    `note` is a distance, `warning` says that it is périmé, `state` that it is full or when a group starts.
    """

    id: str
    when: str
    title: Link
    place: str
    price: str
    warning: str
    note: str = ""
    state: str = ""
    phone: Link | None = None


def row_of(context: ViewContext, offering: Offering, when: str, note: str = "") -> SessionRow:
    """The row of a session, `when` being already worded."""
    return SessionRow(
        id=offering.session.id,
        when=when,
        title=Link(shown_title(offering), page=page_of(SESSIONS, offering.session.id)),
        place=place_short(context, offering),
        price=fees_words(offering.session.fees).line,
        warning=capitalised(Freshness.STALE.label) if is_stale(context, offering) else "",
        note=note,
        state=instead_words(context, offering),
        phone=reach_view(offering).phone,
    )
