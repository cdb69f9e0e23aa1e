"""A list put together: the week, the papers, the reference, the six lines, the map."""

from __future__ import annotations

import re
from dataclasses import replace
from math import cos, radians

import pytest

from generator.model.directory import Offering
from generator.model.eligibility import Situation
from generator.model.records import Commune
from generator.model.session import Places
from generator.model.week import week_start
from generator.views.session.doubts import Doubts
from generator.views.sheet.compose import (
    ListOptions,
    chronological,
    distance_phrase,
    refusals_of,
    sheet_data,
    sheet_list,
)
from generator.views.sheet.facts import SheetFacts, coordination_of
from generator.views.sheet.list import (
    SheetListView,
    aids_of,
    grouped,
    papers_of,
    record_words,
    reference_of,
    week_rows,
    weekly_alone,
)
from generator.views.sheet.map import sheet_map
from generator.vocabulary import PlacesState
from tests.views.complete_project import context, directory

NBSP = "\u00a0"
TEN = tuple(o for o in directory().offerings if o.session.id != "roseaux-nage-douce")[:10]


def facts_of(*names: str) -> list[SheetFacts]:
    return [sheet_data(context(), directory().offering(name)).facts for name in names]


def list_of(*names: str, options: ListOptions | None = None) -> SheetListView:
    offerings = [directory().offering(name) for name in names]
    return sheet_list(context(), offerings, options or ListOptions())


def test_the_reference_comes_from_the_content_and_its_order_alone() -> None:
    one = list_of("aulnes-gym-assise", "ormes-marche")
    home = directory().communes["54430"]
    person = ListOptions(home=home, remark="Bravo", map=True)
    assert list_of("aulnes-gym-assise", "ormes-marche", options=person).reference == one.reference
    assert list_of("ormes-marche", "aulnes-gym-assise").reference != one.reference
    assert list_of("aulnes-gym-assise").reference != one.reference
    assert reference_of(["0123456789abcdef"]) == reference_of(["0123456789abcdef"])
    assert reference_of(["0123456789abcdef"]) != reference_of(["0123456789abcdee"])


def test_the_reference_changes_with_what_the_sheet_says() -> None:
    offering = directory().offering("ormes-marche")
    before = sheet_data(context(), offering).facts.digest
    for change in ({"title": "Marche du mardi"}, {"places": Places.model_construct(state=PlacesState.FULL)}):
        later = offering.session.model_copy(update=change)
        assert sheet_data(context(), replace(offering, session=later)).facts.digest != before


def test_the_week_shows_each_session_in_its_cell() -> None:
    rows = week_rows(facts_of("aulnes-gym-assise", "roseaux-aquagym", "cedres-cuisine"), ("", "à vérifier", ""))
    filled = {
        cell.key: [(e.number, e.hour, e.name, e.note, e.mark) for e in cell.entries]
        for row in rows
        for cell in row.cells
    }
    assert {key: entries for key, entries in filled.items() if entries} == {
        "1-1": [("1", f"14{NBSP}h", "Gym assise", "", "")],
        "2-2": [("2", f"18{NBSP}h{NBSP}30", "Aquagym", f"un sur deux, pause jusqu’au 31{NBSP}décembre", "à vérifier")],
    }
    assert [len(row.cells) for row in rows] == [7, 7, 7]


def test_the_first_page_marks_what_is_to_be_confirmed_and_names_no_illness() -> None:
    told = {"ormes-marche": Doubts("À demander en appelant.", ("cancer du sein",))}
    view = list_of("aulnes-gym-assise", "ormes-marche", options=ListOptions(doubts=told))
    entries = {e.number: e.mark for row in view.week for cell in row.cells for e in cell.entries}
    assert entries == {"1": "", "2": "à confirmer en appelant"}
    assert [(line.number, line.mark) for line in view.lines] == [("1", ""), ("2", " (à confirmer en appelant)")]


def test_the_suggested_week_is_the_first_two_kept_on_days_apart() -> None:
    names = ("ormes-marche", "aulnes-gym-assise", "aulnes-gym-jeudi", "roseaux-aquagym")
    marks = [entry.mark for row in list_of(*names).week for cell in row.cells for entry in cell.entries if entry.mark]
    assert marks == ["semaine type", "semaine type"]
    assert list_of(*names).suggested == f"Semaine type, pour commencer{NBSP}: 1 et 3, sur des jours espacés."
    best_first = ListOptions(kept=(names[2], names[1], names[0], names[3]))
    assert (
        list_of(*names, options=best_first).suggested
        == f"Semaine type, pour commencer{NBSP}: 2 et 3, sur des jours espacés."
    )


def test_without_two_regular_sessions_on_days_apart_no_week_is_suggested() -> None:
    for names in (("aulnes-gym-assise",), ("ormes-marche", "aulnes-gym-assise"), ("cedres-cuisine", "roseaux-aquagym")):
        assert list_of(*names).suggested == ""


def test_workshops_without_a_weekday_are_said_beside_the_week() -> None:
    assert list_of("aulnes-gym-assise", "cedres-cuisine").aside.endswith("activité 2.")
    assert list_of("aulnes-gym-assise").aside == ""


def test_the_coordination_is_reached_by_a_touch_and_each_way_is_said_once() -> None:
    one = replace(facts_of("aulnes-gym-assise")[0], coordination=(("01", "tel:01"), ("a@b", "mailto:a@b")))
    assert coordination_of((one, one)) == (("", "01", "tel:01"), (" ou ", "a@b", "mailto:a@b"))


def test_papers_say_who_fills_them_and_for_which_activities() -> None:
    papers = {paper.name: paper.rest for paper in papers_of(facts_of("aulnes-gym-assise", "moulin-force"))}
    assert papers == {"Questionnaire de santé": f"{NBSP}: vous (1).", "Ordonnance": f"{NBSP}: le médecin (2)."}
    assert "par la personne" in list_of("aulnes-gym-assise").handed


def test_an_aid_is_said_once_with_its_activities_its_conditions_and_how_to_ask() -> None:
    aids = {aid.name: aid.rest for aid in list_of("aulnes-gym-assise", "roseaux-aquagym").aids}
    ticket = aids["Ticket bien-être (exemple)"]
    assert ticket.startswith(f" (1 et 2){NBSP}: 2,50{NBSP}€ la séance")
    assert ticket.endswith(f"À demander jusqu’au 30{NBSP}juin 2027. Plafond commun aux activités de la liste.")
    assert "Remboursée après coup." in aids["Coup de pouce (exemple)"]
    assert "Pour l’avoir" in aids["Coup de pouce (exemple)"]


def test_a_ceiling_is_shared_only_by_several_activities_and_only_where_there_is_one() -> None:
    for names in (("aulnes-gym-assise",), ("aulnes-equilibre", "aulnes-equilibre")):
        said = " ".join(aid.rest for aid in aids_of(facts_of(*names)))
        assert said
        assert "Plafond commun" not in said


def test_a_price_says_which_aid_is_shared_with_the_other_activities() -> None:
    one, other = list_of("aulnes-gym-assise", "roseaux-aquagym").articles
    assert one.shared == other.shared
    assert one.shared.startswith(f"Aide à partager entre les activités 1 et 2 (plafond commun){NBSP}: Ticket bien-être")
    assert one.shared.endswith("Vous paierez plus en tout.")
    assert not list_of("aulnes-gym-assise").articles[0].shared


def test_an_aid_that_the_person_cannot_have_is_left_out() -> None:
    young = ListOptions(situation=Situation(age=30))
    assert [aid.name for aid in list_of("aulnes-gym-assise", options=young).aids] == ["Ticket bien-être (exemple)"]
    assert list_of("prunus-memoire").aids == ()


def test_what_comes_after_is_gathered_for_large_print() -> None:
    first, second = (one.rest for one in list_of("aulnes-gym-assise", "aulnes-equilibre").afters)
    assert first.startswith(f"{NBSP}: On fait le point avec vous au bout de trois mois.")
    assert second.startswith(f"{NBSP}: Un groupe prend la suite.")
    assert [one.name for one in list_of("aulnes-gym-assise", "aulnes-gym-assise").afters] == ["1 et 2"]


def test_the_supervisors_are_said_once_for_the_sessions_they_lead() -> None:
    said = list_of("aulnes-gym-assise", "cedres-parole", "aulnes-gym-assise").supervisors
    teacher = f"1 et 3{NBSP}: enseignant en activité physique adaptée."
    assert said == f"{teacher} 2{NBSP}: psychologue et infirmier."


def test_the_doctor_reads_the_places_and_their_date_by_activity() -> None:
    said = list_of("aulnes-gym-assise", "moulin-force", "aulnes-gym-assise").places
    four, two = (f"{n}{NBSP}places, au {day}{NBSP}novembre 2026." for n, day in ((4, 16), (2, 20)))
    assert said == f"1 et 3{NBSP}: {four} 2{NBSP}: {two}"


def test_alike_answers_stand_together() -> None:
    assert grouped(["courrier", "à confirmer", "courrier"]) == f"1 et 3{NBSP}: courrier. 2{NBSP}: à confirmer."
    assert grouped(["courrier", "courrier"]) == "courrier."


@pytest.mark.parametrize(("count", "lines"), [(1, 3), (4, 6), (5, 6), (7, 6), (10, 6)])
def test_the_record_holds_every_session_in_six_lines_at_most(count: int, lines: int) -> None:
    facts = facts_of(*(offering.session.id for offering in TEN[:count]))
    text = record_words(facts, "23/11/2026", "K7 M2 P9")
    assert len(text.splitlines()) == lines
    for number, one in enumerate(facts, 1):
        assert f"{number}. {one.record}" in (text.splitlines() if count <= 5 else text)
    assert re.match(r"Sport-santé, liste du 23/11/2026, réf. K7 M2 P9(\n|\. Papiers\u00a0: )", text)


def test_a_single_weekly_session_is_noticed() -> None:
    assert weekly_alone(facts_of("aulnes-gym-assise"))
    assert not weekly_alone(facts_of("aulnes-gym-assise", "ormes-marche"))
    assert not weekly_alone(facts_of("moulin-force"))
    assert not weekly_alone(facts_of("cedres-cuisine"))


def test_distance_is_said_only_for_a_place_and_a_chosen_commune() -> None:
    home = directory().communes["54430"]
    words = distance_phrase(directory().offering("aulnes-gym-assise"), home)
    assert words.startswith("À ")
    assert words.endswith(f" de {home.name}.")
    assert distance_phrase(directory().offering("cedres-parole"), home) == ""
    assert distance_phrase(directory().offering("aulnes-gym-assise"), None) == ""


def test_a_session_perime_is_refused_with_its_reason() -> None:
    offerings: list[Offering] = [directory().offering("roseaux-nage-douce"), directory().offering("ormes-marche")]
    refusals = refusals_of(context(), offerings)
    assert len(refusals) == 1
    assert "roseaux-nage-douce" in refusals[0]
    assert f"12{NBSP}mois" in refusals[0]


def test_the_map_numbers_the_places_and_keeps_to_its_frame() -> None:
    communes = directory().communes
    made = sheet_map(facts_of("aulnes-gym-assise", "roseaux-aquagym"), communes, communes["54430"])
    assert made is not None
    assert sorted(place.text for place in made.places) == ["1", "2"]
    points = [*((place.x, place.y) for place in made.places), *((mark.x, mark.y) for mark in made.communes)]
    assert all(0 <= x <= made.width and 0 <= y <= made.height for x, y in points)
    assert made.scale.endswith(f"{NBSP}km")
    assert made.bar <= made.width / 3


def test_places_side_by_side_share_a_sign_and_a_hidden_address_is_on_no_map() -> None:
    communes = directory().communes
    twice = sheet_map(facts_of("aulnes-gym-assise", "aulnes-gym-jeudi"), communes)
    assert twice is not None
    assert [place.text for place in twice.places] == ["1, 2"]
    assert sheet_map(facts_of("prunus-memoire", "cedres-parole"), communes) is None


def test_names_near_the_frame_of_the_map_are_written_inside_it() -> None:
    communes = directory().communes
    for home in communes.values():
        made = sheet_map(facts_of("aulnes-gym-assise", "roseaux-aquagym"), communes, home)
        assert made is not None
        assert made.home is not None
        for mark in (*made.communes, made.home):
            end = mark.x + mark.dx + (8 if mark.anchor == "start" else -8) * len(mark.text)
            assert 0 <= end <= made.width


def west_of(facts: SheetFacts, kilometres: float, name: str) -> Commune:
    """A commune so far west of the place of a session."""
    assert facts.position
    latitude, longitude = facts.position
    there = {"name": name, "latitude": latitude, "longitude": longitude - kilometres / (111.2 * cos(radians(latitude)))}
    return directory().communes["54430"].model_copy(update=there)


def test_no_number_of_the_map_covers_the_name_of_a_commune() -> None:
    (facts,) = facts_of("aulnes-gym-assise")
    for name, shown in (("Bouxières-aux-Dames", False), ("Liverdun", True)):
        made = sheet_map([facts], {"54115": west_of(facts, 1.2, name)})
        assert made is not None
        assert bool(made.communes) is shown


def test_the_chosen_commune_is_named_on_the_side_where_no_number_stands() -> None:
    (facts,) = facts_of("aulnes-gym-assise")
    for kilometres, anchor in ((0.5, "end"), (-0.5, "start")):
        made = sheet_map([facts], {}, west_of(facts, kilometres, "Pompey"))
        assert made is not None
        assert made.home is not None
        assert made.home.anchor == anchor


def test_the_chosen_commune_is_named_below_or_above_where_numbers_stand_on_both_sides() -> None:
    (facts,) = facts_of("aulnes-gym-assise")
    assert facts.position
    latitude, longitude = facts.position
    home = west_of(facts, 0, "Bouxières")
    around = [(0.0, 0.02), (0.0, -0.02), (0.0, 0.2), (0.0, -0.2)]
    for north, dy in ((0.0, 28), (-0.015, -28)):
        places = [*around, (north, 0.0)] if north else around
        listed = [replace(facts, position=(latitude + up, longitude + right)) for up, right in places]
        made = sheet_map(listed, {}, home)
        assert made is not None
        assert made.home is not None
        assert (made.home.anchor, made.home.dy) == ("middle", dy)


def test_sessions_found_are_numbered_in_the_order_of_the_week() -> None:
    names = ("cedres-cuisine", "roseaux-aquagym", "aulnes-gym-assise", "ormes-marche")
    ordered = chronological([directory().offering(name) for name in names])
    assert [o.session.id for o in ordered] == ["ormes-marche", "aulnes-gym-assise", "roseaux-aquagym", "cedres-cuisine"]
    assert week_start(ordered[1].session) == (24 + 14) * 60


def test_the_first_page_says_when_where_and_whom_to_call_for_each() -> None:
    line = list_of("aulnes-gym-assise").lines[0]
    assert (line.number, line.when) == ("1", f"Mardi, 14{NBSP}h")
    assert line.place.startswith("Salle des Aulnes (exemple), ")
    assert line.phone == f"03{NBSP}53{NBSP}01{NBSP}12{NBSP}35"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("aulnes-gym-assise", ""),
        ("prunus-memoire", "complet"),
        ("roseaux-aquagym", f"un sur deux, pause jusqu’au 31{NBSP}décembre"),
        ("aulnes-equilibre", f"dès le 11{NBSP}janvier"),
    ],
)
def test_the_week_says_where_one_cannot_come_yet(name: str, words: str) -> None:
    (facts,) = facts_of(name)
    assert {cell.note for cell in facts.week} == {words}
    assert all(line.endswith(f"{words.rpartition(', ')[2]})") == bool(words) for line in facts.lines)


def test_two_sessions_a_week_are_two_whatever_they_are() -> None:
    weekly = facts_of("aulnes-gym-assise", "cedres-cuisine")
    assert weekly_alone(weekly[:1])
    assert not weekly_alone([weekly[0], replace(weekly[1], weekly=1, sport=False)])
