"""What people call a record, a commune or a word, and the identifier it has: « Cœur de Meurthe-et-Moselle » → its own.

Used where a person answers in the terminal; a file holds identifiers only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.findings import quoted
from generator.model.catalogue import Catalogue
from generator.model.suggestion import closest, plain

MAKERS = {"venues": "venue", "partners": "partner", "programmes": "programme", "aids": "aid"}
"""The kind of `annuaire new` that makes what is missing."""


def names_of(catalogue: Catalogue, target: str) -> Mapping[str, tuple[str, ...]]:
    """What may be named under `target` (a folder, `communes`, `sessions`, a vocabulary), and what people call it."""
    if target == "communes":
        return {town.insee: (town.name,) for entry in catalogue.territories for town in entry.record.communes}
    if target == "sessions":
        return {entry.session.id: (entry.session.title,) for entry in catalogue.sessions()}
    if target == "territories":
        return {each.record.id: (each.record.name, each.record.short_name) for each in catalogue.territories}
    if words := catalogue.words.get(target):
        return {each.record.id: (each.record.name, *each.record.synonyms) for each in words}
    return {each.record.id: (each.record.name,) for each in getattr(catalogue, target, ())}


def identifier_of(catalogue: Catalogue, target: str, text: str) -> str:
    """The identifier that a text is, or that the one thing so called has; otherwise the text itself."""
    known = names_of(catalogue, target)
    return text if text in known else among(text, known) or text


def among(text: str, known: Mapping[str, Iterable[str]]) -> str:
    """The one identifier that a text is, but for accents and capitals, or that is so called; otherwise empty."""
    said = plain(text)
    for called in (lambda each: (each,), lambda each: known[each]):
        if len(found := [each for each in known if said in map(plain, called(each))]) == 1:
            return found[0]
    return ""


def not_known(catalogue: Catalogue, target: str, text: str) -> str:
    """What to say of a name that names nothing: the nearest, or how to make what is missing."""
    known = names_of(catalogue, target)
    owners = {name: each for each, names in known.items() for name in (each, *names)}
    near = closest(text, owners)
    said = f"{quoted(text)} n’est pas connu."
    if near:
        said += f" Vouliez-vous dire {quoted(owners[near])}\N{NARROW NO-BREAK SPACE}?"
    if maker := MAKERS.get(target):
        make = quoted(f"annuaire new {maker}")
        return f"{said} Si sa fiche n’existe pas encore\N{NO-BREAK SPACE}: Ctrl-C, puis {make}."
    return said if near else f"{said} Choisir dans la liste."
