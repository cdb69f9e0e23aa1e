"""The header's search over the repository's data, by its own scripts: what people type, and the first three answers.

What comes first is a promise to those who type: changed records may change a line here, and someone should have looked.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser

from generator.load.editorial import read_editorial
from generator.model.catalogue import Catalogue
from generator.model.directory import link
from generator.views.site import site_views
from tests.support.projects import REPOSITORY

pytestmark = pytest.mark.browser

FIRST = 3
SCRIPTS = ("boot", "dom", "store", "bits", "text", "conditions", "table", "site-search-find")
FIND = """([packed, query, from, most]) => {
  globalThis.searcher ??= new Annuaire.siteSearch.Searcher(JSON.parse(packed));
  return globalThis.searcher.find(query, from, most);
}"""
Find = Callable[[str, str], list[dict[str, str]]]
TABLE = (
    # typed, the commune one lives in when it is known, pages in order
    (
        "Pompey",
        "",
        "communes/54430 structures/cuisine-pedagogique-du-bassin-de-pompey creneaux/peupliers-ados-mercredi",
    ),
    (
        "pompey",
        "34172",
        "communes/54430 structures/cuisine-pedagogique-du-bassin-de-pompey structures/cpts-coeur-de-meurthe-et-moselle",
    ),
    ("pomp", "", "communes/54430 structures/cuisine-pedagogique-du-bassin-de-pompey creneaux/peupliers-ados-mercredi"),
    ("54340", "", "communes/54430 creneaux/peupliers-ados-mercredi creneaux/peupliers-danse-mardi"),
    ("lay st christophe", "", "communes/54305 creneaux/lilas-bebe-vendredi creneaux/lilas-grossesse-mardi"),
    ("montpellier", "", "communes/34172 structures/cpts-montpellier-1 territoires/montpellier-1"),
    ("prix", "", "payer-moins prescrire aides/cheque-premiers-pas"),
    ("combien ça coûte", "", "payer-moins"),
    ("c’est remboursé", "", "payer-moins aides/index"),
    ("arrêter", "", "quand-s-arreter programmes/prescri-mouv"),
    ("douleur poitrine", "", "quand-s-arreter"),
    ("ordonnance", "", "prescrire activites/entretien-apa programmes/consultation-apa-en-cabinet"),
    ("première séance", "", "premiere-seance"),
    ("première fois", "", "premiere-seance programmes/premier-pas-accompagne"),
    ("cookies", "", "mentions-legales"),
    ("champs", "", "contribuer/champs communes/54115 creneaux/iris-aquagym-jeudi"),
    ("tableau de bord", "", "tableau-de-bord"),
    ("règles", "", "contribuer/regles contribuer"),
    ("gym", "", "activites/gym-assise activites/gym-douce activites/gym-grossesse"),
    ("yoga", "", "activites/yoga activites/yoga-chaise creneaux/amandiers-yoga-chaise"),
    (
        "marche nordique",
        "",
        "activites/marche-nordique creneaux/saules-nordique-mardi creneaux/aulnes-nordique-mercredi",
    ),
    ("kiné", "", "activites/exercices-kine creneaux/clocher-domicile programmes/kine-referent-sport"),
    ("cœur", "", "programmes/une-annee-pour-son-coeur creneaux/olivette-coeur-jeudi creneaux/olivette-coeur-lundi"),
    ("prescrimouv", "", "programmes/prescri-mouv"),
    ("qui peut prescrire", "", "prescrire"),
    ("laysaintchristophe", "", "communes/54305 creneaux/lilas-bebe-vendredi creneaux/lilas-grossesse-mardi"),
    (
        "j’ai mal au genou",
        "54430",
        "creneaux/tilleuls-gym-assise-mardi creneaux/tilleuls-gym-douce-jeudi creneaux/tilleuls-gym-douce-lundi-soir",
    ),
    ("ligue des mamans", "", "programmes/ligue-des-mamans structures/cros-grand-est"),
    ("adoform", "", "programmes/adoform structures/cros-grand-est structures/dac-54"),
    ("bourse ado", "", "aides/bourse-ado-des-figuiers"),
    (
        "mal aux genoux",
        "54430",
        "creneaux/tilleuls-gym-assise-mardi creneaux/tilleuls-gym-douce-jeudi creneaux/tilleuls-gym-douce-lundi-soir",
    ),
    (
        "mal aux genoux",
        "34172",
        "creneaux/campus-visio-jeudi creneaux/lucioles-taichi-vendredi creneaux/micocouliers-assise-lundi",
    ),
    (
        "diabète",
        "54430",
        "creneaux/tilleuls-gym-douce-jeudi creneaux/tilleuls-gym-douce-lundi-soir creneaux/noyers-cuisine-dates",
    ),
    (
        "diabète",
        "65440",
        "creneaux/gaves-circuit-mercredi creneaux/aulnes-nordique-mercredi creneaux/aulnes-nordique-samedi",
    ),
    ("piscine", "54430", "activites/aquagym activites/natation creneaux/iris-aquagym-jeudi"),
    ("peur de tomber", "54430", "activites/equilibre activites/judo-adapte creneaux/tilleuls-equilibre-vendredi"),
    ("marche", "54318", "activites/marche activites/marche-nordique programmes/marche-du-lundi"),
    ("pilate", "54430", "activites/pilates creneaux/tilleuls-pilates-mercredi structures/gym-des-tilleuls"),
    ("ma liste", "", "feuille langage-simple programmes/consultation-apa-en-cabinet"),
    ("aquagim", "", "activites/aquagym creneaux/iris-aquagym-jeudi creneaux/iris-aquagym-lundi"),
    ("mal de dos", "54430", "creneaux/tilleuls-pilates-mercredi activites/pilates creneaux/iris-aquagym-jeudi"),
)


@pytest.fixture(scope="module")
def find(catalogue: Catalogue, demonstration_day: date, chromium: Browser) -> Iterator[Find]:
    """The answers of the site's own scripts, in a page that holds nothing else."""
    views = site_views(link(catalogue), demonstration_day, read_editorial(REPOSITORY / "content"))
    packed = json.dumps(views.finder.search)
    page = chromium.new_page()
    for name in SCRIPTS:
        page.add_script_tag(path=REPOSITORY / "templates" / "assets" / "js" / f"{name}.js")
    yield lambda query, home: page.evaluate(FIND, [packed, query, home, FIRST])
    page.close()


def test_the_table_asks_at_least_twenty_five_things_each_once() -> None:
    assert len({(typed, home) for typed, home, _ in TABLE}) == len(TABLE) >= 25


@pytest.mark.parametrize(("typed", "home", "pages"), TABLE)
def test_what_people_type_gives_these_answers_first(find: Find, typed: str, home: str, pages: str) -> None:
    assert [answer["page"].removesuffix(".html") for answer in find(typed, home)] == pages.split()


@pytest.mark.parametrize("typed", ["voiture", "zzzz", "a"])
def test_what_is_nowhere_gives_nothing(find: Find, typed: str) -> None:
    assert find(typed, "") == []


def test_every_answer_says_what_it_is(find: Find) -> None:
    assert all(answer["kind"] and answer["title"] for typed, home, _ in TABLE for answer in find(typed, home))


@pytest.mark.parametrize("typed", ["mal aux genoux", "gym", "yoga", "cuisine"])
def test_sessions_near_home_come_before_those_far_away(find: Find, typed: str) -> None:
    near, far = (
        [answer["page"] for answer in find(typed, home) if answer["kind"] == "Créneau"] for home in ("54430", "34172")
    )
    assert not set(near) & set(far)
