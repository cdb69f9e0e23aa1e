"""What the three generated guides for coordinators share: where they are, how their texts are cut and joined."""

from __future__ import annotations

import re

from generator.views.parts.links import Link
from generator.views.parts.pieces import Frame
from generator.views.words.phrases import NBSP

FIELDS_PAGE, RULES_PAGE, WORDS_PAGE = "contribuer/champs.html", "contribuer/regles.html", "contribuer/mots.html"
DASHBOARD_PAGE = "tableau-de-bord.html"
CONTRIBUTE = Link("Contribuer", page="contribuer.html")


def guide_frame(path: str, title: str, description: str) -> Frame:
    """The frame of a guide, under the page that tells how to contribute."""
    return Frame(path, title, description, crumb=CONTRIBUTE)


def readable(text: str) -> str:
    """The text of a docstring or description: what stood between back-ticks stands between French quotation marks."""
    return re.sub("`([^`]+)`", f"«{NBSP}\\1{NBSP}»", text)
