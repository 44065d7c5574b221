// Web Locks as a sign of life, for pages and their worker: whoever lives holds the lock of its own name, and whoever
// waits for that lock knows when it is gone. Without them, as in a page whose storage is blocked, nobody is told.
(() => {
  "use strict";
  const { locks } = navigator;

  // Done when the lock is held, for good, or when there are none.
  globalThis.wweHold = (name) => new Promise((done) => {
    if (locks) locks.request(name, () => new Promise(() => done())).catch(done);
    else done();
  });

  globalThis.wweWhenGone = (name, then) => locks?.request(name, { mode: "shared" }, then).catch(() => {});

  globalThis.wweNewName = (kind) => `wwe-${kind}-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
})();
