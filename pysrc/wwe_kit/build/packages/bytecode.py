"""The modules of packages as the bytecode of the page's Python: compiled once for each wheel, and kept."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from wwe_kit.build.standard_library import pyodide_lock
from wwe_kit.packages.package import Package
from wwe_kit.progress import step
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached_folder, is_cached
from wwe_kit.runtimes.node_script import run_script

_COMPILER = "web/node/compile-packages.mjs"
_SIGN = "compiled"  # what it says on stderr after each package


def pyodide_bytecode(packages: Sequence[Package]) -> list[Path]:
    """Return for each package the folder with the bytecode of its modules, each where Python looks: in `__pycache__`.

    It is Pyodide's own compiler that makes it, without docstrings and `assert`. Starting it takes longer than compiling
    most packages, so it starts once for all that are not kept. Raises BadInput where Node.js fails.
    """
    with tempfile.TemporaryDirectory() as place:
        compiler = _Compiler([each for each in packages if not is_cached(_kept_as(each))], Path(place))
        return [cached_folder(_kept_as(each), partial(compiler.fill, each)) for each in packages]


class _Compiler:
    """Compiles all packages that wait, when the first of them is wanted. It writes below a folder of its own."""

    def __init__(self, waiting: Sequence[Package], place: Path) -> None:
        self._waiting = waiting
        self._place = place
        self._made: dict[str, Path] = {}

    def fill(self, package: Package, folder: Path) -> None:
        """Write the bytecode of a package into a folder."""
        name = _kept_as(package)
        if name not in self._made:  # one that was kept a moment ago is not among those that wait
            self._compile([package, *(each for each in self._waiting if _kept_as(each) not in {name, *self._made})])
        shutil.copytree(self._made[name], folder, dirs_exist_ok=True)

    def _compile(self, packages: Sequence[Package]) -> None:
        made = {_kept_as(each): self._place / str(len(self._made) + number) for number, each in enumerate(packages)}
        question = {
            "folder": str(runtimes.runtime_folder(runtimes.PYODIDE)),
            "lock": pyodide_lock(),
            "packages": [
                {"from": str(each.folder), "out": str(made[_kept_as(each)]), "paths": each.sources} for each in packages
            ],
        }
        what = packages[0].name if len(packages) == 1 else f"{len(packages)} packages"
        with step(f"Compiling {what}, once on this machine", len(packages)) as under_way:

            def heard(line: str) -> bool:
                is_sign = line.rstrip() == _SIGN
                under_way.advance(is_sign)
                return is_sign

            run_script(_COMPILER, json.dumps(question), heard=heard)
        self._made |= made


def _kept_as(package: Package) -> str:
    key = hashlib.sha256(json.dumps([package.sha256, pyodide_lock(), _text(), package.sources]).encode()).hexdigest()
    return f"packages/{package.name}-{package.version}-bytecode-{key[:16]}"


def _text() -> str:
    return resource(_COMPILER).read_text(encoding="utf-8")
