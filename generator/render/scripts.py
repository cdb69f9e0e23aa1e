"""Data as a classic script: one call on the `Annuaire` namespace with JSON arguments, safe inside and outside HTML."""

from __future__ import annotations

import json

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def json_text(value: object) -> str:
    """Compact JSON that holds no `<`, `>`, `&` nor line separator, so that it is inert wherever it stands."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False).translate(_ESCAPES)


def call_script(function: str, *arguments: object) -> bytes:
    """`Annuaire.<function>(…);` as UTF-8 bytes."""
    return f"Annuaire.{function}({','.join(json_text(argument) for argument in arguments)});\n".encode()
