import json
import subprocess

from wwe_kit.packages.page_python import page_python
from wwe_kit.runtimes import runtimes

MARKERS = """
import json, os, platform, sys, sysconfig
json.dumps({
    "implementation_name": sys.implementation.name,
    "implementation_version": ".".join(map(str, sys.implementation.version[:3])),
    "os_name": os.name,
    "platform_machine": platform.machine(),
    "platform_python_implementation": platform.python_implementation(),
    "platform_release": platform.release(),
    "platform_system": platform.system(),
    "platform_version": platform.version(),
    "python_full_version": platform.python_version(),
    "python_version": ".".join(platform.python_version_tuple()[:2]),
    "sys_platform": sys.platform,
})
"""


def test_the_markers_are_those_that_pyodide_itself_has():
    module = runtimes.runtime_files(runtimes.PYODIDE)["pyodide.mjs"].as_uri()
    script = (
        f"const {{ loadPyodide }} = await import({json.dumps(module)}); "
        f"console.log((await loadPyodide()).runPython({json.dumps(MARKERS)}));"
    )
    command = [runtimes.node_command(), "--input-type=module", "--eval", script]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout.splitlines()[-1]) == page_python().markers


def test_pip_is_asked_for_wheels_of_pyodides_own_platform_alone():
    page = page_python()
    assert page.platform.startswith("pyemscripten_")
    assert page.platform.endswith("_wasm32")
    assert page.pip_options == (
        "--only-binary", ":all:", "--platform", page.platform, "--implementation", "cp",
        "--abi", f"cp{page.version.replace('.', '')}", "--python-version", page.full_version,
    )  # fmt: skip


def test_pyodide_that_does_not_say_what_it_is_is_told(tmp_path, monkeypatch, complaint):
    file = tmp_path / "pyodide-lock.json"
    file.write_text("{}")
    monkeypatch.setattr(runtimes, "runtime_files", lambda runtime: {file.name: file})
    assert complaint(page_python) == f"{file} does not say which Python Pyodide is: run `wwe doctor`."
