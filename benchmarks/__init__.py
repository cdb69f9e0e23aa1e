"""Measures, run by hand; nothing of the site depends on them."""
