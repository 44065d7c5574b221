import io
import json
import subprocess
import zipfile

import pytest

from tests.architecture.sources import PYSRC
from wwe_kit.errors import BadInput
from wwe_kit.playground import archive
from wwe_kit.playground.archive import OTHERS, OURS, python_archives
from wwe_kit.runtimes import cache, runtimes

# Pyodide itself, in Node.js: what has been compiled is what it imports.
_ASK = """
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";
const { loadPyodide } = await import(pathToFileURL(process.argv[2]));
const python = await loadPyodide();
python.FS.writeFile("/python.zip", readFileSync(process.argv[3]));
console.log(python.runPython(`
import sys
sys.path.insert(0, "/python.zip")
import json, jwt
import wwe_playground.start
from wwe_host.scenarios.playlist import FOLDER
places = sorted({name.partition(".")[0] for name, module in sys.modules.items()
                 if (getattr(module, "__file__", None) or "").startswith("/python.zip")})
json.dumps([places, sorted(file.name for file in FOLDER.iterdir() if file.name.endswith("toml")),
            jwt.encode({"a": 1}, b"0" * 32, "HS256").count(".")])
`));
process.exit(0);
"""


@pytest.fixture(scope="module")
def names():
    with zipfile.ZipFile(io.BytesIO(python_archives()["python.zip"])) as content:
        return content.namelist()


@pytest.mark.parametrize("package", OURS)
def test_it_holds_every_module_of_ours_that_the_host_needs(names, package):
    modules = {f"{file.relative_to(PYSRC).as_posix()}c" for file in (PYSRC / package).rglob("*.py")}
    assert modules <= set(names)


def test_it_holds_the_others_with_their_licences_and_nothing_that_is_compiled_for_this_machine(names):
    assert {f"{package}/__init__.pyc" for package in OTHERS.values()} <= set(names)
    assert [name for name in names if name.endswith((".py", ".so", ".pyd"))] == []
    assert {name.split("/")[1] for name in names if name.startswith("licenses/")} == set(OTHERS)


def test_the_runtime_imports_from_it_all_that_the_host_stands_on(tmp_path):
    (tmp_path / "ask.mjs").write_text(_ASK, encoding="utf-8")
    (tmp_path / "python.zip").write_bytes(python_archives()["python.zip"])
    module = runtimes.runtime_files(runtimes.PYODIDE)["pyodide.mjs"]
    command = [runtimes.node_command(), tmp_path / "ask.mjs", module, tmp_path / "python.zip"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    places, scenarios, dots = json.loads(answer.stdout)
    assert set(places) == {*OTHERS.values(), *OURS}
    assert "inbound-call.toml" in scenarios
    assert dots == 2


def test_what_pyodide_does_not_compile_is_told():
    with pytest.raises(BadInput, match=r"(?s)Pyodide could not compile the host: .*broken\.py"):
        archive.compiled_by_pyodide({"broken.py": "x = = 1"})


def test_what_was_compiled_before_is_not_compiled_again(made_up_node, monkeypatch, tmp_path):
    monkeypatch.setenv(cache.OVERRIDE, str(tmp_path))
    made_up_node('cat > /dev/null; echo started >> $0.log; echo \'{"modules": {}, "library": {"a.py": "eA=="}}\'')
    for source in ("x = 1", "x = 1", "x = 2"):
        assert archive.compiled_by_pyodide({"a.py": source}) == ({}, {"a.pyc": b"x"})
    [log] = tmp_path.rglob("*.log")
    assert log.read_text(encoding="utf-8").splitlines() == ["started"] * 2


def test_of_the_standard_library_the_start_is_compiled_and_the_rest_is_there_as_it_was():
    made = zipfile.ZipFile(io.BytesIO(python_archives()["runtime/python_stdlib.zip"]))
    with made, zipfile.ZipFile(runtimes.runtime_files(runtimes.PYODIDE)["python_stdlib.zip"]) as as_it_was:
        assert {name.removesuffix("c") for name in made.namelist()} == set(as_it_was.namelist())
        assert {"asyncio/__init__.pyc", "json/__init__.pyc", "tomllib/__init__.pyc"} <= set(made.namelist())
        assert made.read("antigravity.py") == as_it_was.read("antigravity.py")
