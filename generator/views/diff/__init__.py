"""What people will see change between two states of the data, and which changes deserve a second look.

Compares two directories, whatever the day; plain text first, then Markdown for a pull request.
"""
