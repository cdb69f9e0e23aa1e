"""A list of sessions put together on one sheet: the week, the papers, the doctor's notes, the reference.

The browser puts the same list together from the same facts (templates/assets/js/pages/sheet-list.js): what is said
here and there is compared by a test. Names of people are written by hand; nothing here knows one.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.model.fnv import fnv1a
from generator.views.session.people import levels_words
from generator.views.sheet.article import SheetArticleView
from generator.views.sheet.doctor import DoctorRow
from generator.views.sheet.facts import SheetFacts
from generator.views.sheet.map import SheetMap
from generator.views.words.phrases import NBSP, THIN, joined, sentences
from generator.vocabulary import LimitationLevel

T = TypeVar("T", bound=Hashable)
PARTS = ("Matin", "Après-midi", "Soir")
WEEK = range(7)
MOST = 10
RECORD_LINES = 5
FEW = 3
SUGGESTED, IN_DOUBT = "semaine type", "à confirmer en appelant"
LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """A session in a cell of the week: which, when, how often when it is not every week, and `mark_words`."""

    number: str
    hour: str
    name: str
    note: str
    mark: str


@dataclass(frozen=True, slots=True)
class WeekCells:
    """A cell: `key` is « day-part »; several sessions may share it."""

    key: str
    entries: tuple[WeekEntry, ...]


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A part of the day, Monday first."""

    label: str
    cells: tuple[WeekCells, ...]


@dataclass(frozen=True, slots=True)
class WeekLine:
    """A session of the week in words: when, what and where, whether it is in doubt, whom to call."""

    number: str
    when: str
    name: str
    place: str
    mark: str
    phone: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to prepare: its name, then who fills it and for which activities."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class LevelBox:
    """A box of the doctor's copy: a level of limitation, ticked when it is the one that was asked for."""

    id: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SheetListView:
    """A whole list, finished; empty on the page of the site, where the browser fills it.

    `coordination`: what stands before each way to reach it, its text, its address.
    `afters`: what comes after each activity, which large print says here for want of room beside the activity.
    `few`: an activity stands on the first page, and the week is enough to name them; of more, a list does.
    """

    territories: str
    week: tuple[WeekRow, ...]
    lines: tuple[WeekLine, ...]
    suggested: str
    aside: str
    articles: tuple[SheetArticleView, ...]
    map: SheetMap | None
    papers: tuple[Paper, ...]
    aids: tuple[Paper, ...]
    few: bool
    afters: tuple[Paper, ...]
    coordination: tuple[tuple[str, str, str], ...]
    single: bool
    sport: bool
    origin: str
    link: str
    remark: str
    levels: tuple[LevelBox, ...]
    rows: tuple[DoctorRow, ...]
    reference: str
    handed: str
    doubts: str
    supervisors: str
    places: str
    reports: str
    record: str


def numbers_words(numbers: Iterable[int]) -> str:
    """« 1 », « 1 et 3 », « 1, 2 et 4 »."""
    return joined(str(number) for number in numbers)


def _once(said: Iterable[Iterable[T]]) -> Mapping[T, str]:
    """Each thing that activities say, once, with the numbers of those that say it; `said`: by activity."""
    found: dict[T, list[int]] = {}
    for number, things in enumerate(said, 1):
        for thing in things:
            found.setdefault(thing, []).append(number)
    return {thing: numbers_words(numbers) for thing, numbers in found.items()}


def grouped(texts: Sequence[str]) -> str:
    """What is said of each activity, those alike together: « 1 et 2 : courrier. 3 : à confirmer. », « courrier. »."""
    if len(set(texts)) == 1:
        return f"{texts[0]}."
    return " ".join(f"{numbers}{NBSP}: {text}." for text, numbers in _once((text,) for text in texts).items())


def reference_of(digests: Iterable[str]) -> str:
    """« K7 M2 P9 »: six signes worked out from the content of a list and its order (FNV-1a), nothing else."""
    value = fnv1a("-".join(digests))
    signs = "".join(LETTERS[(value >> shift) & 31] for shift in range(0, 30, 5))
    return f"{signs[:2]} {signs[2:4]} {signs[4:]}"


def level_boxes(chosen: LimitationLevel | None = None) -> tuple[LevelBox, ...]:
    """The four levels, for the prescriber to tick: the one that was asked for already is."""
    return tuple(LevelBox(level.value, levels_words((level,)), level is chosen) for level in LimitationLevel)


def mark_words(doubt: bool, suggested: bool = False) -> str:
    """What the grid says of a session under its hour: it is of the suggested week, or in doubt; no illness is named."""
    return ", ".join(filter(None, (SUGGESTED if suggested else "", IN_DOUBT if doubt else "")))


def suggested_words(numbers: Sequence[int]) -> str:
    """The suggested week in words, for those who read no grid; empty without one."""
    return f"Semaine type, pour commencer{NBSP}: {numbers_words(numbers)}, sur des jours espacés." if numbers else ""


def week_rows(facts: Sequence[SheetFacts], marks: Sequence[str]) -> tuple[WeekRow, ...]:
    """The grid of the week; every cell is there, most of them empty; `marks`: `mark_words` of each session."""
    found: dict[tuple[int, int], list[WeekEntry]] = {}
    for number, (one, mark) in enumerate(zip(facts, marks, strict=True), 1):
        for cell in one.week:
            entry = WeekEntry(str(number), cell.hour, one.activity, cell.note, mark)
            found.setdefault((cell.day, cell.part), []).append(entry)
    return tuple(
        WeekRow(label, tuple(WeekCells(f"{day}-{part}", tuple(found.get((day, part), ()))) for day in WEEK))
        for part, label in enumerate(PARTS)
    )


def week_lines(facts: Sequence[SheetFacts], doubtful: Sequence[bool]) -> tuple[WeekLine, ...]:
    """The same week in words, a line an hour."""
    return tuple(
        WeekLine(str(number), line, one.title, one.place, f" ({IN_DOUBT})" if doubt else "", one.phone)
        for number, (one, doubt) in enumerate(zip(facts, doubtful, strict=True), 1)
        for line in one.lines
    )


def aside_words(facts: Sequence[SheetFacts]) -> str:
    """The sessions that have no place in the week: workshops on certain dates."""
    alone = [number for number, one in enumerate(facts, 1) if not one.week]
    if not alone:
        return ""
    noun = "activité" if len(alone) == 1 else "activités"
    return f"À des dates précises, dites plus bas{NBSP}: {noun} {numbers_words(alone)}."


def papers_of(facts: Sequence[SheetFacts]) -> tuple[Paper, ...]:
    """Each paper once, who fills it, and the activities that ask for it."""
    found = _once([(name, who) for name, who, _ in one.documents] for one in facts)
    return tuple(Paper(name, f"{NBSP}: {who} ({numbers}).") for (name, who), numbers in found.items())


def aids_of(facts: Sequence[SheetFacts]) -> tuple[Paper, ...]:
    """Each aid once, for which activities, and how to have it: one asks for it once, within one ceiling."""
    aids = [aid for one in facts for aid in one.aids]
    found = _once(one.aids for one in facts)
    return tuple(
        Paper(aid.name, f" ({numbers}){NBSP}: {sentences(aid.words, aid.shared if aids.count(aid) > 1 else '')}")
        for aid, numbers in found.items()
    )


def afters_of(texts: Iterable[str]) -> tuple[Paper, ...]:
    """What comes after each activity, `texts` in their order; those alike together, empty ones left out."""
    found = _once([text] if text else [] for text in texts)
    return tuple(Paper(numbers, f"{NBSP}: {text}") for text, numbers in found.items())


def handed_words(facts: Sequence[SheetFacts]) -> str:
    """The same papers in one paragraph, for the doctor."""
    found = _once([(name, who) for name, _, who in one.documents] for one in facts)
    said = " ".join(f"{name}, par {who}{NBSP}: {numbers}." for (name, who), numbers in found.items())
    return said or "Aucun papier."


def record_words(facts: Sequence[SheetFacts], day: str, reference: str, confirm: str = "", level: str = "") -> str:
    """Six lines at most for the medical record: the list, its sessions, each on its line up to five, the papers.

    Of more than four, papers and what is in doubt stand on the first line, and the others are shared out.
    """
    lines = [f"{number}. {one.record}" for number, one in enumerate(facts, 1)]
    few = len(lines) < RECORD_LINES
    least, more = divmod(len(lines), RECORD_LINES)
    packed, start = [], 0
    for place in range(RECORD_LINES):
        size = least + (place < more)
        packed.append(f"{THIN}; ".join(lines[start : start + size]))
        start += size
    last = f" À confirmer{NBSP}: {confirm}" if confirm else ""
    head = f"Sport-santé, {f'{level}, ' if level else ''}liste du {day}, réf. {reference}"
    papers = f"Papiers{NBSP}: {handed_words(facts)}{last}"
    return "\n".join(filter(None, (head, *packed, papers) if few else (f"{head}. {papers}", *packed)))


def weekly_alone(facts: Sequence[SheetFacts]) -> bool:
    """Whether a list of activities holds a single session a week, when two or three are advised (HAS)."""
    return any(one.sport for one in facts) and sum(one.weekly for one in facts) == 1
