"""What `extension_frame` says of an extension that does not start, instead of waiting in vain."""

import pytest

from tests.browser.folders import EXTENSIONS
from wwe_kit.testing import pytest_plugin


@pytest.fixture
def wwe_extensions(copy_of, entry):
    folder = copy_of(EXTENSIONS / "broken")
    (folder / "main.py").write_text(entry, encoding="utf-8")
    return [folder]


@pytest.mark.parametrize("entry", ["raise RuntimeError('not today')\n"])
def test_a_failed_start_fails_the_test_at_once_with_what_was_printed(extension_frame):
    with pytest.raises(pytest.fail.Exception, match=r"'Broken': it could not start(.|\n)*not today"):
        extension_frame("Broken")


@pytest.mark.parametrize("entry", ["import asyncio\nwhile True:\n    await asyncio.sleep(0.1)\n"])
def test_an_entry_that_does_not_end_is_told_where_its_loop_belongs(extension_frame, monkeypatch):
    monkeypatch.setattr(pytest_plugin, "READY_MS", 3000)
    with pytest.raises(pytest.fail.Exception, match=r"in 3 s\. A loop .*@page\.on_ready"):
        extension_frame("Broken")
