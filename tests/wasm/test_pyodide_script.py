"""How web/frame/pyodide.js shares a compiled wasm with frames beside it; a browser's part is played by this test."""

import json
import subprocess

import pytest

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

SCRIPT = """
import { pathToFileURL } from "node:url";
const [path, how] = process.argv.slice(2);
const ADDRESS = "https://desk.example.com/pyodide-1/pyodide.asm.wasm";
const WASM = { headers: { "Content-Type": "application/wasm" } };
// A wasm that exports one number.
const wasm = (number) => new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 6, 6, 1, 127, 0, 65, number, 11, 7, 5, 1, 1, 110, 3, 0]);
const theirs = new WebAssembly.Module(wasm(7));
// It imports a memory, which nobody gives it.
const wanting = new WebAssembly.Module(new Uint8Array(
  [0, 97, 115, 109, 1, 0, 0, 0, 2, 8, 1, 1, 97, 1, 98, 2, 0, 1]));
const foreign = { get wweWasm() { throw new DOMException("Blocked a frame"); } };
const frames = {
  alone: [],
  "beside it": [{ wweWasm: { address: ADDRESS, module: theirs } }],
  "of another runtime": [{ wweWasm: { address: ADDRESS.replace("1", "2"), module: theirs } }],
  "one that still starts": [{}],
  "another extension's before it": [foreign, { wweWasm: { address: ADDRESS, module: theirs } }],
  "one that cannot be copied": [{ wweWasm: { address: ADDRESS, module: () => {} } }],
  "one that cannot be instantiated": [{ wweWasm: { address: ADDRESS, module: wanting } }],
};
globalThis.window = globalThis;
globalThis.parent = [globalThis, ...frames[how]];
let isCancelled = false;
const fetched = () => new Response(new ReadableStream({
  pull(file) { file.enqueue(wasm(5)); file.close(); }, cancel() { isCancelled = true; },
}, { highWaterMark: 0 }), WASM);
globalThis.fetch = async (address) => address === ADDRESS ? fetched() : Response.error();
await import(pathToFileURL(path).href);

// Pyodide gives Emscripten this, and finishes the imports first.
let received;
const isReceived = new Promise((done) => { received = (instance, module) => done({ instance, module }); });
const emscripten = {
  async instantiateWasm(imports, receive) {
    await null;
    const { instance, module } = await WebAssembly.instantiateStreaming(Promise.resolve(fetched()), imports);
    receive(instance, module);
  },
};
globalThis.wwePyodide.share(emscripten, ADDRESS);
const numberOf = async (making) => (await making).instance.exports.n.value;
const author = () => numberOf(WebAssembly.instantiateStreaming(new Response(wasm(9), WASM), {}));
emscripten.instantiateWasm({ env: {} }, received);
const meanwhile = await author();
const { module, instance } = await isReceived;
const lent = globalThis.wweWasm;
process.stdout.write(JSON.stringify({
  number: instance.exports.n.value, isCancelled, isTheirs: module === theirs,
  isLent: lent.module === module && lent.address === ADDRESS, authors: [meanwhile, await author()],
}));
"""
# A wasm of the author's own, meanwhile and later, is never another one.
OWN = {"number": 5, "isCancelled": False, "isTheirs": False, "isLent": True, "authors": [9, 9]}
# A copy of the other page's; its own file is fetched no further.
COPY = {**OWN, "number": 7, "isCancelled": True}


@pytest.fixture
def shared(tmp_path):
    """Give what a page has compiled with these frames beside it."""
    script = tmp_path / "sharing.mjs"
    script.write_text(SCRIPT, encoding="utf-8")

    def run(how):
        command = [runtimes.node_command(), str(script), str(resource("web/frame/pyodide.js")), how]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    return run


@pytest.mark.parametrize("how", ["beside it", "another extension's before it"])
def test_a_page_takes_a_copy_of_what_one_beside_it_has_compiled_and_lends_it_in_turn(shared, how):
    assert shared(how) == COPY


@pytest.mark.parametrize("how", ["alone", "of another runtime", "one that still starts", "one that cannot be copied"])
def test_else_it_compiles_its_own_and_lends_that(shared, how):
    assert shared(how) == OWN


def test_one_that_does_not_run_here_is_compiled_from_a_file_that_is_fetched_again(shared):
    assert shared("one that cannot be instantiated") == {**OWN, "isCancelled": True}
