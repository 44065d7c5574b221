// Python's memory as it was when the site was built: a page goes on from it. web/node/image-making.mjs writes the file,
// and says what is in it. Only what differs from the memory that the wasm itself begins with is there.
// data-wwe-start of the document says how Python has started: "snapshot" (with an image) or "plain".
// @ts-check
(() => {
  "use strict";
  const MAGIC = 0x31455757; // "WWE1"
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

  // Ask for the image of a page's settings, if it has one. Gives a promise of an image of this build.
  function fetched({ image, made }) {
    if (!image) return null;
    const reading = fetch(new URL(image, document.baseURI)).then(async (response) => {
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      const taken = read(await response.arrayBuffer());
      if (taken.head.made !== made) throw new Error("it is of another build");
      return taken;
    });
    reading.catch(() => {}); // it is awaited later; until then its failure is not "unhandled"
    return reading;
  }

  // Put the pages into a memory that holds no more than what it begins with, up to `used`.
  function restore({ head, pages }, memory, used) {
    const { data, page, runs } = head;
    let from = data;
    let taken = 0;
    for (const [first, count] of runs) {
      clear(memory, from, Math.min(first * page, used));
      memory.set(pages.subarray(taken, taken += count * page), first * page);
      from = Math.max(data, (first + count) * page);
    }
    clear(memory, from, used);
  }

  // What begins to live in the memory before the image is there has no place in it.
  function clear(memory, from, to) {
    if (from < to) memory.fill(0, from, to);
  }

  // Start with the image and, where that fails, without it: later, but the page is ready all the same. `restored()` and
  // `plain()` give the interpreter. Where there is no image, neither is told.
  async function started({ image }, restored, plain) {
    let interpreter = null;
    try {
      if (image) interpreter = await restored();
    } catch (/** @type {any} */ error) {
      console.warn(`Python starts without its image, ${image}: ${error.message}.`);
    }
    document.documentElement.dataset.wweStart = interpreter ? "snapshot" : "plain";
    return interpreter ?? plain();
  }

  globalThis.wweImage = Object.freeze({ MAGIC, HEAD, checksum, read, fetched, restore, started });
})();
