"""The records and what can be worked out from them: catalogue, directory, calendar, money, matching.

Knows no file, no HTML and no clock: `today` is always an argument.
"""
