"""The group of commands: loads each when it is asked for, and lets no exception reach the person as a traceback."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Any

import click

from generator import __version__
from generator.cli.french import OPTIONS_WORD, speak_french
from generator.cli.memory import collect_seldom
from generator.findings import quoted
from generator.model.suggestion import did_you_mean

collect_seldom()
speak_french()
DEBUG = "annuaire.debug"


class CannotRunError(click.ClickException):
    """Why the command could not run, in one French sentence; exit code 2."""

    exit_code = 2


class AnnuaireGroup(click.Group):
    """`annuaire`: its commands are modules of this package."""

    def __init__(self, commands_by_name: Sequence[str], **attributes: Any) -> None:
        """`commands_by_name`: module names, in the order in which the help lists them."""
        super().__init__(
            **attributes,
            options_metavar=OPTIONS_WORD,
            subcommand_metavar="COMMANDE …",
            params=[
                click.Option(
                    ["--version"],
                    is_flag=True,
                    is_eager=True,
                    expose_value=False,
                    callback=_print_version,
                    help="Affiche la version.",
                )
            ],
        )
        self.names = tuple(commands_by_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of the help."""
        return list(self.names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.names:
            return None
        command: click.Command = importlib.import_module(f"generator.cli.{cmd_name}").command
        command.options_metavar = OPTIONS_WORD
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; a name mistyped is given the right one."""
        if args and args[0] not in self.names and (guess := did_you_mean(args[0], self.names)):
            ctx.fail(f"La commande {quoted(args[0])} n’existe pas. {guess}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whatever goes wrong that is nobody's mistake in the data ends as one sentence."""
        for stream in (sys.stdout, sys.stderr):
            if reconfigure := getattr(stream, "reconfigure", None):
                reconfigure(errors="replace")
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise
        except (KeyboardInterrupt, click.Abort) as error:
            raise CannotRunError("Interrompu.") from error
        except Exception as error:
            if ctx.meta.get(DEBUG):
                raise
            raise CannotRunError(
                f"Le programme s’est arrêté sur un cas imprévu ({type(error).__name__}). "
                "Relancer avec --debug pour en voir le détail."
            ) from error


def _print_version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"annuaire {__version__}")
        context.exit()
