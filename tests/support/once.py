"""One piece of work for all the processes of a test run, such as building a site.

The processes of pytest-xdist share a folder: the first to take the lock does the work, the others find it done.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of the run share."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def once(folder: Path, name: str, work: Callable[[Path], None]) -> Path:
    """`folder / name`, made by `work` in the first process that asks; a failed attempt is tried again by the next."""
    result = folder / name
    done = folder / f"{name}.done"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            work(result)
            done.touch()
    return result
