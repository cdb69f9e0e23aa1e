from __future__ import annotations

from generator.views.finder.page import orient_page, search_page
from generator.views.session.situation import situation_view
from generator.vocabulary.cost import CostFactor
from tests.views.complete_project import context


def asked(*sessions: str, left_out: frozenset[CostFactor] = frozenset()) -> list[str]:
    view = situation_view(context(), [context().by_session[name] for name in sessions], left_out)
    return [question.factor for question in view.questions] if view else []


def test_only_what_changes_the_price_is_asked() -> None:
    assert asked("aulnes-gym-assise") == ["age", "commune", "quotient_familial"]
    assert asked("aulnes-equilibre") == ["ordonnance", "annee_parcours"]


def test_nothing_is_asked_where_nothing_changes_the_price() -> None:
    assert asked("cedres-parole") == []


def test_what_is_asked_elsewhere_is_left_out() -> None:
    assert asked("aulnes-gym-assise", left_out=frozenset({CostFactor.AGE})) == ["commune", "quotient_familial"]


def test_a_commune_is_one_that_an_aid_names_or_another() -> None:
    view = situation_view(context(), [context().by_session["aulnes-gym-assise"]])
    assert view
    commune = next(question for question in view.questions if question.factor == "commune")
    assert [choice.value for choice in commune.choices] == ["", "54318", "54430", "ailleurs"]


def test_the_finder_does_not_ask_twice() -> None:
    for page, there in ((search_page(context()), True), (orient_page(context()), False)):
        assert page.situation
        factors = {question.factor for question in page.situation.questions}
        assert not factors & {"age", "commune"}
        assert ("ordonnance" in factors) is there
