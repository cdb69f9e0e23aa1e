from __future__ import annotations

from decimal import Decimal

import pytest

from generator.model.eligibility import Situation
from generator.views.finder.rows import finder_table, priced_for
from generator.views.pages.session import session_page
from generator.views.session.money import price_view
from generator.views.session.net import LeastPrice, least_price, left_to_pay, net_price
from generator.views.sheet.price import plain_price
from tests.views.complete_project import context, rendered
from tests.views.spaces import shown


@pytest.mark.parametrize(
    ("session", "label", "big", "note"),
    [
        ("roseaux-nage-douce", "Prix", "25~€ par mois", ""),
        ("cedres-parole", "Prix", "Gratuit", ""),
        (
            "roseaux-aquagym",
            "Il vous reste à payer, en moyenne",
            "De 11,67 à 13,75~€ par mois",
            "Soit de 140 à 165~€ par an. Prix avant les aides~: 7,50~€ la séance."
            " À préciser~: si vous avez droit à l’aide.",
        ),
    ],
)
def test_the_price_of_a_person_nothing_is_known_of(session: str, label: str, big: str, note: str) -> None:
    price = net_price(context(), context().by_session[session])
    assert (price.label, shown(price.big), shown(price.note)) == (label, big, note)


def test_what_is_paid_at_once_is_said_by_the_year_then_by_the_month() -> None:
    price = net_price(context(), context().by_session["aulnes-gym-assise"], Situation(age=30, student=False))
    assert (price.label, "par an" in price.big) == ("Il vous reste à payer", True)
    assert price.note.startswith("Soit de ")
    assert "par mois en moyenne. Prix avant les aides" in shown(price.note)


def test_one_pays_first_what_an_aid_gives_back_later() -> None:
    words = "Vous payez d’abord, on vous rembourse après~: Coup de pouce (exemple)."
    offering = context().by_session["aulnes-gym-assise"]
    assert words in shown(net_price(context(), offering).note)
    assert words in shown(plain_price(context(), offering))
    young = net_price(context(), offering, Situation(age=30))
    assert (young.label, "payez d’abord" in young.note) == ("Il vous reste à payer", False)


def test_plain_words_keep_the_price_asked_at_the_desk_and_promise_no_aid_twice() -> None:
    words = shown(plain_price(context(), context().by_session["roseaux-aquagym"]))
    assert words.startswith("Le prix est de 7,50~€ la séance, avant les aides. ")
    assert "Une aide peut faire baisser" not in words


def test_aids_that_a_person_cannot_have_leave_the_price_as_it_is_asked() -> None:
    person = Situation(age=30, income=Decimal(5000), commune="54000", prescription=False, minimum_income=False)
    price = net_price(context(), context().by_session["aulnes-equilibre"], person)
    assert (price.label, "avant les aides" in price.note) == ("Prix", False)


def test_a_situation_narrows_the_price_and_bands_become_one() -> None:
    offering = context().by_session["aulnes-gym-jeudi"]
    assert net_price(context(), offering).label == "Prix"
    price = net_price(context(), offering, Situation(income=Decimal(500)))
    assert price.label == "Prix"
    assert " à " not in price.big


def test_the_sum_goes_from_the_price_to_the_rest_aid_by_aid() -> None:
    offering = context().by_session["roseaux-aquagym"]
    left = left_to_pay(context(), offering, price_view(context(), offering))
    assert [(shown(line.name), shown(line.text)) for line in left.lines] == [
        ("Prix pour l’année", "165~€"),
        ("Aide déduite~: Ticket bien-être (exemple), si vous y avez droit", "−~25~€"),
        ("Reste à payer", "De 140 à 165~€ par an, soit de 11,67 à 13,75~€ par mois en moyenne"),
    ]
    assert [shown(note) for note in left.notes] == ["À préciser~: si vous avez droit à l’aide."]


def test_without_aid_there_is_no_sum_and_the_box_says_all_of_the_price() -> None:
    offering = context().by_session["cedres-cuisine"]
    price = price_view(context(), offering)
    left = left_to_pay(context(), offering, price)
    assert (left.lines, left.notes) == ((), ())
    assert (left.box.big, left.box.note) == (price.big, price.detail)


def test_the_finder_judges_by_the_least_that_may_be_left() -> None:
    by_session = context().by_session
    assert least_price(context(), by_session["roseaux-aquagym"]) == LeastPrice(1167, sure=False)
    assert least_price(context(), by_session["roseaux-nage-douce"]) == LeastPrice(2083, sure=True)
    assert least_price(context(), by_session["cedres-parole"]) == LeastPrice(0, sure=True)


def test_what_is_known_of_a_person_changes_the_price_of_rows() -> None:
    table = finder_table(context())
    assert priced_for(context(), table, Situation()) is table
    young = priced_for(context(), table, Situation(age=30, prescription=False))
    before, after = ({row.id: row.price for row in rows} for rows in (table.rows, young.rows))
    changed = {name for name, price in after.items() if price != before[name]}
    assert changed
    assert all((after[name] or 0) > (before[name] or 0) for name in changed)


def test_the_page_leaves_places_for_the_browser_to_fill() -> None:
    article = rendered("creneau.html", session_page(context(), context().by_session["roseaux-aquagym"]))
    assert article.count('data-cost="roseaux-aquagym"') == 2
    for part in ("price-label", "price", "price-note", "price-sum", "price-sum-notes"):
        assert article.count(f'data-part="{part}"') == 1
