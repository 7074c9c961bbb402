"""The rules of extraction as a compiled extension: the same modules, nearly twice as fast.

Here: building it with mypyc, which needs a C compiler and the headers of Python. Not here: choosing it
(``orchestration.extraction`` takes a build of just its own sources and else the sources themselves), and any rule.

    python -m orchestration.native.compilation
"""

from __future__ import annotations

import contextlib
import io
import shutil
import sys
import tempfile
from pathlib import Path

from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.errors import BaseError, CCompilerError

from orchestration.extraction.version import compiled_directory
from orchestration.native.sources import native

_ROOT = Path(__file__).parent.parent.parent
_PACKAGE = "orchestration.extraction"
# They say what the rooms are, or look for the build.
_NEVER_COMPILED = {"__init__.py", "version.py"}


def build(target: Path) -> None:
    """Compile every module of the extraction into the folder ``target``, which appears whole or not at all.

    Builds of former sources beside it are removed. -O1, because higher levels take twice as long to compile and gain
    nothing: the time goes into regular expressions and strings. mypyc keeps -Werror, which has caught it emitting a read
    of an unset variable.

    Raises setuptools.errors.BaseError or CCompilerError where there is no compiler or it finds fault.
    """
    folder = Path(*_PACKAGE.split("."))
    with tempfile.TemporaryDirectory() as scratch, contextlib.chdir(scratch):
        shutil.copytree(_ROOT / folder.parent, folder.parent, ignore=shutil.ignore_patterns("__compiled__", "__pycache__"))
        modules = sorted(path for path in folder.rglob("*.py") if path.name not in _NEVER_COMPILED)
        for module in modules:
            module.write_text(native(module.read_text(encoding="utf-8")), encoding="utf-8")
        extensions = mypycify(
            [str(module) for module in modules],
            opt_level="1",
            debug_level="0",
            target_dir=f"{scratch}/c",
            group_name=f"{_PACKAGE}.rules",
        )
        command = Distribution({"name": _PACKAGE, "ext_modules": extensions, "packages": []}).get_command_obj("build_ext")
        command.build_lib, command.build_temp = f"{scratch}/lib", f"{scratch}/objects"
        command.ensure_finalized()
        command.run()
        shutil.rmtree(target.parent, ignore_errors=True)
        staged = target.with_name(f"{target.name}.part")
        shutil.copytree(Path(scratch, "lib", folder), staged)
        for room in folder.glob("*/__init__.py"):
            # Without it Python takes the folder of the build for no package and goes on to the sources.
            shutil.copy(room, staged / room.parent.name)
        staged.rename(target)


def main() -> None:
    """Build for the sources as they are. Without a compiler say so and go on: the sources do the same work.

    Ends with an exit code of 1 where mypyc finds fault with a type: that is a defect of the sources, not of the machine.
    """
    target = compiled_directory()
    if target.is_dir():
        return
    said = io.StringIO()
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            build(target)
    except (BaseError, CCompilerError) as error:
        print(
            "Extraction is not compiled and runs from its sources, which takes nearly twice as long: no C compiler with the "
            f"headers of Python ({str(error)[:60]} ...)",
            file=sys.stderr,
        )
    except SystemExit as end:
        # So mypyc ends where it finds fault with a type.
        raise SystemExit(f"Extraction cannot be compiled:\n{said.getvalue().strip()}") from end


if __name__ == "__main__":
    main()
