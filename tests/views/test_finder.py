"""The finder's data: what travels to the browser, packed and safe."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.load import load_project
from generator.load.editorial import read_editorial
from generator.model.base import Contact
from generator.model.directory import Directory, link
from generator.model.editorial import EditorialPage
from generator.render.data import data_files
from generator.views.context import ViewContext, make_context
from generator.views.finder.data import finder_data
from generator.views.finder.help import coordinations, territory_facts
from generator.views.finder.packing import column, packed_days
from generator.views.finder.page import orient_page, search_page
from generator.views.finder.programme_guide import programme_guide
from generator.views.finder.rows import finder_table
from generator.views.finder.site_search import search_entries
from generator.vocabulary import LimitationLevel, ProgrammeStatus


@pytest.fixture
def directory(project: Callable[[str], Path]) -> Directory:
    catalogue = load_project(project("complet")).catalogue
    assert catalogue
    return link(catalogue)


@pytest.fixture
def context(directory: Directory, today: date) -> ViewContext:
    return make_context(directory, today)


def test_the_guide_leaves_programmes_for_professionals_out_and_puts_open_ones_first(directory: Directory) -> None:
    first, *others = directory.programmes.values()
    planned = first.model_copy(update={"status": ProgrammeStatus.PLANNED})
    mine = others[0].model_copy(update={"for_professionals": True})
    known = {**directory.programmes, first.id: planned, mine.id: mine}
    guide = programme_guide(make_context(replace(directory, programmes=known), date(2026, 11, 23)))
    assert mine.id not in [one.id for one in guide.programmes]
    assert guide.programmes[-1].id == first.id


def test_every_session_has_one_row(context: ViewContext) -> None:
    rows = finder_table(context).rows
    assert [row.id for row in rows] == [offering.session.id for offering in context.directory.offerings]


def test_a_row_allows_severe_only_with_one_of_the_three_in_the_lead(context: ViewContext) -> None:
    for row, offering in zip(finder_table(context).rows, context.directory.offerings, strict=True):
        leading = [item.qualification for item in offering.session.supervision if not item.complementary]
        assert row.severe_allowed == any(term.supervises_severe for term in leading)
        if LimitationLevel.SEVERE in offering.session.levels:
            assert row.severe_allowed


def test_a_confidential_venue_gives_neither_access_nor_its_own_position(context: ViewContext) -> None:
    rows = {row.id: row for row in finder_table(context).rows}
    hidden = [o for o in context.directory.offerings if o.venue and o.venue.confidential]
    assert hidden
    for offering in hidden:
        row = rows[offering.session.id]
        assert not row.access_yes
        assert not row.access_no
        assert offering.venue
        assert offering.commune
        assert row.position == (offering.commune.latitude, offering.commune.longitude)


def test_repeated_values_are_kept_once() -> None:
    assert column(["a", "b", "a", "a"]) == {"d": ["a", "b"], "i": [0, 1, 0, 0]}
    assert column(["a", "b"]) == ["a", "b"]
    assert column([]) == {"d": [], "i": []}


def test_days_are_packed_as_gaps() -> None:
    assert packed_days([20261124, 20261201], date(2026, 11, 22)) == "27"
    assert packed_days([20270205], date(2026, 11, 22)) == "~0"


def hostile(directory: Directory, text: str) -> Directory:
    first = directory.offerings[0]
    session = first.session.model_copy(update={"title": text})
    offerings = (replace(first, session=session), *directory.offerings[1:])
    return replace(directory, offerings=offerings)


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)", "${x}`{{ y }}`", 'a"b\\c', "\u2028\u202e", "<!--", "🦵" * 9]
)
def test_hostile_titles_travel_as_text(directory: Directory, today: date, text: str) -> None:
    files = data_files(finder_data(make_context(hostile(directory, text), today)))
    script = files["assets/data/finder.js"].decode()
    assert "<" not in script
    assert "\u2028" not in script
    packed: Any = json.loads(script[script.index(",") + 1 : script.rindex(")")])
    names = packed["shown"]["name"]
    assert text in (names if isinstance(names, list) else names["d"])


def test_the_data_are_the_same_each_time(directory: Directory, today: date) -> None:
    assert data_files(finder_data(make_context(directory, today))) == data_files(
        finder_data(make_context(directory, today))
    )


def test_the_day_travels_only_for_a_demonstration(directory: Directory, today: date) -> None:
    pinned = finder_data(make_context(directory, today)).site["today"]
    live = replace(directory, config=directory.config.model_copy(update={"demonstration": None}))
    assert pinned == int(today.strftime("%Y%m%d"))
    assert finder_data(make_context(live, today)).site["today"] == 0


def test_the_header_search_knows_every_kind_of_record_and_the_pages(directory: Directory) -> None:
    pages = (EditorialPage("payer-moins.html", "Payer moins", "Les aides", ("Qui aide\u202f?",)),)
    entries = search_entries(directory, pages)
    kinds = {entry.kind for entry in entries}
    assert kinds == {
        *("Activité", "Page d’aide", "Créneau", "Structure", "Programme"),
        *("Aide", "Lieu", "Commune", "Territoire"),
    }
    assert len({entry.page for entry in entries}) == len(entries)


def test_a_confidential_address_is_not_searched(directory: Directory) -> None:
    streets = [venue.address.street for venue in directory.venues.values() if venue.confidential]
    texts = " ".join(text for entry in search_entries(directory) for text in entry.searched.texts)
    assert all(not street or street not in texts for street in streets)


def test_everyone_is_never_asked_for_level_illness_or_programme(context: ViewContext) -> None:
    page = search_page(context)
    assert page.levels == ()
    assert {question.name for question in (*page.lists, *page.many)} == {"activities", "remote"}
    assert page.guide is None


def test_a_professional_is_asked_for_the_four_levels(context: ViewContext) -> None:
    page = orient_page(context)
    assert [choice.label for choice in page.levels] == ["aucune", "minime", "modérée", "sévère"]
    assert {question.name for question in page.many} == {"conditions", "activities", "supervisors"}


def test_three_questions_lead_to_every_programme_with_its_door(context: ViewContext) -> None:
    guide = orient_page(context).guide
    assert guide is not None
    assert [question.name for question in guide.questions] == ["territoire", "public", "porte"]
    assert {programme.id for programme in guide.programmes} == set(context.directory.programmes)
    assert all(programme.door and programme.doors and programme.territories for programme in guide.programmes)


def test_each_territory_is_told_with_a_commune_where_a_search_may_start(context: ViewContext) -> None:
    for facts in territory_facts(context):
        assert facts["centre"] in context.directory.communes
        assert facts["page"] == f"territoires/{facts['id']}.html"


def test_whom_to_call_when_the_answers_fail_is_each_coordination_with_a_telephone(
    directory: Directory, today: date
) -> None:
    first, *others = directory.territories.values()
    called = first.model_copy(update={"contact": Contact.model_validate({"telephone": "+33100000000"})})
    silent = [one.model_copy(update={"contact": None}) for one in others]
    known = {one.id: one for one in (called, *silent)}
    found = coordinations(make_context(replace(directory, territories=known), today))
    assert [(one.page.text, one.phone.href) for one in found] == [(first.short_name, "tel:+33100000000")]


def test_editorial_pages_are_read_with_title_description_and_headings(tmp_path: Path) -> None:
    (tmp_path / "aides.md").write_text(
        '---\ntitle: "Payer moins"\ndescription: Les aides\n---\n\n# Payer moins\n\n## Le *CCAS* { #ccas }\n',
        encoding="utf-8",
    )
    (tmp_path / "vide.md").write_text("", encoding="utf-8")
    assert read_editorial(tmp_path) == (
        EditorialPage("aides.html", "Payer moins", "Les aides", ("Payer moins", "Le CCAS")),
    )


def test_a_session_costs_few_bytes(context: ViewContext) -> None:
    data = data_files(finder_data(context))["assets/data/finder.js"]
    assert len(gzip.compress(data)) < 10_000
