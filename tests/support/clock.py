"""A process that lives in another year, for what must not depend on the machine's clock.

It moves this process only, once and for good: import it first in a process of its own, as `run_annuaire_in` does.
"""

from __future__ import annotations

import ctypes
import datetime
import gc
import subprocess
import time
from typing import Any

from tests.support.projects import run_python


def live_on(moment: str) -> None:
    """From now on, `time` and `datetime` of this process go on from `moment`, such as 2030-07-01T10:00."""
    real = time.time
    shift = datetime.datetime.fromisoformat(moment).timestamp() - real()
    localtime, gmtime, strftime = time.localtime, time.gmtime, time.strftime

    def now() -> float:
        return real() + shift

    for name, moved in {
        "time": now,
        "time_ns": lambda: int(now() * 1e9),
        "localtime": lambda seconds=None: localtime(now() if seconds is None else seconds),
        "gmtime": lambda seconds=None: gmtime(now() if seconds is None else seconds),
        "strftime": lambda form, parts=None: strftime(form, parts or localtime(now())),
    }.items():
        setattr(time, name, moved)
    _teach(datetime.date, "today", lambda cls: cls.fromtimestamp(now()))
    _teach(datetime.datetime, "now", lambda cls, tz=None: cls.fromtimestamp(now(), tz))
    _teach(datetime.datetime, "utcnow", lambda cls: cls.fromtimestamp(now(), datetime.UTC).replace(tzinfo=None))


def _teach(kind: type, name: str, method: Any) -> None:
    """Replace a class method of a built-in class, in the very class: whoever holds it already is moved too."""
    (attributes,) = (found for found in gc.get_referents(kind.__dict__) if isinstance(found, dict))
    attributes[name] = classmethod(method)
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(kind))


def run_annuaire_in(moment: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command on a machine whose clock says `moment`; never raises on a non-zero exit code."""
    code = f"from tests.support.clock import live_on; live_on({moment!r}); from generator.cli import main; main()"
    return run_python(code, *arguments)
