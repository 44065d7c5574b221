// Puts what the host has rendered into the page, and leaves alone what has not changed: focus, scroll, what is typed.
// @ts-check
import { Idiomorph } from "../vendor/idiomorph.esm.js";
import { byId } from "./dom.js";

const KEPT_ROWS = 150;
const MANY = 30; // rows of a list, of which most are out of sight
const touched = new WeakSet(); // fields that the user has changed: they keep what is in them

addEventListener("input", ({ target }) => touched.add(target));
addEventListener("change", ({ target }) => target.dataset.do && touched.delete(target));
addEventListener("reset", ({ target }) => [...target.elements].forEach((field) => touched.delete(field)));

// What the page itself sets on an element stays: a details that was opened, a row that a filter has hidden.
const OWN = new Set(["open", "data-filtered"]);

const MORPH = {
  morphStyle: "innerHTML",
  restoreFocus: true,
  callbacks: {
    beforeNodeMorphed: (old, fresh) => !touched.has(old) && !runsOn(old, fresh),
    beforeAttributeUpdated: (name) => !OWN.has(name),
  },
};

// A timer's text is its own as long as it counts from the same moment.
function runsOn(old, fresh) {
  return old.className === "timer" && old.dataset.since === fresh.dataset?.since && old.dataset.until === fresh.dataset.until;
}

function morph(holder, html) {
  Idiomorph.morph(holder, html, MORPH);
  finish(holder);
  noteEmpty(holder, holder);
}

// Said by attributes and classes, for `:has()` in the styles makes every change a matter of the whole page.
const noteEmpty = (place, holder) => place?.toggleAttribute("data-empty", !holder.firstElementChild);

function finish(holder) {
  // A select that the user has touched shows its own choice, not the one in the markup.
  for (const option of holder.querySelectorAll("option[selected]")) {
    if (!touched.has(option.parentElement)) option.selected = true;
  }
  // The page's policy allows no style in markup.
  for (const styled of holder.querySelectorAll("[data-style]")) styled.style.cssText = styled.dataset.style;
}

function element(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return holder.content.firstElementChild;
}

// A list keeps the elements of its rows, also when they are sorted anew.
const lists = new Map(); // list's id -> Map of key -> element

function arrange(id, { order, html }) {
  const list = byId(id);
  const rows = lists.get(id) ?? new Map();
  for (const [key, text] of Object.entries(html)) {
    const fresh = element(text);
    const old = rows.get(key);
    if (old) Idiomorph.morph(old, fresh, { ...MORPH, morphStyle: "outerHTML" });
    else rows.set(key, fresh);
    finish(rows.get(key));
  }
  const wanted = new Set(order);
  for (const [key, row] of rows) {
    if (wanted.has(key)) continue;
    row.remove();
    rows.delete(key);
  }
  place(list, order.map((key) => rows.get(key)));
  list.classList.toggle("many", order.length > MANY);
  noteEmpty(list.closest(".log"), list);
  lists.set(id, rows);
}

function place(list, rows) {
  const focused = document.activeElement;
  let next = list.firstElementChild;
  for (const row of rows) {
    if (row === next) next = next.nextElementSibling;
    else if (row.isConnected && list.moveBefore) list.moveBefore(row, next);
    else list.insertBefore(row, next);
  }
  if (focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
}

function append(id, { html, restarts }) {
  const body = byId(id);
  const scroller = body.closest(".log");
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 30;
  if (restarts) body.replaceChildren();
  const rows = document.createElement("template");
  rows.innerHTML = html;
  body.append(rows.content);
  const goesToEnd = isAtEnd || restarts;
  const height = goesToEnd ? 0 : scroller.scrollHeight;
  while (body.children.length > KEPT_ROWS) body.firstElementChild.remove();
  // What somebody is reading further up stays where it is, also when the oldest rows go.
  scroller.scrollTop = goesToEnd ? scroller.scrollHeight : scroller.scrollTop - (height - scroller.scrollHeight);
}

// `done` is called after every change.
export const swapper = (done) => ({ regions = {}, rows = {}, logs = {} }) => {
  for (const [name, html] of Object.entries(regions)) morph(byId(name), html);
  for (const [name, list] of Object.entries(rows)) arrange(name, list);
  for (const [name, log] of Object.entries(logs)) append(name, log);
  done();
};
