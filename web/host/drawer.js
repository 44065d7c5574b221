// The developer's drawer: open or put away, how high, and which panel is in front. The browser remembers it.
// @ts-check
import { all, around, byId, focused, within } from "./dom.js";

const KEY = "wwe-drawer";
const STEP = 5;
const FIRST = { isOpen: true, panel: "simulate", height: 40 };

/** @returns {typeof FIRST} */
function remembered() {
  try {
    return { ...FIRST, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
  } catch {
    return { ...FIRST }; // storage may be forbidden, or hold what is not ours
  }
}

/** @param {typeof FIRST} state */
function remember(state) {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch { /* then it is as it was at the next load */ }
}

/**
 * The drawer; `opened(panel)` hears which panel is in front, "" for none.
 * @param {(panel: string) => void} opened
 */
export function drawerOf(opened) {
  const drawer = byId("drawer");
  const toggle = byId("drawer-toggle");
  const edge = byId("drawer-edge");
  const list = within(drawer, "[role=tablist]");
  const tabs = all(drawer, "[role=tab]");
  const state = remembered();
  if (!tabs.some((tab) => tab.dataset.panel === state.panel)) state.panel = FIRST.panel;

  function show() {
    drawer.hidden = !state.isOpen;
    toggle.setAttribute("aria-expanded", String(state.isOpen));
    edge.setAttribute("aria-valuenow", String(state.height));
    document.documentElement.style.setProperty("--drawer", `${state.height}vh`);
    for (const tab of tabs) {
      const isInFront = tab.dataset.panel === state.panel;
      tab.setAttribute("aria-selected", String(isInFront));
      tab.tabIndex = isInFront ? 0 : -1;
      byId(`panel-${tab.dataset.panel}`).hidden = !isInFront;
    }
    remember(state);
  }

  const tell = () => opened(state.isOpen ? state.panel : "");

  /** @param {Partial<typeof FIRST>} changes */
  function change(changes) {
    Object.assign(state, changes);
    show();
    tell();
  }

  /** @param {number} height */
  function setHeight(height) {
    state.height = Math.round(Math.min(85, Math.max(15, height)));
    show();
  }

  toggle.addEventListener("click", () => change({ isOpen: !state.isOpen }));
  byId("drawer-close").addEventListener("click", () => {
    change({ isOpen: false });
    toggle.focus();
  });
  list.addEventListener("click", (event) => {
    const tab = around(event, "[role=tab]");
    if (tab) change({ panel: tab.dataset.panel });
  });
  list.addEventListener("keydown", (event) => {
    const place = tabs.findIndex((tab) => tab === focused());
    /** @type {Record<string, number>} */
    const places = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: tabs.length - 1 };
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length) ?? tabs[0];
    change({ panel: tab.dataset.panel });
    tab.focus();
  });
  edge.addEventListener("keydown", (event) => {
    /** @type {Record<string, number>} */
    const steps = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 3 * STEP, PageDown: -3 * STEP };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setHeight(state.height + step);
  });
  edge.addEventListener("pointerdown", (event) => {
    edge.setPointerCapture(event.pointerId);
    document.documentElement.dataset.dragging = ""; // the iframes must not swallow the pointer
  });
  edge.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) setHeight(100 - (event.clientY / innerHeight) * 100);
  });
  edge.addEventListener("lostpointercapture", () => delete document.documentElement.dataset.dragging);

  show();
  return { tell };
}
