// The end of `wwe.js`, for a page of an author's own (docs/pages/pyscript.md): gives Python the page when PyScript's
// interpreter is there, before any code of the page runs.
// @ts-check
(() => {
  "use strict";
  const LATE_S = 60;
  const PYTHON = 'script[type="py"], script[type="mpy"], py-script, mpy-script';
  const settings = /** @type {HTMLElement} */ (document.currentScript).dataset;
  /** @type {any} */
  let python = null; // genesys.wwe.frame.own_page
  /** @type {Promise<void> | null} */
  let begun = null;
  let hasEnded = false;

  wweMicroPython.prepare();
  wweStorage.refuseQuietly();

  async function start() {
    try {
      const tag = document.querySelector(PYTHON);
      if (tag) setTimeout(tellIfLate, LATE_S * 1000);
      const isPyodide = /^(py|py-script)$/.test(tagOf(tag));
      const storage = wweStorage.allowed(isPyodide, 'Use <script type="mpy">, which needs none in Chromium, or an extension that the kit builds.');
      const { hooks } = await import(core());
      hooks.main.onReady.add(begin);
      for (const name of ["onAfterRun", "onAfterRunAsync"]) hooks.main[name].add(end);
      await storage;
    } catch (/** @type {any} */ error) {
      wweFrame.failStart(String(error?.message ?? error));
    }
  }

  // PyScript waits for ever for an interpreter whose files cannot be used.
  function tellIfLate() {
    if (!begun) wweFrame.failStart(`PyScript has started no Python in ${LATE_S} s. The browser's console may say why.`);
  }

  const tagOf = (element) => element?.type || element?.localName || "";

  function core() {
    const tag = /** @type {HTMLScriptElement | null} */ (document.querySelector('script[type="module"][src*="core.js"]'));
    const address = settings.pyscript ?? tag?.src;
    if (address) return new URL(address, document.baseURI).href;
    throw new Error('This page has no PyScript: write <script type="module" src=".../core.js"></script>, or name it in data-pyscript of the script wwe.js.');
  }

  // Of several tags the first: they share one interpreter. PyScript waits, also before the code of the others.
  const begin = (wrap) => (begun ??= givePage(wrap));

  async function givePage({ interpreter }) {
    await wweTexts.ready; // a text is asked for without `await`
    const isPyodide = "unpackArchive" in interpreter;
    try {
      if (isPyodide) interpreter._api.setCompatNullToNone(true); // as on MicroPython; PyScript has no setting for it
      else {
        wweMicroPython.collectLess(interpreter);
        wweMicroPython.catchErrors(interpreter);
      }
      python = interpreter.pyimport("genesys.wwe.frame.own_page");
      python.begin(wweFrame);
    } catch (/** @type {any} */ error) {
      const text = String(error?.message ?? error);
      const file = `wwe-client/client-${isPyodide ? "pyodide" : "micropython"}.tar.gz`;
      wweFrame.failStart(/no module named/i.test(text)
        ? `Python has no genesys.wwe: PyScript's configuration needs "${file}" = "./*" in its [files].\n\n${text}` : text);
    }
  }

  function end() {
    if (!python || hasEnded) return;
    hasEnded = true;
    python.ended();
    wweFrame.started();
  }

  // PyScript's tag is a module: it runs when the page has been parsed, so no sooner than this.
  if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
  else start();
})();
