"""Facts of the field name their source, and only the sources that were read, or are marked as not read."""

from __future__ import annotations

import re

import pytest

from tests.content.editorial import EditorialPage, load_pages

PAGES = load_pages()
BY_NAME = {page.name: page for page in PAGES}
ARTICLES_READ = {"L.1172-1", "L.1173-1", "D.1172-1", "D.1172-2", "D.1172-3", "D.1172-5", "R.4331-1", "R.4332-1"}
ARTICLES_READ |= {"L.123-5"}
"""Of the Code de la santé publique, and the last one of the Code de l’action sociale et des familles."""
ANNEXES_READ = {"11-7-2"}

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


WITHOUT_FACT = {
    "contribuer.md": {"Corriger sans rien installer", "Les guides", "Vous êtes développeur"},
    "langage-simple.md": {
        "1. Ouvrez la page Trouver",
        "2. Écrivez votre commune",
        "3. Choisissez",
        "4. Regardez les activités",
        "5. Imprimez votre liste",
        "6. Appelez",
    },
    "premiere-seance.md": {
        "Avant\u00a0: appelez",
        "Ce qu’on apporte",
        "Comment s’habiller",
        "En arrivant",
        "Pendant",
        "Après",
    },
    "prescrire.md": {"L’essentiel", "Donner la feuille"},
}
"""Sections that only advise, show the way, or sum up what is sourced below; every other one names its source."""
SOURCED_TERM = re.compile("\\(source\u00a0: [^()]|\\(définition de ce site\\)")


def sections(page: EditorialPage) -> dict[str, str]:
    """The text under each heading of the second level, by its words."""
    parts = re.split(r"^## ", page.body, flags=re.MULTILINE)[1:]
    return {re.sub(r" \{#.*\}$", "", part.splitlines()[0]): part for part in parts}


def terms(page: EditorialPage) -> dict[str, str]:
    """The definition of each term of the glossary."""
    return dict(re.findall(r"^(\S.*)\n:   (.*)$", page.body, flags=re.MULTILINE))


def section(page: EditorialPage, fragment: str) -> str:
    """The text from the heading that declares `fragment` to the next heading."""
    start = page.body.index("{#" + fragment + "}")
    return page.body[start:].split("\n## ", maxsplit=1)[0]


@each_page
def test_a_page_names_its_sources(page: EditorialPage) -> None:
    assert page.sources


@each_page
def test_a_source_line_carries_its_class(page: EditorialPage) -> None:
    assert page.body.count("\n{: .app-source }\n") == len(page.sources)


@each_page
def test_only_articles_that_were_read_are_cited(page: EditorialPage) -> None:
    assert set(re.findall(r"\b[LRD]\.?\s?\d+-\d+(?:-\d+)*", page.prose)) <= ARTICLES_READ
    assert set(re.findall(r"annexe\s(\d+(?:-\d+)*)", page.prose)) <= ANNEXES_READ


@each_page
def test_a_decree_that_was_not_read_says_so(page: EditorialPage) -> None:
    assert all("non lu" in line for line in page.prose.splitlines() if re.search(r"arrêté du \d", line))


@each_page
def test_each_section_that_states_a_fact_names_its_source(page: EditorialPage) -> None:
    without = {name for name, text in sections(page).items() if "\nSource\u00a0: " not in text}
    assert without == WITHOUT_FACT.get(page.name, set())


@each_page
def test_what_only_advises_states_no_law_no_figure_and_no_body(page: EditorialPage) -> None:
    facts = re.compile(r"\b(?:loi|Code|décret|Assurance Maladie|HAS|RGPD|rembours\w+)\b|\d\u00a0(?:mois|%|séances)")
    told = {name: facts.findall(sections(page)[name]) for name in WITHOUT_FACT.get(page.name, set())}
    told.pop("L’essentiel", None)
    assert {name: found for name, found in told.items() if found} == {}


def test_each_term_of_the_glossary_names_its_source_or_is_ours() -> None:
    defined = terms(BY_NAME["glossaire.md"])
    assert len(defined) > 35
    assert [term for term, text in defined.items() if not SOURCED_TERM.search(text)] == []


def test_what_a_term_says_of_the_law_of_an_illness_or_of_a_body_is_not_ours_alone() -> None:
    defined = terms(BY_NAME["glossaire.md"])
    official = {"ALD", "APA", "AVC", "BPCO", "CCAS", "CPTS", "CQP", "DAC", "ETP", "HAS", "ICOPE", "RNCP", "TFP"}
    official |= {"Bizone (ordonnance)", "Maison Sport-Santé", "Prescripteur", "Prescription", "Sport sur ordonnance"}
    official |= {"Enseignant APA", "Ergothérapeute", "Kinésithérapeute", "Limitation fonctionnelle", "Psychomotricien"}
    assert official <= set(defined)
    assert [term for term in official if "(source\u00a0: " not in defined[term]] == []


def test_who_may_verify_is_said_as_the_rule_says_it() -> None:
    body = BY_NAME["contribuer.md"].body
    assert "une date, une structure ou une fonction, une manière" in body
    assert "une personne ou un service" not in body


def test_what_was_only_read_second_hand_says_so() -> None:
    stop = BY_NAME["quand-s-arreter.md"].body
    for body in ("ACOG", "Club des cardiologues du sport", "Service-Public.fr"):
        (line,) = [line for line in stop.splitlines() if body in line]
        assert re.search("chez ceux qui l(?:e|a|es) citent", line), body


def test_a_severe_limitation_is_for_three_professions_only() -> None:
    table = section(BY_NAME["prescrire.md"], "encadrement")
    columns = "| Limitation | Kinésithérapeute, ergothérapeute, psychomotricien | Enseignant APA | Autres familles |"
    assert columns in table
    assert "| **sévère** | **oui, eux seuls** | ensuite, en complémentarité | **non** |" in table


def test_what_is_paid_is_said_plainly() -> None:
    for name in ("prescrire.md", "payer-moins.md"):
        assert re.search(r"n’est pas remboursé par l’Assurance Maladie", BY_NAME[name].body)


def test_the_demonstration_says_it_is_not_affiliated() -> None:
    for name in ("qui-verifie.md", "mentions-legales.md"):
        assert re.search(r"pas affiliée? aux CPTS citées", BY_NAME[name].body)


def test_accessibility_claims_no_audit() -> None:
    body = BY_NAME["accessibilite.md"].body
    assert "**non conforme** au RGAA" in body
    assert "aucun audit RGAA n’a été réalisé" in body
