"""What the printed article of a session says, and the page that gathers the articles."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from generator.model.session import Places, Trial
from generator.render.codes import code_of
from generator.render.environment import make_environment
from generator.views.parts.short_links import short_address
from generator.views.session.first import bring_words, first_welcome_words
from generator.views.sheet.article import DATES_SHIPPED, ArticleOptions, SheetArticleView, sheet_article
from generator.views.sheet.page import sheet_page
from generator.views.words.money import fee_words
from generator.vocabulary import PlacesState
from tests.support.projects import REPOSITORY, TODAY
from tests.views.complete_project import context, context_outside_a_demonstration, directory, rendered, words_in

NBSP = "\u00a0"


def article_view(name: str) -> SheetArticleView:
    return sheet_article(context(), directory().offering(name))


def article_of(name: str) -> str:
    environment = make_environment(REPOSITORY / "templates")
    view = article_view(name)
    return environment.get_template("parts/feuille-article.html").render(
        root="", sheet=view, code=code_of(view.code_text)
    )


def test_what_a_person_takes_home_is_on_the_article() -> None:
    article = article_of("aulnes-gym-assise")
    text = words_in(article)
    for words in (
        "Gym douce assise (exemple)",
        "On est assis. On bouge en douceur.",
        f"Chaque mardi, de 14{NBSP}h à 15{NBSP}h",
        f"24{NBSP}novembre",
        "Salle des Aulnes (exemple)",
        "Une bouteille d’eau.",
        "Il vous reste à payer",
        "Prix avant les aides",
        f"Aides possibles{NBSP}: ",
        f"03{NBSP}53{NBSP}01{NBSP}12{NBSP}35",
        "Séance d’essai gratuite",
        f"Vérifié le 12{NBSP}novembre 2026, par téléphone.",
        f"example.org/annuaire/{short_address('aulnes-gym-assise')}",
    ):
        assert words in text
    assert 'class="app-act__tel" href="tel:+33353011235"' in article


def test_three_dates_are_printed_and_more_are_shipped_for_the_browser_to_choose_from() -> None:
    offering = directory().offering("aulnes-gym-assise")
    assert len(sheet_article(context(), offering, ArticleOptions(dates=3)).next.dates) == 3
    assert len(sheet_article(context_outside_a_demonstration(), offering).next.dates) == DATES_SHIPPED


def test_fees_and_aids_are_summed_up_and_a_plain_price_is_not_repeated() -> None:
    assert article_view("aulnes-equilibre").fees == f"1re année{NBSP}: gratuit\u202f; 2e année{NBSP}: 90{NBSP}€ par an."
    assert article_view("aulnes-gym-assise").aids.startswith(f"Aides possibles{NBSP}: ")
    free = article_view("prunus-memoire")
    assert (free.price.big, free.fees, free.aids) == ("Gratuit", "", "")


@pytest.mark.parametrize(
    ("state", "known", "label"),
    [
        (PlacesState.WAITING_LIST, 10, f"Complet{NBSP}: pour la liste d’attente, appelez"),
        (PlacesState.FULL, 10, f"Complet{NBSP}: pour savoir s’il y a une place, appelez"),
        (PlacesState.FULL, 100, f"Peut-être complet{NBSP}: pour savoir s’il y a une place, appelez"),
        (PlacesState.FEW, 10, "Pour s’inscrire, appelez"),
    ],
)
def test_one_does_not_call_to_enrol_where_it_is_full(state: PlacesState, known: int, label: str) -> None:
    offering = directory().offering("aulnes-gym-assise")
    places = Places.model_construct(state=state, on=TODAY - timedelta(days=known))
    full = replace(offering, session=offering.session.model_copy(update={"places": places}))
    assert sheet_article(context(), full).reach_label == label


@pytest.mark.parametrize(
    ("state", "number", "known", "places", "when"),
    [
        (PlacesState.OPEN, 2, 10, f"2{NBSP}places, au 13{NBSP}novembre 2026.", "Prochaines dates"),
        (PlacesState.OPEN, 2, 100, f"2{NBSP}places, au 15{NBSP}août 2026{NBSP}: à confirmer.", "Prochaines dates"),
        (PlacesState.UNKNOWN, None, 10, "Places à confirmer.", "Prochaines dates"),
        (PlacesState.FULL, None, 10, "", f"Complet, au 13{NBSP}novembre 2026"),
    ],
)
def test_whether_there_is_room_is_said_once_with_its_date(
    state: PlacesState, number: int | None, known: int, places: str, when: str
) -> None:
    offering = directory().offering("aulnes-gym-assise")
    said = Places.model_construct(state=state, number=number, on=TODAY - timedelta(days=known))
    view = sheet_article(context(), replace(offering, session=offering.session.model_copy(update={"places": said})))
    assert view.places == places
    assert view.next.label.startswith(when)


def test_places_nobody_spoke_of_are_to_be_asked_unless_one_comes_unannounced() -> None:
    offering = directory().offering("aulnes-gym-assise")
    for walk_in, places in ((False, "Places à confirmer."), (True, "")):
        session = offering.session.model_copy(update={"places": None, "walk_in": walk_in})
        assert sheet_article(context(), replace(offering, session=session)).places == places


def test_what_nobody_said_of_the_first_time_is_to_be_asked() -> None:
    offering = directory().offering("aulnes-gym-assise")
    silent = offering.session.first_step.model_copy(update={"companion": None})
    session = offering.session.model_copy(update={"trial": None, "first_step": silent})
    assert first_welcome_words(session).endswith("Demandez si quelqu’un peut venir avec vous et si l’on peut essayer.")
    assert "Demandez" not in first_welcome_words(offering.session)


def test_a_stale_session_is_marked_so_that_the_sheet_refuses_it() -> None:
    assert "data-refused=" in article_of("roseaux-nage-douce")
    assert "data-refused=" not in article_of("aulnes-gym-assise")
    assert article_view("aulnes-gym-jeudi").refused == ""


@pytest.mark.parametrize("name", [offering.session.id for offering in directory().offerings])
def test_an_article_stands_alone_with_nothing_that_runs(name: str) -> None:
    article = article_of(name)
    assert article.strip().startswith("<article")
    assert f"(exemple){'</h2>'}" in article
    assert "<script" not in article
    assert " style=" not in article


def test_the_sheet_page_has_the_lines_for_handwriting_and_the_fixed_blocks() -> None:
    article = rendered("feuille.html", sheet_page(context()))
    text = words_in(article)
    assert 'data-module="sheet"' in article
    assert 'data-part="items"' in article
    for words in (f"Pour{NBSP}:", "15 ou 112", "n’est pas remboursé", "ne remplace pas l’avis", "Mes notes"):
        assert words in text


def _notes_with(**known: object) -> list[str]:
    offering = directory().offering("aulnes-gym-assise")
    session = offering.session.model_copy(update=known)
    return [note.text for note in sheet_article(context(), replace(offering, session=session)).notes]


def test_how_often_is_said_where_the_record_says_more_than_the_timetable() -> None:
    effort = directory().offering("aulnes-gym-assise").session.effort
    for said, words in (("2 fois par semaine, avec le jeudi", True), ("1 fois par semaine", False), (None, False)):
        notes = _notes_with(effort=effort.model_copy(update={"per_week": said}))
        assert ("2 fois par semaine, avec le jeudi." in notes) is words
        assert not any(note.startswith("1 fois") for note in notes)


def test_a_pause_that_ends_before_one_may_start_is_not_said() -> None:
    pause = f"Pause du 19{NBSP}décembre au 3{NBSP}janvier"
    assert any(note.startswith(pause) for note in _notes_with())
    assert not any(note.startswith(pause) for note in _notes_with(next_start=date(2027, 1, 11)))


def test_what_to_bring_is_not_said_twice_and_what_is_forbidden_stays() -> None:
    first = directory().offering("aulnes-gym-assise").session.first_step
    session = directory().offering("aulnes-gym-assise").session
    bring, forbidden = "Maillot, bonnet et sandales de bain.", "Maillot de bain. Le short est interdit."
    for dress, said in (("Maillot de bain.", bring), (forbidden, f"{bring} {forbidden}")):
        known = session.model_copy(update={"first_step": first.model_copy(update={"bring": bring, "dress": dress})})
        assert bring_words(known) == said


@pytest.mark.parametrize(("free", "words"), [(False, "payante"), (True, "gratuite")])
def test_a_trial_and_what_is_said_of_it_are_one_sentence(free: bool, words: str) -> None:
    session = directory().offering("aulnes-gym-assise").session
    trial = Trial.model_construct(possible=True, free=free, note="Le prix d’une seule séance.")
    said = first_welcome_words(session.model_copy(update={"trial": trial}))
    assert f"Séance d’essai {words}{NBSP}: le prix d’une seule séance." in said


def test_what_is_said_of_a_fee_stands_in_its_parentheses_without_a_capital() -> None:
    fee = directory().offering("aulnes-gym-assise").session.fees[0]
    assert fee_words(fee.model_copy(update={"note": "Soit dix mois."})).endswith(" (soit dix mois)")
    assert fee_words(fee.model_copy(update={"note": "ALD comprise."})).endswith(" (ALD comprise)")
