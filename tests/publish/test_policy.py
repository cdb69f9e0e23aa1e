"""The policy allows the theme's own inline code, by its hash, and nothing else."""

from __future__ import annotations

import base64
import hashlib

from generator.publish.policy import content_security_policy


def source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_inline_code_is_allowed_by_hash() -> None:
    policy = content_security_policy("<style>b{}</style><script>é()</script><script>é()</script>")
    assert f"script-src 'self' {source('é()')}; style-src 'self' {source('b{}')};" in policy


def test_files_and_data_blocks_need_no_hash() -> None:
    policy = content_security_policy('<script src="a.js" defer></script><script type="application/json">{}</script>')
    assert "script-src 'self'; style-src 'self';" in policy
