// Asks a Python runtime whether it can parse an extension's modules, and has what they import. Run by the kit:
//   node check-modules.mjs < question.json
// The question: { runtime, module, entries: [path], modules: {path: source}, imports: [name], names: [[module, name]],
// builtins: [name], packages: [{ folder, files: [path] }], packaged: [name] }; what stands behind imports may be left
// out. Pyodide starts from `memory`, a file, or leaves its memory in one: `leave`. The answer, as JSON on the standard output: { problems: [{path, line, message}], missing: [name],
// lacking: [[module, name]], unknown: [name], broken: {name: {path, line, reason}} }.
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { answer, question } from "./answering.mjs";

async function micropython(module) {
  const { loadMicroPython } = await import(pathToFileURL(module).href);
  const python = await loadMicroPython({ stdout: () => {} });
  return {
    python,
    parse: (path, source) => attempt(source, () => python.runPython(`compile(${literal(source)}, ${literal(path)}, "exec")`)),
    // compile() knows no await outside functions. So it is run, under a condition that never holds, two lines further
    // down. Not `if 0`: that is left out before it is compiled. And after an await, as frame/early.js has it.
    parseEntry: (_path, source) =>
      attempt(source, () => python.runPythonAsync("if not __name__:\n await __name__\n" + source.replace(/^/gm, " ")), 2),
  };
}

// From the memory of an earlier start it takes a seventh of the time. One that is damaged is none.
function memoryOf(file) {
  try {
    return { _loadSnapshot: gunzipSync(readFileSync(file)) };
  } catch {
    return {};
  }
}

async function pyodide(module, { memory, leave }) {
  const { loadPyodide } = await import(pathToFileURL(module).href);
  const start = memory ? memoryOf(memory) : { _makeSnapshot: Boolean(leave) };
  const python = await loadPyodide({ stdout: () => {}, stderr: () => {}, ...start });
  if (leave) writeFileSync(leave, gzipSync(python.makeMemorySnapshot(), { level: 1 }));
  const parse = (path, source, flags = "") =>
    attempt(source, () => python.runPython(`compile(${literal(source)}, ${literal(path)}, "exec"${flags})`));
  return { python, parse, parseEntry: (path, source) => parse(path, source, ", __import__('ast').PyCF_ALLOW_TOP_LEVEL_AWAIT") };
}

const literal = (text) => `__import__("json").loads(${JSON.stringify(JSON.stringify(text))})`;

async function attempt(source, parse, linesBefore = 0) {
  try {
    await parse();
    return null;
  } catch (/** @type {any} */ error) {
    const trace = String(error.message);
    // The last place; the message itself may speak of other lines.
    const line = Number([...trace.matchAll(/^ *File ".*", line (\d+)/gm)].at(-1)?.[1] ?? 1) - linesBefore;
    // What is never closed is missed after the end.
    return { line: Math.min(line, source.trimEnd().split("\n").length), message: trace.trim().split("\n").at(-1) };
  }
}

// Importing it is the only way to know: a module may be there, and lack what it is made of.
function isMissing(python, name) {
  try {
    python.runPython(`__import__(${literal(name)})`);
    return false;
  } catch (/** @type {any} */ error) {
    return ["ImportError", "ModuleNotFoundError"].includes(error.type);
  }
}

// It may also be a module of a package. An error of another kind is not about the name.
function isLacking(python, module, name) {
  try {
    python.runPython(`exec(${literal(`from ${module} import ${name}`)}, {})`);
    return false;
  } catch (/** @type {any} */ error) {
    return ["ImportError", "ModuleNotFoundError", "AttributeError"].includes(error.type);
  }
}

function isUnknown(python, name) {
  try {
    python.runPython(`getattr(__import__("builtins"), ${literal(name)})`);
    return false;
  } catch {
    return true;
  }
}

const PACKAGES = "/packages";

// Packages from PyPI, where the runtime looks for modules last.
function unpack(python, packages) {
  if (!packages.length) return;
  const made = new Set(["/"]);
  const make = (folder) => {
    if (made.has(folder)) return;
    make(posix.dirname(folder));
    python.FS.mkdir(folder);
    made.add(folder);
  };
  for (const { folder, files } of packages) {
    for (const path of files) {
      const place = posix.join(PACKAGES, path);
      make(posix.dirname(place));
      python.FS.writeFile(place, readFileSync(join(folder, path)));
    }
  }
  python.runPython(`__import__("sys").path.append(${literal(PACKAGES)})`);
}

// There is no page where it is asked.
const ASKS_FOR_THE_PAGE = /^\s*(import|from) +(js|jsffi|pyodide_js|pyodide|pyscript)\b/m;

// Why a module of a package cannot be imported, and where; null where it can be, or lacks only the page.
function whyBroken(python, name) {
  try {
    python.runPython(`__import__(${literal(name)})`);
    return null;
  } catch (/** @type {any} */ error) {
    const trace = String(error.message).trim();
    const place = [...trace.matchAll(/^ *File "\/packages\/(.*?)", line (\d+)/gm)].at(-1);
    const path = place?.[1] ?? "";
    if (path && ASKS_FOR_THE_PAGE.test(python.FS.readFile(posix.join(PACKAGES, path), { encoding: "utf8" }))) return null;
    const said = trace.slice(place?.index ?? 0).split("\n");
    const reason = (said.find((text) => /^\w/.test(text)) ?? said.at(-1) ?? "").replace(/\.$/, "");
    return { path, line: Number(place?.[2] ?? 0), reason };
  }
}

const asked = await question();
const { python, parse, parseEntry } = await { micropython, pyodide }[asked.runtime](asked.module, asked);
unpack(python, asked.packages ?? []);
const problems = [];
for (const [path, source] of Object.entries(asked.modules)) {
  const problem = await (asked.entries.includes(path) ? parseEntry : parse)(path, source);
  if (problem) problems.push({ path, ...problem });
}
const missing = asked.imports.filter((name) => isMissing(python, name));
const tried = (asked.packaged ?? []).map((name) => [name, whyBroken(python, name)]);
const broken = Object.fromEntries(tried.filter(([, why]) => why));
const isThere = (module) => !missing.includes(module) && !(module in broken);
const lacking = (asked.names ?? []).filter(([module, name]) => isThere(module) && isLacking(python, module, name));
const unknown = (asked.builtins ?? []).filter((name) => isUnknown(python, name));
answer(JSON.stringify({ problems, missing, lacking, unknown, broken }));
