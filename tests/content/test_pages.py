"""The editorial pages hold together: front matter, one title, working links, no raw HTML, no aligned table."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from tests.content.editorial import EditorialPage, load_pages

PAGES = load_pages()
BY_NAME = {page.name: page for page in PAGES}
EXPECTED = {
    "accessibilite.md",
    "contribuer.md",
    "glossaire.md",
    "langage-simple.md",
    "mentions-legales.md",
    "payer-moins.md",
    "premiere-seance.md",
    "prescrire.md",
    "quand-s-arreter.md",
    "qui-verifie.md",
}
GENERATED = {
    "index.html",
    "trouver.html",
    "orienter.html",
    "feuille.html",
    "tableau-de-bord.html",
    *(f"contribuer/{guide}.html" for guide in ("champs", "mots", "regles")),
    *(
        f"{folder}/index.html"
        for folder in (
            "creneaux",
            "structures",
            "lieux",
            "programmes",
            "aides",
            "activites",
            "communes",
            "territoires",
        )
    ),
}
OFFICIAL_HOSTS = {
    "affairesjuridiques.aphp.fr",
    "accessibilite.numerique.gouv.fr",
    "compare.aphp.fr",
    "ihuhealthage.fr",
    "lareunion.ars.sante.fr",
    "sante.gouv.fr",
    "www.ameli.fr",
    "www.centre-val-de-loire.ars.sante.fr",
    "www.certificationprofessionnelle.fr",
    "www.has-sante.fr",
    "www.ign.fr",
    "www.insee.fr",
    "www.legifrance.gouv.fr",
    "www.paca.ars.sante.fr",
    "www.w3.org",
}
EMERGENCY = {"tel:15", "tel:112", "sms:114"}

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def test_the_glossary_goes_from_a_to_z_and_explains_who_supervises() -> None:
    terms = [plain(term) for term in re.findall(r"^(\S.*)\n:   ", BY_NAME["glossaire.md"].body, flags=re.MULTILINE)]
    assert terms == sorted(terms)
    explained = {"kinesitherapeute", "ergotherapeute", "psychomotricien", "enseignant apa", "educateur sportif"}
    assert explained | {"bizone (ordonnance)", "essoufflement", "gene"} <= set(terms)


def plain(term: str) -> str:
    """The term in small letters without accents, as a dictionary orders it."""
    return unicodedata.normalize("NFD", term.lower()).encode("ascii", "ignore").decode()


def broken(target: str) -> bool:
    """True when a link leads neither to a page of the site, nor to an official site, nor to an emergency number."""
    if target in EMERGENCY:
        return False
    address = urlsplit(target)
    if address.scheme or address.netloc:
        return address.scheme != "https" or address.netloc not in OFFICIAL_HOSTS
    if address.path in BY_NAME:
        return bool(address.fragment) and address.fragment not in BY_NAME[address.path].heading_ids
    return target not in GENERATED


def test_every_expected_page_is_there() -> None:
    assert set(BY_NAME) >= EXPECTED


@each_page
def test_a_page_has_a_title_and_a_description(page: EditorialPage) -> None:
    title, description = page.meta.get("title"), page.meta.get("description")
    assert isinstance(title, str)
    assert title.strip()
    assert isinstance(description, str)
    assert 30 <= len(description) <= 160


@each_page
def test_a_page_has_one_main_heading_which_is_its_title(page: EditorialPage) -> None:
    assert [text for depth, text in page.headings if depth == 1] == [page.meta.get("title")]


@each_page
def test_headings_never_skip_a_level(page: EditorialPage) -> None:
    depths = [depth for depth, _ in page.headings]
    assert depths[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(depths))


@each_page
def test_every_link_leads_somewhere_known(page: EditorialPage) -> None:
    assert [target for target in page.links if broken(target)] == []


@pytest.mark.parametrize(
    "target",
    ["absente.md", "prescrire.md#absent", "trouver", "http://www.insee.fr/", "https://example.com/", "javascript:0"],
)
def test_a_wrong_link_is_seen(target: str) -> None:
    assert broken(target)


@each_page
def test_a_page_holds_no_raw_html(page: EditorialPage) -> None:
    assert re.findall(r"<[a-zA-Z/!][^>]*>", page.body) == []


@each_page
def test_tables_are_not_aligned_since_alignment_becomes_a_style_attribute(page: EditorialPage) -> None:
    assert re.findall(r"^\|[\s|:-]*(?::-|-:)[\s|:-]*\|$", page.body, re.MULTILINE) == []


def test_stop_signs_come_first_and_give_the_three_numbers() -> None:
    page = BY_NAME["quand-s-arreter.md"]
    assert set(page.links[:3]) == EMERGENCY
    assert page.body.index("appelez tout de suite") < page.body.index("parlez-en à votre médecin")
    assert "ne remplace pas l’avis médical" in page.body
    assert "relues par un médecin" in page.body


def test_freshness_is_told_with_its_two_limits() -> None:
    body = BY_NAME["qui-verifie.md"].body
    assert "de 6 à 12\u00a0mois | **à revoir**" in body
    assert "12\u00a0mois ou plus | **périmé**" in body
