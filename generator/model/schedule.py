"""When a session takes place, as a coordinator writes it; the dates it gives are worked out in `calendar`."""

from __future__ import annotations

from typing import Annotated

from generator.model.base import FrBool, FrDate, FrTime, Record, key
from generator.vocabulary import Frequency, MonthRank, Weekday


class Schedule(Record):
    """One line of a session's timetable (OpenActive Schedule).

    `weekday` is absent only for `dates`; `since` anchors the fortnight; `rank` goes with `mensuelle`.
    """

    weekday: Annotated[Weekday | None, key("jour", "Jour de la semaine", "mardi")] = None
    start: Annotated[FrTime, key("debut", "Heure de début, sur 24 heures", "18:30")]
    end: Annotated[FrTime, key("fin", "Heure de fin, sur 24 heures", "19:30")]
    frequency: Annotated[Frequency, key("frequence", "Rythme des séances", "hebdomadaire")] = Frequency.WEEKLY
    rank: Annotated[MonthRank | None, key("rang", "Quelle semaine du mois, si mensuelle", "2", "dernier")] = None
    dates: Annotated[tuple[FrDate, ...], key("dates", "Les jours, si `frequence: dates`")] = ()
    since: Annotated[FrDate | None, key("du", "Premier jour de la saison", "2026-09-08")] = None
    until: Annotated[FrDate | None, key("au", "Dernier jour de la saison", "2027-06-29")] = None
    school_holidays: Annotated[FrBool, key("vacances_scolaires", "Séances pendant les vacances scolaires", "non")] = (
        False
    )
    public_holidays: Annotated[FrBool, key("jours_feries", "Séances les jours fériés", "non")] = False
    except_dates: Annotated[tuple[FrDate, ...], key("sauf", "Jours sans séance")] = ()
