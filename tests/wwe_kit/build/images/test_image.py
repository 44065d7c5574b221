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

# A memory of 64 bytes of which 0 to 8 are the wasm's data. Two pages of 8 are in the image: 16 to 24, and 40 to 48.
CLEARING = """
import process from "node:process";
import { pathToFileURL } from "node:url";
await import(pathToFileURL(process.argv[2]).href);
const [WRITTEN, IN_IMAGE] = [7, 9];
const memory = new Uint8Array(64).fill(WRITTEN);
const head = { data: 8, page: 8, runs: [2, 1, 2, 1] };
const layers = [{ head, pages: new Uint8Array(16).fill(IN_IMAGE) }];
globalThis.wweImage.restore({ layers }, memory, [[0, 20], [36, 52]]);
process.stdout.write(JSON.stringify(Array.from(memory.filter((_, at) => at % 4 === 0))));
"""


def printed_by(script, tmp_path):
    """What a script prints that gets the address of the makers' common part."""
    file = tmp_path / "script.mjs"
    file.write_text(script, encoding="utf-8")
    command = [runtimes.node_command(), str(file), str(resource("web/node/image-making.mjs"))]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def test_only_what_a_start_has_written_to_is_cleared(tmp_path):
    data, cleared, image, untouched = [7] * 2, [0], [9] * 2, 7
    between = [untouched] * 3 + cleared  # 24 to 36 as it was, 36 to 40 was the start's
    assert printed_by(CLEARING, tmp_path) == data + cleared * 2 + image + between + image + cleared + [untouched] * 3


def test_an_image_is_read_as_fast_as_its_bytes_can_be_walked_through(tmp_path):
    read, walk = printed_by(PACE, tmp_path)
    assert read < 3 * walk
