"""What the page of a session says, in the order a person needs it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from generator.model.base import Contact, Verification
from generator.views.pages.session import SessionPageView, session_page
from generator.vocabulary import ContactRole
from tests.views.complete_project import (
    context,
    context_outside_a_demonstration,
    directory,
    headings_in,
    links_in,
    rendered,
    words_in,
)

NBSP = "\u00a0"
SESSIONS = [offering.session.id for offering in directory().offerings]


def page_of_session(name: str) -> SessionPageView:
    return session_page(context(), directory().offering(name))


def article_of(name: str) -> str:
    return rendered("creneau.html", page_of_session(name))


def test_day_hours_and_next_dates_skip_the_days_without_session() -> None:
    view = page_of_session("aulnes-gym-assise")
    assert [(slot.day, slot.hours) for slot in view.slots] == [("Chaque mardi", f"de 14{NBSP}h à 15{NBSP}h")]
    assert [mark.on for mark in view.strip] == [False, True, False, False, False, False, False]
    assert [date.iso for date in view.dates.dates] == [
        "2026-11-24",
        "2026-12-08",
        "2026-12-15",
        "2027-01-05",
        "2027-01-12",
    ]
    assert f"Pause du 19{NBSP}décembre au 3{NBSP}janvier, reprise le mardi 5{NBSP}janvier." in view.date_notes


def test_what_one_acts_on_is_on_the_page() -> None:
    article = article_of("aulnes-gym-assise")
    text = words_in(article)
    assert 'href="tel:+33353011235"' in article
    assert f"2 rue de l’Exemple, 54340{NBSP}Pompey" in text
    assert f"Il vous reste à payer De 43 à 140{NBSP}€ par an" in text
    assert f"Reste à payer De 43 à 140{NBSP}€ par an, soit de 3,58 à 11,67{NBSP}€ par mois en moyenne" in text
    assert f"96 à 120{NBSP}€ par an" in text
    assert "Coup de pouce (exemple)" in text
    assert "Une bouteille d’eau. Un pantalon souple." in text
    assert "Enseignant en activité physique adaptée." in text
    assert "Le sport sur ordonnance n’est pas remboursé par l’Assurance Maladie." in text
    assert f"Vérifié le 12{NBSP}novembre 2026, par téléphone" in text
    assert "creneaux/aulnes-gym-assise.ics" in article
    assert 'data-add-session="aulnes-gym-assise"' in article


def test_aids_say_how_to_ask_and_until_when() -> None:
    (first, _) = page_of_session("aulnes-gym-assise").price.aids
    assert first.how == "Remboursée après coup. À l’accueil, avec la facture."
    assert first.until == f"À demander jusqu’au 31{NBSP}août 2027."
    assert not first.over


def test_who_cannot_come_is_said_as_a_refusal() -> None:
    refused = [fact.text for fact in page_of_session("aulnes-gym-assise").for_me if fact.tone == "stop"]
    assert refused == [
        f"Ne convient pas{NBSP}: infarctus récent.",
        f"Ne convient pas{NBSP}: douleur qui empêche de rester assis.",
    ]


def test_professionals_find_the_four_items_of_the_official_form() -> None:
    terms = {term.name: term.text for term in page_of_session("aulnes-gym-assise").professional}
    assert terms["Type"] == "souplesse et renforcement"
    assert terms["Durée"] == f"60{NBSP}minutes"
    assert terms["Fréquence"] == "1 fois par semaine"
    assert terms["Intensité"] == "légère"
    assert terms["Retour au prescripteur"] == "messagerie sécurisée de santé, à 12 semaines"


def test_what_nobody_has_said_is_to_confirm() -> None:
    view = page_of_session("ormes-marche")
    terms = {term.name: term.text for term in view.professional}
    assert terms["Intensité"] == "à confirmer"
    assert view.bring == "à confirmer en appelant."
    assert view.first.steps == (f"À confirmer en appelant{NBSP}: qui vous accueille, et comment.",)
    assert any(fact.text.startswith("À confirmer en appelant") for fact in view.access)


def test_a_stale_page_warns_strongly_and_one_to_review_mildly() -> None:
    stale, old = page_of_session("roseaux-nage-douce"), page_of_session("aulnes-gym-jeudi")
    assert (stale.notes[0].tone, old.notes[0].tone) == ("stop", "warn")
    assert f"plus de 12{NBSP}mois" in stale.notes[0].text
    assert not page_of_session("aulnes-equilibre").trust.warning


def _verified(*checks: tuple[str, str]) -> SessionPageView:
    """The page of a session whose groups were verified on these days."""
    offering = directory().offering("aulnes-gym-assise")
    verifications = tuple(
        Verification.model_validate({"le": on, "par": "coordination", "moyen": "telephone", "quoi": groups.split()})
        for on, groups in checks
    )
    session = offering.session.model_copy(update={"verifications": verifications})
    return session_page(context(), replace(offering, session=session))


def test_each_group_of_facts_says_its_own_age_in_words_tone_and_icon() -> None:
    view = _verified(("2026-11-12", "horaires contact"), ("2026-04-20", "tarifs"), ("2025-10-01", "places"))
    assert [(tag.fact.text, tag.fact.tone, tag.fact.icon, tag.iso) for tag in view.trust.tags] == [
        (f"Horaires et contact{NBSP}: vérifiés le 12{NBSP}novembre 2026, par téléphone", "ok", "ok", "2026-11-12"),
        (f"Prix{NBSP}: à revoir, vérifié le 20{NBSP}avril 2026, par téléphone", "warn", "alerte", "2026-04-20"),
        (f"Places{NBSP}: périmées, vérifiées le 1er{NBSP}octobre 2025, par téléphone", "stop", "stop", "2025-10-01"),
    ]
    article = rendered("creneau.html", view)
    assert article.count("data-age") == 3
    assert 'datetime="2026-04-20"' in article


def test_a_group_nobody_verified_is_said_so() -> None:
    texts = [tag.fact.text for tag in _verified(("2026-11-12", "horaires tarifs contact")).trust.tags]
    assert texts[-1] == f"Places{NBSP}: jamais vérifiées"


def test_groups_that_share_the_whole_verification_are_one_tag() -> None:
    (tag,) = _verified(("2026-11-12", "tout"), ("2026-02-01", "tarifs")).trust.tags
    assert tag.fact.text == f"Vérifié le 12{NBSP}novembre 2026, par téléphone"


def test_outside_a_demonstration_the_browser_finds_the_tag_of_its_day() -> None:
    view = session_page(context_outside_a_demonstration(), directory().offering("aulnes-equilibre"))
    assert [(tag.fact.tone, tag.since, tag.before, tag.hidden) for tag in view.trust.tags] == [
        ("ok", "", "2027-05-18", False),
        ("warn", "2027-05-18", "2027-11-18", True),
        ("stop", "2027-11-18", "", True),
    ]
    assert 'data-true-from="2027-05-18" data-true-before="2027-11-18" hidden' in rendered("creneau.html", view)
    old = session_page(context_outside_a_demonstration(), directory().offering("roseaux-nage-douce"))
    assert (old.trust.tags[0].fact.tone, old.trust.tags[0].since, old.trust.tags[0].before) == ("stop", "", "")


def test_a_suspension_is_announced_and_its_dates_left_out() -> None:
    view = page_of_session("roseaux-aquagym")
    assert view.notes[0].title == f"Suspendu, du 16{NBSP}novembre au 31{NBSP}décembre 2026."
    assert view.notes[0].text == "Le bassin est en travaux."
    assert view.dates.dates[0].iso > "2026-12-31"


def test_outside_a_demonstration_dates_carry_their_year() -> None:
    view = session_page(context_outside_a_demonstration(), directory().offering("aulnes-gym-assise"))
    assert view.dates.label == f"Dates{NBSP}:"
    assert all(date.words.endswith(date.iso[:4]) for date in view.dates.dates)


def test_a_session_at_home_and_a_remote_one_say_so_without_a_map() -> None:
    home, remote = page_of_session("moulin-a-domicile"), page_of_session("cedres-parole")
    assert (home.place.name, home.map) == ("Chez vous", None)
    assert "Colomiers" in home.place.lines[0]
    assert (remote.place.name, remote.map, remote.place.route) == ("À distance", None, None)


def test_a_person_is_named_only_with_their_consent() -> None:
    offering = directory().offering("aulnes-gym-assise")
    contact = Contact(role=ContactRole.SUPERVISOR, phone="03 53 01 12 35", person="Camille Exemple")
    session = offering.session.model_copy(update={"contacts": (contact,)})
    view = session_page(context(), replace(offering, session=session))
    assert "Camille" not in view.reach.hint
    assert view.reach.hint.startswith("Demandez l’encadrant.")


def test_error_reports_are_prefilled_mails_and_the_file_can_be_edited() -> None:
    report = page_of_session("aulnes-gym-assise").report
    assert len(report.links) == 7
    assert all(link.href.startswith("mailto:") and "subject=" in link.href for link in report.links)
    assert "aulnes-gym-assise" in report.links[0].href
    assert report.edit is not None
    assert report.edit.href == "https://example.org/depot/modifier/data/partners/gym-des-aulnes.yml"


@pytest.mark.parametrize("name", SESSIONS)
def test_every_page_says_it_is_an_example_and_keeps_its_headings_in_order(name: str) -> None:
    article = article_of(name)
    levels = headings_in(article)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert f"(exemple){'</h1>'}" in article


@pytest.mark.parametrize("name", SESSIONS)
def test_links_are_only_of_the_allowed_kinds(name: str) -> None:
    for address in links_in(article_of(name)):
        assert re.match(r"(https?|tel|mailto|sms|geo):|\.\./|#", address), address


def test_the_page_of_a_full_session_says_it_once_and_since_when() -> None:
    view = page_of_session("aulnes-equilibre")
    assert view.places is None
    assert view.next.label.startswith(f"Complet, liste d’attente, au 18{NBSP}novembre 2026")
    assert view.dates.dates[0].iso >= "2027-01-11"


def test_a_price_for_the_year_says_to_ask_what_the_rest_of_it_costs() -> None:
    asked = "Vous arrivez en cours d’année\u202f? Demandez le prix pour les mois qui restent."
    assert asked in page_of_session("aulnes-gym-assise").price.notes
    assert asked not in page_of_session("roseaux-nage-douce").price.notes


def test_papers_start_with_a_capital() -> None:
    names = [term.name for offering in directory().offerings for term in session_page(context(), offering).documents]
    assert names
    assert all(name[0] == name[0].upper() for name in names)
