"""What can be wrong with the shape of a file: each fault's name, title and mend, once.

The names stand in reports beside those of the rules of `validate`; all of them are errors. Which file commits which
fault is found by the other modules of this room.
"""

from __future__ import annotations

from generator.findings import Finding, Location, Severity
from generator.vocabulary.term import Term


class Shape(Term):
    """A fault of shape: kebab-case name, French title, general French mend."""

    MISSING_FILE = "missing-file", "Un fichier indispensable manque", "Créer le fichier."
    UNREADABLE_FILE = "unreadable-file", "Un fichier ne peut pas être ouvert", "Vérifier les droits du fichier."
    UNEXPECTED_FILE = "unexpected-file", "Un fichier ou un dossier n’est pas à sa place", "Le déplacer ou l’enlever."
    WRONG_EXTENSION = "wrong-extension", "Le nom d’un fichier ne finit pas par « .yml »", "Renommer le fichier."
    BAD_FILE_NAME = (
        "bad-file-name",
        "Le nom d’un fichier ne peut pas servir d’identifiant",
        "N’écrire que des minuscules sans accent, des chiffres et des tirets, comme « gym-liverdun.yml ».",
    )
    OUTSIDE_LINK = (
        "outside-link",
        "Un fichier est un lien vers l’extérieur du projet",
        "Remplacer le lien par le fichier lui-même.",
    )
    FILE_TOO_LARGE = "file-too-large", "Un fichier est trop gros", "Le partager en plusieurs fiches."
    EMPTY_FILE = "empty-file", "Un fichier est vide", "Remplir la fiche ou enlever le fichier."
    BYTE_ORDER_MARK = (
        "byte-order-mark",
        "Un fichier commence par une marque invisible",
        "L’enregistrer en « UTF-8 » et non en « UTF-8 avec BOM ».",
    )
    NOT_UTF8 = (
        "not-utf-8",
        "Un fichier n’est pas en UTF-8",
        "Dans l’éditeur, choisir « Enregistrer sous », puis l’encodage UTF-8.",
    )
    CONTROL_CHARACTER = (
        "control-character",
        "Un caractère invisible s’est glissé dans un fichier",
        "Effacer la ligne et la retaper.",
    )
    TAB_CHARACTER = "tab-character", "Une tabulation sert d’espace", "Remplacer la tabulation par des espaces."
    CONFLICT_MARKER = (
        "conflict-marker",
        "Deux versions d’un fichier n’ont pas été réunies",
        "Garder la bonne version et enlever les lignes « <<<<<<< », « ||||||| », « ======= » et « >>>>>>> ».",
    )
    YAML_SYNTAX = "yaml-syntax", "L’écriture d’une ligne n’est pas comprise", "Comparer avec une fiche qui marche."
    YAML_DIRECTIVE = (
        "yaml-directive",
        "Une ligne commence par « % »",
        "Effacer la ligne. Si c’est la suite d’un texte, la remettre à la fin de la ligne du dessus.",
    )
    SEVERAL_DOCUMENTS = (
        "several-documents",
        "Un fichier contient plusieurs fiches",
        "Enlever la ligne « --- » du milieu et faire un fichier par fiche.",
    )
    NESTED_TOO_DEEP = "nested-too-deep", "Les niveaux s’emboîtent trop", "Enlever les crochets ou décalages en trop."
    YAML_ANCHOR = (
        "yaml-anchor",
        "Une ancre ou un renvoi YAML est utilisé",
        "Recopier la valeur en entier. Si le texte commence par « & » ou « * », le mettre entre guillemets.",
    )
    YAML_TAG = (
        "yaml-tag",
        "Une étiquette YAML est utilisée",
        "Enlever le mot qui commence par « ! ». S’il fait partie du texte, mettre le texte entre guillemets.",
    )
    FRONT_MATTER = (
        "front-matter",
        "L’en-tête d’une page de texte est mal écrit",
        "Écrire « title: … », « description: … » et « mots: … » entre deux lignes « --- ».",
    )
    DUPLICATE_KEY = "duplicate-key", "Une clé est écrite deux fois", "Ne garder que la bonne ligne."
    KEY_NOT_TEXT = "key-not-text", "Une clé n’est pas un mot", "Écrire un mot, puis deux-points."
    NOT_A_MAPPING = "not-a-mapping", "Une fiche n’est pas faite de lignes « clé: valeur »", "Commencer par « nom: »."
    NOT_A_LIST = "not-a-list", "Une liste est attendue", "Commencer chaque élément par un tiret et une espace."
    NOT_A_TEXT = "not-a-text", "Un texte simple est attendu", "Écrire la valeur sur la ligne de sa clé."
    UNKNOWN_KEY = "unknown-key", "Une clé n’existe pas", "Corriger ou enlever la clé."
    MISSING_KEY = "missing-key", "Une clé obligatoire manque", "Ajouter la clé."
    EMPTY_VALUE = "empty-value", "Une valeur obligatoire est vide", "Écrire la valeur après les deux-points."
    UNKNOWN_WORD = "unknown-word", "Un mot n’est pas dans la liste", "Choisir un mot de la liste."
    BAD_IDENTIFIER = (
        "bad-identifier",
        "Un identifiant est mal écrit",
        "N’écrire que des minuscules sans accent, des chiffres et des tirets.",
    )
    ID_DIFFERS = (
        "id-differs-from-file-name",
        "L’identifiant n’est pas le nom du fichier",
        "Enlever la ligne « id », ou y écrire le nom du fichier.",
    )
    DUPLICATE_WORD = "duplicate-word", "Un mot est déclaré deux fois", "Ne garder qu’un des deux mots."
    BAD_CODE = "bad-code", "Un code officiel ou un code postal est mal écrit", "Vérifier le code."
    BAD_NUMBER = "bad-number", "Un nombre est mal écrit", "Écrire des chiffres seulement."
    OUT_OF_RANGE = "out-of-range", "Un nombre est trop grand ou trop petit", "Vérifier le nombre."
    BAD_DATE = "bad-date", "Une date est mal écrite", "Écrire l’année, le mois et le jour, comme « 2026-09-14 »."
    RESERVED_IDENTIFIER = (
        "reserved-identifier",
        "Un identifiant est un nom déjà pris",
        "Choisir un autre identifiant.",
    )
    BAD_TIME = "bad-time", "Une heure est mal écrite", 'Écrire l’heure sur 24 heures, comme « "18:30" ».'
    BAD_ANSWER = "bad-answer", "La réponse n’est ni oui ni non", "Écrire « oui » ou « non »."
    BAD_AMOUNT = "bad-amount", "Un montant est mal écrit", "Écrire un nombre, comme « 95 » ou « 7,50 »."
    TOO_LONG = "too-long", "Un texte est trop long", "Raccourcir le texte."
    SEVERAL_LINES = (
        "several-lines",
        "Une valeur est écrite sur plusieurs lignes",
        "L’écrire sur une seule ligne, à la suite de sa clé.",
    )
    BAD_VALUE = "bad-value", "Une valeur n’est pas comprise", "Comparer avec une fiche qui marche."


def spaced(sentence: str) -> str:
    """The sentence with the no-break spaces that French puts inside quotation marks and before « : »."""
    joined = sentence.replace("« ", "«\N{NO-BREAK SPACE}").replace(" »", "\N{NO-BREAK SPACE}»")
    joined = joined.replace(" :", "\N{NO-BREAK SPACE}:")
    for mark in ";!?":
        joined = joined.replace(f" {mark}", f"\N{NARROW NO-BREAK SPACE}{mark}")
    return joined


def fault(shape: Shape, location: Location, message: str, fix: str = "") -> Finding:
    """A finding of that shape; without `fix`, the shape's general mend."""
    return Finding(location, Severity.ERROR, shape.value, spaced(message), spaced(fix or shape.definition))
