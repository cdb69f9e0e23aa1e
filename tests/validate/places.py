"""Where each rule speaks of its faulty example, and the line and column of that place, found in the text alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.validate.base import AID, CONFIG, OTHER_VENUE, PARTNER, PROGRAMME, REAL, TERRITORY, VENUE
from tests.validate.cases import CONTACT, HOURS, SLOT

PLACES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "reserved-for-nobody": (
        (PARTNER, f"{SLOT}.publics.seulement"),
        (PARTNER, f"{SLOT}.pathologies_seulement"),
    ),
    "unknown-reference": (
        (PARTNER, f"{SLOT}.lieu"),
        (PARTNER, f"{SLOT}.tarifs.0.vaut_pour.0"),
    ),
    "fee-shared-elsewhere": ((PARTNER, f"{SLOT}.tarifs.0.vaut_pour.0"),),
    "schedule-ends-before-start": ((PARTNER, f"{HOURS}.fin"),),
    "period-ends-before-start": ((PARTNER, f"{HOURS}.au"),),
    "range-upside-down": ((PARTNER, f"{SLOT}.publics.age_max"),),
    "duplicate-session-id": ((PARTNER, "creneaux.1.id"),),
    "commune-in-two-territories": (("data/territories/voisine.yml", "communes.0.insee"),),
    "severe-without-therapist": ((PARTNER, f"{SLOT}.niveaux.0"),),
    "house-without-accreditation": ((PARTNER, "nom"),),
    "accreditation-without-source": ((PARTNER, "habilitation.statut"),),
    "accreditation-to-confirm": ((PARTNER, "habilitation.statut"),),
    "aid-without-end": ((AID, ""),),
    "aid-without-amount": ((AID, ""),),
    "personal-contact-without-consent": ((PARTNER, f"{CONTACT}.telephone"),),
    "session-without-verification": ((PARTNER, SLOT),),
    "venue-outside-territory": ((VENUE, "latitude"),),
    "malformed-phone": ((PARTNER, f"{CONTACT}.telephone"),),
    "malformed-mail": ((PARTNER, f"{CONTACT}.courriel"),),
    "malformed-link": ((PARTNER, f"{CONTACT}.site"),),
    "malformed-siret": ((REAL, "identifiants.siret"),),
    "malformed-rna": ((REAL, "identifiants.rna"),),
    "malformed-finess": ((REAL, "identifiants.finess"),),
    "incomplete-schedule": ((PARTNER, HOURS),),
    "session-without-place": ((PARTNER, SLOT),),
    "empty-list": ((PARTNER, f"{SLOT}.niveaux"),),
    "venue-without-position": ((VENUE, ""),),
    "confidential-address-given": (
        (VENUE, "adresse.rue"),
        (VENUE, "latitude"),
    ),
    "score-out-of-range": ((PROGRAMME, "radar.cout"),),
    "freshness-limits-disordered": ((CONFIG, "fraicheur.perime_mois"),),
    "actionable-fact-without-example": ((REAL, ""), (TERRITORY, "contact")),
    "example-passing-for-real": ((PARTNER, f"{CONTACT}.telephone"),),
    "example-at-real-venue": ((VENUE, ""),),
    "example-outside-demonstration": (
        (PARTNER, "exemple"),
        (OTHER_VENUE, "exemple"),
        (VENUE, "exemple"),
        (PROGRAMME, "exemple"),
        (AID, "exemple"),
    ),
    "season-is-over": ((PARTNER, f"{HOURS}.au"),),
    "aid-expired": ((AID, "valide_jusqu_au"),),
    "verification-too-old": (
        (PARTNER, f"{SLOT}.verifications"),
        (PARTNER, "creneaux.1.verifications"),
    ),
    "verification-in-the-future": (
        (PARTNER, f"{SLOT}.verifications.0.le"),
        (PARTNER, "creneaux.1.verifications.0.le"),
    ),
    "verification-by-a-person": (
        (PARTNER, f"{SLOT}.verifications.0.par"),
        (PARTNER, "creneaux.1.verifications.0.par"),
    ),
    "season-too-far": ((PARTNER, f"{HOURS}.au"),),
    "holidays-not-said": ((PARTNER, HOURS),),
    "group-already-started": ((PARTNER, f"{SLOT}.prochain_demarrage"),),
    "alert-over": ((PARTNER, "alertes.0.au"),),
    "agreement-ending": ((PARTNER, "labels.0.fin"),),
    "federal-certificate-beyond-minimal": ((PARTNER, f"{SLOT}.niveaux"),),
    "unlisted-supervisor": ((PARTNER, f"{SLOT}.encadrement"),),
    "session-without-price": ((PARTNER, SLOT),),
    "fee-without-period": ((PARTNER, f"{SLOT}.tarifs.0.montant"),),
    "session-without-next-step": ((PARTNER, SLOT),),
    "programme-without-follow-up": ((PROGRAMME, ""),),
    "missing-access-facts": ((VENUE, "accessibilite"),),
    "real-record-without-source": ((REAL, ""),),
    "text-in-capitals": ((PARTNER, "description"),),
    "personal-data-in-text": ((PARTNER, f"{SLOT}.description"),),
    "group-larger-than-room": ((PARTNER, f"{SLOT}.effectif_max"),),
    "slot-outside-opening-hours": ((PARTNER, HOURS),),
    "room-booked-twice": ((PARTNER, "creneaux.1.horaires.0"),),
    "probable-twins": (("data/venues/salle-2.yml", "nom"),),
    "sentence-too-long": ((PARTNER, f"{SLOT}.langage_simple"),),
    "hard-word-for-patients": ((PARTNER, f"{SLOT}.description"),),
    "contradictory-schedule": ((PARTNER, f"{HOURS}.dates"),),
    "example-with-real-help": ((PARTNER, f"{SLOT}.aides.0"),),
    "postcode-of-another-commune": ((VENUE, "adresse.code_postal"),),
    "aid-sum-one-sided": (("data/aids/autre.yml", "cumulable_avec.0"),),
    "unlikely-hours": ((PARTNER, f"{HOURS}.debut"),),
    "mute-of-unknown-rule": ((PARTNER, "silences.0.regle"),),
    "weekly-session-alone": ((PROGRAMME, ""),),
}
"""For each rule, the file and the dotted path of every part it blames; the whole record for a key that is missing."""


def place_of(text: str, path: str) -> tuple[int, int]:
    """Line and column, from 1, of the part at a dotted path of a file written in blocks."""
    lines, line, column = text.split("\n"), 0, 0
    for step in path.split(".") if path else ():
        if step.isdigit():
            line, column = _beginnings(lines, line, column, "- ")[int(step)], column + 2
            continue
        line = _beginnings(lines, line, column, f"{step}:")[0]
        column += len(step) + 2
        if not lines[line][column:]:
            line += 1
            column = len(lines[line]) - len(lines[line].lstrip(" "))
    return line + 1, column + 1


def _beginnings(lines: Sequence[str], first: int, column: int, mark: str) -> list[int]:
    """The lines of the part that begins at a place, which begin with a mark on its column."""
    found = []
    for number in range(first, len(lines)):
        if number > first and lines[number][:column].strip():
            break
        if lines[number].startswith(mark, column):
            found.append(number)
    return found
