"""Made-up wheels in a folder, which is all that pip knows of the world."""

import base64
import hashlib
import itertools
import json
import os
import re
import zipfile

import pytest

from wwe_kit.packages.lock import Lock, Locked, write_lock
from wwe_kit.runtimes import cache

OF_RUNTIMES = ("standard-library-*.zip", "started-*.gz")  # files of the cache


@pytest.fixture
def wheel_folder(tmp_path, monkeypatch):
    """Return the folder of wheels. pip has no other settings, and nothing is kept of what was fetched before.

    What is made of a runtime alone stays: it takes seconds.
    """
    own = tmp_path / "cache"
    own.mkdir()
    for file in itertools.chain(*(cache.folder().glob(name) for name in OF_RUNTIMES)):
        (own / file.name).symlink_to(file)
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv(cache.OVERRIDE, str(own))
    return folder


@pytest.fixture
def wheel(wheel_folder):
    """Make a wheel: `wheel("six", "1.0", {"six.py": ""}, requires=[...], tag="py3-none-any")`; return its file."""

    def make(name, version="1.0", files=None, requires=(), tag="py3-none-any", python=">=3.8"):
        stem = f"{name.replace('-', '_')}-{version}"
        info = f"{stem}.dist-info"
        lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", f"Requires-Python: {python}"]
        extras = {extra for other in requires for extra in re.findall(r"extra == '(.*?)'", other)}
        lines += [f"Provides-Extra: {extra}" for extra in sorted(extras)]
        content = {
            **({f"{name.replace('-', '_')}.py": "VALUE = 1\n"} if files is None else files),
            f"{info}/METADATA": "\n".join([*lines, *(f"Requires-Dist: {other}" for other in requires), ""]),
            f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n",
        }
        content[f"{info}/RECORD"] = "".join(_record(path, text) for path, text in content.items())
        file = wheel_folder / f"{stem}-{tag}.whl"
        with zipfile.ZipFile(file, "w") as archive:
            for path, text in content.items():
                archive.writestr(zipfile.ZipInfo(path), text)
        return file

    return make


@pytest.fixture
def locked():
    """Return a wheel's file as a lock has it."""

    def of(file, *requires):
        name, version = file.name.split("-")[:2]
        return Locked(name.replace("_", "-"), version, file.name, _sha256(file), str(file), requires)

    return of


@pytest.fixture
def desk(project, locked):
    """Make an extension with `dependencies`, and with a lock of wheels where some are given."""

    def make(*dependencies, wheels=None, settings="", lines=""):
        head = f'[project]\nname = "desk"\n{lines}dependencies = {json.dumps(dependencies)}\n'
        made = project(files={"pyproject.toml": f'{head}[tool.wwe]\nworkspace-origins = ["*"]\n{settings}\n'})
        if wheels is not None:
            write_lock(made.folder, Lock("3.14", dependencies, tuple(locked(file) for file in wheels)))
        return made

    return make


def _record(path, text):
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
    return f"{path},sha256={digest},{len(text.encode())}\n"


def _sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()
