"""What the workspace's page does where nobody answers it; a browser's part is played by this test."""

import shutil
import subprocess

import pytest

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

# A minute of the page takes 60 ms.
QUICK = """
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = (then, ms, ...given) => wait(then, ms / 1000, ...given);
const { timeout } = AbortSignal;
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 1000);
"""
LINK = """
let asked = 0;
const reload = () => { process.stdout.write(`loaded again after ${asked}`); process.exit(); };
globalThis.location = { href: "http://localhost/", reload };
globalThis.document = { querySelector: () => ({ dataset: { address: "ws://localhost/" } }) };
globalThis.WebSocket = class { addEventListener(name, then) { if (name === "close") queueMicrotask(then); } };
globalThis.fetch = (_address, { signal }) => {
  asked += 1;
  if (asked === 3) return Promise.resolve({ ok: true });
  return new Promise((_, failed) => signal.addEventListener("abort", () => failed(signal.reason)));
};
const { openLink } = await import("./link.js");
openLink({ opened() {}, arrived() {}, lost() {} });
setInterval(() => {}, 1000);
"""
REMOTE = """
await import("./remote.js");
await globalThis.wweRemote("{}").catch((error) => process.stdout.write(error.message));
process.exit();
"""


@pytest.fixture
def run(tmp_path):
    """Run a script beside one of the workspace's; return what it writes."""

    def run(script, path, **others):
        shutil.copy(resource(path), tmp_path)
        texts = {"test.mjs": QUICK + script, **{f"{name}.js": text for name, text in others.items()}}
        for name, text in {**texts, "package.json": '{"type": "module"}'}.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        command = [runtimes.node_command(), str(tmp_path / "test.mjs")]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout

    return run


def test_a_page_that_has_lost_its_host_asks_again_where_the_server_takes_a_request_and_never_answers(run):
    assert run(LINK, "web/host/link.js") == "loaded again after 3"


def test_a_test_of_a_workspace_that_never_starts_is_told_so(run):
    never = "export const openSession = () => ({});"
    assert run(REMOTE, "web/playground/remote.js", open=never) == "The workspace does not answer."
