"""Runs some lines of a file, with the names that stand above them."""

import __future__

import ast
import importlib.util
import sys

from .run_file import run_file

DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def run_selection(path, first, last, line, request):
    """Never returns, as `run_file`."""

    def execute(source, full, names):
        text = importlib.util.decode_source(source)
        before = compile(_before(ast.parse(text, full), first, last), full, "exec", dont_inherit=True)
        exec(before, names)
        _run_lines(text, first, last, full, names, before.co_flags & __future__.annotations.compiler_flag)

    run_file(path, line, request, execute)


def _before(tree, first, last):
    """All that ends above the lines, and what is defined anywhere else; the part for `python3 file.py` alone is not run."""

    def is_wanted(node):
        if node.end_lineno < first:
            return not _is_main_guard(node)
        return isinstance(node, DEFINITIONS) and not first <= node.lineno <= node.end_lineno <= last

    tree.body = [node for node in tree.body if is_wanted(node)]
    return tree


def _is_main_guard(node):
    if not isinstance(node, ast.If) or not isinstance(node.test, ast.Compare):
        return False
    return any(isinstance(side, ast.Name) and side.id == "__name__" for side in (node.test.left, *node.test.comparators))


def _run_lines(text, first, last, full, names, flags):
    """In the place where they stand, so that a traceback names their lines; a value at the end is shown, as in a console."""
    chosen = text.split("\n")[first - 1 : last]
    written = [each for each in chosen if each.strip() and not each.lstrip().startswith("#")]
    if not written:
        return
    is_indented = written[0][0].isspace()
    opening = "\n" * (first - 2) + "if True:\n" if is_indented and first > 1 else "\n" * (first - 1)
    tree = ast.parse(opening + "\n".join(chosen), full)
    body = tree.body[0].body if is_indented and tree.body else tree.body
    value = body.pop().value if body and isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), full, "exec", flags, dont_inherit=True), names)
    if value is not None:
        sys.displayhook(eval(compile(ast.Expression(value), full, "eval", flags, dont_inherit=True), names))
