from __future__ import annotations

import pytest

from generator.model.geo import distance_km


def test_a_degree_along_a_meridian() -> None:
    assert distance_km((0, 0), (1, 0)) == pytest.approx(111.195, abs=0.001)


def test_the_same_place_is_at_no_distance_and_both_ways_are_equal() -> None:
    pompey, nancy = (48.7706, 6.1273), (48.6921, 6.1844)
    assert distance_km(pompey, pompey) == 0
    assert distance_km(pompey, nancy) == pytest.approx(distance_km(nancy, pompey))
    assert distance_km(pompey, nancy) == pytest.approx(9.7, abs=0.1)


def test_antipodes_raise_nothing() -> None:
    assert distance_km((0, 0), (0, 180)) == pytest.approx(20015.1, abs=0.1)
