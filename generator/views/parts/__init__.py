"""Pieces that pages of several kinds share: links, facts, notes, rows of records, places, trust, reports, sources.

Of any record; what is said of sessions alone lives in `session`.
"""
