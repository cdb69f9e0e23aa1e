"""Small pieces that several pages share: a fact with its icon, a tag, a titled list, a table row."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.parts.links import Link


@dataclass(frozen=True, slots=True)
class Fact:
    """An icon of the sprite with words; `tone` is empty, `ok`, `warn` or `stop`."""

    icon: str
    text: str
    tone: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A name and what is said of it, for a definition list."""

    name: str
    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """What the head of a page needs: site-relative path, plain title and description, crumb, the main menu's entry.

    `scripts` and `styles` are site-relative files that only this page loads.
    """

    path: str
    title: str
    description: str
    crumb: Link | None = None
    section: str = ""
    edit: Link | None = None
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a fact comes from, and the link when there is one."""

    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A place on a map: WGS 84 degrees, number shown, finished label, page."""

    latitude: float
    longitude: float
    label: str
    page: str = ""
    detail: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class MapView:
    """A map of our own data: `communes` are the base layer's named points, `points` the places.

    `id` names the map's script file; the same places stand beside it as a list.
    """

    id: str
    title: str
    points: tuple[MapPoint, ...]
    communes: tuple[MapPoint, ...] = ()

    @property
    def script_name(self) -> str:
        """The identifier, as a JavaScript name may hold it."""
        return self.id.replace("-", "_")

    @property
    def element(self) -> str:
        """The identifier of the HTML element that the map's script draws in."""
        return f"map_{self.script_name}"
