"""The Python of a static site, compiled by the Pyodide that will run it: the host and what it stands on.

Python that is not compiled is compiled at every start, and takes as long as everything else together.
"""

import base64
import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from wwe_host.page.templates import environment
from wwe_kit.errors import BadInput
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached
from wwe_kit.runtimes.node_script import run_script

# Where the compiled templates are in the archive.
TEMPLATES = "templates"
# What is in it: packages of ours, and distribution -> the package in it; what those have in C is optional to them.
OURS = ("wwe_host", "wwe_link", "wwe_playground", "wwe_protocol")
OTHERS = {"jinja2": "jinja2", "markupsafe": "markupsafe", "pyjwt": "jwt", "tomli-w": "tomli_w"}
_START = "wwe_playground.start"
_COMPILER, _PYODIDE = "web/node/compile-modules.mjs", runtimes.PACKAGES[runtimes.PYODIDE]
_LIBRARY = "python_stdlib.zip"  # as the npm package has it
_PAGE = "host/page.html.jinja"  # is rendered when the site is written


@cache
def python_archives() -> dict[str, bytes]:
    """Return the two archives, by their paths in the site. Raises BadInput where Pyodide does not compile the host."""
    modules, library = compiled_by_pyodide(dict(_sources()) | dict(_templates()))
    return {"python.zip": _zipped(modules | dict(_data())), f"runtime/{_LIBRARY}": _zipped(_standard_library(library))}


def _standard_library(compiled: dict[str, bytes]) -> dict[str, bytes]:
    """All of it, and what is needed at the start compiled."""
    with zipfile.ZipFile(runtimes.runtime_files(runtimes.PYODIDE)[_LIBRARY]) as archive:
        others = {name: archive.read(name) for name in archive.namelist() if f"{name}c" not in compiled}
    return others | compiled


def _zipped(content: dict[str, bytes]) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as writer:
        for path in sorted(content):
            # With one and the same time, so that the same files are the same archive.
            writer.writestr(zipfile.ZipInfo(path), content[path], zipfile.ZIP_DEFLATED)
    return archive.getvalue()


def _sources() -> Iterator[tuple[str, str]]:
    for package in (*OURS, *OTHERS.values()):
        folder = _folder(package)
        for file in folder.rglob("*.py"):
            yield f"{package}/{file.relative_to(folder).as_posix()}", file.read_text(encoding="utf-8")


def _templates() -> Iterator[tuple[str, str]]:
    """Return the templates as Python: the browser need not parse them."""
    templates = environment(FileSystemLoader(resource("templates")))
    with tempfile.TemporaryDirectory() as folder:
        templates.compile_templates(
            folder, zip=None, filter_func=lambda name: name.startswith("host/") and name != _PAGE
        )
        for file in Path(folder).iterdir():
            yield f"{TEMPLATES}/{file.name}", file.read_text(encoding="utf-8")


def _data() -> Iterator[tuple[str, bytes]]:
    """Return what is no Python: the host's scenarios, and the licences of those whose packages go along."""
    scenarios = _folder("wwe_host") / "scenarios"
    for file in scenarios.glob("*.toml"):
        yield f"wwe_host/scenarios/{file.name}", file.read_bytes()
    for name in OTHERS:
        for path in distribution(name).files or ():
            if path.name.startswith("LICENSE"):
                yield f"licenses/{name}/{path.name}", path.read_binary()


def compiled_by_pyodide(sources: dict[str, str]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the modules, and those of the standard library that are imported with the host's start.

    Both are by the compiled path. What was compiled before is not compiled again. Raises BadInput for a module that
    does not compile.
    """
    question = {"modules": sources, "start": _START}
    made_by = resource(_COMPILER).read_text(encoding="utf-8") + runtimes.package_version(_PYODIDE)
    name = hashlib.sha256((json.dumps(question, sort_keys=True) + made_by).encode()).hexdigest()[:16]
    answer = cached(f"{name}.compiled.json", lambda place: place.write_text(_compiled(question), encoding="utf-8"))
    modules, library = (
        {f"{path}c": base64.b64decode(code) for path, code in codes.items()}
        for codes in json.loads(answer.read_text(encoding="utf-8")).values()
    )
    return modules, library


def _compiled(question: dict[str, Any]) -> str:
    asked = question | {"module": str(runtimes.runtime_files(runtimes.PYODIDE)["pyodide.mjs"])}
    return run_script(_COMPILER, json.dumps(asked), what="Pyodide could not compile the host")


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise BadInput(f"The package {package} is not installed.")
    return Path(spec.origin).parent
