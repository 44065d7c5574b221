import json

import pytest

from wwe_kit.build.page_start import page_start
from wwe_kit.build.site import Site
from wwe_kit.runtimes import runtimes

IN_IMAGES = runtimes.RUNTIMES


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
    address = begun.settings["files"].split(" ")[0] if runtime != runtimes.PYSCRIPT else begun.settings["runtime"]
    assert address.startswith(f"/runtimes/{runtimes.PACKAGES[runtime]}/")
    assert not any(path.startswith(f"{runtime}-") for path in files if "/" in path)


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_everything_that_is_fetched_at_once_is_something_that_the_start_asks_for(start, runtime):
    begun, _files = start(runtime=runtime, is_release=True)
    asked = " ".join(begun.settings.values()).split(" ")
    assert {*begun.modules, *begun.fetched} <= set(asked)


@pytest.mark.parametrize("runtime", IN_IMAGES)
def test_with_an_image_nothing_that_it_holds_is_fetched_beside_it(start, runtime):
    begun, _files = start(runtime=runtime, is_release=True)
    assert set(begun.settings["image"].split(" ")) <= set(begun.fetched)
    spare = {begun.settings.get(name) for name in ("bundle", "modules", "library")}
    assert spare & {*begun.fetched, *begun.own, *begun.runtime} == set()
    assert begun.settings["image-has"] == "bundle"


def test_what_an_image_holds_is_there_for_the_start_without_it(start):
    begun, files = start(is_release=True)
    assert {begun.settings["bundle"], begun.settings["modules"], begun.settings["library"]} <= set(files)
    assert list(content_of(files, "bundle")) == ["app", "mains"]
    assert "genesys/wwe/frame/start.py" in packed_in(files)


def test_an_extension_may_do_without_an_image(start):
    begun, files = start("snapshot = false", is_release=True)
    assert "image" not in begun.settings
    assert {begun.settings["library"], begun.settings["modules"]} <= set(begun.fetched)
    assert "genesys/wwe/frame/start.py" in packed_in(files)


@pytest.mark.parametrize("runtime", [runtimes.MICROPYTHON, runtimes.PYSCRIPT])
def test_a_released_page_on_micropython_gets_our_modules_as_bytecode(start, runtime):
    _begun, files = start(runtime=runtime, is_release=True)
    packed = packed_in(files)
    assert packed["genesys/wwe/frame/start.mpy"].startswith(b"M\x06")
    assert packed["datetime.mpy"].startswith(b"M\x06")
    assert [path for path in packed if path.endswith(".py")] == []


def test_without_an_image_a_released_page_on_micropython_fetches_our_modules(start):
    begun, _files = start("snapshot = false", runtime=runtimes.MICROPYTHON, is_release=True)
    assert "image" not in begun.settings
    assert {begun.settings["bundle"], begun.settings["modules"]} <= set(begun.fetched)


def test_pyscript_on_pyodide_has_no_image(start):
    begun, _files = start('interpreter = "pyodide"', runtime=runtimes.PYSCRIPT, is_release=True)
    assert "image" not in begun.settings
    assert {begun.settings["bundle"], begun.settings["modules"]} <= set(begun.fetched)


def test_pyscript_and_micropython_have_one_image(start):
    files = {"main.py": "import orders", "orders.py": "ORDERS = [1]"}
    images = [start(files=files, runtime=each, is_release=True)[0].image for each in ("pyscript", "micropython")]
    assert images[0].content == images[1].content


def test_without_an_image_our_modules_come_as_they_are_in_development(start):
    _begun, files = start("snapshot = false", runtime=runtimes.MICROPYTHON)
    assert "genesys/wwe/frame/start.py" in content_of(files, "bundle")["library"]


@pytest.mark.parametrize("runtime", IN_IMAGES)
def test_in_development_nothing_of_the_extension_is_in_the_image(start, runtime):
    begun, files = start(runtime=runtime)
    assert set(begun.settings["image"].split(" ")) <= set(begun.fetched)
    assert begun.settings["bundle"] in begun.fetched
    assert begun.image.skipped == {}
    assert list(content_of(files, "bundle")) == ["app", "mains"]


@pytest.mark.parametrize("runtime", IN_IMAGES)
def test_in_development_an_edit_leaves_the_image_as_it_is(start, runtime):
    before, _files = start(runtime=runtime)
    after, _files = start(files={"main.py": "import json, orders", "orders.py": ""}, runtime=runtime)
    assert before.settings["image"] == after.settings["image"]
    assert before.settings["bundle"] != after.settings["bundle"]


def test_a_page_is_told_which_entries_leave_their_main_to_it(start):
    _begun, files = start(files={"main.py": "async def main():\n    pass\n"}, runtime=runtimes.MICROPYTHON)
    assert content_of(files, "bundle")["mains"] == ["main.py"]


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_files_that_python_reads_come_in_one_that_is_fetched_at_once(start, runtime):
    begun, files = start('files = ["data/*"]', {"data/a.txt": "A", "data/b.bin": b"\xff"}, runtime=runtime)
    assert content_of(files, "files") == {"data/a.txt": "A", "data/b.bin": ["/w=="]}
    address = begun.settings["own-files"]
    assert address in files
    assert address in begun.fetched
    assert address in begun.own
    assert address in begun.settings["files"].split(" ")


def test_a_page_that_brings_no_files_has_nothing_of_that(start):
    begun, files = start(runtime=runtimes.MICROPYTHON)
    assert "own-files" not in begun.settings
    assert not any(path.startswith("files-") for path in files)
