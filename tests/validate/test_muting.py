"""A record may set a warning aside, for a reason and until a day; never an error, never outside itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from generator.findings import Finding
from tests.validate.base import PARTNER
from tests.validate.conftest import REMOVE

Findings = Callable[..., tuple[Finding, ...]]
NO_PRICE = tuple((PARTNER, f"creneaux.{index}.tarifs", REMOVE) for index in (0, 1))


def _mute(rule: str, until: str = "2026-12-31") -> list[dict[str, Any]]:
    return [{"regle": rule, "raison": "prix fixé en janvier", "jusqu_au": until}]


def _lines(found: tuple[Finding, ...], rule: str) -> int:
    return sum(finding.rule == rule for finding in found)


def test_a_session_s_mute_silences_that_session_alone(findings: Findings) -> None:
    assert _lines(findings(*NO_PRICE), "session-without-price") == 2
    muted = findings(*NO_PRICE, (PARTNER, "creneaux.0.silences", _mute("session-without-price")))
    assert _lines(muted, "session-without-price") == 1


def test_a_partner_s_mute_silences_its_whole_file(findings: Findings) -> None:
    muted = findings(*NO_PRICE, (PARTNER, "silences", _mute("session-without-price")))
    assert _lines(muted, "session-without-price") == 0


def test_another_rule_still_speaks(findings: Findings) -> None:
    muted = findings(*NO_PRICE, (PARTNER, "silences", _mute("text-in-capitals")))
    assert _lines(muted, "session-without-price") == 2


def test_past_its_last_day_the_rule_speaks_again(findings: Findings) -> None:
    mute = (PARTNER, "silences", _mute("session-without-price", "2026-12-31"))
    assert _lines(findings(*NO_PRICE, mute, today=date(2026, 12, 31)), "session-without-price") == 0
    assert _lines(findings(*NO_PRICE, mute, today=date(2027, 1, 1)), "session-without-price") == 2


def test_an_error_is_never_muted(findings: Findings) -> None:
    mute = (PARTNER, "silences", _mute("schedule-ends-before-start"))
    found = findings((PARTNER, "creneaux.0.horaires.0.fin", "09:00"), mute)
    assert _lines(found, "schedule-ends-before-start") == 1
    assert _lines(found, "mute-of-unknown-rule") == 1


def test_a_mute_needs_a_reason_and_an_end(findings: Findings) -> None:
    found = findings((PARTNER, "silences", [{"regle": "text-in-capitals"}]))
    assert {finding.location.path for finding in found if finding.severity.value == "error"} == {PARTNER}
