"""`python -m generator`: the same as the command `annuaire`."""

from generator.cli import main

main(prog_name="annuaire")
