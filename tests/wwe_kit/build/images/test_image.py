import json
import subprocess

from wwe_kit.resources import resource
from wwe_kit.runtimes import runtimes

# Milliseconds, the least of nine: to read an image of 16 MB, and to walk through as much by an index.
PACE = """
import process from "node:process";
import { pathToFileURL } from "node:url";
const { write } = await import(pathToFileURL(process.argv[2]).href);
const image = write({}, new Uint8Array(16 << 20).fill(7)).buffer;
const words = new Uint32Array(image);
const walk = () => {
  let sum = 1;
  for (let at = 0; at < words.length; at += 1) sum = Math.imul(sum ^ words[at], 0x01000193);
};
const least = (work) => Math.min(...Array.from({ length: 9 }, () => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}));
process.stdout.write(JSON.stringify([least(() => globalThis.wweImage.read(image)), least(walk)]));
"""


def test_an_image_is_read_as_fast_as_its_bytes_can_be_walked_through(tmp_path):
    script = tmp_path / "pace.mjs"
    script.write_text(PACE, encoding="utf-8")
    command = [runtimes.node_command(), str(script), str(resource("web/node/image-making.mjs"))]
    read, walk = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    assert read < 3 * walk
