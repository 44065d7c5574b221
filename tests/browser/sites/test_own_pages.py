"""Pages of an author's own, in which PyScript runs: examples/own-page with what `wwe client` writes."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from wwe_kit.build.client import write_client


@pytest.fixture(params=["micropython", "pyodide"])
def interpreter(request):
    return request.param


@pytest.fixture
def web_folder(copy_of, interpreter):
    """The example, with the client and PyScript beside it, for one of the interpreters."""
    folder = copy_of(EXAMPLES / "own-page")
    write_client(folder / "wwe-client", interpreter)
    changes = {"https://workspace.example.com": "*"}
    if interpreter == "pyodide":
        changes |= {'type="mpy"': 'type="py"', "micropython": "pyodide"}
    for name in ("index.html", "pyscript.toml"):
        text = (folder / name).read_text(encoding="utf-8")
        for old, new in changes.items():
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def site(origin):
    """The page's origin, of the workspace's own site: elsewhere browsers may block what PyScript stores."""
    return origin.replace("127.0.0.1", "localhost")


@pytest.fixture
def wwe_extensions():
    return []


@pytest.fixture
def wwe_options(site):
    return {
        "interaction-workspace": {
            "workspace.web-content": "board",
            "service-client-api.accepted-web-content-origins": f"{site} (agent.*)",
        },
        "board": {"label": "Board", "url": site + "/index.html"},
    }


@pytest.fixture
def board(workspace_page):
    return workspace_page.frame_locator('iframe[title="Board"]')


def test_the_client_speaks_to_the_workspace_both_ways(workspace, board):
    expect(board.locator("#agent")).to_have_text("Kate Miller")
    expect(board.locator("#state")).to_have_text("Ready")
    board.get_by_role("button", name="Not ready").click()
    expect(board.locator("#state")).to_have_text("Not Ready")
    workspace.set_agent_state("Ready")
    expect(board.locator("#state")).to_have_text("Ready")
    expect(board.locator("html")).to_have_attribute("data-wwe", "ready")


GERMAN = """
msgid ""
msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Ready"
msgstr "Bereit"

msgid "{count} call"
msgid_plural "{count} calls"
msgstr[0] "{count} Anruf"
msgstr[1] "{count} Anrufe"
"""
TEXTS = """
from genesys.wwe import page
from genesys.wwe.texts import _, format_decimal, ngettext

page.fill("#state", _("Ready"), ", ", ngettext("{count} call", "{count} calls", 3).format(count=3), ", ")
page.find("#state").append(format_decimal(1.5))
"""


class TestTextsInTheAgentsLanguage:
    @pytest.fixture
    def interpreter(self):
        return "micropython"

    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {"locale": "de-DE"}

    @pytest.fixture
    def web_folder(self, web_folder, interpreter):
        catalogue = web_folder / "locale/de/LC_MESSAGES/messages.po"
        catalogue.parent.mkdir(parents=True)
        catalogue.write_text(GERMAN, encoding="utf-8")
        write_client(web_folder / "wwe-client", interpreter, web_folder / "locale")
        (web_folder / "main.py").write_text(TEXTS, encoding="utf-8")
        return web_folder

    def test_python_has_them_from_its_first_line_on(self, board):
        expect(board.locator("#state")).to_have_text("Bereit, 3 Anrufe, 1,5")
        expect(board.locator("html")).to_have_attribute("lang", "de")


class TestWithoutTheClientInPyScriptsConfiguration:
    @pytest.fixture
    def interpreter(self):
        return "micropython"

    @pytest.fixture
    def web_folder(self, web_folder):
        settings = web_folder / "pyscript.toml"
        settings.write_text(settings.read_text(encoding="utf-8").partition("[files]")[0], encoding="utf-8")
        return web_folder

    def test_the_panel_names_the_line_that_is_missing(self, board):
        expect(board.get_by_role("alert")).to_contain_text('"wwe-client/client-micropython.tar.gz" = "./*"')
