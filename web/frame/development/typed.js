// In development only: what was typed into a page outlives an edit of the extension, and so do focus and scrolling. The
// page that goes writes it into its window's name, which the page that comes reads, and puts back as it was: storage is
// blocked in frames of another site. Passwords, files and numbers of cards are not kept.
// @ts-check
(() => {
  "use strict";
  const MARK = "wwe-typed:";
  const FIELDS = "input, select, textarea";
  const SECRET = /^(?:cc-|one-time-code|current-password|new-password)/;
  const WITHOUT_VALUE = ["password", "file", "hidden", "submit", "button", "reset", "image"];
  const LONGEST = 100_000; // characters of a field, and fields of a page: more is no typing
  const AFTER_READY_MS = 5_000; // what Python shows later belongs to something else

  /**
   * What stands in a field: the values that are chosen, whether it is checked, or its text.
   * @typedef {string[] | boolean | string} Content
   * @typedef {HTMLInputElement & { options: HTMLOptionElement[], selectedOptions: HTMLOptionElement[] }} Field
   * @typedef {{ key: string, content: Content }} Entry
   * @typedef {{ name: string, page: string, entries: Entry[], focus: { key: string, range: (number | null)[] } | null,
   *   scrolled: { id: string, left: number, top: number }[] }} Kept
   */

  const page = () => location.pathname + location.search;
  const before = read();
  const ownName = before?.name ?? window.name;
  window.name = ownName;
  /** @type {Set<Field>} fields that the agent, or a page before this one, has changed */
  const typed = new Set();
  /** @type {Map<Field, Content>} fields as they were put back, and that nobody has touched since */
  const restored = new Map();
  const kept = before?.page === page() ? before : null;
  let select = () => {}; // selects in the field with the focus what was selected

  /** @returns {Kept | null} */
  function read() {
    if (!window.name.startsWith(MARK)) return null;
    try { return JSON.parse(window.name.slice(MARK.length)); } catch { return null; }
  }

  // --- fields ---

  /** @returns {Field[]} */
  const fields = () => /** @type {any[]} */ ([...document.querySelectorAll(FIELDS)]);

  /** @param {Field} field */
  const isKept = (field) =>
    !!(field.name || field.id) && !WITHOUT_VALUE.includes(field.type) && !SECRET.test(field.autocomplete) &&
    field.value.length <= LONGEST;

  // By its form and its name; where several have one name, by what it stands for, or by its number among them.
  /** @param {Field} field */
  function keyOf(field) {
    const form = field.form ? field.form.id || `form ${[...document.forms].indexOf(field.form)}` : "";
    const name = field.name || field.id;
    const isChoice = field.type === "radio" || field.type === "checkbox";
    const same = isChoice ? [] : fields().filter((other) => other.form === field.form && (other.name || other.id) === name);
    return JSON.stringify([form, name, isChoice ? field.value : same.indexOf(field)]);
  }

  /** @param {Field} field @returns {Content} */
  function contentOf(field) {
    if (field.type === "radio" || field.type === "checkbox") return field.checked;
    return field.type === "select-multiple" ? [...field.selectedOptions].map((option) => option.value) : field.value;
  }

  /** @param {Field} field @param {Content} content */
  function put(field, content) {
    if (typeof content === "boolean") field.checked = content;
    else if (Array.isArray(content)) for (const option of field.options) option.selected = content.includes(option.value);
    else if (field.type !== "select-one" || [...field.options].some((option) => option.value === content)) field.value = content;
  }

  // --- the page that goes ---

  function keep() {
    const entries = [...typed].filter((field) => field.isConnected && isKept(field))
      .map((field) => ({ key: keyOf(field), content: contentOf(field) }));
    const scrolled = [...document.querySelectorAll("[id]")].filter((element) => element.scrollTop || element.scrollLeft)
      .map(({ id, scrollLeft, scrollTop }) => ({ id, left: scrollLeft, top: scrollTop }));
    scrolled.push({ id: "", left: scrollX, top: scrollY });
    const all = [...entries, ...(kept?.entries ?? [])].slice(0, LONGEST); // what has found no field yet, too
    window.name = MARK + JSON.stringify({ name: ownName, page: page(), entries: all, focus: focused(), scrolled });
  }

  function focused() {
    const element = /** @type {any} */ (document.activeElement);
    if (!document.hasFocus() || !element || element === document.body) return null;
    if (!element.matches(FIELDS)) return element.id ? { key: `#${element.id}`, range: [] } : null;
    // Fields of numbers, dates and choices have no range.
    return { key: keyOf(element), range: [element.selectionStart ?? null, element.selectionEnd ?? null] };
  }

  // --- the page that comes ---

  function restore() {
    if (!kept) return;
    for (const field of fields()) {
      const index = kept.entries.findIndex(({ key }) => key === keyOf(field));
      if (index < 0 || !isKept(field)) continue;
      const [{ content }] = kept.entries.splice(index, 1);
      if (typed.has(field)) continue; // the agent was faster
      put(field, content);
      typed.add(field);
      restored.set(field, content);
    }
    focus();
    scroll();
  }

  function focus() {
    if (!kept?.focus || document.activeElement !== document.body) return;
    const { key, range: [start, end] } = kept.focus;
    const element = key.startsWith("#") ? document.getElementById(key.slice(1)) : fields().find((field) => keyOf(field) === key);
    if (!element) return;
    kept.focus = null;
    element.focus({ preventScroll: true });
    select = () => {
      if (typeof start === "number") /** @type {Field} */ (element).setSelectionRange(start, end ?? null);
    };
    select();
  }

  function scroll() {
    if (!kept) return;
    kept.scrolled = kept.scrolled.filter(({ id, left, top }) => {
      const element = id ? document.getElementById(id) : document.scrollingElement;
      element?.scrollTo(left, top);
      return !element || Math.abs(element.scrollTop - top) > 1; // the page may have to grow first
    });
  }

  // Python may have filled the fields when it started.
  function ready() {
    for (const [field, content] of restored) {
      put(field, content);
      if (field === document.activeElement) select();
    }
    restore();
    setTimeout(stop, AFTER_READY_MS);
  }

  const changes = new MutationObserver((records) => {
    const isNowReady = records.some(({ type }) => type === "attributes") && document.documentElement.dataset.wwe === "ready";
    if (isNowReady) ready();
    else if (document.readyState !== "loading") restore();
  });

  function stop() {
    changes.disconnect();
    if (kept) Object.assign(kept, { entries: [], focus: null, scrolled: [] });
  }

  function touched({ target }) {
    if (!(target instanceof Element) || !target.matches(FIELDS)) return;
    typed.add(/** @type {Field} */ (target));
    restored.delete(/** @type {Field} */ (target));
  }

  for (const type of ["input", "change"]) addEventListener(type, touched, true);
  for (const type of ["wheel", "pointerdown", "keydown"]) addEventListener(type, () => { if (kept) kept.scrolled = []; }, true);
  addEventListener("pagehide", keep);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) window.name = ownName; });
  if (kept) {
    changes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-wwe"] });
    addEventListener("DOMContentLoaded", () => {
      restore();
      changes.observe(document.body, { childList: true, subtree: true });
    });
  }
})();
