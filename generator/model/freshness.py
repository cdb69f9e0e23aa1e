"""How old the last verification is; how that age is worded is decided in `views`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from generator.model.base import Verification
from generator.model.config import FreshnessLimits
from generator.model.directory import Offering
from generator.vocabulary import FieldGroup, Freshness


def whole_months(first: date, last: date) -> int:
    """Whole months from one day to another, 0 when `last` is earlier.

    A month is whole once the day of the month is reached: 12 May to 12 November is 6, to 11 November 5; 31 August to
    28 February is 5, to 1 March 6.
    """
    months = (last.year - first.year) * 12 + last.month - first.month
    return max(0, months - (last.day < first.day))


def months_later(first: date, months: int) -> date:
    """The day on which so many whole months have passed: 12 May and 6 is 12 November, 31 August and 6 is 1 March."""
    count = first.year * 12 + first.month - 1 + months
    year, month = divmod(count, 12)
    if year >= date.max.year:
        return date.max
    if first.day <= monthrange(year, month + 1)[1]:
        return date(year, month + 1, first.day)
    return date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)


def _covers(verification: Verification, group: FieldGroup) -> bool:
    return group in verification.groups or FieldGroup.ALL in verification.groups


def last_verification(
    verifications: Sequence[Verification], today: date, group: FieldGroup | None = None
) -> Verification | None:
    """The last verification of a group of fields; one dated after `today` does not count.

    Without a group: the last that covers the hours, for wrong hours mislead most; else the last of all.
    """
    known = sorted((v for v in verifications if v.on <= today), key=lambda v: v.on, reverse=True)
    wanted = next((v for v in known if _covers(v, group or FieldGroup.HOURS)), None)
    return wanted or (known[0] if known and group is None else None)


def covering(offering: Offering) -> Mapping[FieldGroup, Sequence[Verification]]:
    """Which verifications may cover each group of facts that a slot has; its contact may be the structure's."""
    session = offering.session
    own = session.verifications
    groups: dict[FieldGroup, Sequence[Verification]] = {FieldGroup.HOURS: own}
    if session.fees:
        groups[FieldGroup.PRICE] = own
    if session.contacts or offering.partner.contacts:
        groups[FieldGroup.CONTACT] = own if session.contacts else (*own, *offering.partner.verifications)
    if session.places:
        groups[FieldGroup.PLACES] = own
    return groups


def freshness(
    verifications: Sequence[Verification], today: date, limits: FreshnessLimits, group: FieldGroup | None = None
) -> Freshness:
    """The state of the last verification: to review from `limits.review` whole months, stale from `limits.stale`."""
    last = last_verification(verifications, today, group)
    if last is None:
        return Freshness.NEVER
    months = whole_months(last.on, today)
    if months >= limits.stale:
        return Freshness.STALE
    return Freshness.TO_REVIEW if months >= limits.review else Freshness.FRESH
