"""A list as a document: what it holds, what its QR codes say, and its PDF."""

from __future__ import annotations

import re
import zlib

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from generator.render.codes import Code, code_of
from generator.render.pdf import pdf_of, with_icons
from generator.render.sheet_text import text_of
from generator.render.sheets import SheetCopies, css_string, sheet_document
from generator.views.parts.short_links import full_code, short_address
from generator.views.sheet.compose import ListOptions, sheet_list
from generator.views.sheet.page import sheet_frame
from tests.support.projects import REPOSITORY
from tests.views.complete_project import HOSTILE, context, directory

NAMES = ("aulnes-gym-assise", "roseaux-aquagym", "moulin-force", "ormes-marche", "cedres-cuisine")


def document(*names: str, copies: SheetCopies | None = None, remark: str = "") -> str:
    options = ListOptions(home=directory().communes["54430"], remark=remark, map=True)
    view = sheet_list(context(), [directory().offering(name) for name in names], options)
    return sheet_document(view, sheet_frame(context()), copies or SheetCopies(), REPOSITORY / "templates")


def read(code: Code) -> str:
    """What a reader sees of the drawing."""
    picture = np.full((code.size, code.size), 255, dtype=np.uint8)
    for x, y, wide in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", code.path):
        picture[int(y), int(x) : int(x) + int(wide)] = 0
    found = zxingcpp.read_barcodes(np.kron(picture, np.ones((6, 6), dtype=np.uint8)))
    return found[0].text if found else ""


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u202f\ufffe\u00ad\u0002-]+", "", text)


def inflated(content: bytes) -> bytes:
    """The objects of a PDF, those that are compressed unpacked."""
    streams = re.findall(rb"/FlateDecode.*?stream\n(.*?)\nendstream", content, re.DOTALL)
    return content + b"".join(zlib.decompressobj().decompress(stream) for stream in streams)


def pdf_text(content: bytes) -> str:
    pages = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/annuaire/creneaux/aulnes-gym-assise.html",
        "https://example.org/annuaire/feuille.html#liste=" + ",".join(f"creneau-{n:02}-{'x' * 40}" for n in range(10)),
    ],
)
def test_a_code_says_its_address(address: str) -> None:
    code = code_of(address)
    assert code is not None
    assert read(code) == address


def test_what_is_no_address_has_no_code() -> None:
    assert code_of("") is None
    assert code_of("x" * 5000) is None


def test_the_document_needs_no_other_file_and_runs_nothing() -> None:
    made = document(*NAMES, remark=HOSTILE)
    assert '<html lang="fr">' in made
    assert "<script" not in made
    assert " style=" not in made
    assert not re.search(r'<link|<img|src="|url\(|@import', made)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in made


def test_the_foot_of_a_page_cannot_leave_its_string() -> None:
    assert css_string('a"b\\c</style>\n') == '"a\\22 b\\5c c\\3c /style\\3e  "'


def test_the_text_of_a_copy_says_what_the_copy_says() -> None:
    lines = text_of(document(*NAMES)).splitlines()
    assert "1. Gym douce assise (exemple)" in lines
    assert "Chaque mardi, de 14\u00a0h à 15\u00a0h" in lines
    assert "03\u00a053\u00a001\u00a012\u00a035" in lines
    assert not any("{" in line or "<" in line for line in lines)
    plain = text_of(document(*NAMES), plain=True)
    assert "C’est quand\u202f?" in plain
    assert "On est assis. On bouge en douceur." in plain
    assert "Assis, on travaille" not in plain
    assert any(line.startswith("Ticket bien-être (exemple) (1 et 2)\u00a0: ") for line in lines)


def test_icons_are_drawn_in_their_place_for_the_pdf() -> None:
    assert "<use" not in with_icons(document(*NAMES))


def on_paper(made: str, large: bool) -> str:
    """The document without what the stylesheet keeps for other forms: steps and address, aids said elsewhere."""
    hidden = r"app-act__(?:aids|steps|link)(?=\b)" if large else "app-act__aids"
    return re.sub(rf'<(\w+) class="[^"]*(?:{hidden})[^"]*"[^>]*>[^<]*</\1>', "", made)


@pytest.mark.parametrize("large", [False, True])
def test_the_pdf_says_every_line_of_the_sheet_is_tagged_and_embeds_its_fonts(large: bool) -> None:
    made = document(*NAMES, copies=SheetCopies(large=large))
    content = pdf_of(made)
    assert b"pdfuaid:part" in inflated(content)
    assert pypdfium2.PdfDocument(content).is_tagged()
    assert b"/FontFile" in inflated(content)
    found = squeezed(pdf_text(content))
    articles = text_of(on_paper(made, large)).partition("\n\n1. ")[2]
    for line in articles.splitlines():
        # Numbers and labels stand beside, not before.
        for piece in re.split(r"^\d+\. |\u00a0:(?: |$)|\u202f\? |-", line):
            assert squeezed(piece) in found


def test_the_pdf_marks_every_invented_activity_on_each_copy() -> None:
    assert all(directory().offering(name).example for name in NAMES)
    copies = SheetCopies(large=True, doctor=True)
    found = squeezed(pdf_text(pdf_of(document(*NAMES, copies=copies))))
    for name in NAMES:
        marked = squeezed(f"{directory().offering(name).session.title} (exemple)")
        assert found.count(marked) >= copies.patient + copies.doctor, name


def test_large_print_says_the_whole_price() -> None:
    view = sheet_list(context(), [directory().offering("aulnes-equilibre")], ListOptions())
    made = sheet_document(view, sheet_frame(context()), SheetCopies(large=True), REPOSITORY / "templates")
    found, note = squeezed(pdf_text(pdf_of(made))), view.articles[0].price.note
    assert "À préciser" in note
    for part in (note, view.articles[0].fees):
        assert squeezed(part) in found


def test_the_usual_sheet_says_the_first_time_step_by_step() -> None:
    found = squeezed(pdf_text(pdf_of(document("aulnes-gym-assise"))))
    steps = directory().offering("aulnes-gym-assise").session.first_step.steps
    assert steps
    for step in steps:
        assert squeezed(step) in found


def test_the_code_of_the_list_is_read_from_the_page_of_the_pdf() -> None:
    pages = pypdfium2.PdfDocument(pdf_of(document(*NAMES)))
    codes = {code.text for page in pages for code in zxingcpp.read_barcodes(page.render(scale=4).to_pil())}
    assert f"https://example.org/annuaire/feuille.html#liste={','.join(map(full_code, NAMES))}" in codes
    assert f"https://example.org/annuaire/{short_address('ormes-marche')}" in codes


@pytest.mark.parametrize("copies", [SheetCopies(), SheetCopies(plain=True), SheetCopies(large=True)])
def test_no_activity_is_cut_by_the_end_of_a_page(copies: SheetCopies) -> None:
    names = [o.session.id for o in directory().offerings if o.session.id != "roseaux-nage-douce"][:10]
    options = ListOptions(home=directory().communes["54430"])
    view = sheet_list(context(), [directory().offering(name) for name in names], options)
    made = sheet_document(view, sheet_frame(context()), copies, REPOSITORY / "templates")
    pages = [squeezed(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(pdf_of(made))]
    for article in view.articles:
        begins = squeezed(article.plain or article.text if copies.plain else article.text or article.place)
        ends = squeezed(article.welcome if copies.plain else article.supervisors)
        assert any(begins in page and ends in page for page in pages), article.id


def test_the_plan_of_a_long_list_fills_the_page_on_which_papers_and_aids_end() -> None:
    names = [o.session.id for o in directory().offerings if o.session.id != "roseaux-nage-douce"][:10]
    pages = [
        squeezed(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(pdf_of(document(*names)))
    ]
    end = squeezed("Cette feuille ne remplace pas l’avis de votre médecin.")
    plan = squeezed("Un carré marque le centre de la commune choisie.")
    (second,) = [page for page in pages if end in page]
    assert plan in second
    assert "Lespapiersàpréparer" in second
    assert "Etaprès" in second


@pytest.mark.parametrize(("names", "pages"), [(("ormes-marche",), 1), (NAMES[:2], 2)])
def test_a_short_list_stands_on_one_sheet_of_paper(names: tuple[str, ...], pages: int) -> None:
    view = sheet_list(context(), [directory().offering(name) for name in names], ListOptions())
    made = sheet_document(view, sheet_frame(context()), SheetCopies(), REPOSITORY / "templates")
    assert len(pypdfium2.PdfDocument(pdf_of(made))) == pages


def test_the_doctors_copy_of_ten_sessions_fits_on_one_page() -> None:
    names = [o.session.id for o in directory().offerings if o.session.id != "roseaux-nage-douce"][:10]
    content = pdf_of(document(*names, copies=SheetCopies(patient=False, doctor=True)))
    assert len(pypdfium2.PdfDocument(content)) == 1
