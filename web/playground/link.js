// The way to a host without a server: a worker. Where it is gone, the page begins anew, with another one.
// @ts-check

// @ts-ignore - written beside web/host/dom.js, where its types are
import { byId } from "./dom.js";
import { hold, newName, whenGone } from "./locks.js";
import { openSession } from "./open.js";

const SLOW_MS = 1000;
const AGAIN_MS = 1000;
const name = newName("page");
const line = byId("connection");

/** @param {string} text */
function show(text) {
  line.textContent = text;
  line.hidden = false;
}

/**
 * Open the link; what it hears and what it gives is said in web/host/link.js.
 * @param {{ opened: () => void, arrived: (text: string) => void, lost: () => void }} listener
 */
export function openLink({ opened, arrived, lost }) {
  let isOpen = false;
  let waiting = 0; // characters that the worker has not taken yet
  const slow = setTimeout(() => show("The workspace's Python is being loaded."), SLOW_MS);

  /** @param {string} why */
  function failed(why) {
    if (isOpen) return;
    clearTimeout(slow);
    lost();
    show(`The workspace could not start: ${why}`);
  }

  const port = openSession(failed);

  /** @param {{ lock: string }} worker */
  async function ready({ lock }) {
    await hold(name);
    whenGone(lock, gone);
    clearTimeout(slow);
    isOpen = true;
    port.postMessage({ kind: "page", lock: name });
    line.hidden = true;
    opened();
  }

  function gone() {
    isOpen = false;
    lost();
    show("The workspace is gone. This page begins anew by itself.");
    setTimeout(() => location.reload(), AGAIN_MS);
  }

  /** @type {Record<string, (data: any) => void>} by kind; the worker says what else is in each (session.mjs) */
  const heard = {
    ready,
    text: ({ text }) => arrived(text),
    taken: ({ length }) => { waiting -= length; },
    say: ({ text }) => console.warn(text),
    failed: ({ message }) => failed(message),
  };
  port.onmessage = ({ data }) => heard[data.kind](data);

  addEventListener("pagehide", () => port.postMessage({ kind: "gone" }));
  // A page that comes back out of the browser's memory was counted as closed.
  addEventListener("pageshow", ({ persisted }) => { if (persisted) location.reload(); });

  return {
    isOpen: () => isOpen,
    waiting: () => waiting,
    /** @param {string} text */
    send(text) {
      waiting += text.length;
      port.postMessage({ kind: "text", text });
    },
  };
}
