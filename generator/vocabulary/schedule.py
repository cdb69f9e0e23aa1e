"""Words of time and money: weekdays, frequencies, parts of the day, periods of a fee."""

from __future__ import annotations

from datetime import time

from generator.vocabulary.term import Term


class Weekday(Term):
    """A day of the week; `rank` 0 is Monday, as `date.weekday()`."""

    MONDAY = "lundi", "lundi"
    TUESDAY = "mardi", "mardi"
    WEDNESDAY = "mercredi", "mercredi"
    THURSDAY = "jeudi", "jeudi"
    FRIDAY = "vendredi", "vendredi"
    SATURDAY = "samedi", "samedi"
    SUNDAY = "dimanche", "dimanche"


class Frequency(Term):
    """How a session repeats."""

    WEEKLY = "hebdomadaire", "chaque semaine"
    FORTNIGHTLY = "quinzaine", "une semaine sur deux"
    MONTHLY = "mensuelle", "une fois par mois"
    DATES = "dates", "à certaines dates"


class MonthRank(Term):
    """Which of a month's weekdays (`rang`)."""

    FIRST = "1", "premier"
    SECOND = "2", "deuxième"
    THIRD = "3", "troisième"
    FOURTH = "4", "quatrième"
    LAST = "dernier", "dernier"


class DayPart(Term):
    """Part of the day, by the hour a session begins."""

    MORNING = "matin", "matin", "avant 12 h"
    NOON = "midi", "midi", "de 12 h à 14 h"
    AFTERNOON = "apres-midi", "après-midi", "de 14 h à 18 h"
    EVENING = "soir", "soir", "à partir de 18 h"

    @classmethod
    def of(cls, start: time) -> DayPart:
        """The part of the day in which `start` falls."""
        bounds = ((12, cls.MORNING), (14, cls.NOON), (18, cls.AFTERNOON))
        return next((part for hour, part in bounds if start.hour < hour), cls.EVENING)


class Period(Term):
    """What an amount pays for."""

    SESSION = "seance", "la séance"
    MONTH = "mois", "par mois"
    TERM = "trimestre", "par trimestre"
    YEAR = "annee", "par an"
    CYCLE = "cycle", "le cycle entier"
    ONCE = "une-fois", "une seule fois"


class Included(Term):
    """What a fee includes."""

    LICENCE = "licence", "licence"
    INSURANCE = "assurance", "assurance"
    MEMBERSHIP = "adhesion", "adhésion"
    EQUIPMENT = "materiel", "matériel"


class AidPayment(Term):
    """Whether an aid lowers what one pays, or gives it back afterwards."""

    DEDUCTED = "deduite", "déduite du prix"
    REFUNDED = "remboursee", "remboursée après coup"
