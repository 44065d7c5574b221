"""What web/frame/fetch.js says of requests that fail; a browser's part is played by this test."""

import json
import subprocess

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

SCRIPT = """
import { pathToFileURL } from "node:url";
let violated;
const addEventListener = (_name, heard) => { violated = heard; };
globalThis.document = { baseURI: "https://desk.example.com/", addEventListener };
globalThis.location = { origin: "https://desk.example.com" };
const policy = { effectiveDirective: "connect-src", blockedURI: "https://crm.example.com/", originalPolicy: "" };
let isStopped = true;
globalThis.fetch = async () => {
  if (isStopped) violated(policy);
  throw new TypeError("Failed to fetch");
};
for (const path of process.argv.slice(2)) await import(pathToFileURL(path).href);
const { encode, decode } = globalThis.wweCodec;
const told = [];
for (isStopped of [true, false]) {
  const { head } = await globalThis.wweFetch(encode({ url: "https://crm.example.com/", timeout: null }));
  told.push(decode(head).isStopped);
}
process.stdout.write(JSON.stringify(told));
"""


def test_a_policy_that_has_stopped_one_request_is_not_blamed_for_the_next(tmp_path):
    script = tmp_path / "fetching.mjs"
    script.write_text(SCRIPT, encoding="utf-8")
    parts = [str(resource(f"web/{part}")) for part in ("shared/codec.js", "frame/fetch.js")]
    command = [runtimes.node_command(), str(script), *parts]
    assert json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout) == [True, False]
