"""The generated guides: nothing forgotten, every link ends somewhere, hostile words stay text."""

from __future__ import annotations

import re

from generator.exchange.fields import KINDS, facts_of, parts_of
from generator.load.shape import Shape
from generator.model.records import Word
from generator.validate import all_rules
from generator.views.guide.fields import fields_guide
from generator.views.guide.frame import FIELDS_PAGE, WORDS_PAGE, readable
from generator.views.guide.rules import rule_page, rule_pages, rule_titles, rules_guide
from generator.views.guide.word_lists import words_guide
from generator.views.words.names import capitalised
from tests.views.complete_project import HOSTILE, context, directory, headings_in, ids_in, links_in, rendered, words_in


def fields_page() -> str:
    return rendered("guide-champs.html", fields_guide())


def rules_page() -> str:
    return rendered("guide-regles.html", rules_guide())


def words_page() -> str:
    return rendered("guide-mots.html", words_guide(context()))


def test_every_key_of_every_record_is_in_the_field_guide() -> None:
    records = {part for kind in KINDS for part in parts_of(kind.record)}
    wanted = sum(len(facts_of(record)) for record in records)
    shown = [field for kind in fields_guide().kinds for part in kind.parts for field in part.fields]
    assert len(shown) == wanted
    assert all(field.meaning and field.form for field in shown)


def test_the_field_guide_says_what_must_be_written_and_how() -> None:
    fields = {
        (part.key, field.key): field for kind in fields_guide().kinds for part in kind.parts for field in part.fields
    }
    start = fields["horaires", "debut"]
    assert start.required == "Obligatoire."
    assert start.form == 'Une heure sur 24 heures, entre guillemets, comme «\u00a0"18:30"\u00a0».'
    assert start.example == 'Exemple\u00a0: "18:30"'
    identifier = fields_guide().kinds[0].parts[0].fields[0]
    assert (identifier.key, identifier.required) == ("id", ""), "the name of the file says it"
    assert fields["creneaux", "lieu"].form == "L’identifiant d’un lieu (data/venues/)."


def test_links_of_the_guides_end_at_a_section_that_is_there() -> None:
    ids = {FIELDS_PAGE: ids_in(fields_page()), WORDS_PAGE: ids_in(words_page())}
    links = [*links_in(fields_page()), *links_in(rules_page()), *links_in(words_page())]
    ids["contribuer/regles.html"] = ids_in(rules_page())
    anchored = [link.removeprefix("../").split("#") for link in links if "#" in link]
    assert anchored
    for page, anchor in anchored:
        assert anchor in ids[page], f"{page}#{anchor}"


def test_sections_are_named_once() -> None:
    for page in (fields_page(), rules_page(), words_page()):
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids))
        levels = headings_in(page)
        assert levels[0] == 1
        assert levels.count(1) == 1


def test_each_rule_and_each_fault_of_shape_has_its_page_and_its_reasons() -> None:
    pages = {view.frame.path: rendered("regle.html", view) for view in rule_pages()}
    names = {rule.id for rule in all_rules()} | {shape.value for shape in Shape}
    assert set(pages) == {f"regles/{name}.html" for name in names}
    assert set(rule_titles()) == names
    for rule in all_rules():
        said = words_in(pages[rule_page(rule.id)])
        assert rule.id in said
        for text in (rule.title.rstrip("."), rule.why, rule.mend):
            assert capitalised(readable(text)) in said
    listed = links_in(rules_page())
    assert all(f"../{path}" in listed for path in pages)


def test_no_back_tick_is_left_for_the_reader() -> None:
    assert "`" not in fields_page() + rules_page() + words_page()


def test_every_closed_list_shows_each_word_with_its_label() -> None:
    closed = {
        term for kind in KINDS for part in parts_of(kind.record) for fact in facts_of(part) for term in fact.words
    }
    guide = words_guide(context())
    assert len(guide.closed) == len(closed)
    shown = {each.title: {word.name: word.text for word in each.words} for each in guide.closed}
    assert shown["Limitations accueillies"]["moderee"].startswith("Limitation modérée.")


def test_open_lists_show_the_words_of_the_project() -> None:
    guide = words_guide(context())
    assert [each.title for each in guide.open][:2] == ["Activités", "Envies"]
    activities = {word.name: word.text for word in guide.open[0].words}
    assert activities["equilibre"] == "Équilibre. Aussi\u00a0: prévention des chutes."


def test_a_hostile_word_stays_text() -> None:
    word = Word(id="piege", name=HOSTILE, definition=HOSTILE, synonyms=(HOSTILE,))
    words = {**directory().words, "activites": {"piege": word}}
    page = rendered("guide-mots.html", words_guide(context(words=words)))
    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 3
