"""Values to YAML text: without quotes where no reader of YAML can mistake them, between double quotes elsewhere."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

Value = str | list["Value"] | dict[str, "Value"]

_LETTERS = "A-Za-zÀ-ÖØ-öø-ÿŒœ"
_PLAIN = re.compile(rf"[{_LETTERS}](?:[{_LETTERS}0-9 ()/.+€%’'«»_\u00a0\u202f-]*[{_LETTERS}0-9)/.€%»_])?")
_IN_LIST = re.compile(rf"[{_LETTERS}][{_LETTERS}0-9 ’_-]*(?<! )")
_NUMBER = re.compile(r"0|-?[1-9]\d{0,3}(?:\.\d+)?|-?0\.\d+")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHER_MEANING = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n", "nan", "inf"})


def scalar_text(value: str, flow: bool = False) -> str:
    """A value on one line; `flow`: between brackets, where commas and braces would end it."""
    pattern = _IN_LIST if flow else _PLAIN
    plain = pattern.fullmatch(value) and value.lower() not in _OTHER_MEANING
    if plain or _NUMBER.fullmatch(value) or _DATE.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\x7f")


def flow_text(value: Value) -> str:
    """A value, a list or a mapping on one line: `{le: 2026-11-22, quoi: [horaires, tarifs]}`."""
    if isinstance(value, str):
        return scalar_text(value, flow=True)
    if isinstance(value, list):
        return f"[{', '.join(map(flow_text, value))}]"
    return f"{{{', '.join(f'{key}: {flow_text(part)}' for key, part in value.items())}}}"


def block_lines(values: Mapping[str, Value], indent: str) -> list[str]:
    """A mapping as lines; a list of plain values stands on one line, a list of parts has a dash for each."""
    lines: list[str] = []
    for key, value in values.items():
        if isinstance(value, dict):
            lines += [f"{indent}{key}:", *block_lines(value, f"{indent}  ")]
        elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
            lines.append(f"{indent}{key}:")
            for item in value:
                lines += item_lines(item, f"{indent}  ")
        else:
            text = flow_text(value) if isinstance(value, list) else scalar_text(value)
            lines.append(f"{indent}{key}: {text}")
    return lines


def item_lines(item: Value, indent: str) -> list[str]:
    """An element of a list as lines, the first after a dash."""
    if not isinstance(item, dict):
        return [f"{indent}- {flow_text(item)}"]
    lines = block_lines(item, f"{indent}  ")
    return [f"{indent}- {lines[0].lstrip()}", *lines[1:]]
