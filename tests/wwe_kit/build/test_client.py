import io
import json
import tarfile

import pytest

from wwe_kit.build.client import client_site, write_client
from wwe_kit.errors import BadInput


def modules(site, interpreter):
    with tarfile.open(fileobj=io.BytesIO(site.files[f"client-{interpreter}.tar.gz"].content)) as archive:
        return {entry.name: entry.isdir() for entry in archive.getmembers()}


@pytest.fixture(scope="module")
def site():
    return client_site()


def test_it_has_all_of_the_client_and_nothing_of_the_kit(site):
    assert set(site.files) == {"wwe.js", "client-micropython.tar.gz", "client-pyodide.tar.gz"}
    names = modules(site, "pyodide")
    offered = (
        "service.py",
        "page.py",
        "texts.py",
        "channels.py",
        "types.py",
        "dom.py",
        "forms/__init__.py",
        "frame/fetching.py",
    )
    assert {f"genesys/wwe/{name}" for name in offered} <= set(names)
    assert {name.partition("/")[0] for name in names} == {"genesys", "wwe_link", "wwe_protocol"}


def test_only_micropython_gets_what_stands_in_for_its_own_modules(site):
    more = set(modules(site, "micropython")) - set(modules(site, "pyodide"))
    assert more == {"__future__.py", "datetime.py", "typing.py", "wwe_local_time.py"}


def test_a_folder_comes_before_what_is_in_it(site):
    seen = set()
    for name, is_folder in modules(site, "micropython").items():
        assert name.rpartition("/")[0] in seen | {""}
        if is_folder:
            seen.add(name)


def test_it_is_the_same_each_time(site):
    again = client_site()
    assert {path: file.content for path, file in site.files.items()} == {
        path: file.content for path, file in again.files.items()
    }


def test_pyscript_and_an_interpreter_come_with_it_if_they_are_wanted(tmp_path):
    files = write_client(tmp_path / "wwe-client", "micropython")
    assert {"pyscript/core.js", "micropython/micropython.mjs", "micropython/micropython.wasm"} <= set(files)
    assert (tmp_path / "wwe-client/pyscript/core.js").is_file()
    assert write_client(tmp_path / "wwe-client") == ["client-micropython.tar.gz", "client-pyodide.tar.gz", "wwe.js"]
    assert not (tmp_path / "wwe-client/pyscript").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").touch()
    with pytest.raises(BadInput) as refused:
        write_client(tmp_path)
    assert "is not empty and was not written by wwe client" in str(refused.value)


def test_catalogues_of_the_pages_texts_come_with_it(site, tmp_path):
    file = tmp_path / "de/LC_MESSAGES/messages.po"
    file.parent.mkdir(parents=True)
    file.write_text('msgid ""\nmsgstr ""\n\nmsgid "Ready"\nmsgstr "Bereit"\n', encoding="utf-8")
    files = client_site(locale=tmp_path).files
    assert json.loads(files["texts.de.json"].content)["texts"] == {"Ready": "Bereit"}
    line = b'globalThis.wweCatalogues = {"de": "texts.de.json"};\n'
    assert files["wwe.js"].content == line + site.files["wwe.js"].content
