"""The command `annuaire`: arguments, the clock, the terminal, exit codes.

0 well · 1 the data hold errors · 2 could not run. One module a command, each with a click command named `command`; it
is imported when it is asked for.
"""

from generator.cli.group import AnnuaireGroup

COMMANDS = ("check", "build", "find", "sheet", "serve", "new", "verify", "stale", "diff", "schema")

main = AnnuaireGroup(
    name="annuaire",
    commands_by_name=COMMANDS,
    help="Annuaire sport-santé : des fiches YAML à un site que l’on consulte et que l’on imprime.",
)

__all__ = ["main"]
