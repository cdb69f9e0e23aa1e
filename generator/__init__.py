"""Annuaire sport-santé : des fiches YAML d’un territoire au site statique que l’on imprime."""

__version__ = "0.1.0"
