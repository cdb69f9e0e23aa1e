"""Why a file is left as it was."""

from __future__ import annotations

from generator.load.shape import spaced


class CannotEditError(Exception):
    """A French sentence for the person who asked; nothing was written."""

    def __init__(self, sentence: str) -> None:
        """`sentence`: its spaces become insécables where French wants them."""
        super().__init__(spaced(sentence))
