"""What to write in place of a value that cannot be taken, knowing which field holds it and why it was refused."""

from __future__ import annotations

from collections.abc import Mapping

from generator.load.fields import fields_at, words_at
from generator.load.mending import (
    FIXED_MENDS,
    FREE,
    amount_mend,
    answer_mend,
    count_mend,
    digits_mend,
    identifier_mend,
    list_mend,
    own_identifier_mend,
    position_mend,
    range_mend,
    says_unknown,
    unknown_mend,
    value_mend,
)
from generator.load.nodes import Path
from generator.load.when import date_mend, hours_mend, midnight_mend, time_mend
from generator.model.base import INSEE_PATTERN, POSTCODE_PATTERN, SLUG_PATTERN, Record
from generator.model.suggestion import closest, plain

_SAID: Mapping[str, str] = {
    **dict.fromkeys(("chaque-semaine", "toutes-les-semaines", "une-fois-par-semaine"), "hebdomadaire"),
    **dict.fromkeys(("1-semaine-sur-2", "une-semaine-sur-deux", "tous-les-15-jours"), "quinzaine"),
    **dict.fromkeys(("tous-les-quinze-jours", "toutes-les-deux-semaines", "toutes-les-2-semaines"), "quinzaine"),
    **dict.fromkeys(("tous-les-mois", "une-fois-par-mois", "1-fois-par-mois"), "mensuelle"),
    **dict.fromkeys(("appel", "appel-telephonique", "tel", "par-telephone"), "telephone"),
    **dict.fromkeys(("mail", "email", "e-mail", "mel"), "courriel"),
    **dict.fromkeys(("visite", "presentiel", "en-presentiel"), "sur-place"),
    **dict.fromkeys(("visio", "visioconference", "distanciel", "en-ligne"), "a-distance"),
}
"""What people say in place of a word of a list."""
PER_DAY = "Écrire un horaire par jour."
NUMBER_TYPES = {"int_parsing", "int_from_float", "float_parsing", "int_type", "float_type", "finite_number"}


def better_value(record: type[Record], kind: str, keys: Path, value: object) -> str:
    """What to write in place of a single value, or an empty text; `kind`: the type of the error."""
    if not isinstance(value, str) or kind in {"missing", "extra_forbidden"}:
        return ""
    if says_unknown(value):
        info = fields_at(record, keys[:-1]).get(str(keys[-1])) if keys else None
        listed = not keys or isinstance(keys[-1], int)
        return unknown_mend(words_at(record, keys), info is not None and info.is_required(), listed)
    if kind in FIXED_MENDS:
        return FIXED_MENDS[kind]
    key = str(keys[-1]) if keys else ""
    return _own_mend(record, kind, keys, value) or value_mend(key, value, kind.startswith("float"))


def _own_mend(record: type[Record], kind: str, keys: Path, value: str) -> str:
    """The mend that each kind of field has of its own."""
    key = str(keys[-1]) if keys else ""
    if kind == "montant":
        return "Écrire « 0 »." if plain(value).strip(" -!.") in FREE else amount_mend(value)
    if kind == "date":
        return date_mend(value)
    if kind == "heure":
        return hours_mend(value) or midnight_mend(key, value) or time_mend(value)
    if kind == "oui_non":
        return answer_mend(value)
    if kind == "enum":
        return _word_mend(record, keys, value)
    if kind in NUMBER_TYPES and kind.startswith("float"):
        return position_mend(key, value)
    if kind in NUMBER_TYPES:
        return range_mend(key, value, fields_at(record, keys[:-1])) or count_mend(value)
    return ""


def _word_mend(record: type[Record], keys: Path, value: str) -> str:
    """What to write in place of several words, or of a day and its hours; an empty text for a single word."""
    if keys[-1] == "jour" and (hours := hours_mend(value)):
        return f"N’écrire que le jour. {hours}"
    words = words_at(record, keys)
    if isinstance(keys[-1], int) and value.split(" -", 1)[0] in words and " -" in value:
        return "Mettre une espace après chaque tiret, et tous les tirets de la liste sur la même colonne."
    if (said := _SAID.get(plain(value).strip("."))) in words:
        return f"Écrire « {said} »."
    several = list_mend(value, words)
    if len(several) < 2:
        named = [word for word in words if word in value.split()]
        return f"Écrire « {named[0]} »." if len(named) == 1 and not closest(value, words) else ""
    if isinstance(keys[-1], int):
        return f"Séparer les mots par des virgules : « [{', '.join(several)}] »."
    return PER_DAY if keys[-1] == "jour" else "N’écrire qu’un mot."


def better_code(pattern: str, value: str, keys: Path, towns: Mapping[str, str]) -> str:
    """What to write in place of a name, or an empty text; `towns`: the INSEE code of a commune's plain name."""
    if pattern == INSEE_PATTERN and (insee := towns.get(plain(value))):
        return f"Écrire le code INSEE : « {insee} », qui n’est pas le code postal."
    if pattern in (INSEE_PATTERN, POSTCODE_PATTERN):
        return digits_mend(value)
    if pattern != SLUG_PATTERN:
        return ""
    return own_identifier_mend(value) if keys[-1:] == ("id",) else identifier_mend(value)
