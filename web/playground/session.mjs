// The worker that a workspace without a server runs in: a SharedWorker, one for all tabs of the origin, or, where the
// browser has none to share, the Worker of one tab. Carries texts between pages and Python; nothing is decided here.
// @ts-check

import { hold, newName, whenGone } from "./locks.js";

const root = new URL("../", import.meta.url);
const name = newName("worker");
const ports = new Set();

const say = (text) => ports.forEach((port) => port.postMessage({ kind: "say", text }));

async function fetched(path) {
  const response = await fetch(new URL(path, root));
  if (!response.ok) throw new Error(`${path} could not be fetched: the server answered ${response.status}.`);
  return response;
}

async function start() {
  const [python, archive, setting] = await Promise.all([
    import(new URL("runtime/pyodide.mjs", root)).then(({ loadPyodide }) => loadPyodide({ stdout: say, stderr: say })),
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

function serve(port, playground) {
  let page = null;

  function close() {
    if (!page) return;
    playground.close(page);
    page.destroy();
    page = null;
    ports.delete(port);
  }

  const take = {
    // Nothing else tells that a tab is gone: it says so, or, where it could not, its lock is free.
    page({ lock }) {
      page = playground.open((text) => port.postMessage({ kind: "text", text }));
      whenGone(lock, close);
    },
    text({ text }) {
      port.postMessage({ kind: "taken", length: text.length });
      if (page) playground.arrived(page, text);
    },
    question({ number, text }) {
      try {
        port.postMessage({ kind: "answer", number, text: playground.answer(text) });
      } catch ({ message }) {
        port.postMessage({ kind: "answer", number, defect: message });
      }
    },
    gone: close,
  };
  ports.add(port);
  port.onmessage = ({ data }) => {
    try {
      take[data.kind](data);
    } catch ({ message }) {
      say(message); // nobody looks into a worker's own console
    }
  };
  port.postMessage({ kind: "ready", lock: name });
}

const begin = (port) =>
  started.then((playground) => serve(port, playground), ({ message }) => port.postMessage({ kind: "failed", message }));

if ("onconnect" in self) self.onconnect = ({ ports: [port] }) => begin(port);
else begin(self);
