"""The content security policy every page carries in a `<meta>`: the text, and the hashes of inline code of the theme.

Nothing more: record articles are never looked at, so inline code that slips into one is not allowed, it is blocked.
"""

from __future__ import annotations

import base64
import hashlib
import re

TILE_SERVER = "https://data.geopf.fr"
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\s(?:src=|type=\"application/json\"))[^>]*>(.*?)</script>", re.DOTALL)
INLINE_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def content_security_policy(frame_html: str) -> str:
    """The policy for pages of this frame. `frame_html`: a page of the theme without any article.

    Raises nothing. Source of the directives: W3C, Content Security Policy Level 3.
    """
    scripts = _sources(INLINE_SCRIPT.findall(frame_html))
    styles = _sources(INLINE_STYLE.findall(frame_html))
    return (
        f"default-src 'self'; script-src {scripts}; style-src {styles}; img-src 'self' data: {TILE_SERVER}; "
        "object-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _sources(inline: list[str]) -> str:
    """`'self'` and the hash of each inline text, sorted."""
    hashes = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in inline}
    return " ".join(["'self'", *(f"'sha256-{digest}'" for digest in sorted(hashes))])
