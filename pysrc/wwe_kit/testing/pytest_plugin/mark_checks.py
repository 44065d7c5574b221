"""A mark that cannot be fails the test that has it, with its file and line and what would be right; others go on."""

import inspect
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from wwe_kit.errors import BadInput, did_you_mean, nearest, one_of
from wwe_kit.project.project import is_extension, no_extension, no_folder
from wwe_kit.testing.pytest_plugin.marks import (
    ALLOW,
    AXE,
    EXTENSIONS,
    OPTIONS,
    PAGES,
    SCENARIO,
    SERVED,
    TIER,
    marked_options,
    marked_scenario,
    read_scenario,
)
from wwe_kit.testing.tiers import TIERS

_PREFIX = "wwe_"
_CONTEXT = "browser_context_args"  # of pytest-playwright


class Takes(NamedTuple):
    """What a mark takes: `is_right` of its arguments, which have no names, and the end of a sentence that says it."""

    is_right: Callable[[tuple[Any, ...]], bool]
    right: str


def _is_path(value: object) -> bool:
    return isinstance(value, str | Path) and bool(str(value).strip())


def _is_options(value: object) -> bool:
    sections = isinstance(value, Mapping) and all(isinstance(section, Mapping) for section in value.values())
    return sections or _is_path(value)


_NOTHING = Takes(lambda given: not given, "it takes nothing.")
MARKS = {
    OPTIONS: Takes(
        lambda given: len(given) == 1 and _is_options(given[0]),
        'it takes {"interaction-workspace": {name: value}}, or the file of one.',
    ),
    SCENARIO: Takes(
        lambda given: len(given) == 1 and _is_path(given[0]),
        'it takes one scenario, by its name or its file, as in ("inbound-call").',
    ),
    EXTENSIONS: Takes(
        lambda given: bool(given) and all(map(_is_path, given)), 'it takes folders, as in ("../desk", "../crm").'
    ),
    TIER: Takes(
        lambda given: len(given) == 1 and given[0] in TIERS,
        f"it binds a test to one tier, {one_of(TIERS)}; without it "
        f"`{' '.join(f'--wwe-tier {tier}' for tier in TIERS)}` runs the test in both.",
    ),
    ALLOW: Takes(
        lambda given: bool(given) and all(isinstance(each, str) and each.strip() for each in given),
        'it takes parts of texts, as in ("Failed to load resource").',
    ),
    AXE: _NOTHING,
    SERVED: _NOTHING,
}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fail a test with a mark that cannot be, before anything is set up for it."""
    for mark in item.iter_markers():
        if sentence := _wrong(mark) or _misplaced(item, mark):
            pytest.fail(f"{place_of(item, mark.name)}: {sentence}", pytrace=False)


def is_right(mark: pytest.Mark) -> bool:
    """Return whether a mark may be as it is. A test with any other fails before it runs anywhere."""
    return not _wrong(mark)


def place_of(item: pytest.Item, name: str) -> str:
    """Return file, line and name of a test: the line of its mark of this name, or its own if the mark is not there."""
    file, line, test = item.location
    found = [number for number, text in enumerate(_lines(item.path)) if re.search(rf"\bmark\.{name}\b", text)]
    above = [number for number in found if line is None or number <= _line_of_def(item, line)]
    at = above[-1] if above else found[0] if found else line or 0
    return f"{file}:{at + 1}: {test}"


def _wrong(mark: pytest.Mark) -> str:
    """Return the sentence for what is wrong with a mark; "" for nothing, and for a mark that is none of ours."""
    if mark.name not in MARKS:
        valid = one_of(sorted(name for name in MARKS if name.startswith(_PREFIX)))
        hint = f"{did_you_mean(mark.name, MARKS)} Valid marks: {valid}.".lstrip()
        return f"there is no mark @pytest.mark.{mark.name}. {hint}" if mark.name.startswith(_PREFIX) else ""
    takes = MARKS[mark.name]
    if takes.is_right(mark.args) and not mark.kwargs:
        return ""
    wrong = [each for each in mark.args if isinstance(each, str) and each not in TIERS] if mark.name == TIER else []
    hints = [did_you_mean(each, TIERS) for each in wrong]
    given = ", ".join([*map(repr, mark.args), *(f"{name}={value!r}" for name, value in mark.kwargs.items())])
    return " ".join([f"@pytest.mark.{mark.name}({given}): {takes.right}", *filter(None, hints)])


def _misplaced(item: pytest.Item, mark: pytest.Mark) -> str:
    """Return the sentence for a mark that is wrong on this test, or where it stands; "" for none."""
    if mark.name == AXE and not set(PAGES) & set(getattr(item, "fixturenames", ())):
        return f"@pytest.mark.{AXE} is for tests that take {one_of(PAGES)}."
    if mark.name == _CONTEXT and "workspace" in getattr(item, "fixturenames", ()):
        return _wrong_context(mark)
    if mark.name == EXTENSIONS:
        return next(filter(None, (_missing(item.path.parent / each, mark) for each in mark.args)), "")
    return _unreadable(item, mark)


def _unreadable(item: pytest.Item, mark: pytest.Mark) -> str:
    """Return the sentence for options or a scenario that cannot be read; "" for those that can, and other marks."""
    try:
        if mark.name == OPTIONS:
            marked_options(item, {})
        elif mark.name == SCENARIO:
            read_scenario(marked_scenario(item))
    except BadInput as error:
        return error.message
    return ""


def _wrong_context(mark: pytest.Mark) -> str:
    """Return the sentence for what a browser's context does not take; "" for nothing. In memory it is the same."""
    try:
        from playwright.sync_api import Browser  # noqa: PLC0415 - hardly any test has the mark
    except ImportError:
        return ""
    if mark.args:
        return f'@pytest.mark.{_CONTEXT} takes arguments by their names, as in (locale="de-AT").'
    valid = [name for name in inspect.signature(Browser.new_context).parameters if name != "self"]
    wrong = next((name for name in mark.kwargs if name not in valid), None)
    return f'@pytest.mark.{_CONTEXT} has no "{wrong}". {nearest(wrong, valid)}' if wrong else ""


def _missing(folder: Path, mark: pytest.Mark) -> str:
    """Return the sentence for a folder that is no extension's; "" for one."""
    if is_extension(folder):
        return ""
    if not folder.is_dir():
        return f"@pytest.mark.{mark.name}: {no_folder(folder).message}"
    above = ' The folder above it is one: "..".' if is_extension(folder / "..") else ""
    return f"@pytest.mark.{mark.name}: {no_extension(folder).message}{above}"


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):  # a test that is in no file of Python
        return []


def _line_of_def(item: pytest.Item, first: int) -> int:
    """Return the line of a test's `def`, which stands below its marks. `first` is that of the first of them, or its."""
    name = getattr(item, "originalname", item.name)
    lines = _lines(item.path)
    return next((at for at in range(first, len(lines)) if re.search(rf"\bdef {name}\b", lines[at])), first)
