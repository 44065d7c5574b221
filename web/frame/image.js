// Python's memory as it was when the site was built: a page goes on from it. web/node/image-making.mjs writes the file,
// and says what is in it. Only what differs from the memory that the wasm itself begins with is there. An image may be
// of layers: what is the same for every extension, and what differs from that with an extension's packages and modules.
// data-wwe-start of the document says how Python has started: "snapshot" (with an image) or "plain".
// @ts-check
(() => {
  "use strict";
  const MAGIC = 0x31455757; // "WWE1"
  const HEAD = 3; // words before the head
  const LATE_MS = 120_000; // a server that never answers; over a slow line two megabytes take a minute

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

  // Ask for the image of a page's settings, if it has one: for all layers at once. Gives a promise of the layers, each
  // of this build, and of the head, which is the last one's.
  function fetched({ image, made }) {
    if (!image) return null;
    const builds = made.split(" ");
    const reading = Promise.all(image.split(" ").map((address, number) => fetchedLayer(address, builds[number])));
    const taken = reading.then((layers) => ({ layers, head: layers[layers.length - 1].head }));
    taken.catch(() => {}); // it is awaited later; until then its failure is not "unhandled"
    return taken;
  }

  async function fetchedLayer(address, made) {
    try {
      const response = await fetch(new URL(address, document.baseURI), { signal: AbortSignal.timeout(LATE_MS) });
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      const layer = read(await response.arrayBuffer());
      if (layer.head.made !== made) throw new Error("it is of another build");
      return layer;
    } catch (/** @type {any} */ error) {
      throw new Error(`${address}: ${error.message}`, { cause: error });
    }
  }

  // Put the layers into a memory that holds no more than what it begins with, and what its start has left in `touched`:
  // [first byte, the byte after the last] of each part. Nothing else is written to: memory that nobody has written to
  // takes none of the machine's, and the heap of a frame is mostly such memory.
  function restore({ layers }, memory, touched) {
    for (const layer of layers) put(layer, memory, touched);
  }

  function put({ head, pages }, memory, touched) {
    const { data, page, runs } = head;
    let end = 0;
    let taken = 0;
    for (let at = 0; at < runs.length; at += 2) {
      const first = end + runs[at] * page;
      clear(memory, touched, Math.max(data, end), first);
      end = first + runs[at + 1] * page;
      memory.set(pages.subarray(taken, taken += end - first), first);
    }
    clear(memory, touched, Math.max(data, end), memory.length);
  }

  // What begins to live in the memory before the image is there has no place in it.
  function clear(memory, touched, from, to) {
    for (const [first, end] of touched) {
      const [begin, stop] = [Math.max(from, first), Math.min(to, end)];
      if (begin < stop) memory.fill(0, begin, stop);
    }
  }

  // Start with the image and, where that fails, without it: later, but the page is ready all the same. `restored()` and
  // `plain()` give the interpreter. Where there is no image, neither is told.
  async function started({ image }, restored, plain) {
    let interpreter = null;
    try {
      if (image) interpreter = await restored();
    } catch (/** @type {any} */ error) {
      console.warn(`Python starts without its image: ${error.message}.`);
    }
    document.documentElement.dataset.wweStart = interpreter ? "snapshot" : "plain";
    return interpreter ?? plain();
  }

  globalThis.wweImage = Object.freeze({ MAGIC, HEAD, checksum, read, fetched, restore, started });
})();
