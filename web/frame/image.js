// Python's memory as it was when the site was built: what web/node/make-image.mjs writes, and a page starts from.
// Only what differs from the memory that pyodide.asm.wasm itself begins with is in the file:
//   "WWE1", a checksum, the length of the head (each a Uint32), the head (JSON, padded to 4), then pages of 4 KB.
// The head: build (of Pyodide), made (what it was made of), state (Pyodide's own), memory (bytes of the whole),
//   data (where the wasm's own data ends), runs [[page, count]].
// @ts-check
(() => {
  "use strict";
  const MAGIC = 0x31455757; // "WWE1"
  const PAGE = 4096;
  const HEAD = 3; // words before the head

  // FNV-1a by words. It finds what was cut off or changed on the way; crypto.subtle is not there on every origin.
  // By an index: an iterator over the two million words takes five times as long, of each start.
  function checksum(words) {
    let sum = 0x811c9dc5;
    for (let place = 0; place < words.length; place += 1) sum = Math.imul(sum ^ words[place], 0x01000193);
    return sum >>> 0;
  }

  // Give the head and the pages. Throws for a file that is damaged, or no image at all.
  function read(buffer) {
    const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
    if (words[0] !== MAGIC) throw new Error("it is no image of this kit's");
    if (words[1] !== checksum(words.subarray(2))) throw new Error("it is damaged");
    const start = HEAD * 4 + words[2];
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, HEAD * 4, words[2])));
    return { head, pages: new Uint8Array(buffer, start) };
  }

  function write(head, pages) {
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

  // Put the pages into a memory that holds no more than what it begins with, up to `used`.
  function restore({ head, pages }, memory, used) {
    let from = head.data;
    let taken = 0;
    for (const [page, count] of head.runs) {
      clear(memory, from, Math.min(page * PAGE, used));
      memory.set(pages.subarray(taken, taken += count * PAGE), page * PAGE);
      from = Math.max(head.data, (page + count) * PAGE);
    }
    clear(memory, from, used);
  }

  // What begins to live in the memory before the image is there has no place in it.
  function clear(memory, from, to) {
    if (from < to) memory.fill(0, from, to);
  }

  // The pages that differ, as [[page, count]].
  function differing(memory, start) {
    const runs = [];
    const [now, then] = [memory, start].map((bytes) => new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2));
    for (let page = 0; page * PAGE < memory.length; page += 1) {
      if (isSame(now, then, page * PAGE / 4)) continue;
      if (runs.length && runs.at(-1)[0] + runs.at(-1)[1] === page) runs.at(-1)[1] += 1;
      else runs.push([page, 1]);
    }
    return runs;
  }

  function isSame(now, then, from) {
    for (let word = from; word < from + PAGE / 4; word += 1) if (now[word] !== (then[word] ?? 0)) return false;
    return true;
  }

  globalThis.wweImage = Object.freeze({ PAGE, read, write, restore, differing });
})();
