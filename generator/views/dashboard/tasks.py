"""A line of the dashboard that asks for something: what, of which record, and the ways to do it at once."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.context import ViewContext
from generator.views.parts.links import Link
from generator.views.parts.report import edit_link


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A record's page, what is to be done, whom to call, where to write: a link to the forge, or the file's path."""

    title: Link
    detail: str
    phone: Link | None = None
    edit: Link | None = None
    file: str = ""


def task_row(
    context: ViewContext, title: Link, detail: str, key: tuple[str, str], phone: Link | None = None
) -> TaskRow:
    """The line of a record; `key`: the folder and the identifier of its file."""
    edit = edit_link(context, *key)
    return TaskRow(title, detail, phone, edit, "" if edit else context.directory.files.get(key, ""))
