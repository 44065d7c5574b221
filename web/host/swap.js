// Puts what the host has rendered into the page, and leaves alone what has not changed: focus, scroll, what is typed.
// @ts-check
// @ts-ignore - the server gives it an address of its own; its types are in web/tools/globals.d.ts
import { Idiomorph } from "../vendor/idiomorph.esm.js";
import { all, byId, focused, targetOf } from "./dom.js";

/**
 * What the host renders: whole regions, rows of lists by key, and what has come at the end of logs.
 * @typedef {{ order: string[], html: Record<string, string> }} RowsUpdate
 * @typedef {{ html: string, restarts: boolean }} LogUpdate
 * @typedef {{
 *   regions?: Record<string, string>, rows?: Record<string, RowsUpdate>, logs?: Record<string, LogUpdate>,
 * }} Update
 */

const KEPT_ROWS = 150;
const MANY = 30; // rows of a list, of which most are out of sight
/** @type {WeakSet<Node>} */
const touched = new WeakSet(); // fields that the user has changed: they keep what is in them

addEventListener("input", (event) => touched.add(targetOf(event)));
addEventListener("change", (event) => targetOf(event).dataset.do && touched.delete(targetOf(event)));
addEventListener("reset", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  for (const field of form.elements) touched.delete(field);
});

// What the page itself sets on an element stays: a details that was opened, a row that a filter has hidden.
const OWN = new Set(["open", "data-filtered"]);

const MORPH = {
  morphStyle: "innerHTML",
  restoreFocus: true,
  callbacks: {
    /** @type {(old: HTMLElement, fresh: HTMLElement) => boolean} */
    beforeNodeMorphed: (old, fresh) => !touched.has(old) && !runsOn(old, fresh),
    /** @type {(name: string) => boolean} */
    beforeAttributeUpdated: (name) => !OWN.has(name),
  },
};

// A timer's text is its own as long as it counts from the same moment.
/**
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function runsOn(old, fresh) {
  return old.className === "timer" && old.dataset.since === fresh.dataset?.since &&
    old.dataset.until === fresh.dataset.until;
}

/**
 * @param {HTMLElement} holder
 * @param {string} html
 */
function morph(holder, html) {
  Idiomorph.morph(holder, html, MORPH);
  finish(holder);
  noteEmpty(holder, holder);
}

// Said by attributes and classes, for `:has()` in the styles makes every change a matter of the whole page.
/**
 * @param {Element | null} place
 * @param {HTMLElement} holder
 */
const noteEmpty = (place, holder) => place?.toggleAttribute("data-empty", !holder.firstElementChild);

/** @param {HTMLElement} holder */
function finish(holder) {
  // A select that the user has touched shows its own choice, not the one in the markup.
  for (const each of all(holder, "option[selected]")) {
    const option = /** @type {HTMLOptionElement} */ (each);
    if (option.parentElement && !touched.has(option.parentElement)) option.selected = true;
  }
  // The page's policy allows no style in markup.
  for (const styled of all(holder, "[data-style]")) styled.style.cssText = styled.dataset.style ?? "";
}

/**
 * @param {string} html
 * @returns {HTMLElement}
 */
function element(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return /** @type {HTMLElement} */ (holder.content.firstElementChild);
}

// A list keeps the elements of its rows, also when they are sorted anew.
/** @type {Map<string, Map<string, HTMLElement>>} */
const lists = new Map(); // list's id -> Map of key -> element

/**
 * @param {string} id
 * @param {RowsUpdate} update
 */
function arrange(id, { order, html }) {
  const list = byId(id);
  const rows = lists.get(id) ?? new Map();
  for (const [key, text] of Object.entries(html)) {
    const fresh = element(text);
    const old = rows.get(key);
    if (old) Idiomorph.morph(old, fresh, { ...MORPH, morphStyle: "outerHTML" });
    else rows.set(key, fresh);
    finish(old ?? fresh);
  }
  const wanted = new Set(order);
  for (const [key, row] of rows) {
    if (wanted.has(key)) continue;
    row.remove();
    rows.delete(key);
  }
  place(list, order.flatMap((key) => rows.get(key) ?? []));
  list.classList.toggle("many", order.length > MANY);
  noteEmpty(list.closest(".log"), list);
  lists.set(id, rows);
}

/**
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows
 */
function place(list, rows) {
  const before = focused();
  let next = list.firstElementChild;
  for (const row of rows) {
    if (row === next) next = row.nextElementSibling;
    else if (row.isConnected && list.moveBefore) list.moveBefore(row, next);
    else list.insertBefore(row, next);
  }
  if (before !== focused() && before?.isConnected) before.focus({ preventScroll: true });
}

/**
 * @param {string} id
 * @param {LogUpdate} update
 */
function append(id, { html, restarts }) {
  const body = byId(id);
  const scroller = /** @type {HTMLElement} */ (body.closest(".log"));
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 30;
  if (restarts) body.replaceChildren();
  const rows = document.createElement("template");
  rows.innerHTML = html;
  body.append(rows.content);
  const goesToEnd = isAtEnd || restarts;
  const height = goesToEnd ? 0 : scroller.scrollHeight;
  while (body.children.length > KEPT_ROWS) body.firstElementChild?.remove();
  // What somebody is reading further up stays where it is, also when the oldest rows go.
  scroller.scrollTop = goesToEnd ? scroller.scrollHeight : scroller.scrollTop - (height - scroller.scrollHeight);
}

/**
 * What takes the updates that the host sends; `done` is called after every one.
 * @param {() => void} done
 * @returns {(update: Update) => void}
 */
export const swapper = (done) => ({ regions = {}, rows = {}, logs = {} }) => {
  for (const [name, html] of Object.entries(regions)) morph(byId(name), html);
  for (const [name, list] of Object.entries(rows)) arrange(name, list);
  for (const [name, log] of Object.entries(logs)) append(name, log);
  done();
};
