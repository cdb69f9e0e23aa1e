"""What cannot be published, said in French for the terminal. Nothing more."""

from __future__ import annotations

import errno

_REASONS = {
    errno.EACCES: "droits insuffisants",
    errno.EPERM: "droits insuffisants",
    errno.EROFS: "disque en lecture seule",
    errno.ENOSPC: "disque plein",
    errno.EDQUOT: "place autorisée épuisée",
    errno.EEXIST: "un fichier porte ce nom",
    errno.ENOTDIR: "un fichier est sur le chemin",
    errno.ENAMETOOLONG: "nom trop long",
    errno.ELOOP: "lien qui tourne en rond",
}


class PublishError(Exception):
    """The site cannot be written; the older one is left as it was. The message is one French sentence."""


def reason(error: OSError) -> str:
    """Why the disk refused, in French where it is a common case."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def quoted(text: object) -> str:
    """`text` between French quotation marks and their no-break spaces."""
    return f"«\N{NO-BREAK SPACE}{text}\N{NO-BREAK SPACE}»"
