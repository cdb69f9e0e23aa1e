"""A small sum of a text that Python and the scripts work out alike (FNV-1a, 32 bits). Not for secrets."""

from __future__ import annotations

_START, _PRIME, _WORD = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def fnv1a(text: str) -> int:
    """From 0 to 2³² − 1, over the bytes of the text in UTF-8."""
    value = _START
    for byte in text.encode():
        value = ((value ^ byte) * _PRIME) & _WORD
    return value
