// Takes the code of those functions out of a wasm that nobody can call: neither its exports nor its table lead to them.
// They keep their numbers, so nothing else changes. Run by the kit:
//   node trim-wasm.mjs <wasm> <wasm to write>
// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { answer, fail } from "./answering.mjs";
import { Reader, readCode } from "./wasm-code.mjs";

const HEADER = 8; // bytes: what begins every wasm
const IMPORTS = 2, GLOBALS = 6, EXPORTS = 7, START = 8, ELEMENTS = 9, CODE = 10; // numbers of sections
const FUNCTION = 0, TABLE = 1, MEMORY = 2, GLOBAL = 3; // kinds of imports and exports
const GLOBAL_GET = 0x23, I32 = 0x41, I64 = 0x42, F32 = 0x43, F64 = 0x44, REF_NULL = 0xd0, REF_FUNC = 0xd2, END = 0x0b;
const NO_CODE = Uint8Array.of(0, 0x00, END); // no variables, `unreachable`

class Wasm {
  constructor(/** @type {Uint8Array} */ bytes) {
    this.bytes = bytes;
    this.sections = new Map(); // by number: where it begins, and where its content begins and ends
    const read = new Reader(bytes, HEADER);
    while (read.at < bytes.length) {
      const [begin, number, size] = [read.at, read.byte(), read.number()];
      this.sections.set(number, { begin, content: read.at, end: read.at += size });
    }
  }

  /** Call `member(read)` for each member of a section, if there is one. */
  each(number, member) {
    const section = this.sections.get(number);
    if (!section) return;
    const read = new Reader(this.bytes, section.content);
    for (let count = read.number(); count > 0; count -= 1) member(read);
  }

  /** The same with another content of a section. */
  with(number, content) {
    const { begin, end } = this.sections.get(number);
    return Buffer.concat([this.bytes.subarray(0, begin), Uint8Array.of(number), written(content.length), content, this.bytes.subarray(end)]);
  }
}

function written(number) {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push(number & 127 | 128);
  return Uint8Array.from([...bytes, number]);
}

function importedFunctions(wasm) {
  let count = 0;
  wasm.each(IMPORTS, (read) => {
    read.text();
    read.text();
    const kind = read.byte();
    if (kind === FUNCTION) count += 1;
    if (kind === TABLE) read.at += 1;
    if (kind === GLOBAL) read.at += 2;
    else if (kind === TABLE || kind === MEMORY) read.skip(read.byte() & 1 ? 2 : 1);
    else read.skip(kind === FUNCTION ? 1 : 2);
  });
  return count;
}

// What a global or a part of the table begins with.
function readExpression(read, named) {
  for (;;) {
    const instruction = read.byte();
    if (instruction === END) return;
    if (instruction === REF_FUNC) named(read.number());
    else if ([GLOBAL_GET, I32, I64, REF_NULL].includes(instruction)) read.skip();
    else if (instruction === F32) read.at += 4;
    else if (instruction === F64) read.at += 8;
    else throw new Error(`The wasm begins something with an instruction that is not known: ${instruction}.`);
  }
}

// Name each function that may be called without another one's code.
function nameRoots(wasm, named) {
  wasm.each(EXPORTS, (read) => {
    read.text();
    const [kind, number] = [read.byte(), read.number()];
    if (kind === FUNCTION) named(number);
  });
  const start = wasm.sections.get(START);
  if (start) named(new Reader(wasm.bytes, start.content).number());
  wasm.each(GLOBALS, (read) => {
    read.at += 2;
    readExpression(read, named);
  });
  wasm.each(ELEMENTS, (read) => {
    const flags = read.number();
    if (flags & 4) throw new Error("The wasm has a table of expressions.");
    const isPutInPlace = !(flags & 1);
    if (isPutInPlace && flags & 2) read.skip();
    if (isPutInPlace) readExpression(read, named);
    if (flags) read.at += 1;
    for (let count = read.number(); count > 0; count -= 1) named(read.number());
  });
}

// The numbers of all functions that can be called.
function reachable(wasm, imported, bodies) {
  const reached = new Set();
  const left = [];
  const named = (number) => {
    if (number < imported || reached.has(number)) return;
    reached.add(number);
    left.push(number);
  };
  nameRoots(wasm, named);
  for (let number; (number = left.pop()) !== undefined;) {
    const { from, end } = bodies[number - imported];
    readCode(new Reader(wasm.bytes, from), end, named);
  }
  return reached;
}

function trimmed(wasm) {
  const imported = importedFunctions(wasm);
  const bodies = [];
  wasm.each(CODE, (read) => {
    const size = read.number();
    bodies.push({ from: read.at, end: read.at += size });
  });
  const reached = reachable(wasm, imported, bodies);
  const kept = bodies.map(({ from, end }, place) => (reached.has(place + imported) ? wasm.bytes.subarray(from, end) : NO_CODE));
  return wasm.with(CODE, Buffer.concat([written(kept.length), ...kept.flatMap((body) => [written(body.length), body])]));
}

try {
  const [file, out] = process.argv.slice(2);
  writeFileSync(out, trimmed(new Wasm(new Uint8Array(readFileSync(file)))));
  answer("");
} catch (/** @type {any} */ error) {
  fail(error);
}
