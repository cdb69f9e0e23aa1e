"""Addresses: the site's own pages, and the few kinds of outside links that a page may hold.

An outside address that is not http, https, tel, mailto, sms or geo gives no link at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from generator.model.phone import dialled

SESSIONS, PARTNERS, VENUES, PROGRAMMES = "creneaux", "structures", "lieux", "programmes"
AIDS, ACTIVITIES, COMMUNES, TERRITORIES = "aides", "activites", "communes", "territoires"


@dataclass(frozen=True, slots=True)
class Link:
    """A text to follow: either `page`, site-relative and made relative by `render`, or `href`, absolute, is set."""

    text: str
    page: str = ""
    href: str = ""
    note: str = ""


def page_of(kind: str, record_id: str = "index") -> str:
    """The site-relative page of a record, or of its kind's index."""
    return f"{kind}/{record_id}.html"


def web_link(text: str, url: str | None) -> Link | None:
    """A link to a web page, or nothing when the address is not http or https with a host."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        well_formed = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return Link(text, href=url.strip()) if well_formed else None


def phone_link(number: str | None) -> Link | None:
    """A telephone link; the text keeps the number in pairs of digits with no-break spaces."""
    written = dialled(number or "")
    digits = "".join(character for character in written if character.isascii() and character.isdigit())
    if not digits:
        return None
    if written.startswith("+"):
        return Link(f"+{digits}", href=f"tel:+{digits}")
    if len(digits) != 10:
        return Link(digits, href=f"tel:{digits}")
    pairs = "\u00a0".join(digits[i : i + 2] for i in range(0, 10, 2))
    return Link(pairs, href=f"tel:+33{digits[1:]}")


def mail_link(address: str | None, subject: str = "", body: str = "") -> Link | None:
    """A mail link, with a prefilled subject and body when given."""
    if not address or "@" not in address or any(c.isspace() for c in address):
        return None
    fields = "&".join(f"{name}={quote(value)}" for name, value in (("subject", subject), ("body", body)) if value)
    return Link(address, href=f"mailto:{quote(address, safe='@+.-_')}" + (f"?{fields}" if fields else ""))


def map_link(latitude: float, longitude: float) -> Link:
    """A `geo:` link that a phone opens in its own map (RFC 5870)."""
    return Link("Itinéraire", href=f"geo:{latitude:.6f},{longitude:.6f}?q={latitude:.6f},{longitude:.6f}")
