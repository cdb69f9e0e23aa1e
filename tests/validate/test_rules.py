"""Each rule: silent on the base project and on what comes close, speaks where it is wrong, in French, with a mend."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from generator.findings import Finding, Severity
from generator.validate import all_rules
from tests.content.typography import faults
from tests.validate.cases import BY_DATE, CASES

Findings = Callable[..., tuple[Finding, ...]]
SEVERITIES = {rule.id: rule.severity for rule in all_rules()}
FAR = date(2040, 1, 1)


def _about(found: tuple[Finding, ...], rule: str) -> list[Finding]:
    return [finding for finding in found if finding.rule == rule]


def test_the_base_project_is_faultless(findings: Findings) -> None:
    assert [str(each.location) + " " + each.rule for each in findings()] == []


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert {*CASES, *BY_DATE} == set(SEVERITIES)


@pytest.mark.parametrize("rule", CASES)
def test_a_faulty_example_is_found_in_its_file(findings: Findings, rule: str) -> None:
    case = CASES[rule]
    found = _about(findings(*case.faulty), rule)
    assert found, f"{rule} says nothing"
    assert any(each.location.path in {name for name, _, _ in case.faulty} for each in found)
    assert all(each.location.line > 0 and each.severity is SEVERITIES[rule] for each in found)


@pytest.mark.parametrize("rule", CASES)
def test_what_comes_close_is_left_alone(findings: Findings, rule: str) -> None:
    assert _about(findings(*CASES[rule].clean), rule) == []


@pytest.mark.parametrize("rule", CASES)
def test_a_message_is_plain_french_with_a_mend(findings: Findings, rule: str) -> None:
    for finding in _about(findings(*CASES[rule].faulty), rule):
        assert finding.message.endswith(".")
        assert finding.fix
        assert faults(re.sub(r"«[^»]*»", "«\u00a0…\u00a0»", f"{finding.message} {finding.fix}")) == []


@pytest.mark.parametrize("rule", [name for name, case in CASES.items() if SEVERITIES.get(name) is Severity.ERROR])
def test_one_mistake_gives_one_error(findings: Findings, rule: str) -> None:
    errors = [finding for finding in findings(*CASES[rule].faulty) if finding.severity is Severity.ERROR]
    assert {finding.rule for finding in errors} == {rule}


def test_the_end_of_the_school_calendar_is_announced(findings: Findings) -> None:
    assert _about(findings(today=date(2028, 6, 1)), "school-calendar-ending")
    assert not _about(findings(today=date(2027, 6, 1)), "school-calendar-ending")


@pytest.mark.parametrize("today", [date(2020, 1, 1), FAR])
def test_no_error_depends_on_the_date(findings: Findings, today: date) -> None:
    assert [finding.rule for finding in findings(today=today) if finding.severity is Severity.ERROR] == []


def test_a_misspelt_reference_is_given_its_nearest(findings: Findings) -> None:
    found = _about(findings(("data/partners/club.yml", "creneaux.0.lieu", "sale")), "unknown-reference")
    assert "Vouliez-vous dire «\u00a0salle\u00a0»" in found[0].fix


def test_latitude_and_longitude_exchanged_are_recognised(findings: Findings) -> None:
    venue = "data/venues/salle.yml"
    found = findings((venue, "latitude", "6.1112"), (venue, "longitude", "48.7731"))
    assert _about(found, "venue-outside-territory")[0].fix.startswith("Échanger")


def test_a_therapist_in_complementarity_does_not_count_for_a_severe_limitation(findings: Findings) -> None:
    found = _about(findings(*CASES["severe-without-therapist"].faulty), "severe-without-therapist")
    assert len(found) == 1
