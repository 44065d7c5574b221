// What both makers of images have in common: the clock that stands still, the modules that spoil an image, freed memory
// that is made zero, and the file. The file is what web/frame/image.js reads:
//   "WWE1", a checksum, the length of the head (each a Uint32), the head (JSON, padded to 4), then the pages.
// The head: made (what it was made of), memory (bytes of the whole), data (where the data ends that is there before),
//   page (bytes of one), runs (how many pages stay as they are, how many are in the file, how many stay ...), and what
//   the runtime's own part of web/frame wants.
// @ts-check
import crypto from "node:crypto";
import { writeSync } from "node:fs";
import "../frame/image.js";
import { answer as reply, question } from "./answering.mjs";

const { MAGIC, HEAD, checksum } = globalThis.wweImage;
const STDERR = 2;
// Of what `blank` asks for at once, in bytes. As much is left free above what is in use, and a layer above fills that
// before its memory grows.
const SMALLEST = 8, LARGEST = 1 << 16;
// What one import may add to the memory that every start copies, in bytes; Python itself has some 25 MB of it.
const MOST = 16 << 20;
export const ALIVE = "an object of JavaScript's is alive";

// The same extension gives the same image, so that nobody fetches it again: it is made at no time, without chance, and
// in no country.
export function standStill() {
  process.env.TZ = "UTC";
  Date.now = performance.now = () => 0;
  crypto.randomFillSync = (/** @type {any} */ bytes) => bytes.fill(0);
  Object.defineProperty(globalThis.crypto, "getRandomValues", { value: (values) => values.fill(0) });
}

// Modules that spoil an image for all others, and why: it is made again without them.
export class Spoiled extends Error {
  constructor(/** @type {Record<string, string>} */ modules) {
    super(Object.values(modules)[0]);
    this.modules = modules;
  }
}

export class KeepsObjects extends Error {}

// Modules of the standard library that the image should hold as well: it is made again with them.
export class Lacks extends Error {
  constructor(/** @type {string[]} */ modules) {
    super(`it lacks ${modules.join(", ")}`);
    this.modules = modules;
  }
}

// A module may end Python, or keep an object of JavaScript's; then the image is made again without it. Which one keeps
// an object is looked for only where there is one, since that takes its time after each import.
async function madeWithout(question, attempt) {
  const leftOut = {};
  /** @type {string[]} */
  let also = [];
  for (let isWary = false; ;) {
    try {
      return await attempt(question, { leftOut, isWary, also });
    } catch (/** @type {any} */ error) {
      if (error instanceof Spoiled) Object.assign(leftOut, error.modules);
      else if (error instanceof Lacks && !also.length) also = error.modules;
      else if (error instanceof KeepsObjects && !isWary) isWary = true;
      else throw error;
    }
  }
}

// Tells the kit what is imported now, "" for nothing: it ends this process where an import never ends.
const tell = (wish) => writeSync(STDERR, `importing ${wish}\n`);

// Import one wish after the other: `whyNot(wish)` gives why it cannot be imported, or "". Gives what was left out, and
// how much memory each of the others has added, where `memoryUsed()` tells it, in bytes.
export function imported(wished, { leftOut, isWary }, { whyNot, collect, objectsAlive, memoryUsed = () => 0 }) {
  const skipped = { ...leftOut };
  /** @type {Record<string, number>} */
  const added = {};
  const keepers = {};
  let alive = 0;
  for (const wish of wished) {
    const name = wish.replace(":", ".");
    if (name in skipped || wish.split(":")[0] in skipped) continue;
    tell(wish);
    const used = memoryUsed();
    const why = tried(whyNot, wish, name, keepers);
    if (why) skipped[name] = why;
    else weigh(name, memoryUsed() - used, added);
    if (!isWary) continue;
    collect();
    const before = alive;
    alive = objectsAlive();
    if (alive > before) keepers[name] = ALIVE;
  }
  tell("");
  if (Object.keys(keepers).length) throw new Spoiled(keepers);
  return { skipped, added };
}

function weigh(name, bytes, added) {
  if (bytes > MOST) throw new Spoiled({ [name]: `it adds ${megabytes(bytes)} to the memory that each page starts with, and at most ${megabytes(MOST)} are allowed` });
  if (bytes) added[name] = bytes;
}

const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

// A module that ends Python itself (a crash, os.abort) throws here.
function tried(whyNot, wish, name, keepers) {
  try {
    return whyNot(wish);
  } catch (/** @type {any} */ error) {
    throw new Spoiled({ ...keepers, [name]: `it ends Python: ${error.message}` });
  }
}

// Make what was freed zero, which weighs nothing and tells nothing: take it all, down to the smallest piece, and give
// it back. A piece from behind `top` was never used.
export function blank(malloc, free, memory) {
  const top = malloc(LARGEST);
  free(top);
  const taken = [];
  for (let size = LARGEST; size >= SMALLEST; size = size > 4096 ? size / 2 : size - SMALLEST) {
    let place;
    while ((place = malloc(size)) < top) {
      taken.push(place);
      memory().fill(0, place, place + size);
    }
    free(place);
  }
  taken.forEach((place) => free(place));
}

// The file of an image: `head`, and those pages that differ from what was there before: what the wasm itself begins
// with, or the layer below.
export function imageOf(head, memory, before, page) {
  const differing = differingRuns(memory, before, page);
  const data = before.findLastIndex(Boolean) + 1;
  const pages = Buffer.concat(differing.map(([first, end]) => memory.subarray(first * page, end * page)));
  const runs = differing.flatMap(([first, end], number) => [first - (differing[number - 1]?.[1] ?? 0), end - first]);
  return write({ ...head, memory: memory.length, data, page, runs }, pages);
}

export function write(head, pages) {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const size = text.length + 3 & ~3;
  const bytes = new Uint8Array(HEAD * 4 + size + pages.length).fill(0x20, HEAD * 4, HEAD * 4 + size);
  bytes.set(text, HEAD * 4);
  bytes.set(pages, HEAD * 4 + size);
  const words = new Uint32Array(bytes.buffer);
  words[0] = MAGIC;
  words[2] = size;
  words[1] = checksum(words.subarray(2));
  return bytes;
}

// [first page, the page after the last] of each.
export function differingRuns(memory, before, page) {
  const runs = [];
  const [now, then] = [memory, before].map((bytes) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2));
  let last = [-1, -1];
  for (let number = 0; number * page < memory.length; number += 1) {
    if (isSame(now, then, number * page / 4, page / 4)) continue;
    if (last[1] === number) last[1] += 1;
    else runs.push(last = [number, number + 1]);
  }
  return runs;
}

function isSame(now, then, from, count) {
  for (let word = from; word < from + count; word += 1) if (now[word] !== (then[word] ?? 0)) return false;
  return true;
}

// Read the question on the standard input, and write what `attempt(question, way)` answers to the standard output: a line.
export async function answer(attempt) {
  const asked = await question();
  standStill();
  reply(JSON.stringify(await madeWithout(asked, attempt)));
}
