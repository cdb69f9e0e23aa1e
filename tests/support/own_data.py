"""Where a test reads the repository's own `data/`, seen in its source: only `tests/data` may.

Three ways lead there: a path built on the repository's root, the root itself handed over as a project, and the command
run without a project, which is then the folder it is run from.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

COMMANDS = {"annuaire", "run_annuaire", "run_annuaire_in"}
ON_A_PROJECT = {"build", "check", "diff", "find", "new", "schema", "serve", "sheet", "stale", "verify"}


def own_data_reads(source: str) -> tuple[int, ...]:
    """The lines of a test's source that read `data/`."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.expr)]
    named = any(text.startswith("data/") for node in nodes for text in _texts(node))
    elsewhere = ".chdir(" in source
    return tuple(
        sorted({node.lineno for node in nodes if _reads(node, named) or (_has_no_project(node) and not elsewhere)})
    )


def _reads(node: ast.expr, named: bool) -> bool:
    """`named`: the source names a place in `data/` somewhere, so that a path from a variable may be that one."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        return _is_root(node.left) and _inside_data(node.right, named)
    if isinstance(node, ast.List | ast.Tuple):
        return any(_is_root(item) for item in node.elts)
    if not isinstance(node, ast.Call):
        return False
    method = node.func
    if isinstance(method, ast.Attribute) and method.attr in {"glob", "rglob", "joinpath"} and _is_root(method.value):
        return any(_inside_data(argument, named) for argument in node.args)
    return _is_given_the_root(node)


def _is_root(node: ast.expr) -> bool:
    """`REPOSITORY`, or `Path(__file__)…parents[n]`."""
    if isinstance(node, ast.Name):
        return node.id == "REPOSITORY"
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "parents"


def _inside_data(node: ast.expr, named: bool) -> bool:
    if isinstance(node, ast.Name):
        return named
    return any(text.split("/")[0] in {"data", "**"} for text in _texts(node))


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr) and node.values:
        yield from _texts(node.values[0])


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _is_given_the_root(call: ast.Call) -> bool:
    """The root as an argument of anything but `relative_to`, `str` and `Path`; as `cwd` it only says where to run."""
    if _name(call) in {"relative_to", "is_relative_to", "str", "Path"}:
        return False
    keywords = (keyword.value for keyword in call.keywords if keyword.arg != "cwd")
    return any(_is_root(argument) for argument in (*call.args, *keywords))


def _has_no_project(node: ast.expr) -> bool:
    """The command on a project, without one; what is handed over whole (`*arguments`) is not followed."""
    if not isinstance(node, ast.Call) or _name(node) not in COMMANDS:
        return False
    texts = {text for argument in node.args for text in _texts(argument)}
    said = "--project" in texts or any(keyword.arg == "project" for keyword in node.keywords)
    return bool(texts & ON_A_PROJECT) and not said and not any(isinstance(one, ast.Starred) for one in node.args)
