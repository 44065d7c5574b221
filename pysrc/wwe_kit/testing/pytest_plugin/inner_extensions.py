"""Extensions in the folder of another one: their tests are run in their own folders, where their settings are."""

from pathlib import Path

import pytest

from wwe_kit.project.project import is_extension

_LEFT_OUT = pytest.StashKey[list[Path]]()


def pytest_configure(config: pytest.Config) -> None:
    """Begin to note what is left out."""
    config.stash[_LEFT_OUT] = []


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out an extension that is in the folder of the one whose tests are run, unless it is named."""
    root = config.rootpath
    if collection_path == root or not collection_path.is_dir() or not is_extension(root):
        return None
    if not is_extension(collection_path) or any(_is_in(argument, collection_path, config) for argument in config.args):
        return None
    config.stash[_LEFT_OUT].append(collection_path)
    return True


def pytest_report_collectionfinish(config: pytest.Config) -> list[str]:
    """Say what was left out, and how its tests are run."""
    return [
        f"{folder} is an extension of its own: its tests are not run here. Run them with `wwe test {folder}`."
        for folder in config.stash[_LEFT_OUT]
    ]


def _is_in(argument: str, folder: Path, config: pytest.Config) -> bool:
    named = (config.invocation_params.dir / argument.partition("::")[0]).resolve()
    return named == folder or folder in named.parents
