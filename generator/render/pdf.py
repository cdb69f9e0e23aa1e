"""A sheet as PDF, by WeasyPrint: tagged, in French, fonts inside (PDF/UA-1).

WeasyPrint and the Pango it needs are extras: this module is imported by `annuaire sheet` alone, and WeasyPrint only
when a PDF is asked for.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DEBIAN_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation"
_SYMBOL = re.compile(r'<symbol id="i-([a-z-]+)" viewBox="0 0 24 24">(.*?)</symbol>', re.DOTALL)
_USE = re.compile(r'<svg class="app-icon" aria-hidden="true"><use href="#i-([a-z-]+)"/></svg>')
_DRAWN = (
    '<svg class="app-icon" aria-hidden="true" viewBox="0 0 24 24" width="14" height="14" fill="none" stroke="#000"'
    ' stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">{}</svg>'
)


class PdfError(Exception):
    """Why no PDF can be made here, in one French sentence."""


def with_icons(document: str) -> str:
    """The document with each icon drawn in its place: WeasyPrint follows no `<use>` to another drawing."""
    symbols: Mapping[str, str] = dict(_SYMBOL.findall(document))
    return _USE.sub(lambda found: _DRAWN.format(symbols.get(found[1], "")), document)


def _refuse(url: str, *_arguments: object, **_options: object) -> dict[str, object]:
    """A sheet holds all it needs: nothing is fetched."""
    raise ValueError(url)


def _writer() -> Callable[[str], bytes]:
    try:
        import weasyprint  # noqa: PLC0415
    except ImportError:
        raise PdfError(
            "Le PDF demande WeasyPrint, qui n’est pas installé\N{NO-BREAK SPACE}: lancer «\N{NO-BREAK SPACE}make "
            "pdf-tools\N{NO-BREAK SPACE}», ou choisir un fichier .html, .txt ou .ics."
        ) from None
    except OSError:
        raise PdfError(
            "Le PDF demande la bibliothèque Pango\N{NO-BREAK SPACE}: sous Debian, lancer «\N{NO-BREAK SPACE}sudo apt "
            f"install {DEBIAN_PACKAGES}\N{NO-BREAK SPACE}», ou choisir un fichier .html, .txt ou .ics."
        ) from None
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.CRITICAL)

    def write(document: str) -> bytes:
        made = weasyprint.HTML(string=document, url_fetcher=_refuse).write_pdf(pdf_variant="pdf/ua-1")
        return bytes(made)

    return write


def pdf_of(document: str) -> bytes:
    """The PDF of a whole HTML document. PdfError: WeasyPrint or Pango is missing."""
    return _writer()(with_icons(document))
