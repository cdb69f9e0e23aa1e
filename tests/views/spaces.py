"""Insécables made visible: « ~ » for U+00A0, « _ » for U+202F."""

from __future__ import annotations


def shown(text: str) -> str:
    """The text with its insécables visible."""
    return text.replace("\u00a0", "~").replace("\u202f", "_")
