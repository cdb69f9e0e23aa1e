"""JSON Schemas for editors: completion, French descriptions and examples while a file is written.

Made from the records, so that they cannot say anything else. They describe a file as an editor reads it (YAML 1.2: a
bare 95 is a number, "18:30" a text) and take all that `load` takes; whether the values make sense is judged by rules.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.exchange.fields import KINDS, FieldFact, Kind, facts_of
from generator.model.base import Record, one_line, to_euros, to_percent
from generator.vocabulary import Term

FOLDER = "data/schemas"
_DRAFT = "http://json-schema.org/draft-07/schema#"
_DATE = r"^\s*([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})\s*$"
_TIME = r"^\s*([01]?[0-9]|2[0-3])(\s*[hH]\s*([0-5]?[0-9])?|:[0-5][0-9])\s*$"
_NUMBER = r"^[0-9\s\u00a0\u202f]{1,12}([.,][0-9]{1,2})?\s*"
_SIGNED: Mapping[object, str] = {to_euros: f"{_NUMBER}€?\\s*$", to_percent: f"{_NUMBER}%?\\s*$"}
# What stands around a text is not part of it: the loader takes it away first.
_LINE = r"^\s*[^\n\r]*\s*$"
_ANSWER = "^\\s*([Oo][Uu][Ii]|[Nn][Oo][Nn]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\\s*$"


def modeline(kind: Kind) -> str:
    """The first line of a file of that kind: where an editor finds the schema."""
    folder = "../schemas" if kind.folder else FOLDER
    return f"# yaml-language-server: $schema={folder}/{kind.name}.schema.json"


def schema_files() -> Mapping[str, str]:
    """The text of each schema by its project-relative path."""
    return {f"{FOLDER}/{kind.name}.schema.json": _text(kind) for kind in KINDS}


def schema_of(kind: Kind) -> dict[str, Any]:
    """The schema of a kind of file: a list of words, a mapping of weights, or one record."""
    shape: Any = kind.record
    if kind.name == "vocabulary":
        shape = list[kind.record]  # type: ignore[name-defined]
    elif kind.name == "weights":
        shape = dict[str, kind.record]  # type: ignore[name-defined]
    made = TypeAdapter(shape).json_schema(ref_template="#/definitions/{model}", schema_generator=_EditorSchema)
    definitions = made.pop("$defs", {})
    return {"$schema": _DRAFT, "title": kind.title, **made, **({"definitions": definitions} if definitions else {})}


def _text(kind: Kind) -> str:
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


class _EditorSchema(GenerateJsonSchema):
    """pydantic's schemas, with scalars as an editor's YAML reader gives them and French words."""

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        line: object = one_line
        made = super().function_after_schema(schema)
        return {**made, "pattern": _LINE} if schema["function"]["function"] is line else made

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"anyOf": [{"enum": ["oui", "non"]}, {"type": "boolean"}, {"type": "string", "pattern": _ANSWER}]}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": _DATE}

    def time_schema(self, schema: core_schema.TimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": _TIME}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": ["number", "string"], "minimum": 0}

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        pattern = _SIGNED.get(schema["function"]["function"])
        return super().function_before_schema(schema) | ({"pattern": pattern} if pattern else {})

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return {"type": ["integer", "string"], "pattern": r"^\s*\+?[0-9]+\s*$", **_bounds(schema)}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        return {"type": ["number", "string"], "pattern": r"^\s*[-+]?[0-9]+(\.[0-9]+)?\s*$", **_bounds(schema)}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema)
        # A name such as 2024, or a bare postal code, is a number to an editor and a text to the loader.
        return {**made, "type": ["string", "number"] if "pattern" in made else ["string", "number", "boolean"]}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        return _words(cast("list[Term]", schema["members"]))

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        keys = schema.get("keys_schema")
        members = cast("list[Term]", keys["members"]) if keys and keys["type"] == "enum" else []
        if not members:
            return super().dict_schema(schema)
        value = self.generate_inner(schema["values_schema"])
        properties = {str(word.value): {"title": word.label, "allOf": [value]} for word in members}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made, record = super().model_schema(schema), cast("type[Record]", schema["cls"])
        facts = facts_of(record)
        properties = {fact.key: _property(fact, made["properties"][fact.key]) for fact in facts}
        required = [fact.key for fact in facts if fact.required]
        return {"type": "object", "properties": properties, "additionalProperties": False} | (
            {"required": required} if required else {}
        )


def _words(members: list[Term]) -> JsonSchemaValue:
    """The words of a closed vocabulary, those made of digits also as numbers, each with its label."""
    words: list[tuple[str | int, Term]] = [(str(word.value), word) for word in members]
    words += [(int(word.value), word) for word in members if str(word.value).isdigit()]
    return {
        "enum": [value for value, _ in words],
        "enumDescriptions": [_meaning(word) for _, word in words],
        "markdownEnumDescriptions": [_meaning(word) for _, word in words],
    }


def _meaning(word: Term) -> str:
    return f"{word.label}. {word.definition}" if word.definition else word.label


def _property(fact: FieldFact, made: JsonSchemaValue) -> JsonSchemaValue:
    """A key as an editor shows it; one that may be left out may also be left empty."""
    told = {"title", "description", "examples", "default"}
    inner = {name: value for name, value in made.items() if name not in told}
    must = "Obligatoire." if fact.required else "Facultatif."
    said = {"title": fact.meaning, "description": f"{fact.meaning}. À écrire\u00a0: {fact.form}. {must}"}
    if isinstance(made.get("examples"), list):
        said |= {"examples": made["examples"]}
    if isinstance(made.get("default"), Enum):
        said |= {"default": made["default"].value}
    return {**said, "allOf": [inner]} if fact.required else {**said, "anyOf": [inner, {"type": "null"}]}


def _bounds(schema: Mapping[str, Any]) -> JsonSchemaValue:
    names = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
    return {name: int(schema[bound]) for bound, name in names.items() if schema.get(bound) is not None}
