"""The flow of one sheet: check → choose the sessions → views → render, up to the bytes of a file.

Beside `pipeline`, whose `check` it calls; like it, it only calls the rooms.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.exchange.ics import calendar_text
from generator.findings import quoted
from generator.model.asking import Questions, criteria_of, known_commune, situation_of
from generator.model.directory import Offering
from generator.model.suggestion import did_you_mean
from generator.pipeline import HOUSE, CheckResult, ChooseDay, check, check_sessions
from generator.views.context import ViewContext, make_context
from generator.views.session.calendar import session_series
from generator.views.session.doubts import Doubts, doubts
from generator.views.sheet.compose import ListOptions, chronological, refusals_of, sheet_list
from generator.views.sheet.list import MOST, SheetListView
from generator.views.sheet.page import CALENDAR_NAME, SheetFrame, sheet_frame
from generator.vocabulary.matching import InHand
from generator.vocabulary.sheet import Copies, FileKind


class CannotPrintError(ValueError):
    """Why a sheet cannot be made as asked, in French."""


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """What is asked: sessions by identifier, or the finder's questions, of which `most` answers that differ are taken.

    Nothing of what is asked, nor the `remark`, is kept.
    """

    sessions: tuple[str, ...] = ()
    asked: Questions = field(default_factory=Questions)
    most: int = 5
    remark: str = ""
    copies: Copies = Copies.PATIENT
    large: bool = False
    plain: bool = False
    map: bool = False


@dataclass(frozen=True, slots=True)
class SheetResult:
    """The report, and the list when the data hold no error."""

    checked: CheckResult
    view: SheetListView | None = None
    frame: SheetFrame | None = None
    calendar: str = ""


def _named(context: ViewContext, sessions: Sequence[str]) -> list[Offering]:
    for session in sessions:
        if session not in context.by_session:
            hint = did_you_mean(session, context.by_session)
            raise CannotPrintError(f"Le créneau {quoted(session)} n’existe pas. {hint}".strip())
    return [context.by_session[session] for session in dict.fromkeys(sessions)]


def _found(context: ViewContext, order: SheetOrder) -> list[Offering]:
    # The search and its questions are loaded for nothing else than this.
    from generator.model.matching import find  # noqa: PLC0415
    from generator.model.proposal import propose  # noqa: PLC0415
    from generator.views.finder.fields import USUAL_DISTANCE  # noqa: PLC0415
    from generator.views.finder.rows import day_number, finder_table, priced_for  # noqa: PLC0415

    table = finder_table(context)
    criteria = criteria_of(order.asked, context.directory, table)
    if criteria.commune and criteria.within is None:
        criteria = replace(criteria, within=USUAL_DISTANCE)  # as the page does: a list is for where one lives
    table = priced_for(context, table, situation_of(order.asked, criteria.commune))
    result = find(table, criteria, day_number(context.today))
    return [context.by_session[match.row.id] for match in propose(result, table, criteria, order.most)]


def _doubts(context: ViewContext, order: SheetOrder, offerings: Sequence[Offering]) -> Mapping[str, Doubts]:
    """What the records leave in doubt for the person described; nothing when nothing of it was asked."""
    asked = order.asked
    told = any((asked.words or {}).values()) or asked.prescription is not InHand.UNKNOWN or asked.age is not None
    if not told:
        return {}
    from generator.views.finder.rows import finder_table  # noqa: PLC0415

    table = finder_table(context)
    sessions = [offering.session.id for offering in offerings]
    return doubts(table, criteria_of(asked, context.directory, table), sessions)


def _chosen(context: ViewContext, order: SheetOrder) -> list[Offering]:
    offerings = _named(context, order.sessions) if order.sessions else _found(context, order)
    if not offerings:
        raise CannotPrintError("Aucun créneau ne convient\u202f: la feuille serait vide.")
    if len(offerings) > MOST:
        raise CannotPrintError(f"Une feuille porte {MOST}\u00a0activités au plus.")
    if refusals := refusals_of(context, offerings):
        raise CannotPrintError(" ".join(("Une fiche périmée ne s’imprime pas.", *refusals)))
    return offerings


def sheet(root: Path, choose_day: ChooseDay, order: SheetOrder) -> SheetResult:
    """The list that is asked for. CannotPrintError, UnknownWordError: it cannot be made as asked."""
    checked = check_sessions(root, choose_day, order.sessions) if order.sessions else check(root, choose_day)
    if checked.directory is None or checked.today is None:
        return SheetResult(checked)
    context = make_context(checked.directory, checked.today)
    kept = _chosen(context, order)
    offerings = kept if order.sessions else chronological(kept)
    directory = context.directory
    home = directory.communes[known_commune(directory, order.asked.commune)] if order.asked.commune else None
    situation = situation_of(order.asked, home.insee if home else "")
    return SheetResult(
        checked,
        sheet_list(
            context,
            offerings,
            ListOptions(
                home=home,
                situation=situation,
                remark=order.remark,
                map=order.map,
                level=order.asked.level,
                doubts=_doubts(context, order, offerings),
                kept=tuple(offering.session.id for offering in kept),
            ),
        ),
        sheet_frame(context),
        calendar_text(CALENDAR_NAME, (session_series(context, offering) for offering in offerings)),
    )


def sheet_bytes(view: SheetListView, frame: SheetFrame, order: SheetOrder, kind: FileKind) -> bytes:
    """The file of a list, other than a calendar. PdfError: what makes PDF is missing."""
    # Jinja, and WeasyPrint behind it, are loaded for nothing else than this.
    from generator.render.sheets import SheetCopies, sheet_document  # noqa: PLC0415

    copies = SheetCopies(order.copies.for_patient, order.copies.for_prescriber, order.large, order.plain)
    document = sheet_document(view, frame, copies, HOUSE / "templates")
    if kind is FileKind.PDF:
        from generator.render.pdf import pdf_of  # noqa: PLC0415

        return pdf_of(document)
    if kind is FileKind.TEXT:
        from generator.render.sheet_text import text_of  # noqa: PLC0415

        patient = text_of(document, order.plain) if order.copies.for_patient else ""
        return "\n".join(filter(None, (patient, f"{view.record}\n" if order.copies.for_prescriber else ""))).encode()
    return document.encode()
