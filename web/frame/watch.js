// In development only: starts the worker that asks this page every second whether it still answers (watcher.js). A page
// that Python holds cannot say so itself.
// @ts-check
(() => {
  "use strict";
  const { console: address, watcher } = /** @type {HTMLElement} */ (document.currentScript).dataset;
  const isShown = () => document.visibilityState === "visible"; // others may be put to sleep by the browser

  function watch() {
    const worker = new Worker(String(watcher));
    worker.postMessage({ address: new URL(String(address), location.href).href, page: location.pathname, isShown: isShown() });
    const answer = () => worker.postMessage({ isShown: isShown() });
    worker.addEventListener("message", answer);
    document.addEventListener("visibilitychange", answer);
  }

  try {
    watch();
  } catch (error) {
    console.warn(`Nobody watches whether this page answers: ${error}`); // as in a sandbox without an origin
  }
})();
