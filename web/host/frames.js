// The pages of extensions and what each is in: an iframe of this page, a window of its own, or the page around this one.
// @ts-check

const CLOSED_MS = 250; // nothing tells that a window of another origin was closed, so it is looked at
const WINDOW = "popup,width=560,height=720";

function inFrame({ id, title, allow }, _told, holder = document.getElementById("frames")) {
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
function inDialog(frame, told) {
  const before = document.activeElement;
  const { id, label, width, height } = frame.dialog;
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", label);
  Object.assign(dialog.style, { inlineSize: width, blockSize: height });
  const close = document.createElement("button");
  close.textContent = "Close";
  Object.assign(close.dataset, { do: "close-dialog", dialog: id });
  dialog.append(close);
  document.getElementById("dialogs").append(dialog);
  dialog.show(); // the button gets the focus
  return {
    ...inFrame(frame, told, dialog),
    remove() {
      dialog.remove();
      before.focus();
    },
  };
}

// Without a click of the agent shortly before, the browser may keep it from opening; its button is that click.
function inWindow({ id }, told) {
  let popup = null;
  let address = "";
  let timer = 0;

  function open() {
    if (popup) return popup.focus();
    popup = window.open(address, `wwe-${id}`, WINDOW);
    if (!popup) return;
    told(id, true);
    timer = setInterval(() => { if (popup.closed) forget(); }, CLOSED_MS);
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
    isAlone: true, // it would be left behind when this page goes
  };
}

const around = () => ({ window: () => parent, load() {}, show() {}, remove() {} });

const places = { dialog: inDialog, popup: inWindow, parent: around };

// `tell` takes what the host is to be told: that a window was opened or closed, how soon a page has spoken.
export function framesOf(tell) {
  const frames = new Map(); // frame id -> { page, loads, loadedAt }
  const told = (id, isOpen) => tell("window", id, isOpen);

  function add(frame) {
    const known = { page: (places[frame.kind] ?? inFrame)(frame, told), loads: 0 };
    frames.set(frame.id, known);
    return known;
  }

  function remove(id) {
    frames.get(id).page.remove();
    frames.delete(id);
  }

  // Frames are never moved: moving an iframe reloads it.
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

  const of = (source) => [...frames].filter(([, { page }]) => page.window() === source).map(([id]) => id);

  // Called with every message: the first after a load tells how long the page took.
  function heard(id) {
    const known = frames.get(id);
    if (known.loadedAt === undefined) return;
    tell("heard", id, Math.round(performance.now() - known.loadedAt));
    known.loadedAt = undefined;
  }

  // A page without an origin, in a sandbox, can be reached as "*" only.
  const post = (id, origin, message) =>
    frames.get(id)?.page.window()?.postMessage(message, origin === "null" ? "*" : origin);

  addEventListener("pagehide", () => {
    for (const [id, { page }] of [...frames]) if (page.isAlone) remove(id);
  });
  return { arrange, heard, of, post, open: (id) => frames.get(id)?.page.open?.() };
}
