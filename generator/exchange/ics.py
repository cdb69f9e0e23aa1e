"""Sessions as a calendar file (RFC 5545) that any telephone reads the same way.

A weekly rhythm becomes one repeating event with its exceptions, counted and not dated, so that no time zone is worked
out here; dates too scattered for that become events of their own. Same arguments, same text, to the byte.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import reduce
from math import gcd

from generator.model.calendar import Occurrence

HOST = "annuaire-sport-sante"
ZONE = "Europe/Paris"
LINE_OCTETS = 75
WEEK = 7
TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{ZONE}",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True)
class Notice:
    """What is announced for the sessions from `first` to `last`; `mark` is put before their title."""

    first: date
    last: date
    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The sessions of one slot; `id` is unique in the directory, `stamp` is the day of the data."""

    id: str
    title: str
    occurrences: Sequence[Occurrence]
    stamp: date
    location: str = ""
    url: str = ""
    description: str = ""
    notices: Sequence[Notice] = ()


def _escaped(text: str) -> str:
    """A TEXT value: backslash, semicolon, comma and line breaks escaped, other control characters left out."""
    plain = "\n".join(text.splitlines())
    plain = "".join(char for char in plain if char == "\n" or char >= " ").replace("\x7f", "")
    for char in ("\\", ";", ","):
        plain = plain.replace(char, f"\\{char}")
    return plain.replace("\n", "\\n")


def _address(url: str) -> str:
    """A URI value, which is not escaped: it stops at the first space or control character."""
    return "".join(char if char > " " and char != "\x7f" else " " for char in url).split(" ")[0]


def folded(line: str) -> str:
    """A content line folded so that none is longer than 75 octets, no character being cut."""
    lines, current, size = [], "", 0
    for char in line:
        octets = len(char.encode("utf-8", "surrogatepass"))
        if size + octets > LINE_OCTETS:
            lines.append(current)
            current, size = " ", 1
        current += char
        size += octets
    return "\r\n".join([*lines, current])


def _local(moment: datetime) -> str:
    return moment.strftime("%Y%m%dT%H%M%S")


def _event(series: Series, uid: str, first: Occurrence, repeat: Iterable[str] = ()) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{series.id}-{uid}@{HOST}"
    yield f"DTSTAMP:{series.stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;TZID={ZONE}:{_local(first.start)}"
    yield f"DTEND;TZID={ZONE}:{_local(first.end)}"
    yield from repeat
    yield f"SUMMARY:{_escaped(series.title)}"
    for name, text in (("LOCATION", series.location), ("DESCRIPTION", series.description)):
        if text:
            yield f"{name}:{_escaped(text)}"
    if address := _address(series.url):
        yield f"URL:{address}"
    yield "END:VEVENT"


def _repeating(series: Series, group: Sequence[Occurrence], announced: bool) -> Iterator[str]:
    """One repeating event when its exceptions are fewer than its sessions, else one event for each session.

    `announced`: the group stands apart for what is announced of its days, and is named by the first of them.
    """
    ordinals = [occurrence.start.toordinal() for occurrence in group]
    step = reduce(gcd, (later - ordinals[0] for later in ordinals[1:]), 0)
    missing = sorted(set(range(ordinals[0], ordinals[-1] + 1, step)) - set(ordinals)) if step else []
    if not step or len(missing) >= len(group):
        for occurrence in group:
            yield from _event(series, f"{occurrence.start:%Y%m%dT%H%M}-{occurrence.end:%H%M}", occurrence)
        return
    start: time = group[0].start.time()
    count = (ordinals[-1] - ordinals[0]) // step + 1
    repeat = [f"RRULE:FREQ=WEEKLY;INTERVAL={step // WEEK};COUNT={count}"]
    for ordinal in missing:
        day = datetime.combine(date.fromordinal(ordinal), start)
        repeat.append(f"EXDATE;TZID={ZONE}:{_local(day)}")
    since = f"-{group[0].start:%Y%m%d}" if announced else ""
    uid = f"{group[0].start.isoweekday()}-{group[0].start:%H%M}-{group[0].end:%H%M}{since}"
    yield from _event(series, uid, group[0], repeat)


def _said_on(series: Series, day: date) -> tuple[int, ...]:
    return tuple(i for i, notice in enumerate(series.notices) if notice.first <= day <= notice.last)


def _told(series: Series, said: Sequence[int]) -> Series:
    """The series as it is on the days of some of its notices."""
    notices = [series.notices[i] for i in said]
    mark = next((notice.mark for notice in notices if notice.mark), "")
    description = " ".join(filter(None, (*(notice.text for notice in notices), series.description)))
    return replace(series, title=f"{mark}{series.title}", description=description)


def _events(series: Series) -> Iterator[str]:
    groups: dict[tuple[int, time, time, tuple[int, ...]], list[Occurrence]] = {}
    for occurrence in sorted(set(series.occurrences)):
        said = _said_on(series, occurrence.start.date())
        key = (occurrence.start.weekday(), occurrence.start.time(), occurrence.end.time(), said)
        groups.setdefault(key, []).append(occurrence)
    for key in sorted(groups):
        yield from _repeating(_told(series, key[-1]), groups[key], bool(key[-1]))


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{folded(line)}\r\n" for line in lines)


def events_text(series: Series) -> str:
    """The events of one series alone, to stand between `calendar_head` and `CALENDAR_END`."""
    return _text(_events(series))


def calendar_head(name: str) -> str:
    """What comes before the events of the calendar named `name`."""
    return _text(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//annuaire-sport-sante//FR",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            f"X-WR-CALNAME:{_escaped(name)}",
            f"X-WR-TIMEZONE:{ZONE}",
            *TIMEZONE,
        )
    )


CALENDAR_END = "END:VCALENDAR\r\n"


def calendar_text(name: str, series: Iterable[Series]) -> str:
    """The calendar named `name`: CRLF line ends, to be written as UTF-8 without changing them."""
    return calendar_head(name) + "".join(map(events_text, series)) + CALENDAR_END
