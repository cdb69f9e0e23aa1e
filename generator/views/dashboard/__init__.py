"""What the coordination has to do: the dashboard, and the list of `annuaire stale`.

Counts and sorts what the records and the last check say; judges nothing.
"""
