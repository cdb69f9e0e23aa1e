"""« Trouver » and « Orienter », and the header’s search: questions, columns of data, texts, answers in words.

Says what travels to the browser and how; matching itself is `model.matching`, which the scripts repeat.
"""
