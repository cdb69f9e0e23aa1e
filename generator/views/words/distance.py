"""French phrases of distances, with their insécables."""

from __future__ import annotations

from generator.views.words.phrases import NBSP

NEAR_KM = 0.5
FAR_TENTHS = 100


def distance_words(km: float) -> str:
    """« moins de 500 m », « 2,6 km », « 12 km »: tenths under 10 km, whole kilometres beyond."""
    tenths = int(km * 10 + 0.5)
    if km < NEAR_KM:
        return f"moins de 500{NBSP}m"
    if tenths >= FAR_TENTHS:
        return f"{int(km + 0.5)}{NBSP}km"
    return f"{tenths // 10}{f',{tenths % 10}' if tenths % 10 else ''}{NBSP}km"


def kilometres(hectometres: int) -> str:
    """« 2,6 km », « 10 km »."""
    tenths = f",{hectometres % 10}" if hectometres % 10 else ""
    return f"{hectometres // 10}{tenths}{NBSP}km"
