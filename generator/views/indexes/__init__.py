"""The pages that enumerate, one module a kind of list: sessions, records, activities, territories, programmes.

A row comes from `session` or `parts`; here it is decided which stand under which heading.
"""
