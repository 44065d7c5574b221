// Web Locks as a sign of life, for pages and their worker: whoever lives holds the lock of its own name, and whoever
// waits for that lock knows when it is gone. Without them, as in a page whose storage is blocked, nobody is told.
// @ts-check

/** @type {LockManager | undefined} */
const locks = navigator.locks;

/**
 * Done when the lock is held, for good, or when there are none.
 * @param {string} name
 * @returns {Promise<void>}
 */
export const hold = (name) => new Promise((done) => {
  if (locks) locks.request(name, () => new Promise(() => done())).catch(() => done());
  else done();
});

/**
 * Call `then` when whoever holds the lock is gone.
 * @param {string} name
 * @param {() => void} then
 */
export function whenGone(name, then) {
  locks?.request(name, { mode: "shared" }, then).catch(() => {});
}

/**
 * A name that nobody else has.
 * @param {string} kind
 */
export const newName = (kind) => `wwe-${kind}-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
