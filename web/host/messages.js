// The panel of the messages: rows are chosen with the pointer and the keyboard, files are saved.
// @ts-check
import { byId } from "./dom.js";

const TYPED_MS = 250; // after the last key, so that not every letter asks the host
const ROW = "button[data-do=show-message]";

const isRow = (element) => Boolean(element?.closest(".message"));

function mark(number) {
  const panel = byId("panel-messages");
  for (const old of panel.querySelectorAll(".message [aria-current=true]")) choosing(old, false);
  for (const row of panel.querySelectorAll(`.message [data-number="${number}"]`)) choosing(row, true);
}

function choosing(button, isChosen) {
  button.setAttribute("aria-current", isChosen);
  button.closest("tr").classList.toggle("is-chosen", isChosen);
}

function choose(button) {
  button.focus();
  button.click();
  button.scrollIntoView({ block: "nearest" });
}

// Up and down go from the row that is chosen; without one they begin with the newest.
function move(key, log) {
  const rows = [...log.querySelectorAll(ROW)];
  const place = rows.findIndex((row) => row === document.activeElement);
  const chosen = place < 0 ? rows.findIndex((row) => row.getAttribute("aria-current") === "true") : place;
  const last = rows.length - 1;
  const from = chosen < 0 ? last + 1 : chosen;
  const next = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: last }[key];
  if (next === undefined || !rows.length) return false;
  choose(rows[Math.min(last, Math.max(0, next))]);
  return true;
}

// The focus goes back to where it came from.
function leave() {
  const row = byId("panel-messages").querySelector(".message [aria-current=true]");
  (row ?? byId("journal").closest(".log")).focus();
  mark("");
}

// `more()` asks for the next piece of a file.
export function messagesPanel(more) {
  const panel = byId("panel-messages");
  let typing = 0;
  let pieces = [];

  panel.addEventListener("input", ({ target }) => {
    if (target.type !== "search") return;
    clearTimeout(typing);
    typing = setTimeout(() => target.form.requestSubmit(), TYPED_MS);
  });
  panel.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    const row = target.closest(".message");
    if (row && !button && getSelection().isCollapsed) choose(row.querySelector(ROW));
    if (button?.matches(ROW)) mark(button.dataset.number);
    if (button?.matches("[data-do=hide-message]")) leave();
  });
  panel.addEventListener("keydown", (event) => {
    const detail = event.target.closest("#message-detail");
    if (event.key === "Escape" && detail) return detail.querySelector("[data-do=hide-message]").click();
    const log = event.target.closest(".log");
    const isThere = log && (event.target === log || isRow(event.target));
    if (isThere && move(event.key, log)) event.preventDefault();
  });

  return {
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
