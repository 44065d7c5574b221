"""What web/pyscript/own-page.js says of a PyScript that starts no Python; a browser's part is played by this test."""

import pytest

SCRIPT = """
import { pathToFileURL } from "node:url";
const [path, how] = process.argv.slice(2);
const started = new Set();
globalThis.hooks = { main: { onReady: started, onAfterRun: new Set(), onAfterRunAsync: new Set() } };
const core = "data:text/javascript,export const hooks = globalThis.hooks;";
globalThis.document = {
  readyState: "complete", baseURI: "https://desk.example.com/", currentScript: { dataset: { pyscript: core } },
  querySelector: () => (how === "without a tag" ? null : { type: "mpy" }),
};
globalThis.wweMicroPython = { prepare() {}, collectLess() {}, catchErrors() {} };
globalThis.wweStorage = { refuseQuietly() {}, async allowed() {} };
globalThis.wweTexts = { ready: Promise.resolve() };
globalThis.wweFrame = { failStart: (text) => process.stdout.write(text) };
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (then, ms, ...given) => wait(then, ms / 1000, ...given); // a minute in 60 ms
await import(pathToFileURL(path).href);
await new Promise((done) => wait(done, 10));
const python = { begin() {} };
if (how === "starts") for (const begin of started) await begin({ interpreter: { pyimport: () => python } });
await new Promise((done) => setTimeout(done, 120_000));
"""


@pytest.fixture
def told(in_node):
    """Return what a page says within two minutes."""
    return lambda how: in_node(SCRIPT, "web/pyscript/own-page.js", how)


def test_it_is_told_after_a_minute(told):
    assert told("never starts") == "PyScript has started no Python in 60 s. The browser's console may say why."


@pytest.mark.parametrize("how", ["starts", "without a tag"])
def test_nothing_is_told_of_one_that_starts_or_is_not_asked_to(told, how):
    assert told(how) == ""
