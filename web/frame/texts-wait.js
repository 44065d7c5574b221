// Python runs the entry when the page's texts are there, since a text is asked for without `await`. They are fetched
// while the interpreter is; a page that another one lends its interpreter has nothing else to wait for.
// @ts-check
(() => {
  "use strict";
  const { keeper } = /** @type {HTMLElement} */ (document.querySelector("script[data-bundle]")).dataset;
  const { ready } = globalThis.wweTexts;
  const start = globalThis.wweStart;

  async function both(load, settings) {
    const [interpreter] = await Promise.all([load(settings), ready]);
    return interpreter;
  }

  async function afterwards(load) {
    await ready;
    await start(load);
  }

  globalThis.wweStart = keeper === "kept" ? afterwards : (load) => start((settings) => both(load, settings));
})();
