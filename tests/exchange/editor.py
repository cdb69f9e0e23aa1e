"""YAML as an editor reads it: YAML 1.2 core, where 18:30 is a text, 01000 a number and `oui` a word.

Also what an editor flags in a file of a project, by the schema of its kind.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator

from generator.exchange.fields import Kind
from generator.exchange.json_schema import schema_of


class EditorLoader(yaml.SafeLoader):
    """A loader that guesses what YAML 1.2's core schema guesses, and nothing else."""


EditorLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    letters = [*first, ""] if tag == "null" else list(first)
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), letters)


def _integer(loader: EditorLoader, node: yaml.ScalarNode) -> int:
    return int(str(loader.construct_scalar(node)))


EditorLoader.add_constructor("tag:yaml.org,2002:int", _integer)


def read(text: str) -> Any:
    """The data of a file's text."""
    return yaml.load(text, Loader=EditorLoader)


def read_file(file: Path) -> Any:
    """The data of a file."""
    return read(file.read_text(encoding="utf-8"))


def files_of(root: Path, kind: Kind) -> list[Path]:
    """The files of a kind in the project at `root`."""
    if not kind.folder:
        return [root / "site_config.yml"]
    files = sorted((root / "data" / kind.folder).glob("*.yml"))
    if kind.folder == "vocabulary":
        return [file for file in files if (file.stem == "poids") == (kind.name == "weights")]
    return files


def flags(kind: Kind, file: Path) -> list[str]:
    """What an editor underlines in a file."""
    errors = Draft7Validator(schema_of(kind)).iter_errors(read_file(file))
    return [f"{error.json_path}: {error.message}" for error in errors]
