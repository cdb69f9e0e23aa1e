"""Distances as the crow flies; nothing more."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088


def distance_km(origin: tuple[float, float], place: tuple[float, float]) -> float:
    """Great-circle distance in kilometres between two points in WGS 84 degrees (latitude, longitude).

    Haversine formula with the mean radius of the Earth (IUGG).
    """
    lat1, lon1, lat2, lon2 = (radians(value) for value in (*origin, *place))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))
