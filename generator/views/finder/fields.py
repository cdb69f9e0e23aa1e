"""The questions of the finder's form and their choices, in French; what they answer is counted by the scripts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.directory import Directory
from generator.model.finder import PARTS_OF_DAY
from generator.views.words.distance import kilometres
from generator.views.words.names import capitalised
from generator.views.words.phrases import NBSP
from generator.vocabulary import AccessFeature, DayPart, LimitationLevel, Weekday
from generator.vocabulary.matching import NEAR_STOP, NEAR_STOP_LABEL, RemoteWish
from generator.vocabulary.term import Term

DISTANCES = (20, 50, 100, 150, 200, 300, 500)
USUAL_DISTANCE = 100
PRICES = (1000, 2000, 4000)
_ASKED_ACCESS = (
    AccessFeature.WHEELCHAIR,
    AccessFeature.STEP_FREE,
    AccessFeature.PARKING,
    AccessFeature.HEARING_LOOP,
    AccessFeature.SEATS,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A value one may choose: what the script reads, what people read, and whether it is chosen at first."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A group of choices: `name` of its fields, its legend, and what may be said under it."""

    name: str
    legend: str
    choices: tuple[Choice, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the week and its four parts; the values are the bits that the finder counts with."""

    day: str
    cells: tuple[Choice, ...]


def term_choices(terms: Iterable[Term]) -> tuple[Choice, ...]:
    """The terms of a closed vocabulary, with a capital."""
    return tuple(Choice(term.value, capitalised(term.label)) for term in terms)


def any_of(choices: Iterable[Choice], label: str) -> tuple[Choice, ...]:
    """The same choices after one that asks nothing, chosen at first."""
    return (Choice("", label, chosen=True), *choices)


def words(directory: Directory, name: str, used: Iterable[str]) -> tuple[Choice, ...]:
    """The words of an open vocabulary that are used, by name."""
    known, kept = directory.words.get(name, {}), set(used)
    words = (word for word in known.values() if word.id in kept)
    return tuple(Choice(word.id, capitalised(word.name)) for word in sorted(words, key=lambda word: word.name.lower()))


def commune_choices(directory: Directory) -> tuple[Choice, ...]:
    """Every commune, as it may be typed."""
    communes = sorted(directory.communes.values(), key=lambda commune: (commune.name, commune.insee))
    return tuple(Choice(c.insee, f"{c.name} ({', '.join(c.postcodes)})") for c in communes)


def distance_choices() -> tuple[Choice, ...]:
    """How far, in hundreds of metres; nothing is anywhere."""
    near = tuple(Choice(str(value), kilometres(value), value == USUAL_DISTANCE) for value in DISTANCES)
    return (*near, Choice("", "Partout"))


def day_rows() -> tuple[DayRow, ...]:
    """Seven days, four parts each."""
    return tuple(
        DayRow(
            day.label,
            tuple(
                Choice(str(1 << (day.rank * PARTS_OF_DAY + part.rank)), f"{day.label} {part.label}") for part in DayPart
            ),
        )
        for day in Weekday
    )


def parts_hint() -> str:
    """From when to when each part of the day goes."""
    hours = (f"{capitalised(part.label)}{NBSP}: {part.definition.replace(' h', f'{NBSP}h')}." for part in DayPart)
    return " ".join(hours)


def price_question() -> Question:
    """Prices a month, in cents."""
    choices = (
        Choice("0", "Gratuit"),
        *(Choice(str(cents), f"{cents // 100}{NBSP}€ ou moins") for cents in PRICES),
        Choice("", "Peu importe", chosen=True),
    )
    return Question("price", "Prix par mois, après les aides", choices)


def access_question() -> Question:
    """What the place offers, the stop nearby included."""
    features = (*term_choices(_ASKED_ACCESS), Choice(NEAR_STOP, f"Sans voiture{NBSP}: {NEAR_STOP_LABEL}"))
    return Question("access", "Accès", features, f"Ce que l’on ne sait pas est dit «{NBSP}à confirmer{NBSP}».")


def remote_question() -> Question:
    """On site, remote, at home."""
    return Question("remote", "Sur place ou chez soi", term_choices(RemoteWish))


def level_choices() -> tuple[Choice, ...]:
    """The four limitation levels, short."""
    return tuple(Choice(term.value, " ".join(term.label.replace("limitation", "").split())) for term in LimitationLevel)
