"""Tools that are run over this repository, each as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO


def run_python(root: Path, *arguments: str, output: IO[str] | None = None) -> int:
    """Run Python in the repository and return its exit code; what it prints goes to `output`, or where ours goes.

    Compiled modules are kept, whatever the environment says: a run of the tests starts hundreds of processes, and each
    would compile this repository anew. `build.py clean` removes them.
    """
    sys.stdout.flush()
    # The tools find the packages of this repository also where it is not installed.
    path = os.pathsep.join(filter(None, [str(root / "pysrc"), os.environ.get("PYTHONPATH")]))
    environment = os.environ | {"PYTHONPATH": path}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=root,
        env=environment,
        check=False,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
    ).returncode


def run_tool(root: Path, tool: str, *arguments: str) -> int:
    """Run a tool that is a Python module and return its exit code."""
    return run_python(root, "-m", tool, *arguments)
