"""pydantic's errors, said in French: what is wrong with the value, how to mend it, one finding a mistake.

Every scalar is text, so few of pydantic's error types can occur; one that is not foreseen still gives a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from generator.findings import Finding, Location, quoted
from generator.load.better import NUMBER_TYPES, PER_DAY, better_code, better_value
from generator.load.fields import fields_at, words_at
from generator.load.kinds import lines_wanted, list_wanted
from generator.load.mending import free_name, says_unknown, taken
from generator.load.misplaced import Placing
from generator.load.nodes import Document, Path
from generator.load.numbers import BEYOND, said_of_bound
from generator.load.shape import Shape, fault
from generator.load.when import short_month
from generator.model.base import (
    DATA_ES_PATTERN,
    INSEE_PATTERN,
    OPENACTIVE_PATTERN,
    POSTCODE_PATTERN,
    SLUG_PATTERN,
    YEARS,
    Record,
)
from generator.model.suggestion import did_you_mean

_HOUR = re.compile(r"\d{1,2}:\d\d")
_TEXT_WANTED = {"string_type", "date_type", "time_type", "decimal_type", "bool_type", "enum_type"}
_PATTERNS = {
    SLUG_PATTERN: (
        Shape.BAD_IDENTIFIER,
        "n’est pas un identifiant",
        "N’écrire que des minuscules sans accent, des chiffres et des tirets, comme « gym-douce ».",
    ),
    INSEE_PATTERN: (
        Shape.BAD_CODE,
        "n’est pas un code INSEE de commune",
        "Écrire les 5 signes du code INSEE, qui n’est pas le code postal.",
    ),
    POSTCODE_PATTERN: (
        Shape.BAD_CODE,
        "n’est pas un code postal",
        "Écrire les 5 chiffres, avec le zéro du début s’il y en a un.",
    ),
    DATA_ES_PATTERN: (
        Shape.BAD_CODE,
        "n’est pas un code de Data ES",
        "Recopier le numéro de l’équipement, comme « E001I544300001 », ou celui de l’installation : « I544300001 ».",
    ),
    OPENACTIVE_PATTERN: (
        Shape.BAD_CODE,
        "n’est pas un concept de la liste OpenActive",
        "Recopier son adresse entière, qui commence par « https://openactive.io/activity-list# ».",
    ),
}
_PLAIN = {
    "date": (Shape.BAD_DATE, "n’est pas une date"),
    "heure": (Shape.BAD_TIME, "n’est pas une heure"),
    "annee": (Shape.BAD_DATE, f"n’est pas possible : l’année va de {YEARS[0]} à {YEARS[-1]}"),
    "int_parsing_size": (Shape.OUT_OF_RANGE, "est trop grand"),
    "oui_non": (Shape.BAD_ANSWER, "n’est ni « oui » ni « non »"),
    "montant": (Shape.BAD_AMOUNT, "n’est pas un nombre"),
    "montant_en_pour_cent": (Shape.BAD_AMOUNT, "est en pour cent, et non en euros"),
    "taux_en_euros": (Shape.BAD_AMOUNT, "est en euros, et non en pour cent"),
    "plusieurs_lignes": (Shape.SEVERAL_LINES, "ne tient pas sur une ligne"),
    "string_too_short": (Shape.EMPTY_VALUE, "est vide"),
}


class Wording:
    """Turns the errors of one record's validation into findings."""

    def __init__(
        self, record: type[Record], document: Document, base: Path = (), towns: Mapping[str, str] | None = None
    ) -> None:
        """`base`: where the record stands in its file; `towns`: the INSEE code of a commune's plain name."""
        self.record = record
        self.document = document
        self.base = base
        self.placing = Placing(record, document, base)
        self.towns = towns or {}

    def findings(self, errors: Iterable[ErrorDetails]) -> Iterator[Finding]:
        """One finding a mistake: nothing below a part already found faulty, no missing key beside its misspelling."""
        listed = list(errors)
        explained = self.placing.explained(listed)
        for error in listed:
            keys = tuple(part for part in error["loc"] if part != "[key]")
            if not (self._broken(keys) or (error["type"], error["loc"]) in explained):
                yield self._finding(error, keys)

    def _broken(self, keys: Path) -> bool:
        whole = (*self.base, *keys)
        return any(whole[:length] in self.document.broken for length in range(len(whole) + 1))

    def _at(self, keys: Path) -> Location:
        return self.document.source.at(*self.base, *keys)

    def _key_at(self, keys: Path) -> Location:
        return self.document.keys.get((*self.base, *keys)) or self._at(keys)

    def _finding(self, error: ErrorDetails, keys: Path) -> Finding:
        kind, context = error["type"], error.get("ctx", {})
        names = [key for key in (*self.base, *keys) if isinstance(key, str)]
        name = quoted(names[-1]) if names else "La fiche"
        value = f"{name} : {quoted(error['input'])}"
        mend = better_value(self.record, kind, keys, error["input"])
        if kind == "missing":
            return self._missing(keys, name)
        if kind == "extra_forbidden":
            return fault(Shape.UNKNOWN_KEY, self._key_at(keys), *self.placing.said(keys, error["input"]))
        if kind == "enum":
            return self._unknown_word(error, keys, name, mend)
        if kind == "string_pattern_mismatch" and context.get("pattern") in _PATTERNS:
            shape, what, fix = _PATTERNS[context["pattern"]]
            better = better_code(context["pattern"], str(error["input"]), keys, self.towns)
            return fault(shape, self._at(keys), f"{value} {what}.", mend or better or fix)
        if kind == "identifiant_pris":
            return self._reserved(keys, str(error["input"]))
        if kind in _PLAIN:
            shape, what = _PLAIN[kind]
            said = name if kind == "string_too_short" else value
            why = f" : {month}" if kind == "date" and (month := short_month(str(error["input"]))) else ""
            return fault(shape, self._at(keys), f"{said} {what}{why}.", "Vérifier le jour et le mois." if why else mend)
        if kind == "string_too_long":
            longest, actual = context["max_length"], len(str(error["input"]))
            return fault(Shape.TOO_LONG, self._at(keys), f"{name} fait {actual} signes, {longest} au plus.")
        if kind in BEYOND:
            written = str(self._part(keys))
            what, fix = said_of_bound(kind, context, written)
            return fault(Shape.OUT_OF_RANGE, self._at(keys), f"{name} : {quoted(written)} {what}.", fix)
        if kind in NUMBER_TYPES and isinstance(error["input"], str):
            return fault(Shape.BAD_NUMBER, self._at(keys), f"{value} n’est pas un nombre.", mend)
        return self._wrong_kind(kind, keys, name, error["input"])

    def _part(self, keys: Path) -> Any:
        """A part as it stands in the file, before anything was made of it."""
        part: Any = self.document.data
        for key in (*self.base, *keys):
            part = part[key]
        return part

    def _reserved(self, keys: Path, value: str) -> Finding:
        names = self._part(keys[:-1])
        better = free_name(str(names.get("titre") or names.get("nom") or value)) or free_name(value)
        fix = f"Choisir un autre identifiant, comme « {better} »."
        return fault(Shape.RESERVED_IDENTIFIER, self._at(keys), taken(value), fix)

    def _wrong_kind(self, kind: str, keys: Path, name: str, value: object) -> Finding:
        """A list, a part or a text stands where another is wanted."""
        mend = better_value(self.record, kind, keys, value) if isinstance(value, str) and says_unknown(value) else ""
        if kind == "tuple_type":
            fix = mend or list_wanted(self.record, keys, value)
            return fault(Shape.NOT_A_LIST, self._at(keys), f"{name} attend une liste.", fix)
        if kind in {"model_type", "dict_type", "model_attributes_type"}:
            fix = mend or lines_wanted(self.record, keys, value, self.base)
            return fault(Shape.NOT_A_MAPPING, self._at(keys), f"{name} attend des lignes « clé: valeur ».", fix)
        if kind in _TEXT_WANTED | NUMBER_TYPES:
            message = f"{name} attend une seule valeur, pas une liste ni d’autres clés."
            per_day = PER_DAY if keys and keys[-1] == "jour" else ""
            return fault(Shape.NOT_A_TEXT, self._at(keys), message, per_day)
        return fault(Shape.BAD_VALUE, self._at(keys), f"La valeur de {name} n’est pas comprise.")

    def _missing(self, keys: Path, name: str) -> Finding:
        info = fields_at(self.record, keys[:-1]).get(str(keys[-1]))
        description = f" ({info.description})" if info and info.description else ""
        if (*self.base, *keys) in self.document.blank:
            return fault(Shape.EMPTY_VALUE, self._key_at(keys), f"{name} est vide.", f"Écrire une valeur{description}.")
        examples = info.examples if info else None
        example = _as_yaml(examples[0]) if examples else "…"
        fix = f"Ajouter une ligne « {keys[-1]}: {example} »{description}."
        return fault(Shape.MISSING_KEY, self._at(keys[:-1]), f"Il manque {name}.", fix)

    def _unknown_word(self, error: ErrorDetails, keys: Path, name: str, mend: str) -> Finding:
        if not isinstance(error["input"], str):
            return self._wrong_kind("enum_type", keys, name, error["input"])
        words = words_at(self.record, error["loc"])
        where = self._key_at(keys) if error["loc"][-1] == "[key]" else self._at(keys)
        if (word := error["input"].strip()) in words:
            around = f"{name} : une espace, insécable peut-être, est de trop autour de {quoted(word)}."
            return fault(Shape.UNKNOWN_WORD, where, around, f"Effacer la valeur et retaper {quoted(word)}.")
        choices = f"Mots possibles : {', '.join(f'« {word} »' for word in words)}."
        fix = f"{mend or did_you_mean(error['input'], words)} {choices}".strip()
        return fault(Shape.UNKNOWN_WORD, where, f"{name} : {quoted(error['input'])} n’est pas un mot de la liste.", fix)


def _as_yaml(example: Any) -> str:
    if isinstance(example, list):
        return f"[{', '.join(map(str, example))}]"
    return f'"{example}"' if _HOUR.fullmatch(str(example)) else str(example)
