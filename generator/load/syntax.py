"""What the YAML reader refuses, said in plain French with the likeliest mend.

The reader (libyaml) speaks of scanners and tokens and points where it gave up; the line itself tells what happened.
"""

from __future__ import annotations

import re

import yaml

from generator.findings import Finding, Location, quoted
from generator.load.culprit import Culprit, culprit, keyless
from generator.load.mending import unwrapped
from generator.load.sayings import NO_COLON, SAYINGS, Saying
from generator.load.shape import Shape, fault
from generator.load.signs import strange_sign

_COLON = re.compile(r":(?:\s|$)")
_ENTRY = re.compile(r"(?:- +)?([\w-]+): +(\S.*)")
_TIGHT = re.compile(r" *-[a-zA-Z_]\w*:(?:\s|$)")
_START = re.compile(r"( *)((?:- +)?)(?=\S)")
_GLUED = re.compile(r"\S +(- [a-z_]+): ")
_ELEMENT = re.compile(r"( *)- +([\w-]+):")
_UNSAID = re.compile(r"\s*(?:- +)?([\w-]+): +([?\-]+) *")
_FLUSH = "Commencer au bord de la ligne, sans espace devant."
LONGEST_EXAMPLE = 60
_OPENING = re.compile(r"""(\s*(?:- +)?(?:[\w-]+: +)?)(["'])(.*)""")
_AT_NEXT_QUOTE = re.compile("block|document start")
_LATE = re.compile("mapping values are not allowed|block mapping|block collection|document start")
_IN_TEXT = re.compile("quoted scalar|flow")
_BRACKETS = {"[": "flow sequence", "{": "flow mapping"}
_AFTER_QUOTE = re.compile(r"""(?::|-)\s+(["']).*?\1\s*[^\s#]""")

_RESERVED = tuple(saying for saying in SAYINGS if saying.message.startswith("La valeur commence"))
"""What is better understood with the line itself."""


def syntax_fault(error: yaml.YAMLError, text: str, path: str) -> Finding:
    """The one finding of a file whose YAML cannot be read."""
    problem = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None) or problem
    words = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}"
    lines = text.splitlines()
    mark = problem or context
    if mark and _AT_NEXT_QUOTE.search(words) and (opening := _unclosed(lines, mark.line)):
        return fault(Shape.YAML_SYNTAX, Location(path, *opening), SAYINGS[0].message, SAYINGS[0].fix)
    line = lines[mark.line] if mark and mark.line < len(lines) else ""
    above = lines[: mark.line] if mark else []
    if mark and context and (wrong := _blame(words, lines, mark, context)):
        where = Location(path, wrong.line + 1, wrong.column + 1)
        return fault(Shape.YAML_SYNTAX, where, wrong.message, wrong.fix)
    if mark and "flow node" in words and not text[mark.index :].strip() and (opened := _unclosed_bracket(lines)):
        bracket = next(each for each in SAYINGS if each.words == opened[2])
        return fault(Shape.YAML_SYNTAX, Location(path, opened[0], opened[1]), bracket.message, bracket.fix)
    if mark and (unsaid := _unsaid(lines, mark.line)):
        return fault(Shape.YAML_SYNTAX, Location(path, *unsaid[:2]), *unsaid[2:])
    if context and (unparted := _unparted(words, lines, context)):
        return fault(Shape.YAML_SYNTAX, Location(path, context.line + 1, context.column + 1), *unparted)
    saying = _by_line(words, line, mark.column if mark else 0, above) or next(
        (s for s in SAYINGS if s.words in words), None
    )
    if saying is None:
        saying = Saying("", f"L’écriture de cette ligne n’est pas comprise : {quoted(line)}.", "")
    if saying.opening:
        mark = context
    where = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path, 1, 1)
    shown = f"{saying.message.removesuffix('.')} : {quoted(line)}." if saying in _RESERVED and line else saying.message
    return fault(Shape.YAML_SYNTAX, where, shown, saying.fix)


def _blame(words: str, lines: list[str], mark: yaml.Mark, context: yaml.Mark) -> Culprit | None:
    """The line that is surely at fault, though the reader gave up elsewhere."""
    for number in () if _IN_TEXT.search(words) else dict.fromkeys((mark.line, context.line)):
        if sign := strange_sign(lines, number):
            return sign
    line = lines[mark.line] if mark.line < len(lines) else ""
    if _LATE.search(words) and not _told_by_line(line, mark.column, lines[: mark.line]):
        return culprit(lines, mark.line)
    return keyless(lines, context.line, context.column) if NO_COLON in words else None


def _unclosed(lines: list[str], last: int) -> tuple[int, int] | None:
    """Line and column of a quotation mark left open above, which the next one of its kind, on line `last`, closes."""
    for number in range(min(last, len(lines)) - 1, -1, -1):
        opening = _OPENING.fullmatch(lines[number])
        if opening and opening[2] not in opening[3]:
            between = "".join(lines[number + 1 : last])
            closes = opening[2] not in between and opening[2] in "".join(lines[last : last + 1])
            return (number + 1, len(opening[1]) + 1) if closes else None
    return None


def _unsaid(lines: list[str], number: int) -> tuple[int, int, str, str] | None:
    """The place of a lone « ? » or « - » in place of a value, on a line or just above; what to say, and the mend."""
    for index in (number, number - 1):
        if 0 <= index < len(lines) and (match := _UNSAID.fullmatch(lines[index])):
            message = f"« {match[2]} » n’est pas une valeur : {quoted(lines[index])}."
            mend = "Vous ne savez pas ? Retirer la ligne, ou demander la valeur à la structure."
            return index + 1, match.start(2) + 1, message, mend
    return None


def _unparted(words: str, lines: list[str], context: yaml.Mark) -> tuple[str, str] | None:
    """What to say of a bracket that is closed on its own line, where the reader wanted a comma or the bracket."""
    line = lines[context.line][context.column :] if context.line < len(lines) else ""
    closing = next((end for (start, name), end in zip(_BRACKETS.items(), "]}", strict=True) if name in words), "")
    if not closing or closing not in line:
        return None
    inside = line[: line.index(closing) + 1]
    keys = "clés" if closing == "}" else "mots"
    return f"Il manque une virgule entre les {keys} de {quoted(inside)}.", f"Séparer les {keys} par des virgules."


def _unclosed_bracket(lines: list[str]) -> tuple[int, int, str] | None:
    """Line and column of the bracket that the end of the file leaves open, and the reader's word for it."""
    for number in range(len(lines) - 1, -1, -1):
        column = max(lines[number].rfind(bracket) for bracket in _BRACKETS)
        if column >= 0:
            return number + 1, column + 1, _BRACKETS[lines[number][column]]
    return None


def _told_by_line(line: str, column: int, above: list[str]) -> bool:
    """The line itself, or a dash too tight above it, is surely at fault."""
    return bool(_COLON.search(line[:column])) or any(_TIGHT.match(each) for each in (line, *above[-1:]))


def _by_line(words: str, line: str, column: int, above: list[str]) -> Saying | None:
    """The faults that only the line itself, and those above it, tell apart."""
    tight = next((each for each in (line, *above[-1:]) if _TIGHT.match(each)), None)
    if tight is not None and ("mapping" in words or "block" in words or "':'" in words):
        return Saying("", f"Un tiret touche le mot qui le suit : {quoted(tight)}.", "Mettre une espace après le tiret.")
    if "mapping values are not allowed" in words:
        if _COLON.search(line[:column]):
            return _colon_in_text(line)
        return _misaligned(line, above)
    if "block mapping" in words:
        if _AFTER_QUOTE.search(line):
            return Saying(
                "",
                "Du texte suit un guillemet ou une apostrophe qui ferme la valeur.",
                "Mettre toute la valeur entre guillemets doubles, et employer l’apostrophe ’ dans le texte.",
            )
        return _misaligned(line, above)
    return _misaligned(line, above) if "block collection" in words else None


def _colon_in_text(line: str) -> Saying:
    if glued := _GLUED.search(line):
        message = f"Un nouvel élément commence au milieu de la ligne {quoted(line)}."
        return Saying("", message, f"Aller à la ligne avant « {glued[1]}: ».")
    entry = _ENTRY.fullmatch(line.strip())
    key, value = entry.groups() if entry else ("", "")
    value = unwrapped(value)
    example = f' : « {key}: "{value}" »' if value and '"' not in value and len(value) < LONGEST_EXAMPLE else ""
    message = f"Le texte contient deux-points : {quoted(line)}."
    return Saying("", message, f"Mettre toute la valeur entre guillemets{example}.")


def _columns(above: list[str], dash: bool) -> list[int]:
    """The columns on which the parts still open at the end of some lines hold their dashes, or their keys."""
    found: list[int] = []
    limit: int | None = None
    for line in reversed(above):
        if not (match := _START.match(line)) or match[0].lstrip().startswith("#"):
            continue
        start, key = len(match[1]), len(match[1] + match[2])
        for column, is_dash in ((key, False), (start, True)) if match[2] else ((key, False),):
            if limit is None or column < limit:
                limit = column
                found += [column] if is_dash is dash else []
    return found


def _misaligned(line: str, above: list[str]) -> Saying:
    spaces, dash = len(line) - len(line.lstrip(" ")), line.lstrip().startswith("-")
    columns = _columns(above, dash)
    nearest = min(columns, key=lambda column: abs(column - spaces), default=spaces)
    twin = _twin_column(line, above, columns)
    wanted = nearest if twin is None else twin
    if (spaces or twin) and wanted != spaces:
        there = f"il y a {_spaces(spaces)} devant" if spaces else "il n’y a pas d’espace devant"
        return Saying(
            "",
            f"La ligne {quoted(line)} est mal alignée : {there}, il en faut {wanted}.",
            f"Mettre {_spaces(wanted)} devant {'le tiret' if dash else 'la clé'}." if wanted else _FLUSH,
        )
    if dash:
        return Saying("", "Un tiret est mal aligné.", "Mettre tous les tirets de la liste sur la même colonne.")
    return Saying(
        "",
        "La ligne est mal alignée avec celles du dessus.",
        "Mettre sur la même colonne les clés qui vont ensemble : deux espaces par niveau.",
    )


def _twin_column(line: str, above: list[str], columns: list[int]) -> int | None:
    """The column of the element above that begins with the same key as the element on this line."""
    element = _ELEMENT.match(line)
    twins = (each for each in map(_ELEMENT.match, reversed(above)) if element and each and each[2] == element[2])
    return next((len(each[1]) for each in twins if len(each[1]) in columns), None)


def _spaces(count: int) -> str:
    return f"{count} espace{'s' if count > 1 else ''}"
