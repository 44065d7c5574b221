"""What a page prints reaches the terminal whole and in its order, however much it is."""

import pytest

from tests.browser.folders import EXTENSIONS

PREFIX = "[Broken] "


@pytest.fixture
def wwe_extensions(copy_of, entry):
    folder = copy_of(EXTENSIONS / "broken")
    (folder / "main.py").write_text(entry, encoding="utf-8")
    return [folder]


@pytest.fixture
def printed(workspace, extension_frame):
    """What was printed, without the extension's label, once a text is among it."""

    def until(text):
        extension_frame("Broken")
        workspace.wait_until(lambda: PREFIX + text in workspace.printed)
        return [each.removeprefix(PREFIX) for each in workspace.printed]

    return until


@pytest.mark.served  # a static site prints to the browser's console alone
class TestPrints:
    @pytest.mark.parametrize("wwe_runtime", ["pyodide"])
    @pytest.mark.parametrize("entry", ["print('before')\nprint('é' * 3_000_000)\nprint('later')\n"])
    def test_three_megabytes_are_not_lost_nor_is_what_comes_later(self, printed):
        first, *pieces, last = printed("later")
        assert (first, last) == ("before", "later")
        assert "".join(pieces) == "é" * 3_000_000

    @pytest.mark.parametrize("entry", ["for number in range(3000):\n    print(number, 'x' * 1000)\nprint('later')\n"])
    def test_three_megabytes_in_many_lines_come_in_their_order(self, printed):
        lines = printed("later")[:-1]
        assert lines == [f"{number} {'x' * 1000}" for number in range(3000)]

    @pytest.mark.parametrize("entry", ["from genesys.wwe import page\npage.on_leave(lambda: print('goodbye'))\n"])
    def test_what_is_printed_while_the_page_goes_away_comes_too(self, workspace, workspace_page, extension_frame):
        extension_frame("Broken")
        workspace_page.goto("about:blank")
        workspace.wait_until(lambda: "[Broken] goodbye" in workspace.printed)
