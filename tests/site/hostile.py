"""A project whose every free text is hostile, made from `tests/projects/complet`, and its site.

The records' own types say which texts are free: those without a pattern. Identifiers stay as they were, and so do
addresses, phones and official numbers, which rules refuse when they are hostile (`accepted` asks).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
import yaml
from pydantic import BaseModel, StringConstraints

from generator.findings import Severity
from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue, Word
from generator.pipeline import check
from tests.support.once import once, shared_folder
from tests.support.projects import TODAY, build_site, copy_project

ATTACK = (
    "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=2\">' onclick='window.hacked=3' "
    "`${window.hacked=4}` {{ 7*7 }}{% raw %} </script><!-- --> &amp; &lt;b&gt; \\u003c \N{RIGHT-TO-LEFT OVERRIDE}عربي"
    "\N{POP DIRECTIONAL FORMATTING} 🏊🏽‍♀️ *x* [a](javascript:alert(1)) ]]> %27 \\"
)
LONG = "Anticonstitutionnellement" * 20
MARK = re.compile(r"\(1\d{3}\) ")
"""What each hostile text begins with, a number of its own."""
ESCAPED_TWICE = ("&lt;script", "&lt;img", "&quot;", "&#34;", "&#39;", "&#x27;", "&amp;amp;", "&amp;lt;")
"""What the attack's signs would look like to a reader; « &amp; » and « &lt;b » are in the attack itself."""
FOLDERS: Mapping[str, type[BaseModel]] = {
    "partners": Partner,
    "venues": Venue,
    "programmes": Programme,
    "aids": Aid,
    "territories": Territory,
}
JUDGED = frozenset(
    {"url", "site", "telephone", "courriel", "siret", "rna", "finess", "acceslibre", "adresse", "modifier"}
)
"""Keys whose hostile value is an error: nothing is built."""
RULE = "<script>window.hacked=5</script>&amp;"
"""A rule's name in a mute: the warning that it is none cuts a longer one."""


@dataclass
class HostileText:
    """Writes the hostile texts: each begins with a mark of its own, and `spoiled` knows which field got which.

    `written` is the whole text that begins with a mark.
    """

    end: str
    spoiled: dict[str, str] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)

    def spoil(self, text: str, where: str) -> str:
        """A hostile text for the field `where`, at most 500 characters."""
        mark = f"({1000 + len(self.spoiled)}) "
        self.spoiled[mark] = where
        self.written[mark] = f"{mark}{text[:180]} {self.end}"[:500].strip()
        return self.written[mark]

    def misread(self, text: str) -> list[str]:
        """Each place of `text` where a mark does not begin its whole text, or where a text is escaped twice."""
        rest = text
        wrong = []
        for mark in MARK.finditer(text):
            whole = self.written[mark[0]]
            if not text.startswith(whole, mark.start()):
                wrong.append(text[mark.start() :][:90])
            rest = rest.replace(whole, "")
        return wrong + [sign for sign in ESCAPED_TWICE if sign in rest]

    def fields_in(self, texts: Iterable[str]) -> set[str]:
        """The fields whose texts stand in `texts`, by their marks."""
        return {self.spoiled[mark] for text in texts for mark in MARK.findall(text)}

    def record(self, data: Mapping[str, Any], model: type[BaseModel], where: str) -> dict[str, Any]:
        """`data`, with every free text of the record spoiled."""
        hints = get_type_hints(model, include_extras=True)
        by_key = {info.alias or name: hints[name] for name, info in model.model_fields.items()}
        spared = {key: value for key, value in data.items() if key in JUDGED and isinstance(value, str)}
        spared |= {key: RULE for key in data if key == "regle"}
        return {key: spared.get(key) or self.value(value, by_key[key], f"{where}.{key}") for key, value in data.items()}

    def value(self, value: Any, hint: Any, where: str) -> Any:
        """A value of the type `hint`, spoiled."""
        if isinstance(value, Mapping):
            models = [part for part in _parts(hint) if isinstance(part, type) and issubclass(part, BaseModel)]
            return self.record(value, models[0], where) if models else value
        if isinstance(value, list):
            return [self.value(item, hint, where) for item in value]
        return self.spoil(value, where) if _is_free(hint) else value


def _parts(hint: Any) -> Iterator[Any]:
    """The types and constraints `hint` is made of, at every depth."""
    if get_origin(hint) is Annotated or get_origin(hint) in (Union, UnionType, tuple):
        for part in get_args(hint):
            yield from _parts(part)
    else:
        yield hint


def _is_free(hint: Any) -> bool:
    return any(isinstance(part, StringConstraints) and part.pattern is None for part in _parts(hint))


def spoil_project(project: Path, end: str) -> HostileText:
    """Rewrite every record of `project`; the answer knows which field got which mark."""
    text = HostileText(end)
    for folder, model in FOLDERS.items():
        for file in sorted((project / "data" / folder).glob("*.yml")):
            _rewrite(file, lambda data, model=model, folder=folder: text.record(data, model, folder))
    for file in sorted((project / "data" / "vocabulary").glob("*.yml")):
        _rewrite(file, lambda data, name=file.stem: _vocabulary(text, data, name))
    _rewrite(project / "site_config.yml", lambda data: text.record(data, SiteConfig, "site_config"))
    return text


def _vocabulary(text: HostileText, data: Any, name: str) -> Any:
    if isinstance(data, list):
        return [text.record(word, Word, f"vocabulary.{name}") for word in data]
    return {key: {**entry, "nom": text.spoil(entry["nom"], f"vocabulary.{name}.nom")} for key, entry in data.items()}


def _rewrite(file: Path, change: Any) -> None:
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    file.write_text(yaml.safe_dump(change(data), allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")


def accepted(project: Path, key: str) -> list[str]:
    """Attack `key` wherever `project` has it: the places where that is no error. Nothing stays changed."""
    attacked, before = set(), {}
    for file in sorted(project.rglob("*.yml")):
        before[file] = file.read_text(encoding="utf-8")
        lines = before[file].splitlines()
        places = [number for number, line in enumerate(lines) if re.match(rf"[\s-]*{key}: \S", line)]
        for number in places:
            lines[number] = f"{lines[number].partition(':')[0]}: {json.dumps(ATTACK, ensure_ascii=False)}"
        attacked |= {f"{file.relative_to(project)}:{number + 1}" for number in places}
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert attacked, key
    errors = [each for each in check(project, lambda _: TODAY).findings if each.severity is Severity.ERROR]
    for file, text in before.items():
        file.write_text(text, encoding="utf-8")
    return sorted(attacked - {f"{each.location.path}:{each.location.line}" for each in errors})


@dataclass(frozen=True)
class Spoiled:
    """A hostile project, the site built from it, and which field carries which mark."""

    project: Path
    root: Path
    text: HostileText


def spoiled_site(factory: pytest.TempPathFactory, name: str, end: str) -> Spoiled:
    """The site, built once for all processes, whose every free text ends with `end`; nobody writes into it."""
    project = copy_project("complet", factory.mktemp(name))
    text = spoil_project(project, end)
    return Spoiled(project, once(shared_folder(factory), name, lambda site: build_site(project, site)), text)
