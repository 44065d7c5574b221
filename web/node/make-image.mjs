// Takes an image of Pyodide's memory in which a page's modules are imported. Run by the kit:
//   node make-image.mjs < question.json
// The question: { folder (of Pyodide), library (zip), lock, filler (Python), files: {path: source}, made, out,
//   needed: [module], wished: [module, or module:name] }.
// The answer, on the standard output: { skipped: {module: why} }.
// @ts-check
import crypto from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import "../frame/image.js";

const { PAGE, differing, write } = globalThis.wweImage;
// The same extension gives the same image, so that nobody fetches it again: it is made at no time, without chance, and
// in no country. What the page's own are instead, wwe_image.py sets.
process.env.TZ = "UTC";
const NOWHERE = { LANG: "C.UTF-8", _: "./this.program" }; // as in a browser
const SMALLEST = 8, LARGEST = 1 << 20; // of what `blank` asks for at once, in bytes
const ALIVE = "an object of JavaScript's is alive";

Date.now = performance.now = () => 0;
crypto.randomFillSync = (/** @type {any} */ bytes) => bytes.fill(0);

async function start({ folder, library, lock }) {
  const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
  const glue = await import(pathToFileURL(path.join(folder, "pyodide.asm.mjs")).href);
  let module, beginning;
  const python = await loadPyodide({
    lockFileContents: lock, stdLibURL: library, env: NOWHERE, stdout: () => {}, stderr: () => {}, _makeSnapshot: true,
    convertNullToNone: true, // it is in the memory, so that a page cannot set it any more
    createPyodideModule: (settings) => glue.default(module = settings),
    // The wasm's own data is in the memory by now, and nothing else.
    fsInit: async () => { beginning = module.HEAP8.slice(); },
  });
  return { python, module, beginning };
}

function writeFiles(python, files) {
  for (const [name, text] of Object.entries(files)) {
    python.FS.mkdirTree(path.posix.dirname(name));
    python.FS.writeFile(name, text);
  }
}

// Modules that spoil an image for all others, and why: it is made again without them.
class Spoiled extends Error {
  constructor(/** @type {Record<string, string>} */ modules) {
    super(Object.values(modules)[0]);
    this.modules = modules;
  }
}

class KeepsObjects extends Error {}

function fill(python, { filler, needed, wished }, { leftOut, isWary }) {
  python.FS.writeFile("wwe_image.py", filler);
  const image = python.pyimport("wwe_image");
  const filling = image.Filling(JSON.stringify(needed), JSON.stringify(Object.keys(leftOut)));
  const skipped = { ...leftOut };
  const keepers = {};
  let alive = 0;
  for (const wish of wished) {
    const name = wish.replace(":", ".");
    if (name in skipped || wish.split(":")[0] in skipped) continue;
    const why = tried(filling, wish, name, keepers);
    if (why) skipped[name] = why;
    if (!isWary) continue;
    filling.collect();
    const before = alive;
    alive = objectsAlive(python);
    if (alive > before) keepers[name] = ALIVE;
  }
  if (Object.keys(keepers).length) throw new Spoiled(keepers);
  filling.end();
  filling.destroy();
  image.destroy();
  return skipped;
}

// Why a module cannot be imported. One that ends Python itself (a crash, os.abort) throws here.
function tried(filling, wish, name, keepers) {
  try {
    return filling.why_not(wish);
  } catch (/** @type {any} */ error) {
    throw new Spoiled({ ...keepers, [name]: `it ends Python: ${error.message}` });
  }
}

// How many objects of JavaScript's Python holds; Pyodide throws where there is one that it could not find again.
function objectsAlive(python) {
  try {
    return python._api.serializeHiwireState().hiwireKeys.filter(Boolean).length;
  } catch {
    return Infinity;
  }
}

// Make what was freed zero, which weighs nothing and tells nothing: take it all, down to the smallest piece, and give
// it back. A piece from behind `top` was never used.
function blank({ _malloc, _calloc, _free }) {
  const top = _malloc(LARGEST);
  _free(top);
  const taken = [];
  for (let size = LARGEST; size >= SMALLEST; size = size > 4096 ? size / 2 : size - SMALLEST) {
    let place;
    while ((place = _calloc(1, size)) < top) taken.push(place);
    _free(place);
  }
  taken.forEach((place) => _free(place));
}

// Pyodide's own head: its length is the second word, that of its state, which is JSON, the third.
function take(python) {
  // They would be other objects in the page, or none.
  if (objectsAlive(python)) throw new KeepsObjects(ALIVE);
  const taken = python.makeMemorySnapshot();
  const [, start, length] = new Uint32Array(taken.buffer, 0, 3);
  const state = JSON.parse(new TextDecoder().decode(taken.subarray(48, 48 + length)));
  return { state, memory: taken.subarray(start) };
}

async function attempt(question, way) {
  const { python, module, beginning } = await start(question);
  writeFiles(python, question.files);
  const skipped = fill(python, question, way);
  blank(module);
  const { state, memory } = take(python);
  const runs = differing(memory, beginning);
  const { made } = question;
  const data = beginning.findLastIndex(Boolean) + 1;
  const head = { made, build: python._api.config.BUILD_ID, state, memory: memory.length, data, runs };
  const pages = Buffer.concat(runs.map(([page, count]) => memory.subarray(page * PAGE, (page + count) * PAGE)));
  await writeFile(question.out, write(head, pages));
  return { skipped };
}

// A module may end Python, or keep an object of JavaScript's; then the image is made again without it. Which one keeps
// an object is looked for only where there is one, since that takes its time after each import.
async function make(question) {
  const leftOut = {};
  for (let isWary = false; ;) {
    try {
      return await attempt(question, { leftOut, isWary });
    } catch (/** @type {any} */ error) {
      if (error instanceof Spoiled) Object.assign(leftOut, error.modules);
      else if (error instanceof KeepsObjects && !isWary) isWary = true;
      else throw error;
    }
  }
}

async function read(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return JSON.parse(text);
}

process.stdout.write(JSON.stringify(await make(await read(process.stdin))));
process.exit(0); // Pyodide keeps Node.js alive
