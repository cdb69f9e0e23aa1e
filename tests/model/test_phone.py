"""A number is dialled alike whatever way it is written, by the rules and by the links of the pages."""

from __future__ import annotations

import pytest

from generator.model.phone import dialled
from generator.validate.contact_points import PhoneKind, phone_kind, phone_mend
from generator.views.parts.links import phone_link


@pytest.mark.parametrize(
    "written",
    [
        "03 53 01 00 01",
        "03.53.01.00.01",
        "03-53-01-00-01",
        "03/53/01/00/01",
        "03\N{NARROW NO-BREAK SPACE}53\N{NO-BREAK SPACE}01\N{EN DASH}00\N{NON-BREAKING HYPHEN}01",
        "+33353010001",
        "+33 3 53 01 00 01",
        "+33(0)3 53 01 00 01",
        "+33 (0) 3.53.01.00.01",
        "+33 03 53 01 00 01",
        "0033 3 53 01 00 01",
        "00 33 (0)3 53 01 00 01",
        "33 3 53 01 00 01",
        "(0)3 53 01 00 01",
    ],
)
def test_every_way_of_writing_dials_the_same_number(written: str) -> None:
    assert dialled(written) == "0353010001"
    assert phone_kind(written) is PhoneKind.FICTION
    link = phone_link(written)
    assert link
    assert (link.href, link.text) == ("tel:+33353010001", "03\u00a053\u00a001\u00a000\u00a001")


@pytest.mark.parametrize("written", ["+352 26 12 34 56", "+32 2 555 12 12"])
def test_a_number_from_over_the_border_keeps_its_country(written: str) -> None:
    link = phone_link(written)
    assert link
    assert link.href == f"tel:{written.replace(' ', '')}"
    assert phone_kind(written) is PhoneKind.OTHER


@pytest.mark.parametrize("written", ["15", "3919", "39 19", "116 117"])
def test_a_short_number_stays_short(written: str) -> None:
    link = phone_link(written)
    assert link
    assert link.href == f"tel:{written.replace(' ', '')}"
    assert phone_kind(written) is PhoneKind.SHORT


@pytest.mark.parametrize("written", ["353010001", "3 53 01 00 01"])
def test_a_number_that_lost_its_first_zero_is_no_number(written: str) -> None:
    assert phone_kind(written) is PhoneKind.INVALID
    assert phone_mend(written).startswith("Écrire «\u00a003 53 01 00 01\u00a0»\u00a0: un tableur")


@pytest.mark.parametrize("written", ["+33 (0)3 53 01 00", "03 53 01 00 01 02", "3,53E+08", "33 53 01"])
def test_a_number_of_another_length_is_no_number(written: str) -> None:
    assert phone_kind(written) is PhoneKind.INVALID
