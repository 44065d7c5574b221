// Loads an interpreter, gives it the extension's files and runs its entry. A runtime's own part calls `wweStart` with
// `load(settings)`, which gives { python } with FS, runPython, runPythonAsync and pyimport. Also `head`, of the image
// that it has started from, and `installed(bundle)` to be called when our modules can be imported.
// @ts-check
(() => {
  "use strict";
  const frame = globalThis.wweFrame;
  if (!frame) tellThatNobodyTells();
  const settings = /** @type {HTMLElement} */ (document.querySelector("script[data-bundle]")).dataset;
  const kept = globalThis.wweKept; // where the extension has a keeper

  const ANSWER_MS = 5000;

  let isRunning = false; // whether there is an interpreter

  // The page's first script has the panel, so without it the page would be white.
  function tellThatNobodyTells() {
    const { src } = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-origins]"));
    document.body.append("This web extension could not start: load the page again, or tell the people who look after it.");
    throw new Error(`${src} could not be fetched, or has failed.`);
  }

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

  function install(python, app, modules) {
    const { FS } = python;
    for (const [folder, files] of [["/wwe", modules], ["/app", app]]) {
      FS.mkdirTree(folder);
      for (const [path, content] of Object.entries(files)) {
        const place = `${folder}/${path}`;
        FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
        FS.writeFile(place, content);
      }
    }
    python.runPython("import os, sys\nsys.path[0:0] = ['/app', '/wwe']\nos.chdir('/app')");
  }

  const domReady = () => /** @type {Promise<void>} */ (new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => done(), { once: true });
    else done();
  }));

  // What a page needs of the extension: { app: {path: source}, mains: [entry], packages (see packages.js), if any }.
  const fetchedBundle = async () => (await fetched(settings.bundle)).json();

  // A released page has our modules in a file of their own, which is not fetched where an image holds them.
  const library = async (bundle) => bundle.library ?? unpacked(await (await fetched(settings.modules)).arrayBuffer());

  async function begin({ python, head, installed }, bundle) {
    install(python, bundle.app, head ? {} : await library(bundle));
    installed?.(bundle);
    await domReady();
    if (kept?.isKeeper) await kept.keep(python, bundle, frame.entry);
    else await runAlone(python, bundle, head?.entries ?? []);
    frame.started();
  }

  async function runAlone(python, bundle, compiled) {
    const path = `/app/${frame.entry}`;
    const start = python.pyimport("genesys.wwe.frame.start");
    if (!compiled.includes(frame.entry)) await python.runPythonAsync(prepare(path));
    const runsMain = bundle.mains.includes(frame.entry);
    await /** @type {Promise<void>} */ (new Promise((done, failed) => {
      start.run(frame, path, runsMain, (trace) => (trace ? failed(new Error(trace)) : done()));
    }));
  }

  // MicroPython compiles `await` at the top level only below runPythonAsync.
  const prepare = (path) => `__import__("genesys.wwe.frame.start", None, None, ("prepare",)).prepare(${JSON.stringify(path)})`;

  // A browser runs a module under a type of JavaScript's only, and of another it says that it could not be fetched.
  const isScript = (type) => /^(text|application)\/(x-)?(java|ecma)script\b/i.test(type);

  // Runtimes do not say which of their files they could not use, so this asks for each again.
  async function unusableFile() {
    for (const url of [settings.runtime, ...(settings.files ?? "").split(" ")].filter(Boolean)) {
      const response = await fetch(String(url), { method: "HEAD", signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => null);
      if (response?.status !== 200) return notFetched(url, response?.status ?? "nothing");
      const type = response.headers.get("Content-Type") ?? "";
      if (/\.m?js$/.test(String(url)) && !isScript(type)) {
        return `${url} cannot be run, for the web server sends it as ${type || "nothing"}: it must be text/javascript.`;
      }
    }
    return "";
  }

  // In the browser's own words, which name a policy that forbids it, or the byte that is wrong.
  const unusableWasm = (trace) => settings.wasm && /wasm|WebAssembly|CompileError/.test(trace) &&
    `${settings.wasm} is not the file that was built, or the browser must not run it: ${trace}`;

  async function explain(error) {
    const trace = String(error?.message ?? error);
    // Which call it was that nobody answered tells an agent nothing.
    if (trace.includes("NoWorkspace: ")) frame.notice(frame.unreachable() || frame.hint());
    else frame.failStart(isRunning ? trace : (await unusableFile()) || unusableWasm(trace) || trace);
  }

  async function start(load) {
    const bundle = settings.imageHas ? null : fetchedBundle();
    bundle?.catch(() => {}); // it is awaited below; until then its failure is not "unhandled"
    const interpreter = await load(settings);
    isRunning = true;
    await begin(interpreter, interpreter.head?.bundle ?? await (bundle ?? fetchedBundle()));
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
