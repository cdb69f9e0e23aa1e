"""What every view is made from: the directory, the day, and the offerings grouped by what they refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.model.directory import Directory, Offering


@dataclass(frozen=True, slots=True)
class ViewContext:
    """The directory and the day it is shown on; `pinned` is true when a demonstration fixes that day."""

    directory: Directory
    today: date
    by_partner: Mapping[str, tuple[Offering, ...]]
    by_venue: Mapping[str, tuple[Offering, ...]]
    by_programme: Mapping[str, tuple[Offering, ...]]
    by_aid: Mapping[str, tuple[Offering, ...]]
    by_activity: Mapping[str, tuple[Offering, ...]]
    by_commune: Mapping[str, tuple[Offering, ...]]
    by_territory: Mapping[str, tuple[Offering, ...]]
    by_session: Mapping[str, Offering]

    @property
    def pinned(self) -> bool:
        """Whether the day is that of a demonstration, so that ages may be printed."""
        return self.directory.config.demonstration is not None


def _grouped(pairs: list[tuple[str, Offering]]) -> Mapping[str, tuple[Offering, ...]]:
    groups: dict[str, list[Offering]] = {}
    for name, offering in pairs:
        groups.setdefault(name, []).append(offering)
    return {name: tuple(offerings) for name, offerings in groups.items()}


def make_context(directory: Directory, today: date) -> ViewContext:
    """Group the offerings once for all views."""
    offerings = directory.offerings
    return ViewContext(
        directory=directory,
        today=today,
        by_partner=_grouped([(o.partner.id, o) for o in offerings]),
        by_venue=_grouped([(o.venue.id, o) for o in offerings if o.venue]),
        by_programme=_grouped([(o.programme.id, o) for o in offerings if o.programme]),
        by_aid=_grouped([(aid.id, o) for o in offerings for aid in o.aids]),
        by_activity=_grouped([(o.activity.id, o) for o in offerings]),
        by_commune=_grouped([(o.commune.insee, o) for o in offerings if o.commune]),
        by_territory=_grouped([(o.territory.id, o) for o in offerings]),
        by_session={o.session.id: o for o in offerings},
    )
