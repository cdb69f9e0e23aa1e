"""What is typed that cannot wait for sport: the signs of `content/quand-s-arreter.md`, as people write them."""

from __future__ import annotations

ALARMS = (
    *("mal poitrine", "poitrine mal", "douleur poitrine", "douleurs poitrine", "poitrine douleur"),
    *("serre poitrine", "poitrine serre", "poitrine serree", "poids poitrine", "oppression poitrine"),
    *("douleur thoracique", "douleurs thoraciques", "oppression thoracique", "mal thorax", "douleur thorax"),
    *("arrive plus respirer", "arrive pas respirer", "peux plus respirer", "peux pas respirer"),
    *("peut plus respirer", "peut pas respirer", "ne respire plus", "souffle revient pas", "suffoque"),
    *("j etouffe", "m etouffe", "s etouffe", "malaise", "malaises", "sens mal", "sent mal"),
    *("evanoui", "evanouie", "evanouir", "evanouis", "evanouit", "evanouissement", "inconscient", "inconsciente"),
    *("perte connaissance", "perdu connaissance", "perd connaissance", "perds connaissance"),
    *("bouche tord", "bouche tordue", "fais avc", "fais infarctus", "fais crise cardiaque"),
    *("urgence", "urgences", "samu", "au secours"),
)
"""Folded words, in that order with a few others between them at most; a word that names an illness is no alarm."""
