"""What to write in place of an identifier that names nothing: a code for a postal code, an identifier for a name.

Advice only; whether an identifier names something is judged by a rule.
"""

from __future__ import annotations

from generator.findings import quoted
from generator.model.suggestion import did_you_mean, plain
from generator.validate.context import RuleContext
from generator.validate.references import Reference, known

MOST = 4
"""How many communes of one postal code, or words of one synonym, are told."""


def postcode_of(context: RuleContext, value: str) -> str:
    """« un code postal (Liverdun) » when what is written for a commune is one; otherwise an empty text."""
    names = [town.name for town in context.communes.values() if value in town.postcodes]
    return f"un code postal ({', '.join(names[:MOST])}{'…' if len(names) > MOST else ''})" if names else ""


def mend(context: RuleContext, reference: Reference) -> str:
    """The sentence that says what to write in place of a reference to nothing."""
    if reference.target == "communes":
        towns = [town for town in context.communes.values() if reference.value in town.postcodes][:MOST]
        codes = " ou ".join(f"{quoted(town.insee)} ({town.name})" for town in towns)
        other = "Vérifier le code INSEE, ou ajouter la commune à la fiche de son territoire."
        return f"Écrire le code INSEE\u00a0: {codes}." if codes else other
    if named := _by_name(context, reference):
        return f"Écrire l’identifiant {quoted(named)}."
    if words := _by_synonym(context, reference):
        return f"Vouliez-vous dire {' ou '.join(quoted(word) for word in words)}\N{NARROW NO-BREAK SPACE}?"
    guess = did_you_mean(reference.value, known(context, reference.target))
    if reference.target in context.catalogue.words:
        other = (
            "Choisir un mot de la liste, à la page contribuer/mots.html, "
            f"ou l’ajouter à data/vocabulary/{reference.target}.yml."
        )
        return f"{guess} {other}".strip()
    return guess or "Recopier l’identifiant exact, ou créer la fiche qui manque."


def _by_name(context: RuleContext, reference: Reference) -> str:
    """The identifier of the record that bears the name written, or an empty text."""
    records: list[tuple[str, str]] = [
        (part.owner.name, part.owner.id) for part in context.owners if part.owner.folder == reference.target
    ]
    records += [(each.record.name, each.record.id) for each in context.catalogue.words.get(reference.target, ())]
    return next((identifier for name, identifier in records if plain(name) == plain(reference.value)), "")


def _by_synonym(context: RuleContext, reference: Reference) -> tuple[str, ...]:
    """The words of the vocabulary that people also call by what is written, a few of them."""
    words = context.catalogue.words.get(reference.target, ())
    said = plain(reference.value)
    return tuple(each.record.id for each in words if said in map(plain, each.record.synonyms))[:MOST]
