"""One rule: example passing for real."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Address, Contact, Record
from generator.model.records import (
    Identifiers,
)
from generator.validate.contact_points import (
    FICTION_RANGES,
    PhoneKind,
    host,
    is_mail,
    is_reserved,
    phone_kind,
)
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

_RANGES = ", ".join(" ".join(start[i : i + 2] for i in range(0, len(start), 2)) for start in FICTION_RANGES)
_MENDS = {
    "phone": f"Écrire un de ces débuts, suivi de quatre chiffres : {_RANGES}.",
    "street": "Écrire une rue « de l’Exemple ».",
    "email": "Écrire une adresse qui finit par « @example.org ».",
    "website": "Écrire une adresse qui commence par « https://example.org/ ».",
}


@rule(Severity.ERROR)
def example_passing_for_real(context: RuleContext) -> Iterator[Problem]:
    """Une fiche inventée pourrait passer pour vraie.

    Pourquoi : quelqu’un pourrait appeler, écrire ou se déplacer.
    Corriger : rue « de l’Exemple », numéros réservés à la fiction, adresses de example.org, ni SIRET, ni RNA,
    ni FINESS.
    """
    if not context.demonstration:
        return
    for part in context.parts(Record):
        if part.owner.example or part.owner.folder == "territories":
            for attribute, reason in _real_looking(part.record):
                french = type(part.record).model_fields[attribute].alias or attribute
                value = quoted(str(getattr(part.record, attribute)))
                yield Problem(
                    part.where / french,
                    f"{value} {reason}, dans une fiche inventée.",
                    _mend(part.record, attribute),
                )


def _mend(record: Record, attribute: str) -> str:
    if isinstance(record, Identifiers):
        return "Retirer la ligne."
    return _MENDS[attribute]


def _real_looking(record: Record) -> Iterator[tuple[str, str]]:
    if isinstance(record, Identifiers):
        yield from (
            (name, "désignerait une vraie structure") for name in Identifiers.model_fields if getattr(record, name)
        )
    if isinstance(record, Address) and record.street and "de l’Exemple" not in record.street:
        yield "street", "n’est pas une rue « de l’Exemple »"
    if isinstance(record, Contact):
        if record.phone and phone_kind(record.phone) not in (PhoneKind.FICTION, PhoneKind.INVALID):
            yield "phone", "n’est pas un numéro réservé à la fiction"
        if record.email and is_mail(record.email) and not is_reserved(record.email.rpartition("@")[2]):
            yield "email", "n’est pas une adresse de example.org"
        if record.website and (domain := host(record.website)) and not is_reserved(domain):
            yield "website", "n’est pas une adresse de example.org"
