"""A price that depends on the person: judged by the least it may be, and said to be confirmed."""

from __future__ import annotations

from dataclasses import replace

from generator.model.finder import Criteria, FinderTable
from generator.model.matching import find
from generator.vocabulary.matching import Fit
from tests.matching.reading import TODAY, read_table


def unsure() -> FinderTable:
    """The table, with no price sure."""
    table = read_table()
    return replace(table, rows=tuple(replace(row, price_sure=False) for row in table.rows))


def fits(table: FinderTable, session: str, price: int | None = None) -> set[Fit]:
    matches = find(table, Criteria(price=price), TODAY).matches
    return {reason.fit for match in matches if match.row.id == session for reason in match.reasons}


def test_a_price_that_is_not_sure_is_said_to_be_confirmed() -> None:
    assert {Fit.PRICE, Fit.PRICE_UNSURE} <= fits(unsure(), "temoin")
    assert Fit.PRICE_UNSURE not in fits(read_table(), "temoin")


def test_what_may_be_free_is_not_called_free() -> None:
    assert Fit.FREE in fits(read_table(), "gratuit", 0)
    assert fits(unsure(), "gratuit", 0) & {Fit.FREE, Fit.PRICE_UNSURE} == {Fit.PRICE_UNSURE}


def test_an_unknown_price_is_only_unknown() -> None:
    assert fits(unsure(), "prix-inconnu") & {Fit.PRICE_UNKNOWN, Fit.PRICE_UNSURE} == {Fit.PRICE_UNKNOWN}


def test_whether_it_is_sure_sets_nothing_aside() -> None:
    one, other = (find(table, Criteria(price=1000), TODAY) for table in (read_table(), unsure()))
    assert [item.row.id for item in one.excluded] == [item.row.id for item in other.excluded]
