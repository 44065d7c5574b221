"""Files that an extension brings are read without waiting, on every runtime, in development and in a release."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.released import BUILT_FOR

SETTINGS = f"""\
[project]
name = "rates"
[tool.wwe]
workspace-origins = ["{BUILT_FOR}"]
files = ["data/*"]
"""
MODULE = """\
import json

from genesys.wwe import files

GREETING = json.loads(files.read_text("data/de.json"))["greeting"]
"""
MAIN = """\
import rates
from genesys.wwe import files, page

with open("data/de.json", "rb") as opened:
    size = len(opened.read())
page.fill("#app", f"{rates.GREETING} {size} {list(files.read_bytes('data/ring.bin'))}")
"""
PYODIDES_OWN = """
from importlib.resources import files as resources
from pathlib import Path

named = Path(rates.__file__).with_name("data") / "de.json"
packaged = resources("data").joinpath("de.json")
page.fill("#app", f"{page.find('#app').textContent} {named.read_bytes() == packaged.read_bytes()}")
"""


def write(folder, greeting):
    text = json.dumps({"greeting": greeting}, ensure_ascii=False)
    (folder / "data/de.json").write_text(text, encoding="utf-8")


def shown(greeting, runtime):
    size = len(json.dumps({"greeting": greeting}, ensure_ascii=False).encode())
    return f"{greeting} {size} [255, 0]{' True' if runtime == 'pyodide' else ''}"


@pytest.fixture
def wwe_runtime(each_interpreter):
    return each_interpreter


@pytest.fixture
def runtime(wwe_runtime):
    return wwe_runtime


@pytest.fixture
def folder(tmp_path, runtime):
    folder = tmp_path / "rates"
    (folder / "data").mkdir(parents=True)
    (folder / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "rates.py").write_text(MODULE, encoding="utf-8")
    main = MAIN + (PYODIDES_OWN if runtime == "pyodide" else "")
    (folder / "main.py").write_text(main, encoding="utf-8")
    (folder / "data/ring.bin").write_bytes(b"\xff\x00")
    write(folder, "Grüezi")
    return folder


class TestInDevelopment:
    pytestmark = pytest.mark.wwe_served  # nobody else looks for edits

    @pytest.fixture
    def wwe_extensions(self, folder):
        return [folder]

    @pytest.mark.usefixtures("workspace_page")
    def test_an_edit_of_a_file_is_an_edit_of_the_page(self, workspace, extension_frame, folder, runtime):
        workspace.ring().answer()
        app = extension_frame("rates").locator("#app")
        expect(app).to_have_text(shown("Grüezi", runtime))
        write(folder, "Grüß Gott")
        workspace.reload_extension("rates")
        expect(app).to_have_text(shown("Grüß Gott", runtime))


class TestInARelease:
    @pytest.fixture
    def web_folder(self, tmp_path):
        site = tmp_path / "site"
        site.mkdir()
        return site

    @pytest.fixture
    def wwe_extensions(self):
        return []

    @pytest.fixture
    def wwe_options(self, origin):
        return {
            "interaction-workspace": {
                "interaction.web-content": "rates",
                "service-client-api.accepted-web-content-origins": origin,
            },
            "rates": {"label": "Rates", "url": origin + "/index.html"},
        }

    @pytest.mark.usefixtures("workspace_page")
    def test_files_are_read_while_the_image_is_made_and_in_the_page(
        self, workspace, extension_frame, released_sites, web_folder, folder, runtime
    ):
        site = released_sites.put(folder, web_folder, workspace.host_url.rstrip("/"), runtime)
        assert site.skipped == {}
        workspace.ring().answer()
        frame = extension_frame("Rates")
        expect(frame.locator("#app")).to_have_text(shown("Grüezi", runtime))
        assert frame.locator("html").get_attribute("data-wwe-start") == "snapshot"
