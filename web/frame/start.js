// Loads an interpreter, gives it the extension's files and runs its entry. A runtime's own part calls `wweStart`
// with `load(settings)`, which gives { write(path, content), run(code), runAsync(code), pyimport(name) }. Also
// `hasLibrary` where our own modules are in memory already, and `installed()` to be called when they can be imported.
// @ts-check
(() => {
  "use strict";
  const frame = globalThis.wweFrame;
  const settings = /** @type {HTMLElement} */ (document.currentScript).dataset;
  const kept = globalThis.wweKept; // where the extension has a keeper

  let isRunning = false; // whether there is an interpreter

  const notFetched = (url, status) => `${url} could not be fetched: the server answered ${status}.`;

  async function fetched(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(notFetched(url, response.status));
    return response;
  }

  // The pack that our own modules are in: the length of its head (a Uint32), the head ([[path, bytes]] as JSON), and
  // one file after the other.
  function unpacked(buffer) {
    const length = new DataView(buffer).getUint32(0, true);
    const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
    let end = 4 + length;
    return Object.fromEntries(head.map(([path, size]) => [path, new Uint8Array(buffer, (end += size) - size, size)]));
  }

  function install(interpreter, app, modules) {
    for (const [folder, files] of [["/wwe", modules], ["/app", app]]) {
      for (const [path, content] of Object.entries(files)) interpreter.write(`${folder}/${path}`, content);
    }
    interpreter.run("import os, sys\nsys.path[0:0] = ['/app', '/wwe']\nos.chdir('/app')");
  }

  const domReady = () => /** @type {Promise<void>} */ (new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => done(), { once: true });
    else done();
  }));

  // A released page has them in a file of their own, which is not fetched where an image holds them.
  async function library(interpreter, bundle) {
    if (interpreter.hasLibrary) return {};
    return bundle.library ?? unpacked(await (await fetched(settings.modules)).arrayBuffer());
  }

  async function begin(interpreter, bundle) {
    install(interpreter, bundle.app, await library(interpreter, bundle));
    interpreter.installed?.();
    await domReady();
    if (kept?.isKeeper) await kept.keep(interpreter, bundle, frame.entry);
    else await runAlone(interpreter, bundle);
    frame.started();
  }

  async function runAlone(interpreter, bundle) {
    await interpreter.runAsync(`from genesys.wwe.frame import start\nstart.prepare(${JSON.stringify(`/app/${frame.entry}`)})`);
    const python = interpreter.pyimport("genesys.wwe.frame.start");
    const runsMain = bundle.mains.includes(frame.entry);
    await /** @type {Promise<void>} */ (new Promise((done, failed) => {
      python.run(frame, runsMain, (trace) => (trace ? failed(new Error(trace)) : done()));
    }));
  }

  // A browser runs a module under a type of JavaScript's only, and of another it says that it could not be fetched.
  const isScript = (type) => /^(text|application)\/(x-)?(java|ecma)script\b/i.test(type);

  // Runtimes do not say which of their files they could not use, so this asks for each again.
  async function unusableFile() {
    for (const url of [settings.runtime, ...(settings.files ?? "").split(" ")].filter(Boolean)) {
      const response = await fetch(String(url), { method: "HEAD" }).catch(() => null);
      if (response?.status !== 200) return notFetched(url, response?.status ?? "nothing");
      const type = response.headers.get("Content-Type") ?? "";
      if (/\.m?js$/.test(String(url)) && !isScript(type)) {
        return `${url} cannot be run, for the web server sends it as ${type || "nothing"}: it must be text/javascript.`;
      }
    }
    return "";
  }

  async function explain(error) {
    const trace = String(error?.message ?? error);
    // Which call it was that nobody answered tells an agent nothing.
    if (trace.includes("NoWorkspace: ")) frame.notice(frame.unreachable() || frame.hint());
    else frame.failStart(isRunning ? trace : (await unusableFile()) || trace);
  }

  async function start(load) {
    const bundle = fetched(settings.bundle).then((response) => response.json());
    bundle.catch(() => {}); // it is awaited below; until then its failure is not "unhandled"
    const interpreter = await load(settings);
    isRunning = true;
    await begin(interpreter, await bundle);
  }

  async function joined() {
    if (!kept || kept.isKeeper) return false;
    await domReady();
    isRunning = true; // of the keeper, so that what goes wrong is the entry's
    const isKept = await kept.join(frame.entry);
    isRunning = isKept;
    if (isKept) frame.started();
    return isKept;
  }

  globalThis.wweStart = async (load) => {
    try {
      if (!await joined()) await start(load);
    } catch (error) {
      kept?.failed(error);
      await explain(error);
    }
  };
})();
