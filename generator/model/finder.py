"""What the finder reads: one flat row per session, communes, words and weights; and the questions asked of them.

The very same rows travel to the finder's script; days are integers such as 20261122 (0: unknown), money is in cents,
distances in hundreds of metres, so that both languages count alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import asin, cos, radians, sin, sqrt

from generator.model.search_text import Searched
from generator.vocabulary import LimitationLevel, PlacesState, ProgrammeStatus, Requirement, Theme
from generator.vocabulary.matching import InHand, RemoteWish

EARTH_HECTOMETRES = 63_710.088
FAR = 1_000_000
NO_DAY = 99_999_999
PARTS_OF_DAY = 4
ANY_AGE = 150


@dataclass(frozen=True, slots=True)
class FinderRow:
    """A session as it is judged. `moments`: bits of weekday × 4 + part of the day; `levels`: bits by rank.

    `position`: WGS 84 degrees, absent when unknown; `price`: cents a month at least, None when unknown; `verified`,
    `season_end`: days; `suspensions`: first and last days; `dates`: the days to come, in order. `hours`: weekday, first
    and last minute of the day; `weekly`: every week; `only_…`: for these alone, and not just welcome.
    """

    id: str
    activity: str
    mode: str
    theme: str = Theme.PHYSICAL_ACTIVITY
    venue: str = ""
    partner: str = ""
    position: tuple[float, float] | None = None
    served: tuple[str, ...] = ()
    moments: int = 0
    weekdays: tuple[int, ...] = ()
    hours: tuple[tuple[int, int, int], ...] = ()
    weekly: bool = True
    levels: int = 0
    severe_allowed: bool = False
    supervisors: tuple[str, ...] = ()
    age_min: int = 0
    age_max: int = ANY_AGE
    women_only: bool = False
    audiences: tuple[str, ...] = ()
    only_audiences: bool = False
    wishes: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    only_conditions: bool = False
    excluded_conditions: tuple[str, ...] = ()
    programme: str = ""
    programme_status: str = ProgrammeStatus.OPEN
    own_door: bool = True
    prescription: str = Requirement.UNKNOWN
    reports: bool = False
    price: int | None = None
    price_sure: bool = True
    places: str = PlacesState.UNKNOWN
    access_yes: tuple[str, ...] = ()
    access_no: tuple[str, ...] = ()
    verified: int = 0
    season_end: int = 0
    suspensions: tuple[tuple[int, int], ...] = ()
    dates: tuple[int, ...] = ()
    searched: Searched = field(default_factory=lambda: Searched(()))

    def next_day(self, today: int) -> int:
        """The first day to come from `today` on, or `NO_DAY`."""
        return next((day for day in self.dates if day >= today), NO_DAY)


@dataclass(frozen=True, slots=True)
class FinderTable:
    """Everything a search reads. `labels`: kind of word → identifier → French label; ages are in whole months.

    `cautious`: audiences for whom a list holds only sessions that say they take them.
    """

    rows: tuple[FinderRow, ...]
    communes: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)
    review_months: int = 6
    stale_months: int = 12
    cautious: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Criteria:
    """What is asked; what is empty is not asked. `within`: hundreds of metres, None for anywhere.

    `moments`: bits as in `FinderRow`; `price`: cents a month at most, 0 for free; `commune`: INSEE code.
    """

    commune: str = ""
    within: int | None = None
    text: str = ""
    activities: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    moments: int = 0
    audiences: tuple[str, ...] = ()
    age: int | None = None
    women: bool = False
    price: int | None = None
    access: tuple[str, ...] = ()
    remote: RemoteWish = RemoteWish.ANY
    level: LimitationLevel | None = None
    conditions: tuple[str, ...] = ()
    programme: str = ""
    prescription: InHand = InHand.UNKNOWN
    supervisors: tuple[str, ...] = ()
    report: bool = False
    places: bool = False


def hectometres(origin: tuple[float, float], place: tuple[float, float]) -> int:
    """Great-circle distance between two points in degrees, in hundreds of metres, half up."""
    lat1, lon1, lat2, lon2 = (radians(value) for value in (*origin, *place))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return int(2 * EARTH_HECTOMETRES * asin(min(1.0, sqrt(half))) + 0.5)


def months_between(first: int, last: int) -> int:
    """Whole months from one day to another (both such as 20261122); negative days give 0."""
    months = (last // 10_000 - first // 10_000) * 12 + (last // 100 % 100 - first // 100 % 100)
    return max(0, months - (1 if last % 100 < first % 100 else 0))
