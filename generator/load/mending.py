"""The likeliest mend of a value that cannot be taken: what people write when they do not know, or write otherwise.

Looks at the text that was written and at nothing else of the file; which values cannot be taken is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

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
_COMMA = re.compile(r"-?\d+,\d+")
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,2})?")
_TWO_COUNTS = re.compile(r"(?:de |entre )?(\d+)(?: ans)? ?(?:-|–|à|et|/) ?(\d+)(?: ans| personnes)?")
_TWO_DEGREES = re.compile(r"(-?\d{1,2}[.,]\d+)(?:[,;] *| +)(-?\d{1,3}[.,]\d+)")
_ANSWERS = {
    "oui": frozenset({"yes", "y", "o", "1", "vrai", "ouais", "possible", "disponible"}),
    "non": frozenset({"no", "n", "0", "faux", "aucun", "aucune", "pas", "jamais"}),
}
_THOUSANDS = re.compile(r"(?:(\d{1,3}(?:\.\d{3})+)(,\d{1,2})?|(\d{1,3}(?:,\d{3})+)(\.\d{1,2})) ?(?:€|euros?|eur)?")
_TOO_FINE = re.compile(r"-?\d+[.,]\d{3,} ?(?:€|euros?)?")
_CENTS = re.compile(r"(\d+) ?(?:€|euros?) ?(\d\d)")
_RANGE = re.compile(
    r"(?:de |entre )?(\d+(?:[.,]\d{1,2})?) ?€? ?(?:à|-|–|et|ou|/) ?(\d+(?:[.,]\d{1,2})?) ?(?:€|euros?)?"
)
_GUILLEMETS = re.compile("([«“”„‘’])([^«“„]+)([»“”‘’])")


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


def amount_mend(text: str) -> str:
    """The number of « 95 € par an », and where the rest goes; an empty text when it does not say one price."""
    said = " ".join(text.lower().split())
    if match := _CENTS.fullmatch(said):
        return f"Écrire « {match[1]},{match[2]} »."
    if match := _RANGE.fullmatch(said):
        return f"Écrire « {match[1]} », puis sur la ligne du dessous « jusqu_a: {match[2]} »."
    if match := _THOUSANDS.fullmatch(said):
        whole, cents = re.sub("[.,]", "", match[1] or match[3]), match[2] or match[4] or ""
        decimals = "" if cents else ", ou deux chiffres au plus après la virgule"
        return f"Écrire « {whole}{cents.replace('.', ',')} »{decimals}."
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


def range_mend(key: str, text: str, fields: Container[str]) -> str:
    """The two numbers of « 18-65 », each with its key; an empty text when there are not two, or no two keys."""
    stem, end = key[:-4], key[-4:]
    match = _TWO_COUNTS.fullmatch(" ".join(text.lower().split()))
    if not match or end not in ("_min", "_max") or f"{stem}_min" not in fields or f"{stem}_max" not in fields:
        return ""
    return f"Écrire deux lignes : « {stem}_min: {match[1]} », puis « {stem}_max: {match[2]} »."


def position_mend(key: str, text: str) -> str:
    """The two numbers of a position pasted whole, or how a position in degrees is written; else an empty text."""
    if match := _TWO_DEGREES.fullmatch(text.strip()):
        latitude, longitude = (part.replace(",", ".") for part in match.groups())
        return f"Écrire deux lignes : « latitude: {latitude} », puis « longitude: {longitude} »."
    if key in ("latitude", "longitude") and re.search("[°'\"′″]", text):
        return "Écrire des degrés avec un point, comme « 48.7712 », et non des minutes : un plan en ligne les donne."
    return ""


def answer_mend(text: str) -> str:
    """« oui » or « non », when a text says so in another way; otherwise an empty text."""
    said = plain(text).strip("-!.")
    answer = next((answer for answer, words in _ANSWERS.items() if said in words), "")
    return f"Écrire « {answer} »." if answer else ""


def digits_mend(text: str) -> str:
    """The code of five digits that « 54 340 » or « 1000 » was, as it is to be written; otherwise an empty text."""
    digits = re.sub(r"[\s.]", "", text)
    if re.fullmatch(r"\d{4}", digits):
        return f'Écrire les 5 chiffres : « "0{digits}" », si le zéro du début s’est perdu.'
    return f'Écrire « "{digits}" ».' if re.fullmatch(r"\d{5}", digits) else ""


def list_mend(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """The words of « aucune et minime », when each is one of a closed vocabulary."""
    known = {plain(word): word for word in words}
    for between in (r",|;|/| et | ou ", r"[\s,]+"):
        said = [plain(part) for part in re.split(between, text) if part.strip()]
        if said and all(part in known for part in said):
            return tuple(known[part] for part in said)
    return ()


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
