"""What the YAML reader's own words mean: the French sentence and the mend, once for each.

Which line is at fault, and what the line itself tells better, is found by `syntax`.
"""

from __future__ import annotations

from typing import NamedTuple

NO_COLON = "could not find expected ':'"


class Saying(NamedTuple):
    """Words of the reader, what to say, how to mend it; `opening`: point at the start of the part, not at its end."""

    words: str
    message: str
    fix: str
    opening: bool = False


SAYINGS = (
    Saying(
        "quoted scalar found unexpected",
        "Un guillemet ou une apostrophe ouvre un texte qui n’est jamais refermé.",
        "Ajouter le guillemet qui manque à la fin du texte.",
        opening=True,
    ),
    Saying(
        "unknown escape",
        "Une barre oblique inverse « \\ » se trouve dans un texte entre guillemets.",
        "La doubler ou l’enlever.",
    ),
    Saying(
        "invalid Unicode",
        "Une barre oblique inverse « \\ » est suivie d’un code qui n’est celui d’aucun caractère.",
        "Effacer le code et taper le caractère lui-même.",
    ),
    Saying(
        "hexdecimal",
        "Une barre oblique inverse « \\ » est suivie d’un code qui n’est pas complet.",
        "Doubler la barre, ou effacer le code et taper le caractère lui-même.",
    ),
    Saying("flow sequence", "Un crochet « [ » n’est pas refermé.", "Ajouter le crochet « ] ».", opening=True),
    Saying("flow mapping", "Une accolade « { » n’est pas refermée.", "Ajouter l’accolade « } ».", opening=True),
    Saying(
        "sequence entries are not allowed",
        "Un tiret se trouve sur la ligne de la clé.",
        "Aller à la ligne avant le tiret, ou mettre le texte entre guillemets.",
    ),
    Saying(
        "cannot start any token",
        "La valeur commence par un signe réservé.",
        "Mettre la valeur entre guillemets.",
    ),
    Saying("alias", "La valeur commence par « * ».", "Mettre la valeur entre guillemets."),
    Saying("anchor", "La valeur commence par « & ».", "Mettre la valeur entre guillemets."),
    Saying("tag", "La valeur commence par « ! ».", "Mettre la valeur entre guillemets."),
    Saying("directive", "La ligne commence par « % ».", "Effacer la ligne."),
    Saying(
        "node content",
        "La valeur commence par un signe réservé.",
        "Mettre la valeur entre guillemets.",
    ),
    Saying(
        NO_COLON,
        "Il manque les deux-points après une clé.",
        "Écrire la clé, deux-points, une espace, puis la valeur.",
        opening=True,
    ),
    Saying(
        "block scalar",
        "Un texte sur plusieurs lignes est mal aligné.",
        "Décaler toutes ses lignes de deux espaces après la clé.",
    ),
    Saying("nesting", "Les niveaux s’emboîtent trop.", "Enlever les crochets ou les décalages en trop."),
)
