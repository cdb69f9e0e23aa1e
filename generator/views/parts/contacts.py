"""The contacts of a structure or territory: who answers, telephone, mail, site, hours.

A person's name is shown only with the date of their consent.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.base import Contact
from generator.views.parts.links import Link, mail_link, phone_link, web_link
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP, sentence


@dataclass(frozen=True, slots=True)
class ContactView:
    """One way to reach a structure: who answers, then links, hours and what to know before."""

    who: str
    phone: Link | None
    mail: Link | None
    website: Link | None
    hours: str
    note: str


def contact_view(contact: Contact) -> ContactView:
    """A contact as shown on a structure's page; links only of the allowed kinds."""
    who = contact.person if contact.person and contact.consent else contact.role.label
    return ContactView(
        who=capitalised(who),
        phone=phone_link(contact.phone),
        mail=mail_link(contact.email),
        website=web_link_of(contact),
        hours=sentence(f"On répond{NBSP}: {contact.hours}") if contact.hours else "",
        note=sentence(contact.note) if contact.note else "",
    )


def web_link_of(contact: Contact) -> Link | None:
    """A link to the contact's site, named plainly."""
    return web_link("Voir le site de la structure", contact.website)
