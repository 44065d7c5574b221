// The pages of extensions and what each is in: an iframe of this page, a window of its own, or the page around this one.
// @ts-check
import { byId, focused } from "./dom.js";

/**
 * A frame, as the host tells it (wwe_host/page/open_page.py).
 * @typedef {{
 *   id: string, kind: string, title: string, allow: string, url: string, loads: number, isShown: boolean,
 *   dialog: { id: string, label: string, width: string, height: string },
 * }} Frame
 * What a page of an extension is in. `isAlone`: it would be left behind when this page goes.
 * @typedef {{
 *   window: () => Window | null, load: (url: string) => void, show: (frame: Frame) => void, remove: () => void,
 *   open?: () => void, isAlone?: boolean,
 * }} Place
 * @typedef {(id: string, isOpen: boolean) => void} Told
 */

const CLOSED_MS = 250; // nothing tells that a window of another origin was closed, so it is looked at
const WINDOW = "popup,width=560,height=720";

/**
 * @param {Frame} frame
 * @param {Told} _told
 * @param {HTMLElement} holder
 * @returns {Place}
 */
function inFrame({ id, title, allow }, _told, holder = byId("frames")) {
  const element = document.createElement("iframe");
  element.title = title;
  if (allow) element.allow = allow;
  element.dataset.frame = id;
  return {
    window: () => element.contentWindow,
    load(url) {
      element.src = url;
      if (!element.isConnected) holder.append(element);
    },
    show({ isShown, title }) {
      element.hidden = !isShown;
      element.title = title; // the section's label may have been changed
    },
    remove: () => element.remove(),
  };
}

// Its frame is born in the dialog, for it could not be moved there. What has the focus now gets it back at the end.
/**
 * @param {Frame} frame
 * @param {Told} told
 * @returns {Place}
 */
function inDialog(frame, told) {
  const before = focused();
  const { id, label, width, height } = frame.dialog;
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", label);
  Object.assign(dialog.style, { inlineSize: width, blockSize: height });
  const close = document.createElement("button");
  close.textContent = "Close";
  Object.assign(close.dataset, { do: "close-dialog", dialog: id });
  dialog.append(close);
  byId("dialogs").append(dialog);
  dialog.show(); // the button gets the focus
  return {
    ...inFrame(frame, told, dialog),
    remove() {
      dialog.remove();
      before?.focus();
    },
  };
}

// Without a click of the agent shortly before, the browser may keep it from opening; its button is that click.
/**
 * @param {Frame} frame
 * @param {Told} told
 * @returns {Place}
 */
function inWindow({ id }, told) {
  /** @type {Window | null} */
  let popup = null;
  let address = "";
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;

  function open() {
    if (popup) return popup.focus();
    popup = window.open(address, `wwe-${id}`, WINDOW);
    if (!popup) return;
    told(id, true);
    timer = setInterval(() => { if (popup?.closed) forget(); }, CLOSED_MS);
  }

  function forget() {
    clearInterval(timer);
    popup = null;
    told(id, false);
  }

  return {
    window: () => popup,
    open,
    load(url) {
      const isFirst = !address;
      address = url;
      if (popup) popup.location.replace(url);
      else if (isFirst) open();
    },
    show() {},
    remove() {
      clearInterval(timer);
      popup?.close();
    },
    isAlone: true,
  };
}

/** @returns {Place} */
const around = () => ({ window: () => parent, load() {}, show() {}, remove() {} });

/** @type {Record<string, (frame: Frame, told: Told) => Place>} */
const places = { dialog: inDialog, popup: inWindow, parent: around };

/**
 * The frames; `tell` takes what the host is to be told: that a window was opened or closed, how soon a page has spoken.
 * @param {(kind: string, ...parts: unknown[]) => void} tell
 */
export function framesOf(tell) {
  /** @type {Map<string, { page: Place, loads: number, loadedAt?: number }>} */
  const frames = new Map();
  /** @type {Told} */
  const told = (id, isOpen) => tell("window", id, isOpen);

  /** @param {Frame} frame */
  function add(frame) {
    /** @type {{ page: Place, loads: number, loadedAt?: number }} */
    const known = { page: (places[frame.kind] ?? inFrame)(frame, told), loads: 0 };
    frames.set(frame.id, known);
    return known;
  }

  /** @param {string} id */
  function remove(id) {
    frames.get(id)?.page.remove();
    frames.delete(id);
  }

  // Frames are never moved: moving an iframe reloads it.
  /** @param {Frame[]} present */
  function arrange(present) {
    const ids = new Set(present.map((frame) => frame.id));
    for (const id of [...frames.keys()]) if (!ids.has(id)) remove(id);
    for (const frame of present) {
      const known = frames.get(frame.id) ?? add(frame);
      if (known.loads !== frame.loads) {
        known.loadedAt = performance.now();
        known.page.load(frame.url);
      }
      known.loads = frame.loads;
      known.page.show(frame);
    }
  }

  /** @param {MessageEventSource | null} source */
  const of = (source) => [...frames].filter(([, { page }]) => page.window() === source).map(([id]) => id);

  // Called with every message: the first after a load tells how long the page took.
  /** @param {string} id */
  function heard(id) {
    const known = frames.get(id);
    if (known?.loadedAt === undefined) return;
    tell("heard", id, Math.round(performance.now() - known.loadedAt));
    known.loadedAt = undefined;
  }

  // A page without an origin, in a sandbox, can be reached as "*" only.
  /** @type {(id: string, origin: string, message: unknown) => void} */
  const post = (id, origin, message) =>
    frames.get(id)?.page.window()?.postMessage(message, origin === "null" ? "*" : origin);

  addEventListener("pagehide", () => {
    for (const [id, { page }] of [...frames]) if (page.isAlone) remove(id);
  });
  /** @param {string} id */
  const open = (id) => frames.get(id)?.page.open?.();
  return { arrange, heard, of, post, open };
}
