"""Views to bytes: the Jinja environment, JSON, maps and codes, and the escaping; no record, no disk."""
