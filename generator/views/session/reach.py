"""How to reach those who hold a session: whom to call, when, and how to enrol.

A person's name is shown only with the date of their consent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.base import Contact
from generator.model.directory import Offering
from generator.views.parts.contacts import web_link_of
from generator.views.parts.links import Link, mail_link, phone_link
from generator.views.session.people import is_full, places_doubtful
from generator.views.words.phrases import NBSP, sentences
from generator.vocabulary import ContactRole, PlacesState

_ORDER = (ContactRole.REGISTRATION, ContactRole.RECEPTION, ContactRole.OFFICE)


@dataclass(frozen=True, slots=True)
class ReachView:
    """How to enrol: `label` above the telephone, `phone` the number to dial, `hint` whom to ask for and when."""

    label: str
    phone: Link | None
    hint: str
    others: tuple[Link, ...]


def contacts_of(offering: Offering) -> tuple[Contact, ...]:
    """The session's own contacts, else its partner's, those who enrol first."""
    contacts = offering.session.contacts or offering.partner.contacts
    return tuple(sorted(contacts, key=lambda c: _ORDER.index(c.role) if c.role in _ORDER else len(_ORDER)))


def reach_view(offering: Offering, today: date | None = None) -> ReachView:
    """How to enrol in a session: the number to dial first, else the other ways; unknown is said.

    `today`: the day on which it is read; without one, nothing is said of its being full, which changes.
    """
    contacts = contacts_of(offering)
    chosen = next((contact for contact in contacts if phone_link(contact.phone)), None)
    how = offering.session.registration
    links = [link for contact in contacts for link in (mail_link(contact.email), web_link_of(contact)) if link]
    if chosen is None:
        label = _aim(offering, today) if links or how else f"Téléphone{NBSP}: à confirmer"
        return ReachView(label, None, sentences(how), tuple(dict.fromkeys(links)))
    hours = f"On répond{NBSP}: {chosen.hours}" if chosen.hours else ""
    return ReachView(
        label=f"{_aim(offering, today)}, appelez",
        phone=phone_link(chosen.phone),
        hint=sentences(_whom(chosen), hours, chosen.note, how),
        others=tuple(dict.fromkeys(links)),
    )


def _aim(offering: Offering, today: date | None) -> str:
    session = offering.session
    if today and session.places and is_full(session):
        known = "Peut-être complet" if places_doubtful(session, today) else "Complet"
        waits = session.places.state is PlacesState.WAITING_LIST
        return f"{known}{NBSP}: pour {'la liste d’attente' if waits else 'savoir s’il y a une place'}"
    return "Pour toute question" if offering.session.walk_in else "Pour s’inscrire"


def _whom(contact: Contact) -> str:
    """Whom to ask for; nothing where the number itself is that of the registrations."""
    if contact.person and contact.consent:
        return f"Demandez {contact.person}"
    return "" if contact.role is ContactRole.REGISTRATION else f"Demandez {contact.role.label}"
