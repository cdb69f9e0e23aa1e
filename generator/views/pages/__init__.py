"""The home page, and one page a record: session, structure, place, programme, aid, activity, commune, territory.

Each puts in order what `session` and `parts` say; what two pages say alike belongs there.
"""
