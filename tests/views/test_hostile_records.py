"""Hostile text in every free field of a record reaches its pages as text, and runs nowhere."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from typing import Any

import pytest

from generator.model.base import INSEE_PATTERN, POSTCODE_PATTERN, SLUG_PATTERN, Record
from generator.views.context import ViewContext
from generator.views.pages.aid import aid_page
from generator.views.pages.partner import partner_page
from generator.views.pages.session import session_page
from generator.views.pages.venue import venue_page
from generator.views.sheet.article import sheet_article
from tests.views.complete_project import HOSTILE, context, directory, links_in, rendered

pytestmark = pytest.mark.slow

BOUND = re.compile("|".join((SLUG_PATTERN, INSEE_PATTERN, POSTCODE_PATTERN)))
ATTACKS = (HOSTILE, "javascript:alert(1)", "https://x/\"onmouseover='alert(1)'", "é" * 500, "a" * 500)


def poisoned(value: Any, attack: str) -> Any:
    """The value with every free text replaced; references, codes and closed words are kept."""
    if isinstance(value, Record):
        return value.model_copy(update={n: poisoned(getattr(value, n), attack) for n in type(value).model_fields})
    if isinstance(value, tuple):
        return tuple(poisoned(item, attack) for item in value)
    if isinstance(value, str) and not isinstance(value, Enum) and not BOUND.match(value):
        return attack
    return value


def poisoned_context(attack: str) -> ViewContext:
    known = directory()
    kinds: dict[str, Any] = {
        kind: {name: poisoned(record, attack) for name, record in getattr(known, kind).items()}
        for kind in ("partners", "venues", "aids", "programmes")
    }
    offerings = tuple(
        replace(
            o,
            session=poisoned(o.session, attack),
            partner=kinds["partners"][o.partner.id],
            venue=kinds["venues"][o.venue.id] if o.venue else None,
            aids=tuple(kinds["aids"][aid.id] for aid in o.aids),
            programme=kinds["programmes"][o.programme.id] if o.programme else None,
        )
        for o in known.offerings
    )
    return context(offerings=offerings, **kinds)


def articles(attack: str) -> list[str]:
    seen = poisoned_context(attack)
    known = seen.directory
    return [
        *(rendered("creneau.html", session_page(seen, offering)) for offering in known.offerings),
        *(rendered("structure.html", partner_page(seen, partner)) for partner in known.partners.values()),
        *(rendered("lieu.html", venue_page(seen, venue)) for venue in known.venues.values()),
        *(rendered("aide.html", aid_page(seen, aid)) for aid in known.aids.values()),
    ]


@pytest.mark.parametrize("attack", ATTACKS, ids=["markup", "scheme", "attribute", "accents", "long"])
def test_hostile_text_is_text_and_links_keep_their_kind(attack: str) -> None:
    for article in articles(attack):
        assert "<script" not in article
        assert not re.search(r"<[a-z][^>]*\son[a-z]+\s*=", re.sub(r'"[^"]*"', '""', article))
        for address in links_in(article):
            assert re.match(r"(https?|tel|mailto|sms|geo):|\.\./|#", address), address


def test_hostile_text_is_escaped_once() -> None:
    article = articles(HOSTILE)[0]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in article
    assert "&amp;lt;" not in article


def test_a_sheet_of_hostile_text_is_made_without_complaint() -> None:
    seen = poisoned_context(HOSTILE)
    titles = {sheet_article(seen, offering).title for offering in seen.directory.offerings}
    assert titles == {HOSTILE + " (exemple)"}
