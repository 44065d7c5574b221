// The panel of the messages: rows are chosen with the pointer and the keyboard, files are saved.
// @ts-check
import { all, around, byId, focused, targetOf, within } from "./dom.js";

const TYPED_MS = 250; // after the last key, so that not every letter asks the host
const ROW = "button[data-do=show-message]";

/** @param {HTMLElement} element */
const isRow = (element) => Boolean(element.closest(".message"));

/** @param {string} number */
function mark(number) {
  const panel = byId("panel-messages");
  for (const old of all(panel, ".message [aria-current=true]")) choosing(old, false);
  for (const row of all(panel, `.message [data-number="${number}"]`)) choosing(row, true);
}

/**
 * @param {HTMLElement} button
 * @param {boolean} isChosen
 */
function choosing(button, isChosen) {
  button.setAttribute("aria-current", String(isChosen));
  button.closest("tr")?.classList.toggle("is-chosen", isChosen);
}

/** @param {HTMLElement} button */
function choose(button) {
  button.focus();
  button.click();
  button.scrollIntoView({ block: "nearest" });
}

// Up and down go from the row that is chosen; without one they begin with the newest.
/**
 * @param {string} key
 * @param {HTMLElement} log
 * @returns {boolean} whether the key goes anywhere
 */
function move(key, log) {
  const rows = all(log, ROW);
  const place = rows.findIndex((row) => row === focused());
  const chosen = place < 0 ? rows.findIndex((row) => row.getAttribute("aria-current") === "true") : place;
  const last = rows.length - 1;
  const from = chosen < 0 ? last + 1 : chosen;
  /** @type {Record<string, number>} */
  const places = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: last };
  const next = places[key];
  if (next === undefined || !rows.length) return false;
  choose(rows[Math.min(last, Math.max(0, next))]);
  return true;
}

// The focus goes back to where it came from.
function leave() {
  const [row] = all(byId("panel-messages"), ".message [aria-current=true]");
  const log = /** @type {HTMLElement} */ (byId("journal").closest(".log"));
  (row ?? log).focus();
  mark("");
}

/**
 * The panel; `more()` asks for the next piece of a file.
 * @param {() => void} more
 */
export function messagesPanel(more) {
  const panel = byId("panel-messages");
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  /** @type {string[]} */
  let pieces = [];

  panel.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (targetOf(event));
    if (field.type !== "search") return;
    clearTimeout(typing);
    typing = setTimeout(() => field.form?.requestSubmit(), TYPED_MS);
  });
  panel.addEventListener("click", (event) => {
    const button = around(event, "button");
    const row = around(event, ".message");
    if (row && !button && getSelection()?.isCollapsed) choose(within(row, ROW));
    if (button?.matches(ROW)) mark(button.dataset.number ?? "");
    if (button?.matches("[data-do=hide-message]")) leave();
  });
  panel.addEventListener("keydown", (event) => {
    const detail = around(event, "#message-detail");
    if (event.key === "Escape" && detail) return within(detail, "[data-do=hide-message]").click();
    const log = around(event, ".log");
    const isThere = log && (event.target === log || isRow(targetOf(event)));
    if (isThere && move(event.key, log)) event.preventDefault();
  });

  return {
    /** @param {{ name: string, text: string, is_last: boolean }} piece */
    save({ name, text, is_last: isLast }) {
      pieces.push(text);
      if (!isLast) return more();
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(pieces, { type: "application/jsonl" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      pieces = [];
      byId("message-said").textContent = `Saved as ${name}.`;
    },
  };
}
