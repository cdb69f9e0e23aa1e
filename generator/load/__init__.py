"""Reads a project's files into a catalogue, and says in French what cannot be read.

Owns the disk and the shape of files: bytes, YAML, keys and scalar types. Never judges meaning, never repairs, and never
raises for what a file holds.
"""

from generator.load.project import LoadResult, load_project, load_sessions
from generator.load.shape import Shape

__all__ = ["LoadResult", "Shape", "load_project", "load_sessions"]
