"""Formats exchanged with other tools, one module each; pages are made elsewhere."""
