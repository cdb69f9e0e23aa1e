"""« Signaler une erreur » by a prefilled mail, and « Modifier cette fiche » where the files live.

The mail names the page and nothing of the person who writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from generator.model.base import Contact
from generator.model.records import Territory
from generator.views.context import ViewContext
from generator.views.parts.links import Link, mail_link, web_link
from generator.views.words.phrases import NBSP
from generator.vocabulary import ErrorReason


@dataclass(frozen=True, slots=True)
class ReportView:
    """One mail link a reason, and the link that edits the file when the site says where its files live."""

    links: tuple[Link, ...]
    edit: Link | None


def edit_link(context: ViewContext, kind: str, record_id: str) -> Link | None:
    """« Modifier cette fiche »: `kind` is the folder of the record's file; none without a forge."""
    forge, path = context.directory.config.forge, context.directory.files.get((kind, record_id))
    if forge is None or path is None:
        return None
    return web_link("Modifier cette fiche", forge.edit_url.replace("{chemin}", quote(path)))


def _mail_of(context: ViewContext, territory: Territory | None) -> str | None:
    contacts: tuple[Contact | None, ...] = (territory.contact if territory else None, context.directory.config.contact)
    return next((contact.email for contact in contacts if contact and contact.email), None)


def report_view(
    context: ViewContext, name: str, page: str, territory: Territory | None, kind: str, record_id: str
) -> ReportView:
    """The report block of a page: `name` as shown, `page` site-relative, `kind` and `record_id` of the file to edit."""
    address = _mail_of(context, territory)
    where = f"{context.directory.config.address or ''}{page}"
    body = f"Page{NBSP}: {where}\nCe qui est faux{NBSP}: \nCe qui serait juste{NBSP}: \n"
    links = []
    for reason in ErrorReason:
        link = mail_link(address, f"{reason.label}{NBSP}: {name[:120]}", body)
        if link:
            links.append(Link(reason.label, href=link.href))
    return ReportView(tuple(links), edit_link(context, kind, record_id))
