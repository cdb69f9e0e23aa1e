"""One rule a file, named after it; the registry looks in this folder."""
