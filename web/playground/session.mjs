// The worker that a workspace without a server runs in: a SharedWorker, one for all tabs of the origin, or, where the
// browser has none to share, the Worker of one tab. Carries texts between pages and Python; nothing is decided here.
// @ts-check

import { hold, newName, whenGone } from "./locks.js";

const root = new URL("../", import.meta.url);
const name = newName("worker");
/** @type {Set<MessagePort>} */
const ports = new Set();

/** @param {string} text */
const say = (text) => ports.forEach((port) => port.postMessage({ kind: "say", text }));

/** @param {string} path */
async function fetched(path) {
  const response = await fetch(new URL(path, root));
  if (!response.ok) throw new Error(`${path} could not be fetched: the server answered ${response.status}.`);
  return response;
}

/** @param {unknown} error */
const messageOf = (error) => error instanceof Error ? error.message : String(error);

async function start() {
  const [python, archive, setting] = await Promise.all([
    import(String(new URL("runtime/pyodide.mjs", root))).then(({ loadPyodide }) => loadPyodide({ stdout: say, stderr: say })),
    fetched("python.zip").then((response) => response.arrayBuffer()),
    fetched("setting.json").then((response) => response.text()),
    hold(name),
  ]);
  python.FS.writeFile("/python.zip", new Uint8Array(archive));
  python.runPython("import sys; sys.path.insert(0, '/python.zip')");
  return python.pyimport("wwe_playground.start").start(setting, "/python.zip/templates", Date.now(), say);
}

const started = start();
started.catch(() => {}); // every page is told

/**
 * @param {MessagePort} port
 * @param {any} playground Python's (wwe_playground/playground.py)
 */
function serve(port, playground) {
  /** @type {any} */
  let page = null;

  function close() {
    if (!page) return;
    playground.close(page);
    page.destroy();
    page = null;
    ports.delete(port);
  }

  /** @type {Record<string, (data: any) => void>} */
  const take = {
    // Nothing else tells that a tab is gone: it says so, or, where it could not, its lock is free.
    page({ lock }) {
      page = playground.open((/** @type {string} */ text) => port.postMessage({ kind: "text", text }));
      whenGone(lock, close);
    },
    text({ text }) {
      port.postMessage({ kind: "taken", length: text.length });
      if (page) playground.arrived(page, text);
    },
    question({ number, text }) {
      try {
        port.postMessage({ kind: "answer", number, text: playground.answer(text) });
      } catch (error) {
        port.postMessage({ kind: "answer", number, defect: messageOf(error) });
      }
    },
    gone: close,
  };
  ports.add(port);
  port.onmessage = ({ data }) => {
    try {
      take[data.kind](data);
    } catch (error) {
      say(messageOf(error)); // nobody looks into a worker's own console
    }
  };
  port.postMessage({ kind: "ready", lock: name });
}

/** @param {MessagePort} port */
const begin = (port) =>
  started.then((playground) => serve(port, playground), ({ message }) => port.postMessage({ kind: "failed", message }));

const worker = /** @type {any} */ (self);
if ("onconnect" in worker) worker.onconnect = (/** @type {MessageEvent} */ { ports: [port] }) => begin(port);
else begin(worker);
