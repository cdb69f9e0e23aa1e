"""The tags that say how old the facts of a page are, one for all the facts that were verified on the same day.

Outside a demonstration each tag is written for each state it will go through; the browser shows the one of its day, so
that a page that nobody builds again does not stay green.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.base import Verification
from generator.model.freshness import freshness, last_verification, months_later
from generator.views.context import ViewContext
from generator.views.parts.pieces import Fact
from generator.views.words.phrases import NBSP, joined, sentence
from generator.views.words.time import freshness_words, verified_words
from generator.vocabulary import FieldGroup, Freshness

_LOOKS = {
    Freshness.FRESH: ("ok", "ok"),
    Freshness.TO_REVIEW: ("alerte", "warn"),
    Freshness.STALE: ("stop", "stop"),
    Freshness.NEVER: ("stop", "stop"),
}
_NAMES = {
    FieldGroup.HOURS: ("horaires", "s"),
    FieldGroup.PRICE: ("prix", ""),
    FieldGroup.CONTACT: ("contact", ""),
    FieldGroup.PLACES: ("places", "es"),
}
"""The name that patients read, and the ending of « vérifié » after it."""


@dataclass(frozen=True, slots=True)
class TrustTag:
    """The age of some facts in words; `iso` the day of their verification, empty without any.

    It is true from the day `since` on and before the day `before` (ISO; empty without such a limit); `hidden` when it
    is not yet on the day of the build.
    """

    fact: Fact
    iso: str
    since: str = ""
    before: str = ""
    hidden: bool = False


def state_fact(state: Freshness, last: Verification | None, groups: Sequence[FieldGroup] = ()) -> Fact:
    """« Vérifié le 12 novembre 2026 … », of some groups « Prix : à revoir, vérifié le … », in the look of the state."""
    icon, tone = _LOOKS[state]
    return Fact(icon, _group_words(state, last, groups) if groups else freshness_words(state, last), tone)


def _group_words(state: Freshness, last: Verification | None, groups: Sequence[FieldGroup]) -> str:
    names, ending = joined(_NAMES[group][0] for group in groups), "s" if len(groups) > 1 else _NAMES[groups[0]][1]
    if last is None:
        return sentence(f"{names}{NBSP}: jamais vérifié{ending}").removesuffix(".")
    when = verified_words(last).replace("Vérifié", f"vérifié{ending}", 1)
    said = {Freshness.TO_REVIEW: "à revoir, ", Freshness.STALE: f"périmé{ending}, "}.get(state, "")
    return sentence(f"{names}{NBSP}: {said}{when}").removesuffix(".")


def tags_of(context: ViewContext, verifications: Sequence[Verification]) -> tuple[TrustTag, ...]:
    """The tags of a record as a whole."""
    limits = context.directory.config.freshness
    return tuple(
        _tags(
            context,
            freshness(verifications, context.today, limits),
            last_verification(verifications, context.today),
            (),
        )
    )


def group_tags(context: ViewContext, known: Mapping[FieldGroup, Sequence[Verification]]) -> tuple[TrustTag, ...]:
    """The tags of each group of facts; empty when all were verified together, which one tag then says."""
    limits, same = context.directory.config.freshness, dict[tuple[date, str] | None, list[FieldGroup]]()
    for group, verifications in known.items():
        last = last_verification(verifications, context.today, group)
        same.setdefault((last.on, last.method.value) if last else None, []).append(group)
    if len(same) < 2:
        return ()
    tags: list[TrustTag] = []
    for groups in same.values():
        verifications = known[groups[0]]
        state = freshness(verifications, context.today, limits, groups[0])
        tags += _tags(context, state, last_verification(verifications, context.today, groups[0]), groups)
    return tuple(tags)


def _tags(
    context: ViewContext, state: Freshness, last: Verification | None, groups: Sequence[FieldGroup]
) -> Iterator[TrustTag]:
    """The tag of the state on the day of the build, then those of the states to come."""
    if last is None or context.pinned:
        yield TrustTag(state_fact(state, last, groups), last.on.isoformat() if last else "")
        return
    limits = context.directory.config.freshness
    review, stale = months_later(last.on, limits.review), months_later(last.on, limits.stale)
    for each, first, end in (
        (Freshness.FRESH, date.min, min(review, stale)),
        (Freshness.TO_REVIEW, review, stale),
        (Freshness.STALE, stale, date.max),
    ):
        if max(first, context.today) < end:
            coming = first > context.today
            yield TrustTag(
                fact=state_fact(each, last, groups),
                iso=last.on.isoformat(),
                since=first.isoformat() if coming else "",
                before=end.isoformat() if end < date.max else "",
                hidden=coming,
            )
