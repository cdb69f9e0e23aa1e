"""What differs between two states of one record, field by field, in short French phrases: « prix : 95 € → 110 € ».

Every visible field is compared, also those declared later; what people cannot see does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model.base import Contact, Record, Verification
from generator.model.money import Fee
from generator.model.records import Programme, Territory
from generator.model.schedule import Schedule
from generator.model.session import FirstStep
from generator.views.diff.values import LONGEST, WORDED, Names, reference_kind, value_words
from generator.views.words.phrases import NBSP, THIN, counted, joined

UNSEEN = frozenset({(Contact, "consent")})
APART = frozenset({"id", "sessions", "communes", "mutes"})
"""Fields compared on their own, by identifier, or of concern to coordinators only."""
ORDERED = frozenset({(FirstStep, "steps"), (Programme, "steps"), (Programme, "assessments"), (Territory, "path")})
"""Lists whose order people see as a course of things; other lists of words have none."""
_POSITION = frozenset({"latitude", "longitude"})
_LABELS: Mapping[str, str] = {
    "schedules": "horaires",
    "fees": "prix",
    "verifications": "vérification",
    "next_step": "étape suivante",
    "first_step": "première fois",
    "plain_text": "langage simple",
    "activity": "activité",
    "conditions": "pathologies",
    "levels": "limitations accueillies",
    "supervision": "encadrement",
    "trial": "séance d’essai",
    "phone": "téléphone",
    "access": "accessibilité",
    "equipment": "équipements",
    "example": "fiche inventée",
}


def label_of(record: type[Record], attribute: str) -> str:
    """What a field is called in a phrase."""
    alias = record.model_fields[attribute].alias or attribute
    return _LABELS.get(attribute, alias.replace("_", " "))


def comparable(record: type[Record], attribute: str, value: Any) -> Any:
    """The value as it is compared: without an order where order is not seen, without what is not seen."""
    if isinstance(value, Record):
        return _seen(value)
    if isinstance(value, tuple):
        items = [comparable(record, attribute, item) for item in value]
        unordered = all(isinstance(item, str | Schedule | Verification) for item in value)
        if unordered and (record, attribute) not in ORDERED:
            return sorted(items, key=repr)
        return items
    return dict(sorted(value.items())) if isinstance(value, Mapping) else value


def _seen(record: Record) -> dict[str, Any]:
    kind = type(record)
    return {
        name: comparable(kind, name, getattr(record, name)) for name in kind.model_fields if (kind, name) not in UNSEEN
    }


def differences(old: Record, new: Record, names: Names) -> tuple[str, ...]:
    """The phrases for two states of one record; none when people see no difference."""
    return tuple(dict.fromkeys(_differences(old, new, names)))


def _differences(old: Record, new: Record, names: Names) -> Iterator[str]:
    kind = type(new)
    for attribute in kind.model_fields:
        if attribute in APART or (kind, attribute) in UNSEEN:
            continue
        before, after = getattr(old, attribute), getattr(new, attribute)
        if comparable(kind, attribute, before) != comparable(kind, attribute, after):
            yield from _phrases(kind, attribute, before, after, names)


def _phrases(kind: type[Record], attribute: str, before: Any, after: Any, names: Names) -> Iterator[str]:
    label = label_of(kind, attribute)
    if attribute in WORDED:
        told = [(name, wording(before), wording(after)) for name, wording in WORDED[attribute]]
        changed = [f"{name} {old} → {new}" for name, old, new in told if old != new]
        # The whole detail of a price would only repeat its short form.
        changed = [*changed[:1], *_opened(before, after, names)] if attribute == "fees" else changed
        yield from changed or [f"{label}{NBSP}: détail modifié"]
        return
    if attribute in _POSITION:
        yield "position sur la carte modifiée"
        return
    if reference := reference_kind(kind, attribute):
        before, after = _named(before, reference, names), _named(after, reference, names)
    if isinstance(before, Record) and isinstance(after, Record):
        yield from (f"{label}, {phrase}" for phrase in _differences(before, after, names))
    elif isinstance(before, tuple) and isinstance(after, tuple):
        yield f"{label}{NBSP}: {_lists(kind, attribute, before, after, names)}"
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _mappings(label, before, after)
    elif isinstance(before, Record) or isinstance(after, Record):
        yield f"{label}{NBSP}: {'retiré' if after is None else 'ajouté'} ({_summary(after or before)})"
    else:
        yield f"{label} {value_words(before)} → {value_words(after)}"


def _opened(before: Sequence[Fee], after: Sequence[Fee], names: Names) -> Iterator[str]:
    """What the price opens besides this session, where that changes."""
    old, new = ({name for fee in fees for name in fee.also_for} for fees in (before, after))
    if old != new:
        others = joined(sorted(names.of("sessions", name) for name in new))
        yield f"le prix vaut aussi pour{NBSP}: {others}" if others else "le prix ne vaut plus que pour ce créneau"


def _named(value: Any, kind: str, names: Names) -> Any:
    if isinstance(value, tuple):
        return tuple(names.of(kind, item) for item in value)
    return names.of(kind, value) if isinstance(value, str) else value


def _mappings(label: str, before: Mapping[Any, Any], after: Mapping[Any, Any]) -> Iterator[str]:
    for key in sorted({*before, *after}, key=str):
        old, new = before.get(key), after.get(key)
        if old != new:
            yield f"{label}, {getattr(key, 'label', key)}{NBSP}: {value_words(old)} → {value_words(new)}"


def _lists(kind: type[Record], attribute: str, before: tuple[Any, ...], after: tuple[Any, ...], names: Names) -> str:
    gone = [item for item in before if item not in after]
    come = [item for item in after if item not in before]
    if len(gone) == len(come) == 1 and isinstance(gone[0], Record):
        return joined(differences(gone[0], come[0], names)) or "détail modifié"
    parts = []
    if come:
        parts.append(f"ajouté {_items(come)}")
    if gone:
        parts.append(f"retiré {_items(gone)}")
    return f"{THIN}; ".join(parts) or "ordre changé"


def _items(items: list[Any]) -> str:
    if isinstance(items[0], Record):
        return joined(_summary(item) for item in items[:3]) + (
            f" et {counted(len(items) - 3, 'autre')}" if len(items) > 3 else ""
        )
    return joined(value_words(item) if not isinstance(item, str) or hasattr(item, "label") else item for item in items)


def _summary(record: Record) -> str:
    """The first things a part says."""
    values = [getattr(record, name) for name in type(record).model_fields if (type(record), name) not in UNSEEN]
    words = [
        value_words(value) for value in values if value not in (None, (), "", False) and not isinstance(value, Record)
    ]
    text = ", ".join(words[:3])
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
