"""A key that its record does not have: where it belongs, and which other faults it is the cause of.

Looks at the errors of one record together, so that one mistake gives one message.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pydantic_core import ErrorDetails

from generator.findings import quoted
from generator.load.fields import fields_at
from generator.load.nodes import Document, Path
from generator.load.when import hours_mend
from generator.model.base import Record
from generator.model.suggestion import closest, plain

MOST_KEYS = 16
"""How many possible keys are told; beyond, the page that lists them is."""

SAID: Mapping[str, tuple[str, ...]] = {
    "prix": ("tarifs", "montant"),
    "cout": ("tarifs", "montant"),
    "email": ("courriel",),
    "e-mail": ("courriel",),
    "mail": ("courriel",),
    "mel": ("courriel",),
    "ville": ("commune",),
    "cp": ("code_postal",),
    "heures": ("horaires",),
    "day": ("jour",),
    "start": ("debut", "du"),
    "end": ("fin", "au"),
    "from": ("du", "de"),
    "to": ("au", "a"),
    "until": ("au", "jusqu_au"),
    "name": ("nom", "titre"),
    "price": ("tarifs", "montant"),
    "amount": ("montant",),
    "place": ("lieu",),
    "venue": ("lieu",),
    "city": ("commune",),
    "zip": ("code_postal",),
    "street": ("rue",),
    "url": ("site",),
    "tel": ("telephone",),
    "portable": ("telephone",),
    "site-web": ("site",),
    "animateur": ("encadrement",),
    "nom": ("titre",),
}
"""The words people use for a key, and the keys they mean."""


class Said(NamedTuple):
    """What is wrong with a key, and how to mend it."""

    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Placing:
    """The keys of one record, as it is and as they were written."""

    record: type[Record]
    document: Document
    base: Path

    def explained(self, errors: Iterable[ErrorDetails]) -> set[tuple[str, Path]]:
        """The errors, by type and place, that another one among them tells of."""
        found: set[tuple[str, Path]] = set()
        homes: set[Path] = set()
        for error in errors:
            around, name = error["loc"][:-1], str(error["loc"][-1]) if error["loc"] else ""
            timed = error["type"] in {"extra_forbidden", "heure"} or (error["type"] == "enum" and name == "jour")
            if timed and hours_mend(str(error["input"])):
                found |= {("missing", (*around, each)) for each in ("debut", "fin")}
            if error["type"] != "extra_forbidden":
                continue
            if home := self._home(around, name):
                place = (*around, home)
                found |= {("extra_forbidden", error["loc"])} if place in homes else {("missing", place)}
                homes.add(place)
            elif meant := self._meant(around, name):
                found.add(("missing", (*around, meant)))
            elif (outer := self._outer(around, name)) is not None:
                found.add(("missing", (*outer, name)))
        return found

    def said(self, keys: Path, value: object) -> Said:
        """What to say of a key that does not exist where it stands."""
        around, name = keys[:-1], str(keys[-1])
        known = fields_at(self.record, around)
        if name != name.strip() and name.strip() in known:
            return _said_of_space(name.strip())
        if home := self._home(around, name):
            return self._said_of_home((*around, home), name)
        here = f"La clé {quoted(name)} n’existe pas ici."
        if hours := hours_mend(str(value)):
            return Said(here, hours)
        if guess := self._meant(around, name):
            return Said(here, f"Vouliez-vous dire {quoted(guess)} ?")
        if (outer := self._outer(around, name)) is not None:
            return self._said_of_outer(outer, around, name)
        if len(known) > MOST_KEYS:
            return Said(here, "Les clés possibles sont à la page contribuer/champs.html.")
        return Said(here, f"Les clés possibles ici : {', '.join(f'« {each} »' for each in known)}.")

    def _meant(self, around: Path, name: str) -> str:
        """The key that was meant: the nearest, else the one for which people use that word; empty when none is."""
        known = fields_at(self.record, around)
        return closest(name, known) or next((key for key in SAID.get(plain(name), ()) if key in known), "")

    def _home(self, around: Path, name: str) -> str:
        """The key just above, left empty, whose lines may hold this one; an empty text when there is none."""
        own = self.document.keys.get((*self.base, *around, name))
        homes = [
            (where.line, key)
            for key in fields_at(self.record, around)
            if (*self.base, *around, key) in self.document.blank
            and name in fields_at(self.record, (*around, key))
            and (where := self.document.keys.get((*self.base, *around, key)))
            and own
            and where.line < own.line
        ]
        return max(homes)[1] if homes else ""

    def _outer(self, around: Path, name: str) -> Path | None:
        """The part around the one a key stands in, when it may hold that key and does not."""
        part = around
        while part and isinstance(part[-1], int):
            part = part[:-1]
        outer = part[:-1]
        free = (*self.base, *outer, name) not in self.document.keys
        return outer if part and free and name in fields_at(self.record, outer) else None

    def _said_of_home(self, home: Path, name: str) -> Said:
        listed = "tuple" in str(fields_at(self.record, home[:-1])[str(home[-1])].annotation)
        line, dash = (f"- {name}: …", ", et un tiret devant la première") if listed else (f"{name}: …", "")
        return Said(
            f"La clé {quoted(name)} n’est pas à sa place : sa ligne et les suivantes vont sous {quoted(home[-1])}.",
            f"Mettre deux espaces de plus devant chacune{dash} : {quoted(line)}.",
        )

    def _said_of_outer(self, outer: Path, around: Path, name: str) -> Said:
        spaces = self.document.source.at(*self.base, *outer).column - 1
        inner = next(each for each in reversed(around) if isinstance(each, str))
        mend = f"Mettre {spaces} espaces devant la clé" if spaces else "Commencer au bord de la ligne"
        return Said(
            f"La clé {quoted(name)} n’existe pas sous {quoted(inner)} : elle est trop décalée.",
            f"{mend}, et ramener d’autant les lignes qui en dépendent.",
        )


def _said_of_space(name: str) -> Said:
    return Said(
        f"Une espace insécable, que rien ne distingue à l’œil, suit la clé {quoted(name)}.",
        f"Effacer ce qui se trouve entre {quoted(name)} et les deux-points.",
    )
