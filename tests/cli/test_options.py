"""What every command takes: where the project is, and which day it is wherever a day matters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from generator.cli import main

Run = Callable[..., Result]
CONTEXT = click.Context(main)
COMMANDS = tuple(main.list_commands(CONTEXT))
WITHOUT_A_DAY = {"diff", "schema"}
"""They compare two states of the files, or describe their form: nothing there depends on the day."""


def options_of(name: str) -> dict[str, click.Parameter]:
    command = main.get_command(CONTEXT, name)
    assert command is not None
    return {option: parameter for parameter in command.params for option in parameter.opts}


def test_there_are_ten_commands_each_with_its_help() -> None:
    assert len(COMMANDS) == 10
    assert all((command := main.get_command(CONTEXT, name)) and command.help for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_where_the_project_is_and_which_day_it_is(name: str) -> None:
    options = options_of(name)
    assert {"--project", "--debug"} <= set(options)
    assert ("--today" in options) is (name not in WITHOUT_A_DAY)
    assert all(isinstance(each, click.Argument) or getattr(each, "help", "") for each in options.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_refuses_a_folder_that_is_no_project(annuaire: Run, name: str, tmp_path: Path) -> None:
    done = annuaire(name, project=tmp_path / "ailleurs")
    assert done.exit_code == 2
    assert "n’est pas celui d’un annuaire" in done.stderr


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in WITHOUT_A_DAY])
def test_a_day_that_is_none_is_refused(annuaire: Run, name: str) -> None:
    done = annuaire(name, "--today", "2026-02-30")
    assert done.exit_code == 2
    assert "n’est pas une date comme 2026-11-22" in done.stderr
