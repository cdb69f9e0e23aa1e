"""The collector of cycles, told that a command lives for seconds.

What a command loads stays to its end, and everything it read goes back to the system with the process: looking it all
over, again and again and once more on leaving, takes a fifth of the time of a sheet.
"""

from __future__ import annotations

import atexit
import gc

SELDOM = 50_000
"""Objects made, beyond those let go, before the young ones are looked over; Python's own is 700."""


def collect_seldom() -> None:
    """Collect cycles seldom while the process runs, and not at all when it ends."""
    gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
    atexit.register(gc.freeze)
