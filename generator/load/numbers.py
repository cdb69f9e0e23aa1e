"""What is wrong with a number that is one, but too great, too small or negative; and numbers as French writes them.

Which number is out of its bounds is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

BEYOND = {"less_than_equal": "le", "less_than": "lt", "greater_than_equal": "ge", "greater_than": "gt"}
"""pydantic's types of error, and the name of the bound in their context."""
_WANTED = {"le": "au plus", "lt": "moins de", "ge": "au moins", "gt": "plus de"}
_TYPING = "Vérifier le nombre : un chiffre de trop, une virgule oubliée ?"


def in_french(number: Any) -> str:
    """« 100 000 », « 7,5 », « 90 »: no decimals for nothing, a comma, thousands apart."""
    plain = format(Decimal(str(number)), ",f")
    whole, _, decimals = plain.partition(".")
    whole = whole.replace(",", "\N{NARROW NO-BREAK SPACE}")
    return f"{whole},{decimals.rstrip('0')}" if decimals.strip("0") else whole


def said_of_bound(kind: str, context: Mapping[str, Any], written: str) -> tuple[str, str]:
    """« est trop grand ; il faut au plus 120 », and the mend."""
    name = BEYOND[kind]
    bound = f"il faut {_WANTED[name]} {in_french(context[name])}"
    if name in ("le", "lt"):
        return f"est trop grand ; {bound}", _TYPING
    if context[name] == 0 and written.lstrip().startswith(("-", "\N{MINUS SIGN}")):
        return f"est négatif ; {bound}", "Enlever le signe moins."
    return f"est trop petit ; {bound}", ""
