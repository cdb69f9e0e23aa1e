"""Whatever a file holds, the loader answers with findings and never with an exception."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load.disk import SourceFile
from generator.load.record import read_record
from generator.load.words import read_weights, read_words
from generator.model.base import Record
from generator.model.config import SiteConfig
from generator.model.money import Aid
from generator.model.records import Partner, Programme, Territory, Venue
from tests.support.projects import PROJECTS

pytestmark = pytest.mark.slow

MODELS: dict[str, type[Record]] = {
    "partners": Partner,
    "venues": Venue,
    "programmes": Programme,
    "aids": Aid,
    "territories": Territory,
}
KEYS = st.sampled_from(
    ["nom", "type", "creneaux", "horaires", "tarifs", "adresse", "id", "accessibilite", "x", "~", "<<"]
)
SCALARS = st.sampled_from(
    ["oui", "18:30", "2026-09-14", "7,50", "''", "~", '"a\\nb"', "*a", "&a b", "!t c", "nan", "1e999"]
)
VALUES = st.recursive(
    SCALARS | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(KEYS, inner, max_size=3).map(
            lambda d: "{" + ", ".join(f"{k}: {v}" for k, v in d.items()) + "}"
        )
    ),
    max_leaves=12,
)
YAML = st.lists(st.tuples(KEYS, VALUES), max_size=8).map(lambda pairs: "\n".join(f"{k}: {v}" for k, v in pairs))
anything = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_everyhow(root: Path, content: bytes) -> None:
    """Read the content as every kind of file; each says at least one thing of what it cannot read."""
    for folder, model in MODELS.items():
        file = SourceFile(root, folder, "essai.yml")
        file.place.parent.mkdir(parents=True, exist_ok=True)
        file.place.write_bytes(content)
        reading = read_record(file, model)
        assert (reading.entry is None) == bool(reading.findings)
        assert all(finding.location.path == file.path and finding.message for finding in reading.findings)
    settings_file = SourceFile(root, "", "site_config.yml")
    settings_file.place.write_bytes(content)
    read_record(settings_file, SiteConfig, identified=False)
    words = SourceFile(root, "vocabulary", "essai.yml")
    words.place.parent.mkdir(exist_ok=True)
    words.place.write_bytes(content)
    read_words(words)
    read_weights(words)


@given(st.binary(max_size=200))
@anything
def test_any_bytes_give_findings(tmp_path: Path, content: bytes) -> None:
    read_everyhow(tmp_path, content)


@given(YAML)
@anything
def test_any_yaml_gives_findings(tmp_path: Path, content: str) -> None:
    read_everyhow(tmp_path, content.encode("utf-8", errors="surrogatepass"))


@pytest.mark.parametrize("seed", range(40))
def test_a_mutilated_record_gives_findings_or_a_record(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    files = sorted((PROJECTS / "complet/data").rglob("*.yml"))
    content = bytearray(chance.choice(files).read_bytes())
    for _ in range(chance.randrange(1, 6)):
        start = chance.randrange(len(content))
        content[start : start + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
    read_everyhow(tmp_path, bytes(content))
