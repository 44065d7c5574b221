// The developer's drawer: open or put away, how high, and which panel is in front. The browser remembers it.
// @ts-check
import { byId } from "./dom.js";

const KEY = "wwe-drawer";
const STEP = 5;
const FIRST = { isOpen: true, panel: "simulate", height: 40 };

function remembered() {
  try {
    return { ...FIRST, ...JSON.parse(localStorage.getItem(KEY)) };
  } catch {
    return { ...FIRST }; // storage may be forbidden, or hold what is not ours
  }
}

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
  const tabs = [...drawer.querySelectorAll("[role=tab]")];
  const state = remembered();
  if (!tabs.some((tab) => tab.dataset.panel === state.panel)) state.panel = FIRST.panel;

  function show() {
    drawer.hidden = !state.isOpen;
    toggle.setAttribute("aria-expanded", state.isOpen);
    edge.setAttribute("aria-valuenow", state.height);
    document.documentElement.style.setProperty("--drawer", `${state.height}vh`);
    for (const tab of tabs) {
      const isInFront = tab.dataset.panel === state.panel;
      tab.setAttribute("aria-selected", isInFront);
      tab.tabIndex = isInFront ? 0 : -1;
      byId(`panel-${tab.dataset.panel}`).hidden = !isInFront;
    }
    remember(state);
  }

  const tell = () => opened(state.isOpen ? state.panel : "");

  function change(changes) {
    Object.assign(state, changes);
    show();
    tell();
  }

  function setHeight(height) {
    state.height = Math.round(Math.min(85, Math.max(15, height)));
    show();
  }

  toggle.addEventListener("click", () => change({ isOpen: !state.isOpen }));
  byId("drawer-close").addEventListener("click", () => {
    change({ isOpen: false });
    toggle.focus();
  });
  drawer.querySelector("[role=tablist]").addEventListener("click", ({ target }) => {
    const tab = target.closest("[role=tab]");
    if (tab) change({ panel: tab.dataset.panel });
  });
  drawer.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    const place = tabs.indexOf(document.activeElement);
    const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length);
    change({ panel: tab.dataset.panel });
    tab.focus();
  });
  edge.addEventListener("keydown", (event) => {
    const step = { ArrowUp: STEP, ArrowDown: -STEP, PageUp: 3 * STEP, PageDown: -3 * STEP }[event.key];
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
