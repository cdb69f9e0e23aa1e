"""Hours that astonish, which two rules must judge alike: one tells them, the other then keeps silent."""

from __future__ import annotations

from datetime import time

from generator.model.schedule import Schedule

EARLIEST = time(7)
SHORTEST, LONGEST = 15, 300
"""Minutes; a day-long outing is rare enough to be looked at twice."""


def is_unlikely(slot: Schedule) -> bool:
    """Too early, too short or too long; hours that end before they begin are another mistake."""
    minutes = (slot.end.hour - slot.start.hour) * 60 + slot.end.minute - slot.start.minute
    return minutes > 0 and (slot.start < EARLIEST or not SHORTEST <= minutes <= LONGEST)
