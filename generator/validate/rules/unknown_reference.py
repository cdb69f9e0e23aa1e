"""One rule: unknown reference."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.validate.context import RuleContext
from generator.validate.mending import mend, postcode_of
from generator.validate.references import TARGETS, known, references
from generator.validate.rule import Problem, rule

PLACES = {
    "partners": "data/partners/",
    "venues": "data/venues/",
    "programmes": "data/programmes/",
    "aids": "data/aids/",
    "territories": "data/territories/",
    "sessions": "les créneaux de l’annuaire",
    "communes": "les communes des territoires",
}


@rule(Severity.ERROR)
def unknown_reference(context: RuleContext) -> Iterator[Problem]:
    """Une fiche cite un identifiant qui n’existe pas.

    Pourquoi : le lien ne mènerait nulle part, et le créneau n’apparaîtrait pas où on l’attend.
    Corriger : recopier l’identifiant exact, c’est-à-dire le nom du fichier sans « .yml », ou créer la fiche qui
    manque.
    """
    targets = {target: known(context, target) for target in set(TARGETS.values())}
    for each in references(context):
        ids = targets[each.target]
        if each.value in ids or context.catalogue.is_unreadable(each.target, each.value):
            continue
        what = postcode_of(context, each.value) if each.target == "communes" else ""
        place = PLACES.get(each.target, f"data/vocabulary/{each.target}.yml")
        said = f"est {what}" if what else f"n’est pas dans {place}"
        yield Problem(each.where, f"{quoted(each.value)} {said}.", mend(context, each))
