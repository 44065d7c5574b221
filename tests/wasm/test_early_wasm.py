"""What web/frame/files/wasm.js begins, and web/frame/micropython.js takes; a browser's part is played by this test."""

import json
import subprocess

import pytest

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0"
CHROMIUM = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
WASM, ANYTHING = "application/wasm", "application/octet-stream"
# The wasm imports what the runtime's does, and exports its table of functions. `types` are what the server sends it as.
SCRIPT = """
import { pathToFileURL } from "node:url";
const [userAgent, types, ...parts] = process.argv.slice(2);
const named = (text) => [text.length, ...Buffer.from(text)];
const section = (kind, ...content) => [kind, content.length, ...content];
const [I32, FUNCTION, TABLE, FUNCREF] = [0x7f, 0x60, 1, 0x70];
const bytes = Uint8Array.from([0, ...Buffer.from("asm"), 1, 0, 0, 0,
  ...section(1, 1, FUNCTION, 3, I32, I32, I32, 1, I32),
  ...section(2, 1, ...named("env"), ...named("lookup_attr"), 0, 0),
  ...section(4, 1, FUNCREF, 0, 1), ...section(7, 1, ...named("__indirect_function_table"), TABLE, 0)]);
const answers = types.split(" ");
let asked = 0;
globalThis.fetch = async () => new Response(bytes, { headers: { "Content-Type": answers[asked++] } });
globalThis.document = { querySelector: () => ({ href: "https://desk.example.com/micropython.wasm" }) };
Object.defineProperty(globalThis, "navigator", { value: { userAgent } });
globalThis.addEventListener = () => {};
for (const part of parts) await import(pathToFileURL(part).href);
const isEarly = asked > 0;
globalThis.wweMicroPython.prepare();
const response = fetch("https://desk.example.com/micropython.wasm");
const made = await WebAssembly.instantiateStreaming(response, { env: { lookup_attr() {} } });
process.stdout.write(JSON.stringify([isEarly, asked, made.instance instanceof WebAssembly.Instance]));
"""


@pytest.fixture
def started(tmp_path):
    """Start a wasm as a page does: `started(browser, *types)`.

    Give whether it was asked for before the start script was there, how often in all, and whether it runs.
    """

    def start(browser, *types):
        script = tmp_path / "early.mjs"
        script.write_text(SCRIPT, encoding="utf-8")
        parts = [str(resource(f"web/frame/{part}")) for part in ("files/wasm.js", "micropython.js")]
        command = [runtimes.node_command(), str(script), browser, " ".join(types), *parts]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    return start


def test_firefox_compiles_the_wasm_before_the_start_script_is_there_and_once(started):
    assert started(FIREFOX, WASM) == [True, 1, True]


def test_other_browsers_which_keep_its_code_compile_it_when_it_is_wanted(started):
    assert started(CHROMIUM, WASM) == [False, 1, True]


def test_a_wasm_that_could_not_be_compiled_early_is_asked_for_again(started):
    assert started(FIREFOX, ANYTHING, WASM) == [True, 2, True]
