// Takes an image of MicroPython's memory in which a page's modules are imported and its entries compiled. Run by the kit:
//   node make-micropython-image.mjs < question.json
// The question: { runtime (micropython.mjs), filler (Python), files: {path: bytes in base64}, made, out,
//   needed: [module], wished: [module, or module:name], entries: [path], bundle (what a page needs of the extension, or
//   null), needs_files: [path below /app of what is a file in the page all the same] }.
// The answer, on the standard output: { skipped: {module: why} }.
// @ts-check
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import "../frame/micropython.js";
import { ALIVE, answer, differingRuns, imageOf, imported, KeepsObjects } from "./image-making.mjs";

const PAGE = 512, MACHINES_PAGE = 4096;
const FILLER = "/wwe_filling.py", ANSWER = "/wwe_answer";
const STATIC = 2; // of proxy_js_ref: the global object, and undefined
const BLOCK = 16, BLOCKS = 4; // bytes of a block of the heap, and blocks of a byte of its table

/** @type {any} */
let exports;
let beginning = new Uint8Array();
let own = 0;

// What a module plans for later would run in the next attempt, in another Python.
globalThis.setTimeout = globalThis.setInterval = /** @type {any} */ (() => 0);

// Before micropython.js wraps it, so that nothing has run yet. What a page's `prepare` wraps counts as its own.
function noteBeginning() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = /** @type {any} */ (async (source, imports) => {
    const made = /** @type {any} */ (await instantiate(source, imports));
    exports = made.instance.exports;
    beginning = new Uint8Array(exports.memory.buffer).slice();
    return made;
  });
  globalThis.wweMicroPython.prepare();
}

const memory = () => new Uint8Array(exports.memory.buffer);

async function start({ runtime, files, filler }, { leftOut }) {
  const { loadMicroPython } = await import(pathToFileURL(runtime).href);
  const python = await loadMicroPython({ ...globalThis.wweMicroPython.OPTIONS, stdout: () => {}, stderr: () => {} });
  // Whether what JavaScript holds of Python is freed would be chance.
  globalThis.pyProxyFinalizationRegistry = /** @type {any} */ ({ register() {} });
  own = globalThis.proxy_js_map.size;
  const touched = touchedSince(beginning);
  python.FS.mkdirTree("/app");
  for (const [name, text] of Object.entries(files)) {
    python.FS.mkdirTree(path.posix.dirname(name));
    python.FS.writeFile(name, Buffer.from(text, "base64"));
  }
  for (const name of Object.keys(leftOut)) refuse(python, name);
  python.FS.writeFile(FILLER, filler);
  return { python, touched };
}

// What a start has written to, by pages as machines give them: a page clears it before the image is there.
function touchedSince(before) {
  return differingRuns(memory(), before, MACHINES_PAGE).map((run) => run.map((page) => page * MACHINES_PAGE));
}

// Whoever imports a module that is left out fails, and is not in the image either.
function refuse({ FS }, name) {
  const places = ["/app", "/packages"].map((folder) => `${folder}/${name.replaceAll(".", "/")}`);
  const files = places.flatMap((place) => [`${place}.py`, `${place}/__init__.py`]);
  const file = files.find((one) => FS.analyzePath(one).exists);
  if (file) FS.writeFile(file, `raise __import__("wwe_filling").LeftOut("it imports ${name}, which is not in the image")\n`);
}

// Text is all that crosses, by a file: anything else would be an object of Python's that JavaScript holds.
function asked(python, call) {
  python.runPython(`import wwe_filling\nwwe_filling.tell(wwe_filling.${call})`);
  return JSON.parse(python.FS.readFile(ANSWER, { encoding: "utf8" }));
}

// Objects of JavaScript's that Python holds, and the other way round, of which the runtime makes its own at its start.
function objectsAlive() {
  const held = globalThis.proxy_js_ref.filter((object, reference) => reference >= STATIC && object !== undefined);
  return held.length + globalThis.proxy_js_map.size - own;
}

function fill(python, { needed, wished }, way) {
  asked(python, `begin(${JSON.stringify(needed)})`);
  const collect = () => asked(python, "collect()");
  const whyNot = (wish) => asked(python, `why_not(${JSON.stringify(wish)})`);
  return imported(wished, way, { whyNot, collect, objectsAlive }).skipped;
}

// As web/frame/start.js has it.
const prepare = (entry) => `__import__("genesys.wwe.frame.start", None, None, ("prepare",)).prepare(${JSON.stringify(entry)})`;

// An entry that cannot be compiled is refused by the build elsewhere, or needs what only a page has.
async function compiled(python, entries) {
  const done = [];
  for (const entry of entries) {
    try {
      await python.runPythonAsync(prepare(`/app/${entry}`));
      done.push(entry);
    } catch { /* the page says so */ }
  }
  return done;
}

// --- what was freed ---

// The heap's areas, each by the words that the collector keeps of it: where its table is, the table's length, where the
// two other tables are, and where the blocks begin and end.
function areas(words) {
  const found = [];
  for (let at = 0; at + 6 <= words.length; at += 1) {
    const length = words[at + 1];
    if (!length || words[at + 5] - words[at + 4] !== length * BLOCK * BLOCKS) continue;
    const [table, , finalisers, others, first, end] = words.subarray(at, at + 6);
    if (table + length <= finalisers && finalisers < others && others < first && end <= words.length * 4) found.push({ table, first, count: length * BLOCKS });
  }
  if (!found.length) throw new Error("the heap of this MicroPython is not where it was");
  return found;
}

function blankHeap() {
  const bytes = memory();
  for (const { table, first, count } of areas(new Uint32Array(exports.memory.buffer))) {
    for (let block = 0; block < count; block += 1) {
      const isFree = (bytes[table + (block >> 2)] >> 2 * (block & 3) & 3) === 0;
      if (isFree) bytes.fill(0, first + block * BLOCK, first + (block + 1) * BLOCK);
    }
  }
}

// Nothing runs, so nothing of the stack is in use but the cookie at its end.
function blankStack() {
  memory().fill(0, exports.emscripten_stack_get_end() + 8, exports.emscripten_stack_get_current());
}

await answer(async (question, way) => {
  if (!beginning.length) noteBeginning();
  const { python, touched } = await start(question, way);
  const skipped = fill(python, question, way);
  const entries = await compiled(python, question.entries);
  const files = asked(python, "end()").filter((name) => !entries.includes(name) || question.needs_files.includes(name));
  python.runPython("__import__('gc').collect()");
  if (objectsAlive()) throw new KeepsObjects(ALIVE);
  blankHeap();
  blankStack();
  const { made, bundle } = question;
  if (bundle) bundle.app = Object.fromEntries(Object.entries(bundle.app).filter(([name]) => files.includes(name)));
  await writeFile(question.out, imageOf({ made, bundle, entries, touched }, memory(), beginning, PAGE));
  return { skipped };
});
