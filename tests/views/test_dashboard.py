"""The dashboard counts what is there, on the day it is given."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from generator.findings import Finding, Location, Severity
from generator.model.records import Convention, Label
from generator.views.context import make_context
from generator.views.dashboard.calls import MOST, call_count, call_groups
from generator.views.dashboard.ending import ending_rows
from generator.views.dashboard.findings import findings_by_rule, findings_by_territory
from generator.views.dashboard.page import dashboard_page
from tests.support.projects import TODAY
from tests.views.complete_project import (
    HOSTILE,
    context,
    context_outside_a_demonstration,
    directory,
    headings_in,
    rendered,
    words_in,
)

NBSP = "\u00a0"


def finding(path: str, rule: str, severity: Severity = Severity.WARNING, line: int = 1) -> Finding:
    return Finding(Location(path, line, 1), severity, rule, "«\u00a0x\u00a0» ne va pas.", "Corriger.")


def test_freshness_is_counted_by_territory_and_by_group_of_fields() -> None:
    view = dashboard_page(context(), ())
    rows = {row.title.text: row for row in view.territories}
    assert rows["CPTS du Grand Parc"].detail == f"7{NBSP}vérifiés"
    assert rows["CPTS des Deux Rivières"].detail == f"6{NBSP}vérifiés, 1{NBSP}à revoir, 1{NBSP}périmé"
    assert rows["CPTS des Deux Rivières"].count == f"8{NBSP}créneaux"
    assert [row.title.text for row in view.groups] == ["Horaires", "Tarifs", "Contact", "Places"]
    # Sessions without a price or places have none to verify.
    assert [row.count for row in view.groups] == [f"{number}{NBSP}créneaux" for number in (15, 15, 15, 7)]


def test_a_year_later_nothing_is_fresh() -> None:
    view = dashboard_page(make_context(directory(), TODAY + timedelta(days=800)), ())
    assert all("vérifiés" not in row.detail and "périmés" in row.detail for row in view.territories)


def test_who_is_to_be_called_is_named_longest_unverified_first() -> None:
    (group,) = call_groups(context())
    assert group.territory == "CPTS des Deux Rivières"
    assert [row.title.page for row in group.rows] == [
        "creneaux/roseaux-nage-douce.html",
        "creneaux/aulnes-gym-jeudi.html",
    ]
    assert f"vérifié le 10{NBSP}mars 2026" in group.rows[1].detail
    said = rendered("tableau-de-bord.html", dashboard_page(context(), ()))
    assert 'href="tel:+33353011234"' in said


def test_nobody_is_to_be_called_when_all_is_fresh() -> None:
    fresh = tuple(o for o in directory().offerings if o.territory.id == "grand-parc")
    assert call_groups(context(offerings=fresh)) == ()


def test_what_ends_within_ninety_days_is_listed_soonest_first_both_ends_included() -> None:
    known = directory()
    first, other, *_ = known.partners.values()
    partners = {
        **known.partners,
        first.id: first.model_copy(
            update={
                "labels": (Label(name="Bien bouger", giver="Comité", until=TODAY + timedelta(days=90)),),
                "conventions": (Convention(with_whom="la commune", until=TODAY),),
            }
        ),
        other.id: other.model_copy(
            update={"labels": (Label(name="Hors délai", giver="Comité", until=TODAY + timedelta(days=91)),)}
        ),
    }
    rows = ending_rows(context(partners=partners, aids={}, offerings=()))
    assert [row.detail for row in rows] == [
        f"convention avec la commune, le 23{NBSP}novembre 2026",
        f"label «{NBSP}Bien bouger{NBSP}», le 21{NBSP}février 2027",
    ]


def test_aids_and_seasons_end_too() -> None:
    aid = next(iter(directory().aids.values()))
    aids = {aid.id: aid.model_copy(update={"valid_until": date(2026, 12, 31)})}
    rows = {row.title.text: row.detail for row in ending_rows(context(aids=aids))}
    assert rows[f"{aid.name} (exemple)"] == f"aide, le 31{NBSP}décembre 2026"
    assert any(detail.startswith("dernière séance de la saison, le ") for detail in rows.values())


def test_the_last_day_of_the_calendar_is_no_trouble() -> None:
    assert dashboard_page(make_context(directory(), date.max), ()).ending == ()


def test_findings_go_to_the_territory_of_their_file() -> None:
    found = (
        finding("data/partners/gym-des-aulnes.yml", "season-over"),
        finding("data/venues/parc-des-ormes.yml", "season-over", Severity.INFO),
        finding("data/vocabulary/activites.yml", "duplicate-word"),
    )
    rows = {row.title.text: row.detail for row in findings_by_territory(context(), found)}
    assert rows["Mots et réglages"] == f"1{NBSP}avertissement{NBSP}: Un mot est déclaré deux fois (1)"
    assert sorted(rows.values()) == sorted(
        {
            "CPTS des Deux Rivières": rows["CPTS des Deux Rivières"],
            "CPTS du Grand Parc": rows["CPTS du Grand Parc"],
            "Mots et réglages": rows["Mots et réglages"],
        }.values()
    )
    territory = directory().territories[directory().venues["parc-des-ormes"].territory].name
    assert f"1{NBSP}conseil" in rows[territory]


def test_rules_are_counted_and_lead_to_their_page() -> None:
    found = (finding("a", "season-over"), finding("b", "season-over"), finding("c", "duplicate-word"))
    rows = findings_by_rule(found)
    assert [(row.title.page, row.count) for row in rows] == [
        ("regles/season-over.html", f"2{NBSP}fois"),
        ("regles/duplicate-word.html", f"1{NBSP}fois"),
    ]
    assert rows[1].title.text == "Un mot est déclaré deux fois"


def test_the_least_complete_come_first_with_what_they_lack() -> None:
    view = dashboard_page(context(), ()).completeness
    shares = [int(re.findall(r"remplie à (\d+)", row.detail)[0]) for row in view.least]
    assert shares == sorted(shares)
    assert all(f"il manque{NBSP}: " in row.detail for row in view.least)


def test_what_is_missing_leads_to_the_guide_of_its_key() -> None:
    rows = {row.title.text: row for row in dashboard_page(context(), ()).completeness.missing}
    assert rows["Retour au prescripteur"].title.page == "contribuer/champs.html#partner-creneaux"
    assert rows["Retour au prescripteur"].detail == f"clé «{NBSP}retour_prescripteur{NBSP}»"


def test_a_task_leads_to_the_file_or_names_it_when_no_forge_is_known() -> None:
    (group,) = call_groups(context())
    assert group.rows[0].edit is not None
    assert str(group.rows[0].edit.href).endswith("data/partners/nage-des-roseaux.yml")
    known = directory()
    (group,) = call_groups(context(config=known.config.model_copy(update={"forge": None})))
    assert group.rows[0].edit is None
    assert group.rows[0].file == "data/partners/nage-des-roseaux.yml"


def test_a_territory_with_many_calls_says_how_to_read_the_others() -> None:
    offerings = directory().offerings * 3
    late = make_context(replace(directory(), offerings=offerings), TODAY + timedelta(days=800))
    groups = call_groups(late)
    assert all(len(group.rows) == MOST for group in groups)
    assert "annuaire stale --territory" in groups[0].more
    assert call_count(late) == len(offerings)


def test_an_expired_slot_says_that_it_is_no_longer_proposed() -> None:
    (group,) = call_groups(context())
    assert "périmé, n’est plus proposé" in group.rows[0].detail


def test_only_a_demonstration_leaves_real_records_out() -> None:
    pinned, open_to_all = dashboard_page(context(), ()), dashboard_page(context_outside_a_demonstration(), ())
    assert pinned.measured
    assert not open_to_all.measured
    assert len(open_to_all.completeness.kinds) > len(pinned.completeness.kinds)


def test_the_page_says_so_when_there_is_nothing_to_say() -> None:
    empty = context(partners={}, venues={}, programmes={}, aids={}, offerings=())
    said = words_in(rendered("tableau-de-bord.html", dashboard_page(empty, ())))
    assert "Rien ne finit d’ici là." in said
    assert "Aucune remarque." in said
    assert "Aucune fiche." in said


def test_headings_follow_each_other_and_hostile_names_stay_text() -> None:
    first, *_ = directory().partners.values()
    partners = {first.id: first.model_copy(update={"name": HOSTILE})}
    page = rendered("tableau-de-bord.html", dashboard_page(context(partners=partners), ()))
    assert headings_in(page) == [1, 2, 3, 2, 2, 3, 3, 2, 3, 3, 2, 3]
    assert "<script" not in page
