"""A price that opens several sessions is said on each page, and once on a sheet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model.directory import Offering
from generator.model.money import Fee
from generator.views.session.money import price_view
from generator.views.session.shared import also_words, opened_by_paying
from generator.views.sheet.compose import ListOptions, sheet_list
from generator.views.sheet.price import covering
from generator.vocabulary import Period
from tests.views.complete_project import context, directory

NBSP = "\u00a0"
ALSO = f"Ce prix vaut aussi pour{NBSP}: Gym douce du jeudi (exemple)."


def with_fees(*fees: Fee) -> Offering:
    offering = directory().offering("aulnes-gym-assise")
    return replace(offering, session=offering.session.model_copy(update={"fees": fees}))


def fee(euros: int, period: Period, *also_for: str) -> Fee:
    return Fee.model_construct(amount=Decimal(euros), period=period, also_for=also_for)


def test_the_page_says_it_behind_the_fee_and_the_sheet_under_the_price() -> None:
    offering = directory().offering("aulnes-gym-assise")
    assert price_view(context(), offering).fees[0].endswith(f". {ALSO}")
    assert also_words(context(), offering) == ALSO
    assert also_words(context(), directory().offering("ormes-marche")) == ""


def test_where_only_one_fee_opens_another_session_its_amount_says_which() -> None:
    monthly, yearly = fee(18, Period.MONTH), fee(150, Period.YEAR, "aulnes-gym-jeudi")
    some = with_fees(monthly, yearly)
    assert also_words(context(), some) == f"150{NBSP}€ par an{NBSP}: vaut aussi pour Gym douce du jeudi (exemple)."
    assert opened_by_paying(some) == ()
    assert opened_by_paying(with_fees(fee(0, Period.YEAR), yearly)) == ("aulnes-gym-jeudi",)
    assert opened_by_paying(with_fees(fee(9, Period.YEAR, "aulnes-gym-assise"))) == ()


@pytest.mark.parametrize(
    ("opened", "payers"),
    [
        ((("b",), ("a",), ()), (0, 1, 0)),
        (((), ("a",), ()), (2, 0, 0)),
        ((("b", "c"), ("a", "c"), ("a", "b")), (0, 1, 1)),
        ((("b",), ("c",), ()), (0, 1, 0)),
        (((), (), ()), (0, 0, 0)),
    ],
)
def test_a_list_pays_the_first_of_those_that_open_each_other(
    opened: tuple[tuple[str, ...], ...], payers: tuple[int, ...]
) -> None:
    assert covering(opened, ("a", "b", "c")) == payers


def test_a_sheet_that_holds_both_says_the_price_once() -> None:
    both = [directory().offering(name) for name in ("aulnes-gym-assise", "aulnes-gym-jeudi")]
    paid, opened = sheet_list(context(), both, ListOptions()).articles
    assert paid.also == ALSO
    assert (opened.price.label, opened.price.big) == (f"Si vous payez l’activité{NBSP}1", "Rien de plus")
    assert (opened.price.note, opened.price_plain, opened.fees, opened.aids, opened.also) == ("", "", "", "", "")
    (alone,) = sheet_list(context(), both[1:], ListOptions()).articles
    assert alone.price.big != opened.price.big
