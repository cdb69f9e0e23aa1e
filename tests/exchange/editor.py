"""YAML as an editor reads it: YAML 1.2 core, where 18:30 is a text, 01000 a number and `oui` a word."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml


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
