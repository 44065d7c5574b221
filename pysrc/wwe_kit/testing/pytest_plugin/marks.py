"""The marks of tests, and what each of them means."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from wwe_host.scenarios.scenario import Scenario
from wwe_kit.server.scenario_file import load_scenario
from wwe_kit.server.workspace_options import read_file
from wwe_kit.testing.tiers import BROWSER

SERVE, STATIC = HOSTS = ("serve", "static")  # where a workspace can run

OPTIONS, SCENARIO, EXTENSIONS, TIER, SERVED = "wwe_options", "wwe_scenario", "wwe_extensions", "wwe_tier", "wwe_served"
ALLOW, AXE = "wwe_allow", "wwe_axe"  # see `hygiene` and `accessibility`
PAGES = ("extension", "workspace_page")  # fixtures; extension_frame takes the latter
_MARKS = {
    OPTIONS: 'the workspace\'s options, {"interaction-workspace": {name: value}} or a file beside the test; over the '
    "fixture's",
    SCENARIO: "a scenario of the host or a file beside the test, which begins when the workspace is opened",
    EXTENSIONS: "the folders of the extensions that the workspace shows, from the test's folder",
}


def pytest_configure(config: pytest.Config) -> None:
    """Tell pytest which marks there are."""
    config.addinivalue_line("markers", f"{SERVED}: needs the development server; skipped with --wwe-host static")
    for name, tells in _MARKS.items():
        config.addinivalue_line("markers", f"{name}(...): {tells}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the development server where there is none."""
    if item.get_closest_marker(SERVED) and item.config.getoption("--wwe-host") == STATIC:
        pytest.skip("needs the server, and --wwe-host is static")


def opens_pages(request: pytest.FixtureRequest) -> bool:
    """Return whether a test has pages in a browser, now or later: `extension` asks for its context when it is made."""
    takes = request.fixturenames
    return "context" in takes or ("extension" in takes and request.getfixturevalue("wwe_tier") == BROWSER)


def marked_extensions(node: pytest.Item) -> Sequence[Path] | None:
    """Return the folders that a test's mark names; None without one."""
    mark = node.get_closest_marker(EXTENSIONS)
    return [node.path.parent / each for each in mark.args] if mark else None


def marked_scenario(node: pytest.Item) -> str | None:
    """Return the scenario of a test's mark, its name or its file; None without one."""
    mark = node.get_closest_marker(SCENARIO)
    if mark is None:
        return None
    file = node.path.parent / mark.args[0]
    return str(file if file.is_file() else mark.args[0])


def read_scenario(scenario: str | None) -> Scenario | None:
    """Return a scenario by its name or its file. Raises BadInput."""
    return load_scenario(scenario, f"@pytest.mark.{SCENARIO}:") if scenario else None


def marked_options(node: pytest.Item, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return options with those of a test's marks over them, the nearest mark last.

    Raises BadInput for a file that cannot be read.
    """
    content = dict(given)
    for mark in reversed(list(node.iter_markers(OPTIONS))):
        content = merged(content, _content(mark, node.path.parent))
    return content


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Return options with others over them, section by section."""
    return {
        section: {**below.get(section, {}), **above.get(section, {})} for section in dict.fromkeys([*below, *above])
    }


def _content(mark: pytest.Mark, folder: Path) -> Mapping[str, Any]:
    [given] = mark.args
    return given if isinstance(given, Mapping) else read_file(folder / given, f"@pytest.mark.{mark.name}:")


def allowed_by(node: pytest.Item) -> list[str]:
    """Return the texts that a test's marks allow."""
    return [text for mark in node.iter_markers(ALLOW) for text in mark.args]
