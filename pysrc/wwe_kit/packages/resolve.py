"""Finds the wheels that an extension's requirements lead to, all of them for the page's Python."""

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wwe_kit.packages.lock import Lock, Locked, normal_form
from wwe_kit.packages.own_wheels import constraints, own_wheels
from wwe_kit.packages.page_python import page_python
from wwe_kit.packages.pip_run import Said, run_pip
from wwe_kit.project.dependencies import OURS


class NotResolved(Exception):
    """pip has found no wheels that fit together; `said` is what it says of them."""

    def __init__(self, said: Said) -> None:
        super().__init__(said.complaints)
        self.said = said


def resolve(requirements: tuple[str, ...], pins: Iterable[str] = ()) -> Lock:
    """Return the lock of these requirements. `pins` are versions to take where a package is needed: `six==1.17`.

    Raises NotResolved.
    """
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        limits, report = folder / "constraints.txt", folder / "report.json"
        limits.write_text("\n".join([*constraints(), *pins]), encoding="utf-8")
        said = run_pip(
            "install", "--dry-run", "--ignore-installed", "--report", str(report), "--target", str(folder / "nowhere"),
            "--constraint", str(limits), *requirements, find_links=[own_wheels()],
        )  # fmt: skip
        if not said.succeeded:
            raise NotResolved(said)
        found = json.loads(report.read_text(encoding="utf-8"))["install"] if report.is_file() else []
    return Lock(page_python().version, normal_form(requirements), _wheels(found, requirements))


def _wheels(found: Sequence[Mapping[str, Any]], requirements: tuple[str, ...]) -> tuple[Locked, ...]:
    items: dict[str, Mapping[str, Any]] = {canonicalize_name(item["metadata"]["name"]): item for item in found}
    needs = _needs(items, requirements)
    return tuple(_locked(name, items[name], needs[name]) for name in sorted(items) if name not in OURS)


def _locked(name: str, item: Mapping[str, Any], needs: set[str]) -> Locked:
    info = item["download_info"]
    parts = urlsplit(info["url"])
    file = unquote(parts.path.rpartition("/")[2])
    source = info["url"] if parts.scheme != "file" else url2pathname(parts.path)
    if parts.scheme == "file" and Path(source).parent == own_wheels():
        source = file  # each kit makes its own
    requires = tuple(sorted(needs - OURS))
    return Locked(name, item["metadata"]["version"], file, info["archive_info"]["hashes"]["sha256"], source, requires)


def _needs(items: Mapping[str, Mapping[str, Any]], requirements: tuple[str, ...]) -> dict[str, set[str]]:
    """Return which others each package needs in the page, with the extras that are asked of it."""
    needs: dict[str, set[str]] = {name: set() for name in items}
    pending = [Requirement(requirement) for requirement in requirements]
    seen = set()
    while pending:
        asked = pending.pop()
        name = canonicalize_name(asked.name)
        for extra in ("", *asked.extras):
            if name not in items or (name, extra) in seen:
                continue
            seen.add((name, extra))
            for other in _required(items[name], extra):
                needs[name].add(canonicalize_name(other.name))
                pending.append(other)
    return {name: others & set(items) for name, others in needs.items()}


def _required(item: Mapping[str, Any], extra: str) -> list[Requirement]:
    """Return what a package asks for in the page."""
    markers = {**page_python().markers, "extra": extra}
    read = [Requirement(line) for line in item["metadata"].get("requires_dist", ())]
    return [required for required in read if required.marker is None or required.marker.evaluate(markers)]
