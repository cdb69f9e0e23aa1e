"""`annuaire find`: the finder's questions as options, and the same answers as the page."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.cli.group import CannotRunError
from generator.cli.options import NumberRange, day_chooser, project_option, today_option
from generator.cli.report import harmless_lines, stop_at_errors
from generator.model.asking import KINDS, Questions, UnknownWordError, term_of
from generator.pipeline import find
from generator.vocabulary import DayPart, LimitationLevel, Weekday
from generator.vocabulary.matching import InHand, Order, RemoteWish
from generator.vocabulary.term import Term

if TYPE_CHECKING:
    from generator.views.finder.answer import Answer

F = TypeVar("F", bound=Callable[..., Any])
MOST = 10
ANSWERING = ("order", "as_json", "today", "project", "debug")
_HELD = {InHand.YES: True, InHand.NO: False, InHand.UNKNOWN: None}


def _term(option: str, vocabulary: type[Term], text: str, **more: Any) -> Callable[[F], F]:
    values = click.Choice([term.value for term in vocabulary], case_sensitive=False)
    return click.option(option, type=values, help=text, **more)


def _words(option: str, field: str, text: str) -> Callable[[F], F]:
    return click.option(option, field, multiple=True, metavar="MOT", help=f"{text} Peut se répéter.")


def questions_of(asked: dict[str, Any]) -> Questions:
    """The questions of the options, which are taken out of `asked`."""
    level = asked.pop("level")
    return Questions(
        words={field: tuple(asked.pop(field)) for field in KINDS},
        days=tuple(term_of(Weekday, day) for day in asked.pop("day")),
        parts=tuple(term_of(DayPart, part) for part in asked.pop("part")),
        level=term_of(LimitationLevel, level) if level else None,
        remote=term_of(RemoteWish, asked.pop("remote")),
        prescription=term_of(InHand, asked.pop("prescription")),
        **asked,
    )


def _as_json(answer: Answer) -> str:
    """What a tool reads; `title` is the session's name as pages show it, with « (exemple) » when it is invented."""
    matches = [
        {
            "session": match.session,
            "title": match.title,
            "score": match.score,
            "distance_km": match.distance_km,
            "reasons": [
                {"code": reason.code, "words": reason.words, "points": reason.points, "kind": reason.kind}
                for reason in match.reasons
            ],
        }
        for match in answer.matches
    ]
    excluded = [
        {
            "session": item.session,
            "title": item.title,
            "reason": item.words,
            "code": item.code,
            "source": item.source,
        }
        for item in answer.excluded
    ]
    told = {"understood": list(answer.understood), "matches": matches, "excluded": excluded}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _as_text(answer: Answer) -> str:
    count = len(answer.matches)
    lines = [f"{answer.head}."]
    if answer.understood:
        lines.insert(0, f"Compris\u00a0: {', '.join(answer.understood)}.")
    for match in answer.matches[:MOST]:
        lines.append("")
        lines.append(f"{match.title} ({match.session})")
        lines.append("  " + ", ".join(filter(None, (match.when, match.place, match.distance, match.price))))
        points = [f"{r.words} {r.points:+d}" if r.points else r.words for r in match.reasons]
        lines.append(f"  Accord {match.score}\u00a0: {' · '.join(points)}")
    if count > MOST:
        lines.append(f"\n… et {count - MOST} autres (--json les donne tous).")
    if answer.counts:
        lines.append(f"\n{sum(answer.counts.values())} écartés\u00a0:")
        lines.extend(f"  {number} · {reason}" for reason, number in answer.counts.items())
    return "\n".join(lines)


@click.command("find", help="Cherche les créneaux qui conviennent, et dit pourquoi les autres sont écartés.")
@click.option("--commune", default="", metavar="COMMUNE", help="Code INSEE, code postal ou nom.")
@click.option("--within", type=NumberRange(0, 1000), metavar="KM", help="À cette distance au plus.")
@click.option("--text", default="", metavar="MOTS", help="Mots à chercher, fautes de frappe comprises.")
@_words("--activity", "activities", "Activité.")
@_words("--wish", "wishes", "Envie\u00a0: l’une d’elles au moins.")
@_term("--day", Weekday, "Jour. Peut se répéter.", multiple=True)
@_term("--part", DayPart, "Partie du jour. Peut se répéter.", multiple=True)
@_words("--audience", "audiences", "Public.")
@click.option("--age", type=click.IntRange(0, 120), metavar="ANS", help="Âge de la personne.")
@click.option("--women", is_flag=True, help="Seulement les créneaux réservés aux femmes.")
@click.option(
    "--price", type=NumberRange(0, 10000), metavar="EUROS", help="Prix par mois au plus\u202f; 0\u00a0: gratuit."
)
@_words("--access", "access", "Accès demandé.")
@_term("--remote", RemoteWish, "Sur place, à distance, à domicile.", default=RemoteWish.ANY.value)
@_term("--level", LimitationLevel, "Limitation fonctionnelle.")
@_words("--condition", "conditions", "Pathologie ou ALD.")
@click.option("--programme", default="", metavar="MOT", help="Programme.")
@_term("--prescription", InHand, "La personne a une ordonnance.", default=InHand.UNKNOWN.value)
@_words("--supervisor", "supervisors", "Qualification de l’encadrant\u00a0: l’une d’elles au moins.")
@click.option("--report", is_flag=True, help="Avec un retour au prescripteur.")
@click.option("--places", is_flag=True, help="Sans les créneaux complets.")
@click.option("--income", type=NumberRange(0, 100000), metavar="EUROS", help="Quotient familial, pour le prix.")
@click.option(
    "--chronic-disease/--no-chronic-disease", default=None, help="Affection de longue durée (ALD), pour le prix."
)
@click.option("--student/--no-student", default=None, help="Étudiante ou étudiant, pour le prix.")
@click.option("--minimum-income/--no-minimum-income", default=None, help="Minimum social, pour le prix.")
@click.option("--scheme-year", type=click.IntRange(1, 20), metavar="N", help="Année dans le parcours, pour le prix.")
@_term("--order", Order, "Ordre des réponses.", default=Order.FIT.value)
@click.option(
    "--json", "as_json", is_flag=True, help="Réponse pour un outil\u00a0: titres, accords, distances, raisons."
)
@today_option
@project_option
def command(project: Path, today: date | None, as_json: bool, order: str, **asked: Any) -> None:
    """Exit 0 also when nothing suits, 1 when the data hold an error, 2 when a question is not understood."""
    try:
        found = find(project, day_chooser(today), questions_of(asked), term_of(Order, order))
    except UnknownWordError as error:
        raise CannotRunError(str(error)) from None
    if found.answer is None:
        stop_at_errors(found.checked, for_tool=as_json)
    click.echo(_as_json(found.answer) if as_json else harmless_lines(_as_text(found.answer)))
