"""What the card of a session says, and how lists of cards are grouped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model.directory import Offering
from generator.model.session import Places
from generator.render.environment import make_environment
from generator.views.session.card import CardView, cards_by_weekday, session_card
from tests.support.projects import REPOSITORY
from tests.views.complete_project import context, context_outside_a_demonstration, directory

NBSP = "\u00a0"


def card_of(name: str) -> CardView:
    return session_card(context(), directory().offering(name))


def with_places(**fields: object) -> Offering:
    offering = directory().offering("aulnes-gym-assise")
    places = Places.model_validate(fields)
    return replace(offering, session=offering.session.model_copy(update={"places": places, "next_start": None}))


def test_day_and_hour_come_first_and_the_next_date_with_them() -> None:
    view = card_of("aulnes-gym-assise")
    assert [(slot.day, slot.start, slot.end) for slot in view.slots] == [("mardi", f"14{NBSP}h", f"à 15{NBSP}h")]
    assert (view.next.label, view.next.dates[0].iso) == (f"Prochaine séance{NBSP}:", "2026-11-24")


def test_days_with_the_same_hours_share_them() -> None:
    assert [slot.day for slot in card_of("aulnes-equilibre").slots] == ["lundi et jeudi"]


def test_a_fortnight_is_said_on_the_card() -> None:
    assert [slot.day for slot in card_of("roseaux-aquagym").slots] == ["un mercredi sur deux"]


def test_price_in_a_few_words_then_the_aids() -> None:
    view = card_of("aulnes-gym-assise")
    assert view.price == f"De 96 à 120{NBSP}€ par an (30{NBSP}séances)"
    assert view.price_note.endswith(f"Aides possibles{NBSP}: Coup de pouce (exemple) et 1{NBSP}autre.")
    assert f"Soit de 9,67 à 11,67{NBSP}€ par mois en moyenne." in view.price_note


def test_no_aid_is_offered_where_there_is_nothing_to_pay() -> None:
    assert (card_of("prunus-memoire").price, card_of("prunus-memoire").price_note) == ("Gratuit", "")


def test_places_say_since_when_and_a_full_session_stands_out() -> None:
    free = with_places(etat="disponibles", nombre="1", au="2026-11-16")
    full = with_places(etat="liste-attente", au="2026-11-16")
    facts = [session_card(context(), offering).facts[2] for offering in (free, full)]
    assert facts[0].text == f"1{NBSP}place, au 16{NBSP}novembre 2026"
    assert (facts[1].text, facts[1].tone) == (f"Complet, liste d’attente, au 16{NBSP}novembre 2026", "warn")


def test_outside_a_demonstration_the_dates_are_absolute() -> None:
    view = session_card(context_outside_a_demonstration(), directory().offering("aulnes-gym-assise"))
    assert len(view.next.dates) == 3
    assert view.next.dates[0].words == f"mardi 24{NBSP}novembre 2026"


def test_cards_are_grouped_by_day_from_monday_and_dated_workshops_come_last() -> None:
    groups = cards_by_weekday(context(), directory().offerings)
    assert [group.anchor for group in groups][:2] == ["lundi", "mardi"]
    assert groups[-1].title == "À certaines dates"
    assert sum(len(group.cards) for group in groups) == len(directory().offerings)


def test_the_button_names_its_session_and_the_name_has_the_heading_asked_for() -> None:
    source = '{% from "parts/card.html" import card with context %}{{ card(view, "h2") }}'
    template = make_environment(REPOSITORY / "templates").from_string(source)
    html = template.render(root="../", view=card_of("aulnes-gym-assise"))
    assert '<h2 class="app-card__name"><a href="../creneaux/aulnes-gym-assise.html">' in html
    assert 'data-title="Gym douce assise (exemple)" aria-pressed="false"' in html


def starting(start: date | None, **places: object) -> CardView:
    offering = with_places(**places)
    return session_card(context(), replace(offering, session=offering.session.model_copy(update={"next_start": start})))


def test_a_group_to_come_is_the_only_date() -> None:
    view = starting(date(2027, 1, 12), etat="disponibles", nombre=4, au=date(2026, 11, 16))
    assert (view.next.label, [day.words for day in view.next.dates]) == (
        "Vous pouvez commencer le",
        [f"mardi 12{NBSP}janvier 2027"],
    )
    assert (view.instead, view.joinable) == (f"Vous pouvez commencer le mardi 12{NBSP}janvier 2027", 20270112)
    assert not any("groupe le" in fact.text for fact in view.facts)


def test_a_group_that_has_started_is_joined_at_the_next_session() -> None:
    view = starting(date(2026, 11, 3), etat="disponibles")
    assert (view.next.dates[0].iso, view.instead, view.joinable) == ("2026-11-24", "", 0)


def test_a_full_session_says_so_in_place_of_a_date() -> None:
    waiting = starting(None, etat="liste-attente", au=date(2026, 11, 16))
    assert (waiting.next.label, waiting.next.dates) == ("Complet, liste d’attente", ())
    full = starting(date(2027, 1, 12), etat="complet", au=date(2026, 11, 16))
    assert full.next.label == f"Complet. Prochain groupe le mardi 12{NBSP}janvier 2027"


def test_places_known_for_more_than_six_weeks_are_to_confirm() -> None:
    def said(day: date) -> str:
        return session_card(context(), with_places(etat="disponibles", au=day)).facts[2].text

    assert said(date(2026, 10, 12)) == f"Places disponibles, au 12{NBSP}octobre 2026"
    assert said(date(2026, 10, 11)) == f"Places disponibles, au 11{NBSP}octobre 2026{NBSP}: à confirmer"


def test_levels_and_supervisors_are_said_plainly_and_the_exact_levels_are_kept() -> None:
    view = card_of("aulnes-gym-assise")
    assert view.facts[0].text == (f"Pour qui{NBSP}: on bouge sans gêne, avec un peu de gêne ou avec une gêne moyenne")
    assert view.exact_levels == f"Limitation{NBSP}: aucune, minime ou modérée"
    assert all("titre de branche" not in session_card(context(), o).facts[1].text for o in directory().offerings)
