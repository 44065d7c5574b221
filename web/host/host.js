// The workspace's page: carries messages between the frames and the host, and shows what the host renders. Nothing is
// decided here.
// @ts-check

import "../shared/codec.js";
import "./copying.js";
import { around, byId, focused, targetOf, within } from "./dom.js";
import { drawerOf } from "./drawer.js";
import { framesOf } from "./frames.js";
import { openLink } from "./link.js";
import { messagesPanel } from "./messages.js";
import "./options.js";
import { swapper } from "./swap.js";
import { showTimers } from "./timers.js";

const { encode, encodeBounded, decode } = globalThis.wweCodec;
const LARGEST = 4_000_000; // characters of one message; the host says so instead of choking
const MOST_WAITING = 8 * LARGEST; // characters on their way to the host; a frame that floods it loses what is beyond
const MOVES_MS = 5000; // of the workspace's time: how often at most the host is told that the agent moves the pointer
const FOCUS_MS = 300;
const frames = framesOf((kind, ...parts) => tell(kind, ...parts));
const timers = showTimers();
const swap = swapper(() => timers.show());
const drawer = drawerOf((panel) => tell("do", "open-panel", { panel }));
const messages = messagesPanel(() => tell("do", "export-more", {}));
let lost = 0;

// --- to the host ---

/**
 * @param {string} kind
 * @param {unknown[]} parts
 */
function tell(kind, ...parts) {
  if (!link.isOpen()) return;
  if (link.waiting() > MOST_WAITING) lost += 1;
  else link.send(asText(kind, parts));
  if (lost && link.waiting() < LARGEST) {
    link.send(encode(["lost", lost]));
    lost = 0;
  }
}

/**
 * @param {string} kind
 * @param {unknown[]} parts
 */
function asText(kind, parts) {
  try {
    const text = encode([kind, ...parts], LARGEST);
    if (text.length <= LARGEST) return text;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  // Without what is too large of it the host can still answer who waits.
  const text = encodeBounded([kind, ...parts]);
  return text.length <= LARGEST ? text : encode(["too-large", String(parts[0]), String(parts[1]), LARGEST]);
}

addEventListener("message", ({ source, origin, data }) => {
  for (const id of frames.of(source)) {
    frames.heard(id);
    tell("message", id, origin, data);
  }
});

// data-do says what a control stands for; what it is about is in its other data-* and in its form's fields.
/**
 * @param {DOMStringMap} data what the control says of itself
 * @param {Record<string, unknown>} fields
 */
function act(data, fields = {}) {
  const { do: action, weight, once, window: opened, ...about } = data;
  tell("do", action, { ...about, ...fields });
}

addEventListener("click", (event) => {
  const control = /** @type {HTMLButtonElement | null} */ (around(event, "button[data-do]"));
  const isOfForm = control?.type === "submit" && control.form;
  if (control && !isOfForm) act(control.dataset);
  const opener = around(event, "button[data-window]");
  if (opener?.dataset.window) frames.open(opener.dataset.window);
});
addEventListener("change", (event) => {
  const field = /** @type {HTMLInputElement} */ (targetOf(event));
  if (field.matches("select[data-do]")) act(field.dataset, { [field.name]: field.value });
  if (field.matches("input[type=checkbox][data-do]")) act(field.dataset, { [field.name]: field.checked });
});
addEventListener("submit", (event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const data = { ...form.dataset, ...event.submitter?.dataset };
  const fields = Object.fromEntries(new FormData(form));
  if (data.do) act(data, fields);
  if ("once" in form.dataset) form.reset();
});

addEventListener("keydown", (event) => {
  const isOfPage = event.target === document.body;
  const dialog = around(event, "dialog") ?? (isOfPage ? document.querySelector("dialog:last-child") : null);
  if (event.key === "Escape" && dialog) within(dialog, "button").click();
});

// --- what the agent does ---

// A click or a key is always told, since the workspace's clock may have been moved far since the last one.
for (const type of ["pointerdown", "keydown"]) {
  addEventListener(type, () => tell("busy"), { passive: true, capture: true });
}

let movedAt = -MOVES_MS;
for (const type of ["pointermove", "wheel"]) {
  addEventListener(type, () => {
    const now = timers.now();
    if (now - movedAt < MOVES_MS) return;
    movedAt = now;
    tell("busy");
  }, { passive: true, capture: true });
}

const tellShown = () => tell("shown", !document.hidden);
addEventListener("visibilitychange", tellShown);

// The agent turns to this browser tab. Focus that goes straight into a frame of another origin tells this page
// nothing, so it is looked for as well.
let hadFocus = false;
let wasInside = "";
function lookForFocus() {
  const hasFocus = !document.hidden && document.hasFocus();
  if (hasFocus && !hadFocus) tell("active");
  hadFocus = hasFocus;
  const isInside = (hasFocus && focused()?.dataset.frame) || "";
  if (isInside && isInside !== wasInside) tell("inside", isInside);
  wasInside = isInside;
}
for (const type of ["focus", "blur", "visibilitychange"]) addEventListener(type, lookForFocus);

// --- from the host ---

const showEnd = () => document.body.classList.toggle("has-ended", Boolean(document.querySelector("#session .ended")));

/** @type {Record<string, (...parts: any[]) => void>} */
const heard = {
  post: frames.post,
  /** @param {any} update */
  update: ({ frames: present, clock, file, tab, ...changes }) => {
    if (tab) document.documentElement.dataset.tab = tab; // for tests with several browser tabs
    if (clock) timers.set(clock);
    swap(changes);
    if (changes.regions?.session !== undefined) showEnd();
    if (file) messages.save(file);
    if (present) frames.arrange(present);
  },
};

const link = openLink({
  opened() {
    if (parent !== window) tell("embedded");
    tellShown();
    lookForFocus();
    setInterval(lookForFocus, FOCUS_MS);
    drawer.tell();
  },
  arrived(text) {
    const [kind, ...parts] = decode(text);
    heard[kind]?.(...parts);
  },
  lost() {
    byId("connection").hidden = false;
    document.documentElement.dataset.connection = "lost";
  },
});
