"""Tests mirror pysrc: a file is tested in the file of its name, so that one knows where to look and where to write.

What is portable is tested on three runtimes by `tests/portable`, which follows behaviour; so of the portable packages
only `wwe_link` is held to it, and a file of the same name in `tests/portable` counts.
"""

import re
from pathlib import Path

from tests.architecture.sources import ROOT, files

MIRRORED = ("wwe_host", "wwe_keeper", "wwe_kit", "wwe_link", "wwe_playground")
TESTS = ROOT / "tests"

_EVERY_LINK = "tests/wwe_link/link_behaviour.py is one suite for all links"
WITHOUT = {
    "wwe_kit/__main__.py": "two lines; tests/wwe_kit/cli/test_main.py starts the command through them",
    "wwe_kit/memory/aria/": "tests/browser/memory/test_locators.py asks Playwright the same",
    "wwe_kit/memory/hand/": "tests/browser/memory/test_hand.py does the same in Chromium",
    "wwe_kit/memory/locators/": "tests/browser/memory/test_locators.py asks Playwright the same",
    "wwe_kit/memory/watchdog.py": "tests/wwe_kit/memory/debugging/test_watchdog.py, beside what it leaves alone",
    "wwe_kit/memory/dom/": "one table for the whole DOM: tests/browser/memory/test_dom.py asks Chromium the same",
    "wwe_kit/repository/__main__.py": "two lines; tests/wwe_kit/repository/test_commands.py starts them",
    "wwe_kit/testing/browser_extension.py": "tests/browser/memory/test_tiers.py tries it in a browser",
    "wwe_kit/testing/browser_finding.py": "tests/browser/memory/test_tiers.py tries it in a browser",
    "wwe_kit/testing/by_selector.py": "what tests/browser/memory/test_tiers.py does in both tiers",
    "wwe_kit/testing/hygiene/keepers.py": "tests/browser/kept/test_leftovers.py tries it in a browser",
    "wwe_kit/testing/pytest_plugin/accessibility.py": "tests/browser/frames/test_axe_mark.py tries it in a browser",
    "wwe_kit/testing/pytest_plugin/next_page.py": "test_stages.py, beside what it is opened for",
    "wwe_kit/testing/extension.py": "what tests/browser/memory/test_tiers.py does in both tiers",
    "wwe_kit/testing/extension_pages.py": "tests/browser/frames/test_extension_frame.py tries it in a browser",
    "wwe_link/browser.py": _EVERY_LINK,
    "wwe_link/link.py": _EVERY_LINK,
    "wwe_link/memory.py": _EVERY_LINK,
    "wwe_link/values.py": "one constant; tests/portable/test_codec.py is about it",
    "wwe_link/websocket.py": _EVERY_LINK,
}


def expected(path):
    """The test files that a source file may be tested in."""
    package, _, rest = path.partition("/")
    place = Path(rest).with_name(f"test_{Path(rest).name}")
    return [TESTS / package / place, *([TESTS / "portable" / place] if package == "wwe_link" else [])]


def untested():
    """The source files without a test file of their own. A file that only says what a package is needs none."""
    for path, _file in files():
        is_tested = any(place.is_file() for place in expected(path))
        if path.startswith(MIRRORED) and not path.endswith("__init__.py") and not is_tested:
            yield path


def reason_of(path):
    """What a file, or the room that it lies in, is listed with."""
    return next((name for name in WITHOUT if path == name or (name.endswith("/") and path.startswith(name))), None)


def test_every_file_has_a_test_file_of_its_name():
    without = [path for path in untested() if not reason_of(path)]
    assert [f"pysrc/{path}: no {expected(path)[0].relative_to(ROOT)}" for path in without] == []


def test_what_may_go_without_a_test_file_does_so():
    assert sorted(set(WITHOUT) - {reason_of(path) for path in untested()}) == []


def test_the_tests_that_a_reason_names_are_there():
    named = {name for reason in WITHOUT.values() for name in re.findall(r"tests/\S+\.py", reason)}
    assert named
    assert sorted(name for name in named if not (ROOT / name).is_file()) == []
