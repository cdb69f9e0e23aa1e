"""Bytes to text: encoding, invisible characters, tabs and conflict markers, before any YAML is read."""

from __future__ import annotations

import re

from generator.findings import Finding, Location, invisible_name, quoted
from generator.load.shape import Shape, fault

BOM = b"\xef\xbb\xbf"
# What YAML refuses, what it takes for an end of line that editors do not show, and, at the beginning of a line only,
# what turns the order of letters: there it hides a key or a dash; inside a text it is text.
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_TURNED = "[ -]*[\u202a-\u202e\u2066-\u2069]"
_INVISIBLE = re.compile(f"[{_CONTROL}]|^{_TURNED}", re.MULTILINE)
# The same once YAML has read its escapes: a tab and a lone « \r » are then always escapes, and before the first line
# stands a key or a dash.
_ESCAPED = re.compile(f"[{_CONTROL}\t\r]|\n{_TURNED}")
_CONFLICT = re.compile(r"^(?:(?:<{7}|\|{7}|>{7})(?:[ \r]|$)|={7}[ \r]*$)", re.MULTILINE)
# Nothing of a record stands there: a text that goes on is shifted.
_DIRECTIVE = re.compile(r"^%.*$", re.MULTILINE)
_LINE_END = re.compile("\r\n|\r|\n")


def decode(raw: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a file and what is wrong with it; no text when reading on would only repeat the fault."""
    findings = []
    if raw.startswith(BOM):
        raw = raw[len(BOM) :]
        findings.append(
            fault(Shape.BYTE_ORDER_MARK, Location(path, 1, 1), "Le fichier commence par une marque invisible (BOM).")
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [*findings, not_utf8(raw, error.start, path)]
    tests = (_empty, _conflict, _directive, _invisible, _tab)
    stopper = next((found for test in tests if (found := test(text, path))), None)
    return (None, [*findings, stopper]) if stopper else (text, findings)


def place(text: str, offset: int, path: str) -> Location:
    """Line and column of the character at `offset`."""
    before = text[:offset]
    ends = list(_LINE_END.finditer(before))
    return Location(path, len(ends) + 1, offset - (ends[-1].end() if ends else 0) + 1)


def not_utf8(raw: bytes, start: int, path: str) -> Finding:
    """The bytes at `start` are no UTF-8. Latin-1 never fails, so that the line can be shown as the person sees it."""
    where = place(raw.decode("latin-1"), start, path)
    line = _LINE_END.split(raw.decode("cp1252", errors="replace"))[where.line - 1]
    return fault(Shape.NOT_UTF8, where, f"Le fichier n’est pas enregistré en UTF-8 (ici : {quoted(line)}).")


def _empty(text: str, path: str) -> Finding | None:
    if any(line.strip() and not line.lstrip().startswith("#") for line in text.splitlines()):
        return None
    return fault(Shape.EMPTY_FILE, Location(path, 1, 1), "Le fichier est vide.")


def _conflict(text: str, path: str) -> Finding | None:
    if not (match := _CONFLICT.search(text)):
        return None
    message = f"La ligne « {match[0].strip()} » vient de deux versions qui n’ont pas été réunies."
    return fault(Shape.CONFLICT_MARKER, place(text, match.start(), path), message)


def _directive(text: str, path: str) -> Finding | None:
    if not (match := _DIRECTIVE.search(text)):
        return None
    message = f"Cette ligne commence par « % » : {quoted(match[0])}."
    return fault(Shape.YAML_DIRECTIVE, place(text, match.start(), path), message)


def _invisible(text: str, path: str) -> Finding | None:
    if not (match := _INVISIBLE.search(text)):
        return None
    return fault(Shape.CONTROL_CHARACTER, place(text, match.end() - 1, path), _invisible_words(match))


def escaped_fault(value: str) -> str:
    """What is wrong with the characters of a value whose escapes have been read; empty when nothing is."""
    match = _ESCAPED.search(value)
    return _invisible_words(match) if match else ""


def _invisible_words(match: re.Match[str]) -> str:
    return f"Un caractère invisible se trouve ici : {invisible_name(match[0][-1])}."


def _tab(text: str, path: str) -> Finding | None:
    if (offset := text.find("\t")) < 0:
        return None
    return fault(
        Shape.TAB_CHARACTER, place(text, offset, path), "Une tabulation se trouve ici ; YAML veut des espaces."
    )
