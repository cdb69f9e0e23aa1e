"""The likeliest mend of a value that cannot be taken: what people write when they do not know, or write otherwise.

Looks at the text that was written and at nothing else of the file; which values cannot be taken is decided elsewhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable

from babel.dates import get_month_names

from generator.model.suggestion import plain, slug

UNKNOWN = frozenset(
    {"inconnu", "inconnue", "inconnus", "a-confirmer", "a-verifier", "a-preciser", "a-completer", "a-demander"}
    | {"ne-sait-pas", "ne-sais-pas", "je-ne-sais-pas", "on-ne-sait-pas", "nsp", "?", "??", "???"}
)
FREE = frozenset({"gratuit", "gratuite", "gratuits", "gratis"})
WRONG_SIGN_MENDS = {
    "montant_en_pour_cent": "Écrire des euros, comme « 7,50 » ; pour une aide en pour cent, écrire « taux ».",
    "taux_en_euros": "Écrire un pourcentage, comme « 50 » ; pour une aide en euros, écrire « montant ».",
}
_DATES = (r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_COMMA = re.compile(r"-?\d+,\d+")
_DATE_IN_WORDS = re.compile(r"(?:[a-zéû]+ )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-zéû]+) (?P<year>\d{4})")
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,2})?")
_GUILLEMETS = re.compile("[«“”](.+)[»“”]")


def says_unknown(text: str) -> bool:
    """The text means « I do not know »."""
    return plain(text) in UNKNOWN


def unknown_mend(words: Iterable[str], required: bool, listed: bool) -> str:
    """What to write when one does not know; `words`: the closed vocabulary of the field, if it has one."""
    for word in words:
        if plain(word) in UNKNOWN:
            return f"Vous ne savez pas ? Écrire « {word} »."
    if listed:
        return "Vous ne savez pas ? Retirez cet élément de la liste."
    if required:
        return "Cette valeur est indispensable : la demander à la structure avant d’écrire la fiche."
    return "Vous ne savez pas ? Retirez la ligne."


def short_month(text: str) -> str:
    """« février 2027 n’a que 28 jours » when a date names a day its month does not have; otherwise an empty text."""
    for form in _DATES:
        if match := re.fullmatch(form, text.strip()):
            day, month, year = (int(match[name]) for name in ("day", "month", "year"))
            if 1 <= month <= 12 and year and day > (longest := monthrange(year, month)[1]):
                return f"{get_month_names(locale='fr')[month]} {year} n’a que {longest} jours"
    return ""


def date_mend(text: str) -> str:
    """The day that words say, « 22 juin 2027 », as it is to be written; an empty text when they say none."""
    months = {plain(name): number for number, name in get_month_names(locale="fr").items()}
    match = _DATE_IN_WORDS.fullmatch(" ".join(text.lower().split()))
    if not match or not (month := months.get(plain(match["month"]))):
        return ""
    return f"Écrire « {match['year']}-{month:02}-{int(match['day']):02} »."


def amount_mend(text: str) -> str:
    """The number of « 95 € par an », and where the rest goes; an empty text without a single number."""
    numbers = _NUMBER.findall(text)
    if len(numbers) != 1:
        return ""
    return f"Écrire « {numbers[0]} » seulement. La durée s’écrit dans « par », le reste dans « precision »."


def list_mend(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words of « aucune et minime », when each is one of a closed vocabulary."""
    known = {plain(word): word for word in words}
    said = [plain(part) for part in re.split(r",|;|/| et | ou ", text) if part.strip()]
    return tuple(known[part] for part in said) if said and all(part in known for part in said) else ()


def value_mend(key: str, text: str, decimal: bool) -> str:
    """How to write the same value so that it is taken, or an empty text; `decimal`: a number with a point is wanted."""
    text = text.strip()
    if match := _GUILLEMETS.fullmatch(text):
        return f'Remplacer « » par des guillemets droits : « {key}: "{match[1].strip()}" ».'
    if decimal and _COMMA.fullmatch(text):
        return f"Écrire un point : « {text.replace(',', '.')} »."
    return ""


def identifier_mend(text: str) -> str:
    """The identifier a text was meant to be, as advice; an empty text when none can be made of it."""
    better = slug(text)
    return f"Écrire l’identifiant, comme « {better} » : le nom du fichier, sans « .yml »." if better else ""


def own_identifier_mend(text: str) -> str:
    """The identifier that a record of one's own may bear, made of a text; an empty text when none can be."""
    better = slug(text)
    return f"Écrire « {better} » : des minuscules sans accent, des chiffres et des tirets." if better else ""
