// A button with data-copy copies the text of the element with that id, and says so in the status beside it.
// @ts-check
import { around, byId, within } from "./dom.js";

const SAID_MS = 4000;

/**
 * @param {HTMLElement} place
 * @param {string} words
 */
function say(place, words) {
  place.textContent = words;
  setTimeout(() => { if (place.textContent === words) place.textContent = ""; }, SAID_MS);
}

addEventListener("click", async (event) => {
  const button = around(event, "button[data-copy]");
  if (!button?.dataset.copy || !button.parentElement) return;
  const text = byId(button.dataset.copy);
  const place = within(button.parentElement, "[role=status]");
  try {
    await navigator.clipboard.writeText(text.textContent);
    say(place, "Copied.");
  } catch {
    const details = text.closest("details");
    if (details) details.open = true;
    getSelection()?.selectAllChildren(text);
    say(place, "The browser does not allow it. The text is selected: press Ctrl+C.");
  }
});
