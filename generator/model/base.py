"""The common ground of all records: frozen, no unknown key, French YAML keys beside English attributes.

Also the scalar types: every scalar arrives as text (`load` never guesses), and is converted here, by field. What cannot
be converted raises pydantic's validation error, which `load` makes a finding by its type; `validate` judges meaning.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from generator.vocabulary import ContactRole, FieldGroup, Filler, VerificationMethod


class Record(BaseModel):
    """A frozen piece of the directory; YAML keys are the French aliases, attributes the English names."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, str_strip_whitespace=True)


def key(french: str, description: str, *examples: Any) -> FieldInfo:
    """Declare a field's French YAML key, its French description and examples, for use in `Annotated`."""
    info = Field(alias=french, description=description, examples=list(examples) or None)
    assert isinstance(info, FieldInfo)
    return info


_BOOLEANS = {"oui": True, "non": False, "true": True, "false": False}
_FRENCH_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_HOUR = re.compile(r"(\d{1,2})(?:\s*h\s*|:)(\d{2})?")
_GROUPS = re.compile("[\\s\u00a0\u202f]")


def _to_bool(value: object) -> object:
    if not isinstance(value, str):
        return value
    if (answer := _BOOLEANS.get(value.strip().lower())) is None:
        raise PydanticCustomError("oui_non", "oui ou non")
    return answer


def to_date(written: str) -> date:
    """The day written 2026-11-22 or 22/11/2026; PydanticCustomError when it is none."""
    text = written.strip()
    if match := _FRENCH_DATE.fullmatch(text):
        text = f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("date", "date") from None


YEARS = range(1970, 2200)
"""Years of a day that may be today: whatever is worked out from it stays within what a calendar can write."""


def to_today(day: date) -> date:
    """The day, when it may be taken for today; PydanticCustomError otherwise."""
    if day.year not in YEARS:
        raise PydanticCustomError("annee", "année")
    return day


def _to_date(value: object) -> object:
    return to_date(value) if isinstance(value, str) else value


def _to_time(value: object) -> object:
    if not isinstance(value, str):
        return value
    match = _HOUR.fullmatch(value.strip().lower())
    hour, minute = (int(match[1]), int(match[2] or 0)) if match else (99, 99)
    if hour > 23 or minute > 59 or (match and ":" in match[0] and not match[2]):
        raise PydanticCustomError("heure", "heure")
    return time(hour, minute)


def _number(value: str, sign: str) -> Decimal:
    text = _GROUPS.sub("", value).removesuffix(sign).replace(",", ".").replace("\N{MINUS SIGN}", "-")
    if not re.fullmatch(r"-?\d+(\.\d{1,2})?", text):
        raise PydanticCustomError("montant", "montant")
    return Decimal(text)


def to_euros(value: object) -> object:
    """The amount written 95, 7,50 or 7,50 €; PydanticCustomError when it is none, of its own type for a rate."""
    if not isinstance(value, str):
        return value
    if value.rstrip().endswith("%"):
        raise PydanticCustomError("montant_en_pour_cent", "montant")
    return _number(value, "€")


def to_percent(value: object) -> object:
    """The rate written 50 or 50 %; PydanticCustomError when it is none, of its own type for an amount in euros."""
    if not isinstance(value, str):
        return value
    if value.rstrip().endswith("€"):
        raise PydanticCustomError("taux_en_euros", "taux")
    return _number(value, "%")


def one_line(text: str) -> str:
    """The text, when it stands on one line; PydanticCustomError otherwise."""
    if len(text.splitlines()) > 1:
        raise PydanticCustomError("plusieurs_lignes", "plusieurs lignes")
    return text


RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Names that no record may take: a folder's list of pages, and the devices of Windows, which opens no such file."""


def to_own_identifier(text: str) -> str:
    """The identifier, when a page and a file may bear it; PydanticCustomError otherwise."""
    if text in RESERVED:
        raise PydanticCustomError("identifiant_pris", "identifiant")
    return text


SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
INSEE_PATTERN = "^([0-9]{5}|2[AB][0-9]{3})$"
POSTCODE_PATTERN = "^[0-9]{5}$"
DATA_ES_PATTERN = "^(E[0-9]{3})?I([0-9]{5}|2[AB][0-9]{3})[0-9]{4}$"
OPENACTIVE_PATTERN = "^https://openactive\\.io/activity-list#[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"

FrBool = Annotated[bool, BeforeValidator(_to_bool)]
FrDate = Annotated[date, BeforeValidator(_to_date)]
Today = Annotated[FrDate, AfterValidator(to_today)]
FrTime = Annotated[time, BeforeValidator(_to_time)]
Euros = Annotated[Decimal, BeforeValidator(to_euros), Field(ge=0, le=100_000)]
Percent = Annotated[Decimal, BeforeValidator(to_percent), Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Age = Annotated[int, Field(ge=0, le=120)]
Minutes = Annotated[int, Field(gt=0, le=1440)]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=80)]
OwnSlug = Annotated[Slug, AfterValidator(to_own_identifier)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(one_line)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Insee = Annotated[str, StringConstraints(pattern=INSEE_PATTERN)]
PostalCode = Annotated[str, StringConstraints(pattern=POSTCODE_PATTERN)]
DataEsCode = Annotated[str, StringConstraints(pattern=DATA_ES_PATTERN)]
OpenActiveConcept = Annotated[str, StringConstraints(pattern=OPENACTIVE_PATTERN)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]


class Source(Record):
    """Where a fact comes from."""

    title: Annotated[Line, key("titre", "Document ou organisme d’où vient le fait")]
    url: Annotated[Line | None, key("url", "Adresse du document")] = None
    on: Annotated[FrDate | None, key("date", "Date du document ou de la lecture", "2026-11-01")] = None


class Figure(Record):
    """A key figure, with its date when known, and its source."""

    label: Annotated[Line, key("libelle", "Ce que compte le chiffre", "habitants")]
    value: Annotated[Line, key("valeur", "Le chiffre, tel qu’on l’écrit", "56 715")]
    on: Annotated[FrDate | None, key("date", "Date du chiffre")] = None
    source: Annotated[Line | None, key("source", "D’où vient le chiffre")] = None


class Verification(Record):
    """Who checked what, when and how; `by` names a role or a structure, never a person."""

    on: Annotated[FrDate, key("le", "Jour de la vérification", "2026-10-12")]
    by: Annotated[
        Line, key("par", "Structure ou fonction qui a vérifié, jamais une personne", "coordination de la CPTS")
    ]
    method: Annotated[VerificationMethod, key("moyen", "Comment on a vérifié", "telephone")]
    groups: Annotated[tuple[FieldGroup, ...], key("quoi", "Ce qui a été vérifié", ["horaires", "tarifs"])] = (
        FieldGroup.ALL,
    )


class Mute(Record):
    """A warning that a coordinator sets aside, for a reason and until a day; past it the rule speaks again."""

    rule: Annotated[Line, key("regle", "Nom de la règle, tel que le constat l’écrit", "sentence-too-long")]
    reason: Annotated[Line, key("raison", "Pourquoi la mettre de côté", "texte relu avec les patients")]
    until: Annotated[FrDate, key("jusqu_au", "Dernier jour de silence", "2027-03-31")]


class Contact(Record):
    """How to reach a structure. A person's name, mobile or mail needs `consent`, the date they agreed."""

    role: Annotated[ContactRole, key("role", "Qui répond", "accueil")] = ContactRole.RECEPTION
    phone: Annotated[Line | None, key("telephone", "Numéro de téléphone, tel qu’on le compose", "03 53 01 12 34")] = (
        None
    )
    email: Annotated[Line | None, key("courriel", "Adresse électronique", "accueil@example.org")] = None
    website: Annotated[Line | None, key("site", "Adresse du site", "https://example.org/")] = None
    hours: Annotated[Line | None, key("permanence", "Quand on répond", "lundi au vendredi, 9 h à 12 h")] = None
    person: Annotated[Line | None, key("personne", "Nom d’une personne, avec son accord seulement")] = None
    consent: Annotated[FrDate | None, key("consentement", "Jour où la personne a donné son accord")] = None
    note: Annotated[Line | None, key("precision", "Ce qu’il faut savoir avant d’appeler")] = None


class Document(Record):
    """A paper to prepare: what it is and who fills it."""

    name: Annotated[Line, key("nom", "Nom du document", "Ordonnance")]
    filled_by: Annotated[Filler, key("rempli_par", "Qui le remplit", "medecin")]
    url: Annotated[Line | None, key("url", "Où le trouver")] = None
    note: Annotated[Line | None, key("precision", "Ce qu’il faut savoir")] = None


class Address(Record):
    """A postal address."""

    street: Annotated[Line | None, key("rue", "Numéro et rue", "2 rue de l’Exemple")] = None
    postcode: Annotated[PostalCode, key("code_postal", "Code postal", "54340")]
    commune: Annotated[Insee, key("commune", "Code INSEE de la commune", "54430")]
