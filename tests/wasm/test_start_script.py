"""What web/frame/start.js does where the page's first script is not there; a browser's part is played by this test."""

import subprocess

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

SCRIPT = """
import { pathToFileURL } from "node:url";
const early = { src: "https://desk.example.com/early-1.js" };
globalThis.document = {
  querySelector: (selector) => selector === "script[data-origins]" ? early : { dataset: {} },
  body: { append: (text) => console.log(text) },
};
await import(pathToFileURL(process.argv[2]).href);
"""


def test_a_page_without_its_first_script_is_not_white_and_the_console_names_the_file(tmp_path):
    script = tmp_path / "starting.mjs"
    script.write_text(SCRIPT, encoding="utf-8")
    command = [runtimes.node_command(), str(script), str(resource("web/frame/start.js"))]
    answer = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert answer.stdout.startswith("This web extension could not start: load the page again, or tell the people")
    assert "Error: https://desk.example.com/early-1.js could not be fetched, or has failed." in answer.stderr
