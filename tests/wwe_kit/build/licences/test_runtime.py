import pytest

from wwe_kit.build.licences.runtime import runtime_parts
from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

MICROPYTHON = "@micropython/micropython-webassembly-pyscript"


def by_name(runtime, interpreter):
    return {part.name: part for part in runtime_parts(runtime, interpreter)}


def test_a_site_on_micropython_has_it_and_the_client():
    parts = by_name(runtimes.MICROPYTHON, runtimes.MICROPYTHON)
    assert list(parts) == ["wwe-extension-kit", MICROPYTHON]
    assert {part.licence for part in parts.values()} == {"MIT"}
    assert "Damien P. George" in parts[MICROPYTHON].texts[0][1]


def test_a_site_on_pyodide_says_where_its_source_is():
    parts = by_name(runtimes.PYODIDE, runtimes.PYODIDE)
    assert list(parts) == ["wwe-extension-kit", "pyodide", "CPython"]
    assert parts["pyodide"].licence == "MPL-2.0"
    assert parts["pyodide"].source.endswith(f"/pyodide/releases/tag/{parts['pyodide'].version}")
    assert parts["CPython"].licence == "Python-2.0.1"
    assert "Guido van Rossum" in parts["CPython"].texts[0][1]


def test_pyscript_brings_what_it_is_made_of():
    parts = by_name(runtimes.PYSCRIPT, runtimes.PYODIDE)
    assert {"@pyscript/core", "polyscript", "coincident", "pyodide", "CPython"} <= set(parts)
    assert parts["@pyscript/core"].licence == "Apache-2.0"
    assert parts["@pyscript/core"].purl.startswith("pkg:npm/%40pyscript/core@")
    assert not {"ws", "@types/emscripten", "heroicons"} & set(parts)


@pytest.mark.parametrize("runtime", runtimes.RUNTIMES)
def test_every_part_has_its_text_and_the_hash_that_npm_locks(runtime):
    for part in runtime_parts(runtime, runtimes.PYODIDE if runtime == runtimes.PYSCRIPT else runtime):
        assert part.texts, part.name
        assert all(text for _name, text in part.texts)
        assert part.purl.startswith(("pkg:pypi/", "pkg:npm/", "pkg:generic/"))
        assert not part.purl.startswith("pkg:npm/") or len(part.hashes[0][1]) == 128


def test_an_installed_kit_reads_the_texts_from_the_wheels(monkeypatch, tmp_path):
    """Of the wheels that a test of the outside makes there is none here: what they list is made up."""

    class Found:
        version, metadata = "0.1.0", {"License-Expression": "MIT"}

        def __init__(self, name):
            texts = resource("web/runtimes/licenses")
            self.files = [Listed(f"{name}.dist-info/licenses/{text.name}", text) for text in texts.iterdir()]

    class Listed:
        def __init__(self, path, file):
            self._path, self.name, self._file = path, file.name, file

        def as_posix(self):
            return self._path

        def locate(self):
            return self._file

    module = "wwe_kit.build.licences.runtime"
    monkeypatch.setattr(f"{module}.checkout", lambda: None)
    monkeypatch.setattr(f"{module}.distribution", Found)
    parts = by_name(runtimes.PYODIDE, runtimes.PYODIDE)
    assert "Mozilla Public License" in parts["pyodide"].texts[0][1]
