"""Words of closed vocabularies as values of options, one or several separated by commas."""

from __future__ import annotations

from typing import Any

import click

from generator.findings import quoted
from generator.model.suggestion import did_you_mean, plain
from generator.vocabulary.term import Term


class Choices(click.Choice[str]):
    """One of a few names; a name mistyped is given the right one."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """What click says of another value."""
        names = [str(name) for name in self.choices]
        listed = f"Choix\N{NO-BREAK SPACE}: {', '.join(names)}."
        return f"{quoted(value)} n’est pas dans la liste. {did_you_mean(str(value), names) or listed}"


class OneTerm(click.ParamType[Term]):
    """A word of a vocabulary."""

    name = "mot"

    def __init__(self, vocabulary: type[Term]) -> None:
        """`vocabulary`: the words to choose from."""
        self.vocabulary = vocabulary

    @property
    def listed(self) -> str:
        """The words, for the help."""
        return f"Choix\N{NO-BREAK SPACE}: {', '.join(term.value for term in self.vocabulary)}."

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:
        """The words, when the option is forgotten."""
        return self.listed

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Term:
        """The term; the command stops when it is none."""
        if isinstance(value, self.vocabulary):
            return value
        for term in self.vocabulary:
            if plain(str(value)) in (plain(term.value), plain(term.label)):
                return term
        guess = did_you_mean(str(value), [term.value for term in self.vocabulary])
        return self.fail(f"{quoted(value)} n’est pas un mot de la liste. {guess or self.listed}", param, ctx)


class ManyTerms(click.ParamType[tuple[Term, ...]]):
    """Words of a vocabulary, separated by commas."""

    name = "mots"

    def __init__(self, vocabulary: type[Term]) -> None:
        """`vocabulary`: the words to choose from."""
        self.one = OneTerm(vocabulary)

    @property
    def listed(self) -> str:
        """The words, for the help."""
        return (
            f"Un ou plusieurs mots séparés par des virgules, parmi\N{NO-BREAK SPACE}: {', '.join(self.one.vocabulary)}."
        )

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Term, ...]:
        """The terms, each once; the command stops when one is none."""
        if isinstance(value, tuple):
            return value
        words = (word.strip() for word in str(value).split(","))
        found = tuple(dict.fromkeys(self.one.convert(word, param, ctx) for word in words if word))
        return found or self.fail(f"Il manque un mot. {self.listed}", param, ctx)
