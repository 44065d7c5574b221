import json

import pytest

from wwe_kit.build.page_start import page_start
from wwe_kit.build.site import Site
from wwe_kit.runtimes import runtimes


@pytest.fixture
def start(project):
    """Return the start of an extension's pages, and the files that came into its site."""

    def make(settings="", files=None, *, runtime=runtimes.PYODIDE, is_release=False):
        site = Site()
        return page_start(project(settings, files), runtime, site, is_release=is_release), site.files

    return make


def content_of(files, name):
    [file] = [file for path, file in files.items() if path.startswith(f"{name}-")]
    return json.loads(file.content)


def packed_in(files):
    """The files of the pack, as web/frame/start.js takes it apart."""
    [content] = [file.content for path, file in files.items() if path.startswith("modules-")]
    end = 4 + int.from_bytes(content[:4], "little")
    packed = {}
    for path, size in json.loads(content[4:end]):
        packed[path] = content[end : end + size]
        end += size
    assert end == len(content)
    return packed


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_in_development_the_runtime_is_the_servers(start, runtime):
    begun, files = start(runtime=runtime)
    assert begun.settings["runtime"].startswith(f"/runtimes/{runtimes.PACKAGES[runtime]}/")
    assert not any(path.startswith(f"{runtime}-") for path in files if "/" in path)


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_everything_that_is_fetched_at_once_is_something_that_the_start_asks_for(start, runtime):
    begun, _files = start(runtime=runtime, is_release=True)
    asked = " ".join(begun.settings.values()).split(" ")
    assert {*begun.modules, *begun.fetched} <= set(asked)


def test_with_an_image_our_modules_and_the_standard_library_are_for_the_start_without_it_only(start):
    begun, files = start(is_release=True)
    assert begun.settings["image"] in begun.fetched
    assert begun.settings["library"] not in begun.fetched
    assert begun.settings["modules"] not in begun.fetched
    assert list(content_of(files, "bundle")) == ["app", "mains"]
    assert "genesys/wwe/frame/start.py" in packed_in(files)


def test_an_extension_may_do_without_an_image(start):
    begun, files = start("snapshot = false", is_release=True)
    assert "image" not in begun.settings
    assert {begun.settings["library"], begun.settings["modules"]} <= set(begun.fetched)
    assert "genesys/wwe/frame/start.py" in packed_in(files)


@pytest.mark.parametrize("runtime", [runtimes.MICROPYTHON, runtimes.PYSCRIPT])
def test_a_released_page_on_micropython_gets_our_modules_as_bytecode(start, runtime):
    begun, files = start(runtime=runtime, is_release=True)
    packed = packed_in(files)
    assert packed["genesys/wwe/frame/start.mpy"].startswith(b"M\x06")
    assert packed["datetime.mpy"].startswith(b"M\x06")
    assert [path for path in packed if path.endswith(".py")] == []
    assert begun.settings["modules"] in begun.fetched


def test_in_development_our_modules_come_as_they_are(start):
    _begun, files = start(runtime=runtimes.MICROPYTHON)
    assert "genesys/wwe/frame/start.py" in content_of(files, "bundle")["library"]


def test_in_development_nothing_of_the_extension_is_in_the_image(start):
    begun, files = start()
    assert begun.settings["image"] in begun.fetched
    assert begun.skipped == {}
    assert list(content_of(files, "bundle")) == ["app", "mains"]


def test_in_development_an_edit_leaves_the_image_as_it_is(start):
    before, _files = start()
    after, _files = start(files={"main.py": "import csv, orders", "orders.py": ""})
    assert before.settings["image"] == after.settings["image"]
    assert before.settings["bundle"] != after.settings["bundle"]


def test_a_page_is_told_which_entries_leave_their_main_to_it(start):
    _begun, files = start(files={"main.py": "async def main():\n    pass\n"}, runtime=runtimes.MICROPYTHON)
    assert content_of(files, "bundle")["mains"] == ["main.py"]
