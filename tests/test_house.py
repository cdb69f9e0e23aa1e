"""House rules a linter does not know: sizes, and what no file of the project may hold."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.support.own_data import own_data_reads
from tests.support.projects import REPOSITORY

LIMITS = {
    "generator/**/*.py": 250,
    "templates/**/*.html": 80,
    "templates/**/*.js": 200,
    "templates/**/*.css": 150,
}
LONGEST_FUNCTION = 40
PICTURES = {".png"}
NOT_OURS = {".git", ".venv", "node_modules", "site", "__pycache__"}
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|tmp|root|home)/[a-z]")
CITED = re.compile(r"(?<![\w./-])(?:generator|templates|tests|content|data|tools|benchmarks|adr)/[\w./*-]*[\w*]")
SCRIPT_COMMENT = re.compile(r"/\*.*?\*/|(?<!:)//[^\n]*", re.DOTALL)
LEFT_OVER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b")


def sources(*patterns: str) -> Iterator[Path]:
    """The project's own files that match."""
    for pattern in patterns:
        for path in sorted(REPOSITORY.glob(pattern)):
            if path.is_file() and not NOT_OURS & set(path.relative_to(REPOSITORY).parts):
                yield path


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def comments_of(path: Path) -> Iterator[str]:
    """What a source says in docstrings and comments, and all that a document says."""
    text = text_of(path)
    if path.suffix == ".md":
        yield text
        return
    if path.suffix == ".js":
        yield from SCRIPT_COMMENT.findall(text)
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value


@pytest.mark.parametrize(("pattern", "limit"), LIMITS.items())
def test_files_are_short(pattern: str, limit: int) -> None:
    sizes = {str(path.relative_to(REPOSITORY)): len(text_of(path).splitlines()) for path in sources(pattern)}
    assert {path: size for path, size in sizes.items() if size > limit} == {}


def test_functions_are_short() -> None:
    long = []
    for path in sources("generator/**/*.py"):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                body = [n for n in node.body if not (isinstance(n, ast.Expr) and isinstance(n.value, ast.Constant))]
                lines = (node.end_lineno or 0) - (body[0].lineno if body else node.lineno) + 1
                if lines > LONGEST_FUNCTION:
                    long.append(f"{path.relative_to(REPOSITORY)}:{node.lineno} {node.name}: {lines} lines")
    assert long == []


def unwelcome(paths: Iterable[Path]) -> list[str]:
    """The lines that name a path of a machine, or were left over."""
    return [
        f"{path.relative_to(REPOSITORY)}:{number} {line.strip()}"
        for path in paths
        if path.suffix not in PICTURES
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if MACHINE_PATH.search(line) or LEFT_OVER.search(line)
    ]


def test_no_path_of_a_machine_and_nothing_left_over() -> None:
    patterns = ("generator/**/*.py", "templates/**/*.*", "content/**/*.md", "*.md", "adr/*.md", "tools/*.*")
    assert unwelcome(sources(*patterns)) == []


def test_only_the_tests_of_the_data_read_the_data() -> None:
    reads = {
        (path.relative_to(REPOSITORY).parts[1], f"{path.relative_to(REPOSITORY)}:{line}")
        for path in sources("tests/**/*.py")
        for line in own_data_reads(text_of(path))
    }
    assert sum(folder == "data" for folder, _ in reads) >= 4
    assert sorted(place for folder, place in reads if folder != "data") == []


@pytest.mark.parametrize(
    "source",
    [
        "REPOSITORY / 'data'",
        "REPOSITORY / 'data' / 'README.md'",
        "REPOSITORY / f'data/{kind}'",
        "Path(__file__).resolve().parents[2] / 'data'",
        "REPOSITORY.glob('data/**/*.yml')",
        "REPOSITORY.glob('**/*.yml')",
        "REPOSITORY.joinpath('data')",
        "NAMES = ('README.md', 'data/README.md')\n[REPOSITORY / name for name in NAMES]",
        "PATTERNS = ('data/**/*.*',)\n[REPOSITORY.glob(pattern) for pattern in PATTERNS]",
        "load_project(REPOSITORY)",
        "build(project=REPOSITORY)",
        "ROOTS = [REPOSITORY, PROJECTS]",
        "annuaire('check')",
        "run_annuaire('build', '--today', '2026-11-23')",
    ],
)
def test_a_test_that_reads_the_data_is_seen(source: str) -> None:
    assert own_data_reads(source)


@pytest.mark.parametrize(
    "source",
    [
        "PROJECTS / 'complet' / 'data'",
        "root / 'data/partners'",
        "REPOSITORY / 'content'",
        "[REPOSITORY / name for name in ('README.md', 'ARCHITECTURE.md')]",
        "run(['git'], cwd=REPOSITORY, env={'PYTHONPATH': str(REPOSITORY)})",
        "path.relative_to(REPOSITORY)",
        "annuaire('check', project=project('minimal'))",
        "run_annuaire('check', '--project', str(folder))",
        "run_annuaire('--version')",
        "monkeypatch.chdir(project('minimal'))\nannuaire('check')",
    ],
)
def test_a_test_on_a_project_of_its_own_is_left_alone(source: str) -> None:
    assert own_data_reads(source) == ()


def test_every_path_cited_in_a_docstring_a_comment_or_a_decision_exists() -> None:
    cited = {
        (str(path.relative_to(REPOSITORY)), place)
        for path in sources("generator/**/*.py", "templates/assets/js/**/*.js", "ARCHITECTURE.md", "adr/*.md")
        for said in comments_of(path)
        for place in CITED.findall(said)
    }
    assert len(cited) > 20
    assert sorted((source, place) for source, place in cited if not any(REPOSITORY.glob(place))) == []


def test_templates_hold_no_inline_style_nor_handler() -> None:
    inline = re.compile(r"<[a-z][^>]*\s(?:style|on[a-z]+)=", re.IGNORECASE)
    assert [str(path) for path in sources("templates/**/*.html") if inline.search(text_of(path))] == []
