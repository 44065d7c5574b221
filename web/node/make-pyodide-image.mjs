// Takes an image of Pyodide's memory in which a page's modules are imported. Run by the kit:
//   node make-pyodide-image.mjs < question.json
// The question: { folder (of Pyodide), library (zip), lock, filler (Python), files: {path: text, or [bytes in base64]},
//   base (the files of the layers that it goes on from), made, out, needed: [module], wished: [module, or module:name],
//   bundle (what a page needs of the extension, or null), isWhole (whether it is for a page, or a layer below), pieces:
//   {address in the site: file}, of the bundle's packages }.
// The answer, on the standard output: { skipped: {module: why}, added: {module: bytes}, moments: {module: function}
//   (those that ask for the time or for chance), ahead: [address] (pieces that compiled packages read) }.
// @ts-check
import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import "../frame/files/packages.js";
import "../frame/pyodide.js";
import { ALIVE, answer, blank, imageOf, imported, KeepsObjects, Lacks } from "./image-making.mjs";

// Of what a layer holds: a few words here and there differ from the layer below. Smaller pages make larger files.
const PAGE = 64, PAGE_ABOVE = 8;
const NOWHERE = { LANG: "C.UTF-8", _: "./this.program" }; // as in a browser; wwe_image.py sets the page's own

async function start({ folder, library, lock, base }) {
  const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
  const glue = await import(pathToFileURL(path.join(folder, "pyodide.asm.mjs")).href);
  const below = base.length ? await layersOf(base) : null;
  let module, before;
  const restore = () => {
    const state = globalThis.wwePyodide.restore(module, below);
    before = module.HEAP8.slice();
    return state;
  };
  const python = await loadPyodide({
    lockFileContents: lock, stdLibURL: library, env: NOWHERE, stdout: () => {}, stderr: () => {}, _makeSnapshot: true,
    _sysExecutable: NOWHERE._, // or it is this file, with its folder on the machine that builds
    convertNullToNone: true, // it is in the memory, so that a page cannot set it any more
    createPyodideModule: (settings) => glue.default(module = settings),
    ...(below && globalThis.wwePyodide.OPTIONS),
    // The wasm's own data is in the memory by now, and nothing else.
    fsInit: async () => {
      before = module.HEAP8.slice();
      if (below) module.API.restoreSnapshot = restore;
    },
  });
  return { python, module, before };
}

// As a page has them.
async function layersOf(files) {
  const layers = await Promise.all(files.map(async (file) => globalThis.wweImage.read(new Uint8Array(await readFile(file)).buffer)));
  return { layers, head: layers[layers.length - 1].head };
}

function writeFiles(python, files) {
  for (const [name, text] of Object.entries(files)) {
    python.FS.mkdirTree(path.posix.dirname(name));
    python.FS.writeFile(name, typeof text === "string" ? text : Buffer.from(text[0], "base64"));
  }
}

// As the page will find them, without what is compiled: an image taken after that never starts. `read` are the pieces
// that were read since it was emptied, `wanted` those that a page will read.
function mountPackages(python, { bundle, pieces }) {
  const read = new Set();
  const piece = (address) => {
    if (address.endsWith(".piece")) read.add(address);
    return readFileSync(pieces[address]);
  };
  const { mount } = globalThis.wwePackages;
  return { read, wanted: new Set(), reveal: mount(python.FS, bundle?.packages ?? [], piece, () => {}) };
}

// `a/b.cpython-314-wasm32-emscripten.so` is a.b.
const compiledModules = (bundle) => (bundle?.packages ?? []).flatMap(({ compiled = [] }) => (
  compiled.map(([name]) => name.slice(0, name.indexOf(".", name.lastIndexOf("/"))).replaceAll("/", "."))
));

function fill(python, module, { base, filler, needed, wished, bundle }, way, { read, wanted }) {
  if (!base.length) python.FS.writeFile("wwe_image.py", filler);
  const image = python.pyimport("wwe_image");
  const filling = image.Filling(JSON.stringify(needed), JSON.stringify(Object.keys(way.leftOut)), JSON.stringify(compiledModules(bundle)));
  const done = imported([...way.also, ...wished], way, {
    whyNot(wish) {
      read.clear();
      const why = filling.why_not(wish);
      if (why) read.forEach((piece) => wanted.add(piece)); // the page imports it, and reads them again
      return why;
    },
    collect: () => filling.collect(),
    objectsAlive: () => objectsAlive(python),
    memoryUsed: () => module._sbrk(0),
  });
  filling.end();
  filling.destroy();
  image.destroy();
  return done;
}

const isIn = (skipped) => (wish) => wish.replace(":", ".") in skipped || wish.split(":")[0] in skipped;

// Import in a try, after the image was taken, what is compiled and what wants it: so it is known what of the library the
// image lacks, and which pieces a page needs first. What fails here is told by the page.
function tryCompiled(python, { wished, bundle }, { skipped }, way, { read, wanted, reveal }) {
  if (!compiledModules(bundle).length) return [];
  const wanting = wished.filter(isIn(skipped));
  reveal();
  read.clear();
  const lacking = JSON.parse(python.pyimport("wwe_image").tried(JSON.stringify(wanting)));
  if (lacking.length && !way.also.length) throw new Lacks(lacking);
  return [...new Set([...wanted, ...read])];
}

// The modules that are in the image, and ask for the time or for chance: each page would be told the same.
function momentsOf(python, { wished }, { skipped }) {
  const isSkipped = isIn(skipped);
  const there = wished.filter((wish) => !isSkipped(wish));
  return JSON.parse(python.pyimport("wwe_image").moments(JSON.stringify(there)));
}

// How many objects of JavaScript's Python holds; Pyodide throws where there is one that it could not find again.
function objectsAlive(python) {
  try {
    return python._api.serializeHiwireState().hiwireKeys.filter(Boolean).length;
  } catch {
    return Infinity;
  }
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

await answer(async (question, way) => {
  const { python, module, before } = await start(question);
  writeFiles(python, question.files);
  const mounted = mountPackages(python, question);
  const filled = fill(python, module, question, way, mounted);
  blank(module._malloc, module._free, () => module.HEAP8);
  const { state, memory } = take(python);
  const { made, bundle, isWhole } = question;
  const head = { made, bundle: isWhole ? bundle : null, build: python._api.config.BUILD_ID, state };
  await writeFile(question.out, imageOf(head, memory, before, question.base.length ? PAGE_ABOVE : PAGE));
  const ahead = tryCompiled(python, question, filled, way, mounted);
  return { ...filled, ahead, moments: isWhole ? momentsOf(python, question, filled) : {} };
});
