// What PyScript stores, and what becomes of it where the browser lets pages of another site store nothing.
// @ts-check
globalThis.wweStorage = (() => {
  "use strict";

  // Where third-party storage is blocked Firefox refuses the BroadcastChannel that PyScript opens when it loads, and
  // every browser the IndexedDB that PyScript keeps Pyodide's files in; there it hangs without a word.
  function allowed(isPyodide, cure) {
    return /** @type {Promise<void>} */ (new Promise((done, refused) => {
      const no = () => refused(new Error(`PyScript needs storage, and this browser blocks it for pages of another site. ${cure}`));
      try {
        new BroadcastChannel("wwe-storage-probe").close();
        if (!isPyodide) return done();
        const request = indexedDB.open("wwe-storage-probe");
        request.onerror = no;
        request.onsuccess = () => { request.result.close(); indexedDB.deleteDatabase("wwe-storage-probe"); done(); };
      } catch { no(); }
    }));
  }

  // PyScript opens storage when it loads, for its module `fs`, and does not expect to be refused: it hands on an event
  // that is still on its way, which is an error, and nobody awaits its promise, which is another.
  function refuseQuietly() {
    const { open } = indexedDB;
    indexedDB.open = (...named) => {
      const request = open.apply(indexedDB, named);
      request.addEventListener("error", (event) => {
        event.stopImmediatePropagation();
        const refusal = new Event("error", { cancelable: true });
        refusal.preventDefault(); // says to early.js that it is known
        const { onerror } = request;
        request.onerror = null; // or what it hands on would come back to it
        onerror?.call(request, refusal);
      }, { once: true });
      return request;
    };
  }

  return Object.freeze({ allowed, refuseQuietly });
})();
