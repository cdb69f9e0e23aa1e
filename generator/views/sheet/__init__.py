"""The printed sheet: one article a session, the list, the week, the map, the doctor’s copy; and its page.

Decides what paper holds; the phrases of a session that its page says too are those of `session`.
"""
