"""How web/frame/pyodide.js gets Pyodide's wasm, also from frames beside it; a browser's part is played by this test."""

import json

import pytest

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
globalThis.parent = [globalThis, ...(frames[how] ?? [])];
let isCancelled = false;
const fetched = (bytes = wasm(5), options = WASM) => new Response(new ReadableStream({
  pull(file) { file.enqueue(bytes); file.close(); }, cancel() { isCancelled = true; },
}, { highWaterMark: 0 }), options);
const files = {
  "sent as text": () => fetched(wasm(5), { headers: { "Content-Type": "text/plain" } }),
  "damaged": () => fetched(wasm(5).fill(0, 8)),
  "not there": () => fetched(wasm(5), { ...WASM, status: 404 }),
};
globalThis.fetch = async (address) => address === ADDRESS ? fetched() : Response.error();
await import(pathToFileURL(path).href);

// Pyodide gives Emscripten this, and finishes the imports first. Of what fails it tells the console, and nobody else.
let received;
const isReceived = new Promise((done) => {
  received = (instance, module) => {
    if (how === "too large") throw new RangeError("no memory for it");
    done({ instance, module });
  };
});
const emscripten = {
  async instantiateWasm(imports, receive) {
    await null;
    try {
      const file = Promise.resolve((files[how] ?? fetched)());
      const { instance, module } = await WebAssembly.instantiateStreaming(file, imports);
      receive(instance, module);
    } catch { /* told */ }
  },
};
const failed = globalThis.wwePyodide.failure(emscripten, globalThis.wwePyodide.shared(ADDRESS));
failed.catch((error) => { process.stdout.write(String(error.message)); process.exit(); });
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
def told(in_node):
    """Return what the script tells: what was compiled, or why nothing was."""
    return lambda how: in_node(SCRIPT, "web/frame/pyodide.js", how)


@pytest.fixture
def shared(told):
    """Give what a page has compiled with these frames beside it."""
    return lambda how: json.loads(told(how))


@pytest.mark.parametrize("how", ["beside it", "another extension's before it"])
def test_a_page_takes_a_copy_of_what_one_beside_it_has_compiled_and_lends_it_in_turn(shared, how):
    assert shared(how) == COPY


@pytest.mark.parametrize("how", ["alone", "of another runtime", "one that still starts", "one that cannot be copied"])
def test_else_it_compiles_its_own_and_lends_that(shared, how):
    assert shared(how) == OWN


def test_one_that_does_not_run_here_is_compiled_from_a_file_that_is_fetched_again(shared):
    assert shared("one that cannot be instantiated") == {**OWN, "isCancelled": True}


def test_a_file_that_the_server_sends_as_another_type_is_compiled_all_the_same(shared):
    assert shared("sent as text") == OWN


@pytest.mark.parametrize(
    ("how", "reason"),
    [("damaged", "WebAssembly"), ("not there", "the server answered 404"), ("too large", "no memory for it")],
)
def test_whoever_waits_for_pyodide_hears_what_pyodide_only_puts_on_the_console(told, how, reason):
    assert reason in told(how)
