"""Which commune is meant by what was typed: its name in any spelling, its postal code, both; one, several or none.

Never a guess: the beginning of a name, or a whole name with a typing mistake, means a commune only when no other
answers. `templates/assets/js/communes.js` understands exactly alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.findings import quoted
from generator.model.records import Commune
from generator.model.search_text import Searched, TextIndex, allowed, fold, relevance, within_mistakes, words_of

OFFERED = 6
SHORTEST = 3
FAR_SPELLED = 3
_CUT_CODE = re.compile(r"\b([0-9]{2}) ([0-9]{3})\b")


@dataclass(frozen=True, slots=True)
class Understood:
    """`one` is meant, or nothing is sure; `several` answer as well; `offered`: those that may be meant."""

    one: Commune | None = None
    several: bool = False
    offered: tuple[Commune, ...] = ()

    def sentence(self, typed: str) -> str:
        """What is wrong with what was typed."""
        return f"{quoted(typed)} {'désigne plusieurs communes' if self.several else 'n’est pas dans l’annuaire'}."


def commune_label(commune: Commune) -> str:
    """« Frouard (54390) »."""
    return f"{commune.name} ({', '.join(commune.postcodes)})"


def _key(text: str) -> str:
    return "".join(words_of(text))


def _words(typed: str) -> list[str]:
    """The folded words; « 65 000 » is one."""
    return _CUT_CODE.sub(r"\1\2", fold(typed)).split()


def _coded(communes: Iterable[Commune], numbers: Sequence[str]) -> list[Commune]:
    """Those that have every number as a code."""
    return [one for one in communes if all(number in (one.insee, *one.postcodes) for number in numbers)]


def _named(communes: Sequence[Commune], key: str) -> list[Commune]:
    """Those of that name, else whose name begins so, else spelled with the fewest mistakes that may be forgiven."""
    exact = [one for one in communes if _key(one.name) == key]
    begun = [one for one in communes if len(key) >= SHORTEST and _key(one.name).startswith(key)]
    return exact or begun or _nearest(communes, key, allowed(key))


def _nearest(communes: Sequence[Commune], key: str, limit: int) -> list[Commune]:
    mistakes = [within_mistakes(key, _key(one.name), limit) for one in communes] if limit else []
    least = min(mistakes, default=limit + 1)
    return [one for one, count in zip(communes, mistakes, strict=False) if count == least <= limit]


def _alike(communes: Sequence[Commune], typed: str, key: str) -> list[Commune]:
    """Those that answer a part of what was typed, the best first, else those spelled rather like it."""
    texts = [" ".join((one.name, *one.postcodes)) for one in communes]
    found = relevance(TextIndex.of(texts), [Searched((text,)) for text in texts], typed)
    order = sorted((i for i, value in enumerate(found) if value), key=lambda i: (-found[i], i))
    return [communes[i] for i in order] or _nearest(communes, key, min(FAR_SPELLED, len(key) // 2))


def understand_commune(communes: Sequence[Commune], typed: str) -> Understood:
    """The commune that each word names, when it is the only one."""
    words = _words(typed)
    numbers = [word for word in words if word.isdecimal()]
    name = _key(" ".join(word for word in words if word not in numbers))
    pool = _coded(communes, numbers)
    found = _named(pool, name) if name else pool if numbers else []
    if len(found) == 1:
        return Understood(found[0])
    return Understood(None, bool(found), tuple(found or _alike(communes, " ".join(words), name))[:OFFERED])
