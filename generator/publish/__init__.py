"""The last room: finished pages and files become a folder one can open, in the place of the older one."""

from generator.publish.errors import PublishError
from generator.publish.site import PublishReport, publish

__all__ = ["PublishError", "PublishReport", "publish"]
