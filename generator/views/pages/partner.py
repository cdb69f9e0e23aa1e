"""The page of a structure: who it is, how to reach it, what it is entitled to, what it offers."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import Accreditation, Convention, Label, Partner
from generator.views.context import ViewContext
from generator.views.parts.contacts import ContactView, contact_view
from generator.views.parts.links import PARTNERS, TERRITORIES, VENUES, Link, page_of, web_link
from generator.views.parts.notes import Note, alert_note, current_alerts, trust_note
from generator.views.parts.pieces import Frame, SourceLine, Term
from generator.views.parts.place import partner_address
from generator.views.parts.report import ReportView, report_view
from generator.views.parts.sources import source_lines
from generator.views.parts.trust import TrustView, trust_view
from generator.views.session.card import CardGroup, cards_by_weekday
from generator.views.words.names import capitalised, shown_name
from generator.views.words.phrases import NBSP, counted, joined, sentence
from generator.views.words.time import date_words
from generator.vocabulary import AccreditationStatus, PartnerType


@dataclass(frozen=True, slots=True)
class PartnerPageView:
    """Finished phrases for `structures/<id>.html`; `trust` is absent when nothing is verified or to verify."""

    frame: Frame
    title: str
    kind: str
    description: str
    notes: tuple[Note, ...]
    trust: TrustView | None
    address: str
    contacts: tuple[ContactView, ...]
    facts: tuple[Term, ...]
    labels: tuple[Term, ...]
    sessions_title: str
    groups: tuple[CardGroup, ...]
    venues: tuple[Link, ...]
    territories: tuple[Link, ...]
    sources: tuple[SourceLine, ...]
    report: ReportView


def _until(context: ViewContext, last: Label | Accreditation | Convention) -> str:
    if last.until is None:
        return f"date de fin{NBSP}: à confirmer"
    word = "jusqu’au" if last.until >= context.today else "terminé depuis le"
    return f"{word} {date_words(last.until, weekday=False)}"


def _accreditation(context: ViewContext, partner: Partner) -> tuple[Term, ...]:
    """The habilitation that the title « Maison Sport-Santé » needs (CSP L.1173-1), with what is known of it."""
    held = partner.accreditation
    if held is None:
        return ()
    parts = [held.status.label]
    if held.status is AccreditationStatus.GRANTED:
        parts += [f"numéro {held.number}" if held.number else "", _until(context, held)]
    source = sentence(f"Source{NBSP}: {held.source}") if held.source else ""
    text = " ".join(filter(None, (sentence(", ".join(filter(None, parts))), source)))
    return (Term("Habilitation Maison Sport-Santé", text),)


def _facts(context: ViewContext, partner: Partner) -> tuple[Term, ...]:
    numbers = partner.identifiers
    named = (
        Term("Rôles", capitalised(joined(role.label for role in partner.roles))),
        Term("Langues parlées", capitalised(joined(partner.languages))),
        Term("SIRET", numbers.siret or ""),
        Term("RNA", numbers.rna or ""),
        Term("FINESS", numbers.finess or ""),
    )
    return (*_accreditation(context, partner), *(term for term in named if term.text))


def _labels(context: ViewContext, partner: Partner) -> tuple[Term, ...]:
    labels = []
    for label in partner.labels:
        proof = web_link("Voir la preuve", label.proof)
        written = f" Preuve{NBSP}: {label.proof}." if label.proof and not proof else ""
        labels.append(Term(label.name, sentence(f"{label.giver}, {_until(context, label)}") + written, proof))
    for agreement in partner.conventions:
        text = ", ".join(filter(None, (agreement.subject, _until(context, agreement))))
        labels.append(Term(f"Convention avec {agreement.with_whom}", sentence(text)))
    return tuple(labels)


def _notes(context: ViewContext, partner: Partner, trust: TrustView | None) -> tuple[Note, ...]:
    alerts = (alert_note(alert) for alert in current_alerts(partner.alerts, context.today))
    return (*(trust_note(trust) if trust else ()), *alerts)


def _venues(context: ViewContext, partner: Partner) -> tuple[Link, ...]:
    owned = (venue for venue in context.directory.venues.values() if venue.owner == partner.id)
    return tuple(Link(shown_name(venue), page=page_of(VENUES, venue.id)) for venue in owned)


def _territories(context: ViewContext, partner: Partner) -> tuple[Link, ...]:
    known = (context.directory.territories.get(item) for item in partner.territories)
    return tuple(Link(item.name, page=page_of(TERRITORIES, item.id)) for item in known if item)


def _kind(partner: Partner) -> str:
    held = partner.accreditation
    if partner.kind is PartnerType.SPORT_HEALTH_HOUSE and (held is None or held.status is AccreditationStatus.UNKNOWN):
        return f"{partner.kind.label} (habilitation à confirmer)"
    return capitalised(partner.kind.label)


def partner_page(context: ViewContext, partner: Partner) -> PartnerPageView:
    """The view of one structure's page, on the day of the context."""
    title, offerings = shown_name(partner), context.by_partner.get(partner.id, ())
    page = page_of(PARTNERS, partner.id)
    territory = next((context.directory.territories.get(item) for item in partner.territories), None)
    trust = trust_view(context, partner.verifications) if partner.verifications else None
    count = counted(len(offerings), "créneau", "créneaux")
    return PartnerPageView(
        frame=Frame(
            path=page,
            title=title,
            description=sentence(partner.description),
            crumb=Link("Toutes les structures", page=page_of(PARTNERS)),
        ),
        title=title,
        kind=_kind(partner),
        description=sentence(partner.description),
        notes=_notes(context, partner, trust),
        trust=trust,
        address=partner_address(context.directory, partner),
        contacts=tuple(contact_view(contact) for contact in partner.contacts),
        facts=_facts(context, partner),
        labels=_labels(context, partner),
        sessions_title=f"Ses activités{NBSP}: {count}" if offerings else "Ses activités",
        groups=cards_by_weekday(context, offerings),
        venues=_venues(context, partner),
        territories=_territories(context, partner),
        sources=source_lines(partner.sources),
        report=report_view(context, title, page, territory, "partners", partner.id),
    )
