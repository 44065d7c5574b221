"""What the page's Python is to an installer: its version, the wheels that it loads, the values of its markers."""

import json
import re
from dataclasses import dataclass

from wwe_kit.errors import BadInput
from wwe_kit.runtimes import runtimes


@dataclass(frozen=True, slots=True)
class PagePython:
    """CPython in the page. `platform` is the tag of its compiled wheels, `emscripten` the version of what made it."""

    full_version: str
    platform: str
    emscripten: str

    @property
    def version(self) -> str:
        """As `python_version` has it: 3.14."""
        return ".".join(self.full_version.split(".")[:2])

    @property
    def pip_options(self) -> tuple[str, ...]:
        """The options that let pip take wheels for the page, and nothing else."""
        abi = f"cp{self.version.replace('.', '')}"
        chosen = {"platform": self.platform, "implementation": "cp", "abi": abi, "python-version": self.full_version}
        return ("--only-binary", ":all:", *(part for name, value in chosen.items() for part in (f"--{name}", value)))

    @property
    def markers(self) -> dict[str, str]:
        """The values of the markers that a requirement may ask for."""
        return {
            "implementation_name": "cpython",
            "implementation_version": self.full_version,
            "os_name": "posix",
            "platform_machine": "wasm32",
            "platform_python_implementation": "CPython",
            "platform_release": self.emscripten,
            "platform_system": "Emscripten",
            "platform_version": "#1",
            "python_full_version": self.full_version,
            "python_version": self.version,
            "sys_platform": "emscripten",
        }


def page_python() -> PagePython:
    """Return what the kit's Pyodide is. Raises BadInput where its own description cannot be read."""
    file = runtimes.runtime_files(runtimes.PYODIDE)["pyodide-lock.json"]
    try:
        info = json.loads(file.read_text(encoding="utf-8"))["info"]
        emscripten = re.sub(r"^emscripten_", "", info["platform"]).replace("_", ".")
        return PagePython(info["python"], f"pyemscripten_{info['abi_version']}_{info['arch']}", emscripten)
    except (OSError, ValueError, KeyError, TypeError):
        raise BadInput(f"{file} does not say which Python Pyodide is: run `wwe doctor`.") from None
