"""What a phone number, a mail address or a link is: well formed, invented, personal.

Source of the ranges reserved for fiction: the numbering plan of ARCEP. Nothing is dialled or looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import urlsplit

import phonenumbers

from generator.model.phone import dialled
from generator.model.suggestion import plain

FICTION_RANGES = ("019900", "026191", "035301", "046571", "053649", "063998")
"""First six digits of the ten-digit numbers that are given to nobody."""

_SHORT = re.compile(r"1[578]|11[2459]|19[16]|116\d{3}|118\d{3}|3\d{3}")
_LETTER = re.compile(r"[^\W\d_]")
_ZERO_LOST = re.compile(r"[1-9]\d{8}")
_TEN_DIGITS = re.compile(r"0\d(?:[ .-]?\d\d){4}")
_MAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_AT = re.compile(r"\s*(?:@|[(\[](?:at|arobase)[)\]]|\bat\b|\barobase\b)\s*", re.IGNORECASE)
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)
_PERSON = re.compile(r"[^\W\d_]+(?:[._-][^\W\d_]+)*[._-][^\W\d_]{2,}")
_WORDS = (
    "accueil activite activites adaptee administration agence animation animations annuaire apa asso "
    "association atelier ateliers bonjour bureau cabinet cap ccas centre club comite commune communication "
    "contact coordination cpts cros dac departement direction espace equipe esport formation france info infos "
    "inscription inscriptions kine kines ligue mairie maison marche mjc msp msss nutrition parcours physique "
    "piscine pole president presidence programme reservation reservations residence reseau sante secretaire "
    "secretariat senior seniors service services social sociale sport sports tresorier vie ville "
)
_FUNCTIONS = frozenset(_WORDS.split())
_NAMED = re.compile(r"\b[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?\s+[A-ZÀ-Ý][\w-]+")
_BODIES = frozenset(
    {"mme", "mlle", "mr", "monsieur", "madame", "dr", "docteur"}
    | {"alliance", "amicale", "clinique", "coordinatrice", "coordinateur", "communaute", "conseil", "croix", "ecole"}
    | {"federation", "fondation", "foyer", "hopital", "office", "union", "relais", "secours", "metropole", "grand"}
    | {"gym", "yoga", "piscines", "universite", "ufolep", "educateur", "educatrice", "animateur", "animatrice"}
)


class PhoneKind(StrEnum):
    """What a phone number is."""

    FICTION = "fiction"
    SHORT = "short"
    MOBILE = "mobile"
    OTHER = "other"
    INVALID = "invalid"


def phone_kind(text: str) -> PhoneKind:
    """The kind of a number as a French person dials it; the ranges of fiction are looked at first."""
    national = dialled(text)
    if re.fullmatch(r"0\d{9}", national) and national.startswith(FICTION_RANGES):
        return PhoneKind.FICTION
    if _SHORT.fullmatch(national):
        return PhoneKind.SHORT
    if _LETTER.search(text) or _ZERO_LOST.fullmatch(national):
        return PhoneKind.INVALID
    try:
        number = phonenumbers.parse(national, "FR")
    except phonenumbers.NumberParseException:
        return PhoneKind.INVALID
    if not phonenumbers.is_valid_number(number):
        return PhoneKind.INVALID
    mobile = phonenumbers.number_type(number) is phonenumbers.PhoneNumberType.MOBILE
    return PhoneKind.MOBILE if mobile else PhoneKind.OTHER


def phone_mend(text: str) -> str:
    """What to write in place of a number that is none."""
    if _ZERO_LOST.fullmatch(national := dialled(text)):
        pairs = " ".join(f"0{national}"[place : place + 2] for place in range(0, 10, 2))
        return f"Écrire «\u00a0{pairs}\u00a0»\u00a0: un tableur a mangé le zéro du début."
    numbers = _TEN_DIGITS.findall(text)
    if len(numbers) > 1:
        return f"Écrire un seul numéro, « {numbers[0]} », et l’autre dans un deuxième contact."
    if numbers:
        return f"Écrire « {numbers[0]} » seulement, et le reste dans « precision »."
    if not re.search(r"\d", text):
        return "Sans numéro, retirer la ligne\u202f; ce qu’il faut savoir se dit dans «\u00a0precision\u00a0»."
    return "Recopier le numéro, dix chiffres, comme « 03 53 01 12 34 »."


def is_mobile(text: str) -> bool:
    """A number that begins by 06 or 07, also of the ranges of fiction."""
    return phone_kind(text) is PhoneKind.MOBILE or bool(re.fullmatch(r"0[67]\d{8}", dialled(text)))


def is_mail(text: str) -> bool:
    """A single address with a dotted domain."""
    return text.isascii() and bool(_MAIL.fullmatch(text))


def mail_mend(text: str) -> str:
    """What to write in place of an address that is none."""
    bare = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    found = [each for each in _MAIL.findall(_AT.sub("@", bare)) if each.isascii()]
    if len(found) > 1:
        return f"Écrire une seule adresse, «\u00a0{found[0]}\u00a0», et l’autre dans un deuxième contact."
    if found:
        return f"Écrire «\u00a0{found[0]}\u00a0» seulement, si c’est bien elle\u00a0: ni espace ni accent."
    return "Recopier l’adresse, comme «\u00a0accueil@exemple.fr\u00a0»."


def link_mend(text: str) -> str:
    """What to write in place of an address that cannot be opened."""
    if "://" not in text and host(better := f"https://{text}"):
        return f"Écrire «\u00a0{better}\u00a0»."
    return "Recopier l’adresse entière depuis le navigateur."


def is_personal_mail(text: str, impersonal: Iterable[str]) -> bool:
    """An address like prenom.nom@…, where no word is a function's, the domain's or one of `impersonal`."""
    local, _, domain = text.partition("@")
    if not domain or not _PERSON.fullmatch(local):
        return False
    known = _FUNCTIONS | {word for each in (domain.replace(".", " "), *impersonal) for word in plain(each).split("-")}
    return not any(word in known for word in re.split(r"[._-]", plain(local.replace(".", " "))))


def host(text: str) -> str | None:
    """The host of an http or https link, in small letters; None when it is not such a link."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or parts.username is not None or re.search(r"[\s<>\"\\]", text):
        return None
    return parts.hostname if parts.hostname and _HOST.fullmatch(parts.hostname) else None


def is_reserved(domain: str) -> bool:
    """A domain that belongs to nobody (RFC 2606): example.org, example.com, example.net and what is under them."""
    return bool(re.fullmatch(r"(?:.+\.)?example\.(?:org|com|net)", domain.lower()))


def person_in(text: str, names: Iterable[str]) -> str:
    """What looks like a person's name in a text, two capitalised words; otherwise an empty text.

    Titles (a rule on free texts sees them), words of functions and bodies, and what is part of one of the known
    `names`, are no person's.
    """
    known = [f"-{plain(name)}-" for name in names]
    for match in _NAMED.finditer(text):
        found = plain(match[0])
        if not _FUNCTIONS.union(_BODIES).intersection(found.split("-")) and not any(f"-{found}-" in k for k in known):
            return match[0]
    return ""
