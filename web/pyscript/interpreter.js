// Where PyScript takes MicroPython from: its configuration names the script that this is part of. MicroPython begins to
// start before PyScript is there to ask for it, and from its image.
// @ts-check
(() => {
  "use strict";
  // Until PyScript says where to.
  let output = { stdout: (/** @type {string} */ line) => console.log(line), stderr: (/** @type {string} */ line) => console.error(line) };
  /** @type {Promise<any> | null} */
  let begun = null; // { python, head }

  function start(settings) {
    begun = wweMicroPython.start(settings, { stdout: (line) => output.stdout(line), stderr: (line) => output.stderr(line) });
    begun.catch(() => {}); // it is awaited later; until then its failure is not "unhandled"
    return begun;
  }

  // PyScript, a module, expects to run when the page has been parsed: it puts an element into the body for its tag.
  const parsed = () => /** @type {Promise<void>} */ (new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => done(), { once: true });
    else done();
  }));

  async function load(options) {
    output = options;
    const { python } = await begun;
    await parsed();
    return python;
  }

  globalThis.wweInterpreter = Object.freeze({ start, load });
})();

const wweLoaded = (options) => wweInterpreter.load(options);
export { wweLoaded as loadMicroPython };
