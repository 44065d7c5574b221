"""How web/frame/keeper.js looks for an interpreter to share; a browser's part is played by this test."""

import pytest

SCRIPT = """
import { pathToFileURL } from "node:url";
const [path, how] = process.argv.slice(2);
const ready = { "starts": async () => true, "fails": async () => false, "never ends": () => new Promise(() => {}) };
globalThis.document = { querySelector: () => ({ dataset: { keeper: "kept", bundle: "a", modules: "b" } }) };
globalThis.window = globalThis;
globalThis.addEventListener = () => {};
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (then, ms, ...given) => wait(then, ms / 1000, ...given); // a minute in 60 ms
globalThis.parent = [globalThis, { wweKeeper: {
  build: "a b", ready: ready[how], watch() {}, unwatch() {},
  async attach(_frame, entry) { process.stdout.write(`${entry}: `); },
} }];
globalThis.wweFrame = {};
await import(pathToFileURL(path).href);
process.stdout.write(String(await globalThis.wweKept.join("main.py")));
"""


@pytest.fixture
def joined(in_node):
    """Return what a page does beside a keeper."""
    return lambda how: in_node(SCRIPT, "web/frame/keeper.js", how)


def test_a_page_is_run_by_a_keeper_that_has_started(joined):
    assert joined("starts") == "main.py: true"


@pytest.mark.parametrize("how", ["fails", "never ends"])
def test_it_goes_on_alone_beside_one_whose_start_fails_or_never_ends(joined, how):
    assert joined(how) == "false"
