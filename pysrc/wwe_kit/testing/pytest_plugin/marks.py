"""The marks of tests, and what each of them means."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from wwe_host.scenarios.scenario import Scenario
from wwe_kit.errors import BadInput, nearest, one_of
from wwe_kit.server.scenario_file import load_scenario
from wwe_kit.server.workspace_options import read_file

SERVE, STATIC = HOSTS = ("serve", "static")  # where a workspace can run

_OPTIONS, _SCENARIO, _EXTENSIONS, _TIER = "wwe_options", "wwe_scenario", "wwe_extensions", "wwe_tier"
ALLOW, AXE = "wwe_allow", "wwe_axe"  # see `hygiene` and `accessibility`
_PREFIX = "wwe_"
_PAGES = ("extension", "workspace_page")  # extension_frame takes the latter
_MARKS = {
    _OPTIONS: 'the workspace\'s options, {"interaction-workspace": {name: value}} or a file beside the test; over the '
    "fixture's",
    _SCENARIO: "a scenario of the host or a file beside the test, which begins when the workspace is opened",
    _EXTENSIONS: "the folders of the extensions that the workspace shows, from the test's folder",
}


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest which marks there are."""
    config.addinivalue_line("markers", "served: needs the development server; skipped with --wwe-host static")
    for name, tells in _MARKS.items():
        config.addinivalue_line("markers", f"{name}(...): {tells}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Raise UsageError for a mark of ours that is misspelt: pytest takes any, and the test would mean nothing by it."""
    known = (*_MARKS, _TIER, ALLOW, AXE)
    for item in items:
        for mark in item.iter_markers():
            if mark.name.startswith(_PREFIX) and mark.name not in known:
                hint = nearest(mark.name, known)
                raise pytest.UsageError(f"{item.nodeid}: there is no mark @pytest.mark.{mark.name}. {hint}")
        if item.get_closest_marker(AXE) and not set(_PAGES) & set(getattr(item, "fixturenames", ())):
            raise pytest.UsageError(f"{item.nodeid}: @pytest.mark.{AXE} is for tests that take {one_of(_PAGES)}.")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the development server where there is none."""
    if item.get_closest_marker("served") and item.config.getoption("--wwe-host") == STATIC:
        pytest.skip("needs the server, and --wwe-host is static")


def marked_extensions(node: pytest.Item) -> Sequence[Path] | None:
    """Return the folders that a test's mark names; None without one. Raises BadInput for a mark without folders."""
    mark = node.get_closest_marker(_EXTENSIONS)
    if mark is None:
        return None
    if not mark.args or mark.kwargs or not all(isinstance(each, str | Path) for each in mark.args):
        raise _bad(mark, 'it takes folders, as in ("../desk", "../crm").')
    return [node.path.parent / each for each in mark.args]


def marked_scenario(node: pytest.Item) -> str | None:
    """Return the scenario of a test's mark, its name or its file; None without one. Raises BadInput for any other."""
    mark = node.get_closest_marker(_SCENARIO)
    if mark is None:
        return None
    if len(mark.args) != 1 or mark.kwargs or not isinstance(mark.args[0], str | Path):
        raise _bad(mark, 'it takes one scenario, by its name or its file, as in ("inbound-call").')
    file = node.path.parent / mark.args[0]
    return str(file if file.is_file() else mark.args[0])


def read_scenario(scenario: str | None) -> Scenario | None:
    """Return a scenario by its name or its file. Raises BadInput."""
    return load_scenario(scenario, f"@pytest.mark.{_SCENARIO}:") if scenario else None


def marked_options(node: pytest.Item, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return options with those of a test's marks over them, the nearest mark last. Raises BadInput for a bad mark."""
    content = dict(given)
    for mark in reversed(list(node.iter_markers(_OPTIONS))):
        content = merged(content, _content(mark, node.path.parent))
    return content


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return options with others over them, section by section."""
    return {
        section: {**below.get(section, {}), **above.get(section, {})} for section in dict.fromkeys([*below, *above])
    }


def _content(mark: pytest.Mark, folder: Path) -> Mapping[str, Any]:
    given = mark.args[0] if len(mark.args) == 1 and not mark.kwargs else None
    if isinstance(given, Mapping) and all(isinstance(section, Mapping) for section in given.values()):
        return given
    if isinstance(given, str | Path):
        return read_file(folder / given, f"@pytest.mark.{mark.name}:")
    raise _bad(mark, 'it takes {"interaction-workspace": {name: value}}, or the file of one.')


def _bad(mark: pytest.Mark, right: str) -> BadInput:
    arguments = [*map(repr, mark.args), *(f"{name}={value!r}" for name, value in mark.kwargs.items())]
    return BadInput(f"@pytest.mark.{mark.name}({', '.join(arguments)}): {right}")


def allowed_by(node: pytest.Item) -> list[str]:
    """Return the texts that a test's marks allow. Raises BadInput for a mark that has something else."""
    texts = [text for mark in node.iter_markers(ALLOW) for text in mark.args]
    wrong = next((text for text in texts if not isinstance(text, str) or not text.strip()), None)
    if wrong is not None or any(mark.kwargs or not mark.args for mark in node.iter_markers(ALLOW)):
        raise BadInput(f'The mark {ALLOW} takes texts of errors, such as {ALLOW}("Failed to load resource").')
    return texts
