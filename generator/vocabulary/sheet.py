"""What a sheet may be: which copies are printed, and as what file."""

from __future__ import annotations

from generator.vocabulary.term import Term


class Copies(Term):
    """For whom a list is printed."""

    PATIENT = "patient", "la feuille de la personne"
    PRESCRIBER = "prescripteur", "la copie du médecin"
    BOTH = "les-deux", "les deux"

    @property
    def for_patient(self) -> bool:
        """Whether the person's sheet is wanted."""
        return self is not Copies.PRESCRIBER

    @property
    def for_prescriber(self) -> bool:
        """Whether the doctor's copy is wanted."""
        return self is not Copies.PATIENT


class FileKind(Term):
    """The kinds of file, by their extension."""

    PDF = "pdf", "PDF"
    HTML = "html", "page"
    TEXT = "txt", "texte"
    CALENDAR = "ics", "agenda"
