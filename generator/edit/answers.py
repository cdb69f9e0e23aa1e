"""Answers to questions, by dotted key, made the data of a record; and what is wrong with one answer.

Names of communes become their codes, a list is separated by commas, a postal code follows from a commune with only one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.edit.errors import CannotEditError
from generator.edit.kinds import Kind
from generator.edit.names import among, identifier_of, names_of, not_known
from generator.findings import quoted
from generator.load.fields import fields_at, words_at
from generator.load.mending import says_unknown
from generator.load.nodes import Document
from generator.load.wording import Wording
from generator.model.base import Contact
from generator.model.catalogue import Catalogue, Key, SourceMap
from generator.validate.contact_points import PhoneKind, is_mail, mail_mend, phone_kind, phone_mend
from generator.validate.references import TARGETS
from generator.vocabulary import AccessFeature


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask: dotted key, French question, words to choose from (none: free)."""

    key: str
    text: str
    choices: tuple[str, ...] = ()


def path_of(key: str) -> tuple[Key, ...]:
    """`contacts.0.telephone` as keys and indexes."""
    return tuple(int(part) if part.isdecimal() else part for part in key.split("."))


def question(catalogue: Catalogue, kind: Kind, key: str, answers: Mapping[str, str] | None = None) -> Question:
    """The question of a key, from the record's own description and example; `answers`: what has been said before."""
    path = path_of(key)
    info = _field(kind, path)
    if info and _target(info) == "communes":
        return Question(key, "Commune, par son nom ou son code INSEE", _towns(catalogue, answers or {}))
    choices = words_at(kind.record, path) or known(catalogue, kind, key)
    if info is None:
        return Question(key, _feature(str(path[-1])), choices)
    example = f" (exemple\N{NO-BREAK SPACE}: {_shown(info.examples[0])})" if info.examples and not choices else ""
    return Question(key, f"{info.description or path[-1]}{example}", choices)


def _towns(catalogue: Catalogue, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the communes, of the territories already chosen when there are some."""
    said = answers.get("territoires", "") + "," + answers.get("territoire", "")
    chosen = {identifier_of(catalogue, "territories", part.strip()) for part in said.split(",") if part.strip()}
    entries = [entry for entry in catalogue.territories if not chosen or entry.record.id in chosen]
    return tuple(town.name for entry in entries for town in entry.record.communes)


def known(catalogue: Catalogue, kind: Kind, key: str) -> tuple[str, ...]:
    """The identifiers that a key may name; nothing when it names none."""
    info = _field(kind, path_of(key))
    target = _target(info) if info else ""
    return tuple(names_of(catalogue, target)) if target else ()


def data_of(catalogue: Catalogue, kind: Kind, answers: Mapping[str, str]) -> dict[str, Any]:
    """The answers as nested data, in the order of the record's fields. CannotEditError: a key that cannot be."""
    data: dict[str, Any] = {}
    for key, answer in answers.items():
        _put(data, key, value_of(catalogue, kind, key, answer))
    address = data.get("adresse")
    if (
        isinstance(address, dict)
        and "code_postal" not in address
        and isinstance(commune := address.get("commune"), str)
    ):
        codes = _postcodes(catalogue, commune)
        address |= {"code_postal": codes[0]} if len(codes) == 1 else {}
    order = [info.alias or name for name, info in kind.record.model_fields.items()]
    return {key: data[key] for key in sorted(data, key=lambda key: order.index(key) if key in order else len(order))}


def value_of(catalogue: Catalogue, kind: Kind, key: str, answer: str) -> Any:
    """One answer as text or as a list of texts."""
    text = " ".join(answer.split())
    info = _field(kind, path_of(key))
    if info and get_origin(_bare(info.annotation)) is tuple:
        closed = _target(info) or words_at(kind.record, path_of(key))
        parts = re.split(r",|;| et " if closed else ",", text)
        return [_coded(catalogue, kind, key, part.strip()) for part in parts if part.strip()]
    return _coded(catalogue, kind, key, text)


def answer_fault(catalogue: Catalogue, kind: Kind, key: str, answer: str) -> str:
    """What is wrong with an answer, in French, or an empty text."""
    value = value_of(catalogue, kind, key, answer)
    info = _field(kind, path_of(key))
    target = _target(info) if info else ""
    for word in (value if isinstance(value, list) else [value]) if target and not says_unknown(answer) else ():
        if word not in names_of(catalogue, target):
            return not_known(catalogue, target, word)
    data: dict[str, Any] = {}
    _put(data, key, value)
    document = Document(SourceMap(key), data)
    try:
        kind.record.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        errors = [each for each in error.errors(include_url=False) if each["type"] != "missing"]
        for finding in Wording(kind.record, document).findings(errors):
            return f"{finding.message} {finding.fix}".strip()
    return _contact_fault(info, str(value))


def _contact_fault(info: FieldInfo | None, value: str) -> str:
    """What is wrong with a telephone number or a mail address, before the whole record is judged."""
    if info is Contact.model_fields["phone"] and phone_kind(value) is PhoneKind.INVALID:
        return f"{quoted(value)} n’est pas un numéro de téléphone français. {phone_mend(value)}"
    if info is Contact.model_fields["email"] and not is_mail(value):
        return f"{quoted(value)} n’est pas une adresse électronique. {mail_mend(value)}"
    return ""


def _put(data: dict[str, Any], key: str, value: Any) -> None:
    path = path_of(key)
    here: Any = data
    try:
        for part, after in zip(path, (*path[1:], None), strict=True):
            fresh: Any = value if after is None else [] if isinstance(after, int) else {}
            if isinstance(here, list) and part == len(here):
                here.append(fresh)
            elif isinstance(here, dict) and (after is None or part not in here):
                here[str(part)] = fresh
            here = here[part]
    except (KeyError, IndexError, TypeError) as error:
        raise CannotEditError(f"La clé {quoted(key)} ne peut pas être écrite ainsi.") from error


def _target(info: FieldInfo) -> str:
    """What a field names: a folder, `communes`, a vocabulary; empty when it names nothing."""
    fields = ((record.model_fields[name], target) for (record, name), target in TARGETS.items())
    return next((target for field, target in fields if field is info), "")


def _feature(key: str) -> str:
    """What an entry of a mapping means: an access fact."""
    return next((feature.label.capitalize() for feature in AccessFeature if feature.value == key), key)


def _field(kind: Kind, path: tuple[Key, ...]) -> FieldInfo | None:
    names = [part for part in path if isinstance(part, str)]
    return fields_at(kind.record, path[:-1]).get(names[-1]) if names else None


def _bare(annotation: Any) -> Any:
    return next((part for part in get_args(annotation) if get_origin(part) is tuple), annotation)


def _shown(example: Any) -> str:
    return ", ".join(map(str, example)) if isinstance(example, list) else str(example)


def _coded(catalogue: Catalogue, kind: Kind, key: str, text: str) -> str:
    """The identifier or the closed word that a text is; otherwise the text itself."""
    info = _field(kind, path_of(key))
    if target := _target(info) if info else "":
        return identifier_of(catalogue, target, text)
    words = words_at(kind.record, path_of(key))
    return text if text in words else among(text, dict.fromkeys(words, ())) or text


def _postcodes(catalogue: Catalogue, insee: str) -> tuple[str, ...]:
    return next((c.postcodes for e in catalogue.territories for c in e.record.communes if c.insee == insee), ())
