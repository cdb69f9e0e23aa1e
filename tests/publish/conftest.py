"""A workshop to publish from."""

from pathlib import Path

import pytest

from tests.publish.site_parts import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return Workshop(tmp_path)
