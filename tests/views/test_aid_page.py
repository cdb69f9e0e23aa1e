"""What the page of an aid says, and what is said once it is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from generator.model.money import Aid
from generator.views.context import ViewContext, make_context
from generator.views.pages.aid import AidPageView, aid_page
from generator.views.pages.session import session_page
from generator.views.session.card import session_card
from tests.views.complete_project import context, directory, headings_in, rendered, words_in

NBSP = "\u00a0"
ENDED = date(2026, 10, 31)


def page_of_aid(name: str, **changes: object) -> AidPageView:
    return aid_page(context(), directory().aids[name].model_copy(update=changes))


def test_amount_conditions_how_and_until_when() -> None:
    view = page_of_aid("coup-de-pouce")
    assert view.amount == f"50{NBSP}% du prix, jusqu’à 48{NBSP}€ par an"
    assert f"Habiter une de ces communes{NBSP}: Pompey, Liverdun." in view.who
    assert view.how == "Remboursée après coup. À l’accueil, avec la facture."
    assert view.until == f"À demander jusqu’au 31{NBSP}août 2027."
    assert view.notes == ()


def test_aids_add_up_only_when_both_say_so() -> None:
    assert [link.page for link in page_of_aid("coup-de-pouce").adds_up] == ["aides/ticket.html"]
    alone = page_of_aid("coup-de-pouce", id="autre")
    assert alone.adds_up == ()
    assert alone.adds_up_words == "Elle ne s’ajoute à aucune autre aide connue ici."


def test_an_aid_that_is_over_says_so_first() -> None:
    view = page_of_aid("ticket", valid_until=ENDED)
    assert view.notes[0].text == f"Cette aide s’est terminée le 31{NBSP}octobre 2026. On ne peut plus la demander."
    assert "Aide terminée" in words_in(rendered("aide.html", view))


def _when_ended(aid: Aid) -> ViewContext:
    ended = aid.model_copy(update={"valid_until": ENDED})
    known = directory()
    offerings = tuple(
        replace(o, aids=tuple(ended if item.id == aid.id else item for item in o.aids)) for o in known.offerings
    )
    return make_context(replace(known, offerings=offerings, aids={**known.aids, aid.id: ended}), context().today)


def test_an_aid_that_is_over_is_never_offered_but_its_end_is_said_on_the_session() -> None:
    seen = _when_ended(directory().aids["ticket"])
    offering = seen.by_session["roseaux-aquagym"]
    assert session_card(seen, offering).price_note == f"Soit 13,75{NBSP}€ par mois en moyenne."
    (aid,) = session_page(seen, offering).price.aids
    assert (aid.over, aid.until) == (True, f"Cette aide s’est terminée le 31{NBSP}octobre 2026.")


def test_an_aid_without_an_end_date_promises_nothing() -> None:
    assert page_of_aid("ticket", valid_until=None).until == f"Date de fin{NBSP}: à confirmer."


def test_sessions_and_sources_are_on_the_page_in_order_of_headings() -> None:
    article = rendered("aide.html", page_of_aid("ticket"))
    levels = headings_in(article)
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert "creneaux/roseaux-aquagym.html" in article


def test_the_sessions_of_an_aid_are_short_rows_day_by_day_that_one_can_add() -> None:
    view = page_of_aid("ticket")
    shown = [row.id for day in view.days for row in day.rows]
    assert "roseaux-aquagym" in shown
    assert view.sessions_title.endswith(f"{len(set(shown))}{NBSP}créneaux")
    assert rendered("aide.html", view).count("data-add-session=") == len(shown)
