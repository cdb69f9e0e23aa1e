"""Three questions for who does not know the programmes — where, for whom, who refers — and what they lead to.

Every programme for patients is on the page with its door, its papers and its sessions, open ones first, those to come
last; the script hides those that do not suit.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.records import Programme
from generator.views.context import ViewContext
from generator.views.finder.fields import Choice, Question, any_of, words
from generator.views.parts.links import PROGRAMMES, Link, page_of
from generator.views.parts.pieces import Fact
from generator.views.parts.programme import document_facts, doors_words, status_fact
from generator.views.words.names import capitalised, shown_name
from generator.views.words.phrases import counted
from generator.vocabulary import Door, ProgrammeStatus

_RANKS = {
    ProgrammeStatus.OPEN: 0,
    ProgrammeStatus.UNKNOWN: 1,
    ProgrammeStatus.FULL: 2,
    ProgrammeStatus.PLANNED: 3,
}
_HEALTH = (Door.DOCTOR, Door.MIDWIFE, Door.NURSE, Door.PHYSIOTHERAPIST, Door.PHARMACIST)


@dataclass(frozen=True, slots=True)
class GuideProgramme:
    """A programme as the three questions lead to it; the three last are identifiers.

    Empty, they mean everyone, or a door that nobody has said.
    """

    id: str
    rank: int
    page: Link
    status: Fact
    audience: str
    door: str
    documents: tuple[Fact, ...]
    sessions: str
    territories: str
    groups: str
    doors: str


@dataclass(frozen=True, slots=True)
class Guide:
    """The questions, and every programme."""

    questions: tuple[Question, ...]
    programmes: tuple[GuideProgramme, ...]


def _opened_by(programme: Programme) -> set[str]:
    doors = set(programme.doors)
    if Door.HEALTH_PROFESSIONAL in doors:
        doors |= set(_HEALTH)
    if Door.SELF in doors:
        return {door.value for door in Door}
    return {door.value for door in doors}


def _programme(context: ViewContext, programme: Programme) -> GuideProgramme:
    count = len(context.by_programme.get(programme.id, ()))
    return GuideProgramme(
        id=programme.id,
        rank=_RANKS[programme.status],
        page=Link(shown_name(programme), page=page_of(PROGRAMMES, programme.id)),
        status=status_fact(programme),
        audience=programme.audience,
        door=doors_words(programme),
        documents=document_facts(programme),
        sessions=counted(count, "créneau", "créneaux") if count else "",
        territories=" ".join(programme.territories),
        groups=" ".join(programme.groups),
        doors=" ".join(sorted(_opened_by(programme))),
    )


def programme_guide(context: ViewContext) -> Guide:
    """The guide over all programmes of a directory."""
    directory = context.directory
    patients = (programme for programme in directory.programmes.values() if not programme.for_professionals)
    programmes = tuple(sorted(patients, key=lambda programme: _RANKS[programme.status]))
    territories = tuple(Choice(t.id, t.short_name) for t in directory.territories.values())
    groups = words(directory, "publics", (group for programme in programmes for group in programme.groups))
    doors = tuple(Choice(door.value, capitalised(door.label)) for door in (*_HEALTH, Door.SOCIAL_WORKER, Door.SELF))
    return Guide(
        questions=(
            Question("territoire", "Où habite la personne\u202f?", any_of(territories, "Je ne sais pas")),
            Question("public", "Pour qui\u202f?", any_of(groups, "Tout le monde")),
            Question("porte", "Qui peut l’adresser\u202f?", any_of(doors, "Je ne sais pas")),
        ),
        programmes=tuple(_programme(context, programme) for programme in programmes),
    )
