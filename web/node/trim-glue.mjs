// Takes out of Pyodide's glue what its wasm does not ask for: functions that only compiled packages could call, such as
// all of WebGL, SDL and sound. What is left gets shorter names. Run by the kit:
//   node trim-glue.mjs <terser's script> <wasm> <glue> <glue to write> < question.json
// The question: the texts of the scripts and modules that use Emscripten's module, a list.
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { answer, fail, question } from "./answering.mjs";

const IMPORTS = /var wasmImports=\{([^{}]*)\}/;
const SET = /(?<=[;}])Module\["(\w+)"\]=\w+;/g; // of a name that is asked for as a property, or not at all
const SIGNATURE = /(?<=[;}])(\w+)\.sig="\w*";/g; // is read of what stands in for functions of a wasm
const USED = /(?:[."']|^)([A-Za-z_$][\w$]*)/g;
const NAMED = /[A-Za-z_$][\w$]*/g;
// What it evaluates itself is of compiled packages, and of C that no page has: it needs none of the glue's own names.
const EVALUATED = /(?<![\w$.])eval\(/g;

function importsOf(wasm) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  return new Set(imports.map(({ name }) => name).filter((name) => !name.startsWith("emscripten_gl")));
}

function counted(text, pattern) {
  const counts = new Map();
  for (const [, word] of text.matchAll(pattern)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// The glue, in which nothing leads any more to what nobody asks for.
function cut(glue, imported, users) {
  const named = new Set(users.flatMap((text) => text.match(NAMED) ?? []));
  const uses = counted(glue, USED);
  const asked = (name) => named.has(name) || (uses.get(name) ?? 0) > 1;
  const kept = new Set();
  return glue
    .replace(IMPORTS, (_all, members) => {
      const wanted = members.split(",").filter((member) => {
        const [name, value = name] = member.split(":");
        const isWanted = imported.has(name) || glue.includes(`wasmImports["${name}"]`);
        if (isWanted) kept.add(value);
        return isWanted;
      });
      return `var wasmImports={${wanted}}`;
    })
    .replace(SET, (all, name) => (asked(name) ? all : ""))
    .replace(SIGNATURE, (all, name) => (kept.has(name) ? all : ""))
    .replace(EVALUATED, "(0,eval)(");
}

try {
  const [terser, wasm, file, out] = process.argv.slice(2);
  const glue = readFileSync(file, "utf8");
  if (!IMPORTS.test(glue)) throw new Error("The glue does not give the wasm what it imports as it used to.");
  const { minify } = createRequire(import.meta.url)(terser);
  const options = { parse: { module: true }, compress: { defaults: false, unused: true }, keep_classnames: true };
  const { code } = await minify(cut(glue, importsOf(readFileSync(wasm)), await question()), options);
  writeFileSync(out, code);
  answer("");
} catch (/** @type {any} */ error) {
  fail(error);
}
