"""The map of a sheet, drawn from our own data: numbered places, names of communes, a scale bar, the north.

All coordinates are finished, in the units of a drawing `WIDTH` wide and `HEIGHT` high. The browser draws the same
(templates/assets/js/pages/sheet-map.js). A confidential place is on no map.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, radians

from generator.model.records import Commune
from generator.views.sheet.facts import SheetFacts
from generator.views.words.phrases import NBSP

WIDTH, HEIGHT, MARGIN = 600, 340, 45
KM_A_DEGREE = 111.2
SIGN, LETTER = 30, 9
NORTH = 70
EDGE, LETTER_NAME, LETTER_HOME = 10, 9, 11
GAP, LINE, POINT, BELOW = 11, 24, 6, 28
LEAST_KM = 2.0
AROUND = ((0, "middle"), (POINT, "start"), (-POINT, "end"))
STEPS = (0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500)
MOST_NAMES = 7
_Box = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of the drawing and what is written there, `dx` units beside it and `dy` below, where `anchor` says."""

    x: int
    y: int
    text: str
    dx: int = 0
    anchor: str = "start"
    dy: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """The numbers of the activities at one place, in a frame from `left`, `wide` units wide, around (`x`, `y`)."""

    x: int
    y: int
    text: str
    left: int
    wide: int


@dataclass(frozen=True, slots=True)
class SheetMap:
    """`bar` is the length of the scale bar, whose words are `scale`; `home` is where distances are counted from."""

    width: int
    height: int
    places: tuple[Place, ...]
    communes: tuple[Mark, ...]
    home: Mark | None
    bar: int
    scale: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """From degrees to the drawing: kilometres east and south of the north-west corner, times `scale`."""

    west: float
    north: float
    squeeze: float
    scale: float

    def at(self, position: tuple[float, float], text: str) -> Mark:
        x = (position[1] - self.west) * self.squeeze * KM_A_DEGREE * self.scale
        y = (self.north - position[0]) * KM_A_DEGREE * self.scale
        return Mark(int(MARGIN + x + 0.5), int(MARGIN + y + 0.5), text)


def _frame(points: Sequence[tuple[float, float]]) -> _Frame:
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    west, east = min(p[1] for p in points), max(p[1] for p in points)
    squeeze = cos(radians((south + north) / 2))
    wide, high = max(LEAST_KM, (east - west) * squeeze * KM_A_DEGREE), max(LEAST_KM, (north - south) * KM_A_DEGREE)
    scale = min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high)
    spare_x = (WIDTH - 2 * MARGIN) / scale - (east - west) * squeeze * KM_A_DEGREE
    spare_y = (HEIGHT - 2 * MARGIN) / scale - (north - south) * KM_A_DEGREE
    return _Frame(west - spare_x / 2 / (squeeze * KM_A_DEGREE), north + spare_y / 2 / KM_A_DEGREE, squeeze, scale)


def _named(mark: Mark, gap: int, letter: int) -> Mark:
    """The mark with its name to the right, or to the left where the frame would cut it."""
    if mark.x + gap + letter * len(mark.text) <= WIDTH - EDGE:
        return replace(mark, dx=gap)
    return replace(mark, dx=-gap, anchor="end")


def _clear(home: Mark, places: Sequence[Place]) -> int:
    """How far from the square of the commune its name begins: beyond a place that stands on it."""
    over = (p for p in places if abs(p.y - home.y) < LINE and p.left <= home.x + GAP and p.left + p.wide >= home.x)
    return max((place.left + place.wide - home.x + 5 for place in over), default=GAP)


def _inside(mark: Mark) -> bool:
    """Whether a commune is in the frame with its whole name, clear of the scale and of the north."""
    far = mark.dx + (LETTER_NAME * len(mark.text) if mark.anchor == "start" else -LETTER_NAME * len(mark.text))
    left, right = sorted((mark.x, mark.x + far))
    limit = WIDTH - (EDGE if mark.y > NORTH else NORTH)
    return left >= EDGE and right <= limit and 15 <= mark.y <= HEIGHT - 30


def _bar(frame: _Frame) -> tuple[int, str]:
    """The longest round distance that takes at most a third of the width."""
    km = max((step for step in STEPS if step * frame.scale <= WIDTH / 3), default=STEPS[0])
    return int(km * frame.scale + 0.5), f"{f'{km:g}'.replace('.', ',')}{NBSP}km"


def _places(marks: Sequence[Mark]) -> tuple[Place, ...]:
    """The places, those whose signs would overlap under one sign."""
    groups: list[list[Mark]] = []
    for mark in marks:
        near = (g for g in groups if abs(g[0].x - mark.x) < SIGN and abs(g[0].y - mark.y) < SIGN)
        group = next(near, None)
        if group:
            group.append(mark)
        else:
            groups.append([mark])
    places = []
    for group in groups:
        text = ", ".join(mark.text for mark in group)
        wide = SIGN + LETTER * (len(text) - len(group[0].text))
        places.append(Place(group[0].x, group[0].y, text, group[0].x - wide // 2, wide))
    return tuple(places)


def _box(mark: Mark, letter: int) -> _Box:
    """The room that a name takes, with its point where both stand on one line."""
    long = letter * len(mark.text)
    if mark.anchor == "middle":
        return mark.x - long // 2, mark.x + long // 2, mark.y + mark.dy
    far = mark.x + mark.dx + (long if mark.anchor == "start" else -long)
    return min(mark.x - POINT, far), max(mark.x + POINT, far), mark.y + mark.dy


def _free(box: _Box, taken: Sequence[_Box]) -> bool:
    left, right, y = box
    return all(abs(y - high) > LINE or right < start or left > end for start, end, high in taken)


def _home(square: Mark, places: Sequence[_Box], clear: int) -> Mark:
    """The commune that distances are counted from, its name where no place covers it: beside, below or above."""
    right = _named(square, clear, LETTER_HOME)
    left = replace(square, dx=-GAP, anchor="end")
    others = [replace(square, dx=dx, dy=dy, anchor=anchor) for dx, anchor in AROUND for dy in (BELOW, -BELOW)]

    def stands(mark: Mark) -> bool:
        start, end, y = _box(mark, LETTER_HOME)
        return start >= EDGE and end <= WIDTH - EDGE and 15 <= y <= HEIGHT - 30 and _free((start, end, y), places)

    return next((mark for mark in (right, left, *others) if stands(mark)), right)


def _own_room(own: Mark | None) -> tuple[_Box, ...]:
    """What the chosen commune takes: its name, its square."""
    return (_box(own, LETTER_HOME), (own.x - GAP, own.x + GAP, own.y)) if own else ()


def _apart(marks: Sequence[Mark], taken: Sequence[_Box]) -> tuple[Mark, ...]:
    """The first names that stand clear of one another and of the places."""
    kept: list[Mark] = []
    crowd = list(taken)
    for mark in marks:
        box = _box(mark, LETTER_NAME)
        if len(kept) < MOST_NAMES and _free(box, crowd):
            kept.append(mark)
            crowd.append(box)
    return tuple(kept)


def sheet_map(
    facts: Sequence[SheetFacts], communes: Mapping[str, Commune], home: Commune | None = None
) -> SheetMap | None:
    """The map of a list; None when no place may be shown."""
    shown = [(str(number), one.position, one.place) for number, one in enumerate(facts, 1) if one.position]
    if not shown:
        return None
    centre = (home.latitude, home.longitude) if home else None
    frame = _frame([*(position for _, position, _ in shown), *([centre] if centre else [])])
    places = _places([frame.at(position, number) for number, position, _ in shown])
    square = frame.at(centre, home.name) if centre and home else None
    signs = [(place.left, place.left + place.wide, place.y) for place in places]
    own = _home(square, signs, _clear(square, places)) if square else None
    others = [
        _named(frame.at((c.latitude, c.longitude), c.name), 6, LETTER_NAME) for c in communes.values() if c is not home
    ]
    bar, scale = _bar(frame)
    return SheetMap(
        width=WIDTH,
        height=HEIGHT,
        places=places,
        communes=_apart([mark for mark in others if _inside(mark)], [*signs, *_own_room(own)]),
        home=own,
        bar=bar,
        scale=scale,
    )
