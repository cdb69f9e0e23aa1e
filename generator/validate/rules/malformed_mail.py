"""One rule: malformed mail."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.base import Contact
from generator.validate.contact_points import is_mail, mail_mend
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule


@rule(Severity.ERROR)
def malformed_mail(context: RuleContext) -> Iterator[Problem]:
    """Une adresse électronique est mal écrite.

    Pourquoi : le message reviendrait sans être lu.
    Corriger : recopier l’adresse, sans espace ni accent, avec un « @ ».
    """
    for part in context.parts(Contact):
        if part.record.email and not is_mail(part.record.email):
            yield Problem(
                part.where / "courriel",
                f"{quoted(part.record.email)} n’est pas une adresse électronique.",
                mail_mend(part.record.email),
            )
