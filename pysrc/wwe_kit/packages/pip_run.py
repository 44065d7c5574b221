"""Runs pip for the page's Python, with the user's own settings of it: index, credentials, folders of wheels."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wwe_kit.packages.page_python import page_python
from wwe_kit.resources import PACKAGE

_SCRIPT = PACKAGE / "packages" / "page_pip.py"
# What decides where pip installs, or what it asks, is ours; where packages come from is the user's.
_OURS = {
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    "PIP_NO_COLOR": "1",
    "PIP_NO_INPUT": "1",
    "PIP_PROGRESS_BAR": "off",
    "PIP_REQUIRE_VIRTUALENV": "0",
    "PIP_RETRIES": "2",  # its own five take half a minute where there is no network, and with none it does not say so
    "PIP_USER": "0",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONWARNINGS": "ignore",
}
_NOT_OURS = (
    *("PIP_NO_DEPS", "PIP_PREFIX", "PIP_PYTHON", "PIP_QUIET", "PIP_REPORT", "PIP_REQUIREMENT", "PIP_REQUIRE_HASHES"),
    *("PIP_ROOT", "PIP_TARGET", "PIP_VERBOSE"),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What pip has said: `output`, and `complaints` with its warnings."""

    succeeded: bool
    output: str
    complaints: str


def run_pip(command: str, *arguments: str, find_links: Sequence[Path] = (), verbose: bool = False) -> Said:
    """Run a command of pip's with the page's markers and wheels. `find_links` are folders of wheels beside others."""
    page = page_python()
    links = (part for folder in find_links for part in ("--find-links", str(folder)))
    called = [sys.executable, "-P", str(_SCRIPT), json.dumps(page.markers), command, *(("-vv",) if verbose else ())]
    environment = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
    answer = subprocess.run(
        [*called, *page.pip_options, *links, *arguments],
        env={**environment, **_OURS},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    return Said(not answer.returncode, answer.stdout, answer.stderr)
