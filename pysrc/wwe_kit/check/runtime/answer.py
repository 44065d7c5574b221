"""Asks a Python runtime itself, in Node.js: what it can parse, and which modules and names it has."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from wwe_kit.errors import BadInput
from wwe_kit.progress import step
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.cache import cached
from wwe_kit.runtimes.node_script import run_script

_SCRIPT = "web/node/check-modules.mjs"
_MODULES = {runtimes.MICROPYTHON: "micropython.mjs", runtimes.PYODIDE: "pyodide.mjs"}


@dataclass(frozen=True, slots=True)
class Question:
    """What a runtime is asked: whether it parses `modules` (path -> source), and has the modules and names.

    `entries` are the modules that may await at their top level. `names` are pairs of module and name, `builtins` names
    that no module binds. `packaged` are modules of the `packages`: `folder`, and the `files` below it.
    """

    modules: Mapping[str, str]
    entries: list[str]
    imports: list[str] = field(default_factory=list)
    names: list[tuple[str, str]] = field(default_factory=list)
    builtins: list[str] = field(default_factory=list)
    packages: list[dict[str, Any]] = field(default_factory=list)
    packaged: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to ask."""
        return not (self.modules or self.imports or self.names or self.builtins or self.packaged)


@dataclass(frozen=True, slots=True)
class Answer:
    """What it lacks. `problems` are of modules that it cannot parse: path, line and message.

    `broken` are modules of packages that it cannot import: path in the package, line and reason.
    """

    problems: list[dict[str, Any]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    lacking: list[tuple[str, str]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    broken: dict[str, dict[str, Any]] = field(default_factory=dict)


def why_not_asked(runtime: str) -> str:
    """Return why a runtime cannot be asked on this machine, without a full stop; "" where it can be."""
    try:
        module = _module(runtime)
    except BadInput as error:
        return error.message.rstrip(".")
    return "" if module.is_file() else f"{runtime} is not there yet: `wwe build` fetches it"


def ask(runtime: str, question: Question, about: Path) -> Answer:
    """Return what a runtime lacks. What was asked before is not asked again.

    Raises BadInput, which names `about`, where it fails.
    """
    if question.is_empty:
        return Answer()
    written = json.dumps({"runtime": runtime, **asdict(question)}, sort_keys=True)
    made_by = resource(_SCRIPT).read_text(encoding="utf-8") + runtimes.package_version(runtimes.PACKAGES[runtime])
    name = hashlib.sha256((written + made_by).encode()).hexdigest()[:16]
    file = cached(f"{name}.check.json", lambda place: place.write_text(_run(runtime, written, about), encoding="utf-8"))
    told = json.loads(file.read_text(encoding="utf-8"))
    return Answer(**{**told, "lacking": [tuple(pair) for pair in told["lacking"]]})


def _run(runtime: str, written: str, about: Path) -> str:
    question = {**json.loads(written), "module": str(_module(runtime))}
    what = f"{runtime} could not parse {about}"
    with step("Checking the modules"):
        if runtime == runtimes.PYODIDE:
            return _run_from_memory(question, what)
        return run_script(_SCRIPT, json.dumps(question), what=what)


def _run_from_memory(question: dict[str, Any], what: str) -> str:
    """Ask Pyodide. Its first start on this machine leaves its memory, from which the next ones take a seventh."""
    first: list[str] = []

    def start(memory: Path) -> None:
        first.append(run_script(_SCRIPT, json.dumps(question | {"leave": str(memory)}), what=what))

    key = hashlib.sha256(resource(_SCRIPT).read_bytes()).hexdigest()[:16]
    memory = cached(f"started-{runtimes.package_version(runtimes.PACKAGES[runtimes.PYODIDE])}-{key}.gz", start)
    return first[-1] if first else run_script(_SCRIPT, json.dumps(question | {"memory": str(memory)}), what=what)


def _module(runtime: str) -> Path:
    return runtimes.runtime_files(runtime)[_MODULES[runtime]]
