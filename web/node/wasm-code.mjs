// Reads the code of a wasm's functions, as far as one must to know which others it names.
// The instructions: https://webassembly.github.io/spec/core/binary/instructions.html, and the older ones of exceptions.
// @ts-check

// What follows an instruction.
const NOTHING = 0, NUMBER = 1, TWO_NUMBERS = 2, BLOCK = 3, FUNCTION = 4, MEMORY = 5, FOUR_BYTES = 6, EIGHT_BYTES = 7,
  BRANCHES = 8, TYPES = 9, HANDLERS = 10, MORE = 11, VECTOR = 12, ATOMIC = 13, UNKNOWN = 14;

const FOLLOWS = new Uint8Array(256).fill(UNKNOWN);
for (const [kind, ...ranges] of [
  [NOTHING, [0x00, 0x01], [0x05], [0x0a, 0x0b], [0x0f], [0x19, 0x1b], [0x45, 0xc4], [0xd1]],
  [NUMBER, [0x07, 0x09], [0x0c, 0x0d], [0x14, 0x15], [0x18], [0x20, 0x26], [0x3f, 0x42], [0xd0]],
  [TWO_NUMBERS, [0x11], [0x13]],
  [BLOCK, [0x02, 0x04], [0x06]],
  [FUNCTION, [0x10], [0x12], [0xd2]],
  [MEMORY, [0x28, 0x3e]], [FOUR_BYTES, [0x43]], [EIGHT_BYTES, [0x44]],
  [BRANCHES, [0x0e]], [TYPES, [0x1c]], [HANDLERS, [0x1f]], [MORE, [0xfc]], [VECTOR, [0xfd]], [ATOMIC, [0xfe]],
]) for (const [first, last = first] of /** @type {number[][]} */ (ranges)) FOLLOWS.fill(/** @type {number} */ (kind), first, last + 1);

const WITH_HEAP_TYPE = [0x63, 0x64]; // types of two parts

export class Reader {
  constructor(/** @type {Uint8Array} */ bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned number in LEB128. */
  number() {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  }

  /** Pass over numbers, of any length. */
  skip(count = 1) {
    for (; count > 0; count -= 1) while (this.byte() > 127);
  }

  text() {
    const length = this.number();
    return new TextDecoder().decode(this.bytes.subarray(this.at, this.at += length));
  }
}

/**
 * Read the code of one function: tell each function that it names.
 * @param {Reader} read where it begins, behind its size
 * @param {number} end
 * @param {(number: number) => void} named
 */
export function readCode(read, end, named) {
  for (let count = read.number(); count > 0; count -= 1) {
    read.skip();
    type(read);
  }
  while (read.at < end) {
    const instruction = read.byte();
    if (!follow(read, FOLLOWS[instruction], named)) throw new Error(`The wasm has an instruction that is not known: ${instruction}.`);
  }
  if (read.at !== end) throw new Error("The code of the wasm was read wrongly.");
}

function type(read) {
  if (WITH_HEAP_TYPE.includes(read.byte())) read.skip();
}

function follow(read, kind, named) {
  switch (kind) {
    case NOTHING: return true;
    case NUMBER: read.skip(); return true;
    case TWO_NUMBERS: read.skip(2); return true;
    case BLOCK: block(read); return true;
    case FUNCTION: named(read.number()); return true;
    case MEMORY: memory(read); return true;
    case FOUR_BYTES: read.at += 4; return true;
    case EIGHT_BYTES: read.at += 8; return true;
    case BRANCHES: read.skip(read.number() + 1); return true;
    case TYPES: for (let count = read.number(); count > 0; count -= 1) type(read); return true;
    case HANDLERS: handlers(read); return true;
    case MORE: return more(read, read.number());
    case VECTOR: return vector(read, read.number());
    case ATOMIC: return atomic(read, read.number());
    default: return false;
  }
}

// A type, or the number of one.
function block(read) {
  if (WITH_HEAP_TYPE.includes(read.bytes[read.at])) read.at += 1;
  read.skip();
}

// An alignment, where there are several memories the number of one, and what is added to the address.
function memory(read) {
  read.skip(read.number() & 64 ? 2 : 1);
}

function handlers(read) {
  block(read);
  for (let count = read.number(); count > 0; count -= 1) read.skip(read.byte() < 2 ? 2 : 1);
}

function more(read, number) {
  if (number > 17) return false;
  if (number > 7) read.skip([8, 10, 12, 14].includes(number) ? 2 : 1);
  return true;
}

function vector(read, number) {
  if (number > 275) return false;
  if (number <= 11 || number === 92 || number === 93) memory(read);
  else if (number <= 13) read.at += 16;
  else if (number >= 21 && number <= 34) read.at += 1;
  else if (number >= 84 && number <= 91) {
    memory(read);
    read.at += 1;
  }
  return true;
}

function atomic(read, number) {
  if (number > 78) return false;
  if (number === 3) read.at += 1;
  else memory(read);
  return true;
}
