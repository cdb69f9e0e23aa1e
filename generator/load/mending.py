"""The likeliest mend of a value that cannot be taken: what people write when they do not know, or write otherwise.

Looks at the text that was written and at nothing else of the file; which values cannot be taken is decided elsewhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable

from babel.dates import get_month_names

from generator.model.base import RESERVED
from generator.model.suggestion import plain, slug

UNKNOWN = frozenset(
    {"inconnu", "inconnue", "inconnus", "a-confirmer", "a-verifier", "a-preciser", "a-completer", "a-demander"}
    | {"ne-sait-pas", "ne-sais-pas", "je-ne-sais-pas", "on-ne-sait-pas", "nsp", "?", "??", "???"}
)
FREE = frozenset({"gratuit", "gratuite", "gratuits", "gratis"})
FIXED_MENDS = {
    "annee": "Corriger l’année.",
    "montant_en_pour_cent": "Écrire des euros, comme « 7,50 » ; pour une aide en pour cent, écrire « taux ».",
    "taux_en_euros": "Écrire un pourcentage, comme « 50 » ; pour une aide en euros, écrire « montant ».",
}
_DATES = (r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_COMMA = re.compile(r"-?\d+,\d+")
_DATE_IN_NUMBERS = re.compile(r"(?P<day>\d{1,2})[./ -](?P<month>\d{1,2})[./ -](?P<year>\d{4}|\d{2})")
_DATE_IN_WORDS = re.compile(r"(?:[a-zéû]+ )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-zéû]+) (?P<year>\d{4})")
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,2})?")
_TOO_FINE = re.compile(r"-?\d+[.,]\d{3,} ?(?:€|euros?)?")
_CENTS = re.compile(r"(\d+) ?(?:€|euros?) ?(\d\d)")
_RANGE = re.compile(r"(?:de |entre )?(\d+(?:[.,]\d{1,2})?) ?€? ?(?:à|-|–|et|/) ?(\d+(?:[.,]\d{1,2})?) ?(?:€|euros?)?")
_ONE_HOUR = r"(\d{1,2}) ?(?:(?:h|:|\.|heures?) ?(\d\d)?)(?: ?(?:min|mn))?"
_HOUR = re.compile(rf"(?:à )?(?:{_ONE_HOUR}|(\d{{1,2}}))")
_HOURS = re.compile(rf"(?:[a-z]+ )?(?:de )?{_ONE_HOUR} ?(?:-|–|à|/|>|→) ?{_ONE_HOUR}")
_MIDNIGHT = re.compile(r"24 ?(?:h|:|heures?) ?(?:00)?|minuit")
_GUILLEMETS = re.compile("([«“”„])([^«“„]+)([»“”])")


def taken(name: str) -> str:
    """Why nothing may bear that name."""
    if name == "index":
        return "« index » est le nom de la page qui énumère les fiches."
    return f"« {name} » est un nom que Windows garde pour lui : le site n’y serait pas lisible."


def free_name(text: str) -> str:
    """The identifier that a text gives, and that may be taken; an empty text when none can be made of it."""
    better = slug(text)
    return f"{better}-1" if better in RESERVED else better


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
    """The day that words or other numbers say, « 22 juin 2027 », as it is to be written; empty when they say none."""
    months = {plain(name): number for number, name in get_month_names(locale="fr").items()}
    said = " ".join(text.lower().split())
    match = _DATE_IN_NUMBERS.fullmatch(said) or _DATE_IN_WORDS.fullmatch(said)
    if not match:
        return ""
    month = int(match["month"]) if match["month"].isdigit() else months.get(plain(match["month"]), 0)
    day, year = int(match["day"]), match["year"] if len(match["year"]) > 2 else f"20{match['year']}"
    return f"Écrire « {year}-{month:02}-{day:02} »." if 1 <= month <= 12 and 1 <= day <= 31 else ""


def time_mend(text: str) -> str:
    """The hour that « 14 heures » says, as it is to be written; an empty text when it says none."""
    said = " ".join(text.lower().split())
    match = _HOUR.fullmatch(said)
    hour = "12:00" if said == "midi" else _clock(match[1] or match[3], match[2]) if match else ""
    return f'Écrire « "{hour}" ».' if hour else ""


def midnight_mend(key: str, text: str) -> str:
    """What to write for « 24:00 » or « minuit », which no day has; an empty text for any other hour."""
    if not _MIDNIGHT.fullmatch(" ".join(text.lower().split())):
        return ""
    if key != "fin":
        return 'Écrire « "00:00" », et le jour d’après.'
    return 'Écrire « "23:59" ». Ce qui va après minuit s’écrit dans un deuxième horaire, le jour d’après.'


def hours_mend(text: str) -> str:
    """The two lines to write for « 18h30-19h30 »; an empty text when it does not say two hours."""
    match = _HOURS.fullmatch(" ".join(text.lower().split()))
    start, end = (_clock(match[1], match[2]), _clock(match[3], match[4])) if match else ("", "")
    return f'Écrire deux lignes : « debut: "{start}" », puis « fin: "{end}" ».' if start and end else ""


def _clock(hour: str, minute: str | None) -> str:
    """« 09:30 », or an empty text for what no clock shows."""
    return f"{int(hour):02}:{int(minute or 0):02}" if int(hour) < 24 and int(minute or 0) < 60 else ""


def amount_mend(text: str) -> str:
    """The number of « 95 € par an », and where the rest goes; an empty text when it does not say one price."""
    said = " ".join(text.lower().split())
    if match := _CENTS.fullmatch(said):
        return f"Écrire « {match[1]},{match[2]} »."
    if match := _RANGE.fullmatch(said):
        return f"Écrire « {match[1]} », puis sur la ligne du dessous « jusqu_a: {match[2]} »."
    if _TOO_FINE.fullmatch(said):
        return "Écrire deux chiffres au plus après la virgule, comme « 7,50 »."
    numbers = _NUMBER.findall(text)
    if len(numbers) != 1:
        return ""
    return f"Écrire « {numbers[0]} » seulement. La durée s’écrit dans « par », le reste dans « precision »."


def count_mend(text: str) -> str:
    """The number of « 12 personnes »; an empty text when it does not say one whole number."""
    numbers = _NUMBER.findall(text)
    return f"Écrire « {numbers[0]} » seulement." if len(numbers) == 1 and numbers[0].isdigit() else ""


def list_mend(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words of « aucune et minime », when each is one of a closed vocabulary."""
    known = {plain(word): word for word in words}
    said = [plain(part) for part in re.split(r",|;|/| et | ou ", text) if part.strip()]
    return tuple(known[part] for part in said) if said and all(part in known for part in said) else ()


def unwrapped(text: str) -> str:
    """The text without the curly quotation marks around the whole of it."""
    match = _GUILLEMETS.fullmatch(text)
    return match[2].strip() if match else text


def value_mend(key: str, text: str, decimal: bool) -> str:
    """How to write the same value so that it is taken, or an empty text; `decimal`: a number with a point is wanted."""
    text = text.strip()
    if match := _GUILLEMETS.fullmatch(text):
        signs = f"{match[1]} {match[3]}"
        return f'Remplacer {signs} par des guillemets droits : « {key}: "{match[2].strip()}" ».'
    if decimal and _COMMA.fullmatch(text):
        return f"Écrire un point : « {text.replace(',', '.')} »."
    return ""


def identifier_mend(text: str) -> str:
    """The identifier a text was meant to be, as advice; an empty text when none can be made of it."""
    better = slug(text.removesuffix(".yml"))
    where = "le nom d’un fichier, sans « .yml », ou un mot de la page contribuer/mots.html"
    return f"Écrire l’identifiant, comme « {better} » : {where}." if better else ""


def own_identifier_mend(text: str) -> str:
    """The identifier that a record of one's own may bear, made of a text; an empty text when none can be."""
    better = free_name(text)
    return f"Écrire « {better} » : des minuscules sans accent, des chiffres et des tirets." if better else ""
