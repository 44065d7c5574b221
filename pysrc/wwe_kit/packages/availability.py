"""What an index, or a folder of wheels, has of a package: asked only where pip has found nothing that fits."""

import json
import re
import tempfile
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from wwe_kit.packages.own_wheels import own_wheels
from wwe_kit.packages.pip_run import run_pip
from wwe_kit.runtimes import runtimes

# Of pip's own lines on what it passes over; test_availability.py holds them against the pip that is there.
_SKIPPED = re.compile(r"Skipping link: (?:none of the wheel's tags|No sources permitted).*?: (?P<url>\w+://\S+)")
DENIED = re.compile(r"\b(?P<code>401|403) (?:Client )?Error")
_VERSIONS = re.compile(r"\(from versions: (?P<versions>[^)]*)\)")
_SYSTEMS = (("win", "Windows"), ("macosx", "macOS"), ("manylinux", "Linux"), ("musllinux", "Linux"), ("linux", "Linux"))


@dataclass(frozen=True, slots=True)
class Availability:
    """`versions` have a wheel for the page, oldest first. `systems` are those that a wheel is compiled for.

    `denied` is how an index has refused to answer, in HTTP's numbers.
    """

    is_known: bool
    versions: tuple[str, ...]
    systems: tuple[str, ...]
    denied: str = ""


def availability(name: str) -> Availability:
    """Return what there is of a package, whatever its version."""
    with tempfile.TemporaryDirectory() as temporary:
        said = run_pip(
            "download", "--no-deps", "--dest", temporary, f"{name}<0.dev0", find_links=[own_wheels()], verbose=True
        )
    versions = _VERSIONS.search(said.complaints)
    listed = versions["versions"] if versions else "none"
    links = _SKIPPED.finditer(said.output + said.complaints)
    files = [unquote(urlsplit(match["url"]).path.rpartition("/")[2]) for match in links]
    fitting = () if listed == "none" else tuple(part.strip() for part in listed.split(","))
    systems = {system for file in files if file.endswith(".whl") for system in _systems(file)}
    denied = DENIED.search(said.output + said.complaints)
    return Availability(bool(files or fitting), fitting, tuple(sorted(systems)), denied["code"] if denied else "")


def of_pyodide(name: str) -> str:
    """Return the wheel that Pyodide's own release has of a package, which the index may lack; "" for none."""
    wheel = str(_pyodides_own().get(canonicalize_name(name), {}).get("file_name", ""))
    return wheel if wheel.endswith(".whl") else ""


def package_of(module: str) -> str:
    """Return the package that a module is probably of: python-dateutil for dateutil; else one of its own name."""
    names = [name for name, package in _pyodides_own().items() if module in package.get("imports", ())]
    return min(names, key=len, default=module)


def _pyodides_own() -> dict[str, dict[str, Any]]:
    file = runtimes.runtime_folder(runtimes.PYODIDE) / "pyodide-lock.json"
    packages: dict[str, dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))["packages"]
    return packages


def _systems(wheel: str) -> set[str]:
    try:
        _name, _version, _build, tags = parse_wheel_filename(wheel)
    except InvalidWheelFilename:
        return set()
    return {system for tag in tags for begins, system in _SYSTEMS if tag.platform.startswith(begins)}
