// Loads an interpreter, gives it the extension's files and runs its entry. A runtime's own part calls `wweStart`
// with `load(settings)`, which gives { write(path, text), run(code), runEntry(source, path), pyimport(name) }.
(() => {
  "use strict";
  const frame = globalThis.wweFrame;
  const settings = document.currentScript.dataset;

  let isRunning = false; // whether there is an interpreter

  const notFetched = (url, status) => `${url} could not be fetched: the server answered ${status}.`;

  async function fetched(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(notFetched(url, response.status));
    return response.json();
  }

  function install(interpreter, bundle) {
    for (const [folder, files] of [["/wwe", bundle.library], ["/app", bundle.app]]) {
      for (const [path, text] of Object.entries(files)) interpreter.write(`${folder}/${path}`, text);
    }
    interpreter.run("import os, sys\nsys.path[0:0] = ['/app', '/wwe']\nos.chdir('/app')");
  }

  const domReady = () => new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", done, { once: true });
    else done();
  });

  async function begin(interpreter, bundle) {
    install(interpreter, bundle);
    await domReady();
    const python = interpreter.pyimport("genesys.wwe.client.start");
    python.begin(frame);
    await interpreter.runEntry(bundle.app[frame.entry], `/app/${frame.entry}`);
    python.finish();
    if (document.documentElement.dataset.wwe === "starting") frame.mark("ready");
  }

  // Runtimes do not say which of their files they could not fetch, so this asks for each again.
  async function missingFile() {
    for (const url of [settings.runtime, ...settings.files.split(" ")]) {
      const status = await fetch(url, { method: "HEAD" }).then((response) => response.status, () => "nothing");
      if (status !== 200) return notFetched(url, status);
    }
    return "";
  }

  async function explain(error) {
    const trace = String(error?.message ?? error);
    const alone = trace.match(/NoWorkspace: (.*)/);
    if (alone) frame.notice(alone[1]);
    else frame.failStart(isRunning ? trace : (await missingFile()) || trace);
  }

  globalThis.wweStart = async (load) => {
    const bundle = fetched(settings.bundle);
    bundle.catch(() => {}); // it is awaited below; until then its failure is not "unhandled"
    try {
      const interpreter = await load(settings);
      isRunning = true;
      await begin(interpreter, await bundle);
    } catch (error) {
      await explain(error);
    }
  };
})();
