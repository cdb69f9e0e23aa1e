"""Answers to questions, by dotted key, made the data of a record; and what is wrong with one answer.

Names of communes become their codes, a list is separated by commas, a postal code follows from a commune with only one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from generator.edit.errors import CannotEditError
from generator.edit.kinds import Kind
from generator.findings import quoted
from generator.load.fields import fields_at, words_at
from generator.load.nodes import Document
from generator.load.wording import Wording
from generator.model.catalogue import Catalogue, Key, SourceMap
from generator.model.suggestion import did_you_mean, plain
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


def question(catalogue: Catalogue, kind: Kind, key: str) -> Question:
    """The question of a key, from the record's own description and example."""
    path = path_of(key)
    info = _field(kind, path)
    if info and _target(info) == "communes":
        names = tuple(commune.name for entry in catalogue.territories for commune in entry.record.communes)
        return Question(key, "Commune, par son nom ou son code INSEE", names)
    choices = words_at(kind.record, path) or known(catalogue, kind, key)
    if info is None:
        return Question(key, _feature(str(path[-1])), choices)
    example = f" (exemple\N{NO-BREAK SPACE}: {_shown(info.examples[0])})" if info.examples and not choices else ""
    return Question(key, f"{info.description or path[-1]}{example}", choices)


def known(catalogue: Catalogue, kind: Kind, key: str) -> tuple[str, ...]:
    """The identifiers that a key may name; nothing when it names none."""
    info = _field(kind, path_of(key))
    target = _target(info) if info else ""
    if target == "communes":
        return tuple(commune.insee for entry in catalogue.territories for commune in entry.record.communes)
    if target == "sessions":
        return tuple(entry.session.id for entry in catalogue.sessions())
    entries = getattr(catalogue, target, ()) if target else ()
    return tuple(entry.record.id for entry in (entries or catalogue.words.get(target, ())))


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
        return [_coded(catalogue, key, part.strip()) for part in text.split(",") if part.strip()]
    return _coded(catalogue, key, text)


def answer_fault(catalogue: Catalogue, kind: Kind, key: str, answer: str) -> str:
    """What is wrong with an answer, in French, or an empty text."""
    value = value_of(catalogue, kind, key, answer)
    data: dict[str, Any] = {}
    _put(data, key, value)
    document = Document(SourceMap(key))
    try:
        kind.record.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        errors = [each for each in error.errors(include_url=False) if each["type"] != "missing"]
        for finding in Wording(kind.record, document).findings(errors):
            return f"{finding.message} {finding.fix}".strip()
    choices = known(catalogue, kind, key)
    for word in value if isinstance(value, list) else [value]:
        if choices and word not in choices:
            return f"{quoted(word)} n’est pas connu. {did_you_mean(word, choices)}".strip()
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


def _coded(catalogue: Catalogue, key: str, text: str) -> str:
    if not key.endswith(("commune", "communes", "communes_desservies")):
        return text
    found = [c.insee for entry in catalogue.territories for c in entry.record.communes if plain(c.name) == plain(text)]
    return found[0] if len(found) == 1 else text


def _postcodes(catalogue: Catalogue, insee: str) -> tuple[str, ...]:
    return next((c.postcodes for e in catalogue.territories for c in e.record.communes if c.insee == insee), ())
