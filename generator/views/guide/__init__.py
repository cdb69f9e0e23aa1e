"""The guides that coordinators read under `contribuer/`: fields, closed and open words, rules.

Made from the model, the vocabulary and the rules, so that they cannot be out of date; the rest is in `content/`.
"""
