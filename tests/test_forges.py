"""What the forges are told to do: who may write, and the note that GitLab's job writes and then writes again."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import pytest
import yaml

from tests.support.projects import REPOSITORY

GITHUB = REPOSITORY / ".github/workflows/annuaire.yml"
GITLAB = REPOSITORY / ".gitlab-ci.yml"


def read(file: Path) -> dict[str, Any]:
    text: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return text


def test_on_github_only_the_job_that_runs_nothing_of_the_branch_may_write() -> None:
    workflow = read(GITHUB)
    assert {*workflow["on"]} == {"pull_request", "push"}
    assert workflow["permissions"] == {"contents": "read"}
    jobs = workflow["jobs"]
    assert [name for name, job in jobs.items() if "permissions" in job] == ["commentaire"]
    assert jobs["commentaire"]["permissions"] == {"pull-requests": "write"}
    fetch, write = jobs["commentaire"]["steps"]
    assert fetch["uses"].startswith("actions/download-artifact@")
    assert write["run"].startswith("gh pr comment")
    assert "${{" not in write["run"]
    assert [step["name"] for job in jobs.values() for step in job["steps"] if "GH_TOKEN" in step.get("env", {})] == [
        write["name"]
    ]


def test_on_gitlab_the_token_is_read_by_one_job_that_fetches_no_code() -> None:
    jobs = {name: job for name, job in read(GITLAB).items() if isinstance(job, dict) and "script" in job}
    assert [name for name, job in jobs.items() if "JETON_NOTES" in json.dumps(job)] == ["commentaire"]
    assert jobs["commentaire"]["variables"] == {"GIT_STRATEGY": "none"}
    assert "$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID" in jobs["commentaire"]["rules"][0]["if"]


@contextmanager
def _forge(notes: list[dict[str, Any]], calls: list[tuple[str, str, str]]) -> Iterator[str]:
    """A server that knows as much of GitLab's notes as the job asks of it."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self, content: Any) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(json.dumps(content).encode())

        def _body(self) -> str:
            return parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())["body"][0]

        def _call(self) -> None:
            calls.append((self.command, self.path, self.headers["PRIVATE-TOKEN"]))

        def do_GET(self) -> None:
            self._call()
            self._answer(notes)

        def do_POST(self) -> None:
            self._call()
            notes.append({"id": 100 + len(notes), "body": self._body()})
            self._answer(notes[-1])

        def do_PUT(self) -> None:
            self._call()
            note = next(each for each in notes if self.path.endswith(f"/{each['id']}"))
            note["body"] = self._body()
            self._answer(note)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.slow  # needs curl, the forge's own tool, which `make test` installs
def test_on_gitlab_one_note_is_written_then_written_again(tmp_path: Path) -> None:
    notes = [{"id": 7, "body": "Merci"}]
    calls: list[tuple[str, str, str]] = []
    script = "set -e\n" + "\n".join(read(GITLAB)["commentaire"]["script"])
    (tmp_path / "rapport").mkdir()
    for text in ("## Titre, été & $(id)\n\n- un\n", "## Titre, été & $(id)\n\n- deux + « x »\n"):
        (tmp_path / "rapport/changements.md").write_text(text, encoding="utf-8")
        with _forge(notes, calls) as address:
            where = {
                "CI_API_V4_URL": address,
                "CI_PROJECT_ID": "3",
                "CI_MERGE_REQUEST_IID": "5",
                "JETON_NOTES": "jeton",
            }
            subprocess.run(["bash", "-c", script], cwd=tmp_path, env={**os.environ, **where}, check=True)
        assert [each["body"] for each in notes] == ["Merci", text]
    place = "/projects/3/merge_requests/5/notes"
    assert [call[:2] for call in calls] == [
        ("GET", f"{place}?per_page=100"),
        ("POST", place),
        ("GET", f"{place}?per_page=100"),
        ("PUT", f"{place}/101"),
    ]
    assert {token for _, _, token in calls} == {"jeton"}
