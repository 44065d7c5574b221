import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.runtimes import artefacts, ensure_runtimes, node_command, node_modules, npm_command


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The wheel with the runtimes, installed; `installed(lock)` gives its folder. None leaves out the lock."""

    def install(lock):
        folder = tmp_path / "site-packages" / "wwe_runtimes"
        folder.mkdir(parents=True, exist_ok=True)
        if lock is not None:
            (folder / "package-lock.json").write_bytes(lock)
        wheel = SimpleNamespace(LOCK=folder / "package-lock.json", NODE_MODULES=folder / "node_modules")
        monkeypatch.setitem(sys.modules, "wwe_runtimes", wheel)
        return folder

    return install


@pytest.fixture
def fetching(npm, tmp_path, monkeypatch):
    """A checkout whose packages were not fetched yet; return its npm."""
    monkeypatch.setattr(runtimes, "node_modules", lambda: tmp_path / "node_modules")
    return npm


# --- where they are --------------------------------------------------------------------------------------------------


def test_in_a_checkout_packages_are_in_web():
    assert node_modules() == resource("web/node_modules")


def test_an_installed_kit_has_them_in_their_wheel_and_fetches_nothing(copy, installed):
    folder = installed(resource("web/package-lock.json").read_bytes())
    said = []
    assert ensure_runtimes(said.append) == node_modules() == folder / "node_modules"
    assert said == []


def test_an_installed_kit_keeps_what_it_makes_in_the_users_cache(copy, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    before = artefacts()
    assert before.is_relative_to(tmp_path / "cache")
    (copy / "web").unlink()
    (copy / "web").mkdir()
    (copy / "web/package-lock.json").write_text("{}", encoding="utf-8")
    assert artefacts() != before


def test_a_kit_without_its_wheel_says_what_to_install(copy, monkeypatch, complaint):
    monkeypatch.setitem(sys.modules, "wwe_runtimes", None)
    assert complaint(node_modules) == (
        "The Python runtimes are not installed: `pip install wwe-extension-kit-runtimes`."
    )


@pytest.mark.parametrize("lock", [b"{}", None])
def test_a_wheel_of_another_version_is_not_taken(copy, installed, complaint, lock):
    installed(lock)
    assert complaint(node_modules) == (
        "The Python runtimes that are installed belong to another version: "
        "`pip install --upgrade wwe-extension-kit wwe-extension-kit-runtimes`."
    )


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_a_runtimes_files_are_there_and_of_the_version_that_is_pinned(runtime):
    package = runtimes.PACKAGES[runtime]
    manifest = json.loads((runtimes.package_folder(package) / "package.json").read_text(encoding="utf-8"))
    assert runtimes.package_version(package) == manifest["version"]
    files = runtimes.runtime_files(runtime)
    assert all(file.stat().st_size for file in files.values())
    assert all(file == runtimes.runtime_folder(runtime) / name for name, file in files.items())


def test_no_map_of_pyscripts_is_served():
    assert "core.js" in runtimes.runtime_files(runtimes.PYSCRIPT)
    assert not any(name.endswith(".map") for name in runtimes.runtime_files(runtimes.PYSCRIPT))


# --- fetching --------------------------------------------------------------------------------------------------------


def test_a_checkout_fetches_them_once_and_the_user_is_told(fetching):
    said = []
    assert ensure_runtimes(said.append) == ensure_runtimes(said.append) == runtimes.node_modules()
    assert said == ["Fetching the Python runtimes with npm"]
    [call] = fetching.asked
    assert call[0] == "ci"
    assert "--ignore-scripts" in call


def test_packages_of_another_lock_are_fetched_anew(fetching):
    modules = ensure_runtimes(str)
    (modules / ".wwe-stamp").write_text("another", encoding="utf-8")
    ensure_runtimes(str)
    assert len(fetching.asked) == 2


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        (
            "npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\n"
            "npm error network request failed, reason: getaddrinfo ENOTFOUND\nnpm error A complete log is in x",
            "npm says: network request failed, reason: getaddrinfo ENOTFOUND",
        ),
        ("npm ERR! code EACCES\nnpm ERR! permission denied", "npm says: permission denied"),
        ("npm warn old lockfile\nnpm error code E1\nnpm error the lock is broken", "npm says: the lock is broken"),
        ("", "npm failed without a message."),
    ],
)
def test_what_could_not_be_fetched_is_told_in_one_sentence(fetching, complaint, output, reason):
    fetching.answer = (1, output)
    assert complaint(ensure_runtimes, str) == f"The Python runtimes could not be fetched: {reason}"


def test_a_fetch_that_failed_is_tried_again(fetching, complaint):
    fetching.answer = (1, "")
    complaint(ensure_runtimes, str)
    fetching.answer = (0, "")
    ensure_runtimes(str)
    assert len(fetching.asked) == 2


# --- node and npm ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("no_programs")
def test_nobody_needs_a_node_or_an_npm_of_their_own():
    said = subprocess.run([*npm_command(), "--version"], capture_output=True, text=True, check=True)
    assert said.stdout
    assert subprocess.run([node_command(), "--version"], capture_output=True, text=True, check=True).stdout
