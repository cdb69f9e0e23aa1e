"""A stamp touches its own lines and no other, whatever the file looks like."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edit import CannotEditError, Stamp, append_item, stamped
from generator.edit.scalars import block_lines, flow_text, scalar_text
from generator.edit.tree import read_tree
from generator.model.base import Verification
from generator.vocabulary import FieldGroup, VerificationMethod
from tests.support.projects import PROJECTS

STAMP = Stamp(date(2026, 11, 20), "coordination : du « territoire »", VerificationMethod.PHONE)
PARTNERS = sorted((PROJECTS / "complet" / "data" / "partners").glob("*.yml"))


def verification(on: str, *groups: FieldGroup) -> Verification:
    return Verification(
        on=date.fromisoformat(on), by="x", method=VerificationMethod.MAIL, groups=groups or (FieldGroup.ALL,)
    )


def touched(before: str, after: str) -> tuple[list[str], list[str]]:
    """The lines that went and those that came."""
    lines = list(difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True)))
    return [line[2:] for line in lines if line[0] == "-"], [line[2:] for line in lines if line[0] == "+"]


def test_an_old_stamp_of_the_same_facts_is_brought_up_to_date() -> None:
    text = "id: a\nverifications:\n  - le: '2026-01-01' # au téléphone\n    par: x\n    moyen: \"courriel\"\nnom: b"
    after = stamped(
        text, (), [verification("2026-01-01")], Stamp(date(2026, 11, 20), "l’équipe", VerificationMethod.PHONE)
    )
    assert after == (
        "id: a\nverifications:\n  - le: '2026-11-20' # au téléphone\n"
        '    par: l’équipe\n    moyen: "telephone"\nnom: b'
    )


def test_other_facts_get_their_own_stamp() -> None:
    text = "verifications:\n- le: 2026-01-01\n  par: x\n  moyen: courriel\n\n# fin\n"
    stamp = Stamp(date(2026, 11, 20), "x", VerificationMethod.PHONE, (FieldGroup.HOURS, FieldGroup.PRICE))
    assert stamped(text, (), [verification("2026-01-01")], stamp) == (
        "verifications:\n- le: 2026-01-01\n  par: x\n  moyen: courriel\n"
        "- le: 2026-11-20\n  par: x\n  moyen: telephone\n  quoi: [horaires, tarifs]\n\n# fin\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: b\n", "a: b\nverifications:\n  - {}"),
        ("a: b", "a: b\nverifications:\n  - {}"),
        ("a: b # note\n# fin\n", "a: b # note\nverifications:\n  - {}\n# fin\n"),
        ("a: |\n  texte\n\n# fin\n", "a: |\n  texte\nverifications:\n  - {}\n\n# fin\n"),
        ("a: |+\n  texte\n\nz: 1\n", "a: |+\n  texte\n\nz: 1\nverifications:\n  - {}\n"),
        ("a: b\nverifications:\nc: d\n", "a: b\nverifications:\n  - {}\nc: d\n"),
    ],
)
def test_a_record_without_stamps_gets_a_list(before: str, after: str) -> None:
    lines = ["le: 2026-11-20", "    par: x", "    moyen: telephone"]
    wanted = after.replace("{}", "\n".join(lines))
    written = stamped(before, (), [], Stamp(date(2026, 11, 20), "x", VerificationMethod.PHONE))
    assert written.rstrip("\n") == wanted.rstrip("\n")
    assert written.endswith("\n") == before.endswith("\n")


@pytest.mark.parametrize(
    "before",
    [
        "{a: b}\n",
        "a: b\nverifications: []\n",
        "a: b\nverifications: ~\n",
        "a: b\nverifications: [{le: 2026-01-01, par: x, moyen: courriel, quoi: [places]}]\n",
    ],
)
def test_lists_between_brackets_stay_between_brackets(before: str) -> None:
    known = [verification("2026-01-01", FieldGroup.PLACES)] if "places" in before else []
    after = stamped(before, (), known, STAMP)
    assert len(after.splitlines()) == len(before.splitlines())
    assert read_tree(after).data()["verifications"][-1] == STAMP.item()


def test_a_later_verification_is_not_undone() -> None:
    text = "verifications:\n  - le: 2026-12-01\n    par: x\n    moyen: courriel\n"
    with pytest.raises(CannotEditError, match="2026-12-01"):
        stamped(text, (), [verification("2026-12-01")], STAMP)


@pytest.mark.parametrize("text", ["", "[", "texte", "a: [1]\nverifications: texte\n", "- 1\n"])
def test_what_cannot_be_edited_is_said(text: str) -> None:
    with pytest.raises(CannotEditError):
        stamped(text, (), [], STAMP)


def _restyled(text: str, newline: str, final: bool) -> str:
    whole = text if final else text.rstrip("\n")
    return whole.replace("\n", newline)


@pytest.mark.slow
@pytest.mark.parametrize("file", PARTNERS, ids=lambda file: file.stem)
@settings(max_examples=20)
@given(
    newline=st.sampled_from(["\n", "\r\n"]),
    final=st.booleans(),
    comments=st.lists(st.integers(0, 10_000), max_size=6),
    data=st.data(),
)
def test_only_the_stamp_differs(
    file: Path, newline: str, final: bool, comments: list[int], data: st.DataObject
) -> None:
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    for place in comments:
        lines.insert(place % (len(lines) + 1), "      # une note\n" if place % 2 else "\n")
    text = _restyled("".join(lines), newline, final)
    whole: Any = read_tree(text).data()
    keys = data.draw(st.sampled_from([(), *(("creneaux", i) for i in range(len(whole.get("creneaux", []))))]))
    after = stamped(text, keys, [], STAMP)
    gone, come = touched(text, after)
    assert [line for line in gone if line + newline not in come] == [], "only a last line may gain its end"
    assert len(after.splitlines()) - len(text.splitlines()) in (3, 4)
    assert after.count("\r\n") - text.count("\r\n") in ((3, 4) if newline == "\r\n" else (0,))
    part = stamped_data = read_tree(after).data()
    for key in keys:
        part = part[key]
    assert part["verifications"].pop() == STAMP.item()
    if not part["verifications"]:
        del part["verifications"]
    assert stamped_data == whole


@given(st.text(max_size=40))
def test_any_text_is_read_back(value: str) -> None:
    if value != value.strip() or not value or any(not (char.isprintable() or char in "\n\t") for char in value):
        return
    for text in (
        f"a: {scalar_text(value)}\n",
        f"a: [{flow_text(value)}]\n",
        "\n".join(block_lines({"a": {"b": value}}, "")),
    ):
        assert value in str(read_tree(text).data()) or repr(value)[1:-1] in str(read_tree(text).data())


@given(
    st.dictionaries(
        st.sampled_from("abc"),
        st.recursive(
            st.text("aé :#-[]{}'\",&*!|>%@`0", min_size=1, max_size=8),
            lambda inner: (
                st.lists(inner, min_size=1, max_size=3)
                | st.dictionaries(st.sampled_from("xyz"), inner, min_size=1, max_size=3)
            ),
            max_leaves=6,
        ),
        min_size=1,
    )
)
def test_any_nested_value_is_read_back(value: dict[str, Any]) -> None:
    wanted = _filled(value)
    assert read_tree("\n".join(block_lines(wanted, ""))).data() == wanted
    assert read_tree(append_item("a: b\n", ("liste",), wanted)).data() == {"a": "b", "liste": [wanted]}


def _filled(value: Any) -> Any:
    """Blank texts are left out by readers: give them a letter; lists of lists are no data of ours."""
    if isinstance(value, dict):
        return {key: _filled(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_filled(part) if not isinstance(part, list) else "liste" for part in value]
    return value if value.strip() else "x"
