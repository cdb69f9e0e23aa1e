"""One rule: malformed link."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Record
from generator.validate.contact_points import host, link_mend
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule

LINKS = ("url", "website", "access_url", "edit_url", "address")


@rule(Severity.ERROR)
def malformed_link(context: RuleContext) -> Iterator[Problem]:
    """Une adresse de site ne peut pas être ouverte.

    Pourquoi : seules les adresses qui commencent par https:// ou http:// sont suivies ; les autres peuvent être
    dangereuses.
    Corriger : recopier l’adresse entière depuis le navigateur.
    """
    for part in context.parts(Record):
        for attribute in LINKS:
            value = getattr(part.record, attribute, None)
            if isinstance(value, str) and host(value) is None:
                yield Problem(
                    part.where / (type(part.record).model_fields[attribute].alias or attribute),
                    f"{quoted(value)} n’est pas une adresse qui commence par https:// ou http://.",
                    link_mend(value),
                )
