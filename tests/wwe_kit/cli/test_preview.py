import os

import pytest

from tests.wwe_kit.cli.conftest import MICROPYTHON
from wwe_kit.server import command


@pytest.fixture
def previewed(monkeypatch):
    """The folders that are served, by the extension's name."""
    folders = {}
    monkeypatch.setattr(command, "serve_until_stopped", lambda _projects, _how, built: folders.update(built))
    return folders


def test_preview_shows_what_was_built_of_the_extension_one_stands_in(run, extension, previewed, monkeypatch):
    folder = extension(MICROPYTHON)
    monkeypatch.chdir(folder)
    (folder / "dist").mkdir()
    (folder / "dist/index.html").touch()
    os.utime(folder / "main.py", (1, 1))
    outcome = run("preview", "--no-browser")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert {name: built.resolve() for name, built in previewed.items()} == {"desk": folder / "dist"}


def test_preview_takes_several_extensions_each_with_its_own_build(run, extension, previewed):
    folders = {name: extension(MICROPYTHON, name=name) for name in ("desk", "board")}
    run("preview", *folders.values())
    assert previewed == {name: folder / "dist" for name, folder in folders.items()}


def test_preview_warns_of_an_edit_that_was_not_built(run, extension, previewed):
    folder = extension(MICROPYTHON)
    (folder / "index.html").touch()
    os.utime(folder / "index.html", (1, 1))
    outcome = run("preview", folder, "--out", folder)
    assert outcome.stderr == f"Warning: {folder}/main.py was edited after the build: run `wwe build` to see it.\n"


def test_preview_refuses_one_folder_for_several_extensions(refused, extension):
    folders = [extension(MICROPYTHON, name=name) for name in ("desk", "board")]
    assert refused("preview", *folders, "--out", "site").startswith("--out is the folder of one site, and several ")


def test_preview_says_what_to_do_where_nothing_was_built(refused, extension):
    folder = extension(MICROPYTHON)
    sentence = refused("preview", folder, "--no-browser", "--host-port", "0", "--extension-port", "0")
    assert sentence == f"{folder}/dist is not there: run `wwe build` first, or name the folder with --out."
