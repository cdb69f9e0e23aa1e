from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.exchange.ics import Notice, Series, calendar_text, folded
from generator.model.calendar import Occurrence, year_ahead
from generator.model.schedule import Schedule
from generator.vocabulary import HolidayZone
from tests.model.timetables import TODAY, dated, line
from tests.support.calendar_reading import PARIS, events, starts

STAMP = date(2026, 11, 12)


def series(schedules: Sequence[Schedule], **keys: Any) -> Series:
    return Series("gym-mardi", "Gym douce", year_ahead(schedules, HolidayZone.B, TODAY), STAMP, **keys)


@pytest.mark.parametrize(
    "schedules",
    [
        [line()],
        [line(vacances_scolaires="oui", jours_feries="oui")],
        [line(frequence="quinzaine", du="2026-09-08")],
        [line(frequence="mensuelle", rang="2")],
        [line(jour="jeudi", frequence="mensuelle", rang="dernier", vacances_scolaires="oui")],
        [dated("2026-12-05", "2026-12-12", "2027-04-01")],
        [dated("2026-12-05")],
        [line(sauf=["2026-12-01"]), line(jour="vendredi", debut="18:30", fin="19:30"), dated("2027-03-28")],
        [],
    ],
    ids=["weekly", "always", "fortnight", "second", "last", "dates", "one", "several", "none"],
)
def test_an_independent_reader_finds_the_same_dates_over_a_year(schedules: list[Schedule]) -> None:
    one = series(schedules)
    expected = [occurrence.start.replace(tzinfo=PARIS) for occurrence in one.occurrences]
    assert starts(calendar_text("Mes séances", [one])) == expected


def test_the_hour_on_the_wall_stays_when_the_clocks_change() -> None:
    found = starts(calendar_text("Mes séances", [series([line()])]))
    assert {moment.hour for moment in found} == {14}
    assert {moment.utcoffset() for moment in found} == {timedelta(hours=1), timedelta(hours=2)}


def test_the_time_zone_inside_the_file_says_what_paris_does() -> None:
    inside: Any = Calendar.from_ical(calendar_text("x", [])).walk("VTIMEZONE")[0]
    zone = inside.to_tz()
    moment = datetime.fromisoformat("2026-11-22T12:00")
    for week in range(60):
        there = moment + timedelta(weeks=week)
        assert there.replace(tzinfo=zone).utcoffset() == there.replace(tzinfo=PARIS).utcoffset()


def test_a_weekly_session_is_one_event_and_scattered_dates_are_several() -> None:
    assert len(events(calendar_text("x", [series([line()])]))) == 1
    assert len(events(calendar_text("x", [series([line(frequence="mensuelle", rang="2")])]))) > 5


def test_each_event_has_a_unique_stable_identifier_and_the_stamp_of_the_data() -> None:
    one = series([line(), line(debut="16:00", fin="17:00"), dated("2026-12-05", "2027-02-06")])
    found = events(calendar_text("x", [one]))
    uids = [str(event["UID"]) for event in found]
    assert len(set(uids)) == len(uids)
    assert "gym-mardi-2-1400-1500@annuaire-sport-sante" in uids
    assert {event["DTSTAMP"].dt.date() for event in found} == {STAMP}


def test_the_weekly_identifier_does_not_change_with_the_day_of_the_build() -> None:
    later_on = Series("gym-mardi", "Gym", year_ahead([line()], HolidayZone.B, TODAY + timedelta(30)), STAMP)
    uids = {str(events(calendar_text("x", [one]))[0]["UID"]) for one in (series([line()]), later_on)}
    assert len(uids) == 1


def test_same_sessions_same_bytes_whatever_their_order() -> None:
    one = series([line(), line(jour="jeudi")])
    other = Series(one.id, one.title, tuple(reversed(one.occurrences)), STAMP)
    assert calendar_text("x", [one]) == calendar_text("x", [other])


def test_several_slots_share_one_calendar() -> None:
    other = Series("marche", "Marche", year_ahead([line(jour="lundi")], HolidayZone.B, TODAY), STAMP)
    assert [str(e["SUMMARY"]) for e in events(calendar_text("x", [series([line()]), other]))] == ["Gym douce", "Marche"]


HOSTILE = 'a;b,c\\d\ne\r\nEND:VEVENT\u2028f "<script>" \u202e🏊 {{ }} \x00\x07'


def test_hostile_text_stays_text() -> None:
    text = calendar_text(HOSTILE, [series([line()], location=HOSTILE, url="https://example.org/x\r\nX-EVIL:1")])
    event = events(text)[0]
    assert str(event["LOCATION"]).startswith("a;b,c\\d\ne\nEND:VEVENT")
    assert str(event["URL"]) == "https://example.org/x"
    assert "X-EVIL" not in text
    assert "\r\n" in text
    assert not text.replace("\r\n", "").count("\n")


@given(st.text(max_size=400))
def test_any_text_reads_back_and_no_line_is_longer_than_75_octets(hostile: str) -> None:
    start = datetime.fromisoformat("2026-11-24T14:00")
    occurrence = Occurrence(start, start + timedelta(hours=1))
    hostile = hostile.encode("utf-8", "ignore").decode()
    text = calendar_text("x", [Series("a", f"t{hostile}", [occurrence], STAMP)])
    assert max(len(part.encode()) for part in text.split("\r\n")) <= 75
    printable = "\n".join(f"t{hostile}".splitlines())
    expected = "".join(c for c in printable if c == "\n" or (c >= " " and c != "\x7f"))
    assert str(events(text)[0]["SUMMARY"]) == expected


def test_folding_never_cuts_a_character() -> None:
    assert folded("é" * 60).replace("\r\n ", "") == "é" * 60
    assert folded("court") == "court"


def test_announced_days_are_events_of_their_own_that_say_so() -> None:
    notice = Notice(date(2026, 12, 5), date(2027, 1, 12), "Une heure plus tard.", "Attention : ")
    one = series([line()], description="Appelez.", notices=(notice,))
    text = calendar_text("x", [one])
    assert starts(text) == starts(calendar_text("x", [series([line()])]))
    usual, told = sorted(events(text), key=lambda event: str(event["SUMMARY"]), reverse=True)
    assert (str(usual["SUMMARY"]), str(usual["DESCRIPTION"])) == ("Gym douce", "Appelez.")
    assert (str(told["SUMMARY"]), str(told["DESCRIPTION"])) == (
        "Attention : Gym douce",
        "Une heure plus tard. Appelez.",
    )
    assert told["DTSTART"].dt.date() >= notice.first
    assert len({str(event["UID"]) for event in (usual, told)}) == 2


def test_what_was_announced_of_no_day_changes_nothing() -> None:
    past = Notice(date(2026, 8, 1), date(2026, 8, 31), "Fermé.")
    assert calendar_text("x", [series([line()], notices=(past,))]) == calendar_text("x", [series([line()])])
