"""click's own sentences, in French.

click takes them from gettext, which would need the person's locale and a compiled catalogue; the table replaces the
function in click's modules instead, whatever the locale.
"""

from __future__ import annotations

import importlib

OPTIONS_WORD = "[OPTIONS]"
_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
_SENTENCES = {
    "Aborted!": "Interrompu.",
    "Options": "Options",
    "Positional arguments": "Arguments",
    "Commands": "Commandes",
    "Usage:": "Usage :",
    "Missing command.": "Il manque la commande.",
    "Error: {message}": "Erreur : {message}",
    "Try '{command} {option}' for help.": "Aide : {command} {option}",
    "Invalid value: {message}": "Valeur refusée : {message}",
    "Invalid value for {param_hint}: {message}": "Valeur refusée pour {param_hint} : {message}",
    "Missing argument": "Il manque l’argument",
    "Missing option": "Il manque l’option",
    "Missing parameter": "Il manque le paramètre",
    "Missing parameter: {param_name}": "Il manque le paramètre {param_name}",
    "No such option {name!r}.": "L’option « {name} » n’existe pas.",
    "No such command {name!r}.": "La commande « {name} » n’existe pas.",
    "Option {name!r} does not take a value.": "L’option « {name} » ne prend pas de valeur.",
    "Option {name!r} requires an argument.": "L’option « {name} » attend une valeur.",
    "Option {name!r} requires {nargs} arguments.": "L’option « {name} » attend {nargs} valeurs.",
    "Got unexpected extra argument ({args})": "Argument en trop : {args}",
    "Got unexpected extra arguments ({args})": "Arguments en trop : {args}",
    "Did you mean {possibility}?": "Vouliez-vous dire {possibility} ?",
    "(Did you mean one of: {possibilities}?)": "(Vouliez-vous dire : {possibilities} ?)",
    "Did you mean one of: {possibilities}?": "Vouliez-vous dire : {possibilities} ?",
    "{value!r} is not {choice}.": "« {value} » n’est pas {choice}.",
    "{value!r} is not one of {choices}.": "« {value} » n’est pas l’un de {choices}.",
    "Choose from:\n\t{choices}": "Choix :\n\t{choices}",
    "{value!r} is not a valid {number_type}.": "« {value} » n’est pas un nombre.",
    "{value} is not in the range {range}.": "{value} sort des bornes {range}.",
    "{name} {filename!r} does not exist.": "« {filename} » n’existe pas.",
    "{name} {filename!r} is a file.": "« {filename} » est un fichier.",
    "{name} {filename!r} is a directory.": "« {filename} » est un dossier.",
    "{name} {filename!r} is not readable.": "« {filename} » ne peut pas être lu.",
    "{name} {filename!r} is not writable.": "« {filename} » ne peut pas être écrit.",
    "default: {default}": "par défaut : {default}",
    "required": "obligatoire",
    "Show this message and exit.": "Affiche cette aide.",
}
_HEADINGS = ("Options", "Positional arguments", "Commands")
"""Titles after which click writes a colon."""
SENTENCES = {
    english: french.replace("« ", "«\N{NO-BREAK SPACE}")
    .replace(" »", "\N{NO-BREAK SPACE}»")
    .replace(" :", "\N{NO-BREAK SPACE}:")
    .replace(" ?", "\N{NARROW NO-BREAK SPACE}?")
    + ("\N{NO-BREAK SPACE}" if english in _HEADINGS else "")
    for english, french in _SENTENCES.items()
}


def translate(sentence: str) -> str:
    """The French of one of click's sentences; the sentence itself when it is none."""
    return SENTENCES.get(sentence, sentence)


def translate_number(singular: str, plural: str, number: int) -> str:
    """As `translate`, for one or several."""
    return translate(singular if number < 2 else plural)


def speak_french() -> None:
    """Make click say its sentences in French, for this process."""
    functions = {"_": translate, "ngettext": translate_number}
    for name in _MODULES:
        module = importlib.import_module(f"click.{name}")
        for function_name, function in functions.items():
            if hasattr(module, function_name):
                setattr(module, function_name, function)
