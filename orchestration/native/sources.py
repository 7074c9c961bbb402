"""The sources of extraction as mypyc compiles them best: the same statements, said so that it need not look names up.

Here: what is written differently for the compiler only. Constants are declared Final: mypyc then reads them from memory,
and else from the dictionary of their module, by name. Records get the constructor that their decorator would make for them,
which stays interpreted code otherwise, and say how they are pickled, which a compiled class does not know. Functions that
keep what they made keep it in a dictionary of their own, which does not call out of the compiled code. The sources say none
of it, to stay short; lines behind what is written out move down in the build.
Not here: compiling (compilation).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

_IMPORT_BEHIND = "from __future__ import annotations"


def native(source: str) -> str:
    """``source`` with constants declared Final, constructors and caches written out."""
    lines = source.split("\n")
    # From the last line to the first, so that what is inserted moves no line that is still to be changed.
    for node in reversed(ast.parse(source).body):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            line = node.lineno - 1
            lines[line] = _as_final(node, lines[line])
        elif isinstance(node, ast.ClassDef):
            lines[node.end_lineno or 0 : node.end_lineno or 0] = _of_record(node)
        elif isinstance(node, ast.FunctionDef) and (most := _kept_at_most(node)) is not None:
            lines[node.lineno - 1] = lines[node.lineno - 1].replace(f"def {node.name}(", f"def _make_{node.name}(", 1)
            lines[node.lineno - 2 : node.lineno - 1] = _of_cache(node, most)
    return "\n".join(lines).replace(_IMPORT_BEHIND, f"{_IMPORT_BEHIND}; from typing import Final", 1)


def _as_final(node: ast.Assign | ast.AnnAssign, line: str) -> str:
    """The first line of an assignment with the declaration, where a single name in capitals is given a value."""
    target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
    if not isinstance(target, ast.Name) or not target.id.isupper() or node.value is None:
        return line
    if isinstance(node, ast.AnnAssign):
        kind = ast.unparse(node.annotation)
        return line.replace(f"{target.id}: {kind} =", f"{target.id}: Final[{kind}] =", 1)
    return line.replace(f"{target.id} =", f"{target.id}: Final =", 1)


def _of_record(node: ast.ClassDef) -> Iterator[str]:
    """What a dataclass gets: a constructor unless it has one or is frozen, and a way to be pickled."""
    decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
    fields = [part for part in node.body if isinstance(part, ast.AnnAssign)]
    has_constructor = any(isinstance(part, ast.FunctionDef) and part.name == "__init__" for part in node.body)
    if decorators == ["dataclass(slots=True)"] and not has_constructor:
        yield from _constructor(fields)
    if decorators in (["dataclass(slots=True)"], ["dataclass(frozen=True, slots=True)"]):
        values = "".join(f"self.{ast.unparse(field.target)}, " for field in fields)
        yield "    def __reduce__(self) -> tuple[object, ...]:"
        yield f"        return {node.name}, ({values})"


def _constructor(fields: list[ast.AnnAssign]) -> Iterator[str]:
    given = [_parameter(field) for field in fields]
    yield f"    def __init__(self, {', '.join(parameter for parameter, _ in given)}) -> None:"
    for field, (_, value) in zip(fields, given, strict=True):
        yield f"        self.{ast.unparse(field.target)} = {value}"


def _parameter(field: ast.AnnAssign) -> tuple[str, str]:
    """A field as a parameter of the constructor, and the value that the field is then given."""
    name, kind = ast.unparse(field.target), ast.unparse(field.annotation)
    if field.value is None:
        return f"{name}: {kind}", name
    if isinstance(field.value, ast.Call):
        # field(default_factory=list): every record has a list of its own.
        factory = ast.unparse(field.value.keywords[0].value)
        return f"{name}: {kind} | None = None", f"{factory}() if {name} is None else {name}"
    return f"{name}: {kind} = {ast.unparse(field.value)}", name


def _kept_at_most(node: ast.FunctionDef) -> str | None:
    """How many values the cache of a function holds, "" for any number; None for a function without a cache."""
    decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
    if decorators == ["cache"]:
        return ""
    is_bounded = len(decorators) == 1 and decorators[0].startswith("lru_cache(maxsize=")
    return decorators[0].removeprefix("lru_cache(maxsize=").removesuffix(")") if is_bounded else None


def _of_cache(node: ast.FunctionDef, most: str) -> Iterator[str]:
    """A function in place of the decorator: it makes what it has not kept. A full cache is emptied; order costs more."""
    name, returns = node.name, ast.unparse(node.returns or ast.Constant(None))
    names = [argument.arg for argument in node.args.args]
    kinds = [ast.unparse(argument.annotation or ast.Name("object")) for argument in node.args.args]
    if not names:
        yield f"_kept_{name}: Final[list[{returns}]] = []"
        yield f"def {name}() -> {returns}:"
        yield f"    if not _kept_{name}:"
        yield f"        _kept_{name}.append(_make_{name}())"
        yield f"    return _kept_{name}[0]"
        return
    key, kind = (names[0], kinds[0]) if len(names) == 1 else (f"({', '.join(names)})", f"tuple[{', '.join(kinds)}]")
    yield f"_kept_{name}: Final[dict[{kind}, {returns}]] = {{}}"
    yield f"def {name}({ast.unparse(node.args)}) -> {returns}:"
    yield f"    key = {key}"
    yield f"    if key in _kept_{name}:"
    yield f"        return _kept_{name}[key]"
    yield f"    made = _make_{name}({', '.join(names)})"
    if most:
        yield f"    if len(_kept_{name}) >= {most}:"
        yield f"        _kept_{name}.clear()"
    yield f"    _kept_{name}[key] = made"
    yield "    return made"
