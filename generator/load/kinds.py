"""A list, a part or a text stands where another is wanted: how to write what is wanted with what was written."""

from __future__ import annotations

from generator.load.colon import tight_colon
from generator.load.fields import fields_at, identifiers_at, words_at
from generator.load.mending import FREE, list_mend
from generator.load.nodes import Path
from generator.load.when import hours_mend
from generator.model.base import Record
from generator.model.suggestion import closest, plain, slug

LONGEST_EXAMPLE = 40
ANSWERS = frozenset({"oui", "non"})


def list_wanted(record: type[Record], keys: Path, value: object) -> str:
    """How to write the list that is wanted in place of a value; an empty text when nothing better can be said."""
    key, fields = keys[-1] if keys else "", fields_at(record, keys)
    if isinstance(value, dict) and any(str(each).startswith("-") for each in value):
        return "Mettre une espace après le tiret."
    if isinstance(value, dict) and fields and value:
        return f"Sous « {key}: », mettre un tiret devant chaque élément : « - {next(iter(value))}: … »."
    if not isinstance(value, str) or not keys:
        return ""
    if value.startswith("-"):
        return "Mettre une espace après le tiret."
    value = value.strip("()[] ")
    if fields:
        free = "montant" in fields and plain(value) in FREE
        own = _as_line(record, keys, value)
        line = "- montant: 0" if free else f"- {own}" if own else _first_line(record, keys)
        return f"Sous « {key}: », écrire {'la ligne' if free else 'des lignes, en commençant par'} « {line} »."
    words = words_at(record, keys)
    listed = _listed(record, keys, value)
    if not listed:
        return f"Écrire les mots entre crochets : « {key}: […] »." + (_choices(words) if words else "")
    return f"Écrire « {key}: [{', '.join(listed)}] »." if len(value) < LONGEST_EXAMPLE else ""


def lines_wanted(record: type[Record], keys: Path, value: object, base: Path = ()) -> str:
    """How to write the lines that are wanted in place of a value; `base`: where the record stands in its file."""
    fields = fields_at(record, keys)
    if not fields:
        return ""
    if not (keys or base):
        return _whole_file(record, value)
    if not keys and isinstance(base[-1], int) and isinstance(value, str) and slug(value):
        return f"Écrire « - id: {slug(value)} », et dessous, deux espaces devant, « nom: {value.strip()} »."
    if isinstance(value, str) and (tight := tight_colon(value.replace("\N{NO-BREAK SPACE}", ""))):
        return tight[1]
    if isinstance(value, str) and (line := _as_line(record, keys, value.strip())):
        return f"Aller à la ligne et décaler de deux espaces : « {line} ». {hours_mend(value)}".strip()
    return f"Aller à la ligne et décaler : {', '.join(f'« {key} »' for key in fields)}."


def _whole_file(record: type[Record], value: object) -> str:
    """What a file begins with, and the keys that follow."""
    first, *others = (key for key, info in fields_at(record, ()).items() if info.is_required() and key != "id")
    dash = ", sans tiret" if isinstance(value, list) else ""
    return (
        f"Le fichier doit commencer par la ligne « {first}: … », au bord{dash}. Viennent ensuite, une par ligne : "
        f"{', '.join(f'« {key}: … »' for key in others)}."
    )


def _first_line(record: type[Record], keys: Path) -> str:
    """The first line of an element of a list, with the example of its first key."""
    key, info = next(iter(fields_at(record, keys).items()))
    return f"- {key}: {info.examples[0] if info.examples else '…'}"


def _listed(record: type[Record], keys: Path, value: str) -> tuple[str, ...]:
    """What a value would be in a list of that kind; nothing when it is no such thing."""
    if words := words_at(record, keys):
        near = closest(value, words)
        return list_mend(value, words) or ((near,) if near else ())
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if identifiers_at(record, keys):
        return () if plain(value) in ANSWERS else tuple(slug(part) for part in parts if slug(part))
    return tuple(parts)


def _as_line(record: type[Record], keys: Path, value: str) -> str:
    """The line « etat: disponibles » when a value is a word of one of the keys wanted, or answers its first."""
    fields = fields_at(record, keys)
    for key in fields:
        if near := closest(value, words_at(record, (*keys, key))) or closest(
            value.split(maxsplit=1)[0], words_at(record, (*keys, key))
        ):
            return f"{key}: {near}"
    first = next((key for key, info in fields.items() if info.is_required() and "bool" in str(info.annotation)), "")
    return f"{first}: {plain(value)}" if first and plain(value) in ANSWERS else ""


def _choices(words: tuple[str, ...]) -> str:
    return f" Mots possibles : {', '.join(f'« {word} »' for word in words)}."
