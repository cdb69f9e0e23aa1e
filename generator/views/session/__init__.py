"""A session in phrases: when, where to call, what it costs, the first time, how far to trust; its card and its row.

Shared by its page, its sheet, the finder and the lists; what a whole page holds is decided there.
"""
