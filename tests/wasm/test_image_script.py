"""What web/frame/image.js makes of an image that is not as it was built; a browser's part is played by this test."""

import json

import pytest

SCRIPT = """
import { pathToFileURL } from "node:url";
const [path, spoil] = process.argv.slice(2);
const warned = [];
console.warn = (text) => warned.push(text);
globalThis.document = { baseURI: "https://desk.example.com/", documentElement: { dataset: {} } };
await import(pathToFileURL(path).href);
const { MAGIC, HEAD, checksum, fetched, restore, started } = globalThis.wweImage;

// An image of one page of four bytes, which is the memory's second.
function image(made) {
  const text = JSON.stringify({ made, data: 0, page: 4, runs: [1, 1] });
  const head = new TextEncoder().encode(text + " ".repeat((4 - text.length % 4) % 4));
  const words = new Uint32Array(HEAD + head.length / 4 + 1);
  new Uint8Array(words.buffer).set(head, HEAD * 4);
  words.set([MAGIC, 0, head.length]);
  words[words.length - 1] = 0x04030201;
  words[1] = checksum(words.subarray(2));
  return words;
}

const answers = {
  whole: () => new Response(image("7")),
  "cut off": () => new Response(image("7").slice(0, 12)),
  "cut off in a word": () => new Response(new Uint8Array(image("7").buffer).slice(0, -3)),
  damaged: () => { const words = image("7"); words[words.length - 1] ^= 1; return new Response(words); },
  foreign: () => new Response("WWE1 of something else entirely, and longer than a head"),
  "no image": () => new Response("<!doctype html><title>Not found</title>"),
  empty: () => new Response(""),
  "of another build": () => new Response(image("8")),
  gone: () => new Response("", { status: 404 }),
  unreachable: () => { throw new TypeError("Failed to fetch"); },
  "kept back": (signal) => new Promise((_, failed) => signal.addEventListener("abort", () => failed(signal.reason))),
};
globalThis.fetch = async (_address, { signal }) => answers[spoil](signal);
const { timeout } = AbortSignal;
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 1000);
const running = setInterval(() => {}, 1000); // as a page does; a signal's timer alone lets Node.js end

const settings = { image: "python.image", made: "7" };
const taken = fetched(settings);
const memory = new Uint8Array(12).fill(9);
const touched = [[0, 2], [6, 12]];
const interpreter = await started(settings, async () => { restore(await taken, memory, touched); return "restored"; },
  () => "plain");
const how = document.documentElement.dataset.wweStart;
clearInterval(running);
process.stdout.write(JSON.stringify([interpreter, how, [...memory].join(""), warned.join()]));
"""
# How a layer is spoilt -> what is said of it.
SPOILT = {
    "kept back": "The operation was aborted due to timeout",
    "cut off": "it is damaged",
    "cut off in a word": "it is damaged",
    "damaged": "it is damaged",
    "foreign": "it is damaged",
    "no image": "it is no image of this kit's",
    "empty": "it is no image of this kit's",
    "of another build": "it is of another build",
    "gone": "the server answered 404",
    "unreachable": "Failed to fetch",
}


@pytest.fixture
def start(in_node):
    """Start with an image: what has started, how the page says it has, the memory, and what was warned of."""
    return lambda how: json.loads(in_node(SCRIPT, "web/frame/image.js", how))


def test_one_that_is_whole_is_put_into_the_memory_and_what_the_start_has_left_is_cleared(start):
    assert start("whole") == ["restored", "snapshot", "009912340000", ""]


@pytest.mark.parametrize("spoil", SPOILT)
def test_without_it_python_starts_plainly_in_an_untouched_memory_and_it_is_said_why(start, spoil):
    sentence = f"Python starts without its image: python.image: {SPOILT[spoil]}."
    assert start(spoil) == ["plain", "plain", "9" * 12, sentence]
