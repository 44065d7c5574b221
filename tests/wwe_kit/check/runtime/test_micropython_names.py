import re
import subprocess

from wwe_kit.check.runtime.micropython_names import MICROPYTHON_MODULES, names_for_types
from wwe_kit.runtimes import runtimes

ASK = """
const {{ loadMicroPython }} = await import({module!r});
const python = await loadMicroPython({{ stdout: console.log, linebuffer: true }});
python.runPython("help('modules')");
"""


def test_micropythons_modules_are_those_that_it_has():
    module = runtimes.runtime_files(runtimes.MICROPYTHON)["micropython.mjs"].as_uri()
    command = [runtimes.node_command(), "--input-type=module", "-e", ASK.format(module=module)]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    listed, _, _rest = text.partition("Plus any modules")
    names = {name.partition("/")[0] for name in re.split(r"\s+", listed.strip())} - {"__main__"}
    assert set(MICROPYTHON_MODULES) == names


def test_names_that_stand_in_for_types_are_known():
    assert {"Any", "Callable", "Protocol", "cast", "TYPE_CHECKING"} <= names_for_types("typing")
    assert "NamedTuple" not in names_for_types("typing")
