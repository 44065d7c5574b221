// Loads an interpreter and gives it the messages in one of the ways that are compared. The way `fields` is the real
// `web/frame/early.js`; the others get a listener with the same checks here, and post in the same way.
(() => {
  "use strict";
  const { workspace, runtime, module, way } = document.currentScript.dataset;
  let take = null;

  const load = {
    async micropython() {
      wweMicroPython.prepare();
      const interpreter = await (await import(module)).loadMicroPython({ linebuffer: true });
      wweMicroPython.collectLess(interpreter);
      return interpreter;
    },
    pyodide: async () => (await import(module)).loadPyodide(),
  };

  const isForUs = (data) => typeof data?.userAgent === "string" && data.userAgent.includes("WWE");

  // Before the interpreter is there, and `origin` before `data`, as in early.js. Chromium takes 6 to 9 ms to
  // deserialise a large message otherwise, and Pyodide adds a listener of its own that looks at `data` only.
  function listenEarly() {
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== parent || origin !== workspace || !take || !isForUs(data)) return;
      take(way === "json" ? JSON.stringify(data) : data);
    });
    return {
      post: (text) => parent.postMessage(JSON.parse(text), workspace),
      listen: (function_) => { take = function_; },
    };
  }

  async function install(interpreter) {
    const files = await (await fetch("/raw.json")).json();
    for (const [path, text] of Object.entries(files)) {
      const full = `/raw/${path}`;
      interpreter.FS.mkdirTree(full.slice(0, full.lastIndexOf("/")));
      interpreter.FS.writeFile(full, text);
    }
    interpreter.runPython("import sys\nsys.path.insert(0, '/raw')");
  }

  async function start() {
    const bridge = globalThis.wweFrame ?? listenEarly();
    const interpreter = await load[runtime]();
    await install(interpreter);
    interpreter.pyimport("raw").start(way, bridge);
  }

  start();
})();
