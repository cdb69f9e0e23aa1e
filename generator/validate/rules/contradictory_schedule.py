"""One rule: contradictory schedule."""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Severity, quoted
from generator.model.schedule import Schedule
from generator.validate.context import RuleContext
from generator.validate.rule import Problem, rule
from generator.vocabulary import Frequency

MEANT_FOR = {"dates": Frequency.DATES, "rank": Frequency.MONTHLY}


@rule(Severity.ERROR)
def contradictory_schedule(context: RuleContext) -> Iterator[Problem]:
    """Un horaire donne des dates ou un rang que son rythme ne regarde pas.

    Pourquoi : ces dates seraient passées sous silence, et la séance annoncée chaque semaine.
    Corriger : écrire « frequence: dates » avec « dates », ou « frequence: mensuelle » avec « rang » ; sinon, les retirer.
    """
    for part in context.parts(Schedule):
        for attribute, frequency in MEANT_FOR.items():
            if getattr(part.record, attribute) and part.record.frequency is not frequency:
                french = str(Schedule.model_fields[attribute].alias)
                yield Problem(
                    part.where / french,
                    f"L’horaire est {quoted(part.record.frequency.value)}, mais donne {quoted(french)}.",
                    f"Écrire « frequence: {frequency.value} », ou retirer {quoted(french)}.",
                )
