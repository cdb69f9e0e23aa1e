"""A project whose every free text is hostile, made from `tests/projects/complet`.

The records' own types say which texts are free: those without a pattern. Addresses, phones and official numbers, which
rules judge, and identifiers stay as they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel, StringConstraints

from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue, Word

ATTACK = (
    "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=2\">' onclick='window.hacked=3' "
    "`${window.hacked=4}` {{ 7*7 }}{% raw %} </script><!-- --> &amp; &lt;b&gt; \\u003c \N{RIGHT-TO-LEFT OVERRIDE}عربي"
    "\N{POP DIRECTIONAL FORMATTING} 🏊🏽‍♀️ *x* [a](javascript:alert(1)) ]]> %27 \\"
)
LONG = "Anticonstitutionnellement" * 20
FOLDERS: Mapping[str, type[BaseModel]] = {
    "partners": Partner,
    "venues": Venue,
    "programmes": Programme,
    "aids": Aid,
    "territories": Territory,
}
JUDGED = frozenset(
    {
        "url",
        "site",
        "telephone",
        "courriel",
        "siret",
        "rna",
        "finess",
        "acceslibre",
        "code_data_es",
        "openactive",
        "regle",
    }
    | {"adresse", "modifier"}
)


@dataclass
class HostileText:
    """Writes the hostile texts: each begins with a mark of its own, and `spoiled` knows which field got which."""

    end: str
    spoiled: dict[str, str] = field(default_factory=dict)

    def spoil(self, text: str, where: str) -> str:
        """A hostile text for the field `where`, at most 500 characters."""
        mark = f"({1000 + len(self.spoiled)}) "
        self.spoiled[mark] = where
        return f"{mark}{text[:180]} {self.end}"[:500].strip()

    def record(self, data: Mapping[str, Any], model: type[BaseModel], where: str) -> dict[str, Any]:
        """`data`, with every free text of the record spoiled."""
        hints = get_type_hints(model, include_extras=True)
        by_key = {info.alias or name: hints[name] for name, info in model.model_fields.items()}
        spared = {key: value for key, value in data.items() if key in JUDGED and isinstance(value, str)}
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
