"""Writes data files: a new commented file, or a few lines in one that exists, every other byte left as it was.

Asked by `new`, `verify` and imports only. Never judges what it writes: `load` and `validate` do.
"""

from generator.edit.errors import CannotEditError
from generator.edit.insertion import append_item
from generator.edit.place import Change, write_all
from generator.edit.stamp import Stamp, stamped
from generator.edit.verifications import Wish, stamp_records

__all__ = ["CannotEditError", "Change", "Stamp", "Wish", "append_item", "stamp_records", "stamped", "write_all"]
