// One interpreter for all pages of an extension. The page whose data-keeper is "self" owns it and lends it; every other
// page looks for it among the frames beside it, and has an interpreter of its own where it finds none.
// @ts-check
(() => {
  "use strict";
  const settings = /** @type {HTMLElement} */ (document.querySelector("script[data-bundle]")).dataset;
  const LATE_MS = 60_000;
  const isKeeper = settings.keeper === "self";
  const build = [settings.bundle, settings.modules].join(" "); // pages of another build would run other code

  // --- in the keeper's page ---

  let made, failed;

  function lend() {
    /** @type {any} */
    let keeper = null; // once there is one
    const python = new Promise((done, refused) => { [made, failed] = [done, refused]; });
    python.then((one) => { keeper = one; }, () => {}); // whoever waits for it hears of a failure
    const watchers = new Set();
    globalThis.wweKeeper = Object.freeze({
      build,
      ready: () => python.then(() => true, () => false),
      attach: async (bridge, entry) => (await python).attach(bridge, entry),
      watch: (gone) => watchers.add(gone),
      unwatch: (gone) => watchers.delete(gone),
    });
    // Python dies with this page: what waits in it fails now, and the pages that it ran go on alone. In this very turn,
    // since Firefox runs no job of a promise in a frame that is removed.
    addEventListener("pagehide", () => {
      keeper?.close();
      for (const gone of watchers) gone();
    });
  }

  if (isKeeper) lend();

  // The keeper's own page is the first that it keeps.
  async function keep(interpreter, bundle, entry) {
    const keeper = interpreter.pyimport("wwe_keeper.keeper").make(JSON.stringify(bundle.app), JSON.stringify(bundle.mains));
    made(keeper);
    await keeper.attach(wweFrame, entry);
  }

  // --- in every other page ---

  // Frames of this origin can be looked into, those of others refuse it.
  function found() {
    for (let index = 0; index < parent.length; index += 1) {
      try {
        const { wweKeeper } = /** @type {any} */ (parent[index]);
        if (parent[index] !== window && wweKeeper?.build === build) return wweKeeper;
      } catch { /* another extension's */ }
    }
    return null;
  }

  // Gives whether a keeper runs this page. When the keeper goes, the page is loaded again, and finds none.
  async function join(entry) {
    const keeper = found();
    if (!keeper) return false;
    let lost;
    const gone = new Promise((done) => { lost = () => done(false); });
    keeper.watch(lost);
    addEventListener("pagehide", () => keeper.unwatch(lost));
    const late = new Promise((done) => { setTimeout(done, LATE_MS, false); }); // its start may never end
    if (!await Promise.race([keeper.ready(), gone, late])) return false;
    gone.then(() => location.reload());
    await keeper.attach(wweFrame, entry);
    return true;
  }

  globalThis.wweKept = Object.freeze({ isKeeper, keep, join, failed: (error) => failed?.(error) });
})();
